/* Observing objects: they are admitted when they are first seen, with their contents then; from there
 * on each change is a record of its own. */
#include <string.h>

#include "engine/base/memory.h"
#include "engine/python/class.h"
#include "engine/python/observe.h"

void payload_grow(Payload *payload, size_t more)
{
    size_t capacity = payload->capacity * 2 + more;
    bool first = payload->words == payload->few;
    uint64_t *words = memory_resize(first ? NULL : payload->words, capacity * sizeof(uint64_t));
    if (first)
        memcpy(words, payload->few, payload->count * sizeof(uint64_t));
    payload->words = words;
    payload->capacity = capacity;
}

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

/* Of an integer whose decimal text would have more digits than CPython makes. */
static Datum literal_bits(Machine *m, int bits)
{
    char text[32];
    snprintf(text, sizeof text, "%d", bits);
    return literal(m, "<int of %s bits>", text);
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
        if (int_bits(v) > INT_DIGITS_MOST * 10 / 3)
            return literal_bits(m, int_bits(v));
        int_text(m, v, 10, &text);
        Datum datum = datum_atom(trace_add_text(m->trace, ATOM_LITERAL, text_c(&text), text.length));
        text_free(&text);
        return datum;
    }
    if (is_exactly(m, v, TYPE_range) || is_a(m, v, TYPE_bytes) || is_a(m, v, TYPE_complex) ||
        is_exactly(m, v, TYPE_slice)) {
        bool fits = !is_a(m, v, TYPE_bytes) || observe_has_room(m, 0, 4 * ((Bytes *)v)->length);
        Value shown = fits ? v->type->slots->repr(m, v) : NULL;
        if (shown) {
            Str *str = (Str *)shown;
            Datum datum =
                datum_atom(trace_add_text(m->trace, ATOM_LITERAL, str->bytes, str->length));
            drop(m, shown);
            return datum;
        }
        if (fits)
            clear_exception(m);
    }
    return literal(m, "<%s>", type_name(m, v));
}

/* A text that the trace may not hold any more is the last that it is told of. */
static Datum admit_text(Machine *m, const Str *str)
{
    if (!observe_has_room(m, 0, str->length))
        return literal(m, "<%s>", "str");
    return datum_atom(trace_add_text(m->trace, ATOM_TEXT, str->bytes, str->length));
}

static uint32_t class_atom(Machine *m, Value v)
{
    return datum_number(datum_of(m, (Value)type_of(m, v)->name));
}

/* How the trace is told of an object: as an ObjectKind, or as an atom of one of these sorts. */
enum { TOLD_TEXT = OBJECT_OPAQUE + 1, TOLD_FLOAT, TOLD_LITERAL };

static bool is_atomic(Machine *m, Value v)
{
    return is_a(m, v, TYPE_function) || is_a(m, v, TYPE_type) || is_a(m, v, TYPE_builtin) ||
           is_a(m, v, TYPE_method) || is_a(m, v, TYPE_module) || is_int(m, v) ||
           is_exactly(m, v, TYPE_range) || is_a(m, v, TYPE_bytes) || is_a(m, v, TYPE_complex) ||
           is_exactly(m, v, TYPE_slice);
}

static int find_told(Machine *m, Value v)
{
    static const struct {
        TypeId type;
        int told;
    } rows[] = {{TYPE_list, OBJECT_LIST},   {TYPE_deque, OBJECT_LIST},
                {TYPE_tuple, OBJECT_TUPLE}, {TYPE_dict, OBJECT_DICT},
                {TYPE_set, OBJECT_SET},     {TYPE_frozenset, OBJECT_FROZENSET},
                {TYPE_cell, OBJECT_CELL},   {TYPE_generator, OBJECT_LANE}};
    if (is_a(m, v, TYPE_str) || is_a(m, v, TYPE_float))
        return is_a(m, v, TYPE_str) ? TOLD_TEXT : TOLD_FLOAT;
    if (is_atomic(m, v))
        return TOLD_LITERAL;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (is_a(m, v, rows[i].type))
            return rows[i].told;
    if (is_exception(v))
        return OBJECT_EXCEPTION;
    return v->type->flags & TYPE_HEAP ? OBJECT_INSTANCE : OBJECT_OPAQUE;
}

