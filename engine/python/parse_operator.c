/* Operators, from comparisons and `not` to powers. */
#include "engine/python/parser.h"

static Node *unary(Parser *p, Node *(*operand)(Parser *), UnaryOp op)
{
    int start = p->mark++;
    Node *value = nested(p, operand);
    if (!value)
        return reset(p, start);
    Node *node = new_node(p, NODE_UNARY_OP, start);
    node->op = op;
    node->operand = value;
    return node;
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
    Node *right = nested(p, factor);
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

static const struct {
    TokenKind token;
    CompareOp op;
} compare_tokens[] = {
    {TOKEN_EQUAL_EQUAL, COMPARE_EQ},
    {TOKEN_NOT_EQUAL, COMPARE_NOTEQ},
    {TOKEN_LESS, COMPARE_LT},
    {TOKEN_LESS_EQUAL, COMPARE_LTE},
    {TOKEN_GREATER, COMPARE_GT},
    {TOKEN_GREATER_EQUAL, COMPARE_GTE},
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

/* inversion: 'not' inversion | comparison */
Node *inversion(Parser *p)
{
    Node *node;
    if (recall(p, RULE_INVERSION, &node))
        return node;
    int start = p->mark;
    node = at(p, TOKEN_NOT) ? unary(p, inversion, UNARY_NOT) : comparison(p);
    return remember(p, RULE_INVERSION, start, node);
}
