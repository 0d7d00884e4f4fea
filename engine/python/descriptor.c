/* staticmethod, classmethod, super and cells. (Descriptor guide; data model, 3.3.2.2) */
#include "engine/python/runtime.h"
#include "engine/python/referents.h"

/* ---- staticmethod, classmethod */

/* The wrapper tells of itself what its function does. */
static bool copy_attributes(Machine *m, Value wrapper, Value function)
{
    Str *annotations = str_intern_c(m, "__annotations__");
    Str *names[] = {m->name_module, m->name_name, m->name_qualname, m->name_doc, annotations};
    Dict *dict = instance_own_dict(m, wrapper);
    bool fine = true;
    for (int i = 0; fine && i < 5; i++) {
        Value value;
        fine = attribute_find(m, function, names[i], &value);
        if (value)
            dict_set_str(m, dict, names[i], value);
        drop(m, value);
    }
    drop(m, (Value)annotations);
    return fine;
}

static Value make_wrapper(Machine *m, Type *type, const Args *args)
{
    if (args->named)
        return raise_format(m, TYPE_TypeError, "%s() takes no keyword arguments",
                            type->name->bytes);
    if (args->count != 1)
        return raise_format(m, TYPE_TypeError, "%s expected 1 argument, got %d", type->name->bytes,
                            args->count);
    MethodWrapper *wrapper = object_alloc(m, type, type->size);
    wrapper->function = keep(args->items[0]);
    if (copy_attributes(m, (Value)wrapper, args->items[0]))
        return (Value)wrapper;
    drop(m, (Value)wrapper);
    return NULL;
}

static void free_wrapper(Machine *m, Value self)
{
    drop(m, ((MethodWrapper *)self)->function);
    if (!(self->type->flags & TYPE_HEAP))
        drop(m, (Value)((MethodWrapper *)self)->dict);
}

static Value repr_wrapper(Machine *m, Value self)
{
    Value shown = value_repr(m, ((MethodWrapper *)self)->function);
    if (!shown)
        return NULL;
    Text text = TEXT_EMPTY;
    text_printf(&text, "<%s(%s)>", self->type->name->bytes, ((Str *)shown)->bytes);
    drop(m, shown);
    return (Value)str_from_text(m, &text);
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
    const Type *kind = type_of(m, function);
    if (!kind->slots->get && !special_of(kind, SPECIAL_GET))
        return method_new(m, function, (Value)target);
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

static Value get_abstract(Machine *m, Value self)
{
    bool answer;
    return is_abstract(m, ((MethodWrapper *)self)->function, &answer) ? boolean(answer) : NULL;
}

static const GetSetRow wrapper_getsets[] = {
    {"__func__", get_wrapped, NULL},
    {"__wrapped__", get_wrapped, NULL},
    {"__isabstractmethod__", get_abstract, NULL},
    {0},
};

const TypeSlots staticmethod_slots = {
    .visit = visit_wrapper,
    .size = sizeof(MethodWrapper),
    .free = free_wrapper,
    .make = make_wrapper,
    .init = init_nothing,
    .repr = repr_wrapper,
    .dict = offsetof(MethodWrapper, dict),
    .get = get_static,
    .call = call_static,
    .getsets = wrapper_getsets,
};

const TypeSlots classmethod_slots = {
    .visit = visit_wrapper,
    .size = sizeof(MethodWrapper),
    .free = free_wrapper,
    .make = make_wrapper,
    .init = init_nothing,
    .repr = repr_wrapper,
    .dict = offsetof(MethodWrapper, dict),
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

static void clear_cell(Machine *m, Value self)
{
    Value value = ((Cell *)self)->value;
    ((Cell *)self)->value = NULL;
    drop(m, value);
}

static Value get_contents(Machine *m, Value self)
{
    if (!((Cell *)self)->value)
        return raise_format(m, TYPE_ValueError, "Cell is empty");
    return keep(((Cell *)self)->value);
}

static Value repr_cell(Machine *m, Value self)
{
    Text text = TEXT_EMPTY;
    Value content = ((Cell *)self)->value;
    text_add_c(&text, "<cell at ");
    object_address(m, self, &text);
    if (content) {
        text_printf(&text, ": %s object at ", type_name(m, content));
        object_address(m, content, &text);
    } else {
        text_add_c(&text, ": empty");
    }
    text_add_char(&text, '>');
    return (Value)str_from_text(m, &text);
}

static const GetSetRow cell_getsets[] = {{"cell_contents", get_contents, NULL}, {0}};

const TypeSlots cell_slots = {
    .serial = offsetof(Cell, serial),
    .visit = visit_cell,
    .clear = clear_cell,
    .size = sizeof(Cell),
    .repr = repr_cell,
    .free = free_cell,
    .getsets = cell_getsets,
    .flags = SLOTS_NO_SUBCLASS,
};
