#include "app/stage/ledger.h"

#include <stdlib.h>

#include "engine/base/memory.h"

static bool belongs(const Trace *trace, Step step)
{
    EventKind kind = header_kind(trace_header(trace, step.event));
    return event_info[kind].flags & CROSSING || kind == EVENT_LANE || kind == EVENT_DELEGATE;
}

void ledger_update(Ledger *ledger, const Trace *trace, const Steps *steps)
{
    size_t count = steps_count(steps);
    if (ledger->seen)
        ledger->seen--;
    while (ledger->count && ledger->steps[ledger->count - 1] >= ledger->seen)
        ledger->count--;
    for (; ledger->seen < count; ledger->seen++) {
        if (!belongs(trace, steps_at(steps, ledger->seen)))
            continue;
        ledger->steps =
            memory_grow(ledger->steps, ledger->count, &ledger->capacity, sizeof *ledger->steps);
        ledger->steps[ledger->count++] = (uint32_t)ledger->seen;
    }
}

void ledger_free(Ledger *ledger)
{
    free(ledger->steps);
    *ledger = (Ledger){0};
}

size_t ledger_until(const Ledger *ledger, size_t step)
{
    size_t low = 0, high = ledger->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (ledger->steps[middle] <= step)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
