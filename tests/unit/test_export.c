#include "engine/export/export.h"
#include "tests/unit/averager_trace.h"
#include "tests/unit/random_trace.h"

static char *exported(const Trace *trace, const char *format)
{
    char *bytes = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&bytes, &length);
    ExportSource source = {.trace = trace};
    export_find(format)->write(&source, out);
    fclose(out);
    return bytes;
}

static void the_averager_as_a_lane_table(void **state)
{
    static const char expected[] =
        "step  main                          averager#1\n"
        "   1   1  def averager():\n"
        "   2  10  avg = averager()          ○ created\n"
        "   3  11  next(avg)            ──▶  next\n"
        "   4                                 2  total, count = 0, 0\n"
        "   5                                 3  average = None\n"
        "   6                                 4  while True:\n"
        "   7  ◀── None                       5  value = yield average\n"
        "   8  None is dropped\n"
        "   9  12  print(avg.send(10))  ──▶  send(10)\n"
        "  10                                 5  value = 10\n"
        "  11                                 6  total += value\n"
        "  12                                 7  count += 1\n"
        "  13                                 8  average = total / count\n"
        "  14  ◀── 10.0                       5  value = yield average\n"
        "  15  13  print(avg.send(30))  ──▶  send(30)\n"
        "  16                                 5  value = 30\n"
        "  17                                 6  total += value\n"
        "  18                                 7  count += 1\n"
        "  19                                 8  average = total / count\n"
        "  20  ◀── 20.0                       5  value = yield average\n"
        "  21                           ──▶  close\n"
        "  22                                raises GeneratorExit()\n"
        "  23  ◀── raise GeneratorExit()      5  yield average\n"
        "  24  END finished\n";
    Trace *trace = averager_trace();
    char *table = exported(trace, "table");
    (void)state;
    assert_string_equal(table, expected);
    free(table);
    trace_free(trace);
}

static void columns_are_as_wide_as_hangul(void **state)
{
    Trace *trace = trace_new("h.py", slice_of("이름 = \"가나다\"\nx\n"), NULL);
    (void)state;
    trace_add_place(trace, (TracePlace){0});
    trace_add_place(trace, (TracePlace){1, 0, 1, 19});
    trace_add_place(trace, (TracePlace){2, 0, 2, 1});
    trace_add_code(trace, "<module>", NULL, 0);
    uint64_t lane[LANE_WORDS] = {0, trace_add_text(trace, ATOM_LITERAL, "g", 1)};
    trace_bare(trace, EVENT_LINE, 0, 1);
    trace_many(trace, EVENT_LANE, LANE_ITERATOR, 1, lane, LANE_WORDS);
    trace_bare(trace, EVENT_LINE, 1, 2);
    trace_bare(trace, EVENT_NEXT, lane_field(1), 2);
    char *table = exported(trace, "table");
    assert_string_equal(table, "step  main                g#1\n"
                               "   1  1  이름 = \"가나다\"  ○ created\n"
                               "   2  2  x           ──▶  next\n");
    free(table);
    trace_free(trace);
}

static void more_lanes_than_columns_share_the_last(void **state)
{
    Trace *trace = trace_new("many.py", slice_of("x\n"), NULL);
    (void)state;
    uint64_t lane[LANE_WORDS] = {0, trace_add_text(trace, ATOM_LITERAL, "g", 1)};
    for (int i = 0; i < 5000; i++)
        trace_many(trace, EVENT_LANE, LANE_ITERATOR, 0, lane, LANE_WORDS);
    char *table = exported(trace, "table");
    assert_non_null(strstr(table, "g#4999: ○ created\n"));
    assert_true(strlen(table) < 5000 * 600);
    free(table);
    trace_free(trace);
}

