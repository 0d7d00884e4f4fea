/* array: the methods. */
#include "engine/python/array.h"

#define SELF ((Array *)self)

#define METHOD(name) static Value method_##name(Machine *m, Value self, const Args *args)

METHOD(append)
{
    return array_append(m, self, args->items[0]) ? VALUE_NONE : NULL;
}

METHOD(extend)
{
    return array_extend(m, SELF, args->items[0]) ? VALUE_NONE : NULL;
}

METHOD(fromlist)
{
    if (!is_a(m, args->items[0], TYPE_list))
        return raise_format(m, TYPE_TypeError, "arg must be list");
    size_t before = SELF->count;
    if (iterate_all(m, args->items[0], array_append, SELF))
        return VALUE_NONE;
    array_resize(m, SELF, before, -(int64_t)(SELF->count - before));
    return NULL;
}

METHOD(frombytes)
{
    Text text = TEXT_EMPTY;
    bool fine = buffer_text(m, args->items[0], &text) && array_append_bytes(m, SELF, text_slice(&text));
    text_free(&text);
    return fine ? VALUE_NONE : NULL;
}

METHOD(fromunicode)
{
    if (!is_a(m, args->items[0], TYPE_str))
        return raise_format(m, TYPE_TypeError, "fromunicode() argument must be str, not %s",
                            type_name(m, args->items[0]));
    if (SELF->format->kind != NUMBER_CHARACTER)
        return raise_format(m, TYPE_ValueError,
                            "fromunicode() may only be called on unicode type arrays");
    return iterate_all(m, args->items[0], array_append, SELF) ? VALUE_NONE : NULL;
}

METHOD(tounicode)
{
    (void)args;
    if (SELF->format->kind != NUMBER_CHARACTER)
        return raise_format(m, TYPE_ValueError,
                            "tounicode() may only be called on unicode type arrays");
    return (Value)array_text(m, SELF);
}

METHOD(tobytes)
{
    (void)args;
    return bytes_new(m, SELF->bytes, SELF->count * SELF->format->size);
}

METHOD(tolist)
{
    (void)args;
    return array_list(m, SELF);
}

METHOD(insert)
{
    int64_t at, count = (int64_t)SELF->count;
    if (!value_index(m, args->items[0], &at, NULL))
        return NULL;
    at = at < 0 ? at + count : at;
    at = at < 0 ? 0 : at > count ? count : at;
    return array_insert(m, SELF, (size_t)at, args->items[1]) ? VALUE_NONE : NULL;
}

METHOD(pop)
{
    int64_t at = -1;
    if (args->count && !value_index(m, args->items[0], &at, NULL))
        return NULL;
    if (SELF->count == 0)
        return raise_format(m, TYPE_IndexError, "pop from empty array");
    at = at < 0 ? at + (int64_t)SELF->count : at;
    if (at < 0 || (size_t)at >= SELF->count)
        return raise_format(m, TYPE_IndexError, "pop index out of range");
    Value item = array_item(m, SELF, (size_t)at);
    if (array_resize(m, SELF, (size_t)at, -1))
        return item;
    drop(m, item);
    return NULL;
}

METHOD(index)
{
    int64_t bounds[2] = {0, INT64_MAX}, count = (int64_t)SELF->count;
    for (int i = 1; i < args->count; i++) {
        if (!value_index(m, args->items[i], &bounds[i - 1], NULL))
            return NULL;
        if (bounds[i - 1] < 0)
            bounds[i - 1] = bounds[i - 1] < -count ? 0 : bounds[i - 1] + count;
    }
    int64_t at = array_find(m, SELF, (size_t)bounds[0], args->items[0]);
    if (at == -2)
        return NULL;
    return at == -1 || at >= bounds[1]
               ? raise_format(m, TYPE_ValueError, "array.index(x): x not in array")
               : small(at);
}

METHOD(count)
{
    int64_t count = 0, at = -1;
    while ((at = array_find(m, SELF, (size_t)(at + 1), args->items[0])) >= 0)
        count++;
    return at == -2 ? NULL : small(count);
}

METHOD(remove)
{
    int64_t at = array_find(m, SELF, 0, args->items[0]);
    if (at == -1)
        return raise_format(m, TYPE_ValueError, "array.remove(x): x not in array");
    return at >= 0 && array_resize(m, SELF, (size_t)at, -1) ? VALUE_NONE : NULL;
}

METHOD(reverse)
{
    (void)m, (void)args;
    size_t size = SELF->format->size;
    for (size_t i = 0; i < SELF->count / 2; i++) {
        char item[8], *low = array_place(SELF, i), *high = array_place(SELF, SELF->count - 1 - i);
        memcpy(item, low, size);
        memcpy(low, high, size);
        memcpy(high, item, size);
    }
    return VALUE_NONE;
}

METHOD(byteswap)
{
    (void)m, (void)args;
    size_t size = SELF->format->size;
    for (size_t i = 0; i < SELF->count; i++)
        for (size_t j = 0; j < size / 2; j++) {
            char *item = array_place(SELF, i), byte = item[j];
            item[j] = item[size - 1 - j];
            item[size - 1 - j] = byte;
        }
    return VALUE_NONE;
}

METHOD(copy)
{
    (void)args;
    Array *copy = array_new(m, m->types[TYPE_array], SELF->format);
    if (array_append_array(m, copy, SELF))
        return (Value)copy;
    drop(m, (Value)copy);
    return NULL;
}

const NativeRow array_methods[] = {
    {"__copy__", method_copy, 0, 0, 0},
    {"append", method_append, 1, 1, 0},
    {"byteswap", method_byteswap, 0, 0, 0},
    {"count", method_count, 1, 1, 0},
    {"extend", method_extend, 1, 1, 0},
    {"frombytes", method_frombytes, 1, 1, 0},
    {"fromlist", method_fromlist, 1, 1, 0},
    {"fromunicode", method_fromunicode, 1, 1, 0},
    {"index", method_index, 1, 3, 0},
    {"insert", method_insert, 2, 2, 0},
    {"pop", method_pop, 0, 1, 0},
    {"remove", method_remove, 1, 1, 0},
    {"reverse", method_reverse, 0, 0, 0},
    {"tobytes", method_tobytes, 0, 0, 0},
    {"tolist", method_tolist, 0, 0, 0},
    {"tounicode", method_tounicode, 0, 0, 0},
    {0},
};
