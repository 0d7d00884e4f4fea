#include "engine/base/number.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The shortest "d.ddde±xx" that reads back as [value]. Seventeen digits always do. */
static void shortest(double value, char *buffer, size_t size)
{
    for (int precision = 0; precision <= 16; precision++) {
        snprintf(buffer, size, "%.*e", precision, value);
        if (strtod(buffer, NULL) == value)
            return;
    }
}

/* [digits] with the decimal point behind the first [point] of them, which may be none or more than
 * there are. */
static void add_fixed(Text *out, const char *digits, int count, int point)
{
    if (point <= 0) {
        text_add_c(out, "0.");
        text_add_repeat(out, '0', (size_t)-point);
        text_add(out, digits, (size_t)count);
    } else if (point >= count) {
        text_add(out, digits, (size_t)count);
        text_add_repeat(out, '0', (size_t)(point - count));
        text_add_c(out, ".0");
    } else {
        text_add(out, digits, (size_t)point);
        text_add_char(out, '.');
        text_add(out, digits + point, (size_t)(count - point));
    }
}

static void add_scientific(Text *out, const char *digits, int count, int exponent)
{
    text_add(out, digits, 1);
    if (count > 1) {
        text_add_char(out, '.');
        text_add(out, digits + 1, (size_t)count - 1);
    }
    text_printf(out, "e%c%02d", exponent < 0 ? '-' : '+', abs(exponent));
}

void number_float_repr(Text *out, double value)
{
    if (isnan(value)) {
        text_add_c(out, "nan");
        return;
    }
    if (signbit(value))
        text_add_char(out, '-');
    if (isinf(value)) {
        text_add_c(out, "inf");
        return;
    }
    char buffer[40];
    shortest(fabs(value), buffer, sizeof(buffer));
    char digits[20];
    int count = 0;
    char *at = buffer;
    for (; *at && *at != 'e'; at++)
        if (*at != '.')
            digits[count++] = *at;
    int exponent = *at ? atoi(at + 1) : 0;
    while (count > 1 && digits[count - 1] == '0')
        count--;
    if (exponent < -4 || exponent >= 16)
        add_scientific(out, digits, count, exponent);
    else
        add_fixed(out, digits, count, exponent + 1);
}
