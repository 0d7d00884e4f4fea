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
    CARD_HIGH = 78,
    CARD_GAP = 10,
    BAR_HIGH = 4, /* of how far a lesson was stepped */
    BAR_SIDE = 48, /* what is said beside it */
    BUTTON_HIGH = 30,
    LEAST_COLUMN = 216,
    COLUMN_GAP = 18,
    PART_HIGH = 42,
    NO_LESSONS_LINES = 4
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

static Paint part_paint(const MenuCard *card, int part)
{
    return paint_of(card->recent ? COLOR_TEXT_DIM : part_color(part));
}

/* How far the lesson was stepped: a bar, and a word or number beside it. */
static void draw_progress(Place *place, const MenuCard *card, int part, int x, int y, int room)
{
    Paint paint = part_paint(card, part), ground = paint_mix(COLOR_TRACK, 60, COLOR_PANEL);
    Rect bar = {x, y - BAR_HIGH / 2, room - BAR_SIDE, BAR_HIGH};
    draw_round(place->draw, bar, BAR_HIGH / 2, ground, 0, ground);
    if (!card->percent)
        return;
    bar.w = bar.w * card->percent / 100;
    draw_round(place->draw, bar, BAR_HIGH / 2, paint, 0, paint);
    Text text = TEXT_EMPTY;
    text_printf(&text, "%d%%", card->percent);
    draw_text_in(place->draw, x + room - BAR_SIDE, y, BAR_SIDE, ALIGN_RIGHT, FONT_SMALL_STRONG,
                 paint, card->percent < 100 ? text_slice(&text)
                                            : string_of(STRING_DONE, place->model->lang));
    text_free(&text);
}

/* The end of a path tells more than its start. */
static void draw_folder(Draw *draw, int x, int y, int room, Slice path)
{
    Text text = TEXT_EMPTY;
    text_add_slice(&text, path);
    while (draw_width(draw, FONT_UI, text_slice(&text)) > room) {
        const char *slash = memchr(path.bytes + 1, '/', path.length - 1);
        if (!slash)
            break;
        path = (Slice){slash, path.length - (size_t)(slash - path.bytes)};
        text_cut(&text, 0);
        text_add_c(&text, "…");
        text_add_slice(&text, path);
    }
    draw_text_in(draw, x, y, room, ALIGN_LEFT, FONT_UI, paint_of(COLOR_TEXT_DIM),
                 text_slice(&text));
    text_free(&text);
}

/* A tip is plain: its backticks go. */
static void set_tip(View *view, Rect rect, Slice text)
{
    Text plain = TEXT_EMPTY;
    for (size_t i = 0; i < text.length; i++)
        if (text.bytes[i] != '`')
            text_add_char(&plain, text.bytes[i]);
    widget_tip(view, rect, text_slice(&plain));
    text_free(&plain);
}

/* The title, and below it what the lesson is for; a title that is longer than its line takes both
 * lines, and the rest is said beside the card under the mouse. */
static void draw_words(Place *place, const MenuCard *card, int x, Rect rect, bool hot)
{
    static const RichStyle title_style = {
        FONT_CARD, FONT_SAY_MORE_CODE, {COLOR_TEXT, COLOR_TEXT, 100}, {COLOR_TEXT, COLOR_TEXT, 100},
        20};
    int room = rect.w - 28;
    Slice title = slice_of(card->title), goal = slice_of(card->goal);
    bool one = card->recent || rich_text(place->draw, 0, 0, room, 2, &title_style, title, false) < 2;
    bool fits = one && rich_text(place->draw, 0, 0, room, 1, &goal_style, goal, false) <= 1;
    if (hot && !fits && !card->recent)
        set_tip(place->view, rect, goal);
    if (!one) {
        rich_text(place->draw, x, rect.y + 10, room, 2, &title_style, title, true);
        return;
    }
    if (card->recent)
        draw_text_in(place->draw, x, rect.y + 21, room, ALIGN_LEFT, FONT_CARD, paint_of(COLOR_TEXT),
                     title);
    else
        rich_text(place->draw, x, rect.y + 21 - title_style.height / 2, room, 1, &title_style,
                  title, true);
    if (card->recent)
        draw_folder(place->draw, x, rect.y + 42, room, goal);
    else
        rich_text(place->draw, x, rect.y + 42 - goal_style.height / 2, room, 1, &goal_style, goal,
                  true);
}

