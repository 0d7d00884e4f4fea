/* Objects come and go: allocation, the last reference, and what type an immediate has. */
#include <string.h>

#include "engine/base/memory.h"
#include "engine/python/generator.h"

enum { FREE_DEPTH_MAX = 64 };

void object_made(Machine *m, Object *object)
{
    *(uint32_t *)((char *)object + object->type->serial_offset) = ++m->made_objects;
}

bool init_nothing(Machine *m, Value self, const Args *args)
{
    (void)m, (void)self, (void)args;
    return true;
}

void *object_alloc(Machine *m, Type *type, size_t size)
{
    bool contains = is_container(type);
    size_t before = contains ? sizeof(Container) : 0;
    char *block = heap_alloc(&m->heap, before + size);
    memset(block, 0, before + size);
    Object *object = (Object *)(block + before);
    object->refs = 1;
    object->type = type;
    if (contains)
        container_add(m, object);
    if (type->serial_offset)
        object_made(m, object);
    if (type->finalizer_offset)
        finalizer_add(m, finalizer_of(object), object);
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
    if (type == m->types[TYPE_generator])
        return sizeof(Generator) +
               (size_t)((Generator *)object)->frame.code->slot_count * sizeof(Value);
    if (type == m->types[TYPE_kept_frame])
        return sizeof(KeptFrame) + (size_t)((KeptFrame *)object)->code->slot_count * sizeof(Value);
    if (type == m->types[TYPE_function])
        return sizeof(Function) + (size_t)((Function *)object)->cell_count * sizeof(Cell *);
    if (type_is_subtype(type, m->types[TYPE_int]))
        return type->size + (size_t)((Long *)object)->used * sizeof(uint64_t);
    if (type_is_subtype(type, m->types[TYPE_str]))
        return type->size + ((Str *)object)->length + 1;
    if (type_is_subtype(type, m->types[TYPE_tuple]))
        return type->size + ((Tuple *)object)->count * sizeof(Value);
    if (type_is_subtype(type, m->types[TYPE_bytes]))
        return type->size + ((Bytes *)object)->length + 1;
    return type->size;
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
    bool finalizes = (object->type->flags & TYPE_HEAP) || object->type->finalizer_offset;
    if (finalizes && (finalize(m, object) || m->over))
        return;
    size_t size = block_size(m, object);
    if (object->type->slots->free)
        object->type->slots->free(m, object);
    if (object->refs > 0)
        return;
    if (finalizer_of(object))
        finalizer_remove(m, finalizer_of(object));
    if (object->type->flags & TYPE_HEAP)
        free_instance_parts(m, object);
    if (!is_container(object->type)) {
        heap_free(&m->heap, object, size);
        return;
    }
    container_remove(m, object);
    heap_free(&m->heap, container_of(object), sizeof(Container) + size);
}

static void put_in_trash(Machine *m, Object *object)
{
    m->trash = memory_grow(m->trash, m->trash_count, &m->trash_capacity, sizeof(Object *));
    m->trash[m->trash_count++] = object;
}

/* A long chain of objects must not be freed by as deep a recursion: past a depth they wait in line,
 * and the outermost call frees them. */
void object_free(Machine *m, Object *object)
{
    if (m->over && !m->abandoning)
        return;
    if (m->free_depth >= FREE_DEPTH_MAX || m->abandoning) {
        put_in_trash(m, object);
        return;
    }
    m->free_depth++;
    free_now(m, object);
    m->free_depth--;
    if (m->free_depth == 0)
        object_free_waiting(m, 0);
}

void object_free_waiting(Machine *m, size_t first)
{
    while (m->trash_count > first) {
        Object *object = m->trash[--m->trash_count];
        m->free_depth++;
        if (object->refs == 0) /* else it was resurrected meanwhile */
            free_now(m, object);
        m->free_depth--;
    }
}
