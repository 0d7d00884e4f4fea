/* 'text %s' % values. (The Python Standard Library, "printf-style String Formatting") */
#include <stdio.h>
#include <string.h>

#include "engine/python/runtime.h"

typedef struct Percent {
    Machine *machine;
    Slice rest;
    Value arguments; /* the right operand */
    bool tuple;
    size_t next; /* of the tuple */
    Text out;
} Percent;

static Value next_argument(Percent *p)
{
    Machine *m = p->machine;
    size_t count = p->tuple ? ((Tuple *)p->arguments)->count : 1;
    if (p->next >= count)
        return raise_format(m, TYPE_TypeError, "not enough arguments for format string");
    p->next++;
    return p->tuple ? keep(((Tuple *)p->arguments)->items[p->next - 1]) : keep(p->arguments);
}

typedef struct Directive {
    bool minus, plus, space, zero, alternate;
    int width, precision;
    char code;
    Value argument; /* owned; of %(name), else NULL */
} Directive;

static char take_char(Percent *p)
{
    if (!p->rest.length)
        return 0;
    char c = p->rest.bytes[0];
    p->rest = (Slice){p->rest.bytes + 1, p->rest.length - 1};
    return c;
}

static char peek(const Percent *p)
{
    return p->rest.length ? p->rest.bytes[0] : 0;
}

static bool take_name(Percent *p, Directive *d)
{
    Machine *m = p->machine;
    if (peek(p) != '(')
        return true;
    take_char(p);
    const char *start = p->rest.bytes;
    int depth = 1;
    while (p->rest.length && depth > 0) {
        char c = take_char(p);
        depth += (c == '(') - (c == ')');
    }
    if (depth > 0) {
        raise_format(m, TYPE_ValueError, "incomplete format key");
        return false;
    }
    if (!is_a(m, p->arguments, TYPE_dict)) {
        raise_format(m, TYPE_TypeError, "format requires a mapping");
        return false;
    }
    Value name = (Value)str_new(m, start, (size_t)(p->rest.bytes - start - 1));
    d->argument = item_get(m, p->arguments, name);
    drop(m, name);
    p->next = 1;
    return d->argument != NULL;
}

static void take_flags(Percent *p, Directive *d)
{
    for (;; take_char(p)) {
        char c = peek(p);
        d->minus |= c == '-';
        d->plus |= c == '+';
        d->space |= c == ' ';
        d->zero |= c == '0';
        d->alternate |= c == '#';
        if (!c || !strchr("-+ 0#", c))
            return;
    }
}

/* What a width and a precision may be: CPython keeps them in different types of C. */
typedef struct SizeKind {
    int64_t most;
    const char *type, *name;
} SizeKind;

static const SizeKind width_kind = {INT64_MAX, "ssize_t", "width"};
static const SizeKind precision_kind = {INT32_MAX, "int", "precision"};

/* The size that an argument says. */
static bool take_given_size(Percent *p, const SizeKind *kind, int64_t *size)
{
    Machine *m = p->machine;
    Value given = next_argument(p);
    bool integer = given && is_int(m, given);
    bool fits = integer && int_fits(given, size) && *size <= kind->most && *size >= -kind->most;
    if (given && !integer)
        raise_format(m, TYPE_TypeError, "* wants int");
    else if (given && !fits)
        raise_format(m, TYPE_OverflowError, "Python int too large to convert to C %s", kind->type);
    drop(m, given);
    return fits;
}

static bool take_size(Percent *p, const SizeKind *kind, int64_t *size)
{
    if (peek(p) == '*') {
        take_char(p);
        return take_given_size(p, kind, size);
    }
    *size = 0;
    while (peek(p) >= '0' && peek(p) <= '9') {
        int digit = take_char(p) - '0';
        if (*size > (kind->most - digit) / 10) {
            raise_format(p->machine, TYPE_ValueError, "%s too big", kind->name);
            return false;
        }
        *size = *size * 10 + digit;
    }
    return true;
}

