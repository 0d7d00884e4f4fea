#include "engine/trace/steps.h"

#include <stdlib.h>

#include "engine/base/memory.h"

struct Steps {
    const Trace *trace;
    Step *items;
    size_t count, capacity;
    size_t seen;  /* records taken in */
    bool open;    /* the last step is a line that a crossing may still join */
};

Steps *steps_new(const Trace *trace)
{
    Steps *steps = memory_zero(1, sizeof *steps);
    steps->trace = trace;
    steps_update(steps);
    return steps;
}

void steps_free(Steps *steps)
{
    if (!steps)
        return;
    free(steps->items);
    free(steps);
}

static void take(Steps *steps, uint64_t header, uint32_t record)
{
    EventKind kind = header_kind(header);
    int flags = event_info[kind].flags;
    if (!(flags & STEP) || (kind == EVENT_LANE && header_a(header) == LANE_MAIN))
        return;
    if (steps->open && (kind == EVENT_LANE || flags & CROSSING)) {
        steps->items[steps->count - 1].event = record;
        steps->open = false;
        return;
    }
    steps->open = kind == EVENT_LINE;
    steps->items = memory_grow(steps->items, steps->count, &steps->capacity, sizeof *steps->items);
    steps->items[steps->count++] = (Step){steps->open ? record : NO_RECORD, record};
}

void steps_update(Steps *steps)
{
    size_t count = trace_count(steps->trace);
    for (; steps->seen < count; steps->seen++)
        take(steps, trace_header(steps->trace, steps->seen), (uint32_t)steps->seen);
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
    uint64_t header = trace_header(steps->trace, steps->items[index].event);
    return event_info[header_kind(header)].flags & CROSSING;
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
