/* Observing: every fact that the trace records about a run is told here; about objects, in
 * observe_object.c. */
#include "engine/python/observe.h"
#include "engine/python/observe_quick.h"

enum { SLICE_EVENTS = 1 << 15 };
/* What is bounded beside events is so in proportion to how many of them there may be, these at least. */
enum { EVENTS_AT_LEAST = 1 << 16, TICKS_PER_EVENT = 16 };

/* Where the program stands: what is hidden has no place in it. */
const Node *find_current_node(const Machine *m)
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
    machine_stop(m);
    m->status = MACHINE_LIMIT;
    text_cut(&m->reason, 0);
    text_add_c(&m->reason, reason);
}

void observe_soon(Machine *m)
{
    stream_set_stop(&((TraceStreams *)m->trace)->headers, 0);
}

void machine_stop(Machine *m)
{
    m->over = true;
    observe_soon(m);
}

/* The objects and the trace, and what who looks at it will need: a cursor has a mirror of the
 * contents, an export writes a text's repr, escaped once more. */
static bool fits(const Machine *m, size_t words, size_t text)
{
    enum { TEXT_SHOWN = 5 };
    size_t told = trace_bytes(m->trace) + words * sizeof(uint32_t) + text;
    size_t shown =
        (m->mirrored + words) * sizeof(Datum) + TEXT_SHOWN * (trace_text_bytes(m->trace) + text);
    return m->heap.used + told + shown <= m->config.max_memory;
}

bool observe_has_room(Machine *m, size_t words, size_t text)
{
    enum { MANY_WORDS = 1 << 14, LONG_TEXT = 1 << 16 };
    if ((words < MANY_WORDS && text < LONG_TEXT) || fits(m, words, text))
        return true;
    reach_bound(m, "the memory limit is reached");
    return false;
}

/* From bounds that count all events. */
void observe_schedule(Machine *m)
{
    uint64_t stop = m->forgotten + trace_count(m->trace) + SLICE_EVENTS;
    if (m->slice_end && m->slice_end < stop)
        stop = m->slice_end;
    if (m->config.max_events && m->config.max_events < stop)
        stop = m->config.max_events;
    stream_set_stop(&((TraceStreams *)m->trace)->headers, (size_t)(stop - m->forgotten));
}

/* Events from the start, also those whose records are gone. */
static uint64_t all_events(const Machine *m)
{
    return m->forgotten + trace_count(m->trace);
}

/* A program that may have few events may still import what takes some work. */
static bool works_without_end(const Machine *m)
{
    return m->config.max_events && m->ticks / TICKS_PER_EVENT > m->config.max_events + EVENTS_AT_LEAST;
}

/* A round at which the bounds are looked at: some 65,000 after the last. */
static bool is_time(Machine *m)
{
    enum { TICKS_PER_CHECK = 1 << 16 };
    if (m->ticks - m->looked_at < TICKS_PER_CHECK)
        return false;
    m->looked_at = m->ticks;
    return true;
}

bool observe_pause(Machine *m)
{
    if (m->over)
        return false;
    m->looked_at = m->ticks;
    if (m->config.untraced) {
        m->forgotten = all_events(m);
        m->mirrored = 0;
        trace_rewind(m->trace);
    }
    uint64_t count = all_events(m);
    if (m->config.max_events && count >= m->config.max_events)
        reach_bound(m, "the event limit is reached");
    else if (!fits(m, 0, 0))
        reach_bound(m, "the memory limit is reached");
    else if (works_without_end(m))
        reach_bound(m, "a loop inside a built-in function does not end");
    else if (!m->config.untraced && m->objects >= TRACE_LIMIT_24)
        reach_bound(m, "the object limit is reached");
    else if (m->slice_end && count >= m->slice_end)
        fiber_set_pause(m->fibers);
    if (!m->over)
        observe_schedule(m);
    return !m->over;
}

/* A native loop may run for ever without an event: it counts too. */
bool tick(Machine *m)
{
    m->ticks++;
    if (!is_time(m))
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
    enum { MANY = 1 << 12 };
    uint64_t before = m->ticks / MANY;
    m->ticks += rounds;
    if (m->ticks / MANY != before)
        observe_soon(m);
}

