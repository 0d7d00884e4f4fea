/* The expressions that bind loosest: lists, `:=`, `yield`, `lambda`, conditionals, `or`, `and`. */
#include "engine/python/parser.h"

bool starts_expression(TokenKind kind)
{
    switch (kind) {
    case TOKEN_NAME: case TOKEN_NUMBER: case TOKEN_STRING: case TOKEN_FALSE: case TOKEN_NONE:
    case TOKEN_TRUE: case TOKEN_AWAIT: case TOKEN_LAMBDA: case TOKEN_NOT: case TOKEN_ELLIPSIS:
    case TOKEN_LPAR: case TOKEN_LSQB: case TOKEN_LBRACE: case TOKEN_PLUS: case TOKEN_MINUS:
    case TOKEN_TILDE:
        return true;
    default:
        return false;
    }
}

Node *new_tuple(Parser *p, NodeList elts, int start)
{
    Node *tuple = new_node(p, NODE_TUPLE, start);
    tuple->elts = elts;
    return tuple;
}

Node *item_or_tuple(Parser *p, Node *(*item)(Parser *))
{
    int start = p->mark;
    Node *first = item(p);
    if (!first || !at(p, TOKEN_COMMA))
        return first;
    NodeList elts = {0};
    list_add(p, &elts, first);
    while (accept(p, TOKEN_COMMA)) {
        Node *next = item(p);
        if (!next)
            break;
        list_add(p, &elts, next);
    }
    return p->error ? NULL : new_tuple(p, elts, start);
}

/* expressions: expression (',' expression)+ [','] | expression ',' | expression */
Node *expressions(Parser *p)
{
    return item_or_tuple(p, expression);
}

/* star_expressions: star_expression (',' star_expression)+ [','] | star_expression ','
 *                 | star_expression */
Node *star_expressions(Parser *p)
{
    Node *node;
    if (recall(p, RULE_STAR_EXPRESSIONS, &node))
        return node;
    int start = p->mark;
    return remember(p, RULE_STAR_EXPRESSIONS, start, item_or_tuple(p, star_expression));
}

static Node *starred(Parser *p, Node *(*rule)(Parser *))
{
    int start = p->mark;
    if (!accept(p, TOKEN_STAR))
        return NULL;
    Node *value = rule(p);
    if (!value)
        return reset(p, start);
    Node *node = new_node(p, NODE_STARRED, start);
    node->value = value;
    return node;
}

/* star_expression: '*' bitwise_or | expression */
Node *star_expression(Parser *p)
{
    return at(p, TOKEN_STAR) ? starred(p, bitwise_or) : expression(p);
}

/* starred_expression: '*' expression */
Node *starred_expression(Parser *p)
{
    return starred(p, expression);
}

/* star_named_expression: '*' bitwise_or | named_expression */
Node *star_named_expression(Parser *p)
{
    return at(p, TOKEN_STAR) ? starred(p, bitwise_or) : named_expression(p);
}

/* star_named_expressions: ','.star_named_expression+ [','] */
bool star_named_expressions(Parser *p, NodeList *list)
{
    Node *item = star_named_expression(p);
    if (!item)
        return false;
    do {
        list_add(p, list, item);
    } while (accept(p, TOKEN_COMMA) && (item = star_named_expression(p)));
    return !p->error;
}

/* assignment_expression: NAME ':=' ~ expression */
Node *assignment_expression(Parser *p)
{
    int start = p->mark;
    if (!at(p, TOKEN_NAME))
        return NULL;
    Node *target = new_name(p, CONTEXT_STORE);
    if (!accept(p, TOKEN_COLON_EQUAL))
        return reset(p, start);
    Node *value = expression(p);
    if (!value)
        return reset(p, start);
    Node *node = new_node(p, NODE_NAMED_EXPR, start);
    node->target = target;
    node->value = value;
    return node;
}

/* named_expression: assignment_expression | invalid_named_expression | expression !':=' */
Node *named_expression(Parser *p)
{
    int start = p->mark;
    Node *node = assignment_expression(p);
    if (node || p->error)
        return node;
    /* The `~` above: after NAME ':=' nothing else is tried. */
    if (at(p, TOKEN_NAME) && p->tokens.items[p->mark + 1].kind == TOKEN_COLON_EQUAL)
        return NULL;
    if (p->second_pass && invalid_named_expression(p))
        return NULL;
    node = expression(p);
    if (node && at(p, TOKEN_COLON_EQUAL))
        return reset(p, start);
    return node;
}

