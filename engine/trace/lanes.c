/* The lanes of a cursor: their frames and slots, and who waits for whom.
 *
 * Lanes that delegate to each other are one chain; its resumer is kept in one place, the innermost
 * lane that has been entered:
 *
 *     main ──next──▶ report            report.resumer = main
 *     report delegates, next ──▶ adder  adder.resumer = main, report.resumer = NO_LANE
 *     adder ──yield──▶ main             adder.resumer = NO_LANE
 *     main ──send──▶ adder              adder.resumer = main, entered through report
 *     adder ──finish──▶ report          report.resumer = main
 *
 * Only close() does not pass: who is closed closes its delegate and gets what that yields. */
#include <string.h>

#include "engine/base/memory.h"
#include "engine/trace/cursor_state.h"

Lane *lanes_at(Cursor *cursor, int lane)
{
    return lane >= 0 && (size_t)lane < cursor->lane_count ? &cursor->lanes[lane] : NULL;
}

static void push_frame(Lane *lane, Frame frame)
{
    if (lane->frame_count == lane->frame_capacity) {
        lane->frame_capacity = lane->frame_capacity ? 2 * lane->frame_capacity : 1;
        lane->frames = memory_resize(lane->frames,
                                     (size_t)lane->frame_capacity * sizeof *lane->frames);
    }
    frame.first_slot = (uint32_t)lane->slot_count;
    lane->frames[lane->frame_count++] = frame;
}

/* [count] slots for the top frame, unbound. NULL when there are none. */
static Datum *push_slots(Lane *lane, size_t count)
{
    if (count == 0)
        return NULL;
    if (lane->slot_count + count > lane->slot_capacity) {
        size_t need = lane->slot_count + count, twice = 2 * lane->slot_capacity;
        lane->slot_capacity = twice > need ? twice : need;
        lane->slots = memory_resize(lane->slots, lane->slot_capacity * sizeof *lane->slots);
    }
    Datum *slots = lane->slots + lane->slot_count;
    memset(slots, 0, count * sizeof *slots);
    lane->slot_count += count;
    return slots;
}

void lanes_restore(Lane *lane, const Lane *state, const Frame *frames, const Datum *slots)
{
    Lane restored = *state;
    restored.frames = lane->frames;
    restored.frame_capacity = lane->frame_capacity;
    restored.slots = lane->slots;
    restored.slot_capacity = lane->slot_capacity;
    restored.frame_count = 0;
    restored.slot_count = 0;
    *lane = restored;
    for (int i = 0; i < state->frame_count; i++) {
        size_t first = frames[i].first_slot;
        size_t end = i + 1 < state->frame_count ? frames[i + 1].first_slot : state->slot_count;
        push_frame(lane, frames[i]);
        Datum *room = push_slots(lane, end - first);
        for (size_t at = first; at < end; at++)
            room[at - first] = slots[at];
    }
}

static void pop_frame(Lane *lane)
{
    if (lane->frame_count > 0)
        lane->slot_count = lane->frames[--lane->frame_count].first_slot;
}

static Lane *new_lane(Cursor *cursor)
{
    if (cursor->lane_count == cursor->lane_used) {
        cursor->lanes = memory_grow(cursor->lanes, cursor->lane_used, &cursor->lane_capacity,
                                    sizeof *cursor->lanes);
        memset(&cursor->lanes[cursor->lane_used++], 0, sizeof *cursor->lanes);
    }
    Lane *lane = &cursor->lanes[cursor->lane_count++];
    *lane = (Lane){.frames = lane->frames, .frame_capacity = lane->frame_capacity,
                   .slots = lane->slots, .slot_capacity = lane->slot_capacity,
                   .by = NO_LANE, .resumer = NO_LANE, .entered = NO_LANE,
                   .delegate = NO_LANE, .delegator = NO_LANE};
    return lane;
}

void lanes_start(Cursor *cursor)
{
    Lane *lane = new_lane(cursor);
    lane->type = LANE_MAIN;
    lane->number = 1;
    push_frame(lane, (Frame){0});
}

void lanes_module(Cursor *cursor)
{
    Lane *lane = &cursor->lanes[0];
    size_t slots = (size_t)trace_code(cursor->trace, 0)->slot_count;
    if (lane->slot_count < slots)
        push_slots(lane, slots - lane->slot_count);
}

