/* Lexer: Python source as tokens, by the rules of CPython 3.11's tokenizer.
 *
 * The whole text is cut at once. A fault does not stop the parser from reading the tokens before
 * it: the list then ends in TOKEN_ERROR, and TokenList.fault says what is wrong. */
#ifndef COROLANE_PYTHON_LEXER_H
#define COROLANE_PYTHON_LEXER_H

#include "engine/base/arena.h"
#include "engine/base/text.h"
#include "engine/python/ast.h"

typedef enum TokenKind {
#define TOKEN(id, name) TOKEN_##id,
#define KEYWORD(id, spelling) TOKEN_##id,
#define OPERATOR(id, spelling) TOKEN_##id,
#include "engine/python/token_list.h"
    TOKEN_COUNT
} TokenKind;

typedef struct Token {
    TokenKind kind;
    Span span;   /* column -1: the token has no text (indent, dedent, end) */
    Slice text;  /* the source text; for names in NFKC normal form */
    int level;   /* how many brackets are open after this token */
    int cursor;  /* column where reading stood: the place of faults at tokens without text */
} Token;

typedef struct LexFault {
    const char *type;  /* "SyntaxError", "IndentationError", "TabError"; NULL when all is well */
    const char *message;
    Span span;         /* columns in bytes from 0; end_line 0 when unknown */
    bool overrides;    /* CPython reports it even when the parser fails at an earlier token */
    char open;         /* the source ends inside this bracket, whose place is `span`; else 0 */
} LexFault;

typedef struct TokenList {
    Token *items; /* in the arena */
    int count;
    LexFault fault;
} TokenList;

/* Where a text stands in a file; line 1, column 0 for the file itself. Expressions of f-strings
 * are lexed as texts of their own. */
typedef struct Origin {
    int line, column;
} Origin;

/* Cuts [source] (valid UTF-8 without byte order mark and NUL, line ends "\n") into tokens. Texts
 * of tokens point into [arena] memory. */
TokenList lexer_run(Arena *arena, Slice source, Origin origin);

/* The spelling of a keyword or operator, the name of another kind. */
const char *token_name(TokenKind kind);

#endif
