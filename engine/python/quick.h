/* Quick: the short way of the commonest nodes: names and constants without a call for each, small
 * integers without the operations that every type has. What does not fit goes the way of link.c, so
 * nothing here decides what a program means. */
#ifndef COROLANE_PYTHON_QUICK_H
#define COROLANE_PYTHON_QUICK_H

#include "engine/python/eval.h"
#include "engine/trace/trace_pages.h"

/* What the name or constant [n] holds, borrowed; NULL where it holds nothing, or is another node. It
 * has no effect, so the long way may begin anew. */
static inline Value quick_value(const Frame *f, const Node *n)
{
    const Machine *m = f->machine;
    if (__builtin_expect(n->place == PLACE_SLOT, 1))
        return f->slots[n->slot];
    if (n->place == PLACE_CONSTANT)
        return m->constants[n->slot];
    if (n->place != PLACE_GLOBAL)
        return NULL;
    return m->globals[n->slot] ? m->globals[n->slot] : m->builtin_of[n->slot];
}

/* eval(), for nodes that are mostly names and constants. */
static inline Value eval_quick(Frame *f, const Node *n)
{
    Value value = quick_value(f, n);
    return value ? keep(value) : eval(f, n);
}

/* + - and * of small integers; NULL where it does not fit. */
static inline Value small_arithmetic(Value left, Value right, BinaryOp op)
{
    int64_t a = small_of(left), b = small_of(right), result;
    if (op == BINARY_ADD) /* as they lie: what does not fit in 62 bits overflows there */
        return __builtin_add_overflow((intptr_t)left, (intptr_t)right - 1, &result) ? NULL : (Value)result;
    switch (op) {
    case BINARY_SUB:
        result = a - b;
        break;
    case BINARY_MULT:
        if (__builtin_mul_overflow(a, b, &result))
            return NULL;
        break;
    case BINARY_MOD:
        if (b <= 0)
            return NULL;
        result = a % b;
        if (result < 0)
            result += b;
        break;
    case BINARY_FLOORDIV:
        if (b <= 0)
            return NULL;
        result = a / b - (a % b < 0);
        break;
    case BINARY_BITAND:
        result = a & b;
        break;
    default:
        return NULL;
    }
    return small_fits(result) ? small(result) : NULL;
}

/* The comparison of small integers; -1: not one that can be done so. */
static inline int small_compare(Value left, Value right, CompareOp op)
{
    enum { BELOW = 1, SAME = 2, ABOVE = 4 };
    static const uint8_t holds[COMPARE_COUNT] = {
        [COMPARE_EQ] = SAME,          [COMPARE_NOTEQ] = BELOW | ABOVE,
        [COMPARE_LT] = BELOW,         [COMPARE_GT] = ABOVE,
        [COMPARE_LTE] = BELOW | SAME, [COMPARE_GTE] = ABOVE | SAME,
    };
    intptr_t a = (intptr_t)left, b = (intptr_t)right; /* in order as they lie */
    int order = a < b ? BELOW : a == b ? SAME : ABOVE;
    return holds[op] ? (holds[op] & order) != 0 : -1;
}

/* A comparison of two that are names or constants and hold small integers; -1: the long way. */
static inline int compare_quick(const Frame *f, const Node *n)
{
    Value left = quick_value(f, n->left), right = quick_value(f, n->comparators.items[0]);
    return are_small(left, right) ? small_compare(left, right, (CompareOp)n->op) : -1;
}

/* Whether [n] holds, into *[truth]; false: raised. [blamed] is what a traceback points at where the truth
 * of the value cannot be told. */
static inline bool eval_test(Frame *f, const Node *n, const Node *blamed, bool *truth)
{
    int quick = n->eval == eval_compare_one ? compare_quick(f, n) : -1;
    if (__builtin_expect(quick < 0, 0))
        return eval_test_any(f, n, blamed, truth);
    *truth = quick;
    return true;
}

/* Binds the name [n] to the small integer [value], which takes the place of none or another one;
 * false where it must be stored the long way. */
static inline bool bind_small(Frame *f, const Node *n, Value value)
{
    Machine *m = f->machine;
    if (f->is_hidden || n->place == PLACE_ELSEWHERE)
        return false;
    bool in_slot = __builtin_expect(n->place == PLACE_SLOT, 1);
    Value *place = in_slot ? &f->slots[n->slot] : &m->globals[n->slot];
    uint64_t change = (uint64_t)(uintptr_t)*place ^ (uint64_t)(uintptr_t)value;
    if (!is_small(*place) || !trace_quick(m->trace, n->told, n->lead, change))
        return false;
    *place = value;
    f->at = n;
    return true;
}

static inline bool store_quick(Frame *f, const Node *n, Value value)
{
    return (is_small(value) && bind_small(f, n, value)) || n->store(f, n, value);
}

#endif
