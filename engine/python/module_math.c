/* math: the functions of real numbers. */
#include <errno.h>
#include <math.h>

#include "engine/python/math_functions.h"
#include "engine/python/module.h"

#define PI 3.141592653589793238462643383279502884197

Value math_error(Machine *m, int error)
{
    return error == ERANGE ? raise_format(m, TYPE_OverflowError, "math range error")
                           : raise_format(m, TYPE_ValueError, "math domain error");
}

/* ---- of one number */

/* Not a number for a number, or infinite for a finite one: an error, of range where the function
 * can grow without bound ([grows]). */
static Value one_number(Machine *m, const Args *args, double (*function)(double), bool grows)
{
    double x;
    if (!number_as_double(m, args->items[0], &x))
        return NULL;
    double result = function(x);
    if (isnan(result) && !isnan(x))
        return math_error(m, EDOM);
    if (isinf(result) && isfinite(x))
        return math_error(m, grows ? ERANGE : EDOM);
    return float_new(m, result);
}

/* What a number is times [factor]; too large is no error here. */
static Value scaled(Machine *m, const Args *args, double factor)
{
    double x;
    return number_as_double(m, args->items[0], &x) ? float_new(m, x * factor) : NULL;
}

static MATH(degrees)
{
    (void)self;
    return scaled(m, args, 180.0 / PI);
}

static MATH(radians)
{
    (void)self;
    return scaled(m, args, PI / 180.0);
}

/* How far the next float is. */
static double ulp(double x)
{
    if (!isfinite(x))
        return fabs(x);
    double next = nextafter(fabs(x), INFINITY);
    return isinf(next) ? fabs(x) - nextafter(fabs(x), -INFINITY) : next - fabs(x);
}

#define ONE(name, function, grows)                                                                 \
    static MATH(name)                                                                              \
    {                                                                                              \
        (void)self;                                                                                \
        return one_number(m, args, function, grows);                                               \
    }
ONE(acos, acos, false)
ONE(acosh, acosh, false)
ONE(asin, asin, false)
ONE(asinh, asinh, false)
ONE(atan, atan, false)
ONE(atanh, atanh, false)
ONE(cbrt, cbrt, false)
ONE(cos, cos, false)
ONE(cosh, cosh, true)
ONE(erf, erf, false)
ONE(erfc, erfc, false)
ONE(exp, exp, true)
ONE(exp2, exp2, true)
ONE(expm1, expm1, true)
ONE(fabs, fabs, false)
ONE(log1p, log1p, false)
ONE(sin, sin, false)
ONE(sinh, sinh, true)
ONE(sqrt, sqrt, false)
ONE(tan, tan, false)
ONE(tanh, tanh, false)
ONE(ulp, ulp, false)

static Value gamma_value(Machine *m, const Args *args, double (*function)(double, int *))
{
    double x;
    int error;
    if (!number_as_double(m, args->items[0], &x))
        return NULL;
    double result = function(x, &error);
    return error ? math_error(m, error) : float_new(m, result);
}

static MATH(gamma)
{
    (void)self;
    return gamma_value(m, args, gamma_of);
}

static MATH(lgamma)
{
    (void)self;
    return gamma_value(m, args, log_gamma_of);
}

#define TEST(name, test)                                                                           \
    static MATH(name)                                                                              \
    {                                                                                              \
        (void)self;                                                                                \
        double x;                                                                                  \
        return number_as_double(m, args->items[0], &x) ? boolean(test(x)) : NULL;                  \
    }
TEST(isfinite, isfinite)
TEST(isinf, isinf)
TEST(isnan, isnan)

/* ---- of two */

static Value two_numbers(Machine *m, const Args *args, double (*function)(double, double))
{
    double x, y;
    if (!number_as_double(m, args->items[0], &x) || !number_as_double(m, args->items[1], &y))
        return NULL;
    double result = function(x, y);
    if (isnan(result) && !isnan(x) && !isnan(y))
        return math_error(m, EDOM);
    /* A pole of pow() at 0 is no number too large. */
    if (isinf(result) && isfinite(x) && isfinite(y) && function != nextafter)
        return math_error(m, x == 0 ? EDOM : ERANGE);
    return float_new(m, result);
}

#define TWO(name, function)                                                                        \
    static MATH(name)                                                                              \
    {                                                                                              \
        (void)self;                                                                                \
        return two_numbers(m, args, function);                                                     \
    }
