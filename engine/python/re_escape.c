/* Regular expressions: what stands behind a backslash, and sets of characters. */
#include <ctype.h>
#include <stdarg.h>
#include <string.h>

#include "engine/python/re_translate.h"

bool re_fail(ReTranslator *t, const char *at, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    text_cut(&t->error, 0);
    text_vprintf(&t->error, format, arguments);
    va_end(arguments);
    t->error_at = at;
    return false;
}

int re_find_group(const ReTranslator *t, Slice name)
{
    for (int i = 1; i <= t->group_count; i++)
        if (t->groups[i].name.bytes && slice_equal(t->groups[i].name, name))
            return i;
    return 0;
}

static void add_character(ReTranslator *t, uint32_t c)
{
    text_printf(&t->out, "\\x{%x}", c);
}

static bool is_octal(char c)
{
    return c >= '0' && c <= '7';
}

/* \xhh, \uhhhh, \Uhhhhhhhh, from the letter on; exactly so many digits. */
static bool hex_character(ReTranslator *t, const char *from, uint32_t *c)
{
    int wanted = *t->at == 'x' ? 2 : *t->at == 'u' ? 4 : 8, digits = 0;
    *c = 0;
    for (t->at++; digits < wanted && t->at < t->end && isxdigit((unsigned char)*t->at); digits++) {
        char digit = *t->at++;
        *c = *c * 16 + (uint32_t)(digit <= '9' ? digit - '0' : (digit | 32) - 'a' + 10);
    }
    if (digits < wanted)
        return re_fail(t, from, "incomplete escape %.*s", (int)(t->at - from), from);
    return *c <= 0x10ffff || re_fail(t, from, "bad escape %.*s", (int)(t->at - from), from);
}

/* Up to three octal digits at t->at. */
static uint32_t octal_character(ReTranslator *t)
{
    uint32_t c = 0;
    for (int i = 0; i < 3 && t->at < t->end && is_octal(*t->at); i++)
        c = c * 8 + (uint32_t)(*t->at++ - '0');
    return c;
}

/* An escape that stands for one character in a set and outside: t->at is behind the backslash. *[c]
 * is the character; *[known] false: it is something else. */
static bool plain_escape(ReTranslator *t, const char *from, uint32_t *c, bool *known)
{
    static const char letters[] = "aftnrv\\", means[] = "\a\f\t\n\r\v\\";
    const char *letter = strchr(letters, *t->at);
    *known = true;
    if (*t->at && letter) {
        *c = (unsigned char)means[letter - letters];
        t->at++;
        return true;
    }
    if (*t->at == 'x' || (!t->is_bytes && (*t->at == 'u' || *t->at == 'U')))
        return hex_character(t, from, c);
    *known = false;
    return true;
}

static bool bad_escape(ReTranslator *t, const char *from)
{
    uint32_t c;
    size_t size = utf8_decode(t->at, (size_t)(t->end - t->at), &c);
    return re_fail(t, from, "bad escape \\%.*s", (int)size, t->at);
}

/* The character itself, whatever it is otherwise. */
static uint32_t take_character(ReTranslator *t)
{
    uint32_t c = (unsigned char)*t->at;
    size_t size = t->is_bytes ? 1 : utf8_decode(t->at, (size_t)(t->end - t->at), &c);
    t->at += size;
    return c;
}

/* \1 to \99, or an octal number. */
static bool number_escape(ReTranslator *t, const char *from)
{
    const char *digits = t->at;
    bool three =
        t->end - digits >= 3 && is_octal(digits[0]) && is_octal(digits[1]) && is_octal(digits[2]);
    if (*digits == '0' || three) {
        uint32_t c = octal_character(t);
        if (c > 0377)
            return re_fail(t, from, "octal escape value %.*s outside of range 0-0o377",
                           (int)(t->at - from), from);
        add_character(t, c);
        return true;
    }
    int group = *t->at++ - '0';
    if (t->at < t->end && isdigit((unsigned char)*t->at))
        group = group * 10 + *t->at++ - '0';
    if (group > t->group_count)
        return re_fail(t, digits, "invalid group reference %d", group);
    if (!t->groups[group].closing)
        return re_fail(t, from, "cannot refer to an open group");
    text_printf(&t->out, "\\g{%d}", group);
    return true;
}

bool re_escape(ReTranslator *t, bool *is_place)
{
    const char *from = t->at++;
    uint32_t c;
    bool known;
    if (t->at == t->end)
        return re_fail(t, from, "bad escape (end of pattern)");
    if (isdigit((unsigned char)*t->at))
        return number_escape(t, from);
    if (!plain_escape(t, from, &c, &known))
        return false;
    if (known) {
        add_character(t, c);
    } else if (re_is_one_of(*t->at, "AbBZ")) {
        *is_place = true;
        text_printf(&t->out, "\\%c", *t->at == 'Z' ? 'z' : *t->at);
        t->at++;
    } else if (re_is_one_of(*t->at, "dDsSwW")) {
        text_printf(&t->out, "\\%c", *t->at++);
    } else if (isalpha((unsigned char)*t->at)) {
        return bad_escape(t, from);
    } else {
        add_character(t, take_character(t));
    }
    return true;
}

/* ---- sets */

/* One member: a character, or (*[is_class]) a class like \d, which has been added. */
static bool set_member(ReTranslator *t, uint32_t *c, bool *is_class)
{
    const char *from = t->at;
    bool known;
    *is_class = false;
    if (*t->at != '\\') {
        *c = take_character(t);
        return true;
    }
    if (++t->at == t->end)
        return re_fail(t, from, "bad escape (end of pattern)");
    if (!plain_escape(t, from, c, &known) || known)
        return t->error.length == 0;
    if (re_is_one_of(*t->at, "dDsSwW")) {
        *is_class = true;
        text_printf(&t->out, "\\%c", *t->at++);
    } else if (*t->at == 'b') {
        *c = '\b';
        t->at++;
    } else if (is_octal(*t->at)) {
        *c = octal_character(t);
    } else if (isalnum((unsigned char)*t->at)) {
        return bad_escape(t, from);
    } else {
        *c = take_character(t);
    }
    return true;
}

/* A member and, where there is one, the range that it starts. */
static bool set_part(ReTranslator *t)
{
    const char *from = t->at;
    uint32_t low, high;
    bool is_class, ends_in_class;
    if (!set_member(t, &low, &is_class))
        return false;
    bool range = t->end - t->at >= 2 && t->at[0] == '-' && t->at[1] != ']';
    if (!range && !is_class)
        add_character(t, low);
    if (!range)
        return true;
    t->at++;
    if (!is_class)
        add_character(t, low);
    text_add_c(&t->out, "-");
    if (!set_member(t, &high, &ends_in_class))
        return false;
    if (is_class || ends_in_class || high < low)
        return re_fail(t, from, "bad character range %.*s", (int)(t->at - from), from);
    add_character(t, high);
    return true;
}

bool re_character_set(ReTranslator *t)
{
    const char *from = t->at++;
    text_add_char(&t->out, '[');
    if (t->at < t->end && *t->at == '^') {
        text_add_char(&t->out, '^');
        t->at++;
    }
    for (const char *first = t->at; t->at < t->end && (*t->at != ']' || t->at == first);)
        if (!set_part(t))
            return false;
    if (t->at == t->end)
        return re_fail(t, from, "unterminated character set");
    t->at++;
    text_add_char(&t->out, ']');
    return true;
}
