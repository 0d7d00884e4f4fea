/* deque: a list with a bound that grows at both ends. */
#include "engine/python/deque.h"
#include "engine/python/module.h"
#include "engine/python/referents.h"

#define METHOD(name) static Value method_##name(Machine *m, Value self, const Args *args)

static bool push(Machine *m, Value self, Value item, bool left)
{
    List *list = LIST(self);
    if (DEQUE(self)->most == 0)
        return true;
    DEQUE(self)->change++;
    if (DEQUE(self)->most >= 0 && (int64_t)list->count >= DEQUE(self)->most)
        list_remove(m, list, left ? list->count - 1 : 0);
    return list_insert(m, list, left ? 0 : list->count, item);
}

typedef struct Extension {
    Value deque;
    bool left;
} Extension;

static bool push_visited(Machine *m, void *context, Value item)
{
    return push(m, ((Extension *)context)->deque, item, ((Extension *)context)->left);
}

static bool extend(Machine *m, Value self, Value iterable, bool left)
{
    if (iterable == self) {
        List *copy = list_from(m, iterable);
        bool fine = copy && extend(m, self, (Value)copy, left);
        drop(m, (Value)copy);
        return fine;
    }
    Extension extension = {self, left};
    return iterate_all(m, iterable, push_visited, &extension);
}

static Value make_deque(Machine *m, Type *type, const Args *args)
{
    (void)args;
    Deque *deque = object_alloc(m, type, type->size);
    deque->most = -1;
    return (Value)deque;
}

static void clear(Machine *m, Value self)
{
    DEQUE(self)->change++;
    list_splice(m, LIST(self), 0, LIST(self)->count, NULL, 0);
}

static bool init_deque(Machine *m, Value self, const Args *args)
{
    static const char *const names[] = {"iterable", "maxlen", NULL};
    Value given[2];
    if (!args_sort(m, args, "deque", names, 0, 2, given))
        return false;
    DEQUE(self)->most = -1;
    if (given[1] && given[1] != VALUE_NONE) {
        if (!is_int(m, given[1]))
            return raise_format(m, TYPE_TypeError, "an integer is required"), false;
        if (!value_index(m, given[1], &DEQUE(self)->most, NULL))
            return false;
        if (DEQUE(self)->most < 0)
            return raise_format(m, TYPE_ValueError, "maxlen must be non-negative"), false;
    }
    clear(m, self);
    return !given[0] || extend(m, self, given[0], false);
}

static void free_deque(Machine *m, Value self)
{
    List *list = LIST(self);
    for (size_t i = 0; i < list->count; i++)
        drop(m, list->items[i]);
    heap_free(&m->heap, list->items, list->capacity * sizeof(Value));
}

static Value repr_deque(Machine *m, Value self)
{
    for (int i = 0; i < m->repr_count; i++)
        if (m->repr_stack[i] == self)
            return (Value)str_c(m, "[...]");
    Text text = TEXT_EMPTY;
    text_printf(&text, "%s(", self->type->name->bytes);
    bool fine = repr_items(m, self, &LIST(self)->items, &LIST(self)->count, "[", "]", &text);
    if (DEQUE(self)->most >= 0)
        text_printf(&text, ", maxlen=%lld", (long long)DEQUE(self)->most);
    text_add_char(&text, ')');
    if (fine)
        return (Value)str_from_text(m, &text);
    text_free(&text);
    return NULL;
}

static bool length_deque(Machine *m, Value self, int64_t *length)
{
    (void)m;
    *length = (int64_t)LIST(self)->count;
    return true;
}

static bool place_of(Machine *m, Value self, Value key, size_t *place)
{
    int64_t index;
    if (!is_int(m, key) && !special_of(type_of(m, key), SPECIAL_INDEX)) {
        raise_format(m, TYPE_TypeError, "sequence index must be integer, not '%s'", type_name(m, key));
        return false;
    }
    if (!value_index(m, key, &index, NULL))
        return false;
    int64_t count = (int64_t)LIST(self)->count;
    index += index < 0 ? count : 0;
    *place = (size_t)index;
    if (index >= 0 && index < count)
        return true;
    raise_format(m, TYPE_IndexError, "deque index out of range");
    return false;
}

