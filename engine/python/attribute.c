/* Attributes: how `object.name` is read, set and deleted. (Data model, 3.3.2 "Customizing attribute
 * access" and the descriptor guide) */
#include "engine/python/class.h"

Dict **instance_dict(Value object)
{
    if (!is_object(object) || !object->type->dict_offset)
        return NULL;
    return (Dict **)((char *)object + object->type->dict_offset);
}

int *instance_lane(Value object)
{
    if (!is_object(object) || !object->type->lane_offset)
        return NULL;
    return (int *)((char *)object + object->type->lane_offset);
}

Value descriptor_get(Machine *m, Value descriptor, Value owner, Type *type)
{
    if (!is_object(descriptor))
        return descriptor;
    Type *kind = descriptor->type;
    if (special_of(kind, SPECIAL_GET)) {
        Value arguments[] = {owner ? owner : VALUE_NONE, (Value)type};
        return special_call(m, special_of(kind, SPECIAL_GET), descriptor, arguments, 2);
    }
    if (kind->slots->get)
        return kind->slots->get(m, descriptor, owner, type);
    return keep(descriptor);
}

static bool is_data_descriptor(Value descriptor)
{
    if (!is_object(descriptor))
        return false;
    const Type *kind = descriptor->type;
    return kind->slots->set || special_of(kind, SPECIAL_SET) || special_of(kind, SPECIAL_DELETE);
}

static bool descriptor_set(Machine *m, Value descriptor, Value owner, Value value)
{
    Type *kind = descriptor->type;
    Special special = value ? SPECIAL_SET : SPECIAL_DELETE;
    if (!special_of(kind, special) && kind->slots->set)
        return kind->slots->set(m, descriptor, owner, value);
    if (!special_of(kind, special)) {
        raise_format(m, TYPE_AttributeError, value ? "__set__" : "__delete__");
        return false;
    }
    Value arguments[] = {owner, value};
    Value result = special_call(m, special_of(kind, special), descriptor, arguments, value ? 2 : 1);
    drop(m, result);
    return result != NULL;
}

/* The AttributeError that is set knows what was asked of whom, if it does not say so itself. */
static void name_missing(Machine *m, Value object, Str *name)
{
    Exception *exception = (Exception *)m->exception;
    if (exception->name || exception->obj)
        return;
    exception->name = keep((Value)name);
    exception->obj = keep(object);
}

static Value raise_missing(Machine *m, Value object, Str *name)
{
    raise_format(m, TYPE_AttributeError, "'%s' object has no attribute '%s'", type_name(m, object),
                 name->bytes);
    name_missing(m, object, name);
    return NULL;
}

/* The attribute, or NULL without an exception where there is none. */
static Value find_generic(Machine *m, Value object, Str *name)
{
    Type *type = type_of(m, object);
    Value descriptor = type_lookup(type, name);
    if (descriptor && is_data_descriptor(descriptor))
        return descriptor_get(m, descriptor, object, type);
    Dict **dict = instance_dict(object);
    if (dict && *dict) {
        Value found = dict_get_str(*dict, name);
        if (found)
            return keep(found);
    }
    return descriptor ? descriptor_get(m, descriptor, object, type) : NULL;
}

Value attribute_get_generic(Machine *m, Value object, Str *name)
{
    Value found = find_generic(m, object, name);
    if (!found && !m->exception)
        return raise_missing(m, object, name);
    return found;
}

static Value plain_get(Machine *m, Value object, Str *name)
{
    Type *type = type_of(m, object);
    Value own = special_of(type, SPECIAL_GETATTRIBUTE);
    if (own) {
        Value argument = (Value)name;
        return special_call(m, own, object, &argument, 1);
    }
    if (type->slots->get_attribute)
        return type->slots->get_attribute(m, object, name);
    return attribute_get_generic(m, object, name);
}

Value attribute_get(Machine *m, Value object, Str *name)
{
    Value found = plain_get(m, object, name);
    if (found)
        return found;
    Value fallback = special_of(type_of(m, object), SPECIAL_GETATTR);
    if (!fallback || !raised(m, TYPE_AttributeError))
        return NULL;
    clear_exception(m);
    Value argument = (Value)name;
    found = special_call(m, fallback, object, &argument, 1);
    if (!found && raised(m, TYPE_AttributeError))
        name_missing(m, object, name);
    return found;
}

bool attribute_find(Machine *m, Value object, Str *name, Value *result)
{
    const Type *type = type_of(m, object);
    bool simple = !special_of(type, SPECIAL_GETATTRIBUTE) && !special_of(type, SPECIAL_GETATTR) &&
                  !type->slots->get_attribute;
    *result = simple ? find_generic(m, object, name) : attribute_get(m, object, name);
    if (*result || !m->exception)
        return true;
    if (!raised(m, TYPE_AttributeError))
        return false;
    clear_exception(m);
    return true;
}

