/* The columns of the lane picture: which lanes have one, how wide, and where.
 *
 * While all lanes fit beside each other each has its column and keeps its place over the whole run.
 * Where they do not, lanes fold: a lane that is closed, or not there yet, has no column unless a
 * row in view speaks of it, and one that only waits through the rows in view, or the nearest of
 * them, is narrow:
 *
 *     | main |   worker #3   | | | worker #6 | |      +4 folded
 *
 * What is still too wide scrolls (lanes_place.h). */
#ifndef COROLANE_STAGE_LANES_COLUMNS_H
#define COROLANE_STAGE_LANES_COLUMNS_H

#include "app/stage/rows.h"

enum {
    LANES_NARROW = 8,      /* from a narrow lane to a narrow neighbour, at least */
    LANES_BESIDE = 20,     /* to a neighbour with a bar; who asks for less gets just that */
    LANES_LEAST_GAP = 92,  /* of one that is not narrow, where all fit */
    LANES_MOST_WHOLE = 64, /* more lanes than that are never all beside each other */
};

typedef struct Columns {
    int count;
    int *lanes;   /* the lane of each column, in order of creation */
    int *of;      /* the column of each lane; -1: it has none */
    int *gaps;    /* count + 1: before the first lane, between neighbours, after the last */
    int *needs;   /* what they ask for */
    bool *narrow; /* by column: only a line is drawn of it */
    int *xs;      /* the middles, from 0 */
    int width;    /* of all */
    int folded;   /* lanes that are there and have no column */
} Columns;

/* Places the lanes of [model] in [room] units for the [rows] in view. Free with columns_free(). */
Columns columns_place(Model *model, Draw *draw, const Rows *rows, int room);
void columns_free(Columns *columns);

#endif
