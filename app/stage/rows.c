#include "app/stage/rows.h"

#include <stdlib.h>
#include <string.h>

#include "app/stage/words.h"
#include "engine/base/memory.h"

static BarLook look_of(const Cursor *cursor, int lane)
{
    if (lane >= cursor_lane_count(cursor))
        return BAR_NONE;
    switch (cursor_lane_state(cursor, lane)) {
    case LANE_CREATED:
        return BAR_CREATED;
    case LANE_RUNNING:
        return BAR_RUNNING;
    case LANE_WAITING:
        return BAR_WAITING;
    case LANE_SUSPENDED:
        return BAR_SUSPENDED;
    case LANE_DELEGATING:
        return BAR_DELEGATING;
    case LANE_CLOSED:
        return BAR_NONE;
    }
    return BAR_NONE;
}

/* Calls as the reader of a program sees them: no class bodies, no comprehensions. */
static int depth_of(const Cursor *cursor, int lane)
{
    int depth = 0;
    if (lane >= cursor_lane_count(cursor))
        return 0;
    const Lane *state = cursor_lane(cursor, lane);
    for (int i = 1; i < state->frame_count && depth < ROWS_DEEPEST; i++) {
        const char *name = trace_code(cursor_trace(cursor), state->frames[i].code)->name;
        depth += name[0] != '<' || strcmp(name, "<lambda>") == 0;
    }
    return depth;
}

enum { LOOK_BITS = 4, LOOK_MASK = (1 << LOOK_BITS) - 1 };

static void fill_bars(Rows *rows, const Cursor *cursor, const int *lanes, size_t half)
{
    uint8_t *bars = rows->bars + half * (size_t)rows->columns;
    for (int column = 0; column < rows->columns; column++)
        bars[column] = (uint8_t)((int)look_of(cursor, lanes[column]) |
                                 depth_of(cursor, lanes[column]) << LOOK_BITS);
}

/* The source between the columns of [place], where that is within one line. */
static Slice place_text(const Trace *trace, TracePlace place)
{
    Slice line = trace_source_line(trace, place.line);
    bool whole = place.end_line == place.line && place.column < place.end_column &&
                 (size_t)place.end_column <= line.length;
    if (!whole)
        return words_statement(trace, place.line);
    return (Slice){line.bytes + place.column, (size_t)(place.end_column - place.column)};
}

/* The statement with the expression at [place] replaced by its value: `value = 10`. */
static void add_replaced(const Cursor *cursor, const Event *event, Text *out)
{
    const Trace *trace = cursor_trace(cursor);
    TracePlace place = event->place;
    Slice line = trace_source_line(trace, place.line);
    Slice statement = words_statement(trace, place.line);
    size_t indent = (size_t)(statement.bytes - line.bytes);
    size_t end = indent + statement.length;
    bool whole = place.end_line == place.line && (size_t)place.column >= indent &&
                 (size_t)place.end_column <= end && place.column < place.end_column;
    if (whole)
        text_add(out, statement.bytes, (size_t)place.column - indent);
    cursor_repr(cursor, event->value, WORDS_VALUE, out);
    if (whole)
        text_add(out, line.bytes + place.end_column, end - (size_t)place.end_column);
}

/* The call as it is written; its name alone where nobody wrote it, as __next__() in a for. */
static void add_call(const Cursor *cursor, const Event *event, Text *out)
{
    const Trace *trace = cursor_trace(cursor);
    const char *name = trace_code(trace, event->a)->name;
    Slice text = place_text(trace, event->place);
    if (memmem(text.bytes, text.length, name, strlen(name)))
        text_add_slice(out, text);
    else
        text_printf(out, "%s()", name);
}

static void add_sentence(const Model *model, StringId id, const char *name, const Text *value,
                         Text *out)
{
    Field fields[] = {{name, text_slice(value)}};
    string_fill(string_of(id, model->lang), fields, 1, out);
}

