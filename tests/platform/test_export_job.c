/* Exports from the window: what the dialog asks for is written by a process of its own. */
#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>
#include <dirent.h>

#include "app/session/export_serve.h"
#include "app/session/speaker.h"
#include "engine/base/file.h"
#include "engine/export/export.h"

static const char counter[] = "def counter(n):\n"
                              "    while n:\n"
                              "        yield n\n"
                              "        n -= 1\n"
                              "\n"
                              "for i in counter(3):\n"
                              "    print(i)\n";
static const char long_run[] = "def counter(n):\n"
                               "    while n:\n"
                               "        yield n\n"
                               "        n -= 1\n"
                               "\n"
                               "for i in counter(150000):\n"
                               "    pass\n";

static char folder[] = "/tmp/corolane-export-XXXXXX";
static char out[] = "/tmp/corolane-export-XXXXXX/out";

static int make_folder(void **state)
{
    (void)state;
    if (!mkdtemp(folder))
        return -1;
    memcpy(out, folder, strlen(folder));
    return 0;
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

/* Each test has an empty folder for what it writes. */
static int empty_out(void **state)
{
    (void)state;
    Text command = TEXT_EMPTY;
    text_printf(&command, "rm -rf '%s' && mkdir '%s'", out, out);
    int status = system(text_c(&command));
    text_free(&command);
    return status;
}

static char *path_of(const char *name)
{
    static char path[256];
    snprintf(path, sizeof path, "%s/%s", out, name);
    return path;
}

static void put(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static void assert_holds(const char *name, const char *wanted, size_t length)
{
    Text text = TEXT_EMPTY;
    Diag diag = {0};
    assert_true(file_read(path_of(name), &text, &diag));
    assert_int_equal(text.length, length);
    assert_memory_equal(text_c(&text), wanted, length);
    text_free(&text);
}

static size_t count_files(void)
{
    size_t count = 0;
    DIR *items = opendir(out);
    for (struct dirent *item; (item = readdir(items));)
        count += item->d_name[0] != '.';
    closedir(items);
    return count;
}

/* Pictures that are never done: that many before it are as always, it tells when it has begun, and a
 * deaf one goes on for a while after its window is gone. */
static struct {
    bool wanted, deaf;
    int before, begun[2];
} stuck;

static void stick(const PictureOrder *order)
{
    sigset_t term;
    pid_t window = getppid();
    sigemptyset(&term);
    sigaddset(&term, SIGTERM);
    sigprocmask(stuck.deaf ? SIG_BLOCK : SIG_UNBLOCK, &term, NULL);
    if (write(stuck.begun[1], "", 1) != 1)
        _exit(1);
    while (!stuck.deaf || getppid() == window)
        nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
    for (int i = 0; i < 3; i++) { /* reports that nobody hears */
        nanosleep(&(struct timespec){.tv_nsec = 60000000}, NULL);
        order->progress(order->listener, 0, 0);
    }
    sigprocmask(SIG_UNBLOCK, &term, NULL);
}

/* A picture of one step is its number; a film the numbers of all. */
static bool paint(void *brush, Model *model, const PictureOrder *order, FILE *file)
{
    (void)brush;
    if (stuck.wanted && stuck.before-- == 0)
        stick(order);
    if (order->format != PICTURE_GIF)
        return fprintf(file, "%zu%s", model->step + 1, model->lanes_only ? " lanes" : "") > 0;
    for (size_t step = 0; step <= model->step; step++)
        if (pictures_have(model, order->crossings, model->step, step))
            fprintf(file, "%zu,", step + 1);
    return true;
}

static void *open_brush(void)
{
    static int brush;
    return &brush;
}

static Session open_session(const char *text, uint64_t max_events)
{
    Session session;
    Diag diag = {0};
    char path[256];
    snprintf(path, sizeof path, "%s/counter.py", folder);
    put(path, text);
    session_init(&session, NULL, LANGUAGE_EN, max_events);
    session.painter = (Painter){open_brush, paint};
    assert_true(session_open(&session, path, &diag));
    diag_free(&diag);
    return session;
}

static void choose(Session *session, const char *kind)
{
    Exporting *exporting = &session->model.exporting;
    exporting_open(&session->model);
    entry_set(&exporting->folder, slice_of(out));
    session_serve_export(session);
    for (size_t i = 0; i < export_kind_count(); i++)
        if (strcmp(export_kind(i).name, kind) == 0)
            exporting_choose(&session->model, i);
    assert_string_equal(export_kind(exporting->kind).name, kind);
}

static void serve(Session *session, ExportAsked asked)
{
    session->model.exporting.asked = asked;
    session_serve_export(session);
}

static void wait_for_end(Session *session)
{
    for (int i = 0; i < 20000 && session->model.exporting.phase == EXPORT_RUNNING; i++) {
        nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
        session_serve_export(session);
    }
    assert_int_not_equal(session->model.exporting.phase, EXPORT_RUNNING);
}

static void write_it(Session *session, const char *kind)
{
    choose(session, kind);
    serve(session, EXPORT_WRITE);
    wait_for_end(session);
}

static void assert_done(const Session *session)
{
    assert_string_equal(text_c(&session->model.exporting.said[LANGUAGE_EN]), "");
    assert_int_equal(session->model.exporting.phase, EXPORT_CLOSED);
    assert_true(session->model.notice_good);
    assert_null(session->job);
}

static void assert_no_child(void)
{
    assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
    assert_int_equal(errno, ECHILD);
}

static void text_formats_are_what_the_exporters_write(void **state)
{
    (void)state;
    Session session = open_session(counter, 100000);
    session_record(&session, 0);
    for (size_t i = 0; i < export_format_count; i++) {
        char *bytes, name[64];
        size_t length;
        FILE *file = open_memstream(&bytes, &length);
        ExportSource source = {0};
        Speaker *speaker = speaker_new(session.source.trace, NULL);
        speaker_tell(speaker, &source);
        export_formats[i].write(&source, file);
        fclose(file);
        write_it(&session, export_formats[i].name);
        assert_done(&session);
        snprintf(name, sizeof name, "counter.%s", export_formats[i].extension);
        assert_non_null(strstr(text_c(&session.model.notice[LANGUAGE_KO]), path_of(name)));
        assert_holds(name, bytes, length);
        speaker_free(speaker);
        free(bytes);
    }
    assert_int_equal(count_files(), export_format_count);
    session_free(&session);
    assert_no_child();
}

static void the_run_is_recorded_to_its_end_first(void **state)
{
    (void)state;
    Session session = open_session(long_run, 400000);
    assert_false(session.source.complete);
    write_it(&session, "table");
    assert_done(&session);
    Text text = TEXT_EMPTY;
    Diag diag = {0};
    assert_true(file_read(path_of("counter.txt"), &text, &diag));
    assert_non_null(strstr(text_c(&text), "event"));
    size_t whole = text.length;
    text_free(&text);
    assert_true(whole > 1000000);
    assert_false(session.source.complete); /* that was done elsewhere */
    session_free(&session);
    session = open_session(long_run, 0); /* without a bound: as far as it is recorded */
    choose(&session, "table");
    assert_true(session.model.exporting.part);
    serve(&session, EXPORT_REPLACE);
    wait_for_end(&session);
    assert_true(file_read(path_of("counter.txt"), &text, &diag));
    assert_true(text.length < whole);
    text_free(&text);
    session_free(&session);
}

static void what_is_there_is_replaced_only_when_that_is_wanted(void **state)
{
    (void)state;
    Session session = open_session(counter, 100000);
    Exporting *exporting = &session.model.exporting;
    put(path_of("counter.csv"), "mine");
    choose(&session, "csv");
    serve(&session, EXPORT_WRITE);
    assert_int_equal(exporting->phase, EXPORT_REPLACING);
    assert_non_null(strstr(text_c(&exporting->said[LANGUAGE_EN]), "counter.csv is there"));
    assert_non_null(strstr(text_c(&exporting->said[LANGUAGE_KO]), "counter.csv"));
    exporting_key(&session.model, "Return", false); /* what is offered first keeps it */
    session_serve_export(&session);
    assert_int_equal(exporting->phase, EXPORT_CHOOSING);
    assert_holds("counter.csv", "mine", 4);
    serve(&session, EXPORT_WRITE);
    exporting_key(&session.model, "Right", false);
    exporting_key(&session.model, "Return", false);
    session_serve_export(&session);
    wait_for_end(&session);
    assert_done(&session);
    assert_int_equal(count_files(), 1);
    session_free(&session);
}

static void a_cancelled_one_leaves_what_was_there(void **state)
{
    (void)state;
    Session session = open_session(long_run, 1000000);
    for (int i = 0; i < 2; i++) {
        put(path_of("counter.json"), "mine");
        choose(&session, "perfetto");
        serve(&session, EXPORT_REPLACE);
        assert_int_equal(session.model.exporting.phase, EXPORT_RUNNING);
        nanosleep(&(struct timespec){.tv_nsec = i * 150000000}, NULL);
        exporting_key(&session.model, "Escape", false);
        session_serve_export(&session);
        assert_int_equal(session.model.exporting.phase, EXPORT_CHOOSING);
        assert_string_equal(text_c(&session.model.exporting.said[LANGUAGE_EN]),
                            "Cancelled. No file has changed.");
        assert_holds("counter.json", "mine", 4);
        assert_int_equal(count_files(), 1);
        assert_no_child();
    }
    session_free(&session);
}

static void closing_the_window_ends_it(void **state)
{
    (void)state;
    Session session = open_session(long_run, 1000000);
    choose(&session, "json");
    serve(&session, EXPORT_WRITE);
    assert_int_equal(count_files(), 1);
    session_free(&session);
    assert_int_equal(count_files(), 0);
    assert_no_child();
}

/* In a process of its own, which is to be killed. */
static void be_window(const char *program, const char *kind, ExportSteps steps)
{
    Session session = open_session(program, 1000000);
    session.model.exporting.steps = steps;
    choose(&session, kind);
    serve(&session, EXPORT_WRITE);
}

/* The status of the export whose window was killed: its orphan is adopted here. */
static int end_of(pid_t window)
{
    int status;
    assert_int_equal(waitpid(window, &status, 0), window);
    assert_int_equal(status, SIGKILL);
    assert_true(waitpid(-1, &status, 0) > 0);
    assert_no_child();
    return status;
}

static void kill_while_stuck(const char *kind, ExportSteps steps, int before, bool deaf)
{
    char byte;
    assert_int_equal(pipe(stuck.begun), 0);
    stuck.deaf = deaf;
    stuck.before = before;
    pid_t window = fork();
    if (window == 0) {
        stuck.wanted = true;
        be_window(counter, kind, steps);
        pause();
    }
    close(stuck.begun[1]);
    assert_int_equal(read(stuck.begun[0], &byte, 1), 1);
    close(stuck.begun[0]);
    assert_int_equal(count_files(), before + 1);
    kill(window, SIGKILL);
    assert_int_equal(end_of(window), SIGTERM);
    assert_int_equal(count_files(), before);
}

static void it_goes_when_the_window_is_killed(void **state)
{
    (void)state;
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    kill_while_stuck("svg", EXPORT_THIS_STEP, 0, false);
    kill_while_stuck("svg", EXPORT_THIS_STEP, 0, true);
    kill_while_stuck("svg", EXPORT_ALL_STEPS, 2, false);
    prctl(PR_SET_CHILD_SUBREAPER, 0);
}

/* From the first moment on; what is done before that is whole. */
static void it_goes_whenever_the_window_is_killed(void **state)
{
    (void)state;
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    for (int i = 0; i < 8; i++) {
        pid_t window = fork();
        if (window == 0) {
            be_window(long_run, "json", EXPORT_THIS_STEP);
            nanosleep(&(struct timespec){.tv_nsec = i * i * 1000000}, NULL);
            raise(SIGKILL);
        }
        int status = end_of(window);
        assert_true(status == SIGTERM || status == 0);
        assert_int_equal(count_files(), status == 0);
        empty_out(NULL);
    }
    prctl(PR_SET_CHILD_SUBREAPER, 0);
}

static void fails_with(Session *session, const char *kind, const char *english, const char *korean)
{
    Exporting *exporting = &session->model.exporting;
    serve(session, EXPORT_REPLACE);
    wait_for_end(session);
    assert_int_equal(exporting->phase, EXPORT_CHOOSING);
    assert_true(exporting->bad);
    if (!strstr(text_c(&exporting->said[LANGUAGE_EN]), english) ||
        !strstr(text_c(&exporting->said[LANGUAGE_KO]), korean))
        fail_msg("%s: %s / %s", kind, text_c(&exporting->said[LANGUAGE_EN]),
                 text_c(&exporting->said[LANGUAGE_KO]));
}

static void a_failure_says_why(void **state)
{
    (void)state;
    Session session = open_session(counter, 100000);
    Exporting *exporting = &session.model.exporting;
    assert_int_equal(symlink("/dev/full", path_of("counter.csv")), 0);
    choose(&session, "csv");
    fails_with(&session, "full", "the disk is full.", "디스크에 남은 공간이 없습니다.");
    entry_set(&exporting->folder, slice_of("/nowhere/at/all"));
    fails_with(&session, "none", "/nowhere/at/all/counter.csv", "그런 폴더가 없습니다.");
    entry_set(&exporting->folder, slice_of("/proc"));
    fails_with(&session, "proc", "was not written", "쓰지 못했습니다");
    entry_set(&exporting->folder, slice_of("/tmp"));
    entry_set(&exporting->name, slice_of("."));
    fails_with(&session, "folder", "a folder has that name.", "그 이름의 폴더가 있습니다.");
    session_free(&session);
}

static void a_disk_that_fills_up_leaves_what_was_there(void **state)
{
    (void)state;
    struct rlimit kept, low = {2000, RLIM_INFINITY};
    Session session = open_session(counter, 100000);
    put(path_of("counter.html"), "mine");
    choose(&session, "html");
    getrlimit(RLIMIT_FSIZE, &kept);
    low.rlim_max = kept.rlim_max;
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &low);
    serve(&session, EXPORT_REPLACE);
    setrlimit(RLIMIT_FSIZE, &kept);
    wait_for_end(&session);
    assert_true(session.model.exporting.bad);
    assert_non_null(strstr(text_c(&session.model.exporting.said[LANGUAGE_EN]), "larger"));
    assert_holds("counter.html", "mine", 4);
    assert_int_equal(count_files(), 1);
    session_free(&session);
}

static void pictures_are_of_the_steps_that_were_chosen(void **state)
{
    (void)state;
    Session session = open_session(counter, 100000);
    Exporting *exporting = &session.model.exporting;
    session_record(&session, 0);
    model_go(&session.model, 4);
    write_it(&session, "png");
    assert_done(&session);
    assert_holds("counter.png", "5", 1);
    exporting->lanes_only = true;
    write_it(&session, "svg");
    assert_holds("counter.svg", "5 lanes", 7);
    exporting->until_here = true;
    write_it(&session, "gif");
    assert_holds("counter.gif", "1,2,3,4,5,", 10);
    exporting->lanes_only = exporting->until_here = false;
    exporting->steps = EXPORT_ALL_STEPS;
    write_it(&session, "png");
    assert_done(&session);
    size_t steps = model_steps(&session.model);
    assert_int_equal(count_files(), 3 + steps);
    assert_holds("counter-01.png", "1", 1);
    assert_non_null(strstr(text_c(&session.model.notice[LANGUAGE_EN]), path_of("counter-01.png")));
    choose(&session, "png"); /* they are there now */
    serve(&session, EXPORT_WRITE);
    assert_int_equal(exporting->phase, EXPORT_REPLACING);
    assert_int_equal(session.model.step, 4);
    session_free(&session);
    assert_no_child();
}

static void too_many_pictures_are_refused(void **state)
{
    (void)state;
    Session session = open_session(long_run, 100000);
    session.model.exporting.steps = EXPORT_CROSSINGS;
    write_it(&session, "svg");
    assert_true(session.model.exporting.bad);
    assert_non_null(strstr(text_c(&session.model.exporting.said[LANGUAGE_EN]), "too many, 3000"));
    assert_int_equal(count_files(), 0);
    session_free(&session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(text_formats_are_what_the_exporters_write, empty_out),
        cmocka_unit_test_setup(the_run_is_recorded_to_its_end_first, empty_out),
        cmocka_unit_test_setup(what_is_there_is_replaced_only_when_that_is_wanted, empty_out),
        cmocka_unit_test_setup(a_cancelled_one_leaves_what_was_there, empty_out),
        cmocka_unit_test_setup(closing_the_window_ends_it, empty_out),
        cmocka_unit_test_setup(it_goes_when_the_window_is_killed, empty_out),
        cmocka_unit_test_setup(it_goes_whenever_the_window_is_killed, empty_out),
        cmocka_unit_test_setup(a_failure_says_why, empty_out),
        cmocka_unit_test_setup(a_disk_that_fills_up_leaves_what_was_there, empty_out),
        cmocka_unit_test_setup(pictures_are_of_the_steps_that_were_chosen, empty_out),
        cmocka_unit_test_setup(too_many_pictures_are_refused, empty_out),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
