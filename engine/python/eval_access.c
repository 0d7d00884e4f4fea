/* Attributes, items and slices; and unpacking, which stores into several targets. */
#include "engine/python/eval.h"

static Str *name_of(Frame *f, const Node *n)
{
    return (Str *)f->machine->constants[n->id];
}

EVAL(eval_attribute)
{
    Value object = eval(f, n->value);
    if (!object)
        return NULL;
    f->at = n;
    Value result = attribute_get(f->machine, object, name_of(f, n));
    drop(f->machine, object);
    return result;
}

STORE(store_attribute)
{
    Value object = eval(f, n->value);
    if (!object)
        return false;
    f->at = n;
    bool fine = attribute_set(f->machine, object, name_of(f, n), value);
    drop(f->machine, object);
    return fine;
}

DELETE(delete_attribute)
{
    return store_attribute(f, n, NULL);
}

EVAL(eval_subscript)
{
    Value object = eval(f, n->value);
    if (!object)
        return NULL;
    Value key = eval(f, n->slice);
    if (key)
        f->at = n;
    Value result = key ? item_get(f->machine, object, key) : NULL;
    drop(f->machine, key);
    drop(f->machine, object);
    return result;
}

STORE(store_subscript)
{
    Value object = eval(f, n->value);
    if (!object)
        return false;
    Value key = eval(f, n->slice);
    if (key)
        f->at = n;
    bool fine = key && item_set(f->machine, object, key, value);
    drop(f->machine, key);
    drop(f->machine, object);
    return fine;
}

DELETE(delete_subscript)
{
    return store_subscript(f, n, NULL);
}

EVAL(eval_slice)
{
    Machine *m = f->machine;
    const Node *parts[] = {n->lower, n->upper, n->step};
    Value values[3] = {NULL, NULL, NULL};
    for (int i = 0; i < 3; i++) {
        values[i] = parts[i] ? eval(f, parts[i]) : VALUE_NONE;
        if (!values[i]) {
            drop(m, values[0]);
            drop(m, values[1]);
            return NULL;
        }
    }
    SliceObject *slice = object_alloc(m, m->types[TYPE_slice], sizeof(SliceObject));
    slice->start = values[0];
    slice->stop = values[1];
    slice->step = values[2];
    return (Value)slice;
}

DELETE(delete_all)
{
    for (int i = 0; i < n->elts.count; i++)
        if (!n->elts.items[i]->delete(f, n->elts.items[i]))
            return false;
    return true;
}

/* ---- unpacking */

static int star_of(const Node *n)
{
    for (int i = 0; i < n->elts.count; i++)
        if (n->elts.items[i]->kind == NODE_STARRED)
            return i;
    return -1;
}

static void drop_items(Machine *m, Value *items, int count)
{
    for (int i = 0; i < count; i++)
        drop(m, items[i]);
}

static Value open_iterator(Frame *f, Value value)
{
    Machine *m = f->machine;
    Type *type = type_of(m, value);
    if (!type->slots->iter && !special_of(type, SPECIAL_ITER) && !special_of(type, SPECIAL_GETITEM))
        return raise_format(m, TYPE_TypeError, "cannot unpack non-iterable %s object",
                            type_name(m, value));
    return iterate(m, value);
}

/* Exactly [count] items of [iterator] into [items]; with a star later, at least so many. */
static bool take_items(Machine *m, Value iterator, Value *items, int count, int wanted, bool star)
{
    for (int i = 0; i < count; i++) {
        items[i] = iterate_next(m, iterator);
        if (items[i])
            continue;
        if (!m->exception)
            raise_format(m, TYPE_ValueError, "not enough values to unpack (expected %s%d, got %d)",
                         star ? "at least " : "", wanted, i);
        drop_items(m, items, i);
        return false;
    }
    return true;
}

static bool refuse_more(Machine *m, Value iterator, int wanted)
{
    Value extra = iterate_next(m, iterator);
    if (extra)
        raise_format(m, TYPE_ValueError, "too many values to unpack (expected %d)", wanted);
    drop(m, extra);
    return !extra && !m->exception;
}

/* [before] items are in; the rest goes into a list, of which the last [after] are taken off again. */
static bool take_star(Machine *m, Value iterator, Value *items, int before, int after)
{
    List *rest = list_from(m, iterator); /* as CPython: asks for an iterator once more */
    if (!rest) {
        drop_items(m, items, before);
        return false;
    }
    if ((int)rest->count < after) {
        raise_format(m, TYPE_ValueError,
                     "not enough values to unpack (expected at least %d, got %d)", before + after,
                     before + (int)rest->count);
        drop(m, (Value)rest);
        drop_items(m, items, before);
        return false;
    }
    items[before] = (Value)rest;
    for (int i = after; i > 0; i--) {
        items[before + i] = keep(rest->items[rest->count - 1]);
        list_remove(m, rest, rest->count - 1);
    }
    return true;
}

static bool collect(Frame *f, const Node *n, Value value, Value *items)
{
    Machine *m = f->machine;
    int count = n->elts.count, star = star_of(n);
    Value iterator = open_iterator(f, value);
    if (!iterator)
        return false;
    bool fine;
    if (star < 0)
        fine = take_items(m, iterator, items, count, count, false);
    else
        fine = take_items(m, iterator, items, star, count - 1, true);
    if (fine && star >= 0)
        fine = take_star(m, iterator, items, star, count - 1 - star);
    else if (fine && !refuse_more(m, iterator, count)) {
        drop_items(m, items, count);
        fine = false;
    }
    drop(m, iterator);
    return fine;
}

STORE(store_unpack)
{
    Machine *m = f->machine;
    int count = n->elts.count;
    if (count > FEW_VALUES && !room_on_stack(m, (size_t)count * sizeof(Value)))
        return false;
    Value items[count + 1];
    f->at = n;
    if (is_exactly(m, value, TYPE_tuple) && star_of(n) < 0 &&
        ((Tuple *)value)->count == (size_t)count) {
        for (int i = 0; i < count; i++)
            items[i] = keep(((Tuple *)value)->items[i]);
    } else if (!collect(f, n, value, items)) {
        return false;
    }
    bool fine = true;
    for (int i = 0; i < count; i++) {
        if (fine)
            fine = n->elts.items[i]->store(f, n->elts.items[i], items[i]);
        drop(m, items[i]);
    }
    return fine;
}

/* A starred target gets the list that store_unpack() made for it. */
STORE(store_starred)
{
    return n->value->store(f, n->value, value);
}
