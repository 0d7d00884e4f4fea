/* What each record does to the cursor's state, and back. Two switches over the same list, side by
 * side: a new event must appear in both, the compiler asks for it. */
#include "engine/base/memory.h"
#include "engine/trace/cursor_state.h"

void cursor_grow_undo(Cursor *cursor, size_t need)
{
    size_t twice = 2 * cursor->undo_capacity;
    cursor->undo_capacity = twice > need ? twice : need;
    cursor->undo = memory_resize(cursor->undo, cursor->undo_capacity * sizeof *cursor->undo);
}

static Datum *global_at(Cursor *cursor, uint32_t slot)
{
    if (slot >= cursor->global_count) {
        size_t count = cursor->global_count ? cursor->global_count : 16;
        while (count <= slot)
            count *= 2;
        cursor->globals = memory_resize(cursor->globals, count * sizeof *cursor->globals);
        for (size_t i = cursor->global_count; i < count; i++)
            cursor->globals[i] = DATUM_UNBOUND;
        cursor->global_count = count;
    }
    return &cursor->globals[slot];
}

static inline Frame *top_frame(const Cursor *cursor)
{
    const Lane *lane = &cursor->lanes[cursor->running];
    return lane->frame_count > 0 ? &lane->frames[lane->frame_count - 1] : NULL;
}

/* The slot that a BIND or UNBIND names. */
static inline Datum *bound(Cursor *cursor, uint32_t a)
{
    if (__builtin_expect(a & TRACE_GLOBAL, 0))
        return global_at(cursor, a & ~TRACE_GLOBAL);
    return &cursor->lanes[cursor->running].slots[top_frame(cursor)->first_slot + a];
}

static inline void stand(Cursor *cursor, uint32_t node)
{
    Frame *frame = top_frame(cursor);
    if (!frame)
        return;
    *cursor_push(cursor, 1) = frame->node;
    frame->node = node;
}

static inline void stand_back(Cursor *cursor)
{
    Frame *frame = top_frame(cursor);
    if (frame)
        frame->node = (uint32_t)*cursor_pop(cursor, 1);
}

static void print(Cursor *cursor, const Record *record)
{
    uint32_t atom = (uint32_t)record_word(record, 0);
    size_t end = cursor_output_length(cursor) + trace_atom_text(cursor->trace, atom).length;
    cursor->printed = memory_grow(cursor->printed, cursor->printed_count,
                                  &cursor->printed_capacity, sizeof *cursor->printed);
    cursor->printed[cursor->printed_count++] = (Printed){atom, end};
}

static void bind_far(Cursor *cursor, const Record *record)
{
    Lane *lane = lanes_at(cursor, (int)record_word(record, 0));
    lane->slots[record->a] ^= record_word(record, 1);
}

static void apply(Cursor *cursor, const Record *record)
{
    switch (record->kind) {
    case EVENT_LINE: stand(cursor, record->node); break;
    case EVENT_BIND: *bound(cursor, record->a) ^= record_word(record, 0); break;
    case EVENT_BIND_FAR: bind_far(cursor, record); break;
    case EVENT_UNBIND: *bound(cursor, record->a) = DATUM_UNBOUND; break;
    case EVENT_LANE: lanes_add(cursor, record); break;
    case EVENT_CALL: lanes_call(cursor, record); break;
    case EVENT_RETURN: lanes_return(cursor); break;
    case EVENT_NEXT:
    case EVENT_SEND:
    case EVENT_THROW:
    case EVENT_CLOSE: lanes_enter(cursor, record); break;
    case EVENT_YIELD:
    case EVENT_FINISH:
    case EVENT_RAISE: lanes_leave(cursor, record); break;
    case EVENT_DELEGATE: lanes_delegate(cursor, record); break;
    case EVENT_UNDELEGATE: lanes_undelegate(cursor, record); break;
    case EVENT_OBJECT: mirror_add(cursor, record); break;
    case EVENT_CHANGE_SET: mirror_set(cursor, record); break;
    case EVENT_CHANGE_INSERT: mirror_insert(cursor, record, record_word(record, 0), 1); break;
    case EVENT_CHANGE_REMOVE: mirror_remove(cursor, record, record_word(record, 0), 1); break;
    case EVENT_CHANGE_REPLACE: mirror_replace(cursor, record, true); break;
    case EVENT_PRINT: print(cursor, record); break;
    case EVENT_RECEIVE:
    case EVENT_DROP:
    case EVENT_RAISED:
    case EVENT_CAUGHT:
    case EVENT_END:
    case EVENT_COUNT: break;
    }
}

