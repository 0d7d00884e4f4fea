/* Python's regular expressions as PCRE2's: the same language in most of what people write, so that
 * this reads the whole, says what Python would say of mistakes, and writes down what differs in
 * PCRE2's way. White space and comments of the verbose form are left out. */
#include "engine/python/re_translate.h"

#include <ctype.h>
#include <string.h>

/* What was read last, for the repetition that may follow. */
typedef enum Piece { PIECE_NONE, PIECE_PLACE, PIECE_ITEM, PIECE_REPEATED } Piece;

static bool alternatives(ReTranslator *t);

static bool looking_at(const ReTranslator *t, const char *string)
{
    size_t length = strlen(string);
    return (size_t)(t->end - t->at) >= length && memcmp(t->at, string, length) == 0;
}

/* ---- groups */

/* The name up to [closer], which is taken too. */
static bool group_name(ReTranslator *t, char closer, Slice *name)
{
    const char *from = t->at;
    while (t->at < t->end && *t->at != closer)
        t->at++;
    *name = (Slice){from, (size_t)(t->at - from)};
    if (t->at == t->end && name->length == 0)
        return re_fail(t, from, "missing group name");
    if (t->at == t->end)
        return re_fail(t, from, "missing %c, unterminated name", closer);
    t->at++;
    return name->length > 0 || re_fail(t, from, "missing group name");
}

static bool is_identifier(Slice name)
{
    for (size_t i = 0; i < name.length; i++) {
        unsigned char c = (unsigned char)name.bytes[i];
        if (!(isalpha(c) || c == '_' || c >= 0x80 || (i && isdigit(c))))
            return false;
    }
    return true;
}

static bool bad_name(ReTranslator *t, Slice name)
{
    return re_fail(t, name.bytes, "bad character in group name '%.*s'", (int)name.length,
                   name.bytes);
}

/* The end of a group: everything up to ')', which is taken. */
static bool group_body(ReTranslator *t, const char *from)
{
    int flags = t->flags;
    if (++t->depth > RE_DEPTH)
        return re_fail(t, from, "too deeply nested");
    bool fine = alternatives(t);
    t->depth--;
    t->flags = flags;
    if (!fine)
        return false;
    if (t->at == t->end)
        return re_fail(t, from, "missing ), unterminated subpattern");
    t->at++;
    text_add_char(&t->out, ')');
    return true;
}

static bool capture(ReTranslator *t, const char *from, Slice name)
{
    if (t->group_count == RE_GROUPS)
        return re_fail(t, from, "too many groups");
    int number = ++t->group_count, same = name.bytes ? re_find_group(t, name) : 0;
    if (same)
        return re_fail(t, name.bytes, "redefinition of group name '%.*s' as group %d; was group %d",
                       (int)name.length, name.bytes, number, same);
    t->groups[number] = (ReGroup){name, 0};
    text_add_char(&t->out, '(');
    if (!group_body(t, from))
        return false;
    t->groups[number].closing = ++t->closed;
    return true;
}

/* (?P<name>…), (?P=name): t->at is behind the P. */
static bool named(ReTranslator *t, const char *from)
{
    Slice name;
    uint32_t c;
    if (t->at < t->end && *t->at == '<') {
        t->at++;
        if (!group_name(t, '>', &name))
            return false;
        return is_identifier(name) ? capture(t, from, name) : bad_name(t, name);
    }
    if (t->at < t->end && *t->at == '=') {
        t->at++;
        if (!group_name(t, ')', &name))
            return false;
        if (!is_identifier(name))
            return bad_name(t, name);
        int number = re_find_group(t, name);
        if (!number)
            return re_fail(t, name.bytes, "unknown group name '%.*s'", (int)name.length,
                           name.bytes);
        if (!t->groups[number].closing)
            return re_fail(t, name.bytes, "cannot refer to an open group");
        text_printf(&t->out, "\\g{%d}", number);
        return true;
    }
    if (t->at == t->end)
        return re_fail(t, t->at, "unexpected end of pattern");
    size_t size = utf8_decode(t->at, (size_t)(t->end - t->at), &c);
    return re_fail(t, from + 1, "unknown extension ?P%.*s", (int)size, t->at);
}

/* (?(group)yes|no) */
static bool conditional(ReTranslator *t, const char *from)
{
    Slice name;
    int number = 0;
    if (!group_name(t, ')', &name))
        return false;
    if (isdigit((unsigned char)name.bytes[0])) {
        for (size_t i = 0; i < name.length && number <= RE_GROUPS; i++) {
            if (!isdigit((unsigned char)name.bytes[i]))
                return bad_name(t, name);
            number = number * 10 + name.bytes[i] - '0';
        }
        if (number == 0)
            return re_fail(t, name.bytes, "bad group number");
        if (number > RE_GROUPS)
            return re_fail(t, name.bytes, "invalid group reference %d", number);
    } else if (!is_identifier(name)) {
        return bad_name(t, name);
    } else if (!(number = re_find_group(t, name))) {
        return re_fail(t, name.bytes, "unknown group name '%.*s'", (int)name.length, name.bytes);
    }
    if (number > t->condition) {
        t->condition = number;
        t->condition_at = name.bytes;
    }
    text_printf(&t->out, "(?(%d)", number);
    return group_body(t, from);
}

