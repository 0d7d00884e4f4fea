/* Dict: entries in insertion order, and an open-addressed table of their positions. */
#include <string.h>

#include "engine/python/runtime.h"

enum { TABLE_MIN = 8 };
#define SLOT_FREE 0u

Dict *dict_new(Machine *m)
{
    return object_alloc(m, m->types[TYPE_dict], sizeof(Dict));
}

void dict_release(Machine *m, Dict *dict)
{
    heap_free(&m->heap, dict->entries, dict->capacity * sizeof(DictEntry));
    heap_free(&m->heap, dict->table, dict->table ? (dict->mask + 1) * sizeof(uint32_t) : 0);
    dict->entries = NULL;
    dict->table = NULL;
    dict->used = dict->filled = dict->capacity = dict->mask = 0;
}

static void table_insert(Dict *dict, int64_t hash, uint32_t position)
{
    size_t at = (size_t)hash & dict->mask;
    while (dict->table[at] != SLOT_FREE)
        at = (at + 1) & dict->mask;
    dict->table[at] = position + 1;
}

/* Frees [slot]. What lies behind it, up to the next free one, moves up where its search passes here: no
 * mark is left, so a table never fills with what was deleted. */
static void table_remove(Dict *dict, size_t slot)
{
    for (size_t at = (slot + 1) & dict->mask; dict->table[at] != SLOT_FREE; at = (at + 1) & dict->mask) {
        size_t home = (size_t)dict->entries[dict->table[at] - 1].hash & dict->mask;
        if (((at - home) & dict->mask) < ((at - slot) & dict->mask))
            continue;
        dict->table[slot] = dict->table[at];
        slot = at;
    }
    dict->table[slot] = SLOT_FREE;
}

/* Rebuilds with room for one more entry: deleted ones go, the order stays. */
static void rebuild(Machine *m, Dict *dict)
{
    size_t wanted = TABLE_MIN;
    while (wanted * 2 / 3 <= dict->used + dict->used / 2 + 1)
        wanted *= 2;
    size_t capacity = wanted * 2 / 3;
    DictEntry *entries = heap_alloc(&m->heap, capacity * sizeof(DictEntry));
    size_t count = 0;
    for (size_t i = 0; i < dict->filled; i++)
        if (dict->entries[i].key)
            entries[count++] = dict->entries[i];
    heap_free(&m->heap, dict->entries, dict->capacity * sizeof(DictEntry));
    heap_free(&m->heap, dict->table, dict->table ? (dict->mask + 1) * sizeof(uint32_t) : 0);
    dict->entries = entries;
    charge(m, 2 * count); /* into a table that no cache holds */
    dict->capacity = capacity;
    dict->filled = count;
    dict->table = heap_alloc(&m->heap, wanted * sizeof(uint32_t));
    memset(dict->table, 0, wanted * sizeof(uint32_t));
    dict->mask = wanted - 1;
    for (size_t i = 0; i < count; i++)
        table_insert(dict, entries[i].hash, (uint32_t)i);
}

/* Where the table holds an entry that matches, or -1. [equal] decides between candidates of the same
 * hash; it may run the program's code, after which the search starts again if the dict changed. */
static bool find(Machine *m, Dict *dict, Value key, int64_t hash, int64_t *slot)
{
again:
    *slot = -1;
    if (!dict->table)
        return true;
    uint64_t version = dict->version;
    for (size_t at = (size_t)hash & dict->mask; dict->table[at] != SLOT_FREE;
         at = (at + 1) & dict->mask) {
        DictEntry *entry = &dict->entries[dict->table[at] - 1];
        if (entry->hash != hash)
            continue;
        bool equal = entry->key == key;
        if (!equal) {
            Value candidate = keep(entry->key);
            bool fine = tick(m) && values_equal(m, candidate, key, &equal);
            drop(m, candidate);
            if (!fine)
                return false;
            if (dict->version != version)
                goto again;
        }
        if (equal) {
            *slot = (int64_t)at;
            return true;
        }
    }
    return true;
}

bool dict_get(Machine *m, Dict *dict, Value key, Value *value)
{
    int64_t hash, slot;
    *value = NULL;
    if (!value_hash(m, key, &hash) || !find(m, dict, key, hash, &slot))
        return false;
    if (slot >= 0)
        *value = dict->entries[dict->table[slot] - 1].value;
    return true;
}

