/* str's methods that make new text: join, replace, justify, format. */
#include <string.h>

#include "engine/python/str_methods.h"

METHOD(join)
{
    List *items = list_of_items(m, args->items[0]);
    if (!items) {
        if (raised(m, TYPE_TypeError) && !is_object(args->items[0])) {
            clear_exception(m);
            raise_format(m, TYPE_TypeError, "can only join an iterable");
        }
        return NULL;
    }
    Text out = TEXT_EMPTY;
    for (size_t i = 0; i < items->count; i++) {
        if (!is_a(m, items->items[i], TYPE_str)) {
            raise_format(m, TYPE_TypeError, "sequence item %zu: expected str instance, %s found", i,
                         type_name(m, items->items[i]));
            drop(m, (Value)items);
            text_free(&out);
            return NULL;
        }
        if (!text_fits(m, &out, ((Str *)self)->length + ((Str *)items->items[i])->length)) {
            drop(m, (Value)items);
            return NULL;
        }
        if (i)
            text_add_slice(&out, self_slice(self));
        text_add_slice(&out, self_slice(items->items[i]));
    }
    drop(m, (Value)items);
    return (Value)str_from_text(m, &out);
}

METHOD(replace)
{
    int64_t most = -1;
    if (!str_needed(m, args->items[0], "replace() argument 1") ||
        !str_needed(m, args->items[1], "replace() argument 2") ||
        (args->count > 2 && !value_index(m, args->items[2], &most, NULL)))
        return NULL;
    Slice text = self_slice(self), old = self_slice(args->items[0]), new = self_slice(args->items[1]);
    Text out = TEXT_EMPTY;
    charge_search(m, text.length);
    while (most != 0 && text.length + (old.length == 0) > 0 && tick(m)) {
        const char *at =
            old.length ? memmem(text.bytes, text.length, old.bytes, old.length) : text.bytes;
        if (!at)
            break;
        if (!text_fits(m, &out, new.length + text.length))
            return NULL;
        text_add(&out, text.bytes, (size_t)(at - text.bytes));
        text_add_slice(&out, new);
        text = skip(text, (size_t)(at - text.bytes) + old.length);
        most--;
        if (old.length == 0) {
            if (!text.length)
                break;
            uint32_t c;
            size_t size = utf8_decode(text.bytes, text.length, &c);
            text_add(&out, text.bytes, size);
            text = skip(text, size);
        }
    }
    text_add_slice(&out, text);
    return (Value)str_from_text(m, &out);
}

/* The one code point that center(), ljust() and rjust() fill with. */
static bool fill_argument(Machine *m, const Args *args, Slice *fill)
{
    *fill = slice_of(" ");
    if (args->count < 2)
        return true;
    if (!is_a(m, args->items[1], TYPE_str) || ((Str *)args->items[1])->count != 1) {
        raise_format(m, TYPE_TypeError,
                     is_a(m, args->items[1], TYPE_str)
                         ? "The fill character must be exactly one character long"
                         : "The fill character must be a unicode character, not %s",
                     type_name(m, args->items[1]));
        return false;
    }
    *fill = self_slice(args->items[1]);
    return true;
}

static Value justify(Machine *m, Value self, const Args *args, int left_part, bool center)
{
    int64_t width;
    Slice fill;
    if (!value_index(m, args->items[0], &width, NULL) || !fill_argument(m, args, &fill))
        return NULL;
    int64_t missing = width > SELF->count ? width - SELF->count : 0;
    if (!heap_allows(&m->heap, (size_t)missing * fill.length))
        return raise_value(m, TYPE_MemoryError, NULL);
    charge_letters(m, (size_t)missing);
    int64_t left = center ? missing / 2 + (missing & width & 1) : left_part ? missing : 0;
    Text out = TEXT_EMPTY;
    for (int64_t i = 0; i < left; i++)
        text_add_slice(&out, fill);
    text_add_slice(&out, self_slice(self));
    for (int64_t i = left; i < missing; i++)
        text_add_slice(&out, fill);
    return (Value)str_from_text(m, &out);
}

METHOD(center)
{
    return justify(m, self, args, 0, true);
}

METHOD(ljust)
{
    return justify(m, self, args, 0, false);
}

METHOD(rjust)
{
    return justify(m, self, args, 1, false);
}

METHOD(zfill)
{
    int64_t width;
    if (!value_index(m, args->items[0], &width, NULL))
        return NULL;
    Slice text = self_slice(self);
    Text out = TEXT_EMPTY;
    if (width > SELF->count && !text_fits(m, &out, (size_t)width))
        return NULL;
    if (width > SELF->count && text.length && (text.bytes[0] == '-' || text.bytes[0] == '+')) {
        text_add_char(&out, text.bytes[0]);
        text = skip(text, 1);
    }
    if (width > SELF->count)
        text_add_repeat(&out, '0', (size_t)(width - SELF->count));
    text_add_slice(&out, text);
    return (Value)str_from_text(m, &out);
}

