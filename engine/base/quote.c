#include "engine/base/quote.h"

#include <string.h>
#include <utf8proc.h>

bool quote_is_printable(uint32_t codepoint)
{
    switch (utf8proc_category((utf8proc_int32_t)codepoint)) {
    case UTF8PROC_CATEGORY_CC: case UTF8PROC_CATEGORY_CF: case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CO: case UTF8PROC_CATEGORY_CN: case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return false;
    case UTF8PROC_CATEGORY_ZS:
        return codepoint == ' ';
    default:
        return true;
    }
}

/* Single quotes, unless that needs escapes that double quotes do not. */
static char choose_quote(const char *bytes, size_t length)
{
    bool has_single = length && memchr(bytes, '\'', length);
    bool has_double = length && memchr(bytes, '"', length);
    return has_single && !has_double ? '"' : '\'';
}

/* The escapes that str and bytes share; false when [c] has none. */
static bool add_short_escape(Text *out, uint32_t c, char quote)
{
    if (c == (unsigned char)quote || c == '\\')
        text_printf(out, "\\%c", (char)c);
    else if (c == '\n')
        text_add_c(out, "\\n");
    else if (c == '\r')
        text_add_c(out, "\\r");
    else if (c == '\t')
        text_add_c(out, "\\t");
    else
        return false;
    return true;
}

void quote_repr(Text *out, const char *bytes, size_t length)
{
    char quote = choose_quote(bytes, length);
    text_add_char(out, quote);
    for (size_t at = 0; at < length;) {
        uint32_t c;
        at += utf8_decode(bytes + at, length - at, &c);
        if (add_short_escape(out, c, quote))
            continue;
        if (quote_is_printable(c))
            text_add_codepoint(out, c);
        else
            text_printf(out, c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c);
    }
    text_add_char(out, quote);
}

void quote_bytes_repr(Text *out, const char *bytes, size_t length)
{
    char quote = choose_quote(bytes, length);
    text_printf(out, "b%c", quote);
    for (size_t at = 0; at < length; at++) {
        unsigned char c = (unsigned char)bytes[at];
        if (add_short_escape(out, c, quote))
            continue;
        if (c >= ' ' && c < 0x7F)
            text_add_char(out, (char)c);
        else
            text_printf(out, "\\x%02x", c);
    }
    text_add_char(out, quote);
}
