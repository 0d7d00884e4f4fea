/* str's methods on case and on what characters are. */
#include <utf8proc.h>

#include "engine/python/str_methods.h"

static utf8proc_category_t category_of(uint32_t c)
{
    return utf8proc_category((utf8proc_int32_t)c);
}

bool str_space(uint32_t c)
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

static Value all_of(Machine *m, Value self, bool (*test)(uint32_t))
{
    Slice text = self_slice(self);
    size_t i = 0;
    for (uint32_t c; i < text.length; i += utf8_decode(text.bytes + i, text.length - i, &c)) {
        utf8_decode(text.bytes + i, text.length - i, &c);
        if (!test(c))
            break;
    }
    charge_letters(m, i);
    return boolean(text.length && i == text.length);
}

#define CLASS_TEST(name, test)                                                                     \
    METHOD(name)                                                                                   \
    {                                                                                              \
        (void)args;                                                                                \
        return all_of(m, self, test);                                                              \
    }
CLASS_TEST(isspace, str_space)
CLASS_TEST(isalpha, is_alpha)
CLASS_TEST(isdecimal, is_decimal)
CLASS_TEST(isdigit, is_digit)
CLASS_TEST(isnumeric, is_numeric)
CLASS_TEST(isalnum, is_alnum)

METHOD(isprintable)
{
    (void)args;
    return SELF->length ? all_of(m, self, is_printable) : VALUE_TRUE;
}

METHOD(isascii)
{
    (void)m, (void)args;
    return boolean(SELF->length == SELF->count);
}

/* islower, isupper: at least one cased character, and none of the other case. */
static Value cased(Machine *m, Value self, bool (*wanted)(uint32_t), bool (*other)(uint32_t))
{
    Slice text = self_slice(self);
    bool seen = false;
    charge_letters(m, text.length);
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
    (void)args;
    return cased(m, self, is_lower, is_upper);
}

METHOD(isupper)
{
    (void)args;
    return cased(m, self, is_upper, is_lower);
}

METHOD(istitle)
{
    (void)args;
    Slice text = self_slice(self);
    charge_letters(m, text.length);
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
    (void)args;
    Slice text = self_slice(self);
    charge_letters(m, text.length);
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
    if (c < 0x80) {
        bool upper = c >= 'A' && c <= 'Z', lower = c >= 'a' && c <= 'z';
        bool changes = map == MAP_SWAP                       ? upper || lower
                       : map == MAP_LOWER || map == MAP_FOLD ? upper
                                                             : lower;
        text_add_char(out, (char)(changes ? c ^ 0x20 : c));
        return;
    }
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
    if (!text_fits(m, &out, text.length))
        return NULL;
    charge_letters(m, text.length);
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
