/* Methods of bytes and bytearray that take them apart. */
#include "engine/python/buffer.h"
#include "engine/python/str_methods.h"

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* False: raised. */
static bool add_part(Machine *m, List *parts, Value self, const char *bytes, size_t length)
{
    if (!tick(m) || !object_fits(m, length))
        return false;
    Value part = bytes_like(m, self, bytes, length);
    bool fine = list_append(m, parts, part);
    drop(m, part);
    return fine;
}

/* ---- split() and rsplit(): from the left or from the right, then turned round */

static bool split_blanks(Machine *m, Value self, int64_t most, bool right, List *parts)
{
    Slice text = bytes_slice(self);
    for (;;) {
        while (text.length && is_blank(text.bytes[right ? text.length - 1 : 0]))
            text = (Slice){text.bytes + !right, text.length - 1};
        if (!text.length)
            return true;
        size_t length = 0;
        if (most-- == 0) {
            length = text.length;
            /* What is left keeps its inner blanks, not those at its other end. */
            while (is_blank(text.bytes[right ? text.length - length : length - 1]))
                length--;
        }
        while (length < text.length && !is_blank(text.bytes[right ? text.length - 1 - length : length]))
            length++;
        if (!add_part(m, parts, self, right ? text.bytes + text.length - length : text.bytes,
                      length))
            return false;
        text = (Slice){text.bytes + (right ? 0 : length), text.length - length};
    }
}

static bool split_at(Machine *m, Value self, Slice mark, int64_t most, bool right, List *parts)
{
    Slice text = bytes_slice(self);
    const char *at;
    bool fine = true;
    while (fine && most-- != 0 &&
           (at = right ? str_last_place(text, mark)
                       : memmem(text.bytes, text.length, mark.bytes, mark.length))) {
        const char *end = text.bytes + text.length, *behind = at + mark.length;
        if (right) {
            fine = add_part(m, parts, self, behind, (size_t)(end - behind));
            text.length = (size_t)(at - text.bytes);
        } else {
            fine = add_part(m, parts, self, text.bytes, (size_t)(at - text.bytes));
            text = (Slice){behind, (size_t)(end - behind)};
        }
    }
    return fine && add_part(m, parts, self, text.bytes, text.length);
}

static void turn_round(List *parts)
{
    for (size_t i = 0; i < parts->count / 2; i++) {
        Value part = parts->items[i];
        parts->items[i] = parts->items[parts->count - 1 - i];
        parts->items[parts->count - 1 - i] = part;
    }
}

static Value split(Machine *m, Value self, const Args *args, const char *name, bool right)
{
    static const char *const names[] = {"sep", "maxsplit", NULL};
    Value given[2];
    int64_t most = -1;
    Buffer mark = {0};
    if (!args_sort(m, args, name, names, 0, 2, given) ||
        (given[1] && !value_index(m, given[1], &most, NULL)))
        return NULL;
    bool blanks = !given[0] || given[0] == VALUE_NONE;
    if (!blanks && !buffer_needed(m, given[0], &mark))
        return NULL;
    if (!blanks && mark.length == 0)
        return raise_format(m, TYPE_ValueError, "empty separator");
    List *parts = list_new(m, 0);
    charge_letters(m, bytes_slice(self).length);
    bool fine = blanks ? split_blanks(m, self, most, right, parts)
                       : split_at(m, self, (Slice){mark.bytes, mark.length}, most, right, parts);
    if (right)
        turn_round(parts);
    if (!fine)
        drop(m, (Value)parts);
    return fine ? (Value)parts : NULL;
}

BYTES_METHOD(split)
{
    return split(m, self, args, "split", false);
}

BYTES_METHOD(rsplit)
{
    return split(m, self, args, "rsplit", true);
}

BYTES_METHOD(splitlines)
{
    static const char *const names[] = {"keepends", NULL};
    Value given[1];
    int64_t keeps = 0;
    if (!args_sort(m, args, "splitlines", names, 0, 1, given) ||
        (given[0] && !value_index(m, given[0], &keeps, NULL)))
        return NULL;
    List *lines = list_new(m, 0);
    Slice text = bytes_slice(self);
    bool fine = true;
    charge_letters(m, text.length);
    for (size_t start = 0, at = 0; fine && start < text.length; start = at) {
        while (at < text.length && text.bytes[at] != '\n' && text.bytes[at] != '\r')
            at++;
        size_t end = at;
        if (at < text.length)
            at += text.bytes[at] == '\r' && at + 1 < text.length && text.bytes[at + 1] == '\n' ? 2
                                                                                               : 1;
        fine = add_part(m, lines, self, text.bytes + start, (keeps ? at : end) - start);
    }
    if (!fine)
        drop(m, (Value)lines);
    return fine ? (Value)lines : NULL;
}

/* ---- strip() and partition() */

static Value strip(Machine *m, Value self, const Args *args, bool left, bool right)
{
    Buffer given = {.bytes = " \t\n\r\v\f", .length = 6};
    bool own = args->count && args->items[0] != VALUE_NONE;
    if (own && !buffer_needed(m, args->items[0], &given))
        return NULL;
    Slice text = bytes_slice(self);
    while (left && text.length && given.length && memchr(given.bytes, text.bytes[0], given.length))
        text = (Slice){text.bytes + 1, text.length - 1};
    while (right && text.length && given.length &&
           memchr(given.bytes, text.bytes[text.length - 1], given.length))
        text.length--;
    charge_letters(m, bytes_slice(self).length - text.length);
    return bytes_like(m, self, text.bytes, text.length);
}

BYTES_METHOD(strip)
{
    return strip(m, self, args, true, true);
}

BYTES_METHOD(lstrip)
{
    return strip(m, self, args, true, false);
}

BYTES_METHOD(rstrip)
{
    return strip(m, self, args, false, true);
}

static Value partition(Machine *m, Value self, Value given, bool right)
{
    Buffer mark;
    if (!buffer_needed(m, given, &mark))
        return NULL;
    if (mark.length == 0)
        return raise_format(m, TYPE_ValueError, "empty separator");
    Slice text = bytes_slice(self), part = {mark.bytes, mark.length};
    const char *at = right ? str_last_place(text, part)
                           : memmem(text.bytes, text.length, part.bytes, part.length);
    charge_search(m, text.length);
    size_t before = at ? (size_t)(at - text.bytes) : right ? 0 : text.length;
    size_t middle = at ? part.length : 0;
    const char *behind = text.bytes + before + middle;
    Tuple *parts = tuple_new(m, 3);
    parts->items[0] = bytes_like(m, self, text.bytes, before);
    parts->items[1] = bytes_like(m, self, part.bytes, middle);
    parts->items[2] = bytes_like(m, self, behind, (size_t)(text.bytes + text.length - behind));
    return (Value)parts;
}

BYTES_METHOD(partition)
{
    return partition(m, self, args->items[0], false);
}

BYTES_METHOD(rpartition)
{
    return partition(m, self, args->items[0], true);
}