/* Width and precision, where there is memory for as many characters. */
static bool take_sizes(Percent *p, Directive *d)
{
    int64_t width, precision = -1;
    if (!take_size(p, &width_kind, &width))
        return false;
    d->minus |= width < 0;
    width = width < 0 ? -width : width;
    if (peek(p) == '.') {
        take_char(p);
        if (!take_size(p, &precision_kind, &precision))
            return false;
        precision = precision < 0 ? 0 : precision;
    }
    int64_t most = width > precision ? width : precision;
    if (most > INT32_MAX)
        return raise_value(p->machine, TYPE_MemoryError, NULL), false;
    if (most > 0 && !text_fits(p->machine, &p->out, (size_t)most))
        return false;
    d->width = (int)width;
    d->precision = (int)precision;
    return true;
}

static bool parse_directive(Percent *p, Directive *d)
{
    *d = (Directive){.precision = -1};
    if (!take_name(p, d))
        return false;
    take_flags(p, d);
    if (!take_sizes(p, d))
        return false;
    while (peek(p) && strchr("hlL", peek(p)))
        take_char(p);
    d->code = take_char(p);
    if (d->code)
        return true;
    raise_format(p->machine, TYPE_ValueError, "incomplete format");
    return false;
}

static void add_padded(Percent *p, const Directive *d, Slice text)
{
    int64_t missing = d->width - (int64_t)utf8_count(text.bytes, text.length);
    if (!d->minus && missing > 0)
        text_add_repeat(&p->out, ' ', (size_t)missing);
    text_add_slice(&p->out, text);
    if (d->minus && missing > 0)
        text_add_repeat(&p->out, ' ', (size_t)missing);
}

static bool add_text(Percent *p, const Directive *d, Value v)
{
    Machine *m = p->machine;
    Value shown = d->code == 's'   ? value_str(m, v)
                  : d->code == 'r' ? value_repr(m, v)
                                   : value_ascii(m, v);
    if (!shown)
        return false;
    Slice text = str_slice((Str *)shown);
    if (d->precision >= 0)
        text.length = utf8_offset(text.bytes, text.length, (size_t)d->precision);
    add_padded(p, d, text);
    drop(m, shown);
    return true;
}

static bool add_char(Percent *p, const Directive *d, Value v)
{
    Machine *m = p->machine;
    int64_t codepoint;
    bool overflow;
    char bytes[4];
    if (is_a(m, v, TYPE_str) && ((Str *)v)->count == 1) {
        add_padded(p, d, str_slice((Str *)v));
        return true;
    }
    if (is_a(m, v, TYPE_str) || !(is_int(m, v) || special_of(type_of(m, v), SPECIAL_INDEX))) {
        raise_format(m, TYPE_TypeError, "%%c requires int or char");
        return false;
    }
    if (!value_index(m, v, &codepoint, &overflow))
        return false;
    if (overflow || codepoint < 0 || codepoint > 0x10FFFF) {
        raise_format(m, TYPE_OverflowError, "%%c arg not in range(0x110000)");
        return false;
    }
    add_padded(p, d, (Slice){bytes, utf8_encode((uint32_t)codepoint, bytes)});
    return true;
}

/* Numbers are formatted by the newer language, which has all that the older one has. */
static bool add_number(Percent *p, const Directive *d, Value number, char code, int precision)
{
    Machine *m = p->machine;
    char spec[64];
    char align = d->minus ? '<' : d->zero ? '=' : '>';
    char sign[2] = {d->plus ? '+' : d->space ? ' ' : 0, 0};
    int used = snprintf(spec, sizeof spec, "%c%c%s%s%d", d->zero && !d->minus ? '0' : ' ', align, sign,
                        d->alternate ? "#" : "", d->width);
    if (precision >= 0)
        used += snprintf(spec + used, sizeof spec - (size_t)used, ".%d", precision);
    snprintf(spec + used, sizeof spec - (size_t)used, "%c", code);
    Value shown = format_value(m, number, slice_of(spec));
    if (!shown)
        return false;
    text_add_slice(&p->out, str_slice((Str *)shown));
    drop(m, shown);
    return true;
}

