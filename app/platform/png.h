/* PNG: a canvas as a file. */
#ifndef COROLANE_PLATFORM_PNG_H
#define COROLANE_PLATFORM_PNG_H

#include "app/platform/canvas.h"

/* Writes [canvas] to [path], or to standard output where it is "-". A file is written beside it and
 * renamed, so that an interrupted run leaves no half picture. On failure returns false and appends
 * one sentence to [problem]. */
bool png_save(const Canvas *canvas, const char *path, Text *problem);

#endif