/* `fact() → 6`; a function that gives no value (a class body, or an exception left it) is left. */
static void add_return(Model *model, const Event *event, Row *row, Text *out)
{
    const Lane *lane = cursor_lane(model->walker, event->lane);
    Text name = TEXT_EMPTY;
    if (lane->frame_count > 0)
        text_add_c(&name, trace_code(model->trace, lane->frames[lane->frame_count - 1].code)->name);
    row->said = event->value == DATUM_UNBOUND;
    if (row->said) {
        add_sentence(model, STRING_ROW_LEFT, "function", &name, out);
    } else {
        text_printf(out, "%s() → ", text_c(&name));
        cursor_repr(model->walker, event->value, WORDS_VALUE, out);
    }
    text_free(&name);
}

static void add_about_value(Model *model, const Event *event, Text *out)
{
    Text value = TEXT_EMPTY;
    if (event->kind == EVENT_DROP) {
        cursor_repr(model->walker, event->value, WORDS_VALUE, &value);
        add_sentence(model, STRING_DROPPED, "value", &value, out);
    } else {
        words_exception(model->walker, event->value, &value);
        add_sentence(model, event->kind == EVENT_RAISED ? STRING_ROW_RAISED : STRING_ROW_CAUGHT,
                     "exception", &value, out);
    }
    text_free(&value);
}

/* What ended the program, where it did not run to its last line. */
static void add_end(const Model *model, const Event *event, Row *row, Text *out)
{
    row->fails = event->a != END_FINISHED;
    if (row->fails)
        words_end(model->walker, event, model->lang, out);
    else
        text_add_slice(out, string_of(STRING_ROW_END, model->lang));
}

/* The statement where its line event is this step's; else the source of the event, which a
 * delegating lane only passes on. */
static void add_statement(const Model *model, const Step *step, const Event *event, const Row *row,
                          Text *out)
{
    if (step->line != NO_RECORD)
        text_add_slice(out, words_statement(model->trace, row->line));
    else if (event->place.line > 0 && !cursor_lane(model->walker, row->lane)->delegating)
        text_add_slice(out, place_text(model->trace, event->place));
}

static void add_text(Model *model, const Step *step, const Event *event, Row *row, Text *out)
{
    const Trace *trace = model->trace;
    switch (event->kind) {
    case EVENT_RECEIVE:
    case EVENT_UNDELEGATE:
        if (event->value != DATUM_UNBOUND)
            add_replaced(model->walker, event, out);
        break;
    case EVENT_DROP:
    case EVENT_RAISED:
    case EVENT_CAUGHT:
        row->said = true;
        add_about_value(model, event, out);
        break;
    case EVENT_RETURN:
        add_return(model, event, row, out);
        break;
    case EVENT_END:
        row->said = true;
        add_end(model, event, row, out);
        break;
    case EVENT_CALL:
        add_call(model->walker, event, out);
        break;
    case EVENT_YIELD:
    case EVENT_FINISH:
        if (words_is_iterator(model->walker, event->lane))
            break; /* its __next__() has returned: the row before says so */
        if (event->kind == EVENT_FINISH)
            add_statement(model, step, event, row, out);
        else
            text_add_slice(out, place_text(trace, event->place));
        break;
    case EVENT_DELEGATE:
        text_add_slice(out, place_text(trace, event->place));
        break;
    default:
        add_statement(model, step, event, row, out);
        break;
    }
}

static void add_note(Model *model, const Event *event, Text *out)
{
    Language lang = model->lang;
    if (event->kind == EVENT_RECEIVE)
        text_add_slice(out, string_of(STRING_VALUE_OF_YIELD, lang));
    else if (event->kind == EVENT_UNDELEGATE && event->value != DATUM_UNBOUND)
        text_add_slice(out, string_of(STRING_VALUE_OF_YIELD_FROM, lang));
}

