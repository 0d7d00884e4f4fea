/* sys: what a program may know of the machine it runs on. */
#include <float.h>

#include "engine/python/module.h"
#include "engine/python/record.h"
#include "engine/python/size_of.h"

#define FUNCTION(name) static Value sys_##name(Machine *m, Value self, const Args *args)

/* The interpreter that a program may take this one for: Debian's. */
#define VERSION "3.11.2 (main, Oct  7 2026, 12:35:07) [GCC 12.2.0]"
enum { MAJOR = 3, MINOR = 11, MICRO = 2, HEX_VERSION = 0x030b02f0, API_VERSION = 1013 };

FUNCTION(exit)
{
    (void)self;
    bool none = !args->count || args->items[0] == VALUE_NONE;
    return raise_value(m, TYPE_SystemExit, none ? NULL : args->items[0]);
}

FUNCTION(getrecursionlimit)
{
    (void)self, (void)args;
    return small(m->recursion_limit);
}

FUNCTION(setrecursionlimit)
{
    (void)self;
    int64_t limit;
    bool overflow;
    if (!value_index(m, args->items[0], &limit, &overflow))
        return NULL;
    if (overflow || limit > INT32_MAX || limit < INT32_MIN)
        return raise_format(m, TYPE_OverflowError, limit > 0
                                ? "Python int too large to convert to C int"
                                : "Python int too small to convert to C int");
    if (limit < 1)
        return raise_format(m, TYPE_ValueError, "recursion limit must be greater or equal than 1");
    if (limit <= m->depth)
        return raise_format(m, TYPE_RecursionError,
                            "cannot set the recursion limit to %d at the recursion depth %d: the "
                            "limit is too low",
                            (int)limit, m->depth);
    m->recursion_limit = (int)limit;
    return VALUE_NONE;
}

FUNCTION(exc_info)
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

FUNCTION(exception)
{
    (void)self, (void)args;
    Value exception = handled_exception(m);
    return exception ? keep(exception) : VALUE_NONE;
}

FUNCTION(intern)
{
    (void)self;
    if (is_exactly(m, args->items[0], TYPE_str))
        return (Value)str_interned(m, (Str *)args->items[0]);
    if (is_a(m, args->items[0], TYPE_str))
        return raise_format(m, TYPE_TypeError, "can't intern %s", type_name(m, args->items[0]));
    return raise_format(m, TYPE_TypeError, "intern() argument must be str, not %s",
                        type_name(m, args->items[0]));
}

/* The caller's own reference counts, as it does in CPython; what has no count has all of them. */
FUNCTION(getrefcount)
{
    enum { IMMORTAL = 1000000000 };
    (void)m, (void)self;
    return small(is_object(args->items[0]) ? args->items[0]->refs : IMMORTAL);
}

FUNCTION(getsizeof)
{
    static const char *const names[] = {"object", "default", NULL};
    (void)self;
    Value given[2];
    if (!args_sort(m, args, "getsizeof", names, 1, 2, given))
        return NULL;
    Str *name = str_intern_c(m, "__sizeof__");
    Value own = type_lookup(type_of(m, given[0]), name);
    drop(m, (Value)name);
    return own ? special_call(m, own, given[0], NULL, 0) : small(size_of(m, given[0]));
}

FUNCTION(getdefaultencoding)
{
    (void)self, (void)args;
    return (Value)str_c(m, "utf-8");
}

static const NativeRow functions[] = {
    {"exit", sys_exit, 0, 1, 0},
    {"getrecursionlimit", sys_getrecursionlimit, 0, 0, 0},
    {"setrecursionlimit", sys_setrecursionlimit, 1, 1, 0},
    {"exc_info", sys_exc_info, 0, 0, 0},
    {"exception", sys_exception, 0, 0, 0},
    {"intern", sys_intern, 1, 1, 0},
    {"getrefcount", sys_getrefcount, 1, 1, 0},
    {"getsizeof", sys_getsizeof, 0, ANY_COUNT, NATIVE_KEYWORDS},
    {"getdefaultencoding", sys_getdefaultencoding, 0, 0, 0},
    {"getfilesystemencoding", sys_getdefaultencoding, 0, 0, 0},
    {0},
};

