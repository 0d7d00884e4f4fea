/* Float: C's double, with CPython's text and rules. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/number.h"
#include "engine/python/runtime.h"

Value float_new(Machine *m, double number)
{
    Float *made = object_alloc(m, m->types[TYPE_float], sizeof(Float));
    made->number = number;
    return (Value)made;
}

static bool overflowed(Machine *m)
{
    raise_format(m, TYPE_OverflowError, "int too large to convert to float");
    return false;
}

/* A float or int as double. False without an exception: it is neither. */
static bool as_number(Machine *m, Value v, double *number)
{
    bool overflow;
    if (is_object(v) && is_a(m, v, TYPE_float)) {
        *number = ((Float *)v)->number;
        return true;
    }
    if (!is_int(m, v))
        return false;
    *number = int_double(m, v, &overflow);
    return !overflow || overflowed(m);
}

bool number_as_double(Machine *m, Value v, double *number)
{
    if (as_number(m, v, number))
        return true;
    if (m->exception)
        return false;
    Value method = special_of(type_of(m, v), SPECIAL_FLOAT);
    if (!method && special_of(type_of(m, v), SPECIAL_INDEX)) {
        Value integer = value_as_int(m, v);
        bool fine = integer && as_number(m, integer, number);
        drop(m, integer);
        return fine;
    }
    if (!method) {
        raise_format(m, TYPE_TypeError, "must be real number, not %s", type_name(m, v));
        return false;
    }
    Value result = special_call(m, method, v, NULL, 0);
    bool fine = result && is_a(m, result, TYPE_float);
    if (fine)
        *number = ((Float *)result)->number;
    else if (result)
        raise_format(m, TYPE_TypeError, "%s.__float__ returned non-float (type %s)",
                     type_name(m, v), type_name(m, result));
    drop(m, result);
    return fine;
}

/* CPython: _Py_HashDouble: an integral float hashes as the integer. */
int64_t hash_double(double number)
{
    const int bits = 61;
    const uint64_t modulus = (UINT64_C(1) << bits) - 1;
    if (isinf(number))
        return number > 0 ? 314159 : -314159;
    if (isnan(number))
        return 0;
    int exponent, sign = number < 0 ? -1 : 1;
    double mantissa = fabs(frexp(number, &exponent));
    uint64_t hash = 0;
    while (mantissa != 0) {
        hash = ((hash << 28) & modulus) | hash >> (bits - 28);
        mantissa *= 268435456.0;
        exponent -= 28;
        uint64_t part = (uint64_t)mantissa;
        mantissa -= (double)part;
        hash += part;
        if (hash >= modulus)
            hash -= modulus;
    }
    int shift = exponent >= 0 ? exponent % bits : bits - 1 - ((-1 - exponent) % bits);
    hash = ((hash << shift) & modulus) | hash >> (bits - shift);
    int64_t result = sign * (int64_t)hash;
    return result == -1 ? -2 : result;
}

/* ---- arithmetic */

static double floor_modulo(double a, double b)
{
    double rest = fmod(a, b);
    if (rest != 0)
        return (b < 0) != (rest < 0) ? rest + b : rest;
    return copysign(0.0, b);
}

static double floor_quotient(double a, double b)
{
    double rest = fmod(a, b);
    double quotient = (a - rest) / b;
    if (rest != 0 && (b < 0) != (rest < 0))
        quotient -= 1;
    if (quotient == 0)
        return copysign(0.0, a / b);
    double floored = floor(quotient);
    return quotient - floored > 0.5 ? floored + 1 : floored;
}

static Value float_power(Machine *m, double a, double b)
{
    if (a == 0 && b < 0)
        return raise_format(m, TYPE_ZeroDivisionError, "0.0 cannot be raised to a negative power");
    if (a < 0 && isfinite(a) && isfinite(b) && b != floor(b))
        return complex_power(m, a, b);
    double result = pow(a, b);
    if (isinf(result) && isfinite(a) && isfinite(b))
        return raise_format(m, TYPE_OverflowError, "(34, 'Numerical result out of range')");
    return float_new(m, result);
}

