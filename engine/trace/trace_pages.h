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
    uint32_t *next; /* where the next unit goes, on `page` … */
    uint32_t *end;  /* … up to here; both NULL before the first */
    uint32_t *page;
    size_t before; /* units on the pages before it */
    size_t stop;   /* `end` is met when there are so many units, and from then on at each one */
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

/* At `end`: makes room for a unit at least, on the next page where this one is full. Pages stay where
 * they are. */
void stream_turn(Stream *stream);
/* Sets `stop`: whoever writes can see at `end` that it is time for something, see observe_quick.h. */
void stream_set_stop(Stream *stream, size_t stop);
/* Goes back to the start; the pages are kept. */
void stream_rewind(Stream *stream);

static inline void stream_add(Stream *stream, uint32_t unit)
{
    if (__builtin_expect(stream->next == stream->end, 0))
        stream_turn(stream);
    *stream->next++ = unit;
}

/* Whether [units] more lie on this page. */
static inline bool stream_has_room(const Stream *stream, size_t units)
{
    size_t bytes = (size_t)((const char *)stream->end - (const char *)stream->next);
    return __builtin_expect(bytes >= units * sizeof(uint32_t), 1);
}

/* Two at once, where they lie on one page. */
static inline void stream_add_two(Stream *stream, uint32_t first, uint32_t second)
{
    if (!stream_has_room(stream, 2)) {
        stream_add(stream, first);
        stream_add(stream, second);
        return;
    }
    stream->next[0] = first;
    stream->next[1] = second;
    stream->next += 2;
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

/* The kind of the last record; there must be one. */
static inline EventKind trace_last(const Trace *trace)
{
    return header_kind(((const TraceStreams *)trace)->headers.next[-1]);
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

/* The same for a record whose header and lead are there already; false, and no record, where that is not
 * the short way: then it is a case for trace_one(). Calls nothing. */
static inline bool trace_quick(Trace *trace, uint32_t header, uint32_t lead, uint64_t word)
{
    Stream *headers = &((TraceStreams *)trace)->headers, *payload = &((TraceStreams *)trace)->payload;
    if (word >> 32 != 0 || headers->next == headers->end || !stream_has_room(payload, 2))
        return false;
    *headers->next++ = header;
    payload->next[0] = lead;
    payload->next[1] = (uint32_t)word;
    payload->next += 2;
    return true;
}

static inline void trace_two(Trace *trace, EventKind kind, uint32_t a, uint32_t node,
                             uint64_t first, uint64_t second)
{
    const uint64_t words[] = {first, second};
    trace_many(trace, kind, a, node, words, 2);
}

#endif
