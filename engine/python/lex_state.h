/* The lexer's state, shared by lexer.c (lines, indentation, operators) and lex_literal.c (names,
 * numbers, strings). */
#ifndef COROLANE_PYTHON_LEX_STATE_H
#define COROLANE_PYTHON_LEX_STATE_H

#include "engine/python/lexer.h"

/* CPython's own bounds (MAXINDENT, MAXLEVEL). */
enum { INDENT_LIMIT = 100, BRACKET_LIMIT = 200 };

typedef struct Bracket {
    char bracket;
    int line, column;
} Bracket;

typedef struct Lexer {
    Arena *arena;
    const char *at, *end;       /* the text ends in "\n" and a zero byte */
    const char *line_start;     /* of the line that `at` is on */
    const char *last_line_start; /* of the line before; NULL on the first */
    int line;
    Origin origin;
    const char *start;          /* of the token being read */
    int start_line;
    const char *start_line_start;
    bool line_begins, blank_line;
    int depth;                  /* of indentation */
    int indent[INDENT_LIMIT], narrow[INDENT_LIMIT];
    int level;                  /* of brackets */
    Bracket brackets[BRACKET_LIMIT];
    Token *tokens;
    int count;
    size_t capacity;
    LexFault fault;
} Lexer;

/* Appends the token that reaches from lexer->start to lexer->at. */
void lexer_token(Lexer *lexer, TokenKind kind);
/* `at` has just passed a line end. */
void lexer_next_line(Lexer *lexer);
void lexer_fault(Lexer *lexer, const char *type, Span span, bool overrides, const char *message);
/* A fault at the character before lexer->at. */
void lexer_fault_here(Lexer *lexer, const char *message);

/* Each reads one token at lexer->at and returns false at a fault. */
bool lexer_number(Lexer *lexer);
bool lexer_string(Lexer *lexer, size_t prefix);
bool lexer_name(Lexer *lexer);

/* How many letters before a quote make a string prefix; 0 when there is none. */
size_t lexer_string_prefix(const char *at);
/* Letters, digits, the underscore and every byte of a non-ASCII character. */
bool lexer_is_name_byte(char byte);
/* Reports [codepoint], which ends before [after] and belongs to no token. Returns false. */
bool lexer_bad_character(Lexer *lexer, uint32_t codepoint, const char *after);

#endif
