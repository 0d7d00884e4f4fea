/* functools.partial: a function with some of its arguments. */
#include "engine/python/builtins.h"
#include "engine/python/class.h"
#include "engine/python/referents.h"

typedef struct Partial {
    Object head;
    Value function;
    Tuple *args;
    Dict *keywords;
    Dict *dict;
    uint32_t serial;
} Partial;

/* A partial of a partial without attributes holds what both hold; NULL: [function] is none. */
static const Partial *inner_partial(Machine *m, const Type *type, Value function)
{
    bool plain = type == m->types[TYPE_partial] && is_exactly(m, function, TYPE_partial);
    return plain && !((Partial *)function)->dict ? (Partial *)function : NULL;
}

static bool is_callable(Machine *m, Value v)
{
    return builtin_callable(m, NULL, &(Args){&v, 1, NULL, 0}) == VALUE_TRUE;
}

static Value make_partial(Machine *m, Type *type, const Args *args)
{
    if (args->count == 0)
        return raise_format(m, TYPE_TypeError, "type 'partial' takes at least one argument");
    if (!is_callable(m, args->items[0]))
        return raise_format(m, TYPE_TypeError, "the first argument must be callable");
    Partial *partial = object_alloc(m, type, type->size);
    const Partial *inner = inner_partial(m, type, args->items[0]);
    size_t before = inner ? inner->args->count : 0, count = (size_t)args->count - 1;
    partial->function = keep(inner ? inner->function : args->items[0]);
    partial->args = tuple_new(m, before + count);
    for (size_t i = 0; i < before + count; i++)
        partial->args->items[i] = keep(i < before ? inner->args->items[i] : args->items[i - before + 1]);
    partial->keywords = inner ? dict_copy(m, inner->keywords) : dict_new(m);
    for (int i = 0; i < args->named; i++)
        dict_set_str(m, partial->keywords, (Str *)args->names[i], args->items[args->count + i]);
    return (Value)partial;
}

static void free_partial(Machine *m, Value self)
{
    drop(m, ((Partial *)self)->function);
    drop(m, (Value)((Partial *)self)->args);
    drop(m, (Value)((Partial *)self)->keywords);
    if (!(self->type->flags & TYPE_HEAP))
        drop(m, (Value)((Partial *)self)->dict);
}

static void visit_partial(Visitor *visitor, Value self)
{
    visitor->visit(visitor, ((Partial *)self)->function);
    visitor->visit(visitor, (Value)((Partial *)self)->args);
    visitor->visit(visitor, (Value)((Partial *)self)->keywords);
}

/* The kept arguments, then the call's; a keyword of the call replaces a kept one. */
static Value call_partial(Machine *m, Value self, const Args *args)
{
    const Partial *partial = (Partial *)self;
    Dict *keywords = dict_copy(m, partial->keywords);
    for (int i = 0; i < args->named; i++)
        dict_set_str(m, keywords, (Str *)args->names[i], args->items[args->count + i]);
    size_t kept = partial->args->count, positional = kept + (size_t)args->count;
    size_t named_most = keywords->used, total = positional + named_most;
    Value few[FEW(total)], *items = values_room(m, few, total);
    Value few_names[FEW(named_most)], *names = values_room(m, few_names, named_most);
    for (size_t i = 0; i < positional; i++)
        items[i] = i < kept ? partial->args->items[i] : args->items[i - kept];
    size_t position = 0;
    int named = 0;
    Value key, value;
    bool texts = true;
    while (dict_next(keywords, &position, &key, &value)) {
        texts = texts && is_a(m, key, TYPE_str);
        names[named] = key;
        items[positional + (size_t)named++] = value;
    }
    Args all = {items, (int)positional, names, named};
    Value result = texts && room_on_stack(m, 0) ? call(m, partial->function, &all) : NULL;
    if (!texts)
        raise_format(m, TYPE_TypeError, "keywords must be strings");
    values_leave(m, few, items, total);
    values_leave(m, few_names, names, named_most);
    drop(m, (Value)keywords);
    return result;
}

static bool add_repr(Machine *m, Value v, Text *out)
{
    Value shown = value_repr(m, v);
    if (shown)
        text_add_slice(out, str_slice((Str *)shown));
    drop(m, shown);
    return shown != NULL;
}

