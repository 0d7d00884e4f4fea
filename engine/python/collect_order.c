/* In which order what a program leaves behind is finalized. CPython's collector runs once while the
 * globals still stand, and again when they are garbage. It walks a list of all containers. On the
 * first walk, one that nothing has led to so far is put aside; when something later in the list leads
 * to it after all, it comes back at the list's end. The second time, all are finalized in the order
 * that this has left. So of generators that pull from each other, the last is closed first, although
 * it is the youngest. (CPython: Modules/gcmodule.c, move_unreachable)
 *
 * The list begins with what has survived two collections, oldest first; then comes what has not seen
 * any, then what has seen one. With the latter are the globals, unless the program imports a lot: then
 * they are with the former, and what is directly in them is not put aside. */
#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"
#include "engine/python/generator.h"
#include "engine/python/referents.h"

enum { FOUND_MAX = 1 << 20 }; /* past that, the order of creation must do */

/* Modules whose import takes CPython so many collections that the globals have survived two. */
static const char *const large_modules[] = {
    "inspect", "dataclasses", "typing", "string", "re", "fractions", "csv", "pprint", NULL,
};

typedef enum FoundState { FOUND_YET, FOUND_ASIDE, FOUND_MARKED, FOUND_DONE } FoundState;

typedef struct Found {
    Object *object;
    bool closure; /* not the function itself, but the tuple of its cells */
    FoundState state;
    uint64_t age; /* less is older */
} Found;

typedef struct Walk {
    Visitor visitor;
    Machine *m;
    Found *found;
    size_t count, capacity;
    size_t *table; /* position in found + 1, by object; 0: free */
    size_t table_size;
    size_t *line;  /* positions in found, in the order of the walk */
    size_t line_count, line_capacity;
} Walk;

static size_t *place(const Walk *walk, const Object *object, bool closure)
{
    size_t hash = (size_t)(((uintptr_t)object >> 4) * 0x9E3779B97F4A7C15u) + closure;
    for (;; hash++) {
        size_t *at = &walk->table[hash & (walk->table_size - 1)];
        const Found *found = *at ? &walk->found[*at - 1] : NULL;
        if (!found || (found->object == object && found->closure == closure))
            return at;
    }
}

static void grow_table(Walk *walk)
{
    free(walk->table);
    walk->table_size = walk->table_size ? walk->table_size * 2 : 256;
    walk->table = memory_zero(walk->table_size, sizeof *walk->table);
    for (size_t i = 0; i < walk->count; i++)
        *place(walk, walk->found[i].object, walk->found[i].closure) = i + 1;
}

static uint64_t age_of(const Object *object)
{
    size_t offset = object->type->serial_offset;
    return offset ? 2 * (uint64_t)*(const uint32_t *)((const char *)object + offset) : 0;
}

/* CPython's collector knows a dict from when it first held a container. */
static uint64_t age_of_dict(Dict *dict)
{
    size_t position = 0;
    Value key, value;
    uint64_t age = age_of((Object *)dict), first = 0;
    while (!first && dict_next(dict, &position, &key, &value))
        if (is_object(value))
            first = age_of(value);
    return first > age ? first + 1 : age;
}

uint64_t object_age(Machine *m, Object *object)
{
    return is_a(m, object, TYPE_dict) ? age_of_dict((Dict *)object) : age_of(object);
}

static void add(Walk *walk, Object *object, bool closure)
{
    if (2 * walk->count >= walk->table_size)
        grow_table(walk);
    size_t *at = place(walk, object, closure);
    if (*at || walk->count >= FOUND_MAX)
        return;
    walk->found = memory_grow(walk->found, walk->count, &walk->capacity, sizeof *walk->found);
    uint64_t age = object_age(walk->m, object);
    walk->found[walk->count++] =
        (Found){.object = object, .closure = closure, .age = closure && age ? age - 1 : age};
    *at = walk->count;
}

static bool leads_on(Value child)
{
    return is_object(child) && (child->type->slots->visit || child->type->flags & TYPE_HEAP);
}

static void find_child(Visitor *visitor, Value child)
{
    if (leads_on(child))
        add((Walk *)visitor, child, false);
}

static void find_closure(Visitor *visitor, Function *function)
{
    add((Walk *)visitor, (Object *)function, true);
}

