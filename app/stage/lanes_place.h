/* The geometry of the lane picture: which rows and lanes are in view, and where.
 *
 *     | gutter | beside |  gap  |  gap  | beside |
 *     | 12     |   text |       |       | text   |      text: the outer lanes'
 *
 * Where the lanes do not fit beside each other they scroll, and main is pinned in a strip of its
 * own behind the gutter. */
#ifndef COROLANE_STAGE_LANES_PLACE_H
#define COROLANE_STAGE_LANES_PLACE_H

#include "app/stage/rows.h"
#include "app/stage/view.h"

enum {
    LANES_GUTTER = 44, /* row numbers */
    LANES_HEADER = 62, /* the lanes' boxes, which stay at the top */
    LANES_TOP = 6,     /* between the boxes and the first row */
    LANES_STRIP = 104, /* main's own, where it would be scrolled away */
};

/* Where things are, worked out once a pass. */
typedef struct LanesPlace {
    View *view;
    Model *model;
    Draw *draw;
    Rect panel, area;   /* the whole, and the part where the rows are */
    int left, gap;      /* the first lane's middle, from one lane to the next */
    int before, beside; /* units of text beside the outer lanes, at the left and at the right */
    int lanes;          /* columns */
    int strip;          /* STRIP while main is pinned at the left of scrolled lanes; else 0 */
    size_t shown;       /* rows that are there: up to the current one, or all with ghosts */
    size_t first;       /* the row number of rows.rows[0] */
    Rows rows;
} LanesPlace;

/* Places the picture in [panel], lets the wheel scroll it, follows the current step and reads the
 * rows that are in view. Free with lanes_free(). */
LanesPlace lanes_place(View *view, Rect panel);
void lanes_free(LanesPlace *place);

/* The middle of [lane]'s bar. */
int lanes_x(const LanesPlace *place, int lane);
/* The middle of [step]'s row. */
int lanes_y(const LanesPlace *place, size_t step);
/* Where the lanes other than a pinned main are: their left end. */
int lanes_left(const LanesPlace *place);
/* The height of all rows. */
int lanes_height(const LanesPlace *place);
/* The two ends of a row's arrow, from left to right; false where it has none. */
bool lanes_arrow(const LanesPlace *place, const Row *row, int *x0, int *x1);

#endif
