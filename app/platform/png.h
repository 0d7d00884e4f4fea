/* PNG: a canvas as a file. */
#ifndef COROLANE_PLATFORM_PNG_H
#define COROLANE_PLATFORM_PNG_H

#include <stdio.h>

#include "app/platform/canvas.h"

/* Writes the Canvas [what] to [file]; false when that failed. For output_save(). */
bool png_write(const void *what, FILE *file);

#endif
