/* The search box, over the top right of the lanes. */
#include "app/stage/widget.h"

enum { WIDE = 340, HIGH = 34, SIDE = 18 };

void view_search(View *view, Rect panel)
{
    const Model *model = view->model;
    int wide = WIDE < panel.w - 16 ? WIDE : panel.w - 16;
    Rect box = {panel.x + panel.w - wide - 8, panel.y + 8, wide, HIGH + 26};
    StringId note = model->found == FOUND_NOT     ? STRING_SEARCH_NOTHING
                    : model->found == FOUND_LATER ? STRING_SEARCH_LATER
                                                  : STRING_SEARCH_KEYS;
    draw_round(view->draw, box, SIZE_RADIUS, paint_of(COLOR_CARD), 1, paint_of(COLOR_ACCENT));
    draw_icon(view->draw, (Rect){box.x + 10, box.y + 6 + (HIGH - SIDE) / 2, SIDE, SIDE},
              ICON_SEARCH, paint_of(COLOR_TEXT_DIM));
    Rect field = {box.x + SIDE + 18, box.y + 6, box.w - SIDE - 26, HIGH - 4};
    entry_draw(view->draw, &model->entry, field, FONT_ROW,
               string_of(STRING_SEARCH_HINT, model->lang));
    draw_text_in(view->draw, field.x, box.y + HIGH + 13, field.w, ALIGN_LEFT, FONT_SMALL,
                 paint_of(model->found == FOUND_NOT ? COLOR_ERROR : COLOR_TEXT_DIM),
                 string_of(note, model->lang));
}