/* (?#…): t->at is behind the mark. */
static bool comment(ReTranslator *t, const char *from)
{
    while (t->at < t->end && *t->at != ')')
        t->at++;
    if (t->at == t->end)
        return re_fail(t, from, "missing ), unterminated comment");
    t->at++;
    return true;
}

static int flag_of(char letter)
{
    switch (letter) {
    case 'i':
        return RE_IGNORECASE;
    case 'L':
        return RE_LOCALE;
    case 'm':
        return RE_MULTILINE;
    case 's':
        return RE_DOTALL;
    case 'u':
        return RE_UNICODE;
    case 'x':
        return RE_VERBOSE;
    case 'a':
        return RE_ASCII;
    default:
        return 0;
    }
}

/* The flags from t->at on, up to what is none, in *[flags]. */
static bool take_flags(ReTranslator *t, int *flags)
{
    const int kinds = RE_ASCII | RE_LOCALE | RE_UNICODE;
    for (*flags = 0; t->at < t->end && flag_of(*t->at);) {
        *flags |= flag_of(*t->at++);
        int kind = *flags & kinds;
        if (kind & RE_LOCALE && !t->is_bytes)
            return re_fail(t, t->at, "bad inline flags: cannot use 'L' flag with a str pattern");
        if (kind & RE_UNICODE && t->is_bytes)
            return re_fail(t, t->at, "bad inline flags: cannot use 'u' flag with a bytes pattern");
        if (kind & (kind - 1))
            return re_fail(t, t->at, "bad inline flags: flags 'a', 'u' and 'L' are incompatible");
    }
    return true;
}

static void add_flags(ReTranslator *t, int flags)
{
    text_add_c(&t->out, flags & RE_IGNORECASE ? "i" : "");
    text_add_c(&t->out, flags & RE_MULTILINE ? "m" : "");
    text_add_c(&t->out, flags & RE_DOTALL ? "s" : "");
}

/* (?flags), for the whole pattern, or (?flags-flags:…). */
static bool flags_group(ReTranslator *t, const char *from)
{
    int on, off = 0;
    if (!take_flags(t, &on))
        return false;
    if (t->at < t->end && *t->at == ')') {
        t->at++;
        if (from != t->start)
            return re_fail(t, from, "global flags not at the start of the expression");
        t->flags |= on;
        return true;
    }
    if (t->at < t->end && *t->at == '-') {
        t->at++;
        if (!take_flags(t, &off))
            return false;
        if (on & off)
            return re_fail(t, t->at, "bad inline flags: flag turned on and off");
        if (!off)
            return re_fail(t, t->at, t->at == t->end ? "missing flag" : "unknown flag");
    }
    if (t->at == t->end)
        return re_fail(t, t->at, "missing %s", off ? ":" : "-, : or )");
    if (*t->at != ':')
        return re_fail(t, t->at, isalpha((unsigned char)*t->at) ? "unknown flag" : "missing %s",
                       off ? ":" : "-, : or )");
    t->at++;
    text_add_c(&t->out, "(?");
    add_flags(t, on);
    text_add_c(&t->out, off & (RE_IGNORECASE | RE_MULTILINE | RE_DOTALL) ? "-" : "");
    add_flags(t, off);
    text_add_char(&t->out, ':');
    int outer = t->flags;
    t->flags = (t->flags | (on & RE_VERBOSE)) & ~(off & RE_VERBOSE);
    bool fine = group_body(t, from);
    t->flags = outer;
    return fine;
}

/* What starts with "(?". *[piece] is what it leaves for a repetition. */
static bool extension(ReTranslator *t, const char *from, Piece *piece)
{
    static const char *const plain[] = {":", "=", "!", "<=", "<!", ">"};
    t->at += 2;
    if (t->at == t->end)
        return re_fail(t, t->at, "unexpected end of pattern");
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        if (looking_at(t, plain[i])) {
            t->at += strlen(plain[i]);
            text_printf(&t->out, "(?%s", plain[i]);
            return group_body(t, from);
        }
    if (*t->at == 'P') {
        t->at++;
        return named(t, from);
    }
    if (*t->at == '(') {
        t->at++;
        return conditional(t, from);
    }
    if (*t->at == '#') {
        *piece = PIECE_NONE;
        return comment(t, from);
    }
    if (*t->at == '-' || flag_of(*t->at)) {
        size_t before = t->out.length;
        bool fine = flags_group(t, from);
        *piece = t->out.length == before ? PIECE_NONE : PIECE_ITEM;
        return fine;
    }
    uint32_t c;
    size_t size = utf8_decode(t->at, (size_t)(t->end - t->at), &c);
    bool behind = *t->at == '<';
    if (behind && t->end - t->at < 2)
        return re_fail(t, t->end, "unexpected end of pattern");
    size += behind ? utf8_decode(t->at + 1, (size_t)(t->end - t->at - 1), &c) : 0;
    return re_fail(t, from + 1, "unknown extension ?%.*s", (int)size, t->at);
}

