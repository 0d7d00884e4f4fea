/* A sentence that the person should know, at the foot of the window until it is taken away. */
#include "app/stage/rich.h"
#include "app/stage/widget.h"

enum { WIDE = 560, PAD = 14, MOST_LINES = 6 };

void view_notice(View *view, Rect window)
{
    static const RichStyle style = {
        FONT_UI, FONT_NUMBER, {COLOR_TEXT, COLOR_TEXT, 100}, {COLOR_TEXT, COLOR_TEXT, 100}, 19};
    Slice text = model_notice(view->model);
    if (!text.length)
        return;
    int wide = window.w - 24 < WIDE ? window.w - 24 : WIDE, room = wide - 2 * PAD - 30;
    int lines = rich_text(view->draw, 0, 0, room, MOST_LINES, &style, text, false);
    lines = lines < MOST_LINES ? lines : MOST_LINES;
    int high = lines * style.height + 2 * 10;
    Rect box = {(window.w - wide) / 2, window.h - high - 12, wide, high};
    if (widget_pressed(view, widget_id(WIDGET_NOTICE, 0), box)) {
        model_take_notice(view->model);
        return;
    }
    draw_round(view->draw, box, SIZE_RADIUS, paint_of(COLOR_CARD), 2, paint_of(COLOR_ERROR));
    draw_icon(view->draw, (Rect){box.x + PAD, box.y + high / 2 - 10, 20, 20}, ICON_WARNING,
              paint_of(COLOR_ERROR));
    rich_text(view->draw, box.x + PAD + 30, box.y + 10, room, lines, &style, text, true);
}
