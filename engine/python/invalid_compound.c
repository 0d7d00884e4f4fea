/* The second pass: mistakes in the headers of compound statements. */
#include "engine/python/parser.h"

static bool done(Parser *p, int start)
{
    p->mark = start;
    return p->error;
}

/* What may follow a header that is complete but for its end: NEWLINE where ':' should be, and, if
 * [colon], ':' NEWLINE without an indented block. [what] is told with the line of [word]. */
static void check_header_end(Parser *p, const Token *word, bool colon, const char *what)
{
    if (colon && at(p, TOKEN_NEWLINE)) {
        raise_last(p, "expected ':'");
    } else if (accept(p, TOKEN_COLON) && accept(p, TOKEN_NEWLINE) && !at(p, TOKEN_INDENT)) {
        raise_indentation(p, "expected an indented block after %s on line %d", what,
                          word->span.line);
    }
}

/* invalid_if_stmt, invalid_elif_stmt, invalid_while_stmt: 'if' named_expression NEWLINE
 *     | 'if' named_expression ':' NEWLINE !INDENT */
bool invalid_condition(Parser *p)
{
    int start = p->mark;
    Token *word = token_here(p);
    const char *what = word->kind == TOKEN_IF ? "'if' statement" :
                       word->kind == TOKEN_ELIF ? "'elif' statement" : "'while' statement";
    accept(p, word->kind);
    if (named_expression(p))
        check_header_end(p, word, true, what);
    return done(p, start);
}

/* invalid_else_stmt: 'else' ':' NEWLINE !INDENT    invalid_finally_stmt: likewise */
bool invalid_plain_block(Parser *p)
{
    int start = p->mark;
    Token *word = token_here(p);
    accept(p, word->kind);
    check_header_end(p, word, false,
                     word->kind == TOKEN_ELSE ? "'else' statement" : "'finally' statement");
    return done(p, start);
}

/* invalid_for_stmt: [ASYNC] 'for' star_targets 'in' star_expressions NEWLINE
 *     | [ASYNC] 'for' star_targets 'in' star_expressions ':' NEWLINE !INDENT */
bool invalid_for_stmt(Parser *p)
{
    int start = p->mark;
    accept(p, TOKEN_ASYNC);
    Token *word = token_here(p);
    if (accept(p, TOKEN_FOR) && star_targets(p) && accept(p, TOKEN_IN) && star_expressions(p))
        check_header_end(p, word, true, "'for' statement");
    return done(p, start);
}

/* invalid_def_raw: [ASYNC] 'def' NAME '(' [params] ')' ['->' expression] ':' NEWLINE !INDENT */
bool invalid_def_raw(Parser *p)
{
    int start = p->mark;
    accept(p, TOKEN_ASYNC);
    Token *word = token_here(p);
    if (accept(p, TOKEN_DEF) && accept(p, TOKEN_NAME) && accept(p, TOKEN_LPAR) &&
        parameters(p, TOKEN_RPAR) && accept(p, TOKEN_RPAR) &&
        (!accept(p, TOKEN_ARROW) || expression(p)))
        check_header_end(p, word, false, "function definition");
    return done(p, start);
}

/* invalid_class_def_raw: 'class' NAME ['(' [arguments] ')'] NEWLINE
 *     | 'class' NAME ['(' [arguments] ')'] ':' NEWLINE !INDENT */
bool invalid_class_def_raw(Parser *p)
{
    int start = p->mark;
    Token *word = token_here(p);
    Node *call = new_part(p, NODE_CALL);
    accept(p, TOKEN_CLASS);
    if (accept(p, TOKEN_NAME) &&
        (!accept(p, TOKEN_LPAR) || (arguments(p, call) && accept(p, TOKEN_RPAR))))
        check_header_end(p, word, true, "class definition");
    return done(p, start);
}

/* ','.(item ['as' star_target])+ */
static bool with_items(Parser *p, Node *(*item)(Parser *))
{
    do {
        if (!item(p) || (accept(p, TOKEN_AS) && !star_target(p)))
            return false;
    } while (accept(p, TOKEN_COMMA) && !at(p, TOKEN_RPAR));
    return !p->error;
}

/* [ASYNC] 'with' items NEWLINE | [ASYNC] 'with' '(' items ','? ')' NEWLINE, or, if not [newline],
 * the same with ':' NEWLINE !INDENT */
static void with_header(Parser *p, bool bracketed, bool newline)
{
    accept(p, TOKEN_ASYNC);
    Token *word = token_here(p);
    if (!accept(p, TOKEN_WITH) || (bracketed && !accept(p, TOKEN_LPAR)))
        return;
    if (!with_items(p, bracketed ? expressions : expression) ||
        (bracketed && !accept(p, TOKEN_RPAR)))
        return;
    if (!newline)
        check_header_end(p, word, false, "'with' statement");
    else if (at(p, TOKEN_NEWLINE))
        raise_last(p, "expected ':'");
}

