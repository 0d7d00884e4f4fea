/* Encodings: str.encode() and bytes.decode() for UTF-8, ASCII and Latin-1. */
#include <string.h>

#include "engine/base/unicode.h"
#include "engine/python/runtime.h"

typedef struct Encoding {
    const char *name;     /* as messages have it */
    const char *spelling; /* lower case, without - and _ */
    uint32_t most;        /* the greatest code point it has */
} Encoding;

static const Encoding encodings[] = {
    {"utf-8", "utf8", 0x10FFFF}, {"utf-8", "u8", 0x10FFFF},   {"ascii", "ascii", 0x7F},
    {"ascii", "usascii", 0x7F},  {"latin-1", "latin1", 0xFF}, {"latin-1", "iso88591", 0xFF},
};

static const Encoding *find_encoding(Machine *m, Value given, const char *argument)
{
    if (!given)
        return &encodings[0];
    if (!is_a(m, given, TYPE_str)) {
        raise_format(m, TYPE_TypeError, "%s argument 'encoding' must be str, not %s", argument,
                     argument_name(m, given));
        return NULL;
    }
    Text spelling = TEXT_EMPTY;
    const Str *name = (Str *)given;
    for (uint32_t i = 0; i < name->length; i++) {
        char c = name->bytes[i];
        if (c != '-' && c != '_' && c != ' ')
            text_add_char(&spelling, c >= 'A' && c <= 'Z' ? (char)(c + 32) : c);
    }
    const Encoding *found = NULL;
    for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++)
        if (strcmp(encodings[i].spelling, text_c(&spelling)) == 0)
            found = &encodings[i];
    text_free(&spelling);
    if (!found)
        raise_format(m, TYPE_LookupError, "unknown encoding: %s", name->bytes);
    return found;
}

/* Whether [errors] is a str or absent. False: raised. */
static bool errors_fine(Machine *m, Value errors, const char *function)
{
    if (!errors || is_a(m, errors, TYPE_str))
        return true;
    raise_format(m, TYPE_TypeError, "%s argument 'errors' must be str, not %s", function,
                 argument_name(m, errors));
    return false;
}

static bool is_handler(Value errors, const char *name)
{
    return errors && str_is((Str *)errors, name);
}

/* UnicodeEncodeError and UnicodeDecodeError: what could not be changed, from [start] to [end]. */
static Value refuse(Machine *m, TypeId type, const Encoding *encoding, Value object, size_t start,
                    size_t end, const char *reason)
{
    Value items[] = {(Value)str_c(m, encoding->name), object, small((int64_t)start),
                     small((int64_t)end), (Value)str_c(m, reason)};
    Exception *error = exception_new(m, m->types[type], &(Args){items, 5, NULL, 0});
    drop(m, items[0]);
    drop(m, items[4]);
    return error ? raise_exception(m, (Value)error) : NULL;
}

static bool is_surrogate(uint32_t c)
{
    return c >= 0xD800 && c <= 0xDFFF;
}

static bool has(const Encoding *encoding, uint32_t c)
{
    return c <= encoding->most && !is_surrogate(c);
}

/* As many characters as stand there that cannot be encoded. */
static Value refuse_character(Machine *m, const Encoding *encoding, Str *str, size_t at,
                              size_t start)
{
    size_t end = start;
    while (at < str->length) {
        uint32_t c;
        at += utf8_decode(str->bytes + at, str->length - at, &c);
        if (has(encoding, c))
            break;
        end++;
    }
    return refuse(m, TYPE_UnicodeEncodeError, encoding, (Value)str, start, end,
                  encoding->most == 0x7F   ? "ordinal not in range(128)"
                  : encoding->most == 0xFF ? "ordinal not in range(256)"
                                           : "surrogates not allowed");
}

