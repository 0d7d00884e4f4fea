#include "engine/base/memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

static void *or_abort(void *block, size_t size)
{
    if (block || size == 0)
        return block;
    fprintf(stderr, "corolane: out of memory (%zu bytes wanted)\n", size);
    abort();
}

void *memory_alloc(size_t size)
{
    return or_abort(malloc(size ? size : 1), size);
}

void *memory_zero(size_t count, size_t size)
{
    return or_abort(calloc(count ? count : 1, size ? size : 1), size);
}

void *memory_resize(void *block, size_t size)
{
    return or_abort(realloc(block, size ? size : 1), size);
}

char *memory_copy(const char *bytes, size_t length)
{
    char *copy = memory_alloc(length + 1);
    if (length)
        memcpy(copy, bytes, length);
    copy[length] = '\0';
    return copy;
}

size_t memory_share(size_t wanted)
{
    struct rlimit limit;
    if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY ||
        limit.rlim_cur / 2 > wanted)
        return wanted;
    return (size_t)limit.rlim_cur / 2;
}

void *memory_grow(void *items, size_t count, size_t *capacity, size_t item_size)
{
    if (count < *capacity)
        return items;
    *capacity = *capacity ? *capacity * 2 : 8;
    return memory_resize(items, *capacity * item_size);
}
