#include "engine/base/memory.h"

#include <errno.h>
#include <limits.h>
#include <malloc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

enum { STATUS_LIMIT = 3 }; /* as of a program that was stopped at a bound */
enum { LARGE_BLOCK = 2 << 20, SMALL_PAGE = 4096 };

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

/* The system may back it with huge pages: to touch a page for the first time can cost a virtual
 * machine 20 us, which for two gigabytes in small ones is ten seconds. */
static void advise(const void *start, size_t size)
{
    uintptr_t from = (uintptr_t)start & ~(uintptr_t)(SMALL_PAGE - 1);
    madvise((void *)from, (uintptr_t)start + size - from, MADV_HUGEPAGE);
}

static void *advised(void *block, size_t size)
{
    if (__builtin_expect(size >= LARGE_BLOCK, 0))
        advise(block, size);
    return block;
}

void *memory_alloc(size_t size)
{
    return advised(or_end(malloc(size ? size : 1), size ? size : 1), size);
}

void *memory_zero(size_t count, size_t size)
{
    return or_end(calloc(count ? count : 1, size ? size : 1), count ? count * size : 1);
}

void *memory_resize(void *block, size_t size)
{
    return advised(or_end(realloc(block, size ? size : 1), size), size);
}

/* The C library takes memory for such blocks by moving the end of the data segment. */
void memory_in_pieces(char **known)
{
    enum { PIECE = 16 << 20, OWN_MAPPING = 2 << 20 };
    char *end = sbrk(0);
    if (!*known) {
        mallopt(M_MMAP_THRESHOLD, OWN_MAPPING);
        mallopt(M_TRIM_THRESHOLD, 2 * PIECE);
        mallopt(M_TOP_PAD, PIECE);
    } else if (end > *known) {
        advise(*known, (size_t)(end - *known));
    }
    *known = end;
}

void memory_give_back(void)
{
    malloc_trim(0);
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