/* yield_expr: 'yield' 'from' expression | 'yield' [star_expressions] */
Node *yield_expr(Parser *p)
{
    int start = p->mark;
    if (!accept(p, TOKEN_YIELD))
        return NULL;
    if (accept(p, TOKEN_FROM)) {
        Node *value = expression(p);
        if (!value)
            return reset(p, start);
        Node *node = new_node(p, NODE_YIELD_FROM, start);
        node->value = value;
        return node;
    }
    Node *value = star_expressions(p);
    if (p->error)
        return NULL;
    Node *node = new_node(p, NODE_YIELD, start);
    node->value = value;
    return node;
}

/* lambdef: 'lambda' [lambda_params] ':' expression */
static Node *lambdef(Parser *p)
{
    int start = p->mark;
    if (!accept(p, TOKEN_LAMBDA))
        return NULL;
    Node *parameter_list = parameters(p, TOKEN_COLON);
    if (!parameter_list || !accept(p, TOKEN_COLON))
        return reset(p, start);
    Node *body = expression(p);
    if (!body)
        return reset(p, start);
    Node *node = new_node(p, NODE_LAMBDA, start);
    node->args_node = parameter_list;
    node->then = body;
    return node;
}

/* disjunction 'if' disjunction 'else' expression | disjunction | lambdef */
static Node *conditional(Parser *p)
{
    int start = p->mark;
    if (at(p, TOKEN_LAMBDA))
        return lambdef(p);
    Node *then = disjunction(p);
    int behind = p->mark;
    if (!then || !accept(p, TOKEN_IF))
        return then;
    Node *test = disjunction(p);
    Node *otherwise = test && accept(p, TOKEN_ELSE) ? expression(p) : NULL;
    if (p->error)
        return NULL;
    if (!otherwise) {
        p->mark = behind;
        return then;
    }
    Node *node = new_node(p, NODE_IF_EXP, start);
    node->test = test;
    node->then = then;
    node->otherwise = otherwise;
    return node;
}

/* expression: invalid_expression | invalid_legacy_expression
 *           | disjunction 'if' disjunction 'else' expression | disjunction | lambdef */
Node *expression(Parser *p)
{
    Node *node;
    if (!p->error && !starts_expression(peek(p)))
        return NULL;
    if (recall(p, RULE_EXPRESSION, &node) || !enter(p))
        return node;
    int start = p->mark;
    if (!p->second_pass || (!invalid_expression(p) && !invalid_legacy_expression(p)))
        node = conditional(p);
    leave(p);
    return remember(p, RULE_EXPRESSION, start, node);
}

/* expression_without_invalid: as expression, without its invalid_ rules */
Node *expression_without_invalid(Parser *p)
{
    bool second_pass = p->second_pass;
    p->second_pass = false;
    Node *node = nested(p, conditional);
    p->second_pass = second_pass;
    return node;
}

static Node *bool_op(Parser *p, Node *(*operand)(Parser *), TokenKind word, BoolOp op)
{
    int start = p->mark;
    Node *first = operand(p);
    if (!first || !at(p, word))
        return first;
    NodeList values = {0};
    list_add(p, &values, first);
    for (int behind = p->mark; accept(p, word); behind = p->mark) {
        Node *next = operand(p);
        if (!next) {
            p->mark = behind;
            break;
        }
        list_add(p, &values, next);
    }
    if (p->error || values.count == 1)
        return p->error ? NULL : first;
    Node *node = new_node(p, NODE_BOOL_OP, start);
    node->values = values;
    node->op = op;
    return node;
}

/* conjunction: inversion ('and' inversion)+ | inversion */
static Node *conjunction(Parser *p)
{
    Node *node;
    if (recall(p, RULE_CONJUNCTION, &node))
        return node;
    int start = p->mark;
    return remember(p, RULE_CONJUNCTION, start, bool_op(p, inversion, TOKEN_AND, BOOL_AND));
}

/* disjunction: conjunction ('or' conjunction)+ | conjunction */
Node *disjunction(Parser *p)
{
    Node *node;
    if (recall(p, RULE_DISJUNCTION, &node))
        return node;
    int start = p->mark;
    return remember(p, RULE_DISJUNCTION, start, bool_op(p, conjunction, TOKEN_OR, BOOL_OR));
}
