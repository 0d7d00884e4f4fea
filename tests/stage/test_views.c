/* Views: the draw list of the lesson screen, against goldens and against what holds for every
 * screen: no text on another text, none cut by the edge of its panel or window. */
#include "tests/stage/program_trace.h"
#include "tests/stage/screen_check.h"
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

/* What keeps a program from running is said in full, and what it means below it. */
static void a_problem_is_said_and_explained(void **state)
{
    (void)state;
    static const int zooms[] = {100, 200};
    for (size_t i = 0; i < sizeof zooms / sizeof *zooms; i++) {
        Trace *trace = trace_new("bad.py", slice_of("if x = 3: pass\n"), NULL);
        Model model;
        Draw draw;
        Text dump = TEXT_EMPTY;
        model_init(&model);
        model.zoom = zooms[i];
        model_open(&model, trace, true);
        model.screen = SCREEN_LESSON;
        text_add_c(&model.problem, "bad.py:1:4: a message that is so long that it needs a second "
                                   "line, or more of them\n    if x = 3: pass\n       ^^^^^\n");
        model.problem_means[LANGUAGE_EN] = "One = gives a name a value.";
        draw_init(&draw, model.zoom, fixed_measure, NULL);
        stage_draw(&model, &draw);
        draw_dump(&draw, &dump);
        assert_non_null(strstr(text_c(&dump), "them"));
        assert_non_null(strstr(text_c(&dump), "gives"));
        check_screen(&draw, (Rect){0, 0, draw_units(1280, draw.zoom) + 1,
                                   draw_units(720, draw.zoom) + 1});
        text_free(&dump);
        draw_free(&draw);
        model_free(&model);
        trace_free(trace);
    }
}

/* The one place of the dump that has [text]: how far it is from the left. */
static int left_of(const Text *dump, const char *text)
{
    const char *found = strstr(text_c(dump), text);
    assert_non_null(found);
    while (found[-1] != '\n')
        found--;
    return atoi(strchr(found, ' '));
}

static void code_that_tabs_indent_is_indented(void **state)
{
    (void)state;
    Trace *trace =
        trace_of_text("tabs.py", slice_of("if 1:\n\tfirst = 1\n\tif 2:\n\t\tsecond = 2\n"), NULL);
    Model model = model_at(trace, 1, 1280, 720, 100);
    Draw draw;
    Text dump = TEXT_EMPTY;
    draw_init(&draw, 100, fixed_measure, NULL);
    stage_draw(&model, &draw);
    draw_dump(&draw, &dump);
    int blanks = left_of(&dump, "\"second\"") - left_of(&dump, "\"first\"");
    assert_true(blanks >= 4 * font_info[FONT_CODE].size / 2);
    text_free(&dump);
    draw_free(&draw);
    model_free(&model);
    trace_free(trace);
}

static int count_in(const char *text, const char *part)
{
    int count = 0;
    while ((text = strstr(text, part))) {
        count++;
        text += strlen(part);
    }
    return count;
}

/* Thousands of lanes can be paused in one expression. */
static void an_expression_where_many_pause_is_outlined_once(void **state)
{
    (void)state;
    Trace *trace = trace_of_text("many.py", slice_of("def g():\n    yield 1\n\n"
                                                     "many = [g() for _ in range(9)]\n"
                                                     "for one in many: next(one)\n"
                                                     "print('paused')\n"),
                                 NULL);
    Model model = model_at(trace, 1, 1280, 720, 100);
    Draw draw;
    Text dump = TEXT_EMPTY;
    model_go(&model, model_step_on(&model, 6));
    draw_init(&draw, 100, fixed_measure, NULL);
    stage_draw(&model, &draw);
    draw_dump(&draw, &dump);
    assert_int_equal(count_in(text_c(&dump), "x21 solid LANE_"), 1);
    text_free(&dump);
    draw_free(&draw);
    model_free(&model);
    trace_free(trace);
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
        cmocka_unit_test(a_problem_is_said_and_explained),
        cmocka_unit_test(code_that_tabs_indent_is_indented),
        cmocka_unit_test(an_expression_where_many_pause_is_outlined_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
