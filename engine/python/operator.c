/* Operators: + and < and `in` and the like, as Python finds the method that carries them out.
 * (Data model, 3.3.8 "Emulating numeric types"; 3.3.1 for comparisons) */
#include "engine/python/runtime.h"

typedef struct BinaryRow {
    const char *spelling;
    Special method, reflected, inplace;
} BinaryRow;

static const BinaryRow binary_rows[BINARY_COUNT] = {
#define BINARY(id, name, spelling, method, reflected, inplace)                                     \
    [BINARY_##id] = {spelling, SPECIAL_##id, SPECIAL_R##id, SPECIAL_I##id},
#define UNARY(id, name, spelling, method)
#define COMPARE(id, name, spelling, method, reflected)
#include "engine/python/operator_list.h"
};

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

static const struct {
    const char *spelling;
    Special method;
} unary_rows[UNARY_COUNT] = {
    [UNARY_INVERT] = {"unary ~", SPECIAL_UNARY_INVERT},
    [UNARY_UADD] = {"unary +", SPECIAL_UNARY_UADD},
    [UNARY_USUB] = {"unary -", SPECIAL_UNARY_USUB},
};

/* One side's try: its class's own method, else its built-in behaviour. NotImplemented: no answer. */
static Value try_side(Machine *m, Value self, Value other, Special special, BinaryOp op,
                      bool reflected)
{
    Type *type = type_of(m, self);
    Value method = special_of(type, special);
    if (method)
        return special_call(m, method, self, &other, 1);
    if (!type->slots->binary)
        return VALUE_NOT_IMPLEMENTED;
    return reflected ? type->slots->binary(m, other, self, op)
                     : type->slots->binary(m, self, other, op);
}

static bool answered(Value result)
{
    return result != VALUE_NOT_IMPLEMENTED;
}

/* Both sides in the order that Python asks them: a subclass on the right comes first. */
static Value ask_sides(Machine *m, Value left, Value right, BinaryOp op)
{
    const BinaryRow *row = &binary_rows[op];
    Type *left_type = type_of(m, left), *right_type = type_of(m, right);
    bool right_first = left_type != right_type && type_is_subtype(right_type, left_type) &&
                       special_of(right_type, row->reflected) &&
                       special_of(right_type, row->reflected) !=
                           special_of(left_type, row->reflected);
    Value result = VALUE_NOT_IMPLEMENTED;
    if (right_first)
        result = try_side(m, right, left, row->reflected, op, true);
    if (!answered(result))
        result = try_side(m, left, right, row->method, op, false);
    if (!answered(result) && !right_first && left_type != right_type)
        result = try_side(m, right, left, row->reflected, op, true);
    return result;
}

static Value raise_operands(Machine *m, Value left, Value right, BinaryOp op, bool inplace)
{
    const char *spelling = binary_rows[op].spelling;
    if (op == BINARY_POW && !inplace)
        spelling = "** or pow()";
    return raise_format(m, TYPE_TypeError, "unsupported operand type(s) for %s%s: '%s' and '%s'",
                        spelling, inplace ? "=" : "", type_name(m, left), type_name(m, right));
}

/* What + and * mean to sequences comes after numbers, with messages of its own. */
static Value raise_binary(Machine *m, Value left, Value right, BinaryOp op, bool inplace)
{
    bool concat = is_a(m, left, TYPE_str) || is_a(m, left, TYPE_list) || is_a(m, left, TYPE_tuple) ||
                  is_a(m, left, TYPE_bytes);
    if (op == BINARY_ADD && is_a(m, left, TYPE_bytes))
        return raise_format(m, TYPE_TypeError, "can't concat %s to bytes", type_name(m, right));
    if (op == BINARY_ADD && concat)
        return raise_format(m, TYPE_TypeError, "can only concatenate %s (not \"%s\") to %s",
                            is_a(m, left, TYPE_str)    ? "str"
                            : is_a(m, left, TYPE_list) ? "list"
                                                       : "tuple",
                            type_name(m, right),
                            is_a(m, left, TYPE_str)    ? "str"
                            : is_a(m, left, TYPE_list) ? "list"
                                                       : "tuple");
    bool right_concat = is_a(m, right, TYPE_str) || is_a(m, right, TYPE_list) ||
                        is_a(m, right, TYPE_tuple) || is_a(m, right, TYPE_bytes);
    if (op == BINARY_MULT && (concat || right_concat))
        return raise_format(m, TYPE_TypeError, "can't multiply sequence by non-int of type '%s'",
                            type_name(m, concat ? right : left));
    return raise_operands(m, left, right, op, inplace);
}

/* sequence * object with __index__: the object counts as its integer. */
static Value repeat_by_index(Machine *m, Value left, Value right, BinaryOp op)
{
    bool by_right = special_of(type_of(m, right), SPECIAL_INDEX) != NULL;
    bool by_left = special_of(type_of(m, left), SPECIAL_INDEX) != NULL;
    if (op != BINARY_MULT || (!by_right && !by_left))
        return VALUE_NOT_IMPLEMENTED;
    Value count = value_as_int(m, by_right ? right : left);
    Value result = count ? ask_sides(m, by_right ? left : count, by_right ? count : right, op) : NULL;
    drop(m, count);
    return result;
}

Value binary_operation(Machine *m, Value left, Value right, BinaryOp op)
{
    Value result = ask_sides(m, left, right, op);
    if (!answered(result))
        result = repeat_by_index(m, left, right, op);
    return answered(result) ? result : raise_binary(m, left, right, op, false);
}

Value inplace_operation(Machine *m, Value left, Value right, BinaryOp op)
{
    Type *type = type_of(m, left);
    Value method = special_of(type, binary_rows[op].inplace);
    Value result = VALUE_NOT_IMPLEMENTED;
    if (method)
        result = special_call(m, method, left, &right, 1);
    else if (type->slots->inplace)
        result = type->slots->inplace(m, left, right, op);
    if (!answered(result))
        result = ask_sides(m, left, right, op);
    return answered(result) ? result : raise_binary(m, left, right, op, true);
}

Value unary_operation(Machine *m, Value operand, UnaryOp op)
{
    if (op == UNARY_NOT) {
        bool truth;
        return value_truth(m, operand, &truth) ? boolean(!truth) : NULL;
    }
    Type *type = type_of(m, operand);
    Value method = special_of(type, unary_rows[op].method);
    if (method)
        return special_call(m, method, operand, NULL, 0);
    Value result = type->slots->unary ? type->slots->unary(m, operand, op) : VALUE_NOT_IMPLEMENTED;
    if (answered(result))
        return result;
    return raise_format(m, TYPE_TypeError, "bad operand type for %s: '%s'", unary_rows[op].spelling,
                        type_name(m, operand));
}

/* ---- comparison */

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
        *equal = str_equal((Str *)left, (Str *)right);
        return true;
    }
    return compare_truth(m, left, right, COMPARE_EQ, equal);
}

