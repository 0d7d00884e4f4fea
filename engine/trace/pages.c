#include "engine/trace/trace_pages.h"

#include <stdlib.h>
#include <sys/mman.h>

#include "engine/base/memory.h"

enum { PAGE_BYTES = PAGE_UNITS * 4 };

/* Aligned to its own size, so that the system can back it with one huge page. */
static uint32_t *page_new(void)
{
    void *page = aligned_alloc(PAGE_BYTES, PAGE_BYTES);
    if (!page)
        return memory_alloc(PAGE_BYTES);
    madvise(page, PAGE_BYTES, MADV_HUGEPAGE);
    return page;
}

static void next_page(Stream *stream)
{
    size_t index = stream_count(stream) >> PAGE_SHIFT;
    if (index == stream->page_count) {
        stream->pages = memory_grow(stream->pages, stream->page_count, &stream->page_capacity,
                                    sizeof *stream->pages);
        stream->pages[stream->page_count++] = page_new();
    }
    stream->page = stream->next = stream->pages[index];
    stream->before = index << PAGE_SHIFT;
}

static size_t room_on_page(const Stream *stream)
{
    return stream->page ? (size_t)(stream->page + PAGE_UNITS - stream->next) : 0;
}

static void set_end(Stream *stream)
{
    size_t count = stream_count(stream), wanted = stream->stop > count ? stream->stop - count : 1;
    size_t room = room_on_page(stream);
    stream->end = stream->next + (room < wanted ? room : wanted);
}

void stream_turn(Stream *stream)
{
    if (room_on_page(stream) == 0)
        next_page(stream);
    set_end(stream);
}

void stream_set_stop(Stream *stream, size_t stop)
{
    stream->stop = stop;
    if (stream->page)
        set_end(stream);
}

void stream_rewind(Stream *stream)
{
    stream->page = stream->next = stream->end = NULL;
    stream->before = 0;
}

static void add_lead(Stream *payload, uint32_t a, size_t count)
{
    bool is_long = count >= LONG_RECORD;
    stream_add(payload, lead_make(a, is_long ? LONG_RECORD : (unsigned)count));
    if (is_long)
        stream_add(payload, (uint32_t)count);
}

static __attribute__((noinline)) void add_any(TraceStreams *streams, uint32_t header, uint32_t a,
                                              const uint64_t *words, size_t count)
{
    uint64_t all = 0;
    for (size_t i = 0; i < count; i++)
        all |= words[i];
    bool wide = all >> 32;
    stream_add(&streams->headers, header | (wide ? WIDE_RECORD : 0));
    if (!event_is_plain(header_kind(header)))
        add_lead(&streams->payload, a, count);
    for (size_t i = 0; i < count; i++) {
        stream_add(&streams->payload, (uint32_t)words[i]);
        if (wide)
            stream_add(&streams->payload, (uint32_t)(words[i] >> 32));
    }
}

/* The usual record: with a lead, short, narrow, and on one page. False: it is another, nothing is added. */
static inline bool add_usual(TraceStreams *streams, uint32_t header, uint32_t a, const uint64_t *words,
                             size_t count)
{
    Stream *headers = &streams->headers, *payload = &streams->payload;
    bool fits = headers->next != headers->end && stream_has_room(payload, count + 1);
    if (!fits || count >= LONG_RECORD || event_is_plain(header_kind(header)))
        return false;
    uint32_t *next = payload->next;
    uint64_t all = 0;
    *next++ = lead_make(a, (unsigned)count);
    for (size_t i = 0; i < count; i++) {
        *next++ = (uint32_t)words[i];
        all |= words[i];
    }
    if (all >> 32)
        return false;
    payload->next = next;
    *headers->next++ = header;
    return true;
}

void trace_many(Trace *trace, EventKind kind, uint32_t a, uint32_t node, const uint64_t *words,
                size_t count)
{
    TraceStreams *streams = (TraceStreams *)trace;
    uint32_t header = header_make(kind, node);
    if (!add_usual(streams, header, a, words, count))
        add_any(streams, header, a, words, count);
}
