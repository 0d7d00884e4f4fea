/* Format: numbers, with their sign, prefix, grouped digits and padding. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"
#include "engine/base/number.h"
#include "engine/python/format.h"

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
    Value result = format_pad(m, spec, text_slice(&lead), text_slice(&body), '>');
    text_free(&lead);
    text_free(&body);
    return result;
}

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
    return format_pad(m, spec, slice_of(""), text, '>');
}

Value format_int(Machine *m, Value v, const Spec *spec)
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
        return format_refuse_code(m, v, type);
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
    if (base == 10 ? !int_decimal(m, v, &digits) : (int_text(m, v, base, &digits), false)) {
        text_free(&digits);
        return NULL;
    }
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
    char *big = memory_alloc((size_t)length + 1);
    snprintf(big, (size_t)length + 1, format, precision, number);
    text_add_c(out, big);
    free(big);
}

Value format_float(Machine *m, Value v, double number, const Spec *spec)
{
    char type = spec->type;
    if (type && !strchr("eEfFgGn%", type))
        return format_refuse_code(m, v, type);
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

/* A part of a complex number: without a type as repr() has it, but for a ".0". */
static void add_part(Machine *m, Value v, double number, const Spec *spec, Text *out)
{
    Value part = format_float(m, v, number, spec);
    Slice text = str_slice((Str *)part);
    if (!spec->type && slice_ends(text, ".0"))
        text.length -= 2;
    text_add_slice(out, text);
    drop(m, part);
}

Value format_complex(Machine *m, Value v, const Spec *spec)
{
    const Complex *number = (Complex *)v;
    if (spec->fill == '0')
        return raise_format(m, TYPE_ValueError,
                            "Zero padding is not allowed in complex format specifier");
    if (spec->align == '=')
        return raise_format(m, TYPE_ValueError,
                            "'=' alignment flag is not allowed in complex format specifier");
    if (spec->type && !strchr("eEfFgGn", spec->type))
        return format_refuse_code(m, v, spec->type);
    Spec part = *spec;
    part.width = -1;
    part.align = 0;
    part.type = !spec->type && spec->precision >= 0 ? 'g' : spec->type;
    bool bare = !spec->type && number->real == 0 && !signbit(number->real);
    bool enclosed = !spec->type && !bare;
    Text text = TEXT_EMPTY;
    if (enclosed)
        text_add_char(&text, '(');
    if (!bare) {
        add_part(m, v, number->real, &part, &text);
        part.sign = '+';
    }
    add_part(m, v, number->imaginary, &part, &text);
    text_add_c(&text, enclosed ? "j)" : "j");
    Value result = format_pad(m, spec, slice_of(""), text_slice(&text), '>');
    text_free(&text);
    return result;
}
