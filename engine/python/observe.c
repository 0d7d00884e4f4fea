/* Observing: every fact that the trace records about a run is told here. Objects are admitted when
 * they are first seen, with their contents then; from there on each change is a record of its own. */
#include "engine/python/generator.h"

#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"

enum { SLICE_EVENTS = 1 << 15, SMALL_PAYLOAD = 64 };

/* ---- payloads: an array on the C stack, or from malloc where it is long */

typedef struct Payload {
    uint64_t few[SMALL_PAYLOAD];
    uint64_t *words;
    size_t count, capacity;
} Payload;

static void payload_init(Payload *payload)
{
    payload->words = payload->few;
    payload->count = 0;
    payload->capacity = SMALL_PAYLOAD;
}

static void payload_add(Payload *payload, uint64_t word)
{
    if (payload->count == payload->capacity) {
        size_t size = payload->capacity * 2 * sizeof(uint64_t);
        uint64_t *more = payload->words == payload->few ? memory_alloc(size)
                                                        : memory_resize(payload->words, size);
        if (payload->words == payload->few)
            memcpy(more, payload->few, sizeof payload->few);
        payload->words = more;
        payload->capacity *= 2;
    }
    payload->words[payload->count++] = word;
}

static void payload_send(Machine *m, Payload *payload, EventKind kind, uint32_t a, uint32_t node)
{
    trace_many(m->trace, kind, a, node, payload->words, payload->count);
    if (payload->words != payload->few)
        free(payload->words);
}

/* ---- places */

const Node *current_node(const Machine *m)
{
    if (!m->frame)
        return m->program->module;
    const Node *node = m->frame->at ? m->frame->at : m->frame->line;
    return node ? node : m->program->module;
}

static uint32_t here(const Machine *m)
{
    return current_node(m)->id;
}

static uint32_t id_of(const Node *node)
{
    return node ? node->id : 0;
}

/* ---- objects on first sight */

uint32_t object_number(const void *object)
{
    return datum_number(((const Object *)object)->datum);
}

static Datum literal(Machine *m, const char *format, const char *name)
{
    Text text = TEXT_EMPTY;
    text_printf(&text, format, name);
    Datum datum = datum_atom(trace_add_text(m->trace, ATOM_LITERAL, text_c(&text), text.length));
    text_free(&text);
    return datum;
}

/* A value that never changes and whose text says all: long integers, ranges, functions, classes … */
static Datum admit_literal(Machine *m, Value v)
{
    if (is_a(m, v, TYPE_function))
        return literal(m, "<function %s>", ((Function *)v)->qualname->bytes);
    if (is_a(m, v, TYPE_type))
        return literal(m, "<class %s>", ((Type *)v)->qualname->bytes);
    if (is_a(m, v, TYPE_builtin))
        return literal(m, "<built-in function %s>", ((Builtin *)v)->row->name);
    if (is_a(m, v, TYPE_module))
        return literal(m, "<module %s>", ((Module *)v)->name->bytes);
    if (is_int(m, v)) {
        Text text = TEXT_EMPTY;
        int_text(m, v, 10, &text);
        Datum datum = datum_atom(trace_add_text(m->trace, ATOM_LITERAL, text_c(&text), text.length));
        text_free(&text);
        return datum;
    }
    if (is_exactly(m, v, TYPE_range) || is_exactly(m, v, TYPE_bytes) ||
        is_exactly(m, v, TYPE_slice)) {
        Value shown = v->type->slots->repr(m, v);
        if (shown) {
            Str *str = (Str *)shown;
            Datum datum =
                datum_atom(trace_add_text(m->trace, ATOM_LITERAL, str->bytes, str->length));
            drop(m, shown);
            return datum;
        }
        clear_exception(m);
    }
    return literal(m, "<%s>", type_name(m, v));
}

static uint32_t class_atom(Machine *m, Value v)
{
    return datum_number(datum_of(m, (Value)type_of(m, v)->name));
}

