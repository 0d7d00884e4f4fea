/* List: all changes go through these functions, which tell the trace. */
#include <string.h>

#include "engine/python/runtime.h"

List *list_new(Machine *m, size_t capacity)
{
    List *list = object_alloc(m, m->types[TYPE_list], sizeof(List));
    if (capacity) {
        list->items = heap_alloc(&m->heap, capacity * sizeof(Value));
        list->capacity = capacity;
    }
    return list;
}

static void reserve(Machine *m, List *list, size_t count)
{
    if (count <= list->capacity)
        return;
    size_t wanted = list->capacity ? list->capacity * 2 : 4;
    if (wanted < count)
        wanted = count;
    list->items = heap_resize(&m->heap, list->items, list->capacity * sizeof(Value),
                              wanted * sizeof(Value));
    list->capacity = wanted;
}

bool list_append(Machine *m, List *list, Value item)
{
    if (list->count == list->capacity && !heap_allows(&m->heap, 2 * list->count * sizeof(Value)))
        return raise_value(m, TYPE_MemoryError, NULL), false;
    reserve(m, list, list->count + 1);
    list->items[list->count++] = keep(item);
    if (is_traced(list))
        observe_insert(m, list, list->count - 1, &item, 1);
    return true;
}

bool list_insert(Machine *m, List *list, size_t index, Value item)
{
    reserve(m, list, list->count + 1);
    size_t behind = (list->count - index) * sizeof(Value);
    charge_bytes(m, behind);
    memmove(list->items + index + 1, list->items + index, behind);
    list->items[index] = keep(item);
    list->count++;
    if (is_traced(list))
        observe_insert(m, list, index, &item, 1);
    return true;
}

void list_set(Machine *m, List *list, size_t index, Value item)
{
    Value old = list->items[index];
    if (is_traced(list))
        observe_set(m, list, index, old, item);
    list->items[index] = keep(item);
    drop(m, old);
}

Value list_take(Machine *m, List *list, size_t index)
{
    Value item = list->items[index];
    if (is_traced(list))
        observe_remove(m, list, index, &item, 1);
    size_t behind = (list->count - index - 1) * sizeof(Value);
    charge_bytes(m, behind);
    memmove(list->items + index, list->items + index + 1, behind);
    list->count--;
    return item;
}

void list_remove(Machine *m, List *list, size_t index)
{
    drop(m, list_take(m, list, index));
}

bool list_splice(Machine *m, List *list, size_t start, size_t stop, const Value *items, size_t count)
{
    size_t removed = stop - start, tail = list->count - stop;
    size_t bytes = removed * sizeof(Value);
    Value *old = heap_alloc(&m->heap, bytes);
    if (removed)
        memcpy(old, list->items + start, bytes);
    if (is_traced(list) && removed)
        observe_remove(m, list, start, old, removed);
    reserve(m, list, list->count - removed + count);
    if (tail)
        memmove(list->items + start + count, list->items + stop, tail * sizeof(Value));
    for (size_t i = 0; i < count; i++)
        list->items[start + i] = keep(items[i]);
    list->count = list->count - removed + count;
    if (is_traced(list) && count)
        observe_insert(m, list, start, items, count);
    while (removed > 0) /* from the end, as CPython does */
        drop(m, old[--removed]);
    heap_free(&m->heap, old, bytes);
    return true;
}

static bool append_visited(Machine *m, void *list, Value item)
{
    return list_append(m, list, item);
}

List *list_copy(Machine *m, const List *list)
{
    if (!heap_allows(&m->heap, list->count * sizeof(Value)))
        return raise_value(m, TYPE_MemoryError, NULL), NULL;
    List *copy = list_new(m, list->count);
    for (size_t i = 0; i < list->count; i++)
        copy->items[i] = keep(list->items[i]);
    copy->count = list->count;
    return copy;
}

bool list_extend(Machine *m, List *list, Value iterable)
{
    if (iterable == (Value)list) {
        List *copy = list_copy(m, list);
        bool fine = copy && heap_allows(&m->heap, 2 * list->count * sizeof(Value));
        if (fine)
            list_splice(m, list, list->count, list->count, copy->items, copy->count);
        else if (copy)
            raise_value(m, TYPE_MemoryError, NULL);
        drop(m, (Value)copy);
        return fine;
    }
    Value iterator = iterate(m, iterable);
    bool fine = iterator && length_hint_is_asked(m, iterable) &&
                iterate_rest(m, iterator, append_visited, list);
    drop(m, iterator);
    return fine;
}

List *list_of_items(Machine *m, Value iterable)
{
    Value iterator = iterate(m, iterable);
    List *list = iterator ? list_from(m, iterator) : NULL;
    drop(m, iterator);
    return list;
}

List *list_from(Machine *m, Value iterable)
{
    List *list = list_new(m, 0);
    if (list_extend(m, list, iterable))
        return list;
    drop(m, (Value)list);
    return NULL;
}
