/* array: numbers of one kind in a row: how they are kept. */
#include "engine/python/array.h"

/* ---- items */

/* As CPython converts: by way of a C type that is often wider than the item. (Modules/arraymodule.c) */
static Value raise_range(Machine *m, const NumberFormat *format, Value integer, int order)
{
    int64_t number = 0;
    bool fits = int_fits(integer, &number);
    const char *name = format->name;
    if (format->code == 'q' || format->code == 'Q')
        return raise_format(m, TYPE_OverflowError, format->code == 'Q' && order < 0
                                                       ? "can't convert negative int to unsigned"
                                                       : "int too big to convert");
    bool wide = format->code == 'I' || format->code == 'L';
    if (wide && order < 0)
        return raise_format(m, TYPE_OverflowError, "can't convert negative value to unsigned int");
    uint64_t bits;
    if (wide ? number_bits(m, number_format('Q'), integer, &bits) != 0 : !fits)
        return raise_format(m, TYPE_OverflowError, "Python int too large to convert to C %slong",
                            wide ? "unsigned " : "");
    if (format->code == 'b' && number_bits(m, number_format('h'), integer, &bits))
        name = "signed short integer";
    if (format->code == 'H' && number_bits(m, number_format('i'), integer, &bits))
        name = "signed integer";
    return raise_format(m, TYPE_OverflowError, "%s is %s", name,
                        order < 0 ? "less than minimum" : "greater than maximum");
}

bool array_store(Machine *m, const NumberFormat *format, char *at, Value item)
{
    if (format->kind == NUMBER_FLOAT) {
        double number;
        if (!number_as_double(m, item, &number))
            return false;
        number_store_float(format, at, number);
        return true;
    }
    if (format->kind == NUMBER_CHARACTER) {
        uint32_t codepoint;
        if (!is_a(m, item, TYPE_str) || ((Str *)item)->count != 1) {
            raise_format(m, TYPE_TypeError, "array item must be unicode character");
            return false;
        }
        utf8_decode(((Str *)item)->bytes, ((Str *)item)->length, &codepoint);
        number_store(format, at, codepoint);
        return true;
    }
    Value integer = value_as_int(m, item);
    if (!integer)
        return false;
    uint64_t bits;
    int order = number_bits(m, format, integer, &bits);
    if (order)
        raise_range(m, format, integer, order);
    else
        number_store(format, at, bits);
    drop(m, integer);
    return order == 0;
}

char *array_place(const Array *array, size_t index)
{
    return array->bytes + index * array->format->size;
}

Value array_item(Machine *m, const Array *array, size_t index)
{
    return number_read(m, array->format, array_place(array, index));
}

Array *array_new(Machine *m, Type *type, const NumberFormat *format)
{
    Array *array = object_alloc(m, type, type->size);
    array->format = format;
    return array;
}

/* Makes room for [added] items at [index], or takes -[added] out there. False: raised. */
bool array_resize(Machine *m, Array *array, size_t index, int64_t added)
{
    size_t size = array->format->size, count = (size_t)((int64_t)array->count + added);
    if (array->exports && added) {
        raise_format(m, TYPE_BufferError,
                     "cannot resize an array that is exporting buffers");
        return false;
    }
    if (count > array->capacity) {
        size_t capacity = count + count / 8 + 8;
        if (!heap_allows(&m->heap, capacity * size)) {
            raise_value(m, TYPE_MemoryError, NULL);
            return false;
        }
        array->bytes =
            heap_resize(&m->heap, array->bytes, array->capacity * size, capacity * size);
        array->capacity = capacity;
    }
    size_t behind = added < 0 ? index + (size_t)-added : index;
    if (array->count > behind)
        memmove(array_place(array, (size_t)((int64_t)behind + added)), array_place(array, behind),
                (array->count - behind) * size);
    array->count = count;
    return true;
}

bool array_insert(Machine *m, Array *array, size_t index, Value item)
{
    char bytes[8];
    if (!array_store(m, array->format, bytes, item) || !array_resize(m, array, index, 1))
        return false;
    memcpy(array_place(array, index), bytes, array->format->size);
    return true;
}

bool array_append(Machine *m, void *array, Value item)
{
    return array_insert(m, array, ((Array *)array)->count, item);
}

bool array_append_bytes(Machine *m, Array *array, Slice bytes)
{
    size_t size = array->format->size, count = array->count;
    if (bytes.length % size) {
        raise_format(m, TYPE_ValueError, "bytes length not a multiple of item size");
        return false;
    }
    if (!array_resize(m, array, count, (int64_t)(bytes.length / size)))
        return false;
    if (bytes.length)
        memcpy(array_place(array, count), bytes.bytes, bytes.length);
    return true;
}

Str *array_text(Machine *m, const Array *array)
{
    Text text = TEXT_EMPTY;
    for (size_t i = 0; i < array->count; i++) {
        uint32_t codepoint;
        memcpy(&codepoint, array_place(array, i), sizeof codepoint);
        text_add_codepoint(&text, codepoint);
    }
    return str_from_text(m, &text);
}

Value array_list(Machine *m, const Array *array)
{
    List *list = list_new(m, array->count);
    for (size_t i = 0; i < array->count; i++) {
        Value item = array_item(m, array, i);
        list_append(m, list, item);
        drop(m, item);
    }
    return (Value)list;
}

bool array_append_array(Machine *m, Array *array, const Array *other)
{
    size_t count = other->count, before = array->count;
    if (!array_resize(m, array, before, (int64_t)count))
        return false;
    if (count)
        memcpy(array_place(array, before), other->bytes, count * array->format->size);
    return true;
}

/* The first place from [start] on whose item equals [wanted]; -1: none; -2: raised. */
int64_t array_find(Machine *m, const Array *array, size_t start, Value wanted)
{
    for (size_t i = start; i < array->count; i++) {
        Value item = array_item(m, array, i);
        bool equal, fine = values_equal(m, item, wanted, &equal);
        drop(m, item);
        if (!fine || !tick(m))
            return -2;
        if (equal)
            return (int64_t)i;
    }
    return -1;
}

bool array_extend(Machine *m, Array *array, Value given)
{
    if (!is_a(m, given, TYPE_array))
        return iterate_all(m, given, array_append, array);
    if (((Array *)given)->format == array->format)
        return array_append_array(m, array, (Array *)given);
    raise_format(m, TYPE_TypeError, "can only extend with array of same kind");
    return false;
}
