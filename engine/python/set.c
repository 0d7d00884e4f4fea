/* Set: CPython's table, probe by probe, so that a set of small integers has CPython's order.
 * (CPython: Objects/setobject.c describes the scheme: linear probes, then a perturbed jump.) */
#include <string.h>

#include "engine/python/runtime.h"

enum { SET_MIN = 8, LINEAR_PROBES = 9, PERTURB_SHIFT = 5, FAST_GROWTH = 50000 };

/* In place of a key that was removed: the probe goes on past it. */
static const Object dummy_object;
#define DUMMY ((Value)&dummy_object)

Set *set_new(Machine *m, TypeId id)
{
    return set_new_of(m, m->types[id]);
}

Set *set_new_of(Machine *m, Type *type)
{
    Set *set = object_alloc(m, type, type->size);
    set->table = heap_alloc(&m->heap, SET_MIN * sizeof(SetEntry));
    memset(set->table, 0, SET_MIN * sizeof(SetEntry));
    set->mask = SET_MIN - 1;
    set->hash = -1;
    return set;
}

/* Walks the probe sequence of [hash]. */
typedef struct Probe {
    size_t at;
    size_t left;
    size_t start;
    uint64_t perturb;
} Probe;

static Probe probe_start(const Set *set, int64_t hash)
{
    Probe probe = {(size_t)hash & set->mask, 0, (size_t)hash & set->mask, (uint64_t)hash};
    probe.left = probe.at + LINEAR_PROBES <= set->mask ? LINEAR_PROBES : 0;
    return probe;
}

static void probe_next(const Set *set, Probe *probe)
{
    if (probe->left) {
        probe->at++;
        probe->left--;
        return;
    }
    probe->perturb >>= PERTURB_SHIFT;
    probe->start = (probe->start * 5 + 1 + (size_t)probe->perturb) & set->mask;
    probe->at = probe->start;
    probe->left = probe->at + LINEAR_PROBES <= set->mask ? LINEAR_PROBES : 0;
}

/* Where [key] is, or where it would be put: the last place that a removed key left on the way, or the
 * free one at its end. Neither holds a live key. */
static bool find(Machine *m, Set *set, Value key, int64_t hash, SetEntry **entry)
{
    Probe probe = probe_start(set, hash);
    SetEntry *left = NULL;
    for (;; probe_next(set, &probe)) {
        SetEntry *at = &set->table[probe.at];
        if (!at->key) {
            *entry = left ? left : at;
            return true;
        }
        if (at->key == DUMMY)
            left = at;
        if (at->key == DUMMY || at->hash != hash)
            continue;
        bool equal = at->key == key;
        SetEntry *table = set->table;
        if (!equal && (!tick(m) || !values_equal(m, at->key, key, &equal)))
            return false;
        if (table != set->table)
            return find(m, set, key, hash, entry);
        if (equal) {
            *entry = at;
            return true;
        }
    }
}

/* The hash of what is looked for: a set is looked for as the frozenset that equals it. */
static bool sought_hash(Machine *m, Value key, int64_t *hash)
{
    if (value_hash(m, key, hash))
        return true;
    if (!is_a(m, key, TYPE_set) || !raised(m, TYPE_TypeError))
        return false;
    clear_exception(m);
    return m->types[TYPE_frozenset]->slots->hash(m, key, hash);
}

static void insert_clean(Set *set, Value key, int64_t hash)
{
    Probe probe = probe_start(set, hash);
    while (set->table[probe.at].key)
        probe_next(set, &probe);
    set->table[probe.at] = (SetEntry){key, hash};
}

/* The trace shows a set in its order of iteration: [entry]'s place among the live ones. */
static size_t live_index(const Set *set, const SetEntry *entry)
{
    size_t index = 0;
    for (const SetEntry *at = set->table; at < entry; at++)
        index += at->key && at->key != DUMMY;
    return index;
}

static Value *live_keys(Machine *m, const Set *set)
{
    Value *keys = heap_alloc(&m->heap, (set->used + 1) * sizeof(Value));
    size_t position = 0, count = 0;
    int64_t hash;
    while (set_next(set, &position, &keys[count], &hash))
        count++;
    return keys;
}

static void rebuild(Machine *m, Set *set, size_t size)
{
    SetEntry *old = set->table;
    size_t old_size = set->mask + 1;
    set->table = heap_alloc(&m->heap, size * sizeof(SetEntry));
    memset(set->table, 0, size * sizeof(SetEntry));
    set->mask = size - 1;
    set->fill = set->used;
    for (size_t i = 0; i < old_size; i++)
        if (old[i].key && old[i].key != DUMMY)
            insert_clean(set, old[i].key, old[i].hash);
    heap_free(&m->heap, old, old_size * sizeof(SetEntry));
}

static void resize(Machine *m, Set *set, size_t least)
{
    size_t size = SET_MIN, keys_size = (set->used + 1) * sizeof(Value);
    while (size <= least)
        size *= 2;
    if (!is_traced(set)) {
        rebuild(m, set, size);
        return;
    }
    Value *before = live_keys(m, set);
    rebuild(m, set, size);
    Value *after = live_keys(m, set);
    if (set->used && memcmp(before, after, set->used * sizeof(Value)) != 0)
        observe_replace(m, set, before, set->used, after, set->used);
    heap_free(&m->heap, before, keys_size);
    heap_free(&m->heap, after, keys_size);
}

static bool is_live(const SetEntry *entry)
{
    return entry->key && entry->key != DUMMY;
}