static ObjectKind kind_of(Machine *m, Value v)
{
    if (is_a(m, v, TYPE_list))
        return OBJECT_LIST;
    if (is_a(m, v, TYPE_tuple))
        return OBJECT_TUPLE;
    if (is_a(m, v, TYPE_dict))
        return OBJECT_DICT;
    if (is_a(m, v, TYPE_set))
        return OBJECT_SET;
    if (is_a(m, v, TYPE_frozenset))
        return OBJECT_FROZENSET;
    if (is_a(m, v, TYPE_cell))
        return OBJECT_CELL;
    if (is_a(m, v, TYPE_generator))
        return OBJECT_LANE;
    if (is_exception(v))
        return OBJECT_EXCEPTION;
    return v->type->flags & TYPE_HEAP ? OBJECT_INSTANCE : OBJECT_OPAQUE;
}

static void add_values(Machine *m, Payload *payload, const Value *items, size_t count)
{
    for (size_t i = 0; i < count; i++)
        payload_add(payload, datum_of(m, items[i]));
}

static void add_entries(Machine *m, Payload *payload, const Dict *dict)
{
    size_t position = 0;
    Value key, value;
    while (dict && dict_next(dict, &position, &key, &value)) {
        payload_add(payload, datum_of(m, key));
        payload_add(payload, datum_of(m, value));
    }
}

static void add_members(Machine *m, Payload *payload, const Set *set)
{
    size_t position = 0;
    Value key;
    int64_t hash;
    while (set_next(set, &position, &key, &hash))
        payload_add(payload, datum_of(m, key));
}

static void add_contents(Machine *m, Payload *payload, Value v, ObjectKind kind)
{
    switch (kind) {
    case OBJECT_LIST:
        add_values(m, payload, ((List *)v)->items, ((List *)v)->count);
        break;
    case OBJECT_TUPLE:
        add_values(m, payload, ((Tuple *)v)->items, ((Tuple *)v)->count);
        break;
    case OBJECT_DICT:
        add_entries(m, payload, (Dict *)v);
        break;
    case OBJECT_SET:
    case OBJECT_FROZENSET:
        add_members(m, payload, (Set *)v);
        break;
    case OBJECT_CELL:
        if (((Cell *)v)->value)
            payload_add(payload, datum_of(m, ((Cell *)v)->value));
        break;
    case OBJECT_LANE:
        payload_add(payload, datum_int(((Generator *)v)->lane));
        break;
    case OBJECT_EXCEPTION:
        add_values(m, payload, ((Exception *)v)->args->items, ((Exception *)v)->args->count);
        break;
    case OBJECT_INSTANCE: {
        Dict **dict = instance_dict(v);
        if (dict && *dict)
            (*dict)->head.datum = v->datum;
        add_entries(m, payload, dict ? *dict : NULL);
        break;
    }
    case OBJECT_DEQUE:
    case OBJECT_OPAQUE:
        break;
    }
}

static void tell_contents(Machine *m, Value v)
{
    ObjectKind kind = kind_of(m, v);
    Payload payload;
    payload_init(&payload);
    payload_add(&payload, (uint64_t)kind << 32 | class_atom(m, v));
    add_contents(m, &payload, v, kind);
    payload_send(m, &payload, EVENT_OBJECT, object_number(v), here(m));
}

static bool is_atomic(Machine *m, Value v)
{
    return is_a(m, v, TYPE_function) || is_a(m, v, TYPE_type) || is_a(m, v, TYPE_builtin) ||
           is_a(m, v, TYPE_method) || is_a(m, v, TYPE_module) || is_int(m, v) ||
           is_exactly(m, v, TYPE_range) || is_exactly(m, v, TYPE_bytes) ||
           is_exactly(m, v, TYPE_slice);
}

/* Contents are told from a queue, not by recursion: a long chain of objects is as deep as it is long,
 * and an object may contain itself. */
