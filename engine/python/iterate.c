/* Iteration: iter() and next() as `for` and everything else uses them, and the iterators over
 * built-in containers. */
#include "engine/python/runtime.h"
#include "engine/python/referents.h"

static Value call_iter(Machine *m, Value iterable, Value method)
{
    if (method == VALUE_NONE)
        return raise_format(m, TYPE_TypeError, "'%s' object is not iterable", type_name(m, iterable));
    Value iterator = special_call(m, method, iterable, NULL, 0);
    if (!iterator)
        return NULL;
    const Type *type = type_of(m, iterator);
    if (!type->slots->next && !special_of(type, SPECIAL_NEXT)) {
        raise_format(m, TYPE_TypeError, "iter() returned non-iterator of type '%s'",
                     type_name(m, iterator));
        drop(m, iterator);
        return NULL;
    }
    return iterator;
}

Value iterate(Machine *m, Value iterable)
{
    Type *type = type_of(m, iterable);
    Value method = special_of(type, SPECIAL_ITER);
    if (method)
        return call_iter(m, iterable, method);
    if (type->slots->iter)
        return type->slots->iter(m, iterable);
    if (special_of(type, SPECIAL_GETITEM))
        return (Value)iterator_new(m, TYPE_iterator, iterable);
    return raise_format(m, TYPE_TypeError, "'%s' object is not iterable", type_name(m, iterable));
}

/* The program's own __next__: control goes to the iterator's lane and comes back with a value. */
static Value next_by_method(Machine *m, Value iterator, Value method)
{
    int *place = instance_lane(iterator);
    int from = m->lane, lane = place ? *place : 0;
    const Node *node = current_node(m);
    if (lane)
        observe_crossing(m, EVENT_NEXT, from, lane, NULL, node);
    Value item = special_call(m, method, iterator, NULL, 0);
    if (item) {
        if (lane)
            observe_crossing(m, EVENT_YIELD, lane, from, item, node);
        return item;
    }
    bool stopped = raised(m, TYPE_StopIteration);
    if (lane)
        observe_end_of_lane(m, stopped ? EVENT_FINISH : EVENT_RAISE, lane, from,
                            stopped ? VALUE_NONE : m->exception);
    return NULL;
}

Value raise_stop(Machine *m)
{
    if (!m->exception)
        raise_value(m, TYPE_StopIteration, NULL);
    else if (!is_traced(m->exception))
        observe_surfaced(m);
    return NULL;
}

Value stop_value(Value stop)
{
    Value value = stop ? ((Exception *)stop)->value : NULL;
    return value ? value : VALUE_NONE;
}

/* A built-in iterator with a lane of its own, because the program asked for it by iter() or next(). */
static Value next_in_lane(Machine *m, Value iterator, int lane)
{
    int from = m->lane;
    const Node *node = current_node(m);
    observe_crossing(m, EVENT_NEXT, from, lane, NULL, node);
    Value item = iterator->type->slots->next(m, iterator);
    if (item) {
        observe_crossing(m, EVENT_YIELD, lane, from, item, node);
        return item;
    }
    bool stopped = !m->exception || raised(m, TYPE_StopIteration);
    observe_end_of_lane(m, stopped ? EVENT_FINISH : EVENT_RAISE, lane, from,
                        stopped ? stop_value(m->exception) : m->exception);
    return NULL;
}

/* As next(): StopIteration stays set where the program's own __next__ raised it. */
static Value next_or_stop(Machine *m, Value iterator)
{
    Type *type = type_of(m, iterator);
    Value method = special_of(type, SPECIAL_NEXT);
    if (method)
        return next_by_method(m, iterator, method);
    if (!type->slots->next)
        return raise_format(m, TYPE_TypeError, "'%s' object is not an iterator",
                            type_name(m, iterator));
    if (!room_on_stack(m, 0)) /* iterators over iterators, as deep as a program likes */
        return NULL;
    if (type->lane_offset) {
        int lane = *instance_lane(iterator);
        if (lane)
            return next_in_lane(m, iterator, lane);
    }
    return type->slots->next(m, iterator);
}

Value iterate_next(Machine *m, Value iterator)
{
    if (is_generator(m, iterator))
        return generator_next(m, iterator);
    Value item = next_or_stop(m, iterator);
    if (!item && m->exception && raised(m, TYPE_StopIteration))
        clear_exception(m);
    return item;
}

Value iterate_next_raw(Machine *m, Value iterator)
{
    if (is_generator(m, iterator))
        return iterator->type->slots->next(m, iterator);
    return next_or_stop(m, iterator);
}