static void put(Machine *m, Set *set, SetEntry *entry, Value key, int64_t hash)
{
    bool fresh = entry->key == NULL;
    *entry = (SetEntry){keep(key), hash};
    set->fill += fresh;
    set->used++;
    if (is_traced(set))
        observe_insert(m, set, live_index(set, entry), &key, 1);
    if (fresh && set->fill * 5 >= set->mask * 3)
        resize(m, set, set->used > FAST_GROWTH ? set->used * 2 : set->used * 4);
}

bool set_add(Machine *m, Set *set, Value key)
{
    int64_t hash;
    SetEntry *entry;
    if (!value_hash(m, key, &hash) || !find(m, set, key, hash, &entry))
        return false;
    if (is_live(entry))
        return true;
    if (!heap_allows(&m->heap,
                     set->used / 2 * sizeof(SetEntry))) /* as is resized, on the average */
        return raise_value(m, TYPE_MemoryError, NULL), false;
    put(m, set, entry, key, hash);
    return true;
}

bool set_has(Machine *m, Set *set, Value key, bool *found)
{
    int64_t hash;
    SetEntry *entry;
    if (!sought_hash(m, key, &hash) || !find(m, set, key, hash, &entry))
        return false;
    *found = is_live(entry);
    return true;
}

bool set_discard(Machine *m, Set *set, Value key, bool *found)
{
    int64_t hash;
    SetEntry *entry;
    if (!sought_hash(m, key, &hash) || !find(m, set, key, hash, &entry))
        return false;
    *found = is_live(entry);
    if (!*found)
        return true;
    Value old = entry->key;
    if (is_traced(set))
        observe_remove(m, set, live_index(set, entry), &old, 1);
    entry->key = DUMMY;
    set->used--;
    drop(m, old);
    return true;
}

void set_clear(Machine *m, Set *set)
{
    SetEntry *old = set->table;
    size_t size = set->mask + 1;
    if (is_traced(set) && set->used) {
        Value *keys = live_keys(m, set);
        observe_remove(m, set, 0, keys, set->used);
        heap_free(&m->heap, keys, (set->used + 1) * sizeof(Value));
    }
    set->table = heap_alloc(&m->heap, SET_MIN * sizeof(SetEntry));
    memset(set->table, 0, SET_MIN * sizeof(SetEntry));
    set->mask = SET_MIN - 1;
    set->fill = set->used = 0;
    for (size_t i = 0; i < size; i++)
        if (old[i].key != DUMMY)
            drop(m, old[i].key);
    heap_free(&m->heap, old, size * sizeof(SetEntry));
}

Value set_pop(Set *set)
{
    size_t at = set->finger & set->mask;
    if (set->used == 0)
        return NULL;
    while (!set->table[at].key || set->table[at].key == DUMMY)
        at = at == set->mask ? 0 : at + 1;
    set->finger = at + 1;
    return set->table[at].key;
}

void set_trim(Machine *m, Set *set)
{
    if (set->fill - set->used > set->mask / 4)
        resize(m, set, set->used > FAST_GROWTH ? set->used * 2 : set->used * 4);
}

void set_take_over(Machine *m, Set *set, Set *other)
{
    Value *before = live_keys(m, set), *after = live_keys(m, other);
    size_t before_size = (set->used + 1) * sizeof(Value);
    if (is_traced(set))
        observe_replace(m, set, before, set->used, after, other->used);
    Set copy = *set;
    set->table = other->table;
    set->mask = other->mask;
    set->fill = other->fill;
    set->used = other->used;
    other->table = copy.table;
    other->mask = copy.mask;
    other->fill = copy.fill;
    other->used = copy.used;
    heap_free(&m->heap, before, before_size);
    heap_free(&m->heap, after, (set->used + 1) * sizeof(Value));
}

static bool add_visited(Machine *m, void *set, Value item)
{
    return set_add(m, set, item);
}

static bool is_any_set(Machine *m, Value v)
{
    return is_a(m, v, TYPE_set) || is_a(m, v, TYPE_frozenset);
}

/* CPython merges another set by its table, after growing once; the order depends on it. */
static bool merge(Machine *m, Set *set, const Set *other)
{
    if (other == set || other->used == 0)
        return true;
    if ((set->fill + other->used) * 5 >= set->mask * 3)
        resize(m, set, (set->used + other->used) * 2);
    bool empty = set->fill == 0;
    bool same = empty && set->mask == other->mask && other->fill == other->used;
    for (size_t i = 0; i <= other->mask; i++) {
        SetEntry *entry = &set->table[i], from = other->table[i];
        if (same && from.key)
            put(m, set, entry, from.key, from.hash);
        if (same || !from.key || from.key == DUMMY)
            continue;
        keep(from.key); /* a comparison may empty the other set */
        bool fine = find(m, set, from.key, from.hash, &entry);
        if (fine && !is_live(entry))
            put(m, set, entry, from.key, from.hash);
        drop(m, from.key);
        if (!fine)
            return false;
    }
    return true;
}

bool set_update(Machine *m, Set *set, Value iterable)
{
    if (is_any_set(m, iterable))
        return merge(m, set, (Set *)iterable);
    return iterate_all(m, iterable, add_visited, set);
}

bool set_next(const Set *set, size_t *position, Value *key, int64_t *hash)
{
    while (*position <= set->mask) {
        const SetEntry *entry = &set->table[(*position)++];
        if (!entry->key || entry->key == DUMMY)
            continue;
        *key = entry->key;
        *hash = entry->hash;
        return true;
    }
    return false;
}

void set_release(Machine *m, Set *set)
{
    size_t position = 0;
    Value key;
    int64_t hash;
    while (set_next(set, &position, &key, &hash))
        drop(m, key);
    heap_free(&m->heap, set->table, (set->mask + 1) * sizeof(SetEntry));
}
