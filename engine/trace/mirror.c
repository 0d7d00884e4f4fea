/* The mirror of the heap: objects by number, with their items as they are at the cursor's place. */
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

static void reserve_items(MirrorObject *object, size_t more)
{
    size_t need = object->item_count + more;
    if (need <= object->item_capacity)
        return;
    size_t capacity = object->item_capacity * 2;
    object->item_capacity = capacity > need ? capacity : need;
    object->items = memory_resize(object->items, object->item_capacity * sizeof *object->items);
}

static void insert(MirrorObject *object, const Record *record, size_t index, size_t first,
                   size_t count)
{
    reserve_items(object, count);
    if (index > object->item_count)
        index = object->item_count;
    if (index < object->item_count)
        memmove(object->items + index + count, object->items + index,
                (object->item_count - index) * sizeof *object->items);
    for (size_t i = 0; i < count; i++)
        object->items[index + i] = record_word(record, first + i);
    object->item_count += count;
}

static void drop(MirrorObject *object, size_t index, size_t count)
{
    if (index >= object->item_count)
        return;
    if (count > object->item_count - index)
        count = object->item_count - index;
    object->item_count -= count;
    memmove(object->items + index, object->items + index + count,
            (object->item_count - index) * sizeof *object->items);
}

void mirror_insert(Cursor *cursor, const Record *record, size_t index, size_t first)
{
    insert(object_at(cursor, record->a), record, index, first, record->count - first);
}

void mirror_remove(Cursor *cursor, const Record *record, size_t index, size_t first)
{
    drop(object_at(cursor, record->a), index, record->count - first);
}

void mirror_set(Cursor *cursor, const Record *record)
{
    MirrorObject *object = object_at(cursor, record->a);
    uint64_t index = record_word(record, 0);
    if (index < object->item_count)
        object->items[index] ^= record_word(record, 1);
}

void mirror_replace(Cursor *cursor, const Record *record, bool forward)
{
    MirrorObject *object = object_at(cursor, record->a);
    size_t old_count = record_word(record, 0);
    size_t new_count = record->count - 1 - old_count;
    object->item_count = 0;
    insert(object, record, 0, forward ? 1 + old_count : 1, forward ? new_count : old_count);
}

void mirror_add(Cursor *cursor, const Record *record)
{
    MirrorObject *object = object_at(cursor, record->a);
    object->seen = true;
    object->kind = object_word_kind(record_word(record, 0));
    object->class_name = object_word_class(record_word(record, 0));
    object->number = names_add(&cursor->object_names, cursor->trace, object->class_name);
    object->item_count = 0;
    insert(object, record, 0, 1, record->count - 1);
}

void mirror_add_back(Cursor *cursor, const Record *record)
{
    MirrorObject *object = object_at(cursor, record->a);
    names_drop(&cursor->object_names, cursor->trace, object->class_name);
    object->seen = false;
    object->kind = 0;
    object->class_name = 0;
    object->number = 0;
    object->item_count = 0;
}
