/* Colours: WCAG 2.1 contrast of every text on every ground it is read on, in every theme. */
#include <math.h>

#include "tests/stage/stage_support.h"

static double linear(uint32_t channel)
{
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

static double luminance(uint32_t color)
{
    return 0.2126 * linear(color >> 16 & 0xFF) + 0.7152 * linear(color >> 8 & 0xFF) +
           0.0722 * linear(color & 0xFF);
}

static double contrast(uint32_t left, uint32_t right)
{
    double a = luminance(left), b = luminance(right);
    return ((a > b ? a : b) + 0.05) / ((a > b ? b : a) + 0.05);
}

static void assert_readable(ColorId text, Paint ground)
{
    for (int theme = 0; theme < THEME_COUNT; theme++) {
        double ratio =
            contrast(theme_color((ThemeId)theme, text), theme_paint((ThemeId)theme, ground));
        if (ratio < 4.5)
            fail_msg("%s: %s on %d%% %s over %s has %.2f to 1", theme_name((ThemeId)theme),
                     color_name(text), ground.percent, color_name((ColorId)ground.color),
                     color_name((ColorId)ground.over), ratio);
    }
}

static void formula_is_wcags(void **state)
{
    (void)state;
    assert_true(fabs(contrast(0x000000, 0xFFFFFF) - 21.0) < 0.001);
    assert_true(fabs(contrast(0x777777, 0xFFFFFF) - 4.48) < 0.005);
}

static void named_pairs_are_readable(void **state)
{
    (void)state;
#define PAIR(text, ground, percent, over)                                                          \
    assert_readable(COLOR_##text, paint_mix(COLOR_##ground, percent, COLOR_##over));
#include "app/stage/theme_list.h"
}

/* Lanes: their names, words and pills, and what is read on the band of their current row. */
static void lanes_are_readable(void **state)
{
    (void)state;
    static const ColorId on_band[] = {COLOR_TEXT,   COLOR_TEXT_DIM, COLOR_KEYWORD, COLOR_NUMBER,
                                      COLOR_STRING, COLOR_COMMENT,  COLOR_BUILTIN};
    for (int lane = 0; lane < LANE_COLORS; lane++) {
        ColorId color = theme_lane(lane);
        assert_readable(color, paint_of(COLOR_PANEL));
        assert_readable(color, paint_of(COLOR_CARD));
        assert_readable(color, paint_mix(color, 12, COLOR_PANEL));
        assert_readable(COLOR_TEXT, paint_mix(color, 24, COLOR_CARD));
        for (size_t i = 0; i < sizeof(on_band) / sizeof(*on_band); i++)
            assert_readable(on_band[i], paint_mix(color, 12, COLOR_PANEL));
    }
}

static void lane_colors_repeat(void **state)
{
    (void)state;
    assert_int_equal(theme_lane(0), COLOR_LANE_0);
    assert_int_equal(theme_lane(LANE_COLORS + 2), COLOR_LANE_2);
    assert_int_equal(theme_lane(NO_LANE), COLOR_LANE_0);
}

static void themes_are_named(void **state)
{
    (void)state;
    ThemeId theme;
    for (int i = 0; i < THEME_COUNT; i++) {
        assert_true(theme_named(theme_name((ThemeId)i), &theme));
        assert_int_equal(theme, i);
    }
    assert_false(theme_named("solarized", &theme));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(formula_is_wcags),   cmocka_unit_test(named_pairs_are_readable),
        cmocka_unit_test(lanes_are_readable), cmocka_unit_test(lane_colors_repeat),
        cmocka_unit_test(themes_are_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
