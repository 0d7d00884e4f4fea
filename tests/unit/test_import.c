/* Reading traces back: what is damaged is refused, or opened in part where that is asked for. */
#include "engine/export/export.h"
#include "tests/unit/averager_trace.h"
#include "tests/unit/random_trace.h"

static char *exported(const Trace *trace)
{
    char *bytes = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&bytes, &length);
    export_find("json")->write(&(ExportSource){.trace = trace}, out);
    fclose(out);
    return bytes;
}

static void expect_refusal(const char *json, int line, const char *message)
{
    Diag diag = {0};
    Trace *trace = import_json("t.jsonl", slice_of(json), (ImportHow){0}, &diag);
    assert_null(trace);
    assert_int_equal(diag.kind, DIAG_FORMAT);
    assert_string_equal(text_c(&diag.message), message);
    assert_int_equal(diag.line, line);
    assert_string_equal(text_c(&diag.file), "t.jsonl");
    diag_free(&diag);
}

#define HEAD "{\"corolane_trace\":1,\"program\":\"t.py\",\"source\":\"x\\n\",\"python\":\"3.11\"," \
             "\"lesson\":null,\"codes\":[{\"name\":\"<module>\",\"slots\":[]}]," \
             "\"globals\":[\"x\"]}\n"
#define LINE_1 "{\"n\":1,\"event\":\"line\",\"lane\":\"main\",\"line\":1,\"span\":[1,0,1,1]}\n"
#define END_FIELDS "\"event\":\"end\",\"status\":\"finished\",\"reason\":\"finished\""
#define END_2 "{\"n\":2,\"lane\":\"main\",\"line\":1," END_FIELDS "}\n"
#define AT_2(fields) HEAD LINE_1 "{\"n\":2,\"lane\":\"main\",\"line\":1," fields "}\n" \
                     "{\"n\":3,\"event\":\"line\",\"lane\":\"main\",\"line\":1}\n"

static void damage_is_refused_with_its_line(void **state)
{
    (void)state;
    expect_refusal("", 0, "this is not a trace: the file is empty");
    expect_refusal("{}\n", 1, "this is not a trace: \"corolane_trace\" is missing");
    expect_refusal("{\"corolane_trace\":2}\n", 1,
                   "trace version 2 is not known here, only version 1");
    expect_refusal(HEAD LINE_1 LINE_1, 3, "event 2 is missing: \"n\" is 1");
    expect_refusal(AT_2("\"event\":\"jump\""), 3, "\"jump\" is no event");
    expect_refusal(AT_2("\"event\":\"next\",\"to\":\"gen#1\""), 3, "there is no lane gen#1 here");
    expect_refusal(AT_2("\"event\":\"next\",\"to\":\"main\""), 3,
                   "a lane cannot cross into itself");
    expect_refusal(AT_2("\"event\":\"next\""), 3, "\"to\" must be a string");
    expect_refusal(AT_2("\"event\":\"bind\",\"name\":\"y\",\"slot\":0,\"value\":\"1\""), 3,
                   "\"slot\" cannot be 0 here");
    expect_refusal(AT_2("\"event\":\"bind\",\"slot\":1,\"global\":true,\"value\":\"1\""), 3,
                   "\"slot\" cannot be 1 here");
    expect_refusal(AT_2("\"event\":\"change\",\"op\":\"set\",\"object\":1,\"index\":0"), 3,
                   "object 1 is not there yet");
    expect_refusal(AT_2("\"event\":\"change\",\"op\":\"new\",\"object\":16000000"), 3,
                   "there cannot be an object 16000000 here");
    expect_refusal(AT_2("\"event\":\"return\",\"value\":\"1\""), 3,
                   "there is no call to return from");
    expect_refusal(AT_2("\"event\":\"undelegate\",\"value\":\"1\""), 3,
                   "the lane does not delegate");
    expect_refusal(AT_2("\"event\":\"call\",\"code\":1"), 3, "\"code\" cannot be 1 here");
    expect_refusal(AT_2("\"event\":\"line\",\"span\":[1,2]"), 3,
                   "\"span\" must be a list of four numbers");
    expect_refusal(AT_2("\"event\":\"line\",\"span\":[2,0,2,1]"), 3,
                   "\"line\" is 1, but \"span\" begins in line 2");
    expect_refusal(AT_2("\"event\":\"bind\",\"slot\":0,\"global\":true,\"name\":\"y\","
                        "\"value\":\"1\""), 3, "slot 0 is \"x\" here, not \"y\"");
    expect_refusal(AT_2("\"event\":\"bind\",\"slot\":0,\"global\":1,\"value\":\"1\""), 3,
                   "\"global\" must be true or false");
    expect_refusal(AT_2("\"event\":\"call\",\"code\":0,\"depth\":1,\"function\":\"f\""), 3,
                   "the function is \"<module>\" here, not \"f\"");
    expect_refusal(AT_2("\"event\":\"li\\u0000ne\""), 3, "\"event\" must not hold a zero byte");
    expect_refusal(AT_2("\"event\":\"drop\",\"value\":7"), 3, "\"value\" must be a string");
    expect_refusal(AT_2(END_FIELDS), 4, "nothing can follow the \"end\" event");
    expect_refusal(HEAD "{\"n\":1,\n" LINE_1, 2,
                   "this line is not JSON: string or '}' expected near end of file");
}

