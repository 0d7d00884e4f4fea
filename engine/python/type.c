/* Types: the built-in ones from type_list.h, and the classes a program makes. */
#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"
#include "engine/python/runtime.h"
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
    INHERIT(free)
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

static Type *type_alloc(Machine *m)
{
    Type *type = heap_alloc(&m->heap, sizeof(Type));
    memset(type, 0, sizeof(Type));
    type->head.refs = TYPE_REFS;
    type->head.type = m->types[TYPE_type];
    return type;
}

static void add_subclass(Type *base, Type *type)
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

/* What an exception type has beyond BaseException's. */
static TypeSlots exception_own(TypeId id)
{
    TypeSlots own = {0};
    own.getsets = id == TYPE_StopIteration    ? stop_iteration_getsets
                  : id == TYPE_SystemExit     ? system_exit_getsets
                  : id == TYPE_OSError        ? os_error_getsets
                  : id == TYPE_AttributeError ? attribute_error_getsets
                  : id == TYPE_NameError || id == TYPE_ImportError ? name_error_getsets
                                                                   : NULL;
    return own;
}

static void fill_builtin(Machine *m, TypeId id)
{
    const TypeRow *row = &type_rows[id];
    TypeSlots own = row->slots ? *row->slots : exception_own(id);
    const TypeSlots *slots = &own;
    Type *type = m->types[id];
    type->name = type->qualname = str_intern_c(m, row->name);
    keep((Value)type->name);
    type->base = id == TYPE_object ? NULL : m->types[row->base];
    type->own_slots = *slots;
    if (type->base) {
        inherit_slots(&type->own_slots, type->base->slots);
        /* object's way to make an instance would leave the struct of another type empty. */
        if (id != TYPE_BaseException && row->base == TYPE_object)
            type->own_slots.make = slots->make;
        add_subclass(type->base, type);
    }
    type->slots = &type->own_slots;
    type->size = type->own_slots.size;
    if (row->exception || id == TYPE_BaseException) {
        type->flags |= TYPE_EXCEPTION;
        type->dict_offset = offsetof(Exception, dict);
    }
    if (id == TYPE_function)
        type->dict_offset = offsetof(Function, dict);
    if (id == TYPE_staticmethod || id == TYPE_classmethod)
        type->dict_offset = offsetof(MethodWrapper, dict);
    if (type->own_slots.free == iterator_slots.free)
        type->lane_offset = offsetof(Iterator, lane);
    if (type->own_slots.free == enumerate_slots.free)
        type->lane_offset = lazy_lane_offset();
    size_t depth = type->base ? type->base->mro->count : 0;
    type->mro = tuple_new(m, depth + 1);
    type->mro->items[0] = keep((Value)type);
    for (size_t i = 0; i < depth; i++)
        type->mro->items[i + 1] = keep(type->base->mro->items[i]);
    Value base = (Value)type->base;
    type->bases = tuple_of(m, &base, base ? 1 : 0);
    type->dict = dict_new(m);
    add_native_rows(m, type, slots);
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
    if (type->special[SPECIAL_NEXT])
        type->flags |= TYPE_ITERATOR;
    for (int i = 0; i < type->subclass_count; i++)
        type_refresh(m, type->subclasses[i]);
}

/* C3: the order in which attributes are looked up. (The Python 2.3 Method Resolution Order,
 * M. Simionato.) [lists] holds the bases' orders and the bases themselves; each round takes the first
 * head that is in no other list's tail. */
typedef struct Order {
    Type **items;
    size_t count;
} Order;

static bool in_a_tail(const Order *lists, size_t list_count, const Type *candidate)
{
    for (size_t i = 0; i < list_count; i++)
        for (size_t j = 1; j < lists[i].count; j++)
            if (lists[i].items[j] == candidate)
                return true;
    return false;
}

static Type *next_in_order(Order *lists, size_t list_count)
{
    for (size_t i = 0; i < list_count; i++)
        if (lists[i].count && !in_a_tail(lists, list_count, lists[i].items[0]))
            return lists[i].items[0];
    return NULL;
}

static bool is_empty(const Order *lists, size_t list_count)
{
    for (size_t i = 0; i < list_count; i++)
        if (lists[i].count)
            return false;
    return true;
}

static void raise_order_conflict(Machine *m, const Tuple *bases)
{
    Text names = TEXT_EMPTY;
    for (size_t i = 0; i < bases->count; i++) {
        for (size_t j = 0; j < i; j++)
            if (bases->items[j] == bases->items[i]) {
                raise_format(m, TYPE_TypeError, "duplicate base class %s",
                             ((Type *)bases->items[i])->name->bytes);
                text_free(&names);
                return;
            }
        if (i)
            text_add_c(&names, ", ");
        text_add_slice(&names, str_slice(((Type *)bases->items[i])->name));
    }
    raise_format(m, TYPE_TypeError,
                 "Cannot create a consistent method resolution\norder (MRO) for bases %s",
                 text_c(&names));
    text_free(&names);
}

