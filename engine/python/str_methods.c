/* str's methods. */
#include <string.h>
#include <utf8proc.h>

#include "engine/python/runtime.h"

#define METHOD(name) static Value method_##name(Machine *m, Value self, const Args *args)
#define SELF ((Str *)self)

static Slice self_slice(Value self)
{
    return str_slice((Str *)self);
}

/* ---- case and classes, by code point */

static utf8proc_category_t category_of(uint32_t c)
{
    return utf8proc_category((utf8proc_int32_t)c);
}

static bool is_space(uint32_t c)
{
    return (c >= 9 && c <= 13) || (c >= 0x1c && c <= 0x20) || c == 0x85 || c == 0xa0 ||
           c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 ||
           c == 0x202f || c == 0x205f || c == 0x3000;
}

static bool is_upper(uint32_t c)
{
    return category_of(c) == UTF8PROC_CATEGORY_LU;
}

static bool is_lower(uint32_t c)
{
    return category_of(c) == UTF8PROC_CATEGORY_LL;
}

static bool is_alpha(uint32_t c)
{
    utf8proc_category_t category = category_of(c);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

static bool is_decimal(uint32_t c)
{
    return category_of(c) == UTF8PROC_CATEGORY_ND;
}

static bool is_numeric(uint32_t c)
{
    utf8proc_category_t category = category_of(c);
    return category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO;
}

static bool is_digit(uint32_t c)
{
    return is_decimal(c) || c == 0xb2 || c == 0xb3 || c == 0xb9 || (c >= 0x2070 && c <= 0x2089);
}

static bool is_alnum(uint32_t c)
{
    return is_alpha(c) || is_numeric(c);
}

static bool is_printable(uint32_t c)
{
    utf8proc_category_t category = category_of(c);
    return c == ' ' || (category != UTF8PROC_CATEGORY_CN && category < UTF8PROC_CATEGORY_ZS);
}

static Value all_of(Value self, bool (*test)(uint32_t))
{
    Slice text = self_slice(self);
    if (!text.length)
        return VALUE_FALSE;
    for (size_t i = 0; i < text.length;) {
        uint32_t c;
        i += utf8_decode(text.bytes + i, text.length - i, &c);
        if (!test(c))
            return VALUE_FALSE;
    }
    return VALUE_TRUE;
}

#define CLASS_TEST(name, test)                                                                     \
    METHOD(name)                                                                                   \
    {                                                                                              \
        (void)m, (void)args;                                                                       \
        return all_of(self, test);                                                                 \
    }
CLASS_TEST(isspace, is_space)
CLASS_TEST(isalpha, is_alpha)
CLASS_TEST(isdecimal, is_decimal)
CLASS_TEST(isdigit, is_digit)
CLASS_TEST(isnumeric, is_numeric)
CLASS_TEST(isalnum, is_alnum)

METHOD(isprintable)
{
    (void)m, (void)args;
    return SELF->length ? all_of(self, is_printable) : VALUE_TRUE;
}

METHOD(isascii)
{
    (void)m, (void)args;
    return boolean(SELF->length == SELF->count);
}

/* islower, isupper: at least one cased character, and none of the other case. */
static Value cased(Value self, bool (*wanted)(uint32_t), bool (*other)(uint32_t))
{
    Slice text = self_slice(self);
    bool seen = false;
    for (size_t i = 0; i < text.length;) {
        uint32_t c;
        i += utf8_decode(text.bytes + i, text.length - i, &c);
        if (other(c))
            return VALUE_FALSE;
        seen |= wanted(c);
    }
    return boolean(seen);
}

METHOD(islower)
{
    (void)m, (void)args;
    return cased(self, is_lower, is_upper);
}

METHOD(isupper)
{
    (void)m, (void)args;
    return cased(self, is_upper, is_lower);
}

METHOD(istitle)
{
    (void)m, (void)args;
    Slice text = self_slice(self);
    bool previous = false, seen = false;
    for (size_t i = 0; i < text.length;) {
        uint32_t c;
        i += utf8_decode(text.bytes + i, text.length - i, &c);
        if ((is_upper(c) && previous) || (is_lower(c) && !previous))
            return VALUE_FALSE;
        previous = is_upper(c) || is_lower(c);
        seen |= previous;
    }
    return boolean(seen);
}

METHOD(isidentifier)
{
    (void)m, (void)args;
    Slice text = self_slice(self);
    for (size_t i = 0; i < text.length;) {
        uint32_t c;
        size_t at = i;
        i += utf8_decode(text.bytes + i, text.length - i, &c);
        utf8proc_category_t category = category_of(c);
        bool start = c == '_' || is_alpha(c) || category == UTF8PROC_CATEGORY_NL;
        bool more = is_decimal(c) || category == UTF8PROC_CATEGORY_MN ||
                    category == UTF8PROC_CATEGORY_MC || category == UTF8PROC_CATEGORY_PC;
        if (!start && (at == 0 || !more))
            return VALUE_FALSE;
    }
    return boolean(text.length > 0);
}

/* How a code point changes; some become two, such as ß in upper case. */
typedef enum CaseMap { MAP_LOWER, MAP_UPPER, MAP_TITLE, MAP_SWAP, MAP_FOLD } CaseMap;

static void add_mapped(Text *out, uint32_t c, CaseMap map)
{
    if (map == MAP_SWAP)
        map = is_upper(c) ? MAP_LOWER : is_lower(c) ? MAP_UPPER : map;
    if (c == 0xdf && map != MAP_LOWER && map != MAP_SWAP) {
        text_add_c(out, map == MAP_UPPER ? "SS" : map == MAP_TITLE ? "Ss" : "ss");
        return;
    }
    utf8proc_int32_t point = (utf8proc_int32_t)c;
    utf8proc_int32_t mapped = map == MAP_UPPER   ? utf8proc_toupper(point)
                              : map == MAP_TITLE ? utf8proc_totitle(point)
                              : map == MAP_SWAP  ? point
                                                 : utf8proc_tolower(point);
    text_add_codepoint(out, (uint32_t)mapped);
}

static Value mapped(Machine *m, Value self, CaseMap first, CaseMap inside, bool words)
{
    Slice text = self_slice(self);
    Text out = TEXT_EMPTY;
    bool in_word = false;
    for (size_t i = 0; i < text.length;) {
        uint32_t c;
        i += utf8_decode(text.bytes + i, text.length - i, &c);
        add_mapped(&out, c, in_word ? inside : first);
        in_word = words ? is_upper(c) || is_lower(c) : true;
    }
    return (Value)str_from_text(m, &out);
}

#define CASE_METHOD(name, first, inside, words)                                                    \
    METHOD(name)                                                                                   \
    {                                                                                              \
        (void)args;                                                                                \
        return mapped(m, self, first, inside, words);                                              \
    }
CASE_METHOD(lower, MAP_LOWER, MAP_LOWER, false)
CASE_METHOD(upper, MAP_UPPER, MAP_UPPER, false)
CASE_METHOD(capitalize, MAP_TITLE, MAP_LOWER, false)
CASE_METHOD(title, MAP_TITLE, MAP_LOWER, true)
CASE_METHOD(swapcase, MAP_SWAP, MAP_SWAP, false)
CASE_METHOD(casefold, MAP_FOLD, MAP_FOLD, false)

/* ---- finding */

static bool need_str(Machine *m, Value v, const char *what)
{
    if (is_a(m, v, TYPE_str))
        return true;
    bool whole = strncmp(what, "must be", 7) == 0;
    raise_format(m, TYPE_TypeError, whole ? "%s, not %s" : "%s must be str, not %s", what,
                 type_name(m, v));
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
    return true;
}

static const char *last_place(Slice text, Slice part)
{
    if (part.length > text.length)
        return NULL;
    for (size_t i = text.length - part.length + 1; i > 0; i--)
        if (memcmp(text.bytes + i - 1, part.bytes, part.length) == 0)
            return text.bytes + i - 1;
    return NULL;
}

/* -1 when nowhere, -2 when raised; a count of code points. */
static int64_t locate(Machine *m, Value self, const Args *args, bool last)
{
    Slice part;
    int64_t before;
    if (!need_str(m, args->items[0], "must be str, not argument") ||
        !window(m, self, args, 1, &part, &before))
        return -2;
    Slice wanted = self_slice(args->items[0]);
    if (!part.bytes)
        return -1;
    const char *at = last ? last_place(part, wanted)
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
    if (!need_str(m, args->items[0], "must be str, not argument") ||
        !window(m, self, args, 1, &part, &before))
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

static bool has_affix(Slice text, Slice affix, bool at_end)
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
    if (!tuple)
        return boolean(has_affix(part, self_slice(given), at_end));
    for (size_t i = 0; i < ((Tuple *)given)->count; i++) {
        Value item = ((Tuple *)given)->items[i];
        if (!is_a(m, item, TYPE_str))
            return raise_format(m, TYPE_TypeError, "tuple for %s must only contain str, not %s", name,
                                type_name(m, item));
        if (has_affix(part, self_slice(item), at_end))
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

/* ---- cutting */

static Value new_slice(Machine *m, Slice slice)
{
    return (Value)str_new(m, slice.bytes, slice.length);
}

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
    return set ? in_set(c, *set) : is_space(c);
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
    if (!need_str(m, args->items[0], "removeprefix() argument"))
        return NULL;
    Slice text = self_slice(self), affix = self_slice(args->items[0]);
    if (!has_affix(text, affix, false))
        return keep(self);
    return new_slice(m, (Slice){text.bytes + affix.length, text.length - affix.length});
}

METHOD(removesuffix)
{
    if (!need_str(m, args->items[0], "removesuffix() argument"))
        return NULL;
    Slice text = self_slice(self), affix = self_slice(args->items[0]);
    if (!has_affix(text, affix, true))
        return keep(self);
    return new_slice(m, (Slice){text.bytes, text.length - affix.length});
}

static void append_slice(Machine *m, List *list, Slice slice)
{
    Value item = new_slice(m, slice);
    list_append(m, list, item);
    drop(m, item);
}

static size_t skip_spaces(Slice text)
{
    size_t at = 0;
    while (at < text.length) {
        uint32_t c;
        size_t size = utf8_decode(text.bytes + at, text.length - at, &c);
        if (!is_space(c))
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
        if (is_space(c))
            break;
        at += size;
    }
    return at;
}

static Slice skip(Slice text, size_t count)
{
    return (Slice){text.bytes + count, text.length - count};
}

static Slice trim_end(Slice text)
{
    size_t end = 0;
    for (size_t at = 0; at < text.length;) {
        at += skip_spaces(skip(text, at));
        size_t word = skip_word(skip(text, at));
        at += word;
        if (word)
            end = at;
    }
    return (Slice){text.bytes, end};
}

static void split_words(Machine *m, Slice text, int64_t most, List *list)
{
    text = skip(text, skip_spaces(text));
    while (text.length) {
        if (most >= 0 && most-- == 0) {
            append_slice(m, list, trim_end(text));
            return;
        }
        size_t word = skip_word(text);
        append_slice(m, list, (Slice){text.bytes, word});
        text = skip(text, word);
        text = skip(text, skip_spaces(text));
    }
}

static void split_at(Machine *m, Slice text, Slice separator, int64_t most, List *list)
{
    const char *at;
    while ((most < 0 || most-- > 0) &&
           (at = memmem(text.bytes, text.length, separator.bytes, separator.length))) {
        size_t length = (size_t)(at - text.bytes);
        append_slice(m, list, (Slice){text.bytes, length});
        text = skip(text, length + separator.length);
    }
    append_slice(m, list, text);
}

static void rsplit_at(Machine *m, Slice text, Slice separator, int64_t most, List *list)
{
    const char *at;
    while ((most < 0 || most-- > 0) && (at = last_place(text, separator))) {
        size_t length = (size_t)(at - text.bytes);
        append_slice(m, list, skip(text, length + separator.length));
        text.length = length;
    }
    append_slice(m, list, text);
}

static size_t last_word(Slice text)
{
    size_t start = 0;
    for (size_t at = 0; at < text.length;) {
        at += skip_spaces(skip(text, at));
        size_t word = skip_word(skip(text, at));
        if (word)
            start = at;
        at += word;
    }
    return start;
}

static void rsplit_words(Machine *m, Slice text, int64_t most, List *list)
{
    text = trim_end(text);
    while (text.length) {
        if (most >= 0 && most-- == 0) {
            text = skip(text, skip_spaces(text));
            if (text.length)
                append_slice(m, list, text);
            return;
        }
        size_t start = last_word(text);
        append_slice(m, list, skip(text, start));
        text = trim_end((Slice){text.bytes, start});
    }
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
    if (!words && !need_str(m, given[0], "must be str or None"))
        return NULL;
    if (!words && ((Str *)given[0])->length == 0)
        return raise_format(m, TYPE_ValueError, "empty separator");
    List *list = list_new(m, 0);
    if (words && from_right)
        rsplit_words(m, self_slice(self), most, list);
    else if (words)
        split_words(m, self_slice(self), most, list);
    else if (from_right)
        rsplit_at(m, self_slice(self), self_slice(given[0]), most, list);
    else
        split_at(m, self_slice(self), self_slice(given[0]), most, list);
    if (from_right)
        reverse(list);
    return (Value)list;
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
    for (size_t at = 0; at < text.length;) {
        uint32_t c;
        size_t size = utf8_decode(text.bytes + at, text.length - at, &c);
        if (!is_line_end(c)) {
            at += size;
            continue;
        }
        size_t after = at + size;
        if (c == '\r' && after < text.length && text.bytes[after] == '\n')
            after++;
        append_slice(m, list, (Slice){text.bytes + start, (keep_ends ? after : at) - start});
        start = at = after;
    }
    if (start < text.length)
        append_slice(m, list, skip(text, start));
    return (Value)list;
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
    if (!need_str(m, args->items[0], "must be str, not argument"))
        return NULL;
    Slice text = self_slice(self), separator = self_slice(args->items[0]), empty = {"", 0};
    if (!separator.length)
        return raise_format(m, TYPE_ValueError, "empty separator");
    const char *at = last ? last_place(text, separator)
                          : memmem(text.bytes, text.length, separator.bytes, separator.length);
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

/* ---- making */

METHOD(join)
{
    List *items = list_from(m, args->items[0]);
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
    if (!need_str(m, args->items[0], "replace() argument 1") ||
        !need_str(m, args->items[1], "replace() argument 2") ||
        (args->count > 2 && !value_index(m, args->items[2], &most, NULL)))
        return NULL;
    Slice text = self_slice(self), old = self_slice(args->items[0]), new = self_slice(args->items[1]);
    Text out = TEXT_EMPTY;
    while (most != 0 && text.length + (old.length == 0) > 0) {
        const char *at = old.length ? memmem(text.bytes, text.length, old.bytes, old.length)
                                    : text.bytes;
        if (!at)
            break;
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
    for (size_t i = 0; i < text.length; i++) {
        char c = text.bytes[i];
        if (c == '\t') {
            int64_t gap = size > 0 ? size - column % size : 0;
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
    return format_str_format(m, SELF, args);
}

METHOD(format_map)
{
    Dict *dict = dict_new(m);
    if (!dict_update(m, dict, args->items[0])) {
        drop(m, (Value)dict);
        return NULL;
    }
    Value items[dict->used + 1], names[dict->used + 1];
    int count = 0;
    size_t position = 0;
    Value key, value;
    while (dict_next(dict, &position, &key, &value)) {
        names[count] = key;
        items[count++] = value;
    }
    Args named = {items, 0, names, count};
    Value result = format_str_format(m, SELF, &named);
    drop(m, (Value)dict);
    return result;
}

METHOD(encode)
{
    static const char *const names[] = {"encoding", "errors", NULL};
    Value given[2];
    if (!args_sort(m, args, "encode", names, 0, 2, given))
        return NULL;
    return encode_str(m, SELF, given[0], given[1]);
}

/* str.maketrans(): a dict from code points to what replaces them. */
METHOD(maketrans)
{
    (void)self;
    Dict *table = dict_new(m);
    if (args->count == 1) {
        size_t position = 0;
        Value key, value;
        while (dict_next((Dict *)args->items[0], &position, &key, &value)) {
            uint32_t c;
            if (is_a(m, key, TYPE_str))
                utf8_decode(((Str *)key)->bytes, ((Str *)key)->length, &c);
            dict_set(m, table, is_a(m, key, TYPE_str) ? small(c) : key, value);
        }
        return (Value)table;
    }
    Slice from = self_slice(args->items[0]), to = self_slice(args->items[1]);
    while (from.length && to.length) {
        uint32_t a, b;
        from = skip(from, utf8_decode(from.bytes, from.length, &a));
        to = skip(to, utf8_decode(to.bytes, to.length, &b));
        dict_set(m, table, small(a), small(b));
    }
    Slice gone = args->count > 2 ? self_slice(args->items[2]) : (Slice){"", 0};
    while (gone.length) {
        uint32_t c;
        gone = skip(gone, utf8_decode(gone.bytes, gone.length, &c));
        dict_set(m, table, small(c), VALUE_NONE);
    }
    return (Value)table;
}

METHOD(translate)
{
    Text out = TEXT_EMPTY;
    Slice text = self_slice(self);
    while (text.length) {
        uint32_t c;
        size_t size = utf8_decode(text.bytes, text.length, &c);
        Value found = item_get(m, args->items[0], small(c));
        int64_t codepoint;
        if (!found && !raised(m, TYPE_LookupError)) {
            text_free(&out);
            return NULL;
        }
        if (!found) {
            clear_exception(m);
            text_add(&out, text.bytes, size);
        } else if (is_a(m, found, TYPE_str)) {
            text_add_slice(&out, self_slice(found));
        } else if (found != VALUE_NONE && int_fits(found, &codepoint)) {
            text_add_codepoint(&out, (uint32_t)codepoint);
        }
        drop(m, found);
        text = skip(text, size);
    }
    return (Value)str_from_text(m, &out);
}

const NativeRow str_methods[] = {
    {"capitalize", method_capitalize, 0, 0, 0},
    {"casefold", method_casefold, 0, 0, 0},
    {"center", method_center, 1, 2, 0},
    {"count", method_count, 1, 3, 0},
    {"encode", method_encode, 0, 2, NATIVE_KEYWORDS},
    {"endswith", method_endswith, 1, 3, 0},
    {"expandtabs", method_expandtabs, 0, 1, NATIVE_KEYWORDS},
    {"find", method_find, 1, 3, 0},
    {"format", method_format, 0, ANY_COUNT, NATIVE_KEYWORDS},
    {"format_map", method_format_map, 1, 1, 0},
    {"index", method_index, 1, 3, 0},
    {"isalnum", method_isalnum, 0, 0, 0},
    {"isalpha", method_isalpha, 0, 0, 0},
    {"isascii", method_isascii, 0, 0, 0},
    {"isdecimal", method_isdecimal, 0, 0, 0},
    {"isdigit", method_isdigit, 0, 0, 0},
    {"isidentifier", method_isidentifier, 0, 0, 0},
    {"islower", method_islower, 0, 0, 0},
    {"isnumeric", method_isnumeric, 0, 0, 0},
    {"isprintable", method_isprintable, 0, 0, 0},
    {"isspace", method_isspace, 0, 0, 0},
    {"istitle", method_istitle, 0, 0, 0},
    {"isupper", method_isupper, 0, 0, 0},
    {"join", method_join, 1, 1, 0},
    {"ljust", method_ljust, 1, 2, 0},
    {"lower", method_lower, 0, 0, 0},
    {"lstrip", method_lstrip, 0, 1, 0},
    {"maketrans", method_maketrans, 1, 3, NATIVE_CLASS},
    {"partition", method_partition, 1, 1, 0},
    {"removeprefix", method_removeprefix, 1, 1, 0},
    {"removesuffix", method_removesuffix, 1, 1, 0},
    {"replace", method_replace, 2, 3, 0},
    {"rfind", method_rfind, 1, 3, 0},
    {"rindex", method_rindex, 1, 3, 0},
    {"rjust", method_rjust, 1, 2, 0},
    {"rpartition", method_rpartition, 1, 1, 0},
    {"rsplit", method_rsplit, 0, 2, NATIVE_KEYWORDS},
    {"rstrip", method_rstrip, 0, 1, 0},
    {"split", method_split, 0, 2, NATIVE_KEYWORDS},
    {"splitlines", method_splitlines, 0, 1, NATIVE_KEYWORDS},
    {"startswith", method_startswith, 1, 3, 0},
    {"strip", method_strip, 0, 1, 0},
    {"swapcase", method_swapcase, 0, 0, 0},
    {"title", method_title, 0, 0, 0},
    {"translate", method_translate, 1, 1, 0},
    {"upper", method_upper, 0, 0, 0},
    {"zfill", method_zfill, 1, 1, 0},
    {0},
};
