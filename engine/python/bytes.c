/* bytes: literals, and what programs usually do with them. */
#include <string.h>

#include "engine/base/quote.h"
#include "engine/python/runtime.h"

Value bytes_new(Machine *m, const char *bytes, size_t length)
{
    Bytes *made = object_alloc(m, m->types[TYPE_bytes], sizeof(Bytes) + length + 1);
    made->length = length;
    if (length)
        memcpy(made->bytes, bytes, length);
    return (Value)made;
}

static bool add_number(Machine *m, void *context, Value item)
{
    int64_t number;
    if (!value_index(m, item, &number, NULL))
        return false;
    if (number < 0 || number > 255) {
        raise_format(m, TYPE_ValueError, "bytes must be in range(0, 256)");
        return false;
    }
    text_add_char(context, (char)number);
    return true;
}

static Value make_bytes(Machine *m, Type *type, const Args *args)
{
    (void)type;
    int64_t size;
    if (args->count == 0)
        return bytes_new(m, "", 0);
    Value given = args->items[0];
    if (is_a(m, given, TYPE_bytes))
        return keep(given);
    if (is_a(m, given, TYPE_str) && args->count == 1 && !args->named)
        return raise_format(m, TYPE_TypeError, "string argument without an encoding");
    if (is_a(m, given, TYPE_str))
        return bytes_new(m, ((Str *)given)->bytes, ((Str *)given)->length);
    Text text = TEXT_EMPTY;
    bool fine = true;
    if (is_int(m, given)) {
        fine = value_index(m, given, &size, NULL);
        if (fine && size < 0) {
            raise_format(m, TYPE_ValueError, "negative count");
            fine = false;
        }
        if (fine && !heap_allows(&m->heap, (size_t)size)) {
            raise_value(m, TYPE_MemoryError, NULL);
            fine = false;
        }
        if (fine)
            text_add_repeat(&text, '\0', (size_t)size);
    } else {
        fine = iterate_all(m, given, add_number, &text);
    }
    Value result = fine ? bytes_new(m, text_c(&text), text.length) : NULL;
    text_free(&text);
    return result;
}

static bool init_bytes(Machine *m, Value self, const Args *args)
{
    (void)m, (void)self, (void)args;
    return true;
}

static Value repr_bytes(Machine *m, Value self)
{
    Text text = TEXT_EMPTY;
    quote_bytes_repr(&text, ((Bytes *)self)->bytes, ((Bytes *)self)->length);
    return (Value)str_from_text(m, &text);
}

static bool hash_bytes(Machine *m, Value self, int64_t *hash)
{
    Str *text = str_new(m, ((Bytes *)self)->bytes, ((Bytes *)self)->length);
    *hash = str_hash(text);
    drop(m, (Value)text);
    return true;
}

static bool length_bytes(Machine *m, Value self, int64_t *length)
{
    (void)m;
    *length = (int64_t)((Bytes *)self)->length;
    return true;
}

static Value iter_bytes(Machine *m, Value self)
{
    return (Value)iterator_new(m, TYPE_bytes_iterator, self);
}

static Value get_item_bytes(Machine *m, Value self, Value key)
{
    const Bytes *bytes = (Bytes *)self;
    int64_t start, stop, step, count;
    if (is_exactly(m, key, TYPE_slice)) {
        if (!slice_unpack(m, (SliceObject *)key, (int64_t)bytes->length, &start, &stop, &step, &count))
            return NULL;
        Text text = TEXT_EMPTY;
        for (int64_t i = 0; i < count; i++)
            text_add_char(&text, bytes->bytes[start + i * step]);
        Value result = bytes_new(m, text_c(&text), text.length);
        text_free(&text);
        return result;
    }
    if (!is_int(m, key) && !special_of(type_of(m, key), SPECIAL_INDEX))
        return raise_format(m, TYPE_TypeError, "byte indices must be integers or slices, not %s",
                            type_name(m, key));
    if (!value_index(m, key, &start, NULL))
        return NULL;
    if (start < 0)
        start += (int64_t)bytes->length;
    if (start < 0 || (size_t)start >= bytes->length)
        return raise_format(m, TYPE_IndexError, "index out of range");
    return small((unsigned char)bytes->bytes[start]);
}

