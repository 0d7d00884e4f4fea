/* list[key]: items and slices, read, set and deleted. */
#include "engine/python/runtime.h"

/* The position that [key] means; false: raised. */
static bool list_position(Machine *m, const List *list, Value key, const char *what, size_t *index)
{
    int64_t at;
    if (!is_int(m, key) && !special_of(type_of(m, key), SPECIAL_INDEX)) {
        raise_format(m, TYPE_TypeError, "list indices must be integers or slices, not %s",
                     type_name(m, key));
        return false;
    }
    if (!value_index(m, key, &at, NULL))
        return false;
    if (at < 0)
        at += (int64_t)list->count;
    if (at < 0 || (size_t)at >= list->count) {
        raise_format(m, TYPE_IndexError, "list %sindex out of range", what);
        return false;
    }
    *index = (size_t)at;
    return true;
}

static Value get_slice(Machine *m, const List *list, SliceObject *slice)
{
    int64_t start, stop, step, count;
    if (!slice_unpack(m, slice, &list->count, &start, &stop, &step, &count))
        return NULL;
    if (!heap_allows(&m->heap, (size_t)count * sizeof(Value)))
        return raise_value(m, TYPE_MemoryError, NULL);
    List *result = list_new(m, (size_t)count);
    for (int64_t i = 0; i < count; i++)
        list_append(m, result, list->items[start + i * step]);
    return (Value)result;
}

Value list_get_item(Machine *m, Value self, Value key)
{
    const List *list = (List *)self;
    size_t index;
    if (is_small(key)) {
        int64_t at = small_of(key);
        if (at >= 0 && (size_t)at < list->count)
            return keep(list->items[at]);
    }
    if (is_exactly(m, key, TYPE_slice))
        return get_slice(m, list, (SliceObject *)key);
    return list_position(m, list, key, "", &index) ? keep(list->items[index]) : NULL;
}

/* Of what a copy has held meanwhile, as its end may run the program, which may change the list. */
static bool let_go(Machine *m, List *held)
{
    size_t count = held ? held->count : 0;
    for (size_t i = 0; i < count; i++) {
        Value item = held->items[i];
        held->items[i] = VALUE_NONE;
        drop(m, item);
    }
    drop(m, (Value)held);
    return held != NULL;
}

/* All at once, for the list as for the trace: one by one the rest would move each time. [held] is
 * what the list holds. */
static void delete_spread(Machine *m, List *list, const List *held, int64_t start, int64_t step,
                          int64_t count)
{
    size_t kept = (size_t)start;
    for (size_t i = kept; i < held->count; i++) {
        size_t behind = i - (size_t)start;
        if (behind % (size_t)step != 0 || behind / (size_t)step >= (size_t)count)
            list->items[kept++] = held->items[i];
    }
    list->count = kept;
    if (is_traced(list))
        observe_replace(m, list, held->items, held->count, list->items, kept);
    for (int64_t i = 0; i < count; i++)
        drop(m, held->items[start + i * step]); /* of the list's own; the copy still holds it */
}

static bool delete_slice(Machine *m, List *list, int64_t start, int64_t step, int64_t count)
{
    enum { FEW_REMOVED = 256 };
    if (step < 0) {
        start += (count - 1) * step;
        step = -step;
    }
    if (step == 1)
        return list_splice(m, list, (size_t)start, (size_t)(start + count), NULL, 0);
    List *held = list_copy(m, list);
    if (held && count > FEW_REMOVED)
        delete_spread(m, list, held, start, step, count);
    else
        for (int64_t i = 0; held && i < count; i++)
            list_remove(m, list, (size_t)(start + i * (step - 1)));
    return let_go(m, held);
}

static bool assign_spread(Machine *m, List *list, int64_t start, int64_t step, const List *items)
{
    List *held = list_copy(m, list);
    for (size_t i = 0; held && i < items->count; i++) {
        size_t at = (size_t)(start + (int64_t)i * step);
        if (at < list->count) /* unless it has shrunk while the items were made */
            list_set(m, list, at, items->items[i]);
    }
    return let_go(m, held);
}

static bool assign_slice(Machine *m, List *list, SliceObject *slice, Value value)
{
    int64_t start, stop, step, count;
    if (!slice_unpack(m, slice, &list->count, &start, &stop, &step, &count))
        return false;
    if (!value)
        return count == 0 || delete_slice(m, list, start, step, count);
    if (!type_of(m, value)->slots->iter && !special_of(type_of(m, value), SPECIAL_ITER)) {
        raise_format(m, TYPE_TypeError, step == 1 ? "can only assign an iterable"
                                                  : "must assign iterable to extended slice");
        return false;
    }
    List *items = list_of_items(m, value);
    if (!items)
        return false;
    bool fine = true;
    if (step == 1) {
        size_t first = (size_t)start, last = first + (size_t)count, now = list->count;
        fine = list_splice(m, list, first < now ? first : now, last < now ? last : now, items->items,
                           items->count);
    } else if ((int64_t)items->count != count) {
        raise_format(m, TYPE_ValueError,
                     "attempt to assign sequence of size %zu to extended slice of size %lld",
                     items->count, (long long)count);
        fine = false;
    } else {
        fine = assign_spread(m, list, start, step, items);
    }
    drop(m, (Value)items);
    return fine;
}

bool list_set_item(Machine *m, Value self, Value key, Value value)
{
    List *list = (List *)self;
    size_t index;
    if (is_exactly(m, key, TYPE_slice))
        return assign_slice(m, list, (SliceObject *)key, value);
    if (!list_position(m, list, key, "assignment ", &index))
        return false;
    if (value)
        list_set(m, list, index, value);
    else
        list_remove(m, list, index);
    return true;
}