static Trace *read_part(Slice text, int line)
{
    Diag diag = {0};
    Trace *trace = import_json("t.jsonl", text, (ImportHow){.partial = true}, &diag);
    assert_int_equal(diag.kind, DIAG_FORMAT);
    if (line)
        assert_int_equal(diag.line, line);
    diag_free(&diag);
    return trace;
}

static void unknown_fields_are_ignored(void **state)
{
    Diag diag = {0};
    static const char json[] = HEAD "{\"n\":1,\"event\":\"line\",\"lane\":\"main\",\"line\":1,"
                                    "\"colour\":[1,{\"x\":null}]}\n" END_2;
    Trace *trace = import_json("t.jsonl", slice_of(json), (ImportHow){0}, &diag);
    (void)state;
    assert_non_null(trace);
    assert_int_equal(diag.kind, DIAG_NONE);
    assert_int_equal(trace_count(trace), 2);
    assert_true(trace_ended(trace));
    trace_free(trace);
}

/* Lines that differ only in number and value are parsed once: each has its own all the same, and what is
 * wrong with one is found whatever stood before. */
static void lines_that_are_alike_keep_their_values(void **state)
{
#define BIND(n, end) "{\"n\":" n ",\"event\":\"bind\",\"lane\":\"main\",\"line\":1,\"name\":\"x\"," \
                     "\"slot\":0,\"global\":true" end "}\n"
    static const char json[] = HEAD BIND("1", ",\"value\":\"7\"") BIND("2", ",\"value\":\"8\"")
                               BIND("3", ",\"value\":\"'a\\\\n'\"") BIND("4", ",\"value\":\"\"")
                               "{\"n\":5,\"lane\":\"main\",\"line\":1," END_FIELDS "}\n";
    static const char *const values[] = {"7", "8", "'a\\n'", ""};
    Diag diag = {0};
    Trace *trace = import_json("t.jsonl", slice_of(json), (ImportHow){0}, &diag);
    Cursor *cursor = cursor_new(trace);
    (void)state;
    for (size_t i = 0; i < 4; i++) {
        Text value = TEXT_EMPTY;
        cursor_seek(cursor, i + 1);
        cursor_repr(cursor, cursor_global(cursor, 0), 0, &value);
        assert_string_equal(text_c(&value), values[i]);
        text_free(&value);
    }
    cursor_free(cursor);
    trace_free(trace);
    expect_refusal(HEAD BIND("1", ",\"value\":\"7\"") BIND("2", ""), 3, "\"value\" must be a string");
    expect_refusal(HEAD BIND("1", ",\"value\":\"7\"") BIND("2", ",\"value\":7"), 3,
                   "\"value\" must be a string");
    expect_refusal(HEAD BIND("1", ",\"value\":\"a\\n\"")
                   BIND("2", ",\"value\":\"a\\n\",\"value\":\"7\""), 3,
                   "this line is not JSON: duplicate object key near '\"value\"'");
#undef BIND
}

