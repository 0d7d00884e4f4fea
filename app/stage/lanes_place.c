#include "app/stage/lanes_place.h"

#include <stdlib.h>

#include "app/stage/lanes_need.h"
#include "app/stage/widget.h"
#include "engine/base/memory.h"

enum {
    HEADER = 62,
    LOW_HEADER = 40,
    LOW_PANEL = 270, /* lower: only names in the boxes */
    STRIP = 104,
    LOW_STRIP = 76,
    EDGE = 10, /* at the right */
};

int lanes_x(const LanesPlace *place, int lane)
{
    if (place->strip && lane == 0)
        return place->panel.x + place->gutter + place->strip / 2;
    int x = place->panel.x + place->gutter + place->columns.xs[place->columns.of[lane]] -
            place->model->lanes_aside.at;
    return place->strip && x < lanes_left(place) ? lanes_left(place) : x;
}

int lanes_y(const LanesPlace *place, size_t step)
{
    return place->area.y + LANES_TOP + (int)step * SIZE_ROW + SIZE_ROW / 2 - place->model->lanes.at;
}

/* The gutter is as wide as the numbers of all steps. */
static int gutter_width(View *view)
{
    Text number = TEXT_EMPTY;
    text_printf(&number, "%zu", model_steps(view->model));
    int width = draw_width(view->draw, FONT_NUMBER, text_slice(&number));
    text_free(&number);
    return width + 20 > 32 ? width + 20 : 32;
}

int lanes_gap(const LanesPlace *place, int lane, bool right)
{
    return place->columns.gaps[place->columns.of[lane] + right];
}

int lanes_next(const LanesPlace *place, int lane, bool right)
{
    int column = place->columns.of[lane] + (right ? 1 : -1);
    return column >= 0 && column < place->columns.count ? place->columns.lanes[column] : NO_LANE;
}

int lanes_beside(View *view, const int *gaps)
{
    int count = view->model->lane_total + 1;
    count = count < LANES_MOST_WHOLE ? count : LANES_MOST_WHOLE;
    int *shared = memory_zero((size_t)count, sizeof(int));
    int width = lanes_share(gaps, count, 0, LANES_LEAST_GAP, shared);
    free(shared);
    return width + gutter_width(view) + EDGE;
}

static int clamp_scroll(int at, int most)
{
    return at > most ? most : at < 0 ? 0 : at;
}

static void scroll_aside(LanesPlace *place, int most)
{
    Model *model = place->model;
    const Input *input = place->view->input;
    if (input->kind == INPUT_WHEEL && input->dx && !place->view->shut &&
        rect_has(place->panel, model->mouse_x, model->mouse_y)) {
        model->lanes_aside.at += input->dx * 60;
        model->lanes_aside.follow = false;
    }
    model->lanes_aside.at = clamp_scroll(model->lanes_aside.at, most);
}

/* With the texts at both sides; where that is too much, the bars alone. */
static void follow_columns(LanesPlace *place, int low, int high, int width, int strip)
{
    const Columns *columns = &place->columns;
    int from = columns->xs[low] - columns->gaps[low] - strip;
    int to = columns->xs[high] + columns->gaps[high + 1];
    if (to - from > width) {
        int spare = width - (columns->xs[high] - columns->xs[low]) - strip;
        int beside = spare / 2 > 2 * SIZE_LANE_BAR ? spare / 2 : 2 * SIZE_LANE_BAR;
        from = columns->xs[low] - strip - beside;
        to = columns->xs[high] + beside;
    }
    widget_follow(&place->model->lanes_aside, width, from, to, 0);
}

