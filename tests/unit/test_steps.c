#include "tests/unit/averager_trace.h"
#include "tests/unit/trace_support.h"

/* The rows as text: number, source line of the row, the event shown. */
static char *rows(const Trace *trace)
{
    Steps *steps = steps_new(trace);
    Cursor *cursor = cursor_new(trace);
    Text out = TEXT_EMPTY;
    for (size_t i = 0; i < steps_count(steps); i++) {
        Step step = steps_at(steps, i);
        Event event;
        cursor_seek(cursor, step.event);
        cursor_event(cursor, &event);
        text_printf(&out, "%zu ", i + 1);
        if (step.line != NO_RECORD) {
            cursor_seek(cursor, step.line + 1);
            text_printf(&out, "%d ", cursor_lane_line(cursor, cursor_running(cursor)));
        }
        text_add_c(&out, event_info[event.kind].name);
        text_add_char(&out, '\n');
    }
    cursor_free(cursor);
    steps_free(steps);
    return text_take(&out);
}

static void the_averager_has_the_rows_of_the_picture(void **state)
{
    static const char expected[] = "1 1 line\n2 10 lane\n3 11 next\n4 2 line\n5 3 line\n6 4 line\n"
                                   "7 5 yield\n8 drop\n9 12 send\n10 receive\n11 6 line\n"
                                   "12 7 line\n13 8 line\n14 5 yield\n15 13 send\n16 receive\n"
                                   "17 6 line\n18 7 line\n19 8 line\n20 5 yield\n21 close\n"
                                   "22 raised\n23 raise\n24 end\n";
    Trace *trace = averager_trace();
    char *found = rows(trace);
    (void)state;
    assert_string_equal(found, expected);
    free(found);
    trace_free(trace);
}

static void a_step_stands_right_before_its_event(void **state)
{
    Trace *trace = averager_trace();
    Steps *steps = steps_new(trace);
    Cursor *cursor = cursor_new(trace);
    Event event;
    (void)state;
    cursor_seek(cursor, steps_place(steps, 13));
    assert_true(cursor_event(cursor, &event));
    assert_int_equal(event.kind, EVENT_YIELD);
    cursor_seek(cursor, steps_place(steps, 3)); /* a plain line: applied */
    assert_int_equal(cursor_lane_line(cursor, 1), 2);
    cursor_free(cursor);
    steps_free(steps);
    trace_free(trace);
}

static void crossings_are_found_both_ways(void **state)
{
    Trace *trace = averager_trace();
    Steps *steps = steps_new(trace);
    (void)state;
    assert_true(steps_is_crossing(steps, 2));
    assert_false(steps_is_crossing(steps, 1)); /* a creation is not a crossing */
    assert_int_equal(steps_next_crossing(steps, 2), 6);
    assert_int_equal(steps_previous_crossing(steps, 6), 2);
    assert_int_equal(steps_previous_crossing(steps, 2), 2);
    assert_int_equal(steps_next_crossing(steps, 23), 23);
    steps_free(steps);
    trace_free(trace);
}

static void a_record_belongs_to_the_step_that_shows_it(void **state)
{
    Trace *trace = averager_trace();
    Steps *steps = steps_new(trace);
    (void)state;
    for (size_t i = 0; i + 1 < steps_count(steps); i++) {
        assert_true(steps_place(steps, i) <= steps_place(steps, i + 1));
        if (steps_place(steps, i) < steps_place(steps, i + 1))
            assert_int_equal(steps_of_record(steps, steps_place(steps, i)), i);
    }
    assert_int_equal(steps_of_record(steps, 0), 0);
    assert_int_equal(steps_of_record(steps, 1000000), steps_count(steps) - 1);
    steps_free(steps);
    trace_free(trace);
}

static void a_growing_trace_may_change_its_last_step(void **state)
{
    Trace *trace = trace_new("grow.py", slice_of("x\n"), NULL);
    Steps *steps = steps_new(trace);
    (void)state;
    assert_int_equal(steps_count(steps), 0);
    trace_bare(trace, EVENT_LINE, 0, 0);
    steps_update(steps);
    assert_int_equal(steps_count(steps), 1);
    assert_int_equal(steps_at(steps, 0).event, 0);
    trace_one(trace, EVENT_BIND, TRACE_GLOBAL, 0, datum_int(1));
    trace_bare(trace, EVENT_NEXT, lane_field(1), 0);
    steps_update(steps);
    assert_int_equal(steps_count(steps), 1);
    assert_int_equal(steps_at(steps, 0).line, 0);
    assert_int_equal(steps_at(steps, 0).event, 2);
    steps_free(steps);
    trace_free(trace);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_averager_has_the_rows_of_the_picture),
        cmocka_unit_test(a_step_stands_right_before_its_event),
        cmocka_unit_test(crossings_are_found_both_ways),
        cmocka_unit_test(a_record_belongs_to_the_step_that_shows_it),
        cmocka_unit_test(a_growing_trace_may_change_its_last_step),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
