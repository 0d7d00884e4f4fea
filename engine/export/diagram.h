/* Diagram: a trace as a sequence diagram, for tools that read one as text. What differs between them
 * is a row of words; what they share is the balance: a lane is activated only while it is not, and
 * what is active in the end is deactivated, since those tools draw nothing otherwise. */
#ifndef COROLANE_EXPORT_DIAGRAM_H
#define COROLANE_EXPORT_DIAGRAM_H

#include <stdio.h>

#include "engine/export/crossings.h"

typedef struct DiagramWords {
    const char *head, *foot;
    const char *participant; /* printf: number, then the escaped name */
    const char *activate, *deactivate; /* printf: number */
    const char *into, *back, *fails, *creates; /* arrows */
    void (*escape)(Slice text, Text *out); /* what an arrow or a participant says */
} DiagramWords;

void diagram_write(const ExportSource *source, const DiagramWords *words, FILE *out);

#endif
