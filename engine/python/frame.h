/* Frames, code and tracebacks as a program sees them. */
#ifndef COROLANE_PYTHON_FRAME_H
#define COROLANE_PYTHON_FRAME_H

#include "engine/python/generator.h"

Value frame_of_generator(Machine *m, Generator *g);
/* The variables by name: one dict for each frame, brought up to date whenever somebody asks. */
Value frame_locals(Frame *f);
/* The file that [code] is from, as messages have it. */
const char *code_path(const Machine *m, const Code *code);
/* What a traceback of [exception] says, from its last entry on. */
Value traceback_of(Machine *m, Exception *exception);
bool traceback_put(Machine *m, Exception *exception, Value traceback);
/* The entries of a traceback, innermost first; none where [value] is no traceback. */
const TraceEntry *traceback_entries(Machine *m, Value value, uint32_t *count);
/* A frame's lines in the report; and what it ends with: class, text and notes. traceback.c */
void traceback_add_entry(Machine *m, const TraceEntry *entry, Text *out);
void traceback_add_ending(Machine *m, Value exception, Text *out);
/* The line that a traceback names for [node]. */
int traceback_line(const Node *node);

#endif
