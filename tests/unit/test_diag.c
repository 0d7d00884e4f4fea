/* engine/base/diag.h */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>
#include <string.h>

#include "engine/base/diag.h"

static void assert_rendered(const Diag *diag, const char *source, const char *expected)
{
    Text out = TEXT_EMPTY;
    diag_render(diag, slice_of(source), &out);
    assert_string_equal(text_c(&out), expected);
    text_free(&out);
}

static void render_with_line_and_caret(void **state)
{
    (void)state;
    Diag diag = {0};
    diag_set(&diag, DIAG_SYNTAX, "a.py", 2, 9, "SyntaxError: %s", "invalid syntax");
    diag.end_line = 2;
    diag.end_column = 11;
    assert_rendered(&diag, "x = 1\n    x = :=\n",
                    "a.py:2:9: SyntaxError: invalid syntax\n"
                    "    x = :=\n"
                    "        ^^\n");
    diag_free(&diag);
}

static void render_places_the_caret_by_width(void **state)
{
    (void)state;
    Diag diag = {0};
    diag_set(&diag, DIAG_SYNTAX, "a.py", 1, 6, "here");
    assert_rendered(&diag, "값 = (나 다)",
                    "a.py:1:6: here\n"
                    "    값 = (나 다)\n"
                    "          ^\n");
    diag_free(&diag);
}

static void render_to_the_line_end_when_it_goes_on(void **state)
{
    (void)state;
    Diag diag = {0};
    diag_set(&diag, DIAG_SYNTAX, "a.py", 1, 5, "here");
    diag.end_line = 2;
    diag.end_column = 1;
    assert_rendered(&diag, "x = abc\ny", "a.py:1:5: here\n    x = abc\n        ^^^\n");
    diag_free(&diag);
}

static void render_without_a_place(void **state)
{
    (void)state;
    Diag diag = {0};
    diag_set(&diag, DIAG_FILE, "a.py", 0, 0, "No such file");
    assert_rendered(&diag, "", "a.py: No such file\n");
    diag_set(&diag, DIAG_FORMAT, NULL, 0, 0, "wrong argument");
    assert_rendered(&diag, "", "wrong argument\n");
    diag_set(&diag, DIAG_SYNTAX, "a.py", 9, 1, "behind the end");
    assert_rendered(&diag, "x\n", "a.py:9:1: behind the end\n");
    diag_free(&diag);
}

static void render_nothing_a_terminal_obeys(void **state)
{
    (void)state;
    Diag diag = {0};
    diag_set(&diag, DIAG_SYNTAX, "a.py", 1, 5, "here");
    assert_rendered(&diag, "\tx\t\033[2J\xff", "a.py:1:5: here\n"
                                            "    x \xef\xbf\xbd[2J\xef\xbf\xbd\n"
                                            "       ^\n");
    diag_free(&diag);
}

static void render_what_is_around_the_fault_of_a_long_line(void **state)
{
    (void)state;
    char source[1001];
    memset(source, 'x', 1000);
    source[1000] = 0;
    source[500] = '!';
    Diag diag = {0};
    Text out = TEXT_EMPTY;
    diag_set(&diag, DIAG_SYNTAX, "a.py", 1, 501, "here");
    diag_render(&diag, slice_of(source), &out);
    char *line = strchr(text_c(&out), '\n') + 1, *carets = strchr(line, '\n') + 1;
    assert_memory_equal(line, "    …xx", strlen("    …xx"));
    assert_true(carets - line < 200);
    size_t column = strcspn(carets, "^") - strlen("    ") - 1; /* in x-es; the ellipsis is one */
    assert_int_equal(line[strlen("    …") + column], '!');
    text_free(&out);
    diag_free(&diag);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(render_with_line_and_caret),
        cmocka_unit_test(render_places_the_caret_by_width),
        cmocka_unit_test(render_to_the_line_end_when_it_goes_on),
        cmocka_unit_test(render_without_a_place),
        cmocka_unit_test(render_nothing_a_terminal_obeys),
        cmocka_unit_test(render_what_is_around_the_fault_of_a_long_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
