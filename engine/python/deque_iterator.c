/* Iterators over a deque: index is where one stands, limit what is left, taken the changes it knows. */
#include "engine/python/deque.h"
#include "engine/python/referents.h"

static Iterator *start(Machine *m, Value self, TypeId type, int64_t index, int64_t step)
{
    Iterator *iterator = iterator_new(m, type, self);
    iterator->index = index;
    iterator->step = step;
    iterator->limit = (int64_t)LIST(self)->count;
    iterator->taken = DEQUE(self)->change;
    return iterator;
}

Value deque_iterate(Machine *m, Value self)
{
    return (Value)start(m, self, TYPE_deque_iterator, 0, 1);
}

Value deque_reversed(Machine *m, Value self, const Args *args)
{
    (void)args;
    int64_t last = (int64_t)LIST(self)->count - 1;
    return (Value)start(m, self, TYPE_deque_reverse_iterator, last, -1);
}

/* Forwards, a change is told even to an iterator that has come to the end. */
static Value next_deque(Machine *m, Value v)
{
    Iterator *self = (Iterator *)v;
    if (self->step < 0 && self->limit == 0)
        return NULL;
    if (self->taken != DEQUE(self->source)->change) {
        self->limit = 0;
        return raise_format(m, TYPE_RuntimeError, "deque mutated during iteration");
    }
    if (self->limit == 0)
        return NULL;
    Value item = keep(LIST(self->source)->items[self->index]);
    self->index += self->step;
    self->limit--;
    return item;
}

static Value iterator_hint(Machine *m, Value self, const Args *args)
{
    (void)args;
    return int_new(m, ((Iterator *)self)->limit);
}

static const NativeRow iterator_methods[] = {{"__length_hint__", iterator_hint, 0, 0, 0}, {0}};

const TypeSlots deque_iterator_slots = {
    .serial = offsetof(Iterator, serial),
    .visit = visit_iterator,
    .size = sizeof(Iterator),
    .free = iterator_free,
    .iter = iterator_self,
    .next = next_deque,
    .methods = iterator_methods,
    .lane = offsetof(Iterator, lane),
    .flags = SLOTS_NO_SUBCLASS,
};
