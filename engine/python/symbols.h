/* Symbols: the names of a scope while they are being resolved. What lasts of them is in Code. */
#ifndef COROLANE_PYTHON_SYMBOLS_H
#define COROLANE_PYTHON_SYMBOLS_H

#include "engine/python/program.h"

enum {
    SYMBOL_USED = 1 << 0,
    SYMBOL_ASSIGNED = 1 << 1,  /* bound by any means but an import */
    SYMBOL_IMPORTED = 1 << 2,
    SYMBOL_PARAMETER = 1 << 3,
    SYMBOL_GLOBAL = 1 << 4,
    SYMBOL_NONLOCAL = 1 << 5,
    SYMBOL_ANNOTATED = 1 << 6,
    SYMBOL_ITERATION = 1 << 7, /* target of a comprehension's `for` */
    SYMBOL_IMPLICIT = 1 << 8,  /* `__class__`, because `super` is used */
    SYMBOL_BOUND = SYMBOL_ASSIGNED | SYMBOL_IMPORTED | SYMBOL_PARAMETER,
};

typedef struct Symbol {
    Slice name;
    int flags;
    Span declared;   /* the global or nonlocal statement */
    int slot;        /* bound here: its slot; else -1 */
    int free_slot;   /* reached from an enclosing scope: the slot of the cell; else -1 */
    int global;      /* its global slot; -1 until asked for */
    uint8_t kind;    /* NameKind, when resolved */
} Symbol;

typedef struct Scope {
    Code *code;
    struct Scope *parent;
    Symbol **symbols;  /* in order of first appearance */
    int count;
    size_t capacity;
    Symbol **table;    /* hashed by name */
    size_t table_size;
    size_t slot_capacity;
    int *moved;        /* by the slot that a name had first: where it is in the end */
    bool iterating_target; /* inside the target of a comprehension's `for` */
    int iterable_depth;    /* inside the iterables of comprehensions */
} Scope;

/* The symbol of [name] in [scope]: NULL, or a new one. Memory is [arena]'s. */
Symbol *scope_find(const Scope *scope, Slice name);
Symbol *scope_symbol(Arena *arena, Scope *scope, Slice name);
/* Frees what the scope itself holds, not its symbols. */
void scope_free(Scope *scope);

/* Gives the names bound in [scope] their slots: parameters first, in the order they were added. */
void scope_number(Scope *scope);

/* The globals of a program, a scope of its own kind. */
int global_slot(Arena *arena, Scope *globals, Slice name);

/* Decides every symbol of [scope]; scope_number() has run on all scopes. Returns the symbol whose
 * nonlocal or global declaration is wrong and *[why], or NULL. */
Symbol *scope_resolve(Arena *arena, Scope *scope, Scope *globals, const char **why);

/* Brings the slots into CPython's order, when all scopes are resolved: first each scope for itself,
 * then it follows where the cells of its free names have gone to. */
void scope_order(Arena *arena, Scope *scope);
void scope_follow(Scope *scope);

/* Moves the slots into the program's arena, where they stay. */
void scope_finish(Arena *arena, Scope *scope);

#endif
