/* File: whole files in and out of memory. */
#ifndef COROLANE_BASE_FILE_H
#define COROLANE_BASE_FILE_H

#include <stdio.h>

#include "engine/base/diag.h"

/* Bytes of the largest file that is read: all of it lies in memory then, and what is made of it too. */
enum { FILE_LARGEST = 512 * 1024 * 1024 };
bool file_is_too_large(const char *path);

/* Appends the whole of the file at [path] to [out]. False fills [diag] with DIAG_FILE. */
bool file_read(const char *path, Text *out, Diag *diag);
/* Appends what is left of [stream]; false when reading failed. */
bool file_read_stream(FILE *stream, Text *out);
typedef enum FileKind { FILE_NONE, FILE_PLAIN, FILE_FOLDER } FileKind;

/* What [name] is in the folder of the file at [path] or below it; what lies elsewhere, through a link
 * or dots too, is FILE_NONE. Appends a plain file to [out], which may be NULL. ([path] is a char *;
 * this is a MachineConfig.read_file.) file_beside.c */
FileKind file_read_beside(void *path, const char *name, Text *out);
/* [path] behind the working folder's, as CPython makes __file__: nothing is resolved. The caller frees
 * it. */
char *file_from_root(const char *path);
bool file_exists(const char *path);
bool file_is_folder(const char *path);

#endif
