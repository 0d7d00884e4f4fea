/* On which line CPython is when it has come to the end of a handler: on that of the last instruction,
 * unless several ways lead there, as after an `if`. What follows is the compiler's own then and has no
 * line at all; but where it goes on to the function's end, each way has a copy of that. (CPython:
 * propagate_line_numbers() and duplicate_exits_without_lineno() in Python/compile.c) */
#include "engine/python/eval.h"

static int ways_out(const NodeList *body);

/* The jumps of a condition that is false. */
static int jumps_if_false(const Node *test)
{
    if (test->kind != NODE_BOOL_OP || (BoolOp)test->op != BOOL_AND)
        return 1;
    int count = 0;
    for (int i = 0; i < test->values.count; i++)
        count += jumps_if_false(test->values.items[i]);
    return count;
}

static int breaks_in(const NodeList *body);

/* Those that leave the loop which [n] is in, if it is no loop itself. */
static int breaks_of(const Node *n)
{
    if (n->kind == NODE_BREAK)
        return 1;
    if (n->kind == NODE_FOR || n->kind == NODE_WHILE)
        return breaks_in(&n->orelse);
    int count = 0;
    if (n->kind == NODE_IF || n->kind == NODE_WITH || n->kind == NODE_TRY)
        count = breaks_in(&n->body) + breaks_in(&n->orelse) + breaks_in(&n->finalbody);
    for (int i = 0; n->kind == NODE_TRY && i < n->handlers.count; i++)
        count += breaks_in(&n->handlers.items[i]->body);
    return count;
}

static int breaks_in(const NodeList *body)
{
    int count = 0;
    for (int i = 0; i < body->count; i++)
        count += breaks_of(body->items[i]);
    return count;
}

static int ways_out_of_try(const Node *n)
{
    if (n->finalbody.count)
        return ways_out(&n->finalbody);
    int count = ways_out(n->orelse.count ? &n->orelse : &n->body);
    for (int i = 0; i < n->handlers.count; i++)
        count += ways_out(&n->handlers.items[i]->body);
    return count;
}

static int ways_past(const NodeList *orelse, int plain)
{
    return orelse->count ? ways_out(orelse) : plain;
}

static int ways_out(const NodeList *body)
{
    if (body->count == 0)
        return 1;
    const Node *last = body->items[body->count - 1];
    switch ((int)last->kind) {
    case NODE_RETURN:
    case NODE_RAISE:
    case NODE_BREAK:
    case NODE_CONTINUE:
        return 0;
    case NODE_IF:
        return ways_out(&last->body) + ways_past(&last->orelse, jumps_if_false(last->test));
    case NODE_FOR:
        return breaks_in(&last->body) + ways_past(&last->orelse, 1);
    case NODE_WHILE:
        return breaks_in(&last->body) +
               ways_past(&last->orelse, last->test->kind == NODE_CONSTANT ? 0 : 2);
    case NODE_WITH:
        return ways_out(&last->body) + 1;
    case NODE_TRY:
        return ways_out_of_try(last);
    default:
        return 1;
    }
}

/* Whether nothing of the program's own follows on [n] in [body]. */
static bool ends_with(const NodeList *body, const Node *n)
{
    if (body->count == 0)
        return false;
    const Node *last = body->items[body->count - 1];
    if (last == n)
        return true;
    if (last->kind == NODE_IF)
        return ends_with(&last->body, n) || ends_with(&last->orelse, n);
    return last->kind == NODE_TRY && last->finalbody.count == 0 &&
           ends_with(last->orelse.count ? &last->orelse : &last->body, n);
}

bool has_line_after(const Code *code, const Node *n, const Node *handler)
{
    return ways_out(&handler->body) < 2 ||
           (n->finalbody.count == 0 && ends_with(&code->node->body, n));
}
