/* What is told of every statement, so it is inline: before each line, and after an expression. */
#ifndef COROLANE_PYTHON_OBSERVE_LINE_H
#define COROLANE_PYTHON_OBSERVE_LINE_H

#include "engine/python/runtime.h"
#include "engine/trace/trace_pages.h"

/* [frame] is about to run the line of [statement]; false: a bound is reached. Where one may be, or the
 * host wants control back, the headers' `end` is met: see observe_schedule(). */
static inline bool observe_line(Frame *frame, const Node *statement)
{
    Machine *m = frame->machine;
    if (__builtin_expect(frame->is_hidden, 0))
        return tick(m);
    Stream *headers = &((TraceStreams *)m->trace)->headers;
    uint64_t before = frame->line ? frame->line->id : 0;
    stream_add(headers, statement->told | before << 16);
    frame->line = frame->at = statement;
    m->lines++;
    return __builtin_expect(headers->next != headers->end, 1) || observe_pause(m);
}

/* Whether the last thing that happened is that a value came out of another lane. */
static inline bool value_has_crossed(const Machine *m)
{
    if (!((TraceStreams *)m->trace)->headers.next)
        return false;
    EventKind last = trace_last(m->trace);
    return last == EVENT_YIELD || last == EVENT_RECEIVE || last == EVENT_UNDELEGATE;
}

#endif
