/* The columns of the lane picture: what folds, what stays, and that nothing lies on anything. */
#include "app/stage/lanes_place.h"
#include "tests/stage/program_trace.h"
#include "tests/stage/screen_check.h"

/* The lane picture of [model] placed as the screen places it. */
static LanesPlace place_in(Model *model, Draw *draw, View *view)
{
    static const Input none = {.kind = INPUT_NONE};
    draw_init(draw, 100, fixed_measure, NULL);
    Rect panel = stage_layout(model, draw).lanes;
    *view = (View){.model = model, .draw = draw, .input = &none};
    return lanes_place(view, panel);
}

static void both_ends_at(Trace *trace, int zoom)
{
    Model model = model_at(trace, 1, 1280, 720, zoom);
    for (size_t step = 0; step < model_steps(&model); step++) {
        Draw draw;
        View view;
        model_go(&model, step);
        LanesPlace place = place_in(&model, &draw, &view);
        const Row *row = &place.rows.rows[step - place.first];
        assert_true(row->step == step);
        if (row_arrow(row)) {
            assert_false(lanes_hidden(&place, row->from));
            assert_false(lanes_hidden(&place, row->to));
            assert_false(lanes_narrow(&place, row->from));
            assert_false(lanes_narrow(&place, row->to));
        }
        lanes_free(&place);
        draw_free(&draw);
    }
    model_free(&model);
}

static void both_ends_are_in_view(Trace *trace)
{
    both_ends_at(trace, 100);
    both_ends_at(trace, 200);
}

static void the_lanes_of_a_crossing_are_always_in_view(void **state)
{
    (void)state;
    assert_true(for_each_program("tests/stage/programs/*.py", NULL, both_ends_are_in_view) >= 5);
}

static void a_pipeline_of_six_has_all_its_columns(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("pipeline");
    Model model = model_at(trace, 60, 1280, 720, 100);
    Draw draw;
    View view;
    LanesPlace place = place_in(&model, &draw, &view);
    assert_int_equal(place.columns.count, 6);
    assert_int_equal(place.strip, 0);
    assert_int_equal(place.columns.folded, 0);
    for (int lane = 0; lane < 6; lane++) {
        assert_false(lanes_hidden(&place, lane));
        assert_false(lanes_narrow(&place, lane));
    }
    lanes_free(&place);
    draw_free(&draw);
    model_free(&model);
    trace_free(trace);
}

static void closed_lanes_fold_until_they_are_asked_for(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("thirty_lanes");
    Model model = model_at(trace, SIZE_MAX, 1280, 720, 100);
    Draw draw;
    View view;
    LanesPlace place = place_in(&model, &draw, &view);
    int shown = place.columns.count;
    assert_true(place.columns.folded >= 25);
    assert_int_equal(shown + place.columns.folded, model.lane_total);
    lanes_free(&place);
    draw_free(&draw);
    command_run(COMMAND_UNFOLD, &model);
    place = place_in(&model, &draw, &view);
    assert_int_equal(place.columns.count, model.lane_total);
    assert_int_equal(place.columns.folded, 0);
    lanes_free(&place);
    draw_free(&draw);
    model_free(&model);
    trace_free(trace);
}

static void check_some_steps(Trace *trace)
{
    Model model = model_at(trace, 1, 1280, 720, 100);
    size_t steps = model_steps(&model), stride = steps / 3 + 1;
    model_free(&model);
    for (size_t step = 1; step <= steps; step += stride)
        check_every_size(trace, step, step % 2 ? LANGUAGE_EN : LANGUAGE_KO, step % 3 == 0);
}

static void no_text_lies_on_text(void **state)
{
    (void)state;
    for_each_program("tests/stage/programs/*.py", NULL, check_some_steps);
}

/* However one comes to a step, it looks the same. */
static void check_back(Trace *trace)
{
    Model model = model_at(trace, 1, 1280, 720, 100);
    size_t steps = model_steps(&model) < 120 ? model_steps(&model) : 120;
    char *there[120];
    for (size_t i = 0; i < steps; i++) {
        model_go(&model, i);
        there[i] = screen_of(&model);
    }
    model_go(&model, SIZE_MAX);
    free(screen_of(&model));
    for (size_t i = steps; i-- > 0;) {
        model_go(&model, i);
        char *back = screen_of(&model);
        assert_string_equal(back, there[i]);
        free(back);
        free(there[i]);
    }
    model_free(&model);
}

static void back_restores_the_picture(void **state)
{
    (void)state;
    for_each_program("tests/stage/programs/*.py", NULL, check_back);
}

/* Rows before and after the step have arrows to lanes that have become narrow. */
static void an_arrow_to_a_narrow_lane_has_its_pill_on_it(void **state)
{
    (void)state;
    static const char *const programs[] = {"thirty_lanes", "pipeline", "throw_through"};
    for (size_t i = 0; i < sizeof(programs) / sizeof(*programs); i++) {
        Trace *trace = trace_of_program(programs[i]);
        Model model = model_at(trace, 1, 500, 400, 100);
        Draw draw;
        draw_init(&draw, 100, fixed_measure, NULL);
        model.ghosts = model.unfold = true;
        for (size_t step = 0; step < model_steps(&model); step += 3) {
            model_go(&model, step);
            stage_draw(&model, &draw);
            for (size_t j = 0; j < draw.count; j++)
                assert_true(draw.commands[j].rect.x > -100000 && draw.commands[j].rect.w < 100000);
        }
        draw_free(&draw);
        model_free(&model);
        trace_free(trace);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_lanes_of_a_crossing_are_always_in_view),
        cmocka_unit_test(a_pipeline_of_six_has_all_its_columns),
        cmocka_unit_test(closed_lanes_fold_until_they_are_asked_for),
        cmocka_unit_test(no_text_lies_on_text),
        cmocka_unit_test(back_restores_the_picture),
        cmocka_unit_test(an_arrow_to_a_narrow_lane_has_its_pill_on_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
