/* Before each line: the one thing that is told of every statement, so it is inline. */
#ifndef COROLANE_PYTHON_OBSERVE_LINE_H
#define COROLANE_PYTHON_OBSERVE_LINE_H

#include "engine/python/runtime.h"
#include "engine/trace/trace_pages.h"

/* [frame] is about to run the line of [statement]; false: a bound is reached. */
static inline bool observe_line(Frame *frame, const Node *statement)
{
    Machine *m = frame->machine;
    if (__builtin_expect(frame->is_hidden, 0))
        return tick(m);
    Stream *headers = &((TraceStreams *)m->trace)->headers;
    stream_add(headers, header_make(EVENT_LINE, statement->id));
    frame->line = frame->at = statement;
    m->lines++;
    if (__builtin_expect(headers->count >= m->stop_at || m->heap.used > m->heap.limit, 0))
        return observe_pause(m);
    return !m->over;
}

#endif
