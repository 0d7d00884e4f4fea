#include "engine/python/lexer.h"

#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"
#include "engine/python/lex_state.h"

static const char *const names[] = {
#define TOKEN(id, name) [TOKEN_##id] = name,
#define KEYWORD(id, spelling) [TOKEN_##id] = spelling,
#define OPERATOR(id, spelling) [TOKEN_##id] = spelling,
#include "engine/python/token_list.h"
};

const char *token_name(TokenKind kind)
{
    return names[kind];
}

void lexer_fault(Lexer *lexer, const char *type, Span span, bool overrides, const char *message)
{
    lexer->fault = (LexFault){type, message, span, overrides, 0};
}

/* The column of [at] on the line that starts at [line_start]. */
static int column_on(const Lexer *lexer, int line, const char *line_start, const char *at)
{
    int column = (int)(at - line_start);
    return line == lexer->origin.line ? column + lexer->origin.column : column;
}

void lexer_fault_here(Lexer *lexer, const char *message)
{
    const char *last = lexer->at;
    if (last > lexer->line_start)
        last--;
    while (last > lexer->line_start && ((unsigned char)*last & 0xC0) == 0x80)
        last--;
    int column = column_on(lexer, lexer->line, lexer->line_start, last);
    Span span = {lexer->line, column, lexer->line, column + 1};
    lexer_fault(lexer, "SyntaxError", span, true, message);
}

void lexer_token(Lexer *lexer, TokenKind kind)
{
    lexer->tokens = memory_grow(lexer->tokens, (size_t)lexer->count, &lexer->capacity,
                                sizeof(Token));
    int column = column_on(lexer, lexer->start_line, lexer->start_line_start, lexer->start);
    int end_column = column_on(lexer, lexer->line, lexer->line_start, lexer->at);
    lexer->tokens[lexer->count++] = (Token){
        .kind = kind,
        .span = {lexer->start_line, column, lexer->line, end_column},
        .text = {lexer->start, (size_t)(lexer->at - lexer->start)},
        .level = lexer->level,
        .cursor = end_column,
    };
}

/* A token without text: an indent, a dedent or the end. */
static void blank_token(Lexer *lexer, TokenKind kind)
{
    lexer->start = lexer->at;
    lexer->start_line = lexer->line;
    lexer->start_line_start = lexer->line_start;
    lexer_token(lexer, kind);
    lexer->tokens[lexer->count - 1].span.column = -1;
    lexer->tokens[lexer->count - 1].span.end_column = -1;
}

void lexer_next_line(Lexer *lexer)
{
    lexer->line++;
    lexer->last_line_start = lexer->line_start;
    lexer->line_start = lexer->at;
}

/* A backslash at the end of a line: lexer->at stands behind the backslash. */
static bool continuation_line(Lexer *lexer)
{
    if (*lexer->at != '\n') {
        int column = column_on(lexer, lexer->line, lexer->line_start, lexer->at);
        lexer_fault(lexer, "SyntaxError", (Span){lexer->line, column, 0, 0}, false,
                    "unexpected character after line continuation character");
        return false;
    }
    lexer->at++;
    lexer_next_line(lexer);
    if (lexer->at < lexer->end)
        return true;
    int column = column_on(lexer, lexer->line - 1, lexer->last_line_start, lexer->at - 1);
    lexer_fault(lexer, "SyntaxError", (Span){lexer->line - 1, column, 0, 0}, false,
                "unexpected EOF while parsing");
    return false;
}

static bool tab_error(Lexer *lexer)
{
    lexer_fault(lexer, "TabError", (Span){lexer->line, 0, 0, 0}, false,
                "inconsistent use of tabs and spaces in indentation");
    return false;
}

/* Measures the white space that opens a line, with tabs to multiples of eight and, beside it, with
 * tabs one column wide: lines that compare differently by the two mix tabs and spaces. */
static bool measure(Lexer *lexer, int *column, int *narrow)
{
    int continued = 0;
    *column = *narrow = 0;
    for (;; lexer->at++) {
        if (*lexer->at == ' ') {
            ++*column;
            ++*narrow;
        } else if (*lexer->at == '\t') {
            *column = (*column / 8 + 1) * 8;
            ++*narrow;
        } else if (*lexer->at == '\f') {
            *column = *narrow = 0;
        } else if (*lexer->at == '\\') {
            continued = continued ? continued : *column;
            lexer->at++;
            if (!continuation_line(lexer))
                return false;
            lexer->at--;
        } else {
            break;
        }
    }
    if (continued)
        *column = *narrow = continued;
    return true;
}

