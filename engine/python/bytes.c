/* bytes: what it is made of, and the operators, which it shares with bytearray. */
#include "engine/base/quote.h"
#include "engine/python/buffer.h"

static Bytes *alloc_bytes(Machine *m, Type *type, const char *bytes, size_t length)
{
    Bytes *made = object_alloc(m, type, type->size + length + 1);
    made->bytes = (char *)made + type->size;
    made->length = length;
    if (length)
        memcpy(made->bytes, bytes, length);
    return made;
}

Value bytes_new(Machine *m, const char *bytes, size_t length)
{
    return (Value)alloc_bytes(m, m->types[TYPE_bytes], bytes, length);
}

Value bytes_like(Machine *m, Value self, const char *bytes, size_t length)
{
    return is_a(m, self, TYPE_bytearray) ? bytearray_new(m, bytes, length)
                                         : bytes_new(m, bytes, length);
}

Value bytes_like_text(Machine *m, Value self, Text *text)
{
    charge_search(m, text->length);
    Value made = bytes_like(m, self, text_c(text), text->length);
    text_free(text);
    return made;
}

/* ---- contents */

bool byte_of(Machine *m, Value v, const char *what, char *byte)
{
    int64_t number;
    if (!value_index(m, v, &number, NULL))
        return false;
    *byte = (char)number;
    if (number >= 0 && number <= 255)
        return true;
    raise_format(m, TYPE_ValueError, "%s must be in range(0, 256)", what);
    return false;
}

static bool add_byte(Machine *m, void *context, Value item)
{
    char byte;
    if (!byte_of(m, item, "bytes", &byte))
        return false;
    text_add_char(context, byte);
    return true;
}

static bool add_byte_to_array(Machine *m, void *context, Value item)
{
    char byte;
    if (!byte_of(m, item, "byte", &byte))
        return false;
    text_add_char(context, byte);
    return true;
}

static bool add_zeros(Machine *m, Value count_value, Text *out)
{
    int64_t count;
    bool overflow;
    if (!value_index(m, count_value, &count, &overflow))
        return false;
    if (overflow)
        raise_format(m, TYPE_OverflowError, "cannot fit 'int' into an index-sized integer");
    else if (count < 0)
        raise_format(m, TYPE_ValueError, "negative count");
    else if (!heap_allows(&m->heap, (size_t)count))
        raise_value(m, TYPE_MemoryError, NULL);
    else
        text_add_repeat(out, '\0', (size_t)count);
    return !m->exception;
}

/* What an object's own __bytes__ answers. */
static bool add_special(Machine *m, Value v, Value method, Text *out)
{
    Value answer = special_call(m, method, v, NULL, 0);
    bool fine = answer && is_a(m, answer, TYPE_bytes);
    if (fine)
        text_add_slice(out, bytes_slice(answer));
    else if (answer)
        raise_format(m, TYPE_TypeError, "__bytes__ returned non-bytes (type %s)",
                     type_name(m, answer));
    drop(m, answer);
    return fine;
}

static bool add_encoded(Machine *m, Value text, Value encoding, Value errors, Text *out)
{
    Value bytes = encode_str(m, (Str *)text, encoding, errors);
    if (bytes)
        text_add_slice(out, bytes_slice(bytes));
    drop(m, bytes);
    return bytes != NULL;
}

static bool add_contents(Machine *m, Value v, bool array, Text *out)
{
    Buffer buffer;
    Type *type = type_of(m, v);
    Value own = special_of(type, SPECIAL_BYTES);
    if (own && !array)
        return add_special(m, v, own, out);
    if (is_a(m, v, TYPE_memoryview) || buffer_of(m, v, &buffer))
        return buffer_text(m, v, out);
    if (is_int(m, v) || special_of(type, SPECIAL_INDEX))
        return add_zeros(m, v, out);
    bool iterable = type->slots->iter || special_of(type, SPECIAL_ITER) ||
                    special_of(type, SPECIAL_GETITEM);
    if (iterable)
        return iterate_all(m, v, array ? add_byte_to_array : add_byte, out);
    raise_format(m, TYPE_TypeError, "cannot convert '%s' object to %s", type_name(m, v),
                 array ? "bytearray" : "bytes");
    return false;
}

