/* operator: the operators as functions, and getters. */
#include "engine/python/module.h"

#define FUNCTION(name) static Value name(Machine *m, Value self, const Args *args)

#define OPERATOR(name, op)                                                                         \
    FUNCTION(operator_##name)                                                                      \
    {                                                                                              \
        (void)self;                                                                                \
        return binary_operation(m, args->items[0], args->items[1], op);                            \
    }
OPERATOR(add, BINARY_ADD)
OPERATOR(sub, BINARY_SUB)
OPERATOR(mul, BINARY_MULT)
OPERATOR(truediv, BINARY_DIV)
OPERATOR(floordiv, BINARY_FLOORDIV)
OPERATOR(mod, BINARY_MOD)
OPERATOR(pow, BINARY_POW)

/* What itemgetter() and attrgetter() return: [self] holds the keys. */
static Value get_each(Machine *m, Value keys, Value object, bool attribute)
{
    const Tuple *tuple = (Tuple *)keys;
    Tuple *result = tuple_new(m, tuple->count);
    for (size_t i = 0; i < tuple->count; i++) {
        Value key = tuple->items[i];
        result->items[i] = attribute ? attribute_get_c(m, object, ((Str *)key)->bytes)
                                     : item_get(m, object, key);
        if (!result->items[i]) {
            drop(m, (Value)result);
            return NULL;
        }
    }
    Value only = tuple->count == 1 ? keep(result->items[0]) : NULL;
    if (only)
        drop(m, (Value)result);
    return only ? only : (Value)result;
}

FUNCTION(get_items)
{
    return get_each(m, self, args->items[0], false);
}

FUNCTION(get_attributes)
{
    return get_each(m, self, args->items[0], true);
}

static const NativeRow getter_rows[] = {
    {"itemgetter", get_items, 1, 1, 0}, {"attrgetter", get_attributes, 1, 1, 0}};

static Value getter_new(Machine *m, const NativeRow *row, const Args *args)
{
    Value getter = builtin_new(m, row);
    ((Builtin *)getter)->self = (Value)tuple_of(m, args->items, (size_t)args->count);
    return getter;
}

FUNCTION(operator_itemgetter)
{
    (void)self;
    return getter_new(m, &getter_rows[0], args);
}

FUNCTION(operator_attrgetter)
{
    (void)self;
    for (int i = 0; i < args->count; i++)
        if (!is_a(m, args->items[i], TYPE_str))
            return raise_format(m, TYPE_TypeError, "attribute name must be a string");
    return getter_new(m, &getter_rows[1], args);
}

static const NativeRow operator_functions[] = {
    {"add", operator_add, 2, 2, 0},
    {"sub", operator_sub, 2, 2, 0},
    {"mul", operator_mul, 2, 2, 0},
    {"truediv", operator_truediv, 2, 2, 0},
    {"floordiv", operator_floordiv, 2, 2, 0},
    {"mod", operator_mod, 2, 2, 0},
    {"pow", operator_pow, 2, 2, 0},
    {"itemgetter", operator_itemgetter, 1, ANY_COUNT, 0},
    {"attrgetter", operator_attrgetter, 1, ANY_COUNT, 0},
    {0},
};

const ModuleRow module_operator = {"operator", operator_functions, NULL};
