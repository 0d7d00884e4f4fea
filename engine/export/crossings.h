/* Crossings: what ledgers and diagrams are made of: the steps of a trace at which something crosses,
 * a lane comes to be, or the run ends, one after the other. Only the current one is held, whatever
 * the trace holds. */
#ifndef COROLANE_EXPORT_CROSSINGS_H
#define COROLANE_EXPORT_CROSSINGS_H

#include "engine/export/export.h"
#include "engine/trace/steps.h"

enum { CROSSING_THROUGH = 64 };

typedef struct Crossings {
    const ExportSource *source;
    Steps *steps;
    Cursor *cursor; /* right before the event of the crossing */
    Cursor *last;   /* at the end, where every lane has its id; NULL until crossings_lanes() */
    size_t index;   /* steps so far */
    Slice created;  /* the name of the lane that comes to be */
    size_t printed; /* bytes of output that were told */

    /* The crossing; after `end` nothing follows. */
    size_t step;             /* from 1 */
    EventKind kind;
    int from, to;            /* to: NO_LANE for the end */
    int through[CROSSING_THROUGH]; /* delegating lanes on the way, outermost first */
    int through_count;
    bool iterator;           /* `from` is one, which yields by returning */
    int line;                /* 0: none */
    Text value;              /* its repr; of an exception `Class('text')`; "" where there is none */
    Text output;             /* what was printed since the crossing before */
} Crossings;

/* [source] must outlive it. The caller calls crossings_free() in the end. */
void crossings_start(Crossings *crossings, const ExportSource *source);
/* Goes to the next one; false when there is none. */
bool crossings_next(Crossings *crossings);
void crossings_free(Crossings *crossings);

/* "next", "send", "yield", "return", "raise", "yield from", "created", "end" … */
const char *crossings_verb(const Crossings *crossings);
/* Appends the id of [lane], which exists or comes to be here: "averager#1". After crossings_lanes()
 * of every lane. */
void crossings_lane(const Crossings *crossings, int lane, Text *out);
/* Appends the verb with its value, as an arrow says it: `send(10)`, `yield 10.0`, `next()`. */
void crossings_label(const Crossings *crossings, Text *out);
/* How many lanes there are in the end. */
int crossings_lanes(Crossings *crossings);

#endif
