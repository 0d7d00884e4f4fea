/* Program: Python source, parsed and checked, ready to run.
 *
 * A Program does not change once made; any number of machines may run it. */
#ifndef COROLANE_PYTHON_PROGRAM_H
#define COROLANE_PYTHON_PROGRAM_H

#include "engine/base/arena.h"
#include "engine/base/diag.h"
#include "engine/python/ast.h"
#include "engine/python/scope.h"

/* Where a text comes from that a machine runs. Only the program itself is seen in the trace. */
typedef enum ProgramKind {
    PROGRAM_OWN,     /* the one that somebody wants to see run */
    PROGRAM_LIBRARY, /* a module of ours that is written in Python: in no traceback either */
    PROGRAM_EVAL,    /* what the program gives eval() */
} ProgramKind;

/* The numbers that a text's nodes, scopes and globals start from, so that those of all texts that one
 * machine runs are different. All 0 for the program itself. */
typedef struct Numbers {
    uint32_t nodes, codes;
    int globals;
} Numbers;

typedef struct Program {
    Arena *arena;
    char *name;    /* as given, for messages and tracebacks */
    char *source;  /* a copy; UTF-8 without byte order mark, zero-terminated */
    size_t length;
    ProgramKind kind;
    Numbers first;
    bool postpones_annotations; /* they are kept as text (PEP 563) */
    int unit;      /* which text of its machine it is; see unit.h */
    Node *module;
    Node **nodes;  /* every node, by id less first.nodes; nodes[0] is the module */
    uint32_t node_count;
    Code **codes;  /* every scope, by id less first.codes; codes[0] is the module */
    uint32_t code_count;
    Slice *globals; /* the name of each global slot, by slot less first.globals */
    int global_count;
} Program;

/* Lexes, parses, checks and resolves [source] ([length] bytes, copied). [name] is what messages
 * call the file, copied. On a fault returns NULL and fills [diag]: DIAG_SYNTAX with CPython's own
 * message and position where CPython refuses the source, DIAG_UNSUPPORTED where it is Python that
 * Corolane does not run. The caller frees the program with program_free() and the diag with
 * diag_free(). */
Program *program_new(const char *name, const char *source, size_t length, Diag *diag);
/* As above for another text of a machine's, whose numbers start from [first]. */
Program *program_new_text(const char *name, Slice source, ProgramKind kind, Numbers first, Diag *diag);
void program_free(Program *program);

/* The whole of line [number] (1-based) without its line end; empty when there is none. */
Slice program_line(const Program *program, int number);

/* Appends the SyntaxWarnings that CPython prints before it runs the program, whose file is [path]. */
void program_warnings(const Program *program, const char *path, Text *out);

/* Appends the tree as CPython's `ast.dump(tree, include_attributes=[positions])` prints it (no
 * indent). For tests: python3 is the oracle of the parser. */
void program_dump(const Program *program, bool positions, Text *out);

#endif
