/* String literals and their concatenation. */
#include <string.h>

#include "engine/python/string_literal.h"

static Literal take_apart(Token *token)
{
    Literal literal = {.token = token};
    const char *from = token->text.bytes, *to = from + token->text.length;
    for (; *from != '"' && *from != '\''; from++) {
        literal.raw = literal.raw || (*from | 32) == 'r';
        literal.bytes = literal.bytes || (*from | 32) == 'b';
        literal.format = literal.format || (*from | 32) == 'f';
    }
    size_t quotes = to - from >= 6 && from[1] == from[0] && from[2] == from[0] ? 3 : 1;
    literal.body = (Slice){from + quotes, (size_t)(to - from) - 2 * quotes};
    return literal;
}

static int hex_value(char byte)
{
    if (byte >= '0' && byte <= '9')
        return byte - '0';
    if ((byte | 32) >= 'a' && (byte | 32) <= 'f')
        return (byte | 32) - 'a' + 10;
    return -1;
}

/* Where CPython counts a decoding fault: its decoder sees every non-ASCII character as ten bytes
 * (\UXXXXXXXX). */
static int decoder_position(Slice body, const char *at)
{
    int position = 0;
    for (const char *byte = body.bytes; byte < at; byte++)
        if (((unsigned char)*byte & 0xC0) != 0x80)
            position += (unsigned char)*byte < 0x80 ? 1 : 10;
    return position;
}

static bool bad_escape(Parser *p, Slice body, const char *from, const char *to, const char *what)
{
    raise_last(p, "(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: %s",
               decoder_position(body, from), decoder_position(body, to) - 1, what);
    return false;
}

/* \xXX, \uXXXX, \UXXXXXXXX: *[at] stands behind the letter; [from] at the backslash. */
static bool hex_escape(Parser *p, Slice body, bool bytes, const char **at, Text *out)
{
    const char *from = *at - 2, *end = body.bytes + body.length;
    char letter = (*at)[-1];
    int digits = letter == 'x' ? 2 : letter == 'u' ? 4 : 8;
    uint32_t value = 0;
    for (int i = 0; i < digits; i++, ++*at) {
        int digit = *at < end ? hex_value(**at) : -1;
        if (digit >= 0) {
            value = value << 4 | (uint32_t)digit;
            continue;
        }
        if (!bytes)
            return bad_escape(p, body, from, *at, letter == 'x' ? "truncated \\xXX escape" :
                                                  letter == 'u' ? "truncated \\uXXXX escape" :
                                                                  "truncated \\UXXXXXXXX escape");
        raise_last(p, "(value error) invalid \\x escape at position %d", (int)(from - body.bytes));
        return false;
    }
    if (value > 0x10FFFF)
        return bad_escape(p, body, from, *at, "illegal Unicode character");
    if (bytes)
        text_add_char(out, (char)value);
    else
        text_add_codepoint(out, value);
    return true;
}

static void octal_escape(Slice body, bool bytes, const char **at, Text *out)
{
    const char *end = body.bytes + body.length;
    uint32_t value = 0;
    --*at;
    for (int i = 0; i < 3 && *at < end && **at >= '0' && **at <= '7'; i++, ++*at)
        value = value * 8 + (uint32_t)(**at - '0');
    if (bytes)
        text_add_char(out, (char)value);
    else
        text_add_codepoint(out, value);
}

/* \N{…}: names of characters need a table of 30,000; Corolane has none. */
static bool named_escape(Parser *p, Slice body, const char **at)
{
    const char *from = *at - 2, *end = body.bytes + body.length;
    bool open = *at < end && **at == '{';
    const char *close = open ? memchr(*at, '}', (size_t)(end - *at)) : NULL;
    if (!close || close == *at + 1)
        return bad_escape(p, body, from, close ? close : open ? end : *at,
                          "malformed \\N character escape");
    unsupported(p, last_token(p)->span, "`\\N{…}` escapes are not supported by Corolane");
    *at = close + 1;
    return true;
}

