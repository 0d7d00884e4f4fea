/* itertools: product, permutations and the combinations, which choose from pools of items.
 *
 * other: the List of places chosen last, NULL before the first row; function: the pool, a Tuple
 * (for product a Tuple of pools); stop: how many are chosen; strict: there is no more. */
#include "engine/python/itertools.h"

static Tuple *pool_of(Value self)
{
    return (Tuple *)LAZY(self)->function;
}

static int64_t place_at(Value self, int64_t position)
{
    return small_of(((List *)LAZY(self)->other)->items[position]);
}

static void put_place(Machine *m, Value self, int64_t position, int64_t place)
{
    list_set(m, (List *)LAZY(self)->other, (size_t)position, small(place));
}

/* The places [from], from + step, … , [count] of them. */
static void set_places(Machine *m, Value self, int64_t count, int64_t from, int64_t step)
{
    List *places = list_new(m, (size_t)count);
    for (int64_t i = 0; i < count; i++)
        list_append(m, places, small(from + i * step));
    LAZY(self)->other = (Value)places;
}

/* What lies at the chosen places. */
static Value row_of(Machine *m, Value self)
{
    const Tuple *pool = pool_of(self);
    Tuple *row = tuple_new(m, (size_t)LAZY(self)->stop);
    for (size_t i = 0; i < row->count; i++)
        row->items[i] = keep(pool->items[place_at(self, (int64_t)i)]);
    return (Value)row;
}

static Value end_rows(Value self)
{
    LAZY(self)->strict = true;
    return NULL;
}

/* [pool] is taken over. */
static Value choose_new(Machine *m, Type *type, Tuple *pool, int64_t chosen)
{
    if (!heap_allows(&m->heap, 2 * sizeof(Value) * (size_t)chosen)) {
        drop(m, (Value)pool);
        return raise_value(m, TYPE_MemoryError, NULL);
    }
    Lazy *lazy = lazy_new(m, type, NULL, 0);
    lazy->function = (Value)pool;
    lazy->stop = chosen;
    return (Value)lazy;
}

/* ---- product */

/* Each of [given] as a tuple, all of them [repeat] times. */
static Tuple *pools_of(Machine *m, const Args *given, int64_t repeat)
{
    size_t count = (size_t)given->count;
    Tuple *pools = tuple_new(m, count * (size_t)repeat);
    for (size_t i = 0; i < pools->count; i++) {
        pools->items[i] =
            i < count ? (Value)tuple_from(m, given->items[i]) : keep(pools->items[i - count]);
        if (!pools->items[i]) {
            drop(m, (Value)pools);
            return NULL;
        }
    }
    return pools;
}

static bool take_repeat(Machine *m, const Args *args, int64_t *repeat)
{
    static const char *const names[] = {"repeat", NULL};
    Args keywords = {args->items + args->count, 0, args->names, args->named};
    Value given[1];
    bool overflow = false;
    *repeat = 1;
    if (!args_sort(m, &keywords, "product", names, 0, 0, given) ||
        (given[0] && !value_index(m, given[0], repeat, &overflow)))
        return false;
    if (overflow)
        return raise_format(m, TYPE_OverflowError, "Python int too large to convert to C ssize_t"),
               false;
    if (*repeat < 0)
        return raise_format(m, TYPE_ValueError, "repeat argument cannot be negative"), false;
    if (args->count && *repeat > INT64_MAX / args->count)
        return raise_format(m, TYPE_OverflowError, "repeat argument too large"), false;
    uint64_t pools = (uint64_t)*repeat * (uint64_t)args->count;
    if (pools > SIZE_MAX / sizeof(Value) || !heap_allows(&m->heap, pools * sizeof(Value)))
        return raise_value(m, TYPE_MemoryError, NULL), false;
    return true;
}

MAKE(product)
{
    int64_t repeat;
    if (!take_repeat(m, args, &repeat))
        return NULL;
    Tuple *pools = pools_of(m, args, args->count ? repeat : 0);
    return pools ? choose_new(m, type, pools, (int64_t)pools->count) : NULL;
}

static Value product_row(Machine *m, Value self)
{
    const Tuple *pools = pool_of(self);
    Tuple *row = tuple_new(m, pools->count);
    for (size_t i = 0; i < pools->count; i++)
        row->items[i] = keep(((Tuple *)pools->items[i])->items[place_at(self, (int64_t)i)]);
    return (Value)row;
}

NEXT(product)
{
    const Tuple *pools = pool_of(self);
    int64_t count = LAZY(self)->stop;
    if (LAZY(self)->strict)
        return NULL;
    if (!LAZY(self)->other) {
        for (int64_t i = 0; i < count; i++)
            if (((Tuple *)pools->items[i])->count == 0)
                return end_rows(self);
        set_places(m, self, count, 0, 0);
        return product_row(m, self);
    }
    int64_t i = count - 1;
    while (i >= 0 && place_at(self, i) + 1 == (int64_t)((Tuple *)pools->items[i])->count)
        put_place(m, self, i--, 0);
    if (i < 0)
        return end_rows(self);
    put_place(m, self, i, place_at(self, i) + 1);
    return product_row(m, self);
}

/* ---- permutations. count: a List of how many turns each position has left */

