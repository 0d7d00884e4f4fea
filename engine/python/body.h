/* Body: the statements of a block, one after the other; inline, for those that run a block again and
 * again.
 *
 * Few C frames between a statement and a switch of stacks are worth having: the processor remembers
 * where calls return to, and after a switch each frame of the stack that was left is guessed wrong, on
 * the way out and again on the way back. For the same reason a statement that is a `yield` goes to its
 * switch by itself: see exec_yield() and exec_assign_yield() in generator.c, exec_yield_from() in
 * delegate.c. */
#ifndef COROLANE_PYTHON_BODY_H
#define COROLANE_PYTHON_BODY_H

#include "engine/python/observe_quick.h"

static inline __attribute__((always_inline)) Flow body_run(Frame *f, const NodeList *body)
{
    for (int i = 0; i < body->count; i++) {
        const Node *statement = body->items[i];
        if (!observe_line(f, statement))
            return FLOW_RAISE;
        Flow flow = (Flow)statement->exec(f, statement);
        if (flow != FLOW_NEXT)
            return flow;
    }
    return FLOW_NEXT;
}

/* Up to the result of the frame whose body it is, owned, or NULL. */
static inline __attribute__((always_inline)) Value body_result(Frame *f, const NodeList *body)
{
    Flow flow = body_run(f, body);
    if (flow == FLOW_RAISE) {
        note_traceback(f->machine, f);
        return NULL;
    }
    return flow == FLOW_RETURN ? f->result : VALUE_NONE;
}

#endif