/* ---- truth, length, hash, membership, items */

static bool truth_of_special(Machine *m, Value v, Value method, bool *truth)
{
    Value result = special_call(m, method, v, NULL, 0);
    if (!result)
        return false;
    bool fine = is_boolean(result);
    *truth = result == VALUE_TRUE;
    if (!fine)
        raise_format(m, TYPE_TypeError, "__bool__ should return bool, returned %s",
                     type_name(m, result));
    drop(m, result);
    return fine;
}

bool value_truth(Machine *m, Value v, bool *truth)
{
    if (!is_object(v)) {
        *truth = is_small(v) ? small_of(v) != 0 : v != VALUE_NONE && v != VALUE_FALSE;
        return true;
    }
    const Type *type = v->type;
    if (special_of(type, SPECIAL_BOOL))
        return truth_of_special(m, v, special_of(type, SPECIAL_BOOL), truth);
    int64_t length;
    *truth = true;
    if (!special_of(type, SPECIAL_LEN)) {
        if (type->slots->truth)
            return type->slots->truth(m, v, truth);
        if (!type->slots->length)
            return true;
    }
    if (!value_length(m, v, &length))
        return false;
    *truth = length != 0;
    return true;
}

bool value_length(Machine *m, Value v, int64_t *length)
{
    Type *type = type_of(m, v);
    Value method = special_of(type, SPECIAL_LEN);
    if (!method && type->slots->length)
        return type->slots->length(m, v, length);
    if (!method) {
        raise_format(m, TYPE_TypeError, "object of type '%s' has no len()", type_name(m, v));
        return false;
    }
    Value result = special_call(m, method, v, NULL, 0);
    if (!result)
        return false;
    bool overflow = false;
    bool fine = value_index(m, result, length, &overflow);
    drop(m, result);
    if (fine && overflow)
        raise_format(m, TYPE_OverflowError, "cannot fit 'int' into an index-sized integer");
    else if (fine && *length < 0)
        raise_format(m, TYPE_ValueError, "__len__() should return >= 0");
    return fine && !overflow && *length >= 0;
}

