/* Scope: what the resolver decides about names.
 *
 * Each function, lambda, class body, comprehension and the module has a Code. A running Code has a
 * frame with one slot per local name:
 *
 *     slots:  [ parameters … ][ other locals … ][ their cells … ][ names from outer functions … ]
 *
 * A name that an inner scope uses lives in a cell: its slot holds the cell, in the scope that owns
 * it and in every scope that reaches it. Globals are slots of the module's table, one per name used
 * anywhere in the program. (Rules: The Python Language Reference, 4.2.2 "Resolution of names".) */
#ifndef COROLANE_PYTHON_SCOPE_H
#define COROLANE_PYTHON_SCOPE_H

#include "engine/python/ast.h"

typedef enum CodeKind {
    CODE_MODULE,
    CODE_FUNCTION, /* def and lambda */
    CODE_CLASS,
    CODE_COMPREHENSION, /* list, set and dict comprehension: runs in a frame of its own, at once */
    CODE_GENERATOR_EXP, /* as a function with a yield in it */
} CodeKind;

typedef struct SlotInfo {
    Slice name;
    bool is_cell;   /* owned here, captured by an inner scope */
    bool is_free;   /* from an enclosing scope: always a cell */
    bool is_parameter;
    int outer;      /* is_free: the slot in the directly enclosing Code that holds the cell */
} SlotInfo;

enum { PLAIN_SLOTS = 64 };

struct Code {
    CodeKind kind;
    uint32_t id;      /* Program.first.codes and its position in Program.codes */
    const struct Program *program; /* whose text it is */
    bool is_hidden;   /* it is not the program's own text: the trace does not show it */
    Node *node;       /* the Module, FunctionDef, Lambda, ClassDef or comprehension */
    Code *parent;     /* the lexically enclosing Code; NULL for the module */
    Slice name;       /* "<module>", "averager", "<lambda>", "<listcomp>", "<genexpr>" … */
    Slice qualname;   /* as CPython: "outer.<locals>.inner", "Class.method" */
    bool is_generator; /* contains yield or yield from of its own, or is a generator expression */
    Slice docstring;  /* {NULL,0} when there is none */

    SlotInfo *slots;
    int slot_count;
    /* Parameters come first in slots, in this order, as CPython's co_varnames: positional-only,
     * positional-or-keyword, keyword-only, then *args, then **kwargs. A comprehension or generator
     * expression has one positional parameter, ".0": the iterator of its first `for`. */
    int posonly_count;
    int positional_count; /* positional-only included */
    int kwonly_count;
    bool has_cells;       /* some slots are cells, own or free ones */
    bool is_plain;        /* none are, all parameters are positional, slot_count < PLAIN_SLOTS */
    int vararg_slot;      /* -1 when there is none */
    int kwarg_slot;

    int class_cell; /* CODE_CLASS: the slot of the `__class__` cell that super() needs, or -1.
                       A method that uses super() or __class__ reaches it as a free name. */
};

#endif