bool bytes_contents(Machine *m, const Args *args, const char *type, Text *out)
{
    static const char *const names[] = {"source", "encoding", "errors", NULL};
    Value given[3];
    if (!args_sort(m, args, type, names, 0, 3, given))
        return false;
    for (int i = 1; i < 3; i++)
        if (given[i] && !is_a(m, given[i], TYPE_str)) {
            raise_format(m, TYPE_TypeError, "%s() argument '%s' must be str, not %s", type, names[i],
                         argument_name(m, given[i]));
            return false;
        }
    bool encoded = given[1] || given[2], text = given[0] && is_a(m, given[0], TYPE_str);
    if (encoded != text) {
        raise_format(m, TYPE_TypeError, !encoded     ? "string argument without an encoding"
                                        : given[1] ? "encoding without a string argument"
                                                   : "errors without a string argument");
        return false;
    }
    if (text)
        return add_encoded(m, given[0], given[1], given[2], out);
    return !given[0] || add_contents(m, given[0], strcmp(type, "bytearray") == 0, out);
}

static Value make_bytes(Machine *m, Type *type, const Args *args)
{
    if (args->count == 1 && !args->named && is_exactly(m, args->items[0], TYPE_bytes) &&
        type == m->types[TYPE_bytes])
        return keep(args->items[0]);
    Text text = TEXT_EMPTY;
    Value made = NULL;
    if (bytes_contents(m, args, "bytes", &text) && text_fits(m, &text, 0))
        made = (Value)alloc_bytes(m, type, text_c(&text), text.length);
    charge_search(m, text.length);
    text_free(&text);
    return made;
}

bool bytes_repr_fits(Machine *m, Text *text, size_t length)
{
    enum { MOST = 4 }; /* for each byte: \x00 */
    charge_letters(m, MOST * length);
    return text_fits(m, text, MOST * length);
}

static Value repr_bytes(Machine *m, Value self)
{
    Text text = TEXT_EMPTY;
    if (!bytes_repr_fits(m, &text, ((Bytes *)self)->length))
        return NULL;
    quote_bytes_repr(&text, ((Bytes *)self)->bytes, ((Bytes *)self)->length);
    return (Value)str_from_text(m, &text);
}

static bool hash_of_bytes(Machine *m, Value self, int64_t *hash)
{
    charge_search(m, ((Bytes *)self)->length);
    *hash = hash_bytes(((Bytes *)self)->bytes, ((Bytes *)self)->length);
    return true;
}

static Value iter_bytes(Machine *m, Value self)
{
    return (Value)iterator_new(m, TYPE_bytes_iterator, self);
}

/* ---- what bytes and bytearray share */

bool bytes_length(Machine *m, Value self, int64_t *length)
{
    (void)m;
    *length = (int64_t)((Bytes *)self)->length;
    return true;
}

static Value bytes_part(Machine *m, Value self, SliceObject *slice)
{
    const size_t *length = is_a(m, self, TYPE_bytearray) ? &((ByteArray *)self)->length
                                                         : &((Bytes *)self)->length;
    int64_t start, stop, step, count;
    if (!slice_unpack(m, slice, length, &start, &stop, &step, &count))
        return NULL;
    Slice bytes = bytes_slice(self); /* as it is now: asking the slice may have changed it */
    if (step == 1)
        return bytes_like(m, self, bytes.bytes + start, (size_t)count);
    Text text = TEXT_EMPTY;
    charge_letters(m, (size_t)count);
    for (int64_t i = 0; i < count; i++)
        text_add_char(&text, bytes.bytes[start + i * step]);
    return bytes_like_text(m, self, &text);
}

Value bytes_item(Machine *m, Value self, Value key, const char *outside)
{
    int64_t at;
    if (is_exactly(m, key, TYPE_slice))
        return bytes_part(m, self, (SliceObject *)key);
    if (!is_int(m, key) && !special_of(type_of(m, key), SPECIAL_INDEX))
        return raise_format(m, TYPE_TypeError, "%s indices must be integers or slices, not %s",
                            is_a(m, self, TYPE_bytearray) ? "bytearray" : "byte",
                            type_name(m, key));
    bool overflow;
    if (!value_index(m, key, &at, &overflow))
        return NULL;
    if (overflow)
        return raise_format(m, TYPE_IndexError, "cannot fit '%s' into an index-sized integer",
                            type_name(m, key));
    Slice bytes = bytes_slice(self);
    if (at < 0)
        at += (int64_t)bytes.length;
    if (at < 0 || (size_t)at >= bytes.length)
        return raise_format(m, TYPE_IndexError, "%s", outside);
    return small((unsigned char)bytes.bytes[at]);
}

