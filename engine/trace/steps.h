/* Steps: the places in a trace where a click stops, and the rows of the lane picture.
 *
 * A step is one row. A crossing (or a lane's creation) joins the row of the line that makes it when
 * nothing else that is a step lies between, so `next(avg)` is one row with an arrow, not two:
 *
 *     line event of main, 11 ──┐
 *     …                        ├─ one step: text "next(avg)", arrow "next"
 *     next event, main to avg ─┘
 *
 * What a reader of the program would not call a step is none: the frames of class bodies and
 * comprehensions, a call left by an exception (the exception is a step), the None that a `yield` alone
 * on its line takes, and the `next` with which a `yield from` begins.
 *
 * At a step the cursor stands right before its last event (`event`): what that event does is being
 * shown, what follows from it comes with the next step. A LINE event is applied, since it only says
 * where control is. */
#ifndef COROLANE_TRACE_STEPS_H
#define COROLANE_TRACE_STEPS_H

#include "engine/trace/cursor.h"

typedef struct Step {
    uint32_t line;  /* record of the LINE event that opens the row, or NO_RECORD */
    uint32_t event; /* record of the event that is shown; equals line for a plain line */
} Step;

#define NO_RECORD UINT32_MAX

typedef struct Steps Steps;

Steps *steps_new(const Trace *trace);
void steps_free(Steps *steps);

/* For one pass over a trace that does not grow: steps_take() gives one step after the other, false
 * behind the last, and holds none. Nothing below is for steps that were started so. */
Steps *steps_start(const Trace *trace);
bool steps_take(Steps *steps, Step *step);

/* Takes in what the trace has grown by; cheap when it has not. The last step may change while the
 * trace still grows. */
void steps_update(Steps *steps);
size_t steps_count(const Steps *steps);
/* [index] from 0; the step shown as number index + 1. */
Step steps_at(const Steps *steps, size_t index);
/* Where a cursor stands at this step. */
size_t steps_place(const Steps *steps, size_t index);
/* Whether the step's event is a crossing. */
bool steps_is_crossing(const Steps *steps, size_t index);
/* The nearest crossing step before (after) [index]; [index] itself when there is none. */
size_t steps_previous_crossing(const Steps *steps, size_t index);
size_t steps_next_crossing(const Steps *steps, size_t index);
/* The last step whose place is at or before [record]. */
size_t steps_of_record(const Steps *steps, size_t record);

#endif
