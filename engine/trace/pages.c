#include "engine/trace/trace_pages.h"

#include <stdlib.h>
#include <sys/mman.h>

#include "engine/base/memory.h"

/* Aligned to its own size, so that the system can back it with one huge page. */
static void *page_new(void)
{
    void *page = aligned_alloc(PAGE_BYTES, PAGE_BYTES);
    if (!page)
        return memory_alloc(PAGE_BYTES);
    madvise(page, PAGE_BYTES, MADV_HUGEPAGE);
    return page;
}

void stream_turn(Stream *stream, int shift)
{
    size_t index = stream->count >> shift;
    if (index == stream->page_count) {
        stream->pages = memory_grow(stream->pages, stream->page_count, &stream->page_capacity,
                                    sizeof *stream->pages);
        stream->pages[stream->page_count++] = page_new();
    }
    stream->page = stream->pages[index];
    stream->turn = (index + 1) << shift;
}

void stream_rewind(Stream *stream)
{
    stream->count = stream->turn = 0;
}

void trace_many(Trace *trace, EventKind kind, uint32_t a, uint32_t node, const uint64_t *words,
                size_t count)
{
    TraceStreams *streams = (TraceStreams *)trace;
    bool is_long = count >= LONG_RECORD;
    unsigned told = is_long ? LONG_RECORD : (unsigned)count;
    uint64_t all = 0;
    for (size_t i = 0; i < count; i++)
        all |= words[i];
    bool wide = all >> 32;
    stream_add(&streams->headers, header_make(kind, told, a, node) | (wide ? WIDE_RECORD : 0));
    if (is_long)
        stream_add_unit(&streams->payload, (uint32_t)count);
    for (size_t i = 0; i < count; i++)
        stream_add_word(&streams->payload, words[i], wide);
    if (is_long)
        stream_add_unit(&streams->payload, (uint32_t)count);
}
