/* str's methods that cut. */
#include <string.h>

#include "engine/python/str_methods.h"

static bool in_set(uint32_t c, Slice set)
{
    for (size_t i = 0; i < set.length;) {
        uint32_t candidate;
        i += utf8_decode(set.bytes + i, set.length - i, &candidate);
        if (candidate == c)
            return true;
    }
    return false;
}

static bool strips(uint32_t c, const Slice *set)
{
    return set ? in_set(c, *set) : str_space(c);
}

static Value strip(Machine *m, Value self, const Args *args, bool left, bool right, const char *name)
{
    Slice text = self_slice(self), given, *set = NULL;
    if (args->count && args->items[0] != VALUE_NONE) {
        if (!is_a(m, args->items[0], TYPE_str))
            return raise_format(m, TYPE_TypeError, "%s arg must be None or str", name);
        given = self_slice(args->items[0]);
        set = &given;
    }
    uint32_t c;
    while (left && text.length) {
        size_t size = utf8_decode(text.bytes, text.length, &c);
        if (!strips(c, set))
            break;
        text = (Slice){text.bytes + size, text.length - size};
    }
    while (right && text.length) {
        size_t start = text.length - 1;
        while (start > 0 && ((unsigned char)text.bytes[start] & 0xC0) == 0x80)
            start--;
        utf8_decode(text.bytes + start, text.length - start, &c);
        if (!strips(c, set))
            break;
        text.length = start;
    }
    charge_letters(m, ((Str *)self)->length - text.length);
    return new_slice(m, text);
}

METHOD(strip)
{
    return strip(m, self, args, true, true, "strip");
}

METHOD(lstrip)
{
    return strip(m, self, args, true, false, "lstrip");
}

METHOD(rstrip)
{
    return strip(m, self, args, false, true, "rstrip");
}

METHOD(removeprefix)
{
    if (!str_needed(m, args->items[0], "removeprefix() argument"))
        return NULL;
    Slice text = self_slice(self), affix = self_slice(args->items[0]);
    if (!str_has_affix(text, affix, false))
        return keep(self);
    return new_slice(m, (Slice){text.bytes + affix.length, text.length - affix.length});
}

METHOD(removesuffix)
{
    if (!str_needed(m, args->items[0], "removesuffix() argument"))
        return NULL;
    Slice text = self_slice(self), affix = self_slice(args->items[0]);
    if (!str_has_affix(text, affix, true))
        return keep(self);
    return new_slice(m, (Slice){text.bytes, text.length - affix.length});
}

/* False: raised. */
static bool append_slice(Machine *m, List *list, Slice slice)
{
    if (!tick(m) || !object_fits(m, slice.length))
        return false;
    Value item = new_slice(m, slice);
    bool fine = list_append(m, list, item);
    drop(m, item);
    return fine;
}

static size_t skip_spaces(Slice text)
{
    size_t at = 0;
    while (at < text.length) {
        uint32_t c;
        size_t size = utf8_decode(text.bytes + at, text.length - at, &c);
        if (!str_space(c))
            break;
        at += size;
    }
    return at;
}

static size_t skip_word(Slice text)
{
    size_t at = 0;
    while (at < text.length) {
        uint32_t c;
        size_t size = utf8_decode(text.bytes + at, text.length - at, &c);
        if (str_space(c))
            break;
        at += size;
    }
    return at;
}

/* The character that ends at byte [end] of [text]; *[size] is how many bytes it has. */
static uint32_t last_character(Slice text, size_t end, size_t *size)
{
    uint32_t c;
    size_t start = end - 1;
    while (start > 0 && ((unsigned char)text.bytes[start] & 0xC0) == 0x80)
        start--;
    utf8_decode(text.bytes + start, end - start, &c);
    *size = end - start;
    return c;
}

/* Without what is at the end: spaces, or [words] what is none. */
static Slice trim_end(Slice text, bool words)
{
    size_t size;
    while (text.length && str_space(last_character(text, text.length, &size)) != words)
        text.length -= size;
    return text;
}

static bool split_words(Machine *m, Slice text, int64_t most, List *list)
{
    bool fine = true;
    text = skip(text, skip_spaces(text));
    while (fine && text.length) {
        if (most >= 0 && most-- == 0)
            return append_slice(m, list, trim_end(text, false));
        size_t word = skip_word(text);
        fine = append_slice(m, list, (Slice){text.bytes, word});
        text = skip(text, word);
        text = skip(text, skip_spaces(text));
    }
    return fine;
}

static bool split_at(Machine *m, Slice text, Slice separator, int64_t most, List *list)
{
    const char *at;
    bool fine = true;
    while (fine && (most < 0 || most-- > 0) &&
           (at = memmem(text.bytes, text.length, separator.bytes, separator.length))) {
        size_t length = (size_t)(at - text.bytes);
        fine = append_slice(m, list, (Slice){text.bytes, length});
        text = skip(text, length + separator.length);
    }
    return fine && append_slice(m, list, text);
}