static void revert(Cursor *cursor, const Record *record)
{
    switch (record->kind) {
    case EVENT_LINE: stand_back(cursor); break;
    case EVENT_BIND: *bound(cursor, record->a) ^= record_word(record, 0); break;
    case EVENT_BIND_FAR: bind_far(cursor, record); break;
    case EVENT_UNBIND: *bound(cursor, record->a) = record_word(record, 0); break;
    case EVENT_LANE: lanes_add_back(cursor, record); break;
    case EVENT_CALL: lanes_call_back(cursor); break;
    case EVENT_RETURN: lanes_return_back(cursor); break;
    case EVENT_NEXT:
    case EVENT_SEND:
    case EVENT_THROW:
    case EVENT_CLOSE:
    case EVENT_YIELD:
    case EVENT_FINISH:
    case EVENT_RAISE: lanes_cross_back(cursor, record); break;
    case EVENT_DELEGATE: lanes_delegate_back(cursor, record); break;
    case EVENT_UNDELEGATE: lanes_undelegate_back(cursor, record); break;
    case EVENT_OBJECT: mirror_add_back(cursor, record); break;
    case EVENT_CHANGE_SET: mirror_set(cursor, record); break;
    case EVENT_CHANGE_INSERT: mirror_remove(cursor, record, record_word(record, 0), 1); break;
    case EVENT_CHANGE_REMOVE: mirror_insert(cursor, record, record_word(record, 0), 1); break;
    case EVENT_CHANGE_REPLACE: mirror_replace(cursor, record, false); break;
    case EVENT_PRINT: cursor->printed_count--; break;
    case EVENT_RECEIVE:
    case EVENT_DROP:
    case EVENT_RAISED:
    case EVENT_CAUGHT:
    case EVENT_END:
    case EVENT_COUNT: break;
    }
}

/* Most records are lines and bindings to something small: those are moved over without a Record. A
 * binding is the same both ways. */
static inline bool is_small_bind(uint32_t header)
{
    return (header & 0xFF) == EVENT_BIND;
}

static inline void rebind(Cursor *cursor, size_t position)
{
    uint32_t a = trace_unit(cursor->trace, position) & 0xFFFFFF;
    *bound(cursor, a) ^= trace_unit(cursor->trace, position + 1);
}

static void step_forward(Cursor *cursor, uint32_t header)
{
    Record record = record_at(cursor->trace, header, cursor->position);
    apply(cursor, &record);
    if (event_info[record.kind].words == VARIES)
        *cursor_push(cursor, 1) = record.span;
    cursor->position += record.span;
}

static void step_back(Cursor *cursor, uint32_t header)
{
    EventKind kind = header_kind(header);
    int words = event_info[kind].words;
    size_t span = words == VARIES ? *cursor_pop(cursor, 1)
                                  : ((size_t)words << !!(header & WIDE_RECORD)) + !event_is_plain(kind);
    cursor->position -= span;
    Record record = record_at(cursor->trace, header, cursor->position);
    revert(cursor, &record);
}

static inline void forward(Cursor *cursor)
{
    uint32_t header = trace_header(cursor->trace, cursor->place++);
    if (header_kind(header) == EVENT_LINE) {
        stand(cursor, header_node(header));
    } else if (is_small_bind(header)) {
        rebind(cursor, cursor->position);
        cursor->position += 2;
    } else {
        step_forward(cursor, header);
    }
}

static inline void back(Cursor *cursor)
{
    uint32_t header = trace_header(cursor->trace, --cursor->place);
    if (header_kind(header) == EVENT_LINE) {
        stand_back(cursor);
    } else if (is_small_bind(header)) {
        cursor->position -= 2;
        rebind(cursor, cursor->position);
    } else {
        step_back(cursor, header);
    }
}

/* Forward, a short way at most towards [place]. */
static void walk(Cursor *cursor, size_t place)
{
    enum { SHORT = 4096 };
    size_t end = place - cursor->place > SHORT ? cursor->place + SHORT : place;
    while (cursor->place < end)
        forward(cursor);
    if (cursor->place + cursor->position >= cursor->keyframes.due)
        keyframe_take(cursor);
}

void cursor_seek(Cursor *cursor, size_t place)
{
    size_t count = trace_count(cursor->trace);
    if (place > count)
        place = count;
    if (cursor->place == 0)
        lanes_module(cursor);
    keyframe_jump(cursor, place);
    while (cursor->place < place)
        walk(cursor, place);
    while (cursor->place > place)
        back(cursor);
}

bool cursor_forward(Cursor *cursor)
{
    if (cursor->place == trace_count(cursor->trace))
        return false;
    if (cursor->place == 0)
        lanes_module(cursor);
    forward(cursor);
    return true;
}

bool cursor_back(Cursor *cursor)
{
    if (cursor->place == 0)
        return false;
    back(cursor);
    return true;
}
