/* Targets: what stands left of `=`, after `for`, `as` and `del`. A target is read as a primary and
 * then checked, which accepts exactly what CPython's target rules accept. Its context stays Load
 * until the caller knows that it is a target, and calls set_context(). */
#include "engine/python/parser.h"

static bool all_targets(NodeList list, bool starred)
{
    for (int i = 0; i < list.count; i++)
        if (!is_target(list.items[i], starred))
            return false;
    return true;
}

bool is_target(const Node *node, bool starred)
{
    switch (node->kind) {
    case NODE_NAME: case NODE_ATTRIBUTE: case NODE_SUBSCRIPT:
        return true;
    case NODE_TUPLE: case NODE_LIST:
        return all_targets(node->elts, starred);
    case NODE_STARRED:
        return starred && node->value->kind != NODE_STARRED && is_target(node->value, starred);
    default:
        return false;
    }
}

void set_context(Node *node, Context context)
{
    node->op = context;
    if (node->kind == NODE_STARRED)
        set_context(node->value, context);
    else if (node->kind == NODE_TUPLE || node->kind == NODE_LIST)
        for (int i = 0; i < node->elts.count; i++)
            set_context(node->elts.items[i], context);
}

/* star_target: '*' (!'*' star_target) | target_with_star_atom */
Node *star_target(Parser *p)
{
    int start = p->mark;
    bool starred = accept(p, TOKEN_STAR);
    Node *node = primary(p);
    if (!node || !is_target(node, true))
        return reset(p, start);
    if (!starred)
        return node;
    Node *star = new_node(p, NODE_STARRED, start);
    star->value = node;
    return star;
}

/* star_targets: star_target !',' | star_target (',' star_target)* [','] */
Node *star_targets(Parser *p)
{
    int start = p->mark;
    Node *node = star_target(p);
    if (!node)
        return NULL;
    if (at(p, TOKEN_COMMA)) {
        NodeList elts = {0};
        list_add(p, &elts, node);
        while (accept(p, TOKEN_COMMA) && (node = star_target(p)))
            list_add(p, &elts, node);
        if (p->error)
            return NULL;
        node = new_node(p, NODE_TUPLE, start);
        node->elts = elts;
    }
    return node;
}

/* single_target: single_subscript_attribute_target | NAME | '(' single_target ')' */
Node *single_target(Parser *p)
{
    int start = p->mark;
    Node *node = primary(p);
    if (!node || (node->kind != NODE_NAME && node->kind != NODE_ATTRIBUTE &&
                  node->kind != NODE_SUBSCRIPT))
        return reset(p, start);
    return node;
}

/* del_targets: ','.del_target+ [','] — one target or more; returns the last. */
Node *del_targets(Parser *p, NodeList *targets)
{
    Node *last = NULL;
    do {
        int start = p->mark;
        Node *node = primary(p);
        if (!node || !is_target(node, false)) {
            p->mark = start;
            break;
        }
        set_context(node, CONTEXT_DELETE);
        list_add(p, targets, node);
        last = node;
    } while (accept(p, TOKEN_COMMA));
    return last;
}
