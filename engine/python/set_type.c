/* set and frozenset: operators and methods. */
#include "engine/python/set_operations.h"
#include "engine/python/referents.h"

/* A set of what [v] has, or [v] itself where it is one already. */
static Set *as_set(Machine *m, Value v)
{
    if (is_any_set(m, v))
        return (Set *)keep(v);
    Set *set = set_new(m, TYPE_set);
    if (set_update(m, set, v))
        return set;
    drop(m, (Value)set);
    return NULL;
}

static Value binary_set(Machine *m, Value left, Value right, BinaryOp op)
{
    if (!is_set_operator(op) || !is_any_set(m, left) || !is_any_set(m, right))
        return VALUE_NOT_IMPLEMENTED;
    return (Value)set_operation(m, (Set *)left, right, op);
}

static Value inplace_set(Machine *m, Value self, Value other, BinaryOp op)
{
    if (!is_set_operator(op) || !is_any_set(m, other))
        return VALUE_NOT_IMPLEMENTED;
    return set_operation_update(m, (Set *)self, other, op) ? keep(self) : NULL;
}

static bool is_subset(Machine *m, const Set *left, Set *right, bool *answer)
{
    size_t position = 0;
    Value key;
    int64_t hash;
    *answer = left->used <= right->used;
    while (*answer && set_next(left, &position, &key, &hash))
        if (!tick(m) || !set_has(m, right, key, answer))
            return false;
    return true;
}

static Value compare_set(Machine *m, Value self, Value other, CompareOp op)
{
    if (!is_any_set(m, other))
        return VALUE_NOT_IMPLEMENTED;
    Set *left = (Set *)self, *right = (Set *)other;
    if (op == COMPARE_GT || op == COMPARE_GTE) {
        left = (Set *)other;
        right = (Set *)self;
    }
    bool strict = op == COMPARE_LT || op == COMPARE_GT, same_size = left->used == right->used;
    bool answer;
    if (!is_subset(m, left, right, &answer))
        return NULL;
    if (op == COMPARE_EQ || op == COMPARE_NOTEQ)
        return boolean((answer && same_size) == (op == COMPARE_EQ));
    return boolean(answer && !(strict && same_size));
}

static Value make_set(Machine *m, Type *type, const Args *args)
{
    bool frozen = type_is_subtype(type, m->types[TYPE_frozenset]);
    if (frozen && !args_positional(m, type, args, "frozenset", 0, 1))
        return NULL;
    if (type == m->types[TYPE_frozenset] && args->count && is_exactly(m, args->items[0], TYPE_frozenset))
        return keep(args->items[0]);
    Set *set = set_new_of(m, type);
    if (frozen && args->count == 1 && !set_update(m, set, args->items[0])) {
        drop(m, (Value)set);
        return NULL;
    }
    return (Value)set;
}

static bool init_set(Machine *m, Value self, const Args *args)
{
    if (args->named || args->count > 1) {
        raise_format(m, TYPE_TypeError, args->named ? "set() takes no keyword arguments"
                                                    : "set expected at most 1 argument, got %d",
                     args->count);
        return false;
    }
    set_clear(m, (Set *)self);
    return args->count == 0 || set_update(m, (Set *)self, args->items[0]);
}

static bool init_frozen(Machine *m, Value self, const Args *args)
{
    (void)self;
    if (args->count <= 1)
        return true;
    raise_format(m, TYPE_TypeError, "frozenset expected at most 1 argument, got %d", args->count);
    return false;
}

static void clear(Machine *m, Value self)
{
    set_clear(m, (Set *)self);
}

static void free_set(Machine *m, Value self)
{
    set_release(m, (Set *)self);
}

static Value repr_set(Machine *m, Value self)
{
    const Set *set = (Set *)self;
    Text text = TEXT_EMPTY;
    bool plain = is_exactly(m, self, TYPE_set);
    if (set->used == 0) {
        text_printf(&text, "%s()", type_name(m, self));
        return (Value)str_from_text(m, &text);
    }
    List *items = list_from(m, self);
    if (!items)
        return NULL;
    if (!plain)
        text_printf(&text, "%s(", type_name(m, self));
    bool fine = repr_items(m, self, &items->items, &items->count, "{", plain ? "}" : "})", &text);
    drop(m, (Value)items);
    if (fine)
        return (Value)str_from_text(m, &text);
    text_free(&text);
    return NULL;
}

