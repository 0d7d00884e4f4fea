/* Memory: allocation that does not return NULL.
 *
 * A desktop program that cannot get a few bytes has no useful way on, so these say so and end the
 * process with status 3. What a *program under study* may use is bounded elsewhere (engine/python/heap.h), by
 * an error of its own. */
#ifndef COROLANE_BASE_MEMORY_H
#define COROLANE_BASE_MEMORY_H

#include <stddef.h>

/* Says in both languages that there is no memory left, and ends the process: not by a signal, so that
 * what is to be done at the end is done (an unfinished file is removed). */
_Noreturn void memory_exhausted(size_t wanted);

/* After a function of the C library failed whose other failures have an answer (no such file, say):
 * where errno says that there was no memory, ends the process in the same way. Keeps errno. */
void memory_check(void);

/* [size] bytes, uninitialised. The caller frees with free(). Never NULL. */
void *memory_alloc(size_t size);

/* [count] times [size] bytes, all zero. The caller frees with free(). Never NULL. */
void *memory_zero(size_t count, size_t size);

/* As realloc(), but never NULL. [block] may be NULL. */
void *memory_resize(void *block, size_t size);

/* A copy of [length] bytes of [bytes] with a zero byte after them. The caller frees it. */
char *memory_copy(const char *bytes, size_t length);

/* Makes room for one more element in a growing array: when [count] has reached *[capacity], the
 * array at [items] is doubled. Returns the array, which may have moved. */
void *memory_grow(void *items, size_t count, size_t *capacity, size_t item_size);

/* Where a great many blocks below two megabytes are allocated, call it before each: they then come
 * from large pieces that the system can back with huge pages. *[known] is NULL at first, and kept
 * by the caller. (Larger blocks get huge pages by themselves.) */
void memory_in_pieces(char **known);

/* After much was freed: what the C library holds in store goes back to the system. */
void memory_give_back(void);

/* What somebody who would like [wanted] bytes in all should be content with: half of what the
 * process may have (`ulimit -v`), if that is less. */
size_t memory_share(size_t wanted);

#endif
