/* The second pass: mistakes in assignments, targets and other simple statements. */
#include "engine/python/parser.h"

static bool done(Parser *p, int start)
{
    p->mark = start;
    return p->error;
}

/* Which targets a message is about; see find_invalid_target(). */
typedef enum Targets { TARGETS_STAR, TARGETS_DEL, TARGETS_FOR } Targets;

/* The first part of [node] that cannot be a target, or NULL. */
static const Node *find_invalid_target(const Node *node, Targets targets)
{
    const Node *found = NULL;
    switch (node->kind) {
    case NODE_LIST: case NODE_TUPLE:
        for (int i = 0; i < node->elts.count && !found; i++)
            found = find_invalid_target(node->elts.items[i], targets);
        return found;
    case NODE_STARRED:
        return targets == TARGETS_DEL ? node : find_invalid_target(node->value, targets);
    case NODE_COMPARE: /* `a in b` of a `for` reads as a comparison */
        if (targets != TARGETS_FOR)
            return node;
        return node->ops[0] == COMPARE_IN ? find_invalid_target(node->left, targets) : NULL;
    case NODE_NAME: case NODE_SUBSCRIPT: case NODE_ATTRIBUTE:
        return NULL;
    default:
        return node;
    }
}

/* RAISE_SYNTAX_ERROR_INVALID_TARGET */
static void raise_invalid_target(Parser *p, const Node *node, Targets targets)
{
    const Node *wrong = find_invalid_target(node, targets);
    if (wrong)
        raise_node(p, wrong, "cannot %s %s", targets == TARGETS_DEL ? "delete" : "assign to",
                   expression_name(wrong));
}

/* invalid_ann_assign_target: list | tuple | '(' invalid_ann_assign_target ')' */
static Node *invalid_ann_assign_target(Parser *p)
{
    int start = p->mark;
    Node *node = at(p, TOKEN_LSQB) ? list_display(p) : tuple_display(p);
    if (node || p->error || !at(p, TOKEN_LPAR) || !enter(p))
        return node;
    accept(p, TOKEN_LPAR);
    node = invalid_ann_assign_target(p);
    leave(p);
    return node && accept(p, TOKEN_RPAR) ? node : reset(p, start);
}

static bool annotation_follows(Parser *p)
{
    return accept(p, TOKEN_COLON) && expression(p);
}

/* invalid_ann_assign_target ':' expression
 * | star_named_expression ',' star_named_expressions* ':' expression | expression ':' expression */
static void annotated_wrongly(Parser *p)
{
    int start = p->mark;
    NodeList rest = {0};
    Node *node = invalid_ann_assign_target(p);
    if (node && annotation_follows(p)) {
        raise_node(p, node, "only single target (not %s) can be annotated", expression_name(node));
        return;
    }
    p->mark = start;
    node = p->error ? NULL : star_named_expression(p);
    if (node && accept(p, TOKEN_COMMA)) {
        while (star_named_expressions(p, &rest))
            continue;
        if (annotation_follows(p))
            raise_node(p, node, "only single target (not tuple) can be annotated");
    }
    p->mark = start;
    node = p->error ? NULL : expression(p);
    if (node && annotation_follows(p))
        raise_node(p, node, "illegal target for annotation");
}

/* (star_targets '=')* star_expressions '=' | (star_targets '=')* yield_expr '=' */
static void assigned_wrongly(Parser *p)
{
    int behind = p->mark;
    while (star_targets(p) && accept(p, TOKEN_EQUAL))
        behind = p->mark;
    p->mark = behind;
    Node *node = p->error ? NULL : star_expressions(p);
    if (node && at(p, TOKEN_EQUAL))
        raise_invalid_target(p, node, TARGETS_STAR);
    p->mark = behind;
    node = p->error ? NULL : yield_expr(p);
    if (node && at(p, TOKEN_EQUAL))
        raise_node(p, node, "assignment to yield expression not possible");
}

/* star_expressions augassign (yield_expr | star_expressions) */
static void augmented_wrongly(Parser *p)
{
    BinaryOp op;
    Node *node = star_expressions(p);
    if (node && augassign(p, &op) && (at(p, TOKEN_YIELD) ? yield_expr(p) : star_expressions(p)))
        raise_node(p, node, "'%s' is an illegal expression for augmented assignment",
                   expression_name(node));
}

/* invalid_assignment: the seven alternatives above */
bool invalid_assignment(Parser *p)
{
    int start = p->mark;
    annotated_wrongly(p);
    p->mark = start;
    if (!p->error)
        assigned_wrongly(p);
    p->mark = start;
    if (!p->error)
        augmented_wrongly(p);
    return done(p, start);
}

/* invalid_del_stmt: 'del' star_expressions */
bool invalid_del_stmt(Parser *p)
{
    int start = p->mark;
    accept(p, TOKEN_DEL);
    Node *node = star_expressions(p);
    if (node)
        raise_invalid_target(p, node, TARGETS_DEL);
    return done(p, start);
}

/* invalid_import_from_targets: import_from_as_names ',' NEWLINE */
bool invalid_import_from_targets(Parser *p)
{
    int start = p->mark;
    bool comma = false;
    while (accept(p, TOKEN_NAME)) {
        if (accept(p, TOKEN_AS) && !accept(p, TOKEN_NAME))
            break;
        comma = accept(p, TOKEN_COMMA);
        if (!comma)
            break;
    }
    if (comma && at(p, TOKEN_NEWLINE))
        raise_last(p, "trailing comma not allowed without surrounding parentheses");
    return done(p, start);
}

/* invalid_for_target: ASYNC? 'for' star_expressions */
bool invalid_for_target(Parser *p)
{
    int start = p->mark;
    accept(p, TOKEN_ASYNC);
    Node *node = accept(p, TOKEN_FOR) ? star_expressions(p) : NULL;
    if (node)
        raise_invalid_target(p, node, TARGETS_FOR);
    return done(p, start);
}

/* invalid_with_item: expression 'as' expression &(',' | ')' | ':') */
bool invalid_with_item(Parser *p)
{
    int start = p->mark;
    Node *target = expression(p) && accept(p, TOKEN_AS) ? expression(p) : NULL;
    if (target && (at(p, TOKEN_COMMA) || at(p, TOKEN_RPAR) || at(p, TOKEN_COLON)))
        raise_invalid_target(p, target, TARGETS_STAR);
    return done(p, start);
}
