/* Random traces, well-formed and with records of every kind. A cursor walks along while the trace
 * grows, so that each record can be made to fit the state it meets. */
#ifndef COROLANE_TESTS_RANDOM_TRACE_H
#define COROLANE_TESTS_RANDOM_TRACE_H

#include "tests/unit/trace_support.h"

enum { RANDOM_NODES = 40, RANDOM_CODES = 5, RANDOM_GLOBALS = 6, RANDOM_NAMES = 6 };

typedef struct Maker {
    uint64_t seed;
    Trace *trace;
    Cursor *cursor;
    uint32_t objects;
    uint32_t names[RANDOM_NAMES];
    Datum pool[16]; /* values other than objects */
    bool fresh_delegation; /* the record before was a DELEGATE */
} Maker;

static uint32_t dice(Maker *maker, uint32_t sides)
{
    maker->seed = maker->seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(maker->seed >> 33) % sides;
}

static uint32_t any_node(Maker *maker)
{
    return dice(maker, RANDOM_NODES);
}

static Datum any_value(Maker *maker)
{
    if (maker->objects > 0 && dice(maker, 3) == 0)
        return datum_object(1 + dice(maker, maker->objects));
    return maker->pool[dice(maker, 16)];
}

static const Lane *running_lane(Maker *maker)
{
    return cursor_lane(maker->cursor, cursor_running(maker->cursor));
}

static void make_lane(Maker *maker)
{
    uint64_t words[LANE_WORDS + RANDOM_CODES];
    uint32_t code = 1 + dice(maker, RANDOM_CODES - 1);
    bool iterator = dice(maker, 4) == 0;
    size_t slots = iterator ? 0 : code;
    words[0] = (uint64_t)cursor_running(maker->cursor);
    words[1] = maker->names[dice(maker, 3)];
    words[2] = maker->objects ? 1 + dice(maker, maker->objects) : 0;
    words[3] = iterator ? 0 : code + 1;
    for (size_t i = 0; i < slots; i++)
        words[LANE_WORDS + i] = dice(maker, 2) ? any_value(maker) : DATUM_UNBOUND;
    trace_many(maker->trace, EVENT_LANE, iterator ? LANE_ITERATOR : LANE_GENERATOR + dice(maker, 3),
               any_node(maker), words, LANE_WORDS + slots);
}

static void make_line(Maker *maker)
{
    if (running_lane(maker)->frame_count > 0)
        trace_bare(maker->trace, EVENT_LINE, 0, 1 + dice(maker, RANDOM_NODES - 1));
}

static void make_call(Maker *maker)
{
    if (running_lane(maker)->frame_count < 6)
        trace_bare(maker->trace, EVENT_CALL, 1 + dice(maker, RANDOM_CODES - 1), any_node(maker));
}

static int base_frames(const Lane *lane)
{
    return lane->type == LANE_ITERATOR ? 0 : 1;
}

static void make_return(Maker *maker)
{
    const Lane *lane = running_lane(maker);
    if (lane->frame_count > base_frames(lane))
        trace_one(maker->trace, EVENT_RETURN, 0, any_node(maker),
                  dice(maker, 4) ? any_value(maker) : DATUM_UNBOUND);
}

/* A lane that can be entered from the running one, with the innermost lane of its delegation. */
static int enterable(Maker *maker, uint32_t *entered)
{
    int running = cursor_running(maker->cursor), asked;
    const Lane *lane = running_lane(maker);
    *entered = 0;
    if (lane->delegating && lane->delegate != NO_LANE)
        return maker->fresh_delegation ? lane->delegate : NO_LANE;
    asked = (int)dice(maker, (uint32_t)cursor_lane_count(maker->cursor));
    for (int to = asked; to != running && to != 0; to = lane->delegate) {
        lane = cursor_lane(maker->cursor, to);
        LaneState state = cursor_lane_state(maker->cursor, to);
        if (lane->resumer != NO_LANE || (lane->waiting && !lane->delegating))
            return NO_LANE;
        if (state == LANE_CLOSED && lane->type != LANE_ITERATOR)
            return NO_LANE;
        if (lane->delegate == NO_LANE) {
            *entered = to == asked ? 0 : (uint32_t)asked;
            return to;
        }
    }
    return NO_LANE;
}

