/* Unicode: character properties as Python 3.11 knows them (Unicode 14.0). */
#ifndef COROLANE_BASE_UNICODE_H
#define COROLANE_BASE_UNICODE_H

#include <stdint.h>
#include <utf8proc.h>

/* The general category; UTF8PROC_CATEGORY_CN for what Unicode 14.0 does not have. */
utf8proc_category_t unicode_category(uint32_t codepoint);

#endif
