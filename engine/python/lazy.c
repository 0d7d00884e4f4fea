/* enumerate, zip, map, filter and reversed: built-in iterators that pull from others. */
#include "engine/python/lazy.h"
#include "engine/python/referents.h"

Lazy *lazy_new(Machine *m, Type *type, const Value *sources, int count)
{
    Tuple *iterators = tuple_new(m, (size_t)count);
    Lazy *lazy = object_alloc(m, type, type->size);
    lazy->iterators = iterators;
    for (int i = 0; i < count; i++) {
        lazy->iterators->items[i] = iterate(m, sources[i]);
        if (!lazy->iterators->items[i]) {
            drop(m, (Value)lazy);
            return NULL;
        }
    }
    return lazy;
}

void lazy_free(Machine *m, Value self)
{
    Lazy *lazy = (Lazy *)self;
    drop(m, lazy->function);
    drop(m, (Value)lazy->iterators);
    drop(m, lazy->count);
    drop(m, lazy->other);
}

Value lazy_iter(Machine *m, Value self)
{
    (void)m;
    return keep(self);
}

/* ---- enumerate */

static Value make_enumerate(Machine *m, Type *type, const Args *args)
{
    static const char *const names[] = {"iterable", "start", NULL};
    Value given[2];
    if (args->count + args->named == 0)
        return raise_format(m, TYPE_TypeError, "enumerate() missing required argument 'iterable'");
    if (!args_sort(m, args, "enumerate", names, 1, 2, given))
        return NULL;
    Value start = given[1] ? value_as_int(m, given[1]) : small(0);
    if (!start)
        return NULL;
    Lazy *lazy = lazy_new(m, type, given, 1);
    if (lazy)
        lazy->count = start;
    else
        drop(m, start);
    return (Value)lazy;
}

static Value next_enumerate(Machine *m, Value self)
{
    Lazy *lazy = (Lazy *)self;
    Value item = iterate_next_raw(m, lazy->iterators->items[0]);
    if (!item)
        return NULL;
    Tuple *pair = tuple_new(m, 2);
    pair->items[0] = lazy->count;
    pair->items[1] = item;
    lazy->count = int_binary(m, pair->items[0], small(1), BINARY_ADD);
    return (Value)pair;
}

/* ---- zip */

static Value make_zip(Machine *m, Type *type, const Args *args)
{
    static const char *const names[] = {"strict", NULL};
    Args keywords = {args->items + args->count, 0, args->names, args->named};
    Value given[1];
    bool strict = false;
    if (!args_sort(m, &keywords, "zip", names, 0, 0, given) ||
        (given[0] && !value_truth(m, given[0], &strict)))
        return NULL;
    for (int i = 0; i < args->count; i++) {
        Type *kind = type_of(m, args->items[i]);
        if (kind->slots->iter || special_of(kind, SPECIAL_ITER) || special_of(kind, SPECIAL_GETITEM))
            continue;
        return raise_format(m, TYPE_TypeError, "'%s' object is not iterable",
                            type_name(m, args->items[i]));
    }
    Lazy *lazy = lazy_new(m, type, args->items, args->count);
    if (lazy)
        lazy->strict = strict;
    return (Value)lazy;
}

static Value raise_strict(Machine *m, size_t number, const char *how)
{
    if (number == 1)
        return raise_format(m, TYPE_ValueError, "zip() argument 2 is %s than argument 1", how);
    return raise_format(m, TYPE_ValueError, "zip() argument %zu is %s than arguments 1-%zu",
                        number + 1, how, number);
}

/* zip(strict=True): the first has ended, so must the others. */
static Value check_ends(Machine *m, const Lazy *lazy)
{
    for (size_t i = 1; i < lazy->iterators->count; i++) {
        Value extra = iterate_next(m, lazy->iterators->items[i]);
        if (!extra && m->exception)
            return NULL;
        drop(m, extra);
        if (extra)
            return raise_strict(m, i, "longer");
    }
    return NULL;
}

static Value next_zip(Machine *m, Value self)
{
    const Lazy *lazy = (Lazy *)self;
    size_t count = lazy->iterators->count;
    if (count == 0)
        return NULL;
    Tuple *row = tuple_new(m, count);
    charge(m, count > 8 ? count : 0);
    for (size_t i = 0; i < count; i++) {
        row->items[i] = iterate_next_raw(m, lazy->iterators->items[i]);
        if (row->items[i])
            continue;
        drop(m, (Value)row);
        if (lazy->strict && raised(m, TYPE_StopIteration))
            clear_exception(m);
        if (m->exception || !lazy->strict)
            return NULL;
        return i ? raise_strict(m, i, "shorter") : check_ends(m, lazy);
    }
    return (Value)row;
}

/* ---- map, filter */

