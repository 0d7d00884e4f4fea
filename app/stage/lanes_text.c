/* The text of the lane picture's rows. */
#include "app/stage/lanes_need.h"
#include "app/stage/lanes_place.h"
#include "app/stage/widget.h"

enum {
    LEAST_ROOM = 44,
    CROSS = 11,
    TEXT_LINE = 15, /* where it stands in two lines */
};

static Paint text_paint(const LanesPlace *place, const Row *row)
{
    if (row->step == place->model->step)
        return paint_of(COLOR_TEXT);
    return paint_of(lanes_ghost(place, row) ? COLOR_TEXT_FAINT : COLOR_TEXT_DIM);
}

/* The room for a pinned main's text: at the right, up to the first lane in view; or, for text that
 * needs more, over the lanes, which all wait. */
static int pinned_room(LanesPlace *place, const Row *row, int *from)
{
    int end = place->panel.x + place->panel.w - 10, free = end;
    *from = lanes_left(place) + 8;
    for (int column = place->columns.count - 1; column > 0; column--) {
        int x = lanes_x(place, place->columns.lanes[column]) - SIZE_LANE_BAR;
        free = x > *from ? x : free;
    }
    int needed = draw_width(place->draw, FONT_ROW_STRONG, rows_text(&place->rows, row->text));
    if (needed <= 2 * (free - *from) * 9 / 10)
        return free - *from;
    int width = needed < end - *from ? needed : end - *from;
    bool current = row->step == place->model->step;
    Rect ground = {*from - 4, lanes_y(place, row->step) - SIZE_ROW / 2, width + 8, SIZE_ROW};
    draw_rect(place->draw, ground, paint_of(COLOR_PANEL));
    if (current)
        draw_rect(place->draw, ground, paint_mix(theme_lane(row->lane), 12, COLOR_PANEL));
    return width;
}

/* The room for a row's text on its side of its lane, as much of it as is in view; 0 where the lane
 * is not. */
static int text_room(const LanesPlace *place, const Row *row, bool right, int *from)
{
    bool outer = lanes_next(place, row->lane, right) == NO_LANE;
    int x = lanes_x(place, row->lane), end = place->panel.x + place->panel.w;
    int room =
        lanes_gap(place, row->lane, right) - LANES_AWAY - (outer ? 0 : SIZE_LANE_BAR / 2 + 5);
    int seen = right ? end - 10 - x - LANES_AWAY : x - LANES_AWAY - lanes_left(place);
    room = outer || seen < room ? seen : room;
    *from = right ? x + LANES_AWAY : x - LANES_AWAY - room;
    return x < lanes_left(place) || x > end ? 0 : room;
}

static void draw_note(LanesPlace *place, const Row *row, int from, int room, Align align)
{
    bool current = row->step == place->model->step;
    draw_text_in(place->draw, from, lanes_y(place, row->step) + 9, room, align, FONT_SMALL,
                 paint_of(current ? COLOR_TEXT_DIM : COLOR_TEXT_FAINT),
                 rows_text(&place->rows, row->note));
}

/* A value that nobody keeps: a cross between the bar and the words. Returns what it takes. */
static int draw_dropped(LanesPlace *place, const Row *row, bool right, int from, int room)
{
    if (row->kind != EVENT_DROP)
        return 0;
    int x = right ? from : from + room - CROSS;
    draw_icon(place->draw, (Rect){x, lanes_y(place, row->step) - CROSS / 2, CROSS, CROSS},
              ICON_CLOSE, lanes_paint(place, row, row->lane));
    return CROSS + 5;
}

/* The text stands on the side that the row's arrow leaves free, in two lines where it is long. */
void lanes_draw_text(LanesPlace *place, const Row *row)
{
    int y = lanes_y(place, row->step), from;
    bool above = y < place->area.y; /* the row before the first whole one */
    bool pinned = place->strip && row->lane == 0;
    bool folded = row->lane == NO_LANE || place->columns.of[row->lane] < 0;
    if (!row->text.length || folded || above || (pinned && row->to != NO_LANE))
        return;
    bool right = pinned || row_right(row, place->model->lane_total);
    int room = pinned ? pinned_room(place, row, &from) : text_room(place, row, right, &from);
    if (room < LEAST_ROOM)
        return;
    int cross = draw_dropped(place, row, right, from, room);
    from += right ? cross : 0;
    room -= cross;
    Align align = right ? ALIGN_LEFT : ALIGN_RIGHT;
    bool current = row->step == place->model->step, all = true;
    FontId font = row->said ? FONT_SMALL : current ? FONT_ROW_STRONG : FONT_ROW;
    Paint paint =
        row->kind == EVENT_RAISED || row->fails ? paint_of(COLOR_ERROR) : text_paint(place, row);
    Slice text = rows_text(&place->rows, row->text);
    if (row->note.length) {
        all = draw_width(place->draw, font, text) <= room;
        draw_text_in(place->draw, from, y - 7, room, align, font, paint, text);
        draw_note(place, row, from, room, align);
    } else {
        all = widget_two_lines(place->view, from, y, room, TEXT_LINE, align, font, paint, text);
    }
    if (!all && place->model->hot == widget_id(WIDGET_ROW, row->step))
        widget_tip(place->view, (Rect){from, y - 10, room, 20}, text);
}
