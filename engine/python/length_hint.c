/* How many items are still to come: operator.length_hint(), what list() and its like ask before they
 * iterate, and __length_hint__ of the iterators over built-in containers. */
#include "engine/python/runtime.h"

static bool forget_type_error(Machine *m)
{
    if (!raised(m, TYPE_TypeError))
        return false;
    clear_exception(m);
    return true;
}

/* What __length_hint__ says; false: an exception. [hint] stays as it is where there is no answer. */
static bool ask_hint(Machine *m, Value v, Value *hint)
{
    Value method = type_lookup(type_of(m, v), m->special_names[SPECIAL_LENGTH_HINT]);
    if (!method)
        return true;
    Value answer = special_call(m, method, v, NULL, 0);
    if (!answer)
        return forget_type_error(m);
    if (answer == VALUE_NOT_IMPLEMENTED)
        return true;
    *hint = answer;
    if (!is_int(m, answer))
        raise_format(m, TYPE_TypeError, "__length_hint__ must be an integer, not %s",
                     type_name(m, answer));
    else if (int_compare(m, answer, small(0)) < 0)
        raise_format(m, TYPE_ValueError, "__length_hint__() should return >= 0");
    else
        return true;
    *hint = NULL;
    drop(m, answer);
    return false;
}

bool value_length_hint(Machine *m, Value v, Value *hint)
{
    const Type *type = type_of(m, v);
    *hint = NULL;
    if (!type->slots->length && !special_of(type, SPECIAL_LEN))
        return ask_hint(m, v, hint);
    int64_t length;
    if (value_length(m, v, &length))
        return (*hint = int_new(m, length)) != NULL;
    return forget_type_error(m) && ask_hint(m, v, hint);
}

bool length_hint_is_asked(Machine *m, Value iterable)
{
    if (!(type_of(m, iterable)->flags & TYPE_HEAP))
        return true; /* nothing of the program's would run */
    Value hint;
    if (!value_length_hint(m, iterable, &hint))
        return false;
    drop(m, hint);
    return true;
}

/* ---- the iterators' own */

static int64_t rest_of_str(const Iterator *self)
{
    const Str *str = (Str *)self->source;
    int64_t rest = 0;
    for (size_t i = (size_t)self->index; i < str->length; i++)
        rest += (str->bytes[i] & 0xc0) != 0x80;
    return rest;
}

/* dict and set: nothing once their size has changed. */
static int64_t rest_of_table(Machine *m, const Iterator *self)
{
    Value source = self->source;
    size_t used = is_a(m, source, TYPE_dict) ? ((Dict *)source)->used : ((Set *)source)->used;
    return (int64_t)used == self->limit ? self->limit - self->taken : 0;
}

static Value rest_of_sequence(Machine *m, const Iterator *self)
{
    int64_t length;
    const Type *type = type_of(m, self->source);
    if (!type->slots->length && !special_of(type, SPECIAL_LEN))
        return keep(VALUE_NOT_IMPLEMENTED);
    if (!value_length(m, self->source, &length))
        return NULL;
    return int_new(m, length > self->index ? length - self->index : 0);
}

Value iterator_length_hint(Machine *m, Value v, const Args *args)
{
    const Iterator *self = (Iterator *)v;
    const Type *type = v->type;
    (void)args;
    if (!self->source)
        return small(0);
    if (type == m->types[TYPE_str_iterator] || type == m->types[TYPE_str_ascii_iterator])
        return int_new(m, rest_of_str(self));
    if (type == m->types[TYPE_range_iterator])
        return int_new(m, self->limit - self->index);
    if (type == m->types[TYPE_list_reverseiterator])
        return int_new(m, self->index < (int64_t)((List *)self->source)->count ? self->index + 1 : 0);
    if (is_a(m, self->source, TYPE_dict) || type == m->types[TYPE_set_iterator])
        return int_new(m, rest_of_table(m, self));
    return rest_of_sequence(m, self);
}
