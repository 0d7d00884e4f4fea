/* Tuple: a fixed row of items, kept right behind the struct. */
#include <string.h>

#include "engine/python/runtime.h"
#include "engine/python/referents.h"

static Tuple *alloc_tuple(Machine *m, Type *type, size_t count)
{
    Tuple *tuple = object_alloc(m, type, type->size + count * sizeof(Value));
    tuple->count = count;
    tuple->items = (Value *)((char *)tuple + type->size);
    return tuple;
}

Tuple *tuple_new(Machine *m, size_t count)
{
    return alloc_tuple(m, m->types[TYPE_tuple], count);
}

Tuple *tuple_of(Machine *m, const Value *items, size_t count)
{
    Tuple *tuple = tuple_new(m, count);
    for (size_t i = 0; i < count; i++)
        tuple->items[i] = keep(items[i]);
    return tuple;
}

Tuple *tuple_from(Machine *m, Value iterable)
{
    if (is_exactly(m, iterable, TYPE_tuple))
        return (Tuple *)keep(iterable);
    List *list = list_from(m, iterable);
    if (!list)
        return NULL;
    Tuple *tuple = tuple_of(m, list->items, list->count);
    drop(m, (Value)list);
    return tuple;
}

static Value make_tuple(Machine *m, Type *type, const Args *args)
{
    if (args->named || args->count > 1)
        return raise_format(m, TYPE_TypeError, args->named
                                                   ? "tuple() takes no keyword arguments"
                                                   : "tuple expected at most 1 argument, got %d",
                            args->count);
    Tuple *plain = args->count ? tuple_from(m, args->items[0]) : tuple_new(m, 0);
    if (!plain || type == m->types[TYPE_tuple])
        return (Value)plain;
    Tuple *own = alloc_tuple(m, type, plain->count);
    for (size_t i = 0; i < plain->count; i++)
        own->items[i] = keep(plain->items[i]);
    drop(m, (Value)plain);
    return (Value)own;
}

static void free_tuple(Machine *m, Value self)
{
    Tuple *tuple = (Tuple *)self;
    for (size_t i = tuple->count; i > 0; i--)
        drop(m, tuple->items[i - 1]);
}

static Value repr_tuple(Machine *m, Value self)
{
    const Tuple *tuple = (Tuple *)self;
    Text text = TEXT_EMPTY;
    if (repr_items(m, self, &tuple->items, &tuple->count, "(", tuple->count == 1 ? ",)" : ")", &text))
        return (Value)str_from_text(m, &text);
    text_free(&text);
    return NULL;
}

/* CPython's tuplehash: xxHash over the items' hashes, so that sets of tuples have CPython's order. */
static bool hash_tuple(Machine *m, Value self, int64_t *hash)
{
    const uint64_t prime_1 = 11400714785074694791ULL, prime_2 = 14029467366897019727ULL,
                   prime_5 = 2870177450012600261ULL;
    const Tuple *tuple = (Tuple *)self;
    uint64_t total = prime_5;
    for (size_t i = 0; i < tuple->count; i++) {
        int64_t lane;
        if (!tick(m) ||
            !value_hash(m, tuple->items[i], &lane)) /* one in itself twice, and so on … */
            return false;
        total += (uint64_t)lane * prime_2;
        total = total << 31 | total >> 33;
        total *= prime_1;
    }
    total += tuple->count ^ (prime_5 ^ 3527539ULL);
    *hash = total == UINT64_MAX ? 1546275796 : (int64_t)total;
    return true;
}

static bool length_tuple(Machine *m, Value self, int64_t *length)
{
    (void)m;
    *length = (int64_t)((Tuple *)self)->count;
    return true;
}

static Value iter_tuple(Machine *m, Value self)
{
    return (Value)iterator_new(m, TYPE_tuple_iterator, self);
}

static bool contains_tuple(Machine *m, Value self, Value item, bool *found)
{
    const Tuple *tuple = (Tuple *)self;
    *found = false;
    for (size_t i = 0; i < tuple->count && !*found; i++)
        if (!tick_of(m, i) || !values_equal(m, tuple->items[i], item, found))
            return false;
    return true;
}

