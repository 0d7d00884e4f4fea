/* type: what a class is as an object. */
#include "engine/base/memory.h"
#include "engine/python/class.h"
#include "engine/python/referents.h"
#include "engine/python/unit.h"

static bool initialize(Machine *m, Type *type, Value self, const Args *args)
{
    Value own = special_of(type, SPECIAL_INIT);
    if (!own)
        return type->slots->init ? type->slots->init(m, self, args) : true;
    Value result;
    if (is_exactly(m, own, TYPE_function)) {
        result = function_call(m, (Function *)own, self, args);
    } else {
        Value bound = descriptor_get(m, own, self, type);
        result = bound ? call(m, bound, args) : NULL;
        drop(m, bound);
    }
    if (!result || result == VALUE_NONE)
        return result != NULL;
    raise_format(m, TYPE_TypeError, "__init__() should return None, not '%s'", type_name(m, result));
    drop(m, result);
    return false;
}

static Value create(Machine *m, Type *type, const Args *args)
{
    Value own = special_of(type, SPECIAL_NEW);
    if (!own) {
        if (!type->slots->make)
            return raise_format(m, TYPE_TypeError, "cannot create '%s' instances",
                                type->name->bytes);
        return type->slots->make(m, type, args);
    }
    int given = args->count + args->named;
    Value few[FEW(given + 1)], *items = values_room(m, few, (size_t)given + 1);
    items[0] = (Value)type;
    for (int i = 0; i < given; i++)
        items[i + 1] = args->items[i];
    Args with_type = {items, args->count + 1, args->names, args->named};
    Value function = descriptor_get(m, own, NULL, type);
    Value self = function ? call(m, function, &with_type) : NULL;
    values_leave(m, few, items, (size_t)given + 1);
    drop(m, function);
    return self;
}

static Value call_type(Machine *m, Value callee, const Args *args)
{
    Type *type = (Type *)callee;
    if (type == m->types[TYPE_type] && args->count == 1 && args->named == 0)
        return keep((Value)type_of(m, args->items[0]));
    Value self = create(m, type, args);
    if (!self || !is_object(self) || !type_is_subtype(self->type, type))
        return self;
    if (!initialize(m, self->type, self, args)) {
        drop(m, self);
        return NULL;
    }
    return self;
}

/* type(name, bases, dict) */
static Value make_type(Machine *m, Type *meta, const Args *args)
{
    if (args->count != 3)
        return raise_format(m, TYPE_TypeError, "type() takes 1 or 3 arguments");
    if (!is_a(m, args->items[0], TYPE_str) || !is_a(m, args->items[1], TYPE_tuple) ||
        !is_a(m, args->items[2], TYPE_dict))
        return raise_format(m, TYPE_TypeError, "type.__new__() argument %d must be %s, not %s",
                            !is_a(m, args->items[0], TYPE_str)     ? 1
                            : !is_a(m, args->items[1], TYPE_tuple) ? 2
                                                                   : 3,
                            !is_a(m, args->items[0], TYPE_str)     ? "str"
                            : !is_a(m, args->items[1], TYPE_tuple) ? "tuple"
                                                                   : "dict",
                            type_name(m, !is_a(m, args->items[0], TYPE_str)     ? args->items[0]
                                         : !is_a(m, args->items[1], TYPE_tuple) ? args->items[1]
                                                                                : args->items[2]));
    Type *best = best_metaclass(m, meta, (Tuple *)args->items[1]);
    if (!best)
        return NULL;
    if (best != meta && special_of(best, SPECIAL_NEW))
        return create(m, best, args);
    meta = best;
    Args keywords = {args->items + 3, 0, args->names, args->named};
    Dict *dict = dict_copy(m, (Dict *)args->items[2]);
    if (!dict_get_str(dict, m->name_module))
        dict_set_str(m, dict, m->name_module, (Value)unit_running(m)->name);
    return (Value)type_make(m, meta, (Str *)args->items[0], (Tuple *)args->items[1], dict,
                            &keywords);
}

