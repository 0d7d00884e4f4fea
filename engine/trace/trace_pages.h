/* The two growing streams of a trace, in large pages. Part of trace.h, apart because it is the path
 * of every event: reading and writing are inline.
 *
 * Both are made of units of 4 bytes. Almost every word of a record fits in one, since objects, atoms,
 * lanes and the integers of a program are small numbers; where one does not, the record is WIDE, and
 * each of its words two units, the lower half first. */
#ifndef COROLANE_TRACE_TRACE_PAGES_H
#define COROLANE_TRACE_TRACE_PAGES_H

#include "engine/trace/trace.h"

enum {
    PAGE_SHIFT = 19, /* 2^19 units: 2 MiB, one huge page where the system gives them */
    PAGE_UNITS = 1 << PAGE_SHIFT,
    LONG_RECORD = 255,
    WIDE_RECORD = 0x80, /* beside the kind in a header */
};

typedef struct Stream {
    uint32_t **pages;
    size_t page_count;
    size_t page_capacity;
    size_t count;   /* units written */
    size_t turn;    /* the count at which the next page is turned to */
    uint32_t *page; /* the one that is written to until then */
} Stream;

/* The first members of every Trace; the rest is private to trace.c. */
typedef struct TraceStreams {
    Stream headers;
    Stream payload;
} TraceStreams;

/* At a page's end: goes on with the next one, which is made where there is none. Pages stay where
 * they are. */
void stream_turn(Stream *stream);
/* Goes back to the start; the pages are kept. */
void stream_rewind(Stream *stream);

static inline void stream_add(Stream *stream, uint32_t unit)
{
    if (__builtin_expect(stream->count == stream->turn, 0))
        stream_turn(stream);
    stream->page[stream->count++ & (PAGE_UNITS - 1)] = unit;
}

/* Two at once, where they lie on one page. */
static inline void stream_add_two(Stream *stream, uint32_t first, uint32_t second)
{
    if (__builtin_expect(stream->turn - stream->count < 2, 0)) {
        stream_add(stream, first);
        stream_add(stream, second);
        return;
    }
    uint32_t *units = stream->page + (stream->count & (PAGE_UNITS - 1));
    units[0] = first;
    units[1] = second;
    stream->count += 2;
}

static inline uint32_t stream_at(const Stream *stream, size_t position)
{
    return stream->pages[position >> PAGE_SHIFT][position & (PAGE_UNITS - 1)];
}

static inline uint32_t trace_header(const Trace *trace, size_t record)
{
    return stream_at(&((const TraceStreams *)trace)->headers, record);
}

static inline uint32_t trace_unit(const Trace *trace, size_t position)
{
    return stream_at(&((const TraceStreams *)trace)->payload, position);
}

static inline uint32_t header_make(EventKind kind, uint32_t node)
{
    return (uint32_t)kind | node << 8;
}

/* The unit in front of the words of all but plain events. */
static inline uint32_t lead_make(uint32_t a, unsigned words)
{
    return (a & 0xFFFFFF) | words << 24;
}

static inline bool event_is_plain(EventKind kind)
{
    static const uint32_t plain = 0
#define EVENT(id, name, words, flags, en, ko) | ((flags) & PLAIN ? 1U << EVENT_##id : 0)
#include "engine/trace/event_list.h"
        ;
    return plain >> kind & 1;
}

static inline void trace_bare(Trace *trace, EventKind kind, uint32_t a, uint32_t node)
{
    TraceStreams *streams = (TraceStreams *)trace;
    stream_add(&streams->headers, header_make(kind, node));
    if (!event_is_plain(kind))
        stream_add(&streams->payload, lead_make(a, 0));
}

/* Any number of words, copied from [words]. */
void trace_many(Trace *trace, EventKind kind, uint32_t a, uint32_t node, const uint64_t *words,
                size_t count);

/* A record with exactly one payload word: the commonest, and the cheapest to write. */
static inline void trace_one(Trace *trace, EventKind kind, uint32_t a, uint32_t node, uint64_t word)
{
    TraceStreams *streams = (TraceStreams *)trace;
    if (__builtin_expect(word >> 32 != 0, 0)) {
        trace_many(trace, kind, a, node, &word, 1);
        return;
    }
    stream_add(&streams->headers, header_make(kind, node));
    if (event_is_plain(kind))
        stream_add(&streams->payload, (uint32_t)word);
    else
        stream_add_two(&streams->payload, lead_make(a, 1), (uint32_t)word);
}

static inline void trace_two(Trace *trace, EventKind kind, uint32_t a, uint32_t node,
                             uint64_t first, uint64_t second)
{
    const uint64_t words[] = {first, second};
    trace_many(trace, kind, a, node, words, 2);
}

#endif
