/* Generators: pausing, resuming, ending. */
#include "engine/python/body.h"
#include "engine/python/quick.h"

enum { STACK_RESERVE = 24 * 1024 }; /* kept free below the deepest call on a fiber */

bool is_generator(Machine *m, Value v)
{
    return is_exactly(m, v, TYPE_generator);
}

Value generator_new(Machine *m, Function *function, Value *slots)
{
    const Code *code = function->code;
    size_t size = sizeof(Generator) + (size_t)code->slot_count * sizeof(Value);
    Generator *g = object_alloc(m, m->types[TYPE_generator], size);
    for (int i = 0; i < code->slot_count; i++)
        g->slots[i] = slots[i];
    g->function = (Function *)keep((Value)function);
    frame_init(&g->frame, m, code, g->slots);
    g->frame.generator = g;
    g->name = (Str *)keep((Value)function->name);
    g->qualname = (Str *)keep((Value)function->qualname);
    g->handling = &g->boundary;
    g->via = g;
    g->lane = code->is_hidden ? NO_LANE
                              : observe_lane(m, LANE_GENERATOR, g->name, (Value)g,
                                             &g->frame);
    return (Value)g;
}

/* ---- inside the generator's fiber */

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

Frame *generator_standing(Generator *g)
{
    if (g->via == g || !g->delegator)
        return g->frame.back;
    g->delegator->frame.back = g->frame.back;
    return &g->delegator->frame;
}

/* (CPython: _PyErr_ChainStackItem) */
void generator_chain(Generator *g, Value exception)
{
    Machine *m = g->frame.machine;
    Handling *own = m->handling;
    if (own == &g->boundary || own->exception == exception)
        return;
    exception_chain(m, exception, own->exception);
    exception_unsettle(m, (Exception *)exception); /* as it happens, CPython forgets it here */
}

/* What was thrown in, at the place where the generator stands. */
void generator_raise_thrown(Generator *g)
{
    Machine *m = g->frame.machine;
    Value exception = g->in;
    g->in = NULL;
    generator_chain(g, exception);
    raise_again(m, exception, NULL);
    observe_raised(m, exception);
}

static inline void park(Generator *g)
{
    Machine *m = g->frame.machine;
    g->state = GENERATOR_SUSPENDED;
    g->handling = m->handling;
    fiber_yield(m->fibers);
    take_over(g);
}

void generator_park(Generator *g)
{
    park(g);
}

static inline void pause_at(Generator *g, const Node *node, Value value)
{
    Machine *m = g->frame.machine;
    g->paused_at = node;
    observe_yield(m, g, value, node);
    m->outcome = OUTCOME_YIELD;
    m->carried = value;
    park(g);
}

void generator_pause(Generator *g, const Node *node, Value value)
{
    pause_at(g, node, value);
}

static inline __attribute__((always_inline)) Value yield(Frame *f, const Node *node, Value value)
{
    Generator *g = f->generator;
    pause_at(g, node, value);
    f->at = node;
    if (f->machine->over)
        return NULL;
    if (is_throwing(g->how)) {
        generator_raise_thrown(g);
        return NULL;
    }
    bool expression = f->code->kind == CODE_GENERATOR_EXP; /* has nowhere to take a value */
    Value in = g->in;
    g->in = NULL;
    if (!f->is_hidden && (!expression || in != VALUE_NONE))
        observe_received(f->machine, in, node);
    return in;
}

Value generator_yield(Frame *f, const Node *node, Value value)
{
    return yield(f, node, value);
}

static inline Value yielded(Frame *f, const Node *n)
{
    return n->value ? eval_quick(f, n->value) : VALUE_NONE;
}

EVAL(eval_yield)
{
    Value value = yielded(f, n);
    return value ? yield(f, n, value) : NULL;
}

