/* The trace reader: any bytes are a trace or a fault that names a line. What was read is walked to the
 * end and back and goes through every exporter; its JSON reads back as the same bytes.
 *
 * bounded: -runs=800 -max_len=6000 -timeout=60 -malloc_limit_mb=512 */
#include <string.h>

#include "engine/export/export.h"
#include "engine/trace/cursor.h"
#include "engine/trace/steps.h"
#include "tests/fuzz/fuzz.h"

static char *exported(const Trace *trace, const ExportFormat *format, size_t *length)
{
    char *bytes = NULL;
    FILE *stream = open_memstream(&bytes, length);
    format->write(&(ExportSource){.trace = trace}, stream);
    fclose(stream);
    return bytes;
}

static void walk(const Trace *trace)
{
    Cursor *cursor = cursor_new(trace);
    cursor_seek(cursor, trace_count(trace));
    cursor_seek(cursor, 0);
    cursor_free(cursor);
}

static void look_at(const Trace *trace)
{
    size_t length = 0;
    walk(trace);
    for (size_t i = 0; i < export_format_count; i++)
        free(exported(trace, &export_formats[i], &length));
}

static void read_again(const Trace *trace)
{
    const ExportFormat *json = export_find("json");
    Diag diag = {0};
    size_t length = 0, again_length = 0;
    char *bytes = exported(trace, json, &length);
    Trace *read = import_json("t.jsonl", (Slice){bytes, length}, (ImportHow){0}, &diag);
    if (!read)
        fprintf(stderr, "line %d: %s\n", diag.line, text_c(&diag.message));
    MUST(read);
    char *again = exported(read, json, &again_length);
    MUST(length == again_length && memcmp(bytes, again, length) == 0);
    trace_free(read);
    diag_free(&diag);
    free(again);
    free(bytes);
}

/* What is opened can be looked at and reads back; what is not is told why. */
static bool try_it(Slice text, ImportHow how)
{
    Diag diag = {0};
    Trace *trace = import_json("t.jsonl", text, how, &diag);
    bool opened = trace != NULL;
    if (opened) {
        look_at(trace);
        read_again(trace);
    } else {
        MUST(diag.kind == DIAG_FORMAT && diag.message.length > 0);
    }
    trace_free(trace);
    diag_free(&diag);
    return opened;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    char *text = fuzz_copy(bytes, size);
    if (!try_it((Slice){text, size}, (ImportHow){0}))
        try_it((Slice){text, size}, (ImportHow){.partial = true});
    free(text);
    return 0;
}
