/* Int: without bounds. Up to 62 bits it is an immediate; beyond, libtommath does the work, on digits
 * that lie in the machine's heap. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"
#include "engine/python/int_digits.h"

/* libtommath fails only when the system has no memory left. */
void int_must(mp_err error)
{
    if (error != MP_OKAY)
        memory_exhausted(sizeof(mp_digit));
}

/* An mp_int that holds [v]; the caller clears it. */
void int_load(Value v, mp_int *out)
{
    if (is_boolean(v))
        int_must(mp_init_i64(out, v == VALUE_TRUE));
    else if (is_small(v))
        int_must(mp_init_i64(out, small_of(v)));
    else {
        const Long *from = (Long *)v;
        int_must(mp_init_size(out, from->used));
        memcpy(out->dp, from->digits, (size_t)from->used * sizeof(mp_digit));
        out->used = from->used;
        out->sign = (mp_sign)from->sign;
    }
}

static Value long_new(Machine *m, Type *type, const mp_int *number)
{
    size_t size = (size_t)number->used * sizeof(uint64_t);
    Long *made = object_alloc(m, type, type->size + size);
    made->digits = (uint64_t *)((char *)made + type->size);
    made->used = number->used;
    made->sign = (int)number->sign;
    memcpy(made->digits, number->dp, size);
    return (Value)made;
}

/* Takes [number] and clears it. */
Value int_store(Machine *m, mp_int *number)
{
    Value result = mp_count_bits(number) <= 61 ? small(mp_get_i64(number))
                                               : long_new(m, m->types[TYPE_int], number);
    mp_clear(number);
    return result;
}

Value int_as(Machine *m, Type *type, Value integer)
{
    mp_int number;
    int_load(integer, &number);
    Value result = long_new(m, type, &number);
    mp_clear(&number);
    return result;
}

_Static_assert(sizeof(mp_digit) == sizeof(uint64_t), "a digit is 8 bytes");

Value int_new(Machine *m, int64_t integer)
{
    if (small_fits(integer))
        return small(integer);
    mp_int number;
    int_must(mp_init_i64(&number, integer));
    return int_store(m, &number);
}

bool is_int(Machine *m, Value v)
{
    return is_small(v) || is_boolean(v) || (is_object(v) && is_a(m, v, TYPE_int));
}

bool int_fits(Value v, int64_t *integer)
{
    if (is_small(v)) {
        *integer = small_of(v);
        return true;
    }
    if (is_boolean(v)) {
        *integer = v == VALUE_TRUE;
        return true;
    }
    if (((Long *)v)->used > 2)
        return false;
    mp_int number;
    int_load(v, &number);
    bool fits = mp_count_bits(&number) <= 63;
    *integer = fits ? mp_get_i64(&number) : 0;
    mp_clear(&number);
    return fits;
}

/* Between digits of a base and an integer: in time that grows as the square, unless the base is a
 * power of two. */
static void charge_text(Machine *m, size_t length, int base)
{
    enum { DIGITS_IN_ONE = 18, PRODUCTS_PER_ROUND = 20 };
    size_t digits = length / DIGITS_IN_ONE;
    int_bits_of_base(base) ? charge_letters(m, length)
                           : charge(m, digits * length / PRODUCTS_PER_ROUND);
}

Value int_parse(Machine *m, const char *digits, size_t length, int base)
{
    char *text = memory_copy(digits, length);
    charge_text(m, length, base);
    mp_int number;
    int_must(mp_init(&number));
    int bits = int_bits_of_base(base);
    bool fine = bits ? int_bits_parse(text, length, bits, &number)
                     : mp_read_radix(&number, text, base) == MP_OKAY;
    free(text);
    if (!fine) {
        mp_clear(&number);
        return NULL;
    }
    return int_store(m, &number);
}

Value int_literal(Machine *m, Slice text)
{
    int base = 10;
    if (text.length > 2 && text.bytes[0] == '0') {
        char letter = text.bytes[1] | 0x20;
        base = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 10;
    }
    if (base != 10)
        text = (Slice){text.bytes + 2, text.length - 2};
    return int_parse(m, text.bytes, text.length, base);
}

