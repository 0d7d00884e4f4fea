/* range and slice: arithmetic progressions, and what part of a sequence is meant. */
#include "engine/python/runtime.h"

/* ---- range */

/* How many numbers a range has: max(0, ceil((stop - start) / step)), in integers of any size. */
static Value range_length(Machine *m, Value start, Value stop, Value step)
{
    int64_t a, b, c;
    if (int_fits(start, &a) && int_fits(stop, &b) && int_fits(step, &c) && a > -(1LL << 60) &&
        a < 1LL << 60 && b > -(1LL << 60) && b < 1LL << 60 && c > INT32_MIN && c < INT32_MAX) {
        int64_t span = c > 0 ? b - a : a - b, stride = c > 0 ? c : -c;
        return int_new(m, span <= 0 ? 0 : (span - 1) / stride + 1);
    }
    bool up = int_compare(m, step, small(0)) > 0;
    Value span = int_binary(m, up ? stop : start, up ? start : stop, BINARY_SUB);
    Value stride = up ? keep(step) : int_binary(m, small(0), step, BINARY_SUB);
    Value result = small(0);
    if (int_compare(m, span, small(0)) > 0) {
        Value less = int_binary(m, span, small(1), BINARY_SUB);
        Value whole = int_binary(m, less, stride, BINARY_FLOORDIV);
        result = int_binary(m, whole, small(1), BINARY_ADD);
        drop(m, less);
        drop(m, whole);
    }
    drop(m, span);
    drop(m, stride);
    return result;
}

static Range *range_new(Machine *m, Value start, Value stop, Value step)
{
    Range *range = object_alloc(m, m->types[TYPE_range], sizeof(Range));
    range->start = keep(start);
    range->stop = keep(stop);
    range->step = keep(step);
    range->length = range_length(m, start, stop, step);
    return range;
}

static Value make_range(Machine *m, Type *type, const Args *args)
{
    (void)type;
    Value given[3] = {small(0), NULL, small(1)};
    if (args->named)
        return raise_format(m, TYPE_TypeError, "range() takes no keyword arguments");
    if (args->count < 1 || args->count > 3)
        return raise_format(m, TYPE_TypeError, "range expected at %s %d argument%s, got %d",
                            args->count < 1 ? "least" : "most", args->count < 1 ? 1 : 3,
                            args->count < 1 ? "" : "s", args->count);
    for (int i = 0; i < args->count; i++) {
        Value integer = value_as_int(m, args->items[i]);
        if (!integer)
            return NULL;
        if (is_boolean(integer))
            integer = small(integer == VALUE_TRUE);
        given[args->count == 1 ? 1 : i] = integer;
    }
    Value result = NULL;
    if (int_compare(m, given[2], small(0)) == 0)
        raise_format(m, TYPE_ValueError, "range() arg 3 must not be zero");
    else
        result = (Value)range_new(m, given[0], given[1], given[2]);
    for (int i = 0; i < 3; i++)
        drop(m, given[i]);
    return result;
}

static void free_range(Machine *m, Value self)
{
    Range *range = (Range *)self;
    drop(m, range->start);
    drop(m, range->stop);
    drop(m, range->step);
    drop(m, range->length);
}

static Value repr_range(Machine *m, Value self)
{
    const Range *range = (Range *)self;
    Text text = TEXT_EMPTY;
    text_add_c(&text, "range(");
    int_text(m, range->start, 10, &text);
    text_add_c(&text, ", ");
    int_text(m, range->stop, 10, &text);
    if (range->step != small(1)) {
        text_add_c(&text, ", ");
        int_text(m, range->step, 10, &text);
    }
    text_add_char(&text, ')');
    return (Value)str_from_text(m, &text);
}

static bool length_range(Machine *m, Value self, int64_t *length)
{
    if (int_fits(((Range *)self)->length, length))
        return true;
    raise_format(m, TYPE_OverflowError, "Python int too large to convert to C ssize_t");
    return false;
}

static Value iter_range(Machine *m, Value self)
{
    Iterator *iterator = iterator_new(m, TYPE_range_iterator, self);
    if (!int_fits(((Range *)self)->length, &iterator->limit))
        iterator->limit = INT64_MAX;
    return (Value)iterator;
}

static Value range_at(Machine *m, const Range *range, Value index)
{
    Value offset = int_binary(m, index, range->step, BINARY_MULT);
    Value result = offset ? int_binary(m, range->start, offset, BINARY_ADD) : NULL;
    drop(m, offset);
    return result;
}

