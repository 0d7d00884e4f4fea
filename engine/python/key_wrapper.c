/* functools.KeyWrapper: what cmp_to_key() makes. Called with an object, it gives another one, which
 * compares by the function as that object would. */
#include "engine/python/referents.h"
#include "engine/python/runtime.h"

typedef struct KeyWrapper {
    Object head;
    Value function;
    Value object; /* NULL: what cmp_to_key() itself gave */
} KeyWrapper;

Value key_wrapper_new(Machine *m, Value function, Value object)
{
    KeyWrapper *key = object_alloc(m, m->types[TYPE_key_wrapper], sizeof(KeyWrapper));
    key->function = keep(function);
    key->object = keep(object);
    return (Value)key;
}

static void free_key(Machine *m, Value self)
{
    drop(m, ((KeyWrapper *)self)->function);
    drop(m, ((KeyWrapper *)self)->object);
}

static void visit_key(Visitor *visitor, Value self)
{
    visitor->visit(visitor, ((KeyWrapper *)self)->function);
    visitor->visit(visitor, ((KeyWrapper *)self)->object);
}

static Value call_key(Machine *m, Value self, const Args *args)
{
    static const char *const names[] = {"obj", NULL};
    Value object;
    if (!args_sort(m, args, "K", names, 1, 1, &object))
        return NULL;
    return key_wrapper_new(m, ((KeyWrapper *)self)->function, object);
}

static Value compare_key(Machine *m, Value self, Value other, CompareOp op)
{
    if (!is_exactly(m, other, TYPE_key_wrapper))
        return raise_format(m, TYPE_TypeError, "other argument must be K instance");
    Value pair[] = {((KeyWrapper *)self)->object, ((KeyWrapper *)other)->object};
    if (!pair[0] || !pair[1])
        return raise_format(m, TYPE_AttributeError, "object");
    Value order = call_values(m, ((KeyWrapper *)self)->function, pair, 2);
    Value answer = order ? compare_operation(m, order, small(0), op) : NULL;
    drop(m, order);
    return answer;
}

static Value get_obj(Machine *m, Value self)
{
    Value object = ((KeyWrapper *)self)->object;
    return object ? keep(object) : raise_format(m, TYPE_AttributeError, "object");
}

static bool set_obj(Machine *m, Value self, Value value)
{
    Value old = ((KeyWrapper *)self)->object;
    ((KeyWrapper *)self)->object = keep(value);
    drop(m, old);
    return true;
}

static const GetSetRow key_getsets[] = {{"obj", get_obj, set_obj}, {0}};

const TypeSlots key_wrapper_slots = {
    .visit = visit_key,
    .size = sizeof(KeyWrapper),
    .free = free_key,
    .call = call_key,
    .compare = compare_key,
    .getsets = key_getsets,
    .flags = SLOTS_UNHASHABLE,
};
