#include "app/stage/code_marks.h"

#include <stdlib.h>

#include "app/stage/code_place.h"
#include "engine/base/memory.h"

LineMarks *code_marks_on(const CodeMarks *marks, int line)
{
    bool there = line >= marks->first && line < marks->first + marks->count;
    return there ? &marks->lines[line - marks->first] : NULL;
}

static void stand(LineMarks *marks, int lane)
{
    if (!marks)
        return;
    if (marks->lane_count < MARKS_LANES)
        marks->lanes[marks->lane_count] = lane;
    marks->lane_count++;
}

static void pause(const Model *model, const CodeMarks *marks, int lane)
{
    TracePlace where = model_paused_at(model, lane);
    LineMarks *line = code_marks_on(marks, where.line);
    if (!line || where.column >= (int)code_shown_line(model, where.line).length)
        return;
    int at = 0;
    while (at < line->pause_count && line->pauses[at].where.column != where.column)
        at++;
    if (at == MARKS_PAUSES)
        return;
    line->pauses[at] = (Pause){where, lane};
    line->pause_count += at == line->pause_count;
}

CodeMarks code_marks_of(const Model *model, int current, int first, int count)
{
    const Cursor *cursor = model->cursor;
    CodeMarks marks = {memory_zero((size_t)count + 1, sizeof *marks.lines), first, count};
    if (current != NO_LANE)
        stand(code_marks_on(&marks, cursor_lane_line(cursor, current)), current);
    for (int lane = 0; lane < cursor_lane_count(cursor); lane++) {
        if (lane != current && cursor_lane_state(cursor, lane) != LANE_CLOSED)
            stand(code_marks_on(&marks, cursor_lane_line(cursor, lane)), lane);
        if (cursor_lane(cursor, lane)->type != LANE_ITERATOR)
            pause(model, &marks, lane);
    }
    return marks;
}

void code_marks_free(CodeMarks *marks)
{
    free(marks->lines);
    *marks = (CodeMarks){0};
}
