/* The lane table: one column per lane, one row per step; row.h says how rows read. Columns are as
 * wide as their widest cell, so the trace is walked twice: to measure, then to write. */
#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"
#include "engine/export/export.h"
#include "engine/export/row.h"

enum {
    MOST_COLUMNS = 32, /* lanes with a column of their own; the rest share one more */
    ARROW_WIDTH = 5,   /* two spaces and the arrow itself */
};

typedef struct Table {
    const ExportSource *source;
    Cursor *cursor;
    Cursor *last; /* at the end, where every lane has its id */
    Steps *steps;
    Row row;
    int lanes;
    size_t widths[MOST_COLUMNS + 1];
    int step_width;
    Text line;
} Table;

static size_t column_of(int lane)
{
    return lane < MOST_COLUMNS ? (size_t)lane : MOST_COLUMNS;
}

/* The cell's text; a lane without a column of its own says who it is. */
static void cell_text(const Table *table, const RowCell *cell, Text *out)
{
    if (cell->lane >= MOST_COLUMNS) {
        cursor_lane_id(table->last, cell->lane, out);
        text_add_c(out, ": ");
    }
    text_add_slice(out, text_slice(&cell->text));
}

static void widen(Table *table, int lane, size_t width)
{
    size_t *column = &table->widths[column_of(lane)];
    if (width > *column)
        *column = width;
}

static void measure(Table *table)
{
    Text text = TEXT_EMPTY;
    for (size_t i = 0; i < steps_count(table->steps); i++) {
        export_progress(table->source, i, 2 * steps_count(table->steps));
        row_fill(&table->row, table->steps, i, table->cursor);
        for (size_t k = 0; k < table->row.count; k++) {
            const RowCell *cell = &table->row.cells[k];
            text_cut(&text, 0);
            cell_text(table, cell, &text);
            widen(table, cell->lane,
                  row_width(text_slice(&text)) + (cell->arrow ? ARROW_WIDTH : 0));
        }
    }
    for (int lane = 0; lane < table->lanes && lane <= MOST_COLUMNS; lane++) {
        text_cut(&text, 0);
        cursor_lane_id(table->last, lane, &text);
        widen(table, lane, lane < MOST_COLUMNS ? row_width(text_slice(&text)) : strlen("others"));
    }
    text_free(&text);
}

/* Where column number [column] begins. */
static size_t column_start(const Table *table, size_t column)
{
    size_t start = (size_t)table->step_width + 2;
    for (size_t i = 0; i < column; i++)
        start += table->widths[i] + 2;
    return start;
}

/* Fills the line with spaces up to terminal column [start], given where it ends now. */
static size_t pad_to(Table *table, size_t at, size_t start)
{
    if (at < start)
        text_add_repeat(&table->line, ' ', start - at);
    return at < start ? start : at;
}

static void finish_line(Table *table, FILE *out)
{
    size_t length = table->line.length;
    while (length > 0 && table->line.bytes[length - 1] == ' ')
        length--;
    text_cut(&table->line, length);
    text_add_char(&table->line, '\n');
    fwrite(table->line.bytes, 1, table->line.length, out);
    text_cut(&table->line, 0);
}

static void write_head(Table *table, FILE *out)
{
    size_t at = (size_t)table->step_width;
    text_printf(&table->line, "%*s", table->step_width, "step");
    for (int lane = 0; lane < table->lanes && lane <= MOST_COLUMNS; lane++) {
        at = pad_to(table, at, column_start(table, (size_t)lane));
        size_t before = table->line.length;
        if (lane < MOST_COLUMNS)
            cursor_lane_id(table->last, lane, &table->line);
        else
            text_add_c(&table->line, "others");
        at += row_width((Slice){table->line.bytes + before, table->line.length - before});
    }
    finish_line(table, out);
}

static size_t write_cell(Table *table, const RowCell *cell, size_t at)
{
    size_t column = column_of(cell->lane), start = column_start(table, column);
    at = pad_to(table, at, start);
    if (at > start && column == MOST_COLUMNS) {
        text_add_c(&table->line, ", "); /* two lanes that share the last column */
        at += 2;
    }
    size_t before = table->line.length;
    cell_text(table, cell, &table->line);
    at += row_width((Slice){table->line.bytes + before, table->line.length - before});
    if (!cell->arrow)
        return at;
    at = pad_to(table, at, start + table->widths[column] - 3);
    text_add_c(&table->line, "──▶");
    return at + 3;
}

static void write_rows(Table *table, FILE *out)
{
    for (size_t i = 0; i < steps_count(table->steps) && !ferror(out); i++) {
        export_progress(table->source, steps_count(table->steps) + i,
                        2 * steps_count(table->steps));
        row_fill(&table->row, table->steps, i, table->cursor);
        size_t at = (size_t)table->step_width;
        text_printf(&table->line, "%*zu", table->step_width, i + 1);
        for (size_t k = 0; k < table->row.count; k++)
            at = write_cell(table, &table->row.cells[k], at);
        finish_line(table, out);
    }
}

void export_table(const ExportSource *source, FILE *out)
{
    const Trace *trace = source->trace;
    Table table = {.source = source, .cursor = cursor_new(trace), .last = cursor_new(trace),
                   .steps = steps_new(trace)};
    cursor_seek(table.last, trace_count(trace));
    table.lanes = cursor_lane_count(table.last);
    int digits = snprintf(NULL, 0, "%zu", steps_count(table.steps));
    table.step_width = digits > 4 ? digits : 4;
    measure(&table);
    write_head(&table, out);
    write_rows(&table, out);
    row_free(&table.row);
    text_free(&table.line);
    steps_free(table.steps);
    cursor_free(table.last);
    cursor_free(table.cursor);
}
