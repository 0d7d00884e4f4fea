/* Platform: the window, and pictures of what it would show. */
#ifndef COROLANE_PLATFORM_PLATFORM_H
#define COROLANE_PLATFORM_PLATFORM_H

#include <stdio.h>

#include "app/platform/fonts.h"
#include "app/session/session.h"

/* Shows [session] in a window until it is closed. The window has its model's size if that was asked
 * for ([sized]), else one that suits the display, and not less. With [dump], each frame's draw
 * list is written to that file. False, at once, where there is no display. */
bool window_run(Session *session, Fonts *fonts, bool sized, const char *dump);

typedef enum PictureFormat { PICTURE_PNG, PICTURE_SVG, PICTURE_GIF } PictureFormat;

/* Writes what the window would show of [model], in its size, theme and zoom. Needs no display. False
 * when writing failed; errno then says why. */
bool picture_write(Model *model, Fonts *fonts, PictureFormat format, FILE *out);
/* Writes the run up to the model's step as a GIF, a picture for each step or, with [crossings], for
 * each crossing; the model comes back to its step. False when writing failed. */
enum { PICTURE_MOST_STEPS = 3000 /* more make a file that nobody can look at */ };
bool picture_write_steps(Model *model, Fonts *fonts, bool crossings, FILE *out);

#endif
