/* Generators: functions that pause.
 *
 *     CREATED ──next──> RUNNING ──yield──> SUSPENDED ──next, send, throw──> RUNNING
 *        │                 └──return, exception──> CLOSED <──close──┘
 *        └──close, throw──> CLOSED
 *
 * A started generator runs on a fiber of its own. Where it delegates it hands its resumer over to
 * the delegate and is parked; who resumes it then goes straight to the innermost delegate:
 *
 *     caller ──send──> report (parked) ─ ─ ─> adder       adder's fiber is resumed by the caller
 *     caller <──────────────yield─────────── adder        and yields to the caller
 *                      report <──return───── adder        only the end wakes report up
 *
 * so that a resume costs the same however deep the chain is. (PEP 255, 342, 380, 479) */
#ifndef COROLANE_PYTHON_GENERATOR_H
#define COROLANE_PYTHON_GENERATOR_H

#include "engine/python/runtime.h"

typedef enum GeneratorState {
    GENERATOR_CREATED,
    GENERATOR_RUNNING,
    GENERATOR_SUSPENDED,
    GENERATOR_CLOSED,
} GeneratorState;

struct Generator {
    Object head;
    Frame frame; /* its slots are below */
    Fiber *fiber; /* NULL before the first resume and after the end */
    char *stack_limit; /* of the fiber that runs it */
    GeneratorState state;
    Function *function;
    Str *name, *qualname;
    int lane;             /* NO_LANE: its code is hidden; it works as what is built in does */
    uint32_t serial;
    int to_lane;          /* where a yielded value goes: the lane that resumed it */
    Resume how;           /* why it was woken, and with what */
    Value in;
    const Args *thrown;   /* what its throw() was called with, while that runs */
    Generator *delegate;  /* the generator it yields from; borrowed */
    Generator *delegator; /* the generator that yields from it, if any; borrowed */
    int level;          /* how many generators it is below the outermost one that delegates to it */
    Generator *via;     /* the generator that the resumer addressed */
    Generator *leaf;    /* the innermost delegate last reached through this one, … */
    Generator *leaf_of; /* … and back: whose `leaf` this one is */
    bool delegate_ended;   /* woken because the delegate ended while this one was parked */
    Value yielding_from;   /* gi_yieldfrom; borrowed, NULL outside `yield from` */
    const Node *paused_at; /* the yield expression where it stands */
    Handling boundary;    /* separates what it handles from what its resumer handles */
    Handling *handling;
    Finalizer finalizer;
    bool left; /* nobody refers to it but its kept frame, which it lives on as */
    Value slots[];
};

/* What generator.c, resume.c, delegate.c and generator_type.c share. */

/* A StopIteration must not leave a generator: it would look like its end. (PEP 479) */
void generator_convert_stop(Machine *m, const Frame *frame);
/* At its end: its variables, and its function. */
void generator_drop_variables(Machine *m, Generator *g);
/* Switches to [g]'s fiber and comes back with what it, or whoever it handed over to, brings. */
Outcome generator_switch(Machine *m, Generator *g, Value *result);
/* [leaf] is the innermost delegate of [g]; NULL: it is not known. */
void generator_remember_leaf(Generator *g, Generator *leaf);
/* next(g) and g.send(value), [value] owned; at the end StopIteration is raised. */
Value generator_ask(Machine *m, Generator *g);
Value generator_send(Machine *m, Generator *g, Value value);
Value generator_send_method(Machine *m, Value self, const Args *args); /* the native method */
/* What a method returns of an outcome: the end is StopIteration, with the value if any. */
Value generator_result(Machine *m, Outcome outcome, Value result);
/* The same as the `next` slot has it: NULL without an exception at an end without a value. */
Value generator_stop(Machine *m, Outcome outcome, Value result);

/* Gives it a fiber with a stack; false: raised MemoryError. */
bool generator_give_stack(Machine *m, Generator *g);
/* Hands [value] (owned) out from [node], and returns when somebody resumes [g]. */
void generator_pause(Generator *g, const Node *node, Value value);
/* Raises what was thrown in, which g->in holds, at the place where [g] stands. */
void generator_raise_thrown(Generator *g);
/* Whose frame CPython is in while nothing of [g] runs, although control is on its way into it or out of
 * it: its delegator's, else its resumer's. */
Frame *generator_standing(Generator *g);
/* Throws GeneratorExit into it. Its end, or that exception, is OUTCOME_RETURN; OUTCOME_YIELD: it has ignored
 * it, which is an error that is called generator_ignored. */
Outcome generator_exit(Machine *m, Generator *g);
extern const char generator_ignored[];
/* The last reference is gone: a generator that is not at its end is closed, so that its `finally`
 * blocks run; what is raised is reported. (CPython: _PyGen_Finalize) */
void generator_finalize(Machine *m, Generator *g);
/* Drops all that it refers to. False: its frame, and with it all this, lives on, since an
 * exception's traceback leads to it; often one that it handles itself, so that this is a cycle. */
bool generator_release(Machine *m, Generator *g);
/* What a generator handles that is left is forgotten, unless it is kept otherwise. */
void generator_forget_handled(Machine *m, Generator *g);
/* Lets go of what a suspended fiber holds; what nobody refers to any more waits in the trash. */
void generator_unwind(Machine *m, Generator *g);
/* The innermost delegate of [g]: [g] itself when it delegates to none. */
Generator *generator_leaf(Machine *m, Generator *g);
/* Whom a resume of [g] reaches: its innermost delegate, or [g] itself where somebody else is
 * running that one. NULL: [g] is running. */
Generator *generator_target(Machine *m, Generator *g);
/* A generator that delegates is running while its delegate runs on its behalf. */
bool generator_is_running(const Generator *g);
static inline bool is_throwing(Resume how)
{
    return how == RESUME_THROW || how == RESUME_CLOSE;
}
/* What arises in [g], thrown or brought by throw(), close() through a delegate, has what [g] itself
 * handles as its context. */
void generator_chain(Generator *g, Value exception);
/* Drops [value] and raises: a resume that is not possible. */
Outcome generator_refuse(Machine *m, Value value, TypeId type, const char *message);

#endif
