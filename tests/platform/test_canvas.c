/* The canvas: pixels of its shapes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "app/platform/canvas.h"

enum { WIDE = 16, HIGH = 12, INK = 0xFFFFFF };

/* Each pixel as a letter: blank, the ten shades between, full. */
static void check(const uint32_t *pixels, const char *const *wanted, int rows)
{
    for (int y = 0; y < rows; y++) {
        char line[WIDE + 1] = {0};
        for (int x = 0; x < WIDE; x++) {
            uint32_t shade = pixels[y * WIDE + x] & 0xFF;
            line[x] = shade == 0 ? '.' : shade == 255 ? '#' : (char)('0' + shade * 10 / 256);
        }
        assert_string_equal(line, wanted[y]);
    }
}

static void rectangles_are_clipped(void **state)
{
    (void)state;
    uint32_t pixels[WIDE * HIGH] = {0};
    Canvas canvas = canvas_on(pixels, WIDE, HIGH, WIDE);
    canvas_clip(&canvas, (Rect){2, 1, 5, 2});
    canvas_rect(&canvas, (Rect){-3, -3, 100, 100}, INK);
    canvas_unclip(&canvas);
    canvas_rect(&canvas, (Rect){14, 3, 100, 1}, INK);
    static const char *const wanted[] = {"................", "..#####.........", "..#####.........",
                                         "..............##", "................"};
    check(pixels, wanted, 5);
}

static void corners_are_round(void **state)
{
    (void)state;
    uint32_t pixels[WIDE * HIGH] = {0};
    Canvas canvas = canvas_on(pixels, WIDE, HIGH, WIDE);
    canvas_round(&canvas, (Rect){1, 1, 12, 8}, 4, INK, 0, 0);
    /* The same in all four corners, full between them. */
    for (int y = 0; y < 8; y++)
        for (int x = 0; x < 12; x++) {
            uint32_t here = pixels[(1 + y) * WIDE + 1 + x];
            assert_int_equal(here, pixels[(8 - y) * WIDE + 12 - x]);
            assert_int_equal(here, pixels[(1 + y) * WIDE + 12 - x]);
            if (x >= 4 && x < 8)
                assert_int_equal(here, INK);
        }
    assert_int_equal(pixels[WIDE + 1], 0);
    uint32_t edge = pixels[WIDE + 3] & 0xFF;
    assert_in_range(edge, 1, 254);
}

static void borders_have_their_width(void **state)
{
    (void)state;
    uint32_t pixels[WIDE * HIGH] = {0};
    Canvas canvas = canvas_on(pixels, WIDE, HIGH, WIDE);
    canvas_round(&canvas, (Rect){1, 1, 10, 6}, 0, 0x000080, 2, INK);
    static const char *const wanted[] = {"................", ".##########.....", ".##########.....",
                                         ".##555555##.....", ".##555555##.....", ".##########.....",
                                         ".##########....."};
    check(pixels, wanted, 7);
}

static void dashes_are_whole_pixels(void **state)
{
    (void)state;
    uint32_t pixels[WIDE * HIGH] = {0};
    Canvas canvas = canvas_on(pixels, WIDE, HIGH, WIDE);
    canvas_line(&canvas, (Rect){1, 1, 13, 2}, 4, 3, INK);
    canvas_line(&canvas, (Rect){0, 4, 1, 6}, 2, 1, INK);
    static const char *const wanted[] = {"................", ".####...####....", ".####...####....",
                                         "................", "#...............", "#...............",
                                         "................", "#...............", "#...............",
                                         "................"};
    check(pixels, wanted, 10);
}

static void heads_point(void **state)
{
    (void)state;
    uint32_t pixels[WIDE * HIGH] = {0};
    Canvas canvas = canvas_on(pixels, WIDE, HIGH, WIDE);
    canvas_shape(&canvas, (Rect){0, 0, 8, 8}, "0,0 24,12 0,24", INK);
    for (int y = 0; y < 8; y++)
        for (int x = 0; x < 8; x++) {
            assert_int_equal(pixels[y * WIDE + x], pixels[(7 - y) * WIDE + x]);
            if (x > 0) /* narrower towards the tip */
                assert_true(pixels[y * WIDE + x] <= pixels[y * WIDE + x - 1]);
        }
    assert_int_equal(pixels[3 * WIDE], INK);
    assert_int_equal(pixels[7], 0);
}

static void masks_blend(void **state)
{
    (void)state;
    uint32_t pixels[WIDE * HIGH] = {0};
    Canvas canvas = canvas_on(pixels, WIDE, HIGH, WIDE);
    static const uint8_t mask[] = {0, 128, 255, 64};
    canvas_mask(&canvas, -1, 0, mask, 4, 1, 4, 0x00FF00FF);
    assert_in_range(pixels[0] & 0xFF, 126, 130);
    assert_int_equal(pixels[0] & 0x00FF00, 0);
    assert_int_equal(pixels[1], 0xFF00FF);
    assert_in_range(pixels[2] >> 16 & 0xFF, 62, 66);
}

static void shade_leaves_a_circle(void **state)
{
    (void)state;
    uint32_t pixels[WIDE * HIGH];
    for (int i = 0; i < WIDE * HIGH; i++)
        pixels[i] = 0x808080;
    Canvas canvas = canvas_on(pixels, WIDE, HIGH, WIDE);
    canvas_shade(&canvas, (Rect){2, 1, 8, 8}, 25);
    assert_int_equal(pixels[5 * WIDE + 6], 0x808080); /* its middle */
    assert_int_equal(pixels[5 * WIDE + 2], 0x808080);
    assert_int_equal(pixels[1 * WIDE + 2], 0x202020); /* the corner of its square */
    assert_int_equal(pixels[9 * WIDE + 15], 0x202020);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rectangles_are_clipped),
        cmocka_unit_test(corners_are_round),
        cmocka_unit_test(borders_have_their_width),
        cmocka_unit_test(dashes_are_whole_pixels),
        cmocka_unit_test(heads_point),
        cmocka_unit_test(masks_blend),
        cmocka_unit_test(shade_leaves_a_circle),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
