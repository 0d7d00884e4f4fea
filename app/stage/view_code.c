/* The source, with the line where each live lane stands. */
#include <string.h>

#include "app/stage/code_values.h"
#include "app/stage/literal.h"
#include "app/stage/widget.h"
#include "app/stage/words.h"

enum { MOST_TOKENS = 200, EDGE = 4, LEAST_SPAN = 12, NARROW = 400 };

typedef struct Place {
    View *view;
    Model *model;
    Draw *draw;
    Rect panel, area; /* the whole, and the lines' part */
    int text_x, room; /* where code starts, and the width for it */
    int blank;        /* of indentation: narrower where lines do not fit */
    size_t from;      /* the line being drawn is shown from this byte on, behind an `…` */
    int current_line, current_lane; /* 0 and NO_LANE: none */
    TracePlace fault;               /* where the exception came from that ended the program */
    Rect typed;                     /* the literal that is being changed, if it is in view */
    int origin_line;                /* where the picked value came from; 0: none is picked */
    Event event;
    bool has_event;
    CodeValues values;
} Place;

static Slice shown_line(const Model *model, int line)
{
    Slice text = trace_source_line(model->trace, line);
    if (!trace_lesson(model->trace))
        return text;
    /* A lesson's marks (`#: NAME`) are for its narration, not for the reader. */
    const char *mark = memmem(text.bytes, text.length, "#: ", 3);
    if (!mark)
        return text;
    text.length = (size_t)(mark - text.bytes);
    while (text.length && text.bytes[text.length - 1] == ' ')
        text.length--;
    return text;
}

static int line_y(const Place *place, int line)
{
    return place->area.y + (line - 1) * SIZE_CODE_LINE + SIZE_CODE_LINE / 2 - place->model->code.at;
}

/* The live lanes that stand on [line]: the current one first. Returns how many. */
static int lanes_on(const Place *place, int line, int *lanes, int room)
{
    const Cursor *cursor = place->model->cursor;
    int count = 0;
    if (place->current_line == line && room > 0)
        lanes[count++] = place->current_lane;
    for (int i = 0; i < cursor_lane_count(cursor); i++) {
        bool live = cursor_lane_state(cursor, i) != LANE_CLOSED;
        bool there = live && i != place->current_lane && cursor_lane_line(cursor, i) == line;
        if (there && count < room)
            lanes[count] = i;
        count += there;
    }
    return count;
}

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

static int whole_offset(const Place *place, Slice text, size_t bytes)
{
    size_t indent = token_indent(text);
    bytes = bytes < text.length ? bytes : text.length;
    if (bytes <= indent)
        return (int)bytes * place->blank;
    return (int)indent * place->blank +
           draw_width(place->draw, FONT_CODE, (Slice){text.bytes + indent, bytes - indent});
}

/* How far the byte number [bytes] of the line being drawn is from the start of code. */
static int text_offset(const Place *place, Slice text, size_t bytes)
{
    if (!place->from)
        return whole_offset(place, text, bytes);
    if (bytes < place->from)
        return 0;
    return whole_offset(place, text, bytes) - whole_offset(place, text, place->from) +
           draw_width(place->draw, FONT_CODE, slice_of("… "));
}

/* The word at the right of a line where lanes stand, if the code leaves room for it. Returns the
 * room for code. */
