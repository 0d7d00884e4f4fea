/* Row: one step of a trace as text, a cell per lane. What tables of every kind are made of.
 *
 *     step  main                     averager#1
 *        2  10  avg = averager()     ○ created           a lane is created
 *        3  11  next(avg)       ──▶  next                control enters a lane: the arrow stands in
 *                                                        the lane it leaves, the verb where it ends
 *        4                           2  total, count …   a line: its number, its text
 *        7  ◀── None                 5  value = yield …  a value comes back: yield
 *        8  None is dropped
 *       10                           5  value = 10       where a send lands: the line with the
 *                                                        value in place of the yield
 *       24  END finished                                 the last row
 *
 * Where the yield is the whole line, its value is told as `yield is None`.
 *
 * Also: `◀── return 3` and `◀── raise ValueError('x')` come back from a lane that has ended; `┄┄▶`
 * and `◀┄┄` pass through a lane that delegates; `yield from` where a delegation begins. */
#ifndef COROLANE_EXPORT_ROW_H
#define COROLANE_EXPORT_ROW_H

#include "engine/trace/steps.h"

enum { ROW_VALUE_LIMIT = 60 }; /* bytes of a value's repr before it is cut */

typedef struct RowCell {
    int lane;
    Text text;
    bool arrow; /* `──▶` stands at the right edge of the cell */
} RowCell;

typedef struct Row {
    RowCell *cells; /* the lanes that this step touches, by lane number */
    size_t count, capacity;
} Row;

/* Fills [row] (which may hold an earlier one) with step [index]. Moves [cursor] to the step. */
void row_fill(Row *row, const Steps *steps, size_t index, Cursor *cursor);
void row_free(Row *row);

/* A line of the source as readers need it: without a lesson's mark (`#: NAME`) and blanks behind. */
Slice row_source_line(const Trace *trace, int line);
/* How many columns a terminal needs for it; Hangul takes two for a character. */
size_t row_width(Slice text);

#endif
