/* Buffers: who has bytes to show, and how numbers lie in them. */
#include "engine/python/buffer.h"
#include "engine/python/int_digits.h"
#include "engine/python/memoryview.h"

static const NumberFormat formats[] = {
    {'B', NUMBER_UNSIGNED, 1, "unsigned byte integer"},
    {'b', NUMBER_SIGNED, 1, "signed char"},
    {'h', NUMBER_SIGNED, 2, "signed short integer"},
    {'H', NUMBER_UNSIGNED, 2, "unsigned short"},
    {'i', NUMBER_SIGNED, 4, "signed integer"},
    {'I', NUMBER_UNSIGNED, 4, "unsigned int"},
    {'l', NUMBER_SIGNED, 8, "signed long"},
    {'L', NUMBER_UNSIGNED, 8, "unsigned long"},
    {'q', NUMBER_SIGNED, 8, "signed long"},
    {'Q', NUMBER_UNSIGNED, 8, "unsigned long"},
    {'f', NUMBER_FLOAT, 4, "float"},
    {'d', NUMBER_FLOAT, 8, "float"},
    {'u', NUMBER_CHARACTER, 4, "character"},
    {'c', NUMBER_BYTE, 1, "byte"},
    {'?', NUMBER_TRUTH, 1, "bool"},
};

const NumberFormat *number_format(char code)
{
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (formats[i].code == code)
            return &formats[i];
    return NULL;
}

/* The bytes as an integer of 64 bits, the least significant first, as they lie in memory. */
static uint64_t read_bits(const char *at, size_t size)
{
    uint64_t bits = 0;
    memcpy(&bits, at, size);
    return bits;
}

static Value read_unsigned(Machine *m, uint64_t bits)
{
    if (bits <= INT64_MAX)
        return int_new(m, (int64_t)bits);
    mp_int number;
    int_must(mp_init_u64(&number, bits));
    return int_store(m, &number);
}

static double read_float(const char *at, size_t size)
{
    float single;
    double number;
    if (size == sizeof number) {
        memcpy(&number, at, sizeof number);
        return number;
    }
    memcpy(&single, at, sizeof single);
    return single;
}

Value number_read(Machine *m, const NumberFormat *format, const char *at)
{
    uint64_t bits = read_bits(at, format->size);
    int unused = 64 - 8 * (int)format->size;
    char utf8[4];
    switch (format->kind) {
    case NUMBER_SIGNED:
        return int_new(m, (int64_t)(bits << unused) >> unused);
    case NUMBER_UNSIGNED:
        return read_unsigned(m, bits);
    case NUMBER_FLOAT:
        return float_new(m, read_float(at, format->size));
    case NUMBER_CHARACTER:
        return (Value)str_new(m, utf8, utf8_encode((uint32_t)bits, utf8));
    case NUMBER_BYTE:
        return bytes_new(m, at, 1);
    case NUMBER_TRUTH:
        break;
    }
    return boolean(bits != 0);
}

int number_bits(Machine *m, const NumberFormat *format, Value integer, uint64_t *bits)
{
    bool is_signed = format->kind == NUMBER_SIGNED;
    int width = 8 * (int)format->size;
    mp_int number;
    int_load(integer, &number);
    int sign = int_compare(m, integer, small(0));
    /* The one number of full width that fits is the least one. */
    bool least = is_signed && sign < 0 && mp_count_bits(&number) == width &&
                 mp_cnt_lsb(&number) == width - 1;
    bool fits = least || (mp_count_bits(&number) <= width - is_signed && (is_signed || sign >= 0));
    if (fits)
        *bits = sign < 0 ? 0 - mp_get_mag_u64(&number) : mp_get_mag_u64(&number);
    mp_clear(&number);
    return fits ? 0 : sign;
}

void number_store_float(const NumberFormat *format, char *at, double number)
{
    float single = (float)number;
    if (format->size == sizeof number)
        memcpy(at, &number, sizeof number);
    else
        memcpy(at, &single, sizeof single);
}

bool buffer_of(Machine *m, Value v, Buffer *out)
{
    if (is_a(m, v, TYPE_bytes) || is_a(m, v, TYPE_bytearray)) {
        Slice slice = bytes_slice(v);
        *out = (Buffer){(char *)slice.bytes, slice.length, number_format('B'),
                        is_a(m, v, TYPE_bytes)};
        return true;
    }
    if (is_a(m, v, TYPE_array)) {
        const Array *array = (Array *)v;
        *out = (Buffer){array->bytes, array->count * array->format->size, array->format, false};
        return true;
    }
    return is_a(m, v, TYPE_memoryview) && memoryview_buffer(v, out);
}

bool buffer_text(Machine *m, Value v, Text *out)
{
    Buffer buffer;
    if (is_a(m, v, TYPE_memoryview))
        return memoryview_bytes(m, v, out);
    if (!buffer_needed(m, v, &buffer) || !text_fits(m, out, buffer.length))
        return false;
    text_add(out, buffer.bytes, buffer.length);
    return true;
}

bool buffer_needed(Machine *m, Value v, Buffer *out)
{
    if (buffer_of(m, v, out))
        return true;
    raise_format(m, TYPE_TypeError, "a bytes-like object is required, not '%s'", type_name(m, v));
    return false;
}

void buffer_export(Machine *m, Value source, int change)
{
    if (is_a(m, source, TYPE_bytearray))
        ((ByteArray *)source)->exports += change;
    else if (is_a(m, source, TYPE_array))
        ((Array *)source)->exports += change;
}

bool text_like(Machine *m, Value v, Slice *text)
{
    Buffer buffer;
    if (is_a(m, v, TYPE_str)) {
        *text = str_slice((Str *)v);
        return true;
    }
    if (!buffer_of(m, v, &buffer))
        return false;
    *text = (Slice){buffer.bytes, buffer.length};
    return true;
}
