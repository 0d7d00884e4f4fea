/* The lane picture: one column for each lane, time runs down. */
#include "app/stage/lanes_need.h"
#include "app/stage/lanes_place.h"
#include "app/stage/motion.h"
#include "app/stage/widget.h"
#include "app/stage/words.h"

enum {
    HEAD = LANES_HEAD,
};

static ColorId row_color(const Row *row)
{
    return theme_lane(row->lane);
}

static void draw_band(LanesPlace *place, const Row *row)
{
    Model *model = place->model;
    Rect band = {place->panel.x + 1, lanes_y(place, row->step) - SIZE_ROW / 2, place->panel.w - 2,
                 SIZE_ROW};
    uint32_t id = widget_id(WIDGET_ROW, row->step);
    bool over = widget_over(place->view, id, band);
    if (row->step == model->step)
        draw_rect(place->draw, band, paint_mix(row_color(row), 12, COLOR_PANEL));
    else if (over && model->hot == id)
        draw_rect(place->draw, band, paint_of(COLOR_CARD));
    if (model->picked.open && row->step == model->picked.origin)
        draw_outline(place->draw, rect_inset(band, 2), 4, 2, LINE_DASHED, paint_of(COLOR_ACCENT));
    Text number = TEXT_EMPTY;
    text_printf(&number, "%zu", row->step + 1);
    bool current = row->step == model->step;
    draw_text_in(place->draw, place->panel.x + 4, lanes_y(place, row->step), place->gutter - 10,
                 ALIGN_RIGHT, FONT_NUMBER, paint_of(current ? COLOR_TEXT : COLOR_TEXT_FAINT),
                 text_slice(&number));
    text_free(&number);
}

static LineStyle arrow_style(const Row *row)
{
    return row->creates ? LINE_DOTTED : row->exceptional ? LINE_DASHED : LINE_SOLID;
}

static Paint arrow_paint(const LanesPlace *place, const Row *row)
{
    if (row->exceptional)
        return lanes_ghost(place, row) ? paint_mix(COLOR_ERROR, 30, COLOR_PANEL)
                                       : paint_of(COLOR_ERROR);
    return lanes_paint(place, row, row->creates ? row->to : row->from);
}

static void draw_arrow(LanesPlace *place, const Row *row)
{
    int x0, x1, y = lanes_y(place, row->step), way;
    if (!lanes_arrow(place, row, &x0, &x1) || motion_of(place->model, row->step, &way))
        return;
    bool right = row->to > row->from;
    bool current = row->step == place->model->step;
    Paint paint = arrow_paint(place, row);
    if (row->creates) {
        draw_across(place->draw, x0, x1, y, 2, LINE_DOTTED, paint);
        return;
    }
    draw_across(place->draw, x0 + (right ? 0 : HEAD - 1), x1 - (right ? HEAD - 1 : 0), y,
                current ? 3 : 2, arrow_style(row), paint);
    draw_head(place->draw, (Rect){right ? x1 - HEAD : x0, y - HEAD / 2, HEAD, HEAD}, right, paint);
}

/* The first lane between [end] and [other], at its right or left, that is not narrow (pills lie over
 * those); NO_LANE where there is none. */
static int next_wide(const LanesPlace *place, int end, int other, bool right)
{
    int lane = lanes_next(place, end, right);
    while (lane != NO_LANE && lane != other && lanes_narrow(place, lane))
        lane = lanes_next(place, lane, right);
    return lane == other ? NO_LANE : lane;
}

/* Cuts the arrow's stretch [x0, x1] down to the lane next to its sender (or, with [far], to its
 * receiver) and to what is in view; returns its length. */
static int pill_stretch(const LanesPlace *place, const Row *row, bool far, int *x0, int *x1)
{
    lanes_arrow(place, row, x0, x1);
    bool right = row->to > row->from, leftmost = right != far; /* at the arrow's left end */
    int end = far ? row->to : row->from, other = far ? row->from : row->to;
    int between = next_wide(place, end, other, leftmost);
    if (between != NO_LANE && leftmost)
        *x1 = lanes_x(place, between) - SIZE_LANE_BAR;
    else if (between != NO_LANE)
        *x0 = lanes_x(place, between) + SIZE_LANE_BAR;
    bool pinned = place->strip && (row->from == 0 || row->to == 0);
    int low = pinned ? lanes_x(place, 0) + SIZE_LANE_BAR : lanes_left(place);
    int high = place->panel.x + place->panel.w - 8;
    *x0 = *x0 < low ? low : *x0;
    *x1 = *x1 > high ? high : *x1;
    return *x1 - *x0;
}

/* "created, not started" in the middle of its column, "created" where that is too long. */
static void draw_created(LanesPlace *place, const Row *row, Paint paint)
{
    int left = lanes_gap(place, row->to, false), right = lanes_gap(place, row->to, true);
    int room = 2 * (left < right ? left : right) - 2 * SIZE_LANE_BAR;
    Slice text = rows_text(&place->rows, row->pill);
    if (draw_width(place->draw, FONT_SMALL, text) + 20 > room)
        text = string_of(STRING_CREATED_SHORT, place->model->lang);
    widget_pill(place->view, lanes_x(place, row->to), lanes_y(place, row->step), room, FONT_SMALL,
                paint, paint_of(COLOR_PANEL), 1, text);
}

