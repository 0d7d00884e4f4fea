/* __slots__: names that get a place of their own in each instance, and a descriptor that reads and sets
 * it. */
#include "engine/python/class.h"
#include "engine/python/str_methods.h"

bool slots_names(Machine *m, const Type *type, Tuple **names)
{
    Value given = dict_get_str(type->dict, m->name_slots);
    *names = NULL;
    if (!given)
        return true;
    *names = is_a(m, given, TYPE_str) ? tuple_of(m, &given, 1) : tuple_from(m, given);
    return *names != NULL;
}

bool slots_name_dict(const Tuple *names)
{
    for (size_t i = 0; i < names->count; i++)
        if (str_is((Str *)names->items[i], "__dict__"))
            return true;
    return false;
}

/* As the compiler changes a name that begins with two underscores inside of a class. */
static Str *mangled(Machine *m, const Type *type, Str *name)
{
    const char *class_name = type->name->bytes;
    while (*class_name == '_')
        class_name++;
    bool private = slice_starts(str_slice(name), "__") && !slice_ends(str_slice(name), "__");
    if (!private || !*class_name)
        return str_interned(m, name);
    Text text = TEXT_EMPTY;
    text_printf(&text, "_%s%s", class_name, name->bytes);
    Str *made = str_intern(m, text.bytes, text.length);
    text_free(&text);
    return made;
}

static bool check_name(Machine *m, Value name)
{
    Args none = {NULL, 0, NULL, 0};
    if (!is_a(m, name, TYPE_str))
        raise_format(m, TYPE_TypeError, "__slots__ items must be strings, not '%s'",
                     type_name(m, name));
    else if (((Str *)name)->length == 0 || str_isidentifier(m, name, &none) != VALUE_TRUE)
        raise_format(m, TYPE_TypeError, "__slots__ must be identifiers");
    return !m->exception;
}

bool slots_check(Machine *m, const Type *type, const Tuple *names)
{
    for (size_t i = 0; i < names->count; i++)
        if (!check_name(m, names->items[i]))
            return false;
    bool varies = type_is_subtype(type->base, m->types[TYPE_int]) ||
                  type_is_subtype(type->base, m->types[TYPE_tuple]) ||
                  type_is_subtype(type->base, m->types[TYPE_bytes]);
    if (varies && names->count)
        raise_format(m, TYPE_TypeError, "nonempty __slots__ not supported for subtype of '%s'",
                     type->base->spelled);
    else if (type->base->dict_offset && slots_name_dict(names))
        raise_format(m, TYPE_TypeError, "__dict__ slot disallowed: we already got one");
    return !m->exception;
}

static void add_slot(Machine *m, Type *type, Str *name)
{
    Member *member = object_alloc(m, m->types[TYPE_member], sizeof(Member));
    member->name = (Str *)keep((Value)name);
    member->owner = type;
    member->offset = type->size;
    dict_set_str(m, type->dict, name, (Value)member);
    drop(m, (Value)member);
    type->size += sizeof(Value);
    type->slot_count++;
}

bool slots_add(Machine *m, Type *type, const Tuple *names)
{
    for (size_t i = 0; i < names->count; i++) {
        Str *given = (Str *)names->items[i];
        if (str_is(given, "__dict__") || str_is(given, "__weakref__"))
            continue;
        Str *name = mangled(m, type, given);
        Value there = dict_get_str(type->dict, name);
        bool twice = there && is_a(m, there, TYPE_member) && ((Member *)there)->owner == type;
        if (there && !twice)
            raise_format(m, TYPE_ValueError, "'%s' in __slots__ conflicts with class variable",
                         name->bytes);
        else if (!twice)
            add_slot(m, type, name);
        drop(m, (Value)name);
    }
    return !m->exception;
}

/* ---- what the trace is told: the slots that are set, in the order of the classes from the base on */

static const Member *member_at(Machine *m, const Type *type, size_t offset)
{
    size_t position = 0;
    Value name, value;
    while (dict_next(type->dict, &position, &name, &value))
        if (is_a(m, value, TYPE_member) && ((Member *)value)->offset == offset &&
            ((Member *)value)->owner == type)
            return (Member *)value;
    return NULL;
}

bool slots_each(Machine *m, Value object, const Type *type, SlotVisit visit, void *context)
{
    if (!(type->flags & TYPE_HEAP))
        return true;
    if (!slots_each(m, object, type->base, visit, context))
        return false;
    for (int i = 0; i < type->slot_count; i++) {
        size_t offset = type->slots_offset + (size_t)i * sizeof(Value);
        Value value = *(Value *)((char *)object + offset);
        const Member *member = value ? member_at(m, type, offset) : NULL;
        if (member && !visit(context, member, value))
            return false;
    }
    return true;
}

typedef struct Place {
    const Member *wanted;
    size_t index;
} Place;

static bool count_until(void *context, const Member *member, Value value)
{
    (void)value;
    Place *place = context;
    if (member->offset >= place->wanted->offset)
        return false;
    place->index++;
    return true;
}

void slots_observe(Machine *m, Value object, const Member *member, Value old, Value value)
{
    Place place = {member, 0};
    if (!(member->owner->flags & TYPE_HEAP) || !datum_is_object(object->datum) ||
        instance_dict(object))
        return;
    slots_each(m, object, object->type, count_until, &place);
    Value pair[] = {(Value)member->name, value ? value : old};
    if (old && value)
        observe_set(m, object, place.index * 2 + 1, old, value);
    else if (value)
        observe_insert(m, object, place.index * 2, pair, 2);
    else
        observe_remove(m, object, place.index * 2, pair, 2);
}
