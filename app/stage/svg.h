/* SVG: a draw list as a picture that scales. */
#ifndef COROLANE_STAGE_SVG_H
#define COROLANE_STAGE_SVG_H

#include "app/stage/draw.h"

/* Appends [draw] as one SVG document of [width] by [height] pixels in the colours of [theme]. Fonts
 * are named, not embedded: each run says its width, so that another font does not move the rest. */
void svg_write(const Draw *draw, int width, int height, ThemeId theme, Text *out);

#endif
