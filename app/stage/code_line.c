/* One line of the source: its number, its lanes, its code, and what is marked in it. */
#include "app/stage/code_place.h"
#include "app/stage/literal.h"
#include "app/stage/widget.h"
#include "app/stage/words.h"

enum { MOST_TOKENS = 200, LEAST_SPAN = 12 };

/* "running", "worker#2 suspended +3"; [brief] leaves out the name. */
static void add_label(const Model *model, int lane, int others, bool brief, Text *out)
{
    if (!brief && (cursor_lane(model->cursor, lane)->number > 1 || others)) {
        words_lane(model->cursor, lane, out);
        text_add_char(out, ' ');
    }
    if (brief)
        words_state_word(model, lane, out);
    else
        words_state(model, lane, false, out);
    if (others) {
        Text count = TEXT_EMPTY;
        text_printf(&count, "%d", others);
        Field fields[] = {{"count", text_slice(&count)}};
        text_add_char(out, ' ');
        string_fill(string_of(STRING_AND_MORE, model->lang), fields, 1, out);
        text_free(&count);
    }
}

/* The word at the right of a line where lanes stand, if the code leaves room for it. Returns the
 * room for code. */
static int draw_label(CodePlace *place, int line, Slice text, int room)
{
    int y = code_line_y(place, line), count = place->line->lane_count;
    const int *lanes = place->line->lanes;
    if (!count)
        return room;
    Text label = TEXT_EMPTY;
    add_label(place->model, lanes[0], count - 1, false, &label);
    int free = room - code_offset(place, text, text.length) - 16;
    if (draw_width(place->draw, FONT_SMALL_STRONG, text_slice(&label)) > free) {
        text_cut(&label, 0);
        add_label(place->model, lanes[0], count - 1, true, &label);
    }
    int width = draw_width(place->draw, FONT_SMALL_STRONG, text_slice(&label));
    if (width <= free)
        draw_text(place->draw, place->text_x + room - width, y, FONT_SMALL_STRONG,
                  paint_of(theme_lane(lanes[0])), text_slice(&label));
    text_free(&label);
    return width <= free ? room - width - 12 : room;
}

static void draw_edges(CodePlace *place, int line)
{
    int top = code_line_y(place, line) - SIZE_CODE_LINE / 2, count = place->line->lane_count;
    const int *lanes = place->line->lanes;
    count = count > MARKS_LANES ? MARKS_LANES : count;
    for (int i = 0; i < count; i++) {
        int y0 = top + i * SIZE_CODE_LINE / count, y1 = top + (i + 1) * SIZE_CODE_LINE / count;
        draw_rect(place->draw, (Rect){place->panel.x + 1, y0, CODE_EDGE, y1 - y0},
                  paint_of(theme_lane(lanes[i])));
    }
}

static Rect span_rect(CodePlace *place, TracePlace where, int room)
{
    Slice text = code_shown_line(place->model, where.line);
    size_t end = where.end_line == where.line ? (size_t)where.end_column : text.length;
    int x0 = code_offset(place, text, (size_t)where.column), x1 = code_offset(place, text, end);
    x1 = x1 > room ? room : x1;
    if (x1 - x0 < LEAST_SPAN) /* the code is cut before it */
        return (Rect){0};
    int y = code_line_y(place, where.line);
    return (Rect){place->text_x + x0 - 4, y - 10, x1 - x0 + 8, 21};
}

static bool touches_yield(EventKind kind)
{
    return kind == EVENT_YIELD || kind == EVENT_RECEIVE || kind == EVENT_DELEGATE ||
           kind == EVENT_UNDELEGATE;
}

/* Outlines the yield expressions: strongly the one that a value leaves or lands in now, faintly
 * those where lanes are paused. */
