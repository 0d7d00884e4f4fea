/* Methods of bytes and bytearray that look for something. */
#include "engine/python/buffer.h"
#include "engine/python/str_methods.h"

/* The bounds [start, stop) that the arguments from number [first] on mean. False: raised. */
static bool window(Machine *m, Value self, const Args *args, int first, int64_t *start, int64_t *stop)
{
    int64_t length = (int64_t)bytes_slice(self).length;
    int64_t *bounds[] = {start, stop};
    *start = 0;
    *stop = length;
    for (int i = 0; i < 2; i++) {
        Value given = first + i < args->count ? args->items[first + i] : VALUE_NONE;
        if (given == VALUE_NONE)
            continue;
        if (!is_int(m, given) && !special_of(type_of(m, given), SPECIAL_INDEX)) {
            raise_format(m, TYPE_TypeError,
                         "slice indices must be integers or None or have an __index__ method");
            return false;
        }
        if (!value_index(m, given, bounds[i], NULL))
            return false;
        if (*bounds[i] < 0)
            *bounds[i] = *bounds[i] < -length ? 0 : *bounds[i] + length;
    }
    if (*stop > length)
        *stop = length;
    return true;
}

/* What is looked for: bytes, or one byte as an integer, which is put into *[byte]. */
static bool wanted_part(Machine *m, Value given, char *byte, Slice *part)
{
    Buffer buffer;
    if (is_int(m, given) || special_of(type_of(m, given), SPECIAL_INDEX)) {
        *part = (Slice){byte, 1};
        return byte_of(m, given, "byte", byte);
    }
    if (!buffer_of(m, given, &buffer)) {
        raise_format(m, TYPE_TypeError, "argument should be integer or bytes-like object, not '%s'",
                     type_name(m, given));
        return false;
    }
    *part = (Slice){buffer.bytes, buffer.length};
    return true;
}

/* Where the argument stands; -1: nowhere; -2: raised. */
static int64_t locate(Machine *m, Value self, const Args *args, bool last)
{
    int64_t start, stop;
    char byte;
    Slice part;
    if (!wanted_part(m, args->items[0], &byte, &part) || !window(m, self, args, 1, &start, &stop))
        return -2;
    if (start > stop)
        return -1;
    Slice text = {bytes_slice(self).bytes + start, (size_t)(stop - start)};
    const char *at = last ? str_last_place(text, part)
                          : memmem(text.bytes, text.length, part.bytes, part.length);
    charge_search(m, at && !last ? (size_t)(at - text.bytes) : text.length);
    return at ? start + (at - text.bytes) : -1;
}

static Value place(Machine *m, Value self, const Args *args, bool last, bool needed)
{
    int64_t at = locate(m, self, args, last);
    if (at == -1 && needed)
        return raise_format(m, TYPE_ValueError, "subsection not found");
    return at == -2 ? NULL : small(at);
}

BYTES_METHOD(find)
{
    return place(m, self, args, false, false);
}

BYTES_METHOD(rfind)
{
    return place(m, self, args, true, false);
}

BYTES_METHOD(index)
{
    return place(m, self, args, false, true);
}

BYTES_METHOD(rindex)
{
    return place(m, self, args, true, true);
}

BYTES_METHOD(count)
{
    int64_t start, stop, count = 0;
    char byte;
    Slice part;
    if (!wanted_part(m, args->items[0], &byte, &part) || !window(m, self, args, 1, &start, &stop))
        return NULL;
    if (start > stop)
        return small(0);
    if (!part.length)
        return small(stop - start + 1);
    charge_search(m, (size_t)(stop - start));
    const char *at = bytes_slice(self).bytes + start, *end = bytes_slice(self).bytes + stop;
    while ((at = memmem(at, (size_t)(end - at), part.bytes, part.length))) {
        at += part.length;
        count++;
    }
    return small(count);
}

static bool has_affix(Slice text, Slice affix, bool at_end)
{
    return affix.length <= text.length &&
           memcmp(at_end ? text.bytes + text.length - affix.length : text.bytes, affix.bytes,
                  affix.length) == 0;
}

static Value affix_test(Machine *m, Value self, const Args *args, bool at_end, const char *name)
{
    int64_t start, stop;
    Value given = args->items[0];
    Buffer affix;
    if (!window(m, self, args, 1, &start, &stop))
        return NULL;
    bool tuple = is_a(m, given, TYPE_tuple);
    if (!tuple && !buffer_of(m, given, &affix))
        return raise_format(m, TYPE_TypeError,
                            "%s first arg must be bytes or a tuple of bytes, not %s", name,
                            type_name(m, given));
    size_t count = tuple ? ((Tuple *)given)->count : 1;
    for (size_t i = 0; i < count; i++) {
        if (tuple && !buffer_needed(m, ((Tuple *)given)->items[i], &affix))
            return NULL;
        Slice text = {bytes_slice(self).bytes + start, (size_t)(stop - start)};
        charge_bytes(m, affix.length + 64);
        if (start <= stop && has_affix(text, (Slice){affix.bytes, affix.length}, at_end))
            return VALUE_TRUE;
    }
    return VALUE_FALSE;
}

BYTES_METHOD(startswith)
{
    return affix_test(m, self, args, false, "startswith");
}

BYTES_METHOD(endswith)
{
    return affix_test(m, self, args, true, "endswith");
}

static Value without_affix(Machine *m, Value self, const Args *args, bool at_end)
{
    Buffer affix;
    if (!buffer_needed(m, args->items[0], &affix))
        return NULL;
    Slice text = bytes_slice(self);
    bool has = has_affix(text, (Slice){affix.bytes, affix.length}, at_end);
    size_t cut = has ? affix.length : 0;
    return bytes_like(m, self, at_end ? text.bytes : text.bytes + cut, text.length - cut);
}

BYTES_METHOD(removeprefix)
{
    return without_affix(m, self, args, false);
}

BYTES_METHOD(removesuffix)
{
    return without_affix(m, self, args, true);
}
