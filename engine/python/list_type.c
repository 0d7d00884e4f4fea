/* list: operators and methods. */
#include "engine/python/runtime.h"
#include "engine/python/referents.h"

static void free_list(Machine *m, Value self)
{
    List *list = (List *)self;
    for (size_t i = list->count; i > 0; i--) /* from the end, as CPython does */
        drop(m, list->items[i - 1]);
    heap_free(&m->heap, list->items, list->capacity * sizeof(Value));
}

static Value make_list(Machine *m, Type *type, const Args *args)
{
    (void)args;
    return object_alloc(m, type, type->size);
}

static bool init_list(Machine *m, Value self, const Args *args)
{
    List *list = (List *)self;
    if (args->named || args->count > 1) {
        raise_format(m, TYPE_TypeError, args->named ? "list() takes no keyword arguments"
                                                    : "list expected at most 1 argument, got %d",
                     args->count);
        return false;
    }
    list_splice(m, list, 0, list->count, NULL, 0);
    return args->count == 0 || list_extend(m, list, args->items[0]);
}

/* "[a, b]" or "(a, b)": the items' reprs between [open] and [close]. */
bool repr_items(Machine *m, Value self, Value *const *items, const size_t *count, const char *open,
                const char *close, Text *out)
{
    bool again;
    repr_enter(m, self, &again);
    text_add_c(out, open);
    if (again) {
        text_add_c(out, "...");
        text_add_c(out, close);
        return true;
    }
    bool fine = true;
    for (size_t i = 0; fine && i < *count; i++) {
        if (i)
            text_add_c(out, ", ");
        Value item = keep((*items)[i]), shown = tick(m) ? value_repr(m, item) : NULL;
        fine = shown && text_fits(m, out, ((Str *)shown)->length);
        if (fine)
            text_add_slice(out, str_slice((Str *)shown));
        drop(m, shown);
        drop(m, item);
    }
    repr_leave(m);
    text_add_c(out, close);
    return fine;
}

static Value repr_list(Machine *m, Value self)
{
    Text text = TEXT_EMPTY;
    const List *list = (List *)self;
    if (repr_items(m, self, &list->items, &list->count, "[", "]", &text))
        return (Value)str_from_text(m, &text);
    text_free(&text);
    return NULL;
}

static bool length_list(Machine *m, Value self, int64_t *length)
{
    (void)m;
    *length = (int64_t)((List *)self)->count;
    return true;
}

static Value iter_list(Machine *m, Value self)
{
    return (Value)iterator_new(m, TYPE_list_iterator, self);
}

static bool contains_list(Machine *m, Value self, Value item, bool *found)
{
    const List *list = (List *)self;
    *found = false;
    for (size_t i = 0; i < list->count && !*found; i++) {
        Value candidate = keep(list->items[i]);
        bool fine = tick_of(m, i) && values_equal(m, candidate, item, found);
        drop(m, candidate);
        if (!fine)
            return false;
    }
    return true;
}

/* The order of two sequences: by the first items that differ, else by length. Answers NULL when it
 * raised. */
Value compare_sequences(Machine *m, Value *const *left, const size_t *left_count,
                        Value *const *right, const size_t *right_count, CompareOp op)
{
    if (*left_count != *right_count && (op == COMPARE_EQ || op == COMPARE_NOTEQ))
        return boolean(op == COMPARE_NOTEQ);
    if (!tick(m)) /* one in itself twice, and so on … */
        return NULL;
    size_t i = 0;
    for (; i < *left_count && i < *right_count; i++) {
        Value a = keep((*left)[i]), b = keep((*right)[i]);
        bool equal;
        bool fine = tick_of(m, i) && values_equal(m, a, b, &equal);
        Value result = fine && !equal ? op == COMPARE_EQ      ? VALUE_FALSE
                                        : op == COMPARE_NOTEQ ? VALUE_TRUE
                                                              : compare_operation(m, a, b, op)
                                      : NULL;
        drop(m, a);
        drop(m, b);
        if (!fine || !equal)
            return result;
    }
    return order_answers((*left_count > *right_count) - (*left_count < *right_count), op);
}

static Value compare_list(Machine *m, Value self, Value other, CompareOp op)
{
    if (!is_a(m, other, TYPE_list))
        return VALUE_NOT_IMPLEMENTED;
    const List *left = (List *)self, *right = (List *)other;
    return compare_sequences(m, &left->items, &left->count, &right->items, &right->count, op);
}