TWO(atan2, atan2)
TWO(copysign, copysign)
TWO(fmod, fmod)
TWO(nextafter, nextafter)
TWO(pow, pow)
TWO(remainder, remainder)

static bool are_close(double a, double b, double relative, double absolute)
{
    if (a == b)
        return true;
    if (isinf(a) || isinf(b))
        return false;
    double apart = fabs(b - a);
    return apart <= fabs(relative * b) || apart <= fabs(relative * a) || apart <= absolute;
}

static MATH(isclose)
{
    static const char *const names[] = {"a", "b", "rel_tol", "abs_tol", NULL};
    (void)self;
    Value given[4];
    double numbers[4] = {0, 0, 1e-09, 0};
    if (!args_sort(m, args, "isclose", names, 2, 2, given))
        return NULL;
    for (int i = 0; i < 4; i++)
        if (given[i] && !number_as_double(m, given[i], &numbers[i]))
            return NULL;
    if (numbers[2] < 0 || numbers[3] < 0)
        return raise_format(m, TYPE_ValueError, "tolerances must be non-negative");
    return boolean(are_close(numbers[0], numbers[1], numbers[2], numbers[3]));
}

/* ---- the module */

#define ROW(name, min, max, flags)                                                                 \
    {                                                                                              \
#name, math_##name, min, max, flags                                                        \
    }
static const NativeRow functions[] = {
    ROW(acos, 1, 1, 0),          ROW(acosh, 1, 1, 0),
    ROW(asin, 1, 1, 0),          ROW(asinh, 1, 1, 0),
    ROW(atan, 1, 1, 0),          ROW(atan2, 2, 2, 0),
    ROW(atanh, 1, 1, 0),         ROW(cbrt, 1, 1, 0),
    ROW(ceil, 1, 1, 0),          ROW(comb, 2, 2, 0),
    ROW(copysign, 2, 2, 0),      ROW(cos, 1, 1, 0),
    ROW(cosh, 1, 1, 0),          ROW(degrees, 1, 1, 0),
    ROW(dist, 2, 2, 0),          ROW(erf, 1, 1, 0),
    ROW(erfc, 1, 1, 0),          ROW(exp, 1, 1, 0),
    ROW(exp2, 1, 1, 0),          ROW(expm1, 1, 1, 0),
    ROW(fabs, 1, 1, 0),          ROW(factorial, 1, 1, 0),
    ROW(floor, 1, 1, 0),         ROW(fmod, 2, 2, 0),
    ROW(frexp, 1, 1, 0),         ROW(fsum, 1, 1, 0),
    ROW(gamma, 1, 1, 0),         ROW(gcd, 0, ANY_COUNT, 0),
    ROW(hypot, 0, ANY_COUNT, 0), ROW(isclose, 0, ANY_COUNT, NATIVE_KEYWORDS),
    ROW(isfinite, 1, 1, 0),      ROW(isinf, 1, 1, 0),
    ROW(isnan, 1, 1, 0),         ROW(isqrt, 1, 1, 0),
    ROW(lcm, 0, ANY_COUNT, 0),   ROW(ldexp, 2, 2, 0),
    ROW(lgamma, 1, 1, 0),        ROW(log, 0, ANY_COUNT, NATIVE_KEYWORDS),
    ROW(log10, 1, 1, 0),         ROW(log1p, 1, 1, 0),
    ROW(log2, 1, 1, 0),          ROW(modf, 1, 1, 0),
    ROW(nextafter, 2, 2, 0),     ROW(perm, 1, 2, 0),
    ROW(pow, 2, 2, 0),           ROW(prod, 0, ANY_COUNT, NATIVE_KEYWORDS),
    ROW(radians, 1, 1, 0),       ROW(remainder, 2, 2, 0),
    ROW(sin, 1, 1, 0),           ROW(sinh, 1, 1, 0),
    ROW(sqrt, 1, 1, 0),          ROW(tan, 1, 1, 0),
    ROW(tanh, 1, 1, 0),          ROW(trunc, 1, 1, 0),
    ROW(ulp, 1, 1, 0),           {0},
};

static bool fill(Machine *m, Dict *dict)
{
    module_set(m, dict, "pi", float_new(m, PI));
    module_set(m, dict, "e", float_new(m, 2.718281828459045));
    module_set(m, dict, "tau", float_new(m, 2 * PI));
    module_set(m, dict, "inf", float_new(m, INFINITY));
    module_set(m, dict, "nan", float_new(m, NAN));
    return true;
}

const ModuleRow module_math = {.name = "math", .functions = functions, .fill = fill};
