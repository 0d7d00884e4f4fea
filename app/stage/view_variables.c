/* The names of every live lane and what they hold: a card for each lane, a part for each call. */
#include "app/stage/identity.h"
#include "app/stage/origin.h"
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
    MARK = 16, /* the letter of an object that several names hold */
    MOST_HIGH = 100000,
};

/* One card: where it goes is known only after its names are. Placed and drawn by the same walk,
 * first without drawing. */
typedef struct Card {
    View *view;
    const Identities *identities;
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

/* A name as it is drawn. */
typedef struct Name {
    ValueSlot at;
    Slice name, value, mark;
    Datum datum;
    int holds; /* the lane that is the value, or NO_LANE */
    bool changed;
} Name;

static bool same_slot(ValueSlot left, ValueSlot right)
{
    return left.lane == right.lane && left.frame == right.frame && left.slot == right.slot;
}

/* A click shows the whole of the value and where it came from, the next one goes there. */
static void pick(View *view, ValueSlot at)
{
    Model *model = view->model;
    if (model->picked.open && same_slot(model->picked.at, at)) {
        model->picked.open = false;
        widget_go(view, model->picked.origin);
        return;
    }
    model->picked =
        (Picked){.open = true, .at = at, .step = model->step, .origin = origin_of(model, at)};
}

/* A value that is cut is told as a tip. */
static bool handle_name(Card *card, const Name *name, Rect rect, bool cut)
{
    View *view = card->view;
    Model *model = view->model;
    ValueSlot at = name->at;
    size_t number = (size_t)((at.lane + 1) * 64 + at.frame) * 256 + (size_t)at.slot;
    uint32_t id = widget_id(WIDGET_VALUE, number);
    if (widget_pressed(view, id, rect))
        pick(view, at);
    bool hot = widget_over(view, id, rect) && model->hot == id;
    if (hot && cut && !model->picked.open)
        widget_tip(view, rect, name->value);
    if (hot)
        view->hot_object = name->mark.length ? datum_number(name->datum) : 0;
    return hot;
}

/* What lies under a name: changed, under the mouse, picked, or the same object as that. */
static void draw_ground(Card *card, const Name *name, Rect rect, bool hot)
{
    const Model *model = card->view->model;
    Draw *draw = card->view->draw;
    bool picked = model->picked.open && same_slot(model->picked.at, name->at);
    bool same = model->hot_object && name->datum == datum_object(model->hot_object);
    if (name->changed)
        draw_round(draw, rect, 4, paint_mix(theme_lane(card->lane), 24, COLOR_CARD), 0,
                   paint_of(COLOR_CARD));
    else if (hot)
        draw_round(draw, rect, 4, paint_of(COLOR_PICKED), 0, paint_of(COLOR_CARD));
    if (picked || same)
        draw_outline(draw, rect, 4, picked ? 2 : 1, LINE_SOLID, paint_of(COLOR_ACCENT));
}

static void draw_value(Card *card, const Name *name, FontId font, int x, int y, int room)
{
    Draw *draw = card->view->draw;
    if (name->mark.length) {
        Rect mark = {x, y - MARK / 2, MARK, MARK};
        draw_round(draw, mark, 4, paint_of(COLOR_PANEL), 1, paint_of(COLOR_ACCENT));
        draw_text_in(draw, x, y, MARK, ALIGN_CENTER, FONT_SMALL_STRONG, paint_of(COLOR_ACCENT),
                     name->mark);
        x += MARK + 4;
        room -= MARK + 4;
    }
    if (name->holds != NO_LANE)
        widget_pill(card->view, x + room / 2, y, room, FONT_NUMBER,
                    paint_of(theme_lane(name->holds)), paint_of(COLOR_PANEL), 1, name->value);
    else
        draw_text_in(draw, x, y, room, ALIGN_LEFT, font,
                     paint_of(name->changed ? COLOR_TEXT : COLOR_NUMBER), name->value);
}

static void draw_name(Card *card, const Name *name)
{
    Draw *draw = card->view->draw;
    FontId font = name->changed ? FONT_ROW_STRONG : FONT_ROW;
    int inner = card->rect.w - 2 * CARD_PAD;
    int name_width = draw_width(draw, font, name->name);
    int value_width = draw_width(draw, font, name->value) + (name->holds == NO_LANE ? 0 : 20) +
                      (name->mark.length ? MARK + 4 : 0);
    int most_name = inner * 45 / 100;
    name_width = name_width > most_name ? most_name : name_width;
    int width = name_width + 6 + value_width;
    width = width > inner ? inner : width;
    if (card->x > card->rect.x + CARD_PAD &&
        card->x + width > card->rect.x + card->rect.w - CARD_PAD)
        next_line(card);
    card->names++;
    int x = card->x, y = card->y + SIZE_VALUE_LINE / 2, room = width - name_width - 6;
    card->x += width + 12;
    if (!card->draws)
        return;
    bool cut = name->holds == NO_LANE && value_width > room;
    Rect ground = {x - 5, y - 10, width + 10, 20};
    bool hot = handle_name(card, name, ground, cut);
    draw_ground(card, name, ground, hot);
    draw_text_in(draw, x, y, name_width, ALIGN_LEFT, font, paint_of(COLOR_TEXT), name->name);
    draw_value(card, name, font, x + name_width + 6, y, room);
}

static void add_name(Card *card, ValueSlot at, const char *text, Datum datum)
{
    const Model *model = card->view->model;
    if (datum == DATUM_UNBOUND || cursor_hides(model->cursor, text, datum))
        return;
    Text value = TEXT_EMPTY, mark = TEXT_EMPTY;
    int holds = words_lane_of(model->cursor, datum);
    if (holds != NO_LANE)
        words_lane_title(model->cursor, holds, &value);
    else
        cursor_repr(model->cursor, datum, 400, &value);
    identities_add(card->identities, datum, &mark);
    Name name = {at,
                 slice_of(text),
                 text_slice(&value),
                 text_slice(&mark),
                 datum,
                 holds,
                 model_changed(model, at.lane, at.frame, at.slot)};
    draw_name(card, &name);
    text_free(&value);
    text_free(&mark);
}

static void add_globals(Card *card)
{
    const Model *model = card->view->model;
    for (uint32_t i = 0; i < trace_global_count(model->trace); i++)
        add_name(card, (ValueSlot){NO_LANE, 0, (int)i}, trace_global(model->trace, i),
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
        add_name(card, (ValueSlot){card->lane, SLOT_ATTRIBUTE, (int)(i / 2)}, text_c(&name),
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
        add_name(card, (ValueSlot){card->lane, number, slot}, code->slots[slot],
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
static int place_rows(View *view, Rect area, const Identities *identities, Card *cards,
                      const int *lanes, int count, int across)
{
    int inner = area.w - 2 * SIZE_PAD;
    int width = (inner - (across - 1) * CARD_GAP) / across, y = area.y;
    for (int i = 0; i < count; i += across) {
        int high = 0;
        for (int j = i; j < count && j < i + across; j++) {
            cards[j] = (Card){.view = view, .identities = identities, .lane = lanes[j]};
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
static int place_cards(View *view, Rect area, const Identities *identities, Card *cards,
                       const int *lanes, int count)
{
    int good = fitting(area, CARD_WIDE, count), most = fitting(area, CARD_LEAST, count);
    int content = place_rows(view, area, identities, cards, lanes, count, good);
    for (int across = good + 1; content > area.h && across <= most; across++)
        content = place_rows(view, area, identities, cards, lanes, count, across);
    if (content > area.h)
        content = place_rows(view, area, identities, cards, lanes, count, good);
    return content;
}

int view_variables_height(View *view, int width)
{
    int lanes[MOST_CARDS];
    Card cards[MOST_CARDS];
    int count = live_lanes(view->model, lanes, MOST_CARDS), lowest = MOST_HIGH;
    Rect area = {0, 0, width, lowest};
    Identities found = identities_of(view->model), *identities = &found;
    for (int across = fitting(area, CARD_WIDE, count); across <= fitting(area, CARD_LEAST, count);
         across++) {
        int high = place_rows(view, area, identities, cards, lanes, count, across);
        lowest = high < lowest ? high : lowest;
    }
    identities_free(identities);
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
    Identities identities = identities_of(model);
    int content = place_cards(view, area, &identities, cards, lanes, count);
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
    identities_free(&identities);
}