static bool decode_escape(Parser *p, Slice body, bool bytes, const char **at, Text *out)
{
    static const char letters[] = "\\'\"abfnrtv", values[] = "\\'\"\a\b\f\n\r\t\v";
    char letter = *(*at)++;
    const char *found = letter ? strchr(letters, letter) : NULL;
    if (letter == '\n')
        return true;
    if (found)
        text_add_char(out, values[found - letters]);
    else if (letter >= '0' && letter <= '7')
        octal_escape(body, bytes, at, out);
    else if (letter == 'x' || (!bytes && (letter == 'u' || letter == 'U')))
        return hex_escape(p, body, bytes, at, out);
    else if (letter == 'N' && !bytes)
        return named_escape(p, body, at);
    else {
        text_add_char(out, '\\');
        --*at;
    }
    return true;
}

bool decode_literal(Parser *p, Slice body, bool raw, bool bytes, Text *out)
{
    const char *at_byte = body.bytes, *end = at_byte + body.length;
    while (at_byte < end) {
        const char *stop = raw ? NULL : memchr(at_byte, '\\', (size_t)(end - at_byte));
        stop = stop && stop + 1 < end ? stop : end;
        text_add(out, at_byte, (size_t)(stop - at_byte));
        at_byte = stop;
        if (stop == end)
            break;
        at_byte++;
        if (!decode_escape(p, body, bytes, &at_byte, out))
            return false;
    }
    return true;
}

static Node *new_constant(Parser *p, Pieces *pieces, ConstantKind kind)
{
    Node *node = new_part(p, NODE_CONSTANT);
    node->span = pieces->span;
    node->op = kind;
    node->text = (Slice){arena_copy(p->arena, text_c(&pieces->text), pieces->text.length),
                         pieces->text.length};
    node->unicode_prefix = pieces->unicode_prefix;
    text_cut(&pieces->text, 0);
    return node;
}

void flush_text(Parser *p, Pieces *pieces)
{
    if (pieces->text.length)
        list_add(p, &pieces->values, new_constant(p, pieces, CONSTANT_STRING));
}

static bool is_ascii(Slice text)
{
    for (size_t i = 0; i < text.length; i++)
        if ((unsigned char)text.bytes[i] >= 0x80)
            return false;
    return true;
}

static bool add_literal(Parser *p, Pieces *pieces, const Literal *literal)
{
    if (literal->bytes && !is_ascii(literal->body)) {
        raise_last(p, "bytes can only contain ASCII literal characters");
        return false;
    }
    if (literal->format)
        return add_fstring(p, pieces, literal);
    return decode_literal(p, literal->body, literal->raw, literal->bytes, &pieces->text);
}

/* All of the string tokens [start, p->mark). */
static bool concatenate(Parser *p, Pieces *pieces, int start, bool *bytes, bool *format)
{
    for (int i = start; i < p->mark; i++) {
        Literal literal = take_apart(&p->tokens.items[i]);
        if (i > start && literal.bytes != *bytes) {
            raise_last(p, "cannot mix bytes and nonbytes literals");
            return false;
        }
        *bytes = literal.bytes;
        *format = *format || literal.format;
        if (!add_literal(p, pieces, &literal))
            return false;
    }
    return true;
}

/* strings: STRING+ */
Node *strings(Parser *p)
{
    Node *node;
    if (recall(p, RULE_STRINGS, &node))
        return node;
    int start = p->mark;
    bool bytes = false, format = false;
    while (accept(p, TOKEN_STRING))
        continue;
    if (p->error)
        return NULL;
    Token *first = &p->tokens.items[start];
    Pieces pieces = {.span = span_from(first->span, last_token(p)->span),
                     .unicode_prefix = *first->text.bytes == 'u'};
    if (concatenate(p, &pieces, start, &bytes, &format)) {
        if (format) {
            flush_text(p, &pieces);
            node = new_part(p, NODE_JOINED_STR);
            node->span = pieces.span;
            node->values = pieces.values;
        } else {
            node = new_constant(p, &pieces, bytes ? CONSTANT_BYTES : CONSTANT_STRING);
        }
    }
    text_free(&pieces.text);
    return remember(p, RULE_STRINGS, start, node);
}