static bool rsplit_at(Machine *m, Slice text, Slice separator, int64_t most, List *list)
{
    const char *at;
    bool fine = true;
    while (fine && (most < 0 || most-- > 0) && (at = str_last_place(text, separator))) {
        size_t length = (size_t)(at - text.bytes);
        fine = append_slice(m, list, skip(text, length + separator.length));
        text.length = length;
    }
    return fine && append_slice(m, list, text);
}

static bool rsplit_words(Machine *m, Slice text, int64_t most, List *list)
{
    bool fine = true;
    text = trim_end(text, false);
    while (fine && text.length) {
        if (most >= 0 && most-- == 0) {
            text = skip(text, skip_spaces(text));
            return !text.length || append_slice(m, list, text);
        }
        size_t start = trim_end(text, true).length;
        fine = append_slice(m, list, skip(text, start));
        text = trim_end((Slice){text.bytes, start}, false);
    }
    return fine;
}

static void reverse(List *list)
{
    for (size_t i = 0; i < list->count / 2; i++) {
        Value other = list->items[list->count - 1 - i];
        list->items[list->count - 1 - i] = list->items[i];
        list->items[i] = other;
    }
}

static Value split(Machine *m, Value self, const Args *args, bool from_right)
{
    static const char *const names[] = {"sep", "maxsplit", NULL};
    Value given[2];
    int64_t most = -1;
    if (!args_sort(m, args, from_right ? "rsplit" : "split", names, 0, 2, given) ||
        (given[1] && !value_index(m, given[1], &most, NULL)))
        return NULL;
    bool words = !given[0] || given[0] == VALUE_NONE;
    if (!words && !str_needed(m, given[0], "must be str or None"))
        return NULL;
    if (!words && ((Str *)given[0])->length == 0)
        return raise_format(m, TYPE_ValueError, "empty separator");
    List *list = list_new(m, 0);
    Slice text = self_slice(self), separator = words ? text : self_slice(given[0]);
    words ? charge_letters(m, text.length) : charge_search(m, text.length);
    bool fine = words ? (from_right ? rsplit_words : split_words)(m, text, most, list)
                      : (from_right ? rsplit_at : split_at)(m, text, separator, most, list);
    if (from_right)
        reverse(list);
    if (!fine)
        drop(m, (Value)list);
    return fine ? (Value)list : NULL;
}

METHOD(split)
{
    return split(m, self, args, false);
}

METHOD(rsplit)
{
    return split(m, self, args, true);
}

static bool is_line_end(uint32_t c)
{
    return (c >= 10 && c <= 13) || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 ||
           c == 0x2029;
}

METHOD(splitlines)
{
    static const char *const names[] = {"keepends", NULL};
    Value given[1];
    bool keep_ends = false;
    if (!args_sort(m, args, "splitlines", names, 0, 1, given) ||
        (given[0] && !value_truth(m, given[0], &keep_ends)))
        return NULL;
    List *list = list_new(m, 0);
    Slice text = self_slice(self);
    size_t start = 0;
    bool fine = true;
    charge_letters(m, text.length);
    for (size_t at = 0; fine && at < text.length;) {
        uint32_t c;
        size_t size = utf8_decode(text.bytes + at, text.length - at, &c);
        if (!is_line_end(c)) {
            at += size;
            continue;
        }
        size_t after = at + size;
        if (c == '\r' && after < text.length && text.bytes[after] == '\n')
            after++;
        fine = append_slice(m, list, (Slice){text.bytes + start, (keep_ends ? after : at) - start});
        start = at = after;
    }
    if (fine && (start >= text.length || append_slice(m, list, skip(text, start))))
        return (Value)list;
    drop(m, (Value)list);
    return NULL;
}

static Value three(Machine *m, Slice a, Slice b, Slice c)
{
    Value items[] = {new_slice(m, a), new_slice(m, b), new_slice(m, c)};
    Value tuple = (Value)tuple_of(m, items, 3);
    for (int i = 0; i < 3; i++)
        drop(m, items[i]);
    return tuple;
}

static Value partition(Machine *m, Value self, const Args *args, bool last)
{
    if (!str_needed(m, args->items[0], "must be str"))
        return NULL;
    Slice text = self_slice(self), separator = self_slice(args->items[0]), empty = {"", 0};
    if (!separator.length)
        return raise_format(m, TYPE_ValueError, "empty separator");
    const char *at = last ? str_last_place(text, separator)
                          : memmem(text.bytes, text.length, separator.bytes, separator.length);
    charge_search(m, text.length);
    if (!at)
        return last ? three(m, empty, empty, text) : three(m, text, empty, empty);
    size_t length = (size_t)(at - text.bytes);
    return three(m, (Slice){text.bytes, length}, separator, skip(text, length + separator.length));
}

METHOD(partition)
{
    return partition(m, self, args, false);
}

METHOD(rpartition)
{
    return partition(m, self, args, true);
}
