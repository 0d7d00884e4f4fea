/* Predict: how the mode asks, what is answered and counted, and what is drawn. */
#include "app/stage/ask_kinds.h"
#include "app/stage/lanes_place.h"
#include "app/stage/words.h"
#include "tests/stage/program_trace.h"
#include "tests/stage/screen_check.h"

static void press(Model *model, const char *key)
{
    Draw draw;
    draw_init(&draw, 100, fixed_measure, NULL);
    Input input = {.kind = INPUT_KEY, .key = key};
    stage_input(model, &draw, &input);
    draw_free(&draw);
}

static bool shows(Model *model, const char *text)
{
    char *screen = screen_of(model);
    bool found = strstr(screen, text) != NULL;
    free(screen);
    return found;
}

/* Stands at step 2 of m1.py, where the generator is made; the next one is asked about. */
static Model asking(Trace **trace)
{
    *trace = trace_about(MISCONCEPTION_M1);
    Model model = model_at(*trace, 2, 1280, 720, 100);
    press(&model, "P");
    press(&model, "Right");
    assert_true(model.predict.open);
    assert_int_equal(model.step, 1);
    return model;
}

static void press_answer(Model *model, int answer)
{
    char key[] = "1";
    key[0] = (char)('1' + answer);
    press(model, key);
}

static void forward_does_not_skip_a_question(void **state)
{
    (void)state;
    static const char *const keys[] = {"Right", "Space", "PageDown", "N", "End", "Down", "Y"};
    Trace *trace;
    Model model = asking(&trace);
    assert_false(shows(&model, "Answer first"));
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        press(&model, keys[i]);
        assert_true(model.predict.open);
        assert_int_equal(model.step, 1);
    }
    assert_true(shows(&model, "Answer first, or leave with Esc."));
    press(&model, "Left");
    assert_false(model.predict.open);
    assert_int_equal(model.step, 0);
    assert_int_equal(model.predict.first_count, 0);
    model_free(&model);
    trace_free(trace);
}

static void escape_leaves_a_question_and_the_step_is_shown(void **state)
{
    (void)state;
    Trace *trace;
    Model model = asking(&trace);
    press(&model, "Escape");
    assert_false(model.predict.open);
    assert_true(model.predict.on);
    assert_int_equal(model.step, 1);
    press(&model, "Right");
    assert_int_equal(model.step, 2);
    press(&model, "Left");
    press(&model, "Right");
    assert_true(model.predict.open); /* whoever comes again is asked again */
    press(&model, "P");
    assert_false(model.predict.open);
    press(&model, "Right");
    assert_int_equal(model.step, 2);
    assert_int_equal(model.predict.first_count, 0);
    model_free(&model);
    trace_free(trace);
}

static void the_first_answer_counts(void **state)
{
    (void)state;
    Trace *trace;
    Model model = asking(&trace);
    int right = model.predict.question.right;
    press_answer(&model, right);
    assert_int_equal(model.step, 2);
    assert_true(shows(&model, "\"Right.\""));
    assert_true(shows(&model, "1 of 1 right"));
    press(&model, "Left");
    assert_false(shows(&model, "\"Right.\""));
    press(&model, "Right");
    press_answer(&model, right ? 0 : 1);
    assert_true(shows(&model, "\"Not this time.\""));
    assert_true(shows(&model, "1 of 1 right"));
    assert_int_equal(predict_right(&model.predict), 1);
    model_free(&model);
    trace_free(trace);
}

static void a_misconception_is_met_by_its_sentence(void **state)
{
    (void)state;
    Trace *trace;
    Model model = asking(&trace);
    for (int i = 0; i < model.predict.question.count; i++)
        if (model.predict.question.answers[i].belief == MISCONCEPTION_M1) {
            press_answer(&model, i);
            break;
        }
    assert_int_equal(model.step, 2);
    assert_true(shows(&model, "\"Calling\""));
    assert_true(shows(&model, "\"print(\\\"hello\\\")\"") || shows(&model, "2  print"));
    press(&model, "L");
    assert_true(shows(&model, "\"제너레이터\""));
    press(&model, "Right");
    assert_false(model.predict.told);
    model_free(&model);
    trace_free(trace);
}

