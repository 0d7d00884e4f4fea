#include "engine/trace/steps.h"

#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"
#include "engine/trace/trace_record.h"

struct Steps {
    const Trace *trace;
    Step *items;
    size_t count, capacity;
    bool *calls;  /* that go on at the next record, the innermost last: whether each is_inner() */
    size_t call_count, call_capacity;
    size_t seen;  /* records taken in */
    size_t position; /* where the payload of the next record starts */
    bool open;    /* the last step is a line that a crossing may still join */
};

/* Whether the record starts a `yield from` into a lane: control goes there with the next record. */
static bool delegates(const Trace *trace, size_t record)
{
    return header_kind(trace_header(trace, record)) == EVENT_DELEGATE &&
           record + 1 < trace_count(trace) &&
           header_kind(trace_header(trace, record + 1)) == EVENT_NEXT;
}

Steps *steps_start(const Trace *trace)
{
    Steps *steps = memory_zero(1, sizeof *steps);
    steps->trace = trace;
    return steps;
}

Steps *steps_new(const Trace *trace)
{
    Steps *steps = steps_start(trace);
    steps_update(steps);
    return steps;
}

void steps_free(Steps *steps)
{
    if (!steps)
        return;
    free(steps->items);
    free(steps->calls);
    free(steps);
}

/* A frame that the reader of a program does not see as a call: a class body, a comprehension. */
static bool is_inner(const Trace *trace, uint32_t code)
{
    const char *name = trace_code(trace, code)->name;
    return name[0] == '<' && strcmp(name, "<lambda>") != 0;
}

/* A yield that is a statement of its own takes a value that nobody asked for. */
static bool is_whole_statement(const Trace *trace, uint32_t node)
{
    TracePlace place = trace_place(trace, node);
    Slice line = trace_source_line(trace, place.line);
    for (size_t i = 0; i < line.length && i < (size_t)place.column; i++)
        if (line.bytes[i] != ' ' && line.bytes[i] != '\t')
            return false;
    return true;
}

static bool begin_call(Steps *steps, bool inner)
{
    steps->calls = memory_grow(steps->calls, steps->call_count, &steps->call_capacity, sizeof *steps->calls);
    return steps->calls[steps->call_count++] = inner;
}

/* A lane that hands control back has no call under way, so calls nest across lanes too: the last one to
 * begin is the first to end. */
static bool end_call(Steps *steps)
{
    return steps->call_count > 0 && steps->calls[--steps->call_count];
}

/* Whether a click stops at this record. */
static bool is_step(Steps *steps, const Record *record)
{
    const Trace *trace = steps->trace;
    switch (record->kind) {
    case EVENT_LANE:
        return record->a != LANE_MAIN;
    case EVENT_CALL:
        return !begin_call(steps, is_inner(trace, record->a));
    case EVENT_RETURN: /* left by an exception: that has been a step already */
        return !end_call(steps) && record_word(record, 0) != DATUM_UNBOUND;
    case EVENT_RECEIVE:
        return record_word(record, 0) != datum_constant(DATUM_NONE) ||
               !is_whole_statement(trace, record->node);
    case EVENT_UNDELEGATE: /* likewise */
        return record_word(record, 0) != DATUM_UNBOUND;
    case EVENT_NEXT: /* the start of a yield from is one step, not two */
        return steps->seen == 0 || !delegates(trace, steps->seen - 1);
    default:
        return event_info[record->kind].flags & STEP;
    }
}

/* Whether an event belongs to the row of the line that came before: the line makes it happen. The end
 * of a generator does only where the line is a `return`, an exception that leaves never: it has been a
 * step of its own when it was raised, and the line is of a `finally` that it passes. */
static bool joins(const Steps *steps, EventKind kind)
{
    if (kind == EVENT_RAISE)
        return false;
    if (kind != EVENT_FINISH)
        return kind == EVENT_LANE || event_info[kind].flags & CROSSING;
    uint32_t record = steps->items[steps->count - 1].line;
    TracePlace place = trace_place(steps->trace, header_node(trace_header(steps->trace, record)));
    Slice line = trace_source_line(steps->trace, place.line);
    size_t start = (size_t)place.column;
    return start < line.length &&
           slice_starts((Slice){line.bytes + start, line.length - start}, "return");
}

static void add(Steps *steps, EventKind kind, uint32_t record)
{
    if (steps->open && joins(steps, kind)) {
        steps->items[steps->count - 1].event = record;
        steps->open = false;
        return;
    }
    steps->open = kind == EVENT_LINE;
    steps->items = memory_grow(steps->items, steps->count, &steps->capacity, sizeof *steps->items);
    steps->items[steps->count++] = (Step){steps->open ? record : NO_RECORD, record};
}

static void see(Steps *steps)
{
    Record record = trace_record(steps->trace, steps->seen, steps->position);
    if (is_step(steps, &record))
        add(steps, record.kind, (uint32_t)steps->seen);
    steps->position += record.span;
    steps->seen++;
}

void steps_update(Steps *steps)
{
    while (steps->seen < trace_count(steps->trace))
        see(steps);
}

/* A step is whole once there is another behind it. */
bool steps_take(Steps *steps, Step *step)
{
    while (steps->count < 2 && steps->seen < trace_count(steps->trace))
        see(steps);
    if (steps->count == 0)
        return false;
    *step = steps->items[0];
    steps->items[0] = steps->items[--steps->count];
    return true;
}

size_t steps_count(const Steps *steps)
{
    return steps->count;
}

Step steps_at(const Steps *steps, size_t index)
{
    return index < steps->count ? steps->items[index] : (Step){NO_RECORD, 0};
}

size_t steps_place(const Steps *steps, size_t index)
{
    Step step = steps_at(steps, index);
    return step.event == step.line ? (size_t)step.event + 1 : step.event;
}

bool steps_is_crossing(const Steps *steps, size_t index)
{
    if (index >= steps->count)
        return false;
    uint32_t record = steps->items[index].event;
    EventKind kind = header_kind(trace_header(steps->trace, record));
    return event_info[kind].flags & CROSSING || delegates(steps->trace, record);
}

size_t steps_previous_crossing(const Steps *steps, size_t index)
{
    for (size_t i = index; i-- > 0;)
        if (steps_is_crossing(steps, i))
            return i;
    return index;
}

size_t steps_next_crossing(const Steps *steps, size_t index)
{
    for (size_t i = index + 1; i < steps->count; i++)
        if (steps_is_crossing(steps, i))
            return i;
    return index;
}

size_t steps_of_record(const Steps *steps, size_t record)
{
    size_t low = 0, high = steps->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (steps_place(steps, middle) <= record)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 ? low - 1 : 0;
}
