/* The questions that are derived from real traces: what is right is what happens. */
#include "app/stage/ask_kinds.h"
#include "app/stage/lanes_place.h"
#include "app/stage/words.h"
#include "tests/stage/program_trace.h"
#include "tests/stage/screen_check.h"

static const char *right_of(const Question *question)
{
    return text_c(&question->answers[question->right].said[LANGUAGE_EN]);
}

static const Answer *believed(const Question *question, Misconception belief)
{
    for (int i = 0; i < question->count; i++)
        if (question->answers[i].belief == belief)
            return &question->answers[i];
    return NULL;
}

/* What each misconception's own program asks, what is right and what a believer says. */
static const struct {
    const char *asked, *right, *said;
} beliefs[MISCONCEPTION_COUNT] = {
    [MISCONCEPTION_M1] = {"Which line runs next?", "7  print(\"made\")", "2  print(\"hello\")"},
    [MISCONCEPTION_M2] = {"Which state is count#1 in when this is done?", "suspended", "closed"},
    [MISCONCEPTION_M3] = {"What is the value of the paused yield in echo#1?", "None", "'ready'"},
    [MISCONCEPTION_M4] = {"What happens next?",
                          "TypeError: can't send non-None value to a just-started generator is "
                          "raised in main.",
                          "echo#1 starts and takes the value."},
    [MISCONCEPTION_M5] = {"What reaches main from countdown#1 next?", "3", "Nothing reaches main."},
    [MISCONCEPTION_M6] = {"Which line runs next?", "11  print(\"end\")", "10  print(\"again\", x)"},
    [MISCONCEPTION_M7] = {"What reaches main from numbers#1 next?",
                          "StopIteration: numbers#1 has ended.", "2"},
    [MISCONCEPTION_M8] = {"Which line runs next?", "2  got = yield \"a\"",
                          "8  result = yield from inner()"},
    [MISCONCEPTION_M9] = {"What happens next?", "GeneratorExit is raised in worker#1.",
                          "GeneratorExit is raised in main."},
    [MISCONCEPTION_M10] = {"When the loop breaks, what becomes of worker#1?", "worker#1 is closed.",
                           "worker#1 stays suspended."},
    [MISCONCEPTION_M11] = {"What happens next?",
                           "RuntimeError: generator raised StopIteration is raised in short#1.",
                           "short#1 ends, and main sees StopIteration."},
    [MISCONCEPTION_M12] = {"What happens next?",
                           "outer#1 closes helper#1, which has not started: none of its body runs.",
                           "outer#1 pauses at the helper's yield."},
    [MISCONCEPTION_M13] = {"What happens next?",
                           "ValueError: generator already executing is raised in selfish#1.",
                           "selfish#1 runs to its next yield."},
    [MISCONCEPTION_M14] = {"What happens next?",
                           "RuntimeError: generator ignored GeneratorExit is raised in main.",
                           "close() is done, and stubborn#1 stays suspended."},
};

/* The question of the table is really asked, on the way through the program. */
static void every_misconception_is_met_by_its_program(void **state)
{
    (void)state;
    for (int i = 0; i < MISCONCEPTION_COUNT; i++) {
        Trace *trace = trace_about((Misconception)i);
        Model model = model_at(trace, 1, 1280, 720, 100);
        bool met = false;
        for (size_t step = 1; step < model_steps(&model); step++) {
            Question question = {0};
            bool asks = predict_question(&model, step, &question);
            const Answer *answer = asks ? believed(&question, (Misconception)i) : NULL;
            met = met || (answer && strcmp(right_of(&question), beliefs[i].right) == 0 &&
                          slice_is(text_slice(&answer->said[LANGUAGE_EN]), beliefs[i].said) &&
                          slice_is(text_slice(&question.asked[LANGUAGE_EN]), beliefs[i].asked));
            question_clear(&question);
        }
        if (!met)
            fail_msg("%s is not met", misconception_id((Misconception)i));
        assert_true(misconception_says((Misconception)i, LANGUAGE_EN).length > 40);
        assert_true(misconception_says((Misconception)i, LANGUAGE_KO).length > 40);
        model_free(&model);
        trace_free(trace);
    }
}

