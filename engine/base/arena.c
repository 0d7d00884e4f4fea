#include "engine/base/arena.h"

#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"

enum { BLOCK_SIZE = 64 * 1024 };

typedef struct Block {
    struct Block *next;
    size_t used;
    size_t size;
    alignas(max_align_t) char bytes[];
} Block;

struct Arena {
    Block *blocks; /* newest first */
};

Arena *arena_new(void)
{
    return memory_zero(1, sizeof(Arena));
}

void arena_free(Arena *arena)
{
    if (!arena)
        return;
    for (Block *block = arena->blocks; block;) {
        Block *next = block->next;
        free(block);
        block = next;
    }
    free(arena);
}

static Block *add_block(Arena *arena, size_t size)
{
    size_t room = size > BLOCK_SIZE ? size : BLOCK_SIZE;
    Block *block = memory_zero(1, sizeof(Block) + room);
    block->size = room;
    block->next = arena->blocks;
    arena->blocks = block;
    return block;
}

void *arena_alloc(Arena *arena, size_t size)
{
    size_t aligned = (size + alignof(max_align_t) - 1) & ~(alignof(max_align_t) - 1);
    Block *block = arena->blocks;
    if (!block || block->size - block->used < aligned)
        block = add_block(arena, aligned);
    void *result = block->bytes + block->used;
    block->used += aligned;
    return result;
}

char *arena_copy(Arena *arena, const char *bytes, size_t length)
{
    char *copy = arena_alloc(arena, length + 1);
    if (length)
        memcpy(copy, bytes, length);
    return copy;
}
