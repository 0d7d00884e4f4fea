/* collections.deque: what its methods and its iterators share. */
#ifndef COROLANE_PYTHON_DEQUE_H
#define COROLANE_PYTHON_DEQUE_H

#include "engine/python/runtime.h"

typedef struct Deque {
    List list;
    int64_t most;   /* maxlen; -1: none */
    int64_t change; /* counts what an iterator must not miss: items that come, go or move */
} Deque;

#define DEQUE(v) ((Deque *)(v))
#define LIST(v) (&((Deque *)(v))->list)

Value deque_iterate(Machine *m, Value self);
Value deque_reversed(Machine *m, Value self, const Args *args); /* __reversed__ */

#endif
