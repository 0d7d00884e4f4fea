/* The hash of text and bytes: SipHash-1-3 with a key of zeros, which is what CPython has where
 * PYTHONHASHSEED is 0, so that sets of text have its order. (Aumasson and Bernstein, "SipHash: a fast
 * short-input PRF", with one round per word and three at the end) */
#include <string.h>

#include "engine/python/runtime.h"

typedef struct Sip {
    uint64_t a, b, c, d;
} Sip;

static uint64_t rotated(uint64_t word, int count)
{
    return word << count | word >> (64 - count);
}

static void sip_round(Sip *s)
{
    s->a += s->b;
    s->c += s->d;
    s->b = rotated(s->b, 13) ^ s->a;
    s->d = rotated(s->d, 16) ^ s->c;
    s->a = rotated(s->a, 32);
    s->c += s->b;
    s->a += s->d;
    s->b = rotated(s->b, 17) ^ s->c;
    s->d = rotated(s->d, 21) ^ s->a;
    s->c = rotated(s->c, 32);
}

static void sip_word(Sip *s, uint64_t word)
{
    s->d ^= word;
    sip_round(s);
    s->a ^= word;
}

int64_t hash_bytes(const char *bytes, size_t length)
{
    if (length == 0)
        return 0;
    Sip s = {0x736f6d6570736575, 0x646f72616e646f6d, 0x6c7967656e657261, 0x7465646279746573};
    uint64_t last = 0;
    size_t at = 0;
    for (; at + 8 <= length; at += 8) {
        uint64_t word;
        memcpy(&word, bytes + at, sizeof word);
        sip_word(&s, word);
    }
    if (at < length)
        memcpy(&last, bytes + at, length - at);
    sip_word(&s, last | (uint64_t)length << 56);
    s.c ^= 0xff;
    for (int i = 0; i < 3; i++)
        sip_round(&s);
    int64_t hash = (int64_t)(s.a ^ s.b ^ s.c ^ s.d);
    return hash == -1 ? -2 : hash;
}

/* CPython keeps text in units of one, two or four bytes, as its greatest character needs. */
static int64_t hash_units(const Str *str)
{
    uint32_t most = 0, c;
    Text units = TEXT_EMPTY;
    for (size_t at = 0; at < str->length;) {
        at += utf8_decode(str->bytes + at, str->length - at, &c);
        most = c > most ? c : most;
    }
    size_t size = most < 0x100 ? 1 : most < 0x10000 ? 2 : 4;
    for (size_t at = 0; at < str->length;) {
        at += utf8_decode(str->bytes + at, str->length - at, &c);
        text_add(&units, (const char *)&c, size);
    }
    int64_t hash = hash_bytes(text_c(&units), units.length);
    text_free(&units);
    return hash;
}

int64_t str_hash(Str *str)
{
    if (str->hash == -1)
        str->hash = str->length == str->count ? hash_bytes(str->bytes, str->length)
                                              : hash_units(str);
    return str->hash;
}