static void draw_spans(CodePlace *place, int line, int room)
{
    const Pause *pauses = place->line->pauses;
    for (int i = 0; i < place->line->pause_count; i++)
        draw_outline(place->draw, span_rect(place, pauses[i].where, room), 5, 1, LINE_SOLID,
                     paint_mix(theme_lane(pauses[i].lane), 55, COLOR_PANEL));
    if (place->fault.line == line)
        draw_round(place->draw, span_rect(place, place->fault, room), 5,
                   paint_mix(COLOR_ERROR, 18, COLOR_PANEL), 2, paint_of(COLOR_ERROR));
    if (place->has_event && touches_yield(place->event.kind) && place->event.place.line == line)
        draw_round(place->draw, span_rect(place, place->event.place, room), 5,
                   paint_mix(theme_lane(place->event.lane), 24, COLOR_PANEL), 2,
                   paint_of(theme_lane(place->event.lane)));
}

/* A literal that is whole in view can be changed. */
static void handle_literal(CodePlace *place, int line, Slice text, const Token *token, int x,
                           int rest)
{
    const Model *model = place->model;
    int width = draw_width(place->draw, FONT_CODE,
                           (Slice){text.bytes + token->start, token->end - token->start});
    if (!model->editable || model->predict.open || width > rest || !literal_is(text, token))
        return;
    Rect rect = {place->text_x + x, code_line_y(place, line) - 9, width, 18};
    bool typed = model->typing == TYPING_LITERAL && model->edit.line == line &&
                 model->edit.start == token->start;
    if (typed)
        place->typed = rect;
    else
        literal_handle(place->view, line, token, rect);
}

static void draw_tokens(CodePlace *place, int line, Slice text, TokenState *state, int room)
{
    int y = code_line_y(place, line);
    bool inside = *state != TOKEN_PLAIN; /* a text that began on another line */
    Token tokens[MOST_TOKENS];
    int count = token_line(text, state, tokens, MOST_TOKENS);
    if (place->from)
        draw_text(place->draw, place->text_x, y, FONT_CODE, paint_of(COLOR_TEXT_DIM),
                  slice_of("…"));
    for (int i = 0; i < count; i++) {
        if (tokens[i].end <= place->from)
            continue;
        if (tokens[i].start < place->from)
            tokens[i].start = place->from;
        int x = code_offset(place, text, tokens[i].start);
        Slice part = {text.bytes + tokens[i].start, tokens[i].end - tokens[i].start};
        int rest = code_offset(place, text, text.length) > room ? room - x : room * 2;
        bool last = i + 1 == count;
        /* What follows does not fit: this token carries the `…`. */
        bool cut = !last && rest < room &&
                   code_offset(place, text, tokens[i + 1].start) +
                           draw_width(place->draw, FONT_CODE, slice_of("…")) >
                       room;
        if (cut)
            part = (Slice){part.bytes, text.length - tokens[i].start};
        draw_text_in(place->draw, place->text_x + x, y, rest, ALIGN_LEFT, FONT_CODE,
                     paint_of(tokens[i].color), part);
        if (!cut && !(i == 0 && inside))
            handle_literal(place, line, text, &tokens[i], x, rest);
        if (cut)
            break;
    }
}

static void draw_number(CodePlace *place, int line, int y)
{
    Text number = TEXT_EMPTY;
    text_printf(&number, "%d", line);
    bool marked = place->line->lane_count > 0;
    Paint paint = paint_of(marked ? theme_lane(place->line->lanes[0]) : COLOR_TEXT_FAINT);
    if (line == place->model->problem_line || line == place->fault.line)
        paint = paint_of(COLOR_ERROR);
    int width = place->text_x - place->panel.x - 14 - 2 * CODE_EDGE;
    draw_text_in(place->draw, place->panel.x + 2 * CODE_EDGE, y, width, ALIGN_RIGHT, FONT_NUMBER,
                 paint, text_slice(&number));
    text_free(&number);
}