static bool push_indent(Lexer *lexer, int column, int narrow)
{
    if (lexer->depth + 1 >= INDENT_LIMIT) {
        lexer_fault(lexer, "IndentationError", (Span){lexer->line, 0, 0, 0}, false,
                    "too many levels of indentation");
        return false;
    }
    if (narrow <= lexer->narrow[lexer->depth])
        return tab_error(lexer);
    lexer->depth++;
    lexer->indent[lexer->depth] = column;
    lexer->narrow[lexer->depth] = narrow;
    blank_token(lexer, TOKEN_INDENT);
    return true;
}

static bool pop_indents(Lexer *lexer, int column, int narrow)
{
    int dedents = 0;
    while (lexer->depth > 0 && column < lexer->indent[lexer->depth]) {
        lexer->depth--;
        dedents++;
    }
    if (column != lexer->indent[lexer->depth]) {
        const char *end = strchr(lexer->at, '\n');
        int stop = column_on(lexer, lexer->line, lexer->line_start, end ? end : lexer->at);
        lexer_fault(lexer, "IndentationError", (Span){lexer->line, stop, 0, 0}, false,
                    "unindent does not match any outer indentation level");
        return false;
    }
    if (narrow != lexer->narrow[lexer->depth])
        return tab_error(lexer);
    for (; dedents > 0; dedents--)
        blank_token(lexer, TOKEN_DEDENT);
    return true;
}

/* Indentation: at the start of a line outside brackets. */
static bool indentation(Lexer *lexer)
{
    int column, narrow;
    if (!measure(lexer, &column, &narrow))
        return false;
    lexer->blank_line = *lexer->at == '#' || *lexer->at == '\n';
    if (lexer->blank_line || lexer->level > 0 || lexer->at >= lexer->end)
        return true;
    if (column > lexer->indent[lexer->depth])
        return push_indent(lexer, column, narrow);
    if (column < lexer->indent[lexer->depth])
        return pop_indents(lexer, column, narrow);
    return narrow == lexer->narrow[lexer->depth] || tab_error(lexer);
}

static bool open_bracket(Lexer *lexer, char bracket)
{
    if (lexer->level >= BRACKET_LIMIT) {
        lexer_fault_here(lexer, "too many nested parentheses");
        return false;
    }
    int column = column_on(lexer, lexer->line, lexer->line_start, lexer->start);
    lexer->brackets[lexer->level++] = (Bracket){bracket, lexer->line, column};
    return true;
}

static const char *mismatch(Lexer *lexer, Bracket open, char close)
{
    Text text = TEXT_EMPTY;
    text_printf(&text, "closing parenthesis '%c' does not match opening parenthesis '%c'", close,
                open.bracket);
    if (open.line != lexer->line)
        text_printf(&text, " on line %d", open.line);
    const char *message = arena_copy(lexer->arena, text.bytes, text.length);
    text_free(&text);
    return message;
}

static bool close_bracket(Lexer *lexer, char close)
{
    if (lexer->level == 0) {
        lexer_fault_here(lexer, close == ')' ? "unmatched ')'" :
                                close == ']' ? "unmatched ']'" : "unmatched '}'");
        return false;
    }
    Bracket open = lexer->brackets[--lexer->level];
    char expected = open.bracket == '(' ? ')' : open.bracket == '[' ? ']' : '}';
    if (close == expected)
        return true;
    lexer_fault_here(lexer, mismatch(lexer, open, close));
    return false;
}

static TokenKind match_operator(const char *at)
{
    for (TokenKind kind = TOKEN_LEFT_SHIFT_EQUAL; kind < TOKEN_COUNT; kind++)
        if (strncmp(at, names[kind], strlen(names[kind])) == 0)
            return kind;
    return TOKEN_UNKNOWN;
}

