/* The mirror of the heap: objects by number, with their items as they are at the cursor's place. */
#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"
#include "engine/trace/cursor_state.h"

static MirrorObject *object_at(Cursor *cursor, uint32_t number)
{
    if (number >= cursor->object_count) {
        size_t count = cursor->object_count ? cursor->object_count : 64;
        while (count <= number)
            count *= 2;
        cursor->objects = memory_resize(cursor->objects, count * sizeof *cursor->objects);
        memset(cursor->objects + cursor->object_count, 0,
               (count - cursor->object_count) * sizeof *cursor->objects);
        cursor->object_count = count;
    }
    return &cursor->objects[number];
}

const MirrorObject *cursor_object(const Cursor *cursor, uint32_t object)
{
    if (object >= cursor->object_count || !cursor->objects[object].seen)
        return NULL;
    return &cursor->objects[object];
}

/* A program has few names of functions and classes, so a walk over them is quick. */
static NameCount *find_name(NameCounts *names, const Trace *trace, uint32_t atom)
{
    for (size_t i = 0; i < names->count; i++)
        if (names->items[i].atom == atom)
            return &names->items[i];
    Slice name = trace_atom_text(trace, atom);
    for (size_t i = 0; i < names->count; i++)
        if (slice_equal(trace_atom_text(trace, names->items[i].atom), name))
            return &names->items[i];
    names->items = memory_grow(names->items, names->count, &names->capacity, sizeof *names->items);
    names->items[names->count] = (NameCount){atom, 0};
    return &names->items[names->count++];
}

int names_add(NameCounts *names, const Trace *trace, uint32_t atom)
{
    return ++find_name(names, trace, atom)->count;
}

void names_drop(NameCounts *names, const Trace *trace, uint32_t atom)
{
    find_name(names, trace, atom)->count--;
}

static size_t front_room(const MirrorObject *object)
{
    return (size_t)(object->items - object->store);
}

/* Items are put in and taken out at any place, most often at an end: what lies on the shorter side of
 * the place moves. So a queue costs no more than a stack, however long it is. */
static bool is_left(const MirrorObject *object, size_t index, size_t behind)
{
    return index < object->item_count - behind;
}

/* A store for [more] more items, with [front] free places before the first. */
static void move_store(MirrorObject *object, size_t more, size_t front)
{
    size_t need = front + object->item_count + more;
    Datum *store = object->store;
    if (need > object->capacity) {
        object->capacity = need > 2 * object->capacity ? need : 2 * object->capacity;
        store = memory_alloc(object->capacity * sizeof *store);
    }
    if (object->item_count > 0)
        memmove(store + front, object->items, object->item_count * sizeof *store);
    if (store != object->store)
        free(object->store);
    object->store = store;
    object->items = store + front;
}

static Datum *make_room(MirrorObject *object, size_t index, size_t count)
{
    size_t items = object->item_count;
    if (is_left(object, index, index)) {
        if (!object->store || front_room(object) < count)
            move_store(object, 0, count + items);
        object->items -= count;
        memmove(object->items, object->items + count, index * sizeof *object->items);
    } else {
        if (!object->store || front_room(object) + items + count > object->capacity)
            move_store(object, count, 0);
        memmove(object->items + index + count, object->items + index,
                (items - index) * sizeof *object->items);
    }
    object->item_count += count;
    return object->items + index;
}

static void insert(MirrorObject *object, const Record *record, size_t index, size_t first,
                   size_t count)
{
    if (count == 0)
        return;
    if (index > object->item_count)
        index = object->item_count;
    Datum *items = make_room(object, index, count);
    for (size_t i = 0; i < count; i++)
        items[i] = record_word(record, first + i);
}

static void drop(MirrorObject *object, size_t index, size_t count)
{
    if (index >= object->item_count)
        return;
    if (count > object->item_count - index)
        count = object->item_count - index;
    if (is_left(object, index, index + count)) {
        memmove(object->items + count, object->items, index * sizeof *object->items);
        object->items += count;
    } else {
        memmove(object->items + index, object->items + index + count,
                (object->item_count - index - count) * sizeof *object->items);
    }
    object->item_count -= count;
}

static void empty(MirrorObject *object)
{
    object->item_count = 0;
    object->items = object->store;
}

static MirrorObject *changed(Cursor *cursor, const Record *record)
{
    MirrorObject *object = object_at(cursor, record->a);
    object->changes = true;
    return object;
}

void mirror_insert(Cursor *cursor, const Record *record, size_t index, size_t first)
{
    insert(changed(cursor, record), record, index, first, record->count - first);
}

void mirror_remove(Cursor *cursor, const Record *record, size_t index, size_t first)
{
    drop(changed(cursor, record), index, record->count - first);
}

void mirror_set(Cursor *cursor, const Record *record)
{
    MirrorObject *object = changed(cursor, record);
    uint64_t index = record_word(record, 0);
    if (index < object->item_count)
        object->items[index] ^= record_word(record, 1);
}

void mirror_replace(Cursor *cursor, const Record *record, bool forward)
{
    MirrorObject *object = changed(cursor, record);
    size_t old_count = record_word(record, 0);
    size_t new_count = record->count - 1 - old_count;
    empty(object);
    insert(object, record, 0, forward ? 1 + old_count : 1, forward ? new_count : old_count);
}

void mirror_add(Cursor *cursor, const Record *record)
{
    MirrorObject *object = object_at(cursor, record->a);
    object->seen = true;
    object->kind = object_word_kind(record_word(record, 0));
    object->class_name = object_word_class(record_word(record, 0));
    object->number = names_add(&cursor->object_names, cursor->trace, object->class_name);
    object->record = cursor->place - 1;
    object->position = cursor->position;
    empty(object);
    insert(object, record, 0, 1, record->count - 1);
}

void mirror_add_back(Cursor *cursor, const Record *record)
{
    MirrorObject *object = object_at(cursor, record->a);
    names_drop(&cursor->object_names, cursor->trace, object->class_name);
    object->seen = false;
}

void mirror_begin(const Cursor *cursor, MirrorObject *object)
{
    Record record = trace_record(cursor->trace, object->record, object->position);
    empty(object);
    insert(object, &record, 0, 1, record.count - 1);
}

void mirror_restore(MirrorObject *object, const Datum *items, size_t count)
{
    empty(object);
    if (count > 0)
        memcpy(make_room(object, 0, count), items, count * sizeof *items);
}
