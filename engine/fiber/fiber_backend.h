/* What a fiber backend must give: a stack, and a way to start running on it. It knows no states and
 * makes no checks; those are fiber.c's. fiber_ucontext.c is the backend for systems with <ucontext.h>. The
 * switch is inline, for what jump_x86_64.h says. */
#ifndef COROLANE_FIBER_FIBER_BACKEND_H
#define COROLANE_FIBER_FIBER_BACKEND_H

#include <stdbool.h>
#include <stddef.h>

#include "engine/fiber/annotate.h"
#include "engine/fiber/jump.h"

/* A place where execution can go on. One is the host's own stack; the others have a stack here. This is
 * what a switch looks at; a backend keeps more behind it. */
typedef struct FiberContext {
    Jump jump; /* where it stands while it is left */
    bool started;
    bool adopted; /* not made here: it has no more than this */
    const void *bottom; /* of its stack; of an adopted one AddressSanitizer tells it */
    size_t size;
    struct FiberContext *came_from;
    void *fake; /* AddressSanitizer's handle while this context is left */
} FiberContext;

/* The context of the stack that is running now; it gets no stack of its own. Never NULL. */
FiberContext *context_adopt(void);

/* A context that, when first switched to, calls entry(argument) on a new stack of at least
 * [stack_size] bytes with a guard page below it. [entry] must never return. [colour] staggers the
 * stack's top, so that many stacks do not share the same cache lines. NULL when the system has no
 * more stacks to give (address space, or the number of mappings). */
FiberContext *context_new(size_t stack_size, unsigned colour, void (*entry)(void *), void *argument);

/* Frees [context] and its stack. It must not be running; what lies on its stack is abandoned. */
void context_free(FiberContext *context);

/* Saves the running execution in [from] and starts [to], which has not run yet. */
void context_start(FiberContext *from, FiberContext *to);

/* First thing after landing on the stack of [here]. */
static inline void context_arrive(FiberContext *here)
{
    FiberContext *from = here->came_from;
    annotate_arrival(here->fake, &from->bottom, &from->size);
}

/* Saves the running execution in [from], which must be its context, and goes on in [to]. */
static inline __attribute__((always_inline)) void context_switch(FiberContext *from, FiberContext *to)
{
    to->came_from = from;
    annotate_departure(&from->fake, to->bottom, to->size);
    if (__builtin_expect(to->started, 1))
        jump_to(&from->jump, &to->jump);
    else
        context_start(from, to);
    context_arrive(from);
}

/* The lowest address that code on this context may use, with [reserve] bytes kept for what cannot
 * check. NULL for an adopted context. */
void *context_limit(const FiberContext *context, size_t reserve);

#endif
