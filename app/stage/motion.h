/* Motion: after a step forward the value moves along its arrow to where it lands; after a step back
 * it moves back. It only shows: the model stands at its step from the start, and any other step or
 * key ends it.
 *
 * The stage has no clock: whoever shows the screen calls motion_tick() with the time. */
#ifndef COROLANE_STAGE_MOTION_H
#define COROLANE_STAGE_MOTION_H

#include "app/stage/model.h"

enum { MOTION_MS = 380 };

/* Starts to move the value of [step]'s arrow, if the model moves at all and the step has one. */
void motion_start(Model *model, size_t step, bool forward);
/* Brings the motion to the time [now], in milliseconds; false where nothing moves (any more). */
bool motion_tick(Model *model, int64_t now);
/* Whether the arrow of [step] is in motion, and how far from its sender the value is: 0 to 1000,
 * eased. */
bool motion_of(const Model *model, size_t step, int *way);

#endif
