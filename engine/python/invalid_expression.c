/* The second pass: mistakes in expressions. Each function carries its rule of CPython's grammar;
 * where a rule has matched and raises nothing, its later alternatives are not tried, as there. */
#include <string.h>

#include "engine/python/parser.h"

/* Goes back to where the rule began; true when it raised. */
static bool done(Parser *p, int start)
{
    p->mark = start;
    return p->error;
}

const char *expression_name(const Node *node)
{
    switch (node->kind) {
    case NODE_ATTRIBUTE: return "attribute";
    case NODE_SUBSCRIPT: return "subscript";
    case NODE_STARRED: return "starred";
    case NODE_NAME: return "name";
    case NODE_LIST: return "list";
    case NODE_TUPLE: return "tuple";
    case NODE_LAMBDA: return "lambda";
    case NODE_CALL: return "function call";
    case NODE_BOOL_OP: case NODE_BIN_OP: case NODE_UNARY_OP: return "expression";
    case NODE_GENERATOR_EXP: return "generator expression";
    case NODE_YIELD: case NODE_YIELD_FROM: return "yield expression";
    case NODE_AWAIT: return "await expression";
    case NODE_LIST_COMP: return "list comprehension";
    case NODE_SET_COMP: return "set comprehension";
    case NODE_DICT_COMP: return "dict comprehension";
    case NODE_DICT: return "dict literal";
    case NODE_SET: return "set display";
    case NODE_JOINED_STR: case NODE_FORMATTED_VALUE: return "f-string expression";
    case NODE_COMPARE: return "comparison";
    case NODE_IF_EXP: return "conditional expression";
    case NODE_NAMED_EXPR: return "named expression";
    default: break;
    }
    switch ((ConstantKind)node->op) {
    case CONSTANT_NONE: return "None";
    case CONSTANT_TRUE: return "True";
    case CONSTANT_FALSE: return "False";
    case CONSTANT_ELLIPSIS: return "ellipsis";
    default: return "literal";
    }
}

static bool is_legacy_statement(const Node *node)
{
    return node->kind == NODE_NAME &&
           (slice_is(node->name, "print") || slice_is(node->name, "exec"));
}

/* CPython takes every beginning of a soft keyword for one: `m`, `cas`. */
static bool at_soft_keyword(Parser *p)
{
    Slice name = token_here(p)->text;
    return at(p, TOKEN_NAME) && (strncmp("match", name.bytes, name.length) == 0 ||
                                 strncmp("case", name.bytes, name.length) == 0 ||
                                 strncmp("_", name.bytes, name.length) == 0);
}

/* NAME STRING | SOFT_KEYWORD */
static bool name_string_or_soft_keyword(Parser *p)
{
    int start = p->mark;
    bool found = accept(p, TOKEN_NAME) && at(p, TOKEN_STRING);
    p->mark = start;
    return found || at_soft_keyword(p);
}

/* invalid_expression: !(NAME STRING | SOFT_KEYWORD) disjunction expression_without_invalid
 *     | disjunction 'if' disjunction !('else'|':') */
bool invalid_expression(Parser *p)
{
    int start = p->mark;
    Node *first = name_string_or_soft_keyword(p) ? NULL : disjunction(p);
    Node *second = first ? expression_without_invalid(p) : NULL;
    if (second) {
        if (!is_legacy_statement(first) && p->tokens.items[p->mark - 1].level > 0)
            raise_range(p, first, second, "invalid syntax. Perhaps you forgot a comma?");
        return done(p, start);
    }
    p->mark = start;
    first = disjunction(p);
    second = first && accept(p, TOKEN_IF) ? disjunction(p) : NULL;
    if (second && !at(p, TOKEN_ELSE) && !at(p, TOKEN_COLON))
        raise_range(p, first, second, "expected 'else' after 'if' expression");
    return done(p, start);
}

