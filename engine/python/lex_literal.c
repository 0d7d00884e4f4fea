/* Names, numbers and strings as tokens. The number rules are those of The Python Language
 * Reference, 2.4.4 to 2.4.7; the order of the checks is that of CPython's tokenizer, whose messages
 * and places these are. */
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "engine/base/normal.h"
#include "engine/base/quote.h"
#include "engine/base/unicode.h"
#include "engine/python/lex_state.h"

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool is_hex(char byte)
{
    return is_digit(byte) || ((byte | 32) >= 'a' && (byte | 32) <= 'f');
}

bool lexer_is_name_byte(char byte)
{
    return is_digit(byte) || ((byte | 32) >= 'a' && (byte | 32) <= 'z') || byte == '_' ||
           (unsigned char)byte >= 0x80;
}

static const char *format(Lexer *lexer, const char *pattern, ...)
    __attribute__((format(printf, 2, 3)));

static const char *format(Lexer *lexer, const char *pattern, ...)
{
    Text text = TEXT_EMPTY;
    va_list arguments;
    va_start(arguments, pattern);
    text_vprintf(&text, pattern, arguments);
    va_end(arguments);
    const char *copy = arena_copy(lexer->arena, text_c(&text), text.length);
    text_free(&text);
    return copy;
}

/* Keywords that may follow a number directly, as in `1if x else y`. CPython looks at what stands
 * behind the long ones only. */
static bool keyword_follows(const char *at)
{
    static const char *const words[] = {"and", "else", "for", "or", "not"};
    for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
        size_t length = strlen(words[i]);
        if (strncmp(at, words[i], length) == 0 && !lexer_is_name_byte(at[length]))
            return true;
    }
    return at[0] == 'i' && (at[1] == 'f' || at[1] == 'n' || at[1] == 's');
}

static bool end_of_number(Lexer *lexer, const char *kind)
{
    if (keyword_follows(lexer->at) || !lexer_is_name_byte(*lexer->at)) {
        lexer_token(lexer, TOKEN_NUMBER);
        return true;
    }
    lexer_fault_here(lexer, format(lexer, "invalid %s literal", kind));
    return false;
}

/* digitpart: digit (["_"] digit)* with the first digit already there. */
static bool decimal_tail(Lexer *lexer)
{
    for (;;) {
        while (is_digit(*lexer->at))
            lexer->at++;
        if (*lexer->at != '_')
            return true;
        lexer->at++;
        if (!is_digit(*lexer->at)) {
            lexer_fault_here(lexer, "invalid decimal literal");
            return false;
        }
    }
}

static bool is_radix_digit(char byte, int radix)
{
    return radix == 16 ? is_hex(byte) : byte >= '0' && byte < '0' + radix;
}

static bool bad_radix_digit(Lexer *lexer, const char *kind)
{
    if (!is_digit(*lexer->at)) {
        lexer_fault_here(lexer, format(lexer, "invalid %s literal", kind));
        return false;
    }
    lexer->at++;
    lexer_fault_here(lexer, format(lexer, "invalid digit '%c' in %s literal", lexer->at[-1], kind));
    return false;
}

/* bininteger, octinteger, hexinteger; `at` stands behind the letter. */
static bool radix_integer(Lexer *lexer, int radix, const char *kind)
{
    do {
        if (*lexer->at == '_')
            lexer->at++;
        if (!is_radix_digit(*lexer->at, radix))
            return bad_radix_digit(lexer, kind);
        while (is_radix_digit(*lexer->at, radix))
            lexer->at++;
    } while (*lexer->at == '_');
    if (is_digit(*lexer->at))
        return bad_radix_digit(lexer, kind);
    return end_of_number(lexer, kind);
}

