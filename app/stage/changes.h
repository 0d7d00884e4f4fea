/* Changes: the names that the last step changed. */
#ifndef COROLANE_STAGE_CHANGES_H
#define COROLANE_STAGE_CHANGES_H

#include "app/stage/model.h"

/* Notes in the model what happened between the step before and this one. */
void changes_note(Model *model);

#endif
