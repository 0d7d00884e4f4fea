/* ExportWork: what the process of an ExportJob does. */
#ifndef COROLANE_SESSION_EXPORT_WORK_H
#define COROLANE_SESSION_EXPORT_WORK_H

#include <sys/types.h>

#include "app/session/export_job.h"
#include "app/session/session.h"
#include "app/session/whole_file.h"

typedef struct ExportWork {
    Session *session;
    const char *path;
    WholeFile *file; /* that has been opened for it */
    int pipe;
    JobReport report;
    int64_t told; /* when something was reported last, in milliseconds */
} ExportWork;

/* The process goes when its [parent] does, and leaves nothing unfinished. */
void work_guard(ExportWork *work, pid_t parent);
/* Does it all, and reports how it went. */
void work_do(ExportWork *work);

#endif
