/* complex(text) and complex(real, imag). */
#include <stdlib.h>

#include "engine/python/complex.h"

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Whether a number stands at *[at], which is then behind it. */
static bool scan_number(const char **at, double *number)
{
    const char *digits = *at + (**at == '+' || **at == '-');
    char *end;
    if (is_blank(*digits) || *digits == '+' || *digits == '-' ||
        (digits[0] == '0' && (digits[1] | 0x20) == 'x'))
        return false;
    *number = strtod(*at, &end);
    bool found = end != *at;
    *at = end;
    return found;
}

/* "+", "-" or nothing before a `j` means 1. */
static bool scan_sign(const char **at, double *number)
{
    const char *letter = *at + (**at == '+' || **at == '-');
    if ((*letter | 0x20) != 'j')
        return false;
    *number = **at == '-' ? -1 : 1;
    *at = letter;
    return true;
}

static bool scan_complex(const char *at, Pair *pair)
{
    double number;
    *pair = (Pair){0, 0};
    if (!scan_number(&at, &number) && !scan_sign(&at, &number))
        return false;
    if (*at == '+' || *at == '-') {
        pair->real = number;
        if ((!scan_number(&at, &number) && !scan_sign(&at, &number)) || (*at | 0x20) != 'j')
            return false;
    }
    bool imaginary = (*at | 0x20) == 'j';
    *(imaginary ? &pair->imaginary : &pair->real) = number;
    return !at[imaginary];
}

static Value complex_from_text(Machine *m, Slice text)
{
    while (text.length && is_blank(text.bytes[0]))
        text = (Slice){text.bytes + 1, text.length - 1};
    while (text.length && is_blank(text.bytes[text.length - 1]))
        text.length--;
    if (text.length > 1 && text.bytes[0] == '(' && text.bytes[text.length - 1] == ')')
        return complex_from_text(m, (Slice){text.bytes + 1, text.length - 2});
    Text digits = TEXT_EMPTY;
    bool fine = text.length > 0;
    for (size_t i = 0; i < text.length; i++) {
        bool mark = text.bytes[i] == '_';
        fine = fine && (!mark || (i && i + 1 < text.length && text.bytes[i - 1] >= '0' &&
                                  text.bytes[i - 1] <= '9' && text.bytes[i + 1] >= '0' &&
                                  text.bytes[i + 1] <= '9'));
        if (!mark)
            text_add_char(&digits, text.bytes[i]);
    }
    Pair pair;
    fine = fine && scan_complex(text_c(&digits), &pair);
    text_free(&digits);
    return fine ? complex_new(m, pair.real, pair.imaginary)
                : raise_format(m, TYPE_ValueError, "complex() arg is a malformed string");
}

/* What an argument stands for: by its own __complex__, __float__ or __index__. False: raised. */
static bool part_of(Machine *m, Value v, bool first, Pair *pair)
{
    const Type *type = type_of(m, v);
    Value own = first ? special_of(type, SPECIAL_COMPLEX) : NULL;
    *pair = (Pair){0, 0};
    if (own) {
        Value result = special_call(m, own, v, NULL, 0);
        bool fine = result && is_a(m, result, TYPE_complex);
        if (fine)
            complex_pair(m, result, pair);
        else if (result)
            raise_format(m, TYPE_TypeError, "__complex__ returned non-complex (type %s)",
                         type_name(m, result));
        drop(m, result);
        return fine;
    }
    if (complex_pair(m, v, pair))
        return true;
    if (special_of(type, SPECIAL_FLOAT) || special_of(type, SPECIAL_INDEX))
        return number_as_double(m, v, &pair->real);
    if (!m->exception && first)
        raise_format(m, TYPE_TypeError,
                     "complex() first argument must be a string or a number, not '%s'",
                     type_name(m, v));
    else if (!m->exception)
        raise_format(m, TYPE_TypeError, "complex() second argument must be a number, not '%s'",
                     type_name(m, v));
    return false;
}

static Value complex_from(Machine *m, const Args *args)
{
    static const char *const names[] = {"real", "imag", NULL};
    Value given[2];
    Pair real = {0, 0}, imaginary = {0, 0};
    if (!args_sort(m, args, "complex", names, 0, 2, given))
        return NULL;
    bool text = given[0] && is_a(m, given[0], TYPE_str);
    if (text && given[1])
        return raise_format(m, TYPE_TypeError,
                            "complex() can't take second arg if first is a string");
    if (given[1] && is_a(m, given[1], TYPE_str))
        return raise_format(m, TYPE_TypeError, "complex() second arg can't be a string");
    if (text)
        return complex_from_text(m, str_slice((Str *)given[0]));
    if ((given[0] && !part_of(m, given[0], true, &real)) ||
        (given[1] && !part_of(m, given[1], false, &imaginary)))
        return NULL;
    if (given[1] && is_a(m, given[1], TYPE_complex))
        real.real -= imaginary.imaginary;
    bool pair = given[0] && (is_a(m, given[0], TYPE_complex) ||
                             special_of(type_of(m, given[0]), SPECIAL_COMPLEX));
    return complex_new(m, real.real,
                       !given[1] ? real.imaginary
                       : pair    ? real.imaginary + imaginary.real
                                 : imaginary.real);
}

Value complex_make(Machine *m, Type *type, const Args *args)
{
    Value plain = complex_from(m, args);
    if (!plain || type == m->types[TYPE_complex])
        return plain;
    Complex *own = object_alloc(m, type, type->size);
    own->real = ((Complex *)plain)->real;
    own->imaginary = ((Complex *)plain)->imaginary;
    drop(m, plain);
    return (Value)own;
}
