/* complex: two floats, the real and the imaginary part. */
#include <math.h>

#include "engine/base/number.h"
#include "engine/python/complex.h"

static Value complex_of(Machine *m, Pair pair)
{
    return complex_new(m, pair.real, pair.imaginary);
}

Value complex_new(Machine *m, double real, double imaginary)
{
    Complex *made = object_alloc(m, m->types[TYPE_complex], sizeof(Complex));
    made->real = real;
    made->imaginary = imaginary;
    return (Value)made;
}

bool complex_pair(Machine *m, Value v, Pair *pair)
{
    bool overflow = false;
    *pair = (Pair){0, 0};
    if (is_a(m, v, TYPE_complex))
        *pair = (Pair){((Complex *)v)->real, ((Complex *)v)->imaginary};
    else if (is_a(m, v, TYPE_float))
        pair->real = ((Float *)v)->number;
    else if (is_int(m, v))
        pair->real = int_double(m, v, &overflow);
    else
        return false;
    if (overflow)
        raise_format(m, TYPE_OverflowError, "int too large to convert to float");
    return !overflow;
}

/* ---- arithmetic */

static Pair product(Pair a, Pair b)
{
    return (Pair){a.real * b.real - a.imaginary * b.imaginary,
                  a.real * b.imaginary + a.imaginary * b.real};
}

/* By the greater part of the divisor, so that nothing overflows on the way; [b] is not zero. */
static Pair quotient(Pair a, Pair b)
{
    if (isnan(b.real) || isnan(b.imaginary))
        return (Pair){NAN, NAN};
    if (fabs(b.real) >= fabs(b.imaginary)) {
        double ratio = b.imaginary / b.real, scale = b.real + b.imaginary * ratio;
        return (Pair){(a.real + a.imaginary * ratio) / scale, (a.imaginary - a.real * ratio) / scale};
    }
    double ratio = b.real / b.imaginary, scale = b.real * ratio + b.imaginary;
    return (Pair){(a.real * ratio + a.imaginary) / scale, (a.imaginary * ratio - a.real) / scale};
}

static Pair whole_power(Pair base, int64_t exponent)
{
    Pair result = {1, 0};
    for (; exponent; exponent >>= 1, base = product(base, base))
        if (exponent & 1)
            result = product(result, base);
    return result;
}

/* Through the length and the angle. */
static Pair polar_power(Pair a, Pair b)
{
    double length = hypot(a.real, a.imaginary), angle = atan2(a.imaginary, a.real);
    double power = pow(length, b.real), phase = angle * b.real;
    if (b.imaginary != 0) {
        power /= exp(angle * b.imaginary);
        phase += b.imaginary * log(length);
    }
    return (Pair){power * cos(phase), power * sin(phase)};
}

static bool is_zero(Pair a)
{
    return a.real == 0 && a.imaginary == 0;
}

static Value power(Machine *m, Pair a, Pair b)
{
    enum { SMALL_EXPONENT = 100 };
    bool whole = b.imaginary == 0 && b.real == floor(b.real) && fabs(b.real) <= SMALL_EXPONENT;
    if (is_zero(a) && (b.imaginary != 0 || b.real < 0))
        return raise_format(m, TYPE_ZeroDivisionError, "0.0 to a negative or complex power");
    Pair result = {0, 0}, one = {1, 0};
    if (whole && b.real > 0)
        result = whole_power(a, (int64_t)b.real);
    else if (whole)
        result = quotient(one, whole_power(a, (int64_t)-b.real));
    else if (is_zero(b))
        result = one;
    else if (!is_zero(a))
        result = polar_power(a, b);
    if (isinf(result.real) || isinf(result.imaginary))
        return raise_format(m, TYPE_OverflowError, "complex exponentiation");
    return complex_of(m, result);
}

Value complex_power(Machine *m, double base, double exponent)
{
    return power(m, (Pair){base, 0}, (Pair){exponent, 0});
}

static Value binary_complex(Machine *m, Value left, Value right, BinaryOp op)
{
    Pair a, b;
    if (!complex_pair(m, left, &a) || !complex_pair(m, right, &b))
        return m->exception ? NULL : VALUE_NOT_IMPLEMENTED;
    switch (op) {
    case BINARY_ADD:
        return complex_new(m, a.real + b.real, a.imaginary + b.imaginary);
    case BINARY_SUB:
        return complex_new(m, a.real - b.real, a.imaginary - b.imaginary);
    case BINARY_MULT:
        return complex_of(m, product(a, b));
    case BINARY_DIV:
        return is_zero(b) ? raise_format(m, TYPE_ZeroDivisionError, "complex division by zero")
                          : complex_of(m, quotient(a, b));
    case BINARY_POW:
        return power(m, a, b);
    default:
        return VALUE_NOT_IMPLEMENTED;
    }
}

