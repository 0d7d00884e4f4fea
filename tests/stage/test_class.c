/* In class: a blank screen, the spotlight, the instructor's notes, the keys of a clicker. */
#include "app/stage/walk.h"
#include "tests/stage/program_trace.h"
#include "tests/stage/screen_check.h"

static bool send(Model *model, Input input)
{
    Draw draw;
    draw_init(&draw, 100, fixed_measure, NULL);
    bool changed = stage_input(model, &draw, &input);
    draw_free(&draw);
    return changed;
}

static bool press(Model *model, const char *key)
{
    return send(model, (Input){.kind = INPUT_KEY, .key = key});
}

static void a_period_blanks_and_any_key_brings_it_back(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("four_deep");
    Model model = model_at(trace, 5, 1280, 720, 100);
    char *before = screen_of(&model);
    press(&model, ".");
    char *blank = screen_of(&model);
    assert_string_equal(blank, "rect -1,-1 1282x722 BLANK\n");
    press(&model, "PageDown"); /* brings it back and does no more */
    char *after = screen_of(&model);
    assert_string_equal(after, before);
    free(before);
    free(blank);
    free(after);
    model_free(&model);
    trace_free(trace);
}

static void the_spotlight_follows_the_mouse(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("four_deep");
    Model model = model_at(trace, 5, 1280, 720, 100);
    press(&model, "H");
    assert_true(send(&model, (Input){.kind = INPUT_MOVE, .x = 300, .y = 200}));
    char *screen = screen_of(&model);
    assert_non_null(strstr(screen, "shade 170,70 260x260"));
    free(screen);
    press(&model, "Escape");
    screen = screen_of(&model);
    assert_null(strstr(screen, "shade"));
    assert_int_equal(model.screen, SCREEN_LESSON);
    free(screen);
    model_free(&model);
    trace_free(trace);
}

/* Notes at steps 4 and 9, counted from 0. */
static bool note_at(void *context, Language lang, size_t step, Text *out)
{
    (void)context;
    if (step != 4 && step != 9)
        return false;
    if (out)
        text_add_c(out, lang == LANGUAGE_KO ? "묻고 기다립니다." : "Ask, and wait.");
    return true;
}

static void notes_are_places_to_stop(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("four_deep");
    Model model = model_at(trace, 1, 1280, 720, 100);
    model.note = note_at;
    press(&model, "S");
    assert_int_equal(model.step, 4);
    press(&model, "S");
    assert_int_equal(model.step, 9);
    press(&model, "S");
    assert_int_equal(model.step, 9);
    press(&model, "Shift+S");
    assert_int_equal(model.step, 4);
    char *screen = screen_of(&model);
    assert_null(strstr(screen, "\"Ask, ")); /* the class need not see it */
    free(screen);
    press(&model, "I");
    screen = screen_of(&model);
    assert_non_null(strstr(screen, "\"Ask,\""));
    free(screen);
    model_free(&model);
    trace_free(trace);
}

static void a_clicker_reaches_what_it_needs(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("four_deep");
    Model model = model_at(trace, 1, 1280, 720, 100);
    press(&model, "PageDown");
    press(&model, "PageDown");
    assert_int_equal(model.step, 2);
    press(&model, "PageUp");
    assert_int_equal(model.step, 1);
    press(&model, "F5");
    assert_true(model.full_screen);
    press(&model, "Escape");
    assert_false(model.full_screen);
    press(&model, ".");
    assert_true(model.blank);
    model_free(&model);
    trace_free(trace);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_period_blanks_and_any_key_brings_it_back),
        cmocka_unit_test(the_spotlight_follows_the_mouse),
        cmocka_unit_test(notes_are_places_to_stop),
        cmocka_unit_test(a_clicker_reaches_what_it_needs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
