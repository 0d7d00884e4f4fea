/* Fonts: runs over the chain of faces, measured as they are drawn. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "app/platform/fonts.h"

static Fonts *fonts;

static int open_fonts(void **state)
{
    (void)state;
    Text problem = TEXT_EMPTY;
    fonts = fonts_open(LANGUAGE_EN, &problem);
    if (!fonts)
        print_error("%s\n", text_c(&problem));
    text_free(&problem);
    return fonts ? 0 : -1;
}

static int close_fonts(void **state)
{
    (void)state;
    fonts_close(fonts);
    return 0;
}

static int width(FontId font, int zoom, const char *text)
{
    return fonts_measure(fonts, font, zoom, text, strlen(text));
}

static int inked(FontId font, const char *text)
{
    int count, ink = 0;
    const FontPiece *pieces = fonts_run(fonts, font, 100, text, strlen(text), &count);
    for (int i = 0; i < count; i++)
        for (int p = 0; pieces[i].mask && p < pieces[i].width * pieces[i].height; p++)
            ink += pieces[i].mask[p] > 0;
    return ink;
}

static void code_has_one_width(void **state)
{
    (void)state;
    int ten = width(FONT_CODE, 100, "iiiiiiiiii");
    assert_int_equal(ten, width(FONT_CODE, 100, "WWWWWWWWWW"));
    assert_int_equal(ten, width(FONT_CODE, 100, "(){}==->!="));
    assert_in_range(ten, 80, 100);
    assert_in_range(width(FONT_CODE, 200, "iiiiiiiiii"), 2 * ten - 4, 2 * ten + 4);
}

/* Each sentence names the first file that is missing, and all the packages. */
static void missing_fonts_are_named(void **state)
{
    (void)state;
    for (int lang = 0; lang < LANGUAGE_COUNT; lang++) {
        Text problem = TEXT_EMPTY;
        assert_false(fonts_complete("/nowhere", (Language)lang, &problem));
        assert_non_null(
            strstr(text_c(&problem), "/nowhere/usr/share/fonts/opentype/inter/Inter-Regular.otf"));
        assert_non_null(strstr(text_c(&problem), "sudo apt-get install fonts-inter fonts-nanum "
                                                 "fonts-jetbrains-mono fonts-naver-d2coding"));
        assert_non_null(strstr(text_c(&problem), lang == LANGUAGE_KO ? "없습니다" : "is missing"));
        assert_true(fonts_complete("", (Language)lang, &problem));
        text_free(&problem);
    }
}

/* != is drawn as one types it, not as one sign. */
static void signs_are_not_joined(void **state)
{
    (void)state;
    assert_in_range(inked(FONT_CODE, "!="), inked(FONT_CODE, "!") + inked(FONT_CODE, "=") - 1,
                    inked(FONT_CODE, "!") + inked(FONT_CODE, "=") + 1);
    assert_in_range(inked(FONT_CODE, "->"), inked(FONT_CODE, "-") + inked(FONT_CODE, ">") - 1,
                    inked(FONT_CODE, "-") + inked(FONT_CODE, ">") + 1);
}

/* Code and sentences come from faces without Hangul: another one of the chain has it. */
static void hangul_comes_from_the_next_face(void **state)
{
    (void)state;
    static const FontId ids[] = {FONT_CODE, FONT_UI, FONT_SAY, FONT_CODE_STRONG, FONT_LANE};
    for (size_t i = 0; i < sizeof(ids) / sizeof(*ids); i++) {
        int count;
        fonts_run(fonts, ids[i], 100, "yield 값 x", strlen("yield 값 x"), &count);
        assert_int_equal(count, 3);
        /* Two syllables differ: neither is the box of a missing glyph. */
        assert_int_not_equal(inked(ids[i], "값"), inked(ids[i], "이"));
    }
}

static void decomposed_hangul_is_composed(void **state)
{
    (void)state;
    const char *decomposed = "\xe1\x84\x80\xe1\x85\xa1\xe1\x86\xb9"; /* ᄀ ᅡ ᆹ */
    assert_int_equal(width(FONT_UI, 100, decomposed), width(FONT_UI, 100, "값"));
    assert_int_equal(inked(FONT_CODE, decomposed), inked(FONT_CODE, "값"));
}

static void what_is_measured_is_drawn(void **state)
{
    (void)state;
    static const char *const texts[] = {"averager #1", "AVATAR To", "value = yield average",
                                        "평균을 계산합니다. yield 10.0", "…"};
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
        for (int font = 0; font < FONT_COUNT; font++) {
            int count;
            const FontPiece *pieces =
                fonts_run(fonts, (FontId)font, 150, texts[i], strlen(texts[i]), &count);
            assert_true(count > 0);
            const FontPiece *last = &pieces[count - 1];
            int end = last->x + last->width;
            assert_in_range(width((FontId)font, 150, texts[i]), end - 6, end + 6);
        }
}

static void broken_text_is_drawn_too(void **state)
{
    (void)state;
    assert_true(width(FONT_CODE, 100,
                      "a\xff\xfe"
                      "b\xed\xa0\x80") > 0);
    assert_true(inked(FONT_CODE, "\xf0\x9f\x98\x80 x") > 0);
    assert_int_equal(fonts_measure(fonts, FONT_CODE, 100, "", 0), 0);
}

/* Thousands of runs and many sizes do not grow without bound and do not break what comes after. */
static void many_runs_are_forgotten(void **state)
{
    (void)state;
    int before = width(FONT_CODE, 100, "same");
    for (int i = 0; i < 15000; i++) {
        char text[16];
        snprintf(text, sizeof text, "%d", i);
        assert_true(width(FONT_CODE, 100, text) > 0);
    }
    for (int zoom = 50; zoom <= 400; zoom += 3)
        for (int font = 0; font < FONT_COUNT; font++)
            assert_true(width((FontId)font, zoom, "x") > 0);
    assert_int_equal(width(FONT_CODE, 100, "same"), before);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(code_has_one_width),
        cmocka_unit_test(missing_fonts_are_named),
        cmocka_unit_test(signs_are_not_joined),
        cmocka_unit_test(hangul_comes_from_the_next_face),
        cmocka_unit_test(decomposed_hangul_is_composed),
        cmocka_unit_test(what_is_measured_is_drawn),
        cmocka_unit_test(broken_text_is_drawn_too),
        cmocka_unit_test(many_runs_are_forgotten),
    };
    return cmocka_run_group_tests(tests, open_fonts, close_fonts);
}
