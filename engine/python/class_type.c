/* object and type: what every object has, and what a class is as an object. */
#include <string.h>

#include "engine/base/memory.h"
#include "engine/python/class.h"
#include "engine/python/unit.h"
#include "engine/python/referents.h"

/* ---- object */

/* An instance and its attributes are one object of the trace: the dict stands between two numbers. */
int64_t value_address(Machine *m, Value v)
{
    return 0x7f0000000000LL + (int64_t)datum_of(m, v) * 16 + (is_exactly(m, v, TYPE_dict) ? 8 : 0);
}

void object_address(Machine *m, Value v, Text *out)
{
    text_printf(out, "0x%012llx", (unsigned long long)value_address(m, v));
}

static Value repr_object(Machine *m, Value self)
{
    Text text = TEXT_EMPTY;
    Type *type = type_of(m, self);
    text_add_char(&text, '<');
    type_add_full_name(m, type, &text);
    text_add_c(&text, " object at ");
    object_address(m, self, &text);
    text_add_char(&text, '>');
    return (Value)str_from_text(m, &text);
}

static bool hash_object(Machine *m, Value self, int64_t *hash)
{
    *hash = (int64_t)datum_of(m, self) + 0x7f00000000;
    return true;
}

static Value compare_object(Machine *m, Value self, Value other, CompareOp op)
{
    (void)m;
    if (op == COMPARE_EQ && self == other)
        return VALUE_TRUE;
    if (op == COMPARE_NOTEQ && self == other)
        return VALUE_FALSE;
    return VALUE_NOT_IMPLEMENTED;
}

static bool is_overridden(Machine *m, const Type *type, Special special)
{
    (void)m;
    return special_of(type, special) != NULL;
}

/* A class that makes its own iterators: an instance has a lane from the start. */
static void give_lane(Machine *m, Value self)
{
    Type *type = self->type;
    if (!(type->flags & TYPE_ITERATOR) || !special_of(type, SPECIAL_NEXT))
        return;
    int *lane = instance_lane(self);
    if (lane && !*lane)
        *lane = observe_lane(m, LANE_ITERATOR, str_slice(type->name), self, NULL);
}

static Value refuse_abstract(Machine *m, const Type *type)
{
    Str *name = str_intern_c(m, "__abstractmethods__");
    List *names = list_from(m, dict_get_str(type->dict, name));
    drop(m, (Value)name);
    if (!names || !list_sort(m, names, VALUE_NONE, false))
        return NULL;
    Text text = TEXT_EMPTY;
    for (size_t i = 0; i < names->count; i++)
        text_printf(&text, "%s%s", i ? ", " : "",
                    is_a(m, names->items[i], TYPE_str) ? ((Str *)names->items[i])->bytes : "?");
    raise_format(m, TYPE_TypeError, "Can't instantiate abstract class %s with abstract method%s %s",
                 type->name->bytes, names->count > 1 ? "s" : "", text_c(&text));
    text_free(&text);
    drop(m, (Value)names);
    return NULL;
}

static Value make_object(Machine *m, Type *type, const Args *args)
{
    if (args->count + args->named > 0 && !is_overridden(m, type, SPECIAL_INIT)) {
        if (is_overridden(m, type, SPECIAL_NEW))
            return raise_format(m, TYPE_TypeError,
                                "object.__new__() takes exactly one argument (the type to instantiate)");
        return raise_format(m, TYPE_TypeError, "%s() takes no arguments", type->name->bytes);
    }
    if (type->flags & TYPE_ABSTRACT)
        return refuse_abstract(m, type);
    Value self = object_alloc(m, type, type->size);
    give_lane(m, self);
    return self;
}

static bool init_object(Machine *m, Value self, const Args *args)
{
    const Type *type = type_of(m, self);
    if (args->count + args->named == 0)
        return true;
    if (is_overridden(m, type, SPECIAL_INIT)) {
        raise_format(m, TYPE_TypeError,
                     "object.__init__() takes exactly one argument (the instance to initialize)");
        return false;
    }
    if (is_overridden(m, type, SPECIAL_NEW))
        return true;
    raise_format(m, TYPE_TypeError, "%s() takes no arguments", type->name->bytes);
    return false;
}

static Value get_class(Machine *m, Value self)
{
    return keep((Value)type_of(m, self));
}

static Value get_dict(Machine *m, Value self)
{
    Dict *dict = instance_own_dict(m, self);
    if (dict)
        return keep((Value)dict);
    return raise_format(m, TYPE_AttributeError, "'%s' object has no attribute '__dict__'",
                        type_name(m, self));
}

