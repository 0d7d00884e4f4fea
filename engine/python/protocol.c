/* Protocols: truth, length, hash, membership, items, and integers from anything with __index__. */
#include "engine/python/runtime.h"

static bool truth_of_special(Machine *m, Value v, Value method, bool *truth)
{
    Value result = special_call(m, method, v, NULL, 0);
    if (!result)
        return false;
    bool fine = is_boolean(result);
    *truth = result == VALUE_TRUE;
    if (!fine)
        raise_format(m, TYPE_TypeError, "__bool__ should return bool, returned %s",
                     type_name(m, result));
    drop(m, result);
    return fine;
}

bool value_truth(Machine *m, Value v, bool *truth)
{
    if (!is_object(v)) {
        *truth = is_small(v) ? small_of(v) != 0 : v != VALUE_NONE && v != VALUE_FALSE;
        return true;
    }
    const Type *type = v->type;
    if (special_of(type, SPECIAL_BOOL))
        return truth_of_special(m, v, special_of(type, SPECIAL_BOOL), truth);
    int64_t length;
    *truth = true;
    if (!special_of(type, SPECIAL_LEN)) {
        if (type->slots->truth)
            return type->slots->truth(m, v, truth);
        if (!type->slots->length)
            return true;
    }
    if (!value_length(m, v, &length))
        return false;
    *truth = length != 0;
    return true;
}

bool value_length(Machine *m, Value v, int64_t *length)
{
    Type *type = type_of(m, v);
    Value method = special_of(type, SPECIAL_LEN);
    if (!method && type->slots->length)
        return type->slots->length(m, v, length);
    if (!method) {
        raise_format(m, TYPE_TypeError, "object of type '%s' has no len()", type_name(m, v));
        return false;
    }
    Value result = special_call(m, method, v, NULL, 0);
    if (!result)
        return false;
    bool overflow = false;
    bool fine = value_index(m, result, length, &overflow);
    drop(m, result);
    if (fine && overflow)
        raise_format(m, TYPE_OverflowError, "cannot fit 'int' into an index-sized integer");
    else if (fine && *length < 0)
        raise_format(m, TYPE_ValueError, "__len__() should return >= 0");
    return fine && !overflow && *length >= 0;
}

static bool raise_unhashable(Machine *m, Value v)
{
    raise_format(m, TYPE_TypeError, "unhashable type: '%s'", type_name(m, v));
    return false;
}

bool value_hash(Machine *m, Value v, int64_t *hash)
{
    if (is_object(v) && v->type == m->types[TYPE_str]) {
        return v->type->slots->hash(m, v, hash);
    }
    Type *type = type_of(m, v);
    Value method = special_of(type, SPECIAL_HASH);
    if (!method && type->slots->hash)
        return type->slots->hash(m, v, hash);
    if (!method || method == VALUE_NONE)
        return raise_unhashable(m, v);
    Value result = special_call(m, method, v, NULL, 0);
    if (!result)
        return false;
    bool fine = is_int(m, result);
    if (!fine)
        raise_format(m, TYPE_TypeError, "__hash__ method should return an integer");
    else if (!int_fits(result, hash))
        fine = type_of(m, result)->slots->hash(m, result, hash);
    if (*hash == -1)
        *hash = -2;
    drop(m, result);
    return fine;
}

static bool contains_by_iteration(Machine *m, Value container, Value item, bool *found)
{
    Type *type = type_of(m, container);
    if (!type->slots->iter && !special_of(type, SPECIAL_ITER) && !special_of(type, SPECIAL_GETITEM)) {
        raise_format(m, TYPE_TypeError, "argument of type '%s' is not iterable",
                     type_name(m, container));
        return false;
    }
    Value iterator = iterate(m, container);
    if (!iterator)
        return false;
    Value element;
    bool fine = true;
    *found = false;
    while (fine && !*found && tick(m) && (element = iterate_next(m, iterator))) {
        fine = values_equal(m, element, item, found);
        drop(m, element);
    }
    drop(m, iterator);
    return fine && !m->exception && !m->over;
}