static int draw_label(Place *place, int line, Slice text, int room)
{
    enum { MOST = 4 };
    int lanes[MOST], y = line_y(place, line);
    int count = lanes_on(place, line, lanes, MOST);
    if (!count)
        return room;
    Text label = TEXT_EMPTY;
    add_label(place->model, lanes[0], count - 1, false, &label);
    int free = room - text_offset(place, text, text.length) - 16;
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

static void draw_edges(Place *place, int line)
{
    enum { MOST = 4 };
    int lanes[MOST], top = line_y(place, line) - SIZE_CODE_LINE / 2;
    int count = lanes_on(place, line, lanes, MOST);
    count = count > MOST ? MOST : count;
    for (int i = 0; i < count; i++) {
        int y0 = top + i * SIZE_CODE_LINE / count, y1 = top + (i + 1) * SIZE_CODE_LINE / count;
        draw_rect(place->draw, (Rect){place->panel.x + 1, y0, EDGE, y1 - y0},
                  paint_of(theme_lane(lanes[i])));
    }
}

static Rect span_rect(Place *place, TracePlace where, int room)
{
    Slice text = shown_line(place->model, where.line);
    size_t end = where.end_line == where.line ? (size_t)where.end_column : text.length;
    int x0 = text_offset(place, text, (size_t)where.column), x1 = text_offset(place, text, end);
    x1 = x1 > room ? room : x1;
    if (x1 - x0 < LEAST_SPAN) /* the code is cut before it */
        return (Rect){0};
    int y = line_y(place, where.line);
    return (Rect){place->text_x + x0 - 4, y - 10, x1 - x0 + 8, 21};
}

static bool touches_yield(EventKind kind)
{
    return kind == EVENT_YIELD || kind == EVENT_RECEIVE || kind == EVENT_DELEGATE ||
           kind == EVENT_UNDELEGATE;
}

/* Outlines the yield expressions: strongly the one that a value leaves or lands in now, faintly
 * those where lanes are paused. */
static void draw_spans(Place *place, int line, int room)
{
    const Model *model = place->model;
    const Cursor *cursor = model->cursor;
    for (int i = 0; i < cursor_lane_count(cursor); i++) {
        TracePlace where = model_paused_at(model, i);
        bool paused = cursor_lane(cursor, i)->type != LANE_ITERATOR && where.line == line;
        if (paused && where.column < (int)shown_line(model, line).length)
            draw_outline(place->draw, span_rect(place, where, room), 5, 1, LINE_SOLID,
                         paint_mix(theme_lane(i), 55, COLOR_PANEL));
    }
    if (place->fault.line == line)
        draw_round(place->draw, span_rect(place, place->fault, room), 5,
                   paint_mix(COLOR_ERROR, 18, COLOR_PANEL), 2, paint_of(COLOR_ERROR));
    if (place->has_event && touches_yield(place->event.kind) && place->event.place.line == line)
        draw_round(place->draw, span_rect(place, place->event.place, room), 5,
                   paint_mix(theme_lane(place->event.lane), 24, COLOR_PANEL), 2,
                   paint_of(theme_lane(place->event.lane)));
}

/* A literal that is whole in view can be changed. */
static void handle_literal(Place *place, int line, Slice text, const Token *token, int x, int rest)
{
    const Model *model = place->model;
    int width = draw_width(place->draw, FONT_CODE,
                           (Slice){text.bytes + token->start, token->end - token->start});
    if (!model->editable || model->predict.open || width > rest || !literal_is(text, token))
        return;
    Rect rect = {place->text_x + x, line_y(place, line) - 9, width, 18};
    bool typed = model->typing == TYPING_LITERAL && model->edit.line == line &&
                 model->edit.start == token->start;
    if (typed)
        place->typed = rect;
    else
        literal_handle(place->view, line, token, rect);
}

static void draw_tokens(Place *place, int line, Slice text, TokenState *state, int room)
{
    int y = line_y(place, line);
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
        int x = text_offset(place, text, tokens[i].start);
        Slice part = {text.bytes + tokens[i].start, tokens[i].end - tokens[i].start};
        int rest = text_offset(place, text, text.length) > room ? room - x : room * 2;
        bool last = i + 1 == count;
        /* What follows does not fit: this token carries the `…`. */
        bool cut = !last && rest < room &&
                   text_offset(place, text, tokens[i + 1].start) +
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

static void draw_number(Place *place, int line, int y)
{
    Text number = TEXT_EMPTY;
    text_printf(&number, "%d", line);
    int lanes[1];
    bool marked = lanes_on(place, line, lanes, 1) > 0;
    Paint paint = marked ? paint_of(theme_lane(lanes[0])) : paint_of(COLOR_TEXT_FAINT);
    if (line == place->model->problem_line || line == place->fault.line)
        paint = paint_of(COLOR_ERROR);
    int width = place->text_x - place->panel.x - 14 - 2 * EDGE;
    draw_text_in(place->draw, place->panel.x + 2 * EDGE, y, width, ALIGN_RIGHT, FONT_NUMBER, paint,
                 text_slice(&number));
    text_free(&number);
}

/* What the line's name is now, where there is room beside the code. */
static void draw_value(Place *place, int line, Slice text, int room)
{
    Text value = TEXT_EMPTY;
    code_values_add(&place->values, line, false, &value);
    int used = text_offset(place, text, text.length) + 20;
    if (draw_width(place->draw, FONT_NUMBER, text_slice(&value)) > room - used) {
        text_cut(&value, 0);
        code_values_add(&place->values, line, true, &value);
    }
    int width = draw_width(place->draw, FONT_NUMBER, text_slice(&value));
    if (width <= room - used)
        draw_text(place->draw, place->text_x + room - width, line_y(place, line), FONT_NUMBER,
                  paint_of(COLOR_TEXT_DIM), text_slice(&value));
    text_free(&value);
}

/* The expression that matters most on [line]; false where there is none. */
static bool marked_on(const Place *place, int line, TracePlace *where)
{
    const Cursor *cursor = place->model->cursor;
    if (place->has_event && place->event.kind != EVENT_LINE && place->event.place.line == line) {
        *where = place->event.place;
        return true;
    }
    for (int i = 0; i < cursor_lane_count(cursor); i++) {
        *where = model_paused_at(place->model, i);
        if (where->line == line && cursor_lane(cursor, i)->type != LANE_ITERATOR)
            return true;
    }
    return false;
}

/* Where a line starts to be shown, so that its yield expression is seen: behind a blank. */
static size_t shown_from(const Place *place, int line, Slice text)
{
    TracePlace where;
    if (whole_offset(place, text, text.length) <= place->room || !marked_on(place, line, &where))
        return 0;
    size_t end = where.end_line == line ? (size_t)where.end_column : text.length;
    size_t start = (size_t)where.column < text.length ? (size_t)where.column : text.length;
    int last = whole_offset(place, text, end) - place->room;
    if (last <= 0)
        return 0;
    last += draw_width(place->draw, FONT_CODE, slice_of("… …"));
    for (size_t at = token_indent(text) + 1; at < start; at++)
        if (text.bytes[at - 1] == ' ' && whole_offset(place, text, at) >= last)
            return at;
    return start;
}

/* A click goes to the next step on the line; it is an answer where a question asks for a line. */
static bool handle_line(Place *place, int line, Rect band)
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

static void draw_line(Place *place, int line, TokenState *state)
{
    Slice text = shown_line(place->model, line);
    int y = line_y(place, line), room = place->room;
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
    if (hot && whole_offset(place, text, text.length) > room)
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

static void set_current(Place *place)
{
    Model *model = place->model;
    place->current_lane = NO_LANE;
    place->has_event = model_event(model, model->step, &place->event);
    if (!place->has_event || cursor_lane_count(model->cursor) == 0)
        return;
    place->fault = model_fault(model);
    place->current_lane = cursor_running(model->cursor);
    place->current_line = cursor_lane_line(model->cursor, place->current_lane);
    if (model->picked.open)
        place->origin_line = model_line(model, model->picked.origin);
    place->values = code_values_of(model);
}

static int number_width(View *view)
{
    int lines = trace_source_lines(view->model->trace);
    Slice widest = slice_of(lines > 999 ? "0000" : lines > 99 ? "000" : "00");
    return 2 * EDGE + draw_width(view->draw, FONT_NUMBER, widest) + 20;
}

static int widest_line(View *view)
{
    int widest = 0;
    for (int line = 1; line <= trace_source_lines(view->model->trace); line++) {
        int width = draw_width(view->draw, FONT_CODE, shown_line(view->model, line));
        widest = width > widest ? width : widest;
    }
    return widest;
}

int view_code_width(View *view)
{
    return number_width(view) + widest_line(view) + SIZE_PAD;
}

static void place_text(Place *place)
{
    place->text_x = place->panel.x + number_width(place->view);
    place->room = place->panel.x + place->panel.w - SIZE_PAD - place->text_x;
    place->blank = draw_width(place->draw, FONT_CODE, slice_of("    ")) / 4;
    if (place->model->needs.code > place->panel.w && place->panel.w < NARROW)
        place->blank = place->blank * 6 / 10;
}

static void draw_lines(Place *place)
{
    int lines = trace_source_lines(place->model->trace);
    TokenState state = TOKEN_PLAIN;
    Token ignored[1];
    for (int line = 1; line <= lines; line++) {
        int y = line_y(place, line);
        if (y - SIZE_CODE_LINE > place->area.y + place->area.h)
            break;
        if (y + SIZE_CODE_LINE < place->area.y)
            token_line(shown_line(place->model, line), &state, ignored, 1);
        else
            draw_line(place, line, &state);
    }
}

/* Says that what runs is not what is in the file. */
static void draw_changed(View *view, Rect panel)
{
    draw_text_in(view->draw, panel.x + panel.w / 2, panel.y + SIZE_TITLE / 2 + 2,
                 panel.w / 2 - SIZE_PAD, ALIGN_RIGHT, FONT_SMALL_STRONG, paint_of(COLOR_ACCENT),
                 string_of(STRING_CHANGED_HERE, view->model->lang));
}

void view_code(View *view, Rect panel)
{
    Model *model = view->model;
    Place place = {.view = view, .model = model, .draw = view->draw, .panel = panel};
    widget_panel(view, panel);
    if (!model->trace)
        return;
    place.area = view->low ? (Rect){panel.x, panel.y + 5, panel.w, panel.h - 6}
                           : widget_title(view, panel, words_program(model->trace));
    if (model->edits && !view->low)
        draw_changed(view, panel);
    place.area.h = (place.area.h - 4) / SIZE_CODE_LINE * SIZE_CODE_LINE; /* whole lines */
    place_text(&place);
    set_current(&place);
    int content = trace_source_lines(model->trace) * SIZE_CODE_LINE;
    int line = model->typing == TYPING_LITERAL ? model->edit.line
               : place.fault.line              ? place.fault.line
               : place.current_line            ? place.current_line
                                               : model->problem_line;
    int around = (place.area.h / SIZE_CODE_LINE - 1) / 2; /* lines kept in view on both sides */
    if (line > 0)
        widget_follow(&model->code, place.area.h, (line - 1) * SIZE_CODE_LINE,
                      line * SIZE_CODE_LINE, (around < 2 ? around : 2) * SIZE_CODE_LINE);
    widget_scroll(view, &model->code, place.area, content, SIZE_CODE_LINE);
    Rect clip = view->clip;
    view->clip = (Rect){panel.x + 1, place.area.y, panel.w - 2, place.area.h};
    draw_clip(view->draw, view->clip);
    draw_lines(&place);
    draw_unclip(view->draw);
    view->clip = clip;
    if (place.typed.w)
        literal_draw_entry(view, place.typed, panel.x + panel.w - 4);
    widget_scroll_bar(view, &model->code, place.area, content);
    code_values_free(&place.values);
}
