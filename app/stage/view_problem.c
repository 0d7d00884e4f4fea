/* Why a program does not run, in place of the lanes. */
#include "app/stage/widget.h"

enum { LINE = 22 };

static int draw_message(View *view, Rect area, Slice text)
{
    int y = area.y;
    for (size_t at = 0; at < text.length && y < area.y + area.h;) {
        size_t end = at;
        while (end < text.length && text.bytes[end] != '\n')
            end++;
        draw_text_in(view->draw, area.x, y + LINE / 2, area.w, ALIGN_LEFT, FONT_CODE,
                     paint_of(at ? COLOR_TEXT : COLOR_ERROR), (Slice){text.bytes + at, end - at});
        y += LINE;
        at = end + 1;
    }
    return y;
}

void view_problem(View *view, Rect panel)
{
    const Model *model = view->model;
    Draw *draw = view->draw;
    widget_panel(view, panel);
    draw_clip(draw, panel);
    int x = panel.x + 28, room = panel.w - 56, y = panel.y + 44;
    draw_icon(draw, (Rect){x, y - 13, 26, 26}, ICON_WARNING, paint_of(COLOR_ERROR));
    draw_text_in(draw, x + 38, y, room - 38, ALIGN_LEFT, FONT_PART, paint_of(COLOR_TEXT),
                 string_of(STRING_PROBLEM, model->lang));
    Rect area = {x, y + 32, room, panel.h - 140};
    y = draw_message(view, area, text_slice(&model->problem));
    if (model->trace)
        draw_text_in(draw, x, y + 24, room, ALIGN_LEFT, FONT_SAY_MORE, paint_of(COLOR_TEXT_DIM),
                     string_of(STRING_PROBLEM_MEND, model->lang));
    draw_unclip(draw);
}
