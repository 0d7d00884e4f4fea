/* Diag: what is wrong with something a person wrote, and where.
 *
 * An error is a value until the edge: whoever finds it fills in a Diag, whoever shows it (the
 * command line, the window) renders it. The rendered form is the same everywhere:
 *
 *     averager.py:5:9: invalid syntax
 *         value := 3
 *               ^^
 */
#ifndef COROLANE_BASE_DIAG_H
#define COROLANE_BASE_DIAG_H

#include "engine/base/text.h"

typedef enum DiagKind {
    DIAG_NONE,        /* nothing is wrong */
    DIAG_SYNTAX,      /* CPython refuses it too: a SyntaxError or its subclass */
    DIAG_UNSUPPORTED, /* Python, but outside the language that Corolane runs */
    DIAG_FILE,        /* cannot be read or written */
    DIAG_FORMAT,      /* a lesson, trace or argument that breaks its contract */
} DiagKind;

typedef struct Diag {
    DiagKind kind;
    Text file;      /* "" when there is none */
    int line;       /* 1-based; 0 when the fault has no line */
    int column;     /* 1-based, in code points; 0 when unknown */
    int end_line;   /* where the fault ends, exclusive; 0 when unknown */
    int end_column;
    Text message;   /* one sentence without a full stop */
} Diag;

/* Replaces what [diag] holds. */
void diag_set(Diag *diag, DiagKind kind, const char *file, int line, int column,
              const char *format, ...) __attribute__((format(printf, 6, 7)));

/* Appends `file:line:column: message` and, where [source] (the whole text of the file, may be
 * empty) has that line, the line and carets under the fault. Carets are placed by display width, so
 * that Hangul, which is two columns wide, does not shift them. Of a very long line only what is around
 * the fault is shown, and control characters and malformed bytes as U+FFFD. Ends in a newline. */
void diag_render(const Diag *diag, Slice source, Text *out);

void diag_free(Diag *diag);

#endif
