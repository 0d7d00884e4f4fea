/* The modules themselves. To add one: its functions, and a row at the end. */
#include <math.h>

#include "engine/python/generator.h"
#include "engine/python/module.h"

#define FUNCTION(name) static Value name(Machine *m, Value self, const Args *args)

/* ---- inspect */

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

/* ---- math */

#define MATH_FUNCTION(name, expression)                                                            \
    FUNCTION(math_##name)                                                                          \
    {                                                                                              \
        double x;                                                                                  \
        (void)self;                                                                                \
        if (!number_as_double(m, args->items[0], &x))                                              \
            return NULL;                                                                           \
        double result = expression;                                                                \
        if (isnan(result) && !isnan(x))                                                            \
            return raise_format(m, TYPE_ValueError, "math domain error");                          \
        return float_new(m, result);                                                               \
    }
MATH_FUNCTION(sqrt, sqrt(x))
MATH_FUNCTION(sin, sin(x))
MATH_FUNCTION(cos, cos(x))
MATH_FUNCTION(exp, exp(x))

/* The integer that [round_to] makes of a number: floor() or ceil(). */
static Value whole_number(Machine *m, Value v, double (*round_to)(double))
{
    double x;
    if (is_int(m, v))
        return keep(v);
    if (!number_as_double(m, v, &x))
        return NULL;
    Value whole = float_new(m, round_to(x));
    Value result = call_values(m, (Value)m->types[TYPE_int], &whole, 1);
    drop(m, whole);
    return result;
}

FUNCTION(math_floor)
{
    (void)self;
    return whole_number(m, args->items[0], floor);
}

FUNCTION(math_ceil)
{
    (void)self;
    return whole_number(m, args->items[0], ceil);
}

static const NativeRow math_functions[] = {
    {"sqrt", math_sqrt, 1, 1, 0},   {"sin", math_sin, 1, 1, 0},   {"cos", math_cos, 1, 1, 0},
    {"exp", math_exp, 1, 1, 0},     {"floor", math_floor, 1, 1, 0}, {"ceil", math_ceil, 1, 1, 0},
    {0},
};

static bool fill_math(Machine *m, Dict *dict)
{
    module_set(m, dict, "pi", float_new(m, 3.141592653589793));
    module_set(m, dict, "e", float_new(m, 2.718281828459045));
    module_set(m, dict, "inf", float_new(m, INFINITY));
    module_set(m, dict, "nan", float_new(m, NAN));
    return true;
}

/* ---- sys */

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

/* ---- time: a clock of the program's own, which only sleep() moves */

FUNCTION(time_sleep)
{
    (void)self;
    double seconds;
    if (!number_as_double(m, args->items[0], &seconds))
        return NULL;
    if (seconds < 0)
        return raise_format(m, TYPE_ValueError, "sleep length must be non-negative");
    m->clock += seconds;
    return VALUE_NONE;
}

FUNCTION(time_now)
{
    (void)self, (void)args;
    return float_new(m, m->clock);
}

FUNCTION(time_time)
{
    enum { START = 1700000000 };
    (void)self, (void)args;
    return float_new(m, START + m->clock);
}

static const NativeRow time_functions[] = {
    {"sleep", time_sleep, 1, 1, 0},     {"time", time_time, 0, 0, 0},
    {"perf_counter", time_now, 0, 0, 0}, {"monotonic", time_now, 0, 0, 0},
    {"process_time", time_now, 0, 0, 0}, {0},
};

/* ---- operator */

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

/* ---- types, and the names that annotations use */

static bool fill_types(Machine *m, Dict *dict)
{
    module_set(m, dict, "GeneratorType", keep((Value)m->types[TYPE_generator]));
    module_set(m, dict, "FunctionType", keep((Value)m->types[TYPE_function]));
    module_set(m, dict, "MethodType", keep((Value)m->types[TYPE_method]));
    module_set(m, dict, "ModuleType", keep((Value)m->types[TYPE_module]));
    module_set(m, dict, "NoneType", keep((Value)m->types[TYPE_NoneType]));
    return true;
}

static bool fill_nothing(Machine *m, Dict *dict)
{
    (void)m, (void)dict;
    return true;
}

const ModuleRow module_rows[] = {
    {"inspect", inspect_functions, fill_inspect},
    {"math", math_functions, fill_math},
    {"sys", sys_functions, fill_sys},
    {"types", NULL, fill_types},
    {"collections", NULL, collections_fill},
    {"time", time_functions, NULL},
    {"operator", operator_functions, NULL},
    {"itertools", NULL, itertools_fill},
    {"array", NULL, array_fill},
    {"functools", functools_functions, functools_fill},
    {"__future__", NULL, fill_nothing},
    {0},
};
