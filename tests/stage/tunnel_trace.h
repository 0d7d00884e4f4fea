/* A trace with a delegation, an exception and two generators, written by hand record by record: the
 * design's picture of `yield from` as a tunnel. */
#ifndef COROLANE_TESTS_TUNNEL_TRACE_H
#define COROLANE_TESTS_TUNNEL_TRACE_H

#include <string.h>

#include "engine/trace/trace.h"

static const char tunnel_source[] = "def adder():\n"
                                    "    total = 0\n"
                                    "    try:\n"
                                    "        while True:\n"
                                    "            n = yield total\n"
                                    "            if n is None:\n"
                                    "                return total\n"
                                    "            total += n\n"
                                    "    except ValueError:\n"
                                    "        return -1\n"
                                    "\n"
                                    "def report():\n"
                                    "    got = yield from adder()\n"
                                    "    print('합계', got)\n"
                                    "    yield 'done'\n"
                                    "\n"
                                    "r = report()\n"
                                    "next(r)\n"
                                    "r.send(3)\n"
                                    "r.send(None)\n"
                                    "r.throw(ValueError('stop'))\n";

enum { TUNNEL_LINES = 22, TUNNEL_MAIN = 0, TUNNEL_REPORT = 1, TUNNEL_ADDER = 2 };

typedef struct Tunnel {
    Trace *trace;
    uint32_t lines[TUNNEL_LINES]; /* the statement of each line */
    uint32_t yield, from, make, done, calls[TUNNEL_LINES];
    Datum total, n, got;
} Tunnel;

static inline void tunnel_line(Tunnel *t, int line)
{
    trace_bare(t->trace, EVENT_LINE, 0, t->lines[line]);
}

static inline uint32_t tunnel_atom(Tunnel *t, AtomKind kind, const char *text)
{
    return trace_add_text(t->trace, kind, text, strlen(text));
}

static inline void tunnel_places(Tunnel *t)
{
    Trace *trace = t->trace;
    trace_add_place(trace, (TracePlace){0});
    for (int line = 1; line < TUNNEL_LINES; line++) {
        Slice text = trace_source_line(trace, line);
        int column = 0;
        while ((size_t)column < text.length && text.bytes[column] == ' ')
            column++;
        t->lines[line] = trace_add_place(trace, (TracePlace){line, column, line, (int)text.length});
        t->calls[line] = t->lines[line];
    }
    t->yield = trace_add_place(trace, (TracePlace){5, 16, 5, 27});
    t->from = trace_add_place(trace, (TracePlace){13, 10, 13, 28});
    t->make = trace_add_place(trace, (TracePlace){13, 21, 13, 28});
    t->done = trace_add_place(trace, (TracePlace){15, 4, 15, 16});
    static const char *const adder[] = {"total", "n"}, *const report[] = {"got"};
    trace_add_code(trace, "<module>", NULL, 0);
    trace_add_code(trace, "adder", adder, 2);
    trace_add_code(trace, "report", report, 1);
    trace_add_global(trace, "adder");
    trace_add_global(trace, "report");
    trace_add_global(trace, "r");
}

static inline void tunnel_lane(Tunnel *t, int lane, int by, uint32_t node, const char *name,
                               int code, int slots)
{
    uint32_t object = trace_add_object(t->trace);
    uint64_t words[LANE_WORDS + 2] = {(uint64_t)by, tunnel_atom(t, ATOM_LITERAL, name), object,
                                      (uint64_t)code + 1};
    uint64_t mirrored[] = {object_word(OBJECT_LANE, tunnel_atom(t, ATOM_LITERAL, "generator")),
                           datum_int(lane)};
    trace_many(t->trace, EVENT_LANE, LANE_GENERATOR, node, words, LANE_WORDS + (size_t)slots);
    trace_many(t->trace, EVENT_OBJECT, object, node, mirrored, 2);
}

static inline void tunnel_bind(Tunnel *t, uint32_t slot, uint32_t node, Datum *old, Datum value)
{
    trace_one(t->trace, EVENT_BIND, slot, node, *old ^ value);
    *old = value;
}

static inline void tunnel_start(Tunnel *t)
{
    trace_bare(t->trace, EVENT_LANE, LANE_MAIN, 0);
    tunnel_line(t, 1);
    trace_one(t->trace, EVENT_BIND, TRACE_GLOBAL | 0, t->lines[1],
              datum_atom(tunnel_atom(t, ATOM_LITERAL, "<function adder>")));
    tunnel_line(t, 12);
    trace_one(t->trace, EVENT_BIND, TRACE_GLOBAL | 1, t->lines[12],
              datum_atom(tunnel_atom(t, ATOM_LITERAL, "<function report>")));
    tunnel_line(t, 17);
    tunnel_lane(t, TUNNEL_REPORT, TUNNEL_MAIN, t->calls[17], "report", 2, 1);
    trace_one(t->trace, EVENT_BIND, TRACE_GLOBAL | 2, t->lines[17], datum_object(1));
}

