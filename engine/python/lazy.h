/* Lazy: one struct for the built-in iterators that pull from others, so that all can have a lane. */
#ifndef COROLANE_PYTHON_LAZY_H
#define COROLANE_PYTHON_LAZY_H

#include "engine/python/runtime.h"

typedef struct Lazy {
    Object head;
    Value function;   /* map, filter; NULL or None otherwise */
    Tuple *iterators; /* what is pulled from; NULL once exhausted */
    Value count;      /* enumerate: the next number */
    bool strict;      /* zip */
    Value other;      /* itertools: what else there is to keep */
    int64_t index, start, stop, step;
    int lane;
    uint32_t serial;
} Lazy;

/* An object of [type] with the iterators of [sources]; NULL: one is not iterable. */
Lazy *lazy_new(Machine *m, Type *type, const Value *sources, int count);
void lazy_free(Machine *m, Value self);
Value lazy_iter(Machine *m, Value self);

#endif
