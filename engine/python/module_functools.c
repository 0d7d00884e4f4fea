/* functools: reduce and partial; the rest is in library/functools.py. */
#include "engine/python/module.h"
#include "engine/python/referents.h"

#define FUNCTION(name) static Value name(Machine *m, Value self, const Args *args)

/* ---- reduce */

typedef struct Reduction {
    Value function;
    Value total; /* NULL before the first */
} Reduction;

static bool reduce_one(Machine *m, void *context, Value item)
{
    Reduction *reduction = context;
    if (!reduction->total) {
        reduction->total = keep(item);
        return true;
    }
    Value items[] = {reduction->total, item};
    Value total = call_values(m, reduction->function, items, 2);
    drop(m, reduction->total);
    reduction->total = total;
    return total != NULL;
}

FUNCTION(functools_reduce)
{
    (void)self;
    Reduction reduction = {args->items[0], args->count > 2 ? keep(args->items[2]) : NULL};
    if (!iterate_all(m, args->items[1], reduce_one, &reduction)) {
        drop(m, reduction.total);
        return NULL;
    }
    if (!reduction.total)
        return raise_format(m, TYPE_TypeError, "reduce() of empty iterable with no initial value");
    return reduction.total;
}

/* ---- partial */

typedef struct Partial {
    Object head;
    Value function;
    Tuple *args;
    Dict *keywords;
    uint32_t serial;
} Partial;

/* A partial of a partial holds what both hold; NULL: [function] is none. */
static const Partial *inner_partial(Machine *m, const Type *type, Value function)
{
    bool plain = type == m->types[TYPE_partial] && is_exactly(m, function, TYPE_partial);
    return plain ? (Partial *)function : NULL;
}

static Value make_partial(Machine *m, Type *type, const Args *args)
{
    if (args->count == 0)
        return raise_format(m, TYPE_TypeError, "type 'partial' takes at least one argument");
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
    Value items[positional + keywords->used + 1], names[keywords->used + 1];
    for (size_t i = 0; i < positional; i++)
        items[i] = i < kept ? partial->args->items[i] : args->items[i - kept];
    size_t position = 0;
    int named = 0;
    Value key, value;
    while (dict_next(keywords, &position, &key, &value)) {
        if (!is_a(m, key, TYPE_str)) {
            drop(m, (Value)keywords);
            return raise_format(m, TYPE_TypeError, "keywords must be strings");
        }
        names[named] = key;
        items[positional + (size_t)named++] = value;
    }
    Args all = {items, (int)positional, names, named};
    Value result = call(m, partial->function, &all);
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

static Value repr_partial(Machine *m, Value self)
{
    const Partial *partial = (Partial *)self;
    Text text = TEXT_EMPTY;
    if (is_exactly(m, self, TYPE_partial))
        text_add_c(&text, "functools.");
    text_printf(&text, "%s(", self->type->qualname->bytes);
    bool fine = add_repr(m, partial->function, &text);
    for (size_t i = 0; fine && i < partial->args->count; i++) {
        text_add_c(&text, ", ");
        fine = add_repr(m, partial->args->items[i], &text);
    }
    size_t position = 0;
    Value key, value;
    while (fine && dict_next(partial->keywords, &position, &key, &value)) {
        Value name = value_str(m, key);
        text_printf(&text, ", %s=", name ? ((Str *)name)->bytes : "");
        fine = name && add_repr(m, value, &text);
        drop(m, name);
    }
    text_add_char(&text, ')');
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

const TypeSlots partial_slots = {
    .serial = offsetof(Partial, serial),
    .visit = visit_partial,
    .size = sizeof(Partial),
    .free = free_partial,
    .make = make_partial,
    .init = init_nothing,
    .repr = repr_partial,
    .call = call_partial,
    .getsets = partial_getsets,
};

static const NativeRow functions[] = {
    {"reduce", functools_reduce, 2, 3, 0},
    {0},
};

static bool fill(Machine *m, Dict *dict)
{
    module_set(m, dict, "partial", keep((Value)m->types[TYPE_partial]));
    return true;
}

const ModuleRow module_functools = {.name = "functools", .functions = functions, .fill = fill};