METHOD(expandtabs)
{
    static const char *const names[] = {"tabsize", NULL};
    Value given[1];
    int64_t size = 8, column = 0;
    if (!args_sort(m, args, "expandtabs", names, 0, 1, given) ||
        (given[0] && !value_index(m, given[0], &size, NULL)))
        return NULL;
    Text out = TEXT_EMPTY;
    Slice text = self_slice(self);
    charge_letters(m, text.length);
    for (size_t i = 0; i < text.length; i++) {
        char c = text.bytes[i];
        if (c == '\t') {
            int64_t gap = size > 0 ? size - column % size : 0;
            if (!text_fits(m, &out, (size_t)gap))
                return NULL;
            text_add_repeat(&out, ' ', (size_t)gap);
            column += gap;
            continue;
        }
        text_add_char(&out, c);
        column = c == '\n' || c == '\r' ? 0 : column + (((unsigned char)c & 0xC0) != 0x80);
    }
    return (Value)str_from_text(m, &out);
}

METHOD(format)
{
    return format_str_format(m, SELF, args, NULL);
}

METHOD(format_map)
{
    Args none = {NULL, 0, NULL, 0};
    return format_str_format(m, SELF, &none, args->items[0]);
}

METHOD(encode)
{
    static const char *const names[] = {"encoding", "errors", NULL};
    Value given[2];
    if (!args_sort(m, args, "encode", names, 0, 2, given))
        return NULL;
    return encode_str(m, SELF, given[0], given[1]);
}

/* ---- translation */

/* A key of maketrans(): one character, or the integer that stands for it. False: raised. */
static bool table_key(Machine *m, Value key, Value *out)
{
    uint32_t c;
    bool text = is_a(m, key, TYPE_str);
    *out = key;
    if (text && ((Str *)key)->count != 1) {
        raise_format(m, TYPE_ValueError, "string keys in translate table must be of length 1");
    } else if (text) {
        utf8_decode(((Str *)key)->bytes, ((Str *)key)->length, &c);
        *out = small(c);
    } else if (!is_int(m, key)) {
        raise_format(m, TYPE_TypeError, "keys in translate table must be strings or integers");
    }
    return !m->exception;
}

static bool add_mapping(Machine *m, Dict *table, Value given)
{
    size_t position = 0;
    Value key, value, place;
    if (!is_exactly(m, given, TYPE_dict)) {
        raise_format(m, TYPE_TypeError,
                     "if you give only one argument to maketrans it must be a dict");
        return false;
    }
    while (dict_next((Dict *)given, &position, &key, &value))
        if (!table_key(m, key, &place) || !dict_set(m, table, place, value))
            return false;
    return true;
}

static bool check_texts(Machine *m, const Args *args)
{
    if (!is_a(m, args->items[0], TYPE_str))
        raise_format(m, TYPE_TypeError,
                     "first maketrans argument must be a string if there is a second argument");
    else if (str_needed(m, args->items[1], "maketrans() argument 2") &&
             (args->count < 3 || str_needed(m, args->items[2], "maketrans() argument 3")) &&
             ((Str *)args->items[0])->count != ((Str *)args->items[1])->count)
        raise_format(m, TYPE_ValueError,
                     "the first two maketrans arguments must have equal length");
    return !m->exception;
}

static void add_texts(Machine *m, Dict *table, const Args *args)
{
    Slice from = self_slice(args->items[0]), to = self_slice(args->items[1]);
    uint32_t a, b;
    while (from.length) {
        from = skip(from, utf8_decode(from.bytes, from.length, &a));
        to = skip(to, utf8_decode(to.bytes, to.length, &b));
        dict_set(m, table, small(a), small(b));
    }
    Slice gone = args->count > 2 ? self_slice(args->items[2]) : (Slice){"", 0};
    while (gone.length) {
        gone = skip(gone, utf8_decode(gone.bytes, gone.length, &a));
        dict_set(m, table, small(a), VALUE_NONE);
    }
}

/* str.maketrans(): a dict from code points to what replaces them. */
METHOD(maketrans)
{
    (void)self;
    if (args->count > 1 && !check_texts(m, args))
        return NULL;
    Dict *table = dict_new(m);
    if (args->count > 1)
        add_texts(m, table, args);
    else if (!add_mapping(m, table, args->items[0]))
        drop(m, (Value)table);
    return m->exception ? NULL : (Value)table;
}

METHOD(translate)
{
    Text out = TEXT_EMPTY;
    Slice text = self_slice(self);
    while (text.length) {
        uint32_t c;
        size_t size = utf8_decode(text.bytes, text.length, &c);
        Value found = tick(m) ? item_get(m, args->items[0], small(c)) : NULL;
        int64_t codepoint;
        if (!found && (m->over || !raised(m, TYPE_LookupError))) {
            text_free(&out);
            return NULL;
        }
        if (!found) {
            clear_exception(m);
            text_add(&out, text.bytes, size);
        } else if (is_a(m, found, TYPE_str)) {
            if (!text_fits(m, &out, ((Str *)found)->length)) {
                drop(m, found);
                return NULL;
            }
            text_add_slice(&out, self_slice(found));
        } else if (is_int(m, found) && int_fits(found, &codepoint) && codepoint >= 0 &&
                   codepoint <= 0x10FFFF) {
            text_add_codepoint(&out, (uint32_t)codepoint);
        } else if (found != VALUE_NONE) {
            bool integer = is_int(m, found);
            raise_format(m, integer ? TYPE_ValueError : TYPE_TypeError,
                         integer ? "character mapping must be in range(0x110000)"
                                 : "character mapping must return integer, None or str");
            drop(m, found);
            text_free(&out);
            return NULL;
        }
        drop(m, found);
        text = skip(text, size);
    }
    return (Value)str_from_text(m, &out);
}
