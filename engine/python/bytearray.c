/* bytearray: bytes that can be changed. */
#include "engine/base/quote.h"
#include "engine/python/buffer.h"

static bool may_resize(Machine *m, const ByteArray *self)
{
    if (self->exports == 0)
        return true;
    raise_format(m, TYPE_BufferError, "Existing exports of data: object cannot be re-sized");
    return false;
}

/* Replaces the bytes [start, stop) by others. False: raised. */
static bool splice(Machine *m, ByteArray *self, size_t start, size_t stop, Slice bytes)
{
    size_t length = self->length - (stop - start) + bytes.length;
    if (length != self->length && !may_resize(m, self))
        return false;
    char *own = NULL; /* what is put in may be a part of what is there */
    if (bytes.length) {
        own = heap_alloc(&m->heap, bytes.length);
        memcpy(own, bytes.bytes, bytes.length);
    }
    if (length + 1 > self->capacity) {
        size_t capacity = length + length / 8 + 16;
        self->bytes = heap_resize(&m->heap, self->bytes, self->capacity, capacity);
        self->capacity = capacity;
    }
    charge_bytes(m, self->length - stop + bytes.length);
    memmove(self->bytes + start + bytes.length, self->bytes + stop, self->length - stop);
    if (bytes.length) {
        memcpy(self->bytes + start, own, bytes.length);
        heap_free(&m->heap, own, bytes.length);
    }
    self->length = length;
    self->bytes[length] = '\0';
    return true;
}

static ByteArray *alloc_bytearray(Machine *m, Type *type, const char *bytes, size_t length)
{
    ByteArray *made = object_alloc(m, type, type->size);
    splice(m, made, 0, 0, (Slice){bytes, length});
    return made;
}

Value bytearray_new(Machine *m, const char *bytes, size_t length)
{
    return (Value)alloc_bytearray(m, m->types[TYPE_bytearray], bytes, length);
}

static Value make_bytearray(Machine *m, Type *type, const Args *args)
{
    (void)args;
    return (Value)alloc_bytearray(m, type, "", 0);
}

static bool init_bytearray(Machine *m, Value self, const Args *args)
{
    Text text = TEXT_EMPTY;
    bool fine = bytes_contents(m, args, "bytearray", &text) &&
                splice(m, (ByteArray *)self, 0, ((ByteArray *)self)->length, text_slice(&text));
    text_free(&text);
    return fine;
}

static void free_bytearray(Machine *m, Value self)
{
    heap_free(&m->heap, ((ByteArray *)self)->bytes, ((ByteArray *)self)->capacity);
}

static Value repr_bytearray(Machine *m, Value self)
{
    Text text = TEXT_EMPTY;
    if (!bytes_repr_fits(m, &text, bytes_slice(self).length))
        return NULL;
    text_printf(&text, "%s(", self->type->name->bytes);
    quote_bytes_repr(&text, bytes_slice(self).bytes, bytes_slice(self).length);
    text_add_char(&text, ')');
    return (Value)str_from_text(m, &text);
}

static Value iter_bytearray(Machine *m, Value self)
{
    return (Value)iterator_new(m, TYPE_bytearray_iterator, self);
}

static Value get_item_bytearray(Machine *m, Value self, Value key)
{
    return bytes_item(m, self, key, "bytearray index out of range");
}

/* ---- assignment */

/* Takes out [count] bytes, each [step] behind the last. */
static void delete_spread(Machine *m, ByteArray *self, int64_t start, int64_t step, int64_t count)
{
    char *to = self->bytes + start;
    for (int64_t i = 0; i < count; i++) {
        const char *from = self->bytes + start + i * step + 1;
        size_t length =
            i + 1 < count ? (size_t)step - 1 : (size_t)(self->bytes + self->length - from);
        memmove(to, from, length);
        to += length;
    }
    charge_letters(m, (size_t)(self->length - (size_t)start));
    self->length -= (size_t)count;
    self->bytes[self->length] = '\0';
}

