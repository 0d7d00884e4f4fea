/* Walks: steps of a size that suits coroutines, each with its exact inverse.
 *
 * A walk forward goes to the next step of its kind; back goes to the one before. Whoever walks back
 * right after walking forward (or the other way) comes out where she was, also where she started
 * from a step that is none of the kind: the model keeps a short trail of such moves. */
#ifndef COROLANE_STAGE_WALK_H
#define COROLANE_STAGE_WALK_H

#include "app/stage/model.h"

typedef enum Walk {
    WALK_STEP,     /* every step; of one lane alone while the model has `only` */
    WALK_LINE,     /* steps that run a line */
    WALK_CROSSING, /* steps where control crosses */
    WALK_YIELD,    /* this lane to its next yield, return or exception */
    WALK_NOTE,     /* to the instructor's notes */
    WALK_RESUMER,  /* back to the lane that waits for this one; the inverse goes into the lane that
                    * came back last */
} Walk;

/* Moves the model; where there is no such step it stays. */
void walk_forward(Model *model, Walk walk);
void walk_back(Model *model, Walk walk);
/* Walks the steps of [lane] alone from now on, or of all again where it did; NO_LANE: of all. */
void walk_only(Model *model, int lane);

#endif
