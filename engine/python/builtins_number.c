/* Built-in functions on numbers and characters. */
#include "engine/python/builtins.h"

BUILTIN(abs)
{
    (void)self;
    Value v = args->items[0], own = special_of(type_of(m, v), SPECIAL_ABS);
    if (own)
        return special_call(m, own, v, NULL, 0);
    if (is_int(m, v))
        return unary_operation(m, v, int_compare(m, v, small(0)) < 0 ? UNARY_USUB : UNARY_UADD);
    if (is_a(m, v, TYPE_float)) {
        double number = ((Float *)v)->number;
        return float_new(m, number < 0 || (number == 0) ? -number + 0.0 : number);
    }
    if (is_a(m, v, TYPE_complex))
        return complex_abs(m, v);
    return raise_format(m, TYPE_TypeError, "bad operand type for abs(): '%s'", type_name(m, v));
}

Value native_divmod(Machine *m, Value left, Value right)
{
    bool floats = is_a(m, left, TYPE_float) || is_a(m, right, TYPE_float);
    if ((!is_int(m, left) && !is_a(m, left, TYPE_float)) ||
        (!is_int(m, right) && !is_a(m, right, TYPE_float)))
        return VALUE_NOT_IMPLEMENTED;
    const TypeSlots *slots = m->types[floats ? TYPE_float : TYPE_int]->slots;
    Value items[] = {slots->binary(m, left, right, BINARY_FLOORDIV), NULL};
    if (!items[0] && floats && raised(m, TYPE_ZeroDivisionError)) {
        clear_exception(m);
        return raise_format(m, TYPE_ZeroDivisionError, "float divmod()");
    }
    items[1] = items[0] ? slots->binary(m, left, right, BINARY_MOD) : NULL;
    Value pair = items[1] ? (Value)tuple_of(m, items, 2) : NULL;
    drop(m, items[0]);
    drop(m, items[1]);
    return pair;
}

/* One side's answer: its class's own method, else the numbers' way. */
static Value ask_divmod(Machine *m, Value self, Value other, bool reflected)
{
    Value own = special_of(type_of(m, self), reflected ? SPECIAL_RDIVMOD : SPECIAL_DIVMOD);
    if (own)
        return special_call(m, own, self, &other, 1);
    return reflected ? native_divmod(m, other, self) : native_divmod(m, self, other);
}

BUILTIN(divmod)
{
    (void)self;
    Value left = args->items[0], right = args->items[1];
    const Type *left_type = type_of(m, left), *right_type = type_of(m, right);
    bool right_first = left_type != right_type && type_is_subtype(right_type, left_type) &&
                       special_of(right_type, SPECIAL_RDIVMOD);
    Value result = right_first ? ask_divmod(m, right, left, true) : VALUE_NOT_IMPLEMENTED;
    if (result == VALUE_NOT_IMPLEMENTED)
        result = ask_divmod(m, left, right, false);
    if (result == VALUE_NOT_IMPLEMENTED && !right_first)
        result = ask_divmod(m, right, left, true);
    if (result != VALUE_NOT_IMPLEMENTED)
        return result;
    return raise_format(m, TYPE_TypeError, "unsupported operand type(s) for divmod(): '%s' and '%s'",
                        type_name(m, left), type_name(m, right));
}

/* *[left] becomes its product with [right], modulo [modulus]; NULL: raised. */
static void multiply_modulo(Machine *m, Value *left, Value right, Value modulus)
{
    Value product = *left ? int_binary(m, *left, right, BINARY_MULT) : NULL;
    drop(m, *left);
    *left = product ? int_binary(m, product, modulus, BINARY_MOD) : NULL;
    drop(m, product);
}

/* pow(a, b, modulus), by repeated squaring on integers. */
static Value power_modulo(Machine *m, Value base, Value exponent, Value modulus)
{
    bool integers = is_int(m, base) && is_int(m, exponent) && is_int(m, modulus);
    if (!integers && (is_int(m, base) || is_a(m, base, TYPE_float)) &&
        (is_int(m, exponent) || is_a(m, exponent, TYPE_float)) &&
        (is_int(m, modulus) || is_a(m, modulus, TYPE_float)))
        return raise_format(m, TYPE_TypeError,
                            "pow() 3rd argument not allowed unless all arguments are integers");
    if (!integers)
        return raise_format(m, TYPE_TypeError,
                            "unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'",
                            type_name(m, base), type_name(m, exponent), type_name(m, modulus));
    if (int_compare(m, modulus, small(0)) == 0)
        return raise_format(m, TYPE_ValueError, "pow() 3rd argument cannot be 0");
    if (int_compare(m, exponent, small(0)) < 0) {
        Value inverse = int_inverse(m, base, modulus);
        Value positive = inverse ? unary_operation(m, exponent, UNARY_USUB) : NULL;
        Value result = positive ? power_modulo(m, inverse, positive, modulus) : NULL;
        drop(m, inverse);
        drop(m, positive);
        return result;
    }
    Value result = int_binary(m, small(1), modulus, BINARY_MOD);
    Value square = int_binary(m, base, modulus, BINARY_MOD), left = keep(exponent);
    while (result && square && left && tick(m) && int_compare(m, left, small(0)) > 0) {
        Value odd = int_binary(m, left, small(1), BINARY_BITAND);
        if (odd == small(1))
            multiply_modulo(m, &result, square, modulus);
        multiply_modulo(m, &square, square, modulus);
        Value halved = int_binary(m, left, small(1), BINARY_RSHIFT);
        drop(m, odd);
        drop(m, left);
        left = halved;
    }
    bool fine = result && square && left && !m->over;
    drop(m, square);
    drop(m, left);
    if (!fine)
        drop(m, result);
    return fine ? result : NULL;
}

