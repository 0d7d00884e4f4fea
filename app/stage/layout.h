/* Layout: a window's rectangle divided into panels.
 *
 *     +------------------------------------------+
 *     | bar                                      |
 *     +-------------+----------------------------+
 *     | code        | lanes                      |
 *     +-------------+                            |
 *     | output      |                            |
 *     +-------------+                            |
 *     | variables   |                            |
 *     +-------------+----------------------------+
 *     | narration                                |
 *     +------------------------------------------+
 *     | timeline                                 |
 *     +------------------------------------------+
 *
 * Where room is short, panels give way in this order: output, variables, code, the bar, the
 * narration; the lanes stay to the last. A panel that has given way has a width of 0. */
#ifndef COROLANE_STAGE_LAYOUT_H
#define COROLANE_STAGE_LAYOUT_H

#include "app/stage/draw.h"

typedef struct Layout {
    Rect window;
    Rect bar, code, output, variables, lanes, narration, timeline;
} Layout;

/* [width] and [height] in logical units; [code_lines] of source and the narration ask for their
 * height, and get it while enough is left. */
Layout layout_place(int width, int height, int code_lines, int narration);
/* How wide the narration is in a window of that size. */
int layout_narration_width(int width, int height);

/* The zoom at which a window of so many pixels shows what 1280 by 720 shows at 100 %: what a window
 * starts with and Ctrl+0 returns to. From 80 to 400, in steps of 5. */
int layout_fit_zoom(int width, int height);

#endif
