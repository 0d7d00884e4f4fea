/* Descriptors: methods, builtins, properties and the like: what a class's attribute becomes when it is
 * read through an instance. (Descriptor guide; data model, 3.3.2.2) */
#include "engine/python/runtime.h"

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

const TypeSlots method_slots = {
    .size = sizeof(Method),
    .free = free_method,
    .repr = repr_method,
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

static Value get_none(Machine *m, Value self)
{
    (void)m, (void)self;
    return VALUE_NONE;
}

static const GetSetRow builtin_getsets[] = {
    {"__name__", get_builtin_name, NULL},
    {"__qualname__", get_builtin_qualname, NULL},
    {"__self__", get_builtin_self, NULL},
    {"__doc__", get_none, NULL},
    {0},
};

const TypeSlots builtin_slots = {
    .size = sizeof(Builtin),
    .free = free_builtin,
    .repr = repr_builtin,
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
    .get = get_descriptor,
    .getsets = builtin_getsets,
    .flags = SLOTS_NO_SUBCLASS,
};

/* ---- computed attributes and members of __slots__ */

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

const TypeSlots getset_slots = {
    .size = sizeof(GetSet),
    .repr = repr_getset,
    .get = get_getset,
    .set = set_getset,
    .flags = SLOTS_NO_SUBCLASS,
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
    if (value)
        return keep(value);
    return raise_format(m, TYPE_AttributeError, "'%s' object has no attribute '%s'",
                        type_name(m, owner), ((Member *)self)->name->bytes);
}

static bool set_member(Machine *m, Value self, Value owner, Value value)
{
    Value *place = member_place((Member *)self, owner);
    Value old = *place;
    if (!value && !old) {
        raise_format(m, TYPE_AttributeError, "'%s' object has no attribute '%s'",
                     type_name(m, owner), ((Member *)self)->name->bytes);
        return false;
    }
    *place = keep(value);
    drop(m, old);
    return true;
}

static void free_member(Machine *m, Value self)
{
    drop(m, (Value)((Member *)self)->name);
}

const TypeSlots member_slots = {
    .size = sizeof(Member),
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

static bool init_nothing(Machine *m, Value self, const Args *args)
{
    (void)m, (void)self, (void)args;
    return true;
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

static const GetSetRow property_getsets[] = {
    {"__doc__", get_property_doc, NULL},
    {"fget", get_get, NULL}, {"fset", get_set, NULL}, {"fdel", get_delete, NULL}, {0}};

const TypeSlots property_slots = {
    .size = sizeof(Property),
    .free = free_property,
    .make = make_property,
    .init = init_nothing,
    .get = get_property,
    .set = set_property,
    .methods = property_methods,
    .getsets = property_getsets,
};

/* ---- staticmethod, classmethod */

static Value make_wrapper(Machine *m, Type *type, const Args *args)
{
    if (args->count != 1)
        return raise_format(m, TYPE_TypeError, "%s expected 1 argument, got %d", type->name->bytes,
                            args->count);
    MethodWrapper *wrapper = object_alloc(m, type, type->size);
    wrapper->function = keep(args->items[0]);
    return (Value)wrapper;
}

static void free_wrapper(Machine *m, Value self)
{
    drop(m, ((MethodWrapper *)self)->function);
}

static Value get_static(Machine *m, Value self, Value owner, Type *type)
{
    (void)m, (void)owner, (void)type;
    return keep(((MethodWrapper *)self)->function);
}

static Value get_class_method(Machine *m, Value self, Value owner, Type *type)
{
    Type *target = type ? type : type_of(m, owner);
    Value function = ((MethodWrapper *)self)->function;
    return descriptor_get(m, function, (Value)target, target->head.type);
}

static Value call_static(Machine *m, Value self, const Args *args)
{
    return call(m, ((MethodWrapper *)self)->function, args);
}

static Value get_wrapped(Machine *m, Value self)
{
    (void)m;
    return keep(((MethodWrapper *)self)->function);
}

static const GetSetRow wrapper_getsets[] = {
    {"__func__", get_wrapped, NULL}, {"__wrapped__", get_wrapped, NULL}, {0}};

const TypeSlots staticmethod_slots = {
    .size = sizeof(MethodWrapper),
    .free = free_wrapper,
    .make = make_wrapper,
    .init = init_nothing,
    .get = get_static,
    .call = call_static,
    .getsets = wrapper_getsets,
};

const TypeSlots classmethod_slots = {
    .size = sizeof(MethodWrapper),
    .free = free_wrapper,
    .make = make_wrapper,
    .init = init_nothing,
    .get = get_class_method,
    .getsets = wrapper_getsets,
};

/* ---- super */

/* super() without arguments: the class from the cell __class__, the object from the first slot. */
static bool find_super_arguments(Machine *m, Value *type, Value *object)
{
    const Frame *f = m->frame;
    const Code *code = f->code;
    *type = NULL;
    if (code->kind != CODE_FUNCTION || code->positional_count == 0) {
        raise_format(m, TYPE_RuntimeError, "super(): no arguments");
        return false;
    }
    *object = f->slots[0];
    if (*object && code->slots[0].is_cell)
        *object = ((Cell *)*object)->value;
    if (!*object) {
        raise_format(m, TYPE_RuntimeError, "super(): arg[0] deleted");
        return false;
    }
    for (int i = 0; i < code->slot_count; i++)
        if (code->slots[i].is_free && slice_is(code->slots[i].name, "__class__"))
            *type = ((Cell *)f->slots[i])->value;
    if (!*type)
        raise_format(m, TYPE_RuntimeError, "super(): __class__ cell not found");
    return *type != NULL;
}

static Value make_super(Machine *m, Type *kind, const Args *args)
{
    Value type = args->count > 0 ? args->items[0] : NULL;
    Value object = args->count > 1 ? args->items[1] : NULL;
    if (args->count == 0 && !find_super_arguments(m, &type, &object))
        return NULL;
    if (!is_a(m, type, TYPE_type))
        return raise_format(m, TYPE_TypeError, "super() argument 1 must be a type, not %s",
                            type_name(m, type));
    Type *start = (Type *)type, *object_type = NULL;
    if (object && is_a(m, object, TYPE_type) && type_is_subtype((Type *)object, start))
        object_type = (Type *)object;
    else if (object && type_is_subtype(type_of(m, object), start))
        object_type = type_of(m, object);
    else if (object)
        return raise_format(m, TYPE_TypeError,
                            "super(type, obj): obj must be an instance or subtype of type");
    Super *super = object_alloc(m, kind, kind->size);
    super->type = start;
    super->object = keep(object);
    super->object_type = object_type;
    return (Value)super;
}

static void free_super(Machine *m, Value self)
{
    drop(m, ((Super *)self)->object);
}

static Value get_super_attribute(Machine *m, Value self, Str *name)
{
    const Super *super = (Super *)self;
    if (!super->object_type || name == m->name_class)
        return attribute_get_generic(m, self, name);
    const Tuple *mro = super->object_type->mro;
    size_t at = 0;
    while (at < mro->count && (Type *)mro->items[at] != super->type)
        at++;
    for (at++; at < mro->count; at++) {
        Value found = dict_get_str(((Type *)mro->items[at])->dict, name);
        if (!found)
            continue;
        bool through_class = (Type *)super->object == super->object_type;
        return descriptor_get(m, found, through_class ? NULL : super->object, super->object_type);
    }
    return raise_format(m, TYPE_AttributeError, "'super' object has no attribute '%s'", name->bytes);
}

static Value repr_super(Machine *m, Value self)
{
    const Super *super = (Super *)self;
    Text text = TEXT_EMPTY;
    text_printf(&text, "<super: <class '%s'>, ", super->type->name->bytes);
    if (super->object)
        text_printf(&text, "<%s object>>", super->object_type->name->bytes);
    else
        text_add_c(&text, "NULL>");
    return (Value)str_from_text(m, &text);
}

const TypeSlots super_slots = {
    .size = sizeof(Super),
    .free = free_super,
    .make = make_super,
    .init = init_nothing,
    .repr = repr_super,
    .get_attribute = get_super_attribute,
};

/* ---- cells */

static void free_cell(Machine *m, Value self)
{
    drop(m, ((Cell *)self)->value);
}

static Value get_contents(Machine *m, Value self)
{
    if (!((Cell *)self)->value)
        return raise_format(m, TYPE_ValueError, "Cell is empty");
    return keep(((Cell *)self)->value);
}

static const GetSetRow cell_getsets[] = {{"cell_contents", get_contents, NULL}, {0}};

const TypeSlots cell_slots = {
    .size = sizeof(Cell),
    .free = free_cell,
    .getsets = cell_getsets,
    .flags = SLOTS_NO_SUBCLASS,
};
