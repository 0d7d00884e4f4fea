/* _copy: what copy.copy() and copy.deepcopy() cannot do in Python: a copy of a built-in iterator, which
 * stands where the other one does. */
#include "engine/python/lazy.h"
#include "engine/python/module.h"

/* What [convert] makes of a part; None stands for: itself. False: raised. */
static bool convert_part(Machine *m, Value convert, Value part, Value *place)
{
    *place = !part || convert == VALUE_NONE ? keep(part) : call_values(m, convert, &part, 1);
    return !part || *place;
}

static Value clone_iterator(Machine *m, const Iterator *old, Value convert)
{
    Iterator *made = object_alloc(m, old->head.type, sizeof(Iterator));
    made->index = old->index;
    made->limit = old->limit;
    made->step = old->step;
    made->taken = old->taken;
    if (convert_part(m, convert, old->source, &made->source) &&
        convert_part(m, convert, old->extra, &made->extra))
        return (Value)made;
    drop(m, (Value)made);
    return NULL;
}

static Value clone_lazy(Machine *m, const Lazy *old, Value convert)
{
    Lazy *made = object_alloc(m, old->head.type, old->head.type->size);
    made->strict = old->strict;
    made->index = old->index;
    made->start = old->start;
    made->stop = old->stop;
    made->step = old->step;
    Value iterators = NULL;
    /* cycle() adds to the list of what it has seen: each has a list of its own. */
    bool list = old->other && is_exactly(m, old->other, TYPE_list) && convert == VALUE_NONE;
    if (list)
        made->other = (Value)list_from(m, old->other);
    bool fine = convert_part(m, convert, old->function, &made->function) &&
                convert_part(m, convert, (Value)old->iterators, &iterators) &&
                convert_part(m, convert, old->count, &made->count) &&
                (list || convert_part(m, convert, old->other, &made->other));
    made->iterators = (Tuple *)iterators;
    if (fine)
        return (Value)made;
    drop(m, (Value)made);
    return NULL;
}

/* clone(iterator, convert): NotImplemented where it is no built-in iterator. */
static Value copy_clone(Machine *m, Value self, const Args *args)
{
    (void)self;
    Value old = args->items[0], convert = args->items[1];
    const TypeSlots *slots = type_of(m, old)->slots;
    if (is_object(old) && slots->free == iterator_free && slots->next)
        return clone_iterator(m, (Iterator *)old, convert);
    if (is_object(old) && slots->free == lazy_free && slots->next)
        return clone_lazy(m, (Lazy *)old, convert);
    return VALUE_NOT_IMPLEMENTED;
}

static const NativeRow functions[] = {{"clone", copy_clone, 2, 2, 0}, {0}};

const ModuleRow module__copy = {.name = "_copy", .functions = functions};
