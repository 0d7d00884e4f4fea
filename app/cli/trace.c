#include "app/cli/commands.h"
#include "app/cli/load.h"
#include "app/cli/output.h"
#include "engine/export/export.h"

int trace_main(const Options *options)
{
    const ExportFormat *format = export_find(options->format ? options->format : "table");
    Source source;
    Recording recording = {.status = STATUS_REFUSED};
    Output output;
    int status = STATUS_REFUSED;
    if (source_open(&source, options->arguments[0], options->language) &&
        recording_make(&recording, &source, options) &&
        output_open(&output, options->output, options->language)) {
        format->write(recording.trace, output.stream);
        if (output_close(&output))
            status = recording.status;
    }
    recording_free(&recording);
    source_free(&source);
    return status;
}
