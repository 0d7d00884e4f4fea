/* Sessions: opening programs, traces and lessons, endless ones, and files that change. */
#include <fcntl.h>
#include <malloc.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "app/session/session.h"
#include "app/stage/words.h"
#include "engine/export/export.h"

static const char averager[] = "def averager():\n"
                               "    total, count = 0, 0\n"
                               "    average = None\n"
                               "    while True:\n"
                               "        value = yield average\n"
                               "        total += value\n"
                               "        count += 1\n"
                               "        average = total / count\n"
                               "\n"
                               "avg = averager()\n"
                               "next(avg)\n"
                               "print(avg.send(10))\n"
                               "print(avg.send(30))\n";

static char folder[] = "/tmp/corolane-session-XXXXXX";
static long writes; /* each write gets a time of its own */

static int make_folder(void **state)
{
    (void)state;
    return mkdtemp(folder) ? 0 : -1;
}

static int remove_folder(void **state)
{
    (void)state;
    Text command = TEXT_EMPTY;
    text_printf(&command, "rm -rf '%s'", folder);
    int status = system(text_c(&command));
    text_free(&command);
    return status;
}

static char *path_of(const char *name)
{
    static char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

static void put(const char *name, const char *text)
{
    char *path = path_of(name);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
    time_t now = 1000000 + ++writes;
    struct timespec times[2] = {{.tv_sec = now}, {.tv_sec = now}};
    assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
}

static void start(Session *session, const char *name, uint64_t max_events)
{
    Diag diag = {0};
    session_init(session, NULL, LANGUAGE_EN, max_events);
    if (!session_open(session, name, &diag))
        fail_msg("%s: %s", name, text_c(&diag.message));
}

static void a_program_is_run(void **state)
{
    (void)state;
    put("averager.py", averager);
    Session session;
    start(&session, path_of("averager.py"), 0);
    session_record(&session, 0);
    assert_int_equal(session.model.screen, SCREEN_LESSON);
    assert_true(session.model.complete);
    assert_in_range(model_steps(&session.model), 20, 40);
    Text output = TEXT_EMPTY;
    model_go(&session.model, SIZE_MAX);
    cursor_output(session.model.cursor, 0, &output);
    assert_string_equal(text_c(&output), "10.0\n20.0\n");
    text_free(&output);
    session_free(&session);
}

static void a_trace_is_opened_without_its_program(void **state)
{
    (void)state;
    put("averager.py", averager);
    Session session;
    start(&session, path_of("averager.py"), 0);
    session_record(&session, 0);
    FILE *file = fopen(path_of("averager.jsonl"), "w");
    assert_non_null(file);
    export_json(&(ExportSource){.trace = session.source.trace}, file);
    fclose(file);
    size_t steps = model_steps(&session.model);
    session_free(&session);
    unlink(path_of("averager.py"));
    start(&session, path_of("averager.jsonl"), 0);
    assert_int_equal(model_steps(&session.model), steps);
    assert_true(session.model.complete);
    session_free(&session);
}

/* Bytes that live; always 0 under a sanitizer, which then looks for what is lost itself. */
static size_t living(void)
{
    struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

static void visit(Session *session, const char *name)
{
    Diag diag = {0};
    if (!session_open(session, path_of(name), &diag))
        fail_msg("%s: %s", name, text_c(&diag.message));
    session_record(session, 0);
    model_go(&session->model, SIZE_MAX);
    model_go(&session->model, model_steps(&session->model) / 2);
}

static void what_is_closed_takes_no_memory(void **state)
{
    /* Under CTest malloc keeps nothing for later (CMakeLists.txt); else it may be this much. */
    enum { VISITS = 50, KEPT = 1 << 18 };
    static const char large[] = "def pair(n):\n    yield [n]\n    yield {n: n}\nseen = []\n"
                                "for n in range(200):\n    seen.extend(pair(n))\n";
    size_t second = 0;
    (void)state;
    put("averager.py", averager);
    put("large.py", large);
    put("bad.py", "x = 1\ndef f(:\n    pass\n");
    Session session;
    start(&session, path_of("averager.py"), 0);
    for (int i = 1; i <= VISITS; i++) {
        visit(&session, "large.py");
        visit(&session, "bad.py");
        visit(&session, "averager.py");
        if (i == 2)
            second = living();
    }
    size_t slack = getenv("GLIBC_TUNABLES") ? 1024 : KEPT;
    if (living() > second + slack)
        fail_msg("%zu bytes live after %d visits, %zu after 2", living(), VISITS, second);
    session_free(&session);
}

static void a_program_that_does_not_parse_says_why(void **state)
{
    (void)state;
    put("bad.py", "x = 1\ndef f(:\n    pass\n");
    Session session;
    start(&session, path_of("bad.py"), 0);
    assert_non_null(strstr(text_c(&session.model.problem), "bad.py:2:"));
    assert_int_equal(session.model.problem_line, 2);
    for (int lang = 0; lang < LANGUAGE_COUNT; lang++)
        assert_non_null(session.model.problem_means[lang]);
    assert_int_equal(model_steps(&session.model), 0);
    assert_int_equal(trace_source_lines(session.source.trace), 3);
    session_free(&session);
}

static void a_missing_file_leaves_what_was_open(void **state)
{
    (void)state;
    put("averager.py", averager);
    Session session;
    start(&session, path_of("averager.py"), 0);
    Diag diag = {0};
    assert_false(session_open(&session, path_of("none.py"), &diag));
    assert_int_equal(diag.kind, DIAG_FILE);
    assert_true(model_steps(&session.model) > 0);
    diag_free(&diag);
    session_free(&session);
}

static void a_damaged_trace_is_refused(void **state)
{
    (void)state;
    put("damaged.jsonl", "{\"corolane_trace\":1,\"program\":\"x.py\",\"source\":\"\"}\n"
                         "{\"n\":1,\"event\":\"fly\"}\n");
    Session session;
    Diag diag = {0};
    session_init(&session, NULL, LANGUAGE_EN, 0);
    assert_false(session_open(&session, path_of("damaged.jsonl"), &diag));
    assert_int_equal(diag.kind, DIAG_FORMAT);
    diag_free(&diag);
    session_free(&session);
}

/* Damaged in its last line, it is refused; in part it opens, and says that the rest is missing. */
static void a_damaged_trace_opens_in_part_when_asked(void **state)
{
    (void)state;
    static const char head[] = "{\"corolane_trace\":1,\"program\":\"x.py\",\"source\":\"x = 1\\n\","
                               "\"python\":\"3.11\",\"lesson\":null,\"codes\":[{\"name\":\"<module>\","
                               "\"slots\":[]}],\"globals\":[\"x\"]}\n";
    static const char line[] = "{\"n\":1,\"event\":\"line\",\"lane\":\"main\",\"line\":1,"
                               "\"span\":[1,0,1,5]}\n";
    Text text = TEXT_EMPTY, big = TEXT_EMPTY, small = TEXT_EMPTY;
    Session session;
    Diag diag = {0};
    text_printf(&text, "%s%s{\"n\":2,", head, line);
    put("cut.jsonl", text_c(&text));
    session_init(&session, NULL, LANGUAGE_KO, 0);
    assert_false(session_open(&session, path_of("cut.jsonl"), &diag));
    assert_string_equal(text_c(&diag.message), "추적이 이 줄의 중간에서 끊깁니다");
    session.partial = true;
    assert_true(session_open(&session, path_of("cut.jsonl"), &diag));
    assert_int_equal(diag.line, 3);
    assert_int_equal(model_steps(&session.model), 2);
    session.model.lang = LANGUAGE_EN;
    model_go(&session.model, 1);
    words_narration(&session.model, &big, &small);
    assert_string_equal(text_c(&big), "The trace ends here: the rest of it is missing.");
    assert_non_null(strstr(text_c(&small), "what the program did then is not known"));
    put("empty.jsonl", "");
    assert_false(session_open(&session, path_of("empty.jsonl"), &diag));
    diag_free(&diag);
    session_free(&session);
    text_free(&text);
    text_free(&big);
    text_free(&small);
}

static void an_endless_program_opens_and_goes_on(void **state)
{
    (void)state;
    put("endless.py",
        "def count():\n    n = 0\n    while True:\n        yield n\n        n += 1\n\n"
        "for i in count():\n    pass\n");
    Session session;
    start(&session, path_of("endless.py"), 0);
    size_t first = model_steps(&session.model);
    assert_false(session.model.complete);
    assert_true(first > 1000);
    while (session_pull(&session))
        ; /* as far ahead as nobody has asked for */
    size_t ahead = model_steps(&session.model);
    assert_true(ahead > first && !session.model.complete);
    assert_false(session_pull(&session));
    model_go(&session.model, SIZE_MAX);
    assert_true(session_pull(&session) || model_steps(&session.model) > ahead);
    assert_true(model_steps(&session.model) > ahead);
    session_free(&session);
}

static void a_bound_ends_it(void **state)
{
    (void)state;
    put("endless.py", "while True:\n    pass\n");
    Session session;
    start(&session, path_of("endless.py"), 5000);
    session_record(&session, 0);
    assert_true(session.model.complete);
    assert_in_range(trace_count(session.source.trace), 4000, 6000);
    session_free(&session);
}

static void a_saved_file_is_read_again_in_place(void **state)
{
    (void)state;
    Text longer = TEXT_EMPTY;
    text_printf(&longer, "%sprint(avg.send(50))\n", averager);
    put("averager.py", averager);
    Session session;
    start(&session, path_of("averager.py"), 0);
    model_go(&session.model, 9);
    session_record(&session, 0);
    size_t before = model_steps(&session.model);
    assert_false(session_watch(&session));
    put("averager.py", text_c(&longer));
    assert_true(session_watch(&session));
    session_record(&session, 0);
    assert_int_equal(session.model.step, 9);
    assert_true(model_steps(&session.model) > before);
    put("averager.py", "x = = 1\n");
    assert_true(session_watch(&session));
    assert_true(session.model.problem.length > 0);
    put("averager.py", averager);
    assert_true(session_watch(&session));
    assert_int_equal(session.model.step, 9);
    put("averager.py", "print('short')\n");
    assert_true(session_watch(&session));
    assert_true(session.model.step < model_steps(&session.model));
    put("averager.py", averager);
    assert_true(session_watch(&session));
    assert_int_equal(session.model.problem.length, 0);
    assert_int_equal(model_steps(&session.model), before);
    unlink(path_of("averager.py"));
    assert_false(session_watch(&session));
    assert_true(model_steps(&session.model) > 0);
    text_free(&longer);
    session_free(&session);
}

static void make_lesson(void)
{
    mkdir(path_of("lessons"), 0777);
    mkdir(path_of("lessons/1-start"), 0777);
    mkdir(path_of("lessons/1-start/1-send"), 0777);
    put("lessons/1-start/part.en.md", "# Start\n");
    put("lessons/1-start/part.ko.md", "# 시작\n");
    put("lessons/1-start/1-send/program.py", "def g():\n    x = yield 1  #: ask\n\n"
                                             "a = g()\nnext(a)\n");
    put("lessons/1-start/1-send/lesson.en.md",
        "# Sending\n\nA goal.\n\n## ask yield\n\nOne goes out.\n\nAnd waits.\n");
    put("lessons/1-start/1-send/lesson.ko.md",
        "# 보내기\n\n목표입니다.\n\n## ask yield\n\n1이 나갑니다.\n\n기다립니다.\n");
}

static void a_lesson_narrates_in_both_languages(void **state)
{
    (void)state;
    make_lesson();
    Session session;
    Diag diag = {0};
    session_init(&session, path_of("lessons"), LANGUAGE_EN, 0);
    Model *model = &session.model;
    assert_int_equal(model->card_count, 1);
    assert_string_equal(model->cards[0].title, "Sending");
    assert_true(session_open(&session, "send", &diag));
    session_record(&session, 0);
    Text big = TEXT_EMPTY, small = TEXT_EMPTY;
    size_t step = 0;
    while (step < model_steps(model) &&
           !model->narrate(model->narrate_context, LANGUAGE_EN, step, &big, &small))
        step++;
    assert_string_equal(text_c(&big), "One goes out.");
    assert_string_equal(text_c(&small), "And waits.");
    text_cut(&big, 0);
    assert_true(model->narrate(model->narrate_context, LANGUAGE_KO, step, &big, &small));
    assert_string_equal(text_c(&big), "1이 나갑니다.");
    model->lang = LANGUAGE_KO;
    session_translate(&session);
    assert_string_equal(text_c(&model->title), "보내기");
    text_free(&big);
    text_free(&small);
    diag_free(&diag);
    session_free(&session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_program_is_run),
        cmocka_unit_test(a_trace_is_opened_without_its_program),
        cmocka_unit_test(what_is_closed_takes_no_memory),
        cmocka_unit_test(a_program_that_does_not_parse_says_why),
        cmocka_unit_test(a_missing_file_leaves_what_was_open),
        cmocka_unit_test(a_damaged_trace_is_refused),
        cmocka_unit_test(a_damaged_trace_opens_in_part_when_asked),
        cmocka_unit_test(an_endless_program_opens_and_goes_on),
        cmocka_unit_test(a_bound_ends_it),
        cmocka_unit_test(a_saved_file_is_read_again_in_place),
        cmocka_unit_test(a_lesson_narrates_in_both_languages),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
