/* The chooser: what it lists of a folder, and what keys do in it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "app/session/browse.h"
#include "app/stage/model.h"

static char folder[] = "/tmp/corolane-browse-XXXXXX";

static void put(const char *name)
{
    char path[128];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fclose(file);
}

static int make_folder(void **state)
{
    (void)state;
    char path[128];
    if (!mkdtemp(folder))
        return -1;
    snprintf(path, sizeof path, "%s/zoo", folder);
    mkdir(path, 0777);
    static const char *const names[] = {"b.py",    "A.py",       "값.py",    "run.jsonl",
                                        "text.md", ".hidden.py", "zoo/in.py"};
    for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
        put(names[i]);
    return 0;
}

static int remove_folder(void **state)
{
    (void)state;
    char command[128];
    snprintf(command, sizeof command, "rm -r '%s'", folder);
    return system(command);
}

static void expect_items(const Chooser *chooser, const char *const *names, size_t count)
{
    assert_int_equal(chooser->count, count);
    for (size_t i = 0; i < count; i++)
        assert_string_equal(chooser->items[i].name, names[i]);
}

static void programs_are_listed_behind_folders(void **state)
{
    (void)state;
    Chooser chooser = {.kind = CHOOSE_PROGRAM};
    browse(&chooser, folder);
    expect_items(&chooser, (const char *[]){"..", "zoo", "A.py", "b.py", "값.py"}, 5);
    chooser.kind = CHOOSE_TRACE;
    browse(&chooser, folder);
    expect_items(&chooser, (const char *[]){"..", "zoo", "run.jsonl"}, 3);
    chooser_free(&chooser);
}

/* What the window does after each input. */
static void press(Model *model, const char *key)
{
    assert_true(chooser_key(model, key));
    if (model->chooser.asked)
        browse(&model->chooser, folder);
}

static void keys_walk_folders_and_open_files(void **state)
{
    (void)state;
    char wanted[128];
    Model model;
    model_init(&model);
    chooser_open(&model, CHOOSE_PROGRAM);
    browse(&model.chooser, folder);
    assert_string_equal(model.chooser.items[model.chooser.chosen].name, "zoo");
    press(&model, "Return");
    expect_items(&model.chooser, (const char *[]){"..", "in.py"}, 2);
    press(&model, "Backspace");
    assert_int_equal(model.chooser.count, 5);
    press(&model, "End");
    press(&model, "Down");
    press(&model, "Up");
    press(&model, "Space");
    snprintf(wanted, sizeof wanted, "%s/b.py", folder);
    assert_string_equal(text_c(&model.open), wanted);
    assert_false(model.chooser.open);
    assert_false(chooser_key(&model, "Down"));
    model_free(&model);
}

static void a_folder_can_be_chosen_itself(void **state)
{
    (void)state;
    char wanted[128];
    Model model;
    model_init(&model);
    entry_set(&model.exporting.folder, slice_of(folder));
    chooser_open(&model, CHOOSE_FOLDER);
    browse(&model.chooser, "/");
    expect_items(&model.chooser, (const char *[]){".", "..", "zoo"}, 3);
    assert_int_equal(model.chooser.chosen, 0);
    press(&model, "End");
    press(&model, "Return");
    expect_items(&model.chooser, (const char *[]){".", ".."}, 2);
    press(&model, "Return");
    assert_false(model.chooser.open);
    snprintf(wanted, sizeof wanted, "%s/zoo", folder);
    assert_string_equal(text_c(&model.exporting.folder.text), wanted);
    chooser_open(&model, CHOOSE_PROGRAM); /* programs are not looked for there */
    assert_int_equal(model.chooser.wanted.length, 0);
    model_free(&model);
}

static void the_way_up_ends_at_the_root(void **state)
{
    (void)state;
    Model model;
    model_init(&model);
    chooser_open(&model, CHOOSE_PROGRAM);
    browse(&model.chooser, folder);
    for (int i = 0; i < 5; i++)
        press(&model, "Left");
    assert_string_equal(text_c(&model.chooser.folder), "/");
    assert_true(model.chooser.count > 0);
    assert_string_not_equal(model.chooser.items[0].name, "..");
    press(&model, "Escape");
    assert_false(model.chooser.open);
    model_free(&model);
}

static void a_folder_that_is_gone_is_said(void **state)
{
    (void)state;
    Chooser chooser = {.kind = CHOOSE_PROGRAM};
    browse(&chooser, "/nowhere/at/all");
    assert_string_equal(text_c(&chooser.problem), "No such file or directory");
    expect_items(&chooser, (const char *[]){".."}, 1);
    chooser_free(&chooser);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(programs_are_listed_behind_folders),
        cmocka_unit_test(keys_walk_folders_and_open_files),
        cmocka_unit_test(a_folder_can_be_chosen_itself),
        cmocka_unit_test(the_way_up_ends_at_the_root),
        cmocka_unit_test(a_folder_that_is_gone_is_said),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
