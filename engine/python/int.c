/* Int: without bounds. Up to 62 bits it is an immediate; beyond, libtommath does the work, on digits
 * that lie in the machine's heap. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tommath.h>

#include "engine/base/memory.h"
#include "engine/python/runtime.h"

/* ---- between values and libtommath */

/* libtommath fails only when the system has no memory left: see engine/base/memory.h. */
static void must(mp_err error)
{
    if (error == MP_OKAY)
        return;
    fprintf(stderr, "corolane: integer arithmetic failed: %s\n", mp_error_to_string(error));
    abort();
}

/* An mp_int that holds [v]; the caller clears it. */
static void load(Value v, mp_int *out)
{
    if (is_boolean(v))
        must(mp_init_i64(out, v == VALUE_TRUE));
    else if (is_small(v))
        must(mp_init_i64(out, small_of(v)));
    else {
        const Long *from = (Long *)v;
        must(mp_init_size(out, from->used));
        memcpy(out->dp, from->digits, (size_t)from->used * sizeof(mp_digit));
        out->used = from->used;
        out->sign = (mp_sign)from->sign;
    }
}

/* Takes [number] and clears it. */
static Value store(Machine *m, mp_int *number)
{
    Value result;
    if (mp_count_bits(number) <= 61) {
        result = small(mp_get_i64(number));
    } else {
        size_t size = sizeof(Long) + (size_t)number->used * sizeof(uint64_t);
        Long *made = object_alloc(m, m->types[TYPE_int], size);
        made->used = number->used;
        made->sign = (int)number->sign;
        memcpy(made->digits, number->dp, (size_t)number->used * sizeof(mp_digit));
        result = (Value)made;
    }
    mp_clear(number);
    return result;
}

_Static_assert(sizeof(mp_digit) == sizeof(uint64_t), "a digit is 8 bytes");

Value int_new(Machine *m, int64_t integer)
{
    if (small_fits(integer))
        return small(integer);
    mp_int number;
    must(mp_init_i64(&number, integer));
    return store(m, &number);
}

bool is_int(Machine *m, Value v)
{
    return is_small(v) || is_boolean(v) || (is_object(v) && is_a(m, v, TYPE_int));
}

bool int_fits(Value v, int64_t *integer)
{
    if (is_small(v)) {
        *integer = small_of(v);
        return true;
    }
    if (is_boolean(v)) {
        *integer = v == VALUE_TRUE;
        return true;
    }
    mp_int number;
    load(v, &number);
    bool fits = mp_count_bits(&number) <= 63;
    *integer = fits ? mp_get_i64(&number) : 0;
    mp_clear(&number);
    return fits;
}

Value int_parse(Machine *m, const char *digits, size_t length, int base)
{
    char *text = memory_copy(digits, length);
    mp_int number;
    must(mp_init(&number));
    mp_err error = mp_read_radix(&number, text, base);
    free(text);
    if (error != MP_OKAY) {
        mp_clear(&number);
        return NULL;
    }
    return store(m, &number);
}

Value int_literal(Machine *m, Slice text)
{
    int base = 10;
    if (text.length > 2 && text.bytes[0] == '0') {
        char letter = text.bytes[1] | 0x20;
        base = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 10;
    }
    if (base != 10)
        text = (Slice){text.bytes + 2, text.length - 2};
    return int_parse(m, text.bytes, text.length, base);
}

void int_text(Machine *m, Value v, int base, Text *out)
{
    (void)m;
    int64_t integer;
    if (base == 10 && int_fits(v, &integer)) {
        text_printf(out, "%lld", (long long)integer);
        return;
    }
    mp_int number;
    load(v, &number);
    size_t size;
    int room = 0;
    must(mp_radix_size(&number, base, &room));
    char *text = memory_alloc((size_t)room + 1);
    must(mp_to_radix(&number, text, (size_t)room + 1, &size, base));
    for (char *at = text; *at; at++)
        text_add_char(out, *at >= 'A' && *at <= 'Z' ? (char)(*at | 0x20) : *at);
    free(text);
    mp_clear(&number);
}

double int_double(Machine *m, Value v, bool *overflow)
{
    (void)m;
    *overflow = false;
    if (is_small(v))
        return (double)small_of(v);
    if (is_boolean(v))
        return v == VALUE_TRUE;
    /* Through decimal text: strtod() rounds to nearest even, as CPython does. */
    Text text = TEXT_EMPTY;
    int_text(m, v, 10, &text);
    double number = strtod(text_c(&text), NULL);
    text_free(&text);
    *overflow = isinf(number);
    return number;
}

