/* Lessons on the screen: the views with the traces that the lessons' programs really make. */
#include "tests/stage/program_trace.h"
#include "tests/stage/screen_check.h"

#define LESSONS "lessons/*/*/program.py"

static size_t steps_in(const Trace *trace)
{
    Steps *steps = steps_new(trace);
    size_t count = steps_count(steps);
    steps_free(steps);
    return count;
}

static void check_some_steps(Trace *trace)
{
    for (size_t step = 1; step <= steps_in(trace); step += 19)
        check_every_size(trace, step, step % 2 ? LANGUAGE_EN : LANGUAGE_KO, step % 5 == 0);
}

static void no_text_lies_on_text(void **state)
{
    (void)state;
    assert_true(for_each_program(LESSONS, "a/lesson", check_some_steps) >= 4);
}

/* The headings of the lanes stay where they are from the first step to the last, and so do the
 * panels: where main's box is says both. */
static void check_places(Trace *trace)
{
    Model model = model_at(trace, 1, 1280, 720, 100);
    Draw draw;
    Rect main_box = {0};
    draw_init(&draw, 100, fixed_measure, NULL);
    for (size_t step = 0; step < model_steps(&model) && model.lanes_aside.at == 0; step++) {
        model_go(&model, step);
        stage_draw(&model, &draw);
        for (size_t i = 0; i < draw.count; i++) {
            const DrawCommand *command = &draw.commands[i];
            bool name = command->kind == DRAW_TEXT && command->font == FONT_LANE;
            if (!name || memcmp(draw.bytes.bytes + command->text, "main", 4) != 0)
                continue;
            if (step > 0 && model.lanes_aside.at == 0) {
                assert_int_equal(command->rect.x, main_box.x);
                assert_int_equal(command->rect.y, main_box.y);
            }
            main_box = command->rect;
        }
    }
    draw_free(&draw);
    model_free(&model);
}

static void lanes_stay_where_they_are(void **state)
{
    (void)state;
    for_each_program(LESSONS, "a/lesson", check_places);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_text_lies_on_text),
        cmocka_unit_test(lanes_stay_where_they_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
