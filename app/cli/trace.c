#include "app/cli/commands.h"
#include "app/cli/load.h"
#include "app/cli/output.h"
#include "engine/export/export.h"

int trace_command(const Request *request)
{
    const ExportFormat *format = export_find(request->format ? request->format : "table");
    Input input;
    Recording recording = {.status = STATUS_REFUSED};
    Output output;
    int status = STATUS_REFUSED;
    if (input_open(&input, request->arguments[0], request->language) &&
        recording_make(&recording, &input, request) &&
        output_open(&output, request->output, request->language)) {
        ExportSource source = {.trace = recording.trace};
        format->write(&source, output.stream);
        if (output_close(&output))
            status = recording.status;
    }
    recording_free(&recording);
    input_free(&input);
    return status;
}
