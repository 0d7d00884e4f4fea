/* types: the names of the built-in types that have no name elsewhere. */
#include "engine/python/module.h"

static bool fill_types(Machine *m, Dict *dict)
{
    module_set(m, dict, "GeneratorType", keep((Value)m->types[TYPE_generator]));
    module_set(m, dict, "FunctionType", keep((Value)m->types[TYPE_function]));
    module_set(m, dict, "MethodType", keep((Value)m->types[TYPE_method]));
    module_set(m, dict, "ModuleType", keep((Value)m->types[TYPE_module]));
    module_set(m, dict, "NoneType", keep((Value)m->types[TYPE_NoneType]));
    return true;
}

const ModuleRow module_types = {.name = "types", .fill = fill_types};
