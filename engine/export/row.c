#include "engine/export/row.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "engine/base/memory.h"

size_t row_width(Slice text)
{
    size_t width = 0;
    for (size_t at = 0; at < text.length;) {
        uint32_t codepoint;
        at += utf8_decode(text.bytes + at, text.length - at, &codepoint);
        int wide = utf8proc_charwidth((utf8proc_int32_t)codepoint);
        width += wide > 0 ? (size_t)wide : 0;
    }
    return width;
}

static RowCell *cell(Row *row, int lane)
{
    for (size_t i = 0; i < row->count; i++)
        if (row->cells[i].lane == lane)
            return &row->cells[i];
    size_t old = row->capacity;
    row->cells = memory_grow(row->cells, row->count, &row->capacity, sizeof *row->cells);
    if (row->capacity > old)
        memset(row->cells + old, 0, (row->capacity - old) * sizeof *row->cells);
    RowCell *found = &row->cells[row->count++];
    found->lane = lane;
    found->arrow = false;
    text_cut(&found->text, 0);
    return found;
}

static void add_value(const Cursor *cursor, Datum value, Text *out)
{
    cursor_repr(cursor, value, ROW_VALUE_LIMIT, out);
}

static Slice trim(Slice text)
{
    while (text.length > 0 && (*text.bytes == ' ' || *text.bytes == '\t'))
        text = (Slice){text.bytes + 1, text.length - 1};
    while (text.length > 0 && strchr(" \t", text.bytes[text.length - 1]))
        text.length--;
    return text;
}

static void add_number(const Trace *trace, int line, Text *out)
{
    int digits = snprintf(NULL, 0, "%d", trace_source_lines(trace));
    text_printf(out, "%*d  ", digits, line);
}

/* A lesson's program marks lines with `#: NAME` at their end, which is for the narration only. */
static Slice without_mark(Slice line)
{
    for (size_t at = line.length; at > 1; at--)
        if (line.bytes[at - 2] == '#')
            return line.bytes[at - 1] == ':' ? (Slice){line.bytes, at - 2} : line;
    return line;
}

Slice row_source_line(const Trace *trace, int line)
{
    Slice text = without_mark(trace_source_line(trace, line));
    while (text.length && strchr(" \t\r", text.bytes[text.length - 1]))
        text.length--;
    return text;
}

/* `5  value = yield average` */
static void add_line(const Trace *trace, int line, Text *out)
{
    if (line == 0)
        return;
    add_number(trace, line, out);
    text_add_slice(out, trim(without_mark(trace_source_line(trace, line))));
}

/* The place's own text, up to the end of its first line: `5  yield average` */
static void add_place(const Trace *trace, TracePlace place, Text *out)
{
    Slice line = without_mark(trace_source_line(trace, place.line));
    size_t start = (size_t)place.column, end = (size_t)place.end_column;
    if (place.line == 0)
        return;
    if (place.end_line > place.line || end > line.length)
        end = line.length;
    add_number(trace, place.line, out);
    if (start < end)
        text_add_slice(out, trim((Slice){line.bytes + start, end - start}));
}

/* Its line with the value in the place's stead: `5  value = 10`, or `4  yield is None` where the
 * place is all of the line. */
static void add_replaced(const Cursor *cursor, const Event *event, Text *out)
{
    const Trace *trace = cursor_trace(cursor);
    TracePlace place = event->place;
    Slice line = trace_source_line(trace, place.line);
    size_t start = (size_t)place.column, end = (size_t)place.end_column;
    if (place.line == 0 || start > line.length) {
        add_value(cursor, event->value, out);
        return;
    }
    if (place.end_line > place.line || end > line.length)
        end = line.length;
    Slice before = trim((Slice){line.bytes, start});
    Slice after = trim((Slice){line.bytes + end, line.length - end});
    add_number(trace, place.line, out);
    text_add_slice(out, before);
    if (after.length > 0 && *after.bytes == '#')
        after.length = 0; /* a comment is no part of what happens */
    if (before.length == 0 && after.length == 0)
        text_add_c(out, event->kind == EVENT_RECEIVE ? "yield is " : "yield from is ");
    else if (before.length > 0 && before.bytes[before.length - 1] != '(')
        text_add_char(out, ' ');
    add_value(cursor, event->value, out);
    if (after.length > 0)
        text_add(out, line.bytes + end, line.length - end);
}

static void add_through(Row *row, const Cursor *cursor, const Event *event, const char *glyph)
{
    int lanes[64];
    int count = cursor_through(cursor, event, lanes, 64);
    for (int i = 0; i < count; i++)
        text_add_c(&cell(row, lanes[i])->text, glyph);
}

static void fill_enter(Row *row, const Cursor *cursor, const Event *event)
{
    Text *target = &cell(row, event->to)->text;
    cell(row, event->lane)->arrow = true;
    text_add_c(target, event_info[event->kind].name);
    if (event->kind == EVENT_SEND || event->kind == EVENT_THROW) {
        text_add_char(target, '(');
        add_value(cursor, event->value, target);
        text_add_char(target, ')');
    }
    add_through(row, cursor, event, "┄┄▶");
}

