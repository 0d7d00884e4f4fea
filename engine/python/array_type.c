/* array: the type, and the module that it is in. */
#include "engine/python/array.h"
#include "engine/python/module.h"

#define SELF ((Array *)self)

/* ---- making */

static bool fill_array(Machine *m, Array *array, Value given)
{
    Buffer buffer;
    bool text = is_a(m, given, TYPE_str);
    if (text && array->format->kind != NUMBER_CHARACTER) {
        raise_format(m, TYPE_TypeError, "cannot use a str to initialize an array with typecode '%c'",
                     array->format->code);
        return false;
    }
    if (is_a(m, given, TYPE_bytes) || is_a(m, given, TYPE_bytearray))
        return buffer_of(m, given, &buffer) &&
               array_append_bytes(m, array, (Slice){buffer.bytes, buffer.length});
    return iterate_all(m, given, array_append, array);
}

static Value make_array(Machine *m, Type *type, const Args *args)
{
    if (args->named && type == m->types[TYPE_array])
        return raise_format(m, TYPE_TypeError, "array.array() takes no keyword arguments");
    if (args->count < 1 || args->count > 2)
        return raise_format(m, TYPE_TypeError, "array() takes at %s argument%s (%d given)",
                            args->count < 1 ? "least 1" : "most 2", args->count < 1 ? "" : "s",
                            args->count);
    Value code = args->items[0];
    if (!is_a(m, code, TYPE_str) || ((Str *)code)->count != 1)
        return raise_format(m, TYPE_TypeError,
                            "array() argument 1 must be a unicode character, not %s",
                            type_name(m, code));
    const NumberFormat *format = number_format(((Str *)code)->bytes[0]);
    if (!format || format->kind == NUMBER_BYTE || format->kind == NUMBER_TRUTH)
        return raise_format(m, TYPE_ValueError, "bad typecode (must be b, B, u, h, H, i, I, l, L, "
                                                "q, Q, f or d)");
    Array *array = array_new(m, type, format);
    if (args->count == 1 || fill_array(m, array, args->items[1]))
        return (Value)array;
    drop(m, (Value)array);
    return NULL;
}

static void free_array(Machine *m, Value self)
{
    heap_free(&m->heap, SELF->bytes, SELF->capacity * SELF->format->size);
}

static Value repr_array(Machine *m, Value self)
{
    Text text = TEXT_EMPTY;
    text_printf(&text, "%s('%c'", self->type->name->bytes, SELF->format->code);
    if (SELF->count) {
        Value items = SELF->format->kind == NUMBER_CHARACTER ? (Value)array_text(m, SELF)
                                                             : array_list(m, SELF);
        Value shown = value_repr(m, items);
        text_printf(&text, ", %s", ((Str *)shown)->bytes);
        drop(m, shown);
        drop(m, items);
    }
    text_add_char(&text, ')');
    return (Value)str_from_text(m, &text);
}

static bool length_array(Machine *m, Value self, int64_t *length)
{
    (void)m;
    *length = (int64_t)SELF->count;
    return true;
}

static Value iter_array(Machine *m, Value self)
{
    return (Value)iterator_new(m, TYPE_arrayiterator, self);
}

/* ---- items by index and slice */

static bool position(Machine *m, const Array *array, Value key, const char *outside, size_t *index)
{
    int64_t at;
    if (!is_int(m, key) && !special_of(type_of(m, key), SPECIAL_INDEX)) {
        raise_format(m, TYPE_TypeError, "array indices must be integers");
        return false;
    }
    if (!value_index(m, key, &at, NULL))
        return false;
    at = at < 0 ? at + (int64_t)array->count : at;
    *index = (size_t)at;
    if (at >= 0 && *index < array->count)
        return true;
    raise_format(m, TYPE_IndexError, "%s", outside);
    return false;
}

static Value get_item_array(Machine *m, Value self, Value key)
{
    int64_t start, stop, step, count;
    size_t index, size = SELF->format->size;
    if (!is_exactly(m, key, TYPE_slice))
        return position(m, SELF, key, "array index out of range", &index) ? array_item(m, SELF, index)
                                                                          : NULL;
    if (!slice_unpack(m, (SliceObject *)key, &SELF->count, &start, &stop, &step, &count))
        return NULL;
    Array *part = array_new(m, m->types[TYPE_array], SELF->format);
    if (!array_resize(m, part, 0, count)) {
        drop(m, (Value)part);
        return NULL;
    }
    for (int64_t i = 0; i < count; i++)
        memcpy(array_place(part, (size_t)i), array_place(SELF, (size_t)(start + i * step)), size);
    return (Value)part;
}

static bool delete_slice(Machine *m, Array *array, int64_t start, int64_t step, int64_t count)
{
    for (int64_t i = 0; i < count; i++)
        if (!array_resize(m, array, (size_t)(start + (step > 0 ? count - 1 - i : i) * step), -1))
            return false;
    return true;
}

static bool put_slice(Machine *m, Array *array, SliceObject *slice, const Array *items)
{
    int64_t start, stop, step, count, added;
    if (!slice_unpack(m, slice, &array->count, &start, &stop, &step, &count))
        return false;
    if (!items && step != 1)
        return delete_slice(m, array, start, step, count);
    added = items ? (int64_t)items->count : 0;
    if (step != 1 && added != count) {
        raise_format(m, TYPE_ValueError,
                     "attempt to assign array of size %lld to extended slice of size %lld",
                     (long long)added, (long long)count);
        return false;
    }
    if (!array_resize(m, array, (size_t)start, added - count))
        return false;
    for (int64_t i = 0; i < added; i++)
        memcpy(array_place(array, (size_t)(start + i * step)), array_place(items, (size_t)i),
               array->format->size);
    return true;
}

