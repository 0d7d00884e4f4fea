/* Each event of the file, turned back into its record. Every function checks that the record fits
 * the state it meets: a cursor trusts its trace. */
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
        return reader_fault(reader, "the lane has no frame here");
    *frame = &lane->frames[lane->frame_count - 1];
    return true;
}

static uint64_t pair(int high, int low)
{
    return (uint64_t)(uint32_t)high << 32 | (uint32_t)low;
}

/* What RETURN, FINISH and RAISE keep of the top frame. */
static uint32_t push_frame(Reader *reader, const Lane *lane)
{
    const Frame *frame = &lane->frames[lane->frame_count - 1];
    uint32_t count = (uint32_t)(lane->slot_count - frame->first_slot);
    reader_push(reader, (uint64_t)frame->node << 32 | frame->code);
    for (uint32_t i = 0; i < count; i++)
        reader_push(reader, lane->slots[frame->first_slot + i]);
    return count;
}

static bool read_main(Reader *reader)
{
    if (trace_count(reader->trace) > 0)
        return reader_fault(reader, "lane main can only be created first");
    reader_push(reader, pair(NO_LANE, 0));
    reader_push(reader, 1);
    reader_write(reader, EVENT_LANE, LANE_MAIN);
    return true;
}

static bool read_code(Reader *reader, int64_t *code)
{
    return reader_int(reader, "code", 0, (int64_t)trace_code_count(reader->trace) - 1, code);
}

static bool read_lane(Reader *reader)
{
    uint32_t type, name;
    int by;
    int64_t code = -1, object = 0;
    const char *id = json_string_value(json_object_get(reader->event, "lane"));
    if (!reader_word(reader, "type", json_lane_types, &type))
        return false;
    if (type == LANE_MAIN)
        return read_main(reader);
    if (!reader_name(reader, "name", &name) || !reader_lane(reader, "by", &by))
        return false;
    if (json_object_get(reader->event, "ref") &&
        !reader_int(reader, "ref", 1, TRACE_LIMIT_24, &object))
        return false;
    if (json_object_get(reader->event, "code") && !read_code(reader, &code))
        return false;
    reader_push(reader, pair(by, (int)name));
    if (object > 0 && !reader_object(reader, object))
        return false;
    reader_push(reader, (uint64_t)object << 32 | (uint64_t)(code + 1));
    if (code >= 0 && !reader_items(reader, "slots"))
        return false;
    if (code >= 0 && reader->word_count - 2 !=
                         (size_t)trace_code(reader->trace, (uint32_t)code)->slot_count)
        return reader_fault(reader, "\"slots\" has the wrong length");
    int lane = cursor_lane_count(reader->cursor);
    reader_write(reader, EVENT_LANE, type);
    Text right = TEXT_EMPTY;
    cursor_lane_id(reader->cursor, lane, &right);
    bool same = id && strcmp(id, text_c(&right)) == 0;
    if (!same)
        reader_fault(reader, "this lane must be called %s", text_c(&right));
    json_object_set_new(reader->lanes, text_c(&right), json_integer(lane));
    text_free(&right);
    return same;
}

static bool read_line(Reader *reader)
{
    const Frame *frame = NULL;
    if (!top_frame(reader, running(reader), &frame))
        return false;
    reader_write(reader, EVENT_LINE, frame->node);
    return true;
}

static bool read_call(Reader *reader)
{
    int64_t code;
    if (!read_code(reader, &code))
        return false;
    reader->open_slots += 1 + (size_t)trace_code(reader->trace, (uint32_t)code)->slot_count;
    if (reader->open_slots > MOST_SLOTS)
        return reader_fault(reader, "there are too many calls that have not returned");
    reader_write(reader, EVENT_CALL, (uint32_t)code);
    return true;
}

static bool read_return(Reader *reader)
{
    Datum value;
    const Lane *lane = running(reader);
    if (lane->frame_count <= (lane->type == LANE_ITERATOR ? 0 : 1))
        return reader_fault(reader, "there is no call to return from");
    if (!reader_value(reader, "value", &value))
        return false;
    reader_push(reader, value);
    uint32_t slots = push_frame(reader, lane);
    reader->open_slots -= 1 + (size_t)slots;
    reader_write(reader, EVENT_RETURN, slots);
    return true;
}