/* ---- what is not a function */

static Value version_info(Machine *m)
{
    Value items[] = {small(MAJOR), small(MINOR), small(MICRO), (Value)str_c(m, "final"), small(0)};
    return (Value)record_new(m, TYPE_sys_version_info, items);
}

static Value float_info(Machine *m)
{
    Value items[] = {float_new(m, DBL_MAX), small(DBL_MAX_EXP), small(DBL_MAX_10_EXP),
                     float_new(m, DBL_MIN), small(DBL_MIN_EXP), small(DBL_MIN_10_EXP),
                     small(DBL_DIG),        small(DBL_MANT_DIG), float_new(m, DBL_EPSILON),
                     small(FLT_RADIX),      small(1)};
    return (Value)record_new(m, TYPE_sys_float_info, items);
}

/* argv: the program's own name, as nothing more is ever given to it. */
static Value argv(Machine *m)
{
    const char *path = m->config.path ? m->config.path : m->program->name;
    Value name = (Value)str_c(m, path);
    List *list = list_new(m, 1);
    list_append(m, list, name);
    drop(m, name);
    return (Value)list;
}

static bool fill(Machine *m, Dict *dict)
{
    module_set(m, dict, "maxsize", int_new(m, INT64_MAX));
    module_set(m, dict, "maxunicode", small(0x10ffff));
    module_set(m, dict, "version", (Value)str_c(m, VERSION));
    module_set(m, dict, "version_info", version_info(m));
    module_set(m, dict, "hexversion", small(HEX_VERSION));
    module_set(m, dict, "api_version", small(API_VERSION));
    module_set(m, dict, "float_info", float_info(m));
    module_set(m, dict, "float_repr_style", (Value)str_c(m, "short"));
    module_set(m, dict, "byteorder", (Value)str_c(m, "little"));
    module_set(m, dict, "platform", (Value)str_c(m, "linux"));
    module_set(m, dict, "argv", argv(m));
    module_set(m, dict, "path", (Value)list_new(m, 0));
    module_set(m, dict, "modules", keep((Value)m->modules));
    static const char *const streams[] = {"stdout", "__stdout__", "stderr", "__stderr__", "stdin",
                                          "__stdin__"};
    for (int number = 1; number <= 3; number++) {
        Value stream = stream_new(m, number);
        module_set(m, dict, streams[2 * number - 2], keep(stream));
        module_set(m, dict, streams[2 * number - 1], stream);
    }
    m->sys = dict;
    return true;
}

const ModuleRow module_sys = {
    .name = "sys",
    .functions = functions,
    .fill = fill,
    .lacks = "__breakpointhook__ __displayhook__ __excepthook__ __interactivehook__ "
             "__unraisablehook__ _current_frames _getframe abiflags "
             "addaudithook audit base_exec_prefix base_prefix breakpointhook builtin_module_names "
             "call_tracing copyright displayhook dont_write_bytecode excepthook exec_prefix "
             "executable flags get_asyncgen_hooks get_coroutine_origin_tracking_depth "
             "get_int_max_str_digits getallocatedblocks getdlopenflags getfilesystemencodeerrors "
             "getprofile getswitchinterval gettrace hash_info implementation int_info "
             "is_finalizing meta_path orig_argv path_hooks path_importer_cache platlibdir prefix "
             "pycache_prefix set_asyncgen_hooks set_coroutine_origin_tracking_depth "
             "set_int_max_str_digits setdlopenflags setprofile setswitchinterval settrace "
             "stdlib_module_names thread_info unraisablehook warnoptions",
};
