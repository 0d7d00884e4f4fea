/* File: whole files in and out of memory. */
#ifndef COROLANE_BASE_FILE_H
#define COROLANE_BASE_FILE_H

#include <stdio.h>

#include "engine/base/diag.h"

/* Appends the whole of the file at [path] to [out]. False fills [diag] with DIAG_FILE. */
bool file_read(const char *path, Text *out, Diag *diag);
/* Appends what is left of [stream]; false when reading failed. */
bool file_read_stream(FILE *stream, Text *out);
bool file_exists(const char *path);
bool file_is_folder(const char *path);

#endif
