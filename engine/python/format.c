/* Format: what the mini-language after the colon means, for the built-in types.
 * (The Python Standard Library, "Format Specification Mini-Language") */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/number.h"
#include "engine/python/runtime.h"

/* [[fill]align][sign][z][#][0][width][grouping][.precision][type] */
typedef struct Spec {
    uint32_t fill;
    char align; /* 0: the type's own */
    char sign;
    bool alternate, no_negative_zero;
    char grouping; /* ',' or '_' or 0 */
    int width, precision; /* -1: none */
    char type; /* 0: none */
} Spec;

static bool is_align(uint32_t c)
{
    return c == '<' || c == '>' || c == '=' || c == '^';
}

static bool take_number(Machine *m, Slice *rest, int *number)
{
    int64_t value = -1;
    while (rest->length && rest->bytes[0] >= '0' && rest->bytes[0] <= '9') {
        value = (value < 0 ? 0 : value) * 10 + (rest->bytes[0] - '0');
        if (value > INT32_MAX / 2) {
            raise_format(m, TYPE_ValueError, "Too many decimal digits in format string");
            return false;
        }
        *rest = (Slice){rest->bytes + 1, rest->length - 1};
    }
    *number = (int)value;
    return true;
}

static bool take(Slice *rest, char wanted)
{
    if (!rest->length || rest->bytes[0] != wanted)
        return false;
    *rest = (Slice){rest->bytes + 1, rest->length - 1};
    return true;
}

static void take_align(Slice *rest, Spec *spec)
{
    uint32_t first, second = 0;
    if (!rest->length)
        return;
    size_t size = utf8_decode(rest->bytes, rest->length, &first);
    if (size < rest->length)
        utf8_decode(rest->bytes + size, rest->length - size, &second);
    if (is_align(second)) {
        spec->fill = first;
        spec->align = (char)second;
        *rest = (Slice){rest->bytes + size + 1, rest->length - size - 1};
    } else if (is_align(first)) {
        spec->align = (char)first;
        *rest = (Slice){rest->bytes + 1, rest->length - 1};
    }
}

static bool take_grouping(Machine *m, Slice *rest, Spec *spec)
{
    bool comma = take(rest, ',');
    bool underscore = take(rest, '_');
    if (comma && (underscore || take(rest, ','))) {
        raise_format(m, TYPE_ValueError, underscore ? "Cannot specify both ',' and '_'."
                                                    : "Cannot specify ',' with ','.");
        return false;
    }
    if (underscore && (take(rest, ',') || take(rest, '_'))) {
        raise_format(m, TYPE_ValueError, "Cannot specify both ',' and '_'.");
        return false;
    }
    spec->grouping = comma ? ',' : underscore ? '_' : 0;
    return true;
}

static bool parse_spec(Machine *m, Value v, Slice text, Spec *spec)
{
    Slice rest = text;
    *spec = (Spec){.fill = ' ', .width = -1, .precision = -1};
    take_align(&rest, spec);
    for (const char *sign = "+- "; *sign; sign++)
        if (!spec->sign && take(&rest, *sign))
            spec->sign = *sign;
    spec->no_negative_zero = take(&rest, 'z');
    spec->alternate = take(&rest, '#');
    if (take(&rest, '0')) {
        if (!spec->align) {
            spec->align = '=';
            spec->fill = '0';
        } else if (spec->fill == ' ') {
            spec->fill = '0';
        }
    }
    if (!take_number(m, &rest, &spec->width) || !take_grouping(m, &rest, spec))
        return false;
    if (take(&rest, '.')) {
        if (!take_number(m, &rest, &spec->precision))
            return false;
        if (spec->precision < 0) {
            raise_format(m, TYPE_ValueError, "Format specifier missing precision");
            return false;
        }
    }
    if (rest.length > 1) {
        raise_format(m, TYPE_ValueError, "Invalid format specifier '%.*s' for object of type '%s'",
                     (int)text.length, text.bytes, type_name(m, v));
        return false;
    }
    spec->type = rest.length ? rest.bytes[0] : 0;
    return true;
}

static Value raise_code(Machine *m, Value v, char code)
{
    return raise_format(m, TYPE_ValueError, "Unknown format code '%c' for object of type '%s'", code,
                        type_name(m, v));
}

static void add_fill(Text *out, uint32_t fill, int64_t count)
{
    while (count-- > 0)
        text_add_codepoint(out, fill);
}

/* [body] padded to the width; [lead] (sign, prefix) stays in front of '=' padding. */
static Value pad(Machine *m, const Spec *spec, Slice lead, Slice body, char default_align)
{
    char align = spec->align ? spec->align : default_align;
    int64_t have = (int64_t)(utf8_count(lead.bytes, lead.length) +
                             utf8_count(body.bytes, body.length));
    int64_t missing = spec->width > have ? spec->width - have : 0;
    int64_t left = align == '>' ? missing : align == '^' ? missing / 2 : 0;
    Text out = TEXT_EMPTY;
    add_fill(&out, spec->fill, left);
    text_add_slice(&out, lead);
    if (align == '=')
        add_fill(&out, spec->fill, missing);
    text_add_slice(&out, body);
    if (align == '<' || align == '^')
        add_fill(&out, spec->fill, missing - left);
    return (Value)str_from_text(m, &out);
}