static bool set_slice(Machine *m, Array *array, Value key, Value value)
{
    if (value && !is_a(m, value, TYPE_array)) {
        raise_format(m, TYPE_TypeError, "can only assign array (not \"%s\") to array slice",
                     type_name(m, value));
        return false;
    }
    if (value && ((Array *)value)->format != array->format) {
        raise_format(m, TYPE_TypeError, "bad argument type for built-in operation");
        return false;
    }
    bool itself = value == (Value)array;
    SliceObject all = {{0}, VALUE_NONE, VALUE_NONE, VALUE_NONE};
    all.head.type = m->types[TYPE_slice];
    Value items = itself ? get_item_array(m, value, (Value)&all) : keep(value);
    bool fine = put_slice(m, array, (SliceObject *)key, (Array *)items);
    drop(m, items);
    return fine;
}

static bool set_item_array(Machine *m, Value self, Value key, Value value)
{
    size_t index;
    if (is_exactly(m, key, TYPE_slice))
        return set_slice(m, SELF, key, value);
    if (!position(m, SELF, key, "array assignment index out of range", &index))
        return false;
    if (!value)
        return array_resize(m, SELF, index, -1);
    char item[sizeof(uint64_t)];
    if (!array_store(m, SELF->format, item, value))
        return false;
    if (index < SELF->count) /* unless asking the value has taken it out */
        memcpy(array_place(SELF, index), item, SELF->format->size);
    return true;
}

/* ---- operators */

static Value compare_array(Machine *m, Value self, Value other, CompareOp op)
{
    if (!is_a(m, other, TYPE_array))
        return VALUE_NOT_IMPLEMENTED;
    Value left = array_list(m, SELF), right = array_list(m, (Array *)other);
    Value answer = compare_operation(m, left, right, op);
    drop(m, left);
    drop(m, right);
    return answer;
}

static Value joined(Machine *m, const Array *left, const Array *right)
{
    Array *result = array_new(m, m->types[TYPE_array], left->format);
    if (array_append_array(m, result, left) && array_append_array(m, result, right))
        return (Value)result;
    drop(m, (Value)result);
    return NULL;
}

static Value repeated(Machine *m, const Array *array, Value count_value)
{
    int64_t count = repeat_count(m, count_value, array->count);
    Array *result = count < 0 ? NULL : array_new(m, m->types[TYPE_array], array->format);
    bool fine = result != NULL;
    for (int64_t i = 0; fine && i < count; i++)
        fine = array_append_array(m, result, array);
    if (fine)
        return (Value)result;
    drop(m, (Value)result);
    return NULL;
}

static Value binary_array(Machine *m, Value left, Value right, BinaryOp op)
{
    bool left_is = is_a(m, left, TYPE_array), right_is = is_a(m, right, TYPE_array);
    if (op == BINARY_MULT && left_is && is_int(m, right))
        return repeated(m, (Array *)left, right);
    if (op == BINARY_MULT && right_is && is_int(m, left))
        return repeated(m, (Array *)right, left);
    if (op != BINARY_ADD || !left_is)
        return VALUE_NOT_IMPLEMENTED;
    if (!right_is)
        return raise_format(m, TYPE_TypeError, "can only append array (not \"%s\") to array",
                            type_name(m, right));
    if (((Array *)left)->format != ((Array *)right)->format)
        return raise_format(m, TYPE_TypeError, "bad argument type for built-in operation");
    return joined(m, (Array *)left, (Array *)right);
}

static Value inplace_array(Machine *m, Value self, Value other, BinaryOp op)
{
    if (op == BINARY_ADD && !is_a(m, other, TYPE_array))
        return raise_format(m, TYPE_TypeError, "can only extend array with array (not \"%s\")",
                            type_name(m, other));
    if (op == BINARY_ADD)
        return array_extend(m, SELF, other) ? keep(self) : NULL;
    if (op != BINARY_MULT || !is_int(m, other))
        return VALUE_NOT_IMPLEMENTED;
    Value result = repeated(m, SELF, other);
    bool fine = result && array_resize(m, SELF, 0, -(int64_t)SELF->count) &&
                array_append_array(m, SELF, (Array *)result);
    drop(m, result);
    return fine ? keep(self) : NULL;
}

static bool contains_array(Machine *m, Value self, Value item, bool *found)
{
    int64_t at = array_find(m, SELF, 0, item);
    *found = at >= 0;
    return at != -2;
}

static Value get_typecode(Machine *m, Value self)
{
    return (Value)str_new(m, &SELF->format->code, 1);
}

static Value get_itemsize(Machine *m, Value self)
{
    (void)m;
    return small((int64_t)SELF->format->size);
}

static const GetSetRow array_getsets[] = {
    {"typecode", get_typecode, NULL}, {"itemsize", get_itemsize, NULL}, {0}};

const TypeSlots array_slots = {
    .size = sizeof(Array),
    .free = free_array,
    .make = make_array,
    .init = init_nothing,
    .repr = repr_array,
    .length = length_array,
    .iter = iter_array,
    .contains = contains_array,
    .get_item = get_item_array,
    .set_item = set_item_array,
    .compare = compare_array,
    .binary = binary_array,
    .inplace = inplace_array,
    .methods = array_methods,
    .getsets = array_getsets,
    .flags = SLOTS_UNHASHABLE,
};

static bool array_fill(Machine *m, Dict *dict)
{
    module_set(m, dict, "array", keep((Value)m->types[TYPE_array]));
    module_set(m, dict, "ArrayType", keep((Value)m->types[TYPE_array]));
    module_set(m, dict, "typecodes", (Value)str_c(m, "bBuhHiIlLqQfd"));
    return true;
}

const ModuleRow module_array = {.name = "array", .fill = array_fill};
