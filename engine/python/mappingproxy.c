/* mappingproxy: a mapping that can be looked at only; a class's __dict__ is one. */
#include "engine/python/runtime.h"

typedef struct MappingProxy {
    Object head;
    Value mapping;
} MappingProxy;

#define MAPPING(self) (((MappingProxy *)(self))->mapping)

Value mappingproxy_new(Machine *m, Dict *dict)
{
    MappingProxy *proxy = object_alloc(m, m->types[TYPE_mappingproxy], sizeof(MappingProxy));
    proxy->mapping = keep((Value)dict);
    return (Value)proxy;
}

static bool is_mapping(Machine *m, Value v)
{
    return is_a(m, v, TYPE_dict) || special_of(type_of(m, v), SPECIAL_GETITEM);
}

static Value make_proxy(Machine *m, Type *type, const Args *args)
{
    static const char *const names[] = {"mapping", NULL};
    Value given[1];
    (void)type;
    if (!args_sort(m, args, "mappingproxy", names, 1, 1, given))
        return NULL;
    if (is_mapping(m, given[0]))
        return mappingproxy_new(m, (Dict *)given[0]);
    return raise_format(m, TYPE_TypeError, "mappingproxy() argument must be a mapping, not %s",
                        type_name(m, given[0]));
}

static void free_proxy(Machine *m, Value self)
{
    drop(m, MAPPING(self));
}

static bool length_proxy(Machine *m, Value self, int64_t *length)
{
    return value_length(m, MAPPING(self), length);
}

static Value iter_proxy(Machine *m, Value self)
{
    return iterate(m, MAPPING(self));
}

static bool contains_proxy(Machine *m, Value self, Value item, bool *found)
{
    return value_contains(m, MAPPING(self), item, found);
}

static Value get_item_proxy(Machine *m, Value self, Value key)
{
    return item_get(m, MAPPING(self), key);
}

static Value compare_proxy(Machine *m, Value self, Value other, CompareOp op)
{
    if (op != COMPARE_EQ && op != COMPARE_NOTEQ)
        return VALUE_NOT_IMPLEMENTED;
    Value with = is_exactly(m, other, TYPE_mappingproxy) ? MAPPING(other) : other;
    return compare_operation(m, MAPPING(self), with, op);
}

static Value str_proxy(Machine *m, Value self)
{
    return value_str(m, MAPPING(self));
}

static Value repr_proxy(Machine *m, Value self)
{
    Value shown = value_repr(m, MAPPING(self));
    if (!shown)
        return NULL;
    Text text = TEXT_EMPTY;
    text_printf(&text, "mappingproxy(%s)", ((Str *)shown)->bytes);
    drop(m, shown);
    return (Value)str_from_text(m, &text);
}

#define PROXY_METHOD(name)                                                                         \
    static Value proxy_##name(Machine *m, Value self, const Args *args)                            \
    {                                                                                              \
        return call_method_c(m, MAPPING(self), #name, args->items, args->count);                   \
    }
PROXY_METHOD(get)
PROXY_METHOD(keys)
PROXY_METHOD(values)
PROXY_METHOD(items)
PROXY_METHOD(copy)

static const NativeRow methods[] = {
    {"get", proxy_get, 1, 2, 0},       {"keys", proxy_keys, 0, 0, 0},
    {"values", proxy_values, 0, 0, 0}, {"items", proxy_items, 0, 0, 0},
    {"copy", proxy_copy, 0, 0, 0},     {0},
};

const TypeSlots mappingproxy_slots = {
    .size = sizeof(MappingProxy),
    .free = free_proxy,
    .make = make_proxy,
    .init = init_nothing,
    .repr = repr_proxy,
    .str = str_proxy,
    .length = length_proxy,
    .iter = iter_proxy,
    .contains = contains_proxy,
    .get_item = get_item_proxy,
    .compare = compare_proxy,
    .methods = methods,
    .flags = SLOTS_NO_SUBCLASS | SLOTS_UNHASHABLE,
};
