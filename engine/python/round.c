/* round() and ascii(): rounding half to even, through decimal text as CPython does. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "engine/base/number.h"
#include "engine/base/quote.h"
#include "engine/python/runtime.h"

static Value round_float(Machine *m, double number, Value digits_value)
{
    int64_t digits = 0;
    if (!digits_value) {
        if (!isfinite(number))
            return isnan(number)
                       ? raise_format(m, TYPE_ValueError, "cannot convert float NaN to integer")
                       : raise_format(m, TYPE_OverflowError,
                                      "cannot convert float infinity to integer");
        return int_from_double(m, nearbyint(number));
    }
    if (!value_index(m, digits_value, &digits, NULL))
        return NULL;
    if (!isfinite(number) || digits > 323)
        return float_new(m, number);
    if (digits < -308)
        return float_new(m, copysign(0.0, number));
    if (digits < 0) {
        double scale = pow(10, (double)-digits);
        return float_new(m, nearbyint(number / scale) * scale);
    }
    char buffer[512];
    snprintf(buffer, sizeof buffer, "%.*f", (int)digits, number);
    return float_new(m, strtod(buffer, NULL));
}

/* To a power of ten, half to even. */
static Value round_int(Machine *m, Value number, Value digits_value)
{
    int64_t digits = 0;
    if (!digits_value)
        return unary_operation(m, number, UNARY_UADD);
    if (!value_index(m, digits_value, &digits, NULL))
        return NULL;
    if (digits >= 0)
        return unary_operation(m, number, UNARY_UADD);
    Value scale = int_binary(m, small(10), small(-digits), BINARY_POW);
    Value quotient = scale ? int_binary(m, number, scale, BINARY_FLOORDIV) : NULL;
    if (!quotient)
        return NULL;
    Value rest = int_binary(m, number, scale, BINARY_MOD);
    Value doubled = int_binary(m, rest, small(2), BINARY_MULT);
    Value odd = int_binary(m, quotient, small(1), BINARY_BITAND);
    int order = int_compare(m, doubled, scale);
    bool up = order > 0 || (order == 0 && odd == small(1));
    Value rounded = up ? int_binary(m, quotient, small(1), BINARY_ADD) : keep(quotient);
    Value result = int_binary(m, rounded, scale, BINARY_MULT);
    drop(m, rounded);
    drop(m, doubled);
    drop(m, rest);
    drop(m, quotient);
    drop(m, scale);
    return result;
}

Value round_value(Machine *m, Value number, Value digits)
{
    if (is_a(m, number, TYPE_float))
        return round_float(m, ((Float *)number)->number, digits);
    if (is_int(m, number))
        return round_int(m, number, digits);
    Value own = special_of(type_of(m, number), SPECIAL_ROUND);
    if (!own)
        return raise_format(m, TYPE_TypeError, "type %s doesn't define __round__ method",
                            type_name(m, number));
    return special_call(m, own, number, &digits, digits ? 1 : 0);
}

Value value_ascii(Machine *m, Value v)
{
    Value shown = value_repr(m, v);
    if (!shown)
        return NULL;
    Text out = TEXT_EMPTY;
    Slice text = str_slice((Str *)shown);
    for (size_t i = 0; i < text.length;) {
        uint32_t c;
        i += utf8_decode(text.bytes + i, text.length - i, &c);
        if (c < 0x80)
            text_add_char(&out, (char)c);
        else
            text_printf(&out, c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c);
    }
    drop(m, shown);
    return (Value)str_from_text(m, &out);
}
