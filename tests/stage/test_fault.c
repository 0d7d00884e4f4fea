/* How a run that fails or is stopped looks at its last step: where, and what it means. */
#include "app/stage/words.h"
#include "tests/stage/program_trace.h"

static const char failing[] = "def ratios(xs):\n"
                              "    for x in xs:\n"
                              "        yield 10 / x\n"
                              "for r in ratios([5, 0]):\n"
                              "    print(r)\n";
static const char endless[] = "def f():\n"
                              "    while True:\n"
                              "        yield 1\n"
                              "for x in f():\n"
                              "    pass\n";

static void the_place_of_the_exception_is_marked(void **state)
{
    (void)state;
    Trace *trace = trace_of_text("ratios.py", slice_of(failing), NULL);
    Model model = model_at(trace, SIZE_MAX, 1280, 720, 100);
    TracePlace place = model_fault(&model);
    assert_int_equal(place.line, 3);
    assert_int_equal(place.column, 14); /* 10 / x */
    assert_int_equal(place.end_column, 20);
    char *screen = screen_of(&model);
    assert_non_null(strstr(screen, "ERROR@18/PANEL border 2 ERROR"));
    assert_non_null(strstr(screen, "divisor"));
    free(screen);
    model_go(&model, model.step - 1);
    assert_int_equal(model_fault(&model).line, 0);
    model_free(&model);
    trace_free(trace);
}

static void a_bound_is_told_in_the_language_of_the_moment(void **state)
{
    (void)state;
    Trace *trace = trace_of_text("endless.py", slice_of(endless), NULL);
    Model model = model_at(trace, SIZE_MAX, 1280, 720, 100);
    Text big = TEXT_EMPTY, small = TEXT_EMPTY;
    assert_true(model_fault(&model).line > 0);
    words_narration(&model, &big, &small);
    assert_non_null(strstr(text_c(&big), "the event limit is reached"));
    text_cut(&big, 0);
    text_cut(&small, 0);
    model.lang = LANGUAGE_KO;
    words_narration(&model, &big, &small);
    assert_non_null(strstr(text_c(&big), "이벤트 한계"));
    assert_non_null(strstr(text_c(&small), "여기까지"));
    text_free(&big);
    text_free(&small);
    model_free(&model);
    trace_free(trace);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_place_of_the_exception_is_marked),
        cmocka_unit_test(a_bound_is_told_in_the_language_of_the_moment),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
