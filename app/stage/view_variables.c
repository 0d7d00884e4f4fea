/* The names of every live lane and what they hold: a card for each lane, a part for each call. */
#include "app/stage/widget.h"
#include "app/stage/words.h"

enum {
    CARD_WIDE = 168,
    CARD_LEAST = 116,
    CARD_GAP = 8,
    CARD_PAD = 9,
    HEAD_HIGH = 26,
    BELOW = 6,
    MOST_CARDS = 64,
    ATTRIBUTES = 63,
    MOST_HIGH = 100000,
};

/* Whose value it is: of a lane's frame, or a global where lane is NO_LANE. */
typedef struct Slot {
    int lane, frame, slot;
} Slot;

/* One card: where it goes is known only after its names are. Placed and drawn by the same walk,
 * first without drawing. */
typedef struct Card {
    View *view;
    Rect rect;
    int lane;
    int x, y; /* where the next name goes */
    bool draws;
    int names;
} Card;

static void next_line(Card *card)
{
    card->x = card->rect.x + CARD_PAD;
    card->y += SIZE_VALUE_LINE;
}

/* A click goes to where the value came from; a value that is cut is told as a tip. */
static bool handle_name(Card *card, Slot slot, Rect rect, Slice value, bool cut)
{
    View *view = card->view;
    Model *model = view->model;
    size_t number = (size_t)((slot.lane + 1) * 64 + slot.frame) * 256 + (size_t)slot.slot;
    uint32_t id = widget_id(WIDGET_VALUE, number);
    if (widget_pressed(view, id, rect))
        model_go(model, model_step_of_value(model, slot.lane, slot.frame, slot.slot));
    bool hot = widget_over(view, id, rect) && model->hot == id;
    if (hot && cut)
        widget_tip(view, rect, value);
    return hot;
}

static void draw_name(Card *card, Slot slot, Slice name, Slice value, int holds, bool changed)
{
    Draw *draw = card->view->draw;
    FontId font = changed ? FONT_ROW_STRONG : FONT_ROW;
    int inner = card->rect.w - 2 * CARD_PAD;
    int name_width = draw_width(draw, font, name);
    int value_width = draw_width(draw, font, value) + (holds == NO_LANE ? 0 : 20);
    int most_name = inner * 45 / 100;
    name_width = name_width > most_name ? most_name : name_width;
    int width = name_width + 6 + value_width;
    width = width > inner ? inner : width;
    if (card->x > card->rect.x + CARD_PAD &&
        card->x + width > card->rect.x + card->rect.w - CARD_PAD)
        next_line(card);
    card->names++;
    int x = card->x, y = card->y + SIZE_VALUE_LINE / 2, value_x = x + name_width + 6;
    int room = width - name_width - 6;
    card->x += width + 12;
    if (!card->draws)
        return;
    bool cut = holds == NO_LANE && value_width > room;
    bool hot = handle_name(card, slot, (Rect){x - 5, y - 10, width + 10, 20}, value, cut);
    if (changed)
        draw_round(draw, (Rect){x - 5, y - 10, width + 10, 20}, 4,
                   paint_mix(theme_lane(card->lane), 24, COLOR_CARD), 0, paint_of(COLOR_CARD));
    else if (hot)
        draw_round(draw, (Rect){x - 5, y - 10, width + 10, 20}, 4, paint_of(COLOR_PICKED), 0,
                   paint_of(COLOR_CARD));
    draw_text_in(draw, x, y, name_width, ALIGN_LEFT, font, paint_of(COLOR_TEXT), name);
    if (holds != NO_LANE)
        widget_pill(card->view, value_x + room / 2, y, room, FONT_NUMBER,
                    paint_of(theme_lane(holds)), paint_of(COLOR_PANEL), 1, value);
    else
        draw_text_in(draw, value_x, y, room, ALIGN_LEFT, font,
                     paint_of(changed ? COLOR_TEXT : COLOR_NUMBER), value);
}

static void add_name(Card *card, Slot slot, const char *name, Datum datum)
{
    const Model *model = card->view->model;
    if (datum == DATUM_UNBOUND || words_hidden(model->cursor, name, datum))
        return;
    Text value = TEXT_EMPTY;
    int holds = words_lane_of(model->cursor, datum);
    if (holds != NO_LANE)
        words_lane_title(model->cursor, holds, &value);
    else
        cursor_repr(model->cursor, datum, 400, &value);
    draw_name(card, slot, slice_of(name), text_slice(&value), holds,
              model_changed(model, slot.lane, slot.frame, slot.slot));
    text_free(&value);
}

