/* Arguments of calls and of class definitions. */
#include "engine/python/parser.h"

/* starred_expression | ( assignment_expression | expression !':=') !'=' */
static Node *positional(Parser *p)
{
    int start = p->mark;
    if (at(p, TOKEN_STAR))
        return starred_expression(p);
    Node *node = assignment_expression(p);
    if (!node) {
        node = expression(p);
        if (node && at(p, TOKEN_COLON_EQUAL))
            return reset(p, start);
    }
    return node && !at(p, TOKEN_EQUAL) ? node : reset(p, start);
}

static Node *new_keyword(Parser *p, int start, Slice name, Node *value)
{
    if (!value)
        return reset(p, start);
    Node *node = new_node(p, NODE_KEYWORD, start);
    node->name = name;
    node->value = value;
    return node;
}

/* kwarg_or_starred: invalid_kwarg | NAME '=' expression | starred_expression
 * kwarg_or_double_starred: invalid_kwarg | NAME '=' expression | '**' expression
 * The second is tried once a `**` has been seen. */
static Node *keyword(Parser *p, bool double_starred)
{
    int start = p->mark;
    if (p->second_pass && invalid_kwarg(p))
        return NULL;
    if (at(p, TOKEN_NAME)) {
        Slice name = token_here(p)->text;
        accept(p, TOKEN_NAME);
        return accept(p, TOKEN_EQUAL) ? new_keyword(p, start, name, expression(p))
                                      : reset(p, start);
    }
    if (at(p, TOKEN_STAR) && !double_starred)
        return starred_expression(p);
    if (accept(p, TOKEN_DOUBLE_STAR))
        return new_keyword(p, start, (Slice){0}, expression(p));
    return NULL;
}

/* args: ','.positional+ [',' kwargs] | kwargs
 * kwargs: ','.kwarg_or_starred+ ',' ','.kwarg_or_double_starred+ | ','.kwarg_or_starred+
 *       | ','.kwarg_or_double_starred+ */
bool args(Parser *p, Node *call)
{
    bool keywords = false, double_starred = false;
    for (int behind = p->mark;;) {
        Node *node = keywords ? NULL : positional(p);
        if (!node && !p->error) {
            node = keyword(p, double_starred);
            keywords = keywords || node;
        }
        if (!node) {
            p->mark = behind;
            break;
        }
        double_starred = double_starred || (node->kind == NODE_KEYWORD && !node->name.bytes);
        list_add(p, node->kind == NODE_KEYWORD ? &call->keywords : &call->args, node);
        behind = p->mark;
        if (!accept(p, TOKEN_COMMA))
            break;
    }
    return !p->error && call->args.count + call->keywords.count > 0;
}

/* arguments: args [','] &')' | invalid_arguments — and nothing at all before ')' */
bool arguments(Parser *p, Node *call)
{
    int start = p->mark;
    NodeList before_args = call->args, before_keywords = call->keywords;
    if (at(p, TOKEN_RPAR))
        return true;
    if (args(p, call)) {
        accept(p, TOKEN_COMMA);
        if (at(p, TOKEN_RPAR))
            return true;
    }
    call->args = before_args;
    call->keywords = before_keywords;
    p->mark = start;
    if (p->second_pass && !p->error)
        invalid_arguments(p);
    return false;
}
