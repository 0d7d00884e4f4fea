/* Typing: what keys do while something is being typed. */
#ifndef COROLANE_STAGE_TYPING_H
#define COROLANE_STAGE_TYPING_H

#include "app/stage/view.h"

/* Takes a key or text while the model types; false where that is none of its business. */
bool typing_input(Model *model, const Input *input);

#endif
