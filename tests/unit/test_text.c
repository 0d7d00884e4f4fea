/* engine/base/text.h */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/text.h"

static void text_grows_and_ends_in_zero(void **state)
{
    (void)state;
    Text text = TEXT_EMPTY;
    assert_string_equal(text_c(&text), "");
    for (int i = 0; i < 1000; i++)
        text_printf(&text, "%d,", i);
    assert_int_equal(text.length, strlen(text.bytes));
    assert_string_equal(text.bytes + text.length - 8, "998,999,");
    text_free(&text);
}

static void text_cut_keeps_the_start(void **state)
{
    (void)state;
    Text text = TEXT_EMPTY;
    text_add_c(&text, "generator");
    text_cut(&text, 3);
    assert_string_equal(text_c(&text), "gen");
    text_cut(&text, 30);
    assert_int_equal(text.length, 3);
    text_free(&text);
}

static void text_take_leaves_it_empty(void **state)
{
    (void)state;
    Text text = TEXT_EMPTY;
    char *empty = text_take(&text);
    assert_string_equal(empty, "");
    free(empty);
    text_add_repeat(&text, '-', 3);
    char *bytes = text_take(&text);
    assert_string_equal(bytes, "---");
    assert_null(text.bytes);
    free(bytes);
}

static void slices_compare_by_content(void **state)
{
    (void)state;
    Slice slice = {"yield from", 5};
    assert_true(slice_is(slice, "yield"));
    assert_false(slice_is(slice, "yield from"));
    assert_true(slice_starts(slice, "yi"));
    assert_false(slice_starts(slice, "yield "));
    assert_true(slice_equal((Slice){NULL, 0}, slice_of("")));
}

static void utf8_round_trip(void **state)
{
    (void)state;
    static const uint32_t points[] = {0, 0x7F, 0x80, 0x7FF, 0x800, 0xAC00, 0xD800, 0xFFFF, 0x10000,
                                      0x10FFFF};
    for (size_t i = 0; i < sizeof(points) / sizeof(*points); i++) {
        char bytes[4];
        uint32_t back;
        size_t length = utf8_encode(points[i], bytes);
        assert_int_equal(utf8_decode(bytes, length, &back), length);
        assert_int_equal(back, points[i]);
    }
}

static void utf8_malformed_gives_replacement(void **state)
{
    (void)state;
    static const char *const bad[] = {"\x80", "\xC0\x80", "\xE0\x80\x80", "\xF5\x80\x80\x80",
                                      "\xED\x95", "\xFF"};
    for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
        uint32_t point;
        assert_int_equal(utf8_decode(bad[i], strlen(bad[i]), &point), 1);
        assert_int_equal(point, 0xFFFD);
        assert_int_equal(utf8_valid(bad[i], strlen(bad[i])), 0);
    }
    assert_int_equal(utf8_valid("가\xED\xA0\x80", 6), 3);
}

static void utf8_counts_code_points(void **state)
{
    (void)state;
    const char *text = "a가😀b";
    assert_int_equal(utf8_count(text, strlen(text)), 4);
    assert_int_equal(utf8_offset(text, strlen(text), 2), 4);
    assert_int_equal(utf8_offset(text, strlen(text), 3), 8);
    assert_int_equal(utf8_offset(text, strlen(text), 9), strlen(text));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_grows_and_ends_in_zero),
        cmocka_unit_test(text_cut_keeps_the_start),
        cmocka_unit_test(text_take_leaves_it_empty),
        cmocka_unit_test(slices_compare_by_content),
        cmocka_unit_test(utf8_round_trip),
        cmocka_unit_test(utf8_malformed_gives_replacement),
        cmocka_unit_test(utf8_counts_code_points),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
