/* Str: immutable text, kept as UTF-8 with its number of code points. */
#include <string.h>

#include "engine/base/quote.h"
#include "engine/python/runtime.h"

static Str *alloc_str(Machine *m, size_t length)
{
    Str *str = heap_alloc(&m->heap, offsetof(Str, text) + length + 1);
    memset(str, 0, offsetof(Str, text));
    str->head.refs = 1;
    str->head.type = m->types[TYPE_str];
    str->length = (uint32_t)length;
    str->hash = -1;
    str->bytes = str->text;
    str->bytes[length] = '\0';
    return str;
}

Str *str_new(Machine *m, const char *bytes, size_t length)
{
    Str *str = alloc_str(m, length);
    if (length)
        memcpy(str->bytes, bytes, length);
    str->count = (uint32_t)utf8_count(bytes, length);
    return str;
}

Str *str_c(Machine *m, const char *string)
{
    return str_new(m, string, strlen(string));
}

Str *str_from_text(Machine *m, Text *text)
{
    charge_search(m, text->length); /* it has been made, and is copied */
    Str *str = str_new(m, text_c(text), text->length);
    text_free(text);
    return str;
}

Slice str_slice(const Str *str)
{
    return (Slice){str->bytes, str->length};
}

bool str_is(const Str *str, const char *string)
{
    return slice_is(str_slice(str), string);
}

bool str_equal(const Str *left, const Str *right)
{
    return left == right || (left->length == right->length &&
                             memcmp(left->bytes, right->bytes, left->length) == 0);
}

Str *str_interned(Machine *m, Str *str)
{
    if (str->interned)
        return KEEP(str);
    str_hash(str);
    Str *known = (Str *)dict_get_str(m->interned, str);
    if (known)
        return KEEP(known);
    if (str->head.type != m->types[TYPE_str])
        return str_intern(m, str->bytes, str->length);
    str->interned = true;
    dict_set_str(m, m->interned, str, (Value)str);
    return KEEP(str);
}

Str *str_intern(Machine *m, const char *bytes, size_t length)
{
    Str *fresh = str_new(m, bytes, length);
    Str *known = str_interned(m, fresh);
    drop(m, (Value)fresh);
    return known;
}

Str *str_intern_c(Machine *m, const char *string)
{
    return str_intern(m, string, strlen(string));
}

/* The start of the character that is [count] behind or before the one at [at]. */
static const char *utf8_move(const char *at, const char *end, int64_t count)
{
    for (; count > 0 && at < end; count--)
        do
            at++;
        while (at < end && ((unsigned char)*at & 0xC0) == 0x80);
    for (; count < 0; count++)
        do
            at--;
        while (((unsigned char)*at & 0xC0) == 0x80);
    return at;
}

static bool is_ascii(const Str *str)
{
    return str->count == str->length;
}

Str *str_substring(Machine *m, Str *str, int64_t start, int64_t stop)
{
    if (start >= stop)
        return str_c(m, "");
    if (start == 0 && stop == str->count && str->head.type == m->types[TYPE_str])
        return KEEP(str);
    if (is_ascii(str))
        return str_new(m, str->bytes + start, (size_t)(stop - start));
    size_t from = utf8_offset(str->bytes, str->length, (size_t)start);
    size_t length = utf8_offset(str->bytes + from, str->length - from, (size_t)(stop - start));
    charge_search(m, from + length);
    return str_new(m, str->bytes + from, length);
}

/* ---- the type's slots */

static Value repr_str(Machine *m, Value self)
{
    enum { LARGE = 1 << 20, MOST = 4 }; /* bytes that stand for one: \x00 */
    Text text = TEXT_EMPTY;
    size_t length = ((Str *)self)->length;
    if (length > LARGE && !text_fits(m, &text, MOST * length))
        return NULL;
    charge_letters(m, MOST * length);
    quote_repr(&text, ((Str *)self)->bytes, length);
    return (Value)str_from_text(m, &text);
}

static Value str_str(Machine *m, Value self)
{
    if (is_exactly(m, self, TYPE_str))
        return keep(self);
    return (Value)str_new(m, ((Str *)self)->bytes, ((Str *)self)->length);
}

