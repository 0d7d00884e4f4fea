/* Objects come and go: allocation, the last reference, and what type an immediate has. */
#include <string.h>

#include "engine/base/memory.h"
#include "engine/python/generator.h"

enum { FREE_DEPTH_MAX = 64 };

void *object_alloc(Machine *m, Type *type, size_t size)
{
    Object *object = heap_alloc(&m->heap, size);
    memset(object, 0, size);
    object->refs = 1;
    object->type = type;
    return object;
}

Type *immediate_type(Machine *m, Value v)
{
    if (is_small(v))
        return m->types[TYPE_int];
    if (is_boolean(v))
        return m->types[TYPE_bool];
    if (v == VALUE_NONE)
        return m->types[TYPE_NoneType];
    return m->types[v == VALUE_ELLIPSIS ? TYPE_ellipsis : TYPE_NotImplementedType];
}

/* The bytes that an object's block has; variable-sized types know theirs. */
static size_t block_size(Machine *m, Object *object)
{
    Type *type = object->type;
    if (type_is_subtype(type, m->types[TYPE_int]))
        return type->size + (size_t)((Long *)object)->used * sizeof(uint64_t);
    if (type_is_subtype(type, m->types[TYPE_str]))
        return type->size + ((Str *)object)->length + 1;
    if (type_is_subtype(type, m->types[TYPE_tuple]))
        return type->size + ((Tuple *)object)->count * sizeof(Value);
    if (type_is_subtype(type, m->types[TYPE_bytes]))
        return type->size + ((Bytes *)object)->length + 1;
    if (type == m->types[TYPE_function])
        return sizeof(Function) + (size_t)((Function *)object)->cell_count * sizeof(Cell *);
    if (type == m->types[TYPE_generator])
        return sizeof(Generator) +
               (size_t)((Generator *)object)->frame.code->slot_count * sizeof(Value);
    return type->size;
}

/* Runs __del__. True when the object is still wanted afterwards: it was resurrected. */
static bool finalize(Machine *m, Object *object)
{
    Value method = special_of(object->type, SPECIAL_DEL);
    if (!method || m->over)
        return false;
    Value exception = m->exception;
    m->exception = NULL;
    object->refs = 1;
    Value result = special_call(m, method, object, NULL, 0);
    if (!result)
        report_unraisable(m, method);
    drop(m, result);
    m->exception = exception;
    return --object->refs > 0;
}

static void free_instance_parts(Machine *m, Object *object)
{
    Type *type = object->type;
    if (type->dict_offset) {
        Dict **dict = (Dict **)((char *)object + type->dict_offset);
        drop(m, (Value)*dict);
        *dict = NULL;
    }
    for (; type->flags & TYPE_HEAP; type = type->base) {
        Value *values = (Value *)((char *)object + type->slots_offset);
        for (int i = 0; i < type->slot_count; i++)
            drop(m, values[i]);
    }
}

static void free_now(Machine *m, Object *object)
{
    if ((object->type->flags & TYPE_HEAP) && finalize(m, object))
        return;
    size_t size = block_size(m, object);
    if (object->type->slots->free)
        object->type->slots->free(m, object);
    if (object->refs > 0)
        return;
    if (object->type->flags & TYPE_HEAP)
        free_instance_parts(m, object);
    heap_free(&m->heap, object, size);
}

/* A long chain of objects must not be freed by as deep a recursion: past a depth they wait in line,
 * and the outermost call frees them. */
void object_free(Machine *m, Object *object)
{
    if (m->over)
        return;
    if (m->free_depth >= FREE_DEPTH_MAX) {
        m->trash = memory_grow(m->trash, m->trash_count, &m->trash_capacity, sizeof(Object *));
        m->trash[m->trash_count++] = object;
        return;
    }
    m->free_depth++;
    free_now(m, object);
    m->free_depth--;
    while (m->free_depth == 0 && m->trash_count > 0) {
        m->free_depth++;
        free_now(m, m->trash[--m->trash_count]);
        m->free_depth--;
    }
}
