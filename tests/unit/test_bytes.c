/* What a program's log takes: as many bytes a line with a large heap as with a small one, and few. All
 * of it is exact, and the same on every machine. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "engine/python/machine.h"

enum { LITTLE = 30, MUCH = 3000, ROUNDS = 300, MOST_A_LINE = 24 };

typedef struct Cost {
    size_t bytes;
    uint64_t lines;
} Cost;

static Cost run(const char *source)
{
    Diag diag = {0};
    Program *program = program_new("bytes.py", source, strlen(source), &diag);
    if (!program)
        fail_msg("%s:\n%s", text_c(&diag.message), source);
    Trace *trace = trace_new("bytes.py", slice_of(source), NULL);
    Machine *machine = machine_new(program, &(MachineConfig){0}, trace);
    if (machine_run(machine, 0) != MACHINE_FINISHED)
        fail_msg("%s:\n%s", machine_reason(machine), source);
    Cost cost = {trace_bytes(trace), trace_lines(trace)};
    machine_free(machine);
    trace_free(trace);
    program_free(program);
    return cost;
}

/* [make] a container of [size] things, then change it [rounds] times. */
static Cost run_changes(const char *make, const char *change, int size, int rounds)
{
    Text source = TEXT_EMPTY;
    text_printf(&source, "from collections import deque\n"
                         "class Thing: pass\n"
                         "n = %d\n%s\n"
                         "for i in range(%d):\n"
                         "    k = i %% 20\n"
                         "    %s\n",
                size, make, rounds, change);
    Cost cost = run(text_c(&source));
    text_free(&source);
    return cost;
}

static double bytes_a_line(const char *make, const char *change, int size)
{
    Cost without = run_changes(make, change, size, 1);
    Cost with = run_changes(make, change, size, 1 + ROUNDS);
    return (double)(with.bytes - without.bytes) / (double)(with.lines - without.lines);
}

static void a_change_takes_no_more_of_a_large_container(void **state)
{
    static const struct {
        const char *make, *change;
    } rows[] = {
        {"a = list(range(n))", "a.append(k)"},
        {"a = list(range(n))", "a.insert(0, k)"},
        {"a = list(range(n))", "a.insert(n // 2, k); a.pop()"},
        {"a = list(range(n))", "a.append(k); del a[0]"},
        {"a = list(range(n))", "a[k] = i"},
        {"a = list(range(n))", "a[3:5] = [i, k, k]"},
        {"a = list(range(n))", "a[3:6] = a[6:9]"},
        {"a = list(range(n))", "a += [k]"},
        {"a = dict.fromkeys(range(n))", "a[k] = i"},
        {"a = dict.fromkeys(range(n))", "a[n + i] = k"},
        {"a = dict.fromkeys(range(n))", "del a[k]; a[k] = i"},
        {"a = set(range(0, n * 9, 9))", "a.add(1); a.discard(1)"},
        {"a = deque(range(n))", "a.append(k); a.popleft()"},
        {"a = deque(range(n))", "a.appendleft(k); a.pop()"},
        {"a = Thing()\nfor i in range(n): setattr(a, f'x{i}', i)", "a.x5 = i"},
        {"a = Thing()\nfor i in range(n): setattr(a, f'x{i}', i)", "a.y = i; del a.y"},
        {"a = [[i] for i in range(n)]", "a[k].append(i)"},
        {"a = [[i] for i in range(n)]", "b = a"},
        {"def f(a): return a\na = list(range(n))", "f(a)"},
        {"def g(a):\n    while True: yield a\na = g(list(range(n)))", "next(a)"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        double little = bytes_a_line(rows[i].make, rows[i].change, LITTLE);
        double much = bytes_a_line(rows[i].make, rows[i].change, MUCH);
        if (much > little + 0.5)
            fail_msg("%s: %.1f bytes a line with %d, %.1f with %d", rows[i].change, little, LITTLE,
                     much, MUCH);
    }
}

static void a_list_grows_at_the_same_price(void **state)
{
    static const char source[] = "a = []\nfor i in range(%d):\n    a.append(i)\n";
    double costs[2];
    (void)state;
    for (int i = 0; i < 2; i++) {
        Text text = TEXT_EMPTY;
        text_printf(&text, source, i ? MUCH : LITTLE);
        Cost cost = run(text_c(&text));
        costs[i] = (double)cost.bytes / (double)cost.lines;
        text_free(&text);
    }
    assert_true(costs[1] <= costs[0]);
}

static void a_line_takes_few_bytes(void **state)
{
    static const char *const sources[] = {
        "def g(n):\n    i = 0\n    while i < n:\n        yield i\n        i += 1\n"
        "total = 0\nfor x in g(2000): total += x\n",
        "def f(i):\n    return i\ni = 0\nwhile i < 2000:\n    f(i)\n    i += 1\n",
        "def one(i):\n    yield i\ni = 0\nwhile i < 2000:\n    for x in one(i):\n        pass\n"
        "    i += 1\n",
        "def echo():\n    x = yield\n    while True:\n        x = yield x\n"
        "e = echo()\nnext(e)\ni = 0\nwhile i < 2000:\n    e.send(i)\n    i += 1\n",
    };
    (void)state;
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        Cost cost = run(sources[i]);
        if (cost.bytes > MOST_A_LINE * cost.lines)
            fail_msg("%.1f bytes a line:\n%s", (double)cost.bytes / (double)cost.lines, sources[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_change_takes_no_more_of_a_large_container),
        cmocka_unit_test(a_list_grows_at_the_same_price),
        cmocka_unit_test(a_line_takes_few_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