static Value get_item_deque(Machine *m, Value self, Value key)
{
    size_t place;
    return place_of(m, self, key, &place) ? keep(LIST(self)->items[place]) : NULL;
}

static void remove_at(Machine *m, Value self, size_t place)
{
    DEQUE(self)->change++;
    list_remove(m, LIST(self), place);
}

static bool set_item_deque(Machine *m, Value self, Value key, Value value)
{
    size_t place;
    if (!place_of(m, self, key, &place))
        return false;
    if (value)
        list_set(m, LIST(self), place, value);
    else
        remove_at(m, self, place);
    return true;
}

static Value compare_deque(Machine *m, Value self, Value other, CompareOp op)
{
    if (!is_a(m, other, TYPE_deque))
        return VALUE_NOT_IMPLEMENTED;
    return compare_sequences(m, &LIST(self)->items, &LIST(self)->count, &LIST(other)->items,
                             &LIST(other)->count, op);
}

METHOD(append)
{
    return push(m, self, args->items[0], false) ? VALUE_NONE : NULL;
}

METHOD(appendleft)
{
    return push(m, self, args->items[0], true) ? VALUE_NONE : NULL;
}

METHOD(extend)
{
    return extend(m, self, args->items[0], false) ? VALUE_NONE : NULL;
}

METHOD(extendleft)
{
    return extend(m, self, args->items[0], true) ? VALUE_NONE : NULL;
}

static Value pop_at(Machine *m, Value self, bool left)
{
    List *list = LIST(self);
    if (list->count == 0)
        return raise_format(m, TYPE_IndexError, "pop from an empty deque");
    size_t place = left ? 0 : list->count - 1;
    Value item = keep(list->items[place]);
    remove_at(m, self, place);
    return item;
}

METHOD(pop)
{
    (void)args;
    return pop_at(m, self, false);
}

METHOD(popleft)
{
    (void)args;
    return pop_at(m, self, true);
}

/* What is before [place] comes behind the rest. */
static Value rotate_at_once(Machine *m, List *list, size_t place)
{
    List *old = list_copy(m, list);
    if (!old)
        return NULL;
    charge(m, list->count / 4);
    for (size_t i = 0; i < list->count; i++)
        list->items[i] = old->items[(place + i) % list->count];
    if (is_traced(list))
        observe_replace(m, list, old->items, old->count, list->items, list->count);
    drop(m, (Value)old);
    return VALUE_NONE;
}

METHOD(rotate)
{
    enum { FEW_STEPS = 16 }; /* each tells the trace of two changes */
    int64_t steps = 1;
    if (args->count && !value_index(m, args->items[0], &steps, NULL))
        return NULL;
    int64_t count = (int64_t)LIST(self)->count;
    steps = count ? (steps % count + count) % count : 0;
    if (steps > FEW_STEPS)
        return rotate_at_once(m, LIST(self), (size_t)(count - steps));
    for (int64_t i = 0; i < steps; i++) {
        Value last = pop_at(m, self, false);
        list_insert(m, LIST(self), 0, last);
        drop(m, last);
    }
    return VALUE_NONE;
}

METHOD(clear)
{
    (void)args;
    clear(m, self);
    return VALUE_NONE;
}

static Value get_maxlen(Machine *m, Value self)
{
    return DEQUE(self)->most < 0 ? VALUE_NONE : int_new(m, DEQUE(self)->most);
}

/* A subclass makes its own copy, as its __init__ may do more. */
static Value copy_deque(Machine *m, Value self)
{
    Value most = get_maxlen(m, self), items[] = {self, most};
    Value copy = call_values(m, (Value)self->type, items, most == VALUE_NONE ? 1 : 2);
    drop(m, most);
    if (!copy || is_a(m, copy, TYPE_deque))
        return copy;
    raise_format(m, TYPE_TypeError, "%s() must return a deque, not %s", self->type->name->bytes,
                 type_name(m, copy));
    drop(m, copy);
    return NULL;
}

