/* Simple statements: one line each. */
#include "engine/python/observe_quick.h"
#include "engine/python/quick.h"

EXEC(exec_nothing)
{
    (void)f, (void)n;
    return FLOW_NEXT;
}

EXEC(exec_break)
{
    f->at = n;
    return FLOW_BREAK;
}

EXEC(exec_continue)
{
    (void)f, (void)n;
    return FLOW_CONTINUE;
}

EXEC(exec_expr)
{
    Value value = eval(f, n->value);
    if (!value)
        return FLOW_RAISE;
    if (value_has_crossed(f->machine))
        observe_dropped(f, n, value);
    drop(f->machine, value);
    return FLOW_NEXT;
}

EXEC(exec_assign_one)
{
    Value value = eval(f, n->value);
    if (!value)
        return FLOW_RAISE;
    const Node *target = n->targets.items[0];
    bool fine = store_quick(f, target, value);
    drop(f->machine, value);
    return fine ? FLOW_NEXT : FLOW_RAISE;
}

EXEC(exec_assign)
{
    Value value = eval(f, n->value);
    if (!value)
        return FLOW_RAISE;
    bool fine = true;
    for (int i = 0; fine && i < n->targets.count; i++)
        fine = n->targets.items[i]->store(f, n->targets.items[i], value);
    drop(f->machine, value);
    return fine ? FLOW_NEXT : FLOW_RAISE;
}

/* obj.name += … and obj[key] += … evaluate obj and key once. */
static bool aug_assign_attribute(Frame *f, const Node *n)
{
    Machine *m = f->machine;
    const Node *target = n->target;
    Str *name = (Str *)m->constants[target->id];
    Value object = eval(f, target->value);
    if (!object)
        return false;
    f->at = target;
    Value left = attribute_get(m, object, name);
    Value right = left ? eval(f, n->value) : NULL;
    Value result = right ? eval_inplace(f, n, left, right) : NULL;
    if (result)
        f->at = target;
    bool fine = result && attribute_set(m, object, name, result);
    drop(m, result);
    drop(m, right);
    drop(m, left);
    drop(m, object);
    return fine;
}

static bool aug_assign_item(Frame *f, const Node *n)
{
    Machine *m = f->machine;
    const Node *target = n->target;
    Value object = eval(f, target->value);
    Value key = object ? eval(f, target->slice) : NULL;
    f->at = target;
    Value left = key ? item_get(m, object, key) : NULL;
    Value right = left ? eval(f, n->value) : NULL;
    Value result = right ? eval_inplace(f, n, left, right) : NULL;
    if (result)
        f->at = target;
    bool fine = result && item_set(m, object, key, result);
    drop(m, result);
    drop(m, right);
    drop(m, left);
    drop(m, key);
    drop(m, object);
    return fine;
}

static bool aug_assign_name(Frame *f, const Node *n)
{
    Machine *m = f->machine;
    Value left = n->target->eval(f, n->target);
    if (!left)
        return false;
    Value right = eval(f, n->value);
    Value result = right ? eval_inplace(f, n, left, right) : NULL;
    drop(m, right);
    drop(m, left);
    bool fine = result && n->target->store(f, n->target, result);
    drop(m, result);
    return fine;
}

EXEC(exec_aug_assign)
{
    bool fine = n->target->kind == NODE_ATTRIBUTE   ? aug_assign_attribute(f, n)
                : n->target->kind == NODE_SUBSCRIPT ? aug_assign_item(f, n)
                                                    : aug_assign_name(f, n);
    return fine ? FLOW_NEXT : FLOW_RAISE;
}

/* `i += 1`: names and small integers; all else as above, from the start. */
EXEC(exec_aug_name)
{
    Value left = quick_value(f, n->target), right = quick_value(f, n->value);
    if (are_small(left, right)) {
        Value result = small_arithmetic(left, right, (BinaryOp)n->op);
        if (result && bind_small(f, n->target, result))
            return FLOW_NEXT;
    }
    return exec_aug_assign(f, n);
}

/* Where the frame stands while it leaves its blocks. (CPython: compiler_return) */
static const Node *return_place(const Node *n)
{
    bool constant = n->value && n->value->kind == NODE_CONSTANT;
    return constant && n->value->span.line == n->span.line ? n->value : n;
}

