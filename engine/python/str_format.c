/* 'text {}'.format(values). (The Python Standard Library, "Format String Syntax") */
#include <stdlib.h>
#include <string.h>

#include "engine/python/runtime.h"

typedef struct Fields {
    Machine *machine;
    const Args *args;
    Value mapping; /* format_map(): where names are looked up instead; else NULL */
    int automatic; /* next number of {}; -1 once {0} has been used */
    bool manual;
} Fields;

static bool expand(Fields *fields, Slice text, int depth, Text *out);

static Value argument_by_number(Fields *fields, int64_t number)
{
    Machine *m = fields->machine;
    if (fields->mapping)
        return raise_format(m, TYPE_ValueError, "Format string contains positional fields");
    if (number >= fields->args->count)
        return raise_format(m, TYPE_IndexError,
                            "Replacement index %lld out of range for positional args tuple",
                            (long long)number);
    return keep(fields->args->items[number]);
}

static bool is_number(Slice text)
{
    for (size_t i = 0; i < text.length; i++)
        if (text.bytes[i] < '0' || text.bytes[i] > '9')
            return false;
    return text.length > 0;
}

static Value first_of_field(Fields *fields, Slice name)
{
    Machine *m = fields->machine;
    bool numbered = is_number(name);
    if ((name.length == 0 && fields->manual) || (numbered && fields->automatic > 0))
        return raise_format(m, TYPE_ValueError,
                            name.length == 0
                                ? "cannot switch from manual field specification to automatic field "
                                  "numbering"
                                : "cannot switch from automatic field numbering to manual field "
                                  "specification");
    if (name.length == 0)
        return argument_by_number(fields, fields->automatic++);
    if (numbered) {
        fields->manual = true;
        return argument_by_number(fields, strtoll(name.bytes, NULL, 10));
    }
    for (int i = 0; i < fields->args->named; i++)
        if (slice_equal(str_slice((Str *)fields->args->names[i]), name))
            return keep(fields->args->items[fields->args->count + i]);
    Value key = (Value)str_new(m, name.bytes, name.length);
    Value found = fields->mapping ? item_get(m, fields->mapping, key)
                                  : raise_value(m, TYPE_KeyError, key);
    drop(m, key);
    return found;
}

static size_t until(Slice text, const char *stops)
{
    size_t at = 0;
    while (at < text.length && !strchr(stops, text.bytes[at]))
        at++;
    return at;
}

/* .name and [key] after the first part. */
static Value follow(Fields *fields, Value v, Slice path)
{
    Machine *m = fields->machine;
    while (v && path.length) {
        Value next;
        if (path.bytes[0] == '.') {
            path = (Slice){path.bytes + 1, path.length - 1};
            size_t end = until(path, ".[");
            Str *name = str_intern(m, path.bytes, end);
            next = end ? attribute_get(m, v, name)
                       : raise_format(m, TYPE_ValueError, "Empty attribute in format string");
            drop(m, (Value)name);
            path = (Slice){path.bytes + end, path.length - end};
        } else {
            path = (Slice){path.bytes + 1, path.length - 1};
            size_t end = until(path, "]");
            Slice key = {path.bytes, end};
            if (end == path.length) {
                drop(m, v);
                return raise_format(m, TYPE_ValueError, "Missing ']' in format string");
            }
            Value index = is_number(key) ? int_new(m, strtoll(key.bytes, NULL, 10))
                                         : (Value)str_new(m, key.bytes, key.length);
            next = end ? item_get(m, v, index)
                       : raise_format(m, TYPE_ValueError, "Empty attribute in format string");
            drop(m, index);
            path = (Slice){path.bytes + end + 1, path.length - end - 1};
            if (next && path.length && path.bytes[0] != '.' && path.bytes[0] != '[') {
                drop(m, next);
                next = raise_format(m, TYPE_ValueError,
                                    "Only '.' or '[' may follow ']' in format field specifier");
            }
        }
        drop(m, v);
        v = next;
    }
    return v;
}

static Value convert(Machine *m, Value v, char conversion)
{
    Value shown = conversion == 's'   ? value_str(m, v)
                  : conversion == 'r' ? value_repr(m, v)
                  : conversion == 'a' ? value_ascii(m, v)
                                      : raise_format(m, TYPE_ValueError,
                                                     "Unknown conversion specifier %c", conversion);
    drop(m, v);
    return shown;
}

