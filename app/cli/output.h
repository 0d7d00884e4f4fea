/* Output: where a command writes: standard output, or a file that appears whole or not at all. */
#ifndef COROLANE_CLI_OUTPUT_H
#define COROLANE_CLI_OUTPUT_H

#include "app/session/whole_file.h"
#include "engine/base/language.h"

typedef struct Output {
    FILE *stream;
    Language language;
    const char *path; /* as it was given, to be kept by the caller; NULL: standard output */
    WholeFile file;
} Output;

/* Opens [path]; NULL and "-" are standard output. False when it cannot be written; the message has
 * been printed. */
bool output_open(Output *output, const char *path, Language language);
/* Puts the file in its place. False when anything was not written: no file is left then, and the
 * message has been printed. */
bool output_close(Output *output);

#endif
