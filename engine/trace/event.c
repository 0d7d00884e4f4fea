/* Events: the record after the cursor's place, decoded with the state that the cursor holds. */
#include "engine/base/memory.h"
#include "engine/trace/cursor_state.h"

static void copy_words(const Cursor *cursor, const Record *record, Event *event)
{
    Cursor *owner = (Cursor *)cursor; /* the buffer is no part of the cursor's place */
    if (record->count > owner->event_capacity) {
        owner->event_capacity = record->count * 2;
        owner->event_words = memory_resize(owner->event_words,
                                           owner->event_capacity * sizeof *owner->event_words);
    }
    for (size_t i = 0; i < record->count; i++)
        owner->event_words[i] = record_word(record, i);
    event->words = owner->event_words;
    event->word_count = record->count;
}

static int call_depth(const Cursor *cursor, const Event *event)
{
    const Lane *lane = &cursor->lanes[cursor->running];
    int depth = lane->frame_count - (event->kind == EVENT_RETURN);
    return lane->type == LANE_ITERATOR ? depth + 1 : depth;
}

static void decode_binding(const Cursor *cursor, const Record *record, Event *event)
{
    const Lane *lane = &cursor->lanes[cursor->running];
    const Frame *frame = lane->frame_count > 0 ? &lane->frames[lane->frame_count - 1] : NULL;
    Datum old = DATUM_UNBOUND;
    event->global = record->a & TRACE_GLOBAL;
    event->slot = (int)(record->a & ~TRACE_GLOBAL);
    if (record->kind == EVENT_UNBIND) {
        event->value = record_word(record, 0);
        return;
    }
    if (event->global)
        old = cursor_global(cursor, (uint32_t)event->slot);
    else if (frame)
        old = lane->slots[frame->first_slot + record->a];
    event->value = old ^ record_word(record, 0);
}

static void decode_far(const Cursor *cursor, const Record *record, Event *event)
{
    event->lane = (int)record_word(record, 0);
    event->slot = (int)record->a;
    event->value = cursor->lanes[event->lane].slots[record->a] ^ record_word(record, 1);
}

static void decode_set(const Cursor *cursor, const Record *record, Event *event)
{
    const MirrorObject *object = cursor_object(cursor, record->a);
    uint64_t index = record_word(record, 0);
    if (object && index < object->item_count)
        event->value = object->items[index] ^ record_word(record, 1);
}

static void decode_lane(const Cursor *cursor, const Record *record, Event *event)
{
    event->lane = (int)cursor->lane_count;
    event->by = (int)record_word(record, 0);
    event->name = (uint32_t)record_word(record, 1);
    event->value = datum_object((uint32_t)record_word(record, 2));
}

static void decode_enter(const Record *record, Event *event)
{
    int entered = record_entered(record);
    event->to = record_to(record);
    event->entered = entered != 0 ? entered : event->to;
}

static void decode(const Cursor *cursor, const Record *record, Event *event)
{
    switch (record->kind) {
    case EVENT_LANE:
        event->lane = 0;
        if (record->a != LANE_MAIN)
            decode_lane(cursor, record, event);
        break;
    case EVENT_CALL: event->depth = call_depth(cursor, event); break;
    case EVENT_RETURN:
        event->depth = call_depth(cursor, event);
        event->value = record_word(record, 0);
        break;
    case EVENT_NEXT:
    case EVENT_CLOSE: decode_enter(record, event); break;
    case EVENT_SEND:
    case EVENT_THROW:
        decode_enter(record, event);
        event->value = record_word(record, 0);
        break;
    case EVENT_YIELD:
    case EVENT_FINISH:
    case EVENT_RAISE:
    case EVENT_DELEGATE:
    case EVENT_UNDELEGATE:
        event->to = record_to(record);
        event->value = record_word(record, 0);
        break;
    case EVENT_RECEIVE:
    case EVENT_DROP:
    case EVENT_RAISED:
    case EVENT_CAUGHT: event->value = record_word(record, 0); break;
    case EVENT_BIND:
    case EVENT_UNBIND: decode_binding(cursor, record, event); break;
    case EVENT_BIND_FAR: decode_far(cursor, record, event); break;
    case EVENT_CHANGE_SET: decode_set(cursor, record, event); break;
    case EVENT_PRINT:
    case EVENT_END: event->value = datum_atom((uint32_t)record_word(record, 0)); break;
    case EVENT_LINE:
    case EVENT_OBJECT:
    case EVENT_CHANGE_INSERT:
    case EVENT_CHANGE_REMOVE:
    case EVENT_CHANGE_REPLACE:
    case EVENT_COUNT: break;
    }
}

bool cursor_event(const Cursor *cursor, Event *event)
{
    if (cursor->place >= trace_count(cursor->trace))
        return false;
    Record record = trace_record(cursor->trace, cursor->place, cursor->position);
    *event = (Event){.kind = record.kind, .n = cursor->place + 1, .lane = cursor->running,
                     .to = NO_LANE, .by = NO_LANE, .entered = NO_LANE,
                     .place = trace_place(cursor->trace, record.node),
                     .node = record.node, .a = record.a, .slot = -1};
    decode(cursor, &record, event);
    copy_words(cursor, &record, event);
    return true;
}

/* Writes the lanes from [first] down the delegation, without [last], and returns how many. */
static int walk(const Cursor *cursor, int first, int last, int *lanes, int room)
{
    int count = 0;
    for (int at = first; at != last && at != NO_LANE && count < cursor_lane_count(cursor);) {
        if (count < room)
            lanes[count] = at;
        count++;
        at = cursor->lanes[at].delegate;
    }
    return count < room ? count : room;
}

int cursor_through(const Cursor *cursor, const Event *event, int *lanes, int room)
{
    int flags = event_info[event->kind].flags;
    if (flags & INTO) {
        const Lane *source = &cursor->lanes[event->lane];
        if (source->delegating && source->delegate == event->to)
            return 0;
        return walk(cursor, event->entered, event->to, lanes, room);
    }
    const Lane *lane = &cursor->lanes[event->lane];
    if (!(flags & BACK) || lane->resumer != event->to || lane->entered == NO_LANE)
        return 0;
    return walk(cursor, lane->entered, event->lane, lanes, room);
}