/* Output is no loop, and may still be without end. */
void observe_output(Machine *m, size_t length)
{
    enum { BYTES_PER_EVENT = 1024 };
    m->printed += length;
    charge_search(m, length);
    uint64_t events = m->config.max_events;
    if (events && m->printed / BYTES_PER_EVENT > events + EVENTS_AT_LEAST)
        reach_bound(m, "too much is printed");
}

/* ---- calls */

/* Objects are admitted before a record that names them, and before what follows: not inside it. */
static inline void admit_slots(Machine *m, const Value *slots, int count)
{
    for (int i = 0; i < count; i++)
        datum_of(m, slots[i]);
}

void observe_call_any(Frame *f, uint32_t place)
{
    Machine *m = f->machine;
    const Code *code = f->code;
    const Value *slots = f->slots;
    int bound = code->is_plain ? code->positional_count : code->slot_count;
    admit_slots(m, slots, bound);
    trace_bare(m->trace, EVENT_CALL, m->codes[code->id], place);
    for (int i = 0; i < bound; i++)
        if (slots[i])
            trace_one(m->trace, EVENT_BIND, (uint32_t)i, place, datum_admitted(slots[i]));
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
    uint32_t number = datum_number(datum_of(m, object)), code = f ? m->codes[f->code->id] + 1 : 0;
    Payload payload;
    payload_init(&payload);
    payload_add(&payload, (uint32_t)m->lane);
    payload_add(&payload, atom);
    payload_add(&payload, number);
    payload_add(&payload, code);
    for (int i = 0; f && i < f->code->slot_count; i++)
        payload_add(&payload, datum_of(m, f->slots[i]));
    if (generator)
        ((Generator *)object)->lane = lane;
    payload_send(m, &payload, EVENT_LANE, (uint32_t)type, here(m));
    if (generator && !m->config.untraced)
        observe_contents(m, object);
    return lane;
}

/* [entered]: the lane that the program named, where values pass through it to [to]; else 0. */
static void cross(Machine *m, EventKind kind, int from, int to, uint32_t entered, Value value,
                  const Node *node)
{
    bool carries = kind != EVENT_NEXT && kind != EVENT_CLOSE;
    if (is_crossing(from, to)) {
        uint64_t words[2];
        size_t count = 0;
        if (carries)
            words[count++] = datum_of(m, value);
        if (entered)
            words[count++] = entered;
        trace_many(m->trace, kind, lane_field(to), place_of(m, node), words, count);
    }
    enter_lane(m, from, to);
}

void observe_crossing(Machine *m, EventKind kind, int from, int to, Value value, const Node *node)
{
    cross(m, kind, from, to, 0, value, node);
}

void observe_resume_with(Machine *m, EventKind kind, int to, uint32_t entered, Value value)
{
    cross(m, kind, m->lane, to, entered, value, current_node(m));
}

void observe_end_of_lane(Machine *m, EventKind kind, int from, int to, Value value)
{
    if (from == NO_LANE || from == to) {
        m->lane = to;
        return;
    }
    Datum datum = datum_of(m, value);
    trace_one(m->trace, kind, lane_field(to), here(m), datum);
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

void observe_print(Machine *m, const char *bytes, size_t length)
{
    if (m->config.untraced) {
        trace_one(m->trace, EVENT_PRINT, 0, here(m), 0);
        return;
    }
    if (!observe_has_room(m, 0, length))
        return;
    trace_one(m->trace, EVENT_PRINT, 0, here(m),
              trace_add_text(m->trace, ATOM_TEXT, bytes, length));
}

void observe_dropped(const Frame *f, const Node *statement, Value value)
{
    Machine *m = f->machine;
    bool asked = trace_last(m->trace) == EVENT_YIELD && statement->value->kind != NODE_YIELD;
    if (!f->is_hidden && (value != VALUE_NONE || asked))
        observe_value(m, EVENT_DROP, value, statement);
}
