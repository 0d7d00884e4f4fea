/* sys: what a program may know of the machine it runs on. */
#include "engine/python/module.h"

#define FUNCTION(name) static Value name(Machine *m, Value self, const Args *args)

FUNCTION(sys_exit)
{
    (void)self;
    return raise_value(m, TYPE_SystemExit, args->count ? args->items[0] : VALUE_NONE);
}

FUNCTION(sys_getrecursionlimit)
{
    (void)m, (void)self, (void)args;
    return small(1000);
}

FUNCTION(sys_exc_info)
{
    (void)self, (void)args;
    Value exception = handled_exception(m);
    Value items[] = {VALUE_NONE, VALUE_NONE, VALUE_NONE};
    if (!exception)
        return (Value)tuple_of(m, items, 3);
    Value traceback = attribute_get_c(m, exception, "__traceback__");
    items[0] = (Value)exception->type;
    items[1] = exception;
    items[2] = traceback;
    Value result = (Value)tuple_of(m, items, 3);
    drop(m, traceback);
    return result;
}

static const NativeRow sys_functions[] = {
    {"exit", sys_exit, 0, 1, 0},
    {"getrecursionlimit", sys_getrecursionlimit, 0, 0, 0},
    {"exc_info", sys_exc_info, 0, 0, 0},
    {0},
};

static bool fill_sys(Machine *m, Dict *dict)
{
    module_set(m, dict, "maxsize", int_new(m, INT64_MAX));
    module_set(m, dict, "version", (Value)str_c(m, "3.11"));
    Value version[] = {small(3), small(11), small(2), (Value)str_c(m, "final"), small(0)};
    module_set(m, dict, "version_info", (Value)tuple_of(m, version, 5));
    drop(m, version[3]);
    module_set(m, dict, "stdout", stream_new(m, 1));
    module_set(m, dict, "stderr", stream_new(m, 2));
    return true;
}

const ModuleRow module_sys = {.name = "sys", .functions = sys_functions, .fill = fill_sys};