static Value method_init_subclass(Machine *m, Value self, const Args *args)
{
    if (args->named)
        return raise_format(m, TYPE_TypeError, "%s.__init_subclass__() takes no keyword arguments",
                            ((Type *)self)->qualname->bytes);
    return VALUE_NONE;
}

static Value method_subclasshook(Machine *m, Value self, const Args *args)
{
    (void)m, (void)self, (void)args;
    return VALUE_NOT_IMPLEMENTED;
}

static Value method_str(Machine *m, Value self, const Args *args)
{
    (void)args;
    return value_repr(m, self);
}

static void add_names(Machine *m, List *names, const Dict *dict)
{
    size_t position = 0;
    Value key, value;
    while (dict && dict_next(dict, &position, &key, &value)) {
        bool found = false;
        for (size_t i = 0; i < names->count && !found; i++)
            found = names->items[i] == key;
        if (!found)
            list_append(m, names, key);
    }
}

static Value method_dir(Machine *m, Value self, const Args *args)
{
    (void)args;
    List *names = list_new(m, 0);
    Dict **dict = instance_dict(self);
    const Type *type = is_a(m, self, TYPE_type) ? (Type *)self : type_of(m, self);
    if (dict)
        add_names(m, names, *dict);
    for (size_t i = 0; i < type->mro->count; i++)
        add_names(m, names, ((Type *)type->mro->items[i])->dict);
    if (list_sort(m, names, VALUE_NONE, false))
        return (Value)names;
    drop(m, (Value)names);
    return NULL;
}

static const NativeRow object_methods[] = {
    {"__init_subclass__", method_init_subclass, 0, 0, NATIVE_CLASS | NATIVE_KEYWORDS},
    {"__str__", method_str, 0, 0, 0},
    {"__subclasshook__", method_subclasshook, 1, 1, NATIVE_CLASS},
    {"__dir__", method_dir, 0, 0, 0},
    {0},
};

static const GetSetRow object_getsets[] = {
    {"__class__", get_class, NULL},
    {"__dict__", get_dict, attribute_set_dict},
    {0},
};

const TypeSlots object_slots = {
    .size = sizeof(Object),
    .make = make_object,
    .init = init_object,
    .repr = repr_object,
    .hash = hash_object,
    .compare = compare_object,
    .format = format_value,
    .methods = object_methods,
    .getsets = object_getsets,
};

/* ---- type */

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
    Value items[given + 1];
    items[0] = (Value)type;
    for (int i = 0; i < given; i++)
        items[i + 1] = args->items[i];
    Args with_type = {items, args->count + 1, args->names, args->named};
    Value function = descriptor_get(m, own, NULL, type);
    Value self = function ? call(m, function, &with_type) : NULL;
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

static bool init_type(Machine *m, Value self, const Args *args)
{
    (void)m, (void)self, (void)args;
    return true;
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
    .init = init_type,
    .repr = repr_type,
    .call = call_type,
    .binary = union_of,
    .get_attribute = get_type_attribute,
    .set_attribute = set_type_attribute,
    .methods = type_methods,
    .getsets = type_getsets,
};

/* ---- None, Ellipsis, NotImplemented */

static Value repr_none(Machine *m, Value self)
{
    return (Value)str_c(m, self == VALUE_NONE ? "None" : self == VALUE_ELLIPSIS ? "Ellipsis"
                                                                                : "NotImplemented");
}

/* Where Debian's CPython keeps them: the order of a set that has one depends on it. */
static bool hash_none(Machine *m, Value self, int64_t *hash)
{
    (void)m;
    *hash = self == VALUE_NONE ? 611532 : self == VALUE_ELLIPSIS ? 606842 : 606843;
    return true;
}

static bool truth_none(Machine *m, Value self, bool *truth)
{
    (void)m, (void)self;
    *truth = false;
    return true;
}

const TypeSlots none_slots = {.size = sizeof(Object),
                              .repr = repr_none,
                              .hash = hash_none,
                              .truth = truth_none,
                              .flags = SLOTS_NO_SUBCLASS};
const TypeSlots ellipsis_slots = {.size = sizeof(Object),
                                  .repr = repr_none,
                                  .hash = hash_none,
                                  .flags = SLOTS_NO_SUBCLASS};
const TypeSlots not_implemented_slots = {.size = sizeof(Object),
                                         .repr = repr_none,
                                         .hash = hash_none,
                                         .flags = SLOTS_NO_SUBCLASS};
