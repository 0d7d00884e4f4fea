/* bool: the two integers that are immediates of their own. */
#include "engine/python/runtime.h"

static Value make_bool(Machine *m, Type *type, const Args *args)
{
    (void)type;
    bool truth = false;
    if (args->named || args->count > 1)
        return raise_format(m, TYPE_TypeError, args->named ? "bool() takes no keyword arguments"
                                                           : "bool expected at most 1 argument, got %d",
                            args->count);
    if (args->count && !value_truth(m, args->items[0], &truth))
        return NULL;
    return boolean(truth);
}

static Value repr_of_bool(Machine *m, Value self)
{
    return (Value)str_c(m, self == VALUE_TRUE ? "True" : "False");
}

const TypeSlots bool_slots = {
    .size = sizeof(Object),
    .make = make_bool,
    .init = init_nothing,
    .repr = repr_of_bool,
    .flags = SLOTS_NO_SUBCLASS,
};
