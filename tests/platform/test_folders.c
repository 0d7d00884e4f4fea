/* Where exports go when nobody has said so, and what a typed folder means. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "app/session/folders.h"

static char home[] = "/tmp/corolane-folders-XXXXXX";

static void make(const char *name)
{
    char path[128];
    snprintf(path, sizeof path, "%s/%s", home, name);
    mkdir(path, 0777);
}

static int make_home(void **state)
{
    (void)state;
    if (!mkdtemp(home))
        return -1;
    make("course");
    make("Schriften");
    make(".config");
    unsetenv("XDG_CONFIG_HOME");
    return setenv("HOME", home, 1);
}

static int remove_home(void **state)
{
    (void)state;
    char command[128];
    snprintf(command, sizeof command, "cd / && rm -r '%s'", home);
    return system(command);
}

static void expect_usual(const char *name)
{
    char wanted[128];
    Text found = TEXT_EMPTY;
    snprintf(wanted, sizeof wanted, "%s%s", home, name);
    folders_usual(&found);
    assert_string_equal(text_c(&found), wanted);
    text_free(&found);
}

static void go(const char *name)
{
    char path[128];
    snprintf(path, sizeof path, "%s/%s", home, name);
    assert_int_equal(chdir(path), 0);
}

static void configure(const char *line)
{
    char path[128];
    snprintf(path, sizeof path, "%s/.config/user-dirs.dirs", home);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fprintf(file, "# comment\nXDG_DESKTOP_DIR=\"$HOME/Desktop\"\n%s\n", line);
    fclose(file);
}

static void the_current_folder_comes_first(void **state)
{
    (void)state;
    go("course");
    expect_usual("/course");
}

static void a_desktop_starts_programs_at_home(void **state)
{
    (void)state;
    go("");
    expect_usual(""); /* there is nothing else */
    configure("XDG_DOCUMENTS_DIR=\"$HOME/Schriften\"");
    expect_usual("/Schriften");
    configure("XDG_DOCUMENTS_DIR=\"$HOME/gone\"");
    expect_usual("");
    configure("XDG_DOCUMENTS_DIR=\"/tmp\"");
    Text found = TEXT_EMPTY;
    folders_usual(&found);
    assert_string_equal(text_c(&found), "/tmp");
    text_free(&found);
}

static void expect_expanded(const char *typed, const char *before, const char *wanted)
{
    char whole[160];
    Text made = TEXT_EMPTY;
    snprintf(whole, sizeof whole, "%s%s", before, wanted);
    folders_expand(slice_of(typed), &made);
    assert_string_equal(text_c(&made), whole);
    text_free(&made);
}

static void what_is_typed_is_a_path(void **state)
{
    (void)state;
    expect_expanded("~/a b/", home, "/a b");
    expect_expanded("~", home, "");
    expect_expanded("~me", "", "~me");
    expect_expanded("/", "", "/");
    expect_expanded("sub//", "", "sub");
    expect_expanded("", "", ".");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_current_folder_comes_first),
        cmocka_unit_test(a_desktop_starts_programs_at_home),
        cmocka_unit_test(what_is_typed_is_a_path),
    };
    return cmocka_run_group_tests(tests, make_home, remove_home);
}
