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
    if (n->place == PLACE_SLOT)
        return f->slots[n->slot];
    if (n->place == PLACE_CONSTANT)
        return m->constants[n->id];
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
    int64_t a = small_of(left), b = small_of(right);
    switch (op) {
    case COMPARE_LT:
        return a < b;
    case COMPARE_LTE:
        return a <= b;
    case COMPARE_GT:
        return a > b;
    case COMPARE_GTE:
        return a >= b;
    case COMPARE_EQ:
        return a == b;
    case COMPARE_NOTEQ:
        return a != b;
    default:
        return -1;
    }
}

/* Binds the name [n] to the small integer [value], which takes the place of none or another one;
 * false where it must be stored the long way. */
static inline bool bind_small(Frame *f, const Node *n, Value value)
{
    Machine *m = f->machine;
    if (f->is_hidden || n->place == PLACE_ELSEWHERE)
        return false;
    Value *place = n->place == PLACE_SLOT ? &f->slots[n->slot] : &m->globals[n->slot];
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
