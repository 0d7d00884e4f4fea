#include "engine/trace/cursor_state.h"
#include "tests/unit/averager_trace.h"
#include "tests/unit/random_trace.h"

/* Walks to the end and back and compares the whole state at each place. */
static void check_inverse(const Trace *trace, uint32_t objects, unsigned *kinds)
{
    size_t count = trace_count(trace);
    char **states = calloc(count + 1, sizeof *states);
    Cursor *cursor = cursor_new(trace);
    for (size_t place = 0;; place++) {
        assert_int_equal(cursor_place(cursor), place);
        states[place] = dump_state(cursor, objects);
        if (!cursor_forward(cursor))
            break;
        kinds[header_kind(trace_header(trace, place))]++;
    }
    assert_int_equal(cursor_place(cursor), count);
    for (size_t place = count + 1; place-- > 0;) {
        char *state = dump_state(cursor, objects);
        assert_string_equal(state, states[place]);
        free(state);
        assert_int_equal(cursor_back(cursor), place > 0);
    }
    for (size_t place = 0; place <= count; place++)
        free(states[place]);
    free(states);
    cursor_free(cursor);
}

static void back_is_the_exact_inverse_of_forward(void **state)
{
    unsigned kinds[EVENT_COUNT] = {0};
    (void)state;
    for (uint64_t seed = 1; seed <= 40; seed++) {
        uint32_t objects;
        Trace *trace = random_trace(seed, 300, &objects);
        check_inverse(trace, objects, kinds);
        trace_free(trace);
    }
    for (int kind = 0; kind < EVENT_COUNT; kind++)
        if (kinds[kind] < 10)
            fail_msg("the random traces have only %u records %s", kinds[kind], event_info[kind].id);
}

/* Compares the state of both, which stand at the same place. */
static void expect_same(const Cursor *left, const Cursor *right, uint32_t objects)
{
    char *one = dump_state(left, objects), *other = dump_state(right, objects);
    assert_string_equal(one, other);
    free(one);
    free(other);
}

static void a_seek_gives_the_state_of_a_walk(void **state)
{
    uint32_t objects;
    Trace *trace = random_trace(99, 2000, &objects);
    Cursor *walker = cursor_new(trace), *jumper = cursor_new(trace);
    (void)state;
    for (size_t place = 0; place <= trace_count(trace); place += 97) {
        cursor_seek(walker, place);
        cursor_seek(jumper, trace_count(trace) + 5);
        cursor_seek(jumper, place);
        expect_same(walker, jumper, objects);
    }
    cursor_free(walker);
    cursor_free(jumper);
    trace_free(trace);
}

/* Jumps from one of three places to where a keyframe stands; whether that was the shorter way. */
static bool jump(Cursor *jumper, Cursor *walker, size_t place, uint32_t objects)
{
    keyframe_jump(jumper, place);
    bool jumped = cursor_place(jumper) == place;
    cursor_seek(jumper, place);
    while (cursor_place(walker) > place)
        cursor_back(walker);
    while (cursor_place(walker) < place)
        cursor_forward(walker);
    expect_same(jumper, walker, objects);
    return jumped;
}

static void a_keyframe_is_the_state_of_a_walk(void **state)
{
    enum { RECORDS = 8000, EACH = 611 };
    int jumps = 0;
    (void)state;
    for (uint64_t seed = 1; seed <= 3; seed++) {
        uint32_t objects;
        Trace *trace = random_trace(seed, RECORDS, &objects);
        Cursor *walker = cursor_new(trace), *jumper = cursor_new(trace);
        while (cursor_forward(jumper))
            if (cursor_place(jumper) % EACH == 0)
                keyframe_take(jumper);
        for (size_t place = EACH; place < trace_count(trace); place += EACH) {
            jumps += jump(jumper, walker, place, objects);
            jumps += jump(jumper, walker, place * 7919 % trace_count(trace) / EACH * EACH, objects);
            cursor_seek(jumper, place % 3 == 0 ? 0 : place % 3 == 1 ? SIZE_MAX : place);
        }
        for (size_t steps = 0; steps < EACH;
             steps++) /* what lies below a keyframe is still there */
            cursor_back(jumper);
        cursor_seek(walker, cursor_place(jumper));
        expect_same(jumper, walker, objects);
        cursor_free(walker);
        cursor_free(jumper);
        trace_free(trace);
    }
    assert_true(jumps > 20);
}

