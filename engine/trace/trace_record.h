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
    size_t start; /* its first word */
    size_t count; /* words */
    size_t span;  /* units of the whole payload: the next record's starts so far on */
} Record;

/* The record with [header], whose payload starts at unit [position]. */
static inline Record record_at(const Trace *trace, uint32_t header, size_t position)
{
    Record r = {trace, header_kind(header), header & WIDE_RECORD, 0, header_node(header),
                position, 1, 0};
    if (r.kind == EVENT_LINE) {
        r.count = 0;
    } else if (!event_is_plain(r.kind)) {
        uint32_t lead = trace_unit(trace, r.start++);
        r.a = lead & 0xFFFFFF;
        r.count = lead >> 24;
        if (r.count == LONG_RECORD)
            r.count = trace_unit(trace, r.start++);
    }
    r.span = r.start - position + (r.count << r.wide);
    return r;
}

static inline Record trace_record(const Trace *trace, size_t record, size_t position)
{
    return record_at(trace, trace_header(trace, record), position);
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
