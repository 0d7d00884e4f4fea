/* What the trace is told of by whoever makes it happen. Part of runtime.h, which includes it; what is told of
 * every statement, call and crossing is in observe_quick.h. observe.c, observe_object.c */
#ifndef COROLANE_PYTHON_OBSERVE_EVENTS_H
#define COROLANE_PYTHON_OBSERVE_EVENTS_H

#include "engine/python/runtime.h"

Datum datum_new(Machine *m, Value object); /* first sight: admits the object and what it reaches */
static inline Datum datum_of(Machine *m, Value v)
{
    if (!is_object(v))
        return (Datum)(uintptr_t)v;
    return v->datum ? v->datum : datum_new(m, v);
}
static inline bool is_traced(const void *object)
{
    return ((const Object *)object)->datum != 0;
}
uint32_t object_number(const void *object);
void observe_insert(Machine *m, const void *object, size_t index, const Value *items, size_t count);
void observe_remove(Machine *m, const void *object, size_t index, const Value *items, size_t count);
void observe_replace(Machine *m, const void *object, const Value *old, size_t old_count,
                     const Value *items, size_t count);
void observe_set(Machine *m, const void *object, size_t index, Value old, Value item);
void observe_bind(Machine *m, uint32_t a, const Node *node, Value old, Value item);
void observe_cell(Machine *m, const Cell *cell, Value old, Value item, const Node *node);
/* Sets when to look up from recording, by a number of records; and: at the next line. */
void observe_schedule(Machine *m);
void observe_soon(Machine *m);
/* (observe_line(), before each line, is in observe_quick.h) */
bool observe_pause(Machine *m); /* looks up: to the host and back, or the end */
void machine_stop(Machine *m);  /* it is `over` */
void observe_call_any(Frame *frame, uint32_t place); /* see observe_call() in observe_quick.h */
int observe_lane(Machine *m, LaneType type, Str *name, Value object, const Frame *frame);
void observe_crossing(Machine *m, EventKind kind, int from, int to, Value value, const Node *node);
/* (observe_resume() and observe_yield() are in observe_quick.h) */
void observe_resume_with(Machine *m, EventKind kind, int to, uint32_t entered, Value value);
void observe_end_of_lane(Machine *m, EventKind kind, int from, int to, Value value);
void observe_value(Machine *m, EventKind kind, Value value, const Node *node);
/* [exception] becomes the set one: told unless it happens inside what is hidden … */
void observe_raised(Machine *m, Value exception);
/* … and then it is when the set exception leaves that. */
void observe_surfaced(Machine *m);
/* An expression statement whose value has just come out of another lane: nobody keeps it. */
void observe_dropped(const Frame *frame, const Node *statement, Value value);
void observe_output(Machine *m, size_t length); /* of any stream: bounded */
void observe_print(Machine *m, const char *bytes, size_t length);
/* The place in the program that is being carried out, and its number. */
const Node *find_current_node(const Machine *m);
static inline const Node *current_node(const Machine *m)
{
    const Frame *f = m->frame;
    return f && !f->is_hidden && f->at ? f->at : find_current_node(m);
}
static inline uint32_t here(const Machine *m)
{
    return current_node(m)->id;
}

#endif