static Value binary_float(Machine *m, Value left, Value right, BinaryOp op)
{
    double a, b;
    if (!as_number(m, left, &a) || !as_number(m, right, &b))
        return m->exception ? NULL : VALUE_NOT_IMPLEMENTED;
    switch (op) {
    case BINARY_ADD:
        return float_new(m, a + b);
    case BINARY_SUB:
        return float_new(m, a - b);
    case BINARY_MULT:
        return float_new(m, a * b);
    case BINARY_DIV:
        return b == 0 ? raise_format(m, TYPE_ZeroDivisionError, "float division by zero")
                      : float_new(m, a / b);
    case BINARY_FLOORDIV:
        return b == 0 ? raise_format(m, TYPE_ZeroDivisionError, "float floor division by zero")
                      : float_new(m, floor_quotient(a, b));
    case BINARY_MOD:
        return b == 0 ? raise_format(m, TYPE_ZeroDivisionError, "float modulo")
                      : float_new(m, floor_modulo(a, b));
    case BINARY_POW:
        return float_power(m, a, b);
    default:
        return VALUE_NOT_IMPLEMENTED;
    }
}

static Value unary_float(Machine *m, Value self, UnaryOp op)
{
    double number = ((Float *)self)->number;
    if (op == UNARY_INVERT)
        return VALUE_NOT_IMPLEMENTED;
    return float_new(m, op == UNARY_USUB ? -number : number);
}

/* An int that no double holds exactly is compared as an int. */
static int compare_with_int(Machine *m, double number, Value integer)
{
    if (isinf(number))
        return number > 0 ? 1 : -1;
    Value whole = int_from_double(m, floor(number));
    int order = int_compare(m, whole, integer);
    drop(m, whole);
    return order != 0 ? order : number > floor(number);
}

static Value compare_float(Machine *m, Value self, Value other, CompareOp op)
{
    double a = ((Float *)self)->number, b = 0;
    bool integer = is_int(m, other);
    if (!integer && !is_a(m, other, TYPE_float))
        return VALUE_NOT_IMPLEMENTED;
    if (!integer)
        b = ((Float *)other)->number;
    if (isnan(a) || isnan(b))
        return boolean(op == COMPARE_NOTEQ);
    return order_answers(integer ? compare_with_int(m, a, other) : (a > b) - (a < b), op);
}

static bool hash_float(Machine *m, Value self, int64_t *hash)
{
    double number = ((Float *)self)->number;
    *hash = isnan(number) ? (int64_t)datum_of(m, self) : hash_double(number);
    return true;
}

static bool truth_float(Machine *m, Value self, bool *truth)
{
    (void)m;
    *truth = ((Float *)self)->number != 0;
    return true;
}

static Value repr_float(Machine *m, Value self)
{
    Text text = TEXT_EMPTY;
    number_float_repr(&text, ((Float *)self)->number);
    return (Value)str_from_text(m, &text);
}

/* ---- float(x) */

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Whether [text] is a number as float() takes it: digits, one point, an exponent, inf or nan. */
static bool is_number(const char *text)
{
    if (*text == '+' || *text == '-')
        text++;
    if (!strcasecmp(text, "inf") || !strcasecmp(text, "infinity") || !strcasecmp(text, "nan"))
        return true;
    size_t digits = strspn(text, "0123456789");
    text += digits;
    if (*text == '.') {
        size_t more = strspn(++text, "0123456789");
        digits += more;
        text += more;
    }
    if (digits && (*text == 'e' || *text == 'E')) {
        text++;
        if (*text == '+' || *text == '-')
            text++;
        size_t exponent = strspn(text, "0123456789");
        if (!exponent)
            return false;
        text += exponent;
    }
    return digits && !*text;
}

