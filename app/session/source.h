/* Source: where a trace comes from: a program that is run here, or a recorded file.
 *
 * A program is run in slices, so that one without an end opens at once and goes on as far as
 * somebody looks. */
#ifndef COROLANE_SESSION_SOURCE_H
#define COROLANE_SESSION_SOURCE_H

#include "app/session/stamp.h"
#include "engine/export/export.h"
#include "engine/python/machine.h"

typedef struct Source {
    char *path;      /* of the program or trace; "-" for standard input */
    char *full_path; /* of a program: what tracebacks call it; NULL for standard input */
    char *lesson;    /* the lesson's id, or NULL */
    bool all_lanes;  /* the lesson says `lanes: all` */
    uint64_t max_events;
    Program *program;
    Machine *machine;
    Trace *trace;  /* never NULL once open; without records where there is a problem */
    bool complete; /* nothing more will be recorded */
    Text problem;  /* why the program does not run, rendered; "" when it does */
    int problem_line;
    const char *problem_means[LANGUAGE_COUNT]; /* a sentence about it, or NULL */
    Stamp stamp;                               /* of the file when it was read */
    uint64_t hash;                             /* of what it held */
} Source;

/* Reads [path] and gets ready to run it, without running anything. [lesson] may be NULL. False,
 * with [diag] filled, where the file cannot be read or is a damaged trace that [how] does not open in
 * part; a program that is not
 * well formed opens with its `problem`. Free with source_close() in both cases. */
bool source_open(Source *source, const char *path, const char *lesson, bool all_lanes,
                 uint64_t max_events, ImportHow how, Diag *diag);
/* Gets ready to run [text] in place of the program of [like]. False, with the reason in [diag],
 * where that is no program that runs. Free with source_close() in both cases. */
bool source_open_text(Source *source, const Source *like, Slice text, Diag *diag);
void source_close(Source *source);
/* Records about [events] more events (0: to the end). */
void source_grow(Source *source, uint64_t events);
/* What has become of the file since it was read. */
typedef enum SourceLook { LOOK_SAME, LOOK_WRITTEN, LOOK_GONE } SourceLook;
SourceLook source_look(Source *source);

#endif