/* The exponent, if one is there, then an imaginary `j`. `1else` is the number 1 and a keyword. */
static bool exponent_tail(Lexer *lexer)
{
    if ((*lexer->at | 32) == 'e') {
        const char *letter = lexer->at++;
        if (*lexer->at == '+' || *lexer->at == '-') {
            lexer->at++;
            if (!is_digit(*lexer->at)) {
                lexer_fault_here(lexer, "invalid decimal literal");
                return false;
            }
        } else if (!is_digit(*lexer->at)) {
            lexer->at = letter;
            return end_of_number(lexer, "decimal");
        }
        if (!decimal_tail(lexer))
            return false;
    }
    if ((*lexer->at | 32) != 'j')
        return end_of_number(lexer, "decimal");
    lexer->at++;
    return end_of_number(lexer, "imaginary");
}

static bool fraction_tail(Lexer *lexer)
{
    if (*lexer->at == '.') {
        lexer->at++;
        if (is_digit(*lexer->at) && !decimal_tail(lexer))
            return false;
    }
    return exponent_tail(lexer);
}

/* A number that opens with 0: zeros, or digits that only a float may have. */
static bool zeros(Lexer *lexer)
{
    for (;;) {
        if (*lexer->at == '_' && !is_digit(*++lexer->at)) {
            lexer_fault_here(lexer, "invalid decimal literal");
            return false;
        }
        if (*lexer->at != '0')
            break;
        lexer->at++;
    }
    int zeros_length = (int)(lexer->at - lexer->start);
    bool nonzero = is_digit(*lexer->at);
    if (nonzero && !decimal_tail(lexer))
        return false;
    char next = *lexer->at;
    if (!nonzero || next == '.' || (next | 32) == 'e' || (next | 32) == 'j')
        return fraction_tail(lexer);
    int column = (int)(lexer->start - lexer->line_start);
    if (lexer->line == lexer->origin.line)
        column += lexer->origin.column;
    Span span = {lexer->line, column, lexer->line, column + zeros_length};
    lexer_fault(lexer, "SyntaxError", span, true,
                "leading zeros in decimal integer literals are not permitted; use an 0o prefix "
                "for octal integers");
    return false;
}

bool lexer_number(Lexer *lexer)
{
    if (*lexer->at != '0')
        return (*lexer->at == '.' || decimal_tail(lexer)) && fraction_tail(lexer);
    lexer->at++;
    char letter = *lexer->at | 32;
    if (letter != 'x' && letter != 'o' && letter != 'b')
        return zeros(lexer);
    lexer->at++;
    if (letter == 'x')
        return radix_integer(lexer, 16, "hexadecimal");
    return letter == 'o' ? radix_integer(lexer, 8, "octal") : radix_integer(lexer, 2, "binary");
}

size_t lexer_string_prefix(const char *at)
{
    bool b = false, u = false, r = false, f = false;
    for (size_t length = 0;; length++) {
        char letter = at[length] | 32;
        bool *seen = letter == 'b' && !u && !f ? &b :
                     letter == 'u' && !b && !r && !f ? &u :
                     letter == 'r' && !u ? &r :
                     letter == 'f' && !b && !u ? &f : NULL;
        if (at[length] == '"' || at[length] == '\'')
            return length;
        if (!seen || *seen)
            return 0;
        *seen = true;
    }
}

static bool unterminated(Lexer *lexer, bool triple)
{
    int column = (int)(lexer->start - lexer->start_line_start);
    if (lexer->start_line == lexer->origin.line)
        column += lexer->origin.column;
    Span span = {lexer->start_line, column, lexer->start_line, column + 1};
    int line = lexer->at >= lexer->end ? lexer->line - 1 : lexer->line;
    lexer_fault(lexer, "SyntaxError", span, true,
                format(lexer, "unterminated %sstring literal (detected at line %d)",
                       triple ? "triple-quoted " : "", line));
    return false;
}

bool lexer_string(Lexer *lexer, size_t prefix)
{
    lexer->at += prefix;
    char quote = *lexer->at;
    bool triple = lexer->at[1] == quote && lexer->at[2] == quote;
    lexer->at += triple ? 3 : 1;
    for (;;) {
        if (lexer->at >= lexer->end || (*lexer->at == '\n' && !triple))
            return unterminated(lexer, triple);
        char byte = *lexer->at++;
        if (byte == '\\' && lexer->at < lexer->end)
            byte = *lexer->at++ == '\n' ? '\n' : ' ';
        else if (byte == quote && (!triple || (lexer->at[0] == quote && lexer->at[1] == quote)))
            break;
        if (byte == '\n')
            lexer_next_line(lexer);
    }
    lexer->at += triple ? 2 : 0;
    lexer_token(lexer, TOKEN_STRING);
    return true;
}