static void make_enter(Maker *maker)
{
    static const EventKind kinds[] = {EVENT_NEXT, EVENT_SEND, EVENT_THROW, EVENT_CLOSE};
    uint32_t entered;
    int to = enterable(maker, &entered);
    EventKind kind = kinds[dice(maker, 4)];
    uint64_t words[2];
    size_t count = 0;
    if (to == NO_LANE)
        return;
    if (kind == EVENT_SEND || kind == EVENT_THROW)
        words[count++] = any_value(maker);
    if (entered != 0)
        words[count++] = entered;
    trace_many(maker->trace, kind, lane_field(to), any_node(maker), words, count);
}

/* Who gets control when the running lane ends: the lane that delegates to it, or its resumer. */
static int returns_to(Maker *maker)
{
    const Lane *lane = running_lane(maker);
    int delegator = lane->delegator;
    if (delegator != NO_LANE && lane->entered != cursor_running(maker->cursor) &&
        cursor_lane(maker->cursor, delegator)->delegate == cursor_running(maker->cursor))
        return delegator;
    return lane->resumer;
}

static void make_leave(Maker *maker)
{
    const Lane *lane = running_lane(maker);
    int from = cursor_running(maker->cursor), to = returns_to(maker);
    if (from == 0 || lane->frame_count > base_frames(lane) || lane->resumer == NO_LANE)
        return;
    if (dice(maker, 3) > 0) {
        trace_one(maker->trace, EVENT_YIELD, lane_field(lane->resumer), any_node(maker),
                  any_value(maker));
        return;
    }
    trace_one(maker->trace, dice(maker, 2) ? EVENT_FINISH : EVENT_RAISE, lane_field(to),
              any_node(maker), any_value(maker));
}

static void make_delegate(Maker *maker)
{
    const Lane *lane = running_lane(maker);
    int running = cursor_running(maker->cursor);
    if (running == 0)
        return;
    if (lane->delegating) {
        const Lane *to = cursor_lane(maker->cursor, lane->delegate);
        if (!to || to->closed)
            trace_one(maker->trace, EVENT_UNDELEGATE, lane_field(lane->delegate), any_node(maker),
                      any_value(maker));
        return;
    }
    int to = (int)dice(maker, (uint32_t)cursor_lane_count(maker->cursor));
    const Lane *target = cursor_lane(maker->cursor, to);
    LaneState state = cursor_lane_state(maker->cursor, to);
    if (to == running || to == 0 || target->waiting || target->delegator != NO_LANE ||
        (state != LANE_CREATED && state != LANE_SUSPENDED) || dice(maker, 4) == 0)
        to = NO_LANE;
    trace_one(maker->trace, EVENT_DELEGATE, lane_field(to), any_node(maker), any_value(maker));
    maker->fresh_delegation = to != NO_LANE;
}

static void make_binding(Maker *maker)
{
    const Lane *lane = running_lane(maker);
    uint32_t slot = dice(maker, RANDOM_GLOBALS) | TRACE_GLOBAL;
    Datum old = cursor_global(maker->cursor, slot & ~TRACE_GLOBAL);
    if (lane->frame_count > 0 && dice(maker, 3) > 0) {
        const Frame *frame = &lane->frames[lane->frame_count - 1];
        size_t slots = lane->slot_count - frame->first_slot;
        if (slots == 0)
            return;
        slot = dice(maker, (uint32_t)slots);
        old = lane->slots[frame->first_slot + slot];
    }
    if (old != DATUM_UNBOUND && dice(maker, 4) == 0)
        trace_one(maker->trace, EVENT_UNBIND, slot, any_node(maker), old);
    else
        trace_one(maker->trace, EVENT_BIND, slot, any_node(maker), old ^ any_value(maker));
}

