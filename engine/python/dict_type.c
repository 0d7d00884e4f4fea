/* dict: what a program can do with it. */
#include "engine/python/dict_view.h"
#include "engine/python/referents.h"

static Value make_dict(Machine *m, Type *type, const Args *args)
{
    (void)args;
    return object_alloc(m, type, type->size);
}

/* dict(mapping or pairs, **named), also dict.update(). */
static bool fill(Machine *m, Dict *dict, const Args *args, const char *name)
{
    if (args->count > 1) {
        raise_format(m, TYPE_TypeError, "%s expected at most 1 argument, got %d", name, args->count);
        return false;
    }
    if (args->count && !dict_update(m, dict, args->items[0]))
        return false;
    for (int i = 0; i < args->named; i++)
        if (!dict_set(m, dict, args->names[i], args->items[args->count + i]))
            return false;
    return true;
}

static bool init_dict(Machine *m, Value self, const Args *args)
{
    return fill(m, (Dict *)self, args, "dict");
}

static void clear(Machine *m, Value self)
{
    dict_clear(m, (Dict *)self);
}

static void free_dict(Machine *m, Value self)
{
    Dict *dict = (Dict *)self;
    size_t position = 0;
    Value key, value;
    while (dict_next(dict, &position, &key, &value)) {
        drop(m, key);
        drop(m, value);
    }
    dict_release(m, dict);
}

static bool add_repr(Machine *m, Value v, Text *out)
{
    Value shown = value_repr(m, v);
    bool fine = tick(m) && shown && text_fits(m, out, ((Str *)shown)->length);
    if (fine)
        text_add_slice(out, str_slice((Str *)shown));
    drop(m, shown);
    return fine;
}

static Value repr_dict(Machine *m, Value self)
{
    bool again, fine = true;
    repr_enter(m, self, &again);
    if (again)
        return (Value)str_c(m, "{...}");
    Text text = TEXT_EMPTY;
    size_t position = 0;
    Value key, value;
    text_add_char(&text, '{');
    while (fine && dict_next((Dict *)self, &position, &key, &value)) {
        if (text.length > 1)
            text_add_c(&text, ", ");
        keep(key);
        keep(value);
        fine = add_repr(m, key, &text);
        text_add_c(&text, ": ");
        fine = fine && add_repr(m, value, &text);
        drop(m, key);
        drop(m, value);
    }
    text_add_char(&text, '}');
    repr_leave(m);
    if (fine)
        return (Value)str_from_text(m, &text);
    text_free(&text);
    return NULL;
}

bool dict_length(Machine *m, Value self, int64_t *length)
{
    (void)m;
    *length = (int64_t)((Dict *)self)->used;
    return true;
}

Value dict_iterate(Machine *m, Dict *dict, TypeId type)
{
    Iterator *iterator = iterator_new(m, type, (Value)dict);
    iterator->limit = (int64_t)dict->used;
    return (Value)iterator;
}

static Value dict_iter(Machine *m, Value self)
{
    return dict_iterate(m, (Dict *)self, TYPE_dict_keyiterator);
}

bool dict_contains(Machine *m, Value self, Value item, bool *found)
{
    Value value;
    if (!dict_get(m, (Dict *)self, item, &value))
        return false;
    *found = value != NULL;
    return true;
}

static Value dict_get_item(Machine *m, Value self, Value key)
{
    Value value;
    if (!dict_get(m, (Dict *)self, key, &value))
        return NULL;
    if (value)
        return keep(value);
    Value missing = special_of(self->type, SPECIAL_MISSING);
    if (missing)
        return special_call(m, missing, self, &key, 1);
    return raise_value(m, TYPE_KeyError, key);
}

static bool set_item_dict(Machine *m, Value self, Value key, Value value)
{
    bool found;
    if (value)
        return dict_set(m, (Dict *)self, key, value);
    if (!dict_delete(m, (Dict *)self, key, &found))
        return false;
    if (!found)
        raise_value(m, TYPE_KeyError, key);
    return found;
}

static bool equal_dicts(Machine *m, Dict *left, Dict *right, bool *equal)
{
    size_t position = 0;
    Value key, value, other;
    *equal = left->used == right->used;
    while (*equal && dict_next(left, &position, &key, &value)) {
        if (!tick(m) || !dict_get(m, right, key, &other))
            return false;
        *equal = other != NULL;
        if (*equal && !values_equal(m, value, other, equal))
            return false;
    }
    return true;
}

static Value compare_dict(Machine *m, Value self, Value other, CompareOp op)
{
    bool equal;
    if (!is_a(m, other, TYPE_dict) || (op != COMPARE_EQ && op != COMPARE_NOTEQ))
        return VALUE_NOT_IMPLEMENTED;
    if (!equal_dicts(m, (Dict *)self, (Dict *)other, &equal))
        return NULL;
    return boolean(equal == (op == COMPARE_EQ));
}

/* NULL: a MemoryError is raised. */
static Dict *copied(Machine *m, const Dict *dict)
{
    if (heap_allows(&m->heap, 3 * dict->used * (sizeof(DictEntry) + sizeof(uint32_t))))
        return dict_copy(m, dict);
    raise_value(m, TYPE_MemoryError, NULL);
    return NULL;
}

static Value binary_dict(Machine *m, Value left, Value right, BinaryOp op)
{
    if (op != BINARY_BITOR || !is_a(m, left, TYPE_dict) || !is_a(m, right, TYPE_dict))
        return VALUE_NOT_IMPLEMENTED;
    if (is_a(m, right, TYPE_defaultdict) && !is_a(m, left, TYPE_defaultdict))
        return VALUE_NOT_IMPLEMENTED; /* the result is a defaultdict, which the right one makes */
    Dict *result = copied(m, (Dict *)left);
    if (result && dict_update(m, result, right))
        return (Value)result;
    drop(m, (Value)result);
    return NULL;
}

