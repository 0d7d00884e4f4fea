/* The gamma function and its logarithm, by Lanczos' approximation with 13 terms, each coefficient
 * the nearest double. (Numerics: Boost's lanczos13m53, as CPython's.) */
#include <errno.h>
#include <math.h>

#include "engine/python/math_functions.h"

enum { TERMS = 13, TABLED = 23 };

static const double g = 6.024680040776729583740234375;
static const double g_less_half = 5.524680040776729583740234375;
static const double pi = 3.141592653589793238462643383279502884197;
static const double log_pi = 1.144729885849400174143427351353058711647;

static const double numerators[TERMS] = {
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
};
/* of x (x + 1) … (x + 11) */
static const double denominators[TERMS] = {
    0.0,       39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0,
    2637558.0, 357423.0,   32670.0,     1925.0,      66.0,        1.0,
};

/* sin(pi x), with the argument brought near zero first. */
static double sin_pi(double x)
{
    double y = fmod(fabs(x), 2.0), result;
    int half = (int)round(2.0 * y);
    if (half == 0 || half == 4)
        result = sin(pi * (half ? y - 2.0 : y));
    else if (half == 2)
        result = sin(pi * (1.0 - y));
    else
        result = half == 1 ? cos(pi * (y - 0.5)) : -cos(pi * (y - 1.5));
    return copysign(1.0, x) * result;
}

/* The quotient of both polynomials; in powers of 1/x where x is large, so that none overflows. */
static double lanczos_sum(double x)
{
    double above = 0, below = 0;
    for (int i = 0; i < TERMS; i++) {
        int at = x < 5.0 ? TERMS - 1 - i : i;
        above = (x < 5.0 ? above * x : above / x) + numerators[at];
        below = (x < 5.0 ? below * x : below / x) + denominators[at];
    }
    return above / below;
}

static double factorial_below(int integer)
{
    double product = 1;
    for (int i = 2; i < integer; i++)
        product *= i;
    return product;
}

/* Where the answer needs no approximation. False: it does. */
static bool simple_gamma(double x, double *result, int *error)
{
    if (!isfinite(x)) {
        *error = x == -INFINITY ? EDOM : 0;
        *result = *error ? NAN : x;
    } else if (x == 0 || (x == floor(x) && x < 0)) {
        *error = EDOM;
        *result = x == 0 ? copysign(INFINITY, x) : NAN;
    } else if (x == floor(x) && x <= TABLED) {
        *result = factorial_below((int)x);
    } else if (fabs(x) < 1e-20) {
        *result = 1.0 / x;
        *error = isinf(*result) ? ERANGE : 0;
    } else if (fabs(x) > 200.0) {
        *error = x < 0 ? 0 : ERANGE;
        *result = x < 0 ? 0.0 / sin_pi(x) : INFINITY;
    } else {
        return false;
    }
    return true;
}

double gamma_of(double x, int *error)
{
    double result, size = fabs(x), y = size + g_less_half;
    *error = 0;
    if (simple_gamma(x, &result, error))
        return result;
    /* What rounding took from y. */
    double lost = size > g_less_half ? y - size - g_less_half : y - g_less_half - size;
    lost = lost * g / y;
    double root = size < 140.0 ? 0 : pow(y, size / 2.0 - 0.25);
    if (x < 0) {
        result = -pi / sin_pi(size) / size * exp(y) / lanczos_sum(size);
        result -= lost * result;
        result = root ? result / root / root : result / pow(y, size - 0.5);
    } else {
        result = lanczos_sum(size) / exp(y);
        result += lost * result;
        result = root ? result * root * root : result * pow(y, size - 0.5);
    }
    *error = isinf(result) ? ERANGE : 0;
    return result;
}

double log_gamma_of(double x, int *error)
{
    double size = fabs(x);
    *error = 0;
    if (!isfinite(x))
        return isnan(x) ? x : INFINITY;
    if (x == floor(x) && x <= 2.0) {
        *error = x <= 0 ? EDOM : 0;
        return x <= 0 ? INFINITY : 0.0;
    }
    if (size < 1e-20)
        return -log(size);
    double result = log(lanczos_sum(size)) - g;
    result += (size - 0.5) * (log(size + g - 0.5) - 1);
    if (x < 0)
        result = log_pi - log(fabs(sin_pi(size))) - log(size) - result;
    *error = isinf(result) ? ERANGE : 0;
    return result;
}