void lanes_add(Cursor *cursor, const Record *record)
{
    if (record->a == LANE_MAIN)
        return;
    Lane *lane = new_lane(cursor);
    uint32_t name = (uint32_t)record_word(record, 1), code = (uint32_t)record_word(record, 3);
    lane->type = (LaneType)record->a;
    lane->created = true;
    lane->by = (int)record_word(record, 0);
    lane->name = (int)name;
    lane->number = names_add(&cursor->lane_names, cursor->trace, name);
    lane->object = (uint32_t)record_word(record, 2);
    if (code == 0)
        return;
    push_frame(lane, (Frame){.code = code - 1});
    Datum *slots = push_slots(lane, record->count - LANE_WORDS);
    for (size_t i = LANE_WORDS; i < record->count; i++)
        slots[i - LANE_WORDS] = record_word(record, i);
}

void lanes_add_back(Cursor *cursor, const Record *record)
{
    if (record->a == LANE_MAIN)
        return;
    names_drop(&cursor->lane_names, cursor->trace, (uint32_t)record_word(record, 1));
    cursor->lane_count--;
}

void lanes_call(Cursor *cursor, const Record *record)
{
    Lane *lane = lanes_at(cursor, cursor->running);
    push_frame(lane, (Frame){.code = record->a, .call = record->node});
    push_slots(lane, (size_t)trace_code(cursor->trace, record->a)->slot_count);
}

void lanes_call_back(Cursor *cursor)
{
    pop_frame(lanes_at(cursor, cursor->running));
}

/* Pops the top frame, if there is one, and keeps it: its slots, then what it is. */
static void take_frame(Cursor *cursor, Lane *lane)
{
    enum { NOTHING = 0, SOME = 1 };
    if (lane->frame_count == 0) {
        *cursor_push(cursor, 1) = NOTHING;
        return;
    }
    const Frame *frame = &lane->frames[lane->frame_count - 1];
    size_t count = lane->slot_count - frame->first_slot;
    uint64_t *words = cursor_push(cursor, count + 3);
    for (size_t i = 0; i < count; i++)
        words[i] = lane->slots[frame->first_slot + i];
    words[count] = count;
    words[count + 1] = (uint64_t)frame->code << 32 | frame->call;
    words[count + 2] = (uint64_t)frame->node << 1 | SOME;
    pop_frame(lane);
}

static void put_frame(Cursor *cursor, Lane *lane)
{
    uint64_t node = *cursor_pop(cursor, 1);
    if (node == 0)
        return;
    const uint64_t *words = cursor_pop(cursor, 2);
    size_t count = words[0];
    push_frame(lane, (Frame){.code = (uint32_t)(words[1] >> 32), .node = (uint32_t)(node >> 1),
                             .call = (uint32_t)words[1]});
    Datum *slots = push_slots(lane, count);
    words = cursor_pop(cursor, count);
    for (size_t i = 0; i < count; i++)
        slots[i] = words[i];
}

void lanes_return(Cursor *cursor)
{
    take_frame(cursor, lanes_at(cursor, cursor->running));
}

void lanes_return_back(Cursor *cursor)
{
    put_frame(cursor, lanes_at(cursor, cursor->running));
}

/* What a crossing changes in the lanes at its two ends. */
static void save(const Lane *lane, uint64_t *words)
{
    words[0] = (uint64_t)lane->yield_node | (uint64_t)lane->created << 32 |
               (uint64_t)lane->closed << 33 | (uint64_t)lane->waiting << 34;
    words[1] = (uint64_t)(uint32_t)lane->resumer << 32 | (uint32_t)lane->entered;
}

static void restore(Lane *lane, const uint64_t *words)
{
    lane->yield_node = (uint32_t)words[0];
    lane->created = words[0] >> 32 & 1;
    lane->closed = words[0] >> 33 & 1;
    lane->waiting = words[0] >> 34 & 1;
    lane->resumer = (int)(words[1] >> 32);
    lane->entered = (int)(uint32_t)words[1];
}

enum { CROSSING_WORDS = 5 };

