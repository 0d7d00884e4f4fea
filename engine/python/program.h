/* Program: Python source, parsed and checked, ready to run.
 *
 * A Program does not change once made; any number of machines may run it. */
#ifndef COROLANE_PYTHON_PROGRAM_H
#define COROLANE_PYTHON_PROGRAM_H

#include "engine/base/arena.h"
#include "engine/base/diag.h"
#include "engine/python/ast.h"
#include "engine/python/scope.h"

typedef struct Program {
    Arena *arena;
    char *name;    /* as given, for messages and tracebacks */
    char *source;  /* a copy; UTF-8 without byte order mark, zero-terminated */
    size_t length;
    Node *module;
    Node **nodes;  /* every node, by id; nodes[0] is the module */
    uint32_t node_count;
    Code **codes;  /* every scope, by id; codes[0] is the module */
    uint32_t code_count;
    Slice *globals; /* the name of each global slot */
    int global_count;
} Program;

/* Lexes, parses, checks and resolves [source] ([length] bytes, copied). [name] is what messages
 * call the file, copied. On a fault returns NULL and fills [diag]: DIAG_SYNTAX with CPython's own
 * message and position where CPython refuses the source, DIAG_UNSUPPORTED where it is Python that
 * Corolane does not run. The caller frees the program with program_free() and the diag with
 * diag_free(). */
Program *program_new(const char *name, const char *source, size_t length, Diag *diag);
void program_free(Program *program);

/* The whole of line [number] (1-based) without its line end; empty when there is none. */
Slice program_line(const Program *program, int number);

/* Appends the tree as CPython's `ast.dump(tree, include_attributes=[positions])` prints it (no
 * indent). For tests: python3 is the oracle of the parser. */
void program_dump(const Program *program, bool positions, Text *out);

#endif
