/* GIF: pictures that follow each other, in 255 colours and small: what does not change from one to
 * the next is transparent, and only the part that changes is written. */
#ifndef COROLANE_PLATFORM_GIF_H
#define COROLANE_PLATFORM_GIF_H

#include <stdio.h>

#include "app/platform/canvas.h"

/* The colours of all pictures, counted before the first one is written. */
typedef struct GifColors GifColors;
GifColors *gif_colors_new(void);
void gif_colors_add(GifColors *colors, const Canvas *canvas);
void gif_colors_free(GifColors *colors);

typedef struct Gif Gif;

/* Starts a GIF of [width] by [height] pixels, at most 65535, which repeats for ever. The colours
 * that are seen most are kept, others become the nearest of them. NULL when writing fails. */
Gif *gif_open(FILE *file, int width, int height, GifColors *colors);
/* Adds a picture of that size, shown for [hundredths] of a second. False when writing fails. */
bool gif_add(Gif *gif, const Canvas *canvas, int hundredths);
/* Ends it; the file stays open. False when anything was not written. */
bool gif_close(Gif *gif);

#endif
