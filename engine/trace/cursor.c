#include "engine/trace/cursor.h"

#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"
#include "engine/trace/cursor_state.h"

Cursor *cursor_new(const Trace *trace)
{
    Cursor *cursor = memory_zero(1, sizeof *cursor);
    cursor->trace = trace;
    keyframes_start(&cursor->keyframes);
    lanes_start(cursor);
    lanes_module(cursor);
    return cursor;
}

void cursor_free(Cursor *cursor)
{
    if (!cursor)
        return;
    for (size_t i = 0; i < cursor->lane_used; i++) {
        free(cursor->lanes[i].frames);
        free(cursor->lanes[i].slots);
    }
    for (size_t i = 0; i < cursor->object_count; i++)
        free(cursor->objects[i].store);
    free(cursor->lanes);
    free(cursor->objects);
    free(cursor->globals);
    free(cursor->lane_names.items);
    free(cursor->object_names.items);
    free(cursor->printed);
    free(cursor->undo);
    keyframes_free(&cursor->keyframes);
    free(cursor->event_words);
    free(cursor);
}

const Trace *cursor_trace(const Cursor *cursor)
{
    return cursor->trace;
}

size_t cursor_place(const Cursor *cursor)
{
    return cursor->place;
}

int cursor_lane_count(const Cursor *cursor)
{
    return (int)cursor->lane_count;
}

const Lane *cursor_lane(const Cursor *cursor, int lane)
{
    return lane >= 0 && (size_t)lane < cursor->lane_count ? &cursor->lanes[lane] : NULL;
}

LaneState cursor_lane_state(const Cursor *cursor, int number)
{
    const Lane *lane = &cursor->lanes[number];
    if (lane->closed)
        return LANE_CLOSED;
    if (lane->created)
        return LANE_CREATED;
    if (lane->delegating)
        return LANE_DELEGATING;
    if (cursor->running == number)
        return LANE_RUNNING;
    return lane->waiting ? LANE_WAITING : LANE_SUSPENDED;
}

int cursor_running(const Cursor *cursor)
{
    return cursor->running;
}

/* `#K`, by hand: an export writes several ids for an event. */
static void add_number(Text *out, int number)
{
    char digits[12];
    size_t at = sizeof digits;
    do
        digits[--at] = (char)('0' + number % 10);
    while (number /= 10);
    digits[--at] = '#';
    text_add(out, digits + at, sizeof digits - at);
}

void cursor_lane_id(const Cursor *cursor, int number, Text *out)
{
    const Lane *lane = &cursor->lanes[number];
    if (lane->type == LANE_MAIN) {
        text_add_c(out, "main");
        return;
    }
    text_add_slice(out, trace_atom_text(cursor->trace, (uint32_t)lane->name));
    add_number(out, lane->number);
}

int cursor_next_number(const Cursor *cursor, Slice name)
{
    for (size_t i = 0; i < cursor->lane_names.count; i++)
        if (slice_equal(trace_atom_text(cursor->trace, cursor->lane_names.items[i].atom), name))
            return cursor->lane_names.items[i].count + 1;
    return 1;
}

int cursor_lane_line(const Cursor *cursor, int number)
{
    const Lane *lane = &cursor->lanes[number];
    for (int i = lane->frame_count; i-- > 0;)
        if (lane->frames[i].node)
            return trace_place(cursor->trace, lane->frames[i].node).line;
    return 0;
}

/* A cell's item in place of the cell. */
static Datum through_cell(const Cursor *cursor, Datum datum)
{
    if (!datum_is_object(datum))
        return datum;
    const MirrorObject *object = cursor_object(cursor, datum_number(datum));
    if (!object || object->kind != OBJECT_CELL)
        return datum;
    return object->item_count > 0 ? object->items[0] : DATUM_UNBOUND;
}

Datum cursor_global(const Cursor *cursor, uint32_t slot)
{
    return slot < cursor->global_count ? cursor->globals[slot] : DATUM_UNBOUND;
}

Datum cursor_slot(const Cursor *cursor, int number, const Frame *frame, int slot)
{
    const Lane *lane = &cursor->lanes[number];
    size_t at = (size_t)frame->first_slot + (size_t)slot;
    return at < lane->slot_count ? through_cell(cursor, lane->slots[at]) : DATUM_UNBOUND;
}

size_t cursor_output_length(const Cursor *cursor)
{
    return cursor->printed_count ? cursor->printed[cursor->printed_count - 1].end : 0;
}

void cursor_output(const Cursor *cursor, size_t limit, Text *out)
{
    size_t end = cursor_output_length(cursor), first = cursor->printed_count;
    size_t start = limit && end > limit ? end - limit : 0;
    while (first > 0 && cursor->printed[first - 1].end > start)
        first--;
    for (size_t i = first; i < cursor->printed_count; i++) {
        Slice text = trace_atom_text(cursor->trace, cursor->printed[i].atom);
        size_t at = cursor->printed[i].end - text.length;
        size_t skip = at < start ? start - at : 0;
        while (skip < text.length && skip > 0 && ((unsigned char)text.bytes[skip] & 0xC0) == 0x80)
            skip++; /* not in the middle of a character */
        text_add(out, text.bytes + skip, text.length - skip);
    }
}