/* They have three bytes, of which the first two are enough. */
bool surrogates_in(Slice text)
{
    for (const char *at = text.bytes, *end = at + text.length;
         (at = memchr(at, '\xED', (size_t)(end - at))); at++)
        if (end - at > 1 && (unsigned char)at[1] >= 0xA0)
            return true;
    return false;
}

bool print_allows(Machine *m, Str *str)
{
    if (!surrogates_in(str_slice(str)))
        return true;
    Value bytes = encode_str(m, str, NULL, NULL);
    drop(m, bytes);
    return bytes != NULL;
}

Value encode_str(Machine *m, Str *str, Value encoding_name, Value errors)
{
    bool named = !encoding_name || is_a(m, encoding_name, TYPE_str);
    if (named && !errors_fine(m, errors, "encode()"))
        return NULL;
    const Encoding *encoding = find_encoding(m, encoding_name, "encode()");
    if (!encoding)
        return NULL;
    bool utf8 = encoding->most == 0x10FFFF;
    if (utf8 && (is_handler(errors, "surrogatepass") || !surrogates_in(str_slice(str))))
        return bytes_new(m, str->bytes, str->length);
    charge_letters(m, str->length);
    Text out = TEXT_EMPTY;
    size_t position = 0;
    for (size_t at = 0; at < str->length; position++) {
        uint32_t c;
        size_t here = at;
        at += utf8_decode(str->bytes + at, str->length - at, &c);
        if (has(encoding, c) && utf8) {
            text_add(&out, str->bytes + here, at - here);
        } else if (has(encoding, c)) {
            text_add_char(&out, (char)c);
        } else if (is_handler(errors, "replace")) {
            text_add_char(&out, '?');
        } else if (!is_handler(errors, "ignore")) {
            text_free(&out);
            return refuse_character(m, encoding, str, here, position);
        }
    }
    Value bytes = bytes_new(m, text_c(&out), out.length);
    text_free(&out);
    return bytes;
}

static Value refuse_byte(Machine *m, const Encoding *encoding, const Bytes *bytes, size_t at)
{
    unsigned char bad = (unsigned char)bytes->bytes[at];
    bool ascii = encoding->most == 0x7F;
    bool start = bad >= 0xC2 && bad <= 0xF4;
    const char *reason = ascii                              ? "ordinal not in range(128)"
                         : start && at + 1 == bytes->length ? "unexpected end of data"
                         : start                            ? "invalid continuation byte"
                                                            : "invalid start byte";
    return refuse(m, TYPE_UnicodeDecodeError, encoding, (Value)bytes, at, at + 1, reason);
}

static bool add_decoded(const Encoding *encoding, const Bytes *bytes, size_t *at, Text *out)
{
    unsigned char byte = (unsigned char)bytes->bytes[*at];
    if (encoding->most == 0xFF) {
        text_add_codepoint(out, byte);
        ++*at;
        return true;
    }
    size_t size = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    if (size > bytes->length - *at || byte > encoding->most ||
        utf8_valid(bytes->bytes + *at, size) != size)
        return false;
    text_add(out, bytes->bytes + *at, size);
    *at += size;
    return true;
}

Value decode_bytes(Machine *m, const Bytes *bytes, Value encoding_name, Value errors)
{
    bool named = !encoding_name || is_a(m, encoding_name, TYPE_str);
    if (named && !errors_fine(m, errors, "decode()"))
        return NULL;
    const Encoding *encoding = find_encoding(m, encoding_name, "decode()");
    if (!encoding)
        return NULL;
    Text out = TEXT_EMPTY;
    for (size_t at = 0; at < bytes->length;) {
        if (add_decoded(encoding, bytes, &at, &out))
            continue;
        if (!is_handler(errors, "replace") && !is_handler(errors, "ignore")) {
            text_free(&out);
            return refuse_byte(m, encoding, bytes, at);
        }
        if (is_handler(errors, "replace"))
            text_add_codepoint(&out, 0xFFFD);
        at++;
    }
    return (Value)str_from_text(m, &out);
}
