/* Why a program does not run, in place of the lanes. */
#include <string.h>

#include "app/stage/rich.h"
#include "app/stage/widget.h"

/* The message may be long: it leaves room for the source line and for what it means. */
enum { LINE = 22, MESSAGE_LINES = 3, MEANING_LINES = 4, GAP = 14 };

static const RichStyle message_style = {FONT_CODE,
                                        FONT_CODE,
                                        {COLOR_ERROR, COLOR_ERROR, 100},
                                        {COLOR_ERROR, COLOR_ERROR, 100},
                                        LINE};
static const RichStyle meaning_style = {
    FONT_SAY, FONT_SAY_CODE, {COLOR_TEXT, COLOR_TEXT, 100}, {COLOR_NUMBER, COLOR_NUMBER, 100}, 24};

static int draw_wrapped(View *view, Rect area, int y, int most, const RichStyle *style, Slice text)
{
    int lines = rich_text(view->draw, area.x, y, area.w, most, style, text, false);
    rich_text(view->draw, area.x, y, area.w, most, style, text, true);
    return y + (lines < most ? lines : most) * style->height;
}

/* The message, over as many lines as it needs, then the source line and the carets as they are. */
static int draw_message(View *view, Rect area, Slice text)
{
    const char *end = memchr(text.bytes, '\n', text.length);
    size_t first = end ? (size_t)(end - text.bytes) : text.length;
    int y = draw_wrapped(view, area, area.y, MESSAGE_LINES, &message_style, (Slice){text.bytes, first});
    for (size_t at = first + 1; at < text.length && y < area.y + area.h; y += LINE) {
        size_t stop = at;
        while (stop < text.length && text.bytes[stop] != '\n')
            stop++;
        draw_text_in(view->draw, area.x, y + LINE / 2, area.w, ALIGN_LEFT, FONT_CODE,
                     paint_of(COLOR_TEXT), (Slice){text.bytes + at, stop - at});
        at = stop + 1;
    }
    return y;
}

void view_problem(View *view, Rect panel)
{
    const Model *model = view->model;
    Draw *draw = view->draw;
    widget_panel(view, panel);
    draw_clip(draw, panel);
    int x = panel.x + 28, room = panel.w - 56, y = panel.y + 44;
    draw_icon(draw, (Rect){x, y - 13, 26, 26}, ICON_WARNING, paint_of(COLOR_ERROR));
    draw_text_in(draw, x + 38, y, room - 38, ALIGN_LEFT, FONT_PART, paint_of(COLOR_TEXT),
                 string_of(STRING_PROBLEM, model->lang));
    Rect area = {x, y + 32, room, panel.h - 140};
    y = draw_message(view, area, text_slice(&model->problem)) + GAP;
    if (model->problem_means[model->lang])
        y = draw_wrapped(view, area, y, MEANING_LINES, &meaning_style,
                         slice_of(model->problem_means[model->lang])) + GAP;
    if (model->trace)
        draw_text_in(draw, x, y + LINE / 2, room, ALIGN_LEFT, FONT_SAY_MORE,
                     paint_of(COLOR_TEXT_DIM), string_of(STRING_PROBLEM_MEND, model->lang));
    draw_unclip(draw);
}