static void a_seek_takes_keyframes_for_a_quarter_of_the_log(void **state)
{
    static const char *const slots[] = {"x"};
    enum { RECORDS = 400000 };
    Trace *trace = trace_new("long.py", slice_of(""), NULL);
    Cursor *cursor = cursor_new(trace);
    (void)state;
    trace_add_code(trace, "<module>", slots, 1);
    for (size_t i = 0; i < RECORDS; i++)
        trace_one(trace, EVENT_BIND, 0, 0, (i ^ (i + 1)) << 3);
    cursor_seek(cursor, RECORDS);
    size_t words = 0, count = cursor->keyframes.count;
    for (size_t i = 0; i < count; i++)
        words += cursor->keyframes.items[i].count;
    assert_true(count > 10);
    assert_true(words * sizeof(uint64_t) < trace_bytes(trace) / 4);
    cursor_seek(cursor, 0);
    cursor_seek(cursor, RECORDS);
    assert_int_equal(cursor->keyframes.count, count);
    cursor_free(cursor);
    trace_free(trace);
}

static void expect_repr(Cursor *cursor, Datum datum, size_t limit, const char *expected)
{
    Text out = TEXT_EMPTY;
    cursor_repr(cursor, datum, limit, &out);
    assert_string_equal(text_c(&out), expected);
    text_free(&out);
}

/* Places the cursor before the [count]th event of this kind. */
static Event find(Cursor *cursor, EventKind kind, int count)
{
    Event event;
    cursor_seek(cursor, 0);
    while (cursor_event(cursor, &event)) {
        if (event.kind == kind && --count == 0)
            return event;
        cursor_forward(cursor);
    }
    fail_msg("no such event");
    return event;
}

static void the_averager_waits_runs_and_suspends(void **state)
{
    Trace *trace = averager_trace();
    Cursor *cursor = cursor_new(trace);
    (void)state;
    find(cursor, EVENT_NEXT, 1);
    assert_int_equal(cursor_lane_state(cursor, 1), LANE_CREATED);
    assert_int_equal(cursor_lane(cursor, 1)->frame_count, 1);
    assert_int_equal(cursor_lane_line(cursor, 1), 0);
    cursor_forward(cursor);
    assert_int_equal(cursor_lane_state(cursor, 0), LANE_WAITING);
    assert_int_equal(cursor_lane_state(cursor, 1), LANE_RUNNING);
    assert_int_equal(cursor_lane(cursor, 1)->resumer, 0);

    Event yield = find(cursor, EVENT_YIELD, 2);
    expect_repr(cursor, yield.value, 0, "10.0");
    assert_int_equal(yield.to, 0);
    assert_int_equal(yield.place.line, 5);
    cursor_forward(cursor);
    assert_int_equal(cursor_lane_state(cursor, 0), LANE_RUNNING);
    assert_int_equal(cursor_lane_state(cursor, 1), LANE_SUSPENDED);
    assert_int_equal(cursor_lane(cursor, 1)->yield_node, yield.node);
    assert_int_equal(cursor_lane_line(cursor, 1), 5);
    expect_repr(cursor, cursor_slot(cursor, 1, &cursor_lane(cursor, 1)->frames[0], TOTAL), 0, "10");
    expect_repr(cursor, cursor_global(cursor, 1), 0, "<generator averager#1>");

    find(cursor, EVENT_END, 1);
    assert_int_equal(cursor_lane_state(cursor, 1), LANE_CLOSED);
    Text out = TEXT_EMPTY;
    cursor_output(cursor, 0, &out);
    assert_string_equal(text_c(&out), "10.0\n20.0\n");
    text_cut(&out, 0);
    cursor_output(cursor, 3, &out);
    assert_string_equal(text_c(&out), ".0\n");
    text_free(&out);
    cursor_free(cursor);
    trace_free(trace);
}

static uint32_t add_object(Trace *trace, ObjectKind kind, const char *class, int count, ...)
{
    uint64_t words[8] = {
        object_word(kind, trace_add_text(trace, ATOM_LITERAL, class, strlen(class)))};
    va_list items;
    va_start(items, count);
    for (int i = 0; i < count; i++)
        words[1 + i] = va_arg(items, uint64_t);
    va_end(items);
    uint32_t number = trace_add_object(trace);
    trace_many(trace, EVENT_OBJECT, number, 0, words, 1 + (size_t)count);
    return number;
}

