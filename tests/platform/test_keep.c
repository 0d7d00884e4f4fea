/* Keep: progress and recent files between runs, damaged and unwritable files, two windows at once. */
#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "app/session/edit.h"
#include "engine/base/file.h"

static char folder[] = "/tmp/corolane-keep-XXXXXX";

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

/* [name] in a folder of its own for each test. */
static const char *path_in(const char *place, const char *name)
{
    static char path[256];
    snprintf(path, sizeof path, "%s/%s%s%s", folder, place, *name ? "/" : "", name);
    return path;
}

static void put(const char *place, const char *name, const char *text)
{
    mkdir(path_in(place, ""), 0700);
    FILE *file = fopen(path_in(place, name), "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static char *get(const char *place, const char *name)
{
    Text text = TEXT_EMPTY;
    Diag diag = {0};
    assert_true(file_read(path_in(place, name), &text, &diag));
    return text_take(&text);
}

static int files_in(const char *place)
{
    DIR *open = opendir(path_in(place, ""));
    int count = 0;
    for (struct dirent *entry; open && (entry = readdir(open));)
        count += entry->d_name[0] != '.';
    if (open)
        closedir(open);
    return count;
}

static KeepFault fault_of(Keep *keep)
{
    Text detail = TEXT_EMPTY;
    KeepFault fault = keep_fault(keep, &detail);
    text_free(&detail);
    return fault;
}

static void note(Keep *keep, const char *id, size_t step)
{
    FirstAnswer firsts[] = {{3, true}, {5, false}, {9, true}};
    KeptLesson lesson = {UINT64_C(0xFEDCBA9876543210), step, 24, firsts, 3};
    keep_set_lesson(keep, id, &lesson);
}

static void what_is_kept_comes_back(void **state)
{
    (void)state;
    KeptLesson lesson;
    Keep *keep = keep_open(path_in("deep/er", ""));
    assert_false(keep_dirty(keep));
    assert_false(keep_lesson(keep, "1-a/1-b", &lesson));
    note(keep, "1-a/1-b", 14);
    keep_add_recent(keep, "/a.py");
    keep_add_recent(keep, "/b \"quoted\" 값.py");
    keep_add_recent(keep, "/a.py");
    assert_true(keep_dirty(keep));
    keep_save(keep);
    assert_false(keep_dirty(keep));
    assert_int_equal(fault_of(keep), KEEP_FINE);
    keep_close(keep);
    keep = keep_open(path_in("deep/er", ""));
    assert_true(keep_lesson(keep, "1-a/1-b", &lesson));
    assert_true(lesson.program == UINT64_C(0xFEDCBA9876543210));
    assert_int_equal(lesson.step, 14);
    assert_int_equal(lesson.steps, 24);
    assert_int_equal(lesson.first_count, 3);
    for (size_t i = 0; i < 3; i++)
        assert_int_equal(lesson.firsts[i].right, lesson.firsts[i].step != 5);
    kept_free(&lesson);
    assert_string_equal(keep_recent(keep, 0), "/a.py");
    assert_string_equal(keep_recent(keep, 1), "/b \"quoted\" 값.py");
    assert_null(keep_recent(keep, 2));
    keep_close(keep);
    assert_int_equal(files_in("deep/er"), 1); /* nothing unfinished lies about */
}

static void settings_come_back(void **state)
{
    (void)state;
    Keep *keep = keep_open(path_in("settings", ""));
    assert_true(keep_setting(keep, "motion", true));
    assert_false(keep_setting(keep, "motion", false));
    keep_set_setting(keep, "motion", false);
    assert_false(keep_setting(keep, "motion", true));
    assert_null(keep_text(keep, "export_folder"));
    keep_set_text(keep, "export_folder", "/home/나/문서");
    keep_set_text(keep, "export_folder", "\xFF"); /* no UTF-8: it has no place there */
    keep_save(keep);
    keep_close(keep);
    keep = keep_open(path_in("settings", ""));
    assert_false(keep_setting(keep, "motion", true));
    assert_string_equal(keep_text(keep, "export_folder"), "/home/나/문서");
    assert_null(keep_text(keep, "motion"));
    keep_close(keep);
    put("older", "state.json", "{\"corolane_state\": 1, \"lessons\": {}, \"recent\": []}");
    keep = keep_open(path_in("older", ""));
    assert_true(keep_setting(keep, "motion", true));
    keep_set_setting(keep, "motion", false);
    keep_save(keep);
    keep_close(keep);
    char *text = get("older", "state.json");
    assert_non_null(strstr(text, "\"motion\": false"));
    free(text);
}

static void recent_files_are_few(void **state)
{
    (void)state;
    Keep *keep = keep_open(path_in("few", ""));
    char path[] = "/0.py";
    for (int i = 0; i < 10; i++) {
        path[1] = (char)('0' + i);
        keep_add_recent(keep, path);
    }
    keep_save(keep);
    keep_close(keep);
    keep = keep_open(path_in("few", ""));
    assert_string_equal(keep_recent(keep, 0), "/9.py");
    assert_non_null(keep_recent(keep, KEEP_RECENT - 1));
    assert_null(keep_recent(keep, KEEP_RECENT));
    keep_close(keep);
}

static const char *const damage[] = {
    "",
    "{\"corolane_state\": 1, \"lessons\": {",
    "not json at all",
    "[]",
    "{\"corolane_state\": 0, \"lessons\": {}, \"recent\": []}",
    "{\"corolane_state\": 1, \"lessons\": [], \"recent\": []}",
    "{\"corolane_state\": 1, \"lessons\": {\"a\": 3}, \"recent\": []}",
    "{\"corolane_state\": 1, \"lessons\": {\"a\": {\"program\": \"0\", \"step\": -1, \"steps\": 3, "
    "\"right\": [], \"wrong\": []}}, \"recent\": []}",
    "{\"corolane_state\": 1, \"lessons\": {\"a\": {\"program\": \"0\", \"step\": 1, \"steps\": 3, "
    "\"right\": [\"x\"], \"wrong\": []}}, \"recent\": []}",
    "{\"corolane_state\": 1, \"lessons\": {}, \"recent\": [7]}",
    "{\"corolane_state\": 1, \"lessons\": {}, \"recent\": [\"\xff\"]}",
};
enum { DAMAGES = sizeof damage / sizeof *damage };

static void a_damaged_file_is_set_aside(void **state)
{
    (void)state;
    for (int i = 0; i < DAMAGES; i++) {
        KeptLesson lesson;
        put("damaged", "state.json", damage[i]);
        Keep *keep = keep_open(path_in("damaged", ""));
        assert_int_equal(fault_of(keep), KEEP_DAMAGED);
        assert_int_equal(fault_of(keep), KEEP_FINE); /* said once */
        assert_false(keep_lesson(keep, "a", &lesson));
        note(keep, "a", 2);
        keep_save(keep);
        keep_close(keep);
        assert_int_equal(files_in("damaged"), i + 2); /* none is lost */
        keep = keep_open(path_in("damaged", ""));
        assert_int_equal(fault_of(keep), KEEP_FINE);
        assert_true(keep_lesson(keep, "a", &lesson));
        kept_free(&lesson);
        keep_close(keep);
    }
    char *first = get("damaged", "state.json.damaged.2");
    assert_string_equal(first, damage[1]);
    free(first);
}

static void a_newer_file_is_left_alone(void **state)
{
    (void)state;
    static const char newer[] = "{\"corolane_state\": 2, \"more\": true}";
    put("newer", "state.json", newer);
    Keep *keep = keep_open(path_in("newer", ""));
    assert_int_equal(fault_of(keep), KEEP_UNREADABLE);
    note(keep, "a", 2);
    keep_save(keep);
    keep_close(keep);
    char *still = get("newer", "state.json");
    assert_string_equal(still, newer);
    free(still);
    assert_int_equal(files_in("newer"), 1);
}

/* /proc takes no new files, whoever one is; nor is there one in a folder that is a file. */
static void a_folder_that_cannot_be_written_is_said_once(void **state)
{
    (void)state;
    put("plain", "file", "x");
    char inside[300];
    snprintf(inside, sizeof inside, "%s", path_in("plain", "file/corolane"));
    const char *const folders[] = {"/proc/corolane", inside};
    const KeepFault faults[] = {KEEP_FINE, KEEP_UNREADABLE};
    for (int i = 0; i < 2; i++) {
        KeptLesson lesson;
        Keep *keep = keep_open(folders[i]);
        assert_int_equal(fault_of(keep), faults[i]);
        note(keep, "a", 2);
        keep_save(keep);
        assert_int_equal(fault_of(keep), i == 0 ? KEEP_UNWRITABLE : KEEP_FINE);
        note(keep, "a", 3);
        assert_false(keep_dirty(keep)); /* nothing is tried again */
        keep_save(keep);
        assert_int_equal(fault_of(keep), KEEP_FINE);
        assert_true(keep_lesson(keep, "a", &lesson)); /* it is known in this run */
        assert_int_equal(lesson.step, 3);
        kept_free(&lesson);
        keep_close(keep);
    }
}

static void two_windows_keep_both_their_lessons(void **state)
{
    (void)state;
    KeptLesson lesson;
    Keep *one = keep_open(path_in("both", "")), *two = keep_open(path_in("both", ""));
    note(one, "a", 2);
    keep_add_recent(one, "/one.py");
    keep_save(one);
    note(two, "b", 4);
    keep_add_recent(two, "/two.py");
    keep_save(two);
    note(one, "a", 7);
    keep_save(one);
    keep_close(one);
    keep_close(two);
    Keep *keep = keep_open(path_in("both", ""));
    assert_true(keep_lesson(keep, "a", &lesson));
    assert_int_equal(lesson.step, 7);
    kept_free(&lesson);
    assert_true(keep_lesson(keep, "b", &lesson));
    assert_int_equal(lesson.step, 4);
    kept_free(&lesson);
    assert_non_null(keep_recent(keep, 1));
    keep_close(keep);
}

/* Whoever reads at any moment sees the old file or the new one: the inode changes, never the text
 * of one that is there. */
static void the_file_is_replaced_not_rewritten(void **state)
{
    (void)state;
    Keep *keep = keep_open(path_in("atomic", ""));
    note(keep, "a", 2);
    keep_save(keep);
    FILE *old = fopen(path_in("atomic", "state.json"), "r");
    assert_non_null(old);
    char *before = get("atomic", "state.json");
    note(keep, "a", 3);
    keep_save(keep);
    Text still = TEXT_EMPTY;
    assert_true(file_read_stream(old, &still));
    assert_string_equal(text_c(&still), before);
    fclose(old);
    text_free(&still);
    free(before);
    keep_close(keep);
}

/* Sessions. */

static const char program[] = "def gen():\n"
                              "    got = yield 1  #: ask\n"
                              "    yield got\n"
                              "\n"
                              "g = gen()\n"
                              "print(next(g))\n"
                              "print(g.send(2))\n";

static void make_lesson(const char *text)
{
    mkdir(path_in("lessons", ""), 0700);
    put("lessons/1-part", "part.en.md", "# Part\n");
    put("lessons/1-part", "part.ko.md", "# 부\n");
    put("lessons/1-part/1-one", "program.py", text);
    put("lessons/1-part/1-one", "lesson.en.md",
        "# One\n\nA goal.\n\n## ? ask receive\n\nWhat does it take?\n\n- [ ] 1\n- [x] 2\n\nWhat is "
        "sent.\n");
    put("lessons/1-part/1-one", "lesson.ko.md",
        "# 하나\n\n목표.\n\n## ? ask receive\n\n무엇을 받습니까?\n\n- [ ] 1\n- [x] 2\n\n보낸 "
        "값입니다.\n");
}

static void start(Session *session, const char *place)
{
    char lessons[256];
    snprintf(lessons, sizeof lessons, "%s", path_in("lessons", ""));
    session_init(session, lessons, LANGUAGE_EN, 0);
    session_remember(session, path_in(place, ""));
}

static void open_lesson(Session *session)
{
    Diag diag = {0};
    assert_true(session_open(session, "1-part/1-one", &diag));
    session_record(session, 0);
}

/* Steps forward to the lesson's question and answers it; right or wrong. */
static void answer_lesson(Session *session, bool right)
{
    Model *model = &session->model;
    model_go(model, 0);
    if (!model->predict.on)
        predict_toggle(model);
    while (!model->predict.question.lesson && model->step + 1 < model_steps(model)) {
        predict_leave(model);
        predict_forward(model, model->step + 1);
    }
    const Question *question = &model->predict.question;
    assert_true(model->predict.open && question->lesson);
    assert_string_equal(text_c(&question->asked[LANGUAGE_EN]), "What does it take?");
    assert_string_equal(text_c(&question->asked[LANGUAGE_KO]), "무엇을 받습니까?");
    assert_string_equal(text_c(&question->explained[LANGUAGE_EN]), "What is sent.");
    assert_int_equal(question->count, 2);
    assert_string_equal(text_c(&question->answers[question->right].said[0]), "2");
    predict_answer(model, right ? question->right : 1 - question->right);
}

static void a_lesson_goes_on_where_it_was_left(void **state)
{
    (void)state;
    Session session;
    make_lesson(program);
    start(&session, "goes-on");
    assert_int_equal(session.model.cards[0].percent, 0);
    open_lesson(&session);
    answer_lesson(&session, true);
    size_t step = session.model.step, steps = model_steps(&session.model);
    session_free(&session);
    start(&session, "goes-on");
    assert_int_equal(session.model.cards[0].percent, (int)((step + 1) * 100 / steps));
    assert_int_equal(session.model.predicted, 1);
    assert_int_equal(session.model.foreseen, 1);
    open_lesson(&session);
    assert_int_equal(session.model.step, 0);
    assert_int_equal(session.model.farthest, step);
    answer_lesson(&session, false); /* only the first answer counts */
    assert_int_equal(predict_right(&session.model.predict), 1);
    model_go(&session.model, SIZE_MAX);
    session.model.screen = SCREEN_MENU;
    session_keep(&session);
    assert_int_equal(session.model.cards[0].percent, 100);
    session_free(&session);
}

static void a_changed_program_starts_anew(void **state)
{
    (void)state;
    Session session;
    make_lesson(program);
    start(&session, "anew");
    open_lesson(&session);
    answer_lesson(&session, false);
    session_free(&session);
    char changed[sizeof program + 20];
    snprintf(changed, sizeof changed, "x = 1\n%s", program);
    make_lesson(changed);
    start(&session, "anew");
    open_lesson(&session);
    assert_int_equal(session.model.predict.first_count, 0);
    assert_int_equal(session.model.farthest, 0);
    session_free(&session);
    make_lesson(program);
}

static void a_change_in_the_window_does_not_count(void **state)
{
    (void)state;
    Session session;
    Diag diag = {0};
    KeptLesson lesson;
    make_lesson(program);
    start(&session, "edited");
    open_lesson(&session);
    answer_lesson(&session, true);
    size_t step = session.model.step;
    assert_true(session_edit(&session, (Edit){2, 16, 17}, slice_of("3"), &diag));
    session_record(&session, 0);
    model_go(&session.model, 0);
    while (!session.model.predict.open)
        predict_forward(&session.model, session.model.step + 1);
    predict_answer(&session.model, 0);
    assert_int_equal(session.model.predict.first_count, 1);
    model_go(&session.model, SIZE_MAX);
    session.model.screen = SCREEN_MENU;
    session_keep(&session);
    assert_true(keep_lesson(session.keep, "1-part/1-one", &lesson));
    assert_int_equal(lesson.step, step);
    assert_int_equal(lesson.first_count, 1);
    assert_true(lesson.firsts[0].right);
    kept_free(&lesson);
    session_free(&session);
}

static void opened_files_are_cards_of_the_menu(void **state)
{
    (void)state;
    Session session;
    Diag diag = {0};
    make_lesson(program);
    put("mine", "here.py", "print(1)\n");
    put("mine", "gone.py", "print(2)\n");
    start(&session, "recent");
    assert_true(session_open(&session, path_in("mine", "gone.py"), &diag));
    assert_true(session_open(&session, path_in("mine", "here.py"), &diag));
    assert_false(session_open(&session, path_in("mine", "never.py"), &diag));
    diag_free(&diag);
    session_free(&session);
    unlink(path_in("mine", "gone.py"));
    start(&session, "recent");
    assert_int_equal(session.model.card_count, 2); /* the lesson, and the file that is there */
    const MenuCard *card = &session.model.cards[1];
    assert_true(card->recent);
    assert_string_equal(card->title, "here.py");
    assert_string_equal(card->part, "Recent files");
    assert_true(session_open(&session, card->id, &diag));
    session.model.lang = LANGUAGE_KO;
    session_translate(&session);
    assert_string_equal(session.model.cards[1].part, "최근 파일");
    session_free(&session);
}

static void a_damaged_file_is_told_in_the_window(void **state)
{
    (void)state;
    Session session;
    put("told", "state.json", "{");
    start(&session, "told");
    assert_non_null(strstr(text_c(&session.model.notice[LANGUAGE_EN]), "state.json.damaged"));
    assert_non_null(strstr(text_c(&session.model.notice[LANGUAGE_KO]), "state.json.damaged"));
    model_take_notice(&session.model);
    assert_int_equal(model_notice(&session.model).length, 0);
    session_free(&session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_kept_comes_back),
        cmocka_unit_test(settings_come_back),
        cmocka_unit_test(recent_files_are_few),
        cmocka_unit_test(a_damaged_file_is_set_aside),
        cmocka_unit_test(a_newer_file_is_left_alone),
        cmocka_unit_test(a_folder_that_cannot_be_written_is_said_once),
        cmocka_unit_test(two_windows_keep_both_their_lessons),
        cmocka_unit_test(the_file_is_replaced_not_rewritten),
        cmocka_unit_test(a_lesson_goes_on_where_it_was_left),
        cmocka_unit_test(a_changed_program_starts_anew),
        cmocka_unit_test(a_change_in_the_window_does_not_count),
        cmocka_unit_test(opened_files_are_cards_of_the_menu),
        cmocka_unit_test(a_damaged_file_is_told_in_the_window),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