static Value get_item_bytes(Machine *m, Value self, Value key)
{
    return bytes_item(m, self, key, "index out of range");
}

bool bytes_contain(Machine *m, Value self, Value item, bool *found)
{
    Slice bytes = bytes_slice(self);
    Buffer part;
    char byte;
    if (is_int(m, item) || special_of(type_of(m, item), SPECIAL_INDEX)) {
        if (!byte_of(m, item, "byte", &byte))
            return false;
        const char *at = bytes.length ? memchr(bytes.bytes, byte, bytes.length) : NULL;
        charge_bytes(m, at ? (size_t)(at - bytes.bytes) : bytes.length);
        *found = at != NULL;
        return true;
    }
    if (!buffer_needed(m, item, &part))
        return false;
    const char *at = memmem(bytes.bytes, bytes.length, part.bytes, part.length);
    charge_search(m, at ? (size_t)(at - bytes.bytes) : bytes.length);
    *found = at != NULL;
    return true;
}

Value bytes_compare(Machine *m, Value self, Value other, CompareOp op)
{
    if (!is_a(m, other, TYPE_bytes) && !is_a(m, other, TYPE_bytearray))
        return VALUE_NOT_IMPLEMENTED;
    Slice left = bytes_slice(self), right = bytes_slice(other);
    size_t common = left.length < right.length ? left.length : right.length;
    int order = compare_bytes(m, left.bytes, right.bytes, common);
    if (order == 0)
        order = (left.length > right.length) - (left.length < right.length);
    return order_answers(order, op);
}

static Value repeat_bytes(Machine *m, Value self, Value count_value)
{
    Slice bytes = bytes_slice(self);
    int64_t count = repeat_count(m, count_value, bytes.length);
    if (count < 0)
        return NULL;
    Text text = TEXT_EMPTY;
    size_t all = bytes.length * (size_t)count;
    if (!text_fits(m, &text, all))
        return NULL;
    text_add_repeat(&text, '\0', all);
    for (size_t done = 0, more; done < all; done += more) { /* twice as much each time */
        more = !done ? bytes.length : done < all - done ? done : all - done;
        memcpy(text.bytes + done, done ? text.bytes : bytes.bytes, more);
    }
    return bytes_like_text(m, self, &text);
}

Value bytes_binary(Machine *m, Value left, Value right, BinaryOp op)
{
    bool left_is = is_a(m, left, TYPE_bytes) || is_a(m, left, TYPE_bytearray);
    bool right_is = is_a(m, right, TYPE_bytes) || is_a(m, right, TYPE_bytearray);
    if (op == BINARY_MULT && left_is && is_int(m, right))
        return repeat_bytes(m, left, right);
    if (op == BINARY_MULT && right_is && is_int(m, left))
        return repeat_bytes(m, right, left);
    Text text = TEXT_EMPTY;
    Buffer other;
    if (op != BINARY_ADD || !left_is ||
        (!is_a(m, right, TYPE_memoryview) && !buffer_of(m, right, &other)))
        return VALUE_NOT_IMPLEMENTED;
    text_add_slice(&text, bytes_slice(left));
    if (buffer_text(m, right, &text))
        return bytes_like_text(m, left, &text);
    text_free(&text);
    return NULL;
}

static Value method_bytes(Machine *m, Value self, const Args *args)
{
    (void)args;
    return bytes_new(m, bytes_slice(self).bytes, bytes_slice(self).length);
}

const NativeRow bytes_methods[] = {
#define BYTES_ROW(name, min, max, flags) {#name, bytes_##name, min, max, flags},
#include "engine/python/bytes_method_list.h"
    {"__bytes__", method_bytes, 0, 0, 0},
    {0},
};

const TypeSlots bytes_slots = {
    .size = sizeof(Bytes),
    .make = make_bytes,
    .init = init_nothing,
    .repr = repr_bytes,
    .hash = hash_of_bytes,
    .length = bytes_length,
    .iter = iter_bytes,
    .contains = bytes_contain,
    .get_item = get_item_bytes,
    .compare = bytes_compare,
    .binary = bytes_binary,
    .methods = bytes_methods,
};
