/* object: what every object has. */
#include "engine/python/class.h"

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
        *lane = observe_lane(m, LANE_ITERATOR, type->name, self, NULL);
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

Value method_dir(Machine *m, Value self, const Args *args)
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
