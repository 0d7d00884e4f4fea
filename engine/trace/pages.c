#include "engine/trace/trace_pages.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "engine/base/memory.h"

enum { PAGE_BYTES = PAGE_WORDS * 8 };

/* Aligned to its own size, so that the system can back it with one huge page. */
static uint64_t *page_new(void)
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
    return stream->page ? (size_t)(stream->page + PAGE_WORDS - stream->next) : 0;
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

static void add_words(Stream *stream, const uint64_t *words, size_t count)
{
    while (count > 0) {
        if (stream->next == stream->end)
            stream_turn(stream);
        size_t room = (size_t)(stream->end - stream->next), part = count < room ? count : room;
        memcpy(stream->next, words, part * sizeof *words);
        stream->next += part;
        words += part;
        count -= part;
    }
}

void trace_many(Trace *trace, EventKind kind, uint32_t a, uint32_t node, const uint64_t *words,
                size_t count)
{
    TraceStreams *streams = (TraceStreams *)trace;
    bool is_long = count >= LONG_RECORD;
    unsigned told = is_long ? LONG_RECORD : (unsigned)count;
    stream_add(&streams->headers, header_make(kind, told, a, node));
    if (is_long)
        stream_add(&streams->payload, count);
    add_words(&streams->payload, words, count);
    if (is_long)
        stream_add(&streams->payload, count);
}
