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

static void print_warnings(const Program *program, const char *path)
{
    Text warnings = TEXT_EMPTY;
    program_warnings(program, path, &warnings);
    fputs(text_c(&warnings), stderr);
    text_free(&warnings);
}

static int run_program(const Program *program, const Input *input, const Request *request)
{
    MachineConfig config = {.write = write_streams, .max_events = request->max_events,
                            .path = input->full_path ? input->full_path : input->path,
                            .read_line = input->from_input ? NULL : load_read_line,
                            .read_file = input->full_path ? file_read_beside : NULL,
                            .files_place = input->full_path,
                            .untraced = true};
    print_warnings(program, config.path);
    Machine *machine = machine_new(program, &config, NULL);
    MachineStatus status = MACHINE_READY;
    while (status == MACHINE_READY && !ferror(stdout))
        status = machine_run(machine, SLICE);
    int code = machine_exit_code(machine);
    if (status == MACHINE_LIMIT) {
        message_stopped(request->language, machine_reason(machine));
        code = STATUS_LIMIT;
    }
    machine_free(machine);
    return code;
}

int run_command(const Request *request)
{
    Input input;
    Diag diag = {0};
    Program *program = NULL;
    int status = STATUS_REFUSED;
    bool opened = input_open(&input, request->arguments[0], request->language);
    if (opened && input.is_trace)
        message_print(request->language, MESSAGE_NEEDS_PROGRAM, request->arguments[0]);
    else if (opened)
        program = program_open(input.path, text_slice(&input.text), &diag);
    if (program)
        status = run_program(program, &input, request);
    else if (diag.kind != DIAG_NONE)
        message_diag(&diag, text_slice(&input.text));
    program_free(program);
    diag_free(&diag);
    input_free(&input);
    return status;
}