static void add_globals(Card *card)
{
    const Model *model = card->view->model;
    for (uint32_t i = 0; i < trace_global_count(model->trace); i++)
        add_name(card, (Slot){NO_LANE, 0, (int)i}, trace_global(model->trace, i),
                 cursor_global(model->cursor, i));
}

/* An iterator of the program's own class has no frame between two values: its attributes are what
 * it remembers. */
static void add_attributes(Card *card, uint32_t number)
{
    const Cursor *cursor = card->view->model->cursor;
    const MirrorObject *object = number ? cursor_object(cursor, number) : NULL;
    if (!object || object->kind != OBJECT_INSTANCE)
        return;
    for (size_t i = 0; i + 1 < object->item_count; i += 2) {
        Text name = TEXT_EMPTY;
        text_add_c(&name, "self.");
        if (datum_is_atom(object->items[i]))
            text_add_slice(&name,
                           trace_atom_text(cursor_trace(cursor), datum_number(object->items[i])));
        add_name(card, (Slot){card->lane, ATTRIBUTES, (int)(i / 2)}, text_c(&name),
                 object->items[i + 1]);
        text_free(&name);
    }
}

/* The heading of a call inside a lane: `fact()`. */
static void add_call(Card *card, const TraceCode *code)
{
    if (card->x > card->rect.x + CARD_PAD)
        next_line(card);
    Text name = TEXT_EMPTY;
    text_printf(&name, "%s()", code->name);
    if (card->draws)
        draw_text_in(card->view->draw, card->x, card->y + SIZE_VALUE_LINE / 2,
                     card->rect.w - 2 * CARD_PAD, ALIGN_LEFT, FONT_NUMBER, paint_of(COLOR_TEXT_DIM),
                     text_slice(&name));
    text_free(&name);
    next_line(card);
}

static void add_frame(Card *card, int number)
{
    const Model *model = card->view->model;
    const Lane *lane = cursor_lane(model->cursor, card->lane);
    const Frame *frame = &lane->frames[number];
    const TraceCode *code = trace_code(model->trace, frame->code);
    if (number > 0)
        add_call(card, code);
    for (int slot = 0; slot < code->slot_count; slot++)
        add_name(card, (Slot){card->lane, number, slot}, code->slots[slot],
                 cursor_slot(model->cursor, card->lane, frame, slot));
}

/* Goes over the card's names from its top; returns its height. */
static int walk_card(Card *card, bool draws)
{
    const Lane *lane = cursor_lane(card->view->model->cursor, card->lane);
    card->draws = draws;
    card->x = card->rect.x + CARD_PAD;
    card->y = card->rect.y + HEAD_HIGH;
    card->names = 0;
    if (card->lane == 0)
        add_globals(card);
    if (lane->type == LANE_ITERATOR)
        add_attributes(card, lane->object);
    for (int i = 0; i < lane->frame_count; i++)
        if (card->lane > 0 || i > 0)
            add_frame(card, i);
    bool open = card->x > card->rect.x + CARD_PAD;
    int end = card->y + (open || card->y == card->rect.y + HEAD_HIGH ? SIZE_VALUE_LINE : 0);
    return end + 6 - card->rect.y;
}

static void draw_card(Card *card)
{
    View *view = card->view;
    const Model *model = view->model;
    Paint paint = paint_of(theme_lane(card->lane));
    bool runs = cursor_running(model->cursor) == card->lane;
    Text name = TEXT_EMPTY, state = TEXT_EMPTY;
    words_lane_title(model->cursor, card->lane, &name);
    words_state(model, card->lane, false, &state);
    draw_round(view->draw, card->rect, 7, paint_of(COLOR_CARD), runs ? 2 : 1, paint);
    int y = card->rect.y + 14, inner = card->rect.w - 2 * CARD_PAD;
    int width = draw_text_in(view->draw, card->rect.x + CARD_PAD, y, inner, ALIGN_LEFT,
                             FONT_SMALL_STRONG, paint, text_slice(&name));
    int rest = inner - width - 10;
    if (draw_width(view->draw, FONT_SMALL, text_slice(&state)) > rest) { /* the short word */
        text_cut(&state, 0);
        words_state_word(model, card->lane, &state);
    }
    if (draw_width(view->draw, FONT_SMALL, text_slice(&state)) <= rest)
        draw_text_in(view->draw, card->rect.x + CARD_PAD + inner - rest, y, rest, ALIGN_RIGHT,
                     FONT_SMALL, paint_of(COLOR_TEXT_DIM), text_slice(&state));
    walk_card(card, true);
    if (card->names == 0)
        draw_text_in(view->draw, card->rect.x + CARD_PAD, card->rect.y + HEAD_HIGH + 9, inner,
                     ALIGN_LEFT, FONT_SMALL, paint_of(COLOR_TEXT_DIM),
                     string_of(STRING_NO_VARIABLES, model->lang));
    text_free(&name);
    text_free(&state);
}

