/* itertools: the iterators that lessons use. Each has a make, which takes the arguments, and a next;
 * to add one: the two, a line at the end, a row in type_list.h and one in fill(). */
#include "engine/python/lazy.h"
#include "engine/python/module.h"

#define MAKE(name) static Value make_##name(Machine *m, Type *type, const Args *args)
#define NEXT(name) static Value next_##name(Machine *m, Value self)
#define LAZY(self) ((Lazy *)(self))
#define SOURCE(self, number) (LAZY(self)->iterators->items[number])

static Value repr_lazy(Machine *m, Value self)
{
    Text text = TEXT_EMPTY;
    text_printf(&text, "<itertools.%s object at ", self->type->name->bytes);
    object_address(m, self, &text);
    text_add_char(&text, '>');
    return (Value)str_from_text(m, &text);
}

/* ---- count, cycle, repeat */

MAKE(count)
{
    static const char *const names[] = {"start", "step", NULL};
    Value given[2];
    if (!args_sort(m, args, "count", names, 0, 2, given))
        return NULL;
    Lazy *lazy = lazy_new(m, type, NULL, 0);
    lazy->count = given[0] ? keep(given[0]) : small(0);
    lazy->other = given[1] ? keep(given[1]) : small(1);
    return (Value)lazy;
}

NEXT(count)
{
    Value item = LAZY(self)->count;
    Value next = binary_operation(m, item, LAZY(self)->other, BINARY_ADD);
    if (!next)
        return NULL;
    LAZY(self)->count = next;
    return item;
}

static Value repr_count(Machine *m, Value self)
{
    Value start = value_repr(m, LAZY(self)->count);
    Value step = start ? value_repr(m, LAZY(self)->other) : NULL;
    Text text = TEXT_EMPTY;
    if (step)
        text_printf(&text, LAZY(self)->other == small(1) ? "count(%s)" : "count(%s, %s)",
                    ((Str *)start)->bytes, ((Str *)step)->bytes);
    drop(m, start);
    Value result = step ? (Value)str_from_text(m, &text) : NULL;
    drop(m, step);
    return result;
}

MAKE(cycle)
{
    if (args->count != 1)
        return raise_format(m, TYPE_TypeError, "cycle expected 1 argument, got %d", args->count);
    Lazy *lazy = lazy_new(m, type, args->items, 1);
    if (lazy)
        lazy->other = (Value)list_new(m, 0);
    return (Value)lazy;
}

/* The first time round the items are kept; `strict` says that they all are. */
NEXT(cycle)
{
    Lazy *lazy = LAZY(self);
    List *kept = (List *)lazy->other;
    Value item = lazy->strict ? NULL : iterate_next(m, SOURCE(self, 0));
    if (item) {
        list_append(m, kept, item);
        return item;
    }
    if (m->exception || m->over || kept->count == 0)
        return NULL;
    lazy->strict = true;
    item = keep(kept->items[lazy->index]);
    lazy->index = (lazy->index + 1) % (int64_t)kept->count;
    return item;
}

MAKE(repeat)
{
    static const char *const names[] = {"object", "times", NULL};
    Value given[2];
    int64_t times = -1;
    if (!args_sort(m, args, "repeat", names, 1, 2, given) ||
        (given[1] && !value_index(m, given[1], &times, NULL)))
        return NULL;
    Lazy *lazy = lazy_new(m, type, NULL, 0);
    lazy->other = keep(given[0]);
    lazy->strict = given[1] != NULL;
    lazy->stop = times < 0 ? 0 : times;
    return (Value)lazy;
}

NEXT(repeat)
{
    Lazy *lazy = LAZY(self);
    (void)m;
    if (lazy->strict && lazy->stop-- <= 0) {
        lazy->stop = 0;
        return NULL;
    }
    return keep(lazy->other);
}

static Value repr_repeat(Machine *m, Value self)
{
    Value shown = value_repr(m, LAZY(self)->other);
    if (!shown)
        return NULL;
    Text text = TEXT_EMPTY;
    text_printf(&text, "repeat(%s", ((Str *)shown)->bytes);
    if (LAZY(self)->strict)
        text_printf(&text, ", %lld", (long long)LAZY(self)->stop);
    text_add_char(&text, ')');
    drop(m, shown);
    return (Value)str_from_text(m, &text);
}

