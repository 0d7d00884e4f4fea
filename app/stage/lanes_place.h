/* The geometry of the lane picture: which rows and lanes are in view, and where.
 *
 *     | gutter | gaps[0] | gaps[1] | gaps[2] |
 *     | 12     |   text  |         | text    |      each as wide as its texts need
 *
 * Where the lanes do not fit beside each other they scroll, and main is pinned in a strip of its
 * own behind the gutter. */
#ifndef COROLANE_STAGE_LANES_PLACE_H
#define COROLANE_STAGE_LANES_PLACE_H

#include "app/stage/rows.h"
#include "app/stage/view.h"

enum { LANES_TOP = 6 /* between the boxes and the first row */ };

/* Where things are, worked out once a pass. */
typedef struct LanesPlace {
    View *view;
    Model *model;
    Draw *draw;
    Rect panel, area; /* the whole, and the part where the rows are */
    int gutter;       /* row numbers */
    int header;       /* the lanes' boxes, which stay at the top */
    bool low;         /* the boxes hold names alone */
    int lanes;        /* columns */
    int *xs;          /* the lanes' middles, before they scroll */
    int *gaps;        /* lanes + 1: before, between and after them */
    int strip;        /* main's own, while it is pinned at the left of scrolled lanes; else 0 */
    size_t shown;     /* rows that are there: up to the current one, or all with ghosts */
    size_t first;     /* the row number of rows.rows[0] */
    Rows rows;
} LanesPlace;

/* Places the picture in [panel] with the gaps that the model needs (needs.h), lets the wheel scroll
 * it, follows the current step and reads the rows that are in view. Free with lanes_free(). */
LanesPlace lanes_place(View *view, Rect panel);
void lanes_free(LanesPlace *place);

/* The middle of [lane]'s bar; of one that is scrolled away, the edge of main's strip. */
int lanes_x(const LanesPlace *place, int lane);
/* Whether [lane]'s bar is out of view, if only in part. */
bool lanes_hidden(const LanesPlace *place, int lane);
/* The middle of [step]'s row. */
int lanes_y(const LanesPlace *place, size_t step);
/* Whether the row is later than the current step. */
bool lanes_ghost(const LanesPlace *place, const Row *row);
/* Draws the text of a row beside its lane. */
void lanes_draw_text(LanesPlace *place, const Row *row);
/* Where the lanes other than a pinned main are: their left end. */
int lanes_left(const LanesPlace *place);
/* The height of all rows. */
int lanes_height(const LanesPlace *place);
/* The two ends of a row's arrow, from left to right; false where it has none or both are
 * scrolled away. */
bool lanes_arrow(const LanesPlace *place, const Row *row, int *x0, int *x1);

#endif
