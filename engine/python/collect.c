/* The collector of cycles, which runs at the program's end and when gc.collect() is called. Garbage is
 * what owes all its references to other garbage. All of it is finalized, oldest first; what is still
 * garbage then lets go of what it refers to, one after the other, so that the references run out.
 *
 * Who refers to something without saying so (a frame of ours on a stack) only keeps it from being
 * found. (CPython: Modules/gcmodule.c) */
#include <stdlib.h>

#include "engine/base/memory.h"
#include "engine/python/generator.h"
#include "engine/python/referents.h"

typedef struct Search {
    Visitor visitor;
    Machine *m;
    bool among_garbage; /* the numbers are those in the garbage; else they are the places */
    uint32_t *counts;   /* by number: references from outside */
    Object **waiting;   /* reached, and its referents not yet */
    size_t waiting_count, waiting_capacity;
} Search;

void container_add(Machine *m, Object *object)
{
    if (m->container_count == m->container_capacity)
        charge(m, m->container_count);
    m->containers =
        memory_grow(m->containers, m->container_count, &m->container_capacity, sizeof(Object *));
    container_of(object)->place = (uint32_t)m->container_count;
    m->containers[m->container_count++] = object;
}

void container_spare(Machine *m, Object *object)
{
    Container *container = container_of(object);
    if (container->garbage)
        m->garbage[container->garbage - 1] = NULL;
    container->garbage = 0;
}

void container_remove(Machine *m, Object *object)
{
    const Container *container = container_of(object);
    container_spare(m, object);
    Object *last = m->containers[--m->container_count];
    m->containers[container->place] = last;
    container_of(last)->place = container->place;
}

/* Where the count of [v] is; NULL: it takes no part. Classes live for good. */
static uint32_t *count_of(Search *search, Value v)
{
    if (!is_object(v) || !is_container(v->type) || v->type->slots->visit == visit_type)
        return NULL;
    const Container *container = container_of(v);
    if (!search->among_garbage)
        return &search->counts[container->place];
    return container->garbage ? &search->counts[container->garbage - 1] : NULL;
}

static void discount(Visitor *visitor, Value child)
{
    uint32_t *count = count_of((Search *)visitor, child);
    if (count && *count > 0)
        --*count;
}

static void wait_for_visit(Search *search, Object *object)
{
    search->waiting = memory_grow(search->waiting, search->waiting_count,
                                  &search->waiting_capacity, sizeof(Object *));
    search->waiting[search->waiting_count++] = object;
}

static void reach(Visitor *visitor, Value child)
{
    uint32_t *count = count_of((Search *)visitor, child);
    if (!count || *count > 0)
        return;
    *count = 1;
    wait_for_visit((Search *)visitor, child);
}

/* What is being freed has lost some of its references already: it is left alone. */
static bool takes_part(const Object *object)
{
    return object && object->refs > 0;
}

/* Leaves a count of 0 for those of [objects] that only others of them refer to. */
static void search_garbage(Search *search, Object **objects, size_t count)
{
    search->counts = memory_zero(count + 1, sizeof *search->counts);
    for (size_t i = 0; i < count; i++)
        search->counts[i] = takes_part(objects[i]) ? objects[i]->refs : 1;
    search->visitor = (Visitor){discount, visit_cells, true};
    for (size_t i = 0; i < count; i++)
        if (takes_part(objects[i]))
            visit_referents(&search->visitor, objects[i]);
    search->visitor.visit = reach;
    for (size_t i = 0; i < count; i++) {
        if (takes_part(objects[i]) && search->counts[i] > 0)
            wait_for_visit(search, objects[i]);
        while (search->waiting_count > 0)
            visit_referents(&search->visitor, search->waiting[--search->waiting_count]);
    }
    free(search->waiting);
}

typedef struct Aged {
    Object *object;
    uint64_t age;
} Aged;

static int older(const void *a, const void *b)
{
    const Aged *left = a, *right = b;
    return left->age < right->age ? -1 : left->age > right->age;
}

size_t find_garbage(Machine *m)
{
    Search search = {.m = m};
    search_garbage(&search, m->containers, m->container_count);
    Aged *found = memory_zero(m->container_count + 1, sizeof *found);
    size_t count = 0;
    for (size_t i = 0; i < m->container_count; i++)
        if (search.counts[i] == 0)
            found[count++] = (Aged){m->containers[i], object_age(m, m->containers[i])};
    free(search.counts);
    qsort(found, count, sizeof *found, older);
    m->garbage = memory_zero(count + 1, sizeof(Object *));
    for (size_t i = 0; i < count; i++) {
        m->garbage[i] = found[i].object;
        container_of(found[i].object)->garbage = (uint32_t)i + 1;
    }
    free(found);
    return count;
}

/* What finalizers have left of the garbage. The attributes of an instance are part of it, for whoever
 * counts. */
static size_t count_objects(const Machine *m, size_t count)
{
    size_t objects = 0, dicts = 0;
    for (size_t i = 0; i < count; i++) {
        const Object *object = m->garbage[i];
        if (!object)
            continue;
        size_t offset = object->type->flags & TYPE_HEAP ? object->type->dict_offset : 0;
        dicts += offset && *(Dict *const *)((const char *)object + offset);
        objects++;
    }
    return objects - dicts;
}

static void finalize_found(Machine *m, size_t count)
{
    for (size_t i = 0; i < count && !m->over; i++) {
        Object *object = m->garbage[i];
        if (!object || !finalizer_of(object))
            continue;
        keep(object);
        finalize(m, object);
        drop(m, object);
    }
}

/* A finalizer may have made something refer to it again. */
static void spare_resurrected(Machine *m, size_t count)
{
    Search search = {.m = m, .among_garbage = true};
    search_garbage(&search, m->garbage, count);
    for (size_t i = 0; i < count; i++)
        if (m->garbage[i] && search.counts[i] > 0)
            container_spare(m, m->garbage[i]);
    free(search.counts);
}

static void clear_slots(Machine *m, Object *object)
{
    for (const Type *at = object->type; at->flags & TYPE_HEAP; at = at->base) {
        Value *values = (Value *)((char *)object + at->slots_offset);
        for (int i = 0; i < at->slot_count; i++) {
            Value value = values[i];
            values[i] = NULL;
            drop(m, value);
        }
    }
}

static void clear_found(Machine *m, size_t count)
{
    for (size_t i = 0; i < count && !m->over; i++) {
        Object *object = m->garbage[i];
        if (!object)
            continue;
        keep(object);
        clear_slots(m, object);
        if (object->type->slots->clear)
            object->type->slots->clear(m, object);
        drop(m, object);
    }
}

size_t clear_garbage(Machine *m, size_t count)
{
    spare_resurrected(m, count);
    size_t objects = count_objects(m, count);
    clear_found(m, count);
    for (size_t i = 0; i < count; i++)
        if (m->garbage[i])
            container_spare(m, m->garbage[i]);
    free(m->garbage);
    m->garbage = NULL;
    return objects;
}

size_t collect_garbage(Machine *m)
{
    if (m->garbage)
        return 0; /* it is running */
    charge(m, m->container_count);
    size_t count = find_garbage(m);
    finalize_found(m, count);
    return clear_garbage(m, count);
}
