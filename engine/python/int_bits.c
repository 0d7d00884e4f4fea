/* Int: text in bases that are powers of two, digit by digit: libtommath's way through other bases takes
 * the square of the length, and these may be of any length. */
#include <string.h>

#include "engine/python/int_digits.h"

static int digit_of(char letter)
{
    return letter <= '9' ? letter - '0' : (letter | 0x20) - 'a' + 10;
}

int int_bits_of_base(int base)
{
    return base == 2 ? 1 : base == 4 ? 2 : base == 8 ? 3 : base == 16 ? 4 : base == 32 ? 5 : 0;
}

bool int_bits_parse(const char *text, size_t length, int bits, mp_int *number)
{
    bool negative = length > 0 && *text == '-';
    const char *first = text + (length > 0 && (*text == '-' || *text == '+'));
    size_t digits = (size_t)(text + length - first), at = 0;
    if (digits == 0 || digits > (size_t)INT32_MAX / 8)
        return false;
    int words = (int)(digits * (size_t)bits / MP_DIGIT_BIT) + 1;
    int_must(mp_grow(number, words));
    memset(number->dp, 0, (size_t)words * sizeof(mp_digit));
    for (const char *digit = text + length; digit-- > first; at += (size_t)bits) {
        int value = digit_of(*digit), shift = (int)(at % MP_DIGIT_BIT);
        if (value < 0 || value >= 1 << bits)
            return false;
        number->dp[at / MP_DIGIT_BIT] |= ((mp_digit)value << shift) & MP_MASK;
        if (shift + bits > MP_DIGIT_BIT)
            number->dp[at / MP_DIGIT_BIT + 1] |= (mp_digit)value >> (MP_DIGIT_BIT - shift);
    }
    number->used = words;
    number->sign = negative ? MP_NEG : MP_ZPOS;
    mp_clamp(number);
    return true;
}

void int_bits_text(const mp_int *number, int bits, Text *out)
{
    int total = mp_count_bits(number);
    if (number->sign == MP_NEG)
        text_add_char(out, '-');
    for (int digit = total > 0 ? (total - 1) / bits : 0; digit >= 0; digit--) {
        int value = 0;
        for (int i = bits - 1; i >= 0; i--) {
            int at = digit * bits + i, word = at / MP_DIGIT_BIT;
            value = value << 1 | (word < number->used ? (int)(number->dp[word] >> at % MP_DIGIT_BIT & 1) : 0);
        }
        text_add_char(out, "0123456789abcdefghijklmnopqrstuv"[value]);
    }
}