static void values_are_shown_as_python_shows_them(void **state)
{
    Trace *trace = trace_new("repr.py", slice_of(""), NULL);
    Datum one = datum_int(1), text = datum_atom(trace_add_text(trace, ATOM_TEXT, "it's", 4));
    (void)state;
    uint32_t empty = add_object(trace, OBJECT_SET, "set", 0);
    uint32_t pair = add_object(trace, OBJECT_TUPLE, "tuple", 2, one, text);
    uint32_t single = add_object(trace, OBJECT_TUPLE, "tuple", 1, datum_object(pair));
    uint32_t dict = add_object(trace, OBJECT_DICT, "dict", 2, text, datum_int(-3));
    uint32_t list = add_object(trace, OBJECT_LIST, "list", 2, one, datum_object(5));
    uint32_t fault = add_object(trace, OBJECT_EXCEPTION, "ValueError", 1, text);
    uint32_t first = add_object(trace, OBJECT_INSTANCE, "Countdown", 0);
    uint32_t second = add_object(trace, OBJECT_INSTANCE, "Countdown", 0);
    uint32_t deque = add_object(trace, OBJECT_DEQUE, "deque", 1, one);
    uint32_t frozen = add_object(trace, OBJECT_FROZENSET, "frozenset", 1, one);
    Cursor *cursor = cursor_new(trace);
    assert_null(cursor_object(cursor, pair));
    cursor_seek(cursor, trace_count(trace));
    expect_repr(cursor, datum_object(empty), 0, "set()");
    expect_repr(cursor, datum_object(single), 0, "((1, \"it's\"),)");
    expect_repr(cursor, datum_object(dict), 0, "{\"it's\": -3}");
    expect_repr(cursor, datum_object(list), 0, "[1, [...]]");
    expect_repr(cursor, datum_object(fault), 0, "ValueError(\"it's\")");
    expect_repr(cursor, datum_object(first), 0, "<Countdown#1>");
    expect_repr(cursor, datum_object(second), 0, "<Countdown#2>");
    expect_repr(cursor, datum_object(deque), 0, "deque([1])");
    expect_repr(cursor, datum_object(frozen), 0, "frozenset({1})");
    expect_repr(cursor, datum_object(list), 4, "[1, …");
    expect_repr(cursor, datum_constant(DATUM_NOT_IMPLEMENTED), 0, "NotImplemented");
    cursor_free(cursor);
    trace_free(trace);
}

/* main asks `outer`, which delegates to `middle`, which delegates to `inner`. */
typedef struct Tunnel {
    Trace *trace;
    Cursor *cursor;
} Tunnel;

static void tunnel_lane(Trace *trace, int by, const char *name)
{
    uint32_t atom = trace_add_text(trace, ATOM_LITERAL, name, strlen(name));
    uint64_t words[LANE_WORDS] = {(uint64_t)by, atom, trace_add_object(trace), 2};
    trace_many(trace, EVENT_LANE, LANE_GENERATOR, 0, words, LANE_WORDS);
}

static Tunnel tunnel_new(void)
{
    Tunnel tunnel = {.trace = trace_new("tunnel.py", slice_of(""), NULL)};
    Trace *trace = tunnel.trace;
    trace_add_code(trace, "<module>", NULL, 0);
    trace_add_code(trace, "outer", NULL, 0);
    tunnel_lane(trace, 0, "outer");
    tunnel_lane(trace, 0, "middle");
    tunnel_lane(trace, 0, "inner");
    trace_bare(trace, EVENT_NEXT, lane_field(1), 0);
    trace_one(trace, EVENT_DELEGATE, lane_field(2), 0, datum_object(2));
    trace_bare(trace, EVENT_NEXT, lane_field(2), 0);
    trace_one(trace, EVENT_DELEGATE, lane_field(3), 0, datum_object(3));
    trace_bare(trace, EVENT_NEXT, lane_field(3), 0);
    trace_one(trace, EVENT_YIELD, lane_field(0), 0, datum_int(7));
    trace_two(trace, EVENT_SEND, lane_field(3), 0, datum_int(8), 1);
    trace_one(trace, EVENT_FINISH, lane_field(2), 0, datum_int(9));
    trace_one(trace, EVENT_UNDELEGATE, lane_field(3), 0, datum_int(9));
    trace_one(trace, EVENT_YIELD, lane_field(0), 0, datum_int(1));
    tunnel.cursor = cursor_new(trace);
    return tunnel;
}

static void expect_through(const Tunnel *tunnel, EventKind kind, int which, int count, int first,
                           int second)
{
    int lanes[4] = {-1, -1, -1, -1};
    Event event = find(tunnel->cursor, kind, which);
    assert_int_equal(cursor_through(tunnel->cursor, &event, lanes, 4), count);
    assert_int_equal(lanes[0], first);
    assert_int_equal(lanes[1], second);
}

