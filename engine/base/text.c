#include "engine/base/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"

Slice slice_of(const char *string)
{
    return (Slice){string, strlen(string)};
}

bool slice_equal(Slice left, Slice right)
{
    return left.length == right.length &&
           (left.length == 0 || memcmp(left.bytes, right.bytes, left.length) == 0);
}

bool slice_is(Slice slice, const char *string)
{
    return slice_equal(slice, slice_of(string));
}

bool slice_starts(Slice slice, const char *prefix)
{
    size_t length = strlen(prefix);
    return slice.length >= length && memcmp(slice.bytes, prefix, length) == 0;
}

bool slice_ends(Slice slice, const char *end)
{
    size_t length = strlen(end);
    return slice.length >= length &&
           memcmp(slice.bytes + slice.length - length, end, length) == 0;
}

static void reserve(Text *text, size_t more)
{
    size_t needed = text->length + more + 1;
    if (needed <= text->capacity)
        return;
    size_t capacity = text->capacity ? text->capacity * 2 : 32;
    if (capacity < needed)
        capacity = needed;
    text->bytes = memory_resize(text->bytes, capacity);
    text->capacity = capacity;
}

void text_add(Text *text, const char *bytes, size_t length)
{
    reserve(text, length);
    if (length)
        memcpy(text->bytes + text->length, bytes, length);
    text->length += length;
    text->bytes[text->length] = '\0';
}

void text_add_c(Text *text, const char *string)
{
    text_add(text, string, strlen(string));
}

void text_add_slice(Text *text, Slice slice)
{
    text_add(text, slice.bytes, slice.length);
}

void text_add_char(Text *text, char byte)
{
    text_add(text, &byte, 1);
}

void text_add_codepoint(Text *text, uint32_t codepoint)
{
    char bytes[4];
    text_add(text, bytes, utf8_encode(codepoint, bytes));
}

void text_add_repeat(Text *text, char byte, size_t count)
{
    reserve(text, count);
    memset(text->bytes + text->length, byte, count);
    text->length += count;
    text->bytes[text->length] = '\0';
}

void text_printf(Text *text, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    text_vprintf(text, format, arguments);
    va_end(arguments);
}

void text_vprintf(Text *text, const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    if (length > 0) {
        reserve(text, (size_t)length);
        vsnprintf(text->bytes + text->length, (size_t)length + 1, format, again);
        text->length += (size_t)length;
    }
    va_end(again);
}

const char *text_c(const Text *text)
{
    return text->bytes ? text->bytes : "";
}

Slice text_slice(const Text *text)
{
    return (Slice){text_c(text), text->length};
}

void text_cut(Text *text, size_t length)
{
    if (length >= text->length)
        return;
    text->length = length;
    text->bytes[length] = '\0';
}

char *text_take(Text *text)
{
    char *bytes = text->bytes ? text->bytes : memory_copy("", 0);
    *text = TEXT_EMPTY;
    return bytes;
}

void text_free(Text *text)
{
    free(text->bytes);
    *text = TEXT_EMPTY;
}

/* How many bytes a sequence that starts with [lead] has; 0 for a byte that starts none. */
static size_t sequence_length(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead < 0xE0)
        return 2;
    if (lead >= 0xE0 && lead < 0xF0)
        return 3;
    if (lead >= 0xF0 && lead < 0xF5)
        return 4;
    return 0;
}

size_t utf8_decode(const char *bytes, size_t length, uint32_t *codepoint)
{
    static const unsigned char lead_mask[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const unsigned char *at = (const unsigned char *)bytes;
    size_t count = sequence_length(at[0]);
    *codepoint = 0xFFFD;
    if (count == 0 || count > length)
        return 1;
    uint32_t value = at[0] & lead_mask[count];
    for (size_t i = 1; i < count; i++) {
        if ((at[i] & 0xC0) != 0x80)
            return 1;
        value = value << 6 | (at[i] & 0x3F);
    }
    if (value < smallest[count] || value > 0x10FFFF)
        return 1;
    *codepoint = value;
    return count;
}

size_t utf8_encode(uint32_t codepoint, char *out)
{
    if (codepoint < 0x80) {
        out[0] = (char)codepoint;
        return 1;
    }
    size_t count = codepoint < 0x800 ? 2 : codepoint < 0x10000 ? 3 : 4;
    static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = count - 1; i > 0; i--) {
        out[i] = (char)(0x80 | (codepoint & 0x3F));
        codepoint >>= 6;
    }
    out[0] = (char)(lead[count] | codepoint);
    return count;
}

size_t utf8_count(const char *bytes, size_t length)
{
    size_t count = 0;
    for (size_t i = 0; i < length; i++)
        count += ((unsigned char)bytes[i] & 0xC0) != 0x80;
    return count;
}

size_t utf8_offset(const char *bytes, size_t length, size_t index)
{
    size_t at = 0;
    while (at < length && index > 0) {
        at++;
        while (at < length && ((unsigned char)bytes[at] & 0xC0) == 0x80)
            at++;
        index--;
    }
    return at;
}

size_t utf8_valid(const char *bytes, size_t length)
{
    size_t at = 0;
    while (at < length) {
        uint32_t codepoint;
        size_t count = utf8_decode(bytes + at, length - at, &codepoint);
        bool surrogate = codepoint >= 0xD800 && codepoint < 0xE000;
        if (surrogate || (count == 1 && (unsigned char)bytes[at] >= 0x80))
            return at;
        at += count;
    }
    return length;
}