Value int_from_double(Machine *m, double number)
{
    if (fabs(number) < 2e18)
        return int_new(m, (int64_t)number);
    mp_int result;
    must(mp_init(&result));
    must(mp_set_double(&result, trunc(number)));
    return store(m, &result);
}

int int_compare(Machine *m, Value left, Value right)
{
    (void)m;
    int64_t a, b;
    if (int_fits(left, &a) && int_fits(right, &b))
        return (a > b) - (a < b);
    mp_int x, y;
    load(left, &x);
    load(right, &y);
    int order = (int)mp_cmp(&x, &y);
    mp_clear_multi(&x, &y, NULL);
    return order;
}

/* ---- arithmetic */

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
    must(mp_init_multi(&quotient, &rest, NULL));
    int shift = 66 - (mp_count_bits(x) - mp_count_bits(y));
    must(mp_mul_2d(shift > 0 ? x : y, shift > 0 ? shift : -shift, shift > 0 ? x : y));
    must(mp_div(x, y, &quotient, &rest));
    bool left_over = !mp_iszero(&rest);
    int excess = mp_count_bits(&quotient) - 64;
    if (excess > 0) {
        must(mp_div_2d(&quotient, excess, &quotient, &rest));
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
    load(left, &x);
    load(right, &y);
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
    load(left, &x);
    if ((double)mp_count_bits(&x) * (double)exponent > 8e7) {
        mp_clear(&x);
        return raise_value(m, TYPE_MemoryError, NULL);
    }
    must(mp_init(&result));
    must(mp_expt_u32(&x, (uint32_t)exponent, &result));
    mp_clear(&x);
    return store(m, &result);
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
    load(left, &x);
    if (to_left)
        must(mp_mul_2d(&x, (int)count, &x));
    else
        must(mp_signed_rsh(&x, count > INT32_MAX ? INT32_MAX : (int)count, &x));
    return store(m, &x);
}

/* Floor division and modulo: the remainder has the divisor's sign. */
static void floor_divide(mp_int *x, mp_int *y, mp_int *quotient, mp_int *remainder)
{
    must(mp_div(x, y, quotient, remainder));
    if (!mp_iszero(remainder) && remainder->sign != y->sign) {
        must(mp_sub_d(quotient, 1, quotient));
        must(mp_add(remainder, y, remainder));
    }
}

static Value long_binary(Machine *m, Value left, Value right, BinaryOp op)
{
    mp_int x, y, result, other;
    load(left, &x);
    load(right, &y);
    must(mp_init_multi(&result, &other, NULL));
    switch (op) {
    case BINARY_ADD:
        must(mp_add(&x, &y, &result));
        break;
    case BINARY_SUB:
        must(mp_sub(&x, &y, &result));
        break;
    case BINARY_MULT:
        must(mp_mul(&x, &y, &result));
        break;
    case BINARY_FLOORDIV:
        floor_divide(&x, &y, &result, &other);
        break;
    case BINARY_MOD:
        floor_divide(&x, &y, &other, &result);
        break;
    case BINARY_BITOR:
        must(mp_or(&x, &y, &result));
        break;
    case BINARY_BITXOR:
        must(mp_xor(&x, &y, &result));
        break;
    default:
        must(mp_and(&x, &y, &result));
        break;
    }
    mp_clear_multi(&x, &y, &other, NULL);
    return store(m, &result);
}

