/* Finalizers: what runs a piece of the program when its last reference goes, or at the program's end:
 * generators that are suspended, and instances of classes with __del__. All that live are in a list, so
 * that the end finds them, those in cycles too. (PEP 442) */
#include "engine/python/generator.h"

void finalizer_add(Machine *m, Finalizer *finalizer, Object *object)
{
    *finalizer = (Finalizer){.object = object, .next = m->finalizers, .serial = ++m->finalizer_count};
    if (m->finalizers)
        m->finalizers->previous = finalizer;
    m->finalizers = finalizer;
}

void finalizer_remove(Machine *m, Finalizer *finalizer)
{
    if (finalizer->previous)
        finalizer->previous->next = finalizer->next;
    else
        m->finalizers = finalizer->next;
    if (finalizer->next)
        finalizer->next->previous = finalizer->previous;
}

Finalizer *finalizer_of(Object *object)
{
    size_t offset = object->type->finalizer_offset;
    return offset ? (Finalizer *)((char *)object + offset) : NULL;
}

static void call_del(Machine *m, Object *object)
{
    Value method = special_of(object->type, SPECIAL_DEL);
    if (!method)
        return;
    Value result = special_call(m, method, object, NULL, 0);
    if (!result)
        report_unraisable(m, method);
    drop(m, result);
}

bool finalize(Machine *m, Object *object)
{
    Finalizer *finalizer = finalizer_of(object);
    bool generator = is_generator(m, object);
    if ((finalizer && finalizer->done) || m->over ||
        !(generator || special_of(object->type, SPECIAL_DEL)))
        return false;
    if (finalizer)
        finalizer->done = true;
    Value exception = m->exception;
    const Frame *noted = m->noted;
    m->exception = NULL;
    keep(object);
    if (generator)
        generator_finalize(m, (Generator *)object);
    else
        call_del(m, object);
    drop(m, m->exception);
    m->exception = exception;
    m->noted = noted;
    return --object->refs > 0;
}

/* The first that waits, of those up to [last]; [unreachable]: of those that nobody refers to. */
static Object *next_waiting(const Machine *m, uint64_t last, bool unreachable)
{
    const Finalizer *first = NULL;
    for (const Finalizer *at = m->finalizers; at; at = at->next)
        if (!at->done && at->serial <= last && (!unreachable || at->object->refs == 0) &&
            (!first || at->serial < first->serial))
            first = at;
    return first ? first->object : NULL;
}

static void finalize_waiting(Machine *m, uint64_t last, bool unreachable)
{
    Object *object;
    while (!m->over && (object = next_waiting(m, last, unreachable)) != NULL) {
        bool garbage = object->refs == 0; /* it is in the trash, which will free it */
        if (!garbage)
            keep(object);
        finalize(m, object);
        if (!garbage)
            drop(m, object);
    }
}

/* Frames that were left in a cycle with the exception they handle let go of what they hold; what
 * nobody else refers to lies in the trash then. False: there are none of generators up to [last]. */
static bool unwind_left(Machine *m, uint64_t last)
{
    bool some = false;
    for (Finalizer *at = m->finalizers; at; at = at->next)
        if (at->serial <= last && is_generator(m, at->object) && ((Generator *)at->object)->left) {
            generator_unwind(m, (Generator *)at->object);
            some = true;
        }
    return some;
}

void finalize_garbage(Machine *m)
{
    uint64_t last = m->finalizer_count;
    size_t first = m->trash_count;
    while (!m->over && unwind_left(m, last)) {
        finalize_waiting(m, last, true);
        object_free_waiting(m, first);
    }
}

bool finalize_all(Machine *m)
{
    uint64_t last = m->finalizer_count;
    size_t first = m->trash_count;
    unwind_left(m, last);
    finalizers_in_order(m);
    finalize_waiting(m, last, false);
    do
        object_free_waiting(m, first);
    while (!m->over && unwind_left(m, last));
    for (Finalizer *at = m->finalizers; at && at->serial > last; at = at->next)
        if (!is_generator(m, at->object) ||
            ((Generator *)at->object)->state != GENERATOR_CLOSED)
            return false;
    return true;
}
