/* The bars of the lane picture: what each lane does all the time, by its shape.
 *
 *     created    a dotted line          suspended   dashed, greyed
 *     running    solid                  delegating  hatched
 *     waiting    outlined               closed      a cap, and nothing below
 *
 * Plain calls nest as narrower bars on their lane's. */
#include "app/stage/lanes_place.h"
#include "app/stage/widget.h"

enum {
    GREYED = 62, /* percent of a suspended lane's colour */
    NESTED = 9,  /* the width of a call's bar */
    NEST_BY = 4, /* how far each is to the right of the one that it lies on */
    BEYOND = 40, /* a piece that goes on beyond the view does not end at its edge */
};

Paint lanes_paint(const LanesPlace *place, const Row *row, int lane)
{
    ColorId color = theme_lane(lane);
    return lanes_ghost(place, row) ? paint_mix(color, 30, COLOR_PANEL) : paint_of(color);
}

static Paint grey(const LanesPlace *place, const Row *row, int lane)
{
    return paint_mix(theme_lane(lane), lanes_ghost(place, row) ? 20 : GREYED, COLOR_PANEL);
}

/* A lane that only waits, among many: a line in place of its bar. */
static void draw_thin(LanesPlace *place, const Row *row, int lane, BarLook look, int y0, int y1)
{
    LineStyle style = look == BAR_CREATED     ? LINE_DOTTED
                      : look == BAR_SUSPENDED ? LINE_DASHED
                                              : LINE_SOLID;
    draw_down(place->draw, lanes_x(place, lane), y0, y1, 2, style, grey(place, row, lane));
}

static void draw_shape(LanesPlace *place, const Row *row, int lane, BarLook look, Rect bar)
{
    Paint paint = lanes_paint(place, row, lane);
    switch (look) {
    case BAR_NONE:
        break;
    case BAR_CREATED:
        draw_down(place->draw, bar.x + bar.w / 2, bar.y + SIZE_PILL / 2, bar.y + bar.h, 2,
                  LINE_DOTTED, paint);
        break;
    case BAR_RUNNING:
        draw_round(place->draw, bar, 4, paint, 0, paint);
        break;
    case BAR_WAITING:
        draw_outline(place->draw, bar, 4, 2, LINE_SOLID, paint);
        break;
    case BAR_SUSPENDED:
        draw_outline(place->draw, bar, 4, 1, LINE_DASHED, grey(place, row, lane));
        break;
    case BAR_DELEGATING:
        draw_hatch(place->draw, bar, 4, paint_of(COLOR_PANEL), paint);
        break;
    }
}

/* The lane's own bar, or that of the call number [depth] in it. */
static void draw_piece(LanesPlace *place, const Row *row, int lane, int depth, BarLook look, int y0,
                       int y1)
{
    int x = lanes_x(place, lane);
    if (look == BAR_NONE)
        return;
    if (lanes_narrow(place, lane)) {
        if (depth == 0)
            draw_thin(place, row, lane, look, y0, y1);
        return;
    }
    Rect bar = {x - SIZE_LANE_BAR / 2, y0, SIZE_LANE_BAR, y1 - y0};
    if (depth > 0) {
        bar = (Rect){x - 1 + (depth - 1) * NEST_BY, y0 + 2, NESTED, y1 - y0 - 4};
        draw_round(place->draw, rect_inset(bar, -1), 4, paint_of(COLOR_PANEL), 0,
                   paint_of(COLOR_PANEL));
    }
    draw_shape(place, row, lane, look, bar);
}

void lanes_draw_cap(LanesPlace *place, const Row *row)
{
    if (!row->closes || lanes_hidden(place, row->lane))
        return;
    Rect cap = {lanes_x(place, row->lane) - SIZE_LANE_BAR / 2 - 2, lanes_y(place, row->step) + 3,
                SIZE_LANE_BAR + 4, 3};
    draw_round(place->draw, cap, 2, lanes_paint(place, row, row->lane), 0, paint_of(COLOR_PANEL));
}

/* What half number [half] of the rows shows of the column at [depth]. */
static BarLook look_at(const LanesPlace *place, size_t half, int column, int depth)
{
    const Rows *rows = &place->rows;
    const Row *row = &rows->rows[half / 2];
    /* The current row's lower half is not yet, where nothing later is shown. */
    bool over = half % 2 && row->step + 1 == place->shown && row->step == place->model->step;
    if (over || rows_depth(rows, half / 2, (int)(half % 2), column) < depth)
        return BAR_NONE;
    return rows_bar(rows, half / 2, (int)(half % 2), column);
}

/* Halves of rows that look the same become one piece. A piece that comes from above the view starts
 * above it, so that it does not look as if it began there. */
static void draw_level(LanesPlace *place, int column, int depth)
{
    const Rows *rows = &place->rows;
    int lane = place->columns.lanes[column], start = 0;
    BarLook look = BAR_NONE;
    const Row *owner = NULL;
    for (size_t i = 0; i < rows->count * 2; i++) {
        const Row *row = &rows->rows[i / 2];
        int y = lanes_y(place, row->step) - (i % 2 ? 0 : SIZE_ROW / 2);
        BarLook next = look_at(place, i, column, depth);
        bool turns = owner && lanes_ghost(place, owner) != lanes_ghost(place, row);
        if (next == look && !turns)
            continue;
        draw_piece(place, owner, lane, depth, look, start, y);
        look = next;
        owner = row;
        start = i == 0 && place->first > 0 ? y - BEYOND : y;
    }
    if (look != BAR_NONE && rows->count) {
        const Row *last = &rows->rows[rows->count - 1];
        bool more = last->step + 1 < place->shown;
        draw_piece(place, owner, lane, depth, look, start,
                   lanes_y(place, last->step) + SIZE_ROW / 2 + (more ? BEYOND : 0));
    }
}

void lanes_draw_bars(LanesPlace *place, int column)
{
    for (int depth = 0; depth <= ROWS_DEEPEST; depth++)
        draw_level(place, column, depth);
}
