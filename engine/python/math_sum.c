/* math: sums and products of many numbers: fsum, prod, hypot and dist. */
#include <errno.h>
#include <float.h>
#include <math.h>
#include <stdlib.h>

#include "engine/base/memory.h"
#include "engine/python/math_functions.h"

/* ---- fsum: the exact sum, kept as partial sums that do not overlap, rounded once at the end.
 * (Shewchuk, Adaptive Precision Floating-Point Arithmetic) */

typedef struct Sum {
    double *partials; /* increasing in size */
    size_t count, capacity;
    double special;  /* of the infinities and NaNs among the numbers */
    double infinite; /* of the infinities alone */
} Sum;

/* The sum of two, and what rounding took from it. */
static double two_sum(double a, double b, double *lost)
{
    double sum = a + b;
    double larger = fabs(a) < fabs(b) ? b : a, smaller = fabs(a) < fabs(b) ? a : b;
    *lost = smaller - (sum - larger);
    return sum;
}

static bool add_special(Machine *m, Sum *sum, double x, double result)
{
    if (isfinite(x) && !isfinite(result)) {
        raise_format(m, TYPE_OverflowError, "intermediate overflow in fsum");
        return false;
    }
    if (isinf(x))
        sum->infinite += x;
    sum->special += x;
    sum->count = 0;
    return true;
}

static bool add_number(Machine *m, void *context, Value item)
{
    Sum *sum = context;
    double x, lost;
    if (!number_as_double(m, item, &x))
        return false;
    double given = x;
    size_t kept = 0;
    for (size_t i = 0; i < sum->count; i++) {
        x = two_sum(x, sum->partials[i], &lost);
        if (lost != 0)
            sum->partials[kept++] = lost;
    }
    sum->count = kept;
    if (x == 0)
        return true;
    if (!isfinite(x))
        return add_special(m, sum, given, x);
    sum->partials = memory_grow(sum->partials, kept, &sum->capacity, sizeof(double));
    sum->partials[sum->count++] = x;
    return true;
}

/* From the largest down, until something is lost; then rounded half to even over what is left. */
static double total_of(const Sum *sum)
{
    size_t i = sum->count;
    double high = i ? sum->partials[--i] : 0, low = 0;
    while (i > 0) {
        double x = high;
        high = two_sum(x, sum->partials[--i], &low);
        if (low != 0)
            break;
    }
    if (i > 0 && ((low < 0 && sum->partials[i - 1] < 0) || (low > 0 && sum->partials[i - 1] > 0))) {
        double twice = low * 2, x = high + twice;
        if (twice == x - high)
            high = x;
    }
    return high;
}

MATH(fsum)
{
    (void)self;
    Sum sum = {0};
    bool fine = iterate_all(m, args->items[0], add_number, &sum);
    Value result = NULL;
    if (fine && sum.special != 0 && isnan(sum.infinite))
        raise_format(m, TYPE_ValueError, "-inf + inf in fsum");
    else if (fine)
        result = float_new(m, sum.special != 0 ? sum.special : total_of(&sum));
    free(sum.partials);
    return result;
}

/* ---- prod */

static bool multiply(Machine *m, void *context, Value item)
{
    Value *product = context, old = *product;
    *product = binary_operation(m, old, item, BINARY_MULT);
    drop(m, old);
    return *product != NULL;
}

MATH(prod)
{
    static const char *const names[] = {"", "start", NULL};
    (void)self;
    Value given[2];
    if (!args_sort(m, args, "prod", names, 1, 1, given))
        return NULL;
    Value product = given[1] ? keep(given[1]) : small(1);
    if (iterate_all(m, given[0], multiply, &product))
        return product;
    drop(m, product);
    return NULL;
}

/* ---- hypot, dist */

/* The length of a vector, scaled by a power of two so that squares neither overflow nor vanish,
 * with the squares' sum in twice the precision and the root corrected by what it misses. */
static double length_of(double *vector, int count, double largest)
{
    int exponent;
    if (largest == 0 || isinf(largest) || count <= 1)
        return largest;
    frexp(largest, &exponent);
    double sum = 0, rest = 0, lost;
    for (int i = 0; i < count; i++) {
        double x = ldexp(vector[i], -exponent), square = x * x;
        rest += fma(x, x, -square);
        sum = two_sum(sum, square, &lost);
        rest += lost;
    }
    double root = sqrt(sum + rest), square = root * root;
    rest -= fma(root, root, -square);
    sum = two_sum(sum, -square, &lost);
    rest += lost;
    return ldexp(root + (sum + rest) / (2 * root), exponent);
}

static Value length_value(Machine *m, double *vector, int count)
{
    double largest = 0;
    bool has_nan = false;
    for (int i = 0; i < count; i++) {
        vector[i] = fabs(vector[i]);
        has_nan |= isnan(vector[i]);
        largest = vector[i] > largest ? vector[i] : largest;
    }
    if (has_nan && !isinf(largest))
        return float_new(m, NAN);
    return float_new(m, length_of(vector, count, largest));
}

MATH(hypot)
{
    (void)self;
    double *vector = memory_zero((size_t)args->count + 1, sizeof(double));
    bool fine = true;
    for (int i = 0; fine && i < args->count; i++)
        fine = number_as_double(m, args->items[i], &vector[i]);
    Value result = fine ? length_value(m, vector, args->count) : NULL;
    free(vector);
    return result;
}

static Value distance(Machine *m, const Tuple *from, const Tuple *to)
{
    if (from->count != to->count)
        return raise_format(m, TYPE_ValueError,
                            "both points must have the same number of dimensions");
    double *vector = memory_zero(from->count + 1, sizeof(double));
    bool fine = true;
    for (size_t i = 0; fine && i < from->count; i++) {
        double a = 0, b = 0;
        fine = number_as_double(m, from->items[i], &a) && number_as_double(m, to->items[i], &b);
        vector[i] = a - b;
    }
    Value result = fine ? length_value(m, vector, (int)from->count) : NULL;
    free(vector);
    return result;
}

MATH(dist)
{
    (void)self;
    Tuple *from = tuple_from(m, args->items[0]);
    Tuple *to = from ? tuple_from(m, args->items[1]) : NULL;
    Value result = to ? distance(m, from, to) : NULL;
    drop(m, (Value)from);
    drop(m, (Value)to);
    return result;
}
