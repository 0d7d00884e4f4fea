/* What the program has printed so far, its end in view. */
#include "app/stage/widget.h"
#include "app/stage/words.h"

enum { MOST_BYTES = 20000, TAB = 8 };

/* Tabs as blanks, since a run of text has no columns. */
static void expand_tabs(Slice text, Text *out)
{
    size_t column = 0;
    for (size_t i = 0; i < text.length; i++) {
        if (text.bytes[i] == '\t') {
            size_t blanks = TAB - column % TAB;
            text_add_repeat(out, ' ', blanks);
            column += blanks;
            continue;
        }
        text_add_char(out, text.bytes[i]);
        column = text.bytes[i] == '\n' ? 0 : column + 1;
    }
}

static int count_lines(Slice text)
{
    int lines = 0;
    for (size_t i = 0; i < text.length; i++)
        lines += text.bytes[i] == '\n';
    return lines + (text.length && text.bytes[text.length - 1] != '\n');
}

/* What a program that failed says on standard error, at its last step. */
static void add_failure(Model *model, Text *out)
{
    Event event;
    bool ends = model_event(model, model->step, &event) && event.kind == EVENT_END;
    if (!ends || event.a == END_FINISHED)
        return;
    words_end(model->walker, &event, model->lang, out);
}

/* [failed]: where what the program said on standard error starts. */
static void draw_lines(View *view, Rect area, Slice text, size_t failed)
{
    int y = area.y + SIZE_OUTPUT_LINE / 2 - view->model->output.at;
    for (size_t at = 0; at < text.length;) {
        size_t end = at;
        while (end < text.length && text.bytes[end] != '\n')
            end++;
        if (y > area.y - SIZE_OUTPUT_LINE && y < area.y + area.h + SIZE_OUTPUT_LINE)
            draw_text_in(view->draw, area.x + SIZE_PAD, y, area.w - 2 * SIZE_PAD, ALIGN_LEFT,
                         FONT_ROW, paint_of(at >= failed ? COLOR_ERROR : COLOR_TEXT),
                         (Slice){text.bytes + at, end - at});
        y += SIZE_OUTPUT_LINE;
        at = end + 1;
    }
}

/* The program's output at this step; returns where its failure starts. */
static size_t read_output(Model *model, Text *out)
{
    Text raw = TEXT_EMPTY;
    cursor_output(model->cursor, MOST_BYTES, &raw);
    expand_tabs(text_slice(&raw), out);
    text_free(&raw);
    size_t printed = out->length;
    if (printed && out->bytes[printed - 1] != '\n')
        text_add_char(out, '\n');
    size_t failed = out->length;
    add_failure(model, out);
    if (out->length == failed)
        text_cut(out, printed);
    return failed;
}

void view_output(View *view, Rect panel)
{
    Model *model = view->model;
    widget_panel(view, panel);
    Rect area = widget_title(view, panel, string_of(STRING_OUTPUT, model->lang));
    area.h = (area.h - 4) / SIZE_OUTPUT_LINE * SIZE_OUTPUT_LINE; /* whole lines */
    if (!model->cursor)
        return;
    Text text = TEXT_EMPTY;
    size_t failed = read_output(model, &text);
    int content = count_lines(text_slice(&text)) * SIZE_OUTPUT_LINE;
    widget_follow(&model->output, area.h, content - SIZE_OUTPUT_LINE, content, 0);
    widget_scroll(view, &model->output, area, content, SIZE_OUTPUT_LINE);
    draw_clip(view->draw, area);
    if (text.length)
        draw_lines(view, area, text_slice(&text), failed);
    else
        draw_text_in(view->draw, area.x + SIZE_PAD, area.y + SIZE_OUTPUT_LINE / 2,
                     area.w - 2 * SIZE_PAD, ALIGN_LEFT, FONT_UI, paint_of(COLOR_TEXT_FAINT),
                     string_of(STRING_NOTHING_PRINTED, model->lang));
    draw_unclip(view->draw);
    widget_scroll_bar(view, &model->output, area, content);
    text_free(&text);
}