static bool length_set(Machine *m, Value self, int64_t *length)
{
    (void)m;
    *length = (int64_t)((Set *)self)->used;
    return true;
}

static Value iter_set(Machine *m, Value self)
{
    Iterator *iterator = iterator_new(m, TYPE_set_iterator, self);
    iterator->limit = (int64_t)((Set *)self)->used;
    return (Value)iterator;
}

static bool contains_set(Machine *m, Value self, Value item, bool *found)
{
    return set_has(m, (Set *)self, item, found);
}

/* CPython's frozenset hash: the order of members does not matter. */
static bool hash_frozen(Machine *m, Value self, int64_t *out)
{
    (void)m;
    const Set *set = (Set *)self;
    size_t position = 0;
    Value key;
    int64_t member;
    uint64_t hash = 0;
    while (set_next(set, &position, &key, &member))
        hash ^= (((uint64_t)member ^ 89869747ULL) ^ ((uint64_t)member << 16)) * 3644798167ULL;
    hash ^= ((uint64_t)set->used + 1) * 1927868237ULL;
    hash ^= (hash >> 11) ^ (hash >> 25);
    hash = hash * 69069ULL + 907133923ULL;
    *out = hash == UINT64_MAX ? 590923713 : (int64_t)hash;
    return true;
}

/* ---- methods */

static Value method_add(Machine *m, Value self, const Args *args)
{
    return set_add(m, (Set *)self, args->items[0]) ? VALUE_NONE : NULL;
}

static Value method_discard(Machine *m, Value self, const Args *args)
{
    bool found;
    return set_discard(m, (Set *)self, args->items[0], &found) ? VALUE_NONE : NULL;
}

static Value method_remove(Machine *m, Value self, const Args *args)
{
    bool found;
    if (!set_discard(m, (Set *)self, args->items[0], &found))
        return NULL;
    return found ? VALUE_NONE : raise_value(m, TYPE_KeyError, args->items[0]);
}

static Value method_pop(Machine *m, Value self, const Args *args)
{
    (void)args;
    Value key = set_pop((Set *)self);
    bool found;
    if (!key)
        return raise_text(m, m->types[TYPE_KeyError], "pop from an empty set", 21);
    keep(key);
    set_discard(m, (Set *)self, key, &found);
    return key;
}

static Value method_clear(Machine *m, Value self, const Args *args)
{
    (void)args;
    set_clear(m, (Set *)self);
    return VALUE_NONE;
}

static Value method_copy(Machine *m, Value self, const Args *args)
{
    (void)args;
    if (is_exactly(m, self, TYPE_frozenset))
        return keep(self);
    return (Value)set_of_kind(m, (Set *)self, self);
}

/* union(), intersection() …: any iterables, one after the other; without any, a copy. */
static Value fold(Machine *m, Value self, const Args *args, BinaryOp op)
{
    Value result = NULL;
    if (args->count == 0 || op == BINARY_BITOR)
        result = (Value)set_of_kind(m, (Set *)self, self);
    for (int i = 0; i < args->count; i++) {
        Value from = result ? result : self, other = args->items[i], next = NULL;
        bool update = result && op != BINARY_BITAND;
        if (!update)
            next = (Value)set_operation(m, (Set *)from, other, op);
        else if (set_operation_update(m, (Set *)result, other, op))
            next = keep(result);
        drop(m, result);
        result = next;
        if (!result)
            return NULL;
    }
    return result;
}

static Value update_with(Machine *m, Value self, const Args *args, BinaryOp op)
{
    for (int i = 0; i < args->count; i++)
        if (!set_operation_update(m, (Set *)self, args->items[i], op))
            return NULL;
    return VALUE_NONE;
}

#define FOLD(name, op)                                                                             \
    static Value method_##name(Machine *m, Value self, const Args *args)                           \
    {                                                                                              \
        return fold(m, self, args, op);                                                            \
    }
