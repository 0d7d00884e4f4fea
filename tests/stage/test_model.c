/* The model: commands move it, back undoes forward, what a step changes, input on the screen. */
#include "app/stage/code_values.h"
#include "app/stage/rows.h"
#include "app/stage/words.h"
#include "tests/stage/stage_support.h"
#include "tests/stage/tunnel_trace.h"
#include "tests/unit/averager_trace.h"

static void press(Model *model, const char *key)
{
    Draw draw;
    draw_init(&draw, 100, fixed_measure, NULL);
    Input input = {.kind = INPUT_KEY, .key = key};
    stage_input(model, &draw, &input);
    draw_free(&draw);
}

static void click(Model *model, int x, int y)
{
    Draw draw;
    draw_init(&draw, 100, fixed_measure, NULL);
    Input down = {.kind = INPUT_PRESS, .x = x, .y = y};
    Input up = {.kind = INPUT_RELEASE, .x = x, .y = y};
    stage_input(model, &draw, &down);
    stage_input(model, &draw, &up);
    draw_free(&draw);
}

static void back_undoes_forward(void **state)
{
    (void)state;
    Trace *trace = tunnel_trace();
    Model model = model_at(trace, 1, 1280, 2000, 100);
    size_t steps = model_steps(&model);
    char *there[64];
    assert_in_range(steps, 20, 63);
    for (size_t i = 0; i < steps; i++) {
        there[i] = screen_of(&model);
        press(&model, "Right");
    }
    for (size_t i = steps; i-- > 0;) {
        char *back = screen_of(&model);
        assert_string_equal(back, there[i]);
        free(back);
        free(there[i]);
        press(&model, "Left");
    }
    model_free(&model);
    trace_free(trace);
}

static void keys_go_where_they_say(void **state)
{
    (void)state;
    Trace *trace = averager_trace();
    Model model = model_at(trace, 1, 1280, 720, 100);
    press(&model, "PageDown");
    press(&model, "Space");
    assert_int_equal(model.step, 2);
    press(&model, "N");
    assert_int_equal(model.step, 6); /* yield None */
    press(&model, "B");
    assert_int_equal(model.step, 2); /* next() */
    press(&model, "End");
    assert_int_equal(model.step, 23);
    press(&model, "Right");
    assert_int_equal(model.step, 23);
    press(&model, "Home");
    press(&model, "Left");
    assert_int_equal(model.step, 0);
    press(&model, "L");
    assert_int_equal(model.lang, LANGUAGE_KO);
    press(&model, "T");
    assert_int_equal(model.theme, THEME_LIGHT);
    press(&model, "Ctrl+=");
    assert_int_equal(model_zoom(&model), 110);
    press(&model, "Ctrl+-");
    press(&model, "Ctrl+-");
    assert_int_equal(model_zoom(&model), 90);
    press(&model, "Ctrl+0");
    assert_int_equal(model_zoom(&model), 100);
    press(&model, "F5");
    assert_true(model.full_screen);
    model_free(&model);
    trace_free(trace);
}

static void escape_goes_out_one_by_one(void **state)
{
    (void)state;
    Trace *trace = averager_trace();
    Model model = model_at(trace, 1, 1280, 720, 100);
    press(&model, "F11");
    press(&model, "?");
    assert_true(model.help && model.full_screen);
    press(&model, "Escape");
    assert_false(model.help);
    press(&model, "Escape");
    assert_false(model.full_screen);
    press(&model, "Escape");
    assert_int_equal(model.screen, SCREEN_MENU);
    assert_false(model.quit);
    press(&model, "Escape");
    assert_true(model.quit);
    model_free(&model);
    trace_free(trace);
}