static bool contains_bytes(Machine *m, Value self, Value item, bool *found)
{
    const Bytes *bytes = (Bytes *)self;
    if (is_a(m, item, TYPE_bytes)) {
        *found = memmem(bytes->bytes, bytes->length, ((Bytes *)item)->bytes,
                        ((Bytes *)item)->length) != NULL;
        return true;
    }
    int64_t number;
    if (!is_int(m, item)) {
        raise_format(m, TYPE_TypeError, "a bytes-like object is required, not '%s'",
                     type_name(m, item));
        return false;
    }
    *found = int_fits(item, &number) && number >= 0 && number < 256 &&
             memchr(bytes->bytes, (int)number, bytes->length) != NULL;
    return true;
}

static Value compare_bytes(Machine *m, Value self, Value other, CompareOp op)
{
    if (!is_a(m, other, TYPE_bytes))
        return VALUE_NOT_IMPLEMENTED;
    const Bytes *left = (Bytes *)self, *right = (Bytes *)other;
    size_t common = left->length < right->length ? left->length : right->length;
    int order = memcmp(left->bytes, right->bytes, common);
    if (order == 0)
        order = (left->length > right->length) - (left->length < right->length);
    return order_answers(order, op);
}

static Value binary_bytes(Machine *m, Value left, Value right, BinaryOp op)
{
    Text text = TEXT_EMPTY;
    if (op == BINARY_ADD && is_a(m, left, TYPE_bytes) && is_a(m, right, TYPE_bytes)) {
        text_add(&text, ((Bytes *)left)->bytes, ((Bytes *)left)->length);
        text_add(&text, ((Bytes *)right)->bytes, ((Bytes *)right)->length);
    } else if (op == BINARY_MULT && is_a(m, left, TYPE_bytes) && is_int(m, right)) {
        int64_t count = repeat_count(m, right, ((Bytes *)left)->length);
        if (count < 0)
            return NULL;
        for (int64_t i = 0; i < count; i++)
            text_add(&text, ((Bytes *)left)->bytes, ((Bytes *)left)->length);
    } else {
        return VALUE_NOT_IMPLEMENTED;
    }
    Value result = bytes_new(m, text_c(&text), text.length);
    text_free(&text);
    return result;
}

static Value method_decode(Machine *m, Value self, const Args *args)
{
    static const char *const names[] = {"encoding", "errors", NULL};
    Value given[2];
    if (!args_sort(m, args, "decode", names, 0, 2, given))
        return NULL;
    return decode_bytes(m, (Bytes *)self, given[0], given[1]);
}

static Value method_hex(Machine *m, Value self, const Args *args)
{
    (void)args;
    Text text = TEXT_EMPTY;
    for (size_t i = 0; i < ((Bytes *)self)->length; i++)
        text_printf(&text, "%02x", (unsigned char)((Bytes *)self)->bytes[i]);
    return (Value)str_from_text(m, &text);
}

const NativeRow bytes_methods[] = {
    {"decode", method_decode, 0, 2, NATIVE_KEYWORDS},
    {"hex", method_hex, 0, 0, 0},
    {0},
};

const TypeSlots bytes_slots = {
    .size = sizeof(Bytes),
    .make = make_bytes,
    .init = init_bytes,
    .repr = repr_bytes,
    .hash = hash_bytes,
    .length = length_bytes,
    .iter = iter_bytes,
    .contains = contains_bytes,
    .get_item = get_item_bytes,
    .compare = compare_bytes,
    .binary = binary_bytes,
    .methods = bytes_methods,
};
