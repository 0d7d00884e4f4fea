/* kinds: where the bytes of a program's log go.
 *
 *     build/release/tests/bench_kinds FILE.py
 *
 * Prints, for each kind of record, how many there are for every hundred lines that were executed, and the
 * bytes a line that they take; then what the tables take (texts, floats, places). */
#include <stdio.h>

#include "engine/python/machine.h"
#include "engine/trace/trace_record.h"

enum { EVENTS = 1000000 };

static void print_kinds(const Trace *trace, double lines)
{
    size_t counts[EVENT_COUNT] = {0}, units[EVENT_COUNT] = {0}, position = 0, all = 0;
    for (size_t i = 0; i < trace_count(trace); i++) {
        Record record = trace_record(trace, i, position);
        counts[record.kind]++;
        units[record.kind] += 1 + record.span;
        position += record.span;
    }
    for (int kind = 0; kind < EVENT_COUNT; kind++) {
        all += 4 * units[kind];
        if (counts[kind])
            printf("%-15s %7.1f %7.2f\n", event_info[kind].id, 100 * (double)counts[kind] / lines,
                   4 * (double)units[kind] / lines);
    }
    printf("%-15s %7s %7.2f\n", "tables", "", (double)(trace_bytes(trace) - all) / lines);
    printf("%-15s %7s %7.2f\n", "", "", (double)trace_bytes(trace) / lines);
}

int main(int argc, char **argv)
{
    Text text = TEXT_EMPTY;
    Diag diag = {0};
    Program *program = argc == 2 && file_read(argv[1], &text, &diag)
                           ? program_new(argv[1], text.bytes, text.length, &diag) : NULL;
    if (!program) {
        fprintf(stderr, "kinds: %s\n", argc == 2 ? text_c(&diag.message) : "one FILE.py, please");
        return 2;
    }
    Trace *trace = trace_new(argv[1], text_slice(&text), NULL);
    Machine *machine = machine_new(program, &(MachineConfig){.max_events = EVENTS}, trace);
    machine_run(machine, 0);
    print_kinds(trace, (double)trace_lines(trace));
    machine_free(machine);
    trace_free(trace);
    program_free(program);
    text_free(&text);
    return 0;
}
