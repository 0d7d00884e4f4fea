/* The two growing streams of a trace, in large pages. Part of trace.h, apart because it is the path
 * of every event: reading and writing are inline. */
#ifndef COROLANE_TRACE_TRACE_PAGES_H
#define COROLANE_TRACE_TRACE_PAGES_H

#include "engine/trace/trace.h"

enum {
    PAGE_SHIFT = 18, /* 2^18 words of 8 bytes: 2 MiB, one huge page where the system gives them */
    PAGE_WORDS = 1 << PAGE_SHIFT,
    LONG_RECORD = 255,
};

typedef struct Stream {
    uint64_t **pages;
    size_t page_count;
    size_t page_capacity;
    size_t count;   /* words written */
    size_t turn;    /* the count at which the next page is turned to */
    uint64_t *page; /* the one that is written to until then */
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

static inline void stream_add(Stream *stream, uint64_t word)
{
    if (__builtin_expect(stream->count == stream->turn, 0))
        stream_turn(stream);
    stream->page[stream->count++ & (PAGE_WORDS - 1)] = word;
}

static inline uint64_t *stream_at(const Stream *stream, size_t position)
{
    return &stream->pages[position >> PAGE_SHIFT][position & (PAGE_WORDS - 1)];
}

static inline uint64_t trace_header(const Trace *trace, size_t record)
{
    return *stream_at(&((const TraceStreams *)trace)->headers, record);
}

static inline uint64_t trace_word(const Trace *trace, size_t position)
{
    return *stream_at(&((const TraceStreams *)trace)->payload, position);
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
    stream_add(&((TraceStreams *)trace)->headers, header_make(kind, 1, a, node));
    stream_add(&((TraceStreams *)trace)->payload, word);
}

/* As trace_one() with two words, which may lie on two pages. */
static inline void trace_two(Trace *trace, EventKind kind, uint32_t a, uint32_t node,
                             uint64_t first, uint64_t second)
{
    stream_add(&((TraceStreams *)trace)->headers, header_make(kind, 2, a, node));
    stream_add(&((TraceStreams *)trace)->payload, first);
    stream_add(&((TraceStreams *)trace)->payload, second);
}

/* Any number of words, copied from [words]. */
void trace_many(Trace *trace, EventKind kind, uint32_t a, uint32_t node, const uint64_t *words,
                size_t count);

#endif