/* The exception alone where "raises" before it is too much. */
static Slice pill_text(LanesPlace *place, const Row *row, int room)
{
    Slice text = rows_text(&place->rows, row->pill), verb = slice_of("raises ");
    bool fits = draw_width(place->draw, FONT_PILL, text) + 8 <= room;
    if (fits || !row->exceptional || !slice_starts(text, verb.bytes))
        return text;
    return (Slice){text.bytes + verb.length, text.length - verb.length};
}

/* The pill is next to the sender, before the first lane that the arrow passes, where one sees it.
 */
static void draw_arrow_pill(LanesPlace *place, const Row *row)
{
    int x0, x1, y = lanes_y(place, row->step);
    if (!row->pill.length)
        return;
    bool current = row->step == place->model->step;
    Paint paint = arrow_paint(place, row);
    if (row->creates) {
        if (!lanes_hidden(place, row->to))
            draw_created(place, row, paint);
        return;
    }
    if (!lanes_arrow(place, row, &x0, &x1) || motion_of(place->model, row->step, &x0))
        return;
    int needed = draw_width(place->draw, FONT_PILL, rows_text(&place->rows, row->pill)) + 40;
    int near = pill_stretch(place, row, false, &x0, &x1), far_x0, far_x1;
    if (near < needed && pill_stretch(place, row, true, &far_x0, &far_x1) > near) {
        x0 = far_x0;
        x1 = far_x1;
    }
    int room = x1 - x0 - 2 * HEAD;
    Slice text = pill_text(place, row, room);
    bool strong = current && draw_width(place->draw, FONT_PILL_STRONG, text) + 20 <= room;
    widget_pill(place->view, (x0 + x1) / 2, y, room, strong ? FONT_PILL_STRONG : FONT_PILL, paint,
                paint_of(COLOR_PANEL), current ? 2 : 1, text);
}

/* Where an arrow passes through a delegating lane: a ring around its bar. */
static void draw_through(LanesPlace *place, const Row *row)
{
    int y = lanes_y(place, row->step);
    for (int i = 0; i < row->through_count; i++) {
        if (lanes_hidden(place, row->through[i]))
            continue;
        Rect ring = {lanes_x(place, row->through[i]) - SIZE_LANE_BAR / 2 - 3, y - 5,
                     SIZE_LANE_BAR + 6, 10};
        draw_outline(place->draw, ring, 5, 2, LINE_SOLID, lanes_paint(place, row, row->through[i]));
    }
}

/* Main's strip: its bar and its ends of the arrows. */
static void draw_strip(LanesPlace *place)
{
    int left = place->panel.x + place->gutter;
    draw_clip(place->draw, (Rect){left, place->area.y, place->strip, place->area.h});
    for (size_t i = 0; i < place->rows.count; i++)
        if (place->rows.rows[i].from == 0 || place->rows.rows[i].to == 0)
            draw_arrow(place, &place->rows.rows[i]);
    lanes_draw_bars(place, 0);
    draw_unclip(place->draw);
    draw_down(place->draw, left + place->strip - 1, place->area.y, place->area.y + place->area.h, 1,
              LINE_SOLID, paint_of(COLOR_EDGE));
}

static void draw_rows(LanesPlace *place)
{
    const Rows *rows = &place->rows;
    for (size_t i = 0; i < rows->count; i++)
        draw_band(place, &rows->rows[i]);
    int left = lanes_left(place), right = place->panel.x + place->panel.w - 1;
    draw_clip(place->draw, (Rect){left, place->area.y, right - left, place->area.h});
    for (size_t i = 0; i < rows->count; i++)
        draw_arrow(place, &rows->rows[i]);
    for (int i = place->strip ? 1 : 0; i < place->columns.count; i++)
        if (!lanes_hidden(place, place->columns.lanes[i]))
            lanes_draw_bars(place, i);
    for (size_t i = 0; i < rows->count; i++) {
        lanes_draw_cap(place, &rows->rows[i]);
        draw_through(place, &rows->rows[i]);
        lanes_draw_text(place, &rows->rows[i]);
    }
    draw_unclip(place->draw);
    if (place->strip)
        draw_strip(place);
    left = place->strip ? lanes_x(place, 0) + SIZE_LANE_BAR / 2 : left;
    draw_clip(place->draw, (Rect){left, place->area.y, right - left, place->area.h});
    for (size_t i = 0; i < rows->count; i++)
        draw_arrow_pill(place, &rows->rows[i]);
    lanes_draw_motion(place);
    draw_unclip(place->draw);
}

static void handle_rows(LanesPlace *place)
{
    const Rows *rows = &place->rows;
    for (size_t i = 0; i < rows->count; i++) {
        size_t step = rows->rows[i].step;
        Rect band = {place->panel.x, lanes_y(place, step) - SIZE_ROW / 2, place->panel.w, SIZE_ROW};
        if (widget_pressed(place->view, widget_id(WIDGET_ROW, step), band)) {
            widget_go(place->view, step);
            return;
        }
    }
}

void view_lanes(View *view, Rect panel)
{
    Model *model = view->model;
    widget_panel(view, panel);
    if (!model_steps(model))
        return;
    LanesPlace place = lanes_place(view, panel);
    Rect clip = view->clip;
    view->clip = place.area;
    handle_rows(&place);
    draw_clip(view->draw, place.area);
    draw_rows(&place);
    draw_unclip(view->draw);
    if (!model->lanes_only)
        widget_scroll_bar(view, &model->lanes, place.area, lanes_height(&place));
    view->clip = clip;
    lanes_draw_heads(&place);
    lanes_free(&place);
}
