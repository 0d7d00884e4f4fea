/* Output: a file that appears whole or not at all. It is written beside its place and renamed. */
#ifndef COROLANE_CLI_OUTPUT_H
#define COROLANE_CLI_OUTPUT_H

#include <stdio.h>

#include "engine/base/language.h"

typedef struct Output {
    FILE *stream;
    Language language;
    char *path;      /* NULL: standard output */
    char *temporary; /* NULL: written in place, since it is no ordinary file */
} Output;

/* Opens [path]; NULL and "-" are standard output. False when it cannot be written; the message has
 * been printed. */
bool output_open(Output *output, const char *path, Language language);
/* Puts the file in its place. False when anything was not written: no file is left then, and the
 * message has been printed. */
bool output_close(Output *output);

#endif
