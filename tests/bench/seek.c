/* seek: what moving a cursor costs, on a trace of LINE, BIND and crossings as a loop leaves it.
 * Prints nanoseconds a record, recording and both ways, and the seek across the whole trace. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "engine/trace/cursor.h"

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static void record(Trace *trace, size_t rounds)
{
    static const char *const slots[] = {"x"};
    for (int i = 0; i < 4; i++)
        trace_add_place(trace, (TracePlace){i, 0, i, 9});
    trace_add_code(trace, "<module>", NULL, 0);
    trace_add_code(trace, "gen", slots, 1);
    uint32_t name = trace_add_text(trace, ATOM_LITERAL, "gen", 3);
    uint64_t lane[] = {name, UINT64_C(1) << 32 | 2, 0}, old = 0;
    trace_many(trace, EVENT_LANE, LANE_GENERATOR, 1, lane, 3);
    for (size_t i = 0; i < rounds; i++) {
        Datum value = datum_int((int64_t)i);
        trace_bare(trace, EVENT_LINE, 1, 1);
        trace_one(trace, EVENT_NEXT, 0, 1, 1);
        for (int k = 0; k < 8; k++) {
            trace_bare(trace, EVENT_LINE, 2, 3);
            trace_one(trace, EVENT_BIND, 0, 2, old ^ value);
            old = value;
        }
        trace_two(trace, EVENT_YIELD, 0, 2, UINT64_C(1) << 32, value);
        trace_one(trace, EVENT_DROP, 0, 1, value);
    }
}

int main(int argc, char **argv)
{
    size_t rounds = argc > 1 ? (size_t)atol(argv[1]) : 50000;
    Trace *trace = trace_new("seek.py", slice_of(""), NULL);
    record(trace, rounds);
    trace_reset(trace, "seek.py", slice_of(""), NULL);
    double start = seconds();
    record(trace, rounds);
    size_t count = trace_count(trace);
    double recorded = seconds() - start;
    Cursor *cursor = cursor_new(trace);
    cursor_seek(cursor, count);
    start = seconds();
    cursor_seek(cursor, 0);
    double back = seconds() - start;
    start = seconds();
    cursor_seek(cursor, count);
    double forward = seconds() - start;
    printf("{\"records\":%zu,\"record_ns\":%.2f,\"forward_ns\":%.2f,\"back_ns\":%.2f,"
           "\"seek_ms\":%.2f,\"bytes_per_record\":%.1f}\n",
           count, 1e9 * recorded / (double)count, 1e9 * forward / (double)count,
           1e9 * back / (double)count, 1e3 * forward, (double)trace_bytes(trace) / (double)count);
    cursor_free(cursor);
    trace_free(trace);
    return 0;
}