static bool put_slice(Machine *m, ByteArray *self, SliceObject *slice, Slice bytes, bool deletes)
{
    int64_t start, stop, step, count;
    if (!slice_unpack(m, slice, &self->length, &start, &stop, &step, &count))
        return false;
    if (step == 1)
        return splice(m, self, (size_t)start, (size_t)(start + count), bytes);
    if (!deletes && (int64_t)bytes.length != count) {
        raise_format(m, TYPE_ValueError,
                     "attempt to assign bytes of size %zu to extended slice of size %lld",
                     bytes.length, (long long)count);
        return false;
    }
    for (int64_t i = 0; i < count && !deletes; i++)
        self->bytes[start + i * step] = bytes.bytes[i];
    if (!deletes || (count && !may_resize(m, self)))
        return !deletes;
    delete_spread(m, self, step > 0 ? start : start + (count - 1) * step, step > 0 ? step : -step,
                  count);
    return true;
}

/* What a slice is set to: bytes, or an iterable of integers. */
static bool assigned_bytes(Machine *m, Value value, Text *out)
{
    const Type *type = type_of(m, value);
    bool iterable = type->slots->iter || special_of(type, SPECIAL_ITER);
    if (is_a(m, value, TYPE_str) || !iterable) {
        raise_format(m, TYPE_TypeError,
                     "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
        return false;
    }
    Args args = {&value, 1, NULL, 0};
    return bytes_contents(m, &args, "bytearray", out);
}

static bool set_slice(Machine *m, ByteArray *self, SliceObject *slice, Value value)
{
    Text text = TEXT_EMPTY;
    bool fine = (!value || assigned_bytes(m, value, &text)) &&
                put_slice(m, self, slice, text_slice(&text), value == NULL);
    text_free(&text);
    return fine;
}

static bool set_item_bytearray(Machine *m, Value self, Value key, Value value)
{
    ByteArray *array = (ByteArray *)self;
    int64_t at;
    char byte = 0;
    if (is_exactly(m, key, TYPE_slice))
        return set_slice(m, array, (SliceObject *)key, value);
    if (!is_int(m, key) && !special_of(type_of(m, key), SPECIAL_INDEX))
        return get_item_bytearray(m, self, key) != NULL; /* which raises */
    bool overflow;
    if (!value_index(m, key, &at, &overflow) || (value && !byte_of(m, value, "byte", &byte)))
        return false;
    if (overflow)
        return get_item_bytearray(m, self, key) != NULL;
    at = at < 0 ? at + (int64_t)array->length : at;
    if (at < 0 || (size_t)at >= array->length) {
        raise_format(m, TYPE_IndexError, "bytearray index out of range");
        return false;
    }
    if (!value)
        return splice(m, array, (size_t)at, (size_t)at + 1, (Slice){NULL, 0});
    array->bytes[at] = byte;
    return true;
}

static Value inplace_bytearray(Machine *m, Value self, Value other, BinaryOp op)
{
    ByteArray *array = (ByteArray *)self;
    Buffer buffer;
    bool adds = op == BINARY_ADD && (is_a(m, other, TYPE_memoryview) || buffer_of(m, other, &buffer));
    if (!adds && (op != BINARY_MULT || !is_int(m, other)))
        return VALUE_NOT_IMPLEMENTED;
    Value result = bytes_binary(m, self, other, op);
    bool fine = result && splice(m, array, 0, array->length, bytes_slice(result));
    drop(m, result);
    return fine ? keep(self) : NULL;
}

/* ---- methods */

static Value method_append(Machine *m, Value self, const Args *args)
{
    ByteArray *array = (ByteArray *)self;
    char byte;
    if (!byte_of(m, args->items[0], "byte", &byte))
        return NULL;
    return splice(m, array, array->length, array->length, (Slice){&byte, 1}) ? VALUE_NONE : NULL;
}

static Value method_extend(Machine *m, Value self, const Args *args)
{
    ByteArray *array = (ByteArray *)self;
    Value given = args->items[0];
    const Type *type = type_of(m, given);
    Text text = TEXT_EMPTY;
    if (!type->slots->iter && !special_of(type, SPECIAL_ITER))
        return raise_format(m, TYPE_TypeError, "can't extend bytearray with %s", type_name(m, given));
    if (is_a(m, given, TYPE_str) && ((Str *)given)->length)
        return raise_format(m, TYPE_TypeError, "'str' object cannot be interpreted as an integer");
    Args contents = {&given, is_a(m, given, TYPE_str) ? 0 : 1, NULL, 0};
    bool fine = bytes_contents(m, &contents, "bytearray", &text) &&
                splice(m, array, array->length, array->length, text_slice(&text));
    text_free(&text);
    return fine ? VALUE_NONE : NULL;
}

static Value method_insert(Machine *m, Value self, const Args *args)
{
    ByteArray *array = (ByteArray *)self;
    int64_t at, length = (int64_t)array->length;
    char byte;
    if (!value_index(m, args->items[0], &at, NULL) || !byte_of(m, args->items[1], "byte", &byte))
        return NULL;
    at = at < 0 ? at + length : at;
    at = at < 0 ? 0 : at > length ? length : at;
    return splice(m, array, (size_t)at, (size_t)at, (Slice){&byte, 1}) ? VALUE_NONE : NULL;
}

static Value method_pop(Machine *m, Value self, const Args *args)
{
    ByteArray *array = (ByteArray *)self;
    int64_t at = -1;
    if (args->count && !value_index(m, args->items[0], &at, NULL))
        return NULL;
    if (array->length == 0)
        return raise_format(m, TYPE_IndexError, "pop from empty bytearray");
    at = at < 0 ? at + (int64_t)array->length : at;
    if (at < 0 || (size_t)at >= array->length)
        return raise_format(m, TYPE_IndexError, "pop index out of range");
    Value byte = small((unsigned char)array->bytes[at]);
    return splice(m, array, (size_t)at, (size_t)at + 1, (Slice){NULL, 0}) ? byte : NULL;
}

static Value method_remove(Machine *m, Value self, const Args *args)
{
    ByteArray *array = (ByteArray *)self;
    char byte;
    if (!byte_of(m, args->items[0], "byte", &byte))
        return NULL;
    const char *found = memchr(array->bytes, byte, array->length);
    if (!found)
        return raise_format(m, TYPE_ValueError, "value not found in bytearray");
    size_t at = (size_t)(found - array->bytes);
    return splice(m, array, at, at + 1, (Slice){NULL, 0}) ? VALUE_NONE : NULL;
}

static Value method_clear(Machine *m, Value self, const Args *args)
{
    (void)args;
    ByteArray *array = (ByteArray *)self;
    return splice(m, array, 0, array->length, (Slice){NULL, 0}) ? VALUE_NONE : NULL;
}

static Value method_copy(Machine *m, Value self, const Args *args)
{
    (void)args;
    return bytearray_new(m, bytes_slice(self).bytes, bytes_slice(self).length);
}

static Value method_reverse(Machine *m, Value self, const Args *args)
{
    (void)m, (void)args;
    ByteArray *array = (ByteArray *)self;
    for (size_t i = 0; i < array->length / 2; i++) {
        char byte = array->bytes[i];
        array->bytes[i] = array->bytes[array->length - 1 - i];
        array->bytes[array->length - 1 - i] = byte;
    }
    return VALUE_NONE;
}

static const NativeRow bytearray_methods[] = {
#define BYTES_ROW(name, min, max, flags) {#name, bytes_##name, min, max, flags},
#include "engine/python/bytes_method_list.h"
    {"append", method_append, 1, 1, 0},
    {"clear", method_clear, 0, 0, 0},
    {"copy", method_copy, 0, 0, 0},
    {"extend", method_extend, 1, 1, 0},
    {"insert", method_insert, 2, 2, 0},
    {"pop", method_pop, 0, 1, 0},
    {"remove", method_remove, 1, 1, 0},
    {"reverse", method_reverse, 0, 0, 0},
    {0},
};

const TypeSlots bytearray_slots = {
    .size = sizeof(ByteArray),
    .free = free_bytearray,
    .make = make_bytearray,
    .init = init_bytearray,
    .repr = repr_bytearray,
    .length = bytes_length,
    .iter = iter_bytearray,
    .contains = bytes_contain,
    .get_item = get_item_bytearray,
    .set_item = set_item_bytearray,
    .compare = bytes_compare,
    .binary = bytes_binary,
    .inplace = inplace_bytearray,
    .methods = bytearray_methods,
    .flags = SLOTS_UNHASHABLE,
};
