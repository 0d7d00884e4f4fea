/* yield from: a generator stands aside while another one, or an iterator, talks to its resumer.
 * (PEP 380) */
#include "engine/python/eval.h"
#include "engine/python/generator_quick.h"

/* throw() and close() reach a delegate past [g], which does not run meanwhile: what it handles is
 * none of the delegate's context. Returns that, for step_back(). */
static Handling *step_aside(Generator *g)
{
    Machine *m = g->frame.machine;
    Handling *own = m->handling;
    m->handling = g->boundary.outer;
    g->frame.is_aside = true;
    return own;
}

static void step_back(Generator *g, Handling *own)
{
    g->frame.machine->handling = own;
    g->frame.is_aside = false;
}

/* [g] was addressed itself by close() or throw(GeneratorExit): the delegate is closed first. */
static Outcome exit_through(Generator *g, Generator *sub)
{
    Machine *m = g->frame.machine;
    Handling *own = step_aside(g);
    bool closed = generator_close(m, sub);
    step_back(g, own);
    if (closed) {
        generator_raise_thrown(g);
    } else {
        drop(m, g->in);
        g->in = NULL;
    }
    return OUTCOME_RAISE;
}

/* The set exception comes into [g] from outside, where its resumer stands. */
static void arrive(Generator *g)
{
    Machine *m = g->frame.machine;
    m->frame = generator_standing(g);
    generator_chain(g, m->exception);
    m->frame = &g->frame;
}

/* What throw() or close() made of the delegate goes on in [g]. */
static Outcome came_out(Generator *g, Resume how, Outcome outcome)
{
    if (outcome == OUTCOME_RAISE && is_throwing(how) && g->frame.machine->exception)
        arrive(g);
    return outcome;
}

/* Resumes the delegate [sub] on behalf of [g], which stands aside: what [sub] yields goes past it
 * to its resumer. Returns when the delegate has ended, or somebody resumes [g] itself. */
static inline __attribute__((always_inline)) Outcome
hand_over(Generator *g, Generator *sub, Resume how, Value value, Value *result)
{
    Machine *m = g->frame.machine;
    *result = NULL;
    g->how = how;
    g->delegate_ended = true;
    bool can_run = sub->state == GENERATOR_CREATED || sub->state == GENERATOR_SUSPENDED;
    Generator *leaf = can_run && !sub->delegate ? sub : generator_target(m, sub);
    if (!leaf)
        return generator_refuse(m, value, TYPE_ValueError, "generator already executing");
    if (sub->state == GENERATOR_CLOSED || (how == RESUME_THROW && sub->state == GENERATOR_CREATED))
        return generator_resume(m, sub, how, value, result);
    leaf->via = g->via;
    leaf->to_lane = g->to_lane;
    int depth = m->depth;
    if (!enter_leaf(m, sub, leaf, how, value)) {
        m->depth = depth;
        return OUTCOME_RAISE;
    }
    g->delegate_ended = false;
    remember_leaf(g->via, leaf);
    stand_still(g);
    m->frame = g->frame.back;
    fiber_hand_over_quick(leaf->fiber);
    take_over(g);
    *result = g->delegate_ended ? m->carried : NULL;
    m->carried = NULL;
    return m->outcome;
}

static inline __attribute__((always_inline)) Outcome
delegate_to_generator(Generator *g, Generator *sub, const Node *node, Value *result)
{
    Machine *m = g->frame.machine;
    Resume how = RESUME_NEXT;
    Value value = VALUE_NONE;
    g->paused_at = node;
    for (;;) {
        Outcome outcome = hand_over(g, sub, how, value, result);
        g->frame.at = node;
        if (m->over)
            return OUTCOME_RAISE;
        if (g->delegate_ended)
            return came_out(g, g->how, outcome);
        if (g->how == RESUME_CLOSE ||
            (g->how == RESUME_THROW && is_a(m, g->in, TYPE_GeneratorExit)))
            return came_out(g, RESUME_CLOSE, exit_through(g, sub));
        how = g->how;
        value = g->in;
        g->in = NULL;
    }
}

/* The iterator has ended, with what StopIteration carries; clears it. */
static Outcome take_stop(Machine *m, Value *result)
{
    if (m->exception && !raised(m, TYPE_StopIteration))
        return OUTCOME_RAISE;
    *result = keep(stop_value(m->exception));
    clear_exception(m);
    return OUTCOME_RETURN;
}

/* Calls the iterator's own method [name], if it has one: *[has] says so. */
static Value call_own(Machine *m, Value iterator, const char *name, const Value *items, int count,
                      bool *has)
{
    Str *str = str_intern_c(m, name);
    Value method, result = NULL;
    bool fine = attribute_find(m, iterator, str, &method);
    drop(m, (Value)str);
    *has = method != NULL || !fine;
    if (method)
        result = call_values(m, method, items, count);
    drop(m, method);
    return result;
}