/* As the statement alone … */
EXEC(exec_yield)
{
    Value value = yielded(f, n->value);
    Value in = value ? yield(f, n->value, value) : NULL;
    if (!in)
        return FLOW_RAISE;
    if (in != VALUE_NONE)
        observe_dropped(f, n, in);
    drop(f->machine, in);
    return FLOW_NEXT;
}

/* … and as `name = yield value`. (Both are here for what body.h says.) */
EXEC(exec_assign_yield)
{
    const Node *target = n->targets.items[0];
    Value value = yielded(f, n->value);
    Value in = value ? yield(f, n->value, value) : NULL;
    if (!in)
        return FLOW_RAISE;
    bool fine = store_quick(f, target, in);
    drop(f->machine, in);
    return fine ? FLOW_NEXT : FLOW_RAISE;
}

/* A StopIteration must not leave a generator: it would look like its end. (PEP 479) */
static void convert_stop_iteration(Machine *m, const Frame *frame)
{
    if (!raised(m, TYPE_StopIteration))
        return;
    exception_keep_slots(m, frame->code, frame->slots); /* it is its traceback that leads there */
    Value stop = take_exception(m);
    raise_format(m, TYPE_RuntimeError, "generator raised StopIteration");
    exception_because(m, m->exception, stop);
    m->noted = frame;
}

/* [raised] is what it ends in, or NULL. */
static void drop_variables(Machine *m, Generator *g, Value raised)
{
    if (g->frame.caught)
        frame_leave(&g->frame, raised);
    drop_slots(m, g->slots, g->frame.code->slot_count);
    Value locals = (Value)g->frame.locals;
    g->frame.locals = NULL;
    drop(m, locals);
}

static void finish(Generator *g, Value result)
{
    Machine *m = g->frame.machine;
    if (!result)
        convert_stop_iteration(m, &g->frame);
    /* Whoever addressed this very generator gets the end; else it is a delegate's end. */
    Generator *heir = g->via != g ? g->delegator : NULL;
    observe_end_of_lane(m, result ? EVENT_FINISH : EVENT_RAISE, g->lane,
                        heir && heir->lane != NO_LANE ? heir->lane : g->to_lane,
                        result ? result : m->exception);
    g->state = GENERATOR_CLOSED;
    m->outcome = result ? OUTCOME_RETURN : OUTCOME_RAISE;
    m->carried = result;
    m->handling = g->boundary.outer;
    m->frame = generator_standing(g);
    if (!result)
        exception_keep_slots(m, g->frame.code, g->slots);
    Value pending = m->exception;
    const Frame *noted = m->noted;
    Outcome outcome = m->outcome;
    m->exception = NULL;
    drop_variables(m, g, pending);
    m->exception = pending;
    m->noted = noted;
    m->outcome = outcome;
    m->carried = result;
    m->frame = g->frame.back;
    if (heir && fiber_state(heir->fiber) == FIBER_SUSPENDED) {
        heir->delegate_ended = true;
        heir->via = g->via;
        heir->to_lane = g->to_lane;
        heir->how = g->how;
        if (is_throwing(g->how))
            heir->boundary.outer = g->boundary.outer;
        fiber_bequeath(m->fibers, heir->fiber);
    }
}

static void generator_main(void *argument)
{
    Generator *g = argument;
    g->stack_limit = fiber_limit(g->fiber, STACK_RESERVE);
    take_over(g);
    const Code *code = g->frame.code;
    Value result = code->kind == CODE_GENERATOR_EXP ? run_generator_exp(&g->frame)
                   : code->node->kind == NODE_LAMBDA
                       ? eval(&g->frame, code->node->then)
                       : body_result(&g->frame, &code->node->body);
    if (g->frame.machine->over) {
        g->state = GENERATOR_CLOSED;
        return;
    }
    finish(g, result);
}

/* ---- resuming, from outside */

static void remember_leaf(Generator *g, Generator *leaf)
{
    if (g->leaf)
        g->leaf->leaf_of = NULL;
    if (leaf && leaf->leaf_of)
        leaf->leaf_of->leaf = NULL;
    g->leaf = leaf;
    if (leaf)
        leaf->leaf_of = g;
}

