#include "engine/base/memory.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

enum { STATUS_LIMIT = 3 }; /* as of a program that was stopped at a bound */

void memory_exhausted(size_t wanted)
{
    fprintf(stderr, "corolane: the system has no memory left (%zu bytes were wanted)\n"
                    "corolane: 시스템에 남은 메모리가 없습니다 (%zu바이트가 필요했습니다)\n",
            wanted, wanted);
    exit(STATUS_LIMIT);
}

void memory_check(void)
{
    if (errno == ENOMEM)
        memory_exhausted(PATH_MAX);
}

static void *or_end(void *block, size_t size)
{
    if (!block && size > 0)
        memory_exhausted(size);
    return block;
}

void *memory_alloc(size_t size)
{
    return or_end(malloc(size ? size : 1), size ? size : 1);
}

void *memory_zero(size_t count, size_t size)
{
    return or_end(calloc(count ? count : 1, size ? size : 1), count ? count * size : 1);
}

void *memory_resize(void *block, size_t size)
{
    return or_end(realloc(block, size ? size : 1), size);
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
