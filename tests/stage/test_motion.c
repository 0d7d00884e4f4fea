/* Motion: the value goes from its sender to where it lands, back again, and leaves no trace. */
#include "app/stage/motion.h"
#include "app/stage/walk.h"
#include "tests/stage/program_trace.h"

/* The middle of the text [wanted]. */
static int middle_of(Model *model, const char *wanted)
{
    Draw draw;
    int x = -1;
    draw_init(&draw, 100, fixed_measure, NULL);
    stage_draw(model, &draw);
    for (size_t i = 0; i < draw.count; i++) {
        const DrawCommand *command = &draw.commands[i];
        if (command->kind == DRAW_TEXT && command->font == FONT_PILL_STRONG &&
            slice_is((Slice){draw.bytes.bytes + command->text, command->length}, wanted))
            x = command->rect.x + command->rect.w / 2;
    }
    draw_free(&draw);
    assert_true(x >= 0);
    return x;
}

/* At the step before main sends 1, with motion on. */
static Model model_before_send(const Trace *trace)
{
    Model model = model_at(trace, step_showing(trace, "send(1)", 1) - 1, 1280, 720, 100);
    model.moves = true;
    return model;
}

static void a_value_moves_to_its_receiver(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("throw_through");
    Model model = model_before_send(trace);
    walk_forward(&model, WALK_STEP);
    int last = -1;
    for (int64_t now = 5000; motion_tick(&model, now); now += MOTION_MS / 5) {
        int x = middle_of(&model, "send(1)");
        assert_true(x > last); /* to the right, into a lane that was made later */
        last = x;
    }
    char *after = screen_of(&model);
    model_go(&model, model.step);
    char *still = screen_of(&model);
    assert_string_equal(after, still);
    free(after);
    free(still);
    model_free(&model);
    trace_free(trace);
}

static void it_moves_back_on_a_step_back(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("throw_through");
    Model model = model_before_send(trace);
    char *before = screen_of(&model);
    walk_forward(&model, WALK_STEP);
    walk_back(&model, WALK_STEP);
    int last = 100000;
    for (int64_t now = 5000; motion_tick(&model, now); now += MOTION_MS / 5) {
        int x = middle_of(&model, "send(1)");
        assert_true(x < last);
        last = x;
    }
    assert_true(last < 100000);
    char *after = screen_of(&model);
    assert_string_equal(after, before);
    free(after);
    free(before);
    model_free(&model);
    trace_free(trace);
}

static void the_next_key_ends_it(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("throw_through");
    Model model = model_before_send(trace);
    walk_forward(&model, WALK_STEP);
    assert_true(motion_tick(&model, 1));
    walk_forward(&model, WALK_STEP); /* where it landed: no arrow */
    assert_false(motion_tick(&model, 2));
    model_free(&model);
    trace_free(trace);
}

static void nothing_moves_where_that_is_off(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("throw_through");
    Model model = model_before_send(trace);
    command_run(COMMAND_MOTION, &model);
    walk_forward(&model, WALK_STEP);
    assert_false(motion_tick(&model, 1));
    model_free(&model);
    trace_free(trace);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_value_moves_to_its_receiver),
        cmocka_unit_test(it_moves_back_on_a_step_back),
        cmocka_unit_test(the_next_key_ends_it),
        cmocka_unit_test(nothing_moves_where_that_is_off),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
