#include "engine/python/heap.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"

#if defined(__SANITIZE_ADDRESS__)
#define EVERY_BLOCK_ALONE 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define EVERY_BLOCK_ALONE 1
#endif
#endif
#ifndef EVERY_BLOCK_ALONE
#define EVERY_BLOCK_ALONE 0
#endif

enum {
    CHUNK_SIZE = 256 * 1024,
    FEW_CHUNKS = 64,
    LARGE_CHUNK = 4 << 20, /* where there are more: huge pages */
    LITTLE = 512 << 20,    /* where a system allows no more, addresses are scarce */
    MUCH = 4 << 20,        /* bytes in use, from which on memory comes in large pieces */
};

typedef struct HeapChunk {
    struct HeapChunk *next;
    size_t padding;
} HeapChunk;

void heap_init(Heap *heap, size_t limit)
{
    *heap = (Heap){.limit = limit};
}

void heap_destroy(Heap *heap)
{
    while (heap->large) {
        HeapLarge *next = heap->large->next;
        free(heap->large);
        heap->large = next;
    }
    while (heap->chunks) {
        HeapChunk *next = heap->chunks->next;
        free(heap->chunks);
        heap->chunks = next;
    }
}

static void tell(Heap *heap, size_t size)
{
    enum { SHARE = 1 << 20, CACHED = 1 << 18 };
    heap->filled +=
        size > CACHED ? size : size / 8; /* what fits in a processor's cache is soon filled */
    if (heap->filled < SHARE || !heap->told)
        return;
    heap->told(heap, heap->filled);
    heap->filled = 0;
}

static void *alloc_large(Heap *heap, size_t size)
{
    if (size > HEAP_SMALL)
        tell(heap, size);
    if (heap->used > MUCH && heap->limit > LITTLE && !EVERY_BLOCK_ALONE)
        memory_in_pieces(&heap->piece_end);
    HeapLarge *block = memory_alloc(sizeof(HeapLarge) + size);
    block->size = size;
    block->previous = NULL;
    block->next = heap->large;
    if (heap->large)
        heap->large->previous = block;
    heap->large = block;
    return block + 1;
}

static void free_large(Heap *heap, void *memory)
{
    HeapLarge *block = (HeapLarge *)memory - 1;
    if (block->previous)
        block->previous->next = block->next;
    else
        heap->large = block->next;
    if (block->next)
        block->next->previous = block->previous;
    free(block);
}

static void add_chunk(Heap *heap)
{
    size_t size = heap->chunk_count++ < FEW_CHUNKS ? CHUNK_SIZE : LARGE_CHUNK;
    HeapChunk *chunk = memory_alloc(size);
    chunk->next = heap->chunks;
    heap->chunks = chunk;
    heap->fresh = (char *)(chunk + 1);
    heap->fresh_end = (char *)chunk + size;
}

void *heap_alloc(Heap *heap, size_t size)
{
    heap->used += size;
    if (__builtin_expect(heap->used > heap->limit, 0) && heap->exceeded)
        heap->exceeded(heap);
    if (size > HEAP_SMALL || EVERY_BLOCK_ALONE)
        return alloc_large(heap, size);
    size_t class = (size + HEAP_STEP - 1) / HEAP_STEP;
    HeapFree *block = heap->free[class];
    if (block) {
        heap->free[class] = block->next;
        return block;
    }
    size_t rounded = class ? class * HEAP_STEP : HEAP_STEP;
    if ((size_t)(heap->fresh_end - heap->fresh) < rounded)
        add_chunk(heap);
    void *result = heap->fresh;
    heap->fresh += rounded;
    return result;
}

void heap_free(Heap *heap, void *block, size_t size)
{
    if (!block)
        return;
    heap->used -= size;
    if (size > HEAP_SMALL || EVERY_BLOCK_ALONE) {
        free_large(heap, block);
        return;
    }
    size_t class = (size + HEAP_STEP - 1) / HEAP_STEP;
    HeapFree *entry = block;
    entry->next = heap->free[class];
    heap->free[class] = entry;
}

void *heap_resize(Heap *heap, void *block, size_t old_size, size_t new_size)
{
    void *moved = heap_alloc(heap, new_size);
    if (block) {
        memcpy(moved, block, old_size < new_size ? old_size : new_size);
        heap_free(heap, block, old_size);
    }
    return moved;
}

bool heap_allows(const Heap *heap, size_t size)
{
    return size <= heap->limit && heap->used <= heap->limit - size;
}
