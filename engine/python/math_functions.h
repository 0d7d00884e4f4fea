/* math: the functions that lie in files of their own. */
#ifndef COROLANE_PYTHON_MATH_FUNCTIONS_H
#define COROLANE_PYTHON_MATH_FUNCTIONS_H

#include "engine/python/runtime.h"

#define MATH(name) Value math_##name(Machine *m, Value self, const Args *args)

/* math_integer.c */
MATH(gcd);
MATH(lcm);
MATH(factorial);
MATH(comb);
MATH(perm);
MATH(isqrt);
MATH(floor);
MATH(ceil);
MATH(trunc);
/* math_sum.c */
MATH(fsum);
MATH(prod);
MATH(hypot);
MATH(dist);
/* math_log.c */
MATH(log);
MATH(log2);
MATH(log10);
MATH(frexp);
MATH(ldexp);
MATH(modf);

/* math_gamma.c: infinite or not a number where the result is; *[error] then says why, 0 or as errno. */
double gamma_of(double x, int *error);
double log_gamma_of(double x, int *error);

/* "math domain error" for EDOM, "math range error" for ERANGE. */
Value math_error(Machine *m, int error);

#endif
