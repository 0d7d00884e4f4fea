/* Trace: the append-only log of a run's events, and the tables its records point into.
 *
 *     headers:  [h0][h1][h2][h3] …          4 bytes a record
 *     payload:  [l][l w w][w] …             0 or more units of 4 bytes a record, in the same order
 *
 *     header = kind:7 | wide:1 | node:24      lead = a:24 | words:8      (from the low bits up)
 *
 * `node` is the place in the source (an index into `places`). The payload is a lead, then words; events
 * that are PLAIN have no lead: LINE has no word, the others one. `words` counts them; 255 means that
 * there are more, and how many stands in a unit of its own behind the lead. A word takes one unit, or
 * all of a record that is `wide` two. Where a record changes something it holds old XOR new: applying
 * and reverting are the same operation. One record is one event, and holds nothing that a cursor knows
 * when it gets there; so only a cursor can walk back.
 *
 *     kind            a                payload
 *     LANE            LaneType         [by][name atom][object][code + 1][slot data …]
 *                                      a new lane, numbered by order; `by` made it. code + 1 is 0
 *                                      for an iterator lane; else the frame's slots follow, as
 *                                      they stand before the start. With LANE_MAIN (the first
 *                                      record of a run) it is bare and only says that lane 0 is there
 *     LINE            -                -                    node: the statement about to run
 *     CALL            code             -                    a frame is pushed; node: the call
 *     RETURN          -                [value]              it is popped again
 *                                      value 0: an exception left the function
 *     NEXT CLOSE      to               [entered]
 *     SEND THROW      to               [value or exception][entered]
 *                                      `entered`: the lane that the program named, where `to` is
 *                                      reached through lanes that delegate; else it is left out.
 *                                      (In that case too: the lane that began to delegate to it last)
 *     YIELD           to               [value]
 *     FINISH RAISE    to               [value]
 *                                      the lane is closed; its plain calls have returned before, its
 *                                      frame, if it has one, is popped. Inside a delegation `to` is
 *                                      the lane that delegates, and its UNDELEGATE follows
 *     RECEIVE DROP    -                [value]
 *     DELEGATE        to, or NO_LANE   [the object delegated to]
 *     UNDELEGATE      to, or NO_LANE   [value]
 *                                      value 0: it ended in an exception
 *     BIND            slot             [old XOR new]        in the running lane's top frame, or a
 *                                      global where the top bit of `a` is set (TRACE_GLOBAL)
 *     BIND_FAR        slot             [lane][old XOR new]  in another lane's base frame
 *     UNBIND          slot             [old]
 *     OBJECT          object           [class name atom << 4 | kind][item …]   first sight
 *     CHANGE_SET      object           [index][old XOR new]
 *     CHANGE_INSERT   object           [index][item …]
 *     CHANGE_REMOVE   object           [index][item …]
 *     CHANGE_REPLACE  object           [old count][old item …][new item …]
 *     RAISED CAUGHT   -                [exception]
 *     PRINT           -                [atom]
 *     END             EndStatus        [reason atom][0]
 *
 * A lane in `a` is its number + 1, see lane_field().
 *
 * Iterator lanes (objects of the program's own class with __next__, or a built-in iterator that the
 * program itself asked for) have no frame of their own at the base: a NEXT enters them, the call of
 * __next__ is a CALL in them, and YIELD (a value) or FINISH (StopIteration) leaves them; FINISH does
 * not close them for good: a later NEXT is allowed, and simply enters again.
 *
 * The running lane is known from the records before: lane 0 (main) at first, then wherever the last
 * crossing went. A crossing always starts there. */
#ifndef COROLANE_TRACE_TRACE_H
#define COROLANE_TRACE_TRACE_H

#include <stddef.h>

#include "engine/base/text.h"
#include "engine/trace/datum.h"

enum { VARIES = -1, STEP = 1, CROSSING = 2, INTO = 4, BACK = 8, PLAIN = 16 };

typedef enum EventKind {
#define EVENT(id, name, words, flags, en, ko) EVENT_##id,
#include "engine/trace/event_list.h"
    EVENT_COUNT
} EventKind;

typedef struct EventInfo {
    const char *id;
    const char *name;
    int words;
    int flags;
    const char *en;
    const char *ko;
} EventInfo;

extern const EventInfo event_info[EVENT_COUNT];

typedef enum LaneType {
    LANE_MAIN,
    LANE_GENERATOR,
    LANE_COROUTINE,
    LANE_ASYNC_GENERATOR,
    LANE_ITERATOR,
} LaneType;

typedef enum EndStatus { END_FINISHED, END_ERROR, END_LIMIT } EndStatus;

/* What an object's items are. Dict, instance: key, value, key, value … in insertion order (an
 * instance's keys are attribute names). Cell: one item or none. Exception: its args. */
typedef enum ObjectKind {
    OBJECT_LIST,
    OBJECT_TUPLE,
    OBJECT_DICT,
    OBJECT_SET,
    OBJECT_FROZENSET,
    OBJECT_DEQUE,
    OBJECT_INSTANCE,
    OBJECT_EXCEPTION,
    OBJECT_CELL,
    OBJECT_LANE,   /* a generator or iterator with a lane: one item, the lane's number as int */
    OBJECT_OPAQUE, /* no items; shown by its class name */
} ObjectKind;

