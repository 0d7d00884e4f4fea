/* Which lanes stand or are paused on each line of code in view: found in one pass over the lanes of
 * the run, of which there may be many more than lines. */
#ifndef COROLANE_STAGE_CODE_MARKS_H
#define COROLANE_STAGE_CODE_MARKS_H

#include "app/stage/model.h"

enum { MARKS_LANES = 4, MARKS_PAUSES = 8 };

/* An expression where lanes are paused, and the last of these lanes. */
typedef struct Pause {
    TracePlace where;
    int lane;
} Pause;

typedef struct LineMarks {
    int lanes[MARKS_LANES];     /* the live ones that stand here, the current one first */
    int lane_count;             /* of all of them, also of those that found no room in lanes */
    Pause pauses[MARKS_PAUSES]; /* each expression once, however many lanes there are */
    int pause_count;
} LineMarks;

typedef struct CodeMarks {
    LineMarks *lines;
    int first, count; /* lines first to first + count - 1 */
} CodeMarks;

/* The marks on [count] lines from [first] on, at the model's step, where [current] (or NO_LANE)
 * runs. The caller frees them. */
CodeMarks code_marks_of(const Model *model, int current, int first, int count);
void code_marks_free(CodeMarks *marks);
/* The marks on [line], NULL for one that is not among them. */
LineMarks *code_marks_on(const CodeMarks *marks, int line);

#endif
