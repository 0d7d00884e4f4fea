/* str's methods that look for something. */
#include <string.h>

#include "engine/python/str_methods.h"

bool str_needed(Machine *m, Value v, const char *what)
{
    if (is_a(m, v, TYPE_str))
        return true;
    bool whole = strncmp(what, "must be", 7) == 0;
    raise_format(m, TYPE_TypeError, whole ? "%s, not %s" : "%s must be str, not %s", what,
                 whole ? type_name(m, v) : argument_name(m, v));
    return false;
}

/* The part of the text that the arguments from number [first] on mean, in bytes; *[before] is how
 * many code points lie before it. False: raised. An empty part beyond the end has length -1. */
static bool window(Machine *m, Value self, const Args *args, int first, Slice *part, int64_t *before)
{
    int64_t count = SELF->count, start = 0, stop = count;
    int64_t *bounds[] = {&start, &stop};
    for (int i = 0; i < 2; i++) {
        if (first + i >= args->count || args->items[first + i] == VALUE_NONE)
            continue;
        if (!is_int(m, args->items[first + i]) &&
            !special_of(type_of(m, args->items[first + i]), SPECIAL_INDEX)) {
            raise_format(m, TYPE_TypeError,
                         "slice indices must be integers or None or have an __index__ method");
            return false;
        }
        if (!value_index(m, args->items[first + i], bounds[i], NULL))
            return false;
        if (*bounds[i] < 0)
            *bounds[i] = *bounds[i] < -count ? 0 : *bounds[i] + count;
    }
    if (stop > count)
        stop = count;
    *before = start;
    *part = (Slice){NULL, 0};
    if (start > stop)
        return true;
    size_t from = utf8_offset(SELF->bytes, SELF->length, (size_t)start);
    size_t length = utf8_offset(SELF->bytes + from, SELF->length - from, (size_t)(stop - start));
    *part = (Slice){SELF->bytes + from, length};
    charge(m, length / 16);
    return true;
}

/* By Rabin and Karp, so that a long part which nearly stands everywhere takes no longer: the sum of
 * the window's bytes, each times a power of the base, changes with the window by two of them. */
const char *str_last_place(Slice text, Slice part)
{
    const uint64_t base = 0x9E3779B97F4A7C15;
    uint64_t wanted = 0, sum = 0, power = 1;
    if (part.length > text.length)
        return NULL;
    const char *at = text.bytes + text.length - part.length;
    for (size_t i = part.length; i > 0; i--) {
        wanted = wanted * base + (unsigned char)part.bytes[i - 1];
        sum = sum * base + (unsigned char)at[i - 1];
        power *= base;
    }
    for (;; at--) {
        if (sum == wanted && memcmp(at, part.bytes, part.length) == 0)
            return at;
        if (at == text.bytes)
            return NULL;
        sum = sum * base + (unsigned char)at[-1] - power * (unsigned char)at[part.length - 1];
    }
}

/* -1 when nowhere, -2 when raised; a count of code points. */
static int64_t locate(Machine *m, Value self, const Args *args, bool last)
{
    Slice part;
    int64_t before;
    if (!window(m, self, args, 1, &part, &before) || !str_needed(m, args->items[0], "must be str"))
        return -2;
    Slice wanted = self_slice(args->items[0]);
    if (!part.bytes)
        return -1;
    const char *at = last ? str_last_place(part, wanted)
                          : memmem(part.bytes, part.length, wanted.bytes, wanted.length);
    return at ? before + (int64_t)utf8_count(part.bytes, (size_t)(at - part.bytes)) : -1;
}

static Value found_or_minus(int64_t at)
{
    return at == -2 ? NULL : small(at);
}

static Value found_or_raise(Machine *m, int64_t at)
{
    return at == -1 ? raise_format(m, TYPE_ValueError, "substring not found") : found_or_minus(at);
}

METHOD(find)
{
    return found_or_minus(locate(m, self, args, false));
}

METHOD(rfind)
{
    return found_or_minus(locate(m, self, args, true));
}

METHOD(index)
{
    return found_or_raise(m, locate(m, self, args, false));
}

METHOD(rindex)
{
    return found_or_raise(m, locate(m, self, args, true));
}

METHOD(count)
{
    Slice part;
    int64_t before, count = 0;
    if (!window(m, self, args, 1, &part, &before) || !str_needed(m, args->items[0], "must be str"))
        return NULL;
    Slice wanted = self_slice(args->items[0]);
    if (!part.bytes)
        return small(0);
    if (!wanted.length)
        return small((int64_t)utf8_count(part.bytes, part.length) + 1);
    const char *at;
    while ((at = memmem(part.bytes, part.length, wanted.bytes, wanted.length))) {
        size_t skip = (size_t)(at - part.bytes) + wanted.length;
        part = (Slice){part.bytes + skip, part.length - skip};
        count++;
    }
    return small(count);
}

bool str_has_affix(Slice text, Slice affix, bool at_end)
{
    return affix.length <= text.length &&
           memcmp(at_end ? text.bytes + text.length - affix.length : text.bytes, affix.bytes,
                  affix.length) == 0;
}

static Value affix_test(Machine *m, Value self, const Args *args, bool at_end, const char *name)
{
    Slice part;
    int64_t before;
    Value given = args->items[0];
    bool tuple = is_a(m, given, TYPE_tuple);
    if (!tuple && !is_a(m, given, TYPE_str))
        return raise_format(m, TYPE_TypeError,
                            "%s first arg must be str or a tuple of str, not %s", name,
                            type_name(m, given));
    if (!window(m, self, args, 1, &part, &before))
        return NULL;
    if (!part.bytes)
        return VALUE_FALSE;
    if (!tuple) {
        charge_bytes(m, ((Str *)given)->length);
        return boolean(str_has_affix(part, self_slice(given), at_end));
    }
    for (size_t i = 0; i < ((Tuple *)given)->count; i++) {
        Value item = ((Tuple *)given)->items[i];
        if (!is_a(m, item, TYPE_str))
            return raise_format(m, TYPE_TypeError, "tuple for %s must only contain str, not %s",
                                name, type_name(m, item));
        charge_bytes(m, ((Str *)item)->length + 64);
        if (str_has_affix(part, self_slice(item), at_end))
            return VALUE_TRUE;
    }
    return VALUE_FALSE;
}

METHOD(startswith)
{
    return affix_test(m, self, args, false, "startswith");
}

METHOD(endswith)
{
    return affix_test(m, self, args, true, "endswith");
}
