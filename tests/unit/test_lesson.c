#include "engine/lesson/lesson.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/unit/averager_trace.h"
#include "tests/unit/trace_support.h"

static char root[64];

static int make_root(void **state)
{
    (void)state;
    strcpy(root, "/tmp/corolane-lesson-XXXXXX");
    return mkdtemp(root) ? 0 : -1;
}

static int remove_root(void **state)
{
    char command[128];
    (void)state;
    snprintf(command, sizeof command, "rm -r '%s'", root);
    return system(command);
}

/* Writes ROOT/[name], making its folders. */
static void put(const char *name, const char *text)
{
    char path[256];
    snprintf(path, sizeof path, "%s/%s", root, name);
    for (char *slash = path + strlen(root) + 1; (slash = strchr(slash, '/')); *slash++ = '/') {
        *slash = 0;
        mkdir(path, 0777);
    }
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

/* The averager with marks: a comment moves no line. */
static char *marked_program(void)
{
    Text out = TEXT_EMPTY;
    const char *at = averager_source, *stop;
    for (int line = 1; (stop = strchr(at, '\n')); line++, at = stop + 1) {
        text_add(&out, at, (size_t)(stop - at));
        text_add_c(&out, line == 5 ? "  #: ask" : line == 11 ? "  #: prime" : "");
        text_add_char(&out, '\n');
    }
    return text_take(&out);
}

#define TITLE "# Averages\n\nWhat a send\ndoes.\n\nsummary: send\n\n"

static Lesson *open_lesson(const char *english, const char *korean, DiagList *faults)
{
    char folder[128];
    char *program = marked_program();
    put("3-coroutines/1-send/program.py", program);
    put("3-coroutines/1-send/lesson.en.md", english);
    put("3-coroutines/1-send/lesson.ko.md", korean);
    free(program);
    snprintf(folder, sizeof folder, "%s/3-coroutines/1-send", root);
    return lesson_open(folder, faults);
}

static void expect_speech(const Speech *speech, const char *headline)
{
    if (!headline) {
        assert_null(speech);
        return;
    }
    assert_non_null(speech);
    assert_string_equal(speech->headline, headline);
}

static void narration_finds_its_moments(void **state)
{
    static const char text[] = TITLE
        "## start\n\nIt begins.\n\n"
        "## prime\n\nThe line.\n\n## prime next\n\nThe event\nwins.\n\nA small line.\nGoes on.\n\n"
        "Another.\n\n"
        "## ask yield 2\n\nThe second.\n\n## ask yield *\n\nEach other.\n\n"
        "## ask receive\n\nIt lands.\n\n"
        "## ? ask receive\n\nWhat is value?\n\n- [ ] None\n- [x] 10\n\nWhere a send lands.\n\n"
        "## ! ask receive\n\nAsk the class.\n"
        "## end\n\nOver.\n";
    DiagList faults = {0};
    Lesson *lesson = open_lesson(text, text, &faults);
    Trace *trace = averager_trace();
    Steps *steps = steps_new(trace);
    LessonMap *map = lesson_map_new(lesson, trace, steps);
    (void)state;
    if (faults.count > 0)
        fail_msg("%s", text_c(&faults.items[0].message));
    assert_string_equal(lesson->id, "3-coroutines/1-send");
    assert_string_equal(lesson->texts[LANGUAGE_KO].title, "Averages");
    assert_string_equal(lesson->texts[LANGUAGE_KO].goal, "What a send does.");
    assert_string_equal(lesson->texts[LANGUAGE_KO].summary, "send");
    static const char *const said[24] = {[0] = "It begins.", [2] = "The event wins.",
                                         [6] = "Each other.", [9] = "It lands.",
                                         [13] = "The second.", [19] = "Each other.",
                                         [23] = "Over."};
    for (size_t i = 0; i < steps_count(steps); i++)
        expect_speech(lesson_narration(map, i, LANGUAGE_EN), said[i]);
    assert_string_equal(lesson_narration(map, 2, LANGUAGE_EN)->more,
                        "A small line. Goes on.\nAnother.");
    const Speech *question = lesson_question(map, 9, LANGUAGE_KO);
    expect_speech(question, "What is value?");
    assert_int_equal(question->answer_count, 2);
    assert_int_equal(question->right, 1);
    assert_string_equal(question->answers[0], "None");
    assert_string_equal(question->more, "Where a send lands.");
    assert_null(lesson_question(map, 8, LANGUAGE_KO));
    expect_speech(lesson_note(map, 9, LANGUAGE_EN), "Ask the class.");
    assert_null(lesson_note(map, 8, LANGUAGE_EN));
    assert_int_equal(lesson_step_of(map, (size_t)lesson_moment(lesson, "ask yield 2")), 13);
    lesson_map_free(map);
    steps_free(steps);
    trace_free(trace);
    lesson_free(lesson);
}

static void a_moment_that_never_comes_has_no_step(void **state)
{
    static const char text[] = TITLE "## ask yield 9\n\nNever.\n\n## prime throw\n\nNever.\n";
    DiagList faults = {0};
    Lesson *lesson = open_lesson(text, text, &faults);
    Trace *trace = averager_trace();
    Steps *steps = steps_new(trace);
    LessonMap *map = lesson_map_new(lesson, trace, steps);
    (void)state;
    assert_int_equal(faults.count, 0);
    assert_true(lesson_step_of(map, 0) == SIZE_MAX);
    assert_true(lesson_step_of(map, 1) == SIZE_MAX);
    lesson_map_free(map);
    steps_free(steps);
    trace_free(trace);
    lesson_free(lesson);
}

/* Opens a lesson with this English text (and a right Korean one) and expects one fault. */
static void expect_fault(const char *english, const char *korean, const char *file, int line,
                         const char *message)
{
    DiagList faults = {0};
    lesson_free(open_lesson(english, korean, &faults));
    if (faults.count != 1)
        fail_msg("%zu faults, the first: %s", faults.count,
                 faults.count ? text_c(&faults.items[0].message) : "");
    assert_string_equal(text_c(&faults.items[0].message), message);
    assert_non_null(strstr(text_c(&faults.items[0].file), file));
    assert_int_equal(faults.items[0].line, line);
    diag_list_free(&faults);
}

static void planted_faults_are_found(void **state)
{
    (void)state;
    static const char start[] = TITLE "## start\n\nA.\n";
    expect_fault("Goal.\n\n", TITLE, "en.md", 1, "the title is missing: `# …`");
    expect_fault("# T\n\n## start\n\nA.\n", start, "en.md", 1,
                 "the goal is missing: a paragraph below the title");
    expect_fault(TITLE "## tell\n\nA.\n", TITLE, "en.md", 8, "the program has no mark tell");
    expect_fault(TITLE "## ask jump\n\nA.\n", TITLE, "en.md", 8,
                 "jump is neither an event nor a number here");
    expect_fault(TITLE "## ask bind\n\nA.\n", TITLE, "en.md", 8,
                 "bind is neither an event nor a number here");
    expect_fault(TITLE "## start 2\n\nA.\n", TITLE, "en.md", 8,
                 "2 is neither an event nor a number here");
    expect_fault(TITLE "## ask 0\n\nA.\n", TITLE, "en.md", 8,
                 "0 is neither an event nor a number here");
    expect_fault(start, TITLE, "ko.md", 0, "the heading `## start` is missing");
    expect_fault(TITLE "## start\n\n## ask\n\nA.\n", TITLE "## start\n\nB.\n\n## ask\n\nA.\n",
                 "en.md", 8, "nothing is said under this heading");
    expect_fault(TITLE "## ask\n\nA.\n\n## ask 1\n\nB.\n", TITLE "## ask\n\nA.\n", "en.md", 12,
                 "this heading is on line 8 already");
    expect_fault(TITLE "lanes: some\n", TITLE, "en.md", 8, "`lanes:` can only be `all`");
    expect_fault(TITLE "## start\n\nA.\n\n- [x] B\n", start, "en.md", 12,
                 "answers belong under a heading that begins with ?");
}

static void faults_of_questions_are_found(void **state)
{
    static const char good[] = TITLE "## ? ask\n\nA?\n\n- [x] B\n- [ ] C\n";
    (void)state;
    expect_fault(TITLE "## ? ask\n\nA?\n\n- [x] B\n- [x] C\n", TITLE "## ? ask\n\nA?\n\n- [ ] B\n"
                 "- [x] C\n", "en.md", 13, "only one answer can be the right one");
    expect_fault(TITLE "## ? ask\n\nA?\n\n- [ ] B\n- [x] C\n", good, "ko.md", 8,
                 "the answers do not match those in the other language");
    expect_fault("# T\n\nG.\n\n## ? ask\n\nA?\n\n- [x] B\n- [ ] C\n- [ ] D\n", good, "ko.md", 8,
                 "the answers do not match those in the other language");
}

static void a_headline_fits_the_screen(void **state)
{
    Text text = TEXT_EMPTY;
    (void)state;
    text_add_c(&text, TITLE "## start\n\n");
    for (int i = 0; i < 201; i++)
        text_add_c(&text, "가");
    expect_fault(text_c(&text), TITLE "## start\n\nA.\n", "en.md", 8,
                 "the first paragraph has 201 characters, more than 200");
    text_free(&text);
}

static void faults_of_marks_are_found(void **state)
{
    DiagList faults = {0};
    char folder[128];
    (void)state;
    put("1-x/1-marks/program.py", "a = 1  #: one\nb = 2  #: one\nc = 3  #: end\nd = 4  #: a b\n");
    put("1-x/1-marks/lesson.en.md", TITLE);
    put("1-x/1-marks/lesson.ko.md", TITLE);
    snprintf(folder, sizeof folder, "%s/1-x/1-marks", root);
    lesson_free(lesson_open(folder, &faults));
    assert_int_equal(faults.count, 3);
    for (int i = 0; i < 3; i++)
        assert_int_equal(faults.items[i].line, i + 2);
    assert_string_equal(text_c(&faults.items[0].message), "the mark one is on line 1 already");
    diag_list_free(&faults);
}

static void lessons_are_listed_by_number_and_found_by_name(void **state)
{
    bool several;
    (void)state;
    put("10-last/part.en.md", "# The last part\n");
    put("10-last/2-send/program.py", "");
    put("2-first/10-late/program.py", "");
    put("2-first/9-early/program.py", "");
    put("2-first/9-early/lesson.ko.md", "# 먼저\n\n목표입니다.\n\n## start\n\n시작합니다.\n");
    put("2-first/notes/program.py", "");
    put("3-coroutines/1-send/program.py", "");
    put("1-x/1-marks/program.py", "");
    LessonList list = lesson_list(root);
    static const char *const ids[] = {"1-x/1-marks", "2-first/9-early", "2-first/10-late",
                                      "3-coroutines/1-send", "10-last/2-send"};
    assert_int_equal(list.count, 5);
    for (size_t i = 0; i < 5; i++)
        assert_string_equal(list.items[i].id, ids[i]);
    assert_string_equal(list.items[4].part_title[LANGUAGE_EN], "The last part");
    assert_string_equal(list.items[4].part_title[LANGUAGE_KO], "10-last");
    assert_string_equal(list.items[1].title[LANGUAGE_KO], "먼저");
    assert_string_equal(list.items[1].title[LANGUAGE_EN], "9-early");
    assert_string_equal(list.items[1].summary[LANGUAGE_KO], "목표입니다.");
    assert_ptr_equal(lesson_find(&list, "early", &several), &list.items[1]);
    assert_ptr_equal(lesson_find(&list, "2-send", &several), &list.items[4]);
    assert_ptr_equal(lesson_find(&list, "3-coroutines/1-send", &several), &list.items[3]);
    assert_null(lesson_find(&list, "send", &several));
    assert_true(several);
    assert_null(lesson_find(&list, "nothing", &several));
    assert_false(several);
    lesson_list_free(&list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(narration_finds_its_moments),
        cmocka_unit_test(a_moment_that_never_comes_has_no_step),
        cmocka_unit_test(planted_faults_are_found),
        cmocka_unit_test(faults_of_questions_are_found),
        cmocka_unit_test(a_headline_fits_the_screen),
        cmocka_unit_test(faults_of_marks_are_found),
        cmocka_unit_test(lessons_are_listed_by_number_and_found_by_name),
    };
    return cmocka_run_group_tests(tests, make_root, remove_root);
}