/* %.5d: at least five digits. */
static bool add_int_digits(Percent *p, const Directive *d, Value number)
{
    Machine *m = p->machine;
    Directive plain = *d;
    Text digits = TEXT_EMPTY, text = TEXT_EMPTY;
    int_text(m, number, d->code == 'o' ? 8 : d->code == 'x' || d->code == 'X' ? 16 : 10, &digits);
    const char *at = text_c(&digits);
    if (*at == '-')
        text_add_char(&text, *at++);
    else if (d->plus || d->space)
        text_add_char(&text, d->plus ? '+' : ' ');
    int64_t missing = d->precision - (int64_t)strlen(at);
    if (missing > 0)
        text_add_repeat(&text, '0', (size_t)missing);
    text_add_c(&text, at);
    if (d->code == 'X')
        for (size_t i = 0; i < text.length; i++)
            if (text.bytes[i] >= 'a')
                text.bytes[i] = (char)(text.bytes[i] - 32);
    add_padded(p, &plain, text_slice(&text));
    text_free(&digits);
    text_free(&text);
    return true;
}

static bool add_integer(Percent *p, const Directive *d, Value v)
{
    Machine *m = p->machine;
    bool decimal = strchr("diu", d->code) != NULL;
    Value number = NULL;
    bool converts = is_a(m, v, TYPE_float) || special_of(type_of(m, v), SPECIAL_INT);
    if (is_int(m, v) || (decimal && converts))
        number = call_values(m, (Value)m->types[TYPE_int], &v, 1);
    else if (special_of(type_of(m, v), SPECIAL_INDEX))
        number = value_as_int(m, v);
    else
        raise_format(m, TYPE_TypeError, "%%%c format: %s is required, not %s", d->code,
                     decimal ? "a real number" : "an integer", type_name(m, v));
    if (!number)
        return false;
    bool fine = d->precision >= 0 ? add_int_digits(p, d, number)
                                  : add_number(p, d, number, decimal ? 'd' : d->code, -1);
    drop(m, number);
    return fine;
}

static bool add_float(Percent *p, const Directive *d, Value v)
{
    Machine *m = p->machine;
    double number;
    if (!number_as_double(m, v, &number))
        return false;
    Value as_float = float_new(m, number);
    bool fine = add_number(p, d, as_float, d->code, d->precision < 0 ? 6 : d->precision);
    drop(m, as_float);
    return fine;
}

static bool add_directive(Percent *p, const Directive *d, Value v)
{
    if (strchr("sra", d->code))
        return add_text(p, d, v);
    if (d->code == 'c')
        return add_char(p, d, v);
    if (strchr("diuoxX", d->code))
        return add_integer(p, d, v);
    return add_float(p, d, v);
}

static bool one_directive(Percent *p, size_t position)
{
    Machine *m = p->machine;
    Directive d;
    bool plain = p->rest.length && p->rest.bytes[0] == '%';
    bool fine = parse_directive(p, &d);
    if (fine && plain) {
        text_add_char(&p->out, '%');
    } else if (fine && d.code == '%' && p->tuple && p->next >= ((Tuple *)p->arguments)->count) {
        raise_format(m, TYPE_TypeError, "not enough arguments for format string");
        fine = false;
    } else if (fine && !strchr("srcadiuoxXeEfFgG", d.code)) {
        raise_format(m, TYPE_ValueError, "unsupported format character '%c' (0x%x) at index %zu",
                     d.code, (unsigned char)d.code, position);
        fine = false;
    } else if (fine) {
        Value v = d.argument ? keep(d.argument) : next_argument(p);
        fine = v && add_directive(p, &d, v);
        drop(m, v);
    }
    drop(m, d.argument);
    return fine;
}

Value format_percent(Machine *m, Str *format, Value arguments)
{
    Percent p = {m, str_slice(format), arguments, is_a(m, arguments, TYPE_tuple), 0, TEXT_EMPTY};
    bool fine = true;
    while (fine && p.rest.length) {
        char c = take_char(&p);
        if (c == '%')
            fine = one_directive(&p, (size_t)(p.rest.bytes - format->bytes));
        else
            text_add_char(&p.out, c);
    }
    size_t count = p.tuple ? ((Tuple *)arguments)->count : 1;
    /* Whatever can be subscripted may have been meant as a mapping. (PyMapping_Check) */
    const Type *type = type_of(m, arguments);
    bool mapping = !p.tuple && !is_a(m, arguments, TYPE_str) &&
                   (type->slots->get_item || special_of(type, SPECIAL_GETITEM));
    if (fine && p.next < count && !mapping) {
        raise_format(m, TYPE_TypeError, "not all arguments converted during string formatting");
        fine = false;
    }
    if (fine)
        return (Value)str_from_text(m, &p.out);
    text_free(&p.out);
    return NULL;
}
