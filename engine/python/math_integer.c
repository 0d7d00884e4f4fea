/* math: the functions of integers, and those that make one. */
#include <math.h>

#include "engine/python/int_digits.h"
#include "engine/python/math_functions.h"

/* More bits than these in a result are refused, as for powers. */
#define MOST_BITS 8e7

/* ---- gcd, lcm */

static Value gather(Machine *m, const Args *args, int64_t start,
                    mp_err (*join)(const mp_int *a, const mp_int *b, mp_int *c))
{
    mp_int total, next;
    bool fine = true;
    int_must(mp_init_i64(&total, start));
    for (int i = 0; fine && i < args->count && tick(m); i++) {
        Value item = value_as_int(m, args->items[i]);
        if (!item) {
            mp_clear(&total);
            return NULL;
        }
        int_load(item, &next);
        if (join == mp_lcm && (mp_iszero(&next) || mp_iszero(&total)))
            mp_zero(&total);
        else if ((fine = int_may(m, 100.0 * total.used * next.used)))
            int_must(join(&total, &next, &total));
        mp_clear(&next);
        drop(m, item);
    }
    if (fine)
        return int_store(m, &total);
    mp_clear(&total);
    return NULL;
}

MATH(gcd)
{
    (void)self;
    return gather(m, args, 0, mp_gcd);
}

MATH(lcm)
{
    (void)self;
    return gather(m, args, 1, mp_lcm);
}

/* ---- factorial, perm, comb */

/* low × (low + 1) × … × high, halved again and again so that the factors stay of equal size. */
static void product_between(uint64_t low, uint64_t high, mp_int *out)
{
    if (high < low) {
        mp_set_u64(out, 1);
    } else if (high == low) {
        mp_set_u64(out, low);
    } else {
        uint64_t middle = low + (high - low) / 2;
        mp_int right;
        int_must(mp_init(&right));
        product_between(low, middle, out);
        product_between(middle + 1, high, &right);
        int_must(mp_mul(out, &right, out));
        mp_clear(&right);
    }
}

static bool is_too_large(Machine *m, double factors, double size)
{
    if (factors * log2(size + 2) <= MOST_BITS)
        return false;
    raise_value(m, TYPE_MemoryError, NULL);
    return true;
}

static Value factorial_of(Machine *m, int64_t n)
{
    if (is_too_large(m, (double)n, (double)n))
        return NULL;
    double digits = (double)n * log2((double)n + 2) / MP_DIGIT_BIT;
    if (!int_may(m, digits * digits / 16))
        return NULL;
    mp_int product;
    int_must(mp_init(&product));
    product_between(2, n < 1 ? 1 : (uint64_t)n, &product);
    return int_store(m, &product);
}

MATH(factorial)
{
    (void)self;
    int64_t n;
    bool overflow;
    if (!value_index(m, args->items[0], &n, &overflow))
        return NULL;
    if (n < 0)
        return raise_format(m, TYPE_ValueError, "factorial() not defined for negative values");
    if (overflow)
        return raise_format(m, TYPE_OverflowError,
                            "factorial() argument should not exceed 9223372036854775807");
    return factorial_of(m, n);
}

/* n (n - 1) … (n - k + 1) in [out], from factors of equal size, as product_between(). */
static void falling(const mp_int *n, uint64_t k, mp_int *out)
{
    mp_int right;
    int_must(mp_init(&right));
    if (k == 0) {
        mp_set_u64(out, 1);
    } else if (k == 1) {
        int_must(mp_copy(n, out));
    } else {
        mp_set_u64(&right, k / 2);
        int_must(mp_sub(n, &right, &right));
        falling(&right, k - k / 2, out);
        mp_exch(out, &right);
        falling(n, k / 2, out);
        int_must(mp_mul(out, &right, out));
    }
    mp_clear(&right);
}

/* How many ways to choose, in order or ([unordered]) without one. [n] and [k] are ints, k <= n. */
static Value ways(Machine *m, Value n, uint64_t k, bool unordered)
{
    mp_int all, product, orders;
    int_load(n, &all);
    if (is_too_large(m, (double)k,
                     ldexp(1, mp_count_bits(&all) < 1000 ? mp_count_bits(&all) : 1000))) {
        mp_clear(&all);
        return NULL;
    }
    double digits = (double)k * mp_count_bits(&all) / MP_DIGIT_BIT;
    if (!int_may(m, digits * digits / 8)) {
        mp_clear(&all);
        return NULL;
    }
    int_must(mp_init_multi(&product, &orders, NULL));
    falling(&all, k, &product);
    if (unordered) {
        product_between(2, k < 1 ? 1 : k, &orders);
        int_must(mp_div(&product, &orders, &product, NULL));
    }
    mp_clear_multi(&all, &orders, NULL);
    return int_store(m, &product);
}

static bool is_negative(Machine *m, Value integer, const char *name)
{
    if (int_compare(m, integer, small(0)) >= 0)
        return false;
    raise_format(m, TYPE_ValueError, "%s must be a non-negative integer", name);
    return true;
}

