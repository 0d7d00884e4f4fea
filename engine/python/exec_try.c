/* try and with: what happens when control leaves a block, whichever way. (Language Reference 8.4,
 * 8.5) */
#include "engine/python/eval.h"
#include "engine/python/observe_quick.h"

/* A handler of [handled] is left because of the exception that is set. CPython does so through a
 * handler of its own, which catches what leaves it and lets go of [handled] on no line. */
static void leave_raising(Frame *f, Value handled)
{
    f->is_between = true;
    drop(f->machine, handled);
    f->is_between = false;
    if (f->machine->exception)
        exception_settle((Exception *)f->machine->exception);
}

/* ---- except */

static bool is_exception_class(Machine *m, Value v)
{
    return is_a(m, v, TYPE_type) && (((Type *)v)->flags & TYPE_EXCEPTION);
}

static bool refuse_class(Machine *m)
{
    raise_format(m, TYPE_TypeError,
                 "catching classes that do not inherit from BaseException is not allowed");
    return false;
}

/* Whether [exception] is of [wanted]: a class, or a tuple of classes. */
static bool matches(Machine *m, Value exception, Value wanted, bool *match)
{
    *match = false;
    if (!is_a(m, wanted, TYPE_tuple)) {
        if (!is_exception_class(m, wanted))
            return refuse_class(m);
        *match = type_is_subtype(exception->type, (Type *)wanted);
        return true;
    }
    Tuple *tuple = (Tuple *)wanted;
    charge(m, tuple->count / 8);
    for (size_t i = 0; i < tuple->count; i++)
        if (!is_exception_class(m, tuple->items[i]))
            return refuse_class(m);
    for (size_t i = 0; i < tuple->count; i++)
        *match |= type_is_subtype(exception->type, (Type *)tuple->items[i]);
    return true;
}

static bool handler_matches(Frame *f, const Node *handler, Value exception, bool *match)
{
    *match = true;
    if (!handler->type)
        return true;
    Value wanted = eval(f, handler->type);
    if (!wanted)
        return false;
    f->at = handler->type;
    bool fine = matches(f->machine, exception, wanted, match);
    drop(f->machine, wanted);
    return fine;
}

static Flow run_handler(Frame *f, const Node *n, const Node *handler, Value exception)
{
    Machine *m = f->machine;
    if (!f->is_hidden)
        observe_value(m, EVENT_CAUGHT, exception, handler);
    if (handler->name.bytes && !handler->store(f, handler, exception))
        return FLOW_RAISE;
    Flow flow = run_body(f, &handler->body);
    if (flow == FLOW_RAISE)
        note_traceback(m, f);
    f->is_between =
        flow == FLOW_RAISE || (flow == FLOW_NEXT && !has_line_after(f->code, n, handler));
    return flow;
}

/* The name goes with the block; the program may have deleted it itself. */
static void forget_name(Frame *f, const Node *handler)
{
    Machine *m = f->machine;
    if (!handler || !handler->name.bytes || m->over)
        return;
    Value pending = m->exception;
    const Node *at = f->at;
    m->exception = NULL;
    if (!handler->delete (f, handler))
        clear_exception(m);
    m->exception = pending;
    f->at = at;
    if (pending)
        m->noted = f;
}

/* Runs the handler that [exception] matches, if any: then that is *[ran]. False: finding it raised.
 */
static bool handle_by(Frame *f, const Node *n, Value exception, const Node **ran, Flow *flow)
{
    bool match = false;
    for (int i = 0; i < n->handlers.count; i++) {
        const Node *handler = n->handlers.items[i];
        if (!observe_line(f, handler) || !handler_matches(f, handler, exception, &match))
            return false;
        if (match) {
            *ran = handler;
            *flow = run_handler(f, n, handler, exception);
            return true;
        }
        f->at = handler;
    }
    return true;
}

static Flow handle(Frame *f, const Node *n)
{
    Machine *m = f->machine;
    const Frame *noted = m->noted;
    Value exception = m->exception;
    m->exception = NULL;
    exception_settle((Exception *)exception);
    Handling handling = {exception, m->handling, true};
    m->handling = &handling;
    Flow flow = FLOW_RAISE;
    const Node *ran = NULL;
    bool fine = handle_by(f, n, exception, &ran, &flow), again = fine && !ran;
    if (flow == FLOW_RAISE)
        forget_name(f, ran);
    m->handling = handling.outer;
    if (!fine)
        note_traceback(m, f);
    if (again)
        raise_again(m, exception, noted);
    /* A generator that is unwound has forgotten it: see generator_forget_handled(). */
    if (flow == FLOW_RAISE) {
        leave_raising(f, again ? NULL : handling.exception);
    } else {
        drop(m, handling.exception);
        forget_name(f, ran);
    }
    f->is_between = false;
    return flow;
}

/* ---- finally */

/* Where CPython raises again: at the last statement, whether or not it ran, if that is an assignment;
 * else the last instruction says it. (compiler_visit_stmt() leaves its place to what follows) */
static const Node *end_of_finally(const Frame *f, const Node *n)
{
    const NodeList *body = &n->finalbody;
    const Node *last = body->items[body->count - 1];
    while (last->kind == NODE_IF) {
        body = last->orelse.count ? &last->orelse : &last->body;
        last = body->items[body->count - 1];
    }
    if (last->kind == NODE_AUG_ASSIGN)
        return last->target;
    return last->kind == NODE_ASSIGN ? last : f->at;
}

