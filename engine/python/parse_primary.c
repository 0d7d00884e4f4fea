/* Primaries: attributes, calls, subscripts. */
#include "engine/python/parser.h"

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
    return new_tuple(p, elts, start);
}

/* primary '.' NAME | primary genexp | primary '(' [arguments] ')' | primary '[' slices ']' */
static Node *trailer(Parser *p, Node *value, int start)
{
    Node *node = NULL;
    /* CPython tries its genexp at every bracket, and with it this rule. */
    if (p->second_pass && (at(p, TOKEN_LSQB) || at(p, TOKEN_LBRACE)) && invalid_comprehension(p))
        return NULL;
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
