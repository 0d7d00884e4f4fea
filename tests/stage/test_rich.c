/* Rich text: lines, code between backticks, and the `…` of what has no room. */
#include "app/stage/rich.h"
#include "tests/stage/stage_support.h"

static const RichStyle style = {FONT_CODE,
                                FONT_CODE_STRONG,
                                {COLOR_TEXT, COLOR_TEXT, 100},
                                {COLOR_NUMBER, COLOR_NUMBER, 100},
                                20}; /* columns of 9 units */

/* The words that are drawn, a line a line, code in brackets. */
static void check(const char *text, int room, int most, const char *wanted)
{
    Draw draw;
    Text out = TEXT_EMPTY;
    draw_init(&draw, 100, fixed_measure, NULL);
    rich_text(&draw, 100, 50, room, most, &style, slice_of(text), true);
    int y = 60;
    for (size_t i = 0; i < draw.count; i++) {
        const DrawCommand *command = &draw.commands[i];
        bool code = command->font == FONT_CODE_STRONG;
        assert_true(command->rect.x >= 100 && command->rect.x + command->rect.w <= 100 + room);
        if (i)
            text_add_c(&out, command->rect.y > y ? "\n" : " ");
        y = command->rect.y;
        text_printf(&out, code ? "[%.*s]" : "%.*s", (int)command->length,
                    draw.bytes.bytes + command->text);
    }
    assert_string_equal(text_c(&out), wanted);
    text_free(&out);
    draw_free(&draw);
}

static void words_go_on_the_next_line(void **state)
{
    (void)state;
    check("one two three", 200, 9, "one two three");
    check("one two three", 70, 9, "one two\nthree");
    check("하나 둘 셋", 60, 9, "하나\n둘 셋");
    check("", 60, 9, "");
}

static void code_has_its_own_font(void **state)
{
    (void)state;
    check("`yield` hands `10.0` on", 400, 9, "[yield] hands [10.0] on");
    check("`yield`가 줍니다", 400, 9, "[yield] 가 줍니다");
    check("`next(a b)`", 400, 9, "[next(a] [b)]");
    check("an `open end", 400, 9, "an [open] [end]");
}

static void a_word_longer_than_a_line_goes_on(void **state)
{
    (void)state;
    check("averyveryverylongword", 80, 3, "averyver\nyverylon\ngword");
    check("averyveryverylongword", 80, 2, "averyver\nyverylo…");
    check("to /a/very/long/path it", 80, 4, "to /a/ve\nry/long/\npath it");
}

static void what_does_not_fit_ends_in_dots(void **state)
{
    (void)state;
    check("one two three four five", 80, 1, "one two …");
    check("one two three four five", 80, 2, "one two\nthree …");
    check("averyveryverylongword", 80, 1, "averyve…");
}

static void counting_draws_nothing(void **state)
{
    (void)state;
    Draw draw;
    draw_init(&draw, 100, fixed_measure, NULL);
    Slice text = slice_of("one two three four five");
    assert_int_equal(rich_text(&draw, 0, 0, 80, 1, &style, text, false), 4);
    assert_int_equal(rich_text(&draw, 0, 0, 800, 1, &style, text, false), 1);
    assert_int_equal(rich_text(&draw, 0, 0, 80, 1, &style, slice_of(""), false), 0);
    assert_int_equal(draw.count, 0);
    draw_free(&draw);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_go_on_the_next_line),
        cmocka_unit_test(code_has_its_own_font),
        cmocka_unit_test(a_word_longer_than_a_line_goes_on),
        cmocka_unit_test(what_does_not_fit_ends_in_dots),
        cmocka_unit_test(counting_draws_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