static bool delegates(const Generator *g)
{
    return g->delegate && g->delegate->state != GENERATOR_CLOSED;
}

Generator *generator_leaf(Generator *g)
{
    Generator *leaf = g->leaf;
    if (leaf && leaf->via == g && leaf->state == GENERATOR_SUSPENDED && !leaf->delegate)
        return leaf;
    leaf = g;
    while (leaf->state != GENERATOR_RUNNING && delegates(leaf))
        leaf = leaf->delegate;
    if (leaf->state == GENERATOR_RUNNING)
        return leaf;
    for (Generator *at = g; at != leaf; at = at->delegate) {
        at->delegate->delegator = at;
        at->delegate->boundary.outer = at->handling;
    }
    remember_leaf(g, leaf);
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

Generator *generator_target(Generator *g)
{
    Generator *leaf = generator_leaf(g);
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
        observe_crossing(m, how == RESUME_CLOSE ? EVENT_CLOSE : EVENT_THROW, from, g->lane, exception,
                         node);
        raise_again(m, exception, NULL);
        g->frame.at = g->frame.code->node;
        note_traceback(m, &g->frame);
        convert_stop_iteration(m, &g->frame);
        Frame *frame = m->frame;
        m->frame = &g->frame; /* it arises at the head of the function */
        g->frame.at = first_line(g->frame.code->node);
        observe_end_of_lane(m, EVENT_RAISE, g->lane, from, m->exception);
        m->frame = frame;
        g->state = GENERATOR_CLOSED;
        exception_keep_slots(m, g->frame.code, g->slots);
        return OUTCOME_RAISE;
    }
    raise_again(m, exception, NULL);
    return OUTCOME_RAISE;
}

static const EventKind resume_events[] = {
    [RESUME_NEXT] = EVENT_NEXT,
    [RESUME_SEND] = EVENT_SEND,
    [RESUME_THROW] = EVENT_THROW,
    [RESUME_CLOSE] = EVENT_CLOSE,
};