/* ---- text */

static Value format_text(Machine *m, Value v, Slice text, const Spec *spec)
{
    if (spec->type && spec->type != 's')
        return raise_code(m, v, spec->type);
    if (spec->sign)
        return raise_format(m, TYPE_ValueError, spec->sign == ' '
                                                    ? "Space not allowed in string format specifier"
                                                    : "Sign not allowed in string format specifier");
    if (spec->alternate)
        return raise_format(m, TYPE_ValueError,
                            "Alternate form (#) not allowed in string format specifier");
    if (spec->grouping)
        return raise_format(m, TYPE_ValueError, "Cannot specify '%c' with 's'.", spec->grouping);
    if (spec->align == '=' && spec->fill != '0')
        return raise_format(m, TYPE_ValueError,
                            "'=' alignment not allowed in string format specifier");
    if (spec->precision >= 0)
        text.length = utf8_offset(text.bytes, text.length, (size_t)spec->precision);
    Spec own = *spec;
    if (own.align == '=')
        own.align = '<';
    return pad(m, &own, slice_of(""), text, '<');
}

/* ---- numbers: sign, prefix, grouped digits, padding */

/* Puts [mark] between groups of [size] digits of [digits], which are as many as fill [least] places
 * with zeros in front where the padding is part of the number. */
static void add_grouped(Text *out, Slice digits, char mark, int size, int64_t least)
{
    Text reversed = TEXT_EMPTY;
    size_t done = 0;
    for (size_t i = digits.length; i > 0 || (int64_t)reversed.length < least; done++) {
        if (mark && done && done % (size_t)size == 0) {
            text_add_char(&reversed, mark);
            if (i == 0 && (int64_t)reversed.length >= least) {
                text_add_char(&reversed, '0');
                break;
            }
        }
        text_add_char(&reversed, i > 0 ? digits.bytes[--i] : '0');
    }
    for (size_t i = reversed.length; i > 0; i--)
        text_add_char(out, reversed.bytes[i - 1]);
    text_free(&reversed);
}

/* [digits] are the whole part, [tail] what follows it ("." and more, "e+05", "%"). */
static Value finish_number(Machine *m, const Spec *spec, bool negative, const char *prefix,
                           Slice digits, Slice tail, int group)
{
    Text lead = TEXT_EMPTY, body = TEXT_EMPTY;
    if (negative)
        text_add_char(&lead, '-');
    else if (spec->sign == '+' || spec->sign == ' ')
        text_add_char(&lead, spec->sign);
    text_add_c(&lead, prefix);
    bool zeros = spec->fill == '0' && spec->align == '=';
    int64_t least = zeros && spec->grouping
                        ? spec->width - (int64_t)lead.length - (int64_t)tail.length
                        : 0;
    add_grouped(&body, digits, spec->grouping, group, least);
    text_add_slice(&body, tail);
    Value result = pad(m, spec, text_slice(&lead), text_slice(&body), '>');
    text_free(&lead);
    text_free(&body);
    return result;
}

static Value format_float(Machine *m, Value v, double number, const Spec *spec);

static Value format_char(Machine *m, Value v, const Spec *spec)
{
    int64_t codepoint;
    char bytes[4];
    if (spec->sign)
        return raise_format(m, TYPE_ValueError,
                            "Sign not allowed with integer format specifier 'c'");
    if (!int_fits(v, &codepoint))
        return raise_format(m, TYPE_OverflowError, "Python int too large to convert to C long");
    if (codepoint < 0 || codepoint > 0x10FFFF)
        return raise_format(m, TYPE_OverflowError, "%%c arg not in range(0x110000)");
    Slice text = {bytes, utf8_encode((uint32_t)codepoint, bytes)};
    return pad(m, spec, slice_of(""), text, '<');
}

static Value format_int(Machine *m, Value v, const Spec *spec)
{
    char type = spec->type ? spec->type : 'd';
    if (strchr("eEfFgG%", type)) {
        bool overflow;
        double number = int_double(m, v, &overflow);
        if (overflow)
            return raise_format(m, TYPE_OverflowError, "int too large to convert to float");
        return format_float(m, v, number, spec);
    }
    if (!strchr("bcdonxX", type))
        return raise_code(m, v, type);
    if (spec->no_negative_zero)
        return raise_format(m, TYPE_ValueError,
                            "Negative zero coercion (z) not allowed in integer format specifier");
    if (spec->precision >= 0)
        return raise_format(m, TYPE_ValueError,
                            "Precision not allowed in integer format specifier");
    if (spec->grouping == ',' && strchr("bcoxX", type))
        return raise_format(m, TYPE_ValueError, "Cannot specify ',' with '%c'.", type);
    if (type == 'c')
        return format_char(m, v, spec);
    int base = type == 'b' ? 2 : type == 'o' ? 8 : type == 'x' || type == 'X' ? 16 : 10;
    Text digits = TEXT_EMPTY;
    int_text(m, v, base, &digits);
    bool negative = digits.bytes[0] == '-';
    if (type == 'X')
        for (size_t i = 0; i < digits.length; i++)
            if (digits.bytes[i] >= 'a')
                digits.bytes[i] = (char)(digits.bytes[i] - 32);
    char prefix[] = {'0', type, 0};
    bool prefixed = spec->alternate && base != 10;
    Slice body = {digits.bytes + negative, digits.length - negative};
    Value result = finish_number(m, spec, negative, prefixed ? prefix : "", body, slice_of(""),
                                 base == 10 ? 3 : 4);
    text_free(&digits);
    return result;
}

