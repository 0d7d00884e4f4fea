/* The code panel while it is drawn: where its lines are, and what is marked in them. */
#ifndef COROLANE_STAGE_CODE_PLACE_H
#define COROLANE_STAGE_CODE_PLACE_H

#include "app/stage/code_marks.h"
#include "app/stage/code_values.h"
#include "app/stage/token.h"
#include "app/stage/view.h"

enum { CODE_EDGE = 4 /* the stripe at the left of a line where a lane stands */ };

typedef struct CodePlace {
    View *view;
    Model *model;
    Draw *draw;
    Rect panel, area; /* the whole, and the lines' part */
    int text_x, room; /* where code starts, and the width for it */
    int blank;        /* of indentation: narrower where lines do not fit */
    size_t from;      /* the line being drawn is shown from this byte on, behind an `…` */
    int current_line, current_lane; /* 0 and NO_LANE: none */
    TracePlace fault;               /* where the exception came from that ended the program */
    Rect typed;                     /* the literal that is being changed, if it is in view */
    int origin_line;                /* where the picked value came from; 0: none is picked */
    Event event;
    bool has_event;
    CodeValues values;
    CodeMarks marks; /* of the lines in view */
    LineMarks *line; /* those of the line being drawn */
} CodePlace;

/* The line as it is shown: a lesson's marks (`#: NAME`) are for its narration, not for the reader.
 */
Slice code_shown_line(const Model *model, int line);
/* The middle of [line]. */
int code_line_y(const CodePlace *place, int line);
/* How far the byte number [bytes] of [text] is from the start of code, the line shown whole; and as
 * it is shown, from `from` on. */
int code_whole_offset(const CodePlace *place, Slice text, size_t bytes);
int code_offset(const CodePlace *place, Slice text, size_t bytes);
/* Draws [line], handles the mouse there, and brings [state] behind it (code_line.c). */
void code_draw_line(CodePlace *place, int line, TokenState *state);

#endif
