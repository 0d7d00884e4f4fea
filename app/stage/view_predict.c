/* The question before a step, with its answers; and what was right, when it has been answered. It
 * lies over the lanes, above or below the row of the step, which stays in view. */
#include "app/stage/lanes_place.h"
#include "app/stage/rich.h"
#include "app/stage/widget.h"

enum { WIDE = 460, LEAST_WIDE = 160, AWAY = 6, NEAR = 20, NUMBER_WIDE = 32, MARK = 14 };

/* Where room is short everything comes closer together. */
typedef struct Style {
    int pad, gap, inner, foot, lines; /* lines: of an answer, at most */
    RichStyle question, answer, more;
} Style;

#define PLAIN(font, code, height)                                                                  \
    {font, code, {COLOR_TEXT, COLOR_TEXT, 100}, {COLOR_NUMBER, COLOR_NUMBER, 100}, height}

static const Style styles[] = {
    {14, 6, 6, 26, 3, PLAIN(FONT_CARD, FONT_SAY_MORE_CODE, 21),
     PLAIN(FONT_SAY_MORE, FONT_SAY_MORE_CODE, 19), PLAIN(FONT_SAY_MORE, FONT_SAY_MORE_CODE, 20)},
    {8, 3, 2, 18, 2, PLAIN(FONT_UI_STRONG, FONT_ROW, 17), PLAIN(FONT_UI, FONT_ROW, 17),
     PLAIN(FONT_UI, FONT_ROW, 17)},
    {5, 1, 0, 0, 1, PLAIN(FONT_SMALL_STRONG, FONT_NUMBER, 16), PLAIN(FONT_SMALL, FONT_NUMBER, 16),
     PLAIN(FONT_SMALL, FONT_NUMBER, 16)},
};
enum { STYLES = sizeof(styles) / sizeof(*styles), MOST_SAID = 6 };

static Slice said(const View *view, const Text texts[LANGUAGE_COUNT])
{
    return text_slice(&texts[view->model->lang]);
}

static int lines_of(View *view, const RichStyle *style, Slice text, int room, int most)
{
    int lines = rich_text(view->draw, 0, 0, room, most, style, text, false);
    return lines < most ? lines : most;
}

/* Code has one line; `…` says where it is longer. */
static int answer_lines(View *view, const Style *style, const Answer *answer, int room)
{
    return answer->code ? 1
                        : lines_of(view, &style->answer, said(view, answer->said), room,
                                   style->lines);
}

/* Of an answered question the right answer is seen, and the one that was given. */
static bool is_shown(const Predict *predict, int answer)
{
    return predict->open || answer == predict->question.right || answer == predict->chosen;
}

static bool was_right(const Predict *predict)
{
    return predict->chosen == predict->question.right;
}

/* What meets the answer: the sentence for its misconception, the question's own explanation, or
 * the event's sentence. A right one is explained where the lesson does. */
static Slice sentence(const View *view)
{
    const Predict *predict = &view->model->predict;
    const Question *question = &predict->question;
    Misconception belief = predict->chosen >= 0 ? question->answers[predict->chosen].belief
                                                : MISCONCEPTION_NONE;
    if (predict->open || (was_right(predict) && !question->lesson))
        return slice_of("");
    if (belief != MISCONCEPTION_NONE)
        return misconception_says(belief, view->model->lang);
    return said(view, question->explained);
}

static int height_of(View *view, const Style *style, int wide)
{
    const Predict *predict = &view->model->predict;
    const Question *question = &predict->question;
    int room = wide - 2 * style->pad;
    int high = 2 * style->pad + style->foot;
    high += lines_of(view, &style->question, said(view, question->asked), room, 3) *
            style->question.height;
    for (int i = 0; i < question->count; i++)
        if (is_shown(predict, i))
            high += answer_lines(view, style, &question->answers[i], room - 2 * NUMBER_WIDE) *
                        style->answer.height +
                    2 * style->inner + style->gap;
    int more = lines_of(view, &style->more, sentence(view), room, MOST_SAID);
    if (!predict->open)
        high += style->question.height + (more ? more * style->more.height + style->gap : 0);
    return high;
}

/* The first style that fits [room]; the last one where none does. */
static const Style *style_for(View *view, int wide, int room)
{
    for (int i = 0; i + 1 < STYLES; i++)
        if (height_of(view, &styles[i], wide) <= room)
            return &styles[i];
    return &styles[STYLES - 1];
}

/* The panel in the middle of [room], near to its end that is the row's; empty where it does not
 * fit. */
