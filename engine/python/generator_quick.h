/* The switches of generators, inline in generator.c (from inside), resume.c (from outside) and delegate.c
 * (from one to another), for what body.h says. */
#ifndef COROLANE_PYTHON_GENERATOR_QUICK_H
#define COROLANE_PYTHON_GENERATOR_QUICK_H

#include "engine/fiber/fiber_quick.h"
#include "engine/python/observe_quick.h"

/* The running generator takes over what belongs to whoever runs. */
static inline void take_over(Generator *g)
{
    Machine *m = g->frame.machine;
    g->state = GENERATOR_RUNNING;
    m->handling = g->handling;
    g->frame.back = m->frame;
    m->frame = &g->frame;
    m->stack_limit = g->stack_limit;
}

static inline void stand_still(Generator *g)
{
    g->state = GENERATOR_SUSPENDED;
    g->handling = g->frame.machine->handling;
}

/* Gives control back, and returns when somebody resumes [g]. */
static inline __attribute__((always_inline)) void park(Generator *g)
{
    stand_still(g);
    fiber_yield_quick(g->frame.machine->fibers);
    take_over(g);
}

static inline void remember_leaf(Generator *g, Generator *leaf)
{
    if (g->leaf == leaf)
        return;
    if (g->leaf)
        g->leaf->leaf_of = NULL;
    if (leaf && leaf->leaf_of)
        leaf->leaf_of->leaf = NULL;
    g->leaf = leaf;
    if (leaf)
        leaf->leaf_of = g;
}

/* Whether it has a stack; false: raised MemoryError. */
static inline bool has_stack(Machine *m, Generator *g)
{
    return __builtin_expect(g->fiber != NULL, 1) || generator_give_stack(m, g);
}

static inline EventKind resume_event(Resume how)
{
    static const EventKind events[] = {
        [RESUME_NEXT] = EVENT_NEXT,
        [RESUME_SEND] = EVENT_SEND,
        [RESUME_THROW] = EVENT_THROW,
        [RESUME_CLOSE] = EVENT_CLOSE,
    };
    return events[how];
}

/* Brings [value] to [leaf], which was reached through [top], and enters it; all but the switch. What an
 * exception in it has as its context: next() and send() pass through what the delegators handle, throw()
 * and close() come from the resumer straight. False: raised, and nothing has crossed. */
static inline __attribute__((always_inline)) bool enter_leaf(Machine *m, Generator *top,
                                                             Generator *leaf, Resume how, Value value)
{
    leaf->how = how;
    leaf->in = value;
    top->boundary.outer = m->handling;
    if (leaf != top) {
        leaf->boundary.outer = is_throwing(how) ? m->handling : leaf->delegator->handling;
        m->depth += leaf->level - top->level;
    }
    if (enter_call(m, "") && has_stack(m, leaf)) {
        observe_resume(m, resume_event(how), leaf->lane, top->lane, value);
        return true;
    }
    leaf->in = NULL;
    drop(m, value);
    return false;
}

#endif
