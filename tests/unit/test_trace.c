#include "engine/trace/trace_record.h"
#include "tests/unit/trace_support.h"

static void records_of_every_length_are_read_back(void **state)
{
    Trace *trace = trace_new("t.py", slice_of(""), NULL);
    uint64_t words[600];
    static const size_t lengths[] = {1, 1, 2, 3, 254, 255, 256, 600};
    (void)state;
    for (size_t i = 0; i < 600; i++)
        words[i] = i * i;
    for (int i = 0; i < 8; i++)
        trace_many(trace, EVENT_OBJECT, (uint32_t)i + 1, 7, words, lengths[i]);
    Cursor *cursor = cursor_new(trace);
    for (size_t i = 0; i < 8; i++) {
        Event event;
        cursor_seek(cursor, 8); /* long records are walked both ways */
        cursor_seek(cursor, i);
        assert_true(cursor_event(cursor, &event));
        assert_int_equal(event.word_count, lengths[i]);
        assert_int_equal(event.a, i + 1);
        assert_int_equal(event.node, 7);
        for (size_t k = 0; k < lengths[i]; k++)
            assert_int_equal(event.words[k], k * k);
    }
    cursor_free(cursor);
    trace_free(trace);
}

/* Every third does not fit in 32 bits. */
static uint64_t word_of(size_t i)
{
    return i % 3 ? i : i + (UINT64_C(1) << 40);
}

static void records_may_lie_on_two_pages(void **state)
{
    Trace *trace = trace_new("t.py", slice_of(""), NULL);
    uint64_t words[5];
    (void)state;
    size_t count = PAGE_UNITS / 2 + 3, at = 0;
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < 5; k++)
            words[k] = word_of(i) + k;
        trace_many(trace, EVENT_OBJECT, 1, 0, words, 5);
        trace_two(trace, EVENT_SEND, 0, 0, i, word_of(i));
    }
    assert_int_equal(trace_count(trace), 2 * count);
    for (size_t i = 0; i < count; i++) {
        Record many = trace_record(trace, 2 * i, at);
        Record two = trace_record(trace, 2 * i + 1, at += many.span);
        for (size_t k = 0; k < 5; k++)
            assert_true(record_word(&many, k) == word_of(i) + k);
        assert_true(record_word(&two, 0) == i && record_word(&two, 1) == word_of(i));
        assert_int_equal(many.span, i % 3 ? 6 : 11);
        at += two.span;
    }
    trace_free(trace);
}

static void a_reset_forgets_records_and_keeps_pages(void **state)
{
    Trace *trace = trace_new("one.py", slice_of("a\n"), "1-x/2-y");
    (void)state;
    trace_bare(trace, EVENT_LINE, 0, 0);
    trace_one(trace, EVENT_PRINT, 0, 0, trace_add_text(trace, ATOM_LITERAL, "hi", 2));
    void *page = ((TraceStreams *)trace)->headers.pages[0];
    assert_string_equal(trace_lesson(trace), "1-x/2-y");
    trace_reset(trace, trace_name(trace), trace_source(trace), NULL);
    assert_int_equal(trace_count(trace), 0);
    assert_string_equal(trace_name(trace), "one.py");
    assert_null(trace_lesson(trace));
    assert_int_equal(trace_add_text(trace, ATOM_TEXT, "x", 1), 1);
    assert_int_equal(trace_add_object(trace), 1);
    trace_bare(trace, EVENT_LINE, 0, 0);
    assert_ptr_equal(((TraceStreams *)trace)->headers.pages[0], page);
    trace_free(trace);
}

static void expect_line(const Trace *trace, int number, const char *expected)
{
    assert_true(slice_is(trace_source_line(trace, number), expected));
}

static void source_lines_have_no_ends(void **state)
{
    Trace *trace = trace_new("t.py", slice_of("one\n\r\nthree\r\nfour"), NULL);
    (void)state;
    assert_int_equal(trace_source_lines(trace), 4);
    expect_line(trace, 1, "one");
    expect_line(trace, 2, "");
    expect_line(trace, 3, "three");
    expect_line(trace, 4, "four");
    expect_line(trace, 0, "");
    expect_line(trace, 5, "");
    trace_free(trace);
}

static void tables_keep_copies(void **state)
{
    char name[] = "f", slot[] = "x", text[] = "hello";
    const char *const slots[] = {slot};
    Trace *trace = trace_new("t.py", slice_of(""), NULL);
    (void)state;
    assert_int_equal(trace_add_code(trace, name, slots, 1), 0);
    assert_int_equal(trace_add_global(trace, name), 0);
    uint32_t atom = trace_add_text(trace, ATOM_TEXT, text, 5);
    uint32_t number = trace_add_float(trace, 0.5);
    memset(text, '!', 5);
    name[0] = slot[0] = '!';
    assert_string_equal(trace_code(trace, 0)->name, "f");
    assert_string_equal(trace_code(trace, 0)->slots[0], "x");
    assert_string_equal(trace_global(trace, 0), "f");
    assert_true(slice_is(trace_atom_text(trace, atom), "hello"));
    assert_true(trace_atom_float(trace, number) == 0.5);
    assert_int_equal(trace_atom_kind(trace, number), ATOM_FLOAT);
    assert_true(slice_is(trace_atom_text(trace, 77), ""));
    trace_free(trace);
}

static void every_event_has_both_sentences(void **state)
{
    (void)state;
    for (int i = 0; i < EVENT_COUNT; i++) {
        const EventInfo *info = &event_info[i];
        assert_non_null(info->name);
        assert_int_equal(info->en[0] == 0, info->ko[0] == 0);
        if (info->flags & STEP)
            assert_true(info->en[0] != 0);
        if (info->flags & CROSSING)
            assert_int_equal((info->flags & INTO) != 0, (info->flags & BACK) == 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(records_of_every_length_are_read_back),
        cmocka_unit_test(records_may_lie_on_two_pages),
        cmocka_unit_test(a_reset_forgets_records_and_keeps_pages),
        cmocka_unit_test(source_lines_have_no_ends),
        cmocka_unit_test(tables_keep_copies),
        cmocka_unit_test(every_event_has_both_sentences),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
