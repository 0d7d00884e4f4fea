/* The source, with the line where each live lane stands. */
#include "app/stage/code_place.h"
#include "app/stage/literal.h"
#include "app/stage/widget.h"
#include "app/stage/words.h"

enum { NARROW = 400 };

static void set_current(CodePlace *place)
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
    return 2 * CODE_EDGE + draw_width(view->draw, FONT_NUMBER, widest) + 20;
}

static int widest_line(View *view)
{
    int widest = 0;
    for (int line = 1; line <= trace_source_lines(view->model->trace); line++) {
        int width = draw_width(view->draw, FONT_CODE, code_shown_line(view->model, line));
        widest = width > widest ? width : widest;
    }
    return widest;
}

int view_code_width(View *view)
{
    return number_width(view) + widest_line(view) + SIZE_PAD;
}

static void place_text(CodePlace *place)
{
    place->text_x = place->panel.x + number_width(place->view);
    place->room = place->panel.x + place->panel.w - SIZE_PAD - place->text_x;
    place->blank = draw_width(place->draw, FONT_CODE, slice_of("    ")) / 4;
    if (place->model->needs.code > place->panel.w && place->panel.w < NARROW)
        place->blank = place->blank * 6 / 10;
}

static void draw_lines(CodePlace *place)
{
    int lines = trace_source_lines(place->model->trace);
    TokenState state = TOKEN_PLAIN;
    Token ignored[1];
    for (int line = 1; line <= lines; line++) {
        int y = code_line_y(place, line);
        if (y - SIZE_CODE_LINE > place->area.y + place->area.h)
            break;
        if (y + SIZE_CODE_LINE < place->area.y)
            token_line(code_shown_line(place->model, line), &state, ignored, 1);
        else
            code_draw_line(place, line, &state);
    }
}

/* After the view has scrolled. */
static void set_marks(CodePlace *place)
{
    int first = place->model->code.at / SIZE_CODE_LINE;
    int whole = place->area.h > 0 ? place->area.h / SIZE_CODE_LINE : 0;
    int count = whole + 3; /* with those that are cut at both edges */
    place->marks = code_marks_of(place->model, place->current_lane, first, count);
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
    CodePlace place = {.view = view, .model = model, .draw = view->draw, .panel = panel};
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
    set_marks(&place);
    draw_lines(&place);
    draw_unclip(view->draw);
    view->clip = clip;
    if (place.typed.w)
        literal_draw_entry(view, place.typed, panel.x + panel.w - 4);
    widget_scroll_bar(view, &model->code, place.area, content);
    code_values_free(&place.values);
    code_marks_free(&place.marks);
}