/* Keeps the two ends of the current arrow, or the lane itself, in view. Main is there anyway. */
static void follow_aside(LanesPlace *place, const Event *event)
{
    Model *model = place->model;
    int ends[] = {event->lane, event->to};
    if (event->kind == EVENT_LANE)
        ends[1] = event->by;
    if (ends[0] <= 0 && ends[1] <= 0) /* main alone: with whom it spoke last */
        ends[0] = model_last_lane(model);
    int low = ends[0] > 0 ? ends[0] : ends[1], high = low;
    if (ends[1] > 0) {
        low = ends[1] < low ? ends[1] : low;
        high = ends[1] > high ? ends[1] : high;
    }
    const Columns *columns = &place->columns;
    int width = place->panel.w - place->gutter - EDGE, strip = place->low ? LOW_STRIP : STRIP;
    low = low > 0 ? columns->of[low] : 0;
    high = high > 0 ? columns->of[high] : 0;
    if (low > 0 && columns->width > width)
        follow_columns(place, low, high, width, strip);
    scroll_aside(place, columns->width > width ? columns->width - width : 0);
    place->strip = model->lanes_aside.at > 0 ? strip : 0;
}

bool lanes_narrow(const LanesPlace *place, int lane)
{
    return place->columns.narrow[place->columns.of[lane]];
}

bool lanes_ghost(const LanesPlace *place, const Row *row)
{
    return row->step > place->model->step;
}

bool lanes_hidden(const LanesPlace *place, int lane)
{
    if (place->columns.of[lane] < 0)
        return true;
    int x = lanes_x(place, lane);
    bool under = lane > 0 && x < lanes_left(place) + SIZE_LANE_BAR / 2 + 2;
    return under || x > place->panel.x + place->panel.w - SIZE_LANE_BAR / 2;
}

int lanes_left(const LanesPlace *place)
{
    return place->panel.x + place->gutter + place->strip;
}

int lanes_height(const LanesPlace *place)
{
    return ((int)place->shown + 1) * SIZE_ROW;
}

/* Finds which rows are in view and reads them. */
static void place_rows(LanesPlace *place)
{
    Model *model = place->model;
    /* All in whole rows, so that none is cut at the top. */
    int rows = (place->area.h - LANES_TOP) / SIZE_ROW, current = (int)model->step * SIZE_ROW;
    Rect whole = {place->area.x, place->area.y, place->area.w, rows * SIZE_ROW};
    int below = rows < 6 ? 0 : model->ghosts ? rows / 3 * SIZE_ROW : SIZE_ROW;
    widget_follow(&model->lanes, whole.h, current, current + SIZE_ROW, below);
    widget_scroll(place->view, &model->lanes, whole, lanes_height(place), SIZE_ROW);
    int above = model->lanes.at - LANES_TOP;
    place->first = above > 0 ? (size_t)(above / SIZE_ROW) : 0;
    size_t fit = (size_t)(place->area.h / SIZE_ROW) + 2;
    if (place->first + fit > place->shown)
        fit = place->shown > place->first ? place->shown - place->first : 0;
    place->rows = rows_of(model, place->first, fit);
}

static void place_columns(LanesPlace *place)
{
    Model *model = place->model;
    int room = place->panel.w - place->gutter - EDGE;
    Event event;
    place->columns = columns_place(model, place->draw, &place->rows, room);
    if (model_event(model, model->step, &event))
        follow_aside(place, &event);
    rows_look(model, &place->rows, place->columns.lanes, place->columns.count);
}

bool lanes_arrow(const LanesPlace *place, const Row *row, int *x0, int *x1)
{
    const int *of = place->columns.of;
    if (!row_arrow(row) || of[row->from] < 0 || of[row->to] < 0)
        return false;
    int from = lanes_x(place, row->from), to = lanes_x(place, row->to);
    int half = SIZE_LANE_BAR / 2 + 2;
    *x0 = from < to ? from + half : to + half;
    *x1 = from < to ? to - half : from - half;
    return *x0 < *x1;
}

LanesPlace lanes_place(View *view, Rect panel)
{
    Model *model = view->model;
    LanesPlace place = {.view = view, .model = model, .draw = view->draw, .panel = panel};
    place.low = panel.h < LOW_PANEL;
    place.header = place.low ? LOW_HEADER : HEADER;
    place.gutter = gutter_width(view);
    place.area =
        (Rect){panel.x + 1, panel.y + place.header, panel.w - 2, panel.h - place.header - 2};
    place.shown = model->ghosts ? model_steps(model) : model->step + 1;
    place_rows(&place);
    place_columns(&place);
    return place;
}

void lanes_free(LanesPlace *place)
{
    rows_free(&place->rows);
    columns_free(&place->columns);
}