METHOD(copy)
{
    (void)args;
    return copy_deque(m, self);
}

/* ---- + and * */

static bool repeat(Machine *m, Value self, Value times)
{
    int64_t count = repeat_count(m, times, LIST(self)->count);
    if (count < 0)
        return false;
    List *once = list_from(m, self);
    if (count == 0)
        clear(m, self);
    bool fine = once != NULL;
    for (int64_t i = 1; fine && i < count; i++)
        fine = extend(m, self, (Value)once, false);
    drop(m, (Value)once);
    return fine;
}

static Value binary_deque(Machine *m, Value left, Value right, BinaryOp op)
{
    bool swapped = op == BINARY_MULT && !is_a(m, left, TYPE_deque);
    Value self = swapped ? right : left, other = swapped ? left : right;
    if ((op != BINARY_ADD && op != BINARY_MULT) || !is_a(m, self, TYPE_deque) ||
        (op == BINARY_MULT && !is_int(m, other) && !special_of(type_of(m, other), SPECIAL_INDEX)))
        return VALUE_NOT_IMPLEMENTED;
    if (op == BINARY_ADD && !is_a(m, other, TYPE_deque))
        return raise_format(m, TYPE_TypeError, "can only concatenate deque (not \"%s\") to deque",
                            type_name(m, other));
    Value result = copy_deque(m, self);
    if (!result)
        return NULL;
    if (op == BINARY_ADD ? extend(m, result, other, false) : repeat(m, result, other))
        return result;
    drop(m, result);
    return NULL;
}

static Value inplace_deque(Machine *m, Value self, Value other, BinaryOp op)
{
    bool number = is_int(m, other) || special_of(type_of(m, other), SPECIAL_INDEX);
    if (op != BINARY_ADD && (op != BINARY_MULT || !number))
        return VALUE_NOT_IMPLEMENTED;
    bool fine = op == BINARY_ADD ? extend(m, self, other, false) : repeat(m, self, other);
    return fine ? keep(self) : NULL;
}

METHOD(reverse)
{
    (void)args;
    List *list = LIST(self);
    for (size_t i = 0, j = list->count; i + 1 < j--; i++) {
        Value first = keep(list->items[i]);
        list_set(m, list, i, list->items[j]);
        list_set(m, list, j, first);
        drop(m, first);
    }
    return VALUE_NONE;
}

/* Whether the item at [place] is equal to [item]; false: raised, also where the comparison has changed
 * the deque. */
static bool equal_at(Machine *m, Value self, size_t place, Value item, TypeId error, bool *equal)
{
    int64_t change = DEQUE(self)->change;
    Value at = keep(LIST(self)->items[place]);
    bool fine = values_equal(m, at, item, equal);
    drop(m, at);
    if (!fine || change == DEQUE(self)->change)
        return fine;
    raise_format(m, error, "deque mutated during iteration");
    return false;
}

/* The first place of [item] from [*place] on, or [stop]; false: raised. */
static bool find(Machine *m, Value self, Value item, TypeId error, size_t *place, size_t stop)
{
    for (bool equal; *place < stop && *place < LIST(self)->count; ++*place) {
        if (!tick(m) || !equal_at(m, self, *place, item, error, &equal))
            return false;
        if (equal)
            return true;
    }
    return true;
}

static bool contains_deque(Machine *m, Value self, Value item, bool *found)
{
    size_t place = 0, count = LIST(self)->count;
    if (!find(m, self, item, TYPE_RuntimeError, &place, count))
        return false;
    *found = place < count && place < LIST(self)->count;
    return true;
}

static Value raise_absent(Machine *m, Value item)
{
    Value shown = value_repr(m, item);
    if (shown)
        raise_format(m, TYPE_ValueError, "%s is not in deque", ((Str *)shown)->bytes);
    drop(m, shown);
    return NULL;
}

