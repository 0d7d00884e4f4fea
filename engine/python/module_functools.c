/* functools: reduce, cmp_to_key, and the type partial (partial.c, key_wrapper.c); the rest is in
 * library/functools.py. */
#include "engine/python/module.h"

#define FUNCTION(name) static Value name(Machine *m, Value self, const Args *args)

typedef struct Reduction {
    Value function;
    Value total; /* NULL before the first */
} Reduction;

static bool reduce_one(Machine *m, void *context, Value item)
{
    Reduction *reduction = context;
    if (!reduction->total) {
        reduction->total = keep(item);
        return true;
    }
    Value items[] = {reduction->total, item};
    Value total = call_values(m, reduction->function, items, 2);
    drop(m, reduction->total);
    reduction->total = total;
    return total != NULL;
}

FUNCTION(functools_reduce)
{
    (void)self;
    Reduction reduction = {args->items[0], args->count > 2 ? keep(args->items[2]) : NULL};
    if (!iterate_all(m, args->items[1], reduce_one, &reduction)) {
        drop(m, reduction.total);
        return NULL;
    }
    if (!reduction.total)
        return raise_format(m, TYPE_TypeError, "reduce() of empty iterable with no initial value");
    return reduction.total;
}

FUNCTION(functools_cmp_to_key)
{
    static const char *const names[] = {"mycmp", NULL};
    (void)self;
    Value function;
    if (!args_sort(m, args, "cmp_to_key", names, 1, 1, &function))
        return NULL;
    return key_wrapper_new(m, function, NULL);
}

static const NativeRow functions[] = {
    {"cmp_to_key", functools_cmp_to_key, 0, ANY_COUNT, NATIVE_KEYWORDS},
    {"reduce", functools_reduce, 2, 3, 0},
    {0},
};

static bool fill(Machine *m, Dict *dict)
{
    module_set(m, dict, "partial", keep((Value)m->types[TYPE_partial]));
    return true;
}

const ModuleRow module_functools = {.name = "functools", .functions = functions, .fill = fill};