bool is_abstract(Machine *m, Value v, bool *answer)
{
    *answer = false;
    if (!v)
        return true;
    Str *name = str_intern_c(m, "__isabstractmethod__");
    Value mark;
    bool fine = attribute_find(m, v, name, &mark) && (!mark || value_truth(m, mark, answer));
    drop(m, mark);
    drop(m, (Value)name);
    return fine;
}

Value attribute_get_c(Machine *m, Value object, const char *name)
{
    Str *str = str_intern_c(m, name);
    Value result = attribute_get(m, object, str);
    drop(m, (Value)str);
    return result;
}

Value attribute_method(Machine *m, Value object, Str *name, Value *self)
{
    Type *type = type_of(m, object);
    *self = NULL;
    if (special_of(type, SPECIAL_GETATTRIBUTE) || type->slots->get_attribute)
        return attribute_get(m, object, name);
    Value found = type_lookup(type, name);
    bool binds = found && (is_exactly(m, found, TYPE_function) ||
                           (is_exactly(m, found, TYPE_method_descriptor) &&
                            !(((Builtin *)found)->row->flags & NATIVE_CLASS)));
    if (!binds)
        return attribute_get(m, object, name);
    Dict **dict = instance_dict(object);
    if (dict && *dict) {
        Value own = dict_get_str(*dict, name);
        if (own)
            return keep(own);
    }
    *self = object;
    return keep(found);
}

/* The trace knows the dict by the instance's number, unless it takes the instance for an atom, of
 * which it shows the value alone. */
Dict *instance_own_dict(Machine *m, Value object)
{
    Dict **dict = instance_dict(object);
    if (!dict)
        return NULL;
    if (!*dict) {
        *dict = dict_new(m);
        if (datum_is_object(object->datum))
            (*dict)->head.datum = object->datum;
    }
    return *dict;
}

/* The trace is told entry by entry that the instance loses its attributes, or has those of [dict]. */
static void tell_entries(Machine *m, Dict *dict, bool there)
{
    size_t position = 0, index = 0;
    Value pair[2];
    for (; is_traced(dict) && dict_next(dict, &position, &pair[0], &pair[1]); index += 2)
        (there ? observe_insert : observe_remove)(m, dict, there ? index : 0, pair, 2);
}

/* A dict that the trace knows already stays what it is there. */
static void instance_set_dict(Machine *m, Value object, Dict *dict)
{
    Dict **place = instance_dict(object), *old = *place;
    *place = (Dict *)keep((Value)dict);
    if (old && old != dict && old->head.datum == object->datum) {
        tell_entries(m, old, false);
        old->head.datum = 0;
    }
    if (!dict->head.datum && datum_is_object(object->datum)) {
        dict->head.datum = object->datum;
        tell_entries(m, dict, true);
    }
    drop(m, (Value)old);
}

bool attribute_set_dict(Machine *m, Value self, Value value)
{
    if (!instance_dict(self)) {
        raise_format(m, TYPE_AttributeError, "'%s' object has no attribute '__dict__'",
                     type_name(m, self));
        return false;
    }
    if (value && !is_a(m, value, TYPE_dict)) {
        raise_format(m, TYPE_TypeError, "__dict__ must be set to a dictionary, not a '%s'",
                     type_name(m, value));
        return false;
    }
    if (!value && is_a(m, self, TYPE_function)) {
        raise_format(m, TYPE_TypeError, "cannot delete __dict__");
        return false;
    }
    Dict *dict = value ? (Dict *)keep(value) : dict_new(m);
    instance_set_dict(m, self, dict);
    drop(m, (Value)dict);
    return true;
}

static bool refuse_set(Machine *m, Value object, Str *name, bool found_on_class)
{
    if (found_on_class)
        raise_format(m, TYPE_AttributeError, "'%s' object attribute '%s' is read-only",
                     type_name(m, object), name->bytes);
    else
        raise_missing(m, object, name);
    return false;
}

bool attribute_set_generic(Machine *m, Value object, Str *name, Value value)
{
    Value descriptor = type_lookup(type_of(m, object), name);
    if (descriptor && is_data_descriptor(descriptor))
        return descriptor_set(m, descriptor, object, value);
    Dict *dict = instance_own_dict(m, object);
    if (!dict)
        return refuse_set(m, object, name, descriptor != NULL);
    if (value)
        return dict_set_str(m, dict, name, value);
    bool found;
    if (!dict_delete(m, dict, (Value)name, &found))
        return false;
    if (!found)
        raise_missing(m, object, name);
    return found;
}

bool attribute_set(Machine *m, Value object, Str *name, Value value)
{
    Type *type = type_of(m, object);
    Value own = special_of(type, value ? SPECIAL_SETATTR : SPECIAL_DELATTR);
    if (own) {
        Value arguments[] = {(Value)name, value};
        Value result = special_call(m, own, object, arguments, value ? 2 : 1);
        drop(m, result);
        return result != NULL;
    }
    if (type->slots->set_attribute)
        return type->slots->set_attribute(m, object, name, value);
    return attribute_set_generic(m, object, name, value);
}
