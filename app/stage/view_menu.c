/* The lessons: a column for each part, a card for each lesson. */
#include <string.h>

#include "app/stage/rich.h"
#include "app/stage/widget.h"

enum {
    SIDE = 56,
    HEAD = 118,
    LOW_HEAD = 62, /* without the line below the name */
    FOOT = 56,
    LOW_FOOT = 32,
    CARD_HIGH = 66,
    CARD_GAP = 10,
    LEAST_COLUMN = 216,
    COLUMN_GAP = 18,
    PART_HIGH = 42
};

typedef struct Place {
    View *view;
    Model *model;
    Draw *draw;
    Rect area;
    int columns; /* that fit beside each other; parts that do not go below */
    int width;
} Place;

static const RichStyle goal_style = {FONT_UI,
                                     FONT_NUMBER,
                                     {COLOR_TEXT_DIM, COLOR_TEXT_DIM, 100},
                                     {COLOR_TEXT_DIM, COLOR_TEXT_DIM, 100},
                                     18};

static size_t part_end(const Model *model, size_t first)
{
    size_t end = first + 1;
    while (end < model->card_count && strcmp(model->cards[end].part, model->cards[first].part) == 0)
        end++;
    return end;
}

static int part_count(const Model *model)
{
    int count = 0;
    for (size_t at = 0; at < model->card_count; at = part_end(model, at))
        count++;
    return count;
}

static ColorId part_color(int part)
{
    static const ColorId colors[] = {COLOR_LANE_0, COLOR_LANE_1, COLOR_LANE_2, COLOR_LANE_3};
    return colors[part % 4];
}

static void draw_card(Place *place, size_t number, Rect rect)
{
    Model *model = place->model;
    const MenuCard *card = &model->cards[number];
    uint32_t id = widget_id(WIDGET_CARD, number);
    if (widget_pressed(place->view, id, rect)) {
        model->card = number;
        command_run(COMMAND_CARD_OPEN, model);
    }
    bool picked = model->card == number;
    bool hot = widget_over(place->view, id, rect) && model->hot == id;
    draw_round(place->draw, rect, SIZE_RADIUS, paint_of(picked ? COLOR_PICKED : COLOR_PANEL),
               picked ? 2 : 1, paint_of(picked || hot ? COLOR_ACCENT : COLOR_EDGE));
    int x = rect.x + 14, room = rect.w - 28;
    draw_text_in(place->draw, x, rect.y + 23, room, ALIGN_LEFT, FONT_CARD, paint_of(COLOR_TEXT),
                 slice_of(card->title));
    rich_text(place->draw, x, rect.y + 45 - goal_style.height / 2, room, 1, &goal_style,
              slice_of(card->goal), true);
}

static int card_y(int top, size_t row)
{
    return top + PART_HIGH + (int)row * (CARD_HIGH + CARD_GAP);
}

static void draw_part(Place *place, int part, size_t first, size_t end, int x, int y)
{
    Paint paint = paint_of(part_color(part));
    draw_text_in(place->draw, x, y + 12, place->width, ALIGN_LEFT, FONT_PART, paint,
                 slice_of(place->model->cards[first].part));
    draw_rect(place->draw, (Rect){x, y + 28, place->width, 2}, paint);
    for (size_t i = first; i < end; i++)
        draw_card(place, i, (Rect){x, card_y(y, i - first), place->width, CARD_HIGH});
}

/* Places parts in rows of columns, from [top]; draws when asked; returns the height of all and, in
 * [picked], where the chosen card is. */
static int walk_parts(Place *place, int top, bool draws, int *picked)
{
    const Model *model = place->model;
    int y = top, high = 0, part = 0;
    for (size_t first = 0, end; first < model->card_count; first = end, part++) {
        end = part_end(model, first);
        int column = part % place->columns;
        if (column == 0) {
            y += high;
            high = 0;
        }
        int needed = PART_HIGH + (int)(end - first) * (CARD_HIGH + CARD_GAP) + 16;
        high = needed > high ? needed : high;
        if (model->card >= first && model->card < end)
            *picked = card_y(y, model->card - first) - top;
        if (draws)
            draw_part(place, part, first, end, place->area.x + column * (place->width + COLUMN_GAP),
                      y);
    }
    return y + high - top;
}