/* The text without blanks around and underscores between digits; false: an underscore elsewhere. */
static bool strip_number(Slice slice, Text *out)
{
    while (slice.length && is_blank(slice.bytes[0]))
        slice = (Slice){slice.bytes + 1, slice.length - 1};
    while (slice.length && is_blank(slice.bytes[slice.length - 1]))
        slice.length--;
    for (size_t i = 0; i < slice.length; i++) {
        char c = slice.bytes[i];
        bool between = i > 0 && i + 1 < slice.length && slice.bytes[i - 1] >= '0' &&
                       slice.bytes[i - 1] <= '9' && slice.bytes[i + 1] >= '0' &&
                       slice.bytes[i + 1] <= '9';
        if (c == '_' && !between)
            return false;
        if (c != '_')
            text_add_char(out, c);
    }
    return true;
}

static Value float_from_str(Machine *m, Value v)
{
    Text text = TEXT_EMPTY;
    Slice slice;
    text_like(m, v, &slice);
    Value result = NULL;
    if (strip_number(slice, &text) && is_number(text_c(&text)))
        result = float_new(m, strtod(text_c(&text), NULL));
    text_free(&text);
    if (result)
        return result;
    Value shown = value_repr(m, v);
    if (shown)
        raise_format(m, TYPE_ValueError, "could not convert string to float: %s",
                     ((Str *)shown)->bytes);
    drop(m, shown);
    return NULL;
}

static Value float_from(Machine *m, const Args *args)
{
    double number = 0;
    if (args->named || args->count > 1)
        return raise_format(m, TYPE_TypeError, args->named ? "float() takes no keyword arguments"
                                                           : "float expected at most 1 argument, got %d",
                            args->count);
    Value v = args->count ? args->items[0] : small(0);
    Slice text;
    if (text_like(m, v, &text))
        return float_from_str(m, v);
    bool convertible = is_int(m, v) || is_a(m, v, TYPE_float) ||
                       special_of(type_of(m, v), SPECIAL_FLOAT) ||
                       special_of(type_of(m, v), SPECIAL_INDEX);
    if (!convertible)
        return raise_format(m, TYPE_TypeError,
                            "float() argument must be a string or a real number, not '%s'",
                            type_name(m, v));
    return number_as_double(m, v, &number) ? float_new(m, number) : NULL;
}

static Value make_float(Machine *m, Type *type, const Args *args)
{
    Value plain = float_from(m, args);
    if (!plain || type == m->types[TYPE_float])
        return plain;
    Float *own = object_alloc(m, type, type->size);
    own->number = ((Float *)plain)->number;
    drop(m, plain);
    return (Value)own;
}

static Value method_is_integer(Machine *m, Value self, const Args *args)
{
    (void)m, (void)args;
    double number = ((Float *)self)->number;
    return boolean(isfinite(number) && number == floor(number));
}

static Value int_from_float(Machine *m, double number)
{
    if (!isfinite(number))
        return raise_format(m, isnan(number) ? TYPE_ValueError : TYPE_OverflowError,
                            "cannot convert float %s to integer", isnan(number) ? "NaN" : "infinity");
    return int_from_double(m, number);
}

static Value method_ratio(Machine *m, Value self, const Args *args)
{
    (void)args;
    double number = ((Float *)self)->number;
    if (!isfinite(number))
        return raise_format(m, isnan(number) ? TYPE_ValueError : TYPE_OverflowError,
                            "cannot convert %s to integer ratio", isnan(number) ? "NaN" : "Infinity");
    int exponent;
    double mantissa = frexp(number, &exponent);
    for (int i = 0; i < 300 && mantissa != floor(mantissa); i++) {
        mantissa *= 2;
        exponent--;
    }
    Value top = int_from_double(m, mantissa), bottom = small(1);
    Value shift = small(exponent < 0 ? -exponent : exponent);
    Value *grown = exponent > 0 ? &top : &bottom;
    Value old = *grown;
    *grown = int_binary(m, old, shift, BINARY_LSHIFT);
    drop(m, old);
    Value items[] = {top, bottom};
    Value result = (Value)tuple_of(m, items, 2);
    drop(m, top);
    drop(m, bottom);
    return result;
}

