/* Machine: pulled in slices, stopped at bounds, freed at any moment; the same program always gives the
 * same trace. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "engine/export/export.h"
#include "engine/python/machine.h"

static const char talk[] = "def echo():\n"
                           "    got = None\n"
                           "    while True:\n"
                           "        try:\n"
                           "            got = yield got\n"
                           "        except KeyError as e:\n"
                           "            got = [str(e)]\n"
                           "        finally:\n"
                           "            last = got\n"
                           "def relay():\n"
                           "    return (yield from echo())\n"
                           "r = relay()\n"
                           "next(r)\n"
                           "for i in range(40):\n"
                           "    r.send({'i': [i, str(i)]})\n"
                           "    r.throw(KeyError(i))\n"
                           "print('done', i)\n"
                           "r.close()\n";

typedef struct Run {
    Program *program;
    Trace *trace;
    Machine *machine;
    Text output[3];
} Run;

static void take(void *context, int stream, const char *bytes, size_t length)
{
    text_add(&((Run *)context)->output[stream], bytes, length);
}

static void begin(Run *run, const char *source, MachineConfig config)
{
    Diag diag = {0};
    *run = (Run){.program = program_new("p.py", source, strlen(source), &diag)};
    assert_non_null(run->program);
    assert_true(machine_accepts(run->program, &diag));
    run->trace = trace_new("p.py", slice_of(source), NULL);
    config.write = take;
    config.context = run;
    run->machine = machine_new(run->program, &config, run->trace);
}

static void finish(Run *run)
{
    machine_free(run->machine);
    trace_free(run->trace);
    program_free(run->program);
    text_free(&run->output[1]);
    text_free(&run->output[2]);
}

static char *exported(const Run *run)
{
    char *bytes = NULL;
    size_t length = 0;
    FILE *stream = open_memstream(&bytes, &length);
    assert_non_null(stream);
    export_json(&(ExportSource){.trace = run->trace}, stream);
    fclose(stream);
    return bytes;
}

static void a_run_ends_with_its_output(void **state)
{
    Run run;
    (void)state;
    begin(&run, talk, (MachineConfig){0});
    assert_int_equal(machine_status(run.machine), MACHINE_READY);
    assert_int_equal(machine_run(run.machine, 0), MACHINE_FINISHED);
    assert_string_equal(text_c(&run.output[1]), "done 39\n");
    assert_int_equal(run.output[2].length, 0);
    assert_true(trace_ended(run.trace));
    assert_int_equal(machine_events(run.machine), trace_count(run.trace));
    finish(&run);
}

static void slices_give_the_trace_of_one_run(void **state)
{
    Run whole, sliced;
    (void)state;
    begin(&whole, talk, (MachineConfig){0});
    machine_run(whole.machine, 0);
    begin(&sliced, talk, (MachineConfig){0});
    int slices = 0;
    while (machine_run(sliced.machine, 7) == MACHINE_READY)
        slices++;
    assert_true(slices > 20);
    char *left = exported(&whole), *right = exported(&sliced);
    assert_string_equal(left, right);
    free(left);
    free(right);
    finish(&whole);
    finish(&sliced);
}

static void a_machine_may_be_freed_at_any_moment(void **state)
{
    (void)state;
    for (uint64_t events = 1; events < 300; events += 3) {
        Run run;
        begin(&run, talk, (MachineConfig){0});
        machine_run(run.machine, events);
        finish(&run);
    }
}

static void the_event_limit_ends_the_run_at_any_place(void **state)
{
    (void)state;
    for (uint64_t events = 10; events < 300; events += 3) {
        Run run;
        begin(&run, talk, (MachineConfig){.max_events = events});
        MachineStatus status = machine_run(run.machine, 0);
        assert_int_equal(status, MACHINE_LIMIT);
        assert_string_equal(machine_reason(run.machine), "the event limit is reached");
        assert_true(trace_ended(run.trace));
        finish(&run);
    }
}

static void an_endless_loop_stops_at_the_limit(void **state)
{
    static const char *const programs[] = {"while True: pass\n", "sum(iter(int, 1))\n",
                                           "for i in iter(int, 1): i\n",
                                           "[None for i in iter(int, 1)]\n"};
    (void)state;
    for (size_t i = 0; i < sizeof programs / sizeof *programs; i++) {
        Run run;
        begin(&run, programs[i], (MachineConfig){.max_events = 5000});
        assert_int_equal(machine_run(run.machine, 0), MACHINE_LIMIT);
        finish(&run);
    }
}

static void the_memory_limit_stops_a_growing_list(void **state)
{
    Run run;
    (void)state;
    begin(&run, "x = []\nwhile True: x.append('text' * 1000)\n",
          (MachineConfig){.max_memory = 64 << 20});
    assert_int_equal(machine_run(run.machine, 0), MACHINE_LIMIT);
    assert_string_equal(machine_reason(run.machine), "the memory limit is reached");
    finish(&run);
}

/* Few lines, but each makes a list twice as long: the bound is looked at in time. */
static void the_memory_limit_stops_a_doubling_list(void **state)
{
    Run run;
    (void)state;
    begin(&run, "x = [0]\nwhile True: x = x + x\n", (MachineConfig){.max_memory = 64 << 20});
    assert_int_equal(machine_run(run.machine, 0), MACHINE_LIMIT);
    assert_string_equal(machine_reason(run.machine), "the memory limit is reached");
    finish(&run);
}

