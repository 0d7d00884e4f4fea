/* itertools: count, cycle and repeat, which need not end. */
#include "engine/python/itertools.h"

/* ---- count */

static bool is_number(Machine *m, Value v)
{
    const Type *type = type_of(m, v);
    return is_int(m, v) || is_a(m, v, TYPE_float) || is_a(m, v, TYPE_complex) || special_of(type, SPECIAL_INDEX) ||
           special_of(type, SPECIAL_INT) || special_of(type, SPECIAL_FLOAT);
}

MAKE(count)
{
    static const char *const names[] = {"start", "step", NULL};
    Value given[2];
    if (!args_sort(m, args, "count", names, 0, 2, given))
        return NULL;
    if ((given[0] && !is_number(m, given[0])) || (given[1] && !is_number(m, given[1])))
        return raise_format(m, TYPE_TypeError, "a number is required");
    Lazy *lazy = lazy_new(m, type, NULL, 0);
    /* Steps of one are counted in plain integers: from True comes 1. */
    bool ones = !given[1] || given[1] == small(1) || given[1] == VALUE_TRUE;
    lazy->other = ones ? small(1) : keep(given[1]);
    lazy->count = !given[0]                      ? small(0)
                  : ones && is_boolean(given[0]) ? small(given[0] == VALUE_TRUE)
                                                 : keep(given[0]);
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
    if (step) {
        bool plain = LAZY(self)->other == small(1);
        text_printf(&text, "%s(%s", self->type->name->bytes, ((Str *)start)->bytes);
        if (!plain)
            text_printf(&text, ", %s", ((Str *)step)->bytes);
        text_add_char(&text, ')');
    }
    drop(m, start);
    Value result = step ? (Value)str_from_text(m, &text) : NULL;
    drop(m, step);
    return result;
}

/* ---- cycle */

MAKE(cycle)
{
    if (!itertools_takes(m, type, args, 1))
        return NULL;
    Lazy *lazy = itertools_over(m, type, args->items[0]);
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

/* ---- repeat: strict says that `stop` counts how often it still gives the object */

MAKE(repeat)
{
    static const char *const names[] = {"object", "times", NULL};
    Value given[2];
    int64_t times = -1;
    bool overflow = false;
    if (!args_sort(m, args, "repeat", names, 1, 2, given) ||
        (given[1] && !value_index(m, given[1], &times, &overflow)))
        return NULL;
    if (overflow)
        return raise_format(m, TYPE_OverflowError, "Python int too large to convert to C ssize_t");
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
    if (lazy->strict && lazy->stop == 0)
        return NULL;
    lazy->stop -= lazy->strict;
    return keep(lazy->other);
}

static Value repr_repeat(Machine *m, Value self)
{
    Value shown = value_repr(m, LAZY(self)->other);
    if (!shown)
        return NULL;
    Text text = TEXT_EMPTY;
    text_printf(&text, "%s(%s", self->type->name->bytes, ((Str *)shown)->bytes);
    if (LAZY(self)->strict)
        text_printf(&text, ", %lld", (long long)LAZY(self)->stop);
    text_add_char(&text, ')');
    drop(m, shown);
    return (Value)str_from_text(m, &text);
}

static Value method_length_hint(Machine *m, Value self, const Args *args)
{
    (void)args;
    if (LAZY(self)->strict)
        return int_new(m, LAZY(self)->stop);
    return raise_format(m, TYPE_TypeError, "len() of unsized object");
}

static const NativeRow repeat_methods[] = {{"__length_hint__", method_length_hint, 0, 0, 0}, {0}};

SLOTS(count, repr_count, NULL);
SLOTS(cycle, NULL, NULL);
SLOTS(repeat, repr_repeat, repeat_methods);