/* What stands between the braces: name, !conversion, :spec. */
static bool add_field(Fields *fields, Slice field, int depth, Text *out)
{
    Machine *m = fields->machine;
    size_t name_end = 0;
    int brackets = 0;
    while (name_end < field.length &&
           (brackets || !strchr("!:", field.bytes[name_end]))) {
        brackets += (field.bytes[name_end] == '[') - (field.bytes[name_end] == ']');
        name_end++;
    }
    Slice name = {field.bytes, name_end}, rest = {field.bytes + name_end, field.length - name_end};
    size_t first = until(name, ".[");
    Value v = first_of_field(fields, (Slice){name.bytes, first});
    v = v ? follow(fields, v, (Slice){name.bytes + first, name.length - first}) : NULL;
    if (!v)
        return false;
    if (rest.length && rest.bytes[0] == '!') {
        if (rest.length < 2 || (rest.length > 2 && rest.bytes[2] != ':')) {
            drop(m, v);
            raise_format(m, TYPE_ValueError, rest.length < 2
                                                 ? "unmatched '{' in format spec"
                                                 : "expected ':' after conversion specifier");
            return false;
        }
        v = convert(m, v, rest.bytes[1]);
        rest = (Slice){rest.bytes + 2, rest.length - 2};
    }
    Text spec = TEXT_EMPTY;
    bool fine = v != NULL;
    if (fine && rest.length > 1)
        fine = expand(fields, (Slice){rest.bytes + 1, rest.length - 1}, depth + 1, &spec);
    Value shown = fine ? value_format(m, v, text_slice(&spec)) : NULL;
    fine = shown && text_fits(m, out, ((Str *)shown)->length);
    if (fine)
        text_add_slice(out, str_slice((Str *)shown));
    text_free(&spec);
    drop(m, v);
    drop(m, shown);
    return fine;
}

/* The length of the field that starts after a brace; -1 when it has no end. */
static int64_t field_length(Slice text)
{
    int depth = 1;
    bool in_name = true, in_brackets = false; /* where a brace is a part of a key */
    for (size_t i = 0; i < text.length; i++) {
        char c = text.bytes[i];
        in_brackets = in_name && (c == '[' || (in_brackets && c != ']'));
        in_name = in_name && (in_brackets || (c != ':' && c != '!'));
        if (in_brackets)
            continue;
        depth += (text.bytes[i] == '{') - (text.bytes[i] == '}');
        if (depth == 0)
            return (int64_t)i;
    }
    return -1;
}

static bool expand(Fields *fields, Slice text, int depth, Text *out)
{
    Machine *m = fields->machine;
    if (depth > 2) {
        raise_format(m, TYPE_ValueError, "Max string recursion exceeded");
        return false;
    }
    while (text.length) {
        char c = text.bytes[0];
        bool doubled = text.length > 1 && text.bytes[1] == c;
        text = (Slice){text.bytes + 1, text.length - 1};
        if ((c == '{' || c == '}') && doubled && depth == 1) {
            text_add_char(out, c);
            text = (Slice){text.bytes + 1, text.length - 1};
        } else if (c == '}') {
            raise_format(m, TYPE_ValueError, "Single '}' encountered in format string");
            return false;
        } else if (c == '{') {
            int64_t length = field_length(text);
            if (length < 0) {
                raise_format(m, TYPE_ValueError, text.length
                                                     ? "expected '}' before end of string"
                                                     : "Single '{' encountered in format string");
                return false;
            }
            if (!add_field(fields, (Slice){text.bytes, (size_t)length}, depth, out))
                return false;
            text = (Slice){text.bytes + length + 1, text.length - (size_t)length - 1};
        } else {
            text_add_char(out, c);
        }
    }
    return true;
}

Value format_str_format(Machine *m, Str *format, const Args *args, Value mapping)
{
    Fields fields = {m, args, mapping, 0, false};
    Text out = TEXT_EMPTY;
    if (expand(&fields, str_slice(format), 1, &out))
        return (Value)str_from_text(m, &out);
    text_free(&out);
    return NULL;
}