MAKE(permutations)
{
    static const char *const names[] = {"iterable", "r", NULL};
    Value given[2];
    int64_t chosen = 0;
    bool overflow = false;
    if (!args_sort(m, args, "permutations", names, 1, 2, given))
        return NULL;
    Tuple *pool = tuple_from(m, given[0]);
    if (!pool)
        return NULL;
    bool all = !given[1] || given[1] == VALUE_NONE;
    if (!all && !is_int(m, given[1]))
        raise_format(m, TYPE_TypeError, "Expected int as r");
    else if (!all && !value_index(m, given[1], &chosen, &overflow))
        chosen = 0;
    else if (overflow)
        raise_format(m, TYPE_OverflowError, "Python int too large to convert to C ssize_t");
    else if (chosen < 0)
        raise_format(m, TYPE_ValueError, "r must be non-negative");
    if (m->exception) {
        drop(m, (Value)pool);
        return NULL;
    }
    /* More than there are: no row at all, so that nothing is made ready for one. */
    int64_t size = (int64_t)pool->count, wanted = all ? size : chosen;
    Value made = choose_new(m, type, pool, wanted > size ? 0 : wanted);
    if (made)
        LAZY(made)->strict = wanted > size;
    return made;
}

static void first_permutation(Machine *m, Value self)
{
    int64_t size = (int64_t)pool_of(self)->count;
    set_places(m, self, size, 0, 1);
    List *turns = list_new(m, (size_t)LAZY(self)->stop);
    for (int64_t i = 0; i < LAZY(self)->stop; i++)
        list_append(m, turns, small(size - i));
    LAZY(self)->count = (Value)turns;
}

/* The place at [position] moves behind all that follow it. */
static void move_to_end(Machine *m, Value self, int64_t position, int64_t size)
{
    int64_t moved = place_at(self, position);
    for (int64_t i = position; i + 1 < size; i++)
        put_place(m, self, i, place_at(self, i + 1));
    put_place(m, self, size - 1, moved);
}

NEXT(permutations)
{
    Lazy *lazy = LAZY(self);
    int64_t size = (int64_t)pool_of(self)->count;
    if (lazy->strict)
        return NULL;
    if (!lazy->other) {
        first_permutation(m, self);
        return row_of(m, self);
    }
    List *turns = (List *)lazy->count;
    for (int64_t i = lazy->stop - 1; i >= 0; i--) {
        int64_t left = small_of(turns->items[i]) - 1;
        list_set(m, turns, (size_t)i, small(left ? left : size - i));
        if (left) {
            int64_t here = place_at(self, i);
            put_place(m, self, i, place_at(self, size - left));
            put_place(m, self, size - left, here);
            return row_of(m, self);
        }
        move_to_end(m, self, i, size);
    }
    return end_rows(self);
}

/* ---- combinations, with and without replacement */

static Value make_combinations_of(Machine *m, Type *type, const Args *args, bool replaced)
{
    static const char *const names[] = {"iterable", "r", NULL};
    Value given[2];
    int64_t chosen;
    bool overflow;
    if (!args_sort(m, args, type->name->bytes, names, 2, 2, given) ||
        !value_index(m, given[1], &chosen, &overflow))
        return NULL;
    if (overflow)
        return raise_format(m, TYPE_OverflowError, "Python int too large to convert to C ssize_t");
    Tuple *pool = tuple_from(m, given[0]);
    if (!pool)
        return NULL;
    if (chosen < 0) {
        drop(m, (Value)pool);
        return raise_format(m, TYPE_ValueError, "r must be non-negative");
    }
    int64_t size = (int64_t)pool->count;
    bool none = replaced ? size == 0 && chosen > 0 : chosen > size;
    Value made = choose_new(m, type, pool, none ? 0 : chosen);
    if (made)
        LAZY(made)->strict = none;
    return made;
}

MAKE(combinations)
{
    return make_combinations_of(m, type, args, false);
}

MAKE(combinations_with_replacement)
{
    return make_combinations_of(m, type, args, true);
}

/* The last position that can still move on does, and those behind it start from there, each one
 * further ([step] 1) or at the same place ([step] 0). */
static Value next_combination(Machine *m, Value self, int64_t step)
{
    Lazy *lazy = LAZY(self);
    int64_t size = (int64_t)pool_of(self)->count, i = lazy->stop - 1;
    if (lazy->strict)
        return NULL;
    if (!lazy->other) {
        set_places(m, self, lazy->stop, 0, step);
        return row_of(m, self);
    }
    while (i >= 0 && place_at(self, i) == size - 1 - step * (lazy->stop - 1 - i))
        i--;
    if (i < 0)
        return end_rows(self);
    int64_t place = place_at(self, i) + 1;
    for (int64_t at = i; at < lazy->stop; at++)
        put_place(m, self, at, place + step * (at - i));
    return row_of(m, self);
}

NEXT(combinations)
{
    return next_combination(m, self, 1);
}

NEXT(combinations_with_replacement)
{
    return next_combination(m, self, 0);
}

SLOTS(product, NULL, NULL);
SLOTS(permutations, NULL, NULL);
SLOTS(combinations, NULL, NULL);
SLOTS(combinations_with_replacement, NULL, NULL);
