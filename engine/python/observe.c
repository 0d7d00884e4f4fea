/* Observing: every fact that the trace records about a run is told here; about objects, in
 * observe_object.c. */
#include "engine/python/observe.h"

enum { SLICE_EVENTS = 1 << 15 };

/* Where the program stands: what is hidden has no place in it. */
const Node *current_node(const Machine *m)
{
    const Frame *f = m->frame;
    while (f && f->is_hidden)
        f = f->back;
    if (!f)
        return m->program->module;
    const Node *node = f->at ? f->at : f->line;
    return node ? node : m->program->module;
}

static uint32_t id_of(const Node *node)
{
    return node ? node->id : 0;
}

/* The place of [node], or of what called it where it is hidden. */
static uint32_t place_of(const Machine *m, const Node *node)
{
    return id_of(node) < m->program->node_count ? id_of(node) : here(m);
}

/* ---- lines, and where a slice ends */

static void reach_bound(Machine *m, const char *reason)
{
    m->over = true;
    m->status = MACHINE_LIMIT;
    text_cut(&m->reason, 0);
    text_add_c(&m->reason, reason);
}

/* Sets the record count at which to look up again, from bounds that count all events. */
void observe_schedule(Machine *m)
{
    uint64_t stop = m->forgotten + trace_count(m->trace) + SLICE_EVENTS;
    if (m->slice_end && m->slice_end < stop)
        stop = m->slice_end;
    if (m->config.max_events && m->config.max_events < stop)
        stop = m->config.max_events;
    m->stop_at = (size_t)(stop - m->forgotten);
}

/* Events from the start, also those whose records are gone. */
static uint64_t all_events(const Machine *m)
{
    return m->forgotten + trace_count(m->trace);
}

static bool works_without_end(const Machine *m)
{
    return m->config.max_events && m->ticks / 16 > m->config.max_events;
}

bool observe_pause(Machine *m)
{
    if (m->over)
        return false;
    if (m->config.untraced) {
        m->forgotten = all_events(m);
        trace_rewind(m->trace);
    }
    uint64_t count = all_events(m);
    if (m->config.max_events && count >= m->config.max_events)
        reach_bound(m, "the event limit is reached");
    else if (m->heap.used + trace_bytes(m->trace) > m->config.max_memory)
        reach_bound(m, "the memory limit is reached");
    else if (works_without_end(m))
        reach_bound(m, "a loop inside a built-in function does not end");
    else if (!m->config.untraced && m->objects >= TRACE_LIMIT_24)
        reach_bound(m, "the object limit is reached");
    else if (m->slice_end && count >= m->slice_end)
        fiber_set_pause(m->fibers);
    observe_schedule(m);
    return !m->over;
}

enum { TICKS_PER_CHECK = 1 << 16 };

/* A native loop may run for ever without an event: it counts too. */
bool tick(Machine *m)
{
    if ((++m->ticks & (TICKS_PER_CHECK - 1)) != 0)
        return !m->over;
    if (works_without_end(m))
        reach_bound(m, "a loop inside a built-in function does not end");
    else if (m->heap.used > m->config.max_memory)
        reach_bound(m, "the memory limit is reached");
    else if (m->slice_end)
        fiber_set_pause(m->fibers);
    return !m->over;
}

/* The bounds are looked at by the next round or line. */
void charge(Machine *m, uint64_t rounds)
{
    uint64_t before = m->ticks / TICKS_PER_CHECK;
    m->ticks += rounds;
    if (m->ticks / TICKS_PER_CHECK == before)
        return;
    m->ticks |= TICKS_PER_CHECK - 1;
    m->stop_at = 0;
}

/* Output is no loop, and may still be without end. */
void observe_output(Machine *m, size_t length)
{
    enum { BYTES_PER_EVENT = 1024, EVENTS_AT_LEAST = 64 * 1024 };
    m->printed += length;
    uint64_t events = m->config.max_events;
    if (events && m->printed / BYTES_PER_EVENT > events + EVENTS_AT_LEAST)
        reach_bound(m, "too much is printed");
}

/* ---- calls */

void observe_call(Frame *f, const Node *node)
{
    Machine *m = f->machine;
    const Code *code = f->code;
    if (f->is_hidden)
        return;
    /* Objects are admitted before the call, in the caller's frame. */
    for (int i = 0; i < code->slot_count; i++)
        datum_of(m, f->slots[i]);
    trace_bare(m->trace, EVENT_CALL, m->codes[code->id], place_of(m, node));
    for (int i = 0; i < code->slot_count; i++)
        if (f->slots[i])
            trace_one(m->trace, EVENT_BIND, (uint32_t)i, place_of(m, node), datum_of(m, f->slots[i]));
}

static void add_frame(Machine *m, Payload *payload, const Frame *f)
{
    payload_add(payload, (uint64_t)id_of(f->line) << 32 | m->codes[f->code->id]);
    for (int i = 0; i < f->code->slot_count; i++)
        payload_add(payload, datum_of(m, f->slots[i]));
}

