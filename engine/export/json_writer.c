#include "engine/export/json_writer.h"

#include <string.h>

static void add_escaped(Text *out, unsigned char byte)
{
    static const char from[] = "\"\\\b\f\n\r\t", to[] = "\"\\bfnrt";
    const char *found = byte ? strchr(from, byte) : NULL;
    if (found)
        text_printf(out, "\\%c", to[found - from]);
    else
        text_printf(out, "\\u%04x", byte);
}

void json_add_string(Text *out, Slice text)
{
    size_t plain = 0, at = 0;
    text_add_char(out, '"');
    while (at < text.length) {
        unsigned char byte = (unsigned char)text.bytes[at];
        uint32_t codepoint = byte;
        size_t step = byte < 0x80 ? 1 : utf8_decode(text.bytes + at, text.length - at, &codepoint);
        bool control = byte < 0x20 || byte == '"' || byte == '\\';
        bool broken = byte >= 0x80 && (step == 1 || (codepoint >= 0xD800 && codepoint < 0xE000));
        if (control || broken) {
            text_add(out, text.bytes + plain, at - plain);
            plain = at + step;
        }
        if (control)
            add_escaped(out, byte);
        else if (broken)
            text_add_codepoint(out, 0xFFFD);
        at += step;
    }
    text_add(out, text.bytes + plain, at - plain);
    text_add_char(out, '"');
}

void json_add_key(Text *out, const char *key)
{
    if (out->length > 0 && out->bytes[out->length - 1] != '{')
        text_add_char(out, ',');
    text_add_char(out, '"');
    text_add_c(out, key);
    text_add(out, "\":", 2);
}

void json_add_int(Text *out, int64_t value)
{
    char digits[24];
    size_t at = sizeof digits;
    uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    do
        digits[--at] = (char)('0' + rest % 10);
    while (rest /= 10);
    if (value < 0)
        digits[--at] = '-';
    text_add(out, digits + at, sizeof digits - at);
}

void json_field(Text *out, const char *key, Slice text)
{
    json_add_key(out, key);
    json_add_string(out, text);
}

void json_field_c(Text *out, const char *key, const char *text)
{
    json_field(out, key, slice_of(text));
}

void json_field_int(Text *out, const char *key, int64_t value)
{
    json_add_key(out, key);
    json_add_int(out, value);
}
