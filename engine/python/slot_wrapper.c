#include <string.h>

#include "engine/python/slot_wrapper.h"

#define SLOTS(self) (type_of(m, self)->slots)
#define WRAPPER(name) static Value name(Machine *m, Value self, const Args *args)

WRAPPER(wrap_repr)
{
    (void)args;
    return SLOTS(self)->repr(m, self);
}

WRAPPER(wrap_str)
{
    (void)args;
    return SLOTS(self)->str ? SLOTS(self)->str(m, self) : value_repr(m, self);
}

WRAPPER(wrap_hash)
{
    (void)args;
    int64_t hash;
    return SLOTS(self)->hash(m, self, &hash) ? int_new(m, hash) : NULL;
}

WRAPPER(wrap_bool)
{
    (void)args;
    bool truth;
    return SLOTS(self)->truth(m, self, &truth) ? boolean(truth) : NULL;
}

WRAPPER(wrap_len)
{
    (void)args;
    int64_t length;
    return SLOTS(self)->length(m, self, &length) ? int_new(m, length) : NULL;
}

WRAPPER(wrap_iter)
{
    (void)args;
    return SLOTS(self)->iter(m, self);
}

WRAPPER(wrap_next)
{
    (void)args;
    bool own = special_of(type_of(m, self), SPECIAL_NEXT) != NULL; /* which may be who asks */
    Value item = own ? SLOTS(self)->next(m, self) : iterate_next_raw(m, self);
    return item ? item : raise_stop(m);
}

WRAPPER(wrap_contains)
{
    bool found;
    return SLOTS(self)->contains(m, self, args->items[0], &found) ? boolean(found) : NULL;
}

WRAPPER(wrap_getitem)
{
    return SLOTS(self)->get_item(m, self, args->items[0]);
}

WRAPPER(wrap_setitem)
{
    return SLOTS(self)->set_item(m, self, args->items[0], args->items[1]) ? VALUE_NONE : NULL;
}

WRAPPER(wrap_delitem)
{
    return SLOTS(self)->set_item(m, self, args->items[0], NULL) ? VALUE_NONE : NULL;
}

WRAPPER(wrap_call)
{
    return SLOTS(self)->call(m, self, args);
}

WRAPPER(wrap_init)
{
    return SLOTS(self)->init(m, self, args) ? VALUE_NONE : NULL;
}

/* The nearest class whose __new__ is not a program's own: it knows the struct of [type]'s instances. */
static const Type *native_maker(const Type *type)
{
    while (type->flags & TYPE_HEAP && special_of(type, SPECIAL_NEW))
        type = type->base;
    return type;
}

/* X.__new__(Y, …), with X as self: static, the class to make comes first. X makes the struct of its
 * own instances, so Y must have the same one. (CPython: tp_new_wrapper) */
WRAPPER(wrap_new)
{
    const char *name = ((Type *)self)->name->bytes;
    if (args->count == 0)
        return raise_format(m, TYPE_TypeError, "%s.__new__(): not enough arguments", name);
    if (!is_a(m, args->items[0], TYPE_type))
        return raise_format(m, TYPE_TypeError, "%s.__new__(X): X is not a type object (%s)", name,
                            type_name(m, args->items[0]));
    Type *type = (Type *)args->items[0];
    if (!type_is_subtype(type, (Type *)self))
        return raise_format(m, TYPE_TypeError, "%s.__new__(%s): %s is not a subtype of %s", name,
                            type->name->bytes, type->name->bytes, name);
    const Type *base = native_maker(type);
    if (base->slots->make != ((Type *)self)->slots->make)
        return raise_format(m, TYPE_TypeError,
                            "%s.__new__(%s) is not safe, use %s.__new__()", name,
                            type->name->bytes, base->name->bytes);
    Args rest = {args->items + 1, args->count - 1, args->names, args->named};
    return ((Type *)self)->slots->make(m, type, &rest);
}

static bool attribute_name(Machine *m, Value name)
{
    if (is_a(m, name, TYPE_str))
        return true;
    raise_format(m, TYPE_TypeError, "attribute name must be string, not '%s'", type_name(m, name));
    return false;
}

WRAPPER(wrap_getattribute)
{
    if (!attribute_name(m, args->items[0]))
        return NULL;
    Str *name = str_interned(m, (Str *)args->items[0]);
    Value result = SLOTS(self)->get_attribute ? SLOTS(self)->get_attribute(m, self, name)
                                              : attribute_get_generic(m, self, name);
    drop(m, (Value)name);
    return result;
}

static Value set_attribute(Machine *m, Value self, Value given, Value value)
{
    if (!attribute_name(m, given))
        return NULL;
    Str *name = str_interned(m, (Str *)given);
    bool fine = SLOTS(self)->set_attribute ? SLOTS(self)->set_attribute(m, self, name, value)
                                           : attribute_set_generic(m, self, name, value);
    drop(m, (Value)name);
    return fine ? VALUE_NONE : NULL;
}