/* ---- islice, chain */

static bool slice_number(Machine *m, Value given, int64_t absent, const char *message, int64_t *out)
{
    *out = absent;
    if (!given || given == VALUE_NONE)
        return true;
    if (is_int(m, given) && int_fits(given, out) && *out >= 0)
        return true;
    raise_format(m, TYPE_ValueError, "%s", message);
    return false;
}

MAKE(islice)
{
    static const char both[] =
        "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
    if (args->count < 2 || args->count > 4)
        return raise_format(m, TYPE_TypeError, "islice expected at %s %d arguments, got %d",
                            args->count < 2 ? "least" : "most", args->count < 2 ? 2 : 4, args->count);
    bool one = args->count == 2;
    int64_t start, stop, step;
    if (!slice_number(m, one ? NULL : args->items[1], 0, both, &start) ||
        !slice_number(m, args->items[one ? 1 : 2], INT64_MAX,
                      one ? "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."
                          : both,
                      &stop) ||
        !slice_number(m, args->count == 4 ? args->items[3] : NULL, 1,
                      "Step for islice() must be a positive integer or None.", &step))
        return NULL;
    if (step == 0)
        return raise_format(m, TYPE_ValueError, "Step for islice() must be a positive integer or None.");
    Lazy *lazy = lazy_new(m, type, args->items, 1);
    if (lazy) {
        lazy->start = start;
        lazy->stop = stop;
        lazy->step = step;
    }
    return (Value)lazy;
}

/* index: items pulled so far; start: the number of the next item wanted. */
NEXT(islice)
{
    Lazy *lazy = LAZY(self);
    int64_t wanted = lazy->start < lazy->stop ? lazy->start : lazy->stop;
    Value item = NULL;
    while (lazy->index < wanted) {
        item = iterate_next(m, SOURCE(self, 0));
        if (!item)
            return NULL;
        drop(m, item);
        lazy->index++;
    }
    if (lazy->start >= lazy->stop)
        return NULL;
    item = iterate_next(m, SOURCE(self, 0));
    lazy->index++;
    lazy->start = lazy->start > INT64_MAX - lazy->step ? INT64_MAX : lazy->start + lazy->step;
    return item;
}

/* other: the iterator that gives the iterables; count: the one being walked. */
static Value chain_of(Machine *m, Type *type, Value iterables)
{
    Value source = iterate(m, iterables);
    if (!source)
        return NULL;
    Lazy *lazy = lazy_new(m, type, NULL, 0);
    lazy->other = source;
    return (Value)lazy;
}

MAKE(chain)
{
    Value iterables = (Value)tuple_of(m, args->items, (size_t)args->count);
    Value chain = chain_of(m, type, iterables);
    drop(m, iterables);
    return chain;
}

static Value method_from_iterable(Machine *m, Value self, const Args *args)
{
    return chain_of(m, (Type *)self, args->items[0]);
}

NEXT(chain)
{
    Lazy *lazy = LAZY(self);
    for (;;) {
        if (!lazy->count) {
            Value iterable = iterate_next(m, lazy->other);
            lazy->count = iterable ? iterate(m, iterable) : NULL;
            drop(m, iterable);
            if (!lazy->count)
                return NULL;
        }
        Value item = iterate_next(m, lazy->count);
        if (item || m->exception || m->over)
            return item;
        drop(m, lazy->count);
        lazy->count = NULL;
    }
}

/* ---- with a function */

static Value make_with_function(Machine *m, Type *type, const Args *args)
{
    if (args->count != 2)
        return raise_format(m, TYPE_TypeError, "%s expected 2 arguments, got %d", type->name->bytes,
                            args->count);
    Lazy *lazy = lazy_new(m, type, args->items + 1, 1);
    if (lazy)
        lazy->function = keep(args->items[0]);
    return (Value)lazy;
}
#define make_takewhile make_with_function
#define make_dropwhile make_with_function
#define make_filterfalse make_with_function
#define make_starmap make_with_function

