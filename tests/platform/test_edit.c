/* Changing the program in the window: it runs with the change, and its file stays as it is. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "app/session/edit.h"
#include "app/stage/literal.h"
#include "engine/base/file.h"

static const char source[] = "def halves(n):\n"
                             "    while n > 1:\n"
                             "        n = yield n / 2\n"
                             "\n"
                             "h = halves(10)\n"
                             "print(next(h), 'half')\n"
                             "print(h.send(6))\n";
static char path[] = "/tmp/corolane-edit-XXXXXX.py";

static int write_program(void **state)
{
    (void)state;
    int file = mkstemps(path, 3);
    bool written = file >= 0 && write(file, source, sizeof source - 1) == sizeof source - 1;
    return written ? close(file) : -1;
}

static int remove_program(void **state)
{
    (void)state;
    return unlink(path);
}

static Session open_program_at(size_t step)
{
    Session session;
    Diag diag = {0};
    session_init(&session, NULL, LANGUAGE_EN, 10000);
    assert_true(session_open(&session, path, &diag));
    session_record(&session, 0);
    model_go(&session.model, step);
    diag_free(&diag);
    return session;
}

/* What the program has printed by its end. */
static char *output_of(Session *session)
{
    Text out = TEXT_EMPTY;
    session_record(session, 0);
    Cursor *cursor = cursor_new(session->model.trace);
    cursor_seek(cursor, SIZE_MAX);
    cursor_output(cursor, 0, &out);
    cursor_free(cursor);
    return text_take(&out);
}

static void expect_output(Session *session, const char *wanted)
{
    char *out = output_of(session);
    assert_string_equal(out, wanted);
    free(out);
}

static bool edit(Session *session, int line, const char *old, const char *text, Diag *diag)
{
    Slice at = trace_source_line(session->source.trace, line);
    const char *found = memmem(at.bytes, at.length, old, strlen(old));
    assert_non_null(found);
    size_t start = (size_t)(found - at.bytes);
    return session_edit(session, (Edit){line, start, start + strlen(old)}, slice_of(text), diag);
}

static void a_change_runs_at_once_and_can_be_taken_back(void **state)
{
    (void)state;
    Diag diag = {0};
    Session session = open_program_at(4);
    expect_output(&session, "5.0 half\n3.0\n");
    assert_true(edit(&session, 5, "10", "30", &diag));
    assert_int_equal(session.model.step, 4); /* where it was */
    assert_int_equal(session.model.edits, 1);
    expect_output(&session, "15.0 half\n3.0\n");
    assert_true(edit(&session, 7, "6", "2 + 6", &diag)); /* any expression will do */
    expect_output(&session, "15.0 half\n4.0\n");
    assert_true(session_undo(&session));
    expect_output(&session, "15.0 half\n3.0\n");
    assert_true(session_undo(&session));
    expect_output(&session, "5.0 half\n3.0\n");
    assert_false(session_undo(&session));
    assert_int_equal(session.model.edits, 0);
    diag_free(&diag);
    session_free(&session);
}

static void the_file_stays_as_it_is(void **state)
{
    (void)state;
    Diag diag = {0};
    Text text = TEXT_EMPTY;
    Session session = open_program_at(0);
    assert_true(edit(&session, 6, "'half'", "'반'", &diag));
    expect_output(&session, "5.0 반\n3.0\n");
    assert_true(file_read(path, &text, &diag));
    assert_string_equal(text_c(&text), source);
    text_free(&text);
    diag_free(&diag);
    session_free(&session);
}

static void what_is_no_program_is_refused_with_the_reason(void **state)
{
    (void)state;
    static const char *const wrong[] = {"(", "", "1 2", "async def f(): pass"};
    Session session = open_program_at(4);
    for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++) {
        Diag diag = {0};
        if (!edit(&session, 7, "send(6)", wrong[i], &diag))
            assert_true(diag.message.length > 0);
        else
            fail_msg("%s runs", wrong[i]);
        diag_free(&diag);
    }
    assert_int_equal(session.model.edits, 0);
    assert_int_equal(session.model.step, 4);
    expect_output(&session, "5.0 half\n3.0\n");
    session_free(&session);
}

static void a_saved_file_counts_again(void **state)
{
    (void)state;
    Diag diag = {0};
    Session session = open_program_at(4);
    assert_true(edit(&session, 5, "10", "30", &diag));
    session.source.stamp.written = 0; /* as if it had been written since */
    assert_true(session_watch(&session));
    assert_int_equal(session.model.edits, 0);
    expect_output(&session, "5.0 half\n3.0\n");
    diag_free(&diag);
    session_free(&session);
}

static void literals_are_numbers_texts_and_constants(void **state)
{
    (void)state;
    static const struct {
        const char *line;
        int literals;
    } lines[] = {{"x = 10 + 2.5e3", 2},    {"print('a', \"b\")", 2}, {"f'{x} is'", 0},
                 {"t = True or None", 2},  {"rb'raw'", 1},            {"'''doc'''", 0},
                 {"# 10 is a comment", 0}, {"name10 = x", 0},         {"'open", 0}};
    for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++) {
        Token tokens[32];
        TokenState token_state = TOKEN_PLAIN;
        Slice line = slice_of(lines[i].line);
        int count = token_line(line, &token_state, tokens, 32), found = 0;
        for (int j = 0; j < count; j++)
            found += literal_is(line, &tokens[j]);
        if (found != lines[i].literals)
            fail_msg("%s: %d literals", lines[i].line, found);
    }
}

static void tab_goes_from_literal_to_literal(void **state)
{
    (void)state;
    static const char *const wanted[] = {"10", "'half'", "6", "1", "2", "10"};
    Session session = open_program_at(2);
    model_go(&session.model, model_step_on(&session.model, 5));
    for (size_t i = 0; i < sizeof(wanted) / sizeof(*wanted); i++) {
        literal_next(&session.model);
        assert_int_equal(session.model.typing, TYPING_LITERAL);
        assert_string_equal(text_c(&session.model.entry.text), wanted[i]);
    }
    entry_set(&session.model.entry, slice_of("40"));
    session.model.edit_asked = true;
    session_serve_edits(&session);
    assert_int_equal(session.model.typing, TYPING_NONE);
    expect_output(&session, "20.0 half\n3.0\n");
    session_free(&session);
}

/* A place in the text that goes is no place in the one that comes. */
static void a_change_that_is_taken_back_ends_what_is_typed(void **state)
{
    (void)state;
    Session session = open_program_at(2);
    literal_next(&session.model);
    entry_set(&session.model.entry, slice_of("'a longer text'"));
    session.model.edit_asked = true;
    session_serve_edits(&session);
    literal_next(&session.model);
    session.model.undo_asked = true;
    session_serve_edits(&session);
    assert_int_equal(session.model.typing, TYPING_NONE);
    session_free(&session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_change_runs_at_once_and_can_be_taken_back),
        cmocka_unit_test(the_file_stays_as_it_is),
        cmocka_unit_test(what_is_no_program_is_refused_with_the_reason),
        cmocka_unit_test(a_saved_file_counts_again),
        cmocka_unit_test(literals_are_numbers_texts_and_constants),
        cmocka_unit_test(tab_goes_from_literal_to_literal),
        cmocka_unit_test(a_change_that_is_taken_back_ends_what_is_typed),
    };
    return cmocka_run_group_tests(tests, write_program, remove_program);
}
