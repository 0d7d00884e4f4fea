/* Frame and traceback objects: where a generator stands, and where an exception has come along. */
#include <string.h>

#include "engine/python/frame.h"
#include "engine/python/referents.h"
#include "engine/python/unit.h"

/* A frame of a generator, or, of any other, what it was like when somebody asked. */
typedef struct FrameObject {
    Object head;
    Generator *generator; /* or NULL */
    const Code *code;
    const Node *at;
} FrameObject;

static Value frame_new(Machine *m, Generator *g, const Code *code, const Node *at)
{
    FrameObject *frame = object_alloc(m, m->types[TYPE_frame], sizeof(FrameObject));
    frame->generator = (Generator *)keep((Value)g);
    frame->code = code;
    frame->at = at;
    return (Value)frame;
}

Value frame_of_generator(Machine *m, Generator *g)
{
    return frame_new(m, g, g->frame.code, NULL);
}

static void visit_frame(Visitor *visitor, Value self)
{
    visitor->visit(visitor, (Value)((FrameObject *)self)->generator);
}

static void free_frame(Machine *m, Value self)
{
    drop(m, (Value)((FrameObject *)self)->generator);
}

static Value get_lineno(Machine *m, Value self)
{
    (void)m;
    const FrameObject *frame = (FrameObject *)self;
    const Generator *g = frame->generator;
    if (!g)
        return small(traceback_line(frame->at));
    const Node *node = g->frame.line;
    if (g->frame.is_between)
        return VALUE_NONE;
    if (g->state == GENERATOR_SUSPENDED && g->paused_at)
        node = g->paused_at;
    return small(node ? node->span.line : g->frame.code->node->span.line);
}

static void put_local(Frame *f, int slot)
{
    Machine *m = f->machine;
    const SlotInfo *at = &f->code->slots[slot];
    Value value = f->slots[slot];
    bool found;
    if (value && (at->is_cell || at->is_free))
        value = ((Cell *)value)->value;
    Str *name = str_intern(m, at->name.bytes, at->name.length);
    if (value)
        dict_set_str(m, f->locals, name, value);
    else
        dict_delete(m, f->locals, (Value)name, &found);
    drop(m, (Value)name);
}

Value frame_locals(Frame *f)
{
    if (!f->locals)
        f->locals = dict_new(f->machine);
    for (int i = 0; i < f->code->slot_count; i++)
        put_local(f, i);
    return keep((Value)f->locals);
}

static Value get_locals(Machine *m, Value self)
{
    Generator *g = ((FrameObject *)self)->generator;
    bool ended = !g || g->state == GENERATOR_CLOSED;
    return ended ? (Value)dict_new(m) : frame_locals(&g->frame);
}

static Value get_lasti(Machine *m, Value self)
{
    (void)m;
    const Generator *g = ((FrameObject *)self)->generator;
    return small(g && g->state == GENERATOR_CREATED ? -1 : 0);
}

static Value get_frame_code(Machine *m, Value self)
{
    return code_object(m, ((FrameObject *)self)->code);
}

static Value get_globals(Machine *m, Value self)
{
    return (Value)unit_globals(m, ((FrameObject *)self)->code->program);
}

/* Whoever runs the generator now. */
static Value get_back(Machine *m, Value self)
{
    const Generator *g = ((FrameObject *)self)->generator;
    const Frame *back = g && g->state == GENERATOR_RUNNING ? g->frame.back : NULL;
    if (!back)
        return VALUE_NONE;
    return back->generator ? frame_of_generator(m, back->generator)
                           : frame_new(m, NULL, back->code, back->line);
}

static const GetSetRow frame_getsets[] = {
    {"f_lineno", get_lineno, NULL},
    {"f_locals", get_locals, NULL},
    {"f_globals", get_globals, NULL},
    {"f_lasti", get_lasti, NULL},
    {"f_back", get_back, NULL},
    {"f_code", get_frame_code, NULL},
    {0},
};

const TypeSlots frame_slots = {
    .size = sizeof(FrameObject),
    .visit = visit_frame,
    .free = free_frame,
    .getsets = frame_getsets,
    .flags = SLOTS_NO_SUBCLASS,
};

/* ---- tracebacks: an exception's entries, from number [at] inwards */

typedef struct Traceback {
    Object head;
    Exception *exception;
    uint32_t at;
} Traceback;

static Value traceback_new(Machine *m, Exception *exception, uint32_t at)
{
    Traceback *traceback = object_alloc(m, m->types[TYPE_traceback], sizeof(Traceback));
    traceback->exception = (Exception *)keep((Value)exception);
    traceback->at = at;
    return (Value)traceback;
}