/* The number whose product with [value] is 1 modulo [modulus]. */
Value int_inverse(Machine *m, Value value, Value modulus)
{
    mp_int x, y;
    load(value, &x);
    load(modulus, &y);
    y.sign = MP_ZPOS;
    mp_err error = mp_invmod(&x, &y, &x);
    mp_clear(&y);
    if (error == MP_OKAY)
        return store(m, &x);
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

static Value binary_of_int(Machine *m, Value left, Value right, BinaryOp op)
{
    if (!is_int(m, left) || !is_int(m, right))
        return VALUE_NOT_IMPLEMENTED;
    return int_binary(m, left, right, op);
}

static Value unary_of_int(Machine *m, Value self, UnaryOp op)
{
    mp_int x;
    load(self, &x);
    if (op == UNARY_USUB)
        must(mp_neg(&x, &x));
    else if (op == UNARY_INVERT)
        must(mp_complement(&x, &x));
    return store(m, &x);
}

static Value compare_of_int(Machine *m, Value self, Value other, CompareOp op)
{
    if (!is_int(m, other))
        return VALUE_NOT_IMPLEMENTED;
    return order_answers(int_compare(m, self, other), op);
}

/* CPython: the value modulo 2^61 - 1, -1 made -2. */
static bool hash_of_int(Machine *m, Value self, int64_t *hash)
{
    (void)m;
    const int64_t modulus = (INT64_C(1) << 61) - 1;
    int64_t integer;
    if (is_small(self) || is_boolean(self)) {
        int_fits(self, &integer);
        *hash = integer % modulus;
    } else {
        mp_int x, p, rest;
        load(self, &x);
        bool negative = x.sign == MP_NEG;
        x.sign = MP_ZPOS;
        must(mp_init_i64(&p, modulus));
        must(mp_init(&rest));
        must(mp_mod(&x, &p, &rest));
        *hash = negative ? -mp_get_i64(&rest) : mp_get_i64(&rest);
        mp_clear_multi(&x, &p, &rest, NULL);
    }
    if (*hash == -1)
        *hash = -2;
    return true;
}

static bool truth_of_int(Machine *m, Value self, bool *truth)
{
    *truth = int_compare(m, self, small(0)) != 0;
    return true;
}

static Value repr_of_int(Machine *m, Value self)
{
    Text text = TEXT_EMPTY;
    int_text(m, self, 10, &text);
    return (Value)str_from_text(m, &text);
}

/* ---- int(x), int(text, base) */

static Value raise_literal(Machine *m, Value text, int base)
{
    Value shown = value_repr(m, text);
    if (shown)
        raise_format(m, TYPE_ValueError, "invalid literal for int() with base %d: %s", base,
                     ((Str *)shown)->bytes);
    drop(m, shown);
    return NULL;
}

static int digit_of(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    char letter = c | 0x20;
    return letter >= 'a' && letter <= 'z' ? letter - 'a' + 10 : 99;
}

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* The digits of [text] without sign, prefix and underscores into [out]; false: malformed. */
static bool clean_digits(Slice text, int *base, Text *out)
{
    while (text.length && is_blank(text.bytes[0]))
        text = (Slice){text.bytes + 1, text.length - 1};
    while (text.length && is_blank(text.bytes[text.length - 1]))
        text.length--;
    if (text.length && (text.bytes[0] == '-' || text.bytes[0] == '+')) {
        if (text.bytes[0] == '-')
            text_add_char(out, '-');
        text = (Slice){text.bytes + 1, text.length - 1};
    }
    bool prefixed = text.length > 2 && text.bytes[0] == '0';
    char letter = prefixed ? text.bytes[1] | 0x20 : 0;
    int of_letter = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
    if (of_letter && (*base == 0 || *base == of_letter)) {
        *base = of_letter;
        text = (Slice){text.bytes + 2, text.length - 2};
    } else if (*base == 0) {
        *base = 10;
    }
    bool after_digit = of_letter != 0;
    for (size_t i = 0; i < text.length; i++) {
        if (text.bytes[i] == '_' && after_digit && i + 1 < text.length) {
            after_digit = false;
            continue;
        }
        if (digit_of(text.bytes[i]) >= *base)
            return false;
        text_add_char(out, text.bytes[i]);
        after_digit = true;
    }
    return text.length > 0 && after_digit;
}

static Value int_from_str(Machine *m, Value text, int base)
{
    Text digits = TEXT_EMPTY;
    int real_base = base;
    Slice slice = is_a(m, text, TYPE_str) ? str_slice((Str *)text)
                                          : (Slice){((Bytes *)text)->bytes, ((Bytes *)text)->length};
    Value result = clean_digits(slice, &real_base, &digits)
                       ? int_parse(m, text_c(&digits), digits.length, real_base)
                       : NULL;
    text_free(&digits);
    return result ? result : raise_literal(m, text, base);
}

static Value int_from_float(Machine *m, double number)
{
    if (isnan(number))
        return raise_format(m, TYPE_ValueError, "cannot convert float NaN to integer");
    if (isinf(number))
        return raise_format(m, TYPE_OverflowError, "cannot convert float infinity to integer");
    return int_from_double(m, number);
}

static Value int_from(Machine *m, Value v)
{
    Type *type = type_of(m, v);
    for (int i = 0; i < 3; i++) {
        const Special order[] = {SPECIAL_INT, SPECIAL_INDEX, SPECIAL_TRUNC};
        Value method = special_of(type, order[i]);
        if (!method)
            continue;
        Value result = special_call(m, method, v, NULL, 0);
        if (!result || is_int(m, result))
            return result;
        raise_format(m, TYPE_TypeError, "__int__ returned non-int (type %s)", type_name(m, result));
        drop(m, result);
        return NULL;
    }
    if (is_boolean(v))
        return small(v == VALUE_TRUE);
    if (is_int(m, v))
        return keep(v);
    if (is_a(m, v, TYPE_float))
        return int_from_float(m, ((Float *)v)->number);
    if (is_a(m, v, TYPE_str) || is_a(m, v, TYPE_bytes))
        return int_from_str(m, v, 10);
    return raise_format(m, TYPE_TypeError,
                        "int() argument must be a string, a bytes-like object or a real number, "
                        "not '%s'",
                        type_name(m, v));
}

static Value make_int(Machine *m, Type *type, const Args *args)
{
    static const char *const names[] = {"", "base", NULL};
    Value given[2];
    if (!args_sort(m, args, "int", names, 0, 2, given))
        return NULL;
    if (type != m->types[TYPE_int])
        return raise_format(m, TYPE_TypeError, "subclasses of int are not supported by Corolane");
    if (!given[0])
        return small(0);
    if (!given[1])
        return int_from(m, given[0]);
    int64_t base;
    if (!value_index(m, given[1], &base, NULL))
        return NULL;
    if (!is_a(m, given[0], TYPE_str) && !is_a(m, given[0], TYPE_bytes))
        return raise_format(m, TYPE_TypeError, "int() can't convert non-string with explicit base");
    if (base != 0 && (base < 2 || base > 36))
        return raise_format(m, TYPE_ValueError, "int() base must be >= 2 and <= 36, or 0");
    return int_from_str(m, given[0], (int)base);
}

static bool init_immutable(Machine *m, Value self, const Args *args)
{
    (void)m, (void)self, (void)args;
    return true;
}

static Value method_bit_length(Machine *m, Value self, const Args *args)
{
    (void)m, (void)args;
    mp_int x;
    load(self, &x);
    int bits = mp_count_bits(&x);
    mp_clear(&x);
    return small(bits);
}

static Value method_bit_count(Machine *m, Value self, const Args *args)
{
    (void)args;
    Text text = TEXT_EMPTY;
    int_text(m, self, 2, &text);
    int count = 0;
    for (size_t i = 0; i < text.length; i++)
        count += text.bytes[i] == '1';
    text_free(&text);
    return small(count);
}

static Value plain_int(Machine *m, Value self)
{
    return unary_of_int(m, self, UNARY_UADD);
}

static Value method_conjugate(Machine *m, Value self, const Args *args)
{
    (void)args;
    return plain_int(m, self);
}

static Value method_is_integer_ratio(Machine *m, Value self, const Args *args)
{
    (void)args;
    Value items[] = {plain_int(m, self), small(1)};
    Value result = (Value)tuple_of(m, items, 2);
    drop(m, items[0]);
    return result;
}

static Value get_zero(Machine *m, Value self)
{
    (void)m, (void)self;
    return small(0);
}

static Value get_one(Machine *m, Value self)
{
    (void)m, (void)self;
    return small(1);
}

static const NativeRow int_methods[] = {
    {"bit_length", method_bit_length, 0, 0, 0},
    {"bit_count", method_bit_count, 0, 0, 0},
    {"conjugate", method_conjugate, 0, 0, 0},
    {"as_integer_ratio", method_is_integer_ratio, 0, 0, 0},
    {"__index__", method_conjugate, 0, 0, 0},
    {"__int__", method_conjugate, 0, 0, 0},
    {0},
};

static const GetSetRow int_getsets[] = {
    {"real", plain_int, NULL},
    {"imag", get_zero, NULL},
    {"numerator", plain_int, NULL},
    {"denominator", get_one, NULL},
    {0},
};

const TypeSlots int_slots = {
    .size = sizeof(Long),
    .make = make_int,
    .init = init_immutable,
    .repr = repr_of_int,
    .hash = hash_of_int,
    .truth = truth_of_int,
    .compare = compare_of_int,
    .binary = binary_of_int,
    .unary = unary_of_int,
    .methods = int_methods,
    .getsets = int_getsets,
};

/* ---- bool */

static Value make_bool(Machine *m, Type *type, const Args *args)
{
    (void)type;
    bool truth = false;
    if (args->named || args->count > 1)
        return raise_format(m, TYPE_TypeError, args->named ? "bool() takes no keyword arguments"
                                                           : "bool expected at most 1 argument, got %d",
                            args->count);
    if (args->count && !value_truth(m, args->items[0], &truth))
        return NULL;
    return boolean(truth);
}

static Value repr_of_bool(Machine *m, Value self)
{
    return (Value)str_c(m, self == VALUE_TRUE ? "True" : "False");
}

const TypeSlots bool_slots = {
    .size = sizeof(Object),
    .make = make_bool,
    .init = init_immutable,
    .repr = repr_of_bool,
    .flags = SLOTS_NO_SUBCLASS,
};
