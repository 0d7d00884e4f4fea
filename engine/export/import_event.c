/* Each event of the file, turned back into its record. Every function checks that the record fits
 * the state it meets: a cursor trusts its trace. */
#include <limits.h>
#include <string.h>

#include "engine/export/import_reader.h"
#include "engine/export/json_names.h"

enum { MOST_SLOTS = 20000000 }; /* in all calls that have not returned: beyond is damage */

static const Lane *running(const Reader *reader)
{
    return cursor_lane(reader->cursor, reader->lane);
}

/* The frame of the running lane that a line or a binding works on. */
static bool top_frame(Reader *reader, const Lane *lane, const Frame **frame)
{
    if (lane->frame_count == 0)
        return reader_fault(reader, FAULT_NO_FRAME);
    *frame = &lane->frames[lane->frame_count - 1];
    return true;
}

static bool read_main(Reader *reader)
{
    uint32_t type;
    if (trace_count(reader->trace) > 0)
        return reader_fault(reader, FAULT_MAIN_LATE);
    if (!reader_word(reader, "lane", json_lane_types, &type) || type != LANE_MAIN ||
        !reader_word(reader, "name", json_lane_types, &type) || type != LANE_MAIN)
        return reader_fault(reader, FAULT_LANE_ID, "main");
    reader_write(reader, EVENT_LANE, LANE_MAIN);
    return true;
}

static bool read_code(Reader *reader, int64_t *code)
{
    return reader_int(reader, "code", 0, (int64_t)trace_code_count(reader->trace) - 1, code);
}

/* Whether the event names the new lane as it must be called; it is known by that name from then on. */
static bool read_new_id(Reader *reader, uint32_t name)
{
    Slice id, text = trace_atom_text(reader->trace, name);
    Text right = TEXT_EMPTY;
    if (!reader_plain(reader, "lane", &id))
        return false;
    text_printf(&right, "%.*s#%d", (int)text.length, text.bytes,
                cursor_next_number(reader->cursor, text));
    bool same = slice_equal(id, text_slice(&right));
    if (same)
        json_object_set_new(reader->lanes, id.bytes,
                            json_integer(cursor_lane_count(reader->cursor)));
    else
        reader_fault(reader, FAULT_LANE_ID, text_c(&right));
    text_free(&right);
    return same;
}

static bool read_lane(Reader *reader)
{
    uint32_t type, name;
    int by;
    int64_t code = -1, object = 0;
    if (!reader_word(reader, "type", json_lane_types, &type))
        return false;
    if (type == LANE_MAIN)
        return read_main(reader);
    if (!reader_name(reader, "name", &name) || !reader_lane(reader, "by", &by))
        return false;
    if (json_object_get(reader->event, "ref") &&
        !reader_int(reader, "ref", 1, TRACE_LIMIT_24, &object))
        return false;
    bool framed = json_object_get(reader->event, "code") || json_object_get(reader->event, "slots");
    if (framed && !read_code(reader, &code))
        return false;
    reader_push(reader, (uint32_t)by);
    reader_push(reader, name);
    if (object > 0 && !reader_object(reader, object))
        return false;
    reader_push(reader, (uint64_t)object);
    reader_push(reader, (uint64_t)(code + 1));
    if (code >= 0 && !reader_items(reader, "slots"))
        return false;
    if (code >= 0 && reader->word_count - LANE_WORDS !=
                         (size_t)trace_code(reader->trace, (uint32_t)code)->slot_count)
        return reader_fault(reader, FAULT_SLOT_COUNT);
    if (!read_new_id(reader, name))
        return false;
    reader_write(reader, EVENT_LANE, type);
    return true;
}

static bool read_line(Reader *reader)
{
    const Frame *frame;
    if (!top_frame(reader, running(reader), &frame))
        return false;
    reader_write(reader, EVENT_LINE, 0);
    return true;
}

/* "function" says again what "code" says, or the frame that is left. */
static bool fits_function(Reader *reader, uint32_t code)
{
    const char *right = trace_code(reader->trace, code)->name;
    Slice name;
    int64_t depth;
    if (!reader_plain(reader, "function", &name) ||
        !reader_int(reader, "depth", 0, INT_MAX, &depth))
        return false;
    return slice_is(name, right) || reader_fault(reader, FAULT_OTHER_FUNCTION, right, name.bytes);
}

static bool read_call(Reader *reader)
{
    int64_t code;
    if (!read_code(reader, &code) || !fits_function(reader, (uint32_t)code))
        return false;
    reader->open_slots += 1 + (size_t)trace_code(reader->trace, (uint32_t)code)->slot_count;
    if (reader->open_slots > MOST_SLOTS)
        return reader_fault(reader, FAULT_MANY_CALLS);
    reader_write(reader, EVENT_CALL, (uint32_t)code);
    return true;
}

