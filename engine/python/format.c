/* Format: what the mini-language after the colon means, for the built-in types.
 * (The Python Standard Library, "Format Specification Mini-Language") */
#include "engine/python/format.h"

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

Value format_refuse_code(Machine *m, Value v, char code)
{
    if ((unsigned char)code <= ' ' || (unsigned char)code >= 0x80)
        return raise_format(m, TYPE_ValueError, "Unknown format code '\\x%x' for object of type '%s'",
                            (unsigned char)code, type_name(m, v));
    return raise_format(m, TYPE_ValueError, "Unknown format code '%c' for object of type '%s'", code,
                        type_name(m, v));
}

static void add_fill(Text *out, uint32_t fill, int64_t count)
{
    while (count-- > 0)
        text_add_codepoint(out, fill);
}

/* [body] padded to the width; [lead] (sign, prefix) stays in front of '=' padding. */
Value format_pad(Machine *m, const Spec *spec, Slice lead, Slice body, char default_align)
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
        return format_refuse_code(m, v, spec->type);
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
    return format_pad(m, &own, slice_of(""), text, '<');
}

Value format_value(Machine *m, Value v, Slice text)
{
    Spec spec;
    bool plain_int = is_int(m, v) && !is_boolean(v), is_float = is_a(m, v, TYPE_float);
    if (text.length == 0)
        return value_str(m, v);
    bool is_complex = is_a(m, v, TYPE_complex);
    if (!plain_int && !is_float && !is_boolean(v) && !is_complex && !is_a(m, v, TYPE_str))
        return raise_format(m, TYPE_TypeError, "unsupported format string passed to %s.__format__",
                            type_name(m, v));
    if (!parse_spec(m, v, text, &spec))
        return NULL;
    if (is_float)
        return format_float(m, v, ((Float *)v)->number, &spec);
    if (is_complex)
        return format_complex(m, v, &spec);
    if (is_a(m, v, TYPE_str))
        return format_text(m, v, str_slice((Str *)v), &spec);
    if (is_boolean(v) && !spec.type && !spec.sign && !spec.grouping && !spec.alternate &&
        spec.align != '=') {
        Value number = small(v == VALUE_TRUE);
        return format_int(m, number, &spec);
    }
    return format_int(m, v, &spec);
}
