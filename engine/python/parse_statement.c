/* Simple statements, and the order in which statements are tried. */
#include "engine/python/parser.h"

/* statements: statement+    statement: compound_stmt | simple_stmts */
bool statements(Parser *p, NodeList *body)
{
    bool any = false;
    while (!p->error && !at(p, TOKEN_END) && !at(p, TOKEN_DEDENT)) {
        int start = p->mark;
        Node *compound = starts_compound(p) ? compound_stmt(p) : NULL;
        if (compound)
            list_add(p, body, compound);
        else if (p->error || !simple_stmts(p, body)) {
            p->mark = start;
            break;
        }
        any = true;
    }
    return any && !p->error;
}

static const struct {
    TokenKind token;
    BinaryOp op;
} augmented[] = {
    {TOKEN_PLUS_EQUAL, BINARY_ADD}, {TOKEN_MINUS_EQUAL, BINARY_SUB},
    {TOKEN_STAR_EQUAL, BINARY_MULT}, {TOKEN_AT_EQUAL, BINARY_MATMULT},
    {TOKEN_SLASH_EQUAL, BINARY_DIV}, {TOKEN_PERCENT_EQUAL, BINARY_MOD},
    {TOKEN_AMPER_EQUAL, BINARY_BITAND}, {TOKEN_BAR_EQUAL, BINARY_BITOR},
    {TOKEN_CIRCUMFLEX_EQUAL, BINARY_BITXOR}, {TOKEN_LEFT_SHIFT_EQUAL, BINARY_LSHIFT},
    {TOKEN_RIGHT_SHIFT_EQUAL, BINARY_RSHIFT}, {TOKEN_DOUBLE_STAR_EQUAL, BINARY_POW},
    {TOKEN_DOUBLE_SLASH_EQUAL, BINARY_FLOORDIV},
};

/* augassign: '+=' | '-=' | … */
bool augassign(Parser *p, BinaryOp *op)
{
    for (size_t i = 0; i < sizeof(augmented) / sizeof(*augmented); i++) {
        if (accept(p, augmented[i].token)) {
            *op = augmented[i].op;
            return true;
        }
    }
    return false;
}

/* annotated_rhs: yield_expr | star_expressions */
static Node *right_side(Parser *p)
{
    return at(p, TOKEN_YIELD) ? yield_expr(p) : star_expressions(p);
}

/* target ':' expression ['=' annotated_rhs] */
static Node *annotated(Parser *p, int start, Node *target)
{
    bool simple = p->tokens.items[start].kind == TOKEN_NAME && target->kind == NODE_NAME;
    accept(p, TOKEN_COLON);
    Node *annotation = expression(p);
    if (!annotation)
        return reset(p, start);
    Node *value = NULL;
    int behind = p->mark;
    if (accept(p, TOKEN_EQUAL) && !(value = right_side(p)))
        p->mark = behind;
    if (p->error)
        return NULL;
    Node *node = new_node(p, NODE_ANN_ASSIGN, start);
    set_context(target, CONTEXT_STORE);
    node->target = target;
    node->annotation = annotation;
    node->value = value;
    node->simple = simple;
    return node;
}

static Node *augmented_assignment(Parser *p, int start, Node *target, BinaryOp op)
{
    Node *value = right_side(p);
    if (!value)
        return reset(p, start);
    Node *node = new_node(p, NODE_AUG_ASSIGN, start);
    set_context(target, CONTEXT_STORE);
    node->target = target;
    node->op = op;
    node->value = value;
    return node;
}

/* (star_targets '=')+ (yield_expr | star_expressions) !'=' */
static Node *plain_assignment(Parser *p)
{
    int start = p->mark;
    NodeList targets = {0};
    for (;;) {
        int behind = p->mark;
        Node *target = star_targets(p);
        if (!target || !accept(p, TOKEN_EQUAL)) {
            p->mark = behind;
            break;
        }
        list_add(p, &targets, target);
    }
    Node *value = targets.count && !p->error ? right_side(p) : NULL;
    if (!value || at(p, TOKEN_EQUAL))
        return reset(p, start);
    for (int i = 0; i < targets.count; i++)
        set_context(targets.items[i], CONTEXT_STORE);
    Node *node = new_node(p, NODE_ASSIGN, start);
    node->targets = targets;
    node->value = value;
    return node;
}

/* assignment: NAME ':' expression ['=' annotated_rhs]
 *     | ('(' single_target ')' | single_subscript_attribute_target) ':' expression [...]
 *     | (star_targets '=')+ (yield_expr | star_expressions) !'=' [TYPE_COMMENT]
 *     | single_target augassign ~ (yield_expr | star_expressions) | invalid_assignment */
Node *assignment(Parser *p)
{
    int start = p->mark;
    BinaryOp op;
    Node *target = single_target(p);
    if (target && at(p, TOKEN_COLON))
        return annotated(p, start, target);
    if (target && augassign(p, &op))
        return augmented_assignment(p, start, target, op);
    p->mark = start;
    Node *node = p->error ? NULL : plain_assignment(p);
    if (node || p->error)
        return node;
    if (p->second_pass)
        invalid_assignment(p);
    return reset(p, start);
}

