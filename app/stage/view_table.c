/* The whole run as a table: what crossed at which step, from where to where. It says in words what
 * the lanes draw, and stands in their place. */
#include "app/stage/ledger.h"
#include "app/stage/rows.h"
#include "app/stage/widget.h"
#include "app/stage/words.h"

enum { LINE = 28, HEAD = 34, PAD = 16, COLUMNS = 5, APART = 12 };

/* The columns' shares of the width, in percent. */
static const struct {
    StringId title;
    int share;
} columns[COLUMNS] = {{STRING_TABLE_STEP, 9},
                      {STRING_TABLE_FROM, 20},
                      {STRING_TABLE_TO, 27},
                      {STRING_TABLE_VERB, 14},
                      {STRING_TABLE_VALUE, 30}};

static int column_x(Rect panel, int column)
{
    int percent = 0;
    for (int i = 0; i < column; i++)
        percent += columns[i].share;
    return panel.x + PAD + (panel.w - 2 * PAD) * percent / 100;
}

static void draw_cell(View *view, Rect panel, int column, int y, FontId font, Paint paint,
                      Slice text)
{
    int x = column_x(panel, column), end = column_x(panel, column + 1);
    draw_text_in(view->draw, x, y, end - x - APART, ALIGN_LEFT, font, paint, text);
}

/* "inner #1", and after it the lanes that it passed: "via outer #1". */
static void add_to(Model *model, const Row *row, Text *out)
{
    words_lane_title(model->walker, row->to, out);
    if (!row->through_count)
        return;
    Text lanes = TEXT_EMPTY;
    for (int i = 0; i < row->through_count; i++) {
        text_add_c(&lanes, i ? ", " : "");
        words_lane_title(model->walker, row->through[i], &lanes);
    }
    Field fields[] = {{"lanes", text_slice(&lanes)}};
    text_add_char(out, ' ');
    string_fill(string_of(STRING_TABLE_VIA, model->lang), fields, 1, out);
    text_free(&lanes);
}

static void add_verb(Model *model, const Event *event, Text *out)
{
    if (event->kind == EVENT_LANE)
        text_add_slice(out, string_of(STRING_CREATED_SHORT, model->lang));
    else if (event->kind == EVENT_DELEGATE)
        text_add_c(out, "yield from");
    else
        text_add_c(out, event_info[event->kind].name);
}

static void add_value(Model *model, const Event *event, Text *out)
{
    if (event->kind == EVENT_THROW || event->kind == EVENT_RAISE)
        words_exception(model->walker, event->value, out);
    else if (event->kind == EVENT_SEND || event->kind == EVENT_YIELD || event->kind == EVENT_FINISH)
        cursor_repr(model->walker, event->value, 2 * WORDS_VALUE, out);
}

static void draw_row(View *view, Rect panel, size_t step, int y, bool current)
{
    Model *model = view->model;
    Rows rows = rows_of(model, step, 1);
    Event event;
    if (!rows.count || !model_event(model, step, &event)) {
        rows_free(&rows);
        return;
    }
    const Row *row = &rows.rows[0];
    Text cells[COLUMNS] = {TEXT_EMPTY};
    text_printf(&cells[0], "%zu", step + 1);
    words_lane_title(model->walker, row->from == NO_LANE ? row->lane : row->from, &cells[1]);
    add_verb(model, &event, &cells[3]);
    add_value(model, &event, &cells[4]);
    if (event.kind == EVENT_LANE) /* it is there after the event */
        cursor_forward(model->walker);
    add_to(model, row, &cells[2]);
    bool later = step > model->step;
    ColorId color = row->exceptional ? COLOR_ERROR : theme_lane(row->from);
    Paint paints[COLUMNS] = {paint_of(COLOR_TEXT_DIM), paint_of(color),
                             paint_of(theme_lane(row->to)), paint_of(color), paint_of(COLOR_TEXT)};
    for (int i = 0; i < COLUMNS; i++) {
        FontId font = i == 1 || i == 2 ? FONT_UI_STRONG : current ? FONT_ROW_STRONG : FONT_ROW;
        draw_cell(view, panel, i, y, font, later ? paint_of(COLOR_TEXT_FAINT) : paints[i],
                  text_slice(&cells[i]));
        text_free(&cells[i]);
    }
    rows_free(&rows);
}

