/* Bounds: work beside lines is counted, so that a program ends which works without end inside one. Part of
 * runtime.h, which includes it. observe.c */
#ifndef COROLANE_PYTHON_BOUNDS_H
#define COROLANE_PYTHON_BOUNDS_H

#include "engine/python/runtime.h"

bool tick(Machine *m); /* in native loops: false when a bound is reached */
/* The same in a loop whose rounds are short; [round]: the number of this one. */
static inline bool tick_of(Machine *m, size_t round)
{
    enum { ROUNDS_PER_TICK = 8 };
    return round % ROUNDS_PER_TICK != ROUNDS_PER_TICK - 1 || tick(m);
}
/* As many rounds at once: for what takes long, in steps of some 50 ns. */
void charge(Machine *m, uint64_t rounds);
/* What goes over [bytes] as quickly as memcpy() does; as memmem() does; looking at each letter. */
static inline void charge_bytes(Machine *m, size_t bytes)
{
    if (bytes >= 512)
        charge(m, bytes / 512);
}
static inline void charge_search(Machine *m, size_t bytes)
{
    if (bytes >= 64)
        charge(m, bytes / 64);
}
static inline void charge_letters(Machine *m, size_t bytes)
{
    if (bytes >= 64)
        charge(m, bytes / 8);
}
/* As memcmp(), charged for what is equal. text_fits.c */
int compare_bytes(Machine *m, const char *left, const char *right, size_t length);
/* Whether one object more fits, of a few bytes; false: raised MemoryError. For what makes many at
 * once. */
bool object_fits(Machine *m, size_t size);

#endif