static bool read_return(Reader *reader)
{
    Datum value;
    const Lane *lane = running(reader);
    if (lane->frame_count <= (lane->type == LANE_ITERATOR ? 0 : 1))
        return reader_fault(reader, FAULT_NO_CALL);
    const Frame *frame = &lane->frames[lane->frame_count - 1];
    if (!fits_function(reader, frame->code) || !reader_value_if_any(reader, "value", &value))
        return false;
    reader_push(reader, value);
    reader->open_slots -= 1 + lane->slot_count - frame->first_slot;
    reader_write(reader, EVENT_RETURN, 0);
    return true;
}

/* The outermost lane of "through", which the record of a crossing inwards keeps; 0 without one. */
static bool read_through(Reader *reader, uint32_t *entered)
{
    json_t *through = json_object_get(reader->event, "through"), *item;
    size_t index;
    *entered = 0;
    if (through && json_array_size(through) == 0)
        return reader_fault(reader, FAULT_NO_THROUGH);
    json_array_foreach(through, index, item) {
        const char *id = json_string_value(item);
        const json_t *lane = id ? json_object_get(reader->lanes, id) : NULL;
        if (!lane || json_integer_value(lane) == 0)
            return reader_fault(reader, FAULT_NO_THROUGH);
        if (index == 0)
            *entered = (uint32_t)json_integer_value(lane);
    }
    return true;
}

static bool read_target(Reader *reader, int *to)
{
    return reader_lane(reader, "to", to) &&
           (*to != reader->lane || reader_fault(reader, FAULT_INTO_ITSELF));
}

static bool read_enter(Reader *reader, EventKind kind)
{
    int to;
    uint32_t entered;
    Datum value = DATUM_UNBOUND;
    bool carries = kind == EVENT_SEND || kind == EVENT_THROW;
    const char *key = kind == EVENT_THROW ? "exception" : "value";
    if (!read_target(reader, &to) || !read_through(reader, &entered) ||
        (carries && !reader_value(reader, key, &value)))
        return false;
    if (carries)
        reader_push(reader, value);
    if (entered != 0)
        reader_push(reader, entered);
    reader_write(reader, kind, lane_field(to));
    return true;
}

static bool read_leave(Reader *reader, EventKind kind)
{
    int to;
    Datum value;
    uint32_t through;
    const Lane *lane = running(reader);
    const char *key = kind == EVENT_RAISE ? "exception" : "value";
    if (!read_target(reader, &to) || !read_through(reader, &through) ||
        !reader_value(reader, key, &value))
        return false;
    reader_push(reader, value);
    if (kind != EVENT_YIELD && lane->frame_count > (lane->type == LANE_ITERATOR ? 0 : 1))
        return reader_fault(reader, FAULT_OPEN_CALL);
    reader_write(reader, kind, lane_field(to));
    return true;
}

static bool read_delegation(Reader *reader, EventKind kind)
{
    int to = NO_LANE;
    Datum value;
    if (json_object_get(reader->event, "to") && !reader_lane(reader, "to", &to))
        return false;
    if (to == reader->lane)
        return reader_fault(reader, FAULT_DELEGATES_TO_ITSELF);
    if (running(reader)->delegating != (kind == EVENT_UNDELEGATE))
        return reader_fault(reader, kind == EVENT_DELEGATE ? FAULT_DELEGATES
                                                           : FAULT_NO_DELEGATION);
    if (kind == EVENT_DELEGATE ? !reader_value(reader, "value", &value)
                               : !reader_value_if_any(reader, "value", &value))
        return false;
    reader_push(reader, value);
    reader_write(reader, kind, lane_field(to));
    return true;
}

static bool read_remark(Reader *reader, EventKind kind)
{
    Datum value;
    const char *key = kind == EVENT_RAISED || kind == EVENT_CAUGHT ? "exception" : "value";
    if (!reader_value(reader, key, &value))
        return false;
    reader_push(reader, value);
    reader_write(reader, kind, 0);
    return true;
}

/* "name" says again what "slot" says. */
static bool fits_name(Reader *reader, int64_t slot, const char *right)
{
    Slice name;
    if (!reader_plain(reader, "name", &name))
        return false;
    return slice_is(name, right) ||
           reader_fault(reader, FAULT_OTHER_NAME, (long long)slot, right, name.bytes);
}

static const char *slot_name(const Reader *reader, const Frame *frame, int64_t slot)
{
    const TraceCode *code = trace_code(reader->trace, frame->code);
    return slot < code->slot_count ? code->slots[slot] : "";
}