FOLD(union, BINARY_BITOR)
FOLD(intersection, BINARY_BITAND)
FOLD(difference, BINARY_SUB)
FOLD(symmetric_difference, BINARY_BITXOR)

#define UPDATE(name, op)                                                                           \
    static Value method_##name(Machine *m, Value self, const Args *args)                           \
    {                                                                                              \
        return update_with(m, self, args, op);                                                     \
    }
UPDATE(update, BINARY_BITOR)
UPDATE(difference_update, BINARY_SUB)
UPDATE(symmetric_difference_update, BINARY_BITXOR)

static Value method_intersection_update(Machine *m, Value self, const Args *args)
{
    Value result = fold(m, self, args, BINARY_BITAND);
    return set_replace(m, (Set *)self, (Set *)result) ? VALUE_NONE : NULL;
}

static Value method_issubset(Machine *m, Value self, const Args *args)
{
    Set *other = as_set(m, args->items[0]);
    bool answer;
    bool fine = other && is_subset(m, (Set *)self, other, &answer);
    drop(m, (Value)other);
    return fine ? boolean(answer) : NULL;
}

static Value method_issuperset(Machine *m, Value self, const Args *args)
{
    Set *other = as_set(m, args->items[0]);
    bool answer;
    bool fine = other && is_subset(m, other, (Set *)self, &answer);
    drop(m, (Value)other);
    return fine ? boolean(answer) : NULL;
}

static Value method_isdisjoint(Machine *m, Value self, const Args *args)
{
    Set *other = as_set(m, args->items[0]);
    Set *common = other ? set_intersection(m, (Set *)self, (Value)other) : NULL;
    Value answer = common ? boolean(common->used == 0) : NULL;
    drop(m, (Value)common);
    drop(m, (Value)other);
    return answer;
}

#define SHARED_METHODS                                                                             \
    {"copy", method_copy, 0, 0, 0}, {"union", method_union, 0, ANY_COUNT, 0},                      \
        {"intersection", method_intersection, 0, ANY_COUNT, 0},                                    \
        {"difference", method_difference, 0, ANY_COUNT, 0},                                        \
        {"symmetric_difference", method_symmetric_difference, 1, 1, 0},                            \
        {"issubset", method_issubset, 1, 1, 0}, {"issuperset", method_issuperset, 1, 1, 0},        \
        {"isdisjoint", method_isdisjoint, 1, 1, 0},                                                \
        {"__class_getitem__", method_class_getitem, 1, 1, NATIVE_CLASS}

const NativeRow set_methods[] = {
    SHARED_METHODS,
    {"add", method_add, 1, 1, 0},
    {"discard", method_discard, 1, 1, 0},
    {"remove", method_remove, 1, 1, 0},
    {"pop", method_pop, 0, 0, 0},
    {"clear", method_clear, 0, 0, 0},
    {"update", method_update, 0, ANY_COUNT, 0},
    {"intersection_update", method_intersection_update, 0, ANY_COUNT, 0},
    {"difference_update", method_difference_update, 0, ANY_COUNT, 0},
    {"symmetric_difference_update", method_symmetric_difference_update, 1, 1, 0},
    {0},
};

const NativeRow frozenset_methods[] = {SHARED_METHODS, {0}};

const TypeSlots set_slots = {
    .serial = offsetof(Set, serial),
    .visit = visit_set,
    .clear = clear,
    .size = sizeof(Set),
    .free = free_set,
    .make = make_set,
    .init = init_set,
    .repr = repr_set,
    .length = length_set,
    .iter = iter_set,
    .contains = contains_set,
    .compare = compare_set,
    .binary = binary_set,
    .inplace = inplace_set,
    .methods = set_methods,
    .flags = SLOTS_UNHASHABLE,
};

const TypeSlots frozenset_slots = {
    .serial = offsetof(Set, serial),
    .visit = visit_set,
    .clear = clear,
    .size = sizeof(Set),
    .free = free_set,
    .make = make_set,
    .init = init_frozen,
    .repr = repr_set,
    .hash = hash_frozen,
    .length = length_set,
    .iter = iter_set,
    .contains = contains_set,
    .compare = compare_set,
    .binary = binary_set,
    .methods = frozenset_methods,
};
