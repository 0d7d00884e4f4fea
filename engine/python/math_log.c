/* math: logarithms, of integers of any size too, and the parts of a float. */
#include <errno.h>
#include <float.h>
#include <math.h>

#include "engine/python/int_digits.h"
#include "engine/python/math_functions.h"

typedef double (*Logarithm)(double);

/* An int that is too large for a double: fraction and exponent, the fraction rounded half to even.
 */
static double large_parts(Value integer, int *exponent)
{
    mp_int number, top, rest;
    int_load(integer, &number);
    int_must(mp_init_multi(&top, &rest, NULL));
    *exponent = mp_count_bits(&number);
    int_must(mp_div_2d(&number, *exponent - 62, &top, &rest));
    uint64_t bits = mp_get_mag_u64(&top) << 1 | !mp_iszero(&rest);
    mp_clear_multi(&number, &top, &rest, NULL);
    return ldexp((double)bits, -63);
}

static Value log_int(Machine *m, Value integer, Logarithm log_of)
{
    bool overflow;
    int exponent;
    if (int_compare(m, integer, small(0)) <= 0)
        return math_error(m, EDOM);
    double number = int_double(m, integer, &overflow);
    if (!overflow)
        return float_new(m, log_of(number));
    number = large_parts(integer, &exponent);
    return float_new(m, log_of(number) + log_of(2.0) * exponent);
}

static Value log_value(Machine *m, Value v, Logarithm log_of)
{
    double x;
    if (is_int(m, v))
        return log_int(m, v, log_of);
    if (!number_as_double(m, v, &x))
        return NULL;
    return x <= 0 ? math_error(m, EDOM) : float_new(m, log_of(x));
}

MATH(log)
{
    (void)self;
    if (args->named)
        return raise_format(m, TYPE_TypeError, "log() takes no keyword arguments");
    if (args->count < 1 || args->count > 2)
        return raise_format(m, TYPE_TypeError, "math.log requires 1 to 2 arguments");
    Value above = log_value(m, args->items[0], log);
    if (!above || args->count == 1)
        return above;
    Value below = log_value(m, args->items[1], log);
    Value result = below ? binary_operation(m, above, below, BINARY_DIV) : NULL;
    drop(m, above);
    drop(m, below);
    return result;
}

MATH(log2)
{
    (void)self;
    return log_value(m, args->items[0], log2);
}

MATH(log10)
{
    (void)self;
    return log_value(m, args->items[0], log10);
}

/* ---- the parts of a float */

static Value pair_of(Machine *m, Value first, Value second)
{
    Value items[] = {first, second};
    Value pair = (Value)tuple_of(m, items, 2);
    drop(m, first);
    drop(m, second);
    return pair;
}

MATH(frexp)
{
    (void)self;
    double x;
    int exponent = 0;
    if (!number_as_double(m, args->items[0], &x))
        return NULL;
    if (isfinite(x))
        x = frexp(x, &exponent);
    return pair_of(m, float_new(m, x), small(exponent));
}

MATH(ldexp)
{
    (void)self;
    double x;
    int64_t exponent;
    bool overflow;
    if (!number_as_double(m, args->items[0], &x))
        return NULL;
    if (!is_int(m, args->items[1]))
        return raise_format(m, TYPE_TypeError, "Expected an int as second argument to ldexp.");
    if (!value_index(m, args->items[1], &exponent, &overflow))
        return NULL;
    if (x == 0 || !isfinite(x))
        return float_new(m, x);
    if (exponent > INT32_MAX || exponent < INT32_MIN)
        return exponent > 0 ? math_error(m, ERANGE) : float_new(m, copysign(0, x));
    double result = ldexp(x, (int)exponent);
    return isinf(result) ? math_error(m, ERANGE) : float_new(m, result);
}

MATH(modf)
{
    (void)self;
    double x, whole;
    if (!number_as_double(m, args->items[0], &x))
        return NULL;
    double fraction = modf(x, &whole);
    return pair_of(m, float_new(m, fraction), float_new(m, whole));
}