static bool raise_unhashable(Machine *m, Value v)
{
    raise_format(m, TYPE_TypeError, "unhashable type: '%s'", type_name(m, v));
    return false;
}

bool value_hash(Machine *m, Value v, int64_t *hash)
{
    if (is_object(v) && v->type == m->types[TYPE_str]) {
        *hash = str_hash((Str *)v);
        return true;
    }
    Type *type = type_of(m, v);
    Value method = special_of(type, SPECIAL_HASH);
    if (!method && type->slots->hash)
        return type->slots->hash(m, v, hash);
    if (!method || method == VALUE_NONE)
        return raise_unhashable(m, v);
    Value result = special_call(m, method, v, NULL, 0);
    if (!result)
        return false;
    bool fine = is_int(m, result);
    if (!fine)
        raise_format(m, TYPE_TypeError, "__hash__ method should return an integer");
    else if (!int_fits(result, hash))
        fine = type_of(m, result)->slots->hash(m, result, hash);
    if (*hash == -1)
        *hash = -2;
    drop(m, result);
    return fine;
}

static bool contains_by_iteration(Machine *m, Value container, Value item, bool *found)
{
    Type *type = type_of(m, container);
    if (!type->slots->iter && !special_of(type, SPECIAL_ITER) && !special_of(type, SPECIAL_GETITEM)) {
        raise_format(m, TYPE_TypeError, "argument of type '%s' is not iterable",
                     type_name(m, container));
        return false;
    }
    Value iterator = iterate(m, container);
    if (!iterator)
        return false;
    Value element;
    bool fine = true;
    *found = false;
    while (fine && !*found && tick(m) && (element = iterate_next(m, iterator))) {
        fine = values_equal(m, element, item, found);
        drop(m, element);
    }
    drop(m, iterator);
    return fine && !m->exception && !m->over;
}

bool value_contains(Machine *m, Value container, Value item, bool *found)
{
    Type *type = type_of(m, container);
    Value method = special_of(type, SPECIAL_CONTAINS);
    if (!method && type->slots->contains && !special_of(type, SPECIAL_ITER))
        return type->slots->contains(m, container, item, found);
    if (method == VALUE_NONE) {
        raise_format(m, TYPE_TypeError, "'%s' object is not a container", type_name(m, container));
        return false;
    }
    if (!method)
        return type->slots->contains ? type->slots->contains(m, container, item, found)
                                     : contains_by_iteration(m, container, item, found);
    Value result = special_call(m, method, container, &item, 1);
    if (!result)
        return false;
    bool fine = value_truth(m, result, found);
    drop(m, result);
    return fine;
}

/* C[x] on a class: __class_getitem__. */
static Value class_item(Machine *m, Value object, Value key)
{
    Value method = type_lookup((Type *)object, m->special_names[SPECIAL_CLASS_GETITEM]);
    Value bound = method ? descriptor_get(m, method, NULL, (Type *)object) : NULL;
    if (!bound && m->exception)
        return NULL;
    if (!bound)
        return raise_format(m, TYPE_TypeError, "type '%s' is not subscriptable",
                            ((Type *)object)->name->bytes);
    Value result = call_values(m, bound, &key, 1);
    drop(m, bound);
    return result;
}

Value item_get(Machine *m, Value object, Value key)
{
    Type *type = type_of(m, object);
    Value method = special_of(type, SPECIAL_GETITEM);
    if (method)
        return special_call(m, method, object, &key, 1);
    if (type->slots->get_item)
        return type->slots->get_item(m, object, key);
    if (is_a(m, object, TYPE_type))
        return class_item(m, object, key);
    return raise_format(m, TYPE_TypeError, "'%s' object is not subscriptable", type_name(m, object));
}