bool value_contains(Machine *m, Value container, Value item, bool *found)
{
    Type *type = type_of(m, container);
    Value method = special_of(type, SPECIAL_CONTAINS);
    if (!method && type->slots->contains && !special_of(type, SPECIAL_ITER))
        return type->slots->contains(m, container, item, found);
    if (method == VALUE_NONE) {
        raise_format(m, TYPE_TypeError, "'%s' object is not a container", type_name(m, container));
        return false;
    }
    if (!method)
        return type->slots->contains ? type->slots->contains(m, container, item, found)
                                     : contains_by_iteration(m, container, item, found);
    Value result = special_call(m, method, container, &item, 1);
    if (!result)
        return false;
    bool fine = value_truth(m, result, found);
    drop(m, result);
    return fine;
}

/* C[x] on a class: __class_getitem__. */
static Value class_item(Machine *m, Value object, Value key)
{
    Value method = type_lookup((Type *)object, m->special_names[SPECIAL_CLASS_GETITEM]);
    Value bound = method ? descriptor_get(m, method, NULL, (Type *)object) : NULL;
    if (!bound && m->exception)
        return NULL;
    if (!bound)
        return raise_format(m, TYPE_TypeError, "type '%s' is not subscriptable",
                            ((Type *)object)->name->bytes);
    Value result = call_values(m, bound, &key, 1);
    drop(m, bound);
    return result;
}

Value item_get(Machine *m, Value object, Value key)
{
    Type *type = type_of(m, object);
    Value method = special_of(type, SPECIAL_GETITEM);
    if (method)
        return special_call(m, method, object, &key, 1);
    if (type->slots->get_item)
        return type->slots->get_item(m, object, key);
    if (is_a(m, object, TYPE_type))
        return class_item(m, object, key);
    return raise_format(m, TYPE_TypeError, "'%s' object is not subscriptable", type_name(m, object));
}

bool item_set(Machine *m, Value object, Value key, Value value)
{
    Type *type = type_of(m, object);
    Value method = special_of(type, value ? SPECIAL_SETITEM : SPECIAL_DELITEM);
    if (!method && type->slots->set_item)
        return type->slots->set_item(m, object, key, value);
    if (!method) {
        /* CPython's sequence protocol puts it in other words. (PySequence_DelItem) */
        bool sequence = (type->flags & TYPE_HEAP) || is_a(m, object, TYPE_str) ||
                        is_a(m, object, TYPE_tuple) || is_a(m, object, TYPE_bytes) ||
                        is_a(m, object, TYPE_set) || is_a(m, object, TYPE_frozenset) ||
                        is_a(m, object, TYPE_range);
        raise_format(m, TYPE_TypeError, "'%s' object %s item %s", type_name(m, object),
                     !value && sequence && is_int(m, key) ? "doesn't support" : "does not support",
                     value ? "assignment" : "deletion");
        return false;
    }
    Value arguments[] = {key, value};
    Value result = special_call(m, method, object, arguments, value ? 2 : 1);
    drop(m, result);
    return result != NULL;
}

/* ---- integers */

Value value_as_int(Machine *m, Value v)
{
    if (is_int(m, v))
        return keep(v);
    Value method = special_of(type_of(m, v), SPECIAL_INDEX);
    if (!method)
        return raise_format(m, TYPE_TypeError, "'%s' object cannot be interpreted as an integer",
                            type_name(m, v));
    Value result = special_call(m, method, v, NULL, 0);
    if (!result || is_int(m, result))
        return result;
    raise_format(m, TYPE_TypeError, "__index__ returned non-int (type %s)", type_name(m, result));
    drop(m, result);
    return NULL;
}

bool value_index(Machine *m, Value v, int64_t *index, bool *overflow)
{
    Value integer = value_as_int(m, v);
    if (!integer)
        return false;
    if (overflow)
        *overflow = false;
    if (!int_fits(integer, index)) {
        *index = int_compare(m, integer, small(0)) < 0 ? INT64_MIN : INT64_MAX;
        if (overflow)
            *overflow = true;
    }
    drop(m, integer);
    return true;
}
