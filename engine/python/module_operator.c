/* operator: the operators as functions. */
#include <string.h>

#include "engine/python/module.h"

#define FUNCTION(name) static Value operator_##name(Machine *m, Value self, const Args *args)
#define FIRST (args->items[0])
#define SECOND (args->items[1])

/* ---- the operators themselves */

#define BINARY_FUNCTION(name, inplace, op)                                                         \
    FUNCTION(name)                                                                                 \
    {                                                                                              \
        (void)self;                                                                                \
        return binary_operation(m, FIRST, SECOND, op);                                             \
    }                                                                                              \
    FUNCTION(inplace)                                                                              \
    {                                                                                              \
        (void)self;                                                                                \
        return inplace_operation(m, FIRST, SECOND, op);                                            \
    }
BINARY_FUNCTION(add, iadd, BINARY_ADD)
BINARY_FUNCTION(sub, isub, BINARY_SUB)
BINARY_FUNCTION(mul, imul, BINARY_MULT)
BINARY_FUNCTION(matmul, imatmul, BINARY_MATMULT)
BINARY_FUNCTION(truediv, itruediv, BINARY_DIV)
BINARY_FUNCTION(floordiv, ifloordiv, BINARY_FLOORDIV)
BINARY_FUNCTION(mod, imod, BINARY_MOD)
BINARY_FUNCTION(pow, ipow, BINARY_POW)
BINARY_FUNCTION(lshift, ilshift, BINARY_LSHIFT)
BINARY_FUNCTION(rshift, irshift, BINARY_RSHIFT)
BINARY_FUNCTION(and_, iand, BINARY_BITAND)
BINARY_FUNCTION(or_, ior, BINARY_BITOR)
BINARY_FUNCTION(xor, ixor, BINARY_BITXOR)

#define COMPARE_FUNCTION(name, op)                                                                 \
    FUNCTION(name)                                                                                 \
    {                                                                                              \
        (void)self;                                                                                \
        return compare_operation(m, FIRST, SECOND, op);                                            \
    }
COMPARE_FUNCTION(eq, COMPARE_EQ)
COMPARE_FUNCTION(ne, COMPARE_NOTEQ)
COMPARE_FUNCTION(lt, COMPARE_LT)
COMPARE_FUNCTION(le, COMPARE_LTE)
COMPARE_FUNCTION(gt, COMPARE_GT)
COMPARE_FUNCTION(ge, COMPARE_GTE)
COMPARE_FUNCTION(is_, COMPARE_IS)
COMPARE_FUNCTION(is_not, COMPARE_ISNOT)

#define UNARY_FUNCTION(name, op)                                                                   \
    FUNCTION(name)                                                                                 \
    {                                                                                              \
        (void)self;                                                                                \
        return unary_operation(m, FIRST, op);                                                      \
    }
UNARY_FUNCTION(neg, UNARY_USUB)
UNARY_FUNCTION(pos, UNARY_UADD)
UNARY_FUNCTION(invert, UNARY_INVERT)
UNARY_FUNCTION(inv, UNARY_INVERT)
UNARY_FUNCTION(not_, UNARY_NOT)

FUNCTION(truth)
{
    (void)self;
    bool truth;
    return value_truth(m, FIRST, &truth) ? boolean(truth) : NULL;
}

FUNCTION(abs)
{
    (void)self;
    Str *name = str_intern_c(m, "abs");
    Value function = dict_get_str(m->builtins, name);
    drop(m, (Value)name);
    return call(m, function, args);
}

FUNCTION(index)
{
    (void)self;
    Value integer = value_as_int(m, FIRST);
    return is_boolean(integer) ? small(integer == VALUE_TRUE) : integer;
}

FUNCTION(call)
{
    (void)self;
    Args rest = {args->items + 1, args->count - 1, args->names, args->named};
    return call(m, FIRST, &rest);
}

/* ---- sequences */

static bool is_sequence(Machine *m, Value v)
{
    const Type *type = type_of(m, v);
    return !is_a(m, v, TYPE_dict) && (type->slots->get_item || special_of(type, SPECIAL_GETITEM));
}

static Value concat(Machine *m, const Args *args, Value (*join)(Machine *, Value, Value, BinaryOp))
{
    if (is_sequence(m, FIRST))
        return join(m, FIRST, SECOND, BINARY_ADD);
    return raise_format(m, TYPE_TypeError, "'%s' object can't be concatenated",
                        type_name(m, FIRST));
}

FUNCTION(concat)
{
    (void)self;
    return concat(m, args, binary_operation);
}

FUNCTION(iconcat)
{
    (void)self;
    return concat(m, args, inplace_operation);
}

FUNCTION(contains)
{
    (void)self;
    bool found;
    return value_contains(m, FIRST, SECOND, &found) ? boolean(found) : NULL;
}

FUNCTION(getitem)
{
    (void)self;
    return item_get(m, FIRST, SECOND);
}

FUNCTION(setitem)
{
    (void)self;
    return item_set(m, FIRST, SECOND, args->items[2]) ? VALUE_NONE : NULL;
}

FUNCTION(delitem)
{
    (void)self;
    return item_set(m, FIRST, SECOND, NULL) ? VALUE_NONE : NULL;
}

typedef struct Search {
    Value wanted;
    int64_t seen, equal;
    bool first_only;
} Search;

