/* Methods: what a function becomes when it is read through an instance, and functions of ours. */
#include "engine/python/builtins.h"
#include "engine/python/referents.h"

/* ---- bound methods */

static void free_method(Machine *m, Value self)
{
    drop(m, ((Method *)self)->function);
    drop(m, ((Method *)self)->self);
}

static Value repr_method(Machine *m, Value self)
{
    const Method *method = (Method *)self;
    Value name = attribute_get(m, method->function, m->name_qualname);
    if (!name)
        return NULL;
    Value owner = value_repr(m, method->self);
    Text text = TEXT_EMPTY;
    if (owner)
        text_printf(&text, "<bound method %s of %s>", ((Str *)name)->bytes, ((Str *)owner)->bytes);
    drop(m, name);
    drop(m, owner);
    return owner ? (Value)str_from_text(m, &text) : NULL;
}

static Value compare_method(Machine *m, Value self, Value other, CompareOp op)
{
    if (!is_exactly(m, other, TYPE_method) || (op != COMPARE_EQ && op != COMPARE_NOTEQ))
        return VALUE_NOT_IMPLEMENTED;
    bool same = ((Method *)self)->function == ((Method *)other)->function &&
                ((Method *)self)->self == ((Method *)other)->self;
    return boolean(same == (op == COMPARE_EQ));
}

static bool hash_method(Machine *m, Value self, int64_t *hash)
{
    int64_t function;
    if (!value_hash(m, ((Method *)self)->function, &function))
        return false;
    *hash = function ^ (int64_t)datum_of(m, ((Method *)self)->self);
    return true;
}

static Value get_method_attribute(Machine *m, Value self, Str *name)
{
    if (type_lookup(self->type, name))
        return attribute_get_generic(m, self, name);
    return attribute_get(m, ((Method *)self)->function, name);
}

static Value get_self(Machine *m, Value self)
{
    (void)m;
    return keep(((Method *)self)->self);
}

static Value get_func(Machine *m, Value self)
{
    (void)m;
    return keep(((Method *)self)->function);
}

static const GetSetRow method_getsets[] = {
    {"__self__", get_self, NULL}, {"__func__", get_func, NULL}, {0}};

Value method_new(Machine *m, Value function, Value self)
{
    Method *method = object_alloc(m, m->types[TYPE_method], sizeof(Method));
    method->function = keep(function);
    method->self = keep(self);
    return (Value)method;
}

/* types.MethodType(function, object) */
static Value make_method(Machine *m, Type *type, const Args *args)
{
    (void)type;
    if (args->count != 2 || args->named)
        return raise_format(m, TYPE_TypeError, "method expected 2 arguments, got %d", args->count);
    Args first = {args->items, 1, NULL, 0};
    if (builtin_callable(m, NULL, &first) == VALUE_FALSE)
        return raise_format(m, TYPE_TypeError, "first argument must be callable");
    if (args->items[1] == VALUE_NONE)
        return raise_format(m, TYPE_TypeError, "instance must not be None");
    return method_new(m, args->items[0], args->items[1]);
}

const TypeSlots method_slots = {
    .serial = offsetof(Method, serial),
    .visit = visit_method,
    .size = sizeof(Method),
    .make = make_method,
    .init = init_nothing,
    .free = free_method,
    .repr = repr_method,
    .call = call,
    .compare = compare_method,
    .hash = hash_method,
    .get_attribute = get_method_attribute,
    .getsets = method_getsets,
    .flags = SLOTS_NO_SUBCLASS,
};

/* ---- builtin functions and methods */

static void free_builtin(Machine *m, Value self)
{
    drop(m, ((Builtin *)self)->self);
}

static Value repr_builtin(Machine *m, Value self)
{
    const Builtin *builtin = (Builtin *)self;
    Text text = TEXT_EMPTY;
    if (builtin->self) {
        text_printf(&text, "<built-in method %s of %s object at ", builtin->row->name,
                    type_name(m, builtin->self));
        object_address(m, builtin->self, &text);
        text_add_char(&text, '>');
    } else {
        text_printf(&text, "<built-in function %s>", builtin->row->name);
    }
    return (Value)str_from_text(m, &text);
}

static Value get_builtin_name(Machine *m, Value self)
{
    return (Value)str_c(m, ((Builtin *)self)->row->name);
}

static Value get_builtin_qualname(Machine *m, Value self)
{
    const Builtin *builtin = (Builtin *)self;
    Text text = TEXT_EMPTY;
    if (builtin->owner)
        text_printf(&text, "%s.", builtin->owner->name->bytes);
    text_add_c(&text, builtin->row->name);
    return (Value)str_from_text(m, &text);
}

static Value get_builtin_self(Machine *m, Value self)
{
    (void)m;
    return ((Builtin *)self)->self ? keep(((Builtin *)self)->self) : VALUE_NONE;
}

static Value get_builtin_module(Machine *m, Value self)
{
    const Builtin *builtin = (Builtin *)self;
    if (builtin->self)
        return VALUE_NONE;
    return (Value)str_c(m, builtin->module ? builtin->module : "builtins");
}

static Value get_builtin_doc(Machine *m, Value self)
{
    return builtin_doc(m, (Builtin *)self);
}

static const GetSetRow builtin_getsets[] = {
    {"__name__", get_builtin_name, NULL},
    {"__qualname__", get_builtin_qualname, NULL},
    {"__self__", get_builtin_self, NULL},
    {"__module__", get_builtin_module, NULL},
    {"__doc__", get_builtin_doc, NULL},
    {0},
};

const TypeSlots builtin_slots = {
    .serial = offsetof(Builtin, serial),
    .visit = visit_builtin,
    .size = sizeof(Builtin),
    .free = free_builtin,
    .repr = repr_builtin,
    .call = call,
    .getsets = builtin_getsets,
    .flags = SLOTS_NO_SUBCLASS,
};

static Value repr_descriptor(Machine *m, Value self)
{
    const Builtin *builtin = (Builtin *)self;
    Text text = TEXT_EMPTY;
    text_printf(&text, "<%s '%s' of '%s' objects>",
                is_exactly(m, self, TYPE_wrapper_descriptor) ? "slot wrapper" : "method",
                builtin->row->name, builtin->owner->name->bytes);
    return (Value)str_from_text(m, &text);
}

static Value get_descriptor(Machine *m, Value self, Value owner, Type *type)
{
    Builtin *builtin = (Builtin *)self;
    bool of_class = builtin->row->flags & NATIVE_CLASS;
    if (!owner && !of_class)
        return keep(self);
    Builtin *bound = object_alloc(m, m->types[TYPE_builtin], sizeof(Builtin));
    bound->row = builtin->row;
    bound->owner = builtin->owner;
    bound->self = keep(of_class ? (Value)(type ? type : type_of(m, owner)) : owner);
    return (Value)bound;
}

const TypeSlots method_descriptor_slots = {
    .size = sizeof(Builtin),
    .repr = repr_descriptor,
    .call = call,
    .get = get_descriptor,
    .getsets = builtin_getsets,
    .flags = SLOTS_NO_SUBCLASS,
};
