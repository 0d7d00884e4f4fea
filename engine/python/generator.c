/* Generators from inside: pausing, going on, ending. (From outside: resume.c) */
#include "engine/python/body.h"
#include "engine/python/exception.h"
#include "engine/python/generator_quick.h"
#include "engine/python/quick.h"

enum { STACK_RESERVE = 24 * 1024 }; /* kept free below the deepest call on a fiber */

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
    if (own == &g->boundary)
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

static inline __attribute__((always_inline)) void pause_at(Generator *g, const Node *node, Value value)
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
void generator_convert_stop(Machine *m, const Frame *frame)
{
    if (!raised(m, TYPE_StopIteration))
        return;
    Value stop = take_exception(m);
    raise_format(m, TYPE_RuntimeError, "generator raised StopIteration");
    exception_because(m, m->exception, stop);
    m->noted = frame;
}

void generator_drop_variables(Machine *m, Generator *g)
{
    frame_leave(&g->frame, g->function);
    drop_slots(m, g->slots, g->frame.code->slot_count);
    Value locals = (Value)g->frame.locals, function = (Value)g->function;
    g->frame.locals = NULL;
    g->function = NULL;
    drop(m, locals);
    drop(m, function);
}

static void finish(Generator *g, Value result)
{
    Machine *m = g->frame.machine;
    if (!result)
        generator_convert_stop(m, &g->frame);
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
    Value pending = m->exception;
    const Frame *noted = m->noted;
    Outcome outcome = m->outcome;
    m->exception = NULL;
    Way way = exception_set_aside(m, pending);
    generator_drop_variables(m, g);
    m->exception = pending;
    exception_bring_back(m, pending, &way);
    m->noted = noted;
    m->outcome = outcome;
    m->carried = result;
    m->frame = g->frame.back;
    if (heir && fiber_state(heir->fiber) == FIBER_SUSPENDED) {
        heir->delegate_ended = true;
        if (m->throwing && m->throwing->leaf == g)
            m->throwing->leaf = heir;
        heir->via = g->via;
        remember_leaf(g->via, heir);
        heir->to_lane = g->to_lane;
        heir->how = g->how;
        if (is_throwing(g->how))
            heir->boundary.outer = g->boundary.outer;
        fiber_bequeath(m->fibers, heir->fiber);
        m->depth--;
    }
}

/* What a generator's fiber runs. */
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

bool generator_give_stack(Machine *m, Generator *g)
{
    g->fiber = fiber_new(m->fibers, 0, generator_main, g);
    if (fiber_prepare(g->fiber) == FIBER_OK)
        return true;
    fiber_free(g->fiber);
    g->fiber = NULL;
    raise_format(m, TYPE_MemoryError, "no more stacks for generators");
    return false;
}

/* ---- the end */

/* Nobody has it, whatever runs: it is reported, and the trace is not told of it as of one that arises. */
static void refuse_to_end(Machine *m)
{
    Value text = (Value)str_c(m, generator_ignored);
    Args args = {&text, 1, NULL, 0};
    Value error = (Value)exception_new(m, m->types[TYPE_RuntimeError], &args);
    drop(m, text);
    exception_chain(m, error, handled_exception(m));
    raise_again(m, error, NULL);
}

void generator_finalize(Machine *m, Generator *g)
{
    Outcome outcome = generator_exit(m, g);
    if (outcome == OUTCOME_YIELD)
        refuse_to_end(m);
    if (m->exception)
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
    generator_switch(m, g, &result);
    g->head.refs--;
    drop(m, m->exception);
    if (g->left) {
        g->left = false;
        generator_drop_variables(m, g);
        drop(m, (Value)g);
    }
    m->over = m->abandoning = false;
    observe_schedule(m);
    m->exception = exception;
    m->noted = noted;
}

void generator_forget_handled(Machine *m, Generator *g)
{
    Handling *innermost = g->handling;
    if (innermost == &g->boundary || !innermost->is_except)
        return;
    Value exception = innermost->exception;
    innermost->exception = NULL;
    drop(m, exception);
}

bool generator_release(Machine *m, Generator *g)
{
    g->left = g->state == GENERATOR_SUSPENDED && kept_frame_owns(&g->frame);
    if (g->left)
        return false;
    size_t first = m->trash_count;
    if (g->state == GENERATOR_SUSPENDED)
        generator_unwind(m, g);
    generator_remember_leaf(g, NULL);
    if (g->leaf_of)
        g->leaf_of->leaf = NULL;
    fiber_free(g->fiber);
    g->fiber = NULL;
    if (g->function) /* else it has dropped them at its end */
        generator_drop_variables(m, g);
    object_free_waiting(m, first);
    return true;
}
