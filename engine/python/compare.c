/* Comparisons. (Data model, 3.3.1: __lt__ and its like; identity counts as equal in containers) */
#include "engine/python/runtime.h"

typedef struct CompareRow {
    const char *spelling;
    Special method;
    CompareOp reflected;
} CompareRow;

static const CompareRow compare_rows[COMPARE_COUNT] = {
    [COMPARE_EQ] = {"==", SPECIAL_COMPARE_EQ, COMPARE_EQ},
    [COMPARE_NOTEQ] = {"!=", SPECIAL_COMPARE_NOTEQ, COMPARE_NOTEQ},
    [COMPARE_LT] = {"<", SPECIAL_COMPARE_LT, COMPARE_GT},
    [COMPARE_LTE] = {"<=", SPECIAL_COMPARE_LTE, COMPARE_GTE},
    [COMPARE_GT] = {">", SPECIAL_COMPARE_GT, COMPARE_LT},
    [COMPARE_GTE] = {">=", SPECIAL_COMPARE_GTE, COMPARE_LTE},
};

static bool answered(Value result)
{
    return result != VALUE_NOT_IMPLEMENTED;
}

static Value try_compare(Machine *m, Value self, Value other, CompareOp op)
{
    Type *type = type_of(m, self);
    Value method = special_of(type, compare_rows[op].method);
    if (method)
        return special_call(m, method, self, &other, 1);
    if (op == COMPARE_NOTEQ && special_of(type, SPECIAL_COMPARE_EQ)) {
        Value equal = special_call(m, special_of(type, SPECIAL_COMPARE_EQ), self, &other, 1);
        bool truth;
        if (!equal || !answered(equal))
            return equal;
        bool fine = value_truth(m, equal, &truth);
        drop(m, equal);
        return fine ? boolean(!truth) : NULL;
    }
    return type->slots->compare ? type->slots->compare(m, self, other, op) : VALUE_NOT_IMPLEMENTED;
}

static bool defines_compare(const Type *type, CompareOp op)
{
    return special_of(type, compare_rows[op].method) ||
           (op == COMPARE_NOTEQ && special_of(type, SPECIAL_COMPARE_EQ));
}

static Value rich_compare(Machine *m, Value left, Value right, CompareOp op)
{
    Type *left_type = type_of(m, left), *right_type = type_of(m, right);
    CompareOp reflected = compare_rows[op].reflected;
    bool right_first = left_type != right_type && type_is_subtype(right_type, left_type) &&
                       defines_compare(right_type, reflected);
    Value result = VALUE_NOT_IMPLEMENTED;
    if (right_first)
        result = try_compare(m, right, left, reflected);
    if (!answered(result))
        result = try_compare(m, left, right, op);
    if (!answered(result) && !right_first)
        result = try_compare(m, right, left, reflected);
    if (answered(result))
        return result;
    if (op == COMPARE_EQ || op == COMPARE_NOTEQ)
        return boolean((left == right) == (op == COMPARE_EQ));
    return raise_format(m, TYPE_TypeError, "'%s' not supported between instances of '%s' and '%s'",
                        compare_rows[op].spelling, type_name(m, left), type_name(m, right));
}

Value compare_operation(Machine *m, Value left, Value right, CompareOp op)
{
    if (op == COMPARE_IS || op == COMPARE_ISNOT)
        return boolean((left == right) == (op == COMPARE_IS));
    if (op == COMPARE_IN || op == COMPARE_NOTIN) {
        bool found;
        return value_contains(m, right, left, &found) ? boolean(found == (op == COMPARE_IN)) : NULL;
    }
    if (!enter_call(m, " in comparison"))
        return NULL;
    Value result = rich_compare(m, left, right, op);
    leave_call(m);
    return result;
}

bool compare_truth(Machine *m, Value left, Value right, CompareOp op, bool *truth)
{
    Value result = compare_operation(m, left, right, op);
    if (!result)
        return false;
    bool fine = value_truth(m, result, truth);
    drop(m, result);
    return fine;
}

bool values_equal(Machine *m, Value left, Value right, bool *equal)
{
    *equal = left == right;
    if (*equal || are_small(left, right))
        return true;
    if (is_object(left) && is_object(right) && left->type == right->type &&
        left->type == m->types[TYPE_str]) {
        const Str *a = (Str *)left, *b = (Str *)right;
        *equal = a->length == b->length && compare_bytes(m, a->bytes, b->bytes, a->length) == 0;
        return true;
    }
    return compare_truth(m, left, right, COMPARE_EQ, equal);
}