/* Each key of a screen has one command there. */
static void no_key_has_two_commands(void **state)
{
    (void)state;
    for (int i = 0; i < COMMAND_COUNT; i++)
        for (int j = 0; j < i; j++) {
            if (!(command_info[i].where & command_info[j].where))
                continue;
            char *keys = strdup(command_info[i].keys), *rest = keys, *key;
            while ((key = strsep(&rest, " "))) {
                Text padded = TEXT_EMPTY, wanted = TEXT_EMPTY;
                text_printf(&padded, " %s ", command_info[j].keys);
                text_printf(&wanted, " %s ", key);
                if (strstr(text_c(&padded), text_c(&wanted)))
                    fail_msg("%s has two commands", key);
                text_free(&padded);
                text_free(&wanted);
            }
            free(keys);
        }
}

static void a_step_marks_what_it_changed(void **state)
{
    (void)state;
    Trace *trace = averager_trace();
    Model model = model_at(trace, 14, 1280, 720, 100);
    assert_true(model_changed(&model, 1, 0, AVERAGE));
    assert_false(model_changed(&model, 1, 0, TOTAL));
    model_go(&model, 11);
    assert_true(model_changed(&model, 1, 0, TOTAL));
    assert_false(model_changed(&model, 1, 0, AVERAGE));
    model_go(&model, 0);
    assert_int_equal(model.change_count, 0);
    model_free(&model);
    trace_free(trace);
}

static void check_state(const Model *model, int lane, bool full, const char *wanted)
{
    Text out = TEXT_EMPTY;
    words_state(model, lane, full, &out);
    assert_string_equal(text_c(&out), wanted);
    text_free(&out);
}

static void states_have_words(void **state)
{
    (void)state;
    Trace *trace = tunnel_trace();
    Model model = model_at(trace, step_showing(trace, "next()", 1), 1280, 720, 100);
    check_state(&model, 0, true, "running · line 18");
    check_state(&model, 1, true, "created, not started");
    model_go(&model, step_showing(trace, "send(3)", 1)); /* the step after it */
    check_state(&model, 0, true, "waiting in send()");
    check_state(&model, 1, true, "delegating to adder#1");
    check_state(&model, 2, false, "running");
    model_go(&model, step_showing(trace, "yield 0", 1));
    check_state(&model, 2, true, "suspended · line 5");
    model_go(&model, step_showing(trace, "return 3", 1));
    check_state(&model, 2, true, "closed");
    model_free(&model);
    trace_free(trace);
}

static void values_stand_where_they_were_bound(void **state)
{
    (void)state;
    Trace *trace = averager_trace();
    Model model = model_at(trace, 14, 1280, 720, 100);
    CodeValues values = code_values_of(&model);
    static const char *const wanted[] = {
        [2] = "",          [5] = "value = 10",     [6] = "total = 10",
        [7] = "count = 1", [8] = "average = 10.0", [10] = ""};
    for (int line = 1; line <= 10; line++) {
        Text out = TEXT_EMPTY;
        code_values_add(&values, line, false, &out);
        assert_string_equal(text_c(&out), wanted[line] ? wanted[line] : "");
        text_free(&out);
    }
    code_values_free(&values);
    model_free(&model);
    trace_free(trace);
}

static void rows_tell_the_tunnel(void **state)
{
    (void)state;
    Trace *trace = tunnel_trace();
    Model model = model_at(trace, 1, 1280, 720, 100);
    Rows rows = rows_of(&model, 0, SIZE_MAX);
    rows_look(&model, &rows, (int[]){0, 1, 2}, 3);
    size_t at = step_showing(trace, "yield 0", 1) - 1; /* passes report */
    assert_int_equal(rows.count, model_steps(&model));
    assert_true(slice_is(rows_text(&rows, rows.rows[at].text), "yield total"));
    assert_int_equal(rows.rows[at].through_count, 1);
    assert_int_equal(rows.rows[at].through[0], TUNNEL_REPORT);
    assert_int_equal(rows_bar(&rows, at, 0, 2), BAR_RUNNING);
    assert_int_equal(rows_bar(&rows, at, 1, 2), BAR_SUSPENDED);
    assert_int_equal(rows_bar(&rows, at, 1, 1), BAR_DELEGATING);
    at = step_showing(trace, "send(3)", 1); /* the row after it: where the value lands */
    assert_true(slice_is(rows_text(&rows, rows.rows[at].text), "n = 3"));
    at = step_showing(trace, "return 3", 1) - 1;
    assert_true(rows.rows[at].closes);
    assert_int_equal(rows_bar(&rows, at, 1, 2), BAR_NONE);
    assert_true(slice_is(rows_text(&rows, rows.rows[at + 1].text), "got = 3"));
    at = step_showing(trace, "raises ValueError", 1) - 1;
    assert_true(rows.rows[at].exceptional);
    rows_free(&rows);
    model_free(&model);
    trace_free(trace);
}

