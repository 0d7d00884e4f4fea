/* The text of a value: repr(), str() and format(). */
#include "engine/python/runtime.h"

static Value checked_str(Machine *m, Value result, const char *method)
{
    if (!result || is_a(m, result, TYPE_str))
        return result;
    raise_format(m, TYPE_TypeError, "%s returned non-string (type %s)", method,
                 type_name(m, result));
    drop(m, result);
    return NULL;
}

Value value_repr(Machine *m, Value v)
{
    Type *type = type_of(m, v);
    if (!enter_call(m, " while getting the repr of an object"))
        return NULL;
    Value method = special_of(type, SPECIAL_REPR);
    Value result = method ? checked_str(m, special_call(m, method, v, NULL, 0), "__repr__")
                          : type->slots->repr(m, v);
    leave_call(m);
    return result;
}

Value value_str(Machine *m, Value v)
{
    Type *type = type_of(m, v);
    if (is_exactly(m, v, TYPE_str))
        return keep(v);
    Value method = special_of(type, SPECIAL_STR);
    if (!enter_call(m, " while getting the str of an object"))
        return NULL;
    Value result = method ? checked_str(m, special_call(m, method, v, NULL, 0), "__str__")
                   : type->slots->str ? type->slots->str(m, v)
                                      : value_repr(m, v);
    leave_call(m);
    return result;
}

Value value_format(Machine *m, Value v, Slice spec)
{
    Type *type = type_of(m, v);
    Value method = special_of(type, SPECIAL_FORMAT);
    if (!method)
        return type->slots->format(m, v, spec);
    Value text = (Value)str_new(m, spec.bytes, spec.length);
    Value result = special_call(m, method, v, &text, 1);
    drop(m, text);
    if (result && !is_a(m, result, TYPE_str)) {
        raise_format(m, TYPE_TypeError, "__format__ must return a str, not %s",
                     type_name(m, result));
        drop(m, result);
        return NULL;
    }
    return result;
}

bool repr_enter(Machine *m, Value container, bool *again)
{
    *again = false;
    for (int i = 0; i < m->repr_count; i++)
        *again |= m->repr_stack[i] == container;
    if (*again)
        return true;
    if (m->repr_count == m->repr_capacity) {
        size_t old = (size_t)m->repr_capacity, wanted = old ? old * 2 : 16;
        m->repr_stack = heap_resize(&m->heap, m->repr_stack, old * sizeof(Value),
                                    wanted * sizeof(Value));
        m->repr_capacity = (int)wanted;
    }
    m->repr_stack[m->repr_count++] = container;
    return true;
}

void repr_leave(Machine *m)
{
    m->repr_count--;
}
