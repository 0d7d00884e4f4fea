/* Expressions, from the loosest binding to primaries. */
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

static Node *tuple_of(Parser *p, NodeList elts, int start)
{
    Node *tuple = new_node(p, NODE_TUPLE, start);
    tuple->elts = elts;
    return tuple;
}

/* ','.item+ [','] where one item without a comma stands for itself and more make a tuple. */
static Node *item_or_tuple(Parser *p, Node *(*item)(Parser *))
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
    return p->error ? NULL : tuple_of(p, elts, start);
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

static Node *named_expression_uncached(Parser *p)
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

/* named_expression: assignment_expression | invalid_named_expression | expression !':=' */
Node *named_expression(Parser *p)
{
    Node *node;
    if (recall(p, RULE_NAMED_EXPRESSION, &node))
        return node;
    int start = p->mark;
    return remember(p, RULE_NAMED_EXPRESSION, start, named_expression_uncached(p));
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
    Node *node = enter(p) ? conditional(p) : NULL;
    p->depth -= !p->error;
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

static const struct {
    TokenKind token;
    CompareOp op;
} compare_tokens[] = {
    {TOKEN_EQUAL_EQUAL, COMPARE_EQ}, {TOKEN_NOT_EQUAL, COMPARE_NOTEQ}, {TOKEN_LESS, COMPARE_LT},
    {TOKEN_LESS_EQUAL, COMPARE_LTE}, {TOKEN_GREATER, COMPARE_GT}, {TOKEN_GREATER_EQUAL, COMPARE_GTE},
    {TOKEN_IN, COMPARE_IN},
};

/* Passes a comparison operator: one token, or 'not' 'in', 'is', 'is' 'not'. */
static bool compare_op(Parser *p, CompareOp *op)
{
    for (size_t i = 0; i < sizeof(compare_tokens) / sizeof(*compare_tokens); i++) {
        if (accept(p, compare_tokens[i].token)) {
            *op = compare_tokens[i].op;
            return true;
        }
    }
    if (accept(p, TOKEN_NOT)) {
        *op = COMPARE_NOTIN;
        return accept(p, TOKEN_IN);
    }
    if (!accept(p, TOKEN_IS))
        return false;
    *op = accept(p, TOKEN_NOT) ? COMPARE_ISNOT : COMPARE_IS;
    return true;
}

static void ops_add(Parser *p, Node *node, CompareOp op)
{
    int count = node->comparators.count;
    if ((count & (count - 1)) == 0) {
        CompareOp *ops = arena_alloc(p->arena, (size_t)(count ? 2 * count : 1) * sizeof(*ops));
        for (int i = 0; i < count; i++)
            ops[i] = node->ops[i];
        node->ops = ops;
    }
    node->ops[count] = op;
}

/* comparison: bitwise_or compare_op_bitwise_or_pair+ | bitwise_or */
static Node *comparison(Parser *p)
{
    int start = p->mark;
    Node *left = bitwise_or(p);
    if (!left)
        return NULL;
    Node *node = NULL;
    CompareOp op;
    for (int behind = p->mark;; behind = p->mark) {
        Node *right = compare_op(p, &op) ? bitwise_or(p) : NULL;
        if (!right) {
            p->mark = behind;
            break;
        }
        if (!node)
            node = new_part(p, NODE_COMPARE);
        ops_add(p, node, op);
        list_add(p, &node->comparators, right);
    }
    if (p->error || !node)
        return p->error ? NULL : left;
    node->span = span_from(p->tokens.items[start].span, last_token(p)->span);
    node->left = left;
    return node;
}

static Node *unary(Parser *p, Node *(*operand)(Parser *), UnaryOp op)
{
    int start = p->mark++;
    Node *value = enter(p) ? operand(p) : NULL;
    p->depth -= !p->error;
    if (!value)
        return reset(p, start);
    Node *node = new_node(p, NODE_UNARY_OP, start);
    node->op = op;
    node->operand = value;
    return node;
}

/* inversion: 'not' inversion | comparison */
static Node *inversion(Parser *p)
{
    Node *node;
    if (recall(p, RULE_INVERSION, &node))
        return node;
    int start = p->mark;
    node = at(p, TOKEN_NOT) ? unary(p, inversion, UNARY_NOT) : comparison(p);
    return remember(p, RULE_INVERSION, start, node);
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

/* Binary operators that group to the left, from loose to tight. */
enum { LEVEL_OR, LEVEL_XOR, LEVEL_AND, LEVEL_SHIFT, LEVEL_SUM, LEVEL_TERM, LEVEL_FACTOR };

static const struct {
    TokenKind token;
    BinaryOp op;
    int level;
} binary_tokens[] = {
    {TOKEN_BAR, BINARY_BITOR, LEVEL_OR},
    {TOKEN_CIRCUMFLEX, BINARY_BITXOR, LEVEL_XOR},
    {TOKEN_AMPER, BINARY_BITAND, LEVEL_AND},
    {TOKEN_LEFT_SHIFT, BINARY_LSHIFT, LEVEL_SHIFT},
    {TOKEN_RIGHT_SHIFT, BINARY_RSHIFT, LEVEL_SHIFT},
    {TOKEN_PLUS, BINARY_ADD, LEVEL_SUM},
    {TOKEN_MINUS, BINARY_SUB, LEVEL_SUM},
    {TOKEN_STAR, BINARY_MULT, LEVEL_TERM},
    {TOKEN_SLASH, BINARY_DIV, LEVEL_TERM},
    {TOKEN_DOUBLE_SLASH, BINARY_FLOORDIV, LEVEL_TERM},
    {TOKEN_PERCENT, BINARY_MOD, LEVEL_TERM},
    {TOKEN_AT, BINARY_MATMULT, LEVEL_TERM},
};

static bool binary_op(Parser *p, int level, BinaryOp *op)
{
    TokenKind kind = peek(p);
    for (size_t i = 0; i < sizeof(binary_tokens) / sizeof(*binary_tokens); i++) {
        if (binary_tokens[i].token == kind && binary_tokens[i].level == level) {
            *op = binary_tokens[i].op;
            return accept(p, kind);
        }
    }
    return false;
}

static Node *new_binary(Parser *p, int start, Node *left, BinaryOp op, Node *right)
{
    Node *node = new_node(p, NODE_BIN_OP, start);
    node->left = left;
    node->op = op;
    node->right = right;
    return node;
}

/* await_primary: AWAIT primary | primary */
static Node *await_primary(Parser *p)
{
    int start = p->mark;
    if (!accept(p, TOKEN_AWAIT))
        return primary(p);
    Node *value = primary(p);
    if (!value)
        return reset(p, start);
    Node *node = new_node(p, NODE_AWAIT, start);
    node->value = value;
    unsupported(p, node->span, "`await` is not supported by Corolane");
    return node;
}

static Node *factor(Parser *p);

/* power: await_primary '**' factor | await_primary */
static Node *power(Parser *p)
{
    int start = p->mark;
    Node *left = await_primary(p);
    int behind = p->mark;
    if (!left || !accept(p, TOKEN_DOUBLE_STAR))
        return left;
    Node *right = enter(p) ? factor(p) : NULL;
    p->depth -= !p->error;
    if (p->error)
        return NULL;
    if (right)
        return new_binary(p, start, left, BINARY_POW, right);
    p->mark = behind;
    return left;
}

/* factor: '+' factor | '-' factor | '~' factor | power */
static Node *factor(Parser *p)
{
    Node *node;
    if (recall(p, RULE_FACTOR, &node))
        return node;
    int start = p->mark;
    switch (peek(p)) {
    case TOKEN_PLUS: node = unary(p, factor, UNARY_UADD); break;
    case TOKEN_MINUS: node = unary(p, factor, UNARY_USUB); break;
    case TOKEN_TILDE: node = unary(p, factor, UNARY_INVERT); break;
    default: node = power(p); break;
    }
    return remember(p, RULE_FACTOR, start, node);
}

/* bitwise_or: bitwise_or '|' bitwise_xor | bitwise_xor, and so on down to
 * term: term '*' factor | term '/' factor | … | factor */
static Node *binary(Parser *p, int level)
{
    if (level == LEVEL_FACTOR)
        return factor(p);
    int start = p->mark;
    Node *left = binary(p, level + 1);
    BinaryOp op;
    for (int behind = p->mark; left && binary_op(p, level, &op); behind = p->mark) {
        Node *right = binary(p, level + 1);
        if (!right) {
            p->mark = behind;
            break;
        }
        left = new_binary(p, start, left, op, right);
    }
    return p->error ? NULL : left;
}

Node *bitwise_or(Parser *p)
{
    Node *node;
    if (recall(p, RULE_BITWISE_OR, &node))
        return node;
    int start = p->mark;
    return remember(p, RULE_BITWISE_OR, start, binary(p, LEVEL_OR));
}

/* slice: [expression] ':' [expression] [':' [expression]] | named_expression */
static Node *slice(Parser *p)
{
    int start = p->mark;
    Node *lower = expression(p);
    if (!p->error && !accept(p, TOKEN_COLON)) {
        p->mark = start;
        return named_expression(p);
    }
    Node *upper = expression(p);
    Node *stride = accept(p, TOKEN_COLON) ? expression(p) : NULL;
    if (p->error)
        return NULL;
    Node *node = new_node(p, NODE_SLICE, start);
    node->lower = lower;
    node->upper = upper;
    node->step = stride;
    return node;
}

static Node *slice_or_starred(Parser *p)
{
    return at(p, TOKEN_STAR) ? starred_expression(p) : slice(p);
}

/* slices: slice !',' | ','.(slice | starred_expression)+ [','] */
static Node *slices(Parser *p)
{
    int start = p->mark;
    bool starred_first = at(p, TOKEN_STAR);
    Node *node = item_or_tuple(p, slice_or_starred);
    if (!node || !starred_first || node->kind == NODE_TUPLE)
        return node;
    NodeList elts = {0};
    list_add(p, &elts, node);
    return tuple_of(p, elts, start);
}

/* primary '.' NAME | primary genexp | primary '(' [arguments] ')' | primary '[' slices ']' */
static Node *trailer(Parser *p, Node *value, int start)
{
    Node *node = NULL;
    if (accept(p, TOKEN_DOT)) {
        Slice name = token_here(p)->text;
        if (!accept(p, TOKEN_NAME))
            return NULL;
        node = new_node(p, NODE_ATTRIBUTE, start);
        node->name = name;
    } else if (at(p, TOKEN_LPAR)) {
        Node *call = new_part(p, NODE_CALL);
        Node *generator = genexp(p);
        if (generator)
            list_add(p, &call->args, generator);
        else if (!accept(p, TOKEN_LPAR) || !arguments(p, call) || !accept(p, TOKEN_RPAR))
            return NULL;
        call->span = span_from(p->tokens.items[start].span, last_token(p)->span);
        node = call;
    } else if (accept(p, TOKEN_LSQB)) {
        Node *index = slices(p);
        if (!index || !accept(p, TOKEN_RSQB))
            return NULL;
        node = new_node(p, NODE_SUBSCRIPT, start);
        node->slice = index;
    }
    if (node)
        node->value = value;
    return p->error ? NULL : node;
}

/* primary: primary trailer | atom */
Node *primary(Parser *p)
{
    Node *node;
    if (recall(p, RULE_PRIMARY, &node))
        return node;
    int start = p->mark;
    node = atom(p);
    while (node) {
        int behind = p->mark;
        Node *longer = trailer(p, node, start);
        if (!longer) {
            p->mark = behind;
            break;
        }
        node = longer;
    }
    return remember(p, RULE_PRIMARY, start, p->error ? NULL : node);
}
