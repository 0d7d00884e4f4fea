/* A value on its way along its arrow. */
#include "app/stage/lanes_place.h"
#include "app/stage/motion.h"
#include "app/stage/widget.h"

/* The part of the arrow that the value has gone, and the value at its end. */
static void draw_way(LanesPlace *place, const Rows *rows, const Row *row, int way)
{
    int x0, x1, y = lanes_y(place, row->step);
    if (!lanes_arrow(place, row, &x0, &x1))
        return;
    bool right = row->to > row->from;
    int from = right ? x0 : x1, at = from + (right ? 1 : -1) * (x1 - x0) * way / 1000;
    Paint paint = paint_of(row->exceptional ? COLOR_ERROR : theme_lane(row->from));
    draw_across(place->draw, right ? from : at, right ? at : from, y, 3,
                row->exceptional ? LINE_DASHED : LINE_SOLID, paint);
    Slice pill = rows_text(rows, row->pill);
    int width = draw_width(place->draw, FONT_PILL_STRONG, pill) + 20;
    int low = lanes_left(place) + width / 2, high = place->panel.x + place->panel.w - width / 2;
    at = at < low ? low : at > high ? high : at;
    widget_pill(place->view, at, y, place->panel.w, FONT_PILL_STRONG, paint, paint_of(COLOR_PANEL),
                2, pill);
}

void lanes_draw_motion(LanesPlace *place)
{
    Model *model = place->model;
    int way;
    if (!motion_of(model, model->motion.step, &way))
        return;
    Rows rows = rows_of(model, model->motion.step, 1);
    if (rows.count && !rows.rows[0].creates)
        draw_way(place, &rows, &rows.rows[0], way);
    rows_free(&rows);
}