static bool compute_mro(Machine *m, Type *type)
{
    size_t list_count = type->bases->count + 1, total = 1;
    Order *lists = memory_zero(list_count, sizeof(Order));
    for (size_t i = 0; i + 1 < list_count; i++) {
        Tuple *order = ((Type *)type->bases->items[i])->mro;
        lists[i] = (Order){(Type **)order->items, order->count};
        total += order->count;
    }
    lists[list_count - 1] = (Order){(Type **)type->bases->items, type->bases->count};
    Value *result = memory_zero(total, sizeof(Value));
    size_t count = 0;
    result[count++] = (Value)type;
    bool fine = true;
    while (fine && !is_empty(lists, list_count)) {
        Type *next = next_in_order(lists, list_count);
        fine = next != NULL;
        for (size_t i = 0; fine && i < list_count; i++)
            if (lists[i].count && lists[i].items[0] == next) {
                lists[i].items++;
                lists[i].count--;
            }
        if (fine)
            result[count++] = (Value)next;
    }
    if (fine)
        type->mro = tuple_of(m, result, count);
    else
        raise_order_conflict(m, type->bases);
    free(result);
    free(lists);
    return fine;
}

/* The base whose struct the instances will have: the one that is furthest from object. */
static Type *solid_type(Type *type)
{
    while (type->flags & TYPE_HEAP)
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

/* __slots__: a list of names, each of which gets a place in the instance and a descriptor. */
static bool add_slots(Machine *m, Type *type, Value slots)
{
    Tuple *names = is_a(m, slots, TYPE_str) ? tuple_of(m, &slots, 1) : tuple_from(m, slots);
    if (!names)
        return false;
    for (size_t i = 0; i < names->count; i++) {
        if (!is_a(m, names->items[i], TYPE_str)) {
            raise_format(m, TYPE_TypeError, "__slots__ items must be strings, not '%s'",
                         type_name(m, names->items[i]));
            drop(m, (Value)names);
            return false;
        }
        if (str_is((Str *)names->items[i], "__dict__"))
            continue;
        Member *member = object_alloc(m, m->types[TYPE_member], sizeof(Member));
        member->name = str_interned(m, (Str *)names->items[i]);
        member->owner = type;
        member->offset = type->size;
        dict_set_str(m, type->dict, member->name, (Value)member);
        drop(m, (Value)member);
        type->size += sizeof(Value);
        type->slot_count++;
    }
    drop(m, (Value)names);
    return true;
}

static bool wants_dict(Machine *m, const Type *type, Value slots)
{
    if (type->base->dict_offset)
        return false;
    if (!slots)
        return true;
    bool found = false;
    Value name = (Value)str_c(m, "__dict__");
    if (is_a(m, slots, TYPE_str))
        found = str_is((Str *)slots, "__dict__");
    else if (!value_contains(m, slots, name, &found))
        clear_exception(m);
    drop(m, name);
    return found;
}

/* Lays an instance out: the base's struct, then what this class adds: a dict, a lane, __slots__. */
static bool lay_out(Machine *m, Type *type)
{
    Value slots = dict_get_str(type->dict, m->name_slots);
    type->size = aligned(type->base->size);
    type->dict_offset = type->base->dict_offset;
    type->lane_offset = type->base->lane_offset;
    if (wants_dict(m, type, slots)) {
        type->dict_offset = type->size;
        type->size += sizeof(Dict *);
    }
    if (!type->lane_offset) {
        type->lane_offset = type->size;
        type->size += sizeof(Value);
    }
    type->slots_offset = type->size;
    return !slots || add_slots(m, type, slots);
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

Type *type_make(Machine *m, Type *meta, Str *name, Tuple *bases, Dict *dict, const Args *keywords)
{
    Value object = (Value)m->types[TYPE_object];
    Type *type = type_alloc(m);
    type->head.type = meta;
    type->flags = TYPE_HEAP;
    m->made_types = memory_grow(m->made_types, m->made_count, &m->made_capacity, sizeof(Type *));
    m->made_types[m->made_count++] = type;
    type->name = (Str *)keep((Value)name);
    type->dict = dict;
    type->bases = bases->count ? (Tuple *)keep((Value)bases) : tuple_of(m, &object, 1);
    type->base = best_base(m, type->bases);
    if (!type->base || !compute_mro(m, type))
        return NULL;
    type->flags |= type->base->flags & (TYPE_EXCEPTION | TYPE_ITERATOR);
    type->own_slots = *type->base->slots;
    type->own_slots.methods = NULL;
    type->own_slots.getsets = NULL;
    type->slots = &type->own_slots;
    take_qualname(m, type);
    if (!dict_get_str(dict, m->name_doc))
        dict_set_str(m, dict, m->name_doc, VALUE_NONE);
    if (!lay_out(m, type))
        return NULL;
    wrap_implicit(m, type, SPECIAL_NEW, TYPE_staticmethod);
    wrap_implicit(m, type, SPECIAL_INIT_SUBCLASS, TYPE_classmethod);
    wrap_implicit(m, type, SPECIAL_CLASS_GETITEM, TYPE_classmethod);
    forbid_hash(m, type);
    for (size_t i = 0; i < type->bases->count; i++)
        add_subclass((Type *)type->bases->items[i], type);
    type_refresh(m, type);
    if (!set_names(m, type) || !tell_base(m, type, keywords))
        return NULL;
    return type;
}
