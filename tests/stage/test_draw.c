/* The draw list: text that does not fit, units and pixels, the dump. */
#include "tests/stage/stage_support.h"

static Slice text_of(const Draw *draw, size_t index)
{
    const DrawCommand *command = &draw->commands[index];
    return (Slice){draw->bytes.bytes + command->text, command->length};
}

static void text_that_fits_is_whole(void **state)
{
    (void)state;
    Draw draw;
    draw_init(&draw, 100, fixed_measure, NULL);
    /* 10 columns of 9 units */
    assert_int_equal(draw_text_in(&draw, 5, 5, 90, ALIGN_LEFT, FONT_CODE, paint_of(COLOR_TEXT),
                                  slice_of("0123456789")),
                     90);
    assert_true(slice_is(text_of(&draw, 0), "0123456789"));
    draw_free(&draw);
}

static void text_that_does_not_fit_ends_in_dots(void **state)
{
    (void)state;
    Draw draw;
    draw_init(&draw, 100, fixed_measure, NULL);
    int width = draw_text_in(&draw, 0, 0, 89, ALIGN_LEFT, FONT_CODE, paint_of(COLOR_TEXT),
                             slice_of("0123456789"));
    assert_true(slice_is(text_of(&draw, 0), "01234567…"));
    assert_true(width <= 89);
    draw_text_in(&draw, 0, 0, 40, ALIGN_LEFT, FONT_CODE, paint_of(COLOR_TEXT),
                 slice_of("값값값값"));
    assert_true(slice_is(text_of(&draw, 1), "값…"));
    draw_free(&draw);
}

static void no_room_draws_nothing(void **state)
{
    (void)state;
    Draw draw;
    draw_init(&draw, 100, fixed_measure, NULL);
    for (int room = -5; room < 9; room++)
        assert_int_equal(draw_text_in(&draw, 0, 0, room, ALIGN_LEFT, FONT_CODE,
                                      paint_of(COLOR_TEXT), slice_of("abc")),
                         0);
    assert_int_equal(draw.count, 0);
    draw_free(&draw);
}

/* Every room from nothing to all: never wider than the room, never a broken character. */
static void every_room_is_kept(void **state)
{
    (void)state;
    Draw draw;
    draw_init(&draw, 133, fixed_measure, NULL);
    Slice text = slice_of("a값é€ yield 😀 x = '다음' e\xcc\x81 끝");
    for (int room = 0; room < 400; room++) {
        draw_clear(&draw);
        int width =
            draw_text_in(&draw, 0, 0, room, ALIGN_RIGHT, FONT_UI, paint_of(COLOR_TEXT), text);
        assert_true(width <= room);
        if (draw.count) {
            Slice drawn = text_of(&draw, 0);
            assert_int_equal(utf8_valid(drawn.bytes, drawn.length), drawn.length);
            assert_true(draw.commands[0].rect.x >= 0);
        }
    }
    draw_free(&draw);
}

static void control_characters_become_blanks(void **state)
{
    (void)state;
    Draw draw;
    draw_init(&draw, 100, fixed_measure, NULL);
    draw_text(&draw, 0, 0, FONT_CODE, paint_of(COLOR_TEXT), slice_of("a\x1b[0m\tb\x7f"));
    assert_true(slice_is(text_of(&draw, 0), "a [0m b "));
    draw_free(&draw);
}

static void pixels_and_units_agree(void **state)
{
    (void)state;
    for (int zoom = 50; zoom <= 400; zoom += 7)
        for (int units = -300; units < 300; units++) {
            assert_true(draw_pixel(units + 1, zoom) >= draw_pixel(units, zoom));
            int back = draw_units(draw_pixel(units, zoom), zoom);
            assert_in_range(back - units + 2, 0, 4);
        }
    assert_int_equal(draw_pixel(10, 150), 15);
    assert_int_equal(draw_units(-1, 100), -1);
}

static void dump_names_everything(void **state)
{
    (void)state;
    Draw draw;
    Text out = TEXT_EMPTY;
    draw_init(&draw, 100, fixed_measure, NULL);
    Rect rect = {1, 2, 30, 40};
    draw_clip(&draw, rect);
    draw_rect(&draw, rect, paint_mix(COLOR_LANE_1, 12, COLOR_PANEL));
    draw_round(&draw, rect, 8, paint_of(COLOR_CARD), 1, paint_of(COLOR_EDGE));
    draw_outline(&draw, rect, 4, 1, LINE_DASHED, paint_of(COLOR_LANE_0));
    draw_hatch(&draw, rect, 4, paint_of(COLOR_PANEL), paint_of(COLOR_LANE_2));
    draw_across(&draw, 0, 50, 10, 2, LINE_DOTTED, paint_of(COLOR_ERROR));
    draw_down(&draw, 5, 0, 50, 2, LINE_SOLID, paint_of(COLOR_ERROR));
    draw_head(&draw, rect, true, paint_of(COLOR_LANE_0));
    draw_circle(&draw, rect, paint_of(COLOR_TEXT), 3, paint_of(COLOR_ACCENT));
    draw_icon(&draw, rect, ICON_FORWARD, paint_of(COLOR_TEXT));
    draw_text(&draw, 7, 9, FONT_CODE, paint_of(COLOR_TEXT), slice_of("yield 값"));
    draw_unclip(&draw);
    draw_dump(&draw, &out);
    assert_string_equal(text_c(&out), "clip 1,2 30x40\n"
                                      "rect 1,2 30x40 LANE_1@12/PANEL\n"
                                      "round 1,2 30x40 CARD border 1 EDGE\n"
                                      "outline 1,2 30x40 dashed LANE_0\n"
                                      "hatch 1,2 30x40 LANE_2\n"
                                      "line 0,9 50x2 dotted ERROR\n"
                                      "line 4,0 2x50 solid ERROR\n"
                                      "head 1,2 30x40 right LANE_0\n"
                                      "circle 1,2 30x40 TEXT border 3 ACCENT\n"
                                      "icon 1,2 30x40 FORWARD TEXT\n"
                                      "text 7,9 72x15 CODE TEXT \"yield 값\"\n"
                                      "unclip\n");
    text_free(&out);
    draw_free(&draw);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_that_fits_is_whole),
        cmocka_unit_test(text_that_does_not_fit_ends_in_dots),
        cmocka_unit_test(no_room_draws_nothing),
        cmocka_unit_test(every_room_is_kept),
        cmocka_unit_test(control_characters_become_blanks),
        cmocka_unit_test(pixels_and_units_agree),
        cmocka_unit_test(dump_names_everything),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