bool lexer_bad_character(Lexer *lexer, uint32_t codepoint, const char *after)
{
    lexer->at = after;
    char bytes[5] = {0};
    utf8_encode(codepoint, bytes);
    lexer_fault_here(lexer, quote_is_printable(codepoint)
                                ? format(lexer, "invalid character '%s' (U+%04X)", bytes, codepoint)
                                : format(lexer, "invalid non-printable character U+%04X",
                                         codepoint));
    return false;
}

/* ID_Start and ID_Continue of Unicode Standard Annex 31, from the general category and the few
 * characters of Other_ID_Start and Other_ID_Continue. */
static bool id_start(uint32_t c)
{
    switch (unicode_category(c)) {
    case UTF8PROC_CATEGORY_LU: case UTF8PROC_CATEGORY_LL: case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM: case UTF8PROC_CATEGORY_LO: case UTF8PROC_CATEGORY_NL:
        return c != 0x2E2F; /* Pattern_Syntax */
    default:
        return c == '_' || c == 0x1885 || c == 0x1886 || c == 0x2118 || c == 0x212E ||
               c == 0x309B || c == 0x309C;
    }
}

static bool id_continue(uint32_t c)
{
    switch (unicode_category(c)) {
    case UTF8PROC_CATEGORY_MN: case UTF8PROC_CATEGORY_MC: case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_PC:
        return true;
    default:
        return id_start(c) || c == 0xB7 || c == 0x387 || (c >= 0x1369 && c <= 0x1371) ||
               c == 0x19DA;
    }
}

/* XID: the character is fit, and so is what it becomes under NFKC. */
static bool fits_name(uint32_t c, bool first)
{
    if (c < 0x80)
        return lexer_is_name_byte((char)c) && !(first && is_digit((char)c));
    if (!(first ? id_start(c) : id_continue(c)))
        return false;
    utf8proc_int32_t parts[32];
    int boundary = 0;
    utf8proc_ssize_t count = utf8proc_decompose_char(
        (utf8proc_int32_t)c, parts, 32, UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT, &boundary);
    for (utf8proc_ssize_t i = 0; i < count; i++)
        if (!(first && i == 0 ? id_start((uint32_t)parts[i]) : id_continue((uint32_t)parts[i])))
            return false;
    return true;
}

/* A name with non-ASCII characters: every one must fit, and the token's text is its NFKC form. */
static bool unicode_name(Lexer *lexer)
{
    const char *stop = lexer->at;
    for (const char *at = lexer->start; at < stop;) {
        uint32_t codepoint;
        bool first = at == lexer->start;
        at += utf8_decode(at, (size_t)(stop - at), &codepoint);
        if (!fits_name(codepoint, first))
            return lexer_bad_character(lexer, codepoint, at);
    }
    lexer_token(lexer, TOKEN_NAME);
    Token *token = &lexer->tokens[lexer->count - 1];
    Text normal = TEXT_EMPTY;
    if (normal_form(token->text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT, &normal))
        token->text = (Slice){arena_copy(lexer->arena, text_c(&normal), normal.length),
                              normal.length};
    text_free(&normal);
    return true;
}

static TokenKind keyword(Slice text)
{
    for (TokenKind kind = TOKEN_FALSE; kind <= TOKEN_YIELD; kind++)
        if (slice_is(text, token_name(kind)))
            return kind;
    return TOKEN_NAME;
}

bool lexer_name(Lexer *lexer)
{
    bool ascii = true;
    for (; lexer_is_name_byte(*lexer->at); lexer->at++)
        ascii = ascii && (unsigned char)*lexer->at < 0x80;
    if (!ascii)
        return unicode_name(lexer);
    lexer_token(lexer, keyword((Slice){lexer->start, (size_t)(lexer->at - lexer->start)}));
    return true;
}