typedef struct Search {
    Value item;
    bool found, fine;
} Search;

static bool search_number(Machine *m, void *context, Value number)
{
    Search *search = context;
    search->fine = values_equal(m, number, search->item, &search->found);
    return search->fine && !search->found;
}

/* Whether it is one of the numbers: by arithmetic for an int, by == for anything else. */
static bool contains_range(Machine *m, Value self, Value item, bool *found)
{
    const Range *range = (Range *)self;
    *found = false;
    if (!is_exactly(m, item, TYPE_int) && !is_boolean(item)) {
        Search search = {item, false, true};
        bool fine = iterate_all(m, self, search_number, &search);
        *found = search.found;
        return fine && search.fine;
    }
    bool up = int_compare(m, range->step, small(0)) > 0;
    int to_start = int_compare(m, item, range->start), to_stop = int_compare(m, item, range->stop);
    if (up ? to_start < 0 || to_stop >= 0 : to_start > 0 || to_stop <= 0)
        return true;
    Value offset = int_binary(m, item, range->start, BINARY_SUB);
    Value rest = int_binary(m, offset, range->step, BINARY_MOD);
    *found = rest == small(0);
    drop(m, offset);
    drop(m, rest);
    return true;
}

static Value range_slice(Machine *m, const Range *range, SliceObject *slice)
{
    int64_t length, start, stop, step, count;
    if (!length_range(m, (Value)range, &length) ||
        !slice_unpack(m, slice, &(size_t){(size_t)length}, &start, &stop, &step, &count))
        return NULL;
    Value first = range_at(m, range, int_new(m, start)), last = range_at(m, range, int_new(m, stop));
    Value stride = int_binary(m, range->step, int_new(m, step), BINARY_MULT);
    Value result = (Value)range_new(m, first, last, stride);
    drop(m, first);
    drop(m, last);
    drop(m, stride);
    return result;
}

static Value get_item_range(Machine *m, Value self, Value key)
{
    const Range *range = (Range *)self;
    if (is_exactly(m, key, TYPE_slice))
        return range_slice(m, range, (SliceObject *)key);
    if (!is_int(m, key) && !special_of(type_of(m, key), SPECIAL_INDEX))
        return raise_format(m, TYPE_TypeError, "range indices must be integers or slices, not %s",
                            type_name(m, key));
    Value index = value_as_int(m, key);
    if (index && int_compare(m, index, small(0)) < 0) {
        Value from_end = index;
        index = int_binary(m, from_end, range->length, BINARY_ADD);
        drop(m, from_end);
    }
    Value result = NULL;
    if (index && (int_compare(m, index, small(0)) < 0 || int_compare(m, index, range->length) >= 0))
        raise_format(m, TYPE_IndexError, "range object index out of range");
    else if (index)
        result = range_at(m, range, index);
    drop(m, index);
    return result;
}

/* Two ranges are equal when they have the same numbers. */
static bool truth_range(Machine *m, Value self, bool *truth)
{
    (void)m;
    *truth = ((Range *)self)->length != small(0);
    return true;
}

static Value compare_range(Machine *m, Value self, Value other, CompareOp op)
{
    if (!is_exactly(m, other, TYPE_range) || (op != COMPARE_EQ && op != COMPARE_NOTEQ))
        return VALUE_NOT_IMPLEMENTED;
    const Range *a = (Range *)self, *b = (Range *)other;
    bool equal = int_compare(m, a->length, b->length) == 0 &&
                 (a->length == small(0) || int_compare(m, a->start, b->start) == 0) &&
                 (a->length == small(0) || a->length == small(1) ||
                  int_compare(m, a->step, b->step) == 0);
    return boolean(equal == (op == COMPARE_EQ));
}

static bool hash_range(Machine *m, Value self, int64_t *hash)
{
    const Range *range = (Range *)self;
    Value items[] = {range->length, VALUE_NONE, VALUE_NONE};
    if (range->length != small(0))
        items[1] = range->start;
    if (range->length != small(0) && range->length != small(1))
        items[2] = range->step;
    Value tuple = (Value)tuple_of(m, items, 3);
    bool fine = value_hash(m, tuple, hash);
    drop(m, tuple);
    return fine;
}

