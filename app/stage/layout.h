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

/* What the panels ask for, in logical units: heights, and the width of the widest line of code.
 * They get it while enough is left for the lanes. */
typedef struct LayoutNeeds {
    int code_width, code_lines, variables, narration;
    int lanes_width; /* the code gives way for it, as far as it can still be read */
} LayoutNeeds;

/* [width] and [height] in logical units. Code is as high as its lines at most. */
Layout layout_place(int width, int height, const LayoutNeeds *needs);
/* How wide the narration, and the column of code, are in a window of that size. */
int layout_narration_width(int width, int height);
int layout_side_width(int width, int height, const LayoutNeeds *needs);
/* Whether a window is so low that everything comes closer together. */
bool layout_is_low(int height);

/* The zoom at which a window of so many pixels shows what 1280 by 720 shows at 100 %: what a window
 * starts with and Ctrl+0 returns to. From 80 to 400, in steps of 5. */
int layout_fit_zoom(int width, int height);

#endif