static void lines_may_end_in_cr_lf(void **state)
{
    Text json = TEXT_EMPTY;
    Diag diag = {0};
    (void)state;
    for (const char *at = HEAD LINE_1 END_2; *at; at++)
        text_add_c(&json, *at == '\n' ? "\r\n" : (char[]){*at, 0});
    Trace *trace = import_json("t.jsonl", text_slice(&json), (ImportHow){0}, &diag);
    assert_non_null(trace);
    assert_int_equal(diag.kind, DIAG_NONE);
    trace_free(trace);
    text_free(&json);
}

static void a_trace_that_breaks_off_is_refused(void **state)
{
    (void)state;
    expect_refusal(HEAD LINE_1 "{\"n\":2,\"eve", 3, "the trace breaks off in this line");
    expect_refusal(HEAD LINE_1, 2,
                   "the trace breaks off after this line: its \"end\" event is missing");
    expect_refusal(HEAD, 1, "the trace breaks off after this line: its \"end\" event is missing");
}

static void messages_are_in_the_language_asked(void **state)
{
    Diag diag = {0};
    ImportHow how = {.language = LANGUAGE_KO};
    (void)state;
    assert_null(import_json("t.jsonl", slice_of(HEAD LINE_1 LINE_1), how, &diag));
    assert_string_equal(text_c(&diag.message), "2번 이벤트가 없습니다: \"n\"이 1입니다");
    diag_free(&diag);
}

/* What stands in the last record of a trace that was opened in part. */
static void expect_marked(const Trace *trace)
{
    size_t count = trace_count(trace);
    Cursor *cursor = cursor_new(trace);
    Event event;
    cursor_seek(cursor, count - 1);
    assert_true(cursor_event(cursor, &event));
    assert_int_equal(event.kind, EVENT_END);
    assert_int_equal(event.a, END_LIMIT);
    Slice reason = trace_atom_text(trace, datum_number(event.value));
    assert_true(slice_is(reason, IMPORT_REST_MISSING));
    cursor_free(cursor);
}

static void damage_opens_in_part_when_asked(void **state)
{
    static const struct {
        const char *json;
        int line;
    } damaged[] = {{HEAD LINE_1 "{\"n\":2,\"eve", 3},
                   {HEAD LINE_1 LINE_1, 3},
                   {HEAD LINE_1, 2},
                   {HEAD LINE_1 "[]\n" END_2, 3},
                   {AT_2("\"event\":\"jump\""), 3}};
    (void)state;
    for (size_t i = 0; i < sizeof damaged / sizeof *damaged; i++) {
        Trace *trace = read_part(slice_of(damaged[i].json), damaged[i].line);
        assert_non_null(trace);
        assert_int_equal(trace_count(trace), 2);
        expect_marked(trace);
        trace_free(trace);
    }
    assert_null(read_part(slice_of("{\"corolane_trace\":2}\n"), 1));
    assert_null(read_part(slice_of(""), 0));
    Trace *whole = read_part(slice_of(HEAD LINE_1 END_2 END_2), 4);
    assert_int_equal(trace_count(whole), 2);
    trace_free(whole);
}

static void zero_bytes_are_damage(void **state)
{
    static const char text[] = HEAD LINE_1 "\0" END_2;
    Diag diag = {0};
    (void)state;
    assert_null(import_json("t.jsonl", (Slice){text, sizeof text - 1}, (ImportHow){0}, &diag));
    assert_int_equal(diag.line, 3);
    diag_free(&diag);
}

/* Cut at [at], a trace is refused; in part it opens as far as its whole lines go, and is marked. */
static void check_cut(const char *json, size_t at)
{
    Slice text = {json, at};
    Diag diag = {0};
    size_t lines = 0;
    for (size_t i = 0; i < at; i++)
        lines += json[i] == '\n';
    lines += json[at] == '\n'; /* only the line end is missing */
    assert_null(import_json("t.jsonl", text, (ImportHow){0}, &diag));
    assert_int_equal(diag.kind, DIAG_FORMAT);
    diag_free(&diag);
    Trace *part = read_part(text, 0);
    if (lines == 0) {
        assert_null(part);
        return;
    }
    assert_int_equal(trace_count(part), lines);
    expect_marked(part);
    trace_free(part);
}

