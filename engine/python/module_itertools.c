/* itertools: the module, and what its iterators share. */
#include "engine/python/itertools.h"
#include "engine/python/module.h"

bool itertools_no_keywords(Machine *m, const Type *type, const Args *args)
{
    if (args->named == 0 || special_of(type, SPECIAL_INIT))
        return true;
    raise_format(m, TYPE_TypeError, "%s() takes no keyword arguments", type->name->bytes);
    return false;
}

bool itertools_takes(Machine *m, const Type *type, const Args *args, int count)
{
    if (!itertools_no_keywords(m, type, args))
        return false;
    if (args->count == count)
        return true;
    raise_format(m, TYPE_TypeError, "%s expected %d argument%s, got %d", type->name->bytes, count,
                 count == 1 ? "" : "s", args->count);
    return false;
}

Lazy *itertools_over(Machine *m, Type *type, Value source)
{
    return lazy_new(m, type, &source, 1);
}

static const NativeRow functions[] = {{"tee", itertools_tee, 1, 2, 0}, {0}};

static bool fill(Machine *m, Dict *dict)
{
    for (int id = TYPE_itertools_count; id <= TYPE_itertools__tee_dataobject; id++)
        module_set(m, dict, m->types[id]->name->bytes, keep((Value)m->types[id]));
    return true;
}

const ModuleRow module_itertools = {.name = "itertools", .functions = functions, .fill = fill};
