#include "app/stage/logo.h"

enum { BAR = 10, HEAD = 12, LEFT = 16, RIGHT = LOGO_SIDE - LEFT };

static void arrow(Draw *draw, int y, bool right, Paint paint)
{
    int x0 = LEFT + BAR / 2 + 2, x1 = RIGHT - BAR / 2 - 2;
    draw_across(draw, x0 + (right ? 0 : HEAD - 1), x1 - (right ? HEAD - 1 : 0), y, 4, LINE_SOLID,
                paint);
    draw_head(draw, (Rect){right ? x1 - HEAD : x0, y - HEAD / 2, HEAD, HEAD}, right, paint);
}

static void bar(Draw *draw, int x, int y0, int y1, Paint paint)
{
    draw_round(draw, (Rect){x - BAR / 2, y0, BAR, y1 - y0}, 4, paint, 0, paint);
}

void logo_draw(Draw *draw)
{
    Paint caller = paint_of(theme_lane(0)), generator = paint_of(theme_lane(1));
    draw_clear(draw);
    draw_rect(draw, (Rect){0, 0, LOGO_SIDE, LOGO_SIDE}, paint_of(COLOR_PANEL));
    bar(draw, LEFT, 8, 26, caller);
    bar(draw, LEFT, 46, 56, caller);
    bar(draw, RIGHT, 20, 46, generator);
    arrow(draw, 23, true, caller);
    arrow(draw, 43, false, generator);
}
