/* Canvas: a 32-bit picture (0x00RRGGBB) and the shapes that a draw list is made of, anti-aliased.
 *
 * Own code because SDL's software renderer cuts coordinates to whole pixels, and because the same
 * integers give the same picture on every machine. All coordinates are pixels. */
#ifndef COROLANE_PLATFORM_CANVAS_H
#define COROLANE_PLATFORM_CANVAS_H

#include "app/stage/draw.h"

enum { CANVAS_CLIPS = 16 };

typedef struct Canvas {
    uint32_t *pixels;
    int width, height;
    int stride; /* in pixels */
    Rect clips[CANVAS_CLIPS];
    int clip_count;
} Canvas;

/* A picture of [width] by [height] on [pixels], which the caller owns. */
Canvas canvas_on(uint32_t *pixels, int width, int height, int stride);

void canvas_rect(Canvas *canvas, Rect rect, uint32_t color);
/* [line] is painted in the outer [width] pixels; width 0: no border. */
void canvas_round(Canvas *canvas, Rect rect, int radius, uint32_t fill, int width, uint32_t line);
/* The border alone; [dash] and [gap] in pixels run down its sides (dash 0: solid). */
void canvas_outline(Canvas *canvas, Rect rect, int radius, int width, int dash, int gap,
                    uint32_t line);
/* Diagonal lines [width] thick, [pitch] apart, inside a rounded rectangle. */
void canvas_hatch(Canvas *canvas, Rect rect, int radius, int pitch, int width, uint32_t fill,
                  uint32_t line);
/* Along the longer side of [rect]; dash 0: solid. Round dots where dash equals the thickness. */
void canvas_line(Canvas *canvas, Rect rect, int dash, int gap, uint32_t line);
/* Polygons of icon_list.h, its grid of 24 by 24 scaled to [rect]. */
void canvas_shape(Canvas *canvas, Rect rect, const char *shape, uint32_t line);
/* Coverage bytes, [stride] a row. */
void canvas_mask(Canvas *canvas, int x, int y, const uint8_t *mask, int width, int height,
                 int stride, uint32_t color);
/* Keeps [light] percent of each colour outside the circle in [rect]. */
void canvas_shade(Canvas *canvas, Rect rect, int light);
void canvas_clip(Canvas *canvas, Rect rect);
void canvas_unclip(Canvas *canvas);

#endif