/* How often a sequence of [length] items is to be repeated; -1: raised. */
int64_t repeat_count(Machine *m, Value count_value, size_t length)
{
    int64_t count;
    bool overflow;
    if (!value_index(m, count_value, &count, &overflow))
        return -1;
    if (overflow) {
        raise_format(m, TYPE_OverflowError, "cannot fit '%s' into an index-sized integer",
                     type_name(m, count_value));
        return -1;
    }
    if (count <= 0 || length == 0)
        return 0;
    if ((uint64_t)count > SIZE_MAX / sizeof(Value) / length ||
        !heap_allows(&m->heap, length * (size_t)count * sizeof(Value))) {
        raise_value(m, TYPE_MemoryError, NULL);
        return -1;
    }
    return count;
}

static Value repeat_list(Machine *m, const List *list, Value count_value)
{
    int64_t count = repeat_count(m, count_value, list->count);
    if (count < 0)
        return NULL;
    List *result = list_new(m, list->count * (size_t)count);
    for (int64_t i = 0; i < count; i++)
        for (size_t j = 0; j < list->count; j++)
            list_append(m, result, list->items[j]);
    return (Value)result;
}

static Value binary_list(Machine *m, Value left, Value right, BinaryOp op)
{
    if (op == BINARY_MULT && is_a(m, left, TYPE_list) && is_int(m, right))
        return repeat_list(m, (List *)left, right);
    if (op == BINARY_MULT && is_a(m, right, TYPE_list) && is_int(m, left))
        return repeat_list(m, (List *)right, left);
    if (op != BINARY_ADD || !is_a(m, left, TYPE_list) || !is_a(m, right, TYPE_list))
        return VALUE_NOT_IMPLEMENTED;
    const List *a = (List *)left, *b = (List *)right;
    if (!heap_allows(&m->heap, (a->count + b->count) * sizeof(Value)))
        return raise_value(m, TYPE_MemoryError, NULL);
    List *result = list_new(m, a->count + b->count);
    for (size_t i = 0; i < a->count; i++)
        list_append(m, result, a->items[i]);
    for (size_t i = 0; i < b->count; i++)
        list_append(m, result, b->items[i]);
    return (Value)result;
}

static Value inplace_list(Machine *m, Value self, Value other, BinaryOp op)
{
    List *list = (List *)self;
    if (op == BINARY_ADD)
        return list_extend(m, list, other) ? keep(self) : NULL;
    if (op != BINARY_MULT || !is_int(m, other))
        return VALUE_NOT_IMPLEMENTED;
    List *result = (List *)repeat_list(m, list, other);
    if (!result)
        return NULL;
    list_splice(m, list, 0, list->count, result->items, result->count);
    drop(m, (Value)result);
    return keep(self);
}

/* ---- methods */

static Value method_append(Machine *m, Value self, const Args *args)
{
    list_append(m, (List *)self, args->items[0]);
    return VALUE_NONE;
}

static Value method_extend(Machine *m, Value self, const Args *args)
{
    return list_extend(m, (List *)self, args->items[0]) ? VALUE_NONE : NULL;
}

static Value method_insert(Machine *m, Value self, const Args *args)
{
    List *list = (List *)self;
    int64_t index;
    if (!value_index(m, args->items[0], &index, NULL))
        return NULL;
    if (index < 0)
        index = index < -(int64_t)list->count ? 0 : index + (int64_t)list->count;
    if (index > (int64_t)list->count)
        index = (int64_t)list->count;
    list_insert(m, list, (size_t)index, args->items[1]);
    return VALUE_NONE;
}

static Value method_pop(Machine *m, Value self, const Args *args)
{
    List *list = (List *)self;
    int64_t index = -1;
    if (args->count && !value_index(m, args->items[0], &index, NULL))
        return NULL;
    if (list->count == 0)
        return raise_format(m, TYPE_IndexError, "pop from empty list");
    if (index < 0)
        index += (int64_t)list->count;
    if (index < 0 || index >= (int64_t)list->count)
        return raise_format(m, TYPE_IndexError, "pop index out of range");
    return list_take(m, list, (size_t)index);
}

/* Where [item] is from [start] on; -1 when nowhere, -2 when comparing raised. */
static int64_t find_item(Machine *m, const List *list, Value item, int64_t start, int64_t stop)
{
    for (int64_t i = start; i < stop && i < (int64_t)list->count; i++) {
        bool equal;
        Value candidate = keep(list->items[i]);
        bool fine = tick_of(m, (size_t)i) && values_equal(m, candidate, item, &equal);
        drop(m, candidate);
        if (!fine)
            return -2;
        if (equal)
            return i;
    }
    return -1;
}

static Value method_remove(Machine *m, Value self, const Args *args)
{
    List *list = (List *)self;
    int64_t index = find_item(m, list, args->items[0], 0, INT64_MAX);
    if (index == -1)
        return raise_format(m, TYPE_ValueError, "list.remove(x): x not in list");
    if (index < 0)
        return NULL;
    if ((size_t)index < list->count) /* unless the comparison has taken it out */
        list_remove(m, list, (size_t)index);
    return VALUE_NONE;
}