static Value get_item_tuple(Machine *m, Value self, Value key)
{
    const Tuple *tuple = (Tuple *)self;
    int64_t start, stop, step, count;
    if (is_exactly(m, key, TYPE_slice)) {
        if (!slice_unpack(m, (SliceObject *)key, &tuple->count, &start, &stop, &step, &count))
            return NULL;
        if (!heap_allows(&m->heap, (size_t)count * sizeof(Value)))
            return raise_value(m, TYPE_MemoryError, NULL);
        Tuple *result = tuple_new(m, (size_t)count);
        for (int64_t i = 0; i < count; i++)
            result->items[i] = keep(tuple->items[start + i * step]);
        return (Value)result;
    }
    if (!is_int(m, key) && !special_of(type_of(m, key), SPECIAL_INDEX))
        return raise_format(m, TYPE_TypeError, "tuple indices must be integers or slices, not %s",
                            type_name(m, key));
    if (!value_index(m, key, &start, NULL))
        return NULL;
    if (start < 0)
        start += (int64_t)tuple->count;
    if (start < 0 || (size_t)start >= tuple->count)
        return raise_format(m, TYPE_IndexError, "tuple index out of range");
    return keep(tuple->items[start]);
}

static Value compare_tuple(Machine *m, Value self, Value other, CompareOp op)
{
    if (!is_a(m, other, TYPE_tuple))
        return VALUE_NOT_IMPLEMENTED;
    const Tuple *left = (Tuple *)self, *right = (Tuple *)other;
    return compare_sequences(m, &left->items, &left->count, &right->items, &right->count, op);
}

static Value repeat_tuple(Machine *m, const Tuple *tuple, Value count_value)
{
    int64_t count = repeat_count(m, count_value, tuple->count);
    if (count < 0)
        return NULL;
    Tuple *result = tuple_new(m, tuple->count * (size_t)count);
    charge(m, result->count / 16);
    for (size_t i = 0; i < result->count; i++)
        result->items[i] = keep(tuple->items[i % tuple->count]);
    return (Value)result;
}

static Value binary_tuple(Machine *m, Value left, Value right, BinaryOp op)
{
    if (op == BINARY_MULT && is_a(m, left, TYPE_tuple) && is_int(m, right))
        return repeat_tuple(m, (Tuple *)left, right);
    if (op == BINARY_MULT && is_a(m, right, TYPE_tuple) && is_int(m, left))
        return repeat_tuple(m, (Tuple *)right, left);
    if (op != BINARY_ADD || !is_a(m, left, TYPE_tuple) || !is_a(m, right, TYPE_tuple))
        return VALUE_NOT_IMPLEMENTED;
    const Tuple *a = (Tuple *)left, *b = (Tuple *)right;
    if (!heap_allows(&m->heap, (a->count + b->count) * sizeof(Value)))
        return raise_value(m, TYPE_MemoryError, NULL);
    Tuple *result = tuple_new(m, a->count + b->count);
    charge(m, result->count / 16);
    for (size_t i = 0; i < result->count; i++)
        result->items[i] = keep(i < a->count ? a->items[i] : b->items[i - a->count]);
    return (Value)result;
}

static Value method_index(Machine *m, Value self, const Args *args)
{
    const Tuple *tuple = (Tuple *)self;
    int64_t start = 0, stop = INT64_MAX;
    if (!index_bound(m, args, 1, tuple->count, &start) ||
        !index_bound(m, args, 2, tuple->count, &stop))
        return NULL;
    for (size_t i = (size_t)start; i < tuple->count && (int64_t)i < stop; i++) {
        bool equal;
        if (!tick_of(m, i) || !values_equal(m, tuple->items[i], args->items[0], &equal))
            return NULL;
        if (equal)
            return small((int64_t)i);
    }
    return raise_format(m, TYPE_ValueError, "tuple.index(x): x not in tuple");
}

static Value method_count(Machine *m, Value self, const Args *args)
{
    const Tuple *tuple = (Tuple *)self;
    int64_t count = 0;
    for (size_t i = 0; i < tuple->count; i++) {
        bool equal;
        if (!tick_of(m, i) || !values_equal(m, tuple->items[i], args->items[0], &equal))
            return NULL;
        count += equal;
    }
    return small(count);
}

static const NativeRow tuple_methods[] = {
    {"index", method_index, 1, 3, 0},
    {"count", method_count, 1, 1, 0},
    {"__class_getitem__", method_class_getitem, 1, 1, NATIVE_CLASS},
    {0},
};

const TypeSlots tuple_slots = {
    .serial = offsetof(Tuple, serial),
    .visit = visit_tuple,
    .size = sizeof(Tuple),
    .free = free_tuple,
    .make = make_tuple,
    .init = init_nothing,
    .repr = repr_tuple,
    .hash = hash_tuple,
    .length = length_tuple,
    .iter = iter_tuple,
    .contains = contains_tuple,
    .get_item = get_item_tuple,
    .compare = compare_tuple,
    .binary = binary_tuple,
    .methods = tuple_methods,
};