static Rect middle_of(View *view, Rect room, int style, bool under)
{
    int wide = room.w < WIDE ? room.w : WIDE;
    int high = height_of(view, &styles[style], wide);
    if (high > room.h || wide < LEAST_WIDE)
        return (Rect){0};
    int spare = (room.h - high) / 2, y = spare < NEAR ? spare : under ? NEAR : 2 * spare - NEAR;
    return (Rect){room.x + (room.w - wide) / 2, room.y + y, wide, high};
}

/* The row of the step that is shown, of the lanes or of the table in their place. */
static Rect row_of(View *view, Rect panel, Rect *rows)
{
    if (view->model->table)
        return view_table_row(view, panel, rows);
    View quiet = *view;
    const Input none = {.kind = INPUT_NONE};
    quiet.input = &none;
    LanesPlace place = lanes_place(&quiet, panel);
    *rows = place.area;
    Rect row = {panel.x, lanes_y(&place, view->model->step) - SIZE_ROW / 2, panel.w, SIZE_ROW};
    lanes_free(&place);
    return row;
}

static Rect above(Rect room, Rect row)
{
    return (Rect){room.x + AWAY, room.y + AWAY, room.w - 2 * AWAY, row.y - room.y - 2 * AWAY};
}

static Rect below(Rect room, Rect row)
{
    int y = row.y + row.h;
    return (Rect){room.x + AWAY, y + AWAY, room.w - 2 * AWAY, room.y + room.h - y - 2 * AWAY};
}

/* Over rows that are over, or where none is yet; then over the panels around; last over all. */
Rect view_predict_place(View *view, const Layout *layout)
{
    const Model *model = view->model;
    if (!(model->predict.open || model->predict.told) || !model_steps(model) ||
        model->problem.length)
        return (Rect){0};
    Rect rows, row = row_of(view, layout->lanes, &rows);
    Rect column = {layout->lanes.x, 0, layout->lanes.w, layout->window.h};
    const Rect rooms[] = {below(rows, row),           above(rows, row),
                          below(column, row),         above(column, row),
                          below(layout->window, row), above(layout->window, row)};
    enum { ROOMS = sizeof(rooms) / sizeof(*rooms) };
    for (int first = 0; first < ROOMS; first += 2)
        for (int style = 0; style < STYLES; style++)
            for (int i = first; i < first + 2; i++) {
                Rect place = middle_of(view, rooms[i], style, i == first);
                if (place.w)
                    return place;
            }
    return rect_inset(layout->window, AWAY);
}

/* The key that gives the answer, so that it does not look like the number of a line. */
static void draw_key(View *view, const Style *style, int number, Rect box)
{
    Text text = TEXT_EMPTY;
    int y = box.y + style->inner + style->answer.height / 2;
    Rect key = {box.x + 6, y - 8, 18, 16};
    text_printf(&text, "%d", number);
    draw_round(view->draw, key, 4, paint_of(COLOR_CARD), 1, paint_of(COLOR_EDGE));
    draw_text_in(view->draw, key.x, y, key.w, ALIGN_CENTER, FONT_NUMBER, paint_of(COLOR_TEXT_DIM),
                 text_slice(&text));
    text_free(&text);
}

/* A tick or a cross at the right end of an answer, when that is known. */
static void draw_mark(View *view, bool right, Rect box)
{
    Rect mark = {box.x + box.w - NUMBER_WIDE + 6, box.y + box.h / 2 - MARK / 2, MARK, MARK};
    draw_icon(view->draw, mark, right ? ICON_CHECK : ICON_CROSS,
              paint_of(right ? COLOR_NUMBER : COLOR_ERROR));
}

static Rect draw_answer(View *view, const Style *style, int number, Rect box)
{
    const Predict *predict = &view->model->predict;
    const Answer *answer = &predict->question.answers[number];
    int room = box.w - 2 * NUMBER_WIDE, lines = answer_lines(view, style, answer, room);
    box.h = lines * style->answer.height + 2 * style->inner;
    uint32_t id = widget_id(WIDGET_ANSWER, (size_t)number);
    bool hot = predict->open && widget_over(view, id, box) && view->model->hot == id;
    bool right = number == predict->question.right;
    ColorId edge = hot ? COLOR_ACCENT : predict->open ? COLOR_EDGE
                   : right ? COLOR_NUMBER
                           : COLOR_ERROR;
    draw_round(view->draw, box, 6, paint_of(hot ? COLOR_PICKED : COLOR_PANEL), 1, paint_of(edge));
    draw_key(view, style, number + 1, box);
    Slice text = said(view, answer->said);
    if (answer->code)
        draw_text_in(view->draw, box.x + NUMBER_WIDE,
                     box.y + style->inner + style->answer.height / 2, room, ALIGN_LEFT,
                     style->answer.code, paint_of(COLOR_TEXT), text);
    else
        rich_text(view->draw, box.x + NUMBER_WIDE, box.y + style->inner, room, lines,
                  &style->answer, text, true);
    if (!predict->open)
        draw_mark(view, right, box);
    return box;
}