/* One step of a delegate that is not a generator: next(), send(), throw() or close() on it. NULL: it
 * has ended or raised; *[here]: the exception arose at the `yield from` itself. */
static Value step_iterator(Generator *g, Value iterator, bool *here)
{
    Machine *m = g->frame.machine;
    Value in = g->in, result;
    bool has;
    g->in = NULL;
    if (g->how == RESUME_NEXT || (g->how == RESUME_SEND && in == VALUE_NONE))
        return iterate_next_raw(m, iterator);
    if (g->how == RESUME_SEND) {
        result = call_own(m, iterator, "send", &in, 1, &has);
        if (!has)
            attribute_get_c(m, iterator, "send"); /* raises what says so */
        drop(m, in);
        return result;
    }
    bool exit = g->how == RESUME_CLOSE || is_a(m, in, TYPE_GeneratorExit);
    const Args *thrown = g->via->thrown;
    Handling *own = step_aside(g);
    result = exit     ? call_own(m, iterator, "close", NULL, 0, &has)
             : thrown ? call_own(m, iterator, "throw", thrown->items, thrown->count, &has)
                      : call_own(m, iterator, "throw", &in, 1, &has);
    step_back(g, own);
    if ((exit && !m->exception) || !has) {
        drop(m, result);
        g->in = in;
        generator_raise_thrown(g);
        *here = true;
        return NULL;
    }
    drop(m, in);
    if (!result && m->exception)
        arrive(g);
    return result;
}

static Outcome delegate_to_iterator(Generator *g, Value iterator, const Node *node, Value *result)
{
    Machine *m = g->frame.machine;
    g->how = RESUME_NEXT;
    g->in = VALUE_NONE;
    for (;;) {
        g->frame.at = node;
        bool here = false;
        Value value = step_iterator(g, iterator, &here);
        if (!value)
            return here ? OUTCOME_RAISE : take_stop(m, result);
        generator_pause(g, node, value);
        if (m->over)
            return OUTCOME_RAISE;
    }
}

static inline __attribute__((always_inline)) Value yield_from_sub(Generator *g, Value sub,
                                                                  const Node *node)
{
    Machine *m = g->frame.machine;
    Value result = NULL;
    bool generator = is_generator(m, sub) && ((Generator *)sub)->lane != NO_LANE;
    int *place = generator ? &((Generator *)sub)->lane : instance_lane(sub);
    int lane = place && *place ? *place : NO_LANE;
    observe_delegate(m, EVENT_DELEGATE, lane, sub, node);
    g->yielding_from = sub;
    Outcome outcome;
    if (generator && generator_is_running((Generator *)sub)) { /* for somebody else, maybe */
        outcome = generator_refuse(m, NULL, TYPE_ValueError, "generator already executing");
    } else if (generator) {
        Generator *inner = (Generator *)sub;
        g->delegate = inner;
        inner->delegator = g;
        inner->level = g->level + 1;
        if (inner->delegate)
            generator_remember_leaf(inner, NULL); /* its level is another now */
        outcome = delegate_to_generator(g, inner, node, &result);
        g->delegate = NULL;
        if (inner->delegator == g)
            inner->delegator = NULL;
    } else {
        outcome = delegate_to_iterator(g, sub, node, &result);
    }
    g->yielding_from = NULL;
    if (m->over)
        return NULL;
    observe_delegate(m, EVENT_UNDELEGATE, lane, outcome == OUTCOME_RETURN ? result : NULL, node);
    return outcome == OUTCOME_RETURN ? result : NULL;
}

static inline __attribute__((always_inline)) Value yield_from(Frame *f, const Node *node,
                                                              Value iterable)
{
    Machine *m = f->machine;
    f->at = node;
    Value sub = is_generator(m, iterable) ? keep(iterable) : iterate(m, iterable);
    drop(m, iterable);
    if (!sub)
        return NULL;
    Value result = yield_from_sub(f->generator, sub, node);
    drop(m, sub);
    return result;
}

Value generator_yield_from(Frame *f, const Node *node, Value iterable)
{
    return yield_from(f, node, iterable);
}

EVAL(eval_yield_from)
{
    Value iterable = eval(f, n->value);
    return iterable ? yield_from(f, n, iterable) : NULL;
}

/* As the statement alone: see body.h. */
EXEC(exec_yield_from)
{
    Value iterable = eval(f, n->value->value);
    Value result = iterable ? yield_from(f, n->value, iterable) : NULL;
    if (!result)
        return FLOW_RAISE;
    if (value_has_crossed(f->machine))
        observe_dropped(f, n, result);
    drop(f->machine, result);
    return FLOW_NEXT;
}