/* [k] of [n], both ints. */
static Value choose(Machine *m, Value n, Value k, bool unordered)
{
    if (is_negative(m, n, "n") || is_negative(m, k, "k"))
        return NULL;
    if (int_compare(m, n, k) < 0)
        return small(0);
    Value rest = int_binary(m, n, k, BINARY_SUB);
    Value fewer = keep(unordered && int_compare(m, rest, k) < 0 ? rest : k);
    int64_t count;
    bool fits = int_fits(fewer, &count);
    drop(m, rest);
    drop(m, fewer);
    if (fits)
        return ways(m, n, (uint64_t)count, unordered);
    return raise_format(m, TYPE_OverflowError, "%s must not exceed 9223372036854775807",
                        unordered ? "min(n - k, k)" : "k");
}

static Value choose_indexed(Machine *m, const Args *args, bool unordered)
{
    Value n = value_as_int(m, args->items[0]);
    Value k = n ? value_as_int(m, args->items[1]) : NULL;
    Value result = k ? choose(m, n, k, unordered) : NULL;
    drop(m, n);
    drop(m, k);
    return result;
}

MATH(comb)
{
    (void)self;
    return choose_indexed(m, args, true);
}

MATH(perm)
{
    if (args->count == 1 || args->items[1] == VALUE_NONE)
        return math_factorial(m, self, args);
    return choose_indexed(m, args, false);
}

/* ---- isqrt */

/* The root of [n] > 0 from below or one above, by twice as many bits each time (as CPython's). */
static void approach_root(const mp_int *n, mp_int *root)
{
    mp_int part;
    int bits = (mp_count_bits(n) - 1) / 2, rounds = 0, done = 0;
    int_must(mp_init(&part));
    mp_set_u64(root, 1);
    while (bits >> rounds)
        rounds++;
    while (rounds-- > 0) {
        int before = done;
        done = bits >> rounds;
        int_must(mp_div_2d(n, 2 * bits - before - done + 1, &part, NULL));
        int_must(mp_div(&part, root, &part, NULL));
        int_must(mp_mul_2d(root, done - before - 1, root));
        int_must(mp_add(root, &part, root));
    }
    mp_clear(&part);
}

static Value root_of(Machine *m, const mp_int *n)
{
    mp_int root, square;
    if (mp_iszero(n))
        return small(0);
    if (!int_may(m, (double)n->used * n->used / 8))
        return NULL;
    int_must(mp_init_multi(&root, &square, NULL));
    approach_root(n, &root);
    int_must(mp_sqr(&root, &square));
    if (mp_cmp(&square, n) == MP_GT)
        int_must(mp_sub_d(&root, 1, &root));
    mp_clear(&square);
    return int_store(m, &root);
}

MATH(isqrt)
{
    (void)self;
    Value n = value_as_int(m, args->items[0]);
    if (!n)
        return NULL;
    mp_int number;
    int_load(n, &number);
    drop(m, n);
    Value root = mp_isneg(&number)
                     ? raise_format(m, TYPE_ValueError, "isqrt() argument must be nonnegative")
                     : root_of(m, &number);
    mp_clear(&number);
    return root;
}

/* ---- floor, ceil, trunc */

static Value whole_float(Machine *m, double number)
{
    if (isnan(number))
        return raise_format(m, TYPE_ValueError, "cannot convert float NaN to integer");
    if (isinf(number))
        return raise_format(m, TYPE_OverflowError, "cannot convert float infinity to integer");
    return int_from_double(m, number);
}

/* By the value's own method, or NULL without an exception where it has none. */
static Value whole_by_method(Machine *m, Value v, Special special)
{
    Value method = special_of(type_of(m, v), special);
    if (method)
        return special_call(m, method, v, NULL, 0);
    if (is_boolean(v))
        return small(v == VALUE_TRUE);
    return is_int(m, v) ? value_as_int(m, v) : NULL;
}

static Value whole_number(Machine *m, Value v, Special special, double (*round_to)(double))
{
    double x;
    Value whole = whole_by_method(m, v, special);
    if (whole || m->exception)
        return whole;
    return number_as_double(m, v, &x) ? whole_float(m, round_to(x)) : NULL;
}

MATH(floor)
{
    (void)self;
    return whole_number(m, args->items[0], SPECIAL_FLOOR, floor);
}

MATH(ceil)
{
    (void)self;
    return whole_number(m, args->items[0], SPECIAL_CEIL, ceil);
}

MATH(trunc)
{
    (void)self;
    Value v = args->items[0], whole = whole_by_method(m, v, SPECIAL_TRUNC);
    if (whole || m->exception)
        return whole;
    if (is_a(m, v, TYPE_float))
        return whole_float(m, trunc(((Float *)v)->number));
    return raise_format(m, TYPE_TypeError, "type %s doesn't define __trunc__ method",
                        type_name(m, v));
}
