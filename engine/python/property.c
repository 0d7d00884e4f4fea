/* Computed attributes: those of built-in types, the members of __slots__, and property. */
#include "engine/python/class.h"
#include "engine/python/referents.h"

static Value get_getset(Machine *m, Value self, Value owner, Type *type)
{
    (void)type;
    return owner ? ((GetSet *)self)->row->get(m, owner) : keep(self);
}

static bool set_getset(Machine *m, Value self, Value owner, Value value)
{
    const GetSet *getset = (GetSet *)self;
    if (getset->row->set)
        return getset->row->set(m, owner, value);
    raise_format(m, TYPE_AttributeError, "attribute '%s' of '%s' objects is not writable",
                 getset->row->name, getset->owner->name->bytes);
    return false;
}

static Value repr_getset(Machine *m, Value self)
{
    Text text = TEXT_EMPTY;
    text_printf(&text, "<attribute '%s' of '%s' objects>", ((GetSet *)self)->row->name,
                ((GetSet *)self)->owner->name->bytes);
    return (Value)str_from_text(m, &text);
}

static Value get_getset_name(Machine *m, Value self)
{
    return (Value)str_c(m, ((GetSet *)self)->row->name);
}

static Value get_getset_qualname(Machine *m, Value self)
{
    Text text = TEXT_EMPTY;
    text_printf(&text, "%s.%s", ((GetSet *)self)->owner->qualname->bytes, ((GetSet *)self)->row->name);
    return (Value)str_from_text(m, &text);
}

static Value get_getset_class(Machine *m, Value self)
{
    (void)m;
    return keep((Value)((GetSet *)self)->owner);
}

static const GetSetRow getset_getsets[] = {{"__name__", get_getset_name, NULL},
                                           {"__qualname__", get_getset_qualname, NULL},
                                           {"__objclass__", get_getset_class, NULL},
                                           {0}};

const TypeSlots getset_slots = {
    .size = sizeof(GetSet),
    .repr = repr_getset,
    .get = get_getset,
    .set = set_getset,
    .flags = SLOTS_NO_SUBCLASS,
    .getsets = getset_getsets,
};

static Value *member_place(const Member *member, Value owner)
{
    return (Value *)((char *)owner + member->offset);
}

static Value get_member(Machine *m, Value self, Value owner, Type *type)
{
    (void)type;
    if (!owner)
        return keep(self);
    Value value = *member_place((Member *)self, owner);
    if (value || ((Member *)self)->optional)
        return value ? keep(value) : VALUE_NONE;
    return raise_format(m, TYPE_AttributeError, "'%s' object has no attribute '%s'",
                        type_name(m, owner), ((Member *)self)->name->bytes);
}

/* As CPython takes it for a Py_ssize_t. */
static bool check_number(Machine *m, Value value)
{
    int64_t number;
    if (!value)
        return raise_format(m, TYPE_TypeError, "can't delete numeric/char attribute"), false;
    if (!is_int(m, value))
        return raise_format(m, TYPE_TypeError, "an integer is required"), false;
    if (!int_fits(value, &number))
        return raise_format(m, TYPE_OverflowError, "Python int too large to convert to C ssize_t"), false;
    return true;
}

/* What is refused leaves -1 there, as in CPython. */
static bool set_number(Machine *m, Value *place, Value value)
{
    bool fine = check_number(m, value);
    if (fine || value) {
        drop(m, *place);
        *place = !fine ? small(-1) : is_boolean(value) ? small(value == VALUE_TRUE) : keep(value);
    }
    return fine;
}

static bool set_member(Machine *m, Value self, Value owner, Value value)
{
    if (((Member *)self)->is_number)
        return set_number(m, member_place((Member *)self, owner), value);
    Value *place = member_place((Member *)self, owner);
    Value old = *place;
    if (!value && !old && !((Member *)self)->optional) {
        raise_value(m, TYPE_AttributeError, (Value)((Member *)self)->name);
        return false;
    }
    if (!value)
        slots_observe(m, owner, (Member *)self, old, NULL);
    *place = keep(value);
    if (value)
        slots_observe(m, owner, (Member *)self, old, value);
    drop(m, old);
    return true;
}

static void free_member(Machine *m, Value self)
{
    drop(m, (Value)((Member *)self)->name);
}

static Value repr_member(Machine *m, Value self)
{
    Text text = TEXT_EMPTY;
    text_printf(&text, "<member '%s' of '%s' objects>", ((Member *)self)->name->bytes,
                ((Member *)self)->owner->name->bytes);
    return (Value)str_from_text(m, &text);
}

static Value get_member_name(Machine *m, Value self)
{
    (void)m;
    return keep((Value)((Member *)self)->name);
}

static const GetSetRow member_getsets[] = {{"__name__", get_member_name, NULL}, {0}};

