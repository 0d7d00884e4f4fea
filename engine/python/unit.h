/* Units: the texts that one machine runs. The program itself is the first; a module of ours that is
 * written in Python becomes one when it is imported, and so does what eval() is given. Their nodes,
 * scopes and global slots have numbers of their own (Program.first), so that the machine's tables hold
 * those of all.
 *
 * What runs in any unit but the first is hidden: it calls, resumes and changes what the program sees,
 * and that is recorded, but it has no lines, variables or calls in the trace. */
#ifndef COROLANE_PYTHON_UNIT_H
#define COROLANE_PYTHON_UNIT_H

#include "engine/python/runtime.h"

struct Unit {
    const Program *program;
    Program *owned; /* to be freed with the machine; NULL for the program itself */
    Str *name;      /* its __name__ */
    Dict *others;   /* globals that its text does not name: from `import *`, say; may be NULL */
};

/* Where the next unit's numbers start. */
Numbers unit_numbers(const Machine *m);
/* Adds [program], whose `first` unit_numbers() gave, and makes its constants; its globals are unbound
 * but for __name__. With [owned] it is the machine's to free. */
void unit_add(Machine *m, Program *program, bool owned, Str *name);
/* Runs a unit's whole text, or evaluates the one expression that it is. The value is owned; NULL:
 * raised. */
Value unit_run(Machine *m, const Program *program);
Value unit_evaluate(Machine *m, const Program *program);
/* The unit whose code runs. */
const Unit *unit_running(const Machine *m);
/* The names that [program] has bound by now, as a new dict. */
Dict *unit_globals(Machine *m, const Program *program);
/* The machine's slot of the global [name] in [program], or -1. */
int unit_slot(const Program *program, Slice name);
/* Gives the global of that slot a value (kept), as an assignment that nobody sees. */
void unit_bind(Machine *m, int slot, Value value);
/* Takes it away from the name, which may be unbound, as a `del` that nobody sees. */
void unit_unbind(Machine *m, const Program *program, const char *name);
/* As unit_bind() by name, whether or not the text names it; unit_find() borrows, NULL: unbound. */
void unit_set(Machine *m, const Program *program, Str *name, Value value);
Value unit_find(const Machine *m, const Program *program, const Str *name);
void units_free(Machine *m);

#endif