void observe_return(Frame *f, Value value)
{
    Machine *m = f->machine;
    if (m->over || f->is_hidden)
        return;
    Payload payload;
    payload_init(&payload);
    payload_add(&payload, datum_of(m, value));
    add_frame(m, &payload, f);
    payload_send(m, &payload, EVENT_RETURN, (uint32_t)f->code->slot_count, here(m));
}

/* ---- lanes and crossings */

int observe_lane(Machine *m, LaneType type, Str *name, Value object, const Frame *f)
{
    int lane = ++m->lane_count;
    f = f && f->is_hidden ? NULL : f;
    bool generator = type != LANE_ITERATOR;
    if (generator && !m->config.untraced) {
        object->datum = (uint32_t)datum_object(trace_add_object(m->trace));
        m->objects++;
    }
    uint32_t atom = m->config.untraced ? 0 : datum_number(datum_of(m, (Value)name));
    uint32_t number = datum_number(datum_of(m, object));
    Payload payload;
    payload_init(&payload);
    payload_add(&payload, (uint64_t)(uint32_t)m->lane << 32 | atom);
    payload_add(&payload, (uint64_t)number << 32 | (f ? m->codes[f->code->id] + 1 : 0));
    for (int i = 0; f && i < f->code->slot_count; i++)
        payload_add(&payload, datum_of(m, f->slots[i]));
    if (generator)
        ((Generator *)object)->lane = lane;
    payload_send(m, &payload, EVENT_LANE, (uint32_t)type, here(m));
    if (generator && !m->config.untraced)
        observe_contents(m, object);
    return lane;
}

static uint64_t ends(int from, int to)
{
    return (uint64_t)(uint32_t)from << 32 | (uint32_t)to;
}

/* [asked] is the lane that the program named, where values pass through it to [to]; else 0. An
 * iterator that asks itself crosses nothing: it is a call inside its lane. */
static void cross(Machine *m, EventKind kind, int from, int to, int asked, Value value,
                  const Node *node)
{
    if (from == NO_LANE || to == NO_LANE || from == to) {
        m->lane = to == NO_LANE ? from : to;
        return;
    }
    if (kind == EVENT_NEXT || kind == EVENT_CLOSE) {
        trace_one(m->trace, kind, (uint32_t)asked, place_of(m, node), ends(from, to));
    } else {
        Datum datum = datum_of(m, value);
        trace_two(m->trace, kind, (uint32_t)asked, place_of(m, node), ends(from, to), datum);
    }
    m->lane = to;
}

void observe_crossing(Machine *m, EventKind kind, int from, int to, Value value, const Node *node)
{
    cross(m, kind, from, to, 0, value, node);
}

void observe_resume(Machine *m, EventKind kind, int to, int asked, Value value, const Node *node)
{
    cross(m, kind, m->lane, to, asked == to || asked == NO_LANE ? 0 : asked, value, node);
}

void observe_end_of_lane(Machine *m, EventKind kind, int from, int to, Value value, const Frame *f)
{
    if (from == NO_LANE || from == to) {
        m->lane = to;
        return;
    }
    Datum datum = datum_of(m, value);
    Payload payload;
    f = f && f->is_hidden ? NULL : f;
    payload_init(&payload);
    payload_add(&payload, ends(from, to));
    payload_add(&payload, datum);
    if (f)
        add_frame(m, &payload, f);
    payload_send(m, &payload, kind, f ? (uint32_t)f->code->slot_count : 0, here(m));
    m->lane = to;
}

void observe_value(Machine *m, EventKind kind, Value value, const Node *node)
{
    Datum datum = datum_of(m, value);
    trace_one(m->trace, kind, 0, place_of(m, node), datum);
}

void observe_raised(Machine *m, Value exception)
{
    if (!m->over && !(m->frame && m->frame->is_hidden))
        observe_value(m, EVENT_RAISED, exception, current_node(m));
}

void observe_surfaced(Machine *m)
{
    if (m->exception)
        observe_raised(m, m->exception);
}

void observe_delegate(Machine *m, EventKind kind, int to, Value value, const Node *node)
{
    if ((m->frame && m->frame->is_hidden) || to == m->lane)
        return;
    Datum datum = datum_of(m, value);
    trace_two(m->trace, kind, 0, place_of(m, node), ends(m->lane, to), datum);
}

void observe_print(Machine *m, const char *bytes, size_t length)
{
    if (m->config.untraced) {
        trace_one(m->trace, EVENT_PRINT, 0, here(m), 0);
        return;
    }
    trace_one(m->trace, EVENT_PRINT, 0, here(m),
              trace_add_text(m->trace, ATOM_TEXT, bytes, length));
}

void observe_dropped(const Frame *f, const Node *statement, Value value)
{
    Machine *m = f->machine;
    bool took_none = value == VALUE_NONE && statement->value->kind == NODE_YIELD;
    if (took_none || trace_count(m->trace) == 0 || f->is_hidden)
        return;
    EventKind last = header_kind(trace_header(m->trace, trace_count(m->trace) - 1));
    bool crossed = last == EVENT_YIELD || last == EVENT_UNDELEGATE ||
                   (last == EVENT_RECEIVE && value != VALUE_NONE);
    bool delegated = last == EVENT_UNDELEGATE && value == VALUE_NONE;
    if (crossed && !delegated)
        observe_value(m, EVENT_DROP, value, statement);
}