/* The live lanes, at most [room]: all that still hold something, the running one among them. */
static int live_lanes(const Model *model, int *lanes, int room)
{
    int count = 0, running = cursor_running(model->cursor);
    for (int i = 0; i < cursor_lane_count(model->cursor) && count < room; i++)
        if (cursor_lane_state(model->cursor, i) != LANE_CLOSED)
            lanes[count++] = i;
    if (count == room && lanes[count - 1] < running)
        lanes[count - 1] = running;
    return count;
}

/* Cards fill rows of [across] from left to right; a row is as high as its highest card. Returns the
 * height of all. */
static int place_rows(View *view, Rect area, Card *cards, const int *lanes, int count, int across)
{
    int inner = area.w - 2 * SIZE_PAD;
    int width = (inner - (across - 1) * CARD_GAP) / across, y = area.y;
    for (int i = 0; i < count; i += across) {
        int high = 0;
        for (int j = i; j < count && j < i + across; j++) {
            cards[j] = (Card){.view = view, .lane = lanes[j]};
            cards[j].rect = (Rect){area.x + SIZE_PAD + (j - i) * (width + CARD_GAP), y, width, 0};
            int needed = walk_card(&cards[j], false);
            high = needed > high ? needed : high;
        }
        for (int j = i; j < count && j < i + across; j++)
            cards[j].rect.h = high;
        y += high + CARD_GAP;
    }
    return y - area.y - CARD_GAP;
}

/* How many of [count] cards of [width] fit beside each other: one at least. */
static int fitting(Rect area, int width, int count)
{
    int fit = (area.w - 2 * SIZE_PAD + CARD_GAP) / (width + CARD_GAP);
    fit = fit > count ? count : fit;
    return fit > 1 ? fit : 1;
}

/* As few beside each other as show all at once; where nothing does, as many as read well. */
static int place_cards(View *view, Rect area, Card *cards, const int *lanes, int count)
{
    int good = fitting(area, CARD_WIDE, count), most = fitting(area, CARD_LEAST, count);
    int content = place_rows(view, area, cards, lanes, count, good);
    for (int across = good + 1; content > area.h && across <= most; across++)
        content = place_rows(view, area, cards, lanes, count, across);
    if (content > area.h)
        content = place_rows(view, area, cards, lanes, count, good);
    return content;
}

int view_variables_height(View *view, int width)
{
    int lanes[MOST_CARDS];
    Card cards[MOST_CARDS];
    int count = live_lanes(view->model, lanes, MOST_CARDS), lowest = MOST_HIGH;
    Rect area = {0, 0, width, lowest};
    for (int across = fitting(area, CARD_WIDE, count); across <= fitting(area, CARD_LEAST, count);
         across++) {
        int high = place_rows(view, area, cards, lanes, count, across);
        lowest = high < lowest ? high : lowest;
    }
    return SIZE_TITLE + BELOW + lowest;
}

/* The running lane's card at the top, or of one that is higher than the panel its end: the call
 * that runs. Returns the height of what then is there to scroll. */
static int follow_card(Model *model, Rect area, Rect card, int content)
{
    int from = card.y - area.y, last = content - area.h;
    if (content <= area.h)
        return content;
    if (card.h > area.h)
        from += card.h - area.h;
    if (model->variables.follow)
        model->variables.at = from;
    return area.h + (from > last ? from : last);
}

void view_variables(View *view, Rect panel)
{
    Model *model = view->model;
    widget_panel(view, panel);
    Rect area = widget_title(view, panel, string_of(STRING_VARIABLES, model->lang));
    area.h -= BELOW;
    if (!model_steps(model))
        return;
    int lanes[MOST_CARDS];
    Card cards[MOST_CARDS];
    int count = live_lanes(model, lanes, MOST_CARDS);
    int content = place_cards(view, area, cards, lanes, count);
    for (int i = 0; i < count; i++)
        if (lanes[i] == cursor_running(model->cursor))
            content = follow_card(model, area, cards[i].rect, content);
    widget_scroll(view, &model->variables, area, content, SIZE_VALUE_LINE);
    Rect clip = view->clip;
    view->clip = area;
    draw_clip(view->draw, area);
    for (int i = 0; i < count; i++) {
        cards[i].rect.y -= model->variables.at;
        if (cards[i].rect.y < area.y + area.h && cards[i].rect.y + cards[i].rect.h > area.y)
            draw_card(&cards[i]);
    }
    draw_unclip(view->draw);
    view->clip = clip;
    widget_scroll_bar(view, &model->variables, area, content);
}
