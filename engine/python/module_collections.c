/* collections: deque, a list with a bound that grows at both ends; and defaultdict. */
#include "engine/python/module.h"
#include "engine/python/referents.h"

/* ---- deque */

typedef struct Deque {
    List list;
    int64_t most; /* maxlen; -1: none */
} Deque;

#define DEQUE(v) ((Deque *)(v))
#define LIST(v) (&((Deque *)(v))->list)
#define METHOD(name) static Value method_##name(Machine *m, Value self, const Args *args)

static bool push(Machine *m, Value self, Value item, bool left)
{
    List *list = LIST(self);
    if (DEQUE(self)->most == 0)
        return true;
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

static bool init_deque(Machine *m, Value self, const Args *args)
{
    static const char *const names[] = {"iterable", "maxlen", NULL};
    Value given[2];
    if (!args_sort(m, args, "deque", names, 0, 2, given))
        return false;
    if (given[1] && given[1] != VALUE_NONE) {
        if (!is_int(m, given[1]))
            return raise_format(m, TYPE_TypeError, "an integer is required"), false;
        if (!value_index(m, given[1], &DEQUE(self)->most, NULL))
            return false;
        if (DEQUE(self)->most < 0)
            return raise_format(m, TYPE_ValueError, "maxlen must be non-negative"), false;
    }
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
    bool fine = repr_items(m, self, LIST(self)->items, &LIST(self)->count, "[", "]", &text);
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

static Value iter_deque(Machine *m, Value self)
{
    return (Value)iterator_new(m, TYPE_list_iterator, self);
}

static bool place_of(Machine *m, Value self, Value key, size_t *place)
{
    int64_t index, count = (int64_t)LIST(self)->count;
    if (!is_int(m, key) && !special_of(type_of(m, key), SPECIAL_INDEX)) {
        raise_format(m, TYPE_TypeError, "sequence index must be integer, not '%s'", type_name(m, key));
        return false;
    }
    if (!value_index(m, key, &index, NULL))
        return false;
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

static bool set_item_deque(Machine *m, Value self, Value key, Value value)
{
    size_t place;
    if (!place_of(m, self, key, &place))
        return false;
    if (value)
        list_set(m, LIST(self), place, value);
    else
        list_remove(m, LIST(self), place);
    return true;
}

static Value compare_deque(Machine *m, Value self, Value other, CompareOp op)
{
    if (!is_a(m, other, TYPE_deque))
        return VALUE_NOT_IMPLEMENTED;
    return compare_sequences(m, LIST(self)->items, &LIST(self)->count, LIST(other)->items,
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
    list_remove(m, list, place);
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

METHOD(rotate)
{
    int64_t steps = 1, count = (int64_t)LIST(self)->count;
    if (args->count && !value_index(m, args->items[0], &steps, NULL))
        return NULL;
    steps = count ? (steps % count + count) % count : 0;
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
    while (LIST(self)->count)
        list_remove(m, LIST(self), LIST(self)->count - 1);
    return VALUE_NONE;
}

METHOD(copy)
{
    (void)args;
    Value copy = make_deque(m, self->type, NULL);
    DEQUE(copy)->most = DEQUE(self)->most;
    extend(m, copy, self, false);
    return copy;
}

METHOD(reverse)
{
    (void)args;
    List *list = LIST(self);
    for (size_t i = 0; i + 1 < list->count; i++) {
        Value last = keep(list->items[list->count - 1]);
        list_remove(m, list, list->count - 1);
        list_insert(m, list, i, last);
        drop(m, last);
    }
    return VALUE_NONE;
}

/* The first place of [item], or count; false: raised. */
static bool find(Machine *m, Value self, Value item, size_t *place)
{
    List *list = LIST(self);
    for (*place = 0; *place < list->count; ++*place) {
        bool equal;
        if (!values_equal(m, list->items[*place], item, &equal))
            return false;
        if (equal)
            return true;
    }
    return true;
}

static bool contains_deque(Machine *m, Value self, Value item, bool *found)
{
    size_t place;
    if (!find(m, self, item, &place))
        return false;
    *found = place < LIST(self)->count;
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

METHOD(index)
{
    size_t place;
    if (!find(m, self, args->items[0], &place))
        return NULL;
    if (place < LIST(self)->count)
        return small((int64_t)place);
    return raise_absent(m, args->items[0]);
}

METHOD(remove)
{
    size_t place;
    if (!find(m, self, args->items[0], &place))
        return NULL;
    if (place == LIST(self)->count)
        return raise_absent(m, args->items[0]);
    list_remove(m, LIST(self), place);
    return VALUE_NONE;
}

METHOD(count)
{
    int64_t count = 0;
    for (size_t i = 0; i < LIST(self)->count; i++) {
        bool equal;
        if (!values_equal(m, LIST(self)->items[i], args->items[0], &equal))
            return NULL;
        count += equal;
    }
    return small(count);
}

METHOD(insert)
{
    int64_t index, count = (int64_t)LIST(self)->count;
    if (!value_index(m, args->items[0], &index, NULL))
        return NULL;
    if (DEQUE(self)->most >= 0 && count >= DEQUE(self)->most)
        return raise_format(m, TYPE_IndexError, "deque already at its maximum size");
    index += index < 0 ? count : 0;
    index = index < 0 ? 0 : index > count ? count : index;
    return list_insert(m, LIST(self), (size_t)index, args->items[1]) ? VALUE_NONE : NULL;
}

METHOD(reversed)
{
    (void)args;
    Iterator *iterator = iterator_new(m, TYPE_list_reverseiterator, self);
    iterator->index = (int64_t)LIST(self)->count - 1;
    iterator->step = -1;
    return (Value)iterator;
}

static Value get_maxlen(Machine *m, Value self)
{
    return DEQUE(self)->most < 0 ? VALUE_NONE : int_new(m, DEQUE(self)->most);
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
    {"reverse", method_reverse, 0, 0, 0},
    {"index", method_index, 1, 1, 0},
    {"remove", method_remove, 1, 1, 0},
    {"count", method_count, 1, 1, 0},
    {"insert", method_insert, 2, 2, 0},
    {"__reversed__", method_reversed, 0, 0, 0},
    {"__class_getitem__", method_class_getitem, 1, 1, NATIVE_CLASS},
    {0},
};
static const GetSetRow deque_getsets[] = {{"maxlen", get_maxlen, NULL}, {0}};

const TypeSlots deque_slots = {
    .serial = offsetof(List, serial),
    .visit = visit_list,
    .size = sizeof(Deque),
    .free = free_deque,
    .make = make_deque,
    .init = init_deque,
    .repr = repr_deque,
    .length = length_deque,
    .iter = iter_deque,
    .contains = contains_deque,
    .get_item = get_item_deque,
    .set_item = set_item_deque,
    .compare = compare_deque,
    .methods = deque_methods,
    .getsets = deque_getsets,
    .flags = SLOTS_UNHASHABLE,
};

/* ---- defaultdict */

typedef struct DefaultDict {
    Dict dict;
    Value factory; /* or NULL */
} DefaultDict;

static bool init_defaultdict(Machine *m, Value self, const Args *args)
{
    DefaultDict *made = (DefaultDict *)self;
    Value factory = args->count ? args->items[0] : VALUE_NONE;
    Type *type = type_of(m, factory);
    bool callable = is_a(m, factory, TYPE_function) || is_a(m, factory, TYPE_builtin) ||
                    is_a(m, factory, TYPE_method) || special_of(type, SPECIAL_CALL) ||
                    type->slots->call;
    if (factory != VALUE_NONE && !callable) {
        raise_format(m, TYPE_TypeError, "first argument must be callable or None");
        return false;
    }
    made->factory = factory == VALUE_NONE ? NULL : keep(factory);
    Args rest = {args->items + (args->count ? 1 : 0), args->count ? args->count - 1 : 0, args->names,
                 args->named};
    return dict_slots.init(m, self, &rest);
}

static void free_defaultdict(Machine *m, Value self)
{
    drop(m, ((DefaultDict *)self)->factory);
    dict_slots.free(m, self);
}

static Value get_item_defaultdict(Machine *m, Value self, Value key)
{
    Value value;
    if (!dict_get(m, (Dict *)self, key, &value))
        return NULL;
    if (value)
        return keep(value);
    Value factory = ((DefaultDict *)self)->factory;
    if (!factory)
        return raise_value(m, TYPE_KeyError, key);
    value = call_values(m, factory, NULL, 0);
    if (value && !dict_set(m, (Dict *)self, key, value)) {
        drop(m, value);
        return NULL;
    }
    return value;
}

static Value repr_defaultdict(Machine *m, Value self)
{
    Value factory = ((DefaultDict *)self)->factory;
    Value shown = value_repr(m, factory ? factory : VALUE_NONE);
    Value inside = shown ? dict_slots.repr(m, self) : NULL;
    Text text = TEXT_EMPTY;
    if (inside)
        text_printf(&text, "%s(%s, %s)", self->type->name->bytes, ((Str *)shown)->bytes,
                    ((Str *)inside)->bytes);
    drop(m, shown);
    Value result = inside ? (Value)str_from_text(m, &text) : NULL;
    drop(m, inside);
    return result;
}

static Value get_factory(Machine *m, Value self)
{
    (void)m;
    Value factory = ((DefaultDict *)self)->factory;
    return factory ? keep(factory) : VALUE_NONE;
}

static const GetSetRow defaultdict_getsets[] = {{"default_factory", get_factory, NULL}, {0}};

const TypeSlots defaultdict_slots = {
    .size = sizeof(DefaultDict),
    .free = free_defaultdict,
    .init = init_defaultdict,
    .repr = repr_defaultdict,
    .get_item = get_item_defaultdict,
    .getsets = defaultdict_getsets,
    .flags = SLOTS_UNHASHABLE,
};

static bool fill(Machine *m, Dict *dict)
{
    module_set(m, dict, "deque", keep((Value)m->types[TYPE_deque]));
    module_set(m, dict, "defaultdict", keep((Value)m->types[TYPE_defaultdict]));
    return true;
}

const ModuleRow module_collections = {.name = "collections", .fill = fill};
