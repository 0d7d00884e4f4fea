/* Rows: the steps of the lane picture, read from the trace for the part that is in view.
 *
 *     row 12   text beside a lane, an arrow with a pill, the look of each lane's bar
 *              above and below the middle of the row
 *
 * Only the records between the first and last asked for are walked, whatever the trace holds. */
#ifndef COROLANE_STAGE_ROWS_H
#define COROLANE_STAGE_ROWS_H

#include "app/stage/model.h"

enum { ROW_THROUGH = 8, ROWS_DEEPEST = 2 };

typedef enum BarLook {
    BAR_NONE,
    BAR_CREATED,
    BAR_RUNNING,
    BAR_WAITING,   /* for another lane that it asked */
    BAR_SUSPENDED, /* at a yield, until somebody asks */
    BAR_DELEGATING,
} BarLook;

/* Bytes [start, start + length) of Rows.words. */
typedef struct Piece {
    size_t start, length;
} Piece;

typedef struct Row {
    size_t step;
    EventKind kind;
    int lane;                 /* the text stands beside it */
    int from, to;             /* the ends of the arrow; NO_LANE: none */
    bool creates;             /* `to` comes to be: dotted, without a head */
    bool exceptional;         /* carries an exception */
    bool closes;              /* ends `lane` for good */
    int line;                 /* of the source; 0: none */
    int through[ROW_THROUGH]; /* delegating lanes that the arrow passes, outermost first */
    int through_count;
    Piece text, note, pill;
    bool fails; /* the end of a program that did not run to its last line */
    bool said;  /* the text is a sentence, not code */
} Row;

typedef struct Rows {
    Row *rows;
    size_t count;
    uint8_t *bars; /* a BarLook and the depth of calls for each row, half and column */
    int columns;
    Text words;
} Rows;

/* The rows of steps [first] to [first] + [count] - 1, as many as there are. Free with rows_free().
 */
Rows rows_of(Model *model, size_t first, size_t count);
void rows_free(Rows *rows);
/* Finds the looks of the bars of [count] lanes, one column each. */
void rows_look(Model *model, Rows *rows, const int *lanes, int count);
/* Whether the row has an arrow, and whether its text stands at the right of its lane, of [lanes]:
 * on the side that the arrow leaves free. */
bool row_arrow(const Row *row);
bool row_right(const Row *row, int lanes);
Slice rows_text(const Rows *rows, Piece piece);
/* The look of the bar of [column] in the upper (half 0) or lower half of row number [row]. */
BarLook rows_bar(const Rows *rows, size_t row, int half, int column);
/* How many plain calls are open in the lane there, ROWS_DEEPEST at most. */
int rows_depth(const Rows *rows, size_t row, int half, int column);

#endif
