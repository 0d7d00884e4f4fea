/* Kept frames: what a frame leaves to those whose traceback leads to it. (CPython: PyFrameObject,
 * and take_ownership() in Python/frame.c) */
#include <string.h>

#include "engine/python/generator.h"
#include "engine/python/referents.h"

KeptFrame *kept_frame(Frame *frame)
{
    if (!frame->kept) {
        Machine *m = frame->machine;
        size_t size = sizeof(KeptFrame) + (size_t)frame->code->slot_count * sizeof(Value);
        frame->kept = object_alloc(m, m->types[TYPE_kept_frame], size);
        frame->kept->frame = frame;
        frame->kept->code = frame->code;
    }
    return frame->kept;
}

/* A frame that is kept keeps its caller; a generator's has none any more when it is left. */
static void take_over(KeptFrame *kept, Frame *frame, Function *function)
{
    size_t size = (size_t)frame->code->slot_count * sizeof(Value);
    if (size) {
        memcpy(kept->slots, frame->slots, size);
        memset(frame->slots, 0, size);
    }
    kept->locals = frame->locals;
    frame->locals = NULL;
    kept->function = (Function *)keep((Value)function);
    if (!frame->generator && frame->back)
        kept->back = (KeptFrame *)keep((Value)kept_frame(frame->back));
    object_made(frame->machine, (Object *)kept);
}

void kept_frame_leave(Frame *frame, Function *function)
{
    KeptFrame *kept = frame->kept;
    frame->kept = NULL;
    kept->frame = NULL;
    if (kept->head.refs > 1 && !frame->machine->abandoning)
        take_over(kept, frame, function);
    drop(frame->machine, (Value)kept);
}

/* A suspended generator that is about to go lives on as its kept frame, which it then belongs to. */
bool kept_frame_owns(Frame *frame)
{
    KeptFrame *kept = frame->kept;
    if (!kept || kept->head.refs == 1)
        return false;
    kept->head.refs--;
    object_made(frame->machine, (Object *)kept);
    return true;
}

static Generator *owned(const KeptFrame *kept)
{
    Generator *g = kept->frame ? kept->frame->generator : NULL;
    return g && g->left ? g : NULL;
}

static void drop_owned(Machine *m, KeptFrame *kept)
{
    Generator *g = owned(kept);
    size_t first = m->trash_count;
    if (!g)
        return;
    kept->frame = NULL;
    g->frame.kept = NULL;
    generator_unwind(m, g);
    object_free_waiting(m, first);
}

static void visit_kept_frame(Visitor *visitor, Value self)
{
    const KeptFrame *kept = (KeptFrame *)self;
    visitor->visit(visitor, (Value)owned(kept));
    visitor->visit(visitor, (Value)kept->back);
    visitor->visit(visitor, (Value)kept->locals);
    visitor->visit(visitor, (Value)kept->function);
    for (int i = 0; i < kept->code->slot_count; i++)
        visitor->visit(visitor, kept->slots[i]);
}

static void free_kept_frame(Machine *m, Value self)
{
    KeptFrame *kept = (KeptFrame *)self;
    drop_owned(m, kept);
    drop(m, (Value)kept->function);
    drop(m, (Value)kept->locals);
    drop_slots(m, kept->slots, kept->code->slot_count);
    drop(m, (Value)kept->back);
}

static void clear_kept_frame(Machine *m, Value self)
{
    KeptFrame *kept = (KeptFrame *)self;
    drop_owned(m, kept);
    drop_slots(m, kept->slots, kept->code->slot_count);
}

const TypeSlots kept_frame_slots = {
    .size = sizeof(KeptFrame),
    .serial = offsetof(KeptFrame, serial),
    .visit = visit_kept_frame,
    .free = free_kept_frame,
    .clear = clear_kept_frame,
    .flags = SLOTS_NO_SUBCLASS,
};