static Value repr_type(Machine *m, Value self)
{
    const Type *type = (Type *)self;
    Text text = TEXT_EMPTY;
    text_add_c(&text, "<class '");
    type_add_full_name(m, type, &text);
    text_add_c(&text, "'>");
    return (Value)str_from_text(m, &text);
}

static Value raise_no_attribute(Machine *m, const Type *type, const Str *name)
{
    return raise_format(m, TYPE_AttributeError, "type object '%s' has no attribute '%s'",
                        type->name->bytes, name->bytes);
}

/* Attributes of a class: the metatype's data descriptors, the class and its bases, the metatype. */
static Value get_type_attribute(Machine *m, Value self, Str *name)
{
    Type *type = (Type *)self, *meta = self->type;
    Value of_meta = type_lookup(meta, name);
    if (of_meta && is_object(of_meta) && of_meta->type->slots->set)
        return descriptor_get(m, of_meta, self, meta);
    Value own = type_lookup(type, name);
    if (own)
        return descriptor_get(m, own, NULL, type);
    if (of_meta)
        return descriptor_get(m, of_meta, self, meta);
    raise_no_attribute(m, type, name);
    Exception *exception = (Exception *)m->exception;
    exception->name = keep((Value)name);
    exception->obj = keep(self);
    return NULL;
}

static void note_abstract(Machine *m, Type *type, Value names)
{
    bool some = false;
    if (names && !value_truth(m, names, &some))
        clear_exception(m);
    type->flags = some ? type->flags | TYPE_ABSTRACT : type->flags & ~TYPE_ABSTRACT;
}

static bool set_type_attribute(Machine *m, Value self, Str *name, Value value)
{
    Type *type = (Type *)self;
    if (!(type->flags & TYPE_HEAP)) {
        raise_format(m, TYPE_TypeError, "cannot set '%s' attribute of immutable type '%s'",
                     name->bytes, type->name->bytes);
        return false;
    }
    Value of_meta = type_lookup(self->type, name);
    if (of_meta && is_object(of_meta) && of_meta->type->slots->set)
        return of_meta->type->slots->set(m, of_meta, self, value);
    bool found = true;
    if (value)
        dict_set_str(m, type->dict, name, value);
    else if (!dict_delete(m, type->dict, (Value)name, &found))
        return false;
    if (!found)
        raise_no_attribute(m, type, name);
    if (str_is(name, "__abstractmethods__"))
        note_abstract(m, type, value);
    type_refresh(m, type);
    return found;
}

static Value get_type_name(Machine *m, Value self)
{
    (void)m;
    return keep((Value)((Type *)self)->name);
}

static bool set_type_name(Machine *m, Value self, Value value)
{
    if (!value || !is_a(m, value, TYPE_str)) {
        raise_format(m, TYPE_TypeError, "can only assign string to %s.__name__, not '%s'",
                     ((Type *)self)->name->bytes, value ? type_name(m, value) : "NULL");
        return false;
    }
    ((Type *)self)->name = (Str *)keep(value);
    ((Type *)self)->spelled = ((Str *)value)->bytes;
    return true;
}

static Value get_type_qualname(Machine *m, Value self)
{
    (void)m;
    return keep((Value)((Type *)self)->qualname);
}

static bool set_type_qualname(Machine *m, Value self, Value value)
{
    (void)m;
    ((Type *)self)->qualname = (Str *)keep(value);
    return true;
}

static Value get_module(Machine *m, Value self)
{
    Value own = dict_get_str(((Type *)self)->dict, m->name_module);
    /* The dict of a built-in type may hold the descriptor of that name for its objects instead. */
    bool is_name = own && ((((Type *)self)->flags & TYPE_HEAP) || is_a(m, own, TYPE_str));
    return is_name ? keep(own) : (Value)str_c(m, "builtins");
}

static Value get_bases(Machine *m, Value self)
{
    (void)m;
    return keep((Value)((Type *)self)->bases);
}