static bool operator(Lexer *lexer)
{
    TokenKind kind = match_operator(lexer->at);
    if (kind == TOKEN_UNKNOWN && (*lexer->at < ' ' || *lexer->at == 0x7F)) {
        lexer->at++;
        return lexer_bad_character(lexer, (unsigned char)lexer->at[-1], lexer->at);
    }
    lexer->at += kind == TOKEN_UNKNOWN ? 1 : strlen(names[kind]);
    bool fine = true;
    if (kind == TOKEN_LPAR || kind == TOKEN_LSQB || kind == TOKEN_LBRACE)
        fine = open_bracket(lexer, *names[kind]);
    else if (kind == TOKEN_RPAR || kind == TOKEN_RSQB || kind == TOKEN_RBRACE)
        fine = close_bracket(lexer, *names[kind]);
    if (fine)
        lexer_token(lexer, kind);
    return fine;
}

static void skip_blank(Lexer *lexer)
{
    while (*lexer->at == ' ' || *lexer->at == '\t' || *lexer->at == '\f')
        lexer->at++;
    if (*lexer->at == '#')
        lexer->at += strcspn(lexer->at, "\n");
}

static bool newline(Lexer *lexer)
{
    bool counts = !lexer->blank_line && lexer->level == 0;
    if (counts)
        lexer_token(lexer, TOKEN_NEWLINE);
    lexer->at++;
    lexer_next_line(lexer);
    lexer->line_begins = true;
    return true;
}

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* One token, line end or continuation; false at a fault. */
static bool step(Lexer *lexer)
{
    if (lexer->line_begins) {
        lexer->line_begins = false;
        if (!indentation(lexer))
            return false;
    }
    skip_blank(lexer);
    lexer->start = lexer->at;
    lexer->start_line = lexer->line;
    lexer->start_line_start = lexer->line_start;
    if (lexer->at >= lexer->end)
        return true;
    char byte = *lexer->at;
    if (byte == '\n')
        return newline(lexer);
    if (byte == '\\') {
        lexer->at++;
        return continuation_line(lexer);
    }
    if (is_digit(byte) || (byte == '.' && is_digit(lexer->at[1])))
        return lexer_number(lexer);
    size_t prefix = lexer_string_prefix(lexer->at);
    if (lexer->at[prefix] == '"' || lexer->at[prefix] == '\'')
        return lexer_string(lexer, prefix);
    if (lexer_is_name_byte(byte))
        return lexer_name(lexer);
    return operator(lexer);
}

static void finish(Lexer *lexer)
{
    if (lexer->level > 0) {
        Bracket open = lexer->brackets[lexer->level - 1];
        const char *message = open.bracket == '(' ? "'(' was never closed" :
                              open.bracket == '[' ? "'[' was never closed" : "'{' was never closed";
        Span span = {open.line, open.column, open.line, 0};
        lexer_fault(lexer, "SyntaxError", span, false, message);
        lexer->fault.open = open.bracket;
        return;
    }
    /* The end stands, for CPython, behind the line end of the last line. */
    if (lexer->last_line_start) {
        lexer->line--;
        lexer->line_start = lexer->last_line_start;
    }
    for (; lexer->depth > 0; lexer->depth--)
        blank_token(lexer, TOKEN_DEDENT);
    blank_token(lexer, TOKEN_END);
}

/* A copy that ends in a line end: the last line may lack its own. */
static Slice with_newline(Arena *arena, Slice source)
{
    bool complete = source.length == 0 || source.bytes[source.length - 1] == '\n';
    size_t length = source.length + !complete;
    char *copy = arena_alloc(arena, length + 1);
    if (source.length)
        memcpy(copy, source.bytes, source.length);
    if (!complete)
        copy[length - 1] = '\n';
    return (Slice){copy, length};
}

TokenList lexer_run(Arena *arena, Slice source, Origin origin)
{
    Slice text = with_newline(arena, source);
    Lexer lexer = {
        .arena = arena,
        .at = text.bytes,
        .end = text.bytes + text.length,
        .line_start = text.bytes,
        .line = origin.line,
        .origin = origin,
        .line_begins = true,
    };
    while (lexer.at < lexer.end && !lexer.fault.type)
        step(&lexer);
    if (!lexer.fault.type)
        finish(&lexer);
    if (lexer.fault.type)
        blank_token(&lexer, TOKEN_ERROR);
    Token *items = arena_alloc(arena, (size_t)lexer.count * sizeof(Token));
    memcpy(items, lexer.tokens, (size_t)lexer.count * sizeof(Token));
    free(lexer.tokens);
    return (TokenList){items, lexer.count, lexer.fault};
}