static void visit_found(Walk *walk, size_t at)
{
    Found found = walk->found[at];
    if (!found.closure) {
        visit_referents(&walk->visitor, found.object);
        return;
    }
    visit_cells(&walk->visitor, (Function *)found.object);
}

static void find_all(Walk *walk)
{
    walk->visitor = (Visitor){find_child, find_closure, false};
    for (int i = 0; i < walk->m->program->global_count; i++)
        find_child(&walk->visitor, walk->m->globals[i]);
    for (size_t i = 0; i < walk->count; i++)
        visit_found(walk, i);
}

static void line_up(Walk *walk, size_t at)
{
    walk->line =
        memory_grow(walk->line, walk->line_count, &walk->line_capacity, sizeof *walk->line);
    walk->line[walk->line_count++] = at;
}

static void reach(Walk *walk, const Object *object, bool closure)
{
    size_t at = *place(walk, object, closure);
    if (!at || walk->found[at - 1].state >= FOUND_MARKED)
        return;
    if (walk->found[at - 1].state == FOUND_ASIDE)
        line_up(walk, at - 1);
    walk->found[at - 1].state = FOUND_MARKED;
}

static void reach_child(Visitor *visitor, Value child)
{
    if (leads_on(child))
        reach((Walk *)visitor, child, false);
}

static void reach_closure(Visitor *visitor, Function *function)
{
    reach((Walk *)visitor, (Object *)function, true);
}

static int older(const void *a, const void *b)
{
    const Found *left = a, *right = b;
    return left->age < right->age ? -1 : left->age > right->age;
}

static bool globals_are_old(Machine *m)
{
    bool old = false;
    for (const char *const *at = large_modules; m->modules && *at && !old; at++) {
        Str *name = str_intern_c(m, *at);
        old = dict_get_str(m->modules, name) != NULL;
        drop(m, (Value)name);
    }
    return old;
}

static void sort_found(Walk *walk)
{
    qsort(walk->found, walk->count, sizeof *walk->found, older);
    memset(walk->table, 0, walk->table_size * sizeof *walk->table);
    bool old = globals_are_old(walk->m);
    for (size_t i = 0; i < walk->count; i++) {
        *place(walk, walk->found[i].object, walk->found[i].closure) = i + 1;
        if (old)
            line_up(walk, i);
        else
            walk->found[i].state = FOUND_ASIDE;
    }
}

/* The globals lead on in the order in which they were bound. */
static void reach_globals(Walk *walk)
{
    const Machine *m = walk->m;
    walk->visitor = (Visitor){reach_child, reach_closure, false};
    for (uint64_t last = 0;;) {
        int next = -1;
        for (int i = 0; i < m->program->global_count; i++)
            if (m->globals[i] && m->bound_at[i] > last &&
                (next < 0 || m->bound_at[i] < m->bound_at[next]))
                next = i;
        if (next < 0)
            return;
        last = m->bound_at[next];
        reach_child(&walk->visitor, m->globals[next]);
    }
}

/* Numbers the finalizers anew; the last number. */
static uint64_t walk_line(Walk *walk)
{
    uint64_t serial = 0;
    reach_globals(walk);
    for (size_t i = 0; i < walk->line_count; i++) {
        Found *found = &walk->found[walk->line[i]];
        if (found->state == FOUND_YET) {
            found->state = FOUND_ASIDE;
            continue;
        }
        found->state = FOUND_DONE;
        Finalizer *finalizer = found->closure ? NULL : finalizer_of(found->object);
        if (finalizer)
            finalizer->serial = ++serial;
        visit_found(walk, walk->line[i]);
    }
    return serial;
}

/* What nothing leads to is garbage; if the first collection leaves any, it is part of the newest. */
static void number_garbage(const Walk *walk, uint64_t serial)
{
    Finalizer *at = walk->m->finalizers;
    while (at && at->next)
        at = at->next;
    for (; at; at = at->previous)
        if (!*place(walk, at->object, false))
            at->serial = ++serial;
}

void finalizers_in_order(Machine *m)
{
    Walk walk = {.m = m};
    if (!m->finalizers || !m->finalizers->next)
        return;
    grow_table(&walk);
    find_all(&walk);
    if (walk.count < FOUND_MAX) {
        sort_found(&walk);
        number_garbage(&walk, walk_line(&walk));
    }
    free(walk.found);
    free(walk.table);
    free(walk.line);
}