static char *everything(const Trace *trace, uint32_t objects)
{
    Cursor *cursor = cursor_new(trace);
    Steps *steps = steps_new(trace);
    Text out = TEXT_EMPTY;
    for (size_t i = 0; i < steps_count(steps); i++) {
        cursor_seek(cursor, steps_place(steps, i));
        text_printf(&out, "step %zu at %zu\n", i, cursor_place(cursor));
        for (int lane = 0; lane < cursor_lane_count(cursor); lane++) {
            const Lane *at = cursor_lane(cursor, lane);
            cursor_lane_id(cursor, lane, &out);
            text_printf(&out, " %d line %d frames %d", cursor_lane_state(cursor, lane),
                        cursor_lane_line(cursor, lane), at->frame_count);
            for (size_t slot = 0; slot < at->slot_count; slot++) {
                text_add_char(&out, ' ');
                cursor_repr(cursor, at->slots[slot], 100, &out);
            }
        }
        for (uint32_t object = 1; object <= objects; object++)
            cursor_repr(cursor, datum_object(object), 100, &out);
        cursor_output(cursor, 0, &out);
    }
    steps_free(steps);
    cursor_free(cursor);
    return text_take(&out);
}

static Trace *imported(const char *json)
{
    Diag diag = {0};
    Trace *trace = import_json("t.jsonl", slice_of(json), (ImportHow){0}, &diag);
    if (!trace || diag.kind != DIAG_NONE)
        fail_msg("line %d: %s", diag.line, text_c(&diag.message));
    diag_free(&diag);
    return trace;
}

static void check_round_trip(const Trace *trace, uint32_t objects)
{
    char *json = exported(trace, "json");
    Trace *again = imported(json);
    char *second = exported(again, "json");
    assert_string_equal(second, json);
    char *state = everything(trace, objects), *copied = everything(again, objects);
    assert_string_equal(copied, state);
    char *table = exported(trace, "table"), *same = exported(again, "table");
    assert_string_equal(same, table);
    assert_int_equal(trace_count(again), trace_count(trace));
    for (size_t i = 0; i < trace_count(trace); i++)
        assert_int_equal(header_kind(trace_header(again, i)), header_kind(trace_header(trace, i)));
    free(table);
    free(same);
    free(state);
    free(copied);
    free(second);
    free(json);
    trace_free(again);
}

static void json_reads_back_as_the_same_trace(void **state)
{
    uint32_t objects = 2;
    Trace *trace = averager_trace();
    (void)state;
    check_round_trip(trace, objects);
    trace_free(trace);
    for (uint64_t seed = 1; seed <= 15; seed++) {
        trace = random_trace(seed, 400, &objects);
        check_round_trip(trace, objects);
        trace_free(trace);
    }
}

static void json_has_the_fields_of_the_design(void **state)
{
    Trace *trace = averager_trace();
    char *json = exported(trace, "json");
    (void)state;
    assert_int_equal(strncmp(json, "{\"corolane_trace\":1,\"program\":\"averager.py\",\"source\":"
                                   "\"def averager():\\n", 70), 0);
    assert_non_null(strstr(json, "\n{\"n\":1,\"event\":\"lane\",\"lane\":\"main\","));
    assert_non_null(strstr(json, "\"event\":\"send\",\"lane\":\"main\",\"line\":12,"
                                 "\"span\":[12,6,12,18],\"to\":\"averager#1\",\"value\":\"10\"}"));
    assert_non_null(strstr(json, "\"event\":\"yield\",\"lane\":\"averager#1\",\"line\":5,"
                                 "\"span\":[5,16,5,29],\"to\":\"main\",\"value\":\"10.0\"}"));
    assert_non_null(strstr(json, "\"event\":\"print\",\"lane\":\"main\",\"line\":13,"
                                 "\"span\":[13,0,13,19],\"text\":\"20.0\\n\"}"));
    assert_non_null(strstr(json, "\"name\":\"total\",\"slot\":0,\"value\":\"10\"}"));
    free(json);
    trace_free(trace);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_averager_as_a_lane_table),
        cmocka_unit_test(columns_are_as_wide_as_hangul),
        cmocka_unit_test(more_lanes_than_columns_share_the_last),
        cmocka_unit_test(json_reads_back_as_the_same_trace),
        cmocka_unit_test(json_has_the_fields_of_the_design),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
