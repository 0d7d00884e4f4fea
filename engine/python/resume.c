/* Generators from outside: who is reached, and how it is resumed. */
#include "engine/python/generator_quick.h"

const char generator_ignored[] = "generator ignored GeneratorExit";

void generator_remember_leaf(Generator *g, Generator *leaf)
{
    remember_leaf(g, leaf);
}

static bool delegates(const Generator *g)
{
    return g->delegate && g->delegate->state != GENERATOR_CLOSED;
}

/* The leaf that was reached last, if it still is where a resume of [g] goes; else NULL. */
static inline Generator *remembered_leaf(const Generator *g)
{
    Generator *leaf = g->leaf;
    bool holds = leaf && leaf->via == g && leaf->state == GENERATOR_SUSPENDED && !leaf->delegate;
    return holds ? leaf : NULL;
}

Generator *generator_leaf(Machine *m, Generator *g)
{
    Generator *leaf = remembered_leaf(g);
    if (leaf)
        return leaf;
    size_t hops = 0;
    leaf = g;
    while (leaf->state != GENERATOR_RUNNING && delegates(leaf))
        leaf = leaf->delegate, hops++;
    if (leaf->state == GENERATOR_RUNNING)
        return leaf;
    charge(m, hops / 8);
    for (Generator *at = g; at != leaf; at = at->delegate) {
        at->delegate->delegator = at;
        at->delegate->level = at->level + 1;
        at->delegate->boundary.outer = at->handling;
    }
    generator_remember_leaf(g, leaf);
    return leaf;
}

bool generator_is_running(const Generator *g)
{
    const Generator *leaf = g;
    while (leaf->delegate && leaf->state != GENERATOR_RUNNING)
        leaf = leaf->delegate;
    const Generator *at = leaf;
    while (at != g && at != leaf->via)
        at = at->delegator;
    return leaf->state == GENERATOR_RUNNING && at == g;
}

Generator *generator_target(Machine *m, Generator *g)
{
    Generator *leaf = generator_leaf(m, g);
    if (leaf->state != GENERATOR_RUNNING)
        return leaf;
    return generator_is_running(g) ? NULL : g;
}

Outcome generator_refuse(Machine *m, Value value, TypeId type, const char *message)
{
    drop(m, value);
    raise_format(m, type, "%s", message);
    return OUTCOME_RAISE;
}

/* A function begins at its first decorator. */
static const Node *first_line(const Node *n)
{
    bool decorated = n->kind == NODE_FUNCTION_DEF && n->decorators.count > 0;
    return decorated ? n->decorators.items[0] : n;
}

/* An exception thrown into a generator that is not started, or has ended, arises at once. */
static Outcome throw_outside(Machine *m, Generator *g, Value exception, Resume how)
{
    int from = m->lane;
    if (g->state == GENERATOR_CREATED) {
        const Node *node = current_node(m);
        observe_crossing(m, how == RESUME_CLOSE ? EVENT_CLOSE : EVENT_THROW, from, g->lane,
                         exception, node);
        raise_again(m, exception, NULL);
        g->frame.at = g->frame.code->node;
        note_traceback(m, &g->frame);
        generator_convert_stop(m, &g->frame);
        Frame *frame = m->frame;
        m->frame = &g->frame; /* it arises at the head of the function */
        g->frame.at = first_line(g->frame.code->node);
        observe_end_of_lane(m, EVENT_RAISE, g->lane, from, m->exception);
        m->frame = frame;
        g->state = GENERATOR_CLOSED;
        generator_drop_variables(m, g);
        return OUTCOME_RAISE;
    }
    raise_again(m, exception, NULL);
    return OUTCOME_RAISE;
}

/* Switches to [g]'s fiber and comes back, to this [depth] of calls, with what it, or whoever it handed
 * over to, brings. */
static inline __attribute__((always_inline)) Outcome switch_to(Machine *m, Generator *g, int depth,
                                                               Value *result)
{
    Frame *frame = m->frame;
    Handling *handling = m->handling;
    char *limit = m->stack_limit;
    keep((Value)g);
    fiber_enter(g->fiber);
    m->frame = frame;
    m->handling = handling;
    m->stack_limit = limit;
    m->depth = depth;
    Outcome outcome = m->outcome;
    *result = m->carried;
    m->carried = NULL;
    drop(m, (Value)g);
    return outcome;
}

Outcome generator_switch(Machine *m, Generator *g, Value *result)
{
    return switch_to(m, g, m->depth, result);
}