static Value get_base(Machine *m, Value self)
{
    (void)m;
    return ((Type *)self)->base ? keep((Value)((Type *)self)->base) : VALUE_NONE;
}

static Value get_mro(Machine *m, Value self)
{
    (void)m;
    return keep((Value)((Type *)self)->mro);
}

/* A class that has none gets them when they are asked for. */
static Value get_annotations(Machine *m, Value self)
{
    Type *type = (Type *)self;
    Str *name = str_intern_c(m, "__annotations__");
    Value found = keep(dict_get_str(type->dict, name));
    if (!found && (type->flags & TYPE_HEAP)) {
        found = (Value)dict_new(m);
        dict_set_str(m, type->dict, name, found);
    }
    drop(m, (Value)name);
    return found ? found
                 : raise_format(m, TYPE_AttributeError,
                                "type object '%s' has no attribute '__annotations__'",
                                type->name->bytes);
}

static bool set_annotations(Machine *m, Value self, Value value)
{
    bool found = true;
    Dict *dict = ((Type *)self)->dict;
    Str *name = str_intern_c(m, "__annotations__");
    bool fine = value ? dict_set_str(m, dict, name, value) : dict_delete(m, dict, (Value)name, &found);
    drop(m, (Value)name);
    if (fine && !found)
        raise_format(m, TYPE_AttributeError, "__annotations__");
    return fine && found;
}

static Value get_type_dict(Machine *m, Value self)
{
    return mappingproxy_new(m, ((Type *)self)->dict);
}

static Value method_mro(Machine *m, Value self, const Args *args)
{
    (void)args;
    return (Value)list_from(m, (Value)((Type *)self)->mro);
}

static Value method_subclasses(Machine *m, Value self, const Args *args)
{
    (void)args;
    const Type *type = (Type *)self;
    List *list = list_new(m, 0);
    for (int i = 0; i < type->subclass_count; i++)
        list_append(m, list, (Value)type->subclasses[i]);
    return (Value)list;
}

static Value method_instancecheck(Machine *m, Value self, const Args *args)
{
    return boolean(type_is_subtype(type_of(m, args->items[0]), (Type *)self));
}

static Value method_subclasscheck(Machine *m, Value self, const Args *args)
{
    if (!is_a(m, args->items[0], TYPE_type))
        return raise_format(m, TYPE_TypeError, "issubclass() arg 1 must be a class");
    return boolean(type_is_subtype((Type *)args->items[0], (Type *)self));
}

static Value method_prepare(Machine *m, Value self, const Args *args)
{
    (void)self, (void)args;
    return (Value)dict_new(m);
}

static const NativeRow type_methods[] = {
    {"__instancecheck__", method_instancecheck, 1, 1, 0},
    {"__subclasscheck__", method_subclasscheck, 1, 1, 0},
    {"__prepare__", method_prepare, 0, ANY_COUNT, NATIVE_CLASS | NATIVE_KEYWORDS},
    {"mro", method_mro, 0, 0, 0},
    {"__subclasses__", method_subclasses, 0, 0, 0},
    {"__dir__", method_dir, 0, 0, 0},
    {0},
};

static const GetSetRow type_getsets[] = {
    {"__name__", get_type_name, set_type_name},
    {"__qualname__", get_type_qualname, set_type_qualname},
    {"__module__", get_module, NULL},
    {"__bases__", get_bases, NULL},
    {"__base__", get_base, NULL},
    {"__mro__", get_mro, NULL},
    {"__dict__", get_type_dict, NULL},
    {"__annotations__", get_annotations, set_annotations},
    {0},
};

const TypeSlots type_slots = {
    .visit = visit_type,
    .size = sizeof(Type),
    .make = make_type,
    .init = init_nothing,
    .repr = repr_type,
    .call = call_type,
    .binary = union_of,
    .get_attribute = get_type_attribute,
    .set_attribute = set_type_attribute,
    .methods = type_methods,
    .getsets = type_getsets,
};
