#include "app/stage/lanes_columns.h"

#include <stdlib.h>
#include <string.h>

#include "app/stage/lanes_need.h"
#include "engine/base/memory.h"

enum {
    FOLDED_GAP = 78, /* at least, beside lanes that fold */
    GOOD_GAP = 126,  /* of lanes that scroll */
    STRIP = 104,
};

static void keep(bool *kept, int lane)
{
    if (lane >= 0)
        kept[lane] = true;
}

/* The lanes that one of the [count] rows from [row] on speaks of. */
static void keep_rows(const Row *row, size_t count, bool *kept)
{
    for (const Row *end = row + count; row < end; row++) {
        keep(kept, row->lane);
        keep(kept, row->from);
        keep(kept, row->to);
        for (int j = 0; j < row->through_count; j++)
            keep(kept, row->through[j]);
    }
}

/* Gives a column to each lane that is kept or alive, and to closed ones where the model says so;
 * one that is not [wide] is narrow, or without [lines] has none. */
static void choose(Columns *columns, const Model *model, const bool *kept, const bool *wide,
                   bool lines)
{
    int there = cursor_lane_count(model->cursor);
    for (int lane = 0; lane < model->lane_total; lane++) {
        bool closed = lane < there && cursor_lane_state(model->cursor, lane) == LANE_CLOSED;
        bool shown = lane == 0 || kept[lane] || (lane < there && (!closed || model->unfold));
        shown = shown && (lines || lane == 0 || wide[lane]);
        columns->of[lane] = shown ? columns->count : -1;
        columns->narrow[columns->count] = lane > 0 && !wide[lane];
        if (shown)
            columns->lanes[columns->count++] = lane;
        columns->folded += lane < there && !shown;
    }
    columns->narrow[columns->count] = true; /* the edge of the picture */
}

static int more(int left, int right)
{
    return left > right ? left : right;
}

/* What lanes ask for on both sides, brought together where others between them have no column. */
static void join_needs(Columns *columns, const int *asked)
{
    for (int i = 0; i <= columns->count; i++) {
        int before = i > 0 ? asked[columns->lanes[i - 1] + 1] : 0;
        int after = i < columns->count ? asked[columns->lanes[i]] : 0;
        bool thin = (i == 0 || columns->narrow[i - 1]) && columns->narrow[i];
        columns->needs[i] = more(more(before, after), thin ? LANES_NARROW : LANES_BESIDE);
    }
}

/* Lanes that do not fit get what the view can show of one. */
static void widen(Columns *columns, int room)
{
    int wide = more((room - STRIP) / 2, GOOD_GAP);
    for (int i = 0; i <= columns->count; i++) {
        int need = columns->needs[i];
        columns->gaps[i] = need > wide ? wide : need > LANES_BESIDE ? more(need, GOOD_GAP) : need;
    }
}

/* The part of [rows] that is less than [near] steps from the current one. */
static Rows rows_near(const Rows *rows, size_t step, size_t near)
{
    Rows part = *rows;
    while (part.count && part.rows[part.count - 1].step >= step + near)
        part.count--;
    while (part.count && part.rows[0].step + near <= step) {
        part.rows++;
        part.count--;
    }
    return part;
}

/* Wide for the rows less than [near] steps away; 0: nothing but the current row's lanes. */
static void fold(Columns *columns, Model *model, Draw *draw, const Rows *rows, size_t near)
{
    bool *kept = memory_zero((size_t)model->lane_total + 1, sizeof *kept);
    int *asked = memory_zero((size_t)model->lane_total + 1, sizeof *asked);
    bool *wide = memory_zero((size_t)model->lane_total + 1, sizeof *wide);
    Rows part = rows_near(rows, model->step, near > 0 ? near : 1);
    columns->count = columns->folded = 0;
    keep_rows(rows->rows, rows->count, kept);
    keep_rows(part.rows, part.count, wide);
    choose(columns, model, kept, wide, near > 0);
    lanes_ask(model, draw, &part, asked);
    join_needs(columns, asked);
    free(kept);
    free(asked);
    free(wide);
}

/* Lanes that the rows in view speak of are wide; of fewer rows, the nearest, where they do not fit;
 * the current row's alone in the end. */
static void place_folded(Columns *columns, Model *model, Draw *draw, const Rows *rows, int room)
{
    size_t near = rows->count;
    for (;;) {
        fold(columns, model, draw, rows, near);
        if (lanes_share(columns->needs, columns->count + 1, room, FOLDED_GAP, columns->gaps) <=
            room)
            return;
        if (near == 0)
            break;
        near /= 2;
    }
    widen(columns, room);
}

/* All lanes of the run, if they fit. */
static bool place_whole(Columns *columns, const Model *model, int room)
{
    if (model->lane_total > LANES_MOST_WHOLE || !model->needs.gaps)
        return false;
    int gaps = model->lane_total + 1;
    if (lanes_share(model->needs.gaps, gaps, room, LANES_LEAST_GAP, columns->gaps) > room)
        return false;
    memcpy(columns->needs, model->needs.gaps, (size_t)gaps * sizeof *columns->needs);
    columns->count = model->lane_total;
    for (int lane = 0; lane < columns->count; lane++)
        columns->lanes[lane] = columns->of[lane] = lane;
    return true;
}

Columns columns_place(Model *model, Draw *draw, const Rows *rows, int room)
{
    size_t lanes = (size_t)model->lane_total;
    Columns columns = {.lanes = memory_zero(lanes, sizeof(int)),
                       .of = memory_zero(lanes, sizeof(int)),
                       .gaps = memory_zero(lanes + 1, sizeof(int)),
                       .needs = memory_zero(lanes + 1, sizeof(int)),
                       .narrow = memory_zero(lanes + 1, sizeof(bool)),
                       .xs = memory_zero(lanes, sizeof(int))};
    if (!place_whole(&columns, model, room))
        place_folded(&columns, model, draw, rows, room);
    for (int i = 0; i < columns.count; i++)
        columns.xs[i] = columns.width += columns.gaps[i];
    columns.width += columns.gaps[columns.count];
    return columns;
}

void columns_free(Columns *columns)
{
    free(columns->lanes);
    free(columns->of);
    free(columns->gaps);
    free(columns->needs);
    free(columns->narrow);
    free(columns->xs);
}