static bool invalid_with(Parser *p, bool newline)
{
    int start = p->mark;
    with_header(p, false, newline);
    p->mark = start;
    if (!p->error)
        with_header(p, true, newline);
    return done(p, start);
}

bool invalid_with_stmt(Parser *p)
{
    return invalid_with(p, true);
}

bool invalid_with_stmt_indent(Parser *p)
{
    return invalid_with(p, false);
}

/* ['as' NAME] */
static void optional_as(Parser *p)
{
    int start = p->mark;
    if (accept(p, TOKEN_AS) && !accept(p, TOKEN_NAME))
        p->mark = start;
}

static const char both_kinds[] = "cannot have both 'except' and 'except*' on the same 'try'";

/* 'try' ':' block* except_block+ 'except' '*' expression ['as' NAME] ':'
 * 'try' ':' block* except_star_block+ 'except' [expression ['as' NAME]] ':' */
static void mixed_handlers(Parser *p, bool starred)
{
    NodeList body = {0};
    bool any = false;
    accept(p, TOKEN_TRY);
    if (!accept(p, TOKEN_COLON))
        return;
    while (block(p, &body))
        continue;
    while (!p->error && at(p, TOKEN_EXCEPT) && except_block(p, starred))
        any = true;
    Token *word = token_here(p);
    if (!any || p->error || !accept(p, TOKEN_EXCEPT))
        return;
    Token *star = token_here(p);
    if (accept(p, TOKEN_STAR) == starred)
        return;
    Node *type = expression(p);
    if (type)
        optional_as(p);
    if (!at(p, TOKEN_COLON) || (!type && !starred))
        return;
    if (starred)
        raise_token(p, word, both_kinds);
    else
        raise_range(p, word, star, both_kinds);
}

/* invalid_try_stmt: 'try' ':' NEWLINE !INDENT | 'try' ':' block !('except' | 'finally')
 *     | the two above */
bool invalid_try_stmt(Parser *p)
{
    int start = p->mark;
    Token *word = token_here(p);
    NodeList body = {0};
    accept(p, TOKEN_TRY);
    check_header_end(p, word, false, "'try' statement");
    p->mark = start + 1;
    if (accept(p, TOKEN_COLON) && block(p, &body)) {
        if (!at(p, TOKEN_EXCEPT) && !at(p, TOKEN_FINALLY))
            raise_last(p, "expected 'except' or 'finally' block");
    }
    p->mark = start;
    if (!p->error)
        mixed_handlers(p, false);
    p->mark = start;
    if (!p->error)
        mixed_handlers(p, true);
    return done(p, start);
}

/* 'except' '*'? expression ',' expressions ['as' NAME ] ':' */
static void bare_types(Parser *p)
{
    accept(p, TOKEN_EXCEPT);
    accept(p, TOKEN_STAR);
    Node *type = expression(p);
    if (!type || !accept(p, TOKEN_COMMA) || !expressions(p))
        return;
    optional_as(p);
    Span span = {type->span.line, type->span.column, 0, 0};
    if (at(p, TOKEN_COLON))
        raise_at(p, "SyntaxError", span, "multiple exception types must be parenthesized");
}

/* invalid_except_stmt: 'except' '*'? expression ',' expressions ['as' NAME ] ':'
 *     | 'except' '*'? expression ['as' NAME ] NEWLINE | 'except' NEWLINE
 *     | 'except' '*' (NEWLINE | ':') */
bool invalid_except_stmt(Parser *p)
{
    int start = p->mark;
    bare_types(p);
    p->mark = start + 1;
    bool starred = accept(p, TOKEN_STAR);
    Node *type = expression(p);
    if (type)
        optional_as(p);
    if ((type || !starred) && at(p, TOKEN_NEWLINE))
        raise_last(p, "expected ':'");
    else if (!type && (at(p, TOKEN_NEWLINE) || at(p, TOKEN_COLON)) && starred)
        raise_last(p, "expected one or more exception types");
    return done(p, start);
}

/* invalid_except_stmt_indent: 'except' expression ['as' NAME ] ':' NEWLINE !INDENT
 *     | 'except' ':' NEWLINE !INDENT
 * invalid_except_star_stmt_indent: 'except' '*' expression ['as' NAME ] ':' NEWLINE !INDENT */
bool invalid_except_stmt_indent(Parser *p, bool starred)
{
    int start = p->mark;
    Token *word = token_here(p);
    accept(p, TOKEN_EXCEPT);
    bool fits = accept(p, TOKEN_STAR) == starred;
    Node *type = fits ? expression(p) : NULL;
    if (type)
        optional_as(p);
    if (fits && (type || !starred))
        check_header_end(p, word, false, starred ? "'except*' statement" : "'except' statement");
    return done(p, start);
}
