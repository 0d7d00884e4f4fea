/* The evaluator: any program runs to an end within small bounds. What it recorded is walked to the end
 * and back, and reads back from JSON as the same bytes.
 *
 * bounded: -runs=700 -max_len=600 -timeout=60 -malloc_limit_mb=512 */
#include <string.h>

#include "engine/export/export.h"
#include "engine/python/machine.h"
#include "engine/trace/cursor.h"
#include "tests/fuzz/fuzz.h"

enum { MOST_EVENTS = 3000, MOST_MEMORY = 48 << 20, MOST_STACK = 1 << 20, SLICE = 1000 };

static void take(void *context, int stream, const char *bytes, size_t length)
{
    (void)stream;
    if (length > 0)
        *(char *)context = (char)(bytes[0] ^ bytes[length - 1]); /* both ends can be read */
}

static FileKind no_files(void *place, const char *name, Text *out)
{
    (void)place;
    if (strcmp(name, "data.txt") != 0)
        return FILE_NONE;
    if (out)
        text_add_c(out, "one\ntwo\n");
    return FILE_PLAIN;
}

static char *exported(const Trace *trace, size_t *length)
{
    char *bytes = NULL;
    FILE *stream = open_memstream(&bytes, length);
    export_json(&(ExportSource){.trace = trace}, stream);
    fclose(stream);
    return bytes;
}

static void walk(const Trace *trace)
{
    Cursor *cursor = cursor_new(trace);
    cursor_seek(cursor, trace_count(trace));
    cursor_seek(cursor, trace_count(trace) / 2);
    cursor_seek(cursor, 0);
    cursor_free(cursor);
}

static void read_back(const Trace *trace)
{
    Diag diag = {0};
    size_t length = 0, again_length = 0;
    char *bytes = exported(trace, &length);
    Trace *read = import_json("p.jsonl", (Slice){bytes, length}, (ImportHow){0}, &diag);
    if (!read)
        fprintf(stderr, "line %d: %s\n", diag.line, text_c(&diag.message));
    MUST(read && diag.kind == DIAG_NONE);
    char *again = exported(read, &again_length);
    MUST(length == again_length && memcmp(bytes, again, length) == 0);
    trace_free(read);
    free(again);
    free(bytes);
}

static void run(const Program *program)
{
    char last = 0;
    Trace *trace = trace_new("p.py", (Slice){program->source, program->length}, NULL);
    MachineConfig config = {.write = take, .context = &last, .max_events = MOST_EVENTS,
                            .max_memory = MOST_MEMORY, .max_stack = MOST_STACK,
                            .read_file = no_files};
    Machine *machine = machine_new(program, &config, trace);
    while (machine_run(machine, SLICE) == MACHINE_READY)
        ;
    MUST(trace_ended(trace));
    machine_free(machine);
    walk(trace);
    read_back(trace);
    trace_free(trace);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Diag diag = {0};
    char *source = fuzz_copy(bytes, size);
    Program *program = program_new("p.py", source, size, &diag);
    if (program && machine_accepts(program, &diag))
        run(program);
    program_free(program);
    diag_free(&diag);
    free(source);
    return 0;
}