static Value inplace_dict(Machine *m, Value self, Value other, BinaryOp op)
{
    if (op != BINARY_BITOR)
        return VALUE_NOT_IMPLEMENTED;
    return dict_update(m, (Dict *)self, other) ? keep(self) : NULL;
}

/* ---- methods */

static Value method_get(Machine *m, Value self, const Args *args)
{
    Value value;
    if (!dict_get(m, (Dict *)self, args->items[0], &value))
        return NULL;
    return value ? keep(value) : args->count > 1 ? keep(args->items[1]) : VALUE_NONE;
}

static Value method_setdefault(Machine *m, Value self, const Args *args)
{
    Value value, fallback = args->count > 1 ? args->items[1] : VALUE_NONE;
    if (!dict_get(m, (Dict *)self, args->items[0], &value))
        return NULL;
    if (value)
        return keep(value);
    return dict_set(m, (Dict *)self, args->items[0], fallback) ? keep(fallback) : NULL;
}

static Value method_pop(Machine *m, Value self, const Args *args)
{
    Value value;
    if (!dict_pop(m, (Dict *)self, args->items[0], &value))
        return NULL;
    if (value)
        return value;
    return args->count > 1 ? keep(args->items[1]) : raise_value(m, TYPE_KeyError, args->items[0]);
}

static Value method_popitem(Machine *m, Value self, const Args *args)
{
    (void)args;
    Value items[2];
    if (!dict_pop_last(m, (Dict *)self, &items[0], &items[1]))
        return raise_format(m, TYPE_KeyError, "popitem(): dictionary is empty");
    Value pair = (Value)tuple_of(m, items, 2);
    drop(m, items[0]);
    drop(m, items[1]);
    return pair;
}

static Value method_update(Machine *m, Value self, const Args *args)
{
    return fill(m, (Dict *)self, args, "update") ? VALUE_NONE : NULL;
}

static Value method_clear(Machine *m, Value self, const Args *args)
{
    (void)args;
    dict_clear(m, (Dict *)self);
    return VALUE_NONE;
}

static Value method_copy(Machine *m, Value self, const Args *args)
{
    (void)args;
    return (Value)copied(m, (Dict *)self);
}

static Value method_fromkeys(Machine *m, Value self, const Args *args)
{
    Value fallback = args->count > 1 ? args->items[1] : VALUE_NONE;
    Value dict = call_values(m, self, NULL, 0);
    Value iterator = dict ? iterate(m, args->items[0]) : NULL;
    Value key;
    bool fine = iterator != NULL;
    while (fine && tick(m) && (key = iterate_next(m, iterator))) {
        fine = item_set(m, dict, key, fallback);
        drop(m, key);
    }
    drop(m, iterator);
    if (fine && !m->exception && !m->over)
        return dict;
    drop(m, dict);
    return NULL;
}

static Value method_keys(Machine *m, Value self, const Args *args)
{
    (void)args;
    return dict_view_new(m, (Dict *)self, TYPE_dict_keys);
}

static Value method_values(Machine *m, Value self, const Args *args)
{
    (void)args;
    return dict_view_new(m, (Dict *)self, TYPE_dict_values);
}

static Value method_items(Machine *m, Value self, const Args *args)
{
    (void)args;
    return dict_view_new(m, (Dict *)self, TYPE_dict_items);
}

Value dict_iterate_back(Machine *m, Dict *dict, TypeId type)
{
    Iterator *iterator = (Iterator *)dict_iterate(m, dict, type);
    iterator->index = (int64_t)dict->filled;
    iterator->step = -1;
    return (Value)iterator;
}

static Value method_reversed(Machine *m, Value self, const Args *args)
{
    (void)args;
    return dict_iterate_back(m, (Dict *)self, TYPE_dict_reversekeyiterator);
}

const NativeRow dict_methods[] = {
    {"get", method_get, 1, 2, 0},
    {"setdefault", method_setdefault, 1, 2, 0},
    {"pop", method_pop, 1, 2, 0},
    {"popitem", method_popitem, 0, 0, 0},
    {"update", method_update, 0, ANY_COUNT, NATIVE_KEYWORDS},
    {"clear", method_clear, 0, 0, 0},
    {"copy", method_copy, 0, 0, 0},
    {"keys", method_keys, 0, 0, 0},
    {"values", method_values, 0, 0, 0},
    {"items", method_items, 0, 0, 0},
    {"fromkeys", method_fromkeys, 1, 2, NATIVE_CLASS},
    {"__reversed__", method_reversed, 0, 0, 0},
    {"__class_getitem__", method_class_getitem, 1, 1, NATIVE_CLASS},
    {0},
};

const TypeSlots dict_slots = {
    .serial = offsetof(Dict, serial),
    .visit = visit_dict,
    .clear = clear,
    .size = sizeof(Dict),
    .free = free_dict,
    .make = make_dict,
    .init = init_dict,
    .repr = repr_dict,
    .length = dict_length,
    .iter = dict_iter,
    .contains = dict_contains,
    .get_item = dict_get_item,
    .set_item = set_item_dict,
    .compare = compare_dict,
    .binary = binary_dict,
    .inplace = inplace_dict,
    .methods = dict_methods,
    .flags = SLOTS_UNHASHABLE,
};
