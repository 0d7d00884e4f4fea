/* The chooser of programs, traces and folders, over the whole window. */
#include <string.h>

#include "app/stage/widget.h"

enum { WIDE = 640, HIGH = 520, PAD = 22, HEAD = 74, FOOT = 52, LINE = 30, SIDE = 16 };

static void draw_item(View *view, Rect line, size_t index)
{
    Chooser *chooser = &view->model->chooser;
    const ChooserItem *item = &chooser->items[index];
    uint32_t id = widget_id(WIDGET_FILE, index);
    bool hot = widget_over(view, id, line) && view->model->hot == id;
    if (index == chooser->chosen)
        draw_round(view->draw, line, 6, paint_of(COLOR_PICKED), 1, paint_of(COLOR_ACCENT));
    else if (hot)
        draw_round(view->draw, line, 6, paint_of(COLOR_CARD), 0, paint_of(COLOR_CARD));
    int y = line.y + line.h / 2, x = line.x + 12;
    bool itself = strcmp(item->name, ".") == 0;
    if (item->folder)
        draw_icon(view->draw, (Rect){x, y - SIDE / 2, SIDE, SIDE},
                  itself ? ICON_CHECK : ICON_FOLDER,
                  paint_of(itself ? COLOR_ACCENT : COLOR_TEXT_DIM));
    draw_text_in(view->draw, x + SIDE + 10, y, line.w - SIDE - 34, ALIGN_LEFT,
                 itself         ? FONT_UI_STRONG
                 : item->folder ? FONT_UI
                                : FONT_ROW_STRONG,
                 paint_of(COLOR_TEXT),
                 itself ? string_of(STRING_THIS_FOLDER, view->model->lang) : slice_of(item->name));
}

/* The item under the mouse when it is pressed; count when none is. */
static size_t pressed_item(View *view, Rect area)
{
    const Chooser *chooser = &view->model->chooser;
    for (size_t i = 0; i < chooser->count; i++) {
        Rect line = {area.x, area.y + (int)i * LINE - chooser->scroll, area.w, LINE};
        if (widget_pressed(view, widget_id(WIDGET_FILE, i), line))
            return i;
    }
    return chooser->count;
}

static void draw_items(View *view, Rect area)
{
    Chooser *chooser = &view->model->chooser;
    int content = (int)chooser->count * LINE, at = (int)chooser->chosen * LINE;
    Scroll scroll = {chooser->scroll, view->input->kind == INPUT_KEY};
    if (at < chooser->scroll || at + LINE > chooser->scroll + area.h)
        widget_follow(&scroll, area.h, at, at + LINE, LINE);
    widget_scroll(view, &scroll, area, content, 2 * LINE);
    chooser->scroll = scroll.at;
    Rect clip = view->clip;
    view->clip = area;
    size_t pressed = pressed_item(view, area);
    if (pressed < chooser->count)
        chooser_take(view->model, pressed);
    draw_clip(view->draw, area);
    for (size_t i = 0; i < chooser->count; i++) {
        Rect line = {area.x, area.y + (int)i * LINE - chooser->scroll, area.w, LINE};
        if (line.y + LINE > area.y && line.y < area.y + area.h)
            draw_item(view, line, i);
    }
    draw_unclip(view->draw);
    view->clip = clip;
    widget_scroll_bar(view, &scroll, area, content);
}

void view_chooser(View *view, Rect window)
{
    Model *model = view->model;
    Chooser *chooser = &model->chooser;
    Draw *draw = view->draw;
    int wide = window.w - 24 < WIDE ? window.w - 24 : WIDE;
    int high = window.h - 16 < HIGH ? window.h - 16 : HIGH;
    Rect box = {(window.w - wide) / 2, (window.h - high) / 2, wide, high};
    if (view->input->kind == INPUT_PRESS && !rect_has(box, model->mouse_x, model->mouse_y))
        chooser->open = false;
    draw_round(draw, box, 12, paint_of(COLOR_PANEL), 2, paint_of(COLOR_ACCENT));
    int x = box.x + PAD, room = box.w - 2 * PAD;
    static const StringId titles[] = {[CHOOSE_PROGRAM] = STRING_OPEN_OWN_TITLE,
                                      [CHOOSE_TRACE] = STRING_OPEN_TRACE_TITLE,
                                      [CHOOSE_FOLDER] = STRING_EXPORT_FOLDER_TITLE};
    bool folder = chooser->kind == CHOOSE_FOLDER;
    draw_text_in(draw, x, box.y + 28, room, ALIGN_LEFT, FONT_PART, paint_of(COLOR_TEXT),
                 string_of(titles[chooser->kind], model->lang));
    draw_text_in(draw, x, box.y + 54, room, ALIGN_LEFT, FONT_SMALL, paint_of(COLOR_TEXT_DIM),
                 text_slice(&chooser->folder));
    Rect area = {x - 8, box.y + HEAD, room + 16, box.h - HEAD - FOOT};
    draw_items(view, area);
    bool empty = chooser->count == 0 && !chooser->problem.length;
    if (empty || chooser->problem.length)
        draw_text_in(draw, x, area.y + 20, room, ALIGN_LEFT, FONT_UI,
                     paint_of(empty ? COLOR_TEXT_DIM : COLOR_ERROR),
                     empty ? string_of(STRING_NOTHING_TO_OPEN, model->lang)
                           : text_slice(&chooser->problem));
    draw_text_in(draw, x, box.y + box.h - FOOT + 16, room, ALIGN_LEFT, FONT_SMALL,
                 paint_of(COLOR_TEXT_DIM),
                 string_of(folder ? STRING_FOLDER_KEYS : STRING_CHOOSER_KEYS, model->lang));
    if (folder)
        return;
    draw_text_in(draw, x, box.y + box.h - FOOT + 36, room, ALIGN_LEFT, FONT_SMALL,
                 paint_of(COLOR_TEXT_DIM), string_of(STRING_OPEN_OWN_DROP, model->lang));
}