static inline __attribute__((always_inline)) Outcome
resume_leaf(Machine *m, Generator *top, Generator *leaf, Resume how, Value value, Value *result)
{
    int depth = m->depth;
    if (enter_leaf(m, top, leaf, how, value))
        return switch_to(m, leaf, depth, result);
    m->depth = depth;
    return OUTCOME_RAISE;
}

static __attribute__((noinline)) Outcome resume_any(Machine *m, Generator *g, Resume how,
                                                    Value value, Value *result)
{
    bool exit = how == RESUME_CLOSE || (how == RESUME_THROW && is_a(m, value, TYPE_GeneratorExit));
    Generator *leaf = generator_target(m, g);
    if (!leaf)
        return generator_refuse(m, value, TYPE_ValueError, "generator already executing");
    if (g->state == GENERATOR_CREATED && how == RESUME_SEND && value != VALUE_NONE)
        return generator_refuse(m, value, TYPE_TypeError,
                                "can't send non-None value to a just-started generator");
    if (is_throwing(how) && g->state != GENERATOR_SUSPENDED)
        return throw_outside(m, g, value, how);
    if (g->state == GENERATOR_CLOSED) {
        drop(m, value);
        *result = VALUE_NONE;
        return OUTCOME_RETURN;
    }
    if (exit)
        leaf = g; /* which closes its delegate first */
    leaf->via = g;
    leaf->to_lane = m->lane;
    Throwing throwing = {g, leaf, m->throwing};
    m->throwing = is_throwing(how) ? &throwing : m->throwing;
    Outcome outcome = resume_leaf(m, g, leaf, how, value, result);
    m->throwing = throwing.outer;
    return outcome;
}

/* Whom next() and send() reach where nothing is out of the ordinary; else NULL. */
static inline Generator *waiting_leaf(Generator *g, Resume how)
{
    if (is_throwing(how))
        return NULL;
    if (!g->delegate)
        return g->state == GENERATOR_SUSPENDED ||
                       (g->state == GENERATOR_CREATED && how == RESUME_NEXT)
                   ? g
                   : NULL;
    return remembered_leaf(g);
}

static inline __attribute__((always_inline)) Outcome resume(Machine *m, Generator *g, Resume how,
                                                            Value value, Value *result)
{
    *result = NULL;
    Generator *leaf = waiting_leaf(g, how);
    if (!leaf)
        return resume_any(m, g, how, value, result);
    leaf->via = g;
    leaf->to_lane = m->lane;
    return resume_leaf(m, g, leaf, how, value, result);
}

Outcome generator_resume(Machine *m, Generator *g, Resume how, Value value, Value *result)
{
    return resume(m, g, how, value, result);
}

/* ---- the usual ways to ask, each with resume() inside, for what body.h says */

Value generator_next(Machine *m, Value generator)
{
    Value result;
    if (resume(m, (Generator *)generator, RESUME_NEXT, VALUE_NONE, &result) == OUTCOME_YIELD)
        return result;
    drop(m, result);
    return NULL;
}

Value generator_ask(Machine *m, Generator *g)
{
    Value result;
    Outcome outcome = resume(m, g, RESUME_NEXT, VALUE_NONE, &result);
    if (outcome == OUTCOME_YIELD)
        return result;
    generator_stop(m, outcome, result);
    return m->over ? NULL : raise_stop(m);
}

Value generator_send(Machine *m, Generator *g, Value value)
{
    Value result;
    Outcome outcome = resume(m, g, RESUME_SEND, value, &result);
    return outcome == OUTCOME_YIELD ? result : generator_result(m, outcome, result);
}

Outcome generator_exit(Machine *m, Generator *g)
{
    if (g->state == GENERATOR_CLOSED)
        return OUTCOME_RETURN;
    Args none = {NULL, 0, NULL, 0};
    Value exit = (Value)exception_new(m, m->types[TYPE_GeneratorExit], &none);
    Value handled = handled_exception(m);
    if (handled)
        ((Exception *)exit)->context = keep(handled);
    Value result;
    Outcome outcome = generator_resume(m, g, RESUME_CLOSE, exit, &result);
    if (m->over)
        return OUTCOME_RAISE;
    drop(m, result);
    if (outcome != OUTCOME_RAISE ||
        (!raised(m, TYPE_GeneratorExit) && !raised(m, TYPE_StopIteration)))
        return outcome;
    clear_exception(m);
    return OUTCOME_RETURN;
}

bool generator_close(Machine *m, Generator *g)
{
    Outcome outcome = generator_exit(m, g);
    if (outcome == OUTCOME_YIELD)
        raise_format(m, TYPE_RuntimeError, "%s", generator_ignored);
    return outcome == OUTCOME_RETURN;
}