typedef enum AtomKind {
    ATOM_TEXT,    /* a str: raw UTF-8, shown by its repr */
    ATOM_FLOAT,   /* a double */
    ATOM_LITERAL, /* already the text to show: a long integer, bytes, `<function f>` … */
} AtomKind;

enum { NO_LANE = -1 };
enum { LANE_WORDS = 4 }; /* of a LANE, before its slots */
#define TRACE_GLOBAL 0x800000u
#define TRACE_LIMIT_24 0xFFFFFFu /* largest node, and largest object number in a record */

/* A place in the source: line 1-based, columns 0-based bytes, end exclusive. Line 0: nowhere. */
typedef struct TracePlace {
    int line, column, end_line, end_column;
} TracePlace;

/* A function, class body, comprehension or the module: what a frame in the mirror looks like. */
typedef struct TraceCode {
    char *name;     /* "<module>", "averager", "<listcomp>" */
    char **slots;   /* the name of each slot, zero-terminated; the trace owns all of it */
    int slot_count;
} TraceCode;

typedef struct Trace Trace;

/* An empty trace of the program [name] with text [source] (both copied). [lesson] is the lesson's
 * id, or NULL. */
Trace *trace_new(const char *name, Slice source, const char *lesson);
void trace_free(Trace *trace);
/* Forgets every record and table entry but keeps the pages: the next run records into warm memory.
 * What was given to trace_new() is replaced. */
void trace_reset(Trace *trace, const char *name, Slice source, const char *lesson);

/* Forgets the records but keeps the tables: for a run that nobody will look at. */
void trace_rewind(Trace *trace);

/* Tables, filled before the first record (code 0 is the module, places[0] is nowhere in particular)
 * or as the run goes on. Each returns the new entry's number. Everything is copied. */
uint32_t trace_add_place(Trace *trace, TracePlace place);
uint32_t trace_add_code(Trace *trace, const char *name, const char *const *slots, int slot_count);
uint32_t trace_add_global(Trace *trace, const char *name);

/* Atoms. Numbers go up from 1. */
uint32_t trace_add_text(Trace *trace, AtomKind kind, const char *bytes, size_t length);
uint32_t trace_add_float(Trace *trace, double value);
/* The next object number, from 1 up; its OBJECT record is up to the caller. */
uint32_t trace_add_object(Trace *trace);

/* Writing: trace_bare() a record without payload, trace_one() and trace_two() with one and two words,
 * trace_many() with any number; see trace_pages.h. */
static inline void trace_bare(Trace *trace, EventKind kind, uint32_t a, uint32_t node);

/* Reading. Records are numbered from 0; event n of the design is record n - 1. Whole records are read
 * by trace_record.h. */
size_t trace_count(const Trace *trace);
uint64_t trace_lines(const Trace *trace);    /* the LINE records, counted one by one */
size_t trace_bytes(const Trace *trace);      /* the whole log in memory, tables included */
size_t trace_text_bytes(const Trace *trace); /* of these the text */
static inline uint32_t trace_header(const Trace *trace, size_t record);
static inline uint32_t trace_unit(const Trace *trace, size_t position);

static inline EventKind header_kind(uint32_t header)
{
    return (EventKind)(header & 0x7F);
}
static inline uint32_t header_node(uint32_t header)
{
    return header >> 8;
}
/* A lane, or NO_LANE, as `a`, and back. */
static inline uint32_t lane_field(int lane)
{
    return (uint32_t)(lane + 1);
}
static inline int header_lane(uint32_t a)
{
    return (int)a - 1;
}
/* The first word of an OBJECT, and what it says. */
static inline uint64_t object_word(ObjectKind kind, uint32_t class_atom)
{
    return (uint64_t)class_atom << 4 | kind;
}
static inline ObjectKind object_word_kind(uint64_t word)
{
    return (ObjectKind)(word & 15);
}
static inline uint32_t object_word_class(uint64_t word)
{
    return (uint32_t)(word >> 4);
}

const char *trace_name(const Trace *trace);
Slice trace_source(const Trace *trace);
const char *trace_lesson(const Trace *trace); /* or NULL */
/* Line [number] (1-based) of the source, without its end; empty when there is none. */
Slice trace_source_line(const Trace *trace, int number);
int trace_source_lines(const Trace *trace);
TracePlace trace_place(const Trace *trace, uint32_t node);
const TraceCode *trace_code(const Trace *trace, uint32_t code);
uint32_t trace_code_count(const Trace *trace);
const char *trace_global(const Trace *trace, uint32_t slot);
uint32_t trace_global_count(const Trace *trace);
AtomKind trace_atom_kind(const Trace *trace, uint32_t atom);
Slice trace_atom_text(const Trace *trace, uint32_t atom); /* ATOM_TEXT and ATOM_LITERAL */
double trace_atom_float(const Trace *trace, uint32_t atom);
/* Whether the last record is END: the run is over. */
bool trace_ended(const Trace *trace);

#include "engine/trace/trace_pages.h"

#endif