static void assert_right(const Question *question, const Text *wanted)
{
    if (strcmp(right_of(question), text_c(wanted)) != 0)
        fail_msg("step %zu: \"%s\" is said to be right, but it is \"%s\"", question->step + 1,
                 right_of(question), text_c(wanted));
}

static void check_value(Model *model, Cursor *cursor, const Question *question)
{
    Text wanted = TEXT_EMPTY;
    Event event;
    cursor_seek(cursor, steps_at(model->steps, question->step).event);
    assert_true(cursor_event(cursor, &event));
    if (event.kind == EVENT_FINISH) {
        text_add_c(&wanted, "StopIteration: ");
        cursor_lane_id(cursor, event.lane, &wanted);
        text_add_c(&wanted, " has ended.");
    } else {
        cursor_repr(cursor, event.value, WORDS_VALUE, &wanted);
    }
    assert_right(question, &wanted);
    text_free(&wanted);
}

/* What comes out between the two steps, from the whole output. */
static void check_printed(Model *model, Cursor *cursor, const Question *question)
{
    Text before = TEXT_EMPTY, after = TEXT_EMPTY, wanted = TEXT_EMPTY;
    cursor_seek(cursor, steps_place(model->steps, question->step - 1));
    cursor_output(cursor, 0, &before);
    cursor_seek(cursor, steps_at(model->steps, question->step).event);
    cursor_output(cursor, 0, &after);
    text_add(&wanted, after.bytes + before.length, after.length - before.length);
    assert_true(wanted.length > 0);
    if (wanted.bytes[wanted.length - 1] == '\n')
        text_cut(&wanted, wanted.length - 1);
    assert_right(question, &wanted);
    text_free(&before);
    text_free(&after);
    text_free(&wanted);
}

static void check_line(Model *model, const Question *question)
{
    int line = question->answers[question->right].line;
    Event event;
    assert_true(model_event(model, question->step, &event));
    if (event.kind == EVENT_END)
        assert_int_equal(line, 0);
    else
        assert_int_equal(line, model_line(model, question->step));
}

static void check_state(Model *model, Cursor *cursor, const Question *question)
{
    Text wanted = TEXT_EMPTY;
    Event event;
    assert_true(model_event(model, question->step - 1, &event));
    cursor_seek(cursor, steps_place(model->steps, question->step));
    cursor_seek(model->cursor, cursor_place(cursor));
    words_state_word(model, event.lane, &wanted);
    assert_right(question, &wanted);
    text_free(&wanted);
}

/* What happened to the generator of a loop that breaks; else the event's own sentence. */
static void check_outcome(Model *model, Cursor *cursor, const Question *question)
{
    Text wanted = TEXT_EMPTY;
    Event event;
    cursor_seek(cursor, steps_at(model->steps, question->step).event);
    assert_true(cursor_event(cursor, &event));
    if (strncmp(text_c(&question->asked[LANGUAGE_EN]), "When the loop", 13) != 0) {
        words_event(model, question->step, LANGUAGE_EN, &wanted);
        assert_right(question, &wanted);
    } else {
        bool closes = event.kind == EVENT_CLOSE;
        assert_non_null(strstr(right_of(question), closes ? "is closed." : "stays suspended."));
    }
    text_free(&wanted);
}

static void check_answers(const Question *question)
{
    assert_in_range(question->count, QUESTION_LEAST, QUESTION_MOST);
    assert_in_range(question->right, 0, question->count - 1);
    assert_int_equal(question->answers[question->right].belief, MISCONCEPTION_NONE);
    for (int lang = 0; lang < LANGUAGE_COUNT; lang++) {
        assert_true(question->asked[lang].length > 0);
        assert_true(question->explained[lang].length > 0);
        for (int i = 0; i < question->count; i++)
            for (int j = 0; j <= i; j++)
                assert_int_equal(slice_equal(text_slice(&question->answers[i].said[lang]),
                                             text_slice(&question->answers[j].said[lang])),
                                 i == j);
    }
}

static int places[QUESTION_MOST], asked[ASK_KINDS];

