/* The sentence at the step. */
#include "app/stage/widget.h"
#include "app/stage/words.h"

void view_narration(View *view, Rect panel)
{
    Model *model = view->model;
    Draw *draw = view->draw;
    widget_panel(view, panel);
    if (!model->trace || model->problem.length)
        return;
    Text big = TEXT_EMPTY, small = TEXT_EMPTY;
    words_narration(model, &big, &small);
    draw_rect(draw, (Rect){panel.x, panel.y + 4, 5, panel.h - 8},
              paint_of(theme_lane(model_lane(model))));
    int x = panel.x + 20, room = panel.w - 40;
    bool both = small.length > 0;
    draw_text_in(draw, x, panel.y + (both ? 21 : panel.h / 2), room, ALIGN_LEFT, FONT_SAY,
                 paint_of(COLOR_TEXT), text_slice(&big));
    if (both)
        draw_text_in(draw, x, panel.y + 43, room, ALIGN_LEFT, FONT_SAY_MORE,
                     paint_of(COLOR_TEXT_DIM), text_slice(&small));
    text_free(&big);
    text_free(&small);
}
