/* Operators and conditions. Small integers take the short way; all else goes through operator.c. */
#include "engine/python/quick.h"

EVAL(eval_constant)
{
    return keep(f->machine->constants[n->id]);
}

static Value bin_op(Frame *f, const Node *n)
{
    Value left = eval(f, n->left);
    if (!left)
        return NULL;
    Value right = eval(f, n->right);
    if (!right) {
        drop(f->machine, left);
        return NULL;
    }
    if (are_small(left, right)) {
        Value quick = small_arithmetic(left, right, (BinaryOp)n->op);
        if (quick)
            return quick;
    }
    f->at = n;
    Value result = binary_operation(f->machine, left, right, (BinaryOp)n->op);
    drop(f->machine, left);
    drop(f->machine, right);
    return result;
}

EVAL(eval_bin_op)
{
    Value left = quick_value(f, n->left), right = quick_value(f, n->right), quick = NULL;
    if (are_small(left, right))
        quick = small_arithmetic(left, right, (BinaryOp)n->op);
    return quick ? quick : bin_op(f, n);
}

Value eval_inplace(Frame *f, const Node *n, Value left, Value right)
{
    if (are_small(left, right)) {
        Value quick = small_arithmetic(left, right, (BinaryOp)n->op);
        if (quick)
            return quick;
    }
    f->at = n;
    return inplace_operation(f->machine, left, right, (BinaryOp)n->op);
}

EVAL(eval_unary_op)
{
    Value operand = eval(f, n->operand);
    if (!operand)
        return NULL;
    f->at = n;
    Value result = unary_operation(f->machine, operand, (UnaryOp)n->op);
    drop(f->machine, operand);
    return result;
}

static Value compare_pair(Frame *f, const Node *n, Value left, Value right, CompareOp op)
{
    if (are_small(left, right)) {
        int quick = small_compare(left, right, op);
        if (quick >= 0)
            return boolean(quick);
    }
    f->at = n;
    return compare_operation(f->machine, left, right, op);
}

static Value compare_one(Frame *f, const Node *n)
{
    Value left = eval(f, n->left);
    if (!left)
        return NULL;
    Value right = eval(f, n->comparators.items[0]);
    if (!right) {
        drop(f->machine, left);
        return NULL;
    }
    Value result = compare_pair(f, n, left, right, (CompareOp)n->op);
    drop(f->machine, left);
    drop(f->machine, right);
    return result;
}

EVAL(eval_compare_one)
{
    int quick = compare_quick(f, n);
    return quick >= 0 ? boolean(quick) : compare_one(f, n);
}

/* a < b < c: each operand once, and no further than the first that does not hold. */
EVAL(eval_compare)
{
    Machine *m = f->machine;
    Value left = eval(f, n->left), result = NULL;
    for (int i = 0; left && i < n->comparators.count; i++) {
        Value right = eval(f, n->comparators.items[i]);
        drop(m, result);
        result = right ? compare_pair(f, n, left, right, n->ops[i]) : NULL;
        drop(m, left);
        left = right;
        bool truth = false;
        if (result && i + 1 < n->comparators.count && !value_truth(m, result, &truth)) {
            drop(m, result);
            result = NULL;
        }
        if (!result || (i + 1 < n->comparators.count && !truth))
            break;
    }
    drop(m, left);
    return result;
}

EVAL(eval_bool_op)
{
    Machine *m = f->machine;
    for (int i = 0;; i++) {
        Value value = eval(f, n->values.items[i]);
        bool truth;
        if (!value || i + 1 == n->values.count)
            return value;
        if (!value_truth(m, value, &truth)) {
            drop(m, value);
            return NULL;
        }
        if (truth == (n->op == BOOL_OR))
            return value;
        drop(m, value);
    }
}

bool eval_test_any(Frame *f, const Node *n, const Node *blamed, bool *truth)
{
    Value held = quick_value(f, n);
    if (is_small(held)) {
        *truth = small_of(held) != 0;
        return true;
    }
    Value value = eval(f, n);
    if (is_boolean(value)) {
        *truth = value == VALUE_TRUE;
        return true;
    }
    if (!value)
        return false;
    f->at = blamed;
    bool fine = value_truth(f->machine, value, truth);
    drop(f->machine, value);
    return fine;
}

EVAL(eval_if_exp)
{
    bool truth;
    if (!eval_test(f, n->test, n, &truth))
        return NULL;
    return eval(f, truth ? n->then : n->otherwise);
}

EVAL(eval_named_expr)
{
    Value value = eval(f, n->value);
    if (value && !n->target->store(f, n->target, value)) {
        drop(f->machine, value);
        return NULL;
    }
    return value;
}
