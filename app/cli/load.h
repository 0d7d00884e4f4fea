/* Load: what an argument names, and the trace of it. */
#ifndef COROLANE_CLI_LOAD_H
#define COROLANE_CLI_LOAD_H

#include "app/cli/request.h"
#include "engine/lesson/lesson.h"
#include "engine/python/machine.h"

/* A program or a trace, read from a file, a lesson or standard input. */
typedef struct Input {
    char *path;   /* as it was given; for a lesson its program.py */
    char *name;   /* without folders: "averager.py" */
    char *full_path; /* from the root, as tracebacks have it; NULL for standard input */
    char *lesson; /* id; NULL when it is none */
    char *folder; /* of the lesson */
    bool all_lanes; /* the lesson says `lanes: all` */
    Text text;
    bool is_trace;
    bool from_input; /* standard input was used up */
} Input;

/* Finds what [argument] names, without reading it: a file, a lesson's folder, a lesson by its name,
 * or "-". False when there is none; the message has been printed. Free with input_free() either
 * way. */
bool input_find(Input *input, const char *argument, Language language);
/* Finds and reads it. False when there is nothing to read; the message has been printed. Free with input_free() either
 * way. */
bool input_open(Input *input, const char *argument, Language language);
void input_free(Input *input);

/* The trace of a source, and how the run went. */
typedef struct Recording {
    Trace *trace;
    int status;     /* what the process should end with: STATUS_DONE, _ERROR, _LIMIT, _REFUSED */
    EndStatus end;
    uint64_t events, lines;
    double seconds; /* processor time of the recording alone */
} Recording;

/* Runs the program to its end, or reads the trace. False when it is refused; the message has been
 * printed. What the program prints is dropped, a traceback goes to standard error. */
bool recording_make(Recording *recording, const Input *input, const Request *request);
void recording_free(Recording *recording);

/* The program, checked for what the evaluator runs; NULL when it is refused, with [diag] filled. */
Program *program_open(const char *name, Slice text, Diag *diag);
/* MachineConfig.read_line from standard input. */
bool load_read_line(void *context, Text *line);

#endif