static bool read_global(Reader *reader, bool unbind)
{
    int64_t slot;
    Datum value = DATUM_UNBOUND;
    if (!reader_int(reader, "slot", 0, (int64_t)trace_global_count(reader->trace) - 1, &slot) ||
        !fits_name(reader, slot, trace_global(reader->trace, (uint32_t)slot)) ||
        !(unbind || reader_value(reader, "value", &value)))
        return false;
    Datum old = cursor_global(reader->cursor, (uint32_t)slot);
    reader_push(reader, unbind ? old : old ^ value);
    reader_write(reader, unbind ? EVENT_UNBIND : EVENT_BIND, (uint32_t)slot | TRACE_GLOBAL);
    return true;
}

/* A binding in the running lane's top frame, or in another lane's base frame. */
static bool read_binding(Reader *reader, bool unbind)
{
    bool far, global;
    const Lane *lane;
    const Frame *frame = NULL;
    int64_t slot;
    Datum value = DATUM_UNBOUND;
    if (!reader_flag(reader, "far", &far) || !reader_flag(reader, "global", &global) ||
        !reader_lane(reader, "lane", &reader->lane))
        return false;
    if (!far && reader->lane != cursor_running(reader->cursor))
        return reader_fault(reader, FAULT_OTHER_LANE);
    if (global)
        return read_global(reader, unbind);
    lane = running(reader);
    if (!top_frame(reader, lane, &frame))
        return false;
    size_t end = far && lane->frame_count > 1 ? lane->frames[1].first_slot : lane->slot_count;
    frame = far ? lane->frames : frame;
    if (!reader_int(reader, "slot", 0, (int64_t)(end - frame->first_slot) - 1, &slot) ||
        !fits_name(reader, slot, slot_name(reader, frame, slot)) ||
        !(unbind || reader_value(reader, "value", &value)))
        return false;
    Datum old = lane->slots[frame->first_slot + (size_t)slot];
    if (far)
        reader_push(reader, (uint64_t)reader->lane);
    reader_push(reader, unbind ? old : old ^ value);
    reader_write(reader, far ? EVENT_BIND_FAR : unbind ? EVENT_UNBIND : EVENT_BIND,
                 (uint32_t)slot);
    return true;
}

static bool read_print(Reader *reader)
{
    Slice text;
    if (!reader_string(reader, "text", &text))
        return false;
    reader_push(reader, trace_add_text(reader->trace, ATOM_LITERAL, text.bytes, text.length));
    reader_write(reader, EVENT_PRINT, 0);
    return true;
}

static bool read_end(Reader *reader)
{
    uint32_t status;
    Slice reason;
    if (!reader_word(reader, "status", json_end_statuses, &status) ||
        !reader_string(reader, "reason", &reason))
        return false;
    reader_push(reader, trace_add_text(reader->trace, ATOM_LITERAL, reason.bytes, reason.length));
    reader_push(reader, 0);
    reader_write(reader, EVENT_END, status);
    return true;
}

static EventKind kind_of(const char *name)
{
    int kind = 0;
    while (kind < EVENT_COUNT && strcmp(event_info[kind].name, name) != 0)
        kind++;
    return (EventKind)kind;
}

bool reader_event(Reader *reader)
{
    EventKind kind = kind_of(reader->name);
    reader->word_count = 0;
    reader->lane = cursor_running(reader->cursor);
    if (kind == EVENT_LANE)
        return read_lane(reader);
    if (kind == EVENT_BIND)
        return read_binding(reader, false);
    int lane;
    if (!reader_lane(reader, "lane", &lane))
        return false;
    if (lane != reader->lane)
        return reader_fault(reader, FAULT_OTHER_LANE);
    switch (kind) {
    case EVENT_LINE: return read_line(reader);
    case EVENT_CALL: return read_call(reader);
    case EVENT_RETURN: return read_return(reader);
    case EVENT_NEXT:
    case EVENT_SEND:
    case EVENT_THROW:
    case EVENT_CLOSE: return read_enter(reader, kind);
    case EVENT_YIELD:
    case EVENT_FINISH:
    case EVENT_RAISE: return read_leave(reader, kind);
    case EVENT_DELEGATE:
    case EVENT_UNDELEGATE: return read_delegation(reader, kind);
    case EVENT_RECEIVE:
    case EVENT_DROP:
    case EVENT_RAISED:
    case EVENT_CAUGHT: return read_remark(reader, kind);
    case EVENT_UNBIND: return read_binding(reader, true);
    case EVENT_OBJECT: return reader_change(reader); /* the first of the events named "change" */
    case EVENT_PRINT: return read_print(reader);
    case EVENT_END: return read_end(reader);
    default: return reader_fault(reader, FAULT_NO_EVENT, reader->name);
    }
}