static void a_crossing_names_the_lanes_it_passes(void **state)
{
    Tunnel tunnel = tunnel_new();
    unsigned kinds[EVENT_COUNT] = {0};
    (void)state;
    check_inverse(tunnel.trace, 3, kinds);
    expect_through(&tunnel, EVENT_NEXT, 1, 0, -1, -1);
    expect_through(&tunnel, EVENT_NEXT, 2, 0, -1, -1);
    expect_through(&tunnel, EVENT_NEXT, 3, 0, -1, -1);
    expect_through(&tunnel, EVENT_YIELD, 1, 2, 1, 2);
    expect_through(&tunnel, EVENT_SEND, 1, 2, 1, 2);
    assert_int_equal(cursor_lane_state(tunnel.cursor, 1), LANE_DELEGATING);
    cursor_forward(tunnel.cursor);
    assert_int_equal(cursor_lane(tunnel.cursor, 3)->resumer, 0);
    assert_int_equal(cursor_lane_state(tunnel.cursor, 0), LANE_WAITING);
    expect_through(&tunnel, EVENT_FINISH, 1, 0, -1, -1);
    cursor_forward(tunnel.cursor);
    assert_int_equal(cursor_running(tunnel.cursor), 2);
    assert_int_equal(cursor_lane(tunnel.cursor, 2)->resumer, 0);
    assert_int_equal(cursor_lane_state(tunnel.cursor, 2), LANE_DELEGATING);
    cursor_forward(tunnel.cursor);
    assert_int_equal(cursor_lane_state(tunnel.cursor, 2), LANE_RUNNING);
    expect_through(&tunnel, EVENT_YIELD, 2, 1, 1, -1);
    cursor_free(tunnel.cursor);
    trace_free(tunnel.trace);
}

static void a_shared_delegate_is_entered_through_the_lane_that_was_asked(void **state)
{
    Tunnel tunnel = {.trace = trace_new("shared.py", slice_of(""), NULL)};
    Trace *trace = tunnel.trace;
    (void)state;
    trace_add_code(trace, "<module>", NULL, 0);
    trace_add_code(trace, "gen", NULL, 0);
    for (int i = 0; i < 3; i++)
        tunnel_lane(trace, 0, "gen");
    for (int i = 1; i <= 2; i++) {
        trace_bare(trace, EVENT_NEXT, lane_field(i), 0);
        trace_one(trace, EVENT_DELEGATE, lane_field(3), 0, datum_object(3));
        trace_bare(trace, EVENT_NEXT, lane_field(3), 0);
        trace_one(trace, EVENT_YIELD, lane_field(0), 0, datum_int(i));
    }
    trace_one(trace, EVENT_NEXT, lane_field(3), 0, 1);
    trace_one(trace, EVENT_YIELD, lane_field(0), 0, datum_int(3));
    trace_bare(trace, EVENT_NEXT, lane_field(3), 0);
    trace_one(trace, EVENT_YIELD, lane_field(0), 0, datum_int(4));
    tunnel.cursor = cursor_new(trace);
    expect_through(&tunnel, EVENT_YIELD, 2, 1, 2, -1);
    expect_through(&tunnel, EVENT_NEXT, 5, 1, 1, -1);
    expect_through(&tunnel, EVENT_YIELD, 3, 1, 1, -1);
    expect_through(&tunnel, EVENT_NEXT, 6, 0, -1, -1); /* the program named the delegate itself */
    expect_through(&tunnel, EVENT_YIELD, 4, 0, -1, -1);
    cursor_free(tunnel.cursor);
    trace_free(trace);
}

static void tables_may_be_filled_after_the_cursor_is_made(void **state)
{
    static const char *const slots[] = {"x", "y"};
    Trace *trace = trace_new("late.py", slice_of(""), NULL);
    Cursor *cursor = cursor_new(trace);
    (void)state;
    trace_add_code(trace, "<module>", slots, 2);
    trace_one(trace, EVENT_BIND, 1, 0, datum_int(5));
    assert_true(cursor_forward(cursor));
    expect_repr(cursor, cursor_slot(cursor, 0, &cursor_lane(cursor, 0)->frames[0], 1), 0, "5");
    assert_true(cursor_back(cursor));
    assert_true(cursor_slot(cursor, 0, &cursor_lane(cursor, 0)->frames[0], 1) == DATUM_UNBOUND);
    cursor_free(cursor);
    trace_free(trace);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(back_is_the_exact_inverse_of_forward),
        cmocka_unit_test(a_seek_gives_the_state_of_a_walk),
        cmocka_unit_test(a_keyframe_is_the_state_of_a_walk),
        cmocka_unit_test(a_seek_takes_keyframes_for_a_quarter_of_the_log),
        cmocka_unit_test(the_averager_waits_runs_and_suspends),
        cmocka_unit_test(values_are_shown_as_python_shows_them),
        cmocka_unit_test(tables_may_be_filled_after_the_cursor_is_made),
        cmocka_unit_test(a_crossing_names_the_lanes_it_passes),
        cmocka_unit_test(a_shared_delegate_is_entered_through_the_lane_that_was_asked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
