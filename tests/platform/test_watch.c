/* Watch: an open file that goes away, cannot be read, and comes back. */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "app/session/session.h"

static char folder[] = "/tmp/corolane-watch-XXXXXX";
static char path[256], away[256];
static Session session;

static void put(const char *text)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static int make_folder(void **state)
{
    (void)state;
    if (!mkdtemp(folder))
        return -1;
    snprintf(path, sizeof path, "%s/watched.py", folder);
    snprintf(away, sizeof away, "%s/away.py", folder);
    return 0;
}

static int remove_folder(void **state)
{
    (void)state;
    return rmdir(folder);
}

static int open_session(void **state)
{
    (void)state;
    put("x = 1\ny = 2\n");
    session_init(&session, NULL, LANGUAGE_EN, 0);
    return session_open_or_say(&session, path) ? 0 : -1;
}

static int close_session(void **state)
{
    (void)state;
    session_free(&session);
    rmdir(path);
    unlink(path);
    unlink(away);
    return 0;
}

static void says(const char *english, const char *korean)
{
    if (!strstr(text_c(&session.model.notice[LANGUAGE_EN]), english) ||
        !strstr(text_c(&session.model.notice[LANGUAGE_KO]), korean))
        fail_msg("it says: %s", text_c(&session.model.notice[LANGUAGE_EN]));
}

static void says_nothing(void)
{
    assert_int_equal(model_notice(&session.model).length, 0);
}

static void a_file_that_is_gone_is_told_once(void **state)
{
    (void)state;
    size_t steps = model_steps(&session.model);
    rename(path, away);
    assert_false(session_watch(&session)); /* it may be on its way */
    says_nothing();
    assert_true(session_watch(&session));
    says("watched.py is gone", "watched.py 파일이 없어졌습니다");
    model_take_notice(&session.model);
    assert_false(session_watch(&session));
    says_nothing();
    assert_int_equal(model_steps(&session.model), steps);
}

static void a_file_that_is_back_takes_it_back(void **state)
{
    (void)state;
    rename(path, away);
    session_watch(&session);
    session_watch(&session);
    says("is gone", "없어졌습니다");
    rename(away, path);
    assert_true(session_watch(&session));
    says_nothing();
    assert_false(session_watch(&session));
    rename(path, away);
    session_watch(&session);
    assert_true(session_watch(&session)); /* and is told again */
    says("is gone", "없어졌습니다");
}

static void a_file_that_cannot_be_read_is_told_until_it_can(void **state)
{
    (void)state;
    size_t steps = model_steps(&session.model);
    unlink(path);
    mkdir(path, 0777);
    assert_false(session_watch(&session));
    assert_true(session_watch(&session));
    says("cannot be read (it is a folder)", "읽을 수 없습니다(폴더입니다)");
    assert_false(session_watch(&session));
    rmdir(path);
    put("x = 1\ny = 2\nz = 3\n");
    assert_true(session_watch(&session));
    says_nothing();
    session_record(&session, 0);
    assert_true(model_steps(&session.model) > steps);
}

/* Of the same length, and where the clock of files is coarse at the same time. */
static void a_rewrite_right_after_it_was_read_is_seen(void **state)
{
    (void)state;
    for (int i = 0; i < 20; i++) {
        put(i % 2 ? "x = 1\ny = 2\n" : "x = 1\ny = 3\n");
        assert_true(session_watch(&session));
        assert_false(session_watch(&session));
    }
}

static void a_rewrite_that_keeps_the_time_is_seen(void **state)
{
    (void)state;
    struct timespec old[] = {{.tv_sec = 1000000000}, {.tv_sec = 1000000000}};
    utimensat(AT_FDCWD, path, old, 0);
    assert_true(session_watch(&session));
    put("x = 1\ny = 3\n");
    utimensat(AT_FDCWD, path, old, 0);
    assert_true(session_watch(&session));
    chmod(path, 0600); /* it holds the same */
    assert_false(session_watch(&session));
}

static void a_pipe_is_read_once(void **state)
{
    (void)state;
    int ends[2];
    char name[64];
    assert_int_equal(pipe(ends), 0);
    snprintf(name, sizeof name, "/dev/fd/%d", ends[0]);
    assert_int_equal(write(ends[1], "x = 1\n", 6), 6);
    close(ends[1]);
    assert_true(session_open_or_say(&session, name));
    assert_false(session_watch(&session));
    assert_true(model_steps(&session.model) > 0);
    close(ends[0]);
}

/* Taken back is only what was said of the file, and that also when another one is opened. */
static void other_notices_stay(void **state)
{
    (void)state;
    rename(path, away);
    session_watch(&session);
    session_watch(&session);
    assert_true(session_open_or_say(&session, away));
    says_nothing();
    assert_false(session_open_or_say(&session, path));
    says("watched.py is not there", "watched.py 파일이 없습니다");
    assert_false(session_watch(&session));
    says("watched.py is not there", "watched.py 파일이 없습니다");
    assert_true(model_steps(&session.model) > 0);
}

static void what_cannot_be_opened_leaves_the_menu(void **state)
{
    (void)state;
    Session menu;
    session_init(&menu, NULL, LANGUAGE_EN, 0);
    assert_false(session_open_or_say(&menu, away));
    assert_int_equal(menu.model.screen, SCREEN_MENU);
    assert_true(model_notice(&menu.model).length > 0);
    assert_false(session_open_or_say(&menu, folder)); /* no lesson */
    assert_non_null(strstr(text_c(&menu.model.notice[LANGUAGE_EN]), "/program.py is not there"));
    session_free(&menu);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_session, close_session)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_file_that_is_gone_is_told_once),
        TEST(a_file_that_is_back_takes_it_back),
        TEST(a_file_that_cannot_be_read_is_told_until_it_can),
        TEST(a_rewrite_right_after_it_was_read_is_seen),
        TEST(a_rewrite_that_keeps_the_time_is_seen),
        TEST(a_pipe_is_read_once),
        TEST(other_notices_stay),
        TEST(what_cannot_be_opened_leaves_the_menu),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
