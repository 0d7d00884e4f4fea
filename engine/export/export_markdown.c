/* Markdown: the ledger of crossings for a handout: the program, a table, what it printed. */
#include <string.h>

#include "engine/export/crossings.h"
#include "engine/export/export.h"
#include "engine/export/row.h"

/* As code in a table's cell, whose bars have to be kept from dividing it. */
static void add_code(Text *line, Slice text)
{
    size_t ticks = 0, run = 0;
    for (size_t i = 0; i < text.length; i++) {
        run = text.bytes[i] == '`' ? run + 1 : 0;
        ticks = run > ticks ? run : ticks;
    }
    if (!text.length)
        return;
    text_add_repeat(line, '`', ticks + 1);
    text_add_c(line, ticks ? " " : "");
    for (size_t i = 0; i < text.length; i++)
        text_add_c(line, text.bytes[i] == '|'    ? "\\|"
                         : text.bytes[i] == '\n' ? "⏎"
                                                 : (char[]){text.bytes[i], 0});
    text_add_c(line, ticks ? " " : "");
    text_add_repeat(line, '`', ticks + 1);
}

static void add_lane(const Crossings *crossings, int lane, Text *line)
{
    if (lane != NO_LANE)
        crossings_lane(crossings, lane, line);
    text_add_c(line, " | ");
}

static void write_row(const Crossings *crossings, Text *line, FILE *out)
{
    text_cut(line, 0);
    text_printf(line, "| %zu | ", crossings->step);
    add_lane(crossings, crossings->from, line);
    add_lane(crossings, crossings->to, line);
    text_printf(line, "%s | ", crossings_verb(crossings));
    add_code(line, text_slice(&crossings->value));
    text_add_c(line, " | ");
    if (crossings->line > 0)
        text_printf(line, "%d", crossings->line);
    text_add_c(line, " | ");
    Slice output = text_slice(&crossings->output);
    if (output.length && output.bytes[output.length - 1] == '\n')
        output.length--;
    add_code(line, output);
    text_add_c(line, " |\n");
    fwrite(line->bytes, 1, line->length, out);
}

/* Between fences that are longer than any in it. */
static void write_source(const Trace *trace, FILE *out)
{
    Slice source = trace_source(trace);
    int fence = 3, run = 0;
    for (size_t i = 0; i < source.length; i++) {
        run = source.bytes[i] == '`' ? run + 1 : 0;
        fence = run >= fence ? run + 1 : fence;
    }
    Text ticks = TEXT_EMPTY;
    text_add_repeat(&ticks, '`', (size_t)fence);
    fprintf(out, "%spython\n", text_c(&ticks));
    for (int line = 1; line <= trace_source_lines(trace); line++) {
        Slice text = row_source_line(trace, line);
        fprintf(out, "%.*s\n", (int)text.length, text.bytes);
    }
    fprintf(out, "%s\n\n", text_c(&ticks));
    text_free(&ticks);
}

void export_markdown(const ExportSource *source, FILE *out)
{
    Crossings crossings;
    Text line = TEXT_EMPTY;
    const Trace *trace = source->trace;
    const char *name = trace_name(trace), *slash = strrchr(name, '/');
    fprintf(out, "# %s\n\n", slash ? slash + 1 : name);
    write_source(trace, out);
    fputs("| step | from | to | verb | value | line | output |\n"
          "|-----:|------|----|------|-------|-----:|--------|\n",
          out);
    crossings_start(&crossings, source);
    while (!ferror(out) && crossings_next(&crossings))
        write_row(&crossings, &line, out);
    crossings_free(&crossings);
    text_free(&line);
}
