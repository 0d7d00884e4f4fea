/* Quote: text as Python's repr() shows it. */
#ifndef COROLANE_BASE_QUOTE_H
#define COROLANE_BASE_QUOTE_H

#include "engine/base/text.h"

/* Appends repr() of the str whose UTF-8 is [bytes] ([length] bytes; surrogates as three bytes). */
void quote_repr(Text *out, const char *bytes, size_t length);

/* Appends repr() of a bytes object, b'…'. */
void quote_bytes_repr(Text *out, const char *bytes, size_t length);

/* Whether str.isprintable() holds for the character. */
bool quote_is_printable(uint32_t codepoint);

#endif
