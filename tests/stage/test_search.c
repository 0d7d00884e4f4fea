/* Searching a run, and typing what is searched. */
#include "app/stage/search.h"
#include "tests/stage/program_trace.h"

static bool send(Model *model, InputKind kind, const char *key)
{
    Draw draw;
    draw_init(&draw, 100, fixed_measure, NULL);
    Input input = {.kind = kind, .key = key};
    bool changed = stage_input(model, &draw, &input);
    stage_draw(model, &draw);
    draw_free(&draw);
    return changed;
}

static void finds(Model *model, const char *wanted, size_t step)
{
    assert_int_equal(search_go(model, slice_of(wanted), true), FOUND_YES);
    assert_int_equal(model->step + 1, step);
}

static void steps_are_found_by_what_they_show(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("throw_through");
    Model model = model_at(trace, 1, 1280, 720, 100);
    finds(&model, "YIELD 'READY'", step_showing(trace, "yield 'ready'", 1)); /* a verb, a value */
    finds(&model, "x = 1", step_showing(trace, "send(1)", 1) + 1);           /* where it lands */
    finds(&model, "멈춰", step_showing(trace, "throw(Stop)", 1));
    size_t here = model.step;
    assert_int_equal(search_go(&model, slice_of("nowhere"), true), FOUND_NOT);
    assert_int_equal(model.step, here);
    assert_int_equal(search_go(&model, slice_of("yield 'ready'"), false), FOUND_YES); /* back */
    assert_int_equal(model.step + 1, step_showing(trace, "yield 'ready'", 2));
    model_go(&model, SIZE_MAX);
    finds(&model, "yield 'ready'", step_showing(trace, "yield 'ready'", 1)); /* from the start */
    model_free(&model);
    trace_free(trace);
}

static void a_long_run_is_searched_in_parts(void **state)
{
    (void)state;
    Trace *trace = trace_of_text(
        "long.py", slice_of("for i in range(15000):\n    pass\nprint('the needle')\n"), NULL);
    Model model = model_at(trace, 1, 1280, 720, 100);
    assert_true(model_steps(&model) > SEARCH_MOST);
    assert_int_equal(search_go(&model, slice_of("the needle"), true), FOUND_LATER);
    assert_int_equal(model.step, 0);
    assert_int_equal(search_go(&model, slice_of("the needle"), true), FOUND_YES);
    assert_true(model.step > SEARCH_MOST);
    assert_int_equal(search_go(&model, slice_of("nowhere"), true), FOUND_LATER);
    assert_int_equal(search_go(&model, slice_of("nowhere"), true), FOUND_NOT);
    model_free(&model);
    trace_free(trace);
}

static void letters_are_text_while_one_types(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("throw_through");
    Model model = model_at(trace, 1, 1280, 720, 100);
    send(&model, INPUT_KEY, "/");
    assert_int_equal(model.typing, TYPING_SEARCH);
    send(&model, INPUT_KEY, "L"); /* no change of language */
    send(&model, INPUT_TEXT, "멈");
    send(&model, INPUT_TEXT, "춰x");
    send(&model, INPUT_KEY, "Backspace");
    assert_string_equal(text_c(&model.entry.text), "멈춰");
    assert_int_equal(model.lang, LANGUAGE_EN);
    send(&model, INPUT_KEY, "Return");
    assert_int_equal(model.step + 1, step_showing(trace, "throw(Stop)", 1));
    send(&model, INPUT_TEXT, "?");
    send(&model, INPUT_KEY, "Return");
    assert_int_equal(model.found, FOUND_NOT);
    send(&model, INPUT_KEY, "Escape");
    assert_int_equal(model.typing, TYPING_NONE);
    assert_int_equal(model.screen, SCREEN_LESSON);
    send(&model, INPUT_KEY, "L");
    assert_int_equal(model.lang, LANGUAGE_KO);
    model_free(&model);
    trace_free(trace);
}

static void the_caret_moves_by_graphemes(void **state)
{
    (void)state;
    Entry entry = {0};
    entry_set(&entry, slice_of("a한e\xCC\x81")); /* an e with an accent of its own */
    assert_true(entry_key(&entry, "Left"));
    assert_int_equal(entry.caret, 4);
    entry_key(&entry, "Left");
    assert_int_equal(entry.caret, 1);
    entry_key(&entry, "Delete");
    assert_string_equal(text_c(&entry.text), "ae\xCC\x81");
    entry_key(&entry, "End");
    entry_key(&entry, "Backspace");
    assert_string_equal(text_c(&entry.text), "a");
    entry_key(&entry, "Home");
    entry_key(&entry, "Backspace");
    entry_key(&entry, "Left");
    entry_type(&entry, slice_of("1\t\n2"));
    assert_string_equal(text_c(&entry.text), "12a");
    assert_false(entry_key(&entry, "F5"));
    entry_free(&entry);
}

static void what_was_there_gives_way_to_what_is_typed(void **state)
{
    (void)state;
    Entry entry = {0};
    entry_set(&entry, slice_of("10"));
    entry_type(&entry, slice_of("3"));
    entry_type(&entry, slice_of("0"));
    assert_string_equal(text_c(&entry.text), "30");
    entry_set(&entry, slice_of("10"));
    entry_key(&entry, "Backspace");
    assert_int_equal(entry.text.length, 0);
    entry_set(&entry, slice_of("10"));
    entry_key(&entry, "End");
    entry_type(&entry, slice_of("0"));
    assert_string_equal(text_c(&entry.text), "100");
    entry_key(&entry, "Home");
    entry_key(&entry, "Ctrl+A");
    entry_type(&entry, slice_of("7"));
    assert_string_equal(text_c(&entry.text), "7");
    entry_free(&entry);
}

static void the_chooser_and_the_menu_end_what_is_typed(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("throw_through");
    Model model = model_at(trace, 1, 1280, 720, 100);
    send(&model, INPUT_KEY, "/");
    send(&model, INPUT_KEY, "Ctrl+O");
    assert_true(model.chooser.open);
    send(&model, INPUT_KEY, "Ctrl+F"); /* not behind the chooser */
    assert_int_equal(model.typing, TYPING_NONE);
    send(&model, INPUT_KEY, "Escape");
    assert_false(model.chooser.open);
    send(&model, INPUT_KEY, "/");
    command_run(COMMAND_MENU, &model); /* its button was clicked */
    assert_int_equal(model.typing, TYPING_NONE);
    model_free(&model);
    trace_free(trace);
}

static void nothing_happens_behind_the_help(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("throw_through");
    Model model = model_at(trace, 1, 1280, 720, 100);
    send(&model, INPUT_KEY, "?");
    send(&model, INPUT_KEY, "T");
    assert_true(model.help); /* that is seen on the help, too */
    send(&model, INPUT_KEY, "Right");
    assert_false(model.help);
    assert_int_equal(model.step, 1);
    model_free(&model);
    trace_free(trace);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(steps_are_found_by_what_they_show),
        cmocka_unit_test(a_long_run_is_searched_in_parts),
        cmocka_unit_test(letters_are_text_while_one_types),
        cmocka_unit_test(the_caret_moves_by_graphemes),
        cmocka_unit_test(what_was_there_gives_way_to_what_is_typed),
        cmocka_unit_test(the_chooser_and_the_menu_end_what_is_typed),
        cmocka_unit_test(nothing_happens_behind_the_help),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
