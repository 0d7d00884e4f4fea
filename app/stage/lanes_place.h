/* The geometry of the lane picture: which rows and lanes are in view, and where.
 *
 *     | gutter | gaps[0] | gaps[1] | gaps[2] |
 *     | 12     |   text  |         | text    |      each as wide as its texts need
 *
 * Where the lanes do not fit beside each other they scroll, and main is pinned in a strip of its
 * own behind the gutter. */
#ifndef COROLANE_STAGE_LANES_PLACE_H
#define COROLANE_STAGE_LANES_PLACE_H

#include "app/stage/lanes_columns.h"
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
    Columns columns;
    int strip;    /* main's own, while it is pinned at the left of scrolled lanes; else 0 */
    size_t shown; /* rows that are there: up to the current one, or all with ghosts */
    size_t first; /* the row number of rows.rows[0] */
    Rows rows;
} LanesPlace;

/* Places the picture in [panel] with the gaps that the model needs (needs.h), lets the wheel scroll
 * it, follows the current step and reads the rows that are in view. Free with lanes_free(). */
LanesPlace lanes_place(View *view, Rect panel);
void lanes_free(LanesPlace *place);

/* The least width of the picture that has all lanes beside each other, by the [gaps] that they
 * need. */
int lanes_beside(View *view, const int *gaps);
/* The middle of [lane]'s bar; of one that is scrolled away, the edge of main's strip. The lane has
 * a column: each that a row in view speaks of has. */
int lanes_x(const LanesPlace *place, int lane);
/* The room at the left or [right] of [lane]'s middle, and the lane that is next there: NO_LANE at
 * the end. */
int lanes_gap(const LanesPlace *place, int lane, bool right);
int lanes_next(const LanesPlace *place, int lane, bool right);
/* Whether [lane]'s bar is out of view, if only in part, or folded. */
bool lanes_hidden(const LanesPlace *place, int lane);
/* The middle of [step]'s row. */
int lanes_y(const LanesPlace *place, size_t step);
/* Whether the row is later than the current step. */
bool lanes_ghost(const LanesPlace *place, const Row *row);
/* Whether [lane] is one of those that fold to a line. */
bool lanes_narrow(const LanesPlace *place, int lane);
/* The colour of [lane] in a row: pale in later ones. */
Paint lanes_paint(const LanesPlace *place, const Row *row, int lane);
/* Draws the bars of the lane in [column], and the cap where a row ends its lane (lanes_bar.c). */
void lanes_draw_bars(LanesPlace *place, int column);
void lanes_draw_cap(LanesPlace *place, const Row *row);
/* Draws the text of a row beside its lane (lanes_text.c). */
void lanes_draw_text(LanesPlace *place, const Row *row);
/* Draws the value that moves, if one does (lanes_motion.c). */
void lanes_draw_motion(LanesPlace *place);
/* Draws what stands above the lanes and handles the mouse there (lanes_head.c). */
void lanes_draw_heads(LanesPlace *place);
/* Where the lanes other than a pinned main are: their left end. */
int lanes_left(const LanesPlace *place);
/* The height of all rows. */
int lanes_height(const LanesPlace *place);
/* The two ends of a row's arrow, from left to right; false where it has none or both are
 * scrolled away. */
bool lanes_arrow(const LanesPlace *place, const Row *row, int *x0, int *x1);

#endif