static void fill_number(View *view, StringId id, int right, int count, Text *out)
{
    Text first = TEXT_EMPTY, second = TEXT_EMPTY;
    text_printf(&first, "%d", right);
    text_printf(&second, "%d", count);
    Field fields[] = {{"right", text_slice(&first)}, {"count", text_slice(&second)}};
    string_fill(string_of(id, view->model->lang), fields, 2, out);
    text_free(&first);
    text_free(&second);
}

/* What to press, and how many first answers were right. */
static void draw_foot(View *view, const Style *style, Rect panel)
{
    const Predict *predict = &view->model->predict;
    Text hint = TEXT_EMPTY, score = TEXT_EMPTY;
    int y = panel.y + panel.h - style->pad - style->foot / 2 + 4, x = panel.x + style->pad;
    int room = panel.w - 2 * style->pad;
    if (predict->first_count)
        fill_number(view, STRING_PREDICT_SCORE, (int)predict_right(predict),
                    (int)predict->first_count, &score);
    int wide = draw_width(view->draw, FONT_SMALL_STRONG, text_slice(&score));
    draw_text_in(view->draw, x, y, room, ALIGN_RIGHT, FONT_SMALL_STRONG, paint_of(COLOR_NUMBER),
                 text_slice(&score));
    if (predict->open && predict->nudged)
        text_add_slice(&hint, string_of(STRING_PREDICT_NUDGE, view->model->lang));
    else if (predict->open)
        fill_number(view, STRING_PREDICT_KEYS, 0, predict->question.count, &hint);
    if (predict->open && !predict->nudged && predict->question.lines) {
        Slice click = string_of(STRING_PREDICT_CLICK, view->model->lang);
        int both = draw_width(view->draw, FONT_SMALL, text_slice(&hint)) +
                   draw_width(view->draw, FONT_SMALL, click) + 30;
        if (both + wide > room)
            text_cut(&hint, 0);
        text_add_c(&hint, hint.length ? "  ·  " : "");
        text_add_slice(&hint, click);
    }
    draw_text_in(view->draw, x, y, room - wide - 12, ALIGN_LEFT, FONT_SMALL,
                 paint_of(predict->nudged ? COLOR_ERROR : COLOR_TEXT_DIM), text_slice(&hint));
    text_free(&hint);
    text_free(&score);
}

/* Right or not, before the question. */
static void draw_verdict(View *view, const Style *style, int x, int y, int room)
{
    bool right = was_right(&view->model->predict);
    Slice word = string_of(right ? STRING_PREDICT_RIGHT : STRING_PREDICT_WRONG, view->model->lang);
    draw_text_in(view->draw, x, y + style->question.height / 2, room, ALIGN_LEFT,
                 style->question.font, paint_of(right ? COLOR_NUMBER : COLOR_ERROR), word);
}

void view_predict(View *view, Rect panel)
{
    const Predict *predict = &view->model->predict;
    const Question *question = &predict->question;
    const Style *style = style_for(view, panel.w, panel.h);
    int x = panel.x + style->pad, y = panel.y + style->pad, room = panel.w - 2 * style->pad;
    draw_round(view->draw, panel, 10, paint_of(COLOR_CARD), 2,
               paint_of(predict->nudged ? COLOR_ERROR : COLOR_ACCENT));
    if (!predict->open) {
        draw_verdict(view, style, x, y, room);
        y += style->question.height;
    }
    Slice asked = said(view, question->asked), more = sentence(view);
    int lines = lines_of(view, &style->question, asked, room, 3);
    rich_text(view->draw, x, y, room, lines, &style->question, asked, true);
    y += lines * style->question.height;
    for (int i = 0; i < question->count; i++) {
        if (!is_shown(predict, i))
            continue;
        Rect box = draw_answer(view, style, i, (Rect){x, y + style->gap, room, 0});
        y = box.y + box.h;
        if (predict->open && widget_pressed(view, widget_id(WIDGET_ANSWER, (size_t)i), box))
            view->answer = i + 1;
    }
    if (more.length)
        rich_text(view->draw, x, y + style->gap, room,
                  lines_of(view, &style->more, more, room, MOST_SAID), &style->more, more, true);
    if (style->foot)
        draw_foot(view, style, panel);
}
