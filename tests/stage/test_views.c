/* Views: the draw list of the lesson screen, against goldens and against what holds for every
 * screen: no text on another text, none cut by the edge of its panel or window. */
#include "tests/stage/stage_support.h"
#include "tests/stage/tunnel_trace.h"
#include "tests/unit/averager_trace.h"

static void check_golden(const char *name, Trace *trace, size_t step, Language lang)
{
    assert_true(step > 0);
    Model model = model_at(trace, step, 1280, 720, 100);
    Draw draw;
    Text out = TEXT_EMPTY;
    model.lang = lang;
    draw_init(&draw, 100, fixed_measure, NULL);
    stage_draw(&model, &draw);
    draw_dump(&draw, &out);
    assert_golden(name, &out);
    text_free(&out);
    draw_free(&draw);
    model_free(&model);
    trace_free(trace);
}

static void averager_at_its_second_yield(void **state)
{
    (void)state;
    Trace *trace = averager_trace();
    check_golden("averager-yield", trace, step_showing(trace, "yield 10.0", 1), LANGUAGE_EN);
}

static void averager_in_korean(void **state)
{
    (void)state;
    Trace *trace = averager_trace();
    check_golden("averager-send-ko", trace, step_showing(trace, "send(10)", 1), LANGUAGE_KO);
}

static void tunnel_where_adder_returns(void **state)
{
    (void)state;
    Trace *trace = tunnel_trace();
    check_golden("tunnel-return", trace, step_showing(trace, "return 3", 1), LANGUAGE_EN);
}

static void tunnel_where_an_exception_leaves(void **state)
{
    (void)state;
    Trace *trace = tunnel_trace();
    check_golden("tunnel-raises", trace, step_showing(trace, "raises ValueError", 1), LANGUAGE_EN);
}

/* The part of a text's box that has ink: capitals and digits. */
static Rect ink(const DrawCommand *command)
{
    int half = command->rect.h * 36 / 100;
    return (Rect){command->rect.x, command->rect.y - half, command->rect.w, 2 * half};
}

typedef struct Seen {
    Rect ink;
    const DrawCommand *command;
} Seen;

static void complain(const Draw *draw, const char *what, const DrawCommand *command)
{
    fail_msg("zoom %d: \"%.*s\" %s", draw->zoom, (int)command->length,
             draw->bytes.bytes + command->text, what);
}

/* Texts that scroll are cut by their clip at the top and bottom only. */
static void check_screen(const Draw *draw, Rect window)
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
                complain(draw, "lies on another text", command);
        }
        assert_true(count < MOST);
        seen[count++] = (Seen){shown, command};
    }
    assert_int_equal(depth, 0);
}

static void check_every_size(Trace *trace, size_t step, Language lang, bool ghosts)
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

static void no_text_lies_on_text(void **state)
{
    (void)state;
    Trace *averager = averager_trace(), *tunnel = tunnel_trace();
    for (size_t step = 1; step <= 20; step += 3)
        check_every_size(averager, step, step % 2 ? LANGUAGE_EN : LANGUAGE_KO, step % 5 == 0);
    for (size_t step = 1; step <= 28; step += 3)
        check_every_size(tunnel, step, step % 2 ? LANGUAGE_EN : LANGUAGE_KO, step % 5 == 0);
    trace_free(averager);
    trace_free(tunnel);
}

/* Drawing twice gives the same picture: nothing settles only at the second look. */
static void drawing_is_stable(void **state)
{
    (void)state;
    Trace *trace = tunnel_trace();
    for (size_t step = 1; step <= 28; step++) {
        Model model = model_at(trace, step, 900, 500, 100);
        Draw draw;
        Text first = TEXT_EMPTY, second = TEXT_EMPTY;
        draw_init(&draw, 100, fixed_measure, NULL);
        stage_draw(&model, &draw);
        draw_dump(&draw, &first);
        stage_draw(&model, &draw);
        draw_dump(&draw, &second);
        assert_string_equal(text_c(&first), text_c(&second));
        text_free(&first);
        text_free(&second);
        draw_free(&draw);
        model_free(&model);
    }
    trace_free(trace);
}

static void help_and_menu_fit(void **state)
{
    (void)state;
    static const int zooms[] = {50, 100, 150, 200};
    for (size_t i = 0; i < sizeof(zooms) / sizeof(*zooms); i++)
        for (int own = 0; own < 2; own++) {
            Model model;
            Draw draw;
            model_init(&model);
            model.zoom = zooms[i];
            for (int part = 0; part < 5; part++)
                for (int card = 0; card < 4; card++)
                    model_add_card(&model,
                                   &"1 Iterators\0002 Generators\0003 Coroutines\000"
                                    "4 Schedulers\0005 Async gens"[part * 13],
                                   "send() puts a value into yield, and then some",
                                   "priming, then talking", "x");
            draw_init(&draw, 100, fixed_measure, NULL);
            stage_draw(&model, &draw);
            check_screen(&draw, (Rect){0, 0, draw_units(1280, draw.zoom) + 1,
                                       draw_units(720, draw.zoom) + 1});
            model_free(&model);
            draw_free(&draw);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(averager_at_its_second_yield),
        cmocka_unit_test(averager_in_korean),
        cmocka_unit_test(tunnel_where_adder_returns),
        cmocka_unit_test(tunnel_where_an_exception_leaves),
        cmocka_unit_test(no_text_lies_on_text),
        cmocka_unit_test(drawing_is_stable),
        cmocka_unit_test(help_and_menu_fit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
