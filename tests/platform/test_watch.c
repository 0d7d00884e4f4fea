/* Watch: an open file that goes away, cannot be read, and comes back. */
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
        TEST(other_notices_stay),
        TEST(what_cannot_be_opened_leaves_the_menu),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
