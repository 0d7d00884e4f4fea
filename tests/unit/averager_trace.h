/* The averager program's trace, written by hand record by record as a run leaves it: the picture
 * that the design draws, rows 1 to 24. */
#ifndef COROLANE_TESTS_AVERAGER_TRACE_H
#define COROLANE_TESTS_AVERAGER_TRACE_H

#include <string.h>

#include "engine/trace/trace.h"

static const char averager_source[] = "def averager():\n"
                                      "    total, count = 0, 0\n"
                                      "    average = None\n"
                                      "    while True:\n"
                                      "        value = yield average\n"
                                      "        total += value\n"
                                      "        count += 1\n"
                                      "        average = total / count\n"
                                      "\n"
                                      "avg = averager()\n"
                                      "next(avg)\n"
                                      "print(avg.send(10))\n"
                                      "print(avg.send(30))\n";

enum { TOTAL, COUNT, AVERAGE, VALUE }; /* slots of averager; global 1 is avg */

typedef struct Averager {
    Trace *trace;
    uint32_t lines[14]; /* the statement of each line */
    uint32_t yield, make, next, send[2];
    uint32_t name; /* atom */
    Datum total, count, average, value;
} Averager;

static uint32_t averager_place(Trace *trace, int line, int column, int end)
{
    return trace_add_place(trace, (TracePlace){line, column, line, end});
}

static void averager_bind(Averager *a, int line, uint32_t slot, Datum *old, Datum value)
{
    trace_one(a->trace, EVENT_BIND, slot, a->lines[line], *old ^ value);
    *old = value;
}

static void averager_line(Averager *a, int line)
{
    trace_bare(a->trace, EVENT_LINE, 0, a->lines[line]);
}

static void averager_tables(Averager *a)
{
    static const int ends[14] = {0, 15, 23, 18, 15, 29, 22, 18, 31, 0, 16, 9, 19, 19};
    static const char *const slots[] = {"total", "count", "average", "value"};
    Trace *trace = a->trace;
    trace_add_place(trace, (TracePlace){0});
    for (int line = 1; line < 14; line++)
        a->lines[line] = averager_place(trace, line, line < 2 || line > 8 ? 0 : line > 4 ? 8 : 4,
                                        ends[line]);
    a->yield = averager_place(trace, 5, 16, 29);
    a->make = averager_place(trace, 10, 6, 16);
    a->next = averager_place(trace, 11, 0, 9);
    a->send[0] = averager_place(trace, 12, 6, 18);
    a->send[1] = averager_place(trace, 13, 6, 18);
    trace_add_code(trace, "<module>", NULL, 0);
    trace_add_code(trace, "averager", slots, 4);
    trace_add_global(trace, "averager");
    trace_add_global(trace, "avg");
    a->name = trace_add_text(trace, ATOM_LITERAL, "averager", 8);
}

/* From the resume to the next yield: receive, three lines, the yield. */
static void averager_round(Averager *a, Datum sent, double average)
{
    Trace *trace = a->trace;
    Datum result = datum_atom(trace_add_float(trace, average));
    trace_one(trace, EVENT_RECEIVE, 0, a->yield, sent);
    averager_bind(a, 5, VALUE, &a->value, sent);
    averager_line(a, 6);
    averager_bind(a, 6, TOTAL, &a->total, datum_int(datum_integer(a->total) + datum_integer(sent)));
    averager_line(a, 7);
    averager_bind(a, 7, COUNT, &a->count, datum_int(datum_integer(a->count) + 1));
    averager_line(a, 8);
    averager_bind(a, 8, AVERAGE, &a->average, result);
    averager_line(a, 5);
    trace_one(trace, EVENT_YIELD, lane_field(0), a->yield, result);
}

static void averager_print(Averager *a, const char *text, int line)
{
    trace_one(a->trace, EVENT_PRINT, 0, a->lines[line],
              trace_add_text(a->trace, ATOM_LITERAL, text, strlen(text)));
}

static void averager_send(Averager *a, int line, int value, double average,
                          const char *printed)
{
    averager_line(a, line);
    trace_one(a->trace, EVENT_SEND, lane_field(1), a->send[line - 12], datum_int(value));
    averager_round(a, datum_int(value), average);
    averager_print(a, printed, line);
}

static void averager_end(Averager *a)
{
    Trace *trace = a->trace;
    Datum exit = datum_object(trace_add_object(trace));
    uint32_t name = trace_add_text(trace, ATOM_LITERAL, "GeneratorExit", 13);
    uint64_t object[] = {object_word(OBJECT_EXCEPTION, name)};
    trace_bare(trace, EVENT_CLOSE, lane_field(1), 0);
    trace_many(trace, EVENT_OBJECT, datum_number(exit), 0, object, 1);
    trace_one(trace, EVENT_RAISED, 0, a->yield, exit);
    trace_one(trace, EVENT_RAISE, lane_field(0), a->yield, exit);
    trace_two(trace, EVENT_END, END_FINISHED, 0,
              trace_add_text(trace, ATOM_LITERAL, "finished", 8), 0);
}

/* The whole run, into an empty trace. */
static inline void averager_into(Trace *trace)
{
    Averager a = {.trace = trace};
    averager_tables(&a);
    Datum function = datum_atom(trace_add_text(trace, ATOM_LITERAL, "<function averager>", 19));
    trace_bare(trace, EVENT_LANE, LANE_MAIN, 0);
    averager_line(&a, 1);
    trace_one(trace, EVENT_BIND, TRACE_GLOBAL | 0, a.lines[1], function);
    averager_line(&a, 10);
    uint32_t object = trace_add_object(trace);
    uint64_t lane[LANE_WORDS + 4] = {0, a.name, object, 2};
    uint32_t kind = trace_add_text(trace, ATOM_LITERAL, "generator", 9);
    uint64_t mirrored[] = {object_word(OBJECT_LANE, kind), datum_int(1)};
    trace_many(trace, EVENT_LANE, LANE_GENERATOR, a.make, lane, LANE_WORDS + 4);
    trace_many(trace, EVENT_OBJECT, object, a.make, mirrored, 2);
    trace_one(trace, EVENT_BIND, TRACE_GLOBAL | 1, a.lines[10], datum_object(object));
    averager_line(&a, 11);
    trace_bare(trace, EVENT_NEXT, lane_field(1), a.next);
    averager_line(&a, 2);
    averager_bind(&a, 2, TOTAL, &a.total, datum_int(0));
    averager_bind(&a, 2, COUNT, &a.count, datum_int(0));
    averager_line(&a, 3);
    averager_bind(&a, 3, AVERAGE, &a.average, datum_constant(DATUM_NONE));
    averager_line(&a, 4);
    averager_line(&a, 5);
    trace_one(trace, EVENT_YIELD, lane_field(0), a.yield, datum_constant(DATUM_NONE));
    trace_one(trace, EVENT_DROP, 0, a.next, datum_constant(DATUM_NONE));
    averager_send(&a, 12, 10, 10.0, "10.0\n");
    averager_send(&a, 13, 30, 20.0, "20.0\n");
    averager_end(&a);
}

/* The whole run. The caller frees it. */
static inline Trace *averager_trace(void)
{
    Trace *trace = trace_new("averager.py", slice_of(averager_source), NULL);
    averager_into(trace);
    return trace;
}

#endif
