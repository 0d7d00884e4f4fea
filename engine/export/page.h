/* Page: the inside of export_html(). export_html.c fills the frame in page/page.html, page_table.c
 * writes the rows that are there without a script, page_data.c what the script steps through. */
#ifndef COROLANE_EXPORT_PAGE_H
#define COROLANE_EXPORT_PAGE_H

#include "engine/export/export.h"
#include "engine/trace/steps.h"

/* More steps than PAGE_STEPS make a page that no browser scrolls through well; the page says how
 * many there were. Lanes behind PAGE_COLUMNS share one more column. */
enum { PAGE_STEPS = 5000, PAGE_COLUMNS = 24, PAGE_VALUE = 200 };

typedef struct Page {
    const ExportSource *source;
    const Trace *trace;
    Steps *steps;
    size_t shown;           /* steps that the page has */
    Cursor *cursor, *last;  /* last: at the end of what is shown, where every lane has its id */
    int lanes;              /* that are there by then */
    Text text;              /* what is being made, written out piece by piece */
    FILE *out;
} Page;

/* The texts of page/, embedded when the engine is built. */
extern const char text_page_html[], text_page_css[], text_page_js[];

/* The state of [lane] at the cursor as a letter: o r w s d x, for created, running, waiting,
 * suspended, delegating, closed. The style draws them and the script names them. */
char page_state(const Page *page, int lane);
/* Writes what was made and starts anew. */
void page_flush(Page *page);
/* Appends [text] as HTML says it. */
void page_add(Page *page, Slice text);
/* Appends a sentence with its `code` and *emphasis*. */
void page_add_rich(Page *page, Slice text);

void page_write_table(Page *page);
void page_write_data(Page *page);

#endif
