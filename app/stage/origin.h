/* Origin: where a value came from. */
#ifndef COROLANE_STAGE_ORIGIN_H
#define COROLANE_STAGE_ORIGIN_H

#include "app/stage/model.h"

/* The step that made the value which [at] holds at the cursor: the crossing that brought it, where
 * it was sent in or came back; else the line or call that bound it; for an attribute the step that
 * changed the object last. The current step where that is too long ago to look for. */
size_t origin_of(Model *model, ValueSlot at);

#endif
