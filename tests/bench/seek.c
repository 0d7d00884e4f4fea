/* seek: what moving a cursor costs in the trace of each program.
 *
 *     build/release/tests/bench_seek tests/bench/programs/[a-z]*.py
 *
 * Records a million events of each and prints, as JSON, a row a program: the milliseconds of a seek from
 * one random place to another, at the median, the 99th percentile and the worst; the nanoseconds of one
 * record, both ways, on a walk and (the worst of a thousand, at random places) alone; megabytes of
 * the trace, and how many the cursor takes. */
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "engine/python/machine.h"
#include "engine/trace/cursor.h"

enum { EVENTS = 1000000, SEEKS = 400, PLACES = 1000, WALK = 200 };

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static int ascending(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static double percentile(double *times, int count, int percent)
{
    qsort(times, (size_t)count, sizeof *times, ascending);
    int at = (count - 1) * percent / 100;
    return times[at];
}

/* The same places in every run. */
static size_t any_place(uint64_t *seed, size_t count)
{
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (size_t)(*seed >> 33) % (count + 1);
}

static void measure_seeks(Cursor *cursor, size_t count)
{
    double times[SEEKS];
    uint64_t seed = 1;
    for (int i = 0; i < SEEKS; i++) {
        size_t place = any_place(&seed, count);
        double start = seconds();
        cursor_seek(cursor, place);
        times[i] = 1e3 * (seconds() - start);
    }
    double high = percentile(times, SEEKS, 99);
    printf("\"seek_ms\":%.2f,\"seek_p99_ms\":%.2f,\"seek_worst_ms\":%.2f,",
           percentile(times, SEEKS, 50), high, times[SEEKS - 1]);
}

static double walk(Cursor *cursor, bool forward)
{
    double start = seconds();
    for (int i = 0; i < WALK; i++)
        (void)(forward ? cursor_forward(cursor) : cursor_back(cursor));
    return 1e9 * (seconds() - start) / WALK;
}

static double step(Cursor *cursor, bool forward)
{
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    (void)(forward ? cursor_forward(cursor) : cursor_back(cursor));
    clock_gettime(CLOCK_MONOTONIC, &end);
    return 1e9 * (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec);
}

static void measure_steps(Cursor *cursor, size_t count)
{
    double walks[2][PLACES], steps[2][PLACES];
    uint64_t seed = 2;
    for (int i = 0; i < PLACES; i++) {
        cursor_seek(cursor, any_place(&seed, count - WALK));
        walks[0][i] = walk(cursor, true);
        walks[1][i] = walk(cursor, false);
        steps[0][i] = step(cursor, true);
        steps[1][i] = step(cursor, false);
    }
    printf("\"forward_ns\":%.1f,\"back_ns\":%.1f,\"forward_p99_ns\":%.0f,\"back_p99_ns\":%.0f,",
           percentile(walks[0], PLACES, 50), percentile(walks[1], PLACES, 50),
           percentile(steps[0], PLACES, 99), percentile(steps[1], PLACES, 99));
}

static bool record(const char *path, Trace *trace)
{
    Text text = TEXT_EMPTY;
    Diag diag = {0};
    Program *program = file_read(path, &text, &diag)
                           ? program_new(path, text.bytes, text.length, &diag) : NULL;
    if (!program) {
        fprintf(stderr, "%s: %s\n", path, text_c(&diag.message));
        return false;
    }
    Machine *machine = machine_new(program, &(MachineConfig){.max_events = EVENTS}, trace);
    machine_run(machine, 0);
    printf("{\"program\":\"%s\",\"bytes_a_line\":%.1f,", path,
           (double)trace_bytes(trace) / (double)trace_lines(trace));
    machine_free(machine);
    program_free(program);
    text_free(&text);
    return true;
}

static void measure(const char *path)
{
    Trace *trace = trace_new(path, slice_of(""), NULL);
    if (record(path, trace)) {
        size_t count = trace_count(trace), before = mallinfo2().uordblks + mallinfo2().hblkhd;
        Cursor *cursor = cursor_new(trace);
        cursor_seek(cursor, count);
        size_t taken = mallinfo2().uordblks + mallinfo2().hblkhd - before;
        measure_seeks(cursor, count);
        measure_steps(cursor, count);
        printf("\"trace_mb\":%.1f,\"cursor_mb\":%.1f}\n", (double)trace_bytes(trace) / 1e6,
               (double)taken / 1e6);
        fflush(stdout);
        cursor_free(cursor);
    }
    trace_free(trace);
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        measure(argv[i]);
    return 0;
}