static const DictEntry *find_str(const Dict *dict, const Str *key)
{
    if (!dict->table)
        return NULL;
    for (size_t at = (size_t)key->hash & dict->mask; dict->table[at] != SLOT_FREE;
         at = (at + 1) & dict->mask) {
        const DictEntry *entry = &dict->entries[dict->table[at] - 1];
        if (entry->key == (Value)key)
            return entry;
        if (entry->hash == key->hash && is_object(entry->key) &&
            entry->key->type == key->head.type && str_equal((Str *)entry->key, key))
            return entry;
    }
    return NULL;
}

Value dict_get_str(const Dict *dict, const Str *key)
{
    const DictEntry *entry = find_str(dict, key);
    return entry ? entry->value : NULL;
}

/* Entry [position]'s place among the live entries. */
static size_t live_index(const Dict *dict, size_t position)
{
    size_t index = 0;
    if (dict->used == dict->filled)
        return position;
    for (size_t i = 0; i < position; i++)
        index += dict->entries[i].key != NULL;
    return index;
}

/* A table that is made anew takes up to thrice what the entries take. */
static bool has_room(Machine *m, Dict *dict)
{
    if (dict->filled < dict->capacity)
        return true;
    if (heap_allows(&m->heap, 3 * dict->used * (sizeof(DictEntry) + sizeof(uint32_t))))
        return true;
    return raise_value(m, TYPE_MemoryError, NULL), false;
}

static void add(Machine *m, Dict *dict, Value key, Value value, int64_t hash)
{
    if (dict->filled == dict->capacity)
        rebuild(m, dict);
    size_t position = dict->filled++;
    dict->entries[position] = (DictEntry){keep(key), keep(value), hash};
    table_insert(dict, hash, (uint32_t)position);
    dict->used++;
    dict->version++;
    if (is_traced(dict)) {
        Value pair[] = {key, value};
        observe_insert(m, dict, (dict->used - 1) * 2, pair, 2);
    }
    if (dict->unit)
        globals_dict_changed(m, dict, key, value);
}

static bool append(Machine *m, Dict *dict, Value key, Value value, int64_t hash)
{
    if (!has_room(m, dict))
        return false;
    add(m, dict, key, value, hash);
    return true;
}

static bool replace(Machine *m, Dict *dict, size_t position, Value value)
{
    DictEntry *entry = &dict->entries[position];
    Value old = entry->value;
    entry->value = keep(value);
    if (is_traced(dict))
        observe_set(m, dict, live_index(dict, position) * 2 + 1, old, value);
    if (dict->unit)
        globals_dict_changed(m, dict, entry->key, value);
    drop(m, old);
    return true;
}

bool dict_set(Machine *m, Dict *dict, Value key, Value value)
{
    int64_t hash, slot;
    if (!value_hash(m, key, &hash) || !find(m, dict, key, hash, &slot))
        return false;
    return slot >= 0 ? replace(m, dict, dict->table[slot] - 1, value)
                     : append(m, dict, key, value, hash);
}

bool dict_set_str(Machine *m, Dict *dict, Str *key, Value value)
{
    str_hash(key);
    const DictEntry *entry = find_str(dict, key);
    return entry ? replace(m, dict, (size_t)(entry - dict->entries), value)
                 : append(m, dict, (Value)key, value, key->hash);
}

/* Takes the entry at table slot [slot] out; key and value become the caller's. */
static DictEntry take(Machine *m, Dict *dict, size_t slot)
{
    size_t position = dict->table[slot] - 1;
    DictEntry entry = dict->entries[position];
    if (is_traced(dict)) {
        Value pair[] = {entry.key, entry.value};
        observe_remove(m, dict, live_index(dict, position) * 2, pair, 2);
    }
    table_remove(dict, slot);
    dict->entries[position] = (DictEntry){NULL, NULL, 0};
    dict->used--;
    dict->version++;
    if (position + 1 == dict->filled)
        while (dict->filled && !dict->entries[dict->filled - 1].key)
            dict->filled--;
    if (dict->unit)
        globals_dict_changed(m, dict, entry.key, NULL);
    return entry;
}

bool dict_pop(Machine *m, Dict *dict, Value key, Value *value)
{
    int64_t hash, slot;
    *value = NULL;
    if (!value_hash(m, key, &hash) || !find(m, dict, key, hash, &slot))
        return false;
    if (slot < 0)
        return true;
    DictEntry entry = take(m, dict, (size_t)slot);
    *value = entry.value;
    drop(m, entry.key);
    return true;
}

bool dict_delete(Machine *m, Dict *dict, Value key, bool *found)
{
    Value value;
    if (!dict_pop(m, dict, key, &value))
        return false;
    *found = value != NULL;
    drop(m, value);
    return true;
}

