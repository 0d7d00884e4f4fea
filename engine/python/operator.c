/* Operators: + and < and `in` and the like, as Python finds the method that carries them out.
 * (Data model, 3.3.8 "Emulating numeric types"; 3.3.1 for comparisons) */
#include <string.h>

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
    bool python2 = op == BINARY_RSHIFT && is_exactly(m, left, TYPE_builtin) &&
                   strcmp(((Builtin *)left)->row->name, "print") == 0;
    return raise_format(m, TYPE_TypeError, "unsupported operand type(s) for %s%s: '%s' and '%s'%s",
                        spelling, inplace ? "=" : "", type_name(m, left), type_name(m, right),
                        python2 ? ". Did you mean \"print(<message>, file=<output_stream>)\"?" : "");
}

/* The types whose + and * join and repeat. */
static const TypeId sequences[] = {TYPE_str,   TYPE_list,      TYPE_tuple, TYPE_deque,
                                   TYPE_bytes, TYPE_bytearray, TYPE_array};

static bool is_sequence(Machine *m, Value v, TypeId *id)
{
    for (size_t i = 0; i < sizeof sequences / sizeof *sequences; i++)
        if (is_a(m, v, *id = sequences[i]))
            return true;
    return false;
}

/* sequence * object with __index__: the object counts as its integer. */
static Value repeat_by_index(Machine *m, Value left, Value right, BinaryOp op)
{
    TypeId id;
    bool by_right =
        special_of(type_of(m, right), SPECIAL_INDEX) && is_sequence(m, left, &id);
    bool by_left = special_of(type_of(m, left), SPECIAL_INDEX) && is_sequence(m, right, &id);
    if (op != BINARY_MULT || (!by_right && !by_left))
        return VALUE_NOT_IMPLEMENTED;
    Value count = value_as_int(m, by_right ? right : left);
    Value result = count ? ask_sides(m, by_right ? left : count, by_right ? count : right, op) : NULL;
    drop(m, count);
    return result;
}

/* What + and * mean to sequences comes after numbers, with messages of its own. */
static Value raise_binary(Machine *m, Value left, Value right, BinaryOp op, bool inplace)
{
    TypeId id, other;
    bool joins = is_sequence(m, left, &id);
    /* In place, what has items or a length itself does not ask the right side. */
    const Type *type = type_of(m, left);
    bool asks = !inplace || !(type->slots->length || type->flags & TYPE_HEAP);
    if (op == BINARY_ADD && joins && (id == TYPE_bytes || id == TYPE_bytearray))
        return raise_format(m, TYPE_TypeError, "can't concat %s to %s", type_name(m, right),
                            type_name(m, left));
    if (op == BINARY_ADD && joins)
        return raise_format(m, TYPE_TypeError, "can only concatenate %s (not \"%s\") to %s",
                            m->types[id]->name->bytes, type_name(m, right),
                            m->types[id]->name->bytes);
    if (op == BINARY_MULT && (joins || (asks && is_sequence(m, right, &other))))
        return raise_format(m, TYPE_TypeError, "can't multiply sequence by non-int of type '%s'",
                            type_name(m, joins ? right : left));
    return raise_operands(m, left, right, op, inplace);
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
