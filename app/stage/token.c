#include "app/stage/token.h"

#include <string.h>

static const char *const keywords[] = {
    "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
    "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
    "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
    "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield"};

static const char *const builtins[] = {
    "print",      "next",   "iter", "range",  "len",      "list",      "dict",
    "set",        "tuple",  "str",  "int",    "float",    "enumerate", "zip",
    "map",        "filter", "sum",  "sorted", "reversed", "repr",      "type",
    "isinstance", "super",  "min",  "max",    "any",      "all",       "abs"};

static bool one_of(Slice word, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (slice_is(word, list[i]))
            return true;
    return false;
}

static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           (unsigned char)c >= 0x80;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static size_t word_end(Slice line, size_t at)
{
    while (at < line.length && is_word(line.bytes[at]))
        at++;
    return at;
}

static size_t number_end(Slice line, size_t at)
{
    while (at < line.length && (is_word(line.bytes[at]) || line.bytes[at] == '.'))
        at++;
    return at;
}

static bool triple_at(Slice line, size_t at)
{
    return at + 2 < line.length && line.bytes[at + 1] == line.bytes[at] &&
           line.bytes[at + 2] == line.bytes[at];
}

/* The end of a string from [at], which is inside it; sets [state] when a triple one stays open. */
static size_t string_end(Slice line, size_t at, char quote, bool triple, TokenState *state)
{
    while (at < line.length) {
        if (line.bytes[at] == '\\') {
            at += 2;
        } else if (line.bytes[at] == quote && (!triple || triple_at(line, at))) {
            *state = TOKEN_PLAIN;
            return at + (triple ? 3 : 1);
        } else {
            at++;
        }
    }
    *state = !triple ? TOKEN_PLAIN : quote == '"' ? TOKEN_IN_DOUBLE : TOKEN_IN_SINGLE;
    return line.length;
}

static bool is_prefix(Slice word)
{
    return word.length <= 2 && strspn(word.bytes, "rRbBfFuU") >= word.length;
}

static ColorId word_color(Slice word)
{
    if (one_of(word, keywords, sizeof(keywords) / sizeof(*keywords)))
        return COLOR_KEYWORD;
    if (one_of(word, builtins, sizeof(builtins) / sizeof(*builtins)))
        return COLOR_BUILTIN;
    return COLOR_TEXT;
}

static Token next_token(Slice line, size_t at, TokenState *state)
{
    char c = line.bytes[at];
    if (c == '#')
        return (Token){at, line.length, COLOR_COMMENT};
    if (is_digit(c))
        return (Token){at, number_end(line, at), COLOR_NUMBER};
    size_t quote = at;
    if (is_word(c)) {
        size_t end = word_end(line, at);
        Slice word = {line.bytes + at, end - at};
        bool prefix = end < line.length && strchr("'\"", line.bytes[end]) && is_prefix(word);
        if (!prefix)
            return (Token){at, end, word_color(word)};
        quote = end;
    }
    if (line.bytes[quote] == '\'' || line.bytes[quote] == '"') {
        bool triple = triple_at(line, quote);
        size_t end = string_end(line, quote + (triple ? 3 : 1), line.bytes[quote], triple, state);
        return (Token){at, end, COLOR_STRING};
    }
    size_t end = at + 1;
    while (end < line.length && !is_word(line.bytes[end]) && !strchr(" \t#'\"", line.bytes[end]))
        end++;
    return (Token){at, end, COLOR_TEXT};
}

int token_line(Slice line, TokenState *state, Token *tokens, int room)
{
    int count = 0;
    size_t at = 0;
    if (*state != TOKEN_PLAIN) {
        at = string_end(line, 0, *state == TOKEN_IN_DOUBLE ? '"' : '\'', true, state);
        if (count < room)
            tokens[count++] = (Token){0, at, COLOR_STRING};
    }
    while (at < line.length) {
        if (line.bytes[at] == ' ' || line.bytes[at] == '\t') {
            at++;
            continue;
        }
        Token token = next_token(line, at, state);
        if (token.end > line.length)
            token.end = line.length;
        if (count < room)
            tokens[count++] = token;
        at = token.end;
    }
    return count;
}

size_t token_code_end(Slice line)
{
    enum { MOST = 128 };
    Token tokens[MOST];
    TokenState state = TOKEN_PLAIN;
    int count = token_line(line, &state, tokens, MOST);
    size_t end = line.length;
    if (count > 0 && tokens[count - 1].color == COLOR_COMMENT &&
        line.bytes[tokens[count - 1].start] == '#')
        end = tokens[count - 1].start;
    while (end && (line.bytes[end - 1] == ' ' || line.bytes[end - 1] == '\t'))
        end--;
    return end;
}

size_t token_indent(Slice line)
{
    size_t indent = 0;
    while (indent < line.length && (line.bytes[indent] == ' ' || line.bytes[indent] == '\t'))
        indent++;
    return indent;
}
