/* Sorting a list: a stable merge, on an array that nobody else sees. */
#include <string.h>

#include "engine/python/runtime.h"

typedef struct Sorting {
    Machine *machine;
    bool failed;
    size_t compared;
} Sorting;

typedef struct Keyed {
    Value key, item;
} Keyed;

enum { SHORT = 64 }; /* what is shorter is sorted by insertion; CPython compares in that order */

static bool is_less(Sorting *s, const Keyed *left, const Keyed *right)
{
    bool truth = false;
    if (!s->failed && !(tick_of(s->machine, s->compared++) &&
                        compare_truth(s->machine, left->key, right->key, COMPARE_LT, &truth)))
        s->failed = true;
    return truth;
}

static void reverse_items(Keyed *items, size_t count)
{
    for (size_t i = 0; i < count / 2; i++) {
        Keyed other = items[i];
        items[i] = items[count - 1 - i];
        items[count - 1 - i] = other;
    }
}

/* How many items at the start are in order; they may be in the opposite one, and are turned round. */
static size_t find_run(Sorting *s, Keyed *items, size_t count)
{
    if (count < 2)
        return count;
    size_t run = 2;
    bool descends = is_less(s, &items[1], &items[0]);
    while (run < count && !s->failed && is_less(s, &items[run], &items[run - 1]) == descends)
        run++;
    if (descends)
        reverse_items(items, run);
    return run;
}

static void insertion_sort(Sorting *s, Keyed *items, size_t count)
{
    for (size_t at = find_run(s, items, count); at < count && !s->failed; at++) {
        Keyed pivot = items[at];
        size_t low = 0, high = at;
        while (low < high) {
            size_t middle = low + (high - low) / 2;
            if (is_less(s, &pivot, &items[middle]))
                high = middle;
            else
                low = middle + 1;
        }
        memmove(items + low + 1, items + low, (at - low) * sizeof(Keyed));
        items[low] = pivot;
    }
}

static void merge_sort(Sorting *s, Keyed *items, Keyed *room, size_t count)
{
    if (count < SHORT) {
        insertion_sort(s, items, count);
        return;
    }
    size_t half = count / 2, left = 0, right = half, out = 0;
    merge_sort(s, items, room, half);
    merge_sort(s, items + half, room, count - half);
    if (s->failed || !is_less(s, &items[half], &items[half - 1]))
        return;
    memcpy(room, items, count * sizeof(Keyed));
    while (left < half && right < count)
        items[out++] = is_less(s, &room[right], &room[left]) ? room[right++] : room[left++];
    while (left < half)
        items[out++] = room[left++];
    while (right < count)
        items[out++] = room[right++];
}

/* Items that are equal keep their order, backwards too. */
static bool sort_items(Machine *m, Keyed *items, Keyed *room, size_t count, bool reverse)
{
    Sorting sorting = {.machine = m};
    if (reverse)
        reverse_items(items, count);
    merge_sort(&sorting, items, room, count);
    if (reverse)
        reverse_items(items, count);
    return !sorting.failed;
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
    bool fine = make_keys(m, items, count, key) && sort_items(m, items, room, count, reverse);
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
