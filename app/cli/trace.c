#include "app/cli/commands.h"
#include "app/cli/load.h"
#include "app/cli/message.h"
#include "app/cli/output.h"
#include "app/cli/data.h"
#include "app/session/speaker.h"
#include "engine/export/export.h"

/* The folder of the lesson that the trace is of; false where it is of none, or not here. */
static bool find_lesson(const Input *input, const Trace *trace, Text *folder)
{
    Text root = TEXT_EMPTY;
    bool several;
    if (input->folder) {
        text_add_c(folder, input->folder);
    } else if (trace_lesson(trace) && data_path("lessons", &root)) {
        LessonList list = lesson_list(text_c(&root));
        const LessonEntry *entry = lesson_find(&list, trace_lesson(trace), &several);
        text_add_c(folder, entry ? entry->folder : "");
        lesson_list_free(&list);
    }
    text_free(&root);
    return folder->length > 0;
}

/* False where it became too large. */
static bool write_trace(const Input *input, const ExportFormat *format, const Trace *trace,
                        FILE *stream)
{
    Text folder = TEXT_EMPTY;
    bool cut = false;
    ExportSource source = {.trace = trace, .cut = &cut};
    const char *lesson = find_lesson(input, trace, &folder) ? text_c(&folder) : NULL;
    Speaker *speaker = speaker_new(trace, lesson);
    speaker_tell(speaker, &source);
    format->write(&source, stream);
    speaker_free(speaker);
    text_free(&folder);
    return !cut;
}

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
        bool whole = write_trace(&input, format, recording.trace, output.stream);
        if (output_close(&output))
            status = whole ? recording.status : STATUS_LIMIT;
        if (!whole)
            message_stopped(request->language, EXPORT_TOO_LARGE);
    }
    recording_free(&recording);
    input_free(&input);
    return status;
}
