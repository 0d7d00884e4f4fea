/* itertools: what its files share. Each iterator has a make, which takes the arguments, and a next;
 * to add one: the two, a line SLOTS at the end of its file and a row in type_list.h. */
#ifndef COROLANE_PYTHON_ITERTOOLS_H
#define COROLANE_PYTHON_ITERTOOLS_H

#include "engine/python/lazy.h"
#include "engine/python/referents.h"

#define MAKE(name) static Value make_##name(Machine *m, Type *type, const Args *args)
#define NEXT(name) static Value next_##name(Machine *m, Value self)
#define LAZY(self) ((Lazy *)(self))
#define SOURCE(self, number) (LAZY(self)->iterators->items[number])

#define SLOTS(name, repr_function, method_rows)                                                    \
    const TypeSlots itertools_##name##_slots = {                                                   \
        .size = sizeof(Lazy),                                                                      \
        .free = lazy_free,                                                                         \
        .make = make_##name,                                                                       \
        .init = init_nothing,                                                                         \
        .repr = repr_function,                                                                     \
        .iter = lazy_iter,                                                                         \
        .next = next_##name,                                                                       \
        .methods = method_rows,                                                                    \
        .serial = offsetof(Lazy, serial),                                                          \
        .visit = visit_lazy,                                                                       \
        .lane = offsetof(Lazy, lane),                                                              \
    }

/* Checks the arguments of a type that takes [count] positional ones and no others. */
bool itertools_takes(Machine *m, const Type *type, const Args *args, int count);
bool itertools_no_keywords(Machine *m, const Type *type, const Args *args);
/* An object of [type] over one iterator. */
Lazy *itertools_over(Machine *m, Type *type, Value source);

Value itertools_tee(Machine *m, Value self, const Args *args);

#endif