/* Drops zeros at the end of a fraction, as 'g' does, and the point with them. */
static void strip_zeros(Text *text)
{
    char *exponent = strpbrk(text->bytes, "eE");
    Text tail = TEXT_EMPTY;
    if (exponent) {
        text_add_c(&tail, exponent);
        text_cut(text, (size_t)(exponent - text->bytes));
    }
    if (strchr(text->bytes, '.')) {
        while (text->bytes[text->length - 1] == '0')
            text_cut(text, text->length - 1);
        if (text->bytes[text->length - 1] == '.')
            text_cut(text, text->length - 1);
    }
    text_add_slice(text, text_slice(&tail));
    text_free(&tail);
}

/* The digits of a non-negative number, by printf, whose e, f and g are the same as Python's. */
static void float_digits(double number, const Spec *spec, char type, int precision, Text *out)
{
    char format[] = {'%', spec->alternate ? '#' : '.', '.', '*', type, 0};
    if (!spec->alternate) {
        format[1] = '.';
        format[2] = '*';
        format[3] = type;
        format[4] = 0;
    }
    char buffer[512];
    int length = snprintf(buffer, sizeof buffer, format, precision, number);
    if (length < (int)sizeof buffer) {
        text_add_c(out, buffer);
        return;
    }
    char *big = malloc((size_t)length + 1);
    if (big) {
        snprintf(big, (size_t)length + 1, format, precision, number);
        text_add_c(out, big);
        free(big);
    }
}

static Value format_float(Machine *m, Value v, double number, const Spec *spec)
{
    char type = spec->type;
    if (type && !strchr("eEfFgGn%", type))
        return raise_code(m, v, type);
    bool negative = signbit(number) && !isnan(number);
    double magnitude = fabs(number);
    Text digits = TEXT_EMPTY;
    int precision = spec->precision;
    if (!isfinite(number))
        text_add_c(&digits, isnan(number) ? "nan" : "inf");
    else if (!type && precision < 0)
        number_float_repr(&digits, magnitude);
    else if (type == '%')
        float_digits(magnitude * 100, spec, 'f', precision < 0 ? 6 : precision, &digits);
    else if (!type || type == 'n' || type == 'g' || type == 'G')
        float_digits(magnitude, spec, type == 'G' ? 'G' : 'g',
                     precision < 0 ? 6 : precision == 0 ? 1 : precision, &digits);
    else
        float_digits(magnitude, spec, type == 'F' ? 'f' : type, precision < 0 ? 6 : precision,
                     &digits);
    if (!type && precision >= 0 && isfinite(number)) {
        /* Without a type: as 'g', but with one digit after the point at least. */
        if (!spec->alternate)
            strip_zeros(&digits);
        if (!strpbrk(digits.bytes, ".eE"))
            text_add_c(&digits, ".0");
    }
    if (!isfinite(number) && type && type >= 'E' && type <= 'G')
        for (size_t i = 0; i < digits.length; i++)
            digits.bytes[i] = (char)(digits.bytes[i] - 32);
    if (spec->no_negative_zero && strspn(digits.bytes, "0.") == digits.length)
        negative = false;
    if (type == '%')
        text_add_char(&digits, '%');
    size_t whole = strspn(text_c(&digits), "0123456789");
    Value result = finish_number(m, spec, negative, "", (Slice){digits.bytes, whole},
                                 (Slice){digits.bytes + whole, digits.length - whole}, 3);
    text_free(&digits);
    return result;
}

Value format_value(Machine *m, Value v, Slice text)
{
    Spec spec;
    bool plain_int = is_int(m, v) && !is_boolean(v), is_float = is_a(m, v, TYPE_float);
    if (text.length == 0)
        return value_str(m, v);
    if (!plain_int && !is_float && !is_boolean(v) && !is_a(m, v, TYPE_str))
        return raise_format(m, TYPE_TypeError, "unsupported format string passed to %s.__format__",
                            type_name(m, v));
    if (!parse_spec(m, v, text, &spec))
        return NULL;
    if (is_float)
        return format_float(m, v, ((Float *)v)->number, &spec);
    if (is_a(m, v, TYPE_str))
        return format_text(m, v, str_slice((Str *)v), &spec);
    if (is_boolean(v) && !spec.type && !spec.sign && !spec.grouping && !spec.alternate &&
        spec.align != '=') {
        Value number = small(v == VALUE_TRUE);
        return format_int(m, number, &spec);
    }
    return format_int(m, v, &spec);
}
