/* The bar at the top: what is open, and what holds for the whole window. */
#include "app/stage/widget.h"
#include "app/stage/words.h"

/* Narrower: keys alone do it. */
enum { HIGH = 26, LEAST_EXPORT = 520, LEAST_ZOOM = 420, LEAST_LANGUAGE = 300 };

/* Buttons from the right; returns how far they reach to the left. */
static int place_buttons(View *view, Rect panel)
{
    int y = panel.y + (panel.h - HIGH) / 2, x = panel.x + panel.w - 16;
    Slice language = string_of(STRING_LANGUAGE_BUTTON, view->model->lang);
    int width = widget_button_width(view, language);
    x -= HIGH;
    widget_button(view, COMMAND_HELP, (Rect){x, y, HIGH, HIGH}, slice_of("?"), ICON_THEME, false);
    Slice export = string_of(STRING_EXPORT, view->model->lang);
    int export_wide = widget_button_width(view, export);
    if (panel.w >= LEAST_EXPORT) {
        x -= export_wide + 8;
        widget_button(view, COMMAND_EXPORT, (Rect){x, y, export_wide, HIGH}, export, ICON_THEME,
                      false);
    }
    x -= HIGH + 8;
    widget_button(view, COMMAND_THEME, (Rect){x, y, HIGH, HIGH}, slice_of(""), ICON_THEME, false);
    if (panel.w >= LEAST_LANGUAGE) {
        x -= width + 8;
        widget_button(view, COMMAND_LANGUAGE, (Rect){x, y, width, HIGH}, language, ICON_THEME,
                      false);
    }
    if (panel.w >= LEAST_ZOOM) {
        x -= HIGH + 8;
        widget_button(view, COMMAND_ZOOM_IN, (Rect){x, y, HIGH, HIGH}, slice_of("+"), ICON_THEME,
                      false);
        x -= HIGH + 8;
        widget_button(view, COMMAND_ZOOM_OUT, (Rect){x, y, HIGH, HIGH}, slice_of("−"), ICON_THEME,
                      false);
    }
    x -= HIGH + 8;
    widget_button(view, COMMAND_MENU, (Rect){x, y, HIGH, HIGH}, slice_of(""), ICON_HOME, false);
    Slice predict = string_of(STRING_PREDICT, view->model->lang);
    width = widget_button_width(view, predict);
    x -= width + 8;
    widget_button(view, COMMAND_PREDICT, (Rect){x, y, width, HIGH}, predict, ICON_THEME,
                  view->model->predict.on);
    return x;
}

void view_bar(View *view, Rect panel)
{
    const Model *model = view->model;
    Draw *draw = view->draw;
    int y = panel.y + panel.h / 2;
    draw_rect(draw, panel, paint_of(COLOR_BAR));
    draw_rect(draw, (Rect){panel.x, panel.y + panel.h - 1, panel.w, 1}, paint_of(COLOR_EDGE));
    int right = place_buttons(view, panel) - 16;
    int x = panel.x + 18;
    Slice title = model->title.length ? text_slice(&model->title)
                  : model->trace      ? words_program(model->trace)
                                      : slice_of("");
    /* The title matters most: the part and then the name give way to it. */
    int room = right - x - draw_width(draw, FONT_UI_STRONG, title);
    int name = draw_width(draw, FONT_BRAND, slice_of("Corolane")) + 22;
    int part = draw_width(draw, FONT_UI, text_slice(&model->part)) + 26;
    if (room >= name)
        x += draw_text(draw, x, y, FONT_BRAND, paint_of(COLOR_TEXT), slice_of("Corolane")) + 22;
    if (model->part.length && room >= name + part) {
        x += draw_text(draw, x, y, FONT_UI, paint_of(COLOR_TEXT_DIM), text_slice(&model->part)) + 8;
        x += draw_text(draw, x, y, FONT_UI, paint_of(COLOR_TEXT_DIM), slice_of("›")) + 8;
    }
    draw_text_in(draw, x, y, right - x, ALIGN_LEFT, FONT_UI_STRONG, paint_of(COLOR_TEXT), title);
}