bool iterate_rest(Machine *m, Value iterator, bool (*visit)(Machine *m, void *context, Value item),
                  void *context)
{
    Value item;
    bool more = true;
    while (more && tick(m) && (item = iterate_next(m, iterator))) {
        more = visit(m, context, item);
        drop(m, item);
    }
    return !m->exception && !m->over;
}

bool iterate_all(Machine *m, Value iterable, bool (*visit)(Machine *m, void *context, Value item),
                 void *context)
{
    Value iterator = iterate(m, iterable);
    if (!iterator)
        return false;
    bool fine = iterate_rest(m, iterator, visit, context);
    drop(m, iterator);
    return fine;
}

void iterator_give_lane(Machine *m, Value iterator)
{
    int *lane = is_object(iterator) ? instance_lane(iterator) : NULL;
    if (m->frame && m->frame->is_hidden)
        return; /* it is the library that asks, not the program */
    bool own = lane && iterator->type->flags & TYPE_HEAP && !(iterator->type->flags & TYPE_LIBRARY);
    if (lane && !*lane && !own)
        *lane = observe_lane(m, LANE_ITERATOR, iterator->type->name, iterator, NULL);
}

Iterator *iterator_new(Machine *m, TypeId type, Value source)
{
    Iterator *iterator = object_alloc(m, m->types[type], sizeof(Iterator));
    iterator->source = keep(source);
    iterator->step = 1;
    return iterator;
}

void iterator_free(Machine *m, Value self)
{
    drop(m, ((Iterator *)self)->source);
    drop(m, ((Iterator *)self)->extra);
}

static Value end(Machine *m, Iterator *self)
{
    Value source = self->source;
    self->source = NULL;
    drop(m, source);
    return NULL;
}

static Value next_of_list(Machine *m, Iterator *self)
{
    List *list = (List *)self->source;
    if (self->index < 0 || (size_t)self->index >= list->count)
        return end(m, self);
    Value item = keep(list->items[self->index]);
    self->index += self->step;
    return item;
}

static Value next_of_tuple(Machine *m, Iterator *self)
{
    Tuple *tuple = (Tuple *)self->source;
    if ((size_t)self->index >= tuple->count)
        return end(m, self);
    return keep(tuple->items[self->index++]);
}

static Value next_of_str(Machine *m, Iterator *self)
{
    Str *str = (Str *)self->source;
    if ((size_t)self->index >= str->length)
        return end(m, self);
    const char *at = str->bytes + self->index;
    uint32_t codepoint;
    size_t size = utf8_decode(at, str->length - (size_t)self->index, &codepoint);
    self->index += (int64_t)size;
    return (Value)str_new(m, at, size);
}

static Value next_of_bytes(Machine *m, Iterator *self)
{
    Bytes *bytes = (Bytes *)self->source;
    if ((size_t)self->index >= bytes->length)
        return end(m, self);
    return small((unsigned char)bytes->bytes[self->index++]);
}

/* bytearray, array, memoryview: what their length says now. */
static Value next_of_numbers(Machine *m, Iterator *self)
{
    int64_t length;
    const TypeSlots *slots = self->source->type->slots;
    if (!slots->length(m, self->source, &length))
        return NULL;
    if (self->index >= length)
        return end(m, self);
    return slots->get_item(m, self->source, small(self->index++));
}

static Value next_of_range(Machine *m, Iterator *self)
{
    if (self->index >= self->limit)
        return end(m, self);
    Range *range = (Range *)self->source;
    int64_t start, step;
    int64_t index = self->index++;
    if (int_fits(range->start, &start) && int_fits(range->step, &step)) {
        int64_t offset, value;
        if (!__builtin_mul_overflow(index, step, &offset) &&
            !__builtin_add_overflow(start, offset, &value))
            return int_new(m, value);
    }
    Value offset = int_binary(m, int_new(m, index), range->step, BINARY_MULT);
    Value value = offset ? int_binary(m, range->start, offset, BINARY_ADD) : NULL;
    drop(m, offset);
    return value;
}

static Value next_of_set(Machine *m, Iterator *self)
{
    Set *set = (Set *)self->source;
    if ((int64_t)set->used != self->limit) {
        self->limit = -1;
        return raise_format(m, TYPE_RuntimeError, "Set changed size during iteration");
    }
    size_t position = (size_t)self->index;
    Value key;
    int64_t hash;
    if (!set_next(set, &position, &key, &hash))
        return end(m, self);
    self->index = (int64_t)position;
    self->taken++;
    return keep(key);
}

static Value pair_of(Machine *m, Value first, Value second)
{
    Value items[] = {first, second};
    return (Value)tuple_of(m, items, 2);
}

