#include "engine/base/number.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* A decimal number: digits times ten to the power of the exponent. */
typedef struct Decimal {
    uint64_t digits;
    int exponent;
} Decimal;

static bool reads_back(Decimal decimal, double value)
{
    char buffer[40];
    snprintf(buffer, sizeof(buffer), "%" PRIu64 "e%d", decimal.digits, decimal.exponent);
    return strtod(buffer, NULL) == value;
}

/* [value], which is finite and positive, rounded to [count] digits. */
static Decimal round_to(double value, int count)
{
    char buffer[40];
    Decimal decimal = {0, 0};
    snprintf(buffer, sizeof(buffer), "%.*e", count - 1, value);
    char *at = buffer;
    for (; *at != 'e'; at++)
        if (*at != '.')
            decimal.digits = decimal.digits * 10 + (uint64_t)(*at - '0');
    decimal.exponent = atoi(at + 1) - (count - 1);
    return decimal;
}

/* The shortest decimal that reads back as [value]; seventeen digits always do. Above a power of two
 * floats lie wider apart than below: there the nearest decimal of a length may belong to the float
 * below while the next one up belongs to [value]. */
static Decimal shortest(double value)
{
    for (int count = 1; count < 17; count++) {
        Decimal decimal = round_to(value, count);
        if (reads_back(decimal, value))
            return decimal;
        decimal.digits++;
        if (reads_back(decimal, value))
            return decimal;
    }
    return round_to(value, 17);
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
    if (value == 0) {
        text_add_c(out, "0.0");
        return;
    }
    Decimal decimal = shortest(fabs(value));
    for (; decimal.digits % 10 == 0; decimal.exponent++)
        decimal.digits /= 10;
    char digits[24];
    int count = snprintf(digits, sizeof(digits), "%" PRIu64, decimal.digits);
    int exponent = decimal.exponent + count - 1;
    if (exponent < -4 || exponent >= 16)
        add_scientific(out, digits, count, exponent);
    else
        add_fixed(out, digits, count, exponent + 1);
}
