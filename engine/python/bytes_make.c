/* Methods of bytes and bytearray that make others, or text, out of them. */
#include "engine/python/buffer.h"

/* ---- padding */

enum { SIDE_LEFT = 1, SIDE_RIGHT = 2, SIDES = SIDE_LEFT | SIDE_RIGHT };

static Value pad(Machine *m, Value self, const Args *args, const char *name, int sides)
{
    int64_t width, length = (int64_t)bytes_slice(self).length;
    Value fill = args->count > 1 ? args->items[1] : NULL;
    char byte = ' ';
    if (!value_index(m, args->items[0], &width, NULL))
        return NULL;
    bool bytes = fill && (is_a(m, fill, TYPE_bytes) || is_a(m, fill, TYPE_bytearray));
    if (fill && (!bytes || bytes_slice(fill).length != 1))
        return raise_format(m, TYPE_TypeError,
                            "%s() argument 2 must be a byte string of length 1, not %s", name,
                            type_name(m, fill));
    if (fill)
        byte = bytes_slice(fill).bytes[0];
    size_t room = width > length ? (size_t)(width - length) : 0;
    if (!heap_allows(&m->heap, room))
        return raise_value(m, TYPE_MemoryError, NULL);
    size_t left = sides == SIDES       ? room / 2 + (room & (size_t)width & 1)
                  : sides == SIDE_LEFT ? room
                                       : 0;
    Text text = TEXT_EMPTY;
    text_add_repeat(&text, byte, left);
    text_add_slice(&text, bytes_slice(self));
    text_add_repeat(&text, byte, room - left);
    return bytes_like_text(m, self, &text);
}

BYTES_METHOD(center)
{
    return pad(m, self, args, "center", SIDES);
}

BYTES_METHOD(ljust)
{
    return pad(m, self, args, "ljust", SIDE_RIGHT);
}

BYTES_METHOD(rjust)
{
    return pad(m, self, args, "rjust", SIDE_LEFT);
}

BYTES_METHOD(zfill)
{
    int64_t width;
    Slice text = bytes_slice(self);
    if (!value_index(m, args->items[0], &width, NULL))
        return NULL;
    size_t room = width > (int64_t)text.length ? (size_t)width - text.length : 0;
    if (!heap_allows(&m->heap, room))
        return raise_value(m, TYPE_MemoryError, NULL);
    size_t sign = text.length && (text.bytes[0] == '+' || text.bytes[0] == '-');
    Text out = TEXT_EMPTY;
    text_add(&out, text.bytes, sign);
    text_add_repeat(&out, '0', room);
    text_add(&out, text.bytes + sign, text.length - sign);
    return bytes_like_text(m, self, &out);
}

BYTES_METHOD(expandtabs)
{
    static const char *const names[] = {"tabsize", NULL};
    Value given[1];
    int64_t size = 8;
    if (!args_sort(m, args, "expandtabs", names, 0, 1, given) ||
        (given[0] && !value_index(m, given[0], &size, NULL)))
        return NULL;
    Slice text = bytes_slice(self);
    Text out = TEXT_EMPTY;
    int64_t column = 0;
    charge_letters(m, text.length);
    for (size_t i = 0; i < text.length; i++) {
        char c = text.bytes[i];
        int64_t room = c == '\t' && size > 0 ? size - column % size : 0;
        if (!text_fits(m, &out, (size_t)room))
            return NULL;
        if (c == '\t')
            text_add_repeat(&out, ' ', (size_t)room);
        else
            text_add_char(&out, c);
        column = c == '\n' || c == '\r' ? 0 : c == '\t' ? column + room : column + 1;
    }
    return bytes_like_text(m, self, &out);
}

/* ---- joining and replacing */

BYTES_METHOD(join)
{
    const Type *type = type_of(m, args->items[0]);
    if (!type->slots->iter && !special_of(type, SPECIAL_ITER) && !special_of(type, SPECIAL_GETITEM))
        return raise_format(m, TYPE_TypeError, "can only join an iterable");
    List *items = list_of_items(m, args->items[0]);
    if (!items)
        return NULL;
    Text text = TEXT_EMPTY;
    bool fine = true;
    for (size_t i = 0; fine && i < items->count; i++) {
        Buffer buffer;
        if (i)
            text_add_slice(&text, bytes_slice(self));
        fine = is_a(m, items->items[i], TYPE_memoryview) || buffer_of(m, items->items[i], &buffer);
        if (!fine)
            raise_format(m, TYPE_TypeError, "sequence item %zu: expected a bytes-like object, %s found",
                         i, type_name(m, items->items[i]));
        fine = fine && text_fits(m, &text, bytes_slice(self).length) &&
               buffer_text(m, items->items[i], &text) && text_fits(m, &text, 0);
    }
    drop(m, (Value)items);
    if (fine)
        return bytes_like_text(m, self, &text);
    text_free(&text);
    return NULL;
}

BYTES_METHOD(replace)
{
    Buffer old, new;
    int64_t most = -1;
    if (!buffer_needed(m, args->items[0], &old) || !buffer_needed(m, args->items[1], &new) ||
        (args->count > 2 && !value_index(m, args->items[2], &most, NULL)))
        return NULL;
    Slice text = bytes_slice(self);
    Text out = TEXT_EMPTY;
    bool empty = old.length == 0;
    const char *at = NULL;
    charge_search(m, text.length);
    while (tick(m) && most-- != 0 &&
           (at = memmem(text.bytes, text.length, old.bytes, old.length))) {
        if (!text_fits(m, &out, new.length + text.length))
            return NULL;
        text_add(&out, text.bytes, (size_t)(at - text.bytes));
        text_add(&out, new.bytes, new.length);
        /* Nothing is found before each byte and at the end. */
        bool last = empty && !text.length;
        size_t passed = (size_t)(at - text.bytes) + (empty && !last ? 1 : old.length);
        if (empty && !last)
            text_add_char(&out, *text.bytes);
        text = (Slice){text.bytes + passed, text.length - passed};
        if (last)
            break;
    }
    text_add_slice(&out, text);
    return bytes_like_text(m, self, &out);
}

