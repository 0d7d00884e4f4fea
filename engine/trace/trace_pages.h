/* The two growing streams of a trace, in large pages. Part of trace.h, apart because it is the path
 * of every event: reading and writing are inline.
 *
 * Headers are 8 bytes each. The payload is a stream of units of 4 bytes: a word is one unit, the lower
 * half first two of them in a record that is WIDE because a word of it does not fit in 32 bits. Almost
 * none is: objects, atoms, lanes and the integers of a program are small numbers. */
#ifndef COROLANE_TRACE_TRACE_PAGES_H
#define COROLANE_TRACE_TRACE_PAGES_H

#include "engine/trace/trace.h"

enum {
    PAGE_BYTES = 1 << 21, /* 2 MiB, one huge page where the system gives them */
    HEADER_SHIFT = 18,    /* 2^18 headers a page */
    UNIT_SHIFT = 19,
    LONG_RECORD = 255,
    WIDE_RECORD = 0x80, /* beside the kind in a header */
};

typedef struct Stream {
    void **pages;
    size_t page_count;
    size_t page_capacity;
    size_t count; /* headers, or units, written */
    size_t turn;  /* the count at which the next page is turned to */
    void *page;   /* the one that is written to until then */
} Stream;

/* The first members of every Trace; the rest is private to trace.c. */
typedef struct TraceStreams {
    Stream headers;
    Stream payload;
} TraceStreams;

/* At a page's end: goes on with the next one, which is made where there is none. Pages stay where
 * they are. */
void stream_turn(Stream *stream, int shift);
/* Goes back to the start; the pages are kept. */
void stream_rewind(Stream *stream);

/* A header. */
static inline void stream_add(Stream *stream, uint64_t header)
{
    if (__builtin_expect(stream->count == stream->turn, 0))
        stream_turn(stream, HEADER_SHIFT);
    ((uint64_t *)stream->page)[stream->count++ & ((1 << HEADER_SHIFT) - 1)] = header;
}

static inline void stream_add_unit(Stream *stream, uint32_t unit)
{
    if (__builtin_expect(stream->count == stream->turn, 0))
        stream_turn(stream, UNIT_SHIFT);
    ((uint32_t *)stream->page)[stream->count++ & ((1 << UNIT_SHIFT) - 1)] = unit;
}

static inline void stream_add_word(Stream *stream, uint64_t word, bool wide)
{
    stream_add_unit(stream, (uint32_t)word);
    if (__builtin_expect(wide, 0))
        stream_add_unit(stream, (uint32_t)(word >> 32));
}

static inline uint64_t trace_header(const Trace *trace, size_t record)
{
    const uint64_t *page = ((const TraceStreams *)trace)->headers.pages[record >> HEADER_SHIFT];
    return page[record & ((1 << HEADER_SHIFT) - 1)];
}

static inline uint32_t trace_unit(const Trace *trace, size_t position)
{
    const uint32_t *page = ((const TraceStreams *)trace)->payload.pages[position >> UNIT_SHIFT];
    return page[position & ((1 << UNIT_SHIFT) - 1)];
}

static inline uint64_t header_make(EventKind kind, unsigned words, uint32_t a, uint32_t node)
{
    return (uint64_t)kind | (uint64_t)words << 8 | (uint64_t)(a & 0xFFFFFF) << 16 |
           (uint64_t)node << 40;
}

static inline void trace_bare(Trace *trace, EventKind kind, uint32_t a, uint32_t node)
{
    stream_add(&((TraceStreams *)trace)->headers, header_make(kind, 0, a, node));
}

/* A record with exactly one payload word: the commonest, and the cheapest to write. */
static inline void trace_one(Trace *trace, EventKind kind, uint32_t a, uint32_t node, uint64_t word)
{
    TraceStreams *streams = (TraceStreams *)trace;
    bool wide = word >> 32;
    stream_add(&streams->headers, header_make(kind, 1, a, node) | (wide ? WIDE_RECORD : 0));
    stream_add_word(&streams->payload, word, wide);
}

/* As trace_one() with two words. */
static inline void trace_two(Trace *trace, EventKind kind, uint32_t a, uint32_t node,
                             uint64_t first, uint64_t second)
{
    TraceStreams *streams = (TraceStreams *)trace;
    bool wide = (first | second) >> 32;
    stream_add(&streams->headers, header_make(kind, 2, a, node) | (wide ? WIDE_RECORD : 0));
    stream_add_word(&streams->payload, first, wide);
    stream_add_word(&streams->payload, second, wide);
}

/* Any number of words, copied from [words]. */
void trace_many(Trace *trace, EventKind kind, uint32_t a, uint32_t node, const uint64_t *words,
                size_t count);

#endif
