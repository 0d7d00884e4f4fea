/* Built-in functions that go through an iterable. */
#include "engine/python/builtins.h"

BUILTIN(iter)
{
    (void)self;
    Value result;
    if (args->count == 2) {
        if (builtin_callable(m, NULL, args) == VALUE_FALSE)
            return raise_format(m, TYPE_TypeError, "iter(v, w): v must be callable");
        Iterator *iterator = iterator_new(m, TYPE_callable_iterator, args->items[0]);
        iterator->extra = keep(args->items[1]);
        result = (Value)iterator;
    } else {
        result = iterate(m, args->items[0]);
    }
    if (result)
        iterator_give_lane(m, result); /* so that next() on it can be seen */
    return result;
}

BUILTIN(next)
{
    (void)self;
    Value iterator = args->items[0];
    if (!is_generator(m, iterator)) /* which has its lane */
        iterator_give_lane(m, iterator);
    Value item = iterate_next_raw(m, iterator);
    if (item || m->over)
        return item;
    if (args->count == 1)
        return raise_stop(m);
    if (m->exception && !raised(m, TYPE_StopIteration))
        return NULL;
    clear_exception(m);
    return keep(args->items[1]);
}

typedef struct Total {
    Value total;
} Total;

static bool add_to_total(Machine *m, void *context, Value item)
{
    Total *total = context;
    Value sum = binary_operation(m, total->total, item, BINARY_ADD);
    drop(m, total->total);
    total->total = sum;
    return sum != NULL;
}

BUILTIN(sum)
{
    static const char *const names[] = {"", "start", NULL};
    (void)self;
    Value given[2];
    if (!args_sort(m, args, "sum", names, 1, 2, given))
        return NULL;
    const Type *type = type_of(m, given[0]);
    bool iterable = type->slots->iter || special_of(type, SPECIAL_ITER) ||
                    special_of(type, SPECIAL_GETITEM);
    if (iterable && given[1] && is_a(m, given[1], TYPE_str))
        return raise_format(m, TYPE_TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
    Total total = {given[1] ? keep(given[1]) : small(0)};
    if (iterate_all(m, given[0], add_to_total, &total))
        return total.total;
    drop(m, total.total);
    return NULL;
}

typedef struct Search {
    bool wanted; /* stop at the first item with this truth */
    bool found;
} Search;

static bool look_for_truth(Machine *m, void *context, Value item)
{
    Search *search = context;
    bool truth;
    if (!value_truth(m, item, &truth))
        return false;
    search->found = truth == search->wanted;
    return !search->found;
}

BUILTIN(all)
{
    (void)self;
    Search search = {false, false};
    bool fine = iterate_all(m, args->items[0], look_for_truth, &search);
    return fine ? boolean(!search.found) : NULL;
}

BUILTIN(any)
{
    (void)self;
    Search search = {true, false};
    bool fine = iterate_all(m, args->items[0], look_for_truth, &search);
    return fine ? boolean(search.found) : NULL;
}

typedef struct Extreme {
    CompareOp op;
    Value key; /* the key function or NULL */
    Value best, best_key;
} Extreme;

static bool consider(Machine *m, void *context, Value item)
{
    Extreme *extreme = context;
    Value key = extreme->key ? call_values(m, extreme->key, &item, 1) : keep(item);
    bool better = extreme->best == NULL;
    if (!key || (!better && !compare_truth(m, key, extreme->best_key, extreme->op, &better))) {
        drop(m, key);
        return false;
    }
    if (better) {
        drop(m, extreme->best);
        drop(m, extreme->best_key);
        extreme->best = keep(item);
        extreme->best_key = key;
    } else {
        drop(m, key);
    }
    return true;
}

static bool consider_all(Machine *m, const Args *args, Extreme *extreme)
{
    if (args->count == 1)
        return iterate_all(m, args->items[0], consider, extreme);
    for (int i = 0; i < args->count; i++)
        if (!consider(m, extreme, args->items[i]))
            return false;
    return true;
}

static Value find_extreme(Machine *m, const Args *args, const char *name, CompareOp op)
{
    static const char *const names[] = {"key", "default", NULL};
    Args keywords = {args->items + args->count, 0, args->names, args->named};
    Value given[2];
    if (!args_sort(m, &keywords, name, names, 0, 0, given))
        return NULL;
    if (args->count == 0)
        return raise_format(m, TYPE_TypeError, "%s expected at least 1 argument, got 0", name);
    if (args->count > 1 && given[1])
        return raise_format(
            m, TYPE_TypeError,
            "Cannot specify a default for %s() with multiple positional arguments", name);
    Extreme extreme = {op, given[0] == VALUE_NONE ? NULL : given[0], NULL, NULL};
    bool fine = consider_all(m, args, &extreme);
    drop(m, extreme.best_key);
    if (fine && extreme.best)
        return extreme.best;
    drop(m, extreme.best);
    if (!fine)
        return NULL;
    return given[1] ? keep(given[1])
                    : raise_format(m, TYPE_ValueError, "%s() arg is an empty sequence", name);
}

BUILTIN(min)
{
    (void)self;
    return find_extreme(m, args, "min", COMPARE_LT);
}

BUILTIN(max)
{
    (void)self;
    return find_extreme(m, args, "max", COMPARE_GT);
}

BUILTIN(sorted)
{
    static const char *const names[] = {"", "key", "reverse", NULL};
    (void)self;
    Value given[3];
    int64_t reverse = 0;
    if (args->count != 1)
        return raise_format(m, TYPE_TypeError, "sorted expected 1 argument, got %d", args->count);
    List *list = list_from(m, args->items[0]);
    if (list && args_sort(m, args, "sort", names, 1, 1, given) &&
        (!given[2] || value_index(m, given[2], &reverse, NULL)) &&
        list_sort(m, list, given[1] ? given[1] : VALUE_NONE, reverse != 0))
        return (Value)list;
    drop(m, (Value)list);
    return NULL;
}