/* Asked once for each type. */
static int told_as(Machine *m, Value v)
{
    if (!v->type->told)
        v->type->told = 1 + find_told(m, v);
    return v->type->told - 1;
}

static ObjectKind kind_of(Machine *m, Value v)
{
    int told = told_as(m, v);
    bool hidden = told == OBJECT_LANE && ((Generator *)v)->lane == NO_LANE;
    return hidden || told > OBJECT_OPAQUE ? OBJECT_OPAQUE : (ObjectKind)told;
}

static void add_values(Machine *m, Payload *payload, const Value *items, size_t count)
{
    enum { MANY = 1 << 14 };
    if (count > MANY)
        observe_soon(m); /* few records, much memory: look at the bounds at the next line */
    if (!observe_has_room(m, payload->count + count, 0))
        return;
    for (size_t i = 0; i < count; i++)
        payload_add(payload, datum_of(m, items[i]));
}

static void add_entries(Machine *m, Payload *payload, const Dict *dict)
{
    size_t position = 0;
    Value key, value;
    if (dict && !observe_has_room(m, 2 * dict->used, 0))
        return;
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
    if (!observe_has_room(m, set->used, 0))
        return;
    while (set_next(set, &position, &key, &hash))
        payload_add(payload, datum_of(m, key));
}

typedef struct Slots {
    Machine *machine;
    Payload *payload;
} Slots;

static bool add_slot(void *context, const Member *member, Value value)
{
    Slots *slots = context;
    payload_add(slots->payload, datum_of(slots->machine, (Value)member->name));
    payload_add(slots->payload, datum_of(slots->machine, value));
    return true;
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
    case OBJECT_EXCEPTION:
        add_values(m, payload, ((Exception *)v)->args->items, ((Exception *)v)->args->count);
        break;
    case OBJECT_INSTANCE: {
        Dict **dict = instance_dict(v);
        if (dict && *dict)
            (*dict)->head.datum = v->datum;
        add_entries(m, payload, dict ? *dict : NULL);
        Slots slots = {m, payload};
        if (!dict)
            slots_each(m, v, v->type, add_slot, &slots);
        break;
    }
    case OBJECT_LANE:
    case OBJECT_DEQUE:
    case OBJECT_OPAQUE:
        break;
    }
}

void observe_contents(Machine *m, Value v)
{
    ObjectKind kind = kind_of(m, v);
    uint64_t what = object_word(kind, class_atom(m, v));
    if (kind == OBJECT_LANE) { /* common, and short */
        trace_two(m->trace, EVENT_OBJECT, object_number(v), here(m), what,
                  datum_int(((Generator *)v)->lane));
        return;
    }
    Payload payload;
    payload_init(&payload);
    payload_add(&payload, what);
    add_contents(m, &payload, v, kind);
    payload_send(m, &payload, EVENT_OBJECT, object_number(v), here(m));
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
        observe_contents(m, m->admitted[i]);
    m->admitted_count = 0;
    m->admitting = false;
}

Datum datum_new(Machine *m, Value v)
{
    if (m->config.untraced) /* a number for id() and repr; nobody will look at the contents */
        return v->datum = (uint32_t)datum_object(++m->objects & (UINT32_MAX >> 2));
    switch (told_as(m, v)) {
    case TOLD_TEXT:
        v->datum = (uint32_t)admit_text(m, (Str *)v);
        break;
    case TOLD_FLOAT:
        v->datum = (uint32_t)datum_atom(trace_add_float(m->trace, ((Float *)v)->number));
        break;
    case TOLD_LITERAL:
        v->datum = (uint32_t)admit_literal(m, v);
        break;
    default:
        admit_object(m, v);
    }
    return v->datum;
}

/* ---- changes of containers */

static void change(Machine *m, EventKind kind, const void *object, size_t index, const Value *items,
                   size_t count)
{
    if (!observe_has_room(m, count, 0))
        return;
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
    if (!observe_has_room(m, old_count + count, 0))
        return;
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
