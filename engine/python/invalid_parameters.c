/* The second pass: mistakes in parameter lists of functions ([close] is ')') and lambdas (':'). */
#include "engine/python/parser.h"

/* What ends a parameter: ',' or what closes the list, which stays. */
static bool parameter_end(Parser *p, TokenKind close)
{
    return accept(p, TOKEN_COMMA) || at(p, close);
}

/* default: '=' expression */
static bool has_default(Parser *p)
{
    return accept(p, TOKEN_EQUAL) && expression(p);
}

/* param_no_default: param ',' | param &')' */
static Node *no_default(Parser *p, TokenKind close)
{
    int start = p->mark;
    Node *node = param(p, close == TOKEN_RPAR);
    return node && parameter_end(p, close) ? node : reset(p, start);
}

/* param_with_default: param default ',' | param default &')' */
static bool with_default(Parser *p, TokenKind close)
{
    int start = p->mark;
    if (param(p, close == TOKEN_RPAR) && has_default(p) && parameter_end(p, close))
        return true;
    p->mark = start;
    return false;
}

/* param_maybe_default: param default? ',' | param default? &')' */
static bool maybe_default(Parser *p, TokenKind close)
{
    return no_default(p, close) || with_default(p, close);
}

static bool many(Parser *p, TokenKind close, bool (*rule)(Parser *, TokenKind))
{
    bool any = false;
    while (!p->error && !at(p, close) && rule(p, close))
        any = true;
    return any;
}

static bool any_no_default(Parser *p, TokenKind close)
{
    return no_default(p, close) != NULL;
}

/* slash_no_default | slash_with_default: params '/' ',' | params '/' &')' */
static bool slash(Parser *p, TokenKind close)
{
    int start = p->mark;
    bool any = many(p, close, any_no_default);
    any = many(p, close, with_default) || any;
    if (any && accept(p, TOKEN_SLASH) && parameter_end(p, close))
        return true;
    p->mark = start;
    return false;
}

/* param_no_default* (slash_with_default | param_with_default+) param_no_default */
static void default_order(Parser *p, TokenKind close)
{
    many(p, close, any_no_default);
    int behind = p->mark;
    bool any = many(p, close, with_default);
    if (any && accept(p, TOKEN_SLASH) && !parameter_end(p, close))
        p->mark = behind;
    Node *node = any ? no_default(p, close) : NULL;
    if (node)
        raise_node(p, node, "non-default argument follows default argument");
}

/* param_no_default* '(' param_no_default+ ','? ')' — lambda: '(' ','.lambda_param+ ','? ')' */
static void parenthesized(Parser *p, TokenKind close)
{
    many(p, close, any_no_default);
    Token *open = token_here(p);
    if (!accept(p, TOKEN_LPAR))
        return;
    bool any = false;
    while (param(p, close == TOKEN_RPAR) && (any = accept(p, TOKEN_COMMA) || at(p, TOKEN_RPAR)))
        continue;
    if (any && at(p, TOKEN_RPAR))
        raise_range(p, open, token_here(p), "%s parameters cannot be parenthesized",
                    close == TOKEN_RPAR ? "Function" : "Lambda expression");
}

/* "/" ',' */
static void slash_first(Parser *p, TokenKind close)
{
    (void)close;
    Token *token = token_here(p);
    if (accept(p, TOKEN_SLASH) && at(p, TOKEN_COMMA))
        raise_token(p, token, "at least one argument must precede /");
}

/* (slash_no_default | slash_with_default) param_maybe_default* '/' */
static void slash_twice(Parser *p, TokenKind close)
{
    if (!slash(p, close))
        return;
    many(p, close, maybe_default);
    if (at(p, TOKEN_SLASH))
        raise_token(p, token_here(p), "/ may appear only once");
}

/* (slash_no_default | slash_with_default)? param_maybe_default* '*' (',' | param_no_default)
 * param_maybe_default* '/' */
static void slash_after_star(Parser *p, TokenKind close)
{
    slash(p, close);
    many(p, close, maybe_default);
    if (!accept(p, TOKEN_STAR) || !(accept(p, TOKEN_COMMA) || no_default(p, close)))
        return;
    many(p, close, maybe_default);
    if (at(p, TOKEN_SLASH))
        raise_token(p, token_here(p), "/ must be ahead of *");
}

/* param_maybe_default+ '/' '*' */
static void slash_star(Parser *p, TokenKind close)
{
    if (many(p, close, maybe_default) && accept(p, TOKEN_SLASH) && at(p, TOKEN_STAR))
        raise_token(p, token_here(p), "expected comma between / and *");
}

/* invalid_parameters: the six above, in this order */
bool invalid_parameters(Parser *p, TokenKind close)
{
    static void (*const alternatives[])(Parser *, TokenKind) = {
        default_order, parenthesized, slash_first, slash_twice, slash_after_star, slash_star};
    int start = p->mark;
    for (size_t i = 0; i < sizeof(alternatives) / sizeof(*alternatives) && !p->error; i++) {
        p->mark = start;
        alternatives[i](p, close);
    }
    p->mark = start;
    return p->error;
}

/* '*' (')' | ',' (')' | '**')) */
static void bare_star(Parser *p, TokenKind close)
{
    Token *star = token_here(p);
    accept(p, TOKEN_STAR);
    bool comma = accept(p, TOKEN_COMMA);
    if (!at(p, close) && !(comma && at(p, TOKEN_DOUBLE_STAR)))
        return;
    if (close == TOKEN_RPAR)
        raise_token(p, star, "named arguments must follow bare *");
    else
        raise_last(p, "named arguments must follow bare *");
}

/* invalid_star_etc: '*' (')' | ',' (')' | '**')) | '*' param '='
 *     | '*' (param_no_default | ',') param_maybe_default* '*' (param_no_default | ',') */
bool invalid_star_etc(Parser *p, TokenKind close)
{
    int start = p->mark;
    bare_star(p, close);
    p->mark = start;
    if (accept(p, TOKEN_STAR) && param(p, close == TOKEN_RPAR) && at(p, TOKEN_EQUAL))
        raise_token(p, token_here(p), "var-positional argument cannot have default value");
    p->mark = start;
    if (accept(p, TOKEN_STAR) && (no_default(p, close) || accept(p, TOKEN_COMMA))) {
        many(p, close, maybe_default);
        Token *star = token_here(p);
        if (accept(p, TOKEN_STAR) && (no_default(p, close) || at(p, TOKEN_COMMA)))
            raise_token(p, star, "* argument may appear only once");
    }
    p->mark = start;
    return p->error;
}

/* invalid_kwds: '**' param '=' | '**' param ',' param | '**' param ',' ('*'|'**'|'/') */
bool invalid_kwds(Parser *p, TokenKind close)
{
    static const char message[] = "arguments cannot follow var-keyword argument";
    int start = p->mark;
    accept(p, TOKEN_DOUBLE_STAR);
    if (param(p, close == TOKEN_RPAR)) {
        if (at(p, TOKEN_EQUAL))
            raise_token(p, token_here(p), "var-keyword argument cannot have default value");
        Node *next = accept(p, TOKEN_COMMA) ? param(p, close == TOKEN_RPAR) : NULL;
        if (next)
            raise_node(p, next, message);
        else if (p->mark > start + 2 && (at(p, TOKEN_STAR) || at(p, TOKEN_DOUBLE_STAR) ||
                                         at(p, TOKEN_SLASH)))
            raise_token(p, token_here(p), message);
    }
    p->mark = start;
    return p->error;
}