void int_text(Machine *m, Value v, int base, Text *out)
{
    int64_t integer;
    if (base == 10 && int_fits(v, &integer)) {
        text_printf(out, "%lld", (long long)integer);
        return;
    }
    charge_text(m, (size_t)int_bits(v) * 3 / 10, base);
    mp_int number;
    int_load(v, &number);
    if (int_bits_of_base(base)) {
        int_bits_text(&number, int_bits_of_base(base), out);
        mp_clear(&number);
        return;
    }
    size_t size;
    int room = 0;
    int_must(mp_radix_size(&number, base, &room));
    char *text = memory_alloc((size_t)room + 1);
    int_must(mp_to_radix(&number, text, (size_t)room + 1, &size, base));
    for (char *at = text; *at; at++)
        text_add_char(out, *at >= 'A' && *at <= 'Z' ? (char)(*at | 0x20) : *at);
    free(text);
    mp_clear(&number);
}

int int_bits(Value v)
{
    mp_int number;
    int_load(v, &number);
    int bits = mp_count_bits(&number);
    mp_clear(&number);
    return bits;
}

bool int_decimal(Machine *m, Value v, Text *out)
{
    bool fine = int_bits(v) < INT_DIGITS_MOST * 10 / 3; /* log2(10) is 3.32 */
    size_t before = out->length;
    if (fine)
        int_text(m, v, 10, out);
    fine = fine && out->length - before <= INT_DIGITS_MOST + (out->bytes[before] == '-');
    if (!fine)
        raise_format(m, TYPE_ValueError, INT_DIGITS_BEYOND "; " INT_DIGITS_HINT, INT_DIGITS_MOST);
    return fine;
}

double int_double(Machine *m, Value v, bool *overflow)
{
    (void)m;
    *overflow = false;
    if (is_small(v))
        return (double)small_of(v);
    if (is_boolean(v))
        return v == VALUE_TRUE;
    if (int_bits(v) > 1024) {
        *overflow = true;
        return ((Long *)v)->sign ? -INFINITY : INFINITY;
    }
    /* Through decimal text: strtod() rounds to nearest even, as CPython does. */
    Text text = TEXT_EMPTY;
    int_text(m, v, 10, &text);
    double number = strtod(text_c(&text), NULL);
    text_free(&text);
    *overflow = isinf(number);
    return number;
}

Value int_from_double(Machine *m, double number)
{
    if (fabs(number) < 2e18)
        return int_new(m, (int64_t)number);
    mp_int result;
    int_must(mp_init(&result));
    int_must(mp_set_double(&result, trunc(number)));
    return int_store(m, &result);
}

void int_charge(Machine *m, Value v)
{
    enum { FEW = 64 };
    if (is_object(v) && !is_boolean(v) && ((Long *)v)->used > FEW)
        charge(m, (uint64_t)((Long *)v)->used / 2);
}

/* Of an integer that is not small: its sign times its digits. */
static int64_t extent(Value v)
{
    return ((Long *)v)->sign == MP_NEG ? -(int64_t)((Long *)v)->used : ((Long *)v)->used;
}

int int_compare(Machine *m, Value left, Value right)
{
    int64_t a, b;
    bool left_fits = int_fits(left, &a), right_fits = int_fits(right, &b);
    if (left_fits && right_fits)
        return (a > b) - (a < b);
    if (!left_fits && !right_fits && extent(left) != extent(right))
        return extent(left) < extent(right) ? -1 : 1;
    if (left_fits != right_fits)
        return left_fits ? (extent(right) < 0 ? 1 : -1) : extent(left) < 0 ? -1 : 1;
    int_charge(m, left);
    mp_int x, y;
    int_load(left, &x);
    int_load(right, &y);
    int order = (int)mp_cmp(&x, &y);
    mp_clear_multi(&x, &y, NULL);
    return order;
}