static __attribute__((noinline)) Flow return_any(Frame *f, const Node *n)
{
    Value value = n->value ? eval(f, n->value) : VALUE_NONE;
    if (!value)
        return FLOW_RAISE;
    drop(f->machine, f->result);
    f->result = value;
    f->at = return_place(n);
    return FLOW_RETURN;
}

/* A name or a constant is at hand, and mostly no `return` is on its way already. */
EXEC(exec_return)
{
    Value value = n->value ? quick_value(f, n->value) : VALUE_NONE;
    if (!value || f->result)
        return return_any(f, n);
    f->result = keep(value);
    f->at = return_place(n);
    return FLOW_RETURN;
}

EXEC(exec_delete)
{
    for (int i = 0; i < n->targets.count; i++)
        if (!n->targets.items[i]->delete(f, n->targets.items[i]))
            return FLOW_RAISE;
    return FLOW_NEXT;
}

/* What an assertion that fails is shown by: of what its test branches on, the comparison that comes
 * last; NULL: there is none. (CPython: compiler_jump_if leaves its place there) */
static const Node *last_comparison(const Node *test)
{
    const Node *last = NULL, *found;
    switch (test->kind) {
    case NODE_COMPARE:
        return test;
    case NODE_UNARY_OP:
        return test->op == UNARY_NOT ? last_comparison(test->operand) : NULL;
    case NODE_BOOL_OP:
        for (int i = 0; i < test->values.count; i++)
            if ((found = last_comparison(test->values.items[i])))
                last = found;
        return last;
    case NODE_IF_EXP:
        found = last_comparison(test->otherwise);
        if (!found)
            found = last_comparison(test->then);
        return found ? found : last_comparison(test->test);
    default:
        return NULL;
    }
}

EXEC(exec_assert)
{
    Machine *m = f->machine;
    bool truth;
    if (!eval_test(f, n->test, n, &truth))
        return FLOW_RAISE;
    if (truth)
        return FLOW_NEXT;
    Value message = n->msg ? eval(f, n->msg) : NULL;
    if (n->msg && !message)
        return FLOW_RAISE;
    const Node *shown = last_comparison(n->test);
    f->at = shown ? shown : n;
    raise_value(m, TYPE_AssertionError, message);
    drop(m, message);
    return FLOW_RAISE;
}

/* An exception instance from what stands after `raise`: an instance, or a class to be called. */
static Value exception_from(Frame *f, Value value, const char *refusal)
{
    Machine *m = f->machine;
    bool is_class = is_a(m, value, TYPE_type) && (((Type *)value)->flags & TYPE_EXCEPTION);
    if (is_exception(value))
        return keep(value);
    if (!is_class)
        return raise_format(m, TYPE_TypeError, "%s", refusal);
    Value made = call_values(m, value, NULL, 0);
    return made ? exception_made(m, value, made, true) : NULL;
}

static bool set_cause(Frame *f, Exception *exception, const Node *raise)
{
    Machine *m = f->machine;
    Value given = eval(f, raise->cause);
    if (!given)
        return false;
    f->at = raise;
    Value cause = given == VALUE_NONE
                      ? NULL
                      : exception_from(f, given, "exception causes must derive from BaseException");
    if (given != VALUE_NONE && !cause) {
        drop(m, given);
        return false;
    }
    drop(m, given);
    drop(m, exception->cause);
    exception->cause = cause;
    exception->suppress_context = true;
    return true;
}

static int raise_handled(Frame *f)
{
    Value handled = handled_exception(f->machine);
    if (!handled)
        raise_format(f->machine, TYPE_RuntimeError, "No active exception to reraise");
    else
        raise_again(f->machine, keep(handled), f);
    return FLOW_RAISE;
}

EXEC(exec_raise)
{
    Machine *m = f->machine;
    f->at = n;
    if (!n->exc)
        return raise_handled(f);
    Value given = eval(f, n->exc);
    if (!given)
        return FLOW_RAISE;
    f->at = n;
    Value exception = exception_from(f, given, "exceptions must derive from BaseException");
    drop(m, given);
    if (!exception)
        return FLOW_RAISE;
    if (n->cause && !set_cause(f, (Exception *)exception, n)) {
        drop(m, exception);
        return FLOW_RAISE;
    }
    f->at = n;
    raise_exception(m, exception);
    return FLOW_RAISE;
}
