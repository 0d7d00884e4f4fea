/* What is told of every statement and call, so it is inline. */
#ifndef COROLANE_PYTHON_OBSERVE_QUICK_H
#define COROLANE_PYTHON_OBSERVE_QUICK_H

#include "engine/python/generator.h"
#include "engine/trace/trace_pages.h"

/* [frame] is about to run the line of [statement]; false: a bound is reached. Where one may be, or
 * the host wants control back, the headers' `end` is met: see observe_schedule(). */
static inline bool observe_line(Frame *frame, const Node *statement)
{
    Machine *m = frame->machine;
    if (__builtin_expect(frame->is_hidden, 0))
        return tick(m);
    Stream *headers = &((TraceStreams *)m->trace)->headers;
    if (__builtin_expect(headers->next == headers->end, 0))
        stream_turn(headers);
    uint32_t *next = headers->next++;
    *next = statement->told;
    frame->line = frame->at = statement;
    return __builtin_expect(next + 1 != headers->end, 1) || observe_pause(m);
}

/* Of a value that the trace knows, as objects are admitted before a record names them. */
static inline Datum datum_admitted(Value v)
{
    return is_object(v) ? v->datum : (Datum)(uintptr_t)v;
}

/* The call and its arguments, all of them bound, in one go; false, and nothing is told, where they do not
 * fit so. Calls nothing. */
static inline bool call_quick(Machine *m, const Code *code, const Value *slots, uint32_t place)
{
    Stream *headers = &((TraceStreams *)m->trace)->headers, *payload = &((TraceStreams *)m->trace)->payload;
    size_t count = (size_t)code->positional_count;
    if (!code->is_plain || !stream_has_room(headers, count + 1) || !stream_has_room(payload, 2 * count + 1))
        return false;
    uint32_t *header = headers->next, *next = payload->next;
    *header++ = header_make(EVENT_CALL, place);
    *next++ = lead_make(m->codes[code->id], 0);
    for (size_t i = 0; i < count; i++) {
        Datum datum = datum_admitted(slots[i]);
        if (datum >> 32 != 0 || datum == DATUM_UNBOUND)
            return false;
        *header++ = header_make(EVENT_BIND, place);
        *next++ = lead_make((uint32_t)i, 1);
        *next++ = (uint32_t)datum;
    }
    headers->next = header;
    payload->next = next;
    return true;
}

/* The call of [f], at the place of that number, with the values of its parameters. */
static inline void observe_call(Frame *f, uint32_t place)
{
    if (!f->is_hidden && !call_quick(f->machine, f->code, f->slots, place))
        observe_call_any(f, place);
}

/* Its end, at [node]. */
static inline __attribute__((always_inline)) void observe_return(Frame *f, Value value, const Node *node)
{
    Machine *m = f->machine;
    if (m->over || f->is_hidden)
        return;
    Datum datum = datum_of(m, value);
    trace_one(m->trace, EVENT_RETURN, 0, node->id, datum);
}

/* Whether the last thing that happened is that a value came out of another lane. */
static inline bool value_has_crossed(const Machine *m)
{
    if (!((TraceStreams *)m->trace)->headers.next)
        return false;
    EventKind last = trace_last(m->trace);
    return last == EVENT_YIELD || last == EVENT_RECEIVE || last == EVENT_UNDELEGATE;
}

/* What is hidden has no lane: it works in that of whoever uses it. An iterator that asks itself
 * crosses nothing: it is a call inside its lane. */
static inline bool is_crossing(int from, int to)
{
    return from != NO_LANE && to != NO_LANE && from != to;
}

/* Control has gone from lane [from] to [to]. */
static inline void enter_lane(Machine *m, int from, int to)
{
    m->lane = to == NO_LANE ? from : to;
}

/* A crossing into [to]; the program addressed the generator of lane [asked], whence it was passed
 * on. */
static inline __attribute__((always_inline)) void observe_resume(Machine *m, EventKind kind, int to,
                                                                 int asked, Value value)
{
    int from = m->lane;
    uint32_t entered = asked == to || asked == NO_LANE ? 0 : (uint32_t)asked;
    if (entered || kind == EVENT_THROW || kind == EVENT_CLOSE) {
        observe_resume_with(m, kind, to, entered, value);
        return;
    }
    if (is_crossing(from, to) && kind == EVENT_NEXT) {
        trace_bare(m->trace, kind, lane_field(to), here(m));
    } else if (is_crossing(from, to)) {
        Datum datum = datum_of(m, value); /* told of in the lane that it leaves */
        trace_one(m->trace, kind, lane_field(to), here(m), datum);
    }
    enter_lane(m, from, to);
}

/* [g] hands [value] out at [node]. */
static inline void observe_yield(Machine *m, const Generator *g, Value value, const Node *node)
{
    int from = g->lane, to = g->to_lane;
    if (is_crossing(from, to)) {
        Datum datum = datum_of(m, value);
        trace_one(m->trace, EVENT_YIELD, lane_field(to), node->id, datum);
    }
    enter_lane(m, from, to);
}

/* The running generator begins (DELEGATE) to delegate to [to] at [node], or has done so (UNDELEGATE). */
static inline void observe_delegate(Machine *m, EventKind kind, int to, Value value, const Node *node)
{
    if (m->frame->is_hidden || to == m->lane)
        return;
    Datum datum = datum_of(m, value);
    uint32_t header = header_make(kind, node->id);
    if (!trace_quick(m->trace, header, lead_make(lane_field(to), 1), datum))
        trace_one(m->trace, kind, lane_field(to), node->id, datum);
}

/* What `yield` gives the program's own frame. */
static inline void observe_received(Machine *m, Value value, const Node *node)
{
    Datum datum = datum_of(m, value);
    trace_one(m->trace, EVENT_RECEIVE, 0, node->id, datum);
}

#endif
