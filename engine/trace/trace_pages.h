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
    uint64_t *next;  /* where the next word goes, on `page` … */
    uint64_t *end;   /* … up to here; both NULL before the first */
    uint64_t *page;
    size_t before; /* words on the pages before it */
    size_t stop;   /* `end` is met when there are so many words, and from then on at each word */
} Stream;

/* The first members of every Trace; the rest is private to trace.c. */
typedef struct TraceStreams {
    Stream headers;
    Stream payload;
} TraceStreams;

static inline size_t stream_count(const Stream *stream)
{
    return stream->before + (size_t)(stream->next - stream->page);
}

/* At `end`: makes room for a word at least, on the next page where this one is full. Pages stay where
 * they are. */
void stream_turn(Stream *stream);
/* Sets `stop`: whoever writes can see at `end` that it is time for something, see observe_quick.h. */
void stream_set_stop(Stream *stream, size_t stop);
/* Goes back to the start; the pages are kept. */
void stream_rewind(Stream *stream);

static inline void stream_add(Stream *stream, uint64_t word)
{
    if (__builtin_expect(stream->next == stream->end, 0))
        stream_turn(stream);
    *stream->next++ = word;
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

/* The kind of the last record; there must be one. */
static inline EventKind trace_last(const Trace *trace)
{
    const Stream *headers = &((const TraceStreams *)trace)->headers;
    return (EventKind)(headers->next[-1] & 0xFF);
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

/* As trace_one(), with a header that is there already; false, and no record, where one of the streams
 * is at its `end`: then it is a case for trace_one(). Calls nothing. */
static inline bool trace_quick(Trace *trace, uint64_t header, uint64_t word)
{
    Stream *headers = &((TraceStreams *)trace)->headers, *payload = &((TraceStreams *)trace)->payload;
    if (__builtin_expect(headers->next == headers->end || payload->next == payload->end, 0))
        return false;
    *headers->next++ = header;
    *payload->next++ = word;
    return true;
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

/* A record whose [count] words the caller writes, at once, to where the result points. NULL, and no
 * record: they are many, or would lie on two pages; it is a case for trace_many(). */
static inline uint64_t *trace_claim(Trace *trace, EventKind kind, uint32_t a, uint32_t node,
                                    size_t count)
{
    Stream *payload = &((TraceStreams *)trace)->payload;
    if (count >= LONG_RECORD || (size_t)(payload->end - payload->next) < count)
        return NULL;
    stream_add(&((TraceStreams *)trace)->headers, header_make(kind, (unsigned)count, a, node));
    payload->next += count;
    return payload->next - count;
}

#endif