static bool add_arguments(Machine *m, const Partial *partial, Text *out)
{
    bool fine = add_repr(m, partial->function, out);
    for (size_t i = 0; fine && i < partial->args->count; i++) {
        text_add_c(out, ", ");
        fine = add_repr(m, partial->args->items[i], out);
    }
    size_t position = 0;
    Value key, value;
    while (fine && dict_next(partial->keywords, &position, &key, &value)) {
        Value name = value_str(m, key);
        text_printf(out, ", %s=", name ? ((Str *)name)->bytes : "");
        fine = name && add_repr(m, value, out);
        drop(m, name);
    }
    return fine;
}

static Value repr_partial(Machine *m, Value self)
{
    bool again;
    repr_enter(m, self, &again);
    if (again)
        return (Value)str_c(m, "...");
    Text text = TEXT_EMPTY;
    if (is_exactly(m, self, TYPE_partial))
        text_add_c(&text, "functools.");
    text_printf(&text, "%s(", self->type->qualname->bytes);
    bool fine = add_arguments(m, (Partial *)self, &text);
    text_add_char(&text, ')');
    repr_leave(m);
    if (fine)
        return (Value)str_from_text(m, &text);
    text_free(&text);
    return NULL;
}

#define PARTIAL_PART(name, field)                                                                  \
    static Value get_##name(Machine *m, Value self)                                                \
    {                                                                                              \
        (void)m;                                                                                   \
        return keep((Value)((Partial *)self)->field);                                              \
    }
PARTIAL_PART(func, function)
PARTIAL_PART(args, args)
PARTIAL_PART(keywords, keywords)

static const GetSetRow partial_getsets[] = {
    {"func", get_func, NULL}, {"args", get_args, NULL}, {"keywords", get_keywords, NULL}, {0}};

/* How copy.copy() makes another one: the class, its arguments, and the state. */
static Value method_reduce(Machine *m, Value self, const Args *args)
{
    (void)args;
    const Partial *partial = (Partial *)self;
    Dict *dict = *instance_dict(self);
    Value parts[] = {partial->function, (Value)partial->args, (Value)partial->keywords,
                     dict ? (Value)dict : VALUE_NONE};
    Value whole[] = {(Value)self->type, (Value)tuple_of(m, parts, 1), (Value)tuple_of(m, parts, 4)};
    Value result = (Value)tuple_of(m, whole, 3);
    drop(m, whole[1]);
    drop(m, whole[2]);
    return result;
}

static bool is_state(Machine *m, Value v)
{
    if (!is_a(m, v, TYPE_tuple) || ((Tuple *)v)->count != 4)
        return false;
    const Value *parts = ((Tuple *)v)->items;
    return is_callable(m, parts[0]) && is_a(m, parts[1], TYPE_tuple) &&
           (parts[2] == VALUE_NONE || is_a(m, parts[2], TYPE_dict)) &&
           (parts[3] == VALUE_NONE || is_a(m, parts[3], TYPE_dict));
}

static Value method_setstate(Machine *m, Value self, const Args *args)
{
    if (!is_state(m, args->items[0]))
        return raise_format(m, TYPE_TypeError, "invalid partial state");
    Partial *partial = (Partial *)self, old = *partial;
    const Value *parts = ((Tuple *)args->items[0])->items;
    partial->function = keep(parts[0]);
    partial->args = is_exactly(m, parts[1], TYPE_tuple) ? (Tuple *)keep(parts[1])
                                                        : tuple_from(m, parts[1]);
    partial->keywords = parts[2] == VALUE_NONE                ? dict_new(m)
                        : is_exactly(m, parts[2], TYPE_dict) ? (Dict *)keep(parts[2])
                                                              : dict_copy(m, (Dict *)parts[2]);
    attribute_set_dict(m, self, parts[3] == VALUE_NONE ? NULL : parts[3]);
    drop(m, old.function);
    drop(m, (Value)old.args);
    drop(m, (Value)old.keywords);
    return VALUE_NONE;
}

static const NativeRow partial_methods[] = {
    {"__reduce__", method_reduce, 0, 0, 0},
    {"__setstate__", method_setstate, 1, 1, 0},
    {"__class_getitem__", method_class_getitem, 1, 1, NATIVE_CLASS},
    {0},
};

const TypeSlots partial_slots = {
    .serial = offsetof(Partial, serial),
    .dict = offsetof(Partial, dict),
    .visit = visit_partial,
    .size = sizeof(Partial),
    .free = free_partial,
    .make = make_partial,
    .init = init_nothing,
    .repr = repr_partial,
    .call = call_partial,
    .methods = partial_methods,
    .getsets = partial_getsets,
};
