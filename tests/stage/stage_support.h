/* What the tests of the stage share: a font of fixed width, a model of a trace, golden files. */
#ifndef COROLANE_TESTS_STAGE_SUPPORT_H
#define COROLANE_TESTS_STAGE_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <utf8proc.h>

#include "app/stage/rows.h"
#include "app/stage/stage.h"
#include "engine/base/file.h"

/* Every column is 0.6 em wide, Hangul two columns. */
static inline int fixed_measure(void *context, FontId font, int zoom, const char *bytes,
                                size_t length)
{
    (void)context;
    int columns = 0;
    for (size_t at = 0; at < length;) {
        uint32_t codepoint;
        at += utf8_decode(bytes + at, length - at, &codepoint);
        columns += utf8proc_charwidth((utf8proc_int32_t)codepoint);
    }
    return (columns * font_info[font].size * zoom * 6 + 999) / 1000;
}

/* A model of [trace] as a lesson screen, standing at step number [step] (from 1). */
static inline Model model_at(const Trace *trace, size_t step, int width, int height, int zoom)
{
    Model model;
    model_init(&model);
    model.width = width;
    model.height = height;
    model.zoom = zoom;
    model_open(&model, trace, true);
    model.screen = SCREEN_LESSON;
    model_go(&model, step - 1);
    return model;
}

/* The draw list of the whole window as text; the caller frees it. */
static inline char *screen_of(Model *model)
{
    Draw draw;
    Text out = TEXT_EMPTY;
    draw_init(&draw, 100, fixed_measure, NULL);
    stage_draw(model, &draw);
    draw_dump(&draw, &out);
    draw_free(&draw);
    return text_take(&out);
}

/* The number (from 1) of the [which]th step whose arrow says [pill]; 0 when there is none. */
static inline size_t step_showing(const Trace *trace, const char *pill, int which)
{
    Model model = model_at(trace, 1, 1280, 720, 100);
    Rows rows = rows_of(&model, 0, SIZE_MAX);
    size_t found = 0;
    for (size_t i = 0; i < rows.count && !found; i++)
        if (slice_is(rows_text(&rows, rows.rows[i].pill), pill) && --which == 0)
            found = i + 1;
    rows_free(&rows);
    model_free(&model);
    return found;
}

/* Compares with the file at [name] in the repository; COROLANE_GOLDEN=write writes it instead. */
static inline void assert_file(const char *name, const Text *text)
{
    Text path = TEXT_EMPTY, wanted = TEXT_EMPTY;
    Diag diag = {0};
    const char *mode = getenv("COROLANE_GOLDEN");
    text_printf(&path, "%s/%s", SOURCE_DIR, name);
    if (mode && strcmp(mode, "write") == 0) {
        FILE *file = fopen(text_c(&path), "w");
        assert_non_null(file);
        fwrite(text_c(text), 1, text->length, file);
        fclose(file);
    }
    assert_true(file_read(text_c(&path), &wanted, &diag));
    assert_string_equal(text_c(text), text_c(&wanted));
    diag_free(&diag);
    text_free(&path);
    text_free(&wanted);
}

/* Compares with tests/stage/golden/NAME.txt, likewise. */
static inline void assert_golden(const char *name, const Text *text)
{
    Text path = TEXT_EMPTY;
    text_printf(&path, "tests/stage/golden/%s.txt", name);
    assert_file(text_c(&path), text);
    text_free(&path);
}

#endif