static bool hash_str(Machine *m, Value self, int64_t *hash)
{
    if (((Str *)self)->hash == -1)
        charge_search(m, ((Str *)self)->length);
    *hash = str_hash((Str *)self);
    return true;
}

static bool length_str(Machine *m, Value self, int64_t *length)
{
    (void)m;
    *length = ((Str *)self)->count;
    return true;
}

static Value iter_str(Machine *m, Value self)
{
    TypeId type = is_ascii((Str *)self) ? TYPE_str_ascii_iterator : TYPE_str_iterator;
    return (Value)iterator_new(m, type, self);
}

static bool contains_str(Machine *m, Value self, Value item, bool *found)
{
    if (!is_a(m, item, TYPE_str)) {
        raise_format(m, TYPE_TypeError, "'in <string>' requires string as left operand, not %s",
                     type_name(m, item));
        return false;
    }
    const Str *text = (Str *)self, *part = (Str *)item;
    const char *at = memmem(text->bytes, text->length, part->bytes, part->length);
    charge_search(m, at ? (size_t)(at - text->bytes) : text->length);
    *found = at != NULL;
    return true;
}

/* [count] characters, each [step] from the last; one walk, also where they differ in length. */
static Value spread_of_str(Machine *m, const Str *str, int64_t start, int64_t step, int64_t count)
{
    Text text = TEXT_EMPTY;
    if (!text_fits(m, &text, (size_t)count))
        return NULL;
    const char *end = str->bytes + str->length;
    const char *at = is_ascii(str)
                         ? str->bytes + start
                         : str->bytes + utf8_offset(str->bytes, str->length, (size_t)start);
    for (int64_t i = 0; i < count; i++) {
        const char *next = utf8_move(at, end, 1);
        text_add(&text, at, (size_t)(next - at));
        if (i + 1 < count)
            at = is_ascii(str) ? at + step : utf8_move(at, end, step);
    }
    charge_letters(m, is_ascii(str) ? (size_t)count : str->length);
    return (Value)str_from_text(m, &text);
}

static Value slice_of_str(Machine *m, Str *str, SliceObject *slice)
{
    int64_t start, stop, step, count;
    if (!slice_unpack(m, slice, &(size_t){(size_t)str->count}, &start, &stop, &step, &count))
        return NULL;
    if (step == 1)
        return (Value)str_substring(m, str, start, start + count);
    return spread_of_str(m, str, start, step, count);
}

static Value get_item_str(Machine *m, Value self, Value key)
{
    Str *str = (Str *)self;
    int64_t index;
    if (is_exactly(m, key, TYPE_slice))
        return slice_of_str(m, str, (SliceObject *)key);
    if (!is_int(m, key) && !special_of(type_of(m, key), SPECIAL_INDEX))
        return raise_format(m, TYPE_TypeError, "string indices must be integers, not '%s'",
                            type_name(m, key));
    if (!value_index(m, key, &index, NULL))
        return NULL;
    if (index < 0)
        index += str->count;
    if (index < 0 || index >= str->count)
        return raise_format(m, TYPE_IndexError, "string index out of range");
    return (Value)str_substring(m, str, index, index + 1);
}

static Value compare_str(Machine *m, Value self, Value other, CompareOp op)
{
    if (!is_a(m, other, TYPE_str))
        return VALUE_NOT_IMPLEMENTED;
    const Str *left = (Str *)self, *right = (Str *)other;
    size_t common = left->length < right->length ? left->length : right->length;
    int order = compare_bytes(m, left->bytes, right->bytes, common);
    if (order == 0)
        order = (left->length > right->length) - (left->length < right->length);
    return order_answers(order, op);
}

