/* What the tests of traces share: cmocka, the state of a cursor as text, random traces. */
#ifndef COROLANE_TESTS_TRACE_SUPPORT_H
#define COROLANE_TESTS_TRACE_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "engine/trace/cursor.h"
#include "engine/trace/steps.h"

static inline void dump_lane(const Cursor *cursor, int number, Text *out)
{
    const Lane *lane = cursor_lane(cursor, number);
    cursor_lane_id(cursor, number, out);
    text_printf(out, " state=%d type=%d created=%d closed=%d by=%d object=%u",
                cursor_lane_state(cursor, number), lane->type, lane->created, lane->closed,
                lane->by, lane->object);
    text_printf(out, " resumer=%d entered=%d waiting=%d delegating=%d delegate=%d delegator=%d",
                lane->resumer, lane->entered, lane->waiting, lane->delegating, lane->delegate,
                lane->delegator);
    text_printf(out, " over=%llx yield=%u line=%d\n", (unsigned long long)lane->delegate_object,
                lane->yield_node, cursor_lane_line(cursor, number));
    for (int i = 0; i < lane->frame_count; i++) {
        const Frame *frame = &lane->frames[i];
        text_printf(out, "  frame code=%u node=%u call=%u first=%u\n", frame->code, frame->node,
                    frame->call, frame->first_slot);
    }
    for (size_t i = 0; i < lane->slot_count; i++)
        text_printf(out, "  %llx", (unsigned long long)lane->slots[i]);
    text_add_char(out, '\n');
}

static inline void dump_object(const Cursor *cursor, uint32_t number, Text *out)
{
    const MirrorObject *object = cursor_object(cursor, number);
    if (!object)
        return;
    text_printf(out, "object %u kind=%d class=%u number=%d:", number, object->kind,
                object->class_name, object->number);
    for (size_t i = 0; i < object->item_count; i++)
        text_printf(out, " %llx", (unsigned long long)object->items[i]);
    text_add_c(out, " = ");
    cursor_repr(cursor, datum_object(number), 200, out);
    text_add_char(out, '\n');
}

/* Everything a cursor knows, as text that the caller frees. */
static inline char *dump_state(const Cursor *cursor, uint32_t objects)
{
    Text out = TEXT_EMPTY;
    text_printf(&out, "place %zu running %d\n", cursor_place(cursor), cursor_running(cursor));
    for (int i = 0; i < cursor_lane_count(cursor); i++)
        dump_lane(cursor, i, &out);
    for (uint32_t i = 0; i < trace_global_count(cursor_trace(cursor)); i++)
        text_printf(&out, "global %u %llx\n", i, (unsigned long long)cursor_global(cursor, i));
    for (uint32_t i = 1; i <= objects; i++)
        dump_object(cursor, i, &out);
    text_printf(&out, "output %zu: ", cursor_output_length(cursor));
    cursor_output(cursor, 0, &out);
    return text_take(&out);
}

/* The same for the event that comes next. */
static inline void dump_event(const Cursor *cursor, Text *out)
{
    Event event;
    int lanes[8];
    if (!cursor_event(cursor, &event))
        return;
    text_printf(out, "%zu %s lane=%d to=%d node=%u value=%llx a=%u slot=%d global=%d depth=%d",
                event.n, event_info[event.kind].id, event.lane, event.to, event.node,
                (unsigned long long)event.value, event.a, event.slot, event.global, event.depth);
    int count = cursor_through(cursor, &event, lanes, 8);
    for (int i = 0; i < count; i++)
        text_printf(out, " through %d", lanes[i]);
    text_add_char(out, '\n');
}

#endif
