/* Finalizers: what runs a piece of the program when its last reference goes, or at the program's end:
 * generators that are suspended, and instances of classes with __del__. All that live are in a list, so
 * that the end finds them, those in cycles too. (PEP 442) */
#include <stdlib.h>

#include "engine/base/memory.h"
#include "engine/python/exception.h"
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
    if (m->finalizing == finalizer)
        m->finalizing = finalizer->previous;
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
    if (generator && ((Generator *)object)->state == GENERATOR_CLOSED)
        return false;
    Value exception = m->exception;
    const Frame *noted = m->noted;
    m->exception = NULL;
    Way way = exception_set_aside(m, exception);
    keep(object);
    if (generator)
        generator_finalize(m, (Generator *)object);
    else
        call_del(m, object);
    drop(m, m->exception);
    m->exception = exception;
    exception_bring_back(m, exception, &way);
    m->noted = noted;
    return --object->refs > 0;
}

static int later(const void *left, const void *right)
{
    uint64_t a = (*(Finalizer *const *)left)->serial, b = (*(Finalizer *const *)right)->serial;
    return a < b ? 1 : a > b ? -1 : 0;
}

/* Their numbers say in which order they come, once finalizers_in_order() has given new ones. */
static void sort_finalizers(Machine *m)
{
    size_t count = 0;
    for (Finalizer *at = m->finalizers; at; at = at->next)
        count++;
    Finalizer **all = memory_zero(count + 1, sizeof *all);
    count = 0;
    for (Finalizer *at = m->finalizers; at; at = at->next)
        all[count++] = at;
    qsort(all, count, sizeof *all, later);
    for (size_t i = 0; i < count; i++) {
        all[i]->previous = i ? all[i - 1] : NULL;
        all[i]->next = all[i + 1];
    }
    m->finalizers = all[0];
    m->finalizing = count ? all[count - 1] : NULL;
    free(all);
}

/* The first that waits, of those up to [last]: the list has the last first, so this walks from its
 * end. Who comes off the list meanwhile moves the walk on. */
static Object *next_waiting(Machine *m, uint64_t last)
{
    while (m->finalizing && m->finalizing->done)
        m->finalizing = m->finalizing->previous;
    return m->finalizing && m->finalizing->serial <= last ? m->finalizing->object : NULL;
}

bool finalize_all(Machine *m)
{
    uint64_t last = m->finalizer_count;
    Object *object;
    size_t count = find_garbage(m);
    sort_finalizers(m);
    while (!m->over && (object = next_waiting(m, last)) != NULL) {
        keep(object);
        finalize(m, object);
        drop(m, object);
    }
    clear_garbage(m, count);
    for (Finalizer *at = m->finalizers; at && at->serial > last; at = at->next)
        if (!is_generator(m, at->object) ||
            ((Generator *)at->object)->state != GENERATOR_CLOSED)
            return false;
    return true;
}