/* The entry before the one that was given last; false at the beginning. */
static bool previous_entry(const Dict *dict, Iterator *self, Value *key, Value *value)
{
    while (self->index > 0 && !dict->entries[self->index - 1].key)
        self->index--;
    if (self->index <= 0)
        return false;
    const DictEntry *entry = &dict->entries[--self->index];
    *key = entry->key;
    *value = entry->value;
    return true;
}

static Value next_of_dict(Machine *m, Iterator *self)
{
    Dict *dict = (Dict *)self->source;
    if ((int64_t)dict->used != self->limit) {
        self->limit = -1;
        return raise_format(m, TYPE_RuntimeError, "dictionary changed size during iteration");
    }
    size_t position = (size_t)self->index;
    Value key, value;
    bool back = self->step < 0;
    if (back ? !previous_entry(dict, self, &key, &value) : !dict_next(dict, &position, &key, &value))
        return end(m, self);
    charge_letters(m, position - (size_t)self->index); /* places of what is gone */
    if (self->taken++ == self->limit && !back)
        return raise_format(m, TYPE_RuntimeError, "dictionary keys changed during iteration");
    if (!back)
        self->index = (int64_t)position;
    Type *type = self->head.type;
    if (type == m->types[TYPE_dict_valueiterator] || type == m->types[TYPE_dict_reversevalueiterator])
        return keep(value);
    if (type == m->types[TYPE_dict_itemiterator] || type == m->types[TYPE_dict_reverseitemiterator])
        return pair_of(m, key, value);
    return keep(key);
}

/* iter(callable, sentinel) */
static Value next_of_callable(Machine *m, Iterator *self)
{
    Value item = call_values(m, self->source, NULL, 0);
    bool equal = false;
    if (raised(m, TYPE_StopIteration)) {
        clear_exception(m);
        return end(m, self);
    }
    if (!item || !self->source || !values_equal(m, item, self->extra, &equal)) {
        drop(m, item);
        return NULL;
    }
    if (!equal)
        return item;
    drop(m, item);
    return end(m, self);
}

/* Old-style sequences: __getitem__ with 0, 1, 2 … until IndexError. */
static Value next_of_sequence(Machine *m, Iterator *self)
{
    Value item = item_get(m, self->source, small(self->index));
    if (item) {
        self->index++;
        return item;
    }
    if (raised(m, TYPE_IndexError) || raised(m, TYPE_StopIteration)) {
        clear_exception(m);
        end(m, self);
    }
    return NULL;
}

static Value next_of_iterator(Machine *m, Value v)
{
    Iterator *self = (Iterator *)v;
    if (!self->source)
        return NULL;
    Type *type = v->type;
    if (type == m->types[TYPE_list_iterator] || type == m->types[TYPE_list_reverseiterator])
        return next_of_list(m, self);
    if (type == m->types[TYPE_tuple_iterator])
        return next_of_tuple(m, self);
    if (type == m->types[TYPE_range_iterator])
        return next_of_range(m, self);
    if (type == m->types[TYPE_str_iterator] || type == m->types[TYPE_str_ascii_iterator])
        return next_of_str(m, self);
    if (type == m->types[TYPE_bytes_iterator])
        return next_of_bytes(m, self);
    if (type == m->types[TYPE_bytearray_iterator] || type == m->types[TYPE_arrayiterator] ||
        type == m->types[TYPE_memory_iterator])
        return next_of_numbers(m, self);
    if (type == m->types[TYPE_set_iterator])
        return next_of_set(m, self);
    if (type == m->types[TYPE_callable_iterator])
        return next_of_callable(m, self);
    if (type == m->types[TYPE_iterator])
        return next_of_sequence(m, self);
    return next_of_dict(m, self);
}

Value iterator_self(Machine *m, Value self)
{
    (void)m;
    return keep(self);
}

static const NativeRow iterator_methods[] = {{"__length_hint__", iterator_length_hint, 0, 0, 0},
                                             {0}};

#define ITERATOR_SLOTS(name, rows)                                                                 \
    const TypeSlots name##_slots = {                                                               \
        .serial = offsetof(Iterator, serial),                                                      \
        .visit = visit_iterator,                                                                   \
        .size = sizeof(Iterator),                                                                  \
        .free = iterator_free,                                                                     \
        .iter = iterator_self,                                                                     \
        .next = next_of_iterator,                                                                  \
        .methods = rows,                                                                           \
        .lane = offsetof(Iterator, lane),                                                          \
        .flags = SLOTS_NO_SUBCLASS,                                                                \
    }
ITERATOR_SLOTS(iterator, iterator_methods);
ITERATOR_SLOTS(unsized_iterator, NULL);
