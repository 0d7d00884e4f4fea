#include <stdio.h>
#include <sys/resource.h>

#include "app/cli/commands.h"
#include "app/cli/load.h"
#include "app/cli/message.h"

static void print_stats(const Recording *recording)
{
    static const char *const statuses[] = {"finished", "error", "limit"};
    Steps *steps = steps_new(recording->trace);
    Cursor *cursor = cursor_new(recording->trace);
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    cursor_seek(cursor, trace_count(recording->trace));
    printf("{\"status\":\"%s\",\"events\":%llu,\"lines\":%llu,\"steps\":%zu,\"lanes\":%d,"
           "\"trace_bytes\":%zu,\"record_seconds\":%.6f,\"peak_bytes\":%lld}\n",
           statuses[recording->end], (unsigned long long)recording->events,
           (unsigned long long)recording->lines, steps_count(steps), cursor_lane_count(cursor),
           trace_bytes(recording->trace), recording->seconds, 1024LL * usage.ru_maxrss);
    cursor_free(cursor);
    steps_free(steps);
}

int stats_command(const Request *request)
{
    Input input;
    Recording recording = {0};
    int status = STATUS_REFUSED;
    if (input_open(&input, request->arguments[0], request->language)) {
        if (input.is_trace) {
            message_print(request->language, MESSAGE_NEEDS_PROGRAM, request->arguments[0]);
        } else if (recording_make(&recording, &input, request)) {
            print_stats(&recording);
            status = recording.status;
        }
    }
    recording_free(&recording);
    input_free(&input);
    return status;
}