/* A bound given to index(): negative ones count from the end. */
static bool bound_of(Machine *m, Value self, Value given, size_t *bound)
{
    int64_t index, count = (int64_t)LIST(self)->count;
    bool overflow;
    if (!value_index(m, given, &index, &overflow))
        return false;
    index += index < 0 ? count : 0;
    *bound = (size_t)(index < 0 ? 0 : index > count ? count : index);
    return true;
}

METHOD(index)
{
    size_t place = 0, stop = LIST(self)->count;
    if ((args->count > 1 && !bound_of(m, self, args->items[1], &place)) ||
        (args->count > 2 && !bound_of(m, self, args->items[2], &stop)) ||
        !find(m, self, args->items[0], TYPE_RuntimeError, &place, stop))
        return NULL;
    return place < stop ? small((int64_t)place) : raise_absent(m, args->items[0]);
}

METHOD(remove)
{
    size_t place = 0, count = LIST(self)->count;
    if (!find(m, self, args->items[0], TYPE_IndexError, &place, count))
        return NULL;
    if (place == count)
        return raise_absent(m, args->items[0]);
    remove_at(m, self, place);
    return VALUE_NONE;
}

METHOD(count)
{
    int64_t count = 0;
    for (size_t i = 0; i < LIST(self)->count; i++) {
        bool equal;
        if (!tick(m) || !equal_at(m, self, i, args->items[0], TYPE_RuntimeError, &equal))
            return NULL;
        count += equal;
    }
    return small(count);
}

METHOD(insert)
{
    int64_t index;
    if (!value_index(m, args->items[0], &index, NULL))
        return NULL;
    int64_t count = (int64_t)LIST(self)->count;
    if (DEQUE(self)->most >= 0 && count >= DEQUE(self)->most)
        return raise_format(m, TYPE_IndexError, "deque already at its maximum size");
    index += index < 0 ? count : 0;
    index = index < 0 ? 0 : index > count ? count : index;
    DEQUE(self)->change++;
    return list_insert(m, LIST(self), (size_t)index, args->items[1]) ? VALUE_NONE : NULL;
}

static const NativeRow deque_methods[] = {
    {"append", method_append, 1, 1, 0},
    {"appendleft", method_appendleft, 1, 1, 0},
    {"extend", method_extend, 1, 1, 0},
    {"extendleft", method_extendleft, 1, 1, 0},
    {"pop", method_pop, 0, 0, 0},
    {"popleft", method_popleft, 0, 0, 0},
    {"rotate", method_rotate, 0, 1, 0},
    {"clear", method_clear, 0, 0, 0},
    {"copy", method_copy, 0, 0, 0},
    {"__copy__", method_copy, 0, 0, 0},
    {"reverse", method_reverse, 0, 0, 0},
    {"index", method_index, 1, 3, 0},
    {"remove", method_remove, 1, 1, 0},
    {"count", method_count, 1, 1, 0},
    {"insert", method_insert, 2, 2, 0},
    {"__reversed__", deque_reversed, 0, 0, 0},
    {"__class_getitem__", method_class_getitem, 1, 1, NATIVE_CLASS},
    {0},
};
static const GetSetRow deque_getsets[] = {{"maxlen", get_maxlen, NULL}, {0}};

const TypeSlots deque_slots = {
    .serial = offsetof(List, serial),
    .visit = visit_list,
    .clear = clear,
    .size = sizeof(Deque),
    .free = free_deque,
    .make = make_deque,
    .init = init_deque,
    .repr = repr_deque,
    .length = length_deque,
    .iter = deque_iterate,
    .contains = contains_deque,
    .get_item = get_item_deque,
    .set_item = set_item_deque,
    .compare = compare_deque,
    .binary = binary_deque,
    .inplace = inplace_deque,
    .methods = deque_methods,
    .getsets = deque_getsets,
    .flags = SLOTS_UNHASHABLE,
};
