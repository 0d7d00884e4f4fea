/* Classes: how a `class` statement's names become a type. */
#include "engine/base/memory.h"
#include "engine/python/class.h"

/* The base whose struct the instances will have: the one that is furthest from object. Most exceptions
 * keep nothing of their own, so that a class may have several of them as bases. */
static Type *solid_type(Type *type)
{
    while (type->flags & TYPE_HEAP ||
           (type->flags & TYPE_EXCEPTION && !type->own_slots.getsets))
        type = type->base;
    return type;
}

static Type *best_base(Machine *m, const Tuple *bases)
{
    Type *best = NULL, *best_solid = NULL;
    for (size_t i = 0; i < bases->count; i++) {
        if (!is_a(m, bases->items[i], TYPE_type))
            return (Type *)raise_format(m, TYPE_TypeError, "bases must be types");
        Type *base = (Type *)bases->items[i];
        if (base->slots->flags & SLOTS_NO_SUBCLASS && !(base->flags & TYPE_HEAP))
            return (Type *)raise_format(m, TYPE_TypeError,
                                        "type '%s' is not an acceptable base type",
                                        base->name->bytes);
        Type *solid = solid_type(base);
        if (!best || (solid != best_solid && type_is_subtype(solid, best_solid))) {
            best = base;
            best_solid = solid;
        } else if (!type_is_subtype(best_solid, solid)) {
            return (Type *)raise_format(m, TYPE_TypeError,
                                        "multiple bases have instance lay-out conflict");
        }
    }
    return best;
}

static size_t aligned(size_t size)
{
    return (size + 7) & ~(size_t)7;
}

static bool has_del(Machine *m, const Type *type)
{
    Str *name = m->special_names[SPECIAL_DEL];
    return dict_get_str(type->dict, name) || type_lookup(type, name);
}

/* Lays an instance out: the base's struct, then what this class adds: a dict, a lane, a place among
 * those with a finalizer, __slots__. */
static bool lay_out(Machine *m, Type *type)
{
    Tuple *slots;
    type->size = aligned(type->base->size);
    if (type_is_subtype(type->base, m->types[TYPE_type]))
        return true; /* of a metaclass: classes, which have all they need */
    if (!slots_names(m, type, &slots) || (slots && !slots_check(m, type, slots))) {
        drop(m, (Value)slots);
        return false;
    }
    type->dict_offset = type->base->dict_offset;
    type->lane_offset = type->base->lane_offset;
    type->serial_offset = type->base->serial_offset;
    if (!type->dict_offset && (!slots || slots_name_dict(slots))) {
        type->dict_offset = type->size;
        type->size += sizeof(Dict *);
    }
    if (!type->lane_offset) {
        type->lane_offset = type->size;
        type->size += sizeof(Value);
        if (!type->serial_offset)
            type->serial_offset = type->lane_offset + sizeof(int);
    }
    type->finalizer_offset = type->base->finalizer_offset;
    if (!type->finalizer_offset && has_del(m, type)) {
        type->finalizer_offset = type->size;
        type->size += sizeof(Finalizer);
    }
    type->slots_offset = type->size;
    bool fine = !slots || slots_add(m, type, slots);
    drop(m, (Value)slots);
    return fine;
}

/* What __set_name__ raised is the cause of what the class statement raises. */
static void blame_set_name(Machine *m, const Type *type, Value name, Value value)
{
    Value cause = take_exception(m);
    Value shown = value_repr(m, name);
    if (shown) {
        raise_format(m, TYPE_RuntimeError, "Error calling __set_name__ on '%s' instance %s in '%s'",
                     type_name(m, value), ((Str *)shown)->bytes, type->name->bytes);
        drop(m, shown);
    }
    exception_because(m, m->exception, cause);
}

static bool set_names(Machine *m, Type *type)
{
    Dict *copy = dict_copy(m, type->dict);
    size_t position = 0;
    Value name, value;
    bool fine = true;
    while (fine && dict_next(copy, &position, &name, &value)) {
        if (is_a(m, value, TYPE_property) && !((Property *)value)->name)
            ((Property *)value)->name = (Str *)keep(name);
        Value hook = is_object(value) ? special_of(value->type, SPECIAL_SET_NAME) : NULL;
        if (!hook)
            continue;
        Value arguments[] = {(Value)type, name};
        Value result = special_call(m, hook, value, arguments, 2);
        fine = result != NULL;
        if (!fine)
            blame_set_name(m, type, name, value);
        drop(m, result);
    }
    drop(m, (Value)copy);
    return fine;
}

/* The nearest base's __init_subclass__ hears of the new class. */
static bool tell_base(Machine *m, Type *type, const Args *keywords)
{
    Str *name = m->special_names[SPECIAL_INIT_SUBCLASS];
    for (size_t i = 1; i < type->mro->count; i++) {
        Value hook = dict_get_str(((Type *)type->mro->items[i])->dict, name);
        if (!hook)
            continue;
        Value bound = descriptor_get(m, hook, NULL, type);
        Value result = bound ? call(m, bound, keywords) : NULL;
        drop(m, bound);
        drop(m, result);
        return result != NULL;
    }
    if (keywords->named == 0)
        return true;
    raise_format(m, TYPE_TypeError, "%s.__init_subclass__() takes no keyword arguments",
                 type->name->bytes);
    return false;
}