/* Down the tunnel for the first time, to the first yield and back. */
static inline void tunnel_enter(Tunnel *t)
{
    Trace *trace = t->trace;
    tunnel_line(t, 18);
    trace_bare(trace, EVENT_NEXT, lane_field(TUNNEL_REPORT), t->calls[18]);
    tunnel_line(t, 13);
    tunnel_lane(t, TUNNEL_ADDER, TUNNEL_REPORT, t->make, "adder", 1, 2);
    trace_one(trace, EVENT_DELEGATE, lane_field(TUNNEL_ADDER), t->from, datum_object(2));
    trace_bare(trace, EVENT_NEXT, lane_field(TUNNEL_ADDER), t->from);
    tunnel_line(t, 2);
    tunnel_bind(t, 0, t->lines[2], &t->total, datum_int(0));
    tunnel_line(t, 3);
    tunnel_line(t, 4);
    tunnel_line(t, 5);
    trace_one(trace, EVENT_YIELD, lane_field(TUNNEL_MAIN), t->yield, t->total);
    trace_one(trace, EVENT_DROP, 0, t->calls[18], t->total);
}

static inline void tunnel_send(Tunnel *t, int line, Datum value)
{
    tunnel_line(t, line);
    trace_two(t->trace, EVENT_SEND, lane_field(TUNNEL_ADDER), t->calls[line], value,
              TUNNEL_REPORT);
    trace_one(t->trace, EVENT_RECEIVE, 0, t->yield, value);
    tunnel_bind(t, 1, t->lines[5], &t->n, value);
    tunnel_line(t, 6);
}

static inline void tunnel_add(Tunnel *t)
{
    tunnel_line(t, 8);
    tunnel_bind(t, 0, t->lines[8], &t->total, datum_int(3));
    tunnel_line(t, 4);
    tunnel_line(t, 5);
    trace_one(t->trace, EVENT_YIELD, lane_field(TUNNEL_MAIN), t->yield, t->total);
    trace_one(t->trace, EVENT_DROP, 0, t->calls[19], t->total);
}

static inline void tunnel_leave(Tunnel *t)
{
    Trace *trace = t->trace;
    tunnel_line(t, 7);
    trace_one(trace, EVENT_FINISH, lane_field(TUNNEL_REPORT), t->lines[7], t->total);
    trace_one(trace, EVENT_UNDELEGATE, lane_field(TUNNEL_ADDER), t->from, t->total);
    tunnel_bind(t, 0, t->lines[13], &t->got, t->total);
    tunnel_line(t, 14);
    trace_one(trace, EVENT_PRINT, 0, t->lines[14], tunnel_atom(t, ATOM_LITERAL, "합계 3\n"));
    tunnel_line(t, 15);
    trace_one(trace, EVENT_YIELD, lane_field(TUNNEL_MAIN), t->done,
              datum_atom(tunnel_atom(t, ATOM_TEXT, "done")));
    trace_one(trace, EVENT_DROP, 0, t->calls[20], datum_atom(tunnel_atom(t, ATOM_TEXT, "done")));
}

static inline void tunnel_throw(Tunnel *t)
{
    Trace *trace = t->trace;
    Datum error = datum_object(trace_add_object(trace));
    uint64_t object[] = {
        object_word(OBJECT_EXCEPTION, tunnel_atom(t, ATOM_LITERAL, "ValueError")),
        datum_atom(tunnel_atom(t, ATOM_TEXT, "stop"))};
    tunnel_line(t, 21);
    trace_many(trace, EVENT_OBJECT, datum_number(error), t->calls[21], object, 2);
    trace_one(trace, EVENT_THROW, lane_field(TUNNEL_REPORT), t->calls[21], error);
    trace_one(trace, EVENT_RAISED, 0, t->done, error);
    trace_one(trace, EVENT_RAISE, lane_field(TUNNEL_MAIN), t->done, error);
    trace_one(trace, EVENT_RAISED, 0, t->calls[21], error);
    trace_two(trace, EVENT_END, END_ERROR, 0, tunnel_atom(t, ATOM_LITERAL, "ValueError: stop"), 0);
}

/* The whole run. The caller frees it. */
static inline Trace *tunnel_trace(void)
{
    Tunnel tunnel = {.trace = trace_new("tunnel.py", slice_of(tunnel_source), NULL)};
    tunnel_places(&tunnel);
    tunnel_start(&tunnel);
    tunnel_enter(&tunnel);
    tunnel_send(&tunnel, 19, datum_int(3));
    tunnel_add(&tunnel);
    tunnel_send(&tunnel, 20, datum_constant(DATUM_NONE));
    tunnel_leave(&tunnel);
    tunnel_throw(&tunnel);
    return tunnel.trace;
}

#endif
