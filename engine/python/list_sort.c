/* Sorting a list: a stable merge, on an array that nobody else sees. */
#include <string.h>

#include "engine/python/runtime.h"

typedef struct Sorting {
    Machine *machine;
    bool reverse;
    bool failed;
} Sorting;

/* Whether [right] must come before [left]. */
static bool out_of_order(Sorting *s, Value left, Value right)
{
    bool truth = false;
    Value first = s->reverse ? left : right, second = s->reverse ? right : left;
    if (!s->failed && !compare_truth(s->machine, first, second, COMPARE_LT, &truth))
        s->failed = true;
    return truth;
}

typedef struct Keyed {
    Value key, item;
} Keyed;

static void merge_sort(Sorting *s, Keyed *items, Keyed *room, size_t count)
{
    if (count < 2 || s->failed)
        return;
    size_t half = count / 2, left = 0, right = half, out = 0;
    merge_sort(s, items, room, half);
    merge_sort(s, items + half, room, count - half);
    if (!out_of_order(s, items[half - 1].key, items[half].key))
        return;
    memcpy(room, items, count * sizeof(Keyed));
    while (left < half && right < count)
        items[out++] = out_of_order(s, room[left].key, room[right].key) ? room[right++]
                                                                         : room[left++];
    while (left < half)
        items[out++] = room[left++];
    while (right < count)
        items[out++] = room[right++];
}

static bool make_keys(Machine *m, Keyed *items, size_t count, Value key)
{
    for (size_t i = 0; i < count; i++) {
        if (key == VALUE_NONE)
            items[i].key = keep(items[i].item);
        else if (!(items[i].key = call_values(m, key, &items[i].item, 1)))
            return false;
    }
    return true;
}

bool list_sort(Machine *m, List *list, Value key, bool reverse)
{
    size_t count = list->count, size = (count ? count : 1) * sizeof(Keyed);
    Keyed *items = heap_alloc(&m->heap, size), *room = heap_alloc(&m->heap, size);
    memset(items, 0, size);
    for (size_t i = 0; i < count; i++)
        items[i].item = keep(list->items[i]);
    Sorting sorting = {m, reverse, false};
    bool fine = make_keys(m, items, count, key);
    if (fine)
        merge_sort(&sorting, items, room, count);
    fine = fine && !sorting.failed;
    if (fine && list->count == count) {
        Value *sorted = heap_alloc(&m->heap, (count ? count : 1) * sizeof(Value));
        for (size_t i = 0; i < count; i++)
            sorted[i] = items[i].item;
        if (is_traced(list) && count)
            observe_replace(m, list, list->items, count, sorted, count);
        if (count)
            memcpy(list->items, sorted, count * sizeof(Value));
        heap_free(&m->heap, sorted, (count ? count : 1) * sizeof(Value));
    } else if (fine) {
        raise_format(m, TYPE_ValueError, "list modified during sort");
        fine = false;
    }
    for (size_t i = 0; i < count; i++) {
        drop(m, items[i].key);
        drop(m, items[i].item);
    }
    heap_free(&m->heap, items, size);
    heap_free(&m->heap, room, size);
    return fine;
}
