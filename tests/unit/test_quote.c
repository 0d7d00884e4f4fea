/* engine/base/quote.h and engine/base/number.h: repr() of str, bytes and float. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>
#include <math.h>

#include "engine/base/number.h"
#include "engine/base/quote.h"

static void assert_repr(const char *bytes, size_t length, const char *expected)
{
    Text out = TEXT_EMPTY;
    quote_repr(&out, bytes, length);
    assert_string_equal(text_c(&out), expected);
    text_free(&out);
}

static void assert_bytes_repr(const char *bytes, size_t length, const char *expected)
{
    Text out = TEXT_EMPTY;
    quote_bytes_repr(&out, bytes, length);
    assert_string_equal(text_c(&out), expected);
    text_free(&out);
}

static void assert_float_repr(double value, const char *expected)
{
    Text out = TEXT_EMPTY;
    number_float_repr(&out, value);
    assert_string_equal(text_c(&out), expected);
    text_free(&out);
}

static void repr_chooses_quotes(void **state)
{
    (void)state;
    assert_repr("", 0, "''");
    assert_repr("plain", 5, "'plain'");
    assert_repr("it's", 4, "\"it's\"");
    assert_repr("say \"hi\"", 8, "'say \"hi\"'");
    assert_repr("'\"", 2, "'\\'\"'");
}

static void repr_escapes(void **state)
{
    (void)state;
    assert_repr("\n\r\t\\", 4, "'\\n\\r\\t\\\\'");
    assert_repr("\0\x1f\x7f", 3, "'\\x00\\x1f\\x7f'");
    assert_repr("\xC2\xA0\xC2\xAD", 4, "'\\xa0\\xad'");
    assert_repr("\xE2\x80\xA8", 3, "'\\u2028'");
    assert_repr("\xED\xA0\x80", 3, "'\\ud800'");
    assert_repr("\xF3\xA0\x80\x81", 4, "'\\U000e0001'");
}

static void repr_keeps_printable(void **state)
{
    (void)state;
    assert_repr("값 é 😀", 11, "'값 é 😀'");
    assert_true(quote_is_printable(' '));
    assert_false(quote_is_printable(0x3000));
    assert_false(quote_is_printable(0x11F00)); /* in Unicode 15, not in Python 3.11's 14 */
}

static void bytes_repr(void **state)
{
    (void)state;
    assert_bytes_repr("a'\xff\0\n", 5, "b\"a'\\xff\\x00\\n\"");
    assert_bytes_repr("'\"", 2, "b'\\'\"'");
}

static void float_repr_is_shortest(void **state)
{
    (void)state;
    assert_float_repr(0.1, "0.1");
    assert_float_repr(0.1 + 0.2, "0.30000000000000004");
    assert_float_repr(100, "100.0");
    assert_float_repr(-1.5, "-1.5");
    assert_float_repr(5e-324, "5e-324");
    assert_float_repr(1.7976931348623157e308, "1.7976931348623157e+308");
    assert_float_repr(618970019642690137449562112.0, "6.189700196426902e+26"); /* 2**89 */
    assert_float_repr(9007199254740993.0, "9007199254740992.0");
}

static void float_repr_turns_to_exponents(void **state)
{
    (void)state;
    assert_float_repr(1e15, "1000000000000000.0");
    assert_float_repr(1e16, "1e+16");
    assert_float_repr(1.5e16, "1.5e+16");
    assert_float_repr(0.0001, "0.0001");
    assert_float_repr(0.00001, "1e-05");
    assert_float_repr(1e100, "1e+100");
}

static void float_repr_of_special_values(void **state)
{
    (void)state;
    assert_float_repr(0.0, "0.0");
    assert_float_repr(-0.0, "-0.0");
    assert_float_repr(INFINITY, "inf");
    assert_float_repr(-INFINITY, "-inf");
    assert_float_repr(NAN, "nan");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(repr_chooses_quotes),
        cmocka_unit_test(repr_escapes),
        cmocka_unit_test(repr_keeps_printable),
        cmocka_unit_test(bytes_repr),
        cmocka_unit_test(float_repr_is_shortest),
        cmocka_unit_test(float_repr_turns_to_exponents),
        cmocka_unit_test(float_repr_of_special_values),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
