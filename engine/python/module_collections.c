/* collections: defaultdict; the rest is in deque.c and library/collections.py. */
#include "engine/python/module.h"

#define METHOD(name) static Value method_##name(Machine *m, Value self, const Args *args)

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

METHOD(missing)
{
    Value factory = ((DefaultDict *)self)->factory, key = args->items[0];
    if (!factory)
        return raise_value(m, TYPE_KeyError, key);
    Value value = call_values(m, factory, NULL, 0);
    if (value && !dict_set(m, (Dict *)self, key, value)) {
        drop(m, value);
        return NULL;
    }
    return value;
}

static Value get_item_defaultdict(Machine *m, Value self, Value key)
{
    Value value;
    if (special_of(self->type, SPECIAL_MISSING))
        return dict_slots.get_item(m, self, key); /* a subclass has its own */
    if (!dict_get(m, (Dict *)self, key, &value))
        return NULL;
    Args args = {&key, 1, NULL, 0};
    return value ? keep(value) : method_missing(m, self, &args);
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

static bool set_factory(Machine *m, Value self, Value value)
{
    Value old = ((DefaultDict *)self)->factory;
    ((DefaultDict *)self)->factory = value && value != VALUE_NONE ? keep(value) : NULL;
    drop(m, old);
    return true;
}

/* [kind] called with the factory of [self] and what [source] holds. */
static Value make_like(Machine *m, Type *kind, Value self, Value source)
{
    Value items[] = {get_factory(m, self), source};
    Value made = call_values(m, (Value)kind, items, 2);
    drop(m, items[0]);
    return made;
}

METHOD(copy)
{
    (void)args;
    return make_like(m, self->type, self, self);
}

static Value binary_defaultdict(Machine *m, Value left, Value right, BinaryOp op)
{
    if (op != BINARY_BITOR || !is_a(m, left, TYPE_dict) || !is_a(m, right, TYPE_dict))
        return VALUE_NOT_IMPLEMENTED;
    Value self = is_a(m, left, TYPE_defaultdict) ? left : right;
    Value made = make_like(m, self->type, self, left);
    if (!made || (is_a(m, made, TYPE_dict) && dict_update(m, (Dict *)made, right)))
        return made;
    drop(m, made);
    return NULL;
}

static const NativeRow defaultdict_methods[] = {
    {"__missing__", method_missing, 1, 1, 0},
    {"copy", method_copy, 0, 0, 0},
    {"__copy__", method_copy, 0, 0, 0},
    {0},
};
static const GetSetRow defaultdict_getsets[] = {{"default_factory", get_factory, set_factory}, {0}};

const TypeSlots defaultdict_slots = {
    .size = sizeof(DefaultDict),
    .free = free_defaultdict,
    .init = init_defaultdict,
    .repr = repr_defaultdict,
    .get_item = get_item_defaultdict,
    .binary = binary_defaultdict,
    .methods = defaultdict_methods,
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