/* Functions named __init_subclass__ and __class_getitem__ are class methods, __new__ is static,
 * whether or not the program says so. */
static void wrap_implicit(Machine *m, Type *type, Special special, TypeId wrapper_type)
{
    Value function = dict_get_str(type->dict, m->special_names[special]);
    if (!function || !is_exactly(m, function, TYPE_function))
        return;
    MethodWrapper *wrapper = object_alloc(m, m->types[wrapper_type], sizeof(MethodWrapper));
    wrapper->function = keep(function);
    dict_set_str(m, type->dict, m->special_names[special], (Value)wrapper);
    drop(m, (Value)wrapper);
}

/* A class with __eq__ and without __hash__ is not hashable. (Data model, object.__hash__) */
static void forbid_hash(Machine *m, Type *type)
{
    Str *hash = m->special_names[SPECIAL_HASH];
    if (dict_get_str(type->dict, m->special_names[SPECIAL_COMPARE_EQ]) &&
        !dict_get_str(type->dict, hash))
        dict_set_str(m, type->dict, hash, VALUE_NONE);
}

static void take_qualname(Machine *m, Type *type)
{
    Value given = dict_get_str(type->dict, m->name_qualname);
    bool found;
    if (given && is_a(m, given, TYPE_str)) {
        type->qualname = (Str *)keep(given);
        dict_delete(m, type->dict, (Value)m->name_qualname, &found);
    } else {
        type->qualname = (Str *)keep((Value)type->name);
    }
}

Type *best_metaclass(Machine *m, Type *meta, const Tuple *bases)
{
    for (size_t i = 0; i < bases->count; i++) {
        Type *other = type_of(m, bases->items[i]);
        if (type_is_subtype(meta, other))
            continue;
        if (!type_is_subtype(other, meta))
            return (Type *)raise_format(m, TYPE_TypeError,
                                        "metaclass conflict: the metaclass of a derived class must "
                                        "be a (non-strict) subclass of the metaclasses of all its "
                                        "bases");
        meta = other;
    }
    return meta;
}

/* The body left the cell that super() needs in its names. */
static void fill_class_cell(Machine *m, Type *type)
{
    Value cell = NULL;
    Str *name = str_intern_c(m, "__classcell__");
    if (dict_pop(m, type->dict, (Value)name, &cell) && cell && is_a(m, cell, TYPE_cell))
        ((Cell *)cell)->value = keep((Value)type);
    drop(m, cell);
    drop(m, (Value)name);
}

/* A class of the library's that CPython has built in says what messages call it. */
static void spell(Machine *m, Type *type)
{
    Str *key = str_intern_c(m, "__spelled__");
    Value given = type->flags & TYPE_LIBRARY ? dict_get_str(type->dict, key) : NULL;
    type->spelled = given ? ((Str *)given)->bytes : type->name->bytes;
    drop(m, (Value)key);
}

Type *type_make(Machine *m, Type *meta, Str *name, Tuple *bases, Dict *dict, const Args *keywords)
{
    Value object = (Value)m->types[TYPE_object];
    Type *type = type_alloc(m);
    type->head.type = meta;
    type->flags = TYPE_HEAP | (m->frame && m->frame->is_hidden ? TYPE_LIBRARY : 0);
    m->made_types = memory_grow(m->made_types, m->made_count, &m->made_capacity, sizeof(Type *));
    m->made_types[m->made_count++] = type;
    type->name = (Str *)keep((Value)name);
    type->dict = dict;
    spell(m, type);
    type->bases = bases->count ? (Tuple *)keep((Value)bases) : tuple_of(m, &object, 1);
    type->base = best_base(m, type->bases);
    if (!type->base || !class_order(m, type))
        return NULL;
    type->flags |= type->base->flags & (TYPE_EXCEPTION | TYPE_ITERATOR);
    type->own_slots = *type->base->slots;
    type->own_slots.methods = NULL;
    type->own_slots.getsets = NULL;
    type->slots = &type->own_slots;
    take_qualname(m, type);
    if (!lay_out(m, type))
        return NULL;
    if (!dict_get_str(dict, m->name_doc))
        dict_set_str(m, dict, m->name_doc, VALUE_NONE);
    wrap_implicit(m, type, SPECIAL_NEW, TYPE_staticmethod);
    wrap_implicit(m, type, SPECIAL_INIT_SUBCLASS, TYPE_classmethod);
    wrap_implicit(m, type, SPECIAL_CLASS_GETITEM, TYPE_classmethod);
    forbid_hash(m, type);
    for (size_t i = 0; i < type->bases->count; i++)
        type_add_subclass((Type *)type->bases->items[i], type);
    type_refresh(m, type);
    fill_class_cell(m, type);
    if (!set_names(m, type) || !tell_base(m, type, keywords))
        return NULL;
    return type;
}
