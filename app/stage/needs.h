/* Needs: how much room the panels of the lesson screen ask for.
 *
 * Worked out over the first steps of the run and kept until the trace, its lanes, the language or
 * the window change: panels and lanes stay where they are while one steps. */
#ifndef COROLANE_STAGE_NEEDS_H
#define COROLANE_STAGE_NEEDS_H

#include "app/stage/view.h"

/* For a window of [window] in logical units. The needs belong to the model. */
const Needs *needs_of(View *view, Rect window);

#endif
