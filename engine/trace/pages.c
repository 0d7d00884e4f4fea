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

void stream_turn(Stream *stream)
{
    size_t index = stream->count >> PAGE_SHIFT;
    if (index == stream->page_count) {
        stream->pages = memory_grow(stream->pages, stream->page_count, &stream->page_capacity,
                                    sizeof *stream->pages);
        stream->pages[stream->page_count++] = page_new();
    }
    stream->page = stream->pages[index];
    stream->turn = (index + 1) << PAGE_SHIFT;
}

void stream_rewind(Stream *stream)
{
    stream->count = stream->turn = 0;
}

static void add_words(Stream *stream, const uint64_t *words, size_t count)
{
    while (count > 0) {
        if (stream->count == stream->turn)
            stream_turn(stream);
        size_t room = stream->turn - stream->count, part = count < room ? count : room;
        memcpy(stream_at(stream, stream->count), words, part * sizeof *words);
        stream->count += part;
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