static void draw_titles(View *view, Rect panel)
{
    for (int i = 0; i < COLUMNS; i++)
        draw_cell(view, panel, i, panel.y + HEAD / 2 + 2, FONT_UI, paint_of(COLOR_TEXT_DIM),
                  string_of(columns[i].title, view->model->lang));
    draw_rect(view->draw, (Rect){panel.x + PAD, panel.y + HEAD - 1, panel.w - 2 * PAD, 1},
              paint_of(COLOR_EDGE));
}

static void draw_band(View *view, Rect band, size_t step, bool current)
{
    const Model *model = view->model;
    uint32_t id = widget_id(WIDGET_ROW, step);
    bool hot = widget_over(view, id, band) && model->hot == id;
    if (widget_pressed(view, id, band))
        widget_go(view, step);
    if (current)
        draw_rect(view->draw, band, paint_of(COLOR_PICKED));
    else if (hot)
        draw_rect(view->draw, band, paint_of(COLOR_CARD));
}

static void draw_rows(View *view, Rect area, size_t shown, size_t current)
{
    Model *model = view->model;
    for (size_t i = (size_t)(model->table_scroll.at / LINE); i < shown; i++) {
        int y = area.y + (int)i * LINE - model->table_scroll.at;
        if (y > area.y + area.h)
            break;
        size_t step = model->ledger.steps[i];
        draw_band(view, (Rect){area.x + 1, y, area.w - 2, LINE}, step, i == current);
        draw_row(view, area, step, y + LINE / 2, i == current);
    }
}

/* Where the rows are; how many are shown, up to the step or all with ghosts; and which one is the
 * step's, SIZE_MAX before the first. */
static Rect place_rows(View *view, Rect panel, size_t *shown, size_t *current)
{
    Model *model = view->model;
    size_t until = ledger_until(&model->ledger, model->step);
    int at = until ? (int)until - 1 : 0;
    Rect area = {panel.x, panel.y + HEAD, panel.w, panel.h - HEAD - 4};
    *shown = model->ghosts ? model->ledger.count : until;
    *current = until ? until - 1 : SIZE_MAX;
    if (*shown)
        widget_follow(&model->table_scroll, area.h, at * LINE, (at + 1) * LINE,
                      model->ghosts ? 3 * LINE : 0);
    return area;
}

Rect view_table_row(View *view, Rect panel, Rect *rows)
{
    size_t shown, current;
    *rows = place_rows(view, panel, &shown, &current);
    int at = current == SIZE_MAX ? -1 : (int)current;
    return (Rect){rows->x, rows->y + at * LINE - view->model->table_scroll.at, rows->w, LINE};
}

void view_table(View *view, Rect panel)
{
    Model *model = view->model;
    widget_panel(view, panel);
    if (!model_steps(model))
        return;
    size_t shown, current;
    Rect area = place_rows(view, panel, &shown, &current);
    int content = (int)shown * LINE;
    widget_scroll(view, &model->table_scroll, area, content, 2 * LINE);
    draw_titles(view, panel);
    Rect clip = view->clip;
    view->clip = area;
    draw_clip(view->draw, area);
    if (shown)
        draw_rows(view, area, shown, current);
    else
        draw_text_in(view->draw, area.x + PAD, area.y + LINE, area.w - 2 * PAD, ALIGN_LEFT, FONT_UI,
                     paint_of(COLOR_TEXT_DIM), string_of(STRING_TABLE_NONE, model->lang));
    draw_unclip(view->draw);
    view->clip = clip;
    widget_scroll_bar(view, &model->table_scroll, area, content);
}