bool dict_pop_last(Machine *m, Dict *dict, Value *key, Value *value)
{
    if (dict->used == 0)
        return false;
    const DictEntry *last = &dict->entries[dict->filled - 1];
    size_t at = (size_t)last->hash & dict->mask;
    while (dict->table[at] != dict->filled)
        at = (at + 1) & dict->mask;
    DictEntry entry = take(m, dict, at);
    *key = entry.key;
    *value = entry.value;
    return true;
}

void dict_clear(Machine *m, Dict *dict)
{
    DictEntry *entries = dict->entries;
    size_t filled = dict->filled, capacity = dict->capacity;
    if (is_traced(dict))
        for (size_t i = 0; i < filled; i++)
            if (entries[i].key) {
                Value pair[] = {entries[i].key, entries[i].value};
                observe_remove(m, dict, 0, pair, 2);
            }
    heap_free(&m->heap, dict->table, dict->table ? (dict->mask + 1) * sizeof(uint32_t) : 0);
    dict->entries = NULL;
    dict->table = NULL;
    dict->used = dict->filled = dict->capacity = dict->mask = 0;
    dict->version++;
    for (size_t i = 0; i < filled; i++) {
        drop(m, entries[i].key);
        drop(m, entries[i].value);
    }
    heap_free(&m->heap, entries, capacity * sizeof(DictEntry));
}

Dict *dict_copy(Machine *m, const Dict *dict)
{
    Dict *copy = dict_new(m);
    for (size_t i = 0; i < dict->filled; i++)
        if (dict->entries[i].key)
            add(m, copy, dict->entries[i].key, dict->entries[i].value, dict->entries[i].hash);
    return copy;
}

bool dict_next(const Dict *dict, size_t *position, Value *key, Value *value)
{
    while (*position < dict->filled) {
        const DictEntry *entry = &dict->entries[(*position)++];
        if (!entry->key)
            continue;
        *key = entry->key;
        *value = entry->value;
        return true;
    }
    return false;
}

static bool update_from_dict(Machine *m, Dict *dict, Dict *other)
{
    size_t position = 0;
    Value key, value;
    while (dict_next(other, &position, &key, &value)) {
        keep(key), keep(value); /* an __eq__ may take them out of the other one */
        bool fine = dict_set(m, dict, key, value);
        drop(m, key);
        drop(m, value);
        if (!fine)
            return false;
    }
    return true;
}

static bool update_from_keys(Machine *m, Dict *dict, Value mapping, Value keys)
{
    Value iterator = iterate(m, keys);
    drop(m, keys);
    if (!iterator)
        return false;
    Value key;
    bool fine = true;
    while (fine && tick(m) && (key = iterate_next(m, iterator))) {
        Value value = item_get(m, mapping, key);
        fine = value && dict_set(m, dict, key, value);
        drop(m, key);
        drop(m, value);
    }
    drop(m, iterator);
    return fine && !m->exception && !m->over;
}

/* One element of the sequence that dict() was given: it must be a pair. */
static bool update_pair(Machine *m, Dict *dict, Value element, size_t number)
{
    Value items = iterate(m, element);
    if (!items) {
        if (raised(m, TYPE_TypeError)) {
            clear_exception(m);
            raise_format(m, TYPE_TypeError,
                         "cannot convert dictionary update sequence element #%zu to a sequence",
                         number);
        }
        return false;
    }
    drop(m, items);
    Tuple *pair = tuple_from(m, element);
    if (!pair)
        return false;
    bool fine = pair->count == 2;
    if (!fine)
        raise_format(m, TYPE_ValueError,
                     "dictionary update sequence element #%zu has length %zu; 2 is required", number,
                     pair->count);
    else
        fine = dict_set(m, dict, pair->items[0], pair->items[1]);
    drop(m, (Value)pair);
    return fine;
}

bool dict_update(Machine *m, Dict *dict, Value other)
{
    if (is_exactly(m, other, TYPE_dict))
        return update_from_dict(m, dict, (Dict *)other);
    Str *name = str_intern_c(m, "keys");
    Value method;
    bool fine = attribute_find(m, other, name, &method);
    drop(m, (Value)name);
    if (!fine)
        return false;
    if (method) {
        Value keys = call_values(m, method, NULL, 0);
        drop(m, method);
        return keys && update_from_keys(m, dict, other, keys);
    }
    Value iterator = iterate(m, other);
    if (!iterator)
        return false;
    Value element;
    for (size_t number = 0; fine && tick(m) && (element = iterate_next(m, iterator)); number++) {
        fine = update_pair(m, dict, element, number);
        drop(m, element);
    }
    drop(m, iterator);
    return fine && !m->exception && !m->over;
}
