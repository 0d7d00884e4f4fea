/* What a fiber backend must give: a stack, a way to start running on it, and a switch. It knows no
 * states and makes no checks; those are fiber.c's. fiber_ucontext.c is the backend for systems with
 * <ucontext.h>. */
#ifndef COROLANE_FIBER_FIBER_BACKEND_H
#define COROLANE_FIBER_FIBER_BACKEND_H

#include <stddef.h>

/* A place where execution can go on. One is the host's own stack; the others have a stack here. */
typedef struct Context Context;

/* The context of the stack that is running now; it gets no stack of its own. Never NULL. */
Context *context_adopt(void);

/* A context that, when first switched to, calls entry(argument) on a new stack of at least
 * [stack_size] bytes with a guard page below it. [entry] must never return. [colour] staggers the
 * stack's top, so that many stacks do not share the same cache lines. NULL when the system has no
 * more stacks to give (address space, or the number of mappings). */
Context *context_new(size_t stack_size, unsigned colour, void (*entry)(void *), void *argument);

/* Frees [context] and its stack. It must not be running; what lies on its stack is abandoned. */
void context_free(Context *context);

/* Saves the running execution in [from], which must be its context, and goes on in [to]. */
void context_switch(Context *from, Context *to);

/* The lowest address that code on this context may use, with [reserve] bytes kept for what cannot
 * check. NULL for an adopted context. */
void *context_limit(const Context *context, size_t reserve);

#endif
