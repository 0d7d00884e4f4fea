/* Types: the built-in ones from type_list.h, and the classes a program makes. */
#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"
#include "engine/python/class.h"
#include "engine/python/exception.h"
#include "engine/python/slot_wrapper.h"

enum { TYPE_REFS = 1 << 30 }; /* types live as long as their machine */

typedef struct TypeRow {
    const char *name;
    TypeId base;
    const TypeSlots *slots;
    bool builtin;
    bool exception;
} TypeRow;

static const TypeRow type_rows[TYPE_COUNT] = {
#define TYPE(id, name, base, slots, builtin) [TYPE_##id] = {name, TYPE_##base, &slots, builtin, 0},
#include "engine/python/type_list.h"
#define EXCEPTION(name, base) [TYPE_##name] = {#name, TYPE_##base, NULL, 1, 1},
#include "engine/python/exception_list.h"
};

static const char *const special_spellings[SPECIAL_COUNT] = {
#define SPECIAL(id, name) [SPECIAL_##id] = name,
#include "engine/python/special_list.h"
#define BINARY(id, name, spelling, method, reflected, inplace)                                     \
    [SPECIAL_##id] = method, [SPECIAL_R##id] = reflected, [SPECIAL_I##id] = inplace,
#define UNARY(id, name, spelling, method) [SPECIAL_UNARY_##id] = method,
#define COMPARE(id, name, spelling, method, reflected) [SPECIAL_COMPARE_##id] = method,
#include "engine/python/operator_list.h"
};

bool type_is_subtype(const Type *type, const Type *base)
{
    if (!type->mro) {
        for (const Type *at = type; at; at = at->base)
            if (at == base)
                return true;
        return false;
    }
    for (size_t i = 0; i < type->mro->count; i++)
        if ((const Type *)type->mro->items[i] == base)
            return true;
    return false;
}

static void inherit_slots(TypeSlots *own, const TypeSlots *base)
{
#define INHERIT(slot) \
    if (!own->slot) \
        own->slot = base->slot;
    INHERIT(size)
    INHERIT(lane)
    INHERIT(serial)
    INHERIT(dict)
    INHERIT(free)
    INHERIT(visit)
    INHERIT(clear)
    INHERIT(make)
    INHERIT(init)
    INHERIT(repr)
    INHERIT(str)
    if (!own->hash && !own->compare)
        own->flags |= base->flags & SLOTS_UNHASHABLE;
    if (!(own->flags & SLOTS_UNHASHABLE))
        INHERIT(hash)
    INHERIT(truth)
    INHERIT(length)
    INHERIT(iter)
    INHERIT(next)
    INHERIT(contains)
    INHERIT(get_item)
    INHERIT(set_item)
    INHERIT(call)
    INHERIT(compare)
    INHERIT(binary)
    INHERIT(inplace)
    INHERIT(unary)
    INHERIT(get_attribute)
    INHERIT(set_attribute)
    INHERIT(get)
    INHERIT(set)
    INHERIT(format)
#undef INHERIT
}

Type *type_alloc(Machine *m)
{
    Type *type = heap_alloc(&m->heap, sizeof(Type));
    memset(type, 0, sizeof(Type));
    type->head.refs = TYPE_REFS;
    type->head.type = m->types[TYPE_type];
    return type;
}

void type_add_subclass(Type *base, Type *type)
{
    size_t capacity = (size_t)base->subclass_capacity;
    base->subclasses =
        memory_grow(base->subclasses, (size_t)base->subclass_count, &capacity, sizeof(Type *));
    base->subclass_capacity = (int)capacity;
    base->subclasses[base->subclass_count++] = type;
}

static void add_native_rows(Machine *m, Type *type, const TypeSlots *slots)
{
    for (const NativeRow *row = slots->methods; row && row->name; row++) {
        Builtin *builtin = object_alloc(m, m->types[TYPE_method_descriptor], sizeof(Builtin));
        builtin->row = row;
        builtin->owner = type;
        Str *name = str_intern_c(m, row->name);
        dict_set_str(m, type->dict, name, (Value)builtin);
        drop(m, (Value)name);
        drop(m, (Value)builtin);
    }
    for (const GetSetRow *row = slots->getsets; row && row->name; row++) {
        GetSet *getset = object_alloc(m, m->types[TYPE_getset], sizeof(GetSet));
        getset->row = row;
        getset->owner = type;
        Str *name = str_intern_c(m, row->name);
        dict_set_str(m, type->dict, name, (Value)getset);
        drop(m, (Value)name);
        drop(m, (Value)getset);
    }
}

static void set_module(Machine *m, Type *type, Slice name)
{
    Str *key = str_intern_c(m, "__module__");
    Str *module = str_intern(m, name.bytes, name.length);
    dict_set_str(m, type->dict, key, (Value)module);
    drop(m, (Value)module);
    drop(m, (Value)key);
}

void type_add_full_name(Machine *m, const Type *type, Text *out)
{
    Value module = dict_get_str(type->dict, m->name_module);
    if (module && is_a(m, module, TYPE_str) && !str_is((Str *)module, "builtins")) {
        text_add_slice(out, str_slice((Str *)module));
        text_add_char(out, '.');
    }
    text_add_slice(out, str_slice(type->qualname));
}

static void fill_builtin(Machine *m, TypeId id)
{
    const TypeRow *row = &type_rows[id];
    TypeSlots own = row->slots ? *row->slots : exception_own(id);
    const TypeSlots *slots = &own;
    Type *type = m->types[id];
    const char *dot = strrchr(row->name, '.');
    type->name = type->qualname = str_intern_c(m, dot ? dot + 1 : row->name);
    keep((Value)type->name);
    type->spelled = row->name;
    type->base = id == TYPE_object ? NULL : m->types[row->base];
    type->own_slots = *slots;
    if (type->base) {
        inherit_slots(&type->own_slots, type->base->slots);
        /* object's way to make an instance would leave the struct of another type empty. */
        if (id != TYPE_BaseException && row->base == TYPE_object)
            type->own_slots.make = slots->make;
        type_add_subclass(type->base, type);
    }
    type->slots = &type->own_slots;
    type->size = type->own_slots.size;
    if (row->exception || id == TYPE_BaseException)
        type->flags |= TYPE_EXCEPTION;
    if (id == TYPE_generator)
        type->finalizer_offset = generator_finalizer_offset();
    type->dict_offset = type->own_slots.dict;
    type->lane_offset = type->own_slots.lane;
    type->serial_offset = type->own_slots.serial;
    size_t depth = type->base ? type->base->mro->count : 0;
    type->mro = tuple_new(m, depth + 1);
    type->mro->items[0] = keep((Value)type);
    for (size_t i = 0; i < depth; i++)
        type->mro->items[i + 1] = keep(type->base->mro->items[i]);
    Value base = (Value)type->base;
    type->bases = tuple_of(m, &base, base ? 1 : 0);
    type->dict = dict_new(m);
    if (dot)
        set_module(m, type, (Slice){row->name, (size_t)(dot - row->name)});
    add_native_rows(m, type, slots);
    exception_add_fields(m, id);
    slot_wrappers_add(m, type, slots);
}

bool types_init(Machine *m)
{
    for (int id = 0; id < TYPE_COUNT; id++)
        m->types[id] = type_alloc(m);
    for (int id = 0; id < TYPE_COUNT; id++) {
        m->types[id]->head.type = m->types[TYPE_type];
        /* enough for strings, dicts and tuples to be made while the types are filled in */
        m->types[id]->slots = type_rows[id].slots;
        m->types[id]->size = type_rows[id].slots ? type_rows[id].slots->size : 0;
    }
    m->interned = dict_new(m);
    m->builtins = dict_new(m);
    for (int id = 0; id < SPECIAL_COUNT; id++)
        m->special_names[id] = str_intern_c(m, special_spellings[id]);
    for (int id = 0; id < TYPE_COUNT; id++)
        fill_builtin(m, (TypeId)id);
    for (int id = 0; id < TYPE_COUNT; id++)
        if (type_rows[id].builtin)
            dict_set_str(m, m->builtins, m->types[id]->name, (Value)m->types[id]);
    return true;
}

Value type_lookup(const Type *type, Str *name)
{
    for (size_t i = 0; i < type->mro->count; i++) {
        const Type *at = (const Type *)type->mro->items[i];
        Value found = dict_get_str(at->dict, name);
        if (found)
            return found;
    }
    return NULL;
}

/* Where the program's own class defines [special]: NULL when a built-in type comes first. */
static Value find_special(const Type *type, Str *name)
{
    for (size_t i = 0; i < type->mro->count; i++) {
        const Type *at = (const Type *)type->mro->items[i];
        Value found = dict_get_str(at->dict, name);
        if (found)
            return at->flags & TYPE_HEAP ? found : NULL;
    }
    return NULL;
}

void type_refresh(Machine *m, Type *type)
{
    if (!(type->flags & TYPE_HEAP))
        return;
    for (int id = 0; id < SPECIAL_COUNT; id++)
        type->special[id] = find_special(type, m->special_names[id]);
    /* A class that defines __eq__ and not __hash__ has __hash__ = None. */
    if (type->special[SPECIAL_NEXT] && !(type->flags & TYPE_LIBRARY))
        type->flags |= TYPE_ITERATOR;
    for (int i = 0; i < type->subclass_count; i++)
        type_refresh(m, type->subclasses[i]);
}
