#include "app/stage/widget.h"

#include <string.h>

uint32_t widget_id(WidgetKind kind, size_t number)
{
    return (uint32_t)kind << 24 | ((uint32_t)number & 0xFFFFFF);
}

bool widget_over(View *view, uint32_t id, Rect rect)
{
    const Model *model = view->model;
    Rect area = rect_meet(rect, view->clip);
    if (view->shut || !rect_has(area, model->mouse_x, model->mouse_y))
        return false;
    view->hot = id;
    return true;
}

bool widget_pressed(View *view, uint32_t id, Rect rect)
{
    return widget_over(view, id, rect) && view->input->kind == INPUT_PRESS;
}

void widget_go(View *view, size_t step)
{
    view->goes = true;
    view->go = step;
}

void widget_panel(View *view, Rect panel)
{
    draw_round(view->draw, panel, SIZE_RADIUS, paint_of(COLOR_PANEL), 1, paint_of(COLOR_EDGE));
}

Rect widget_title(View *view, Rect panel, Slice title)
{
    draw_text_in(view->draw, panel.x + SIZE_PAD, panel.y + SIZE_TITLE / 2 + 2,
                 panel.w - 2 * SIZE_PAD, ALIGN_LEFT, FONT_UI, paint_of(COLOR_TEXT_DIM), title);
    return (Rect){panel.x, panel.y + SIZE_TITLE, panel.w, panel.h - SIZE_TITLE};
}

void widget_tip(View *view, Rect rect, Slice text)
{
    text_cut(&view->tip, 0);
    text_add_slice(&view->tip, text);
    view->tip_at = rect;
}

static void set_tip(View *view, CommandId id, Rect rect)
{
    text_cut(&view->tip, 0);
    text_add_c(&view->tip, command_info[id].help[view->model->lang]);
    text_add_c(&view->tip, "  ·  ");
    text_add_slice(&view->tip, command_first_key(id));
    view->tip_at = rect;
}

int widget_button_width(View *view, Slice label)
{
    return draw_width(view->draw, FONT_UI_STRONG, label) + 26;
}

void widget_button(View *view, CommandId id, Rect rect, Slice label, IconId icon, bool primary)
{
    uint32_t widget = widget_id(WIDGET_COMMAND, id);
    if (widget_pressed(view, widget, rect))
        command_run(id, view->model);
    bool hot = view->model->hot == widget && widget_over(view, widget, rect);
    if (hot)
        set_tip(view, id, rect);
    Paint ground = primary ? paint_of(COLOR_ACCENT) : paint_of(COLOR_CARD);
    if (hot)
        ground = primary ? paint_mix(COLOR_ACCENT, 82, COLOR_TEXT) : paint_of(COLOR_PICKED);
    Paint edge = hot || primary ? paint_of(COLOR_ACCENT) : paint_of(COLOR_EDGE);
    Paint line = paint_of(primary ? COLOR_ON_ACCENT : COLOR_TEXT);
    draw_round(view->draw, rect, rect.h / 2, ground, 1, edge);
    int side = rect.h * 56 / 100;
    if (label.length)
        draw_text_in(view->draw, rect.x + 4, rect.y + rect.h / 2, rect.w - 8, ALIGN_CENTER,
                     FONT_UI_STRONG, line, label);
    else
        draw_icon(view->draw,
                  (Rect){rect.x + (rect.w - side) / 2, rect.y + (rect.h - side) / 2, side, side},
                  icon, line);
}

Rect widget_pill(View *view, int x, int y, int room, FontId font, Paint line, Paint ground,
                 int border, Slice text)
{
    int width = draw_width(view->draw, font, text) + 20;
    if (width > room)
        width = room;
    int height = font_info[font].size + 9;
    Rect rect = {x - width / 2, y - height / 2, width, height};
    if (width < 24)
        return (Rect){x, y, 0, 0};
    draw_round(view->draw, rect, height / 2, ground, border, line);
    int pad = draw_width(view->draw, font, text) + 8 <= width ? 4 : 9; /* `…` keeps off the edge */
    draw_text_in(view->draw, rect.x + pad, y, rect.w - 2 * pad, ALIGN_CENTER, font, line, text);
    return rect;
}

/* Where the first line of [text] ends: behind a blank or a bracket, if that is not too early. */
static size_t break_at(Draw *draw, FontId font, Slice text, int room)
{
    size_t fit = draw_fit(draw, font, text, room);
    for (size_t at = fit; at > fit / 3; at--)
        if (strchr(" ,([{.=", text.bytes[at - 1]) || text.bytes[at] == ' ')
            return at;
    return fit;
}

bool widget_two_lines(View *view, int x, int y, int room, int height, Align align, FontId font,
                      Paint line, Slice text)
{
    Draw *draw = view->draw;
    if (draw_width(draw, font, text) <= room) {
        draw_text_in(draw, x, y, room, align, font, line, text);
        return true;
    }
    size_t first = break_at(draw, font, text, room);
    Slice rest = {text.bytes + first, text.length - first};
    while (rest.length && *rest.bytes == ' ')
        rest = (Slice){rest.bytes + 1, rest.length - 1};
    draw_text_in(draw, x, y - height / 2, room, align, font, line, (Slice){text.bytes, first});
    draw_text_in(draw, x, y + (height + 1) / 2, room, align, font, line, rest);
    return draw_width(draw, font, rest) <= room;
}

void widget_scroll(View *view, Scroll *scroll, Rect panel, int content, int step)
{
    const Model *model = view->model;
    bool here = !view->shut && rect_has(panel, model->mouse_x, model->mouse_y);
    if (here && view->input->kind == INPUT_WHEEL && view->input->dy) {
        scroll->at += view->input->dy * step;
        scroll->follow = false;
    }
    int most = content > panel.h ? content - panel.h : 0;
    scroll->at = scroll->at > most ? most : scroll->at < 0 ? 0 : scroll->at;
}

void widget_scroll_bar(View *view, const Scroll *scroll, Rect panel, int content)
{
    if (content <= panel.h || panel.h <= 0)
        return;
    int height = panel.h * panel.h / content;
    height = height < 24 ? 24 : height;
    int room = panel.h - height;
    int most = content - panel.h, at = scroll->at < most ? scroll->at : most;
    int y = panel.y + (int)((int64_t)room * at / most);
    draw_round(view->draw, (Rect){panel.x + panel.w - 6, y, 4, height}, 2, paint_of(COLOR_TRACK), 0,
               paint_of(COLOR_TRACK));
}

void widget_follow(Scroll *scroll, int height, int from, int to, int margin)
{
    if (!scroll->follow)
        return;
    scroll->at = 0; /* by the step alone: back shows what was shown */
    if (to - from + 2 * margin > height)
        margin = (height - (to - from)) / 2 > 0 ? (height - (to - from)) / 2 : 0;
    if (to + margin - scroll->at > height)
        scroll->at = to + margin - height;
    if (from - margin < scroll->at)
        scroll->at = from - margin;
    if (scroll->at < 0)
        scroll->at = 0;
}
