/* itertools: groupby, whose groups share its source, and tee, whose copies do. */
#include "engine/python/itertools.h"

/* ---- groupby. other: the item that stands next, count: its key, both NULL before the first;
 * start: the number of the current group; strict: the group's first item is still to be given */

typedef struct Grouping {
    Lazy lazy;
    Value target; /* the key of the current group */
} Grouping;

#define GROUPING(self) ((Grouping *)(self))

static void replace(Machine *m, Value *place, Value value)
{
    Value old = *place;
    *place = value;
    drop(m, old);
}

MAKE(groupby)
{
    static const char *const names[] = {"iterable", "key", NULL};
    Value given[2];
    if (!args_sort(m, args, "groupby", names, 1, 2, given))
        return NULL;
    Lazy *lazy = itertools_over(m, type, given[0]);
    if (lazy)
        lazy->function = given[1] ? keep(given[1]) : VALUE_NONE;
    return (Value)lazy;
}

static void free_groupby(Machine *m, Value self)
{
    drop(m, GROUPING(self)->target);
    lazy_free(m, self);
}

/* Pulls the next item and its key. */
static bool step(Machine *m, Value self)
{
    Lazy *lazy = LAZY(self);
    Value item = iterate_next(m, SOURCE(self, 0));
    if (!item)
        return false;
    Value key =
        lazy->function == VALUE_NONE ? keep(item) : call_values(m, lazy->function, &item, 1);
    if (!key) {
        drop(m, item);
        return false;
    }
    replace(m, &lazy->other, item);
    replace(m, &lazy->count, key);
    return true;
}

/* Whether the item that stands next starts another group. */
static bool at_next_group(Machine *m, Value self, bool *found)
{
    Value target = GROUPING(self)->target, key = LAZY(self)->count;
    bool same = false;
    if (key && target && !values_equal(m, target, key, &same))
        return false;
    *found = key && !same;
    return true;
}

static Value group_new(Machine *m, Value self)
{
    Lazy *group = lazy_new(m, m->types[TYPE_itertools__grouper], NULL, 0);
    group->other = keep(self);
    group->count = keep(GROUPING(self)->target);
    group->start = LAZY(self)->start;
    return (Value)group;
}

NEXT(groupby)
{
    Lazy *lazy = LAZY(self);
    lazy->start++;
    bool found;
    do {
        if (!at_next_group(m, self, &found) || (!found && (!tick(m) || !step(m, self))))
            return NULL;
    } while (!found);
    replace(m, &GROUPING(self)->target, keep(lazy->count));
    Value group = group_new(m, self);
    Value items[] = {lazy->count, group};
    Value pair = (Value)tuple_of(m, items, 2);
    drop(m, group);
    return pair;
}

/* ---- _grouper. other: the groupby; count: the group's key; start: the group's number */

MAKE(_grouper)
{
    (void)args;
    return raise_format(m, TYPE_TypeError, "cannot create '%s' instances", type->name->bytes);
}

NEXT(_grouper)
{
    Value parent = LAZY(self)->other;
    Lazy *source = LAZY(parent);
    bool same;
    if (source->start != LAZY(self)->start)
        return NULL;
    if (!source->other && !step(m, parent))
        return NULL;
    if (!values_equal(m, LAZY(self)->count, source->count, &same) || !same)
        return NULL;
    Value item = source->other;
    source->other = NULL;
    replace(m, &source->count, NULL);
    return item;
}

/* ---- tee. The copies walk one chain of links, which the foremost makes longer. */

typedef struct TeeLink {
    Object head;
    Value item;   /* NULL: not pulled yet */
    Value next;   /* the link behind it */
    Value source; /* the iterator, shared by all links */
    bool pulling;
} TeeLink;

#define LINK(v) ((TeeLink *)(v))

static Value link_new(Machine *m, Value source)
{
    TeeLink *link = object_alloc(m, m->types[TYPE_itertools__tee_dataobject], sizeof(TeeLink));
    link->source = keep(source);
    return (Value)link;
}

static void free_link(Machine *m, Value self)
{
    drop(m, LINK(self)->item);
    drop(m, LINK(self)->source);
    drop(m, LINK(self)->next);
}

static Value tee_at(Machine *m, Type *type, Value link)
{
    Lazy *tee = lazy_new(m, type, NULL, 0);
    tee->other = link;
    return (Value)tee;
}

/* A tee of [iterable]; of another tee, a copy at the same place. */
static Value tee_of(Machine *m, Type *type, Value iterable)
{
    Value source = iterate(m, iterable);
    if (!source)
        return NULL;
    bool copies = is_a(m, source, TYPE_itertools__tee);
    Value link = copies ? keep(LAZY(source)->other) : link_new(m, source);
    drop(m, source);
    return tee_at(m, type, link);
}

MAKE(_tee)
{
    return itertools_takes(m, type, args, 1) ? tee_of(m, type, args->items[0]) : NULL;
}

NEXT(_tee)
{
    TeeLink *link = LINK(LAZY(self)->other);
    if (!link->item) {
        if (link->pulling)
            return raise_format(m, TYPE_RuntimeError, "cannot re-enter the tee iterator");
        keep((Value)link);
        link->pulling = true;
        Value item = iterate_next(m, link->source);
        link->pulling = false;
        drop(m, (Value)link);
        if (!item)
            return NULL;
        link->item = item;
        link->next = link_new(m, link->source);
    }
    Value item = keep(link->item);
    replace(m, &LAZY(self)->other, keep(link->next));
    return item;
}

static Value method_copy(Machine *m, Value self, const Args *args)
{
    (void)args;
    return tee_at(m, self->type, keep(LAZY(self)->other));
}

Value itertools_tee(Machine *m, Value self, const Args *args)
{
    (void)self;
    int64_t count = 2;
    bool overflow = false;
    if (args->count > 1 && !value_index(m, args->items[1], &count, &overflow))
        return NULL;
    if (count < 0)
        return raise_format(m, TYPE_ValueError, "n must be >= 0");
    if (overflow || count > INT32_MAX || !heap_allows(&m->heap, (size_t)count * sizeof(Lazy)))
        return raise_value(m, TYPE_MemoryError, NULL);
    if (count == 0)
        return (Value)tuple_new(m, 0);
    Value source = iterate(m, args->items[0]);
    if (!source)
        return NULL;
    Tuple *copies = tuple_new(m, (size_t)count);
    bool is_tee = is_a(m, source, TYPE_itertools__tee);
    copies->items[0] = is_tee ? keep(source) : tee_of(m, m->types[TYPE_itertools__tee], source);
    drop(m, source);
    for (size_t i = 1; i < copies->count; i++)
        copies->items[i] =
            tee_at(m, m->types[TYPE_itertools__tee], keep(LAZY(copies->items[0])->other));
    return (Value)copies;
}

static const NativeRow tee_methods[] = {{"__copy__", method_copy, 0, 0, 0}, {0}};

const TypeSlots itertools_groupby_slots = {
    .size = sizeof(Grouping),
    .free = free_groupby,
    .make = make_groupby,
    .init = init_nothing,
    .iter = lazy_iter,
    .next = next_groupby,
    .lane = offsetof(Grouping, lazy.lane),
};
SLOTS(_grouper, NULL, NULL);
SLOTS(_tee, NULL, tee_methods);
const TypeSlots itertools__tee_dataobject_slots = {
    .size = sizeof(TeeLink), .free = free_link, .flags = SLOTS_NO_SUBCLASS};
