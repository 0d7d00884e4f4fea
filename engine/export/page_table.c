/* The rows of a page: a step each, with a cell for every lane: its bar by the cell's class, and the
 * arrow of a crossing in the cell that is farther left, as wide as the lanes that it spans. */
#include <string.h>

#include "engine/export/crossings.h"
#include "engine/export/page.h"
#include "engine/export/row.h"

enum {
    ARROW_LIMIT = 60,    /* bytes of what an arrow says before it is cut */
    UPRIGHT_COLUMNS = 4, /* more are printed across the paper's long side */
};

typedef struct PageTable {
    Page *page;
    Crossings crossings; /* at the step, or behind it */
    bool crosses;        /* there is one more */
    Row row;
} PageTable;

static int column_of(int lane)
{
    return lane < PAGE_COLUMNS ? lane : PAGE_COLUMNS;
}

static int columns(const Page *page)
{
    return page->lanes <= PAGE_COLUMNS ? page->lanes : PAGE_COLUMNS + 1;
}

static void add_lane_name(Page *page, int lane)
{
    Text id = TEXT_EMPTY;
    cursor_lane_id(page->last, lane, &id);
    page_add(page, text_slice(&id));
    text_free(&id);
}

static void write_head(Page *page)
{
    text_printf(&page->text, "<table aria-labelledby=\"lanes-title\"%s style=\"--lanes:%d\">\n",
                columns(page) > UPRIGHT_COLUMNS ? " class=\"wide\"" : "", columns(page));
    text_add_c(&page->text, "<thead><tr><th scope=\"col\">#</th><th scope=\"col\">"
                            "<span lang=\"en\">line</span><span lang=\"ko\">줄</span></th>");
    for (int i = 0; i < columns(page); i++) {
        text_printf(&page->text, "<th scope=\"col\" class=\"l%d\"><b>", i % 8);
        if (i < PAGE_COLUMNS)
            add_lane_name(page, i);
        else
            text_add_c(&page->text, "<span lang=\"en\">others</span><span lang=\"ko\">나머지</span>");
        text_add_c(&page->text, "</b></th>");
    }
    text_add_c(&page->text, "</tr></thead>\n");
}

/* What is there at the step, not what comes to be. */
static char class_of(const Page *page, int lane)
{
    return lane < cursor_lane_count(page->cursor) ? page_state(page, lane) : 'x';
}

static Slice shortened(const Text *text)
{
    Slice slice = text_slice(text);
    if (slice.length <= ARROW_LIMIT)
        return slice;
    slice.length = ARROW_LIMIT;
    while (slice.length && ((unsigned char)slice.bytes[slice.length] & 0xC0) == 0x80)
        slice.length--;
    return slice;
}

/* Of an exception the class alone: `throw(ValueError)`. */
static void shorten_exception(EventKind kind, Text *label)
{
    const char *open = memchr(text_c(label), '(', label->length);
    if (open && kind == EVENT_THROW)
        open = strchr(open + 1, '(');
    if (!open || (kind != EVENT_THROW && kind != EVENT_RAISE))
        return;
    text_cut(label, (size_t)(open - text_c(label)));
    text_add_c(label, kind == EVENT_THROW ? ")" : "");
}

/* `send(10)`, with who speaks to whom for those who only hear it, or where a lane has no column of
 * its own. */
static void add_label(PageTable *table, bool hidden)
{
    Page *page = table->page;
    Text label = TEXT_EMPTY;
    text_printf(&page->text, "<span class=\"%s\">", hidden ? "heard" : "ends");
    add_lane_name(page, table->crossings.from);
    text_add_c(&page->text, " → ");
    add_lane_name(page, table->crossings.to);
    text_add_c(&page->text, ": </span>");
    crossings_label(&table->crossings, &label);
    shorten_exception(table->crossings.kind, &label);
    Slice shown = shortened(&label);
    page_add(page, shown);
    text_add_c(&page->text, shown.length < label.length ? "…" : "");
    text_free(&label);
}

static const char *arrow_class(const Crossings *crossings)
{
    switch (crossings->kind) {
    case EVENT_LANE: return "new";
    case EVENT_DELEGATE: return "pass";
    case EVENT_THROW:
    case EVENT_RAISE: return "bad";
    default: return crossings->through_count ? "pass" : "go";
    }
}

static void add_arrow(PageTable *table)
{
    Page *page = table->page;
    int from = column_of(table->crossings.from), to = column_of(table->crossings.to);
    int span = from < to ? to - from : from - to;
    text_printf(&page->text, "<span class=\"a %s %s l%d\" style=\"--n:%d\"><span>",
                from <= to ? "right" : "left", arrow_class(&table->crossings),
                table->crossings.from % 8, span);
    add_label(table, from < PAGE_COLUMNS && to < PAGE_COLUMNS);
    text_add_c(&page->text, "</span></span>");
}

static void add_cells(PageTable *table, bool crossing)
{
    Page *page = table->page;
    int from = crossing ? column_of(table->crossings.from) : NO_LANE;
    int to = crossing ? column_of(table->crossings.to) : NO_LANE;
    int left = from < to ? from : to;
    for (int i = 0; i < columns(page); i++) {
        char state = i < PAGE_COLUMNS ? class_of(page, i) : 'x';
        text_printf(&page->text, "<td class=\"%c l%d%s\">", state, i % 8,
                    i == to ? " to" : i == from ? " from" : "");
        if (i == left)
            add_arrow(table);
        text_add_c(&page->text, "</td>");
    }
}

/* What the lane that runs does at the step. */
static void add_statement(PageTable *table)
{
    Page *page = table->page;
    int running = cursor_running(page->cursor);
    text_printf(&page->text, "<td class=\"l%d\"><code>", column_of(running) % 8);
    for (size_t i = 0; i < table->row.count; i++)
        if (table->row.cells[i].lane == running)
            page_add(page, text_slice(&table->row.cells[i].text));
    text_add_c(&page->text, "</code></td>");
}

static void write_step(PageTable *table, size_t index)
{
    Page *page = table->page;
    row_fill(&table->row, page->steps, index, page->cursor);
    while (table->crosses && table->crossings.step < index + 1)
        table->crosses = crossings_next(&table->crossings);
    bool crossing = table->crosses && table->crossings.step == index + 1 &&
                    table->crossings.to != NO_LANE && table->crossings.from != NO_LANE;
    text_printf(&page->text, "<tr id=\"s%zu\"%s><th scope=\"row\">%zu</th>", index + 1,
                crossing ? " class=\"x\"" : "", index + 1);
    add_statement(table);
    add_cells(table, crossing);
    text_add_c(&page->text, "</tr>\n");
    page_flush(page);
}

void page_write_table(Page *page)
{
    ExportSource quiet = {.trace = page->trace};
    PageTable table = {.page = page};
    crossings_start(&table.crossings, &quiet);
    table.crosses = crossings_next(&table.crossings);
    write_head(page);
    text_add_c(&page->text, "<tbody>\n");
    for (size_t i = 0; i < page->shown && !ferror(page->out); i++) {
        export_progress(page->source, i, 2 * page->shown);
        write_step(&table, i);
    }
    text_add_c(&page->text, "</tbody></table>");
    row_free(&table.row);
    crossings_free(&table.crossings);
}
