/* math: the functions of real numbers. */
#include <math.h>

#include "engine/python/module.h"

#define FUNCTION(name) static Value name(Machine *m, Value self, const Args *args)

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

const ModuleRow module_math = {"math", math_functions, fill_math};
