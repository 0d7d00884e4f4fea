/* PNG: a canvas as a file. */
#ifndef COROLANE_PLATFORM_PNG_H
#define COROLANE_PLATFORM_PNG_H

#include <stdio.h>

#include "app/platform/canvas.h"

/* Writes [canvas] to [file]; false when that failed. */
bool png_write(const Canvas *canvas, FILE *file);

#endif