/* What the function says of [item]; without a function, the item itself. */
static bool judge(Machine *m, Value self, Value item, bool *truth)
{
    Value function = LAZY(self)->function;
    if (function == VALUE_NONE)
        return value_truth(m, item, truth);
    Value answer = call_values(m, function, &item, 1);
    bool fine = answer && value_truth(m, answer, truth);
    drop(m, answer);
    return fine;
}

/* strict: it has stopped */
NEXT(takewhile)
{
    bool truth = false;
    Value item = LAZY(self)->strict ? NULL : iterate_next(m, SOURCE(self, 0));
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
    while ((item = iterate_next(m, SOURCE(self, 0)))) {
        bool truth = false;
        if (LAZY(self)->strict)
            return item;
        if (!judge(m, self, item, &truth))
            break;
        if (!truth) {
            LAZY(self)->strict = true;
            return item;
        }
        drop(m, item);
    }
    drop(m, item);
    return NULL;
}

NEXT(filterfalse)
{
    Value item;
    while (tick(m) && (item = iterate_next(m, SOURCE(self, 0)))) {
        bool truth = true;
        bool fine = judge(m, self, item, &truth);
        if (fine && !truth)
            return item;
        drop(m, item);
        if (!fine)
            return NULL;
    }
    return NULL;
}

NEXT(starmap)
{
    Value item = iterate_next(m, SOURCE(self, 0));
    Tuple *arguments = item ? tuple_from(m, item) : NULL;
    Value result = arguments ? call_values(m, LAZY(self)->function, arguments->items,
                                           (int)arguments->count)
                             : NULL;
    drop(m, (Value)arguments);
    drop(m, item);
    return result;
}

MAKE(accumulate)
{
    static const char *const names[] = {"iterable", "func", "initial", NULL};
    Value given[3];
    if (!args_sort(m, args, "accumulate", names, 1, 2, given))
        return NULL;
    Lazy *lazy = lazy_new(m, type, given, 1);
    if (lazy) {
        lazy->function = given[1] ? keep(given[1]) : VALUE_NONE;
        lazy->other = given[2] && given[2] != VALUE_NONE ? keep(given[2]) : NULL;
    }
    return (Value)lazy;
}

/* count: the total so far; other: the initial value while it has not been given. */
NEXT(accumulate)
{
    Lazy *lazy = LAZY(self);
    if (lazy->other) {
        lazy->count = lazy->other;
        lazy->other = NULL;
        return keep(lazy->count);
    }
    Value item = iterate_next(m, SOURCE(self, 0));
    if (!item)
        return NULL;
    Value items[] = {lazy->count, item};
    Value total = !lazy->count                    ? keep(item)
                  : lazy->function == VALUE_NONE ? binary_operation(m, items[0], item, BINARY_ADD)
                                                  : call_values(m, lazy->function, items, 2);
    drop(m, item);
    if (!total)
        return NULL;
    drop(m, lazy->count);
    lazy->count = total;
    return keep(total);
}

/* ---- several at once */

MAKE(zip_longest)
{
    static const char *const names[] = {"fillvalue", NULL};
    Args keywords = {args->items + args->count, 0, args->names, args->named};
    Value given[1];
    if (!args_sort(m, &keywords, "zip_longest", names, 0, 0, given))
        return NULL;
    Lazy *lazy = lazy_new(m, type, args->items, args->count);
    if (lazy) {
        lazy->other = given[0] ? keep(given[0]) : VALUE_NONE;
        lazy->stop = args->count; /* that still give items */
    }
    return (Value)lazy;
}

NEXT(zip_longest)
{
    Lazy *lazy = LAZY(self);
    if (lazy->stop == 0)
        return NULL;
    Tuple *row = tuple_new(m, lazy->iterators->count);
    for (size_t i = 0; i < row->count; i++) {
        Value source = SOURCE(self, i);
        row->items[i] = source == VALUE_NONE ? NULL : iterate_next(m, source);
        if (row->items[i])
            continue;
        bool ended = source != VALUE_NONE;
        if (ended) {
            lazy->stop--;
            SOURCE(self, i) = VALUE_NONE;
            drop(m, source);
        }
        if (m->exception || m->over || (ended && lazy->stop == 0)) {
            drop(m, (Value)row);
            return NULL;
        }
        row->items[i] = keep(lazy->other);
    }
    return (Value)row;
}