/* star_expressions or a yield_stmt as a statement */
static Node *expression_stmt(Parser *p)
{
    int start = p->mark;
    Node *value = right_side(p);
    if (!value)
        return NULL;
    Node *node = new_node(p, NODE_EXPR, start);
    node->value = value;
    return node;
}

/* return_stmt: 'return' [star_expressions] */
static Node *return_stmt(Parser *p)
{
    int start = p->mark++;
    Node *value = star_expressions(p);
    Node *node = p->error ? NULL : new_node(p, NODE_RETURN, start);
    if (node)
        node->value = value;
    return node;
}

/* raise_stmt: 'raise' expression ['from' expression] | 'raise' */
static Node *raise_stmt(Parser *p)
{
    int start = p->mark++;
    Node *exc = expression(p), *cause = NULL;
    int behind = p->mark;
    if (exc && accept(p, TOKEN_FROM) && !(cause = expression(p)))
        p->mark = behind;
    if (p->error)
        return NULL;
    Node *node = new_node(p, NODE_RAISE, start);
    node->exc = exc;
    node->cause = cause;
    return node;
}

/* global_stmt: 'global' ','.NAME+    nonlocal_stmt: 'nonlocal' ','.NAME+ */
static Node *scope_stmt(Parser *p, NodeKind kind)
{
    int start = p->mark++;
    int first = p->mark;
    int count = 0;
    while (accept(p, TOKEN_NAME)) {
        count++;
        if (!at(p, TOKEN_COMMA) || p->tokens.items[p->mark + 1].kind != TOKEN_NAME)
            break;
        accept(p, TOKEN_COMMA);
    }
    if (at(p, TOKEN_COMMA) && p->fill <= p->mark + 1)
        p->fill = p->mark + 2;
    if (count == 0)
        return reset(p, start);
    Node *node = new_node(p, kind, start);
    node->name_count = count;
    node->name_list = arena_alloc(p->arena, (size_t)count * sizeof(Slice));
    for (int i = 0; i < count; i++)
        node->name_list[i] = p->tokens.items[first + 2 * i].text;
    return node;
}

/* del_stmt: 'del' del_targets &(';' | NEWLINE) | invalid_del_stmt */
static Node *del_stmt(Parser *p)
{
    int start = p->mark++;
    NodeList targets = {0};
    if (del_targets(p, &targets) && (at(p, TOKEN_SEMI) || at(p, TOKEN_NEWLINE))) {
        Node *node = new_node(p, NODE_DELETE, start);
        node->targets = targets;
        return node;
    }
    p->mark = start;
    if (p->second_pass && !p->error)
        invalid_del_stmt(p);
    return reset(p, start);
}

/* assert_stmt: 'assert' expression [',' expression] */
static Node *assert_stmt(Parser *p)
{
    int start = p->mark++;
    Node *test = expression(p), *msg = NULL;
    if (!test)
        return reset(p, start);
    int behind = p->mark;
    if (accept(p, TOKEN_COMMA) && !(msg = expression(p)))
        p->mark = behind;
    if (p->error)
        return NULL;
    Node *node = new_node(p, NODE_ASSERT, start);
    node->test = test;
    node->msg = msg;
    return node;
}

static Node *word_stmt(Parser *p, NodeKind kind)
{
    p->mark++;
    return new_node(p, kind, p->mark - 1);
}

/* simple_stmt: assignment | star_expressions | return_stmt | import_stmt | raise_stmt | 'pass'
 *     | del_stmt | yield_stmt | assert_stmt | 'break' | 'continue' | global_stmt | nonlocal_stmt */
static Node *simple_stmt_uncached(Parser *p)
{
    switch (peek(p)) {
    case TOKEN_RETURN: return return_stmt(p);
    case TOKEN_IMPORT: case TOKEN_FROM: return import_stmt(p);
    case TOKEN_RAISE: return raise_stmt(p);
    case TOKEN_PASS: return word_stmt(p, NODE_PASS);
    case TOKEN_DEL: return del_stmt(p);
    case TOKEN_ASSERT: return assert_stmt(p);
    case TOKEN_BREAK: return word_stmt(p, NODE_BREAK);
    case TOKEN_CONTINUE: return word_stmt(p, NODE_CONTINUE);
    case TOKEN_GLOBAL: return scope_stmt(p, NODE_GLOBAL);
    case TOKEN_NONLOCAL: return scope_stmt(p, NODE_NONLOCAL);
    default: break;
    }
    Node *node = assignment(p);
    return node || p->error ? node : expression_stmt(p);
}

static Node *simple_stmt(Parser *p)
{
    Node *node;
    if (recall(p, RULE_SIMPLE_STMT, &node))
        return node;
    int start = p->mark;
    return remember(p, RULE_SIMPLE_STMT, start, simple_stmt_uncached(p));
}

/* simple_stmts: ';'.simple_stmt+ [';'] NEWLINE */
bool simple_stmts(Parser *p, NodeList *body)
{
    int count = body->count;
    do {
        Node *node = at(p, TOKEN_NEWLINE) ? NULL : simple_stmt(p);
        if (!node)
            break;
        list_add(p, body, node);
    } while (accept(p, TOKEN_SEMI));
    if (body->count > count && accept(p, TOKEN_NEWLINE))
        return true;
    body->count = count;
    return false;
}