/* Switches to [g]'s fiber and comes back with what it, or whoever it handed over to, brings. */
static inline Outcome switch_to(Machine *m, Generator *g, Value *result)
{
    Frame *frame = m->frame;
    Handling *handling = m->handling;
    char *limit = m->stack_limit;
    int depth = m->depth;
    if (!g->fiber)
        g->fiber = fiber_new(m->fibers, 0, generator_main, g);
    keep((Value)g);
    if (fiber_resume(g->fiber) != FIBER_OK) {
        drop(m, (Value)g);
        return generator_refuse(m, NULL, TYPE_MemoryError, "no more stacks for generators");
    }
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

/* What an exception in [leaf] has as its context: next() and send() pass through what the delegators
 * handle, throw() and close() come from the resumer straight. */
static inline void enclose(Generator *top, Generator *leaf, Handling *resumer, Resume how)
{
    top->boundary.outer = resumer;
    if (leaf != top)
        leaf->boundary.outer = is_throwing(how) ? resumer : leaf->delegator->handling;
}

static inline __attribute__((always_inline)) Outcome
resume_leaf(Machine *m, Generator *top, Generator *leaf, Resume how, Value value, Value *result)
{
    leaf->how = how;
    leaf->in = value;
    enclose(top, leaf, m->handling, how);
    if (!enter_call(m, "")) { /* nothing has crossed then */
        leaf->in = NULL;
        drop(m, value);
        return OUTCOME_RAISE;
    }
    observe_resume(m, resume_events[how], leaf->lane, top->lane, value);
    Outcome outcome = switch_to(m, leaf, result);
    leave_call(m);
    return outcome;
}

Outcome generator_resume_leaf(Machine *m, Generator *top, Generator *leaf, Resume how, Value value,
                              Value *result)
{
    return resume_leaf(m, top, leaf, how, value, result);
}

static __attribute__((noinline)) Outcome resume_any(Machine *m, Generator *g, Resume how, Value value,
                                                    Value *result)
{
    bool exit = how == RESUME_CLOSE || (how == RESUME_THROW && is_a(m, value, TYPE_GeneratorExit));
    Generator *leaf = generator_target(g);
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
    return generator_resume_leaf(m, g, leaf, how, value, result);
}

/* Whom next() and send() reach where nothing is out of the ordinary; else NULL. */
static inline Generator *waiting_leaf(Generator *g, Resume how)
{
    if (is_throwing(how))
        return NULL;
    if (!g->delegate)
        return g->state == GENERATOR_SUSPENDED || (g->state == GENERATOR_CREATED && how == RESUME_NEXT)
                   ? g
                   : NULL;
    Generator *leaf = g->leaf;
    bool waits = leaf && leaf->via == g && leaf->state == GENERATOR_SUSPENDED && !leaf->delegate;
    return waits ? leaf : NULL;
}

Outcome generator_resume(Machine *m, Generator *g, Resume how, Value value, Value *result)
{
    *result = NULL;
    Generator *leaf = waiting_leaf(g, how);
    if (!leaf)
        return resume_any(m, g, how, value, result);
    leaf->via = g;
    leaf->to_lane = m->lane;
    return resume_leaf(m, g, leaf, how, value, result);
}

bool generator_close(Machine *m, Generator *g)
{
    if (g->state == GENERATOR_CLOSED)
        return true;
    Args none = {NULL, 0, NULL, 0};
    Value exit = (Value)exception_new(m, m->types[TYPE_GeneratorExit], &none);
    Value handled = handled_exception(m);
    if (handled)
        ((Exception *)exit)->context = keep(handled);
    Value result;
    Outcome outcome = generator_resume(m, g, RESUME_CLOSE, exit, &result);
    if (m->over)
        return false;
    if (outcome == OUTCOME_YIELD) {
        drop(m, result);
        raise_format(m, TYPE_RuntimeError, "generator ignored GeneratorExit");
        return false;
    }
    drop(m, result);
    if (outcome == OUTCOME_RETURN)
        return true;
    if (!raised(m, TYPE_GeneratorExit) && !raised(m, TYPE_StopIteration))
        return false;
    clear_exception(m);
    return true;
}

/* ---- the end */

void generator_finalize(Machine *m, Generator *g)
{
    if (!generator_close(m, g) && m->exception)
        report_unraisable(m, (Value)g);
}

/* The fiber of a generator that would not be closed returns through all its calls, without running
 * anything, so that each lets go of what it holds. */
void generator_unwind(Machine *m, Generator *g)
{
    Value exception = m->exception, result;
    const Frame *noted = m->noted;
    m->exception = NULL;
    machine_stop(m);
    m->abandoning = true;
    g->how = RESUME_NEXT;
    keep((Value)g); /* it may be on its way out already: not to be dropped by the switch */
    switch_to(m, g, &result);
    g->head.refs--;
    drop(m, m->exception);
    if (g->left) {
        g->left = false;
        drop_variables(m, g, NULL);
        drop(m, (Value)g);
    }
    m->over = m->abandoning = false;
    observe_schedule(m);
    m->exception = exception;
    m->noted = noted;
}

bool generator_release(Machine *m, Generator *g)
{
    g->left = g->state == GENERATOR_SUSPENDED && g->handling != &g->boundary;
    if (g->left)
        return false;
    size_t first = m->trash_count;
    if (g->state == GENERATOR_SUSPENDED)
        generator_unwind(m, g);
    remember_leaf(g, NULL);
    if (g->leaf_of)
        g->leaf_of->leaf = NULL;
    fiber_free(g->fiber);
    g->fiber = NULL;
    drop_variables(m, g, NULL);
    object_free_waiting(m, first);
    return true;
}