static void draw_card(Place *place, int part, size_t number, Rect rect)
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
    int x = rect.x + 14;
    draw_words(place, card, x, rect, hot);
    if (!card->recent)
        draw_progress(place, card, part, x, rect.y + 62, rect.w - 28);
}

/* A recent file has no progress, so its card is lower. */
static int card_high(const MenuCard *card)
{
    return card->recent ? CARD_HIGH - 18 : CARD_HIGH;
}

static int card_y(const MenuCard *card, int top, size_t row)
{
    return top + PART_HIGH + (int)row * (card_high(card) + CARD_GAP);
}

static void draw_part(Place *place, int part, size_t first, size_t end, int x, int y)
{
    const MenuCard *cards = place->model->cards;
    Paint paint = part_paint(&cards[first], part);
    draw_text_in(place->draw, x, y + 12, place->width, ALIGN_LEFT, FONT_PART, paint,
                 slice_of(cards[first].part));
    draw_rect(place->draw, (Rect){x, y + 28, place->width, 2}, paint);
    for (size_t i = first; i < end; i++)
        draw_card(place, part, i,
                  (Rect){x, card_y(&cards[i], y, i - first), place->width, card_high(&cards[i])});
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
        int needed = card_y(&model->cards[first], 0, end - first) + 16;
        high = needed > high ? needed : high;
        if (model->card >= first && model->card < end)
            *picked = card_y(&model->cards[first], y, model->card - first) - top;
        if (draws)
            draw_part(place, part, first, end, place->area.x + column * (place->width + COLUMN_GAP),
                      y);
    }
    return y + high - top;
}

/* A button that keys can choose, like a card. Returns its left end. */
static int draw_open(View *view, CommandId id, MenuButton button, StringId label, int right, int y)
{
    Model *model = view->model;
    Slice text = string_of(label, model->lang);
    int width = widget_button_width(view, text) + 10;
    Rect rect = {right - width, y, width, BUTTON_HIGH};
    widget_button(view, id, rect, text, ICON_THEME, false);
    if (model->card == model->card_count + (size_t)button)
        draw_outline(view->draw, rect_inset(rect, -2), BUTTON_HIGH / 2 + 2, 2, LINE_SOLID,
                     paint_of(COLOR_ACCENT));
    return rect.x - 10;
}

/* The buttons that open files, leftwards from [right], if they fit from [least] on. Returns how far
 * they reach to the left. */
static int draw_opens(View *view, int right, int y, int least)
{
    Language lang = view->model->lang;
    int trace = widget_button_width(view, string_of(STRING_OPEN_TRACE, lang)) + 10;
    int own = widget_button_width(view, string_of(STRING_OPEN_OWN, lang)) + 10;
    if (right - trace - own - 10 < least)
        return right;
    right = draw_open(view, COMMAND_OPEN_TRACE, MENU_OPEN_TRACE, STRING_OPEN_TRACE, right, y);
    return draw_open(view, COMMAND_OPEN_OWN, MENU_OPEN_PROGRAM, STRING_OPEN_OWN, right, y);
}

