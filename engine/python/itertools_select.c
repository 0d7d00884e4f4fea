/* itertools: islice, takewhile, dropwhile, filterfalse and compress, which give some of the items.
 */
#include "engine/python/itertools.h"

/* ---- islice */

#define BOUND "must be None or an integer: 0 <= x <= sys.maxsize."
#define STEP "Step for islice() must be a positive integer or None."

static bool slice_number(Machine *m, Value given, int64_t absent, int64_t least,
                         const char *message, int64_t *out)
{
    *out = absent;
    if (!given || given == VALUE_NONE)
        return true;
    if (is_int(m, given) || special_of(type_of(m, given), SPECIAL_INDEX)) {
        bool overflow;
        if (value_index(m, given, out, &overflow) && !overflow && *out >= least)
            return true;
        if (m->exception)
            clear_exception(m);
    }
    raise_format(m, TYPE_ValueError, "%s", message);
    return false;
}

MAKE(islice)
{
    if (!itertools_no_keywords(m, type, args))
        return NULL;
    if (args->count < 2 || args->count > 4)
        return raise_format(m, TYPE_TypeError, "islice expected at %s %d arguments, got %d",
                            args->count < 2 ? "least" : "most", args->count < 2 ? 2 : 4,
                            args->count);
    bool one = args->count == 2;
    int64_t start, stop, step;
    if (!slice_number(m, args->items[one ? 1 : 2], INT64_MAX, 0,
                      "Stop argument for islice() " BOUND, &stop) ||
        !slice_number(m, one ? NULL : args->items[1], 0, 0, "Indices for islice() " BOUND,
                      &start) ||
        !slice_number(m, args->count == 4 ? args->items[3] : NULL, 1, 1, STEP, &step))
        return NULL;
    Lazy *lazy = itertools_over(m, type, args->items[0]);
    if (lazy) {
        lazy->start = start;
        lazy->stop = stop;
        lazy->step = step;
    }
    return (Value)lazy;
}

/* At the end it lets go of what it pulls from. */
static Value end_slice(Machine *m, Lazy *lazy)
{
    Value source = (Value)lazy->iterators;
    lazy->iterators = NULL;
    drop(m, source);
    return NULL;
}

/* index: items pulled so far; start: the number of the next item wanted. */
NEXT(islice)
{
    Lazy *lazy = LAZY(self);
    if (!lazy->iterators)
        return NULL;
    int64_t wanted = lazy->start < lazy->stop ? lazy->start : lazy->stop;
    while (lazy->index < wanted) {
        Value passed = tick(m) ? iterate_next_raw(m, SOURCE(self, 0)) : NULL;
        if (!passed)
            return end_slice(m, lazy);
        drop(m, passed);
        lazy->index++;
    }
    if (lazy->start >= lazy->stop)
        return end_slice(m, lazy);
    Value item = tick(m) ? iterate_next_raw(m, SOURCE(self, 0)) : NULL;
    if (!item)
        return end_slice(m, lazy);
    lazy->index++;
    lazy->start = lazy->start > lazy->stop - lazy->step ? lazy->stop : lazy->start + lazy->step;
    return item;
}

/* ---- takewhile, dropwhile, filterfalse */

static Value make_with_function(Machine *m, Type *type, const Args *args)
{
    if (!itertools_takes(m, type, args, 2))
        return NULL;
    Lazy *lazy = itertools_over(m, type, args->items[1]);
    if (lazy)
        lazy->function = keep(args->items[0]);
    return (Value)lazy;
}
#define make_takewhile make_with_function
#define make_dropwhile make_with_function
#define make_filterfalse make_with_function

/* What the function says of [item]. */
static bool judge(Machine *m, Value self, Value item, bool *truth)
{
    Value answer = call_values(m, LAZY(self)->function, &item, 1);
    bool fine = answer && value_truth(m, answer, truth);
    drop(m, answer);
    return fine;
}

/* strict: it has stopped */
NEXT(takewhile)
{
    bool truth = false;
    Value item = LAZY(self)->strict ? NULL : iterate_next_raw(m, SOURCE(self, 0));
    if (item && judge(m, self, item, &truth) && truth)
        return item;
    LAZY(self)->strict |= item && !m->exception;
    drop(m, item);
    return NULL;
}

/* strict: it gives everything */
NEXT(dropwhile)
{
    Value item;
    while (tick(m) && (item = iterate_next_raw(m, SOURCE(self, 0)))) {
        bool truth = false;
        if (LAZY(self)->strict)
            return item;
        bool fine = judge(m, self, item, &truth);
        if (fine && !truth) {
            LAZY(self)->strict = true;
            return item;
        }
        drop(m, item);
        if (!fine)
            return NULL;
    }
    return NULL;
}

NEXT(filterfalse)
{
    Value function = LAZY(self)->function, item;
    bool of_item = function == VALUE_NONE || function == (Value)m->types[TYPE_bool];
    while (tick(m) && (item = iterate_next_raw(m, SOURCE(self, 0)))) {
        bool truth = true;
        bool fine = of_item ? value_truth(m, item, &truth) : judge(m, self, item, &truth);
        if (fine && !truth)
            return item;
        drop(m, item);
        if (!fine)
            return NULL;
    }
    return NULL;
}

/* ---- compress */

MAKE(compress)
{
    static const char *const names[] = {"data", "selectors", NULL};
    Value given[2];
    if (!args_sort(m, args, "compress", names, 2, 2, given))
        return NULL;
    return (Value)lazy_new(m, type, given, 2);
}

NEXT(compress)
{
    Value item;
    while (tick(m) && (item = iterate_next_raw(m, SOURCE(self, 0)))) {
        bool truth = false;
        Value selector = iterate_next_raw(m, SOURCE(self, 1));
        bool fine = selector && value_truth(m, selector, &truth);
        drop(m, selector);
        if (fine && truth)
            return item;
        drop(m, item);
        if (!fine)
            return NULL;
    }
    return NULL;
}

SLOTS(islice, NULL, NULL);
SLOTS(takewhile, NULL, NULL);
SLOTS(dropwhile, NULL, NULL);
SLOTS(filterfalse, NULL, NULL);
SLOTS(compress, NULL, NULL);