static void fill_leave(Row *row, const Cursor *cursor, const Event *event)
{
    Text *target = &cell(row, event->to)->text;
    bool iterator = cursor_lane(cursor, event->lane)->type == LANE_ITERATOR;
    if (event->kind == EVENT_FINISH && iterator) {
        text_add_c(target, "◀── StopIteration");
    } else {
        text_add_c(target, event->kind == EVENT_YIELD    ? "◀── "
                           : event->kind == EVENT_FINISH ? "◀── return "
                                                         : "◀── raise ");
        add_value(cursor, event->value, target);
    }
    add_through(row, cursor, event, "◀┄┄");
}

static void fill_call(const Cursor *cursor, const Event *event, Text *out)
{
    const Lane *lane = cursor_lane(cursor, event->lane);
    uint32_t code = event->kind == EVENT_CALL ? event->a
                                              : lane->frames[lane->frame_count - 1].code;
    const char *name = trace_code(cursor_trace(cursor), code)->name;
    if (event->kind == EVENT_CALL) {
        text_printf(out, "call %s", name);
    } else if (event->value == DATUM_UNBOUND) {
        text_printf(out, "%s is left", name);
    } else {
        text_printf(out, "%s returns ", name);
        add_value(cursor, event->value, out);
    }
}

static void fill_end(const Cursor *cursor, const Event *event, Text *out)
{
    static const char *const words[] = {"finished", "error", "limit"};
    const char *status = words[event->a <= END_LIMIT ? event->a : END_ERROR];
    Slice reason = trace_atom_text(cursor_trace(cursor), datum_number(event->value));
    text_printf(out, "END %s", status);
    if (reason.length > 0 && !slice_is(reason, status))
        text_printf(out, ": %.*s", (int)reason.length, reason.bytes);
}

static void add_about(const Cursor *cursor, const char *before, Datum value, const char *after,
                      Text *out)
{
    text_add_c(out, before);
    add_value(cursor, value, out);
    text_add_c(out, after);
}

static void fill_delegate(Row *row, const Cursor *cursor, const Event *event)
{
    if (event->to == NO_LANE) {
        add_about(cursor, " over ", event->value, "", &cell(row, event->lane)->text);
        return;
    }
    cell(row, event->lane)->arrow = true;
    text_add_c(&cell(row, event->to)->text, "yield from");
}

/* What the lane itself says where no line of its own opens the row. */
static void fill_source(const Cursor *cursor, const Event *event, Text *out)
{
    switch (event->kind) {
    case EVENT_CALL:
    case EVENT_RETURN: fill_call(cursor, event, out); break;
    case EVENT_RECEIVE: add_replaced(cursor, event, out); break;
    case EVENT_UNDELEGATE:
        if (event->value != DATUM_UNBOUND)
            add_replaced(cursor, event, out);
        else
            text_add_c(out, "yield from is left");
        break;
    case EVENT_DROP: add_about(cursor, "", event->value, " is dropped", out); break;
    case EVENT_RAISED: add_about(cursor, "raises ", event->value, "", out); break;
    case EVENT_CAUGHT: add_about(cursor, "catches ", event->value, "", out); break;
    case EVENT_END: fill_end(cursor, event, out); break;
    default: add_place(cursor_trace(cursor), event->place, out); break;
    }
}

static void fill_target(Row *row, const Cursor *cursor, const Event *event)
{
    int flags = event_info[event->kind].flags;
    if (event->kind == EVENT_LANE)
        text_add_c(&cell(row, event->lane)->text, "○ created");
    else if (event->kind == EVENT_DELEGATE)
        fill_delegate(row, cursor, event);
    else if (flags & INTO)
        fill_enter(row, cursor, event);
    else if (flags & BACK && event->to != NO_LANE)
        fill_leave(row, cursor, event);
}

static int by_lane(const void *left, const void *right)
{
    return ((const RowCell *)left)->lane - ((const RowCell *)right)->lane;
}

void row_fill(Row *row, const Steps *steps, size_t index, Cursor *cursor)
{
    Step step = steps_at(steps, index);
    Event event;
    row->count = 0;
    cursor_seek(cursor, step.line == step.event ? step.event + 1 : step.event);
    int running = cursor_running(cursor);
    Text *source = &cell(row, running)->text;
    if (step.line != NO_RECORD)
        add_line(cursor_trace(cursor), cursor_lane_line(cursor, running), source);
    if (step.line != step.event && cursor_event(cursor, &event)) {
        if (step.line == NO_RECORD)
            fill_source(cursor, &event, source);
        fill_target(row, cursor, &event);
    }
    qsort(row->cells, row->count, sizeof *row->cells, by_lane);
}

void row_free(Row *row)
{
    for (size_t i = 0; i < row->capacity; i++)
        text_free(&row->cells[i].text);
    free(row->cells);
    *row = (Row){0};
}