/* float.fromhex(): as C reads such numbers, with or without 0x. */
static Value method_fromhex(Machine *m, Value self, const Args *args)
{
    if (!is_a(m, args->items[0], TYPE_str))
        return raise_format(m, TYPE_TypeError, "bad argument type for built-in operation");
    Text text = TEXT_EMPTY, digits = TEXT_EMPTY;
    bool fine = strip_number(str_slice((Str *)args->items[0]), &text) && text.length;
    const char *at = text_c(&text), *sign = at;
    at += *at == '+' || *at == '-';
    bool named = !strcasecmp(at, "inf") || !strcasecmp(at, "infinity") || !strcasecmp(at, "nan");
    text_add(&digits, sign, (size_t)(at - sign));
    if (!named && !(at[0] == '0' && (at[1] | 0x20) == 'x'))
        text_add_c(&digits, "0x");
    text_add_c(&digits, at);
    char *end;
    double number = strtod(text_c(&digits), &end);
    fine = fine && !*end && (isfinite(number) || named);
    text_free(&digits);
    text_free(&text);
    if (!fine)
        return raise_format(m, TYPE_ValueError, "invalid hexadecimal floating-point string");
    Value made = float_new(m, number);
    Value result = self == (Value)m->types[TYPE_float] ? keep(made) : call_values(m, self, &made, 1);
    drop(m, made);
    return result;
}

static Value method_hex(Machine *m, Value self, const Args *args)
{
    double number = ((Float *)self)->number;
    char text[48];
    (void)args;
    if (!isfinite(number))
        return value_repr(m, self);
    snprintf(text, sizeof text, number == 0 ? "%.1a" : "%.13a", number);
    return (Value)str_c(m, text);
}

static Value get_real(Machine *m, Value self)
{
    return float_new(m, ((Float *)self)->number);
}

static Value get_imag(Machine *m, Value self)
{
    (void)self;
    return float_new(m, 0);
}

#define FLOAT_ROW(name, expression)                                                                \
    static Value method_##name(Machine *m, Value self, const Args *args)                           \
    {                                                                                              \
        (void)args;                                                                                \
        double number = ((Float *)self)->number;                                                   \
        return expression;                                                                         \
    }
FLOAT_ROW(abs, float_new(m, fabs(number)))
FLOAT_ROW(floor, int_from_float(m, floor(number)))
FLOAT_ROW(ceil, int_from_float(m, ceil(number)))
FLOAT_ROW(int, int_from_float(m, number))
FLOAT_ROW(plain, float_new(m, number))
FLOAT_ROW(round, ((void)number, round_value(m, self, args->count ? args->items[0] : NULL)))
FLOAT_ROW(divmod, ((void)number, native_divmod(m, self, args->items[0])))
FLOAT_ROW(rdivmod, ((void)number, native_divmod(m, args->items[0], self)))

const NativeRow float_methods[] = {
    {"is_integer", method_is_integer, 0, 0, 0},
    {"as_integer_ratio", method_ratio, 0, 0, 0},
    {"hex", method_hex, 0, 0, 0},
    {"conjugate", method_plain, 0, 0, 0},
    {"fromhex", method_fromhex, 1, 1, NATIVE_CLASS},
    {"__abs__", method_abs, 0, 0, 0},
    {"__ceil__", method_ceil, 0, 0, 0},
    {"__divmod__", method_divmod, 1, 1, 0},
    {"__floor__", method_floor, 0, 0, 0},
    {"__rdivmod__", method_rdivmod, 1, 1, 0},
    {"__round__", method_round, 0, 1, 0},
    {"__float__", method_plain, 0, 0, 0},
    {"__int__", method_int, 0, 0, 0},
    {"__trunc__", method_int, 0, 0, 0},
    {0},
};

static const GetSetRow float_getsets[] = {{"real", get_real, NULL}, {"imag", get_imag, NULL}, {0}};

const TypeSlots float_slots = {
    .size = sizeof(Float),
    .make = make_float,
    .init = init_nothing,
    .repr = repr_float,
    .hash = hash_float,
    .truth = truth_float,
    .compare = compare_float,
    .binary = binary_float,
    .unary = unary_float,
    .methods = float_methods,
    .getsets = float_getsets,
};