static Value repeat_str(Machine *m, Str *str, Value count_value)
{
    int64_t count;
    bool overflow;
    if (!value_index(m, count_value, &count, &overflow))
        return NULL;
    if (overflow)
        return raise_format(m, TYPE_OverflowError, "cannot fit '%s' into an index-sized integer",
                            type_name(m, count_value));
    if (count <= 0 || str->length == 0)
        return (Value)str_c(m, "");
    if (count > INT32_MAX || !heap_allows(&m->heap, str->length * (size_t)count) ||
        str->length * (uint64_t)count > UINT32_MAX - 1)
        return raise_value(m, TYPE_MemoryError, NULL);
    size_t all = str->length * (size_t)count, done = str->length;
    Str *result = alloc_str(m, all);
    memcpy(result->bytes, str->bytes, done);
    for (size_t more; done < all; done += more) { /* twice as much each time */
        more = done < all - done ? done : all - done;
        memcpy(result->bytes + done, result->bytes, more);
    }
    result->count = (uint32_t)(str->count * (uint64_t)count);
    return (Value)result;
}

static Value binary_str(Machine *m, Value left, Value right, BinaryOp op)
{
    bool left_is = is_a(m, left, TYPE_str), right_is = is_a(m, right, TYPE_str);
    if (op == BINARY_MOD && left_is)
        return format_percent(m, (Str *)left, right);
    if (op == BINARY_MULT && left_is && is_int(m, right))
        return repeat_str(m, (Str *)left, right);
    if (op == BINARY_MULT && right_is && is_int(m, left))
        return repeat_str(m, (Str *)right, left);
    if (op != BINARY_ADD || !left_is || !right_is)
        return VALUE_NOT_IMPLEMENTED;
    const Str *a = (Str *)left, *b = (Str *)right;
    if (!heap_allows(&m->heap, (size_t)a->length + b->length))
        return raise_value(m, TYPE_MemoryError, NULL);
    Str *result = alloc_str(m, (size_t)a->length + b->length);
    memcpy(result->bytes, a->bytes, a->length);
    memcpy(result->bytes + a->length, b->bytes, b->length);
    result->count = a->count + b->count;
    return (Value)result;
}

/* str(bytes, encoding, errors) */
static Value decoded(Machine *m, Value *given)
{
    Slice slice;
    if (is_a(m, given[0], TYPE_str))
        return raise_format(m, TYPE_TypeError, "decoding str is not supported");
    if (!text_like(m, given[0], &slice))
        return raise_format(m, TYPE_TypeError, "decoding to str: need a bytes-like object, %s found",
                            type_name(m, given[0]));
    Value bytes = bytes_new(m, slice.bytes, slice.length);
    Value text = decode_bytes(m, (Bytes *)bytes, given[1], given[2]);
    drop(m, bytes);
    return text;
}

static Value make_str(Machine *m, Type *type, const Args *args)
{
    static const char *const names[] = {"object", "encoding", "errors", NULL};
    Value given[3];
    if (!args_sort(m, args, "str", names, 0, 3, given))
        return NULL;
    if (given[1] && !is_a(m, given[1], TYPE_str))
        return raise_format(m, TYPE_TypeError, "str() argument 'encoding' must be str, not %s",
                            argument_name(m, given[1]));
    if (given[2] && !is_a(m, given[2], TYPE_str))
        return raise_format(m, TYPE_TypeError, "str() argument 'errors' must be str, not %s",
                            argument_name(m, given[2]));
    Value text = !given[0]                ? (Value)str_c(m, "")
                 : given[1] || given[2] ? decoded(m, given)
                                          : value_str(m, given[0]);
    if (!text || type == m->types[TYPE_str])
        return text;
    const Str *plain = (Str *)text;
    Str *own = object_alloc(m, type, type->size + plain->length + 1);
    own->bytes = (char *)own + type->size;
    own->length = plain->length;
    own->count = plain->count;
    own->hash = -1;
    memcpy(own->bytes, plain->bytes, plain->length + 1);
    drop(m, text);
    return (Value)own;
}

const TypeSlots str_slots = {
    .size = offsetof(Str, text),
    .make = make_str,
    .init = init_nothing,
    .repr = repr_str,
    .str = str_str,
    .hash = hash_str,
    .length = length_str,
    .iter = iter_str,
    .contains = contains_str,
    .get_item = get_item_str,
    .compare = compare_str,
    .binary = binary_str,
    .methods = str_methods,
};