static void a_click_on_a_row_goes_there(void **state)
{
    (void)state;
    Trace *trace = averager_trace();
    Model model = model_at(trace, 8, 1280, 720, 100);
    free(screen_of(&model));
    Draw draw;
    draw_init(&draw, 100, fixed_measure, NULL);
    Layout layout = stage_layout(&model, &draw);
    draw_free(&draw);
    int y = layout.lanes.y + 62 + 6 + 2 * SIZE_ROW + SIZE_ROW / 2;
    click(&model, layout.lanes.x + 60, y);
    assert_int_equal(model.step, 2);
    model_free(&model);
    trace_free(trace);
}

static void the_timeline_is_dragged(void **state)
{
    (void)state;
    Trace *trace = averager_trace();
    Model model = model_at(trace, 1, 1280, 720, 100);
    Draw draw;
    draw_init(&draw, 100, fixed_measure, NULL);
    Layout layout = stage_layout(&model, &draw);
    int y = layout.timeline.y + layout.timeline.h / 2;
    Input input = {.kind = INPUT_PRESS, .x = layout.timeline.x + 400, .y = y};
    stage_input(&model, &draw, &input);
    size_t first = model.step;
    assert_true(first > 0);
    input = (Input){.kind = INPUT_MOVE, .x = 5000, .y = 0};
    stage_input(&model, &draw, &input);
    assert_int_equal(model.step, 23);
    input.kind = INPUT_RELEASE;
    stage_input(&model, &draw, &input);
    input = (Input){.kind = INPUT_MOVE, .x = 300, .y = 0};
    stage_input(&model, &draw, &input);
    assert_int_equal(model.step, 23);
    draw_free(&draw);
    model_free(&model);
    trace_free(trace);
}

static void the_menu_opens_a_lesson(void **state)
{
    (void)state;
    Model model;
    model_init(&model);
    static const char *const cards[][2] = {{"1 A", "a1"}, {"1 A", "a2"}, {"1 A", "a3"},
                                           {"2 B", "b1"}, {"3 C", "c1"}, {"3 C", "c2"}};
    for (size_t i = 0; i < sizeof(cards) / sizeof(*cards); i++)
        model_add_card(&model, cards[i][0], cards[i][1], "goal", cards[i][1]);
    press(&model, "Down");
    press(&model, "Down");
    press(&model, "Down");
    assert_int_equal(model.card, 2);
    press(&model, "Right");
    assert_int_equal(model.card, 3);
    press(&model, "Right");
    press(&model, "Down");
    assert_int_equal(model.card, 5);
    press(&model, "Left");
    press(&model, "Left");
    assert_int_equal(model.card, 0);
    press(&model, "Return");
    assert_string_equal(text_c(&model.open), "a1");
    click(&model, 600, 200);
    assert_string_equal(text_c(&model.open), "b1");
    model_free(&model);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(back_undoes_forward),
        cmocka_unit_test(keys_go_where_they_say),
        cmocka_unit_test(escape_goes_out_one_by_one),
        cmocka_unit_test(no_key_has_two_commands),
        cmocka_unit_test(a_step_marks_what_it_changed),
        cmocka_unit_test(states_have_words),
        cmocka_unit_test(values_stand_where_they_were_bound),
        cmocka_unit_test(rows_tell_the_tunnel),
        cmocka_unit_test(a_click_on_a_row_goes_there),
        cmocka_unit_test(the_timeline_is_dragged),
        cmocka_unit_test(the_menu_opens_a_lesson),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
