/* Walks: each goes where it says, and back is the exact inverse from every step. */
#include "app/stage/rows.h"
#include "app/stage/walk.h"
#include "app/stage/words.h"
#include "tests/stage/program_trace.h"

static void check_inverse(Trace *trace)
{
    static const Walk walks[] = {WALK_STEP, WALK_LINE, WALK_CROSSING, WALK_YIELD, WALK_RESUMER};
    Model model = model_at(trace, 1, 1280, 720, 100);
    for (size_t i = 0; i < sizeof(walks) / sizeof(*walks); i++)
        for (size_t step = 0; step < model_steps(&model); step += 1 + step / 50) {
            model_go(&model, step);
            walk_forward(&model, walks[i]);
            bool moved = model.step != step;
            assert_true(model.step >= step);
            if (moved) {
                walk_back(&model, walks[i]);
                assert_int_equal(model.step, step);
            }
            walk_back(&model, walks[i]);
            assert_true(model.step <= step);
            if (model.step != step) {
                walk_forward(&model, walks[i]);
                assert_int_equal(model.step, step);
            }
        }
    model_free(&model);
}

static void back_is_the_inverse_of_forward(void **state)
{
    (void)state;
    assert_true(for_each_program("tests/stage/programs/*.py", NULL, check_inverse) >= 5);
}

/* Several moves are taken back one by one, from a step that is none of the kind. */
static void a_trail_of_moves_is_taken_back(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("throw_through");
    Model model = model_at(trace, 12, 1280, 720, 100);
    size_t seen[5];
    for (int i = 0; i < 5; i++) {
        seen[i] = model.step;
        walk_forward(&model, WALK_YIELD);
    }
    for (int i = 5; i-- > 0;) {
        walk_back(&model, WALK_YIELD);
        assert_int_equal(model.step, seen[i]);
    }
    model_free(&model);
    trace_free(trace);
}

static int lane_at(Model *model)
{
    Event event;
    assert_true(model_event(model, model->step, &event));
    return event.lane;
}

static void a_lane_runs_to_its_next_yield(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("pipeline");
    Model model = model_at(trace, 1, 1280, 720, 100);
    Event event;
    walk_forward(&model, WALK_CROSSING);
    while (lane_at(&model) == 0)
        walk_forward(&model, WALK_STEP);
    int lane = lane_at(&model);
    walk_forward(&model, WALK_YIELD);
    assert_true(model_event(&model, model.step, &event));
    assert_int_equal(event.lane, lane);
    assert_int_equal(event.kind, EVENT_YIELD);
    model_free(&model);
    trace_free(trace);
}

static void the_resumer_is_the_lane_that_waits(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("four_deep");
    Model model = model_at(trace, 1, 1280, 720, 100);
    while (lane_at(&model) != 4) /* leaf, four delegations down */
        walk_forward(&model, WALK_STEP);
    walk_forward(&model, WALK_RESUMER);
    assert_int_equal(lane_at(&model), 0); /* main, not the lane that delegates to it */
    size_t here = model.step;
    walk_forward(&model, WALK_RESUMER); /* nobody waits for main */
    assert_int_equal(model.step, here);
    model_free(&model);
    trace_free(trace);
}

static void one_lane_alone(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("pipeline");
    Model model = model_at(trace, 1, 1280, 720, 100);
    size_t own = 0, walked = 0;
    for (size_t step = 0; step < model_steps(&model); step++) {
        Event event;
        model_event(&model, step, &event);
        own += event.lane == 2;
    }
    model_go(&model, 0);
    walk_only(&model, 2);
    for (size_t before = SIZE_MAX; before != model.step;) {
        before = model.step;
        walk_forward(&model, WALK_STEP);
        walked += before != model.step;
        assert_true(before == model.step || lane_at(&model) == 2);
    }
    assert_int_equal(walked, own);
    walk_only(&model, 2); /* all again */
    size_t here = model.step;
    walk_back(&model, WALK_STEP);
    assert_int_equal(model.step, here - 1);
    model_free(&model);
    trace_free(trace);
}

/* Moves of all kinds, mixed: each is taken back to where it came from. */
static void mixed_moves_are_taken_back(void **state)
{
    (void)state;
    static const Walk walks[] = {WALK_CROSSING, WALK_STEP, WALK_LINE,     WALK_STEP,
                                 WALK_STEP,     WALK_YIELD, WALK_RESUMER, WALK_LINE};
    enum { WALKS = sizeof(walks) / sizeof(*walks), MOVES = 24 };
    Trace *trace = trace_of_program("pipeline");
    Model model = model_at(trace, 1, 1280, 720, 100);
    Walk made[MOVES];
    size_t places[MOVES];
    int count = 0;
    for (int i = 0; i < MOVES; i++) {
        size_t before = model.step;
        walk_forward(&model, walks[i % WALKS]);
        if (model.step == before)
            continue;
        made[count] = walks[i % WALKS];
        places[count++] = before;
    }
    assert_true(count > WALKS);
    while (count-- > 0) {
        walk_back(&model, made[count]);
        assert_int_equal(model.step, places[count]);
    }
    model_free(&model);
    trace_free(trace);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(back_is_the_inverse_of_forward),
        cmocka_unit_test(a_trail_of_moves_is_taken_back),
        cmocka_unit_test(a_lane_runs_to_its_next_yield),
        cmocka_unit_test(the_resumer_is_the_lane_that_waits),
        cmocka_unit_test(one_lane_alone),
        cmocka_unit_test(mixed_moves_are_taken_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
