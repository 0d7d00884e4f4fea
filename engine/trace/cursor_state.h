/* The inside of a Cursor, shared by cursor.c, apply.c, lanes.c, mirror.c, keyframe.c, event.c
 * and repr.c.
 *
 * What a record overwrites and does not hold itself (where a frame stood, who waited before a crossing,
 * the frame that a return pops) is pushed on `undo` when it is applied and popped when it is reverted;
 * so is its length, where that varies with the record. Bindings carry their own inverse and never touch
 * it. At a place the stack is always the same, whichever way led there: going back and forth changes how
 * much of `undo` is in use, and what lies above stays true. */
#ifndef COROLANE_TRACE_CURSOR_STATE_H
#define COROLANE_TRACE_CURSOR_STATE_H

#include "engine/trace/cursor.h"
#include "engine/trace/trace_record.h"

/* How many lanes (objects) of each name there are so far: the K of NAME#K. */
typedef struct NameCount {
    uint32_t atom;
    int count;
} NameCount;

typedef struct NameCounts {
    NameCount *items;
    size_t count, capacity;
} NameCounts;

typedef struct Printed {
    uint32_t atom;
    size_t end; /* bytes of output with this piece */
} Printed;

/* The state at a place, see keyframe.c. */
typedef struct Keyframe {
    size_t place;
    uint64_t *words;
    size_t count;
} Keyframe;

typedef struct Keyframes {
    Keyframe *items; /* by place */
    size_t count, capacity;
    size_t due; /* units of log before the next one is taken */
} Keyframes;

struct Cursor {
    const Trace *trace;
    size_t place;
    size_t position; /* the payload unit where the next record's payload starts */
    int running;
    Lane *lanes;
    size_t lane_count, lane_capacity; /* capacity: lanes whose buffers exist */
    size_t lane_used;                 /* entries of `lanes` that have ever been set up */
    Datum *globals;
    size_t global_count;
    MirrorObject *objects; /* by object number */
    size_t object_count;
    NameCounts lane_names, object_names;
    Printed *printed;
    size_t printed_count, printed_capacity;
    uint64_t *undo;
    size_t undo_count, undo_capacity;
    Keyframes keyframes;
    uint64_t *event_words; /* see Event.words */
    size_t event_capacity;
};

/* apply.c */
void cursor_grow_undo(Cursor *cursor, size_t need);
/* [count] more words of `undo`, to be filled in; the last [count] of them, taken off. */
static inline uint64_t *cursor_push(Cursor *cursor, size_t count)
{
    size_t need = cursor->undo_count + count;
    if (__builtin_expect(need > cursor->undo_capacity, 0))
        cursor_grow_undo(cursor, need);
    uint64_t *words = cursor->undo + cursor->undo_count;
    cursor->undo_count = need;
    return words;
}

static inline const uint64_t *cursor_pop(Cursor *cursor, size_t count)
{
    cursor->undo_count -= count;
    return cursor->undo + cursor->undo_count;
}

/* lanes.c. Each *_back is the inverse of the function before it. */
Lane *lanes_at(Cursor *cursor, int lane); /* NULL for NO_LANE */
void lanes_start(Cursor *cursor);         /* main and its module frame */
/* Gives the module frame its slots: the tables may be filled after the cursor is made. */
void lanes_module(Cursor *cursor);
void lanes_add(Cursor *cursor, const Record *record);
void lanes_add_back(Cursor *cursor, const Record *record);
void lanes_call(Cursor *cursor, const Record *record);
void lanes_call_back(Cursor *cursor);
void lanes_return(Cursor *cursor);
void lanes_return_back(Cursor *cursor);
/* NEXT, SEND, THROW, CLOSE */
void lanes_enter(Cursor *cursor, const Record *record);
/* YIELD, FINISH, RAISE */
void lanes_leave(Cursor *cursor, const Record *record);
/* The inverse of both. */
void lanes_cross_back(Cursor *cursor, const Record *record);
void lanes_delegate(Cursor *cursor, const Record *record);
void lanes_delegate_back(Cursor *cursor, const Record *record);
void lanes_undelegate(Cursor *cursor, const Record *record);
void lanes_undelegate_back(Cursor *cursor, const Record *record);

/* Makes [lane] what [state] says, its buffers apart, with these frames and slots. */
void lanes_restore(Lane *lane, const Lane *state, const Frame *frames, const Datum *slots);

/* mirror.c */
void mirror_add(Cursor *cursor, const Record *record);
void mirror_add_back(Cursor *cursor, const Record *record);
/* Puts the words from number [first] on in as items at [index]; takes as many out. */
void mirror_insert(Cursor *cursor, const Record *record, size_t index, size_t first);
void mirror_remove(Cursor *cursor, const Record *record, size_t index, size_t first);
void mirror_set(Cursor *cursor, const Record *record);
void mirror_replace(Cursor *cursor, const Record *record, bool forward);

/* Gives the object these items; the ones that its OBJECT record has. */
void mirror_restore(MirrorObject *object, const Datum *items, size_t count);
void mirror_begin(const Cursor *cursor, MirrorObject *object);

/* keyframe.c */
void keyframes_start(Keyframes *keyframes);
void keyframes_free(Keyframes *keyframes);
/* Takes a keyframe where the cursor stands; does nothing where one stands already, or behind it. */
void keyframe_take(Cursor *cursor);
/* Moves to the keyframe from which it is nearest to [place], if that is nearer than from here. */
void keyframe_jump(Cursor *cursor, size_t place);

/* Counts one more of [atom] and returns its K; takes it back. */
int names_add(NameCounts *names, const Trace *trace, uint32_t atom);
void names_drop(NameCounts *names, const Trace *trace, uint32_t atom);

#endif