static Value method_reversed(Machine *m, Value self, const Args *args)
{
    (void)args;
    const Range *range = (Range *)self;
    Value last = int_binary(m, range->length, small(1), BINARY_SUB);
    Value start = range_at(m, range, last);
    Value stop = int_binary(m, range->start, range->step, BINARY_SUB);
    Value step = int_binary(m, small(0), range->step, BINARY_SUB);
    Range *back = range_new(m, start, stop, step);
    Value iterator = iter_range(m, (Value)back);
    drop(m, last);
    drop(m, start);
    drop(m, stop);
    drop(m, step);
    drop(m, (Value)back);
    return iterator;
}

/* What is no int may still equal a number. */
static int64_t find_equal(Machine *m, Value self, Value wanted, bool all)
{
    Value iterator = iter_range(m, self), item;
    int64_t index = 0, found = all ? 0 : -1;
    bool equal = false, fine = true;
    while (fine && (all || !equal) && tick(m) && (item = iterate_next(m, iterator))) {
        fine = values_equal(m, item, wanted, &equal);
        drop(m, item);
        if (fine && equal)
            found = all ? found + 1 : index;
        index++;
    }
    drop(m, iterator);
    return fine && !m->over ? found : -2;
}

static Value index_by_equality(Machine *m, Value self, Value wanted)
{
    int64_t at = find_equal(m, self, wanted, false);
    if (at == -1)
        raise_format(m, TYPE_ValueError, "sequence.index(x): x not in sequence");
    return at < 0 ? NULL : small(at);
}

static Value method_index(Machine *m, Value self, const Args *args)
{
    const Range *range = (Range *)self;
    bool found;
    if (!is_int(m, args->items[0]))
        return index_by_equality(m, self, args->items[0]);
    contains_range(m, self, args->items[0], &found);
    if (!found) {
        Value shown = value_repr(m, args->items[0]);
        if (shown)
            raise_format(m, TYPE_ValueError, "%s is not in range", ((Str *)shown)->bytes);
        drop(m, shown);
        return NULL;
    }
    Value offset = int_binary(m, args->items[0], range->start, BINARY_SUB);
    Value index = int_binary(m, offset, range->step, BINARY_FLOORDIV);
    drop(m, offset);
    return index;
}

static Value method_count(Machine *m, Value self, const Args *args)
{
    bool found;
    if (!is_int(m, args->items[0])) {
        int64_t count = find_equal(m, self, args->items[0], true);
        return count < 0 ? NULL : small(count);
    }
    contains_range(m, self, args->items[0], &found);
    return small(found);
}

#define RANGE_PART(field)                                                                          \
    static Value get_##field(Machine *m, Value self)                                               \
    {                                                                                              \
        (void)m;                                                                                   \
        return keep(((Range *)self)->field);                                                       \
    }
RANGE_PART(start)
RANGE_PART(stop)
RANGE_PART(step)

static const NativeRow range_methods[] = {
    {"__reversed__", method_reversed, 0, 0, 0},
    {"index", method_index, 1, 1, 0},
    {"count", method_count, 1, 1, 0},
    {0},
};
static const GetSetRow range_getsets[] = {
    {"start", get_start, NULL}, {"stop", get_stop, NULL}, {"step", get_step, NULL}, {0}};

const TypeSlots range_slots = {
    .size = sizeof(Range),
    .free = free_range,
    .make = make_range,
    .init = init_nothing,
    .repr = repr_range,
    .hash = hash_range,
    .truth = truth_range,
    .length = length_range,
    .iter = iter_range,
    .contains = contains_range,
    .get_item = get_item_range,
    .compare = compare_range,
    .methods = range_methods,
    .getsets = range_getsets,
    .flags = SLOTS_NO_SUBCLASS,
};

/* ---- slice */

static bool slice_part(Machine *m, Value part, int64_t *out)
{
    if (is_int(m, part) || special_of(type_of(m, part), SPECIAL_INDEX))
        return value_index(m, part, out, NULL);
    raise_format(m, TYPE_TypeError,
                 "slice indices must be integers or None or have an __index__ method");
    return false;
}

static int64_t clamp(int64_t at, int64_t length, bool backwards)
{
    if (at < 0)
        at = at < -length ? (backwards ? -1 : 0) : at + length;
    int64_t most = backwards ? length - 1 : length;
    return at > most ? most : at;
}