MAKE(pairwise)
{
    if (args->count != 1)
        return raise_format(m, TYPE_TypeError, "pairwise expected 1 argument, got %d", args->count);
    return (Value)lazy_new(m, type, args->items, 1);
}

NEXT(pairwise)
{
    Lazy *lazy = LAZY(self);
    if (!lazy->other && !(lazy->other = iterate_next(m, SOURCE(self, 0))))
        return NULL;
    Value next = iterate_next(m, SOURCE(self, 0));
    if (!next)
        return NULL;
    Value items[] = {lazy->other, next};
    Value pair = (Value)tuple_of(m, items, 2);
    drop(m, lazy->other);
    lazy->other = next;
    return pair;
}

/* other: the pools; index: the number of the next row, read as digits of mixed radix. */
MAKE(product)
{
    static const char *const names[] = {"repeat", NULL};
    Args keywords = {args->items + args->count, 0, args->names, args->named};
    Value given[1];
    int64_t repeat = 1;
    if (!args_sort(m, &keywords, "product", names, 0, 0, given) ||
        (given[0] && !value_index(m, given[0], &repeat, NULL)))
        return NULL;
    Lazy *lazy = lazy_new(m, type, NULL, 0);
    List *pools = list_new(m, 0);
    lazy->other = (Value)pools;
    lazy->stop = 1;
    for (int64_t round = 0; round < repeat; round++)
        for (int i = 0; i < args->count; i++) {
            Tuple *pool = tuple_from(m, args->items[i]);
            if (!pool) {
                drop(m, (Value)lazy);
                return NULL;
            }
            list_append(m, pools, (Value)pool);
            lazy->stop = lazy->stop * (int64_t)pool->count;
            drop(m, (Value)pool);
        }
    return (Value)lazy;
}

NEXT(product)
{
    Lazy *lazy = LAZY(self);
    const List *pools = (List *)lazy->other;
    if (lazy->index >= lazy->stop)
        return NULL;
    Tuple *row = tuple_new(m, pools->count);
    int64_t number = lazy->index++;
    for (size_t i = pools->count; i > 0; i--) {
        const Tuple *pool = (Tuple *)pools->items[i - 1];
        row->items[i - 1] = keep(pool->items[number % (int64_t)pool->count]);
        number /= (int64_t)pool->count;
    }
    return (Value)row;
}

static const NativeRow chain_methods[] = {
    {"from_iterable", method_from_iterable, 1, 1, NATIVE_CLASS}, {0}};

#define SLOTS(name, repr_function, method_rows)                                                    \
    const TypeSlots itertools_##name##_slots = {                                                   \
        .size = sizeof(Lazy),                                                                      \
        .free = lazy_free,                                                                         \
        .make = make_##name,                                                                       \
        .init = lazy_init,                                                                         \
        .repr = repr_function,                                                                     \
        .iter = lazy_iter,                                                                         \
        .next = next_##name,                                                                       \
        .methods = method_rows,                                                                    \
    }
SLOTS(count, repr_count, NULL);
SLOTS(cycle, repr_lazy, NULL);
SLOTS(repeat, repr_repeat, NULL);
SLOTS(islice, repr_lazy, NULL);
SLOTS(chain, repr_lazy, chain_methods);
SLOTS(takewhile, repr_lazy, NULL);
SLOTS(dropwhile, repr_lazy, NULL);
SLOTS(filterfalse, repr_lazy, NULL);
SLOTS(starmap, repr_lazy, NULL);
SLOTS(accumulate, repr_lazy, NULL);
SLOTS(zip_longest, repr_lazy, NULL);
SLOTS(pairwise, repr_lazy, NULL);
SLOTS(product, repr_lazy, NULL);

static bool fill(Machine *m, Dict *dict)
{
    for (int id = TYPE_itertools_count; id <= TYPE_itertools_product; id++)
        module_set(m, dict, m->types[id]->name->bytes, keep((Value)m->types[id]));
    return true;
}

const ModuleRow module_itertools = {"itertools", NULL, fill};
