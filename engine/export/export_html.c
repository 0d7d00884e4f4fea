/* HTML: one page that needs nothing else: the program, the lanes as a table, and a script that steps
 * through them. The frame is page/page.html, where {{NAME}} stands for a row of `slots`. */
#include <string.h>

#include "engine/export/page.h"
#include "engine/export/row.h"

static const char *const language_codes[LANGUAGE_COUNT] = {[LANGUAGE_EN] = "en",
                                                           [LANGUAGE_KO] = "ko"};

char page_state(const Page *page, int lane)
{
    static const char letters[] = {
        [LANE_CREATED] = 'o',   [LANE_RUNNING] = 'r',    [LANE_WAITING] = 'w',
        [LANE_SUSPENDED] = 's', [LANE_DELEGATING] = 'd', [LANE_CLOSED] = 'x',
    };
    return letters[cursor_lane_state(page->cursor, lane)];
}

void page_flush(Page *page)
{
    fwrite(page->text.bytes, 1, page->text.length, page->out);
    text_cut(&page->text, 0);
}

void page_add(Page *page, Slice text)
{
    static const struct {
        char byte;
        const char *entity;
    } entities[] = {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}};
    for (size_t i = 0; i < text.length; i++) {
        const char *entity = NULL;
        for (size_t k = 0; k < sizeof entities / sizeof *entities; k++)
            if (entities[k].byte == text.bytes[i])
                entity = entities[k].entity;
        if (entity)
            text_add_c(&page->text, entity);
        else
            text_add_char(&page->text, text.bytes[i]);
    }
}

/* The length of what stands between [mark]s at the start of [text]; 0 where it starts with none, or
 * none ends it. */
static size_t marked(Slice text, char mark)
{
    const char *end = text.length > 2 && *text.bytes == mark
                          ? memchr(text.bytes + 1, mark, text.length - 1)
                          : NULL;
    bool loose = end && mark == '*' && (text.bytes[1] == ' ' || end[-1] == ' ');
    return end && !loose ? (size_t)(end - text.bytes) - 1 : 0;
}

void page_add_rich(Page *page, Slice text)
{
    while (text.length) {
        size_t code = marked(text, '`'), strong = code ? 0 : marked(text, '*');
        size_t inner = code + strong, taken = inner ? inner + 2 : 1;
        text_add_c(&page->text, code ? "<code>" : strong ? "<em>" : "");
        page_add(page, inner ? (Slice){text.bytes + 1, inner} : (Slice){text.bytes, 1});
        text_add_c(&page->text, code ? "</code>" : strong ? "</em>" : "");
        text = (Slice){text.bytes + taken, text.length - taken};
    }
}

static Slice program_name(const Page *page)
{
    const char *name = trace_name(page->trace), *slash = strrchr(name, '/');
    return slice_of(slash ? slash + 1 : name);
}

static void write_name(Page *page)
{
    page_add(page, program_name(page));
}

/* In every language that has it; the script and the style show one. */
static void add_in_languages(Page *page, const Slice texts[LANGUAGE_COUNT])
{
    for (int lang = 0; lang < LANGUAGE_COUNT; lang++) {
        text_printf(&page->text, "<span lang=\"%s\">", language_codes[lang]);
        page_add_rich(page, texts[lang].length ? texts[lang] : texts[LANGUAGE_EN]);
        text_add_c(&page->text, "</span>");
    }
}

/* The lesson's title over the program's name, or that alone. */
static void write_title(Page *page)
{
    bool titled = page->source->title[LANGUAGE_EN].length > 0;
    text_add_c(&page->text, titled ? "<p class=\"name\">" : "<h1>");
    write_name(page);
    text_add_c(&page->text, titled ? "</p>\n<h1>" : "</h1>");
    if (!titled)
        return;
    add_in_languages(page, page->source->title);
    text_add_c(&page->text, "</h1>");
}

static void write_goal(Page *page)
{
    if (!page->source->goal[LANGUAGE_EN].length)
        return;
    text_add_c(&page->text, "<p class=\"goal\">");
    add_in_languages(page, page->source->goal);
    text_add_c(&page->text, "</p>");
}

static void write_code(Page *page)
{
    for (int line = 1; line <= trace_source_lines(page->trace); line++) {
        text_add_c(&page->text, "<li><code>");
        page_add(page, row_source_line(page->trace, line));
        text_add_c(&page->text, "</code></li>\n");
    }
}

static void write_notice(Page *page)
{
    size_t all = steps_count(page->steps);
    if (all == page->shown)
        return;
    text_printf(&page->text,
                "<p class=\"notice\"><span lang=\"en\">This page has the first %zu of %zu "
                "steps.</span>",
                page->shown, all);
    text_printf(&page->text,
                "<span lang=\"ko\">이 페이지에는 %zu단계 가운데 처음 %zu단계만 있습니다.</span></p>",
                all, page->shown);
}

static void write_css(Page *page)
{
    text_add_c(&page->text, text_page_css);
}

static void write_js(Page *page)
{
    text_add_c(&page->text, text_page_js);
}

static const struct {
    const char *name;
    void (*write)(Page *page);
} slots[] = {{"name", write_name},     {"title", write_title}, {"goal", write_goal},
             {"code", write_code},     {"notice", write_notice}, {"table", page_write_table},
             {"data", page_write_data}, {"css", write_css},     {"js", write_js}};

static void write_slot(Page *page, Slice name)
{
    for (size_t i = 0; i < sizeof slots / sizeof *slots; i++)
        if (slice_is(name, slots[i].name))
            slots[i].write(page);
    page_flush(page);
}

static void write_frame(Page *page)
{
    const char *rest = text_page_html;
    for (const char *slot; (slot = strstr(rest, "{{")) && !ferror(page->out);) {
        const char *end = strstr(slot, "}}");
        fwrite(rest, 1, (size_t)(slot - rest), page->out);
        write_slot(page, (Slice){slot + 2, (size_t)(end - slot - 2)});
        rest = end + 2;
    }
    fputs(rest, page->out);
}

void export_html(const ExportSource *source, FILE *out)
{
    Page page = {.source = source, .trace = source->trace, .out = out};
    page.steps = steps_new(page.trace);
    page.cursor = cursor_new(page.trace);
    page.last = cursor_new(page.trace);
    page.shown = steps_count(page.steps);
    page.shown = page.shown < PAGE_STEPS ? page.shown : PAGE_STEPS;
    if (page.shown)
        cursor_seek(page.last, steps_at(page.steps, page.shown - 1).event + 1);
    page.lanes = cursor_lane_count(page.last);
    write_frame(&page);
    text_free(&page.text);
    cursor_free(page.last);
    cursor_free(page.cursor);
    steps_free(page.steps);
}
