/* builtins: the names that every program has without an import. */
#include "engine/python/module.h"

static bool fill(Machine *m, Dict *dict)
{
    return dict_update(m, dict, (Value)m->builtins);
}

const ModuleRow module_builtins = {.name = "builtins", .fill = fill};
