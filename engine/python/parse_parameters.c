/* Parameters of functions and lambdas. CPython has a rule for each mix of kinds; read from left to
 * right they come to one loop with a state. A lambda's have no annotations and end in ':'. */
#include "engine/python/parser.h"

typedef struct Parameters {
    Node *node;
    bool defaults, slash, star, bare_star, double_star;
} Parameters;

/* param: NAME annotation?    annotation: ':' expression    lambda_param: NAME */
Node *param(Parser *p, bool annotated)
{
    int start = p->mark;
    Slice name = token_here(p)->text;
    if (!accept(p, TOKEN_NAME))
        return NULL;
    Node *annotation = NULL;
    if (annotated && at(p, TOKEN_COLON)) {
        accept(p, TOKEN_COLON);
        annotation = expression(p);
        if (!annotation)
            return reset(p, start);
    }
    Node *node = new_node(p, NODE_ARG, start);
    node->name = name;
    node->annotation = annotation;
    return node;
}

/* param_star_annotation: NAME ':' star_expression */
static Node *star_param(Parser *p, bool annotated)
{
    int start = p->mark;
    Node *node = param(p, annotated);
    if (node || p->error || !annotated)
        return node;
    Slice name = token_here(p)->text;
    if (!accept(p, TOKEN_NAME) || !accept(p, TOKEN_COLON))
        return reset(p, start);
    Node *annotation = star_expression(p);
    if (!annotation)
        return reset(p, start);
    node = new_node(p, NODE_ARG, start);
    node->name = name;
    node->annotation = annotation;
    return node;
}

/* '/' : what stands before it is positional-only. */
static bool slash(Parser *p, Parameters *list)
{
    if (list->slash || list->star || list->node->args.count == 0 || !accept(p, TOKEN_SLASH))
        return false;
    list->slash = true;
    list->node->posonlyargs = list->node->args;
    list->node->args = (NodeList){0};
    return true;
}

static bool star(Parser *p, Parameters *list, bool annotated)
{
    if (list->star || !accept(p, TOKEN_STAR))
        return false;
    list->star = true;
    list->bare_star = at(p, TOKEN_COMMA);
    if (!list->bare_star)
        list->node->vararg = star_param(p, annotated);
    return list->bare_star || list->node->vararg;
}

static bool double_star(Parser *p, Parameters *list, bool annotated)
{
    if ((list->bare_star && list->node->kwonlyargs.count == 0) || !accept(p, TOKEN_DOUBLE_STAR))
        return false;
    list->double_star = true;
    list->node->kwarg = param(p, annotated);
    return list->node->kwarg != NULL;
}

/* default: '=' expression | invalid_default
 * invalid_default: '=' &(')'|',') */
static bool default_value(Parser *p, Node **value)
{
    Token *equal = token_here(p);
    *value = NULL;
    if (!accept(p, TOKEN_EQUAL))
        return true;
    *value = expression(p);
    if (!*value && p->second_pass && !p->error && (at(p, TOKEN_RPAR) || at(p, TOKEN_COMMA)))
        raise_token(p, equal, "expected default value expression");
    return *value != NULL;
}

/* param_no_default | param_with_default | param_maybe_default (after a star) */
static bool plain(Parser *p, Parameters *list, bool annotated)
{
    Node *value;
    Node *node = param(p, annotated);
    if (!node || !default_value(p, &value))
        return false;
    if (list->star) {
        list_add(p, &list->node->kwonlyargs, node);
        list_add(p, &list->node->kw_defaults, value);
        return true;
    }
    if (list->defaults && !value)
        return false;
    list->defaults = list->defaults || value;
    list_add(p, &list->node->args, node);
    if (value)
        list_add(p, &list->node->defaults, value);
    return true;
}

static bool one_parameter(Parser *p, Parameters *list, bool annotated)
{
    if (list->double_star)
        return false;
    switch (peek(p)) {
    case TOKEN_SLASH: return slash(p, list);
    case TOKEN_STAR: return star(p, list, annotated);
    case TOKEN_DOUBLE_STAR: return double_star(p, list, annotated);
    default: return plain(p, list, annotated);
    }
}

/* params: invalid_parameters | parameters
 * parameters: slash_no_default param_no_default* param_with_default* [star_etc] | … | star_etc
 * Also stands for no parameters at all. Always followed by [close]. */
Node *parameters(Parser *p, TokenKind close)
{
    int start = p->mark;
    if (p->second_pass && invalid_parameters(p, close))
        return NULL;
    p->mark = start;
    Parameters list = {.node = new_part(p, NODE_ARGUMENTS)};
    while (!p->error && !at(p, close)) {
        if (!one_parameter(p, &list, close == TOKEN_RPAR))
            return reset(p, start);
        if (!accept(p, TOKEN_COMMA))
            break;
    }
    if (!at(p, close) || (list.bare_star && list.node->kwonlyargs.count == 0))
        return reset(p, start);
    return p->error ? NULL : list.node;
}