/* ---- repetitions */

/* {m}, {m,}, {,n}, {m,n}. False in *[is_one]: a brace that is only itself. */
static bool braces(ReTranslator *t, bool *is_one)
{
    const char *from = t->at, *at = from + 1;
    long numbers[2] = {0, -1};
    int digits = 0, which = 0;
    *is_one = false;
    for (; at < t->end && *at != '}'; at++) {
        if (*at == ',' && which == 0) {
            which = 1;
        } else if (isdigit((unsigned char)*at)) {
            long before = numbers[which] < 0 ? 0 : numbers[which];
            numbers[which] = before < 100000000 ? before * 10 + *at - '0' : before;
            digits++;
        } else {
            return true;
        }
    }
    if (at == t->end || (digits == 0 && which == 0))
        return true;
    *is_one = true;
    t->at = at + 1;
    if (which == 0)
        numbers[1] = numbers[0];
    if (numbers[1] >= 0 && numbers[1] < numbers[0])
        return re_fail(t, from + 1, "min repeat greater than max repeat");
    if (numbers[0] > 65535 || numbers[1] > 65535)
        return re_fail(t, from, "the repetition number is too large");
    text_printf(&t->out, "{%ld,", numbers[0]);
    if (numbers[1] >= 0)
        text_printf(&t->out, "%ld", numbers[1]);
    text_add_char(&t->out, '}');
    return true;
}

/* Whether a repetition stands at t->at; if so it is taken. */
static bool repetition(ReTranslator *t, Piece *piece, bool *found)
{
    const char *from = t->at;
    size_t length = t->out.length;
    *found = re_is_one_of(*t->at, "*+?");
    if (*found)
        text_add_char(&t->out, *t->at++);
    else if (*t->at == '{' && !braces(t, found))
        return false;
    if (!*found)
        return true;
    if (*piece == PIECE_NONE || *piece == PIECE_PLACE || length == 0)
        return re_fail(t, from, "nothing to repeat");
    if (*piece == PIECE_REPEATED)
        return re_fail(t, from, "multiple repeat");
    if (t->at < t->end && (*t->at == '?' || *t->at == '+'))
        text_add_char(&t->out, *t->at++);
    *piece = PIECE_REPEATED;
    return true;
}

/* ---- sequences */

/* Skips white space and comments of the verbose form. */
static bool skipped(ReTranslator *t)
{
    if (!(t->flags & RE_VERBOSE))
        return false;
    if (*t->at == '#') {
        while (t->at < t->end && *t->at != '\n')
            t->at++;
        return true;
    }
    if (!re_is_one_of(*t->at, " \t\n\r\f\v"))
        return false;
    t->at++;
    return true;
}

static bool one_piece(ReTranslator *t, Piece *piece)
{
    const char *from = t->at;
    bool found, is_place = false;
    if (!repetition(t, piece, &found) || found)
        return t->error.length == 0;
    *piece = PIECE_ITEM;
    if (*t->at == '(')
        return looking_at(t, "(?") ? extension(t, from, piece)
                                   : (t->at++, capture(t, from, (Slice){NULL, 0}));
    if (*t->at == '[')
        return re_character_set(t);
    if (*t->at == '\\') {
        bool fine = re_escape(t, &is_place);
        *piece = is_place ? PIECE_PLACE : PIECE_ITEM;
        return fine;
    }
    if (*t->at == '^' || *t->at == '$')
        *piece = PIECE_PLACE;
    if (re_is_one_of(*t->at, "{}]#") || isspace((unsigned char)*t->at) || !*t->at)
        text_printf(&t->out, "\\x{%x}", (unsigned char)*t->at);
    else
        text_add_char(&t->out, *t->at);
    t->at++;
    return true;
}

static bool alternatives(ReTranslator *t)
{
    Piece piece = PIECE_NONE;
    while (t->at < t->end && *t->at != ')') {
        if (skipped(t))
            continue;
        if (*t->at == '|') {
            text_add_char(&t->out, *t->at++);
            piece = PIECE_NONE;
        } else if (!one_piece(t, &piece)) {
            return false;
        }
    }
    return true;
}

bool re_translate(ReTranslator *t, Slice pattern, bool is_bytes, int flags)
{
    *t = (ReTranslator){.start = pattern.bytes,
                        .at = pattern.bytes,
                        .end = pattern.bytes + pattern.length,
                        .is_bytes = is_bytes,
                        .flags = flags};
    if (!alternatives(t))
        return false;
    if (t->at < t->end)
        return re_fail(t, t->at, "unbalanced parenthesis");
    if (t->condition > t->group_count)
        return re_fail(t, t->condition_at, "invalid group reference %d", t->condition);
    return true;
}

void re_translator_free(ReTranslator *t)
{
    text_free(&t->out);
    text_free(&t->error);
}
