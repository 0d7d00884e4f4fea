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

void stream_reserve(Stream *stream, size_t words)
{
    while (stream->count + words > stream->writable) {
        stream->pages = memory_grow(stream->pages, stream->page_count, &stream->page_capacity,
                                    sizeof *stream->pages);
        stream->pages[stream->page_count++] = page_new();
        stream->writable += PAGE_WORDS;
    }
}

static void add_words(Stream *stream, const uint64_t *words, size_t count)
{
    while (count > 0) {
        size_t room = PAGE_WORDS - (stream->count & (PAGE_WORDS - 1));
        size_t part = count < room ? count : room;
        memcpy(stream_at(stream, stream->count), words, part * sizeof *words);
        stream->count += part;
        words += part;
        count -= part;
    }
}

void trace_many(Trace *trace, EventKind kind, uint32_t a, uint32_t node, const uint64_t *words,
                size_t count)
{
    Stream *headers = &((TraceStreams *)trace)->headers;
    Stream *payload = &((TraceStreams *)trace)->payload;
    bool is_long = count >= LONG_RECORD;
    uint64_t length = count;
    stream_reserve(headers, 1);
    stream_reserve(payload, count + 2);
    *stream_at(headers, headers->count++) =
        header_make(kind, is_long ? LONG_RECORD : (unsigned)count, a, node);
    if (is_long)
        add_words(payload, &length, 1);
    add_words(payload, words, count);
    if (is_long)
        add_words(payload, &length, 1);
}
