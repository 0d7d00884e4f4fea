/* Union, intersection and differences of sets, each in CPython's way: which side is walked and what is
 * copied first decides the order of the result. (CPython: Objects/setobject.c) */
#include "engine/python/set_operations.h"

bool is_any_set(Machine *m, Value v)
{
    return is_a(m, v, TYPE_set) || is_a(m, v, TYPE_frozenset);
}

Set *set_of_kind(Machine *m, const Set *kind, Value iterable)
{
    Set *set = set_new(m, is_a(m, (Value)kind, TYPE_frozenset) ? TYPE_frozenset : TYPE_set);
    if (!iterable || set_update(m, set, iterable))
        return set;
    drop(m, (Value)set);
    return NULL;
}

static Set *checked(Machine *m, Set *set, bool fine)
{
    if (fine)
        return set;
    drop(m, (Value)set);
    return NULL;
}

/* ---- intersection */

typedef struct Common {
    Set *other, *result;
} Common;

static bool add_common(Machine *m, void *context, Value item)
{
    Common *common = context;
    bool found;
    return set_has(m, common->other, item, &found) && (!found || set_add(m, common->result, item));
}

Set *set_intersection(Machine *m, Set *set, Value other)
{
    if (other == (Value)set)
        return set_of_kind(m, set, other);
    Common common = {set, set_of_kind(m, set, NULL)};
    if (is_any_set(m, other) && ((Set *)other)->used > set->used) {
        common.other = (Set *)other;
        other = (Value)set;
    }
    return checked(m, common.result, iterate_all(m, other, add_common, &common));
}

/* ---- difference */

static bool take_away(Machine *m, void *set, Value item)
{
    bool found;
    return set_discard(m, set, item, &found);
}

bool set_difference_update(Machine *m, Set *set, Value other)
{
    if (other == (Value)set) {
        set_clear(m, set);
        return true;
    }
    if (!iterate_all(m, other, take_away, set))
        return false;
    set_trim(m, set);
    return true;
}

static bool is_in(Machine *m, Value other, Value key, bool *found)
{
    Value value;
    if (is_any_set(m, other))
        return set_has(m, (Set *)other, key, found);
    bool fine = dict_get(m, (Dict *)other, key, &value);
    *found = fine && value;
    return fine;
}

/* A small or unknown number of members goes out of a copy; else what stays is gathered. */
Set *set_difference(Machine *m, Set *set, Value other)
{
    bool dict = is_a(m, other, TYPE_dict), known = dict || is_any_set(m, other);
    size_t size = dict ? ((Dict *)other)->used : known ? ((Set *)other)->used : 0;
    if (!known || set->used >> 2 > size) {
        Set *copy = set_of_kind(m, set, (Value)set);
        return checked(m, copy, set_difference_update(m, copy, other));
    }
    Set *result = set_of_kind(m, set, NULL);
    size_t position = 0;
    Value key;
    int64_t hash;
    bool fine = true, found;
    while (fine && set_next(set, &position, &key, &hash))
        fine = is_in(m, other, key, &found) && (found || set_add(m, result, key));
    return checked(m, result, fine);
}

/* ---- symmetric difference */

static bool toggle(Machine *m, void *set, Value item)
{
    bool found;
    return set_discard(m, set, item, &found) && (found || set_add(m, set, item));
}

bool set_symmetric_update(Machine *m, Set *set, Value other)
{
    if (other == (Value)set) {
        set_clear(m, set);
        return true;
    }
    Set *members = is_any_set(m, other) ? (Set *)keep(other) : set_of_kind(m, set, other);
    bool fine = members && iterate_all(m, (Value)members, toggle, set);
    drop(m, (Value)members);
    return fine;
}

Set *set_symmetric_difference(Machine *m, Set *set, Value other)
{
    Set *result = set_of_kind(m, set, other);
    return result ? checked(m, result, set_symmetric_update(m, result, (Value)set)) : NULL;
}

/* ---- union, and the operators */

Set *set_union(Machine *m, Set *set, Value other)
{
    Set *result = set_of_kind(m, set, (Value)set);
    return checked(m, result, other == (Value)set || set_update(m, result, other));
}

Set *set_operation(Machine *m, Set *set, Value other, BinaryOp op)
{
    switch (op) {
    case BINARY_BITAND:
        return set_intersection(m, set, other);
    case BINARY_SUB:
        return set_difference(m, set, other);
    case BINARY_BITXOR:
        return set_symmetric_difference(m, set, other);
    default:
        return set_union(m, set, other);
    }
}

bool is_set_operator(BinaryOp op)
{
    return op == BINARY_BITAND || op == BINARY_SUB || op == BINARY_BITXOR || op == BINARY_BITOR;
}

bool set_replace(Machine *m, Set *set, Set *result)
{
    if (!result)
        return false;
    set_take_over(m, set, result);
    drop(m, (Value)result);
    return true;
}

bool set_operation_update(Machine *m, Set *set, Value other, BinaryOp op)
{
    switch (op) {
    case BINARY_BITAND:
        return set_replace(m, set, set_intersection(m, set, other));
    case BINARY_SUB:
        return set_difference_update(m, set, other);
    case BINARY_BITXOR:
        return set_symmetric_update(m, set, other);
    default:
        return set_update(m, set, other);
    }
}
