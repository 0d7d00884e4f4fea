/* Control flow: bodies, if, while, for. `try` and `with` are in exec_try.c. */
#include "engine/python/body.h"
#include "engine/python/quick.h"

Flow run_body(Frame *f, const NodeList *body)
{
    return body_run(f, body);
}

/* Where the frame stands past a block that is not run: at the comparison that decided on it, else at
 * the statement. (CPython: compiler_jump_if) */
static const Node *deciding(const Node *n)
{
    const Node *test = n->test;
    while (test->kind == NODE_UNARY_OP && test->op == UNARY_NOT)
        test = test->operand;
    return test->kind == NODE_COMPARE ? test : n;
}

EXEC(exec_if)
{
    bool truth;
    if (!eval_test(f, n->test, n, &truth))
        return FLOW_RAISE;
    if (truth)
        return run_body(f, &n->body);
    f->at = deciding(n);
    return run_body(f, &n->orelse);
}

EXEC(exec_while)
{
    for (;;) {
        bool truth;
        if (!eval_test(f, n->test, n, &truth))
            return FLOW_RAISE;
        if (!truth) {
            f->at = deciding(n);
            return run_body(f, &n->orelse);
        }
        Flow flow = body_run(f, &n->body);
        if (flow == FLOW_BREAK)
            return FLOW_NEXT;
        if (flow == FLOW_RETURN || flow == FLOW_RAISE)
            return flow;
        if (!observe_line(f, n))
            return FLOW_RAISE;
    }
}

static Flow for_loop(Frame *f, const Node *n, Value iterator)
{
    Machine *m = f->machine;
    for (;;) {
        f->at = n;
        Value item = is_generator(m, iterator) ? generator_next(m, iterator)
                                                             : iterate_next(m, iterator);
        if (!item)
            return m->exception || m->over ? FLOW_RAISE : run_body(f, &n->orelse);
        f->at = n->target;
        bool fine = store_quick(f, n->target, item);
        drop(m, item);
        Flow flow = fine ? body_run(f, &n->body) : FLOW_RAISE;
        if (flow == FLOW_BREAK)
            return FLOW_NEXT;
        if (flow == FLOW_RETURN || flow == FLOW_RAISE)
            return flow;
        if (!observe_line(f, n))
            return FLOW_RAISE;
    }
}

EXEC(exec_for)
{
    Machine *m = f->machine;
    Value iterable = eval(f, n->iter);
    if (!iterable)
        return FLOW_RAISE;
    f->at = n;
    Value iterator = iterate(m, iterable);
    drop(m, iterable);
    if (!iterator)
        return FLOW_RAISE;
    if (m->config.all_lanes)
        iterator_give_lane(m, iterator);
    Held held = {iterator, f->held};
    f->held = &held;
    Flow flow = for_loop(f, n, iterator);
    f->held = held.outer;
    if (flow == FLOW_RAISE)
        note_traceback(m, f);
    /* Here a generator that only the loop held is dropped: it closes at once. */
    drop(m, iterator);
    return flow;
}
