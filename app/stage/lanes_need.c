#include "app/stage/lanes_need.h"

#include "app/stage/lanes_columns.h"
#include "app/stage/words.h"
#include "engine/base/memory.h"

enum { MOST_TEXT = 270, MOST_GAP = 520, APART = 14, BETWEEN = 34 };

static void ask(int *need, int units)
{
    *need = units > *need ? units : *need;
}

static int text_need(Draw *draw, const Rows *rows, const Row *row)
{
    int text =
        draw_width(draw, row->said ? FONT_SMALL : FONT_ROW_STRONG, rows_text(rows, row->text));
    int note = draw_width(draw, FONT_SMALL, rows_text(rows, row->note));
    text = text > note ? text : note;
    return (text < MOST_TEXT ? text : MOST_TEXT) + LANES_AWAY + APART;
}

static void ask_for_pill(Draw *draw, const Rows *rows, const Row *row, int *gaps)
{
    Slice pill = rows_text(rows, row->pill);
    bool right = row->to > row->from;
    if (row->creates) {
        int half = (draw_width(draw, FONT_SMALL, pill) + 20) / 2 + APART;
        ask(&gaps[row->to], half);
        ask(&gaps[row->to + 1], half);
    } else if (pill.length) {
        int width = draw_width(draw, FONT_PILL_STRONG, pill);
        width = width < MOST_TEXT ? width : MOST_TEXT;
        ask(&gaps[right ? row->from + 1 : row->from], width + 2 * LANES_AWAY + 2 * LANES_HEAD + 24);
    }
}

/* The name in a lane's box, half of it on each side. */
static void ask_for_name(Model *model, Draw *draw, int lane, int *gaps)
{
    if (lane < 0 || lane >= cursor_lane_count(model->walker))
        return;
    Text name = TEXT_EMPTY;
    words_lane_title(model->walker, lane, &name);
    int half = (draw_width(draw, FONT_LANE, text_slice(&name)) + 30) / 2;
    ask(&gaps[lane], lane ? 2 * half : half);
    ask(&gaps[lane + 1], half);
    text_free(&name);
}

/* The walker stands at the last row, where all lanes that they speak of are. */
void lanes_ask(Model *model, Draw *draw, const Rows *rows, int *gaps)
{
    ask_for_name(model, draw, 0, gaps);
    for (size_t i = 0; i < rows->count; i++) {
        const Row *row = &rows->rows[i];
        if (row->text.length && row->lane != NO_LANE)
            ask(&gaps[row->lane + row_right(row, model->lane_total)], text_need(draw, rows, row));
        if (row_arrow(row))
            ask_for_pill(draw, rows, row, gaps);
        ask_for_name(model, draw, row->lane, gaps);
        ask_for_name(model, draw, row->to, gaps);
    }
}

int *lanes_need(Model *model, Draw *draw, size_t steps)
{
    int *gaps = memory_zero((size_t)model->lane_total + 1, sizeof(int));
    Rows rows = rows_of(model, 0, steps);
    lanes_ask(model, draw, &rows, gaps);
    if (rows.count)
        for (int lane = 0; lane < cursor_lane_count(model->walker); lane++)
            ask_for_name(model, draw, lane, gaps);
    rows_free(&rows);
    return gaps;
}

/* What distance number [i] of [count] gets where the longest is [most]. Between lanes there is room
 * for a pill, which cannot be broken into lines. */
static int at_most(const int *needs, int count, int i, int least, int most)
{
    if (needs[i] <= LANES_BESIDE)
        return needs[i];
    bool end = i == 0 || i == count - 1;
    least = end ? least : least + BETWEEN;
    most = most > least ? most : least;
    return needs[i] < least ? least : needs[i] > most ? most : needs[i];
}

static int sum_at_most(const int *needs, int count, int least, int most)
{
    int sum = 0;
    for (int i = 0; i < count; i++)
        sum += at_most(needs, count, i, least, most);
    return sum;
}

/* Of what is left over, one lane alone keeps it at its right; else most goes between lanes. */
static int part_of(int spare, int count, int i)
{
    bool end = i == 0 || i == count - 1;
    return count == 2 ? spare * i : spare * (end ? 1 : 2) / (2 * (count - 2) + 2);
}

int lanes_share(const int *needs, int count, int room, int least, int *out)
{
    int low = least, high = 2 * MOST_GAP;
    while (low < high) { /* the longest length that fits */
        int middle = low + (high - low + 1) / 2;
        if (sum_at_most(needs, count, least, middle) <= room)
            low = middle;
        else
            high = middle - 1;
    }
    int sum = sum_at_most(needs, count, least, low), spare = room > sum ? room - sum : 0;
    for (int i = 0; i < count; i++) {
        bool end = i == 0 || i == count - 1;
        out[i] = at_most(needs, count, i, least, low) + part_of(spare, count, i);
        if (!end && out[i] > MOST_GAP)
            out[i] = MOST_GAP;
    }
    return sum;
}
