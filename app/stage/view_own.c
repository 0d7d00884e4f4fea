/* How to open a program of one's own. */
#include "app/stage/widget.h"

void view_own(View *view, Rect window)
{
    Model *model = view->model;
    Draw *draw = view->draw;
    int wide = window.w - 40 < 620 ? window.w - 40 : 620;
    Rect box = {(window.w - wide) / 2, (window.h - 250) / 2, wide, 250};
    if (view->input->kind == INPUT_PRESS)
        model->own = false;
    draw_round(draw, box, 12, paint_of(COLOR_PANEL), 2, paint_of(COLOR_ACCENT));
    int x = box.x + 28, room = box.w - 56, y = box.y + 38;
    draw_text_in(draw, x, y, room, ALIGN_LEFT, FONT_PART, paint_of(COLOR_TEXT),
                 string_of(STRING_OPEN_OWN_TITLE, model->lang));
    draw_text_in(draw, x, y + 42, room, ALIGN_LEFT, FONT_SAY_MORE, paint_of(COLOR_TEXT),
                 string_of(STRING_OPEN_OWN_DROP, model->lang));
    draw_text_in(draw, x, y + 74, room, ALIGN_LEFT, FONT_SAY_MORE, paint_of(COLOR_TEXT),
                 string_of(STRING_OPEN_OWN_COMMAND, model->lang));
    Rect code = {x, y + 92, room, 38};
    draw_round(draw, code, 6, paint_of(COLOR_CARD), 1, paint_of(COLOR_EDGE));
    draw_text_in(draw, x + 14, code.y + 19, room - 28, ALIGN_LEFT, FONT_CODE,
                 paint_of(COLOR_ACCENT), slice_of("corolane FILE.py"));
    draw_text_in(draw, x, y + 154, room, ALIGN_LEFT, FONT_SAY_MORE, paint_of(COLOR_TEXT_DIM),
                 string_of(STRING_OPEN_OWN_WATCH, model->lang));
    draw_text_in(draw, x, y + 186, room, ALIGN_LEFT, FONT_SMALL, paint_of(COLOR_TEXT_DIM),
                 slice_of("Esc"));
}