/* What the line's name is now, where there is room beside the code. */
static void draw_value(CodePlace *place, int line, Slice text, int room)
{
    Text value = TEXT_EMPTY;
    code_values_add(&place->values, line, false, &value);
    int used = code_offset(place, text, text.length) + 20;
    if (draw_width(place->draw, FONT_NUMBER, text_slice(&value)) > room - used) {
        text_cut(&value, 0);
        code_values_add(&place->values, line, true, &value);
    }
    int width = draw_width(place->draw, FONT_NUMBER, text_slice(&value));
    if (width <= room - used)
        draw_text(place->draw, place->text_x + room - width, code_line_y(place, line), FONT_NUMBER,
                  paint_of(COLOR_TEXT_DIM), text_slice(&value));
    text_free(&value);
}

/* The expression that matters most on [line]; false where there is none. */
static bool marked_on(const CodePlace *place, int line, TracePlace *where)
{
    if (place->has_event && place->event.kind != EVENT_LINE && place->event.place.line == line) {
        *where = place->event.place;
        return true;
    }
    if (place->line->pause_count)
        *where = place->line->pauses[0].where;
    return place->line->pause_count > 0;
}

/* Where a line starts to be shown, so that its yield expression is seen: behind a blank. */
static size_t shown_from(const CodePlace *place, int line, Slice text)
{
    TracePlace where;
    if (code_whole_offset(place, text, text.length) <= place->room ||
        !marked_on(place, line, &where))
        return 0;
    size_t end = where.end_line == line ? (size_t)where.end_column : text.length;
    size_t start = (size_t)where.column < text.length ? (size_t)where.column : text.length;
    int last = code_whole_offset(place, text, end) - place->room;
    if (last <= 0)
        return 0;
    last += draw_width(place->draw, FONT_CODE, slice_of("… …"));
    for (size_t at = token_indent(text) + 1; at < start; at++)
        if (text.bytes[at - 1] == ' ' && code_whole_offset(place, text, at) >= last)
            return at;
    return start;
}

/* A click goes to the next step on the line; it is an answer where a question asks for a line. */
static bool handle_line(CodePlace *place, int line, Rect band)
{
    uint32_t id = widget_id(WIDGET_LINE, (size_t)line);
    Model *model = place->model;
    bool pressed = widget_pressed(place->view, id, band) && model_steps(model);
    if (pressed && model->predict.open && model->predict.question.lines)
        place->view->answer_line = line;
    else if (pressed)
        widget_go(place->view, model_step_on(model, line));
    return model->hot == id && widget_over(place->view, id, band);
}

void code_draw_line(CodePlace *place, int line, TokenState *state)
{
    Slice text = code_shown_line(place->model, line);
    int y = code_line_y(place, line), room = place->room;
    place->line = code_marks_on(&place->marks, line);
    Rect band = {place->panel.x + 1, y - SIZE_CODE_LINE / 2, place->panel.w - 2, SIZE_CODE_LINE};
    bool hot = handle_line(place, line, band);
    if (line == place->current_line && line != place->fault.line)
        draw_rect(place->draw, band, paint_mix(theme_lane(place->current_lane), 12, COLOR_PANEL));
    else if (line == place->model->problem_line || line == place->fault.line)
        draw_rect(place->draw, band, paint_mix(COLOR_ERROR, 12, COLOR_PANEL));
    else if (hot)
        draw_rect(place->draw, band, paint_of(COLOR_CARD));
    if (line == place->origin_line)
        draw_outline(place->draw, rect_inset(band, 2), 4, 2, LINE_DASHED, paint_of(COLOR_ACCENT));
    if (hot && code_whole_offset(place, text, text.length) > room)
        widget_tip(place->view, band, text);
    draw_edges(place, line);
    draw_number(place, line, y);
    place->from = shown_from(place, line, text);
    int left = draw_label(place, line, text, room);
    if (left == room)
        draw_value(place, line, text, room);
    draw_spans(place, line, left);
    draw_tokens(place, line, text, state, left);
}