const TypeSlots member_slots = {
    .size = sizeof(Member),
    .repr = repr_member,
    .getsets = member_getsets,
    .free = free_member,
    .get = get_member,
    .set = set_member,
    .flags = SLOTS_NO_SUBCLASS,
};

/* ---- property */

static Value make_property(Machine *m, Type *type, const Args *args)
{
    static const char *const names[] = {"fget", "fset", "fdel", "doc", NULL};
    Value given[4];
    if (!args_sort(m, args, "property", names, 0, 4, given))
        return NULL;
    Property *property = object_alloc(m, type, type->size);
    property->get = keep(given[0] == VALUE_NONE ? NULL : given[0]);
    property->set = keep(given[1] == VALUE_NONE ? NULL : given[1]);
    property->delete = keep(given[2] == VALUE_NONE ? NULL : given[2]);
    property->doc = keep(given[3]);
    return (Value)property;
}

static void free_property(Machine *m, Value self)
{
    Property *property = (Property *)self;
    drop(m, property->get);
    drop(m, property->set);
    drop(m, property->delete);
    drop(m, property->doc);
}

/* What a property is called in messages: the name of its getter. */
static const char *property_name(Machine *m, const Property *property)
{
    Value function = property->get ? property->get : property->set;
    if (property->name)
        return property->name->bytes;
    return function && is_exactly(m, function, TYPE_function) ? ((Function *)function)->name->bytes
                                                              : "?";
}

static Value raise_property(Machine *m, const Property *property, Value owner, const char *what)
{
    return raise_format(m, TYPE_AttributeError, "property '%s' of '%s' object has no %s",
                        property_name(m, property), type_of(m, owner)->qualname->bytes, what);
}

static Value get_property(Machine *m, Value self, Value owner, Type *type)
{
    (void)type;
    const Property *property = (Property *)self;
    if (!owner)
        return keep(self);
    if (!property->get)
        return raise_property(m, property, owner, "getter");
    return call_values(m, property->get, &owner, 1);
}

static bool set_property(Machine *m, Value self, Value owner, Value value)
{
    const Property *property = (Property *)self;
    Value function = value ? property->set : property->delete;
    if (!function)
        return raise_property(m, property, owner, value ? "setter" : "deleter"), false;
    Value items[] = {owner, value};
    Value result = call_values(m, function, items, value ? 2 : 1);
    drop(m, result);
    return result != NULL;
}

static Value copy_property(Machine *m, Value self, Value get, Value set, Value delete)
{
    const Property *old = (Property *)self;
    Property *copy = object_alloc(m, self->type, self->type->size);
    copy->get = keep(get ? get : old->get);
    copy->set = keep(set ? set : old->set);
    copy->delete = keep(delete ? delete : old->delete);
    copy->doc = keep(old->doc);
    return (Value)copy;
}

static Value method_getter(Machine *m, Value self, const Args *args)
{
    return copy_property(m, self, args->items[0], NULL, NULL);
}

static Value method_setter(Machine *m, Value self, const Args *args)
{
    return copy_property(m, self, NULL, args->items[0], NULL);
}

static Value method_deleter(Machine *m, Value self, const Args *args)
{
    return copy_property(m, self, NULL, NULL, args->items[0]);
}

#define PROPERTY_PART(field)                                                                       \
    static Value get_##field(Machine *m, Value self)                                               \
    {                                                                                              \
        (void)m;                                                                                   \
        return ((Property *)self)->field ? keep(((Property *)self)->field) : VALUE_NONE;           \
    }
PROPERTY_PART(get)
PROPERTY_PART(set)
PROPERTY_PART(delete)

static const NativeRow property_methods[] = {
    {"getter", method_getter, 1, 1, 0},
    {"setter", method_setter, 1, 1, 0},
    {"deleter", method_deleter, 1, 1, 0},
    {0},
};

/* The property's own text, else its getter's. */
static Value get_property_doc(Machine *m, Value self)
{
    const Property *property = (Property *)self;
    if (property->doc || !property->get)
        return property->doc ? keep(property->doc) : VALUE_NONE;
    return attribute_get(m, property->get, m->name_doc);
}

static Value get_abstract(Machine *m, Value self)
{
    const Property *property = (Property *)self;
    Value parts[] = {property->get, property->set, property->delete};
    bool answer = false;
    for (int i = 0; i < 3 && !answer; i++)
        if (!is_abstract(m, parts[i], &answer))
            return NULL;
    return boolean(answer);
}

static const GetSetRow property_getsets[] = {
    {"__isabstractmethod__", get_abstract, NULL},
    {"__doc__", get_property_doc, NULL},
    {"fget", get_get, NULL}, {"fset", get_set, NULL}, {"fdel", get_delete, NULL}, {0}};

const TypeSlots property_slots = {
    .visit = visit_property,
    .size = sizeof(Property),
    .free = free_property,
    .make = make_property,
    .init = init_nothing,
    .get = get_property,
    .set = set_property,
    .methods = property_methods,
    .getsets = property_getsets,
};