static void set_arrow(Model *model, const Event *event, Row *row)
{
    int flags = event_info[event->kind].flags;
    row->from = row->to = NO_LANE;
    row->exceptional = event->kind == EVENT_THROW || event->kind == EVENT_RAISE;
    row->creates = event->kind == EVENT_LANE;
    row->closes = event->kind == EVENT_FINISH || event->kind == EVENT_RAISE;
    if (row->creates) {
        row->from = event->by;
        row->to = event->lane;
        row->lane = row->from;
    } else if (flags & CROSSING || (event->kind == EVENT_DELEGATE && event->to != NO_LANE)) {
        row->from = event->lane;
        row->to = event->to;
        row->through_count = cursor_through(model->walker, event, row->through, ROW_THROUGH);
    }
}

/* The line that the row's statement is on: of the line event that opens it, else of its event. */
static int row_line(const Model *model, const Step *step, const Event *event)
{
    if (step->line == NO_RECORD)
        return event->place.line;
    return trace_place(model->trace, header_node(trace_header(model->trace, step->line))).line;
}

static Piece piece_since(const Text *words, size_t start)
{
    return (Piece){start, words->length - start};
}

/* The walker stands before the event: the lane is there after it. */
static void add_created(Model *model, const Row *row, Text *out)
{
    cursor_forward(model->walker);
    bool iterator = words_is_iterator(model->walker, row->to);
    cursor_back(model->walker);
    text_add_slice(out, string_of(iterator ? STRING_CREATED_SHORT : STRING_CREATED, model->lang));
}

static void fill_row(Model *model, size_t step, Row *row, Text *words)
{
    Event event;
    Step at = steps_at(model->steps, step);
    model_event(model, step, &event);
    *row = (Row){.step = step, .kind = event.kind, .lane = event.lane};
    row->line = row_line(model, &at, &event);
    set_arrow(model, &event, row);
    size_t start = words->length;
    add_text(model, &at, &event, row, words);
    row->text = piece_since(words, start);
    start = words->length;
    add_note(model, &event, words);
    row->note = piece_since(words, start);
    start = words->length;
    if (row->creates)
        add_created(model, row, words);
    else if (row->to != NO_LANE)
        words_verb(model->walker, &event, words);
    row->pill = piece_since(words, start);
}

Rows rows_of(Model *model, size_t first, size_t count)
{
    size_t steps = model_steps(model);
    Rows rows = {.count = first >= steps ? 0 : count < steps - first ? count : steps - first};
    rows.rows = memory_zero(rows.count + 1, sizeof(Row));
    for (size_t i = 0; i < rows.count; i++)
        fill_row(model, first + i, &rows.rows[i], &rows.words);
    return rows;
}

void rows_look(Model *model, Rows *rows, const int *lanes, int count)
{
    free(rows->bars);
    rows->columns = count;
    rows->bars = memory_zero(rows->count * 2 + 1, (size_t)count);
    for (size_t i = 0; i < rows->count; i++) {
        cursor_seek(model->walker, steps_at(model->steps, rows->rows[i].step).event);
        fill_bars(rows, model->walker, lanes, i * 2);
        cursor_forward(model->walker);
        fill_bars(rows, model->walker, lanes, i * 2 + 1);
    }
}

void rows_free(Rows *rows)
{
    free(rows->rows);
    free(rows->bars);
    text_free(&rows->words);
    *rows = (Rows){0};
}

bool row_arrow(const Row *row)
{
    return row->to != NO_LANE && row->from != NO_LANE && row->from != row->to;
}

bool row_right(const Row *row, int lanes)
{
    return row_arrow(row) ? row->to < row->from : row->lane > 0 || lanes == 1;
}

Slice rows_text(const Rows *rows, Piece piece)
{
    return (Slice){text_c(&rows->words) + piece.start, piece.length};
}

static uint8_t bar_at(const Rows *rows, size_t row, int half, int column)
{
    return rows->bars[(row * 2 + (size_t)half) * (size_t)rows->columns + (size_t)column];
}

BarLook rows_bar(const Rows *rows, size_t row, int half, int column)
{
    return (BarLook)(bar_at(rows, row, half, column) & LOOK_MASK);
}

int rows_depth(const Rows *rows, size_t row, int half, int column)
{
    return bar_at(rows, row, half, column) >> LOOK_BITS;
}
