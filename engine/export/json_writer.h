/* JSON, written straight into a Text: what export_json.c needs and no more. */
#ifndef COROLANE_EXPORT_JSON_WRITER_H
#define COROLANE_EXPORT_JSON_WRITER_H

#include "engine/base/text.h"

/* A string with its quotes. What is not UTF-8 is written as U+FFFD. */
void json_add_string(Text *out, Slice text);
/* `,"key":` (without the comma after an opening bracket). */
void json_add_key(Text *out, const char *key);
void json_add_int(Text *out, int64_t value);
void json_field(Text *out, const char *key, Slice text);
void json_field_c(Text *out, const char *key, const char *text);
void json_field_int(Text *out, const char *key, int64_t value);

#endif
