/* Generic aliases: list[int] and the like, which annotations hold and classes have as bases. */
#include "engine/python/runtime.h"

typedef struct GenericAlias {
    Object head;
    Value origin;
    Tuple *args;
} GenericAlias;

static Value alias_new(Machine *m, Value origin, Value item)
{
    GenericAlias *alias = object_alloc(m, m->types[TYPE_generic_alias], sizeof(GenericAlias));
    alias->origin = keep(origin);
    alias->args = is_a(m, item, TYPE_tuple) ? (Tuple *)keep(item) : tuple_of(m, &item, 1);
    return (Value)alias;
}

Value method_class_getitem(Machine *m, Value self, const Args *args)
{
    return alias_new(m, self, args->items[0]);
}

/* types.GenericAlias(origin, arguments) */
static Value make_alias(Machine *m, Type *type, const Args *args)
{
    (void)type;
    if (args->count != 2 || args->named)
        return raise_format(m, TYPE_TypeError, "GenericAlias expected 2 arguments, got %d",
                            args->count);
    return alias_new(m, args->items[0], args->items[1]);
}

static void free_alias(Machine *m, Value self)
{
    drop(m, ((GenericAlias *)self)->origin);
    drop(m, (Value)((GenericAlias *)self)->args);
}

/* A class by its name, anything else as it is. (CPython: ga_repr_item) */
static bool add_item(Machine *m, Value item, Text *out)
{
    if (item == VALUE_ELLIPSIS) {
        text_add_c(out, "...");
        return true;
    }
    if (is_a(m, item, TYPE_type)) {
        type_add_full_name(m, (Type *)item, out);
        return true;
    }
    Value shown = value_repr(m, item);
    if (shown)
        text_add_slice(out, str_slice((Str *)shown));
    drop(m, shown);
    return shown != NULL;
}

static Value repr_alias(Machine *m, Value self)
{
    const GenericAlias *alias = (GenericAlias *)self;
    Text text = TEXT_EMPTY;
    bool fine = add_item(m, alias->origin, &text);
    text_add_char(&text, '[');
    for (size_t i = 0; fine && i < alias->args->count; i++) {
        text_add_c(&text, i ? ", " : "");
        fine = add_item(m, alias->args->items[i], &text);
    }
    if (alias->args->count == 0)
        text_add_c(&text, "()");
    text_add_char(&text, ']');
    if (fine)
        return (Value)str_from_text(m, &text);
    text_free(&text);
    return NULL;
}

static Value call_alias(Machine *m, Value self, const Args *args)
{
    return call(m, ((GenericAlias *)self)->origin, args);
}

static Value get_origin(Machine *m, Value self)
{
    (void)m;
    return keep(((GenericAlias *)self)->origin);
}

static Value get_args(Machine *m, Value self)
{
    (void)m;
    return keep((Value)((GenericAlias *)self)->args);
}

/* As a base of a class, an alias stands for its origin. (PEP 560) */
static Value method_mro_entries(Machine *m, Value self, const Args *args)
{
    (void)args;
    return (Value)tuple_of(m, &((GenericAlias *)self)->origin, 1);
}

static Value compare_alias(Machine *m, Value self, Value other, CompareOp op)
{
    if (!is_exactly(m, other, TYPE_generic_alias) || (op != COMPARE_EQ && op != COMPARE_NOTEQ))
        return VALUE_NOT_IMPLEMENTED;
    const GenericAlias *left = (GenericAlias *)self, *right = (GenericAlias *)other;
    bool equal;
    if (!values_equal(m, left->origin, right->origin, &equal) ||
        (equal && !values_equal(m, (Value)left->args, (Value)right->args, &equal)))
        return NULL;
    return boolean(equal == (op == COMPARE_EQ));
}

static bool hash_alias(Machine *m, Value self, int64_t *hash)
{
    int64_t of_args;
    const GenericAlias *alias = (GenericAlias *)self;
    if (!value_hash(m, alias->origin, hash) || !value_hash(m, (Value)alias->args, &of_args))
        return false;
    *hash ^= of_args;
    return true;
}

static const NativeRow alias_methods[] = {{"__mro_entries__", method_mro_entries, 1, 1, 0}, {0}};

static const GetSetRow alias_getsets[] = {
    {"__origin__", get_origin, NULL}, {"__args__", get_args, NULL}, {0}};

const TypeSlots generic_alias_slots = {
    .size = sizeof(GenericAlias),
    .free = free_alias,
    .make = make_alias,
    .init = init_nothing,
    .repr = repr_alias,
    .hash = hash_alias,
    .compare = compare_alias,
    .binary = union_of,
    .methods = alias_methods,
    .call = call_alias,
    .getsets = alias_getsets,
    .flags = SLOTS_NO_SUBCLASS,
};