/* invalid_legacy_expression: NAME !'(' star_expressions */
bool invalid_legacy_expression(Parser *p)
{
    int start = p->mark;
    Node *name = new_name(p, CONTEXT_LOAD);
    Node *rest = name && !at(p, TOKEN_LPAR) ? star_expressions(p) : NULL;
    if (rest && is_legacy_statement(name))
        raise_range(p, name, rest, "Missing parentheses in call to '%.*s'. Did you mean %.*s(...)?",
                    (int)name->name.length, name->name.bytes, (int)name->name.length,
                    name->name.bytes);
    return done(p, start);
}

static bool at_equal_or_walrus(Parser *p)
{
    return at(p, TOKEN_EQUAL) || at(p, TOKEN_COLON_EQUAL);
}

/* !(list|tuple|genexp|'True'|'None'|'False') bitwise_or '=' bitwise_or !('='|':=') */
static void assignment_in_expression(Parser *p)
{
    int start = p->mark;
    if (list_display(p) || tuple_display(p) || genexp(p) || at(p, TOKEN_TRUE) ||
        at(p, TOKEN_NONE) || at(p, TOKEN_FALSE))
        return;
    p->mark = start;
    Node *left = p->error ? NULL : bitwise_or(p);
    if (left && accept(p, TOKEN_EQUAL) && bitwise_or(p) && !at_equal_or_walrus(p))
        raise_node(p, left, "cannot assign to %s here. Maybe you meant '==' instead of '='?",
                   expression_name(left));
}

/* invalid_named_expression: expression ':=' expression | NAME '=' bitwise_or !('='|':=')
 *     | !(list|tuple|genexp|'True'|'None'|'False') bitwise_or '=' bitwise_or !('='|':=') */