static bool look_at(Machine *m, void *context, Value item)
{
    Search *search = context;
    bool equal = false;
    if (!values_equal(m, item, search->wanted, &equal))
        return false;
    search->equal += equal;
    search->seen += !(equal && search->first_only);
    return !(equal && search->first_only);
}

static bool look_through(Machine *m, Value iterable, Search *search)
{
    Value iterator = iterate(m, iterable);
    if (!iterator && raised(m, TYPE_TypeError)) {
        clear_exception(m);
        raise_format(m, TYPE_TypeError, "argument of type '%s' is not iterable",
                     type_name(m, iterable));
    }
    bool fine = iterator && iterate_all(m, iterator, look_at, search);
    drop(m, iterator);
    return fine;
}

FUNCTION(countOf)
{
    (void)self;
    Search search = {.wanted = SECOND};
    return look_through(m, FIRST, &search) ? small(search.equal) : NULL;
}

FUNCTION(indexOf)
{
    (void)self;
    Search search = {.wanted = SECOND, .first_only = true};
    if (!look_through(m, FIRST, &search))
        return NULL;
    if (search.equal)
        return small(search.seen);
    return raise_format(m, TYPE_ValueError, "sequence.index(x): x not in sequence");
}

/* ---- length_hint */

FUNCTION(length_hint)
{
    (void)self;
    if (args->count > 1 && !is_int(m, SECOND))
        return raise_format(m, TYPE_TypeError, "'%s' object cannot be interpreted as an integer",
                            type_name(m, SECOND));
    Value hint;
    if (!value_length_hint(m, FIRST, &hint) || hint)
        return hint;
    return args->count > 1 && !is_boolean(SECOND) ? keep(SECOND)
                                                  : small(args->count > 1 && SECOND == VALUE_TRUE);
}

/* ---- the module */

#define ROW(name, min, max)                                                                        \
    {                                                                                              \
#name, operator_##name, min, max, 0                                                        \
    }
static const NativeRow functions[] = {
    ROW(abs, 1, 1),
    ROW(add, 2, 2),
    ROW(and_, 2, 2),
    ROW(concat, 2, 2),
    ROW(contains, 2, 2),
    ROW(countOf, 2, 2),
    ROW(delitem, 2, 2),
    ROW(eq, 2, 2),
    ROW(floordiv, 2, 2),
    ROW(ge, 2, 2),
    ROW(getitem, 2, 2),
    ROW(gt, 2, 2),
    ROW(iadd, 2, 2),
    ROW(iand, 2, 2),
    ROW(iconcat, 2, 2),
    ROW(ifloordiv, 2, 2),
    ROW(ilshift, 2, 2),
    ROW(imatmul, 2, 2),
    ROW(imod, 2, 2),
    ROW(imul, 2, 2),
    ROW(index, 1, 1),
    ROW(indexOf, 2, 2),
    ROW(inv, 1, 1),
    ROW(invert, 1, 1),
    ROW(ior, 2, 2),
    ROW(ipow, 2, 2),
    ROW(irshift, 2, 2),
    ROW(is_, 2, 2),
    ROW(is_not, 2, 2),
    ROW(isub, 2, 2),
    ROW(itruediv, 2, 2),
    ROW(ixor, 2, 2),
    ROW(le, 2, 2),
    ROW(length_hint, 1, 2),
    ROW(lshift, 2, 2),
    ROW(lt, 2, 2),
    ROW(matmul, 2, 2),
    ROW(mod, 2, 2),
    ROW(mul, 2, 2),
    ROW(ne, 2, 2),
    ROW(neg, 1, 1),
    ROW(not_, 1, 1),
    ROW(or_, 2, 2),
    ROW(pos, 1, 1),
    ROW(pow, 2, 2),
    ROW(rshift, 2, 2),
    ROW(setitem, 3, 3),
    ROW(sub, 2, 2),
    ROW(truediv, 2, 2),
    ROW(truth, 1, 1),
    ROW(xor, 2, 2),
    {"call", operator_call, 1, ANY_COUNT, NATIVE_KEYWORDS},
    {0},
};

/* Those that have no second name. */
static bool is_alone(const char *name)
{
    static const char *const alone[] = {"countOf", "indexOf",     "is_",
                                        "is_not",  "length_hint", "truth"};
    for (size_t i = 0; i < sizeof alone / sizeof *alone; i++)
        if (strcmp(name, alone[i]) == 0)
            return true;
    return false;
}

/* Each function under its special method's name too: add is __add__, and_ is __and__. */
static void add_special_name(Machine *m, Dict *dict, const char *name)
{
    size_t length = strlen(name) - (name[strlen(name) - 1] == '_');
    Text special = TEXT_EMPTY;
    text_printf(&special, "__%.*s__", (int)length, name);
    Str *key = str_intern_c(m, name);
    module_set(m, dict, text_c(&special), keep(dict_get_str(dict, key)));
    drop(m, (Value)key);
    text_free(&special);
}

static bool fill(Machine *m, Dict *dict)
{
    for (const NativeRow *row = functions; row->name; row++)
        if (!is_alone(row->name))
            add_special_name(m, dict, row->name);
    for (int id = TYPE_operator_itemgetter; id <= TYPE_operator_methodcaller; id++)
        module_set(m, dict, m->types[id]->name->bytes, keep((Value)m->types[id]));
    return true;
}

const ModuleRow module_operator = {
    .name = "operator", .functions = functions, .fill = fill, .origin = "_operator"};
