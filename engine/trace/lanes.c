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
    uint64_t made = record_word(record, 0), object = record_word(record, 1);
    lane->type = (LaneType)record->a;
    lane->created = true;
    lane->by = (int)(made >> 32);
    lane->name = (int)(uint32_t)made;
    lane->number = names_add(&cursor->lane_names, cursor->trace, (uint32_t)made);
    lane->object = (uint32_t)(object >> 32);
    if ((uint32_t)object == 0)
        return;
    push_frame(lane, (Frame){.code = (uint32_t)object - 1});
    Datum *slots = push_slots(lane, record->count - 2);
    for (size_t i = 0; i + 2 < record->count; i++)
        slots[i] = record_word(record, i + 2);
}

void lanes_add_back(Cursor *cursor, const Record *record)
{
    if (record->a == LANE_MAIN)
        return;
    names_drop(&cursor->lane_names, cursor->trace, (uint32_t)record_word(record, 0));
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

void lanes_return(Cursor *cursor)
{
    Lane *lane = lanes_at(cursor, cursor->running);
    cursor_push(cursor, lane->frame_count > 0 ? lane->frames[lane->frame_count - 1].call : 0);
    pop_frame(lane);
}

/* The frame that a RETURN, FINISH or RAISE popped: its last words from number [first] on. */
static void restore_frame(Lane *lane, const Record *record, size_t first, uint32_t call)
{
    uint64_t where = record_word(record, first);
    push_frame(lane, (Frame){.code = (uint32_t)where, .node = (uint32_t)(where >> 32),
                             .call = call});
    Datum *slots = push_slots(lane, record->count - first - 1);
    for (size_t i = first + 1; i < record->count; i++)
        slots[i - first - 1] = record_word(record, i);
}

void lanes_return_back(Cursor *cursor, const Record *record)
{
    restore_frame(lanes_at(cursor, cursor->running), record, 1, (uint32_t)cursor_pop(cursor));
}

/* What a crossing changes in the lanes at its two ends. */
static void save(Cursor *cursor, const Lane *lane)
{
    cursor_push(cursor, (uint64_t)lane->yield_node | (uint64_t)lane->created << 32 |
                            (uint64_t)lane->closed << 33 | (uint64_t)lane->waiting << 34);
    cursor_push(cursor, (uint64_t)(uint32_t)lane->resumer << 32 | (uint32_t)lane->entered);
}

static void restore(Cursor *cursor, Lane *lane)
{
    uint64_t waits = cursor_pop(cursor), flags = cursor_pop(cursor);
    lane->yield_node = (uint32_t)flags;
    lane->created = flags >> 32 & 1;
    lane->closed = flags >> 33 & 1;
    lane->waiting = flags >> 34 & 1;
    lane->resumer = (int)(waits >> 32);
    lane->entered = (int)(uint32_t)waits;
}

void lanes_enter(Cursor *cursor, const Record *record)
{
    int from = record_from(record), to = record_to(record);
    Lane *source = lanes_at(cursor, from), *target = lanes_at(cursor, to);
    save(cursor, source);
    save(cursor, target);
    target->yield_node = 0;
    target->created = false;
    target->closed = false; /* an iterator's lane may be asked again */
    source->waiting = true;
    int asked = record->a != 0 ? (int)record->a : to;
    bool passes = record->kind != EVENT_CLOSE && source->delegating && source->delegate == asked;
    if (passes) {
        target->resumer = source->resumer;
        target->entered = source->entered;
        source->resumer = source->entered = NO_LANE;
    } else {
        target->resumer = from;
        target->entered = asked;
    }
    cursor->running = to;
}

void lanes_leave(Cursor *cursor, const Record *record)
{
    int from = record_from(record), to = record_to(record);
    Lane *source = lanes_at(cursor, from), *target = lanes_at(cursor, to);
    save(cursor, source);
    if (target) {
        save(cursor, target);
        target->waiting = false;
    }
    if (target && target->delegating && target->delegate == from && source->resumer != to) {
        target->resumer = source->resumer;
        target->entered = source->entered;
    }
    source->resumer = source->entered = NO_LANE;
    if (record->kind == EVENT_YIELD) {
        source->yield_node = record->node;
    } else {
        source->closed = true;
        if (record->count > 2)
            pop_frame(source);
    }
    cursor->running = to;
}

void lanes_cross_back(Cursor *cursor, const Record *record)
{
    int from = record_from(record);
    Lane *source = lanes_at(cursor, from), *target = lanes_at(cursor, record_to(record));
    if (event_info[record->kind].flags & BACK) {
        if (record->kind != EVENT_YIELD && record->count > 2)
            restore_frame(source, record, 2, 0);
        if (target)
            restore(cursor, target);
        restore(cursor, source);
    } else {
        restore(cursor, target);
        restore(cursor, source);
    }
    cursor->running = from;
}

void lanes_delegate(Cursor *cursor, const Record *record)
{
    int from = record_from(record), to = record_to(record);
    Lane *lane = lanes_at(cursor, from), *target = lanes_at(cursor, to);
    lane->delegating = true;
    lane->delegate = to;
    lane->delegate_object = record_word(record, 1);
    if (target) {
        cursor_push(cursor, (uint32_t)target->delegator);
        target->delegator = from;
    }
}

void lanes_delegate_back(Cursor *cursor, const Record *record)
{
    Lane *lane = lanes_at(cursor, record_from(record));
    Lane *target = lanes_at(cursor, record_to(record));
    lane->delegating = false;
    lane->delegate = NO_LANE;
    lane->delegate_object = DATUM_UNBOUND;
    if (target)
        target->delegator = (int)(uint32_t)cursor_pop(cursor);
}

void lanes_undelegate(Cursor *cursor, const Record *record)
{
    int from = record_from(record);
    Lane *lane = lanes_at(cursor, from), *target = lanes_at(cursor, record_to(record));
    cursor_push(cursor, lane->delegate_object);
    cursor_push(cursor, (uint64_t)lane->delegating << 32 | (uint32_t)lane->delegate);
    lane->delegating = false;
    lane->delegate = NO_LANE;
    lane->delegate_object = DATUM_UNBOUND;
    if (target) {
        cursor_push(cursor, (uint32_t)target->delegator);
        if (target->delegator == from)
            target->delegator = NO_LANE;
    }
}

void lanes_undelegate_back(Cursor *cursor, const Record *record)
{
    Lane *lane = lanes_at(cursor, record_from(record));
    Lane *target = lanes_at(cursor, record_to(record));
    if (target)
        target->delegator = (int)(uint32_t)cursor_pop(cursor);
    uint64_t was = cursor_pop(cursor);
    lane->delegating = was >> 32 & 1;
    lane->delegate = (int)(uint32_t)was;
    lane->delegate_object = cursor_pop(cursor);
}