static void find_invalid_named_expression(Parser *p)
{
    int start = p->mark;
    Node *target = expression(p);
    if (target && accept(p, TOKEN_COLON_EQUAL) && expression(p)) {
        raise_node(p, target, "cannot use assignment expressions with %s",
                   expression_name(target));
        return;
    }
    p->mark = start;
    Node *name = p->error ? NULL : new_name(p, CONTEXT_LOAD);
    Node *value = name && accept(p, TOKEN_EQUAL) ? bitwise_or(p) : NULL;
    if (value && !at_equal_or_walrus(p)) {
        raise_range(p, name, value,
                    "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        return;
    }
    p->mark = start;
    if (!p->error)
        assignment_in_expression(p);
}

bool invalid_named_expression(Parser *p)
{
    Node *node;
    int start = p->mark;
    if (!recall(p, RULE_INVALID_NAMED_EXPRESSION, &node)) {
        find_invalid_named_expression(p);
        remember(p, RULE_INVALID_NAMED_EXPRESSION, start, NULL);
    }
    return done(p, start);
}

/* invalid_group: '(' starred_expression ')' | '(' '**' expression ')' */
bool invalid_group(Parser *p)
{
    int start = p->mark;
    accept(p, TOKEN_LPAR);
    Node *starred = starred_expression(p);
    if (starred && accept(p, TOKEN_RPAR)) {
        raise_node(p, starred, "cannot use starred expression here");
        return true;
    }
    p->mark = start + 1;
    Token *token = token_here(p);
    if (accept(p, TOKEN_DOUBLE_STAR) && expression(p) && accept(p, TOKEN_RPAR))
        raise_token(p, token, "cannot use double starred expression here");
    return done(p, start);
}

/* invalid_comprehension: ('[' | '(' | '{') starred_expression for_if_clauses
 *     | ('[' | '{') star_named_expression ',' star_named_expressions for_if_clauses
 *     | ('[' | '{') star_named_expression ',' for_if_clauses */
bool invalid_comprehension(Parser *p)
{
    static const char message[] = "did you forget parentheses around the comprehension target?";
    int start = p->mark;
    bool round = at(p, TOKEN_LPAR);
    NodeList clauses = {0}, rest = {0};
    accept(p, peek(p));
    Node *starred = starred_expression(p);
    if (starred && for_if_clauses(p, &clauses))
        raise_node(p, starred, "iterable unpacking cannot be used in comprehension");
    p->mark = start + 1;
    Node *first = round || p->error ? NULL : star_named_expression(p);
    int comma = p->mark;
    if (first && accept(p, TOKEN_COMMA)) {
        if (star_named_expressions(p, &rest) && for_if_clauses(p, &clauses))
            raise_range(p, first, rest.items[rest.count - 1], message);
        p->mark = comma + 1;
        if (!p->error && for_if_clauses(p, &clauses))
            raise_range(p, first, &p->tokens.items[comma], message);
    }
    return done(p, start);
}

/* invalid_dict_comprehension: '{' '**' bitwise_or for_if_clauses '}' */
bool invalid_dict_comprehension(Parser *p)
{
    int start = p->mark;
    NodeList clauses = {0};
    accept(p, TOKEN_LBRACE);
    Token *token = token_here(p);
    if (accept(p, TOKEN_DOUBLE_STAR) && bitwise_or(p) && for_if_clauses(p, &clauses) &&
        accept(p, TOKEN_RBRACE))
        raise_token(p, token, "dict unpacking cannot be used in dict comprehension");
    return done(p, start);
}

/* expression ':' '*' bitwise_or | expression ':' &('}'|',') */
static bool invalid_dict_value(Parser *p)
{
    int start = p->mark;
    Node *key = expression(p);
    Token *colon = token_here(p);
    if (!key || !accept(p, TOKEN_COLON))
        return done(p, start);
    Token *here = token_here(p);
    if (accept(p, TOKEN_STAR)) {
        Span span = here->span;
        span.end_line = 0;
        if (bitwise_or(p))
            raise_at(p, "SyntaxError", span,
                     "cannot use a starred expression in a dictionary value");
    } else if (here->kind == TOKEN_RBRACE || here->kind == TOKEN_COMMA) {
        raise_token(p, colon, "expression expected after dictionary key and ':'");
    }
    return done(p, start);
}

/* invalid_kvpair: expression !(':') | expression ':' '*' bitwise_or
 *               | expression ':' &('}'|',') */
static bool invalid_kvpair(Parser *p)
{
    int start = p->mark;
    Node *key = expression(p);
    if (key && !at(p, TOKEN_COLON)) {
        Span span = {key->span.line, key->span.end_column - 1, 0, 0};
        raise_at(p, "SyntaxError", span, "':' expected after dictionary key");
        return true;
    }
    p->mark = start;
    return !p->error && invalid_dict_value(p);
}

/* invalid_double_starred_kvpairs: ','.double_starred_kvpair+ ',' invalid_kvpair
 *     | expression ':' '*' bitwise_or | expression ':' &('}'|',') */
bool invalid_double_starred_kvpairs(Parser *p)
{
    int start = p->mark;
    Node *key, *value;
    bool comma = false;
    while (!p->error && double_starred_kvpair(p, &key, &value) && (comma = accept(p, TOKEN_COMMA)))
        continue;
    if (comma && !p->error && invalid_kvpair(p))
        return true;
    p->mark = start;
    if (!p->error)
        invalid_dict_value(p);
    return done(p, start);
}

/* The last thing a comprehension holds: its last `if`, else its iterable. */
static const Node *last_item(NodeList clauses)
{
    const Node *clause = clauses.items[clauses.count - 1];
    return clause->ifs.count ? clause->ifs.items[clause->ifs.count - 1] : clause->iter;
}

static const char bare_generator[] = "Generator expression must be parenthesized";
static const char equal_sign[] = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";

/* expression for_if_clauses ',' [args | expression for_if_clauses] */
static void generator_then_comma(Parser *p)
{
    NodeList clauses = {0};
    Node *call = new_part(p, NODE_CALL);
    Node *node = expression(p);
    if (!node || !for_if_clauses(p, &clauses) || !accept(p, TOKEN_COMMA))
        return;
    args(p, call);
    if (!p->error)
        raise_range(p, node, last_item(clauses), bare_generator);
}

/* NAME '=' expression for_if_clauses */
static void keyword_generator(Parser *p)
{
    NodeList clauses = {0};
    Token *name = token_here(p), *equal = name + 1;
    if (accept(p, TOKEN_NAME) && accept(p, TOKEN_EQUAL) && expression(p) &&
        for_if_clauses(p, &clauses))
        raise_range(p, name, equal, equal_sign);
}

static const char *follows_keyword(NodeList keywords)
{
    for (int i = 0; i < keywords.count; i++)
        if (!keywords.items[i]->name.bytes)
            return "positional argument follows keyword argument unpacking";
    return "positional argument follows keyword argument";
}

/* args ',' '*' | args for_if_clauses | args ',' expression for_if_clauses | args ',' args */
static void after_args(Parser *p, bool star_only)
{
    int start = p->mark;
    NodeList clauses = {0};
    Node *call = new_part(p, NODE_CALL);
    Node *more = new_part(p, NODE_CALL);
    if (!args(p, call))
        return;
    call->span = span_from(p->tokens.items[start].span, last_token(p)->span);
    int behind = p->mark;
    if (star_only) {
        if (accept(p, TOKEN_COMMA) && at(p, TOKEN_STAR))
            raise_node(p, call,
                       "iterable argument unpacking follows keyword argument unpacking");
        return;
    }
    if (for_if_clauses(p, &clauses)) {
        if (call->args.count > 1)
            raise_range(p, call->args.items[call->args.count - 1], last_item(clauses),
                        bare_generator);
        return;
    }
    p->mark = behind;
    if (p->error || !accept(p, TOKEN_COMMA))
        return;
    Node *node = expression(p);
    if (node && for_if_clauses(p, &clauses))
        raise_range(p, node, last_item(clauses), bare_generator);
    p->mark = behind + 1;
    if (!p->error && args(p, more))
        raise_last(p, "%s", follows_keyword(call->keywords));
}

/* invalid_arguments: args ',' '*'
 *     | expression for_if_clauses ',' [args | expression for_if_clauses]
 *     | NAME '=' expression for_if_clauses | args for_if_clauses
 *     | args ',' expression for_if_clauses | args ',' args */
bool invalid_arguments(Parser *p)
{
    int start = p->mark;
    after_args(p, true);
    p->mark = start;
    if (!p->error)
        generator_then_comma(p);
    p->mark = start;
    if (!p->error)
        keyword_generator(p);
    p->mark = start;
    if (!p->error)
        after_args(p, false);
    return done(p, start);
}

/* invalid_kwarg: ('True'|'False'|'None') '=' | NAME '=' expression for_if_clauses
 *     | !(NAME '=') expression '=' */
bool invalid_kwarg(Parser *p)
{
    int start = p->mark;
    Token *first = token_here(p);
    TokenKind kind = first->kind;
    if (kind == TOKEN_TRUE || kind == TOKEN_FALSE || kind == TOKEN_NONE) {
        accept(p, kind);
        if (at(p, TOKEN_EQUAL))
            raise_range(p, first, token_here(p), "cannot assign to %s", token_name(kind));
        p->mark = start;
    }
    if (!p->error)
        keyword_generator(p);
    p->mark = start;
    bool keyword = accept(p, TOKEN_NAME) && at(p, TOKEN_EQUAL);
    p->mark = start;
    Node *node = p->error || keyword ? NULL : expression(p);
    if (node && at(p, TOKEN_EQUAL))
        raise_range(p, node, token_here(p),
                    "expression cannot contain assignment, perhaps you meant \"==\"?");
    return done(p, start);
}