WRAPPER(wrap_setattr)
{
    return set_attribute(m, self, args->items[0], args->items[1]);
}

WRAPPER(wrap_delattr)
{
    return set_attribute(m, self, args->items[0], NULL);
}

WRAPPER(wrap_get)
{
    Value owner = args->items[0] == VALUE_NONE ? NULL : args->items[0];
    Type *type = args->count > 1 && is_a(m, args->items[1], TYPE_type) ? (Type *)args->items[1]
                 : owner                                               ? type_of(m, owner)
                                                                       : NULL;
    return SLOTS(self)->get(m, self, owner, type);
}

WRAPPER(wrap_set)
{
    return SLOTS(self)->set(m, self, args->items[0], args->items[1]) ? VALUE_NONE : NULL;
}

WRAPPER(wrap_format)
{
    if (!is_a(m, args->items[0], TYPE_str))
        return raise_format(m, TYPE_TypeError, "__format__() argument must be str, not %s",
                            type_name(m, args->items[0]));
    return SLOTS(self)->format(m, self, str_slice((Str *)args->items[0]));
}

#define BINARY(id, name, spelling, method, reflected, in_place)                                     \
    WRAPPER(wrap_##id)                                                                             \
    {                                                                                              \
        return SLOTS(self)->binary(m, self, args->items[0], BINARY_##id);                          \
    }                                                                                              \
    WRAPPER(wrap_r##id)                                                                            \
    {                                                                                              \
        return SLOTS(self)->binary(m, args->items[0], self, BINARY_##id);                          \
    }                                                                                              \
    WRAPPER(wrap_i##id)                                                                            \
    {                                                                                              \
        return SLOTS(self)->inplace(m, self, args->items[0], BINARY_##id);                         \
    }
#define UNARY(id, name, spelling, method)                                                          \
    WRAPPER(wrap_unary_##id)                                                                       \
    {                                                                                              \
        (void)args;                                                                                \
        return SLOTS(self)->unary(m, self, UNARY_##id);                                            \
    }
#define COMPARE(id, name, spelling, method, reflected)                                             \
    WRAPPER(wrap_compare_##id)                                                                     \
    {                                                                                              \
        return SLOTS(self)->compare(m, self, args->items[0], COMPARE_##id);                        \
    }
#include "engine/python/operator_list.h"

static const NativeRow slot_rows[] = {
    {"__repr__", wrap_repr, 0, 0, 0},
    {"__str__", wrap_str, 0, 0, 0},
    {"__hash__", wrap_hash, 0, 0, 0},
    {"__bool__", wrap_bool, 0, 0, 0},
    {"__len__", wrap_len, 0, 0, 0},
    {"__iter__", wrap_iter, 0, 0, 0},
    {"__next__", wrap_next, 0, 0, 0},
    {"__contains__", wrap_contains, 1, 1, 0},
    {"__getitem__", wrap_getitem, 1, 1, 0},
    {"__setitem__", wrap_setitem, 2, 2, 0},
    {"__delitem__", wrap_delitem, 1, 1, 0},
    {"__call__", wrap_call, 0, ANY_COUNT, NATIVE_KEYWORDS},
    {"__init__", wrap_init, 0, ANY_COUNT, NATIVE_KEYWORDS},
    {"__new__", wrap_new, 0, ANY_COUNT, NATIVE_KEYWORDS | NATIVE_STATIC},
    {"__getattribute__", wrap_getattribute, 1, 1, 0},
    {"__setattr__", wrap_setattr, 2, 2, 0},
    {"__delattr__", wrap_delattr, 1, 1, 0},
    {"__get__", wrap_get, 1, 2, 0},
    {"__set__", wrap_set, 2, 2, 0},
    {"__format__", wrap_format, 1, 1, 0},
    {0},
};

/* Whether [slots] has what row number [row] of slot_rows wraps; in the same order. */
static bool has_slot(const TypeSlots *slots, size_t row, bool is_object_type)
{
    const bool has[] = {
        slots->repr,     slots->str,      slots->hash,     slots->truth,    slots->length,
        slots->iter,     slots->next,     slots->contains, slots->get_item, slots->set_item,
        slots->set_item, slots->call,     slots->init,     slots->make,
        is_object_type || slots->get_attribute,
        is_object_type || slots->set_attribute,
        is_object_type || slots->set_attribute,
        slots->get,      slots->set,      slots->format,
    };
    return has[row];
}

typedef struct OperatorRow {
    const char *spelling;
    NativeRow plain, reflected, inplace;
} OperatorRow;

static const OperatorRow operator_wrappers[] = {
#define BINARY(id, name, spelling, method, reflected, inplace)                                     \
    {spelling,                                                                                     \
     {method, wrap_##id, 1, 1, 0},                                                                 \
     {reflected, wrap_r##id, 1, 1, 0},                                                             \
     {inplace, wrap_i##id, 1, 1, 0}},
#define UNARY(id, name, spelling, method)
#define COMPARE(id, name, spelling, method, reflected)
#include "engine/python/operator_list.h"
};

static const NativeRow unary_wrappers[] = {
#define BINARY(id, name, spelling, method, reflected, inplace)
#define UNARY(id, name, spelling, method) {method, wrap_unary_##id, 0, 0, 0},
#define COMPARE(id, name, spelling, method, reflected)
#include "engine/python/operator_list.h"
    {0},
};

static const NativeRow compare_wrappers[] = {
#define BINARY(id, name, spelling, method, reflected, inplace)
#define UNARY(id, name, spelling, method)
#define COMPARE(id, name, spelling, method, reflected) {method, wrap_compare_##id, 1, 1, 0},
#include "engine/python/operator_list.h"
    {0},
};

static void add_row(Machine *m, Type *type, const NativeRow *row)
{
    Str *name = str_intern_c(m, row->name);
    if (row->name[0] && !dict_get_str(type->dict, name)) {
        TypeId kind = row->flags & NATIVE_STATIC ? TYPE_builtin : TYPE_wrapper_descriptor;
        Builtin *wrapper = object_alloc(m, m->types[kind], sizeof(Builtin));
        wrapper->row = row;
        if (row->flags & NATIVE_STATIC)
            wrapper->self = keep((Value)type);
        else
            wrapper->owner = type;
        dict_set_str(m, type->dict, name, (Value)wrapper);
        drop(m, (Value)wrapper);
    }
    drop(m, (Value)name);
}

/* Which operators a type has, where it has not all of them: its slot answers NotImplemented to the
 * others, and hasattr() should not find them. */
static const struct {
    const char *type, *operators;
} operators_of[] = {
    {"int", "+ - * / // % ** << >> & | ^ ~"},
    {"bool", "& | ^"},
    {"float", "+ - * / // % **"},
    {"complex", "+ - * / **"},
    {"str", "+ * %"},
    {"bytes", "+ * %"},
    {"bytearray", "+ * %"},
    {"list", "+ *"},
    {"tuple", "+ *"},
    {"array.array", "+ *"},
    {"collections.deque", "+ *"},
    {"dict", "|"},
    {"mappingproxy", "|"},
    {"set", "- & | ^"},
    {"frozenset", "- & | ^"},
    {"dict_keys", "- & | ^"},
    {"dict_items", "- & | ^"},
    {"dict_values", ""},
    {"type", "|"},
};

static bool has_operator(const Type *type, const char *spelling)
{
    const char *all = NULL;
    for (size_t i = 0; i < sizeof operators_of / sizeof *operators_of; i++)
        if (strcmp(operators_of[i].type, type->spelled) == 0)
            all = operators_of[i].operators;
    size_t length = strlen(spelling);
    for (const char *at = all; at && *at; at += strcspn(at, " "), at += *at == ' ')
        if (strcspn(at, " ") == length && memcmp(at, spelling, length) == 0)
            return true;
    return all == NULL;
}

/* Sequences are joined from the left alone. */
static bool is_reflected(const Type *type, const char *spelling)
{
    bool sequence = type->slots->get_item && type->slots->iter;
    return !sequence || strcmp(spelling, "+") != 0;
}

static void add_operators(Machine *m, Type *type, const TypeSlots *slots)
{
    for (size_t i = 0; i < sizeof operator_wrappers / sizeof *operator_wrappers; i++) {
        const OperatorRow *row = &operator_wrappers[i];
        if (!has_operator(type, row->spelling))
            continue;
        if (slots->binary)
            add_row(m, type, &row->plain);
        if (slots->binary && is_reflected(type, row->spelling))
            add_row(m, type, &row->reflected);
        if (slots->inplace && strcmp(row->spelling, "%") != 0)
            add_row(m, type, &row->inplace);
    }
}

void slot_wrappers_add(Machine *m, Type *type, const TypeSlots *slots)
{
    for (size_t i = 0; slot_rows[i].name; i++)
        if (has_slot(slots, i, type->base == NULL))
            add_row(m, type, &slot_rows[i]);
    add_operators(m, type, slots);
    for (const NativeRow *row = unary_wrappers; slots->unary && row->name; row++)
        if (strcmp(row->name, "__invert__") != 0 || has_operator(type, "~"))
            add_row(m, type, row);
    for (const NativeRow *row = compare_wrappers; slots->compare && row->name; row++)
        add_row(m, type, row);
    if (slots->flags & SLOTS_UNHASHABLE)
        dict_set_str(m, type->dict, m->special_names[SPECIAL_HASH], VALUE_NONE);
}
