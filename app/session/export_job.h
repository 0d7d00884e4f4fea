/* ExportJob: an export that a process of its own writes, so that the window goes on.
 *
 * The process is forked off with all that the session has at that moment; it reports through a
 * pipe, and what it writes appears whole or not at all. A run that is not recorded to its end is
 * recorded further there first, up to its bound; one without a bound is exported as it is. */
#ifndef COROLANE_SESSION_EXPORT_JOB_H
#define COROLANE_SESSION_EXPORT_JOB_H

#include <stdio.h>

#include "app/stage/pictures.h"

typedef struct Session Session;

/* Who draws pictures, which a session cannot. */
typedef struct Painter {
    /* What paint() draws with; in a process of its own, since open files are shared. It ends with
     * the process. NULL when there is none. */
    void *(*open)(void);
    /* As picture_write(). */
    bool (*paint)(void *brush, Model *model, const PictureOrder *order, FILE *out);
} Painter;

typedef enum JobState {
    JOB_RECORDING,
    JOB_WRITING,
    JOB_DONE,
    JOB_FAILED,   /* `reason`: an errno; 0: it crashed */
    JOB_TOO_MANY, /* pictures: `total` of them */
} JobState;

typedef struct JobReport {
    JobState state;
    int reason;
    size_t done, total; /* of the work */
    size_t files;       /* of a series, that are in their places */
} JobReport;

typedef struct ExportJob ExportJob;

/* Starts to write what the session's export dialog says to the file [path], or to files that are
 * named after it. NULL when that cannot begin: errno says why. */
ExportJob *job_start(Session *session, const char *path);
/* Takes in what has come; returns whether something has. Does not wait. */
bool job_listen(ExportJob *job);
JobReport job_report(const ExportJob *job);
/* Stops it and returns how far it came: it may have been done already. */
JobReport job_stop(ExportJob *job);
/* The path that the job was started with. */
const char *job_path(const ExportJob *job);
/* Ends it, whether it is done or not, and removes what is unfinished. NULL is allowed. */
void job_end(ExportJob *job);

#endif