bool index_bound(Machine *m, const Args *args, int number, size_t count, int64_t *bound)
{
    if (number >= args->count)
        return true;
    Value given = args->items[number];
    if (!is_int(m, given) && !special_of(type_of(m, given), SPECIAL_INDEX)) {
        raise_format(m, TYPE_TypeError,
                     "slice indices must be integers or have an __index__ method");
        return false;
    }
    if (!value_index(m, args->items[number], bound, NULL))
        return false;
    if (*bound < 0)
        *bound = *bound < -(int64_t)count ? 0 : *bound + (int64_t)count;
    return true;
}

static Value method_index(Machine *m, Value self, const Args *args)
{
    const List *list = (List *)self;
    int64_t start = 0, stop = INT64_MAX;
    if (!index_bound(m, args, 1, list->count, &start) ||
        !index_bound(m, args, 2, list->count, &stop))
        return NULL;
    int64_t index = find_item(m, list, args->items[0], start, stop);
    if (index >= 0)
        return small(index);
    if (index == -2)
        return NULL;
    Value shown = value_repr(m, args->items[0]);
    if (shown)
        raise_format(m, TYPE_ValueError, "%s is not in list", ((Str *)shown)->bytes);
    drop(m, shown);
    return NULL;
}

static Value method_count(Machine *m, Value self, const Args *args)
{
    const List *list = (List *)self;
    int64_t count = 0, at = -1;
    while ((at = find_item(m, list, args->items[0], at + 1, INT64_MAX)) >= 0)
        count++;
    return at == -2 ? NULL : small(count);
}

static Value method_reverse(Machine *m, Value self, const Args *args)
{
    (void)args;
    List *list = (List *)self;
    charge(m, list->count / 4);
    List *old = list_copy(m, list);
    if (!old)
        return NULL;
    for (size_t i = 0; i < list->count; i++)
        list->items[i] = old->items[list->count - 1 - i];
    if (is_traced(list) && list->count)
        observe_replace(m, list, old->items, old->count, list->items, list->count);
    drop(m, (Value)old);
    return VALUE_NONE;
}

static void clear(Machine *m, Value self)
{
    list_splice(m, (List *)self, 0, ((List *)self)->count, NULL, 0);
}

static Value method_clear(Machine *m, Value self, const Args *args)
{
    (void)args;
    clear(m, self);
    return VALUE_NONE;
}

static Value method_copy(Machine *m, Value self, const Args *args)
{
    (void)args;
    return (Value)list_copy(m, (List *)self);
}

static Value method_sort(Machine *m, Value self, const Args *args)
{
    static const char *const names[] = {"key", "reverse", NULL};
    Value given[2];
    int64_t reverse = 0;
    if (!args_sort(m, args, "sort", names, 0, 0, given) ||
        (given[1] && !value_index(m, given[1], &reverse, NULL)))
        return NULL;
    Value key = given[0] ? given[0] : VALUE_NONE;
    return list_sort(m, (List *)self, key, reverse != 0) ? VALUE_NONE : NULL;
}

static Value method_reversed(Machine *m, Value self, const Args *args)
{
    (void)args;
    Iterator *iterator = iterator_new(m, TYPE_list_reverseiterator, self);
    iterator->index = (int64_t)((List *)self)->count - 1;
    iterator->step = -1;
    return (Value)iterator;
}

const NativeRow list_methods[] = {
    {"append", method_append, 1, 1, 0},
    {"extend", method_extend, 1, 1, 0},
    {"insert", method_insert, 2, 2, 0},
    {"pop", method_pop, 0, 1, 0},
    {"remove", method_remove, 1, 1, 0},
    {"index", method_index, 1, 3, 0},
    {"count", method_count, 1, 1, 0},
    {"reverse", method_reverse, 0, 0, 0},
    {"clear", method_clear, 0, 0, 0},
    {"copy", method_copy, 0, 0, 0},
    {"sort", method_sort, 0, ANY_COUNT, NATIVE_KEYWORDS},
    {"__reversed__", method_reversed, 0, 0, 0},
    {"__class_getitem__", method_class_getitem, 1, 1, NATIVE_CLASS},
    {0},
};

const TypeSlots list_slots = {
    .serial = offsetof(List, serial),
    .visit = visit_list,
    .clear = clear,
    .size = sizeof(List),
    .free = free_list,
    .make = make_list,
    .init = init_list,
    .repr = repr_list,
    .length = length_list,
    .iter = iter_list,
    .contains = contains_list,
    .get_item = list_get_item,
    .set_item = list_set_item,
    .compare = compare_list,
    .binary = binary_list,
    .inplace = inplace_list,
    .methods = list_methods,
    .flags = SLOTS_UNHASHABLE,
};
