/* Fiber: a C stack of its own that can be paused anywhere and gone on with later.
 *
 *            resume                      resume
 *     READY ────────> RUNNING ────────────────────────> WAITING (it resumed another one)
 *                      │   ^ <────────────────────────────┘ the other one yields or ends
 *                yield │   │ resume
 *                      v   │
 *                    SUSPENDED                 RUNNING ── entry returns ──> DONE
 *
 * Fibers belong to a set, which also stands for the host's own stack. Exactly one of the set runs at
 * any time. Whoever resumes waits until the resumed one yields or ends: control always goes back to
 * the resumer, unless that is handed over (fiber_hand_over, fiber_bequeath).
 *
 * This file is policy: who may switch to whom, in which state. How a switch is made is behind
 * fiber_backend.h. Stacks of ended fibers are kept and used again. */
#ifndef COROLANE_FIBER_FIBER_H
#define COROLANE_FIBER_FIBER_H

#include <stdbool.h>
#include <stddef.h>

typedef struct Fiber Fiber;
typedef struct FiberSet FiberSet;

typedef enum FiberState {
    FIBER_READY,     /* made, never resumed: has no stack yet */
    FIBER_RUNNING,
    FIBER_WAITING,   /* has resumed another fiber and waits for it */
    FIBER_SUSPENDED, /* has yielded */
    FIBER_DONE,      /* its entry has returned */
} FiberState;

typedef enum FiberResult {
    FIBER_OK,
    FIBER_BUSY,     /* running or waiting already: it cannot be resumed */
    FIBER_ENDED,    /* done: there is nothing to resume */
    FIBER_NO_STACK, /* the system has no more stacks to give; nothing has changed */
} FiberResult;

/* A set whose host is the caller's stack. [stack_size]: bytes a fiber's stack has at least. */
FiberSet *fiber_set_new(size_t stack_size);
/* Frees all fibers of the set. What lies on their stacks is abandoned, not unwound. The host must be
 * the one that runs. */
void fiber_set_free(FiberSet *set);

/* A fiber that will run entry(argument) when first resumed. [stack_size] 0: the set's. */
Fiber *fiber_new(FiberSet *set, size_t stack_size, void (*entry)(void *), void *argument);
/* Frees a fiber that is not running or waiting; its stack is used again. */
void fiber_free(Fiber *fiber);

/* Goes on in [fiber] until it yields or ends. The caller's fiber waits. */
FiberResult fiber_resume(Fiber *fiber);
/* Gives a stack to a fiber that was never resumed, so that it is suspended at its beginning and a resume
 * cannot fail. Does nothing to one that is suspended. */
FiberResult fiber_prepare(Fiber *fiber);
/* Pauses the running fiber and goes back to its resumer. */
void fiber_yield(FiberSet *set);
/* Pauses the running fiber and goes on in [fiber], a suspended one, which gets its resumer: control goes
 * there when that yields or ends. Used when a generator begins to delegate. */
void fiber_hand_over(Fiber *fiber);
/* Puts [heir], a suspended fiber, between the running fiber and its resumer: when the running fiber
 * ends (or yields), control goes to [heir], and from there to the former resumer. Used when a
 * delegate ends and its delegator goes on, so that resuming a chain costs the same at any depth. */
void fiber_bequeath(FiberSet *set, Fiber *heir);

/* The host's side. fiber_set_run() goes on with the fiber that was running when fiber_set_pause()
 * was called, or with [first] when none was, until the next pause or until [first] is done. */
FiberResult fiber_set_run(FiberSet *set, Fiber *first);
/* From any fiber straight to the host. Who waits for whom stays as it is. */
void fiber_set_pause(FiberSet *set);

FiberState fiber_state(const Fiber *fiber);
/* The fiber that runs now; NULL when it is the host. */
Fiber *fiber_current(const FiberSet *set);
/* The lowest stack address that the fiber may use, with [reserve] bytes to spare; NULL when it has
 * no stack yet. */
void *fiber_limit(const Fiber *fiber, size_t reserve);

#endif
