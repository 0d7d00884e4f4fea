#include "app/stage/lanes_place.h"

#include "app/stage/widget.h"

enum {
    LEAST_TEXT = 110, /* beside the outermost lanes */
    GOOD_TEXT = 150,  /* beside main, whose lines are the longest */
    GOOD_GAP = 236,   /* which text beside the outermost lanes yields to */
    MOST_TEXT = 250,
    LEAST_GAP = 150, /* between two lanes alone; more lanes are further apart and scroll */
    MOST_GAP = 520,
};

int lanes_x(const LanesPlace *place, int lane)
{
    if (place->strip && lane == 0)
        return place->panel.x + LANES_GUTTER + LANES_STRIP / 2;
    return place->left + lane * place->gap - place->model->lanes_aside.at;
}

int lanes_y(const LanesPlace *place, size_t step)
{
    return place->area.y + LANES_TOP + (int)step * SIZE_ROW + SIZE_ROW / 2 - place->model->lanes.at;
}

static void place_columns(LanesPlace *place)
{
    Rect panel = place->panel;
    place->lanes = place->model->lane_total;
    int good = place->lanes == 2 ? LEAST_GAP : GOOD_GAP,
        gaps = place->lanes > 1 ? place->lanes - 1 : 1;
    int beside = panel.w * 26 / 100,
        spared = (panel.w - LANES_GUTTER - SIZE_LANE_BAR - gaps * good) / 2;
    beside = beside > MOST_TEXT ? MOST_TEXT : beside;
    int least = place->lanes == 2 ? 60 : LEAST_TEXT;
    place->beside = spared < least ? least : spared < beside ? spared : beside;
    place->before = place->lanes > 2 && place->beside < GOOD_TEXT ? GOOD_TEXT : place->beside;
    int room = panel.w - LANES_GUTTER - place->before - place->beside - SIZE_LANE_BAR;
    int gap = place->lanes > 1 ? room / (place->lanes - 1) : 0;
    int lowest = place->lanes == 2 ? LEAST_GAP : SIZE_LANE_GAP;
    place->gap = gap < lowest ? lowest : gap > MOST_GAP ? MOST_GAP : gap;
    place->left = panel.x + LANES_GUTTER + place->before + SIZE_LANE_BAR / 2;
    int spare = room - place->gap * (place->lanes - 1);
    if (place->lanes > 1 && spare > 0)
        place->left += spare / 2;
    if (place->lanes == 1)
        place->left = panel.x + LANES_GUTTER + SIZE_LANE_BOX / 2 + 8;
}

/* Keeps the two ends of the current arrow, or the lane itself, in view. Main is there anyway. */
static void follow_aside(LanesPlace *place, const Event *event)
{
    Model *model = place->model;
    int ends[] = {event->lane, event->to};
    if (event->kind == EVENT_LANE)
        ends[1] = (int)(event->words[0] >> 32);
    if (ends[0] <= 0 && ends[1] <= 0) /* main alone: with whom it spoke last */
        ends[0] = model_last_lane(model);
    int low = ends[0] > 0 ? ends[0] : ends[1], high = low;
    if (ends[1] > 0) {
        low = ends[1] < low ? ends[1] : low;
        high = ends[1] > high ? ends[1] : high;
    }
    int origin = place->panel.x + LANES_GUTTER;
    int width = place->panel.w - LANES_GUTTER;
    int content = place->left - origin + (place->lanes - 1) * place->gap + place->beside;
    int from = place->left - origin + low * place->gap - place->before;
    int to = place->left - origin + high * place->gap + place->beside;
    if (low > 0)
        widget_follow(&model->lanes_aside, width, from, to, 0);
    int most = content > width ? content - width : 0;
    const Input *input = place->view->input;
    if (input->kind == INPUT_WHEEL && input->dx && !place->view->shut &&
        rect_has(place->panel, model->mouse_x, model->mouse_y)) {
        model->lanes_aside.at += input->dx * 60;
        model->lanes_aside.follow = false;
    }
    if (model->lanes_aside.at > most)
        model->lanes_aside.at = most;
    if (model->lanes_aside.at < 0)
        model->lanes_aside.at = 0;
    place->strip = lanes_x(place, 0) < origin + LANES_STRIP / 2 ? LANES_STRIP : 0;
}

int lanes_left(const LanesPlace *place)
{
    return place->panel.x + LANES_GUTTER + place->strip;
}

int lanes_height(const LanesPlace *place)
{
    return ((int)place->shown + 1) * SIZE_ROW;
}

/* Finds which rows are in view and reads them. */
static void place_rows(LanesPlace *place)
{
    Model *model = place->model;
    Event event;
    if (model_event(model, model->step, &event))
        follow_aside(place, &event);
    /* All in whole rows, so that none is cut at the top. */
    int rows = (place->area.h - LANES_TOP) / SIZE_ROW, current = (int)model->step * SIZE_ROW;
    Rect whole = {place->area.x, place->area.y, place->area.w, rows * SIZE_ROW};
    int below = rows < 4 ? 0 : model->ghosts ? rows / 3 * SIZE_ROW : SIZE_ROW;
    widget_follow(&model->lanes, whole.h, current, current + SIZE_ROW, below);
    widget_scroll(place->view, &model->lanes, whole, lanes_height(place), SIZE_ROW);
    int above = model->lanes.at - LANES_TOP;
    place->first = above > 0 ? (size_t)(above / SIZE_ROW) : 0;
    size_t fit = (size_t)(place->area.h / SIZE_ROW) + 2;
    if (place->first + fit > place->shown)
        fit = place->shown > place->first ? place->shown - place->first : 0;
    place->rows = rows_of(model, place->first, fit);
}

bool lanes_arrow(const LanesPlace *place, const Row *row, int *x0, int *x1)
{
    if (row->to == NO_LANE || row->from == NO_LANE || row->from == row->to)
        return false;
    int from = lanes_x(place, row->from), to = lanes_x(place, row->to);
    int half = SIZE_LANE_BAR / 2 + 2;
    *x0 = from < to ? from + half : to + half;
    *x1 = from < to ? to - half : from - half;
    return true;
}

LanesPlace lanes_place(View *view, Rect panel)
{
    Model *model = view->model;
    LanesPlace place = {.view = view, .model = model, .draw = view->draw, .panel = panel};
    place.area =
        (Rect){panel.x + 1, panel.y + LANES_HEADER, panel.w - 2, panel.h - LANES_HEADER - 2};
    place.shown = model->ghosts ? model_steps(model) : model->step + 1;
    place_columns(&place);
    place_rows(&place);
    return place;
}

void lanes_free(LanesPlace *place)
{
    rows_free(&place->rows);
}
