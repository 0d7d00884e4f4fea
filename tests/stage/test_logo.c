/* The logo: assets/corolane.svg is the picture that the window's icon is drawn from. */
#include "app/stage/logo.h"
#include "app/stage/svg.h"
#include "tests/stage/stage_support.h"

static void the_file_shows_the_window_icon(void **state)
{
    (void)state;
    Draw draw;
    Text svg = TEXT_EMPTY;
    draw_init(&draw, 100, fixed_measure, NULL);
    logo_draw(&draw);
    svg_write(&draw, LOGO_SIDE, LOGO_SIDE, THEME_DARK, &svg);
    assert_file("assets/corolane.svg", &svg);
    text_free(&svg);
    draw_free(&draw);
}

static void nothing_leaves_the_square(void **state)
{
    (void)state;
    Draw draw;
    draw_init(&draw, 100, fixed_measure, NULL);
    logo_draw(&draw);
    Rect square = {0, 0, LOGO_SIDE, LOGO_SIDE};
    assert_true(draw.count > 5);
    for (size_t i = 0; i < draw.count; i++) {
        Rect rect = draw.commands[i].rect, inside = rect_meet(rect, square);
        assert_true(inside.w == rect.w && inside.h == rect.h);
    }
    draw_free(&draw);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_file_shows_the_window_icon),
        cmocka_unit_test(nothing_leaves_the_square),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
