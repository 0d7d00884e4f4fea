/* int.to_bytes() and int.from_bytes(). */
#include "engine/python/buffer.h"
#include "engine/python/int_digits.h"

/* Whether the most significant byte comes first; "big" where [given] is NULL. False: raised. */
static bool byte_order(Machine *m, Value given, const char *function, bool *big)
{
    if (given && !is_a(m, given, TYPE_str)) {
        raise_format(m, TYPE_TypeError, "%s() argument 'byteorder' must be str, not %s", function,
                     argument_name(m, given));
        return false;
    }
    *big = !given || str_is((Str *)given, "big");
    if (*big || str_is((Str *)given, "little"))
        return true;
    raise_format(m, TYPE_ValueError, "byteorder must be either 'little' or 'big'");
    return false;
}

static void reverse(char *bytes, size_t length)
{
    for (size_t i = 0; i < length / 2; i++) {
        char byte = bytes[i];
        bytes[i] = bytes[length - 1 - i];
        bytes[length - 1 - i] = byte;
    }
}

/* libtommath's own ways shift the whole number for each byte. */
static void add_bytes(mp_int *number, const unsigned char *bytes, size_t length)
{
    int_must(mp_grow(number, (int)(length * 8 / MP_DIGIT_BIT) + 1));
    mp_digit digit = 0;
    int have = 0;
    for (size_t i = length; i-- > 0;) {
        digit |= (mp_digit)bytes[i] << have;
        have += 8;
        if (have < MP_DIGIT_BIT)
            continue;
        have -= MP_DIGIT_BIT;
        number->dp[number->used++] = digit & MP_MASK;
        digit = (mp_digit)bytes[i] >> (8 - have);
    }
    number->dp[number->used++] = digit;
    mp_clamp(number);
}

/* Byte [index] of |number|, from the least significant one. */
static unsigned char byte_at(const mp_int *number, size_t index)
{
    size_t bit = index * 8, digit = bit / MP_DIGIT_BIT, shift = bit % MP_DIGIT_BIT;
    mp_digit low = number->dp[digit] >> shift;
    if (shift > MP_DIGIT_BIT - 8 && digit + 1 < (size_t)number->used)
        low |= number->dp[digit + 1] << (MP_DIGIT_BIT - shift);
    return (unsigned char)low;
}

/* [number] in two's complement, the most significant byte first; false: it does not fit. */
static bool write_number(mp_int *number, bool is_signed, char *out, size_t length)
{
    bool negative = number->sign == MP_NEG;
    if (negative)
        int_must(mp_complement(number, number)); /* ~x, whose bits are those of x turned round */
    size_t bits = (size_t)mp_count_bits(number), size = mp_ubin_size(number);
    if (bits + is_signed > length * 8)
        return false;
    memset(out, 0, length);
    for (size_t i = 0; i < size; i++)
        out[length - 1 - i] = (char)byte_at(number, i);
    for (size_t i = 0; negative && i < length; i++)
        out[i] = (char)~out[i];
    return true;
}

Value int_to_bytes(Machine *m, Value self, const Args *args)
{
    static const char *const names[] = {"length", "byteorder", "signed", NULL};
    Value given[3];
    int64_t length = 1;
    bool is_signed = false, big;
    if (!args_sort(m, args, "to_bytes", names, 0, 2, given) ||
        (given[0] && !value_index(m, given[0], &length, NULL)) ||
        !byte_order(m, given[1], "to_bytes", &big) ||
        (given[2] && !value_truth(m, given[2], &is_signed)))
        return NULL;
    if (length < 0)
        return raise_format(m, TYPE_ValueError, "length argument must be non-negative");
    if (!heap_allows(&m->heap, (size_t)length))
        return raise_value(m, TYPE_MemoryError, NULL);
    if (!is_signed && int_compare(m, self, small(0)) < 0)
        return raise_format(m, TYPE_OverflowError, "can't convert negative int to unsigned");
    charge(m, (uint64_t)length / 16);
    mp_int number;
    int_load(self, &number);
    char *bytes = heap_alloc(&m->heap, (size_t)length + 1);
    bool fits = write_number(&number, is_signed, bytes, (size_t)length);
    mp_clear(&number);
    if (!big)
        reverse(bytes, (size_t)length);
    Value made = fits ? bytes_new(m, bytes, (size_t)length)
                : raise_format(m, TYPE_OverflowError, "int too big to convert");
    heap_free(&m->heap, bytes, (size_t)length + 1);
    return made;
}

static Value read_number(Machine *m, const Text *bytes, bool is_signed)
{
    mp_int number, span;
    int_must(mp_init_multi(&number, &span, NULL));
    if (bytes->length)
        add_bytes(&number, (const unsigned char *)bytes->bytes, bytes->length);
    if (is_signed && bytes->length && bytes->bytes[0] & 0x80) {
        int_must(mp_2expt(&span, (int)bytes->length * 8));
        int_must(mp_sub(&number, &span, &number));
    }
    mp_clear(&span);
    return int_store(m, &number);
}

Value int_from_bytes(Machine *m, Value self, const Args *args)
{
    static const char *const names[] = {"bytes", "byteorder", "signed", NULL};
    Value given[3];
    bool is_signed = false, big;
    Text bytes = TEXT_EMPTY;
    if (!args_sort(m, args, "from_bytes", names, 1, 2, given) ||
        !byte_order(m, given[1], "from_bytes", &big) ||
        (given[2] && !value_truth(m, given[2], &is_signed)))
        return NULL;
    Args contents = {given, 1, NULL, 0};
    bool number = is_int(m, given[0]) || is_a(m, given[0], TYPE_str);
    if (number)
        return raise_format(m, TYPE_TypeError, "cannot convert '%s' object to bytes",
                            type_name(m, given[0]));
    Value result = NULL;
    if (bytes_contents(m, &contents, "bytes", &bytes)) {
        if (!big)
            reverse(bytes.bytes, bytes.length);
        charge(m, bytes.length / 16);
        result = read_number(m, &bytes, is_signed);
    }
    text_free(&bytes);
    if (!result || self == (Value)m->types[TYPE_int])
        return result;
    Value made = call_values(m, self, &result, 1);
    drop(m, result);
    return made;
}