static void make_far_binding(Maker *maker)
{
    int other = (int)dice(maker, (uint32_t)cursor_lane_count(maker->cursor));
    const Lane *lane = cursor_lane(maker->cursor, other);
    size_t slots = lane->frame_count > 1 ? lane->frames[1].first_slot : lane->slot_count;
    if (lane->frame_count == 0 || lane->type == LANE_ITERATOR || slots == 0)
        return;
    uint32_t slot = dice(maker, (uint32_t)slots);
    trace_two(maker->trace, EVENT_BIND_FAR, slot, any_node(maker), (uint64_t)other,
              lane->slots[slot] ^ any_value(maker));
}

static void make_object(Maker *maker)
{
    uint64_t words[300];
    size_t count = dice(maker, 12) == 0 ? 250 + dice(maker, 40) : 2 * dice(maker, 3);
    ObjectKind kind = dice(maker, OBJECT_OPAQUE + 1);
    uint32_t number = trace_add_object(maker->trace);
    maker->objects = number;
    if (kind == OBJECT_LANE || kind == OBJECT_CELL)
        count = 1;
    for (size_t i = 0; i < count; i++)
        words[1 + i] = any_value(maker);
    if (kind == OBJECT_LANE)
        words[1] = datum_int(dice(maker, (uint32_t)cursor_lane_count(maker->cursor)));
    words[0] = object_word(kind, maker->names[dice(maker, RANDOM_NAMES)]);
    trace_many(maker->trace, EVENT_OBJECT, number, any_node(maker), words, 1 + count);
}

static size_t put_items(const MirrorObject *object, size_t from, size_t count, uint64_t *words)
{
    for (size_t i = 0; i < count; i++)
        words[i] = object->items[from + i];
    return count;
}

static size_t put_new_items(Maker *maker, size_t count, uint64_t *words)
{
    for (size_t i = 0; i < count; i++)
        words[i] = any_value(maker);
    return count;
}

static void make_change(Maker *maker)
{
    uint64_t words[700];
    uint32_t number = maker->objects ? 1 + dice(maker, maker->objects) : 0;
    const MirrorObject *object = cursor_object(maker->cursor, number);
    if (!object || object->kind == OBJECT_LANE || object->kind == OBJECT_OPAQUE ||
        object->item_count > 300)
        return;
    uint32_t items = (uint32_t)object->item_count, index = dice(maker, items + 1);
    words[0] = index;
    switch (dice(maker, 4)) {
    case 0:
        if (index < items)
            trace_two(maker->trace, EVENT_CHANGE_SET, number, any_node(maker), index,
                      object->items[index] ^ any_value(maker));
        break;
    case 1:
        trace_many(maker->trace, EVENT_CHANGE_INSERT, number, any_node(maker), words,
                   1 + put_new_items(maker, dice(maker, 4), words + 1));
        break;
    case 2:
        trace_many(maker->trace, EVENT_CHANGE_REMOVE, number, any_node(maker), words,
                   1 + put_items(object, index, dice(maker, items - index + 1), words + 1));
        break;
    default: {
        size_t count = 1 + put_items(object, 0, items, words + 1);
        words[0] = items;
        count += put_new_items(maker, dice(maker, 300), words + count);
        trace_many(maker->trace, EVENT_CHANGE_REPLACE, number, any_node(maker), words, count);
    }
    }
}

