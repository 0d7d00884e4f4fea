/* Arithmetic of integers that are not both small, or whose result is not. */
#include <math.h>

#include "engine/python/int_digits.h"

static Value raise_zero(Machine *m, BinaryOp op)
{
    return raise_format(m, TYPE_ZeroDivisionError, "%s",
                        op == BINARY_DIV ? "division by zero"
                        : op == BINARY_MOD ? "integer modulo by zero"
                                           : "integer division or modulo by zero");
}

/* |x / y| to 64 bits in *[top], of which the last says whether anything is left below it; the
 * quotient is *[top] times two to the power of the result. */
static int quotient_bits(mp_int *x, mp_int *y, uint64_t *top)
{
    mp_int quotient, rest;
    int_must(mp_init_multi(&quotient, &rest, NULL));
    int shift = 66 - (mp_count_bits(x) - mp_count_bits(y));
    int_must(mp_mul_2d(shift > 0 ? x : y, shift > 0 ? shift : -shift, shift > 0 ? x : y));
    int_must(mp_div(x, y, &quotient, &rest));
    bool left_over = !mp_iszero(&rest);
    int excess = mp_count_bits(&quotient) - 64;
    if (excess > 0) {
        int_must(mp_div_2d(&quotient, excess, &quotient, &rest));
        left_over |= !mp_iszero(&rest);
    }
    *top = mp_get_mag_u64(&quotient) | left_over;
    mp_clear_multi(&quotient, &rest, NULL);
    return (excess > 0 ? excess : 0) - shift;
}

/* Division of integers with a float as result, rounded once. */
static Value true_divide(Machine *m, Value left, Value right)
{
    enum { EXACT = 53 };
    if (int_compare(m, right, small(0)) == 0)
        return raise_zero(m, BINARY_DIV);
    mp_int x, y;
    int_load(left, &x);
    int_load(right, &y);
    double quotient = x.sign != y.sign ? -0.0 : 0.0;
    if (mp_count_bits(&x) <= EXACT && mp_count_bits(&y) <= EXACT) {
        quotient = (double)mp_get_i64(&x) / (double)mp_get_i64(&y);
    } else if (!mp_iszero(&x)) {
        bool negative = x.sign != y.sign;
        uint64_t top;
        x.sign = y.sign = MP_ZPOS;
        int exponent = quotient_bits(&x, &y, &top);
        quotient = ldexp((double)top, exponent);
        quotient = negative ? -quotient : quotient;
    }
    mp_clear_multi(&x, &y, NULL);
    if (isinf(quotient))
        return raise_format(m, TYPE_OverflowError, "integer division result too large for a float");
    return float_new(m, quotient);
}

static Value power(Machine *m, Value left, Value right)
{
    int64_t exponent;
    if (!int_fits(right, &exponent))
        return raise_value(m, TYPE_MemoryError, NULL);
    if (exponent < 0) {
        bool overflow;
        double base = int_double(m, left, &overflow);
        if (base == 0)
            return raise_format(m, TYPE_ZeroDivisionError,
                                "0.0 cannot be raised to a negative power");
        return float_new(m, pow(base, (double)exponent));
    }
    mp_int x, result;
    int_load(left, &x);
    if ((double)mp_count_bits(&x) * (double)exponent > 8e7) {
        mp_clear(&x);
        return raise_value(m, TYPE_MemoryError, NULL);
    }
    double digits = (double)mp_count_bits(&x) * (double)exponent / MP_DIGIT_BIT;
    charge(m, (uint64_t)(digits * digits / 1600));
    int_must(mp_init(&result));
    int_must(mp_expt_u32(&x, (uint32_t)exponent, &result));
    mp_clear(&x);
    return int_store(m, &result);
}

static Value shift_by(Machine *m, Value left, Value right, bool to_left)
{
    int64_t count;
    if (int_compare(m, right, small(0)) < 0)
        return raise_format(m, TYPE_ValueError, "negative shift count");
    if (!int_fits(right, &count) || (to_left && count > 80000000))
        return to_left ? raise_value(m, TYPE_MemoryError, NULL)
                       : small(int_compare(m, left, small(0)) < 0 ? -1 : 0);
    mp_int x;
    int_charge(m, left);
    int_load(left, &x);
    if (to_left)
        int_must(mp_mul_2d(&x, (int)count, &x));
    else
        int_must(mp_signed_rsh(&x, count > INT32_MAX ? INT32_MAX : (int)count, &x));
    return int_store(m, &x);
}

