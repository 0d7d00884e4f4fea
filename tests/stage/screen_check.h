/* What holds for every screen: no text on another text, none cut by the edge of its panel or
 * window. */
#ifndef COROLANE_TESTS_SCREEN_CHECK_H
#define COROLANE_TESTS_SCREEN_CHECK_H

#include "tests/stage/stage_support.h"

/* The part of a text's box that has ink: capitals and digits. */
static inline Rect ink(const DrawCommand *command)
{
    int half = command->rect.h * 36 / 100;
    return (Rect){command->rect.x, command->rect.y - half, command->rect.w, 2 * half};
}

typedef struct Seen {
    Rect ink;
    const DrawCommand *command;
} Seen;

static inline void complain(const Draw *draw, const char *what, const DrawCommand *command)
{
    fail_msg("zoom %d: \"%.*s\" %s", draw->zoom, (int)command->length,
             draw->bytes.bytes + command->text, what);
}

static inline void complain_pair(const Draw *draw, const DrawCommand *command,
                                 const DrawCommand *other)
{
    fail_msg("zoom %d: \"%.*s\" lies on \"%.*s\"", draw->zoom, (int)command->length,
             draw->bytes.bytes + command->text, (int)other->length,
             draw->bytes.bytes + other->text);
}

/* Texts that scroll are cut by their clip at the top and bottom only. */
static inline void check_screen(const Draw *draw, Rect window)
{
    enum { MOST = 4000, DEEP = 16 };
    static Seen seen[MOST];
    Rect clips[DEEP] = {window};
    int count = 0, depth = 0;
    for (size_t i = 0; i < draw->count; i++) {
        const DrawCommand *command = &draw->commands[i];
        if (command->kind == DRAW_CLIP) {
            assert_true(depth + 1 < DEEP);
            clips[depth + 1] = rect_meet(clips[depth], command->rect);
            depth++;
        } else if (command->kind == DRAW_UNCLIP) {
            depth--;
            assert_true(depth >= 0);
        }
        if (command->kind != DRAW_TEXT)
            continue;
        Rect box = ink(command), shown = rect_meet(box, clips[depth]);
        if (shown.w == 0 || shown.h == 0)
            continue;
        bool aside = command->font == FONT_LANE || command->font == FONT_SMALL ||
                     command->font == FONT_PILL || command->font == FONT_PILL_STRONG ||
                     command->font == FONT_ROW || command->font == FONT_ROW_STRONG;
        if (shown.w < box.w && !aside) /* lanes may lie partly beside the panel */
            complain(draw, "is cut at its side", command);
        for (int j = 0; j < count; j++) {
            Rect both = rect_meet(shown, seen[j].ink);
            if (both.w > 1 + 200 / draw->zoom && both.h > 1) /* runs are rounded up to pixels */
                complain_pair(draw, command, seen[j].command);
        }
        assert_true(count < MOST);
        seen[count++] = (Seen){shown, command};
    }
    assert_int_equal(depth, 0);
}

static inline void check_every_size(Trace *trace, size_t step, Language lang, bool ghosts)
{
    static const int sizes[][2] = {{1280, 720}, {1920, 1080}, {800, 600}, {640, 480}, {1024, 1400}};
    static const int zooms[] = {0, 50, 80, 100, 125, 200, 300, 400};
    for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes); i++)
        for (size_t j = 0; j < sizeof(zooms) / sizeof(*zooms); j++) {
            Model model = model_at(trace, step, sizes[i][0], sizes[i][1], zooms[j]);
            Draw draw;
            model.lang = lang;
            model.ghosts = ghosts;
            draw_init(&draw, 100, fixed_measure, NULL);
            stage_draw(&model, &draw);
            Rect window = {0, 0, draw_units(sizes[i][0], draw.zoom) + 1,
                           draw_units(sizes[i][1], draw.zoom) + 1};
            check_screen(&draw, window);
            draw_free(&draw);
            model_free(&model);
        }
}

#endif
