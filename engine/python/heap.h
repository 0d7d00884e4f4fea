/* Heap: all memory of one machine's objects, freed whole with it, so that a cycle that is still alive
 * at the end costs nothing.
 *
 * Small blocks come from chunks, by size class, with a free list each; large ones from malloc. In
 * builds with AddressSanitizer every block is a malloc block of its own, so that it finds misuse. */
#ifndef COROLANE_PYTHON_HEAP_H
#define COROLANE_PYTHON_HEAP_H

#include <stdbool.h>
#include <stddef.h>

enum { HEAP_STEP = 16, HEAP_SMALL = 512, HEAP_CLASSES = HEAP_SMALL / HEAP_STEP + 1 };

typedef struct HeapFree {
    struct HeapFree *next;
} HeapFree;

typedef struct HeapLarge {
    struct HeapLarge *previous, *next;
    size_t size;
    size_t padding;
} HeapLarge;

typedef struct Heap {
    HeapFree *free[HEAP_CLASSES];
    HeapLarge *large;
    struct HeapChunk *chunks;
    size_t chunk_count;
    char *fresh, *fresh_end;
    char *piece_end; /* see memory_in_pieces() */
    size_t used;     /* bytes in use */
    size_t limit;    /* what `used` should not exceed; see heap_allows() */
    size_t filled;   /* bytes of large blocks that `told` has not been told of */
    /* Both may be NULL: to fill large blocks takes time; an allocation has gone beyond the limit.
     */
    void (*told)(struct Heap *heap, size_t bytes);
    void (*exceeded)(struct Heap *heap);
} Heap;

void heap_init(Heap *heap, size_t limit);
void heap_destroy(Heap *heap);
/* [size] bytes, uninitialised. Never NULL; the bound is the caller's to check. */
void *heap_alloc(Heap *heap, size_t size);
/* [size] is what the block was allocated with. */
void heap_free(Heap *heap, void *block, size_t size);
void *heap_resize(Heap *heap, void *block, size_t old_size, size_t new_size);
/* Whether [size] more bytes stay within the limit. Ask before an allocation whose size the program
 * chooses. */
bool heap_allows(const Heap *heap, size_t size);

#endif