bool slice_unpack(Machine *m, SliceObject *slice, const size_t *length, int64_t *start, int64_t *stop,
                  int64_t *step, int64_t *count)
{
    *step = 1;
    if (slice->step != VALUE_NONE && !slice_part(m, slice->step, step))
        return false;
    if (*step == 0) {
        raise_format(m, TYPE_ValueError, "slice step cannot be zero");
        return false;
    }
    if (*step < -INT64_MAX)
        *step = -INT64_MAX;
    bool backwards = *step < 0;
    *start = *stop = 0;
    if ((slice->start != VALUE_NONE && !slice_part(m, slice->start, start)) ||
        (slice->stop != VALUE_NONE && !slice_part(m, slice->stop, stop)))
        return false;
    int64_t most = (int64_t)*length;
    *start = slice->start != VALUE_NONE ? clamp(*start, most, backwards) : backwards ? most - 1 : 0;
    *stop = slice->stop != VALUE_NONE ? clamp(*stop, most, backwards) : backwards ? -1 : most;
    if (backwards)
        *count = *stop < *start ? (*start - *stop - 1) / -*step + 1 : 0;
    else
        *count = *start < *stop ? (*stop - *start - 1) / *step + 1 : 0;
    return true;
}

static Value make_slice(Machine *m, Type *type, const Args *args)
{
    if (!args_positional(m, type, args, "slice", 1, 3))
        return NULL;
    SliceObject *slice = object_alloc(m, m->types[TYPE_slice], sizeof(SliceObject));
    bool one = args->count == 1;
    slice->start = one ? VALUE_NONE : keep(args->items[0]);
    slice->stop = keep(args->items[one ? 0 : 1]);
    slice->step = args->count == 3 ? keep(args->items[2]) : VALUE_NONE;
    return (Value)slice;
}

static void free_slice(Machine *m, Value self)
{
    SliceObject *slice = (SliceObject *)self;
    drop(m, slice->start);
    drop(m, slice->stop);
    drop(m, slice->step);
}

static Value slice_tuple(Machine *m, Value self)
{
    const SliceObject *slice = (SliceObject *)self;
    Value items[] = {slice->start, slice->stop, slice->step};
    return (Value)tuple_of(m, items, 3);
}

static Value repr_slice(Machine *m, Value self)
{
    Value tuple = slice_tuple(m, self);
    Value shown = value_repr(m, tuple);
    drop(m, tuple);
    if (!shown)
        return NULL;
    Text text = TEXT_EMPTY;
    text_printf(&text, "slice%s", ((Str *)shown)->bytes);
    drop(m, shown);
    return (Value)str_from_text(m, &text);
}

static Value compare_slice(Machine *m, Value self, Value other, CompareOp op)
{
    if (!is_exactly(m, other, TYPE_slice))
        return VALUE_NOT_IMPLEMENTED;
    Value a = slice_tuple(m, self), b = slice_tuple(m, other);
    Value result = compare_operation(m, a, b, op);
    drop(m, a);
    drop(m, b);
    return result;
}

static Value method_indices(Machine *m, Value self, const Args *args)
{
    int64_t length, start, stop, step, count;
    if (!value_index(m, args->items[0], &length, NULL))
        return NULL;
    if (length < 0)
        return raise_format(m, TYPE_ValueError, "length should not be negative");
    if (!slice_unpack(m, (SliceObject *)self, &(size_t){(size_t)length}, &start, &stop, &step,
                      &count))
        return NULL;
    Value items[] = {int_new(m, start), int_new(m, stop), int_new(m, step)};
    return (Value)tuple_of(m, items, 3);
}

#define SLICE_PART(field)                                                                          \
    static Value get_slice_##field(Machine *m, Value self)                                         \
    {                                                                                              \
        (void)m;                                                                                   \
        return keep(((SliceObject *)self)->field);                                                 \
    }
SLICE_PART(start)
SLICE_PART(stop)
SLICE_PART(step)

static const NativeRow slice_methods[] = {{"indices", method_indices, 1, 1, 0}, {0}};
static const GetSetRow slice_getsets[] = {{"start", get_slice_start, NULL},
                                          {"stop", get_slice_stop, NULL},
                                          {"step", get_slice_step, NULL},
                                          {0}};

const TypeSlots slice_slots = {
    .size = sizeof(SliceObject),
    .free = free_slice,
    .make = make_slice,
    .init = init_nothing,
    .repr = repr_slice,
    .compare = compare_slice,
    .methods = slice_methods,
    .getsets = slice_getsets,
    .flags = SLOTS_NO_SUBCLASS | SLOTS_UNHASHABLE,
};
