/* Methods of bytes and bytearray that know letters: those of ASCII only. */
#include "engine/python/buffer.h"

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

static bool is_letter(char c)
{
    return is_upper(c) || is_lower(c);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter_or_digit(char c)
{
    return is_letter(c) || is_digit(c);
}

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* ---- questions */

static Value all_are(Machine *m, Value self, bool (*test)(char))
{
    Slice text = bytes_slice(self);
    size_t i = 0;
    while (i < text.length && test(text.bytes[i]))
        i++;
    charge_letters(m, i);
    return boolean(text.length > 0 && i == text.length);
}

#define QUESTION(name, test)                                                                       \
    BYTES_METHOD(name)                                                                             \
    {                                                                                              \
        (void)args;                                                                                \
        return all_are(m, self, test);                                                             \
    }
QUESTION(isalnum, is_letter_or_digit)
QUESTION(isalpha, is_letter)
QUESTION(isdigit, is_digit)
QUESTION(isspace, is_blank)

BYTES_METHOD(isascii)
{
    (void)args;
    Slice text = bytes_slice(self);
    charge_letters(m, text.length);
    for (size_t i = 0; i < text.length; i++)
        if ((unsigned char)text.bytes[i] >= 0x80)
            return VALUE_FALSE;
    return VALUE_TRUE;
}

/* One letter of the wanted case at least, and none of the other. */
static Value is_cased(Machine *m, Value self, bool (*wanted)(char), bool (*other)(char))
{
    Slice text = bytes_slice(self);
    bool found = false;
    charge_letters(m, text.length);
    for (size_t i = 0; i < text.length; i++) {
        if (other(text.bytes[i]))
            return VALUE_FALSE;
        found |= wanted(text.bytes[i]);
    }
    return boolean(found);
}

BYTES_METHOD(islower)
{
    (void)args;
    return is_cased(m, self, is_lower, is_upper);
}

BYTES_METHOD(isupper)
{
    (void)args;
    return is_cased(m, self, is_upper, is_lower);
}

BYTES_METHOD(istitle)
{
    (void)args;
    Slice text = bytes_slice(self);
    charge_letters(m, text.length);
    bool found = false, inside = false;
    for (size_t i = 0; i < text.length; i++) {
        char c = text.bytes[i];
        if ((is_upper(c) && inside) || (is_lower(c) && !inside))
            return VALUE_FALSE;
        inside = is_letter(c);
        found |= inside;
    }
    return boolean(found);
}

/* ---- changes */

typedef enum Change { CHANGE_LOWER, CHANGE_UPPER, CHANGE_SWAP, CHANGE_TITLE, CHANGE_FIRST } Change;

static Value changed(Machine *m, Value self, Change change)
{
    Slice text = bytes_slice(self);
    Text out = TEXT_EMPTY;
    charge_letters(m, text.length);
    bool inside = false;
    for (size_t i = 0; i < text.length; i++) {
        char c = text.bytes[i];
        bool letter = is_letter(c);
        bool upper = change == CHANGE_UPPER || (change == CHANGE_SWAP && is_lower(c)) ||
                     (change == CHANGE_TITLE && !inside) || (change == CHANGE_FIRST && i == 0);
        text_add_char(&out, letter ? (char)(upper ? c & ~0x20 : c | 0x20) : c);
        inside = letter;
    }
    return bytes_like_text(m, self, &out);
}

#define CHANGE(name, change)                                                                       \
    BYTES_METHOD(name)                                                                             \
    {                                                                                              \
        (void)args;                                                                                \
        return changed(m, self, change);                                                           \
    }
CHANGE(lower, CHANGE_LOWER)
CHANGE(upper, CHANGE_UPPER)
CHANGE(swapcase, CHANGE_SWAP)
CHANGE(title, CHANGE_TITLE)
CHANGE(capitalize, CHANGE_FIRST)