bool item_set(Machine *m, Value object, Value key, Value value)
{
    Type *type = type_of(m, object);
    Value method = special_of(type, value ? SPECIAL_SETITEM : SPECIAL_DELITEM);
    if (!method && type->slots->set_item)
        return type->slots->set_item(m, object, key, value);
    if (!method) {
        /* CPython's sequence protocol puts it in other words. (PySequence_DelItem) */
        bool sequence = (type->flags & TYPE_HEAP) || is_a(m, object, TYPE_str) ||
                        is_a(m, object, TYPE_tuple) || is_a(m, object, TYPE_bytes);
        raise_format(m, TYPE_TypeError, "'%s' object %s item %s", type_name(m, object),
                     !value && sequence && is_int(m, key) ? "doesn't support" : "does not support",
                     value ? "assignment" : "deletion");
        return false;
    }
    Value arguments[] = {key, value};
    Value result = special_call(m, method, object, arguments, value ? 2 : 1);
    drop(m, result);
    return result != NULL;
}

/* ---- integers from anything with __index__ */

Value value_as_int(Machine *m, Value v)
{
    if (is_int(m, v))
        return keep(v);
    Value method = special_of(type_of(m, v), SPECIAL_INDEX);
    if (!method)
        return raise_format(m, TYPE_TypeError, "'%s' object cannot be interpreted as an integer",
                            type_name(m, v));
    Value result = special_call(m, method, v, NULL, 0);
    if (!result || is_int(m, result))
        return result;
    raise_format(m, TYPE_TypeError, "__index__ returned non-int (type %s)", type_name(m, result));
    drop(m, result);
    return NULL;
}

bool value_index(Machine *m, Value v, int64_t *index, bool *overflow)
{
    Value integer = value_as_int(m, v);
    if (!integer)
        return false;
    if (overflow)
        *overflow = false;
    if (!int_fits(integer, index)) {
        *index = int_compare(m, integer, small(0)) < 0 ? INT64_MIN : INT64_MAX;
        if (overflow)
            *overflow = true;
    }
    drop(m, integer);
    return true;
}

/* ---- text of a value */

static Value checked_str(Machine *m, Value result, const char *method)
{
    if (!result || is_a(m, result, TYPE_str))
        return result;
    raise_format(m, TYPE_TypeError, "%s returned non-string (type %s)", method,
                 type_name(m, result));
    drop(m, result);
    return NULL;
}

Value value_repr(Machine *m, Value v)
{
    Type *type = type_of(m, v);
    if (!enter_call(m, " while getting the repr of an object"))
        return NULL;
    Value method = special_of(type, SPECIAL_REPR);
    Value result = method ? checked_str(m, special_call(m, method, v, NULL, 0), "__repr__")
                          : type->slots->repr(m, v);
    leave_call(m);
    return result;
}

/* Whether the class nearest in the MRO that says how to show itself says so by __str__. */
static Value str_method(Machine *m, Type *type)
{
    (void)m;
    return special_of(type, SPECIAL_STR);
}

Value value_str(Machine *m, Value v)
{
    Type *type = type_of(m, v);
    if (is_exactly(m, v, TYPE_str))
        return keep(v);
    Value method = str_method(m, type);
    if (!enter_call(m, " while getting the str of an object"))
        return NULL;
    Value result = method ? checked_str(m, special_call(m, method, v, NULL, 0), "__str__")
                   : type->slots->str ? type->slots->str(m, v)
                                      : value_repr(m, v);
    leave_call(m);
    return result;
}

Value value_format(Machine *m, Value v, Slice spec)
{
    Type *type = type_of(m, v);
    Value method = special_of(type, SPECIAL_FORMAT);
    if (!method)
        return format_value(m, v, spec);
    Value text = (Value)str_new(m, spec.bytes, spec.length);
    Value result = special_call(m, method, v, &text, 1);
    drop(m, text);
    if (result && !is_a(m, result, TYPE_str)) {
        raise_format(m, TYPE_TypeError, "__format__ must return a str, not %s",
                     type_name(m, result));
        drop(m, result);
        return NULL;
    }
    return result;
}

bool repr_enter(Machine *m, Value container, bool *again)
{
    *again = false;
    for (int i = 0; i < m->repr_count; i++)
        *again |= m->repr_stack[i] == container;
    if (*again)
        return true;
    if (m->repr_count == m->repr_capacity) {
        size_t old = (size_t)m->repr_capacity, wanted = old ? old * 2 : 16;
        m->repr_stack = heap_resize(&m->heap, m->repr_stack, old * sizeof(Value),
                                    wanted * sizeof(Value));
        m->repr_capacity = (int)wanted;
    }
    m->repr_stack[m->repr_count++] = container;
    return true;
}

void repr_leave(Machine *m)
{
    m->repr_count--;
}
