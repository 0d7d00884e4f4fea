/* Stage: the whole screen of a model, and what an input does to it. */
#ifndef COROLANE_STAGE_STAGE_H
#define COROLANE_STAGE_STAGE_H

#include "app/stage/view.h"

/* Replaces what [draw] holds by the screen of [model]; sets the draw list's zoom. */
void stage_draw(Model *model, Draw *draw);
/* Where the panels of the lesson screen are; sets the draw list's zoom. */
Layout stage_layout(Model *model, Draw *draw);
/* Lets the screen handle [input]; [draw] is used for measuring and left without meaning. Returns
 * whether something that is drawn may have changed. */
bool stage_input(Model *model, Draw *draw, const Input *input);

#endif
