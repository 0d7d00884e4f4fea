/* Machine: one run of a program; the host pulls it the way a caller pulls a generator.
 *
 * A machine reaches nothing outside itself: what the program prints and the files of its own folder
 * that it reads go through callbacks, what it writes to a file stays in memory, it has no network and
 * no clock, and the same program always gives the same trace. */
#ifndef COROLANE_PYTHON_MACHINE_H
#define COROLANE_PYTHON_MACHINE_H

#include "engine/base/file.h"
#include "engine/python/program.h"
#include "engine/trace/trace.h"

typedef struct Machine Machine;

typedef struct MachineConfig {
    /* Called with each piece of standard output and standard error ([stream] 1 or 2). NULL: dropped
     * (the trace has the output all the same). */
    void (*write)(void *context, int stream, const char *bytes, size_t length);
    /* One line of standard input with its newline into [line]; false at the end. NULL: no input. */
    bool (*read_line)(void *context, Text *line);
    void *context;
    /* What [name] is in the program's own folder; the bytes of a plain file are appended to [out], if
     * that is not NULL. NULL: there are no files. [place] is files_place. */
    FileKind (*read_file)(void *place, const char *name, Text *out);
    void *files_place;
    uint64_t max_events; /* 0: no bound */
    size_t max_memory;   /* bytes of the program's objects and of the trace; 0: 1 GiB, or what the
                            system allows */
    size_t max_stack;    /* bytes of C stack for the calls of `main`; 0: 16 MiB */
    const char *path;    /* what tracebacks call the file; NULL: the program's name */
    const char *lesson;  /* the lesson's id for the trace, or NULL */
    bool untraced;       /* keep no records; events are still counted */
    bool all_lanes;      /* every iterator that a `for` makes has a lane, a list's too */
} MachineConfig;

typedef enum MachineStatus {
    MACHINE_READY,    /* there is more to run */
    MACHINE_FINISHED,
    MACHINE_ERROR,    /* ended in an uncaught exception; its traceback has been written */
    MACHINE_EXIT,     /* SystemExit; see machine_exit_code() */
    MACHINE_LIMIT,    /* stopped at a bound; see machine_reason() */
} MachineStatus;

/* Checks what only the evaluator knows (which modules can be imported) without running anything.
 * False fills [diag] with DIAG_UNSUPPORTED. */
bool machine_accepts(const Program *program, Diag *diag);

/* A machine at the start of [program], which must outlive it. [trace] is reset and recorded into; it
 * belongs to the caller and must outlive the machine's runs, not the machine. [trace] may be NULL
 * only with config.untraced. */
Machine *machine_new(const Program *program, const MachineConfig *config, Trace *trace);
/* Runs until about [events] more events are recorded (0: to the end) or the program is over. */
MachineStatus machine_run(Machine *machine, uint64_t events);
MachineStatus machine_status(const Machine *machine);
/* Why it stopped, for MACHINE_LIMIT and MACHINE_ERROR ("ValueError: …"); "" otherwise. */
const char *machine_reason(const Machine *machine);
/* The process status the program asked for: 0, 1 for an uncaught exception, or SystemExit's. */
int machine_exit_code(const Machine *machine);
uint64_t machine_events(const Machine *machine);
/* Bytes of all objects that live now, and the program's classes so far, which live as long as it. */
size_t machine_bytes(const Machine *machine);
size_t machine_classes(const Machine *machine);
void machine_free(Machine *machine);

#endif