static Flow finally_after_raise(Frame *f, const Node *n)
{
    Machine *m = f->machine;
    Value exception = m->exception;
    m->exception = NULL;
    exception_settle((Exception *)exception);
    Handling handling = {exception, m->handling, false};
    m->handling = &handling;
    Flow flow = run_body(f, &n->finalbody);
    if (flow == FLOW_RAISE)
        note_traceback(m, f);
    m->handling = handling.outer;
    if (flow == FLOW_NEXT) {
        f->at = end_of_finally(f, n);
        raise_again(m, exception, f);
        return FLOW_RAISE;
    }
    if (flow == FLOW_RAISE)
        leave_raising(f, exception);
    else
        drop(m, exception);
    return flow;
}

static Flow finally_after(Frame *f, const Node *n, Flow flow)
{
    Value result = f->result;
    f->result = NULL;
    Flow last = run_body(f, &n->finalbody);
    if (last == FLOW_NEXT) {
        drop(f->machine, f->result);
        f->result = result;
        return flow;
    }
    drop(f->machine, result);
    return last;
}

EXEC(exec_try)
{
    Machine *m = f->machine;
    Flow flow = run_body(f, &n->body);
    if (m->over)
        return FLOW_RAISE;
    if (flow == FLOW_RAISE) {
        note_traceback(m, f);
        if (n->handlers.count)
            flow = handle(f, n);
    } else if (flow == FLOW_NEXT) {
        flow = run_body(f, &n->orelse);
        if (flow == FLOW_RAISE)
            note_traceback(m, f);
    }
    if (n->finalbody.count == 0 || m->over)
        return flow;
    return flow == FLOW_RAISE ? finally_after_raise(f, n) : finally_after(f, n, flow);
}

/* ---- with */

static Value special_bound(Machine *m, Value object, Special special, const char *missed)
{
    Type *type = type_of(m, object);
    Value method = type_lookup(type, m->special_names[special]);
    if (!method)
        return raise_format(m, TYPE_TypeError,
                            "'%s' object does not support the context manager protocol%s",
                            type_name(m, object), missed);
    return descriptor_get(m, method, object, type);
}

static bool call_exit(Machine *m, Value exit, Value exception, bool *swallow)
{
    Value items[] = {VALUE_NONE, VALUE_NONE, VALUE_NONE};
    Value traceback = NULL;
    if (exception) {
        items[0] = (Value)exception->type;
        items[1] = exception;
        items[2] = traceback = attribute_get_c(m, exception, "__traceback__");
    }
    Value answer = call_values(m, exit, items, 3);
    drop(m, traceback);
    if (!answer)
        return false;
    bool fine = value_truth(m, answer, swallow);
    drop(m, answer);
    return fine;
}

static Flow leave_with_exception(Frame *f, const Node *n, Value exit)
{
    Machine *m = f->machine;
    note_traceback(m, f);
    const Node *line = f->line, *at = f->at;
    Value exception = m->exception;
    m->exception = NULL;
    exception_settle((Exception *)exception);
    Handling handling = {exception, m->handling, false};
    m->handling = &handling;
    bool swallow = false;
    bool fine = observe_line(f, n);
    f->at = n;
    fine = fine && call_exit(m, exit, exception, &swallow);
    if (!fine)
        note_traceback(m, f);
    m->handling = handling.outer;
    if (fine && !swallow) {
        raise_again(m, exception, f);
        f->line = line; /* it goes on from where it arose */
        f->at = at;
        return FLOW_RAISE;
    }
    if (!fine) {
        leave_raising(f, exception);
        return FLOW_RAISE;
    }
    drop(m, exception);
    return FLOW_NEXT;
}

static Flow leave_with(Frame *f, const Node *n, Value exit, Flow flow)
{
    Machine *m = f->machine;
    Value result = f->result;
    f->result = NULL;
    bool ignored;
    bool fine = observe_line(f, n);
    f->at = n;
    fine = fine && call_exit(m, exit, NULL, &ignored);
    if (!fine) {
        drop(m, result);
        return FLOW_RAISE;
    }
    f->result = result;
    return flow;
}

static Flow with_item(Frame *f, const Node *n, int number);

/* [entered] is taken over. */
static Flow inside_with(Frame *f, const Node *n, int number, Value entered)
{
    const Node *target = n->with_items.items[number]->optional_vars;
    bool fine = !target || target->store(f, target, entered);
    drop(f->machine, entered);
    if (!fine)
        return FLOW_RAISE;
    return number + 1 < n->with_items.count ? with_item(f, n, number + 1) : run_body(f, &n->body);
}

static Flow with_item(Frame *f, const Node *n, int number)
{
    Machine *m = f->machine;
    const Node *item = n->with_items.items[number];
    Value manager = eval(f, item->context_expr);
    if (!manager)
        return FLOW_RAISE;
    f->at = n;
    Value enter = special_bound(m, manager, SPECIAL_ENTER, "");
    Value exit = enter ? special_bound(m, manager, SPECIAL_EXIT, " (missed __exit__ method)") : NULL;
    Value entered = exit ? call_values(m, enter, NULL, 0) : NULL;
    drop(m, enter);
    drop(m, manager);
    if (!entered) {
        drop(m, exit);
        return FLOW_RAISE;
    }
    Held held = {exit, f->held};
    f->held = &held;
    Flow flow = inside_with(f, n, number, entered);
    f->held = held.outer;
    if (!m->over)
        flow = flow == FLOW_RAISE ? leave_with_exception(f, n, exit) : leave_with(f, n, exit, flow);
    drop(m, exit);
    return flow;
}

EXEC(exec_with)
{
    return with_item(f, n, 0);
}
