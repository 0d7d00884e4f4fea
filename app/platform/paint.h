/* Paint: a draw list onto a canvas, in the colours of a theme. */
#ifndef COROLANE_PLATFORM_PAINT_H
#define COROLANE_PLATFORM_PAINT_H

#include "app/platform/canvas.h"
#include "app/platform/fonts.h"

void paint_draw(Canvas *canvas, Fonts *fonts, const Draw *draw, ThemeId theme);

#endif