static void admit_object(Machine *m, Value v)
{
    v->datum = (uint32_t)datum_object(trace_add_object(m->trace));
    m->objects++;
    m->admitted = memory_grow(m->admitted, m->admitted_count, &m->admitted_capacity, sizeof(Value));
    m->admitted[m->admitted_count++] = v;
    if (m->admitting)
        return;
    m->admitting = true;
    for (size_t i = 0; i < m->admitted_count; i++)
        tell_contents(m, m->admitted[i]);
    m->admitted_count = 0;
    m->admitting = false;
}

Datum datum_new(Machine *m, Value v)
{
    if (m->config.untraced) /* a number for id() and repr; nobody will look at the contents */
        return v->datum = (uint32_t)datum_object(++m->objects & (UINT32_MAX >> 2));
    if (is_a(m, v, TYPE_str))
        v->datum = (uint32_t)datum_atom(
            trace_add_text(m->trace, ATOM_TEXT, ((Str *)v)->bytes, ((Str *)v)->length));
    else if (is_exactly(m, v, TYPE_float))
        v->datum = (uint32_t)datum_atom(trace_add_float(m->trace, ((Float *)v)->number));
    else if (is_atomic(m, v))
        v->datum = (uint32_t)admit_literal(m, v);
    else
        admit_object(m, v);
    return v->datum;
}

/* ---- changes of containers */

static void change(Machine *m, EventKind kind, const void *object, size_t index, const Value *items,
                   size_t count)
{
    Payload payload;
    payload_init(&payload);
    payload_add(&payload, index);
    add_values(m, &payload, items, count);
    payload_send(m, &payload, kind, object_number(object), here(m));
}

void observe_insert(Machine *m, const void *object, size_t index, const Value *items, size_t count)
{
    change(m, EVENT_CHANGE_INSERT, object, index, items, count);
}

void observe_remove(Machine *m, const void *object, size_t index, const Value *items, size_t count)
{
    change(m, EVENT_CHANGE_REMOVE, object, index, items, count);
}

void observe_replace(Machine *m, const void *object, const Value *old, size_t old_count,
                     const Value *items, size_t count)
{
    Payload payload;
    payload_init(&payload);
    payload_add(&payload, old_count);
    add_values(m, &payload, old, old_count);
    add_values(m, &payload, items, count);
    payload_send(m, &payload, EVENT_CHANGE_REPLACE, object_number(object), here(m));
}

void observe_set(Machine *m, const void *object, size_t index, Value old, Value item)
{
    Datum before = datum_of(m, old), after = datum_of(m, item);
    trace_two(m->trace, EVENT_CHANGE_SET, object_number(object), here(m), index, before ^ after);
}

void observe_cell(Machine *m, const Cell *cell, Value old, Value item, const Node *node)
{
    if (!is_traced(cell))
        return;
    Datum before = datum_of(m, old), after = datum_of(m, item);
    if (old && item)
        trace_two(m->trace, EVENT_CHANGE_SET, object_number(cell), node->id, 0, before ^ after);
    else
        trace_two(m->trace, item ? EVENT_CHANGE_INSERT : EVENT_CHANGE_REMOVE, object_number(cell),
                  node->id, 0, item ? after : before);
}

void observe_bind(Machine *m, uint32_t a, const Node *node, Value old, Value item)
{
    Datum before = datum_of(m, old), after = datum_of(m, item);
    if (item)
        trace_one(m->trace, EVENT_BIND, a, node->id, before ^ after);
    else
        trace_one(m->trace, EVENT_UNBIND, a, node->id, before);
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
    else if (!m->config.untraced && m->objects >= TRACE_LIMIT_24)
        reach_bound(m, "the object limit is reached");
    else if (m->slice_end && count >= m->slice_end)
        fiber_set_pause(m->fibers);
    observe_schedule(m);
    return !m->over;
}

bool observe_line(Frame *f, const Node *statement)
{
    Machine *m = f->machine;
    trace_bare(m->trace, EVENT_LINE, id_of(f->line), statement->id);
    f->line = f->at = statement;
    m->lines++;
    if (((TraceStreams *)m->trace)->headers.count >= m->stop_at)
        return observe_pause(m);
    return !m->over;
}

