/* A record as it lies in the log, for who walks along it: steps, cursors, views. */
#ifndef COROLANE_TRACE_TRACE_RECORD_H
#define COROLANE_TRACE_TRACE_RECORD_H

#include "engine/trace/trace.h"

typedef struct Record {
    const Trace *trace;
    EventKind kind;
    bool wide;
    uint32_t a;
    uint32_t node;
    size_t start; /* its first payload unit */
    size_t count; /* payload words */
    size_t span;  /* units of the whole payload: the next record's starts so far on */
} Record;

/* Record number [record], whose payload starts at unit [position]; with [forward] false, ends there. */
static inline Record trace_record(const Trace *trace, size_t record, size_t position, bool forward)
{
    uint64_t header = trace_header(trace, record);
    Record r = {trace, header_kind(header), header & WIDE_RECORD, header_a(header),
                header_node(header), 0, header_words(header), 0};
    bool is_long = r.count == LONG_RECORD;
    if (is_long)
        r.count = trace_unit(trace, forward ? position : position - 1);
    r.span = (r.count << r.wide) + (is_long ? 2 : 0);
    r.start = (forward ? position : position - r.span) + is_long;
    return r;
}

static inline uint64_t record_word(const Record *record, size_t index)
{
    size_t at = record->start + (index << record->wide);
    uint64_t word = trace_unit(record->trace, at);
    return record->wide ? word | (uint64_t)trace_unit(record->trace, at + 1) << 32 : word;
}

/* The lane that a crossing or a delegation goes to. */
static inline int record_to(const Record *record)
{
    return header_lane(record->a);
}

/* Of NEXT, SEND, THROW, CLOSE: see trace.h; 0 where that is `to` itself. */
static inline int record_entered(const Record *record)
{
    size_t at = record->kind == EVENT_SEND || record->kind == EVENT_THROW;
    return record->count > at ? (int)record_word(record, at) : 0;
}

#endif