BUILTIN(pow)
{
    static const char *const names[] = {"base", "exp", "mod", NULL};
    (void)self;
    Value given[3];
    if (!args_sort(m, args, "pow", names, 2, 3, given))
        return NULL;
    Value own = special_of(type_of(m, given[0]), SPECIAL_POW);
    if (own && given[2] && given[2] != VALUE_NONE)
        return special_call(m, own, given[0], given + 1, 2);
    bool complex = is_a(m, given[0], TYPE_complex) || is_a(m, given[1], TYPE_complex);
    if (complex && given[2] && given[2] != VALUE_NONE)
        return raise_format(m, TYPE_ValueError, "complex modulo");
    if (given[2] && given[2] != VALUE_NONE)
        return power_modulo(m, given[0], given[1], given[2]);
    return binary_operation(m, given[0], given[1], BINARY_POW);
}

BUILTIN(round)
{
    static const char *const names[] = {"number", "ndigits", NULL};
    (void)self;
    Value given[2];
    if (!args_sort(m, args, "round", names, 1, 2, given))
        return NULL;
    return round_value(m, given[0], given[1] == VALUE_NONE ? NULL : given[1]);
}

static Value in_base(Machine *m, Value v, int base, const char *prefix)
{
    Value integer = value_as_int(m, v);
    if (!integer)
        return NULL;
    Text digits = TEXT_EMPTY, text = TEXT_EMPTY;
    int_text(m, integer, base, &digits);
    drop(m, integer);
    const char *bytes = text_c(&digits);
    if (*bytes == '-')
        text_add_char(&text, *bytes++);
    text_add_c(&text, prefix);
    text_add_c(&text, bytes);
    text_free(&digits);
    return (Value)str_from_text(m, &text);
}

BUILTIN(bin)
{
    (void)self;
    return in_base(m, args->items[0], 2, "0b");
}

BUILTIN(oct)
{
    (void)self;
    return in_base(m, args->items[0], 8, "0o");
}

BUILTIN(hex)
{
    (void)self;
    return in_base(m, args->items[0], 16, "0x");
}

/* ---- characters and text */

BUILTIN(chr)
{
    (void)self;
    int64_t codepoint;
    if (!value_index(m, args->items[0], &codepoint, NULL))
        return NULL;
    if (codepoint < INT32_MIN || codepoint > INT32_MAX)
        return raise_format(m, TYPE_OverflowError, "Python int too large to convert to C int");
    if (codepoint < 0 || codepoint > 0x10FFFF)
        return raise_format(m, TYPE_ValueError, "chr() arg not in range(0x110000)");
    char bytes[4];
    return (Value)str_new(m, bytes, utf8_encode((uint32_t)codepoint, bytes));
}

BUILTIN(ord)
{
    (void)self;
    Value v = args->items[0];
    uint32_t codepoint;
    Slice text;
    bool bytes = is_a(m, v, TYPE_bytes) || is_a(m, v, TYPE_bytearray);
    if (bytes && text_like(m, v, &text) && text.length == 1)
        return small((unsigned char)text.bytes[0]);
    if (!bytes && !is_a(m, v, TYPE_str))
        return raise_format(m, TYPE_TypeError,
                            "ord() expected string of length 1, but %s found", type_name(m, v));
    const Str *str = (Str *)v;
    if (bytes || str->count != 1)
        return raise_format(m, TYPE_TypeError,
                            "ord() expected a character, but string of length %zu found",
                            bytes ? text.length : str->count);
    utf8_decode(str->bytes, str->length, &codepoint);
    return small(codepoint);
}

BUILTIN(format)
{
    (void)self;
    if (args->count > 1 && !is_a(m, args->items[1], TYPE_str))
        return raise_format(m, TYPE_TypeError, "format() argument 2 must be str, not %s",
                            argument_name(m, args->items[1]));
    return value_format(m, args->items[0],
                        args->count > 1 ? str_slice((Str *)args->items[1]) : slice_of(""));
}

/* exit() and quit(): what the interpreter offers beside the builtins. (Lib/_sitebuiltins.py) */
BUILTIN(exit)
{
    (void)self;
    return raise_value(m, TYPE_SystemExit, args->count ? args->items[0] : VALUE_NONE);
}
