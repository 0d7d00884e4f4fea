/* CSV, RFC 4180: step,from,to,verb,value,line,output; lines end in CR LF. `output` is what was
 * printed since the row before. */
#include <string.h>

#include "engine/export/crossings.h"
#include "engine/export/export.h"

static void add_field(Text *line, Slice text)
{
    bool plain = true;
    for (size_t i = 0; i < text.length && plain; i++)
        plain = !strchr(",\"\r\n", text.bytes[i]);
    if (line->length)
        text_add_char(line, ',');
    if (plain) {
        text_add_slice(line, text);
        return;
    }
    text_add_char(line, '"');
    for (size_t i = 0; i < text.length; i++) {
        if (text.bytes[i] == '"')
            text_add_char(line, '"');
        text_add_char(line, text.bytes[i]);
    }
    text_add_char(line, '"');
}

static void add_lane(const Crossings *crossings, int lane, Text *line)
{
    Text id = TEXT_EMPTY;
    if (lane != NO_LANE)
        crossings_lane(crossings, lane, &id);
    add_field(line, text_slice(&id));
    text_free(&id);
}

static void write_row(const Crossings *crossings, Text *line, FILE *out)
{
    Text number = TEXT_EMPTY;
    text_cut(line, 0);
    text_printf(line, "%zu", crossings->step);
    add_lane(crossings, crossings->from, line);
    add_lane(crossings, crossings->to, line);
    add_field(line, slice_of(crossings_verb(crossings)));
    add_field(line, text_slice(&crossings->value));
    if (crossings->line > 0)
        text_printf(&number, "%d", crossings->line);
    add_field(line, text_slice(&number));
    add_field(line, text_slice(&crossings->output));
    text_add_c(line, "\r\n");
    fwrite(line->bytes, 1, line->length, out);
    text_free(&number);
}

void export_csv(const ExportSource *source, FILE *out)
{
    Crossings crossings;
    Text line = TEXT_EMPTY;
    fputs("step,from,to,verb,value,line,output\r\n", out);
    crossings_start(&crossings, source);
    while (!ferror(out) && crossings_next(&crossings))
        write_row(&crossings, &line, out);
    crossings_free(&crossings);
    text_free(&line);
}