/* Keeps both ends of a crossing, and makes it. A target that is no lane is left alone. */
static void cross(Cursor *cursor, const Lane *source, const Lane *target, int to)
{
    uint64_t *words = cursor_push(cursor, CROSSING_WORDS);
    save(source, words);
    save(target ? target : source, words + 2);
    words[4] = (uint32_t)cursor->running;
    cursor->running = to;
}

void lanes_enter(Cursor *cursor, const Record *record)
{
    int from = cursor->running, to = record_to(record), entered = record_entered(record);
    int asked = entered != 0 ? entered : to;
    Lane *source = lanes_at(cursor, from), *target = lanes_at(cursor, to);
    cross(cursor, source, target, to);
    target->yield_node = 0;
    target->created = false;
    target->closed = false; /* an iterator's lane may be asked again */
    source->waiting = true;
    bool passes = record->kind != EVENT_CLOSE && source->delegating && source->delegate == asked;
    if (passes) {
        target->resumer = source->resumer;
        target->entered = source->entered;
        source->resumer = source->entered = NO_LANE;
    } else {
        target->resumer = from;
        target->entered = asked;
    }
}

void lanes_leave(Cursor *cursor, const Record *record)
{
    int from = cursor->running, to = record_to(record);
    Lane *source = lanes_at(cursor, from), *target = lanes_at(cursor, to);
    if (record->kind != EVENT_YIELD)
        take_frame(cursor, source);
    cross(cursor, source, target, to);
    if (target)
        target->waiting = false;
    if (target && target->delegating && target->delegate == from && source->resumer != to) {
        target->resumer = source->resumer;
        target->entered = source->entered;
    }
    source->resumer = source->entered = NO_LANE;
    if (record->kind == EVENT_YIELD)
        source->yield_node = record->node;
    else
        source->closed = true;
}

void lanes_cross_back(Cursor *cursor, const Record *record)
{
    const uint64_t *words = cursor_pop(cursor, CROSSING_WORDS);
    Lane *source = lanes_at(cursor, (int)words[4]), *target = lanes_at(cursor, record_to(record));
    if (target)
        restore(target, words + 2);
    restore(source, words);
    cursor->running = (int)words[4];
    if (record->kind == EVENT_FINISH || record->kind == EVENT_RAISE)
        put_frame(cursor, source);
}

void lanes_delegate(Cursor *cursor, const Record *record)
{
    int from = cursor->running, to = record_to(record);
    Lane *lane = lanes_at(cursor, from), *target = lanes_at(cursor, to);
    lane->delegating = true;
    lane->delegate = to;
    lane->delegate_object = record_word(record, 0);
    if (target) {
        *cursor_push(cursor, 1) = (uint32_t)target->delegator;
        target->delegator = from;
    }
}

void lanes_delegate_back(Cursor *cursor, const Record *record)
{
    Lane *lane = lanes_at(cursor, cursor->running);
    Lane *target = lanes_at(cursor, record_to(record));
    lane->delegating = false;
    lane->delegate = NO_LANE;
    lane->delegate_object = DATUM_UNBOUND;
    if (target)
        target->delegator = (int)(uint32_t)*cursor_pop(cursor, 1);
}

void lanes_undelegate(Cursor *cursor, const Record *record)
{
    int from = cursor->running;
    Lane *lane = lanes_at(cursor, from), *target = lanes_at(cursor, record_to(record));
    uint64_t *words = cursor_push(cursor, 3);
    words[0] = lane->delegate_object;
    words[1] = (uint64_t)lane->delegating << 32 | (uint32_t)lane->delegate;
    words[2] = target ? (uint32_t)target->delegator : 0;
    lane->delegating = false;
    lane->delegate = NO_LANE;
    lane->delegate_object = DATUM_UNBOUND;
    if (target && target->delegator == from)
        target->delegator = NO_LANE;
}

void lanes_undelegate_back(Cursor *cursor, const Record *record)
{
    Lane *lane = lanes_at(cursor, cursor->running);
    Lane *target = lanes_at(cursor, record_to(record));
    const uint64_t *words = cursor_pop(cursor, 3);
    if (target)
        target->delegator = (int)(uint32_t)words[2];
    lane->delegating = words[1] >> 32 & 1;
    lane->delegate = (int)(uint32_t)words[1];
    lane->delegate_object = words[0];
}
