/* int: operators, int(x) and int(text, base), and methods. */
#include <math.h>

#include "engine/python/int_digits.h"

static Value binary_of_int(Machine *m, Value left, Value right, BinaryOp op)
{
    if (!is_int(m, left) || !is_int(m, right))
        return VALUE_NOT_IMPLEMENTED;
    return int_binary(m, left, right, op);
}

static Value unary_of_int(Machine *m, Value self, UnaryOp op)
{
    mp_int x;
    int_charge(m, self);
    int_load(self, &x);
    if (op == UNARY_USUB)
        int_must(mp_neg(&x, &x));
    else if (op == UNARY_INVERT)
        int_must(mp_complement(&x, &x));
    return int_store(m, &x);
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
    const int64_t modulus = (INT64_C(1) << 61) - 1;
    _Static_assert(MP_DIGIT_BIT == 60, "what a digit has");
    int_charge(m, self);
    int64_t integer;
    if (is_small(self) || is_boolean(self)) {
        int_fits(self, &integer);
        *hash = integer % modulus;
    } else {
        const Long *number = (Long *)self;
        uint64_t rest = 0;
        for (int i = number->used; i-- > 0;) { /* times 2^60, which turns 61 bits round by one */
            rest = (rest << 60 & (uint64_t)modulus) | rest >> 1;
            rest += number->digits[i];
            rest = rest >= (uint64_t)modulus ? rest - (uint64_t)modulus : rest;
        }
        *hash = number->sign == MP_NEG ? -(int64_t)rest : (int64_t)rest;
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
    if (int_decimal(m, self, &text))
        return (Value)str_from_text(m, &text);
    text_free(&text);
    return NULL;
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
    Slice slice;
    text_like(m, text, &slice);
    bool clean = clean_digits(slice, &real_base, &digits);
    size_t count = digits.length - (digits.length && (*digits.bytes == '-' || *digits.bytes == '+'));
    if (clean && (real_base & (real_base - 1)) && count > INT_DIGITS_MOST) {
        text_free(&digits);
        return raise_format(m, TYPE_ValueError, INT_DIGITS_BEYOND ": value has %zu digits; "
                            INT_DIGITS_HINT, INT_DIGITS_MOST, count);
    }
    Value result = clean
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
    if (is_int(m, v))
        return unary_of_int(m, v, UNARY_UADD);
    if (is_a(m, v, TYPE_float))
        return int_from_float(m, ((Float *)v)->number);
    Slice text;
    if (text_like(m, v, &text))
        return int_from_str(m, v, 10);
    return raise_format(m, TYPE_TypeError,
                        "int() argument must be a string, a bytes-like object or a real number, "
                        "not '%s'",
                        type_name(m, v));
}

/* int(text, base) */
static Value int_in_base(Machine *m, Value text, Value base_value)
{
    int64_t base;
    if (!value_index(m, base_value, &base, NULL))
        return NULL;
    if (base != 0 && (base < 2 || base > 36))
        return raise_format(m, TYPE_ValueError, "int() base must be >= 2 and <= 36, or 0");
    if (!is_a(m, text, TYPE_str) && !is_a(m, text, TYPE_bytes) && !is_a(m, text, TYPE_bytearray))
        return raise_format(m, TYPE_TypeError, "int() can't convert non-string with explicit base");
    return int_from_str(m, text, (int)base);
}

static Value make_int(Machine *m, Type *type, const Args *args)
{
    static const char *const names[] = {"", "base", NULL};
    Value given[2];
    if (!args_sort(m, args, "int", names, 0, 2, given))
        return NULL;
    if (!given[0] && given[1])
        return raise_format(m, TYPE_TypeError, "int() missing string argument");
    Value plain = !given[0]   ? small(0)
                  : !given[1] ? int_from(m, given[0])
                              : int_in_base(m, given[0], given[1]);
    if (!plain || type == m->types[TYPE_int])
        return plain;
    Value own = int_as(m, type, plain);
    drop(m, plain);
    return own;
}

static Value method_bit_length(Machine *m, Value self, const Args *args)
{
    (void)m, (void)args;
    mp_int x;
    int_load(self, &x);
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

static Value float_of_int(Machine *m, Value self)
{
    double number;
    return number_as_double(m, self, &number) ? float_new(m, number) : NULL;
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

#define INT_ROW(name, expression)                                                                  \
    static Value method_##name(Machine *m, Value self, const Args *args)                           \
    {                                                                                              \
        (void)args;                                                                                \
        return expression;                                                                         \
    }
INT_ROW(abs, unary_of_int(m, self, int_compare(m, self, small(0)) < 0 ? UNARY_USUB : UNARY_UADD))
INT_ROW(float, float_of_int(m, self))
INT_ROW(round, round_value(m, self, args->count ? args->items[0] : NULL))
INT_ROW(divmod, native_divmod(m, self, args->items[0]))
INT_ROW(rdivmod, native_divmod(m, args->items[0], self))

static const NativeRow int_methods[] = {
    {"__abs__", method_abs, 0, 0, 0},
    {"__ceil__", method_conjugate, 0, 0, 0},
    {"__divmod__", method_divmod, 1, 1, 0},
    {"__float__", method_float, 0, 0, 0},
    {"__floor__", method_conjugate, 0, 0, 0},
    {"__rdivmod__", method_rdivmod, 1, 1, 0},
    {"__round__", method_round, 0, 1, 0},
    {"__trunc__", method_conjugate, 0, 0, 0},
    {"from_bytes", int_from_bytes, 0, ANY_COUNT, NATIVE_CLASS | NATIVE_KEYWORDS},
    {"to_bytes", int_to_bytes, 0, ANY_COUNT, NATIVE_KEYWORDS},
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
    .init = init_nothing,
    .repr = repr_of_int,
    .hash = hash_of_int,
    .truth = truth_of_int,
    .compare = compare_of_int,
    .binary = binary_of_int,
    .unary = unary_of_int,
    .methods = int_methods,
    .getsets = int_getsets,
};