static void a_trace_cut_at_any_byte_is_refused(void **state)
{
    static const char small[] = HEAD LINE_1 END_2;
    Trace *trace = averager_trace();
    char *json = exported(trace);
    uint64_t seed = 7;
    uint32_t objects;
    (void)state;
    for (size_t at = 0; at + 2 < sizeof small; at++) /* without its very last line end it is whole */
        check_cut(small, at);
    for (size_t at = 0; at + 1 < strlen(json); at += 13)
        check_cut(json, at);
    trace_free(trace);
    free(json);
    trace = random_trace(9, 4000, &objects);
    json = exported(trace);
    for (int i = 0; i < 12; i++) {
        seed = seed * UINT64_C(6364136223846793005) + 1442695040888963407;
        check_cut(json, (size_t)(seed >> 20) % (strlen(json) - 1));
    }
    trace_free(trace);
    free(json);
}

static void walk(const Trace *trace)
{
    Cursor *cursor = cursor_new(trace);
    cursor_seek(cursor, trace_count(trace));
    cursor_seek(cursor, 0);
    cursor_free(cursor);
}

/* Bytes of a trace replaced, or a bit of them turned over: a message or a whole trace, never a
 * crash; in part, what opens can be walked both ways and has an end. */
static void random_damage_is_survived(void **state)
{
    uint32_t objects;
    Trace *trace = random_trace(5, 120, &objects);
    char *json = exported(trace);
    size_t length = strlen(json);
    uint64_t seed = 1;
    (void)state;
    for (int i = 0; i < 600; i++) {
        char *copy = strdup(json);
        Diag diag = {0};
        for (int k = 0; k < 1 + i % 3; k++) {
            seed = seed * UINT64_C(6364136223846793005) + 1442695040888963407;
            char *byte = &copy[(seed >> 20) % length];
            *byte = i % 2 ? *byte ^ (char)(1 << (seed >> 50) % 8)
                          : "0123456789\"{}[],:-\nxmn#"[(seed >> 50) % 22];
        }
        Slice text = {copy, length};
        ImportHow how = {.partial = i % 4 < 2};
        Trace *damaged = import_json("t.jsonl", text, how, &diag);
        assert_true(damaged || diag.kind == DIAG_FORMAT);
        assert_true(!damaged || how.partial || diag.kind == DIAG_NONE);
        if (damaged) {
            assert_true(trace_ended(damaged));
            walk(damaged);
            free(exported(damaged));
        }
        trace_free(damaged);
        diag_free(&diag);
        free(copy);
    }
    free(json);
    trace_free(trace);
}

static void traces_are_known_by_name_or_beginning(void **state)
{
    (void)state;
    assert_true(import_looks_like_trace("a.jsonl", slice_of("")));
    assert_true(import_looks_like_trace("-", slice_of("\n{\"corolane_trace\":9}")));
    assert_true(import_looks_like_trace("-", slice_of("{\"corolane_trac\":1}\n{\"n\":1,")));
    assert_false(import_looks_like_trace("a.py", slice_of("{\"a\": 1}\n{\"n\": 1}\n")));
    assert_false(import_looks_like_trace("a.py", slice_of("")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(damage_is_refused_with_its_line),
        cmocka_unit_test(unknown_fields_are_ignored),
        cmocka_unit_test(lines_that_are_alike_keep_their_values),
        cmocka_unit_test(lines_may_end_in_cr_lf),
        cmocka_unit_test(a_trace_that_breaks_off_is_refused),
        cmocka_unit_test(messages_are_in_the_language_asked),
        cmocka_unit_test(damage_opens_in_part_when_asked),
        cmocka_unit_test(zero_bytes_are_damage),
        cmocka_unit_test(a_trace_cut_at_any_byte_is_refused),
        cmocka_unit_test(random_damage_is_survived),
        cmocka_unit_test(traces_are_known_by_name_or_beginning),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
