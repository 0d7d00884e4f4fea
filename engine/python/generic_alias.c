/* Generic aliases: list[int] and the like, which annotations hold and nothing else looks at. */
#include "engine/python/runtime.h"

typedef struct GenericAlias {
    Object head;
    Value origin;
    Tuple *args;
} GenericAlias;

Value method_class_getitem(Machine *m, Value self, const Args *args)
{
    GenericAlias *alias = object_alloc(m, m->types[TYPE_generic_alias], sizeof(GenericAlias));
    Value item = args->items[0];
    alias->origin = keep(self);
    alias->args = is_a(m, item, TYPE_tuple) ? (Tuple *)keep(item) : tuple_of(m, &item, 1);
    return (Value)alias;
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
        type_full_name(m, (Type *)item, out);
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

static const GetSetRow alias_getsets[] = {
    {"__origin__", get_origin, NULL}, {"__args__", get_args, NULL}, {0}};

const TypeSlots generic_alias_slots = {
    .size = sizeof(GenericAlias),
    .free = free_alias,
    .repr = repr_alias,
    .call = call_alias,
    .getsets = alias_getsets,
    .flags = SLOTS_NO_SUBCLASS,
};