static void make_remark(Maker *maker)
{
    static const EventKind kinds[] = {EVENT_RECEIVE, EVENT_DROP, EVENT_RAISED, EVENT_CAUGHT};
    static const char *const texts[] = {"", "10.0\n", "두 줄\n셋\n", "\x01\"\\ tab\t"};
    const char *text = texts[dice(maker, 4)];
    if (dice(maker, 2))
        trace_one(maker->trace, EVENT_PRINT, 0, any_node(maker),
                  trace_add_text(maker->trace, ATOM_LITERAL, text, strlen(text)));
    else
        trace_one(maker->trace, kinds[dice(maker, 4)], 0, any_node(maker), any_value(maker));
}

static void make_tables(Maker *maker)
{
    static const char *const slots[] = {"a", "b", "값", ".0", "self"};
    static const char *const names[] = {"gen", "count", "세기", "list", "Countdown", "ValueError"};
    static const double floats[] = {0.0, -0.0, 10.0, 0.1, 1e300, 5e-324};
    static const char *const texts[] = {"", "hello", "it's", "한글 \"둘\"", "\n\t\x7f"};
    Trace *trace = maker->trace;
    trace_add_place(trace, (TracePlace){0});
    for (int i = 1; i < RANDOM_NODES; i++)
        trace_add_place(trace, (TracePlace){1 + i / 4, i % 4, 1 + i / 4, 9 + i});
    for (int i = 0; i < RANDOM_CODES; i++)
        trace_add_code(trace, i == 0 ? "<module>" : names[i], slots, i);
    for (int i = 0; i < RANDOM_GLOBALS; i++)
        trace_add_global(trace, names[i]);
    for (int i = 0; i < RANDOM_NAMES; i++)
        maker->names[i] = trace_add_text(trace, ATOM_LITERAL, names[i], strlen(names[i]));
    for (int i = 0; i < 5; i++)
        maker->pool[i] = datum_constant((DatumConstant)i);
    for (int i = 0; i < 6; i++)
        maker->pool[5 + i] = i % 2 ? datum_atom(trace_add_float(trace, floats[i]))
                                   : datum_int(i * INT64_C(100000000000) - 1);
    for (int i = 0; i < 5; i++)
        maker->pool[11 + i] = datum_atom(trace_add_text(trace, ATOM_TEXT, texts[i],
                                                        strlen(texts[i])));
    maker->pool[0] = datum_atom(trace_add_text(trace, ATOM_LITERAL, "<function f>", 12));
}

static void make_one(Maker *maker)
{
    uint32_t roll = dice(maker, 24);
    bool fresh = maker->fresh_delegation;
    if (fresh) {
        make_enter(maker);
        maker->fresh_delegation = false;
        return;
    }
    if (roll < 5)
        make_line(maker);
    else if (roll < 9)
        make_binding(maker);
    else if (roll < 13)
        make_enter(maker);
    else if (roll < 16)
        make_leave(maker);
    else
        (void (*[])(Maker *)){make_lane, make_call, make_return, make_delegate, make_far_binding,
                              make_object, make_change, make_remark}[roll - 16](maker);
}

/* About [length] records, the last one an END; the same for the same [seed]. *[objects] is the
 * largest object number. The caller frees the trace. */
static inline Trace *random_trace(uint64_t seed, size_t length, uint32_t *objects)
{
    Text source = TEXT_EMPTY;
    for (int i = 1; i <= 12; i++)
        text_printf(&source, "line %d of the program, long enough for every place\n", i);
    Maker maker = {.seed = seed * 7919 + 17,
                   .trace = trace_new("random.py", text_slice(&source),
                                      seed % 2 ? "1-a/2-b" : NULL)};
    make_tables(&maker);
    maker.cursor = cursor_new(maker.trace);
    for (size_t tries = 0; trace_count(maker.trace) < length && tries < 50 * length; tries++) {
        make_one(&maker);
        cursor_forward(maker.cursor);
    }
    trace_two(maker.trace, EVENT_END, dice(&maker, 3), 0,
              trace_add_text(maker.trace, ATOM_LITERAL, "because", 7), 0);
    *objects = maker.objects;
    cursor_free(maker.cursor);
    text_free(&source);
    return maker.trace;
}

#endif