/* ---- translation */

BYTES_METHOD(maketrans)
{
    (void)self;
    Buffer from, to;
    char table[256];
    if (!buffer_needed(m, args->items[0], &from) || !buffer_needed(m, args->items[1], &to))
        return NULL;
    if (from.length != to.length)
        return raise_format(m, TYPE_ValueError, "maketrans arguments must have same length");
    for (int i = 0; i < 256; i++)
        table[i] = (char)i;
    for (size_t i = 0; i < from.length; i++)
        table[(unsigned char)from.bytes[i]] = to.bytes[i];
    return bytes_new(m, table, sizeof table);
}

BYTES_METHOD(translate)
{
    static const char *const names[] = {"", "delete", NULL};
    Value given[2];
    Buffer table = {0}, delete = {0};
    if (!args_sort(m, args, "translate", names, 1, 2, given))
        return NULL;
    if (given[0] != VALUE_NONE && !buffer_needed(m, given[0], &table))
        return NULL;
    if (given[0] != VALUE_NONE && table.length != 256)
        return raise_format(m, TYPE_ValueError, "translation table must be 256 characters long");
    if (given[1] && !buffer_needed(m, given[1], &delete))
        return NULL;
    Slice text = bytes_slice(self);
    Text out = TEXT_EMPTY;
    charge_letters(m, text.length);
    for (size_t i = 0; i < text.length; i++) {
        char c = text.bytes[i];
        if (!delete.length || !memchr(delete.bytes, c, delete.length))
            text_add_char(&out, table.length ? table.bytes[(unsigned char)c] : c);
    }
    return bytes_like_text(m, self, &out);
}

/* ---- text */

BYTES_METHOD(decode)
{
    static const char *const names[] = {"encoding", "errors", NULL};
    Value given[2];
    if (!args_sort(m, args, "decode", names, 0, 2, given))
        return NULL;
    return decode_bytes(m, (Bytes *)self, given[0], given[1]);
}

/* The separator of hex(), one character; 0: none. False: raised. */
static bool hex_separator(Machine *m, Value given, char *separator)
{
    int64_t length;
    *separator = 0;
    if (!given)
        return true;
    if (!value_length(m, given, &length))
        return false;
    if (length != 1) {
        raise_format(m, TYPE_ValueError, "sep must be length 1.");
        return false;
    }
    bool text = is_a(m, given, TYPE_str);
    if (!text && !is_a(m, given, TYPE_bytes)) {
        raise_format(m, TYPE_TypeError, "sep must be str or bytes.");
        return false;
    }
    *separator = text ? ((Str *)given)->bytes[0] : bytes_slice(given).bytes[0];
    if (text && ((Str *)given)->length != 1)
        raise_format(m, TYPE_ValueError, "sep must be ASCII.");
    return !m->exception;
}

BYTES_METHOD(hex)
{
    static const char *const names[] = {"sep", "bytes_per_sep", NULL};
    Value given[2];
    int64_t group = 1;
    char separator;
    Text bytes = TEXT_EMPTY, text = TEXT_EMPTY;
    if (!args_sort(m, args, "hex", names, 0, 2, given) ||
        (given[1] && !value_index(m, given[1], &group, NULL)) ||
        !hex_separator(m, given[0], &separator) || !buffer_text(m, self, &bytes))
        return NULL;
    int64_t size = group < 0 ? -group : group, length = (int64_t)bytes.length;
    for (int64_t i = 0; i < length && tick(m); i++) {
        bool border = size && (group < 0 ? i : length - i) % size == 0;
        if (i && separator && border)
            text_add_char(&text, separator);
        text_add_char(&text, "0123456789abcdef"[(unsigned char)bytes.bytes[i] >> 4]);
        text_add_char(&text, "0123456789abcdef"[bytes.bytes[i] & 15]);
    }
    text_free(&bytes);
    return (Value)str_from_text(m, &text);
}

static int hex_digit(char c)
{
    return c >= '0' && c <= '9'                   ? c - '0'
           : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10
                                                    : -1;
}

BYTES_METHOD(fromhex)
{
    Value given = args->items[0];
    if (!is_a(m, given, TYPE_str))
        return raise_format(m, TYPE_TypeError, "fromhex() argument must be str, not %s",
                            argument_name(m, given));
    Slice text = str_slice((Str *)given);
    Text out = TEXT_EMPTY;
    charge_letters(m, text.length);
    for (size_t i = 0; i < text.length;) {
        if (text.bytes[i] == ' ' || (text.bytes[i] >= '\t' && text.bytes[i] <= '\r')) {
            i++;
            continue;
        }
        int high = hex_digit(text.bytes[i]);
        int low = high >= 0 && i + 1 < text.length ? hex_digit(text.bytes[i + 1]) : -1;
        if (low < 0) {
            text_free(&out);
            return raise_format(m, TYPE_ValueError,
                                "non-hexadecimal number found in fromhex() arg at position %zu",
                                high < 0 ? i : i + 1);
        }
        text_add_char(&out, (char)(high << 4 | low));
        i += 2;
    }
    Value bytes = bytes_new(m, text_c(&out), out.length);
    text_free(&out);
    if (self == (Value)m->types[TYPE_bytes])
        return bytes;
    Value made = call_values(m, self, &bytes, 1);
    drop(m, bytes);
    return made;
}