/* A native loop may run for ever without an event: it counts too. */
bool tick(Machine *m)
{
    enum { TICKS_PER_CHECK = 1 << 16 };
    if ((++m->ticks & (TICKS_PER_CHECK - 1)) != 0)
        return !m->over;
    if (m->config.max_events && m->ticks / 16 > m->config.max_events)
        reach_bound(m, "a loop inside a built-in function does not end");
    else if (m->heap.used > m->config.max_memory)
        reach_bound(m, "the memory limit is reached");
    else if (m->slice_end)
        fiber_set_pause(m->fibers);
    return !m->over;
}

/* ---- calls */

void observe_call(Frame *f, const Node *node)
{
    Machine *m = f->machine;
    const Code *code = f->code;
    /* Objects are admitted before the call, in the caller's frame. */
    for (int i = 0; i < code->slot_count; i++)
        datum_of(m, f->slots[i]);
    trace_bare(m->trace, EVENT_CALL, m->codes[code->id], node->id);
    for (int i = 0; i < code->slot_count; i++)
        if (f->slots[i])
            trace_one(m->trace, EVENT_BIND, (uint32_t)i, node->id, datum_of(m, f->slots[i]));
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
    if (m->over)
        return;
    Payload payload;
    payload_init(&payload);
    payload_add(&payload, datum_of(m, value));
    add_frame(m, &payload, f);
    payload_send(m, &payload, EVENT_RETURN, (uint32_t)f->code->slot_count, here(m));
}

/* ---- lanes and crossings */

int observe_lane(Machine *m, LaneType type, Slice name, Value object, const Frame *f)
{
    int lane = ++m->lane_count;
    bool generator = type != LANE_ITERATOR;
    if (generator && !m->config.untraced) {
        object->datum = (uint32_t)datum_object(trace_add_object(m->trace));
        m->objects++;
    }
    uint32_t atom = m->config.untraced
                        ? 0
                        : trace_add_text(m->trace, ATOM_TEXT, name.bytes, name.length);
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
        tell_contents(m, object);
    return lane;
}

static uint64_t ends(int from, int to)
{
    return (uint64_t)(uint32_t)from << 32 | (uint32_t)to;
}

/* [asked] is the lane that the program named, where values pass through it to [to]; else 0. */
static void cross(Machine *m, EventKind kind, int from, int to, int asked, Value value,
                  const Node *node)
{
    if (kind == EVENT_NEXT || kind == EVENT_CLOSE) {
        trace_one(m->trace, kind, (uint32_t)asked, id_of(node), ends(from, to));
    } else {
        Datum datum = datum_of(m, value);
        trace_two(m->trace, kind, (uint32_t)asked, id_of(node), ends(from, to), datum);
    }
    m->lane = to;
}

void observe_crossing(Machine *m, EventKind kind, int from, int to, Value value, const Node *node)
{
    cross(m, kind, from, to, 0, value, node);
}

void observe_resume(Machine *m, EventKind kind, int to, int asked, Value value, const Node *node)
{
    cross(m, kind, m->lane, to, asked == to ? 0 : asked, value, node);
}

void observe_end_of_lane(Machine *m, EventKind kind, int from, int to, Value value, const Frame *f)
{
    Datum datum = datum_of(m, value);
    Payload payload;
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
    trace_one(m->trace, kind, 0, id_of(node), datum);
}

void observe_delegate(Machine *m, EventKind kind, int to, Value value, const Node *node)
{
    Datum datum = datum_of(m, value);
    trace_two(m->trace, kind, 0, id_of(node), ends(m->lane, to), datum);
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
    if (trace_count(m->trace) == 0)
        return;
    EventKind last = header_kind(trace_header(m->trace, trace_count(m->trace) - 1));
    bool crossed = last == EVENT_YIELD || last == EVENT_UNDELEGATE ||
                   (last == EVENT_RECEIVE && value != VALUE_NONE);
    bool delegated = last == EVENT_UNDELEGATE && value == VALUE_NONE;
    if (crossed && !delegated)
        observe_value(m, EVENT_DROP, value, statement);
}