/* The outermost lane of "through", which the record of a crossing inwards keeps. */
static bool read_entered(Reader *reader, uint32_t *entered)
{
    json_t *through = json_object_get(reader->event, "through");
    const char *first = json_string_value(json_array_get(through, 0));
    const json_t *lane = first ? json_object_get(reader->lanes, first) : NULL;
    *entered = lane ? (uint32_t)json_integer_value(lane) : 0;
    if (through && (!lane || *entered == 0))
        return reader_fault(reader, "\"through\" must be a list of lanes");
    return true;
}

static bool read_ends(Reader *reader, int *to)
{
    if (!reader_lane(reader, "to", to))
        return false;
    if (*to == reader->lane)
        return reader_fault(reader, "a lane cannot cross into itself");
    reader_push(reader, pair(reader->lane, *to));
    return true;
}

static bool read_enter(Reader *reader, EventKind kind)
{
    int to;
    uint32_t entered;
    Datum value;
    const char *key = kind == EVENT_THROW ? "exception" : "value";
    if (!read_ends(reader, &to) || !read_entered(reader, &entered) ||
        !reader_value(reader, key, &value))
        return false;
    if (event_info[kind].words == 2)
        reader_push(reader, value);
    reader_write(reader, kind, entered);
    return true;
}

static bool read_leave(Reader *reader, EventKind kind)
{
    int to;
    Datum value;
    uint32_t slots = 0;
    const Lane *lane = running(reader);
    const char *key = kind == EVENT_RAISE ? "exception" : "value";
    if (!read_ends(reader, &to) || !reader_value(reader, key, &value))
        return false;
    reader_push(reader, value);
    if (kind != EVENT_YIELD && lane->frame_count > (lane->type == LANE_ITERATOR ? 0 : 1))
        return reader_fault(reader, "a call in the lane has not returned yet");
    if (kind != EVENT_YIELD && lane->frame_count > 0)
        slots = push_frame(reader, lane);
    reader_write(reader, kind, slots);
    return true;
}

static bool read_delegation(Reader *reader, EventKind kind)
{
    int to = NO_LANE;
    Datum value;
    if (json_object_get(reader->event, "to") && !reader_lane(reader, "to", &to))
        return false;
    if (to == reader->lane)
        return reader_fault(reader, "a lane cannot delegate to itself");
    if (running(reader)->delegating != (kind == EVENT_UNDELEGATE))
        return reader_fault(reader, "the lane %s", kind == EVENT_DELEGATE
                                                       ? "delegates already" : "does not delegate");
    if (!reader_value(reader, "value", &value))
        return false;
    reader_push(reader, pair(reader->lane, to));
    reader_push(reader, value);
    reader_write(reader, kind, 0);
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

static bool read_global(Reader *reader, bool unbind)
{
    int64_t slot;
    Datum value;
    if (!reader_int(reader, "slot", 0, (int64_t)trace_global_count(reader->trace) - 1, &slot) ||
        !reader_value(reader, "value", &value))
        return false;
    Datum old = cursor_global(reader->cursor, (uint32_t)slot);
    reader_push(reader, unbind ? old : old ^ value);
    reader_write(reader, unbind ? EVENT_UNBIND : EVENT_BIND, (uint32_t)slot | TRACE_GLOBAL);
    return true;
}

/* A binding in the running lane's top frame, or in another lane's base frame. */
static bool read_binding(Reader *reader, bool unbind)
{
    bool far = json_is_true(json_object_get(reader->event, "far"));
    const Lane *lane;
    const Frame *frame = NULL;
    int64_t slot;
    Datum value;
    if (json_is_true(json_object_get(reader->event, "global")))
        return read_global(reader, unbind);
    if (!reader_lane(reader, "lane", &reader->lane))
        return false;
    if (!far && reader->lane != cursor_running(reader->cursor))
        return reader_fault(reader, "control is in another lane here");
    lane = running(reader);
    if (!top_frame(reader, lane, &frame))
        return false;
    size_t end = far && lane->frame_count > 1 ? lane->frames[1].first_slot : lane->slot_count;
    frame = far ? lane->frames : frame;
    if (!reader_int(reader, "slot", 0, (int64_t)(end - frame->first_slot) - 1, &slot) ||
        !reader_value(reader, "value", &value))
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
        return reader_fault(reader, "control is in another lane here");
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
    default: return reader_fault(reader, "\"%s\" is no event", reader->name);
    }
}