static void draw_top(View *view, Rect window, int side)
{
    const Model *model = view->model;
    Slice own = string_of(STRING_OPEN_OWN, model->lang);
    Slice language = string_of(STRING_LANGUAGE_BUTTON, model->lang);
    int x = window.w - side, y = view->low ? 14 : 42, width = widget_button_width(view, language);
    x -= 30;
    widget_button(view, COMMAND_HELP, (Rect){x, y, 30, 30}, slice_of("?"), ICON_THEME, false);
    x -= 38;
    widget_button(view, COMMAND_THEME, (Rect){x, y, 30, 30}, slice_of(""), ICON_THEME, false);
    x -= width + 8;
    widget_button(view, COMMAND_LANGUAGE, (Rect){x, y, width, 30}, language, ICON_THEME, false);
    width = widget_button_width(view, own) + 10;
    x -= width + 8;
    if (x > side + 200)
        widget_button(view, COMMAND_OPEN_OWN, (Rect){x, y, width, 30}, own, ICON_THEME, false);
    else
        x += width + 8;
    int room = x - side - 20;
    draw_text_in(view->draw, side, view->low ? 30 : 52, room, ALIGN_LEFT, FONT_HERO,
                 paint_of(COLOR_TEXT), slice_of("Corolane"));
    if (view->low)
        return;
    draw_text_in(view->draw, side, 88, window.w - 2 * side, ALIGN_LEFT, FONT_HERO_MORE,
                 paint_of(COLOR_TEXT_DIM), string_of(STRING_TAGLINE, model->lang));
}

void view_menu(View *view, Rect window)
{
    Model *model = view->model;
    int side = window.w < 700 ? 20 : SIDE;
    Place place = {.view = view, .model = model, .draw = view->draw};
    draw_top(view, window, side);
    int head = view->low ? LOW_HEAD : HEAD, foot = view->low ? LOW_FOOT : FOOT;
    place.area = (Rect){side, head, window.w - 2 * side, window.h - head - foot};
    int parts = part_count(model);
    place.columns = (place.area.w + COLUMN_GAP) / (LEAST_COLUMN + COLUMN_GAP);
    place.columns = place.columns > parts ? parts : place.columns;
    place.columns = place.columns < 1 ? 1 : place.columns;
    place.width = (place.area.w - (place.columns - 1) * COLUMN_GAP) / place.columns;
    int picked = 0, content = walk_parts(&place, place.area.y, false, &picked);
    widget_follow(&model->menu, place.area.h, picked, picked + CARD_HIGH, CARD_HIGH / 2);
    widget_scroll(view, &model->menu, place.area, content, CARD_HIGH);
    Rect clip = view->clip;
    view->clip = place.area;
    draw_clip(view->draw, place.area);
    walk_parts(&place, place.area.y - model->menu.at, true, &picked);
    draw_unclip(view->draw);
    view->clip = clip;
    widget_scroll_bar(view, &model->menu,
                      (Rect){place.area.x, place.area.y, place.area.w + 12, place.area.h}, content);
    if (!model->card_count)
        draw_text_in(view->draw, side, head + 40, place.area.w, ALIGN_LEFT, FONT_SAY_MORE,
                     paint_of(COLOR_TEXT_DIM), string_of(STRING_NO_LESSONS, model->lang));
    draw_text_in(view->draw, side, window.h - foot / 2, place.area.w, ALIGN_LEFT, FONT_UI,
                 paint_of(COLOR_TEXT_DIM), string_of(STRING_MENU_KEYS, model->lang));
}
