/* Layout: at every size and zoom, panels lie in the window and not on each other. */
#include "tests/stage/stage_support.h"

static bool apart(Rect left, Rect right)
{
    Rect meet = rect_meet(left, right);
    return left.w <= 0 || right.w <= 0 || meet.w == 0 || meet.h == 0;
}

static LayoutNeeds needs_of_lines(int lines)
{
    return (LayoutNeeds){.code_width = lines * 11,
                         .code_lines = lines,
                         .variables = 60 + lines % 5 * 40,
                         .narration = 40 + lines % 7 * 30,
                         .lanes_width = lines % 9 * 120};
}

static void check(int width, int height, int lines)
{
    LayoutNeeds needs = needs_of_lines(lines);
    Layout layout = layout_place(width, height, &needs);
    Rect panels[] = {layout.bar,       layout.code,  layout.output,  layout.variables,
                     layout.narration, layout.lanes, layout.timeline};
    enum { COUNT = sizeof(panels) / sizeof(*panels) };
    for (int i = 0; i < COUNT; i++) {
        Rect inside = rect_meet(panels[i], layout.window);
        if (panels[i].w && (inside.w != panels[i].w || inside.h != panels[i].h))
            fail_msg("%dx%d: panel %d leaves the window", width, height, i);
        for (int j = i + 1; j < COUNT; j++)
            if (!apart(panels[i], panels[j]))
                fail_msg("%dx%d: panels %d and %d overlap", width, height, i, j);
    }
    assert_true(layout.lanes.w > 0 && layout.lanes.h > 0);
}

static void no_panel_overlaps(void **state)
{
    (void)state;
    static const int lines[] = {0, 1, 13, 40, 1000};
    for (int width = 80; width < 4000; width += width < 900 ? 13 : 401)
        for (int height = 60; height < 2400; height += height < 900 ? 11 : 307)
            for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++)
                check(width, height, lines[i]);
}

static const LayoutNeeds usual = {400, 11, 106, 58, 500};

static void usual_sizes_show_all_panels(void **state)
{
    (void)state;
    static const int sizes[][2] = {{1280, 720}, {1920, 1080}, {1600, 900}, {1000, 750}, {960, 540}};
    for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes); i++) {
        Layout layout = layout_place(sizes[i][0], sizes[i][1], &usual);
        assert_true(layout.bar.w && layout.code.w && layout.output.w && layout.variables.w &&
                    layout.narration.w && layout.timeline.w);
        assert_true(layout.lanes.w > layout.code.w);
    }
}

static void code_of_a_screenful_is_not_cut(void **state)
{
    (void)state;
    Layout layout = layout_place(1280, 720, &usual);
    assert_true(layout.code.h >= SIZE_TITLE + usual.code_lines * SIZE_CODE_LINE);
    assert_true(layout.output.h >= SIZE_TITLE + 3 * SIZE_OUTPUT_LINE);
    assert_true(layout.variables.h >= usual.variables);
}

static void small_windows_keep_the_lanes(void **state)
{
    (void)state;
    Layout narrow = layout_place(400, 300, &usual);
    assert_true(narrow.code.w == 0 && narrow.timeline.w > 0 && narrow.lanes.w > 350);
    Layout low = layout_place(640, 360, &usual);
    assert_true(low.code.w > 0 && low.narration.w > 0);
}

static void zoom_fits_the_window(void **state)
{
    (void)state;
    assert_int_equal(layout_fit_zoom(1280, 720), 100);
    assert_int_equal(layout_fit_zoom(1920, 1080), 150);
    assert_int_equal(layout_fit_zoom(3840, 2160), 300);
    assert_int_equal(layout_fit_zoom(800, 600), 80);
    assert_int_equal(layout_fit_zoom(100, 100), 80);
    assert_int_equal(layout_fit_zoom(20000, 20000), 400);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_panel_overlaps),
        cmocka_unit_test(usual_sizes_show_all_panels),
        cmocka_unit_test(code_of_a_screenful_is_not_cut),
        cmocka_unit_test(small_windows_keep_the_lanes),
        cmocka_unit_test(zoom_fits_the_window),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
