/* Resolver: decides for every name of a parsed program where it lives (scope.h), and refuses what
 * CPython's symbol table and compiler refuse. */
#ifndef COROLANE_PYTHON_RESOLVER_H
#define COROLANE_PYTHON_RESOLVER_H

#include "engine/python/program.h"

/* Fills program->codes and ->globals and, in the nodes, name_kind, slot, outer, code and mangled
 * names. On a fault returns false and fills [diag]. */
bool resolver_run(Program *program, Diag *diag);

/* The checks that CPython's compiler makes behind its symbol table: `return` outside a function,
 * `break` outside a loop, starred expressions out of place … Part of resolver_run(). */
bool check_run(const Program *program, Diag *diag);

/* Fills [diag] with a SyntaxError at [span]. Returns false. */
bool resolver_fault(const Program *program, Diag *diag, Span span, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

#endif