static void a_line_that_is_clicked_is_an_answer(void **state)
{
    (void)state;
    static const int lines[] = {7, 2,
                                3}; /* right, a believer's, one that is not offered or wrong */
    for (int i = 0; i < 3; i++) {
        Trace *trace;
        Model model = asking(&trace);
        Draw draw;
        assert_true(model.predict.question.lines);
        draw_init(&draw, 100, fixed_measure, NULL);
        Layout layout = stage_layout(&model, &draw);
        Input input = {.kind = INPUT_PRESS,
                       .x = layout.code.x + 90,
                       .y = layout.code.y + SIZE_TITLE + (lines[i] - 1) * SIZE_CODE_LINE + 10};
        stage_input(&model, &draw, &input);
        assert_true(model.predict.told);
        assert_int_equal(model.step, 2);
        assert_int_equal(model.predict.firsts[0].right, i == 0);
        draw_free(&draw);
        model_free(&model);
        trace_free(trace);
    }
}

static void a_crossing_is_asked_about_on_the_way_to_it(void **state)
{
    (void)state;
    Trace *trace = trace_about(MISCONCEPTION_M5);
    Model model = model_at(trace, 9, 1280, 720, 100); /* c.send(3) */
    press(&model, "P");
    press(&model, "N");
    assert_true(model.predict.open);
    assert_int_equal(model.step + 1, 13);
    assert_int_equal(model.predict.question.step + 1, 14);
    press_answer(&model, model.predict.question.right);
    assert_int_equal(model.step + 1, 14);
    model_free(&model);
    trace_free(trace);
}

/* Ghosts and ticks of later crossings would tell. */
static void nothing_later_is_drawn(void **state)
{
    (void)state;
    Trace *trace;
    Model model = asking(&trace);
    char *plain = screen_of(&model);
    model.ghosts = true;
    char *ghosts = screen_of(&model);
    assert_string_equal(plain, ghosts);
    assert_null(strstr(plain, "hello\\\")\" ")); /* no row of the body */
    free(plain);
    free(ghosts);
    press(&model, "P");
    assert_true(shows(&model, "yield 1\""));
    model_free(&model);
    trace_free(trace);
}

/* The panel lies within the window, not on the step's row, and its texts are whole. */
static void check_panel(Model *model)
{
    Draw draw;
    const Input none = {.kind = INPUT_NONE};
    draw_init(&draw, 100, fixed_measure, NULL);
    Layout layout = stage_layout(model, &draw);
    Rect window = {0, 0, layout.window.w + 1, layout.window.h + 1};
    View view = {.model = model, .draw = &draw, .input = &none, .clip = window};
    Rect panel = view_predict_place(&view, &layout);
    Rect inside = rect_meet(panel, window);
    assert_true(panel.w > 0 && inside.w == panel.w && inside.h == panel.h);
    LanesPlace place = lanes_place(&view, layout.lanes);
    Rect row = {layout.lanes.x, lanes_y(&place, model->step) - SIZE_ROW / 2, layout.lanes.w,
                SIZE_ROW};
    lanes_free(&place);
    bool tiny = layout.window.w < 300 || layout.window.h < 300;
    if (!tiny && rect_meet(panel, row).h > 0)
        fail_msg("zoom %d, %d by %d: the panel lies on the row", draw.zoom, model->width,
                 model->height);
    draw_clear(&draw);
    draw_clip(&draw, panel);
    view_predict(&view, panel);
    draw_unclip(&draw);
    check_screen(&draw, window);
    draw_free(&draw);
}

static void the_panel_leaves_the_row_free(void **state)
{
    (void)state;
    static const int sizes[][2] = {{1280, 720}, {1920, 1080}, {800, 600}, {640, 480}, {1024, 1400}};
    static const int zooms[] = {0, 50, 100, 200, 400};
    Trace *trace = trace_about(MISCONCEPTION_M5);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes * 5; i++)
        for (size_t step = 2; step < 46; step += 1) {
            Model model = model_at(trace, step, sizes[i / 5][0], sizes[i / 5][1], zooms[i % 5]);
            model.lang = step % 2 ? LANGUAGE_EN : LANGUAGE_KO;
            press(&model, "P");
            press(&model, "Right");
            if (model.predict.open) {
                check_panel(&model);
                press_answer(&model, (int)(step % 3));
                check_panel(&model);
            }
            model_free(&model);
        }
    trace_free(trace);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(forward_does_not_skip_a_question),
        cmocka_unit_test(escape_leaves_a_question_and_the_step_is_shown),
        cmocka_unit_test(the_first_answer_counts),
        cmocka_unit_test(a_misconception_is_met_by_its_sentence),
        cmocka_unit_test(a_line_that_is_clicked_is_an_answer),
        cmocka_unit_test(a_crossing_is_asked_about_on_the_way_to_it),
        cmocka_unit_test(nothing_later_is_drawn),
        cmocka_unit_test(the_panel_leaves_the_row_free),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
