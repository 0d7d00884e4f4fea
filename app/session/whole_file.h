/* WholeFile: a file that appears whole or not at all. It is written beside its place and renamed,
 * so that what was there stays until all of the new one is written. */
#ifndef COROLANE_SESSION_WHOLE_FILE_H
#define COROLANE_SESSION_WHOLE_FILE_H

#include <signal.h>
#include <stdbool.h>
#include <stdio.h>

typedef struct WholeFile {
    FILE *stream;
    char *path;
    char *temporary; /* NULL: written in place, since it is no ordinary file */
} WholeFile;

/* Opens a file for [path]; false when that cannot be: errno says why. [temporary]: a name for the
 * unfinished file, which must be free: who knows it can remove what a process that was killed has
 * left. NULL: any. Where it is opened, interrupts of the process wait until [before] is released:
 * somebody has to know of it then. */
bool whole_file_open(WholeFile *file, const char *path, const char *temporary, sigset_t *before);
void whole_file_release(const sigset_t *before);
/* Puts the file in its place. False when anything was not written: errno says why, and what was
 * there before is there still. */
bool whole_file_close(WholeFile *file);
/* Forgets what was written; what was there before is there still. */
void whole_file_drop(WholeFile *file);

/* From here on an interrupt of the process removes the file if it is unfinished then. One at a
 * time. */
void whole_file_guard(const WholeFile *file);
/* Opens it and guards it at once; there is nothing to release. */
bool whole_file_open_guarded(WholeFile *file, const char *path, const char *temporary);

#endif
