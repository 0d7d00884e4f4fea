/* Cursor: a place in a trace and the program's state there.
 *
 *     record:   0   1   2   3   4   5
 *             ^   ^   ^   ^   ^   ^   ^
 *     place:  0   1   2   3   4   5   6     at place p the records before p are applied
 *
 * Moving forward applies one record at a time, moving back reverts it: exact inverses, some
 * nanoseconds each. What the functions return points into the cursor and is valid until it moves. A
 * cursor reads its trace and never changes it; a trace may grow while cursors stand in it. */
#ifndef COROLANE_TRACE_CURSOR_H
#define COROLANE_TRACE_CURSOR_H

#include "engine/trace/trace.h"

typedef enum LaneState {
    LANE_CREATED,
    LANE_RUNNING,
    LANE_WAITING,   /* running, but inside a next/send … into another lane */
    LANE_SUSPENDED,
    LANE_DELEGATING, /* suspended or waiting inside yield from: values pass through */
    LANE_CLOSED,
} LaneState;

typedef struct Frame {
    uint32_t code;  /* in the trace's table */
    uint32_t node;  /* the statement it stands at; 0 before its first line */
    uint32_t call;  /* the call expression that pushed it; 0 for a lane's base frame */
    uint32_t first_slot; /* where its slots start in the lane's slot stack */
} Frame;

typedef struct Lane {
    LaneType type;
    bool created;    /* the first resume has not come yet */
    bool closed;
    int name;        /* atom of the function's or class's name */
    int number;      /* the K of NAME#K: counts the lanes of this name, from 1 */
    int by;          /* the lane that made it; NO_LANE for main */
    uint32_t object; /* the generator or iterator object; 0 for main */
    int resumer;     /* the lane that waits for its next value. Of lanes that delegate to each other
                      * the innermost one has it; NO_LANE when nobody waits */
    int entered;     /* with a resumer: the lane that was asked: itself or one that delegates */
    bool waiting;    /* it has made a crossing into another lane, and nothing came back yet */
    int delegate;    /* the lane it delegates to, else NO_LANE */
    int delegator;   /* the lane that began last to delegate to this one, else NO_LANE */
    bool delegating; /* in a yield from, whether or not the delegate has a lane */
    Datum delegate_object;
    uint32_t yield_node; /* suspended: the yield expression where it stands; 0 otherwise */
    Frame *frames;   /* base frame first; the last one is where it stands */
    int frame_count;
    int frame_capacity;
    Datum *slots;    /* all frames' slots, see Frame.first_slot */
    size_t slot_count, slot_capacity;
} Lane;

typedef struct MirrorObject {
    ObjectKind kind;
    bool seen;       /* its OBJECT record is applied */
    uint32_t class_name; /* atom */
    int number;      /* the K of CLASS#K */
    Datum *items;
    size_t item_count;
    Datum *store;    /* where `items` lie, with room on both sides */
    size_t capacity; /* of `store` */
    bool changes;    /* a record that changes it has been met, here or further on */
    size_t record, position; /* its OBJECT: which record, and where its payload starts */
} MirrorObject;

typedef struct Cursor Cursor;

Cursor *cursor_new(const Trace *trace);
void cursor_free(Cursor *cursor);
const Trace *cursor_trace(const Cursor *cursor);

size_t cursor_place(const Cursor *cursor);
/* Moves to [place]; past the end means the end. The first time costs in proportion to the distance; after
 * that a part that was walked over has keyframes, for a quarter of its size, and costs little. */
void cursor_seek(Cursor *cursor, size_t place);
/* One record; false at the end (start) of the trace. */
bool cursor_forward(Cursor *cursor);
bool cursor_back(Cursor *cursor);

/* State. Lane numbers are 0 (main) to cursor_lane_count() - 1, in order of creation. */
int cursor_lane_count(const Cursor *cursor);
const Lane *cursor_lane(const Cursor *cursor, int lane);
LaneState cursor_lane_state(const Cursor *cursor, int lane);
int cursor_running(const Cursor *cursor); /* the lane that has control */
/* Appends the lane's id: "main", "averager#1". */
void cursor_lane_id(const Cursor *cursor, int lane, Text *out);
/* The K that the next lane called [name] will get. */
int cursor_next_number(const Cursor *cursor, Slice name);
/* The line where the lane stands: of its top frame, or while that has run no line yet of the one that
 * it was called from; 0 when it has none. */
int cursor_lane_line(const Cursor *cursor, int lane);
/* The globals, by slot. */
Datum cursor_global(const Cursor *cursor, uint32_t slot);
/* A slot of a frame, cells looked through. DATUM_UNBOUND when the name has no value. */
Datum cursor_slot(const Cursor *cursor, int lane, const Frame *frame, int slot);
/* The object's mirror; NULL before its OBJECT record. */
const MirrorObject *cursor_object(const Cursor *cursor, uint32_t object);
size_t cursor_output_length(const Cursor *cursor); /* bytes of output so far */
/* Appends the output so far, or its last part where [limit] bytes do not hold it all; 0: all. */
void cursor_output(const Cursor *cursor, size_t limit, Text *out);

/* Appends [datum] as Python's repr shows it at this place: containers by their contents (`[...]` in
 * a cycle), a generator as `<generator averager#1>`, an instance as `<Countdown#1>`, where #K
 * counts objects of that class in order of first sight. [limit]: cut, with `…`, after about so
 * many bytes; 0 for no cut. */
void cursor_repr(const Cursor *cursor, Datum datum, size_t limit, Text *out);
/* Whether pictures leave the variable [name] out: functions, classes, modules. */
bool cursor_hides(const Cursor *cursor, const char *name, Datum datum);

/* One event, decoded: the record that lies after the cursor's place (the one cursor_forward() would
 * apply). False at the end. */
typedef struct Event {
    EventKind kind;
    size_t n;          /* counted from 1 */
    int lane;          /* where it happens */
    int to;            /* crossings, delegation: the other end; NO_LANE otherwise */
    int by;            /* LANE: who makes it, NO_LANE for main and otherwise */
    uint32_t name;     /* LANE: the atom of the name */
    int entered;       /* NEXT, SEND, THROW, CLOSE: the lane that the program named, which is `to`
                        * or delegates to it; NO_LANE otherwise */
    TracePlace place;
    uint32_t node;
    Datum value;       /* value or exception; for BIND the new value */
    uint32_t a;        /* the header's a */
    int slot;          /* BIND: the slot, or the global's with `global` set; -1 otherwise */
    bool global;
    int depth;         /* CALL, RETURN: 1 for a call made by a lane's base frame */
    const uint64_t *words; /* the payload, copied into the cursor */
    size_t word_count;
} Event;
bool cursor_event(const Cursor *cursor, Event *event);
/* Fills [lanes] with the delegating lanes that the crossing [event] passes through, outermost
 * first, at most [room], and returns how many there are. The cursor stands before the event. */
int cursor_through(const Cursor *cursor, const Event *event, int *lanes, int room);

#endif
