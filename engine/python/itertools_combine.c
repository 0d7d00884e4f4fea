/* itertools: chain, starmap, accumulate, zip_longest and pairwise, which put items together. */
#include "engine/python/itertools.h"

/* ---- chain. other: the iterator that gives the iterables; count: the one being walked */

static Value chain_of(Machine *m, Type *type, Value iterables)
{
    Value source = iterate(m, iterables);
    if (!source)
        return NULL;
    Lazy *lazy = lazy_new(m, type, NULL, 0);
    lazy->other = source;
    return (Value)lazy;
}

MAKE(chain)
{
    if (!itertools_no_keywords(m, type, args))
        return NULL;
    Value iterables = (Value)tuple_of(m, args->items, (size_t)args->count);
    Value chain = chain_of(m, type, iterables);
    drop(m, iterables);
    return chain;
}

static Value method_from_iterable(Machine *m, Value self, const Args *args)
{
    return chain_of(m, (Type *)self, args->items[0]);
}

/* After the last iterable, or an error among them, there is nothing more. */
static Value end_chain(Machine *m, Lazy *lazy)
{
    Value source = lazy->other;
    lazy->other = NULL;
    drop(m, source);
    return NULL;
}

NEXT(chain)
{
    Lazy *lazy = LAZY(self);
    while (tick(m)) {
        if (!lazy->count) {
            Value iterable = lazy->other ? iterate_next(m, lazy->other) : NULL;
            lazy->count = iterable ? iterate(m, iterable) : NULL;
            drop(m, iterable);
            if (!lazy->count)
                return end_chain(m, lazy);
        }
        Value walked = keep(lazy->count); /* which may come back here, and end it */
        Value item = iterate_next(m, walked);
        if (!item && !m->exception && !m->over && lazy->count == walked) {
            lazy->count = NULL;
            drop(m, walked);
        }
        drop(m, walked);
        if (item || m->exception || m->over)
            return item;
    }
    return NULL;
}

/* ---- starmap */

MAKE(starmap)
{
    if (!itertools_takes(m, type, args, 2))
        return NULL;
    Lazy *lazy = itertools_over(m, type, args->items[1]);
    if (lazy)
        lazy->function = keep(args->items[0]);
    return (Value)lazy;
}

NEXT(starmap)
{
    Value item = iterate_next_raw(m, SOURCE(self, 0));
    Tuple *arguments = item ? tuple_from(m, item) : NULL;
    Value result =
        arguments ? call_values(m, LAZY(self)->function, arguments->items, (int)arguments->count)
                  : NULL;
    drop(m, (Value)arguments);
    drop(m, item);
    return result;
}

/* ---- accumulate */

MAKE(accumulate)
{
    static const char *const names[] = {"iterable", "func", "initial", NULL};
    Value given[3];
    if (!args_sort(m, args, "accumulate", names, 1, 2, given))
        return NULL;
    Lazy *lazy = itertools_over(m, type, given[0]);
    if (lazy) {
        lazy->function = given[1] ? keep(given[1]) : VALUE_NONE;
        lazy->other = given[2] && given[2] != VALUE_NONE ? keep(given[2]) : NULL;
    }
    return (Value)lazy;
}

/* count: the total so far; other: the initial value while it has not been given. */
NEXT(accumulate)
{
    Lazy *lazy = LAZY(self);
    if (lazy->other) {
        lazy->count = lazy->other;
        lazy->other = NULL;
        return keep(lazy->count);
    }
    Value item = tick(m) ? iterate_next_raw(m, SOURCE(self, 0)) : NULL;
    if (!item)
        return NULL;
    Value items[] = {lazy->count, item};
    Value total = !lazy->count                   ? keep(item)
                  : lazy->function == VALUE_NONE ? binary_operation(m, items[0], item, BINARY_ADD)
                                                 : call_values(m, lazy->function, items, 2);
    drop(m, item);
    if (!total)
        return NULL;
    Value old = lazy->count;
    lazy->count = keep(total);
    drop(m, old);
    return total;
}

/* ---- zip_longest */

MAKE(zip_longest)
{
    if (args->named > 1 || (args->named == 1 && !str_is((Str *)args->names[0], "fillvalue")))
        return raise_format(m, TYPE_TypeError, "zip_longest() got an unexpected keyword argument");
    Lazy *lazy = lazy_new(m, type, args->items, args->count);
    if (lazy) {
        lazy->other = args->named ? keep(args->items[args->count]) : VALUE_NONE;
        lazy->stop = args->count; /* that still give items */
    }
    return (Value)lazy;
}

/* One has ended. Whether others go on. */
static bool goes_on_without(Machine *m, Lazy *lazy, size_t number)
{
    Value source = SOURCE(lazy, number);
    if (source == VALUE_NONE)
        return true;
    lazy->stop--;
    if (m->exception || m->over || lazy->stop == 0) {
        lazy->stop = 0;
        return false;
    }
    SOURCE(lazy, number) = VALUE_NONE;
    drop(m, source);
    return true;
}

NEXT(zip_longest)
{
    Lazy *lazy = LAZY(self);
    if (lazy->stop == 0)
        return NULL;
    Tuple *row = tuple_new(m, lazy->iterators->count);
    for (size_t i = 0; i < row->count; i++) {
        Value source = SOURCE(self, i);
        row->items[i] = source == VALUE_NONE ? NULL : iterate_next(m, source);
        if (row->items[i])
            continue;
        if (!goes_on_without(m, lazy, i)) {
            drop(m, (Value)row);
            return NULL;
        }
        row->items[i] = keep(lazy->other);
    }
    return (Value)row;
}

/* ---- pairwise. other: the last item given; strict: it has ended */

MAKE(pairwise)
{
    return itertools_takes(m, type, args, 1) ? (Value)itertools_over(m, type, args->items[0])
                                             : NULL;
}

NEXT(pairwise)
{
    Lazy *lazy = LAZY(self);
    if (lazy->strict)
        return NULL;
    if (!lazy->other)
        lazy->other = iterate_next_raw(m, SOURCE(self, 0));
    Value next = lazy->other ? iterate_next_raw(m, SOURCE(self, 0)) : NULL;
    if (!next) {
        lazy->strict = true;
        return NULL;
    }
    Value items[] = {lazy->other, next};
    Value pair = (Value)tuple_of(m, items, 2);
    drop(m, items[0]);
    lazy->other = next;
    return pair;
}

static const NativeRow chain_methods[] = {
    {"from_iterable", method_from_iterable, 1, 1, NATIVE_CLASS},
    {"__class_getitem__", method_class_getitem, 1, 1, NATIVE_CLASS},
    {0},
};

SLOTS(chain, NULL, chain_methods);
SLOTS(starmap, NULL, NULL);
SLOTS(accumulate, NULL, NULL);
SLOTS(zip_longest, NULL, NULL);
SLOTS(pairwise, NULL, NULL);
