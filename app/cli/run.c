#include <stdio.h>

#include "app/cli/commands.h"
#include "app/cli/load.h"
#include "app/cli/message.h"

enum { SLICE = 200000 }; /* events between two looks at standard output */

static void write_streams(void *context, int stream, const char *bytes, size_t length)
{
    (void)context;
    if (stream == 2)
        fflush(stdout); /* in a terminal both come in the order in which they were written */
    fwrite(bytes, 1, length, stream == 2 ? stderr : stdout);
}

static int run_program(const Program *program, const Source *source, const Options *options)
{
    MachineConfig config = {.write = write_streams, .max_events = options->max_events,
                            .read_line = source->from_input ? NULL : load_read_line,
                            .untraced = true};
    Machine *machine = machine_new(program, &config, NULL);
    MachineStatus status = MACHINE_READY;
    while (status == MACHINE_READY && !ferror(stdout))
        status = machine_run(machine, SLICE);
    int code = machine_exit_code(machine);
    if (status == MACHINE_LIMIT) {
        message_print(options->language, MESSAGE_STOPPED, machine_reason(machine));
        code = STATUS_LIMIT;
    }
    machine_free(machine);
    return code;
}

int run_main(const Options *options)
{
    Source source;
    Diag diag = {0};
    Program *program = NULL;
    int status = STATUS_REFUSED;
    bool opened = source_open(&source, options->arguments[0], options->language);
    if (opened && source.is_trace)
        message_print(options->language, MESSAGE_NEEDS_PROGRAM, options->arguments[0]);
    else if (opened)
        program = program_open(source.path, text_slice(&source.text), &diag);
    if (program)
        status = run_program(program, &source, options);
    else if (diag.kind != DIAG_NONE)
        message_diag(&diag, text_slice(&source.text));
    program_free(program);
    diag_free(&diag);
    source_free(&source);
    return status;
}
