/* The colours of a GIF; for gif.c. */
#ifndef COROLANE_PLATFORM_GIF_COLORS_H
#define COROLANE_PLATFORM_GIF_COLORS_H

#include "app/platform/gif.h"

enum { GIF_COLORS = 255 /* and one for what is transparent */ };

/* Chooses the colours that are seen most among those that were added. */
void gif_colors_choose(GifColors *colors);
uint32_t gif_colors_at(const GifColors *colors, int number);
/* The number of the chosen colour that is nearest to [color]. */
uint8_t gif_colors_find(GifColors *colors, uint32_t color);

#endif
