/* inspect: in what state a generator is, and what kind of thing a value is. */
#include "engine/python/generator.h"
#include "engine/python/module.h"

#define FUNCTION(name) static Value name(Machine *m, Value self, const Args *args)

FUNCTION(inspect_getgeneratorstate)
{
    (void)self;
    if (!is_generator(m, args->items[0]))
        return raise_format(m, TYPE_AttributeError, "'%s' object has no attribute 'gi_running'",
                            type_name(m, args->items[0]));
    static const char *const names[] = {
        [GENERATOR_CREATED] = "GEN_CREATED",
        [GENERATOR_RUNNING] = "GEN_RUNNING",
        [GENERATOR_SUSPENDED] = "GEN_SUSPENDED",
        [GENERATOR_CLOSED] = "GEN_CLOSED",
    };
    const Generator *g = (Generator *)args->items[0];
    const Generator *leaf = g;
    while (leaf->delegate && leaf->state == GENERATOR_SUSPENDED)
        leaf = leaf->delegate;
    bool running = leaf->state == GENERATOR_RUNNING;
    return (Value)str_c(m, names[running ? GENERATOR_RUNNING : g->state]);
}

FUNCTION(inspect_isgenerator)
{
    (void)self;
    return boolean(is_generator(m, args->items[0]));
}

FUNCTION(inspect_isgeneratorfunction)
{
    (void)self;
    Value v = args->items[0];
    return boolean(is_exactly(m, v, TYPE_function) && ((Function *)v)->code->is_generator);
}

static const NativeRow inspect_functions[] = {
    {"getgeneratorstate", inspect_getgeneratorstate, 1, 1, 0},
    {"isgenerator", inspect_isgenerator, 1, 1, 0},
    {"isgeneratorfunction", inspect_isgeneratorfunction, 1, 1, 0},
    {0},
};

static bool fill_inspect(Machine *m, Dict *dict)
{
    const char *states[] = {"GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"};
    for (int i = 0; i < 4; i++)
        module_set(m, dict, states[i], (Value)str_c(m, states[i]));
    return true;
}

const ModuleRow module_inspect = {.name = "inspect", .functions = inspect_functions, .fill = fill_inspect};