Value traceback_of(Machine *m, Exception *exception)
{
    return exception->entry_count ? traceback_new(m, exception, exception->entry_count - 1)
                                  : VALUE_NONE;
}

/* [exception]'s traceback leads to these frames from now on. Takes [kept] over. */
static void put_kept(Machine *m, Exception *exception, List *kept)
{
    Value old = (Value)exception->kept;
    exception->kept = kept;
    drop(m, old);
}

/* The frames of the [count] innermost entries, and those of the library among them. */
static List *kept_of(Machine *m, const Exception *exception, uint32_t count)
{
    List *kept = list_new(m, 0);
    const List *all = exception->kept;
    for (size_t i = 0; all && i < all->count && count > 0; i++) {
        const KeptFrame *frame = (KeptFrame *)all->items[i];
        list_append(m, kept, all->items[i]);
        count -= frame->code->program->kind != PROGRAM_LIBRARY;
    }
    return kept;
}

static void copy_entries(Machine *m, Exception *exception, const Exception *from, uint32_t count)
{
    size_t old = exception->entry_capacity * sizeof(TraceEntry), size = count * sizeof(TraceEntry);
    if (exception != from && count > exception->entry_capacity) {
        exception->entries = heap_resize(&m->heap, exception->entries, old, size);
        exception->entry_capacity = count;
    }
    if (exception != from)
        memcpy(exception->entries, from->entries, size);
    exception->entry_count = count;
    put_kept(m, exception, kept_of(m, from, count));
}

bool traceback_put(Machine *m, Exception *exception, Value value)
{
    if (value != VALUE_NONE && !is_exactly(m, value, TYPE_traceback)) {
        raise_format(m, TYPE_TypeError, "__traceback__ must be a traceback or None");
        return false;
    }
    const Traceback *traceback = (Traceback *)value;
    if (value != VALUE_NONE) {
        copy_entries(m, exception, traceback->exception, traceback->at + 1);
    } else {
        exception->entry_count = 0;
        put_kept(m, exception, NULL);
    }
    return true;
}

const TraceEntry *traceback_entries(Machine *m, Value value, uint32_t *count)
{
    *count = 0;
    if (!is_exactly(m, value, TYPE_traceback))
        return NULL;
    const Traceback *traceback = (Traceback *)value;
    bool there = traceback->at < traceback->exception->entry_capacity;
    *count = there ? traceback->at + 1 : 0;
    return traceback->exception->entries;
}

static const TraceEntry *entry_of(Value self)
{
    const Traceback *traceback = (Traceback *)self;
    bool there = traceback->at < traceback->exception->entry_capacity;
    return there ? &traceback->exception->entries[traceback->at] : NULL;
}

static void visit_traceback(Visitor *visitor, Value self)
{
    visitor->visit(visitor, (Value)((Traceback *)self)->exception);
}

static void free_traceback(Machine *m, Value self)
{
    drop(m, (Value)((Traceback *)self)->exception);
}

static Value get_next(Machine *m, Value self)
{
    const Traceback *traceback = (Traceback *)self;
    return traceback->at ? traceback_new(m, traceback->exception, traceback->at - 1) : VALUE_NONE;
}

static Value get_tb_lineno(Machine *m, Value self)
{
    (void)m;
    const TraceEntry *entry = entry_of(self);
    return entry ? small(traceback_line(entry->node)) : VALUE_NONE;
}

static Value get_tb_frame(Machine *m, Value self)
{
    const TraceEntry *entry = entry_of(self);
    return entry ? frame_new(m, NULL, entry->code, entry->node) : VALUE_NONE;
}

static Value compare_tracebacks(Machine *m, Value self, Value other, CompareOp op)
{
    if (!is_exactly(m, other, TYPE_traceback) || (op != COMPARE_EQ && op != COMPARE_NOTEQ))
        return VALUE_NOT_IMPLEMENTED;
    const Traceback *a = (Traceback *)self, *b = (Traceback *)other;
    bool same = a->exception == b->exception && a->at == b->at;
    return boolean(same == (op == COMPARE_EQ));
}

static bool hash_traceback(Machine *m, Value self, int64_t *hash)
{
    (void)m;
    *hash = (int64_t)(object_number(((Traceback *)self)->exception) + ((Traceback *)self)->at);
    return true;
}

static const GetSetRow traceback_getsets[] = {
    {"tb_next", get_next, NULL},
    {"tb_lineno", get_tb_lineno, NULL},
    {"tb_frame", get_tb_frame, NULL},
    {0},
};

const TypeSlots traceback_slots = {
    .visit = visit_traceback,
    .size = sizeof(Traceback),
    .free = free_traceback,
    .hash = hash_traceback,
    .compare = compare_tracebacks,
    .getsets = traceback_getsets,
    .flags = SLOTS_NO_SUBCLASS,
};
