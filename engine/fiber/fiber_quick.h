/* Resuming, yielding and handing over as the path of every step of a generator: inline, for what
 * jump_x86_64.h says. With what is behind a fiber, so for nobody else. */
#ifndef COROLANE_FIBER_FIBER_QUICK_H
#define COROLANE_FIBER_FIBER_QUICK_H

#include "engine/fiber/fiber.h"
#include "engine/fiber/fiber_backend.h"

typedef struct Stack Stack; /* fiber.c */

struct Fiber {
    FiberSet *set;
    FiberState state;
    Fiber *resumer; /* NULL: the host */
    Stack *stack;   /* NULL before the first resume and after the end */
    FiberContext *context; /* the stack's */
    size_t stack_size;
    void (*entry)(void *);
    void *argument;
    Fiber *previous, *next; /* all fibers of the set */
};

struct FiberSet {
    FiberContext *host;
    size_t stack_size;
    Fiber *current; /* NULL: the host */
    Fiber *paused;  /* where the next fiber_set_run() goes on */
    Fiber *all;
    Fiber *gone; /* freed, to be used again; linked by `next` */
    Stack *spare;
    unsigned stacks_made;
};

static inline FiberContext *fiber_context(FiberSet *set, Fiber *fiber)
{
    return fiber ? fiber->context : set->host;
}

static inline __attribute__((always_inline)) void fiber_go(FiberSet *set, Fiber *from, Fiber *to)
{
    set->current = to;
    if (to)
        to->state = FIBER_RUNNING;
    context_switch(fiber_context(set, from), fiber_context(set, to));
}

/* Control goes to [fiber], which has a stack; the running one waits. */
static inline __attribute__((always_inline)) void fiber_enter(Fiber *fiber)
{
    FiberSet *set = fiber->set;
    Fiber *caller = set->current;
    fiber->resumer = caller;
    if (caller)
        caller->state = FIBER_WAITING;
    fiber_go(set, caller, fiber);
}

static inline __attribute__((always_inline)) FiberResult fiber_resume_quick(Fiber *fiber)
{
    if (__builtin_expect(fiber->state != FIBER_SUSPENDED, 0))
        return fiber_resume(fiber);
    fiber_enter(fiber);
    return FIBER_OK;
}

static inline __attribute__((always_inline)) void fiber_yield_quick(FiberSet *set)
{
    Fiber *fiber = set->current;
    Fiber *to = fiber->resumer;
    fiber->state = FIBER_SUSPENDED;
    fiber->resumer = NULL;
    fiber_go(set, fiber, to);
}

static inline __attribute__((always_inline)) void fiber_hand_over_quick(Fiber *fiber)
{
    FiberSet *set = fiber->set;
    Fiber *from = set->current;
    fiber->resumer = from->resumer;
    from->state = FIBER_SUSPENDED;
    from->resumer = NULL;
    fiber_go(set, from, fiber);
}

#endif