/* What is suspended at the end is closed, and that prints: a slice may end in the midst of it. */
static void slices_do_not_cut_off_what_is_closed_at_the_end(void **state)
{
    static const char source[] = "def g(n):\n    try:\n        yield\n    finally:\n        print(n)\n"
                                 "kept = [g(1), g(2), g(3)]\nfor each in kept: next(each)\n";
    (void)state;
    for (uint64_t slice = 1; slice < 30; slice++) {
        Run run;
        begin(&run, source, (MachineConfig){0});
        while (machine_run(run.machine, slice) == MACHINE_READY)
            ;
        assert_string_equal(text_c(&run.output[1]), "3\n2\n1\n");
        finish(&run);
    }
}

static void recursion_is_an_error_of_the_program(void **state)
{
    Run run;
    (void)state;
    begin(&run, "def f(n): return f(n + 1)\nf(0)\n", (MachineConfig){0});
    assert_int_equal(machine_run(run.machine, 0), MACHINE_ERROR);
    assert_string_equal(machine_reason(run.machine),
                        "RecursionError: maximum recursion depth exceeded");
    assert_int_equal(machine_exit_code(run.machine), 1);
    finish(&run);
}

static void recursion_inside_a_generator_is_one_too(void **state)
{
    Run run;
    (void)state;
    begin(&run,
          "def f(n): return f(n + 1)\ndef g():\n    yield f(0)\n"
          "try:\n    next(g())\nexcept RecursionError as e:\n    print('deep')\n",
          (MachineConfig){0});
    assert_int_equal(machine_run(run.machine, 0), MACHINE_FINISHED);
    assert_string_equal(text_c(&run.output[1]), "deep\n");
    finish(&run);
}

static void without_records_the_events_are_counted_all_the_same(void **state)
{
    Run traced, bare;
    (void)state;
    begin(&traced, "for i in range(100000): pass\n", (MachineConfig){0});
    machine_run(traced.machine, 0);
    begin(&bare, "for i in range(100000): pass\n", (MachineConfig){.untraced = true});
    assert_int_equal(machine_run(bare.machine, 0), MACHINE_FINISHED);
    assert_int_equal(machine_events(bare.machine), machine_events(traced.machine));
    assert_true(trace_bytes(bare.trace) <= trace_bytes(traced.trace));
    finish(&traced);
    finish(&bare);
}

static void exit_has_the_program_s_own_status(void **state)
{
    Run run;
    (void)state;
    begin(&run, "raise SystemExit(7)\n", (MachineConfig){0});
    assert_int_equal(machine_run(run.machine, 0), MACHINE_EXIT);
    assert_int_equal(machine_exit_code(run.machine), 7);
    finish(&run);
}

static void an_unknown_module_is_refused_before_the_run(void **state)
{
    Diag diag = {0};
    static const char source[] = "print(1)\nimport socket\n";
    (void)state;
    Program *program = program_new("p.py", source, strlen(source), &diag);
    assert_non_null(program);
    assert_false(machine_accepts(program, &diag));
    assert_int_equal(diag.kind, DIAG_UNSUPPORTED);
    assert_int_equal(diag.line, 2);
    diag_free(&diag);
    program_free(program);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_run_ends_with_its_output),
        cmocka_unit_test(slices_give_the_trace_of_one_run),
        cmocka_unit_test(a_machine_may_be_freed_at_any_moment),
        cmocka_unit_test(the_event_limit_ends_the_run_at_any_place),
        cmocka_unit_test(an_endless_loop_stops_at_the_limit),
        cmocka_unit_test(the_memory_limit_stops_a_growing_list),
        cmocka_unit_test(the_memory_limit_stops_a_doubling_list),
        cmocka_unit_test(slices_do_not_cut_off_what_is_closed_at_the_end),
        cmocka_unit_test(recursion_is_an_error_of_the_program),
        cmocka_unit_test(recursion_inside_a_generator_is_one_too),
        cmocka_unit_test(without_records_the_events_are_counted_all_the_same),
        cmocka_unit_test(exit_has_the_program_s_own_status),
        cmocka_unit_test(an_unknown_module_is_refused_before_the_run),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