static void check_question(Model *model, Cursor *cursor, AskKind kind, const Question *question)
{
    check_answers(question);
    places[question->right]++;
    asked[kind]++;
    switch (kind) {
    case ASK_VALUE:
        check_value(model, cursor, question);
        break;
    case ASK_PRINT:
        check_printed(model, cursor, question);
        break;
    case ASK_LINE:
        check_line(model, question);
        break;
    case ASK_STATE:
        check_state(model, cursor, question);
        break;
    default:
        check_outcome(model, cursor, question);
        break;
    }
}

static void check_program(Trace *trace)
{
    Model model = model_at(trace, 1, 1280, 720, 100);
    Cursor *cursor = cursor_new(trace);
    for (size_t step = 1; step < model_steps(&model) && step < 300; step++)
        for (int kind = 0; kind < ASK_KINDS; kind++) {
            Ask ask;
            Question question = {0};
            assert_true(ask_open(&ask, &model, step));
            if (ask_make(&ask, (AskKind)kind, &question))
                check_question(&model, cursor, (AskKind)kind, &question);
            question_clear(&question);
        }
    cursor_free(cursor);
    model_free(&model);
}

/* Of every kind of question, before every step of many programs. */
static void what_is_right_is_what_happens(void **state)
{
    (void)state;
    assert_true(for_each_program("lessons/*/*/program.py", "a/lesson", check_program) >= 4);
    assert_true(for_each_program("tests/stage/programs/*.py", NULL, check_program) >= 4);
    assert_int_equal(for_each_program("tests/stage/misconceptions/*.py", NULL, check_program),
                     MISCONCEPTION_COUNT);
    for (int i = 0; i < QUESTION_LEAST; i++)
        assert_true(places[i] > 10); /* the right answer is now here, now there */
    for (int kind = 0; kind < ASK_KINDS; kind++)
        assert_true(asked[kind] > 0);
}

static void the_same_step_asks_the_same(void **state)
{
    (void)state;
    Trace *trace = trace_about(MISCONCEPTION_M5);
    Model model = model_at(trace, 1, 1280, 720, 100);
    for (size_t step = 1; step < model_steps(&model); step++) {
        Question first = {0}, second = {0};
        bool asks = predict_question(&model, step, &first);
        model_go(&model, step / 2);
        assert_int_equal(predict_question(&model, step, &second), asks);
        assert_int_equal(first.right, second.right);
        if (asks)
            assert_string_equal(right_of(&first), right_of(&second));
        question_clear(&first);
        question_clear(&second);
    }
    model_free(&model);
    trace_free(trace);
}

/* A loop of many rounds is asked about in its first ones only. */
static void what_is_known_is_not_asked_again(void **state)
{
    (void)state;
    Trace *trace = trace_of_text("rounds.py",
                                 slice_of("def count():\n"
                                          "    n = 0\n"
                                          "    while n < 200:\n"
                                          "        yield n\n"
                                          "        n += 1\n"
                                          "for x in count():\n"
                                          "    pass\n"),
                                 NULL);
    Model model = model_at(trace, 1, 1280, 720, 100);
    int before = 0, after = 0;
    for (size_t step = 1; step < model_steps(&model); step++) {
        Question question = {0};
        if (predict_question(&model, step, &question))
            *(step < 40 ? &before : &after) += 1;
        question_clear(&question);
    }
    assert_in_range(before, 4, 14);
    assert_in_range(after, 1, 6); /* how it ends */
    model_free(&model);
    trace_free(trace);
}

/* A step that may still be joined by a crossing is shown without a question. */
static void the_end_of_what_is_recorded_is_not_asked_about(void **state)
{
    (void)state;
    Trace *trace = trace_about(MISCONCEPTION_M1);
    Model model = model_at(trace, 1, 1280, 720, 100);
    Ask ask;
    size_t last = model_steps(&model) - 1;
    assert_true(ask_open(&ask, &model, last));
    model.complete = false;
    assert_false(ask_open(&ask, &model, last));
    assert_true(ask_open(&ask, &model, last - 1));
    assert_false(ask_open(&ask, &model, last + 1));
    model_free(&model);
    trace_free(trace);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_misconception_is_met_by_its_program),
        cmocka_unit_test(what_is_right_is_what_happens),
        cmocka_unit_test(the_same_step_asks_the_same),
        cmocka_unit_test(what_is_known_is_not_asked_again),
        cmocka_unit_test(the_end_of_what_is_recorded_is_not_asked_about),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
