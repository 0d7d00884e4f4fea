/* A sentence that the person should know, at the foot of the window until it is taken away. */
#include "app/stage/rich.h"
#include "app/stage/widget.h"

enum { WIDE = 620, PAD = 14, MOST_LINES = 6, SIDE = 20 };

void view_notice(View *view, Rect window)
{
    static const RichStyle style = {
        FONT_UI, FONT_NUMBER, {COLOR_TEXT, COLOR_TEXT, 100}, {COLOR_TEXT, COLOR_TEXT, 100}, 19};
    Slice text = model_notice(view->model);
    if (!text.length)
        return;
    int wide = window.w - 24 < WIDE ? window.w - 24 : WIDE, room = wide - 2 * PAD - SIDE - 10;
    int lines = rich_text(view->draw, 0, 0, room, MOST_LINES, &style, text, false);
    lines = lines < MOST_LINES ? lines : MOST_LINES;
    int high = lines * style.height + 2 * 10;
    Rect box = {(window.w - wide) / 2, window.h - high - 12, wide, high};
    if (widget_pressed(view, widget_id(WIDGET_NOTICE, 0), box)) {
        model_take_notice(view->model);
        return;
    }
    bool good = view->model->notice_good;
    Paint edge = paint_of(good ? COLOR_ACCENT : COLOR_ERROR);
    draw_round(view->draw, box, SIZE_RADIUS, paint_of(COLOR_CARD), 2, edge);
    draw_icon(view->draw, (Rect){box.x + PAD, box.y + high / 2 - SIDE / 2, SIDE, SIDE},
              good ? ICON_CHECK : ICON_WARNING, edge);
    rich_text(view->draw, box.x + PAD + SIDE + 10, box.y + 10, room, lines, &style, text, true);
}