static Value make_map(Machine *m, Type *type, const Args *args)
{
    if (args->named && !args_positional(m, type, args, "map", 0, args->count))
        return NULL;
    if (args->count < 2)
        return raise_format(m, TYPE_TypeError, "map() must have at least two arguments.");
    Lazy *lazy = lazy_new(m, type, args->items + 1, args->count - 1);
    if (lazy)
        lazy->function = keep(args->items[0]);
    return (Value)lazy;
}

static Value next_map(Machine *m, Value self)
{
    const Lazy *lazy = (Lazy *)self;
    int count = (int)lazy->iterators->count, taken = 0;
    Value few[FEW(count)], *items = values_room(m, few, (size_t)count);
    while (taken < count && (items[taken] = iterate_next_raw(m, lazy->iterators->items[taken])))
        taken++;
    Value result = taken == count ? call_values(m, lazy->function, items, count) : NULL;
    while (taken > 0)
        drop(m, items[--taken]);
    values_leave(m, few, items, (size_t)count);
    return result;
}

static Value make_filter(Machine *m, Type *type, const Args *args)
{
    if (!args_positional(m, type, args, "filter", 2, 2))
        return NULL;
    Lazy *lazy = lazy_new(m, type, args->items + 1, 1);
    if (lazy)
        lazy->function = keep(args->items[0]);
    return (Value)lazy;
}

static bool passes(Machine *m, Value function, Value item, bool *pass)
{
    if (function == VALUE_NONE)
        return value_truth(m, item, pass);
    Value answer = call_values(m, function, &item, 1);
    bool fine = answer && value_truth(m, answer, pass);
    drop(m, answer);
    return fine;
}

static Value next_filter(Machine *m, Value self)
{
    const Lazy *lazy = (Lazy *)self;
    Value item;
    while (tick(m) && (item = iterate_next_raw(m, lazy->iterators->items[0]))) {
        bool pass = false;
        bool fine = passes(m, lazy->function, item, &pass);
        if (fine && pass)
            return item;
        drop(m, item);
        if (!fine)
            return NULL;
    }
    return NULL;
}

/* ---- reversed */

static Value make_reversed(Machine *m, Type *type, const Args *args)
{
    if (!args_positional(m, type, args, "reversed", 1, 1))
        return NULL;
    Value source = args->items[0];
    Value method = type_lookup(type_of(m, source), m->special_names[SPECIAL_REVERSED]);
    if (method && method != VALUE_NONE)
        return special_call(m, method, source, NULL, 0);
    int64_t length;
    Type *kind = type_of(m, source);
    bool sequence = (kind->slots->get_item && !is_a(m, source, TYPE_dict)) ||
                    special_of(kind, SPECIAL_GETITEM);
    if (!sequence || method)
        return raise_format(m, TYPE_TypeError, "'%s' object is not reversible",
                            type_name(m, source));
    if (!value_length(m, source, &length))
        return NULL;
    Lazy *lazy = object_alloc(m, type, type->size);
    lazy->iterators = tuple_of(m, &source, 1);
    lazy->count = int_new(m, length);
    return (Value)lazy;
}

static Value next_reversed(Machine *m, Value self)
{
    Lazy *lazy = (Lazy *)self;
    if (lazy->count == small(0))
        return NULL;
    Value index = int_binary(m, lazy->count, small(1), BINARY_SUB);
    drop(m, lazy->count);
    lazy->count = index;
    Value item = item_get(m, lazy->iterators->items[0], index);
    if (!item && (raised(m, TYPE_IndexError) || raised(m, TYPE_StopIteration))) {
        clear_exception(m);
        lazy->count = small(0);
    }
    return item;
}

static Value reversed_length_hint(Machine *m, Value self, const Args *args)
{
    const Lazy *lazy = (Lazy *)self;
    int64_t length, rest;
    (void)args;
    if (lazy->count == small(0))
        return small(0);
    if (!value_length(m, lazy->iterators->items[0], &length))
        return NULL;
    return int_fits(lazy->count, &rest) && rest <= length ? keep(lazy->count) : small(0);
}

static const NativeRow reversed_methods[] = {{"__length_hint__", reversed_length_hint, 0, 0, 0}, {0}};

#define LAZY_SLOTS(name, pulls, rows)                                                              \
    const TypeSlots name##_slots = {                                                               \
        .size = sizeof(Lazy),                                                                      \
        .free = lazy_free,                                                                         \
        .make = make_##name,                                                                       \
        .init = init_nothing,                                                                         \
        .iter = lazy_iter,                                                                         \
        .next = next_##name,                                                                       \
        .serial = offsetof(Lazy, serial),                                                          \
        .visit = pulls,                                                                            \
        .methods = rows,                                                                           \
        .lane = offsetof(Lazy, lane),                                                              \
    }
LAZY_SLOTS(enumerate, visit_lazy, NULL);
LAZY_SLOTS(zip, visit_lazy_tuple, NULL);
LAZY_SLOTS(map, visit_lazy_tuple, NULL);
LAZY_SLOTS(filter, visit_lazy, NULL);
LAZY_SLOTS(reversed, visit_lazy, reversed_methods);