static Value unary_complex(Machine *m, Value self, UnaryOp op)
{
    const Complex *number = (Complex *)self;
    if (op == UNARY_INVERT)
        return VALUE_NOT_IMPLEMENTED;
    return op == UNARY_USUB ? complex_new(m, -number->real, -number->imaginary)
                            : complex_new(m, number->real, number->imaginary);
}

static Value compare_complex(Machine *m, Value self, Value other, CompareOp op)
{
    const Complex *number = (Complex *)self;
    bool equal = false;
    if (op != COMPARE_EQ && op != COMPARE_NOTEQ)
        return VALUE_NOT_IMPLEMENTED;
    if (is_a(m, other, TYPE_complex)) {
        equal = number->real == ((Complex *)other)->real &&
                number->imaginary == ((Complex *)other)->imaginary;
    } else if (is_int(m, other) || is_a(m, other, TYPE_float)) {
        Value real = float_new(m, number->real);
        if (number->imaginary == 0 && !values_equal(m, real, other, &equal))
            equal = false;
        drop(m, real);
    } else {
        return VALUE_NOT_IMPLEMENTED;
    }
    return boolean(equal == (op == COMPARE_EQ));
}

static bool hash_complex(Machine *m, Value self, int64_t *hash)
{
    (void)m;
    const Complex *number = (Complex *)self;
    uint64_t sum = (uint64_t)hash_double(number->real) +
                   UINT64_C(1000003) * (uint64_t)hash_double(number->imaginary);
    *hash = sum == UINT64_MAX ? -2 : (int64_t)sum;
    return true;
}

static bool truth_complex(Machine *m, Value self, bool *truth)
{
    (void)m;
    *truth = ((Complex *)self)->real != 0 || ((Complex *)self)->imaginary != 0;
    return true;
}

/* As repr() of a float, but 1 where that has 1.0. */
static void add_number(Text *out, double number)
{
    size_t start = out->length;
    number_float_repr(out, number);
    if (slice_ends((Slice){out->bytes + start, out->length - start}, ".0"))
        text_cut(out, out->length - 2);
}

static Value repr_complex(Machine *m, Value self)
{
    const Complex *number = (Complex *)self;
    bool bare = number->real == 0 && !signbit(number->real);
    Text text = TEXT_EMPTY;
    if (!bare) {
        text_add_char(&text, '(');
        add_number(&text, number->real);
        if (!signbit(number->imaginary) || isnan(number->imaginary))
            text_add_char(&text, '+');
    }
    add_number(&text, number->imaginary);
    text_add_c(&text, bare ? "j" : "j)");
    return (Value)str_from_text(m, &text);
}

/* ---- methods and attributes */

Value complex_abs(Machine *m, Value self)
{
    double length = hypot(((Complex *)self)->real, ((Complex *)self)->imaginary);
    if (isinf(length) && isfinite(((Complex *)self)->real) && isfinite(((Complex *)self)->imaginary))
        return raise_format(m, TYPE_OverflowError, "absolute value too large");
    return float_new(m, length);
}

static Value method_abs(Machine *m, Value self, const Args *args)
{
    (void)args;
    return complex_abs(m, self);
}

static Value method_conjugate(Machine *m, Value self, const Args *args)
{
    (void)args;
    return complex_new(m, ((Complex *)self)->real, -((Complex *)self)->imaginary);
}

static Value method_complex(Machine *m, Value self, const Args *args)
{
    (void)args;
    return unary_complex(m, self, UNARY_UADD);
}

static const NativeRow complex_methods[] = {
    {"conjugate", method_conjugate, 0, 0, 0},
    {"__abs__", method_abs, 0, 0, 0},
    {"__complex__", method_complex, 0, 0, 0},
    {0},
};

static Value get_real(Machine *m, Value self)
{
    return float_new(m, ((Complex *)self)->real);
}

static Value get_imag(Machine *m, Value self)
{
    return float_new(m, ((Complex *)self)->imaginary);
}

static const GetSetRow complex_getsets[] = {{"real", get_real, NULL}, {"imag", get_imag, NULL}, {0}};

const TypeSlots complex_slots = {
    .size = sizeof(Complex),
    .make = complex_make,
    .init = init_nothing,
    .repr = repr_complex,
    .hash = hash_complex,
    .truth = truth_complex,
    .compare = compare_complex,
    .binary = binary_complex,
    .unary = unary_complex,
    .methods = complex_methods,
    .getsets = complex_getsets,
};
