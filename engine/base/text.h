/* Text: slices of bytes, and a string that grows.
 *
 * All text in the engine is UTF-8. A Slice points into memory that somebody else owns and need not
 * end in a zero byte. A Text owns its bytes and always ends in a zero byte. */
#ifndef COROLANE_BASE_TEXT_H
#define COROLANE_BASE_TEXT_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Slice {
    const char *bytes;
    size_t length;
} Slice;

typedef struct Text {
    char *bytes; /* NULL while empty; use text_c() to read */
    size_t length;
    size_t capacity;
} Text;

#define TEXT_EMPTY ((Text){0})

/* A slice of the zero-terminated [string], which is not copied. */
Slice slice_of(const char *string);
bool slice_equal(Slice left, Slice right);
bool slice_is(Slice slice, const char *string);
bool slice_starts(Slice slice, const char *prefix);
bool slice_ends(Slice slice, const char *end);

/* Each appends to [text]. The printf forms follow printf(). */
void text_add(Text *text, const char *bytes, size_t length);
void text_add_c(Text *text, const char *string);
void text_add_slice(Text *text, Slice slice);
void text_add_char(Text *text, char byte);
/* [codepoint] as UTF-8; surrogates are written as their three bytes. */
void text_add_codepoint(Text *text, uint32_t codepoint);
void text_add_repeat(Text *text, char byte, size_t count);
void text_printf(Text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));
void text_vprintf(Text *text, const char *format, va_list arguments);

/* The bytes as a C string, "" while empty. Valid until the next change. */
const char *text_c(const Text *text);
Slice text_slice(const Text *text);
/* Cuts the text back to [length] bytes; keeps its memory. */
void text_cut(Text *text, size_t length);
/* Gives the bytes away (the caller frees them) and leaves [text] empty. Never NULL. */
char *text_take(Text *text);
void text_free(Text *text);

/* UTF-8. */

/* Decodes one code point at [bytes] (at most [length] bytes, at least 1) into *[codepoint] and
 * returns how many bytes it took. A malformed byte gives U+FFFD and 1. Surrogates are accepted. */
size_t utf8_decode(const char *bytes, size_t length, uint32_t *codepoint);
/* Writes up to 4 bytes and returns how many. */
size_t utf8_encode(uint32_t codepoint, char *out);
/* The number of code points. */
size_t utf8_count(const char *bytes, size_t length);
/* The byte offset of code point number [index]; [length] when there are fewer. */
size_t utf8_offset(const char *bytes, size_t length, size_t index);
/* The offset of the first byte that is not well-formed UTF-8, or [length]. */
size_t utf8_valid(const char *bytes, size_t length);

#endif
