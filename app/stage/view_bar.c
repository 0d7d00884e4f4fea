/* The bar at the top: what is open, and what holds for the whole window. */
#include "app/stage/widget.h"
#include "app/stage/words.h"

/* Narrower: keys alone do it. */
enum { HIGH = 26, LEAST_EXPORT = 520, LEAST_ZOOM = 420, LEAST_LANGUAGE = 300 };

/* A button to the left of *[x]: a word, or a sign of one letter, or an icon where there is none. */
static void put_button(View *view, int *x, int y, CommandId id, Slice label, IconId icon)
{
    bool word = utf8_count(label.bytes, label.length) > 1;
    int wide = word ? widget_button_width(view, label) : HIGH;
    bool primary = id == COMMAND_PREDICT && view->model->predict.on;
    *x -= wide + 8;
    widget_button(view, id, (Rect){*x, y, wide, HIGH}, label, icon, primary);
}

/* Buttons from the right; returns how far they reach to the left. */
static int place_buttons(View *view, Rect panel)
{
    Language lang = view->model->lang;
    int y = panel.y + (panel.h - HIGH) / 2, x = panel.x + panel.w - 8;
    put_button(view, &x, y, COMMAND_HELP, slice_of("?"), ICON_THEME);
    if (panel.w >= LEAST_EXPORT)
        put_button(view, &x, y, COMMAND_EXPORT, string_of(STRING_EXPORT, lang), ICON_THEME);
    put_button(view, &x, y, COMMAND_THEME, slice_of(""), ICON_THEME);
    if (panel.w >= LEAST_LANGUAGE)
        put_button(view, &x, y, COMMAND_LANGUAGE, string_of(STRING_LANGUAGE_BUTTON, lang),
                   ICON_THEME);
    if (panel.w >= LEAST_ZOOM) {
        put_button(view, &x, y, COMMAND_ZOOM_IN, slice_of("+"), ICON_THEME);
        put_button(view, &x, y, COMMAND_ZOOM_OUT, slice_of("−"), ICON_THEME);
    }
    put_button(view, &x, y, COMMAND_MENU, slice_of(""), ICON_HOME);
    put_button(view, &x, y, COMMAND_PREDICT, string_of(STRING_PREDICT, lang), ICON_THEME);
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
