/* The views of a dict: what keys(), values() and items() give. They follow the dict. */
#include "engine/python/dict_view.h"

typedef struct DictView {
    Object head;
    Dict *dict;
} DictView;

Value dict_view_new(Machine *m, Dict *dict, TypeId type)
{
    DictView *view = object_alloc(m, m->types[type], sizeof(DictView));
    view->dict = (Dict *)keep((Value)dict);
    return (Value)view;
}

static void free_view(Machine *m, Value self)
{
    drop(m, (Value)((DictView *)self)->dict);
}

static bool length_view(Machine *m, Value self, int64_t *length)
{
    return dict_length(m, (Value)((DictView *)self)->dict, length);
}

static Value iter_view(Machine *m, Value self)
{
    TypeId type = is_exactly(m, self, TYPE_dict_keys)     ? TYPE_dict_keyiterator
                  : is_exactly(m, self, TYPE_dict_values) ? TYPE_dict_valueiterator
                                                          : TYPE_dict_itemiterator;
    return dict_iterate(m, ((DictView *)self)->dict, type);
}

static Value repr_view(Machine *m, Value self)
{
    List *items = list_from(m, self);
    Value shown = items ? value_repr(m, (Value)items) : NULL;
    drop(m, (Value)items);
    if (!shown)
        return NULL;
    Text text = TEXT_EMPTY;
    text_printf(&text, "%s(%s)", type_name(m, self), ((Str *)shown)->bytes);
    drop(m, shown);
    return (Value)str_from_text(m, &text);
}

static bool contains_view(Machine *m, Value self, Value item, bool *found)
{
    Dict *dict = ((DictView *)self)->dict;
    if (is_exactly(m, self, TYPE_dict_keys))
        return dict_contains(m, (Value)dict, item, found);
    size_t position = 0;
    Value key, value;
    *found = false;
    while (!*found && dict_next(dict, &position, &key, &value)) {
        Value pair[] = {key, value};
        Value candidate = (Value)tuple_of(m, pair, 2);
        bool fine = values_equal(m, candidate, item, found);
        drop(m, candidate);
        if (!fine)
            return false;
    }
    return true;
}

static Set *set_of(Machine *m, Value v)
{
    Set *set = set_new(m, TYPE_set);
    if (set_update(m, set, v))
        return set;
    drop(m, (Value)set);
    return NULL;
}

/* Keys and items behave as sets in & | - ^ and comparisons. */
static Value binary_view(Machine *m, Value left, Value right, BinaryOp op)
{
    bool sets = op == BINARY_BITAND || op == BINARY_BITOR || op == BINARY_SUB || op == BINARY_BITXOR;
    if (!sets)
        return VALUE_NOT_IMPLEMENTED;
    Set *a = set_of(m, left), *b = a ? set_of(m, right) : NULL;
    Value result = b ? binary_operation(m, (Value)a, (Value)b, op) : NULL;
    drop(m, (Value)a);
    drop(m, (Value)b);
    return result;
}

static Value compare_view(Machine *m, Value self, Value other, CompareOp op)
{
    bool set_like = is_a(m, other, TYPE_set) || is_a(m, other, TYPE_frozenset) ||
                    is_exactly(m, other, TYPE_dict_keys) || is_exactly(m, other, TYPE_dict_items);
    if (!set_like)
        return VALUE_NOT_IMPLEMENTED;
    Set *a = set_of(m, self), *b = a ? set_of(m, other) : NULL;
    Value result = b ? compare_operation(m, (Value)a, (Value)b, op) : NULL;
    drop(m, (Value)a);
    drop(m, (Value)b);
    return result;
}

static Value method_isdisjoint(Machine *m, Value self, const Args *args)
{
    Set *own = set_of(m, self);
    Value result = own ? call_method_c(m, (Value)own, "isdisjoint", args->items, 1) : NULL;
    drop(m, (Value)own);
    return result;
}

static Value method_reversed(Machine *m, Value self, const Args *args)
{
    (void)args;
    TypeId type = is_exactly(m, self, TYPE_dict_keys)     ? TYPE_dict_reversekeyiterator
                  : is_exactly(m, self, TYPE_dict_values) ? TYPE_dict_reversevalueiterator
                                                          : TYPE_dict_reverseitemiterator;
    return dict_iterate_back(m, ((DictView *)self)->dict, type);
}

static Value get_mapping(Machine *m, Value self)
{
    return mappingproxy_new(m, ((DictView *)self)->dict);
}

static const NativeRow view_methods[] = {
    {"isdisjoint", method_isdisjoint, 1, 1, 0}, {"__reversed__", method_reversed, 0, 0, 0}, {0}};
static const NativeRow values_methods[] = {{"__reversed__", method_reversed, 0, 0, 0}, {0}};
static const GetSetRow view_getsets[] = {{"mapping", get_mapping, NULL}, {0}};

const TypeSlots dict_view_slots = {
    .size = sizeof(DictView),
    .free = free_view,
    .repr = repr_view,
    .length = length_view,
    .iter = iter_view,
    .contains = contains_view,
    .compare = compare_view,
    .binary = binary_view,
    .methods = view_methods,
    .getsets = view_getsets,
    .flags = SLOTS_NO_SUBCLASS | SLOTS_UNHASHABLE,
};

const TypeSlots dict_values_slots = {
    .size = sizeof(DictView),
    .free = free_view,
    .repr = repr_view,
    .length = length_view,
    .iter = iter_view,
    .methods = values_methods,
    .getsets = view_getsets,
    .flags = SLOTS_NO_SUBCLASS,
};