/* Floor division and modulo: the remainder has the divisor's sign. */
static void floor_divide(mp_int *x, mp_int *y, mp_int *quotient, mp_int *remainder)
{
    int_must(mp_div(x, y, quotient, remainder));
    if (!mp_iszero(remainder) && remainder->sign != y->sign) {
        int_must(mp_sub_d(quotient, 1, quotient));
        int_must(mp_add(remainder, y, remainder));
    }
}

/* What takes many seconds is refused, since nothing stops it once it has begun; what takes long is
 * charged. A product of two digits takes about a nanosecond. */
bool int_may(Machine *m, double products)
{
    enum { PRODUCTS_PER_ROUND = 50 };
    if (products > 2e9)
        return raise_value(m, TYPE_MemoryError, NULL), false;
    charge(m, (uint64_t)products / PRODUCTS_PER_ROUND);
    return true;
}

static double products_of(const mp_int *x, const mp_int *y, BinaryOp op)
{
    enum { WALK = 25 }; /* a digit that comes from memory, or goes to new memory */
    double left = x->used, right = y->used, shorter = left < right ? left : right;
    if (op == BINARY_MULT) /* Karatsuba's way takes fewer */
        return left * right / (shorter > 1000 ? 4 : 1);
    if (op == BINARY_FLOORDIV ||
        op == BINARY_MOD) /* a short divisor is moved along digit by digit */
        return left > right ? (left - right) * (right < 100 ? left / 2 : right) + WALK * left : 0;
    return WALK * (left + right);
}

static Value long_binary(Machine *m, Value left, Value right, BinaryOp op)
{
    mp_int x, y, result, other;
    int_load(left, &x);
    int_load(right, &y);
    if (!int_may(m, products_of(&x, &y, op))) {
        mp_clear_multi(&x, &y, NULL);
        return NULL;
    }
    int_must(mp_init_multi(&result, &other, NULL));
    switch (op) {
    case BINARY_ADD:
        int_must(mp_add(&x, &y, &result));
        break;
    case BINARY_SUB:
        int_must(mp_sub(&x, &y, &result));
        break;
    case BINARY_MULT:
        int_must(mp_mul(&x, &y, &result));
        break;
    case BINARY_FLOORDIV:
        floor_divide(&x, &y, &result, &other);
        break;
    case BINARY_MOD:
        floor_divide(&x, &y, &other, &result);
        break;
    case BINARY_BITOR:
        int_must(mp_or(&x, &y, &result));
        break;
    case BINARY_BITXOR:
        int_must(mp_xor(&x, &y, &result));
        break;
    default:
        int_must(mp_and(&x, &y, &result));
        break;
    }
    mp_clear_multi(&x, &y, &other, NULL);
    return int_store(m, &result);
}

/* The number whose product with [value] is 1 modulo [modulus]. */
Value int_inverse(Machine *m, Value value, Value modulus)
{
    mp_int x, y;
    int_load(value, &x);
    int_load(modulus, &y);
    y.sign = MP_ZPOS;
    if (!int_may(m, 100.0 * y.used * y.used)) {
        mp_clear_multi(&x, &y, NULL);
        return NULL;
    }
    mp_err error = mp_invmod(&x, &y, &x);
    mp_clear(&y);
    if (error == MP_OKAY)
        return int_store(m, &x);
    mp_clear(&x);
    return raise_format(m, TYPE_ValueError, "base is not invertible for the given modulus");
}

Value int_binary(Machine *m, Value left, Value right, BinaryOp op)
{
    if (is_boolean(left) && is_boolean(right) &&
        (op == BINARY_BITAND || op == BINARY_BITOR || op == BINARY_BITXOR)) {
        bool a = left == VALUE_TRUE, b = right == VALUE_TRUE;
        return boolean(op == BINARY_BITAND ? a && b : op == BINARY_BITOR ? a || b : a != b);
    }
    if (op == BINARY_MATMULT)
        return VALUE_NOT_IMPLEMENTED;
    if (op == BINARY_DIV)
        return true_divide(m, left, right);
    if (op == BINARY_POW)
        return power(m, left, right);
    if (op == BINARY_LSHIFT || op == BINARY_RSHIFT)
        return shift_by(m, left, right, op == BINARY_LSHIFT);
    if ((op == BINARY_FLOORDIV || op == BINARY_MOD) && int_compare(m, right, small(0)) == 0)
        return raise_zero(m, op);
    return long_binary(m, left, right, op);
}
