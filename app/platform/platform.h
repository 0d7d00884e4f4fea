/* Platform: the window, and pictures of what it would show. */
#ifndef COROLANE_PLATFORM_PLATFORM_H
#define COROLANE_PLATFORM_PLATFORM_H

#include <stdio.h>

#include "app/platform/fonts.h"
#include "app/session/session.h"
#include "app/stage/pictures.h"

/* Shows [session] in a window until it is closed. The window has its model's size if that was asked
 * for ([sized]), else one that suits the display, and not less. With [dump], each frame's draw
 * list is written to that file. False, at once, where there is no display. */
bool window_run(Session *session, Fonts *fonts, bool sized, const char *dump);

/* Writes a picture of what the window would show of [model], in its size, theme and zoom; as a GIF,
 * the run up to the model's step, to which it comes back. Needs no display. False when writing
 * failed. */
bool picture_write(Model *model, Fonts *fonts, const PictureOrder *order, FILE *out);

#endif
