/* Values, read back from their repr. A text is taken for a str or a float only when its repr is
 * that very text again; everything else stays as the text that it is. */
#include <stdlib.h>
#include <string.h>

#include "engine/base/number.h"
#include "engine/base/quote.h"
#include "engine/export/import_reader.h"

enum { MOST_DIGITS = 19 }; /* that fit into 64 bits without a sign, whatever they are */

static bool read_constant(Slice text, Datum *value)
{
    static const char *const names[] = {"None", "True", "False", "Ellipsis", "NotImplemented"};
    for (int i = 0; i <= DATUM_NOT_IMPLEMENTED; i++) {
        if (slice_is(text, names[i])) {
            *value = datum_constant((DatumConstant)i);
            return true;
        }
    }
    return false;
}

static bool read_int(Slice text, Datum *value)
{
    size_t at = text.length > 0 && text.bytes[0] == '-', digits = text.length - at;
    uint64_t number = 0;
    if (digits == 0 || digits > MOST_DIGITS || (text.bytes[at] == '0' && text.length > 1))
        return false;
    for (size_t i = at; i < text.length; i++) {
        if (text.bytes[i] < '0' || text.bytes[i] > '9')
            return false;
        number = 10 * number + (uint64_t)(text.bytes[i] - '0');
    }
    int64_t whole = at ? -(int64_t)number : (int64_t)number;
    *value = datum_int(whole);
    return number <= INT64_MAX && datum_fits(whole);
}

static bool read_float(Reader *reader, Slice text, Datum *value)
{
    char *end;
    if (text.length == 0 || *text.bytes == '\'' || *text.bytes == '"' || *text.bytes == '<')
        return false;
    double number = strtod(text.bytes, &end);
    if (end != text.bytes + text.length)
        return false;
    Text again = TEXT_EMPTY;
    number_float_repr(&again, number);
    bool same = slice_equal(text_slice(&again), text);
    text_free(&again);
    if (same)
        *value = datum_atom(trace_add_float(reader->trace, number));
    return same;
}

/* The number of hexadecimal digits after \x, \u, \U. */
static int escape_digits(char kind)
{
    return kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
}

/* One escape sequence at [at], behind its backslash; returns how long it is, 0 if it is none. */
static size_t unescape(Slice text, size_t at, Text *out)
{
    static const char from[] = "nrt\\'\"", to[] = "\n\r\t\\'\"";
    char kind = at < text.length ? text.bytes[at] : 0, digits[9] = "", *end;
    const char *plain = kind ? strchr(from, kind) : NULL;
    int count = escape_digits(kind);
    if (plain) {
        text_add_char(out, to[plain - from]);
        return 1;
    }
    if (count == 0 || at + (size_t)count >= text.length)
        return 0;
    memcpy(digits, text.bytes + at + 1, (size_t)count);
    unsigned long codepoint = strtoul(digits, &end, 16);
    if (*end != 0 || codepoint > 0x10FFFF)
        return 0;
    text_add_codepoint(out, (uint32_t)codepoint);
    return 1 + (size_t)count;
}

static bool unquote(Slice text, Text *out)
{
    for (size_t at = 1; at + 1 < text.length; at++) {
        if (text.bytes[at] != '\\') {
            text_add_char(out, text.bytes[at]);
            continue;
        }
        size_t length = unescape(text, at + 1, out);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

static bool read_text(Reader *reader, Slice text, Datum *value)
{
    if (text.length < 2 || (*text.bytes != '\'' && *text.bytes != '"'))
        return false;
    Text plain = TEXT_EMPTY, again = TEXT_EMPTY;
    bool same = unquote(text, &plain);
    if (same) {
        quote_repr(&again, text_c(&plain), plain.length);
        same = slice_equal(text_slice(&again), text);
    }
    if (same)
        *value = datum_atom(trace_add_text(reader->trace, ATOM_TEXT, text_c(&plain), plain.length));
    text_free(&plain);
    text_free(&again);
    return same;
}

static Datum read_repr(Reader *reader, Slice text)
{
    Datum value;
    if (read_constant(text, &value) || read_int(text, &value) ||
        read_float(reader, text, &value) || read_text(reader, text, &value))
        return value;
    return datum_atom(trace_add_text(reader->trace, ATOM_LITERAL, text.bytes, text.length));
}

static Slice string_slice(const json_t *string)
{
    return (Slice){json_string_value(string), json_string_length(string)};
}

bool reader_object(Reader *reader, int64_t number)
{
    int64_t most = (int64_t)(trace_count(reader->trace) + ++reader->mentions);
    if (number >= 1 && number <= most && number <= TRACE_LIMIT_24)
        return true;
    return reader_fault(reader, FAULT_NO_OBJECT, (long long)number);
}

static bool read_object(Reader *reader, int64_t number, Datum *value)
{
    *value = datum_object((uint32_t)number);
    return reader_object(reader, number);
}

bool reader_value_if_any(Reader *reader, const char *key, Datum *value)
{
    *value = DATUM_UNBOUND;
    return !(reader->value.bytes || json_object_get(reader->event, key)) ||
           reader_value(reader, key, value);
}

bool reader_value(Reader *reader, const char *key, Datum *value)
{
    bool aside = reader->value.bytes && strcmp(key, "value") == 0;
    const json_t *text = aside ? NULL : json_object_get(reader->event, key);
    const json_t *ref = json_object_get(reader->event, "ref");
    if (!aside && !json_is_string(text))
        return reader_fault(reader, FAULT_NO_STRING, key);
    if (ref && !json_is_integer(ref))
        return reader_fault(reader, FAULT_NO_NUMBER, "ref");
    if (ref)
        return read_object(reader, json_integer_value(ref), value);
    *value = read_repr(reader, aside ? reader->value : string_slice(text));
    return true;
}

bool reader_items(Reader *reader, const char *key)
{
    json_t *list = json_object_get(reader->event, key), *item;
    size_t index;
    if (!json_is_array(list))
        return reader_fault(reader, FAULT_NO_LIST, key);
    json_array_foreach(list, index, item) {
        Datum value = DATUM_UNBOUND;
        if (json_is_integer(item)) {
            if (!read_object(reader, json_integer_value(item), &value))
                return false;
        } else if (json_is_string(item)) {
            value = read_repr(reader, string_slice(item));
        } else if (!json_is_null(item)) {
            return reader_fault(reader, FAULT_NO_VALUE, key);
        }
        reader_push(reader, value);
    }
    return true;
}
