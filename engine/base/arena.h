/* Arena: memory that is freed all at once.
 *
 * A parsed program lives in one arena: nodes point at each other freely and nobody frees one. */
#ifndef COROLANE_BASE_ARENA_H
#define COROLANE_BASE_ARENA_H

#include <stddef.h>

typedef struct Arena Arena;

Arena *arena_new(void);
/* Frees the arena and everything allocated from it. NULL is allowed. */
void arena_free(Arena *arena);
/* [size] zeroed bytes, aligned for any type. Never NULL. */
void *arena_alloc(Arena *arena, size_t size);
/* A copy of [length] bytes with a zero byte after them. */
char *arena_copy(Arena *arena, const char *bytes, size_t length);

#endif