static void draw_top(View *view, Rect window, int side)
{
    const Model *model = view->model;
    Slice language = string_of(STRING_LANGUAGE_BUTTON, model->lang);
    int x = window.w - side, y = view->low ? 14 : 42, width = widget_button_width(view, language);
    x -= 30;
    widget_button(view, COMMAND_HELP, (Rect){x, y, 30, 30}, slice_of("?"), ICON_THEME, false);
    x -= 38;
    widget_button(view, COMMAND_THEME, (Rect){x, y, 30, 30}, slice_of(""), ICON_THEME, false);
    x -= width + 8;
    widget_button(view, COMMAND_LANGUAGE, (Rect){x, y, width, 30}, language, ICON_THEME, false);
    /* Where there is no room beside the name they stand below, at the tagline's place. */
    int least = side + draw_width(view->draw, FONT_HERO, slice_of("Corolane")) + 30;
    int left = draw_opens(view, x - 10, y, least), edge = window.w - side;
    bool below = left == x - 10 && !view->low && draw_opens(view, edge, 76, side) < edge;
    draw_text_in(view->draw, side, view->low ? 30 : 52, left - side - 10, ALIGN_LEFT, FONT_HERO,
                 paint_of(COLOR_TEXT), slice_of("Corolane"));
    if (view->low || below)
        return;
    draw_text_in(view->draw, side, 88, window.w - 2 * side, ALIGN_LEFT, FONT_HERO_MORE,
                 paint_of(COLOR_TEXT_DIM), string_of(STRING_TAGLINE, model->lang));
}

/* The keys, and how many predictions were right. */
static void draw_foot(View *view, int side, int y)
{
    const Model *model = view->model;
    int room = draw_units(model->width, view->draw->zoom) - 2 * side;
    Text right = TEXT_EMPTY, count = TEXT_EMPTY, said = TEXT_EMPTY;
    text_printf(&right, "%zu", model->foreseen);
    text_printf(&count, "%zu", model->predicted);
    Field fields[] = {{"right", text_slice(&right)}, {"count", text_slice(&count)}};
    if (model->predicted)
        string_fill(string_of(STRING_PREDICTED, model->lang), fields, 2, &said);
    int wide = draw_text_in(view->draw, side, y, room, ALIGN_RIGHT, FONT_UI_STRONG,
                            paint_of(COLOR_TEXT), text_slice(&said));
    draw_text_in(view->draw, side, y, room - wide - 20, ALIGN_LEFT, FONT_UI,
                 paint_of(COLOR_TEXT_DIM), string_of(STRING_MENU_KEYS, model->lang));
    text_free(&right);
    text_free(&count);
    text_free(&said);
}

/* Why there are no lessons, in their place; returns how high that is. */
static int draw_no_lessons(View *view, Rect area)
{
    static const RichStyle style = {FONT_SAY_MORE,
                                    FONT_SAY_MORE_CODE,
                                    {COLOR_TEXT_DIM, COLOR_TEXT_DIM, 100},
                                    {COLOR_TEXT_DIM, COLOR_TEXT_DIM, 100},
                                    24};
    const Model *model = view->model;
    if (model->card_count && !model->cards[0].recent)
        return 0;
    Text text = TEXT_EMPTY;
    Field field = {"folder", text_slice(&model->lessons)};
    string_fill(string_of(STRING_NO_LESSONS, model->lang), &field, 1, &text);
    int lines = rich_text(view->draw, area.x, area.y, area.w, NO_LESSONS_LINES, &style,
                          text_slice(&text), true);
    text_free(&text);
    return (lines < NO_LESSONS_LINES ? lines : NO_LESSONS_LINES) * style.height + 12;
}

void view_menu(View *view, Rect window)
{
    Model *model = view->model;
    int side = window.w < 700 ? 20 : SIDE;
    Place place = {.view = view, .model = model, .draw = view->draw};
    draw_top(view, window, side);
    int head = view->low ? LOW_HEAD : HEAD, foot = view->low ? LOW_FOOT : FOOT;
    place.area = (Rect){side, head, window.w - 2 * side, window.h - head - foot};
    int parts = part_count(model), above = draw_no_lessons(view, place.area);
    place.area.y += above;
    place.area.h -= above;
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
    draw_foot(view, side, window.h - foot / 2);
}
