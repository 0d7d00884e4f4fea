/* Modules: what `import` finds. Each is a row of module_list.c, a text in library/, or both. */
#ifndef COROLANE_PYTHON_MODULE_H
#define COROLANE_PYTHON_MODULE_H

#include "engine/python/runtime.h"

typedef struct ModuleRow {
    const char *name;
    const NativeRow *functions;
    /* Adds what is not a function; may be NULL. False: raised. */
    bool (*fill)(Machine *m, Dict *dict);
    const char *origin; /* the module that its functions say they are of; NULL: this one */
    const char *lacks;  /* names of CPython's module that are not here, refused before the run */
} ModuleRow;

#define MODULE(name) extern const ModuleRow module_##name;
#include "engine/python/module_list.h"
extern const ModuleRow *const module_rows[]; /* NULL ends them */

/* The modules, or the rest of modules with a row above, that are written in Python: the texts in
 * library/, one for each, whose file is named as the module is. (library.c is made from them when
 * Corolane is built.) */
typedef struct LibraryRow {
    const char *name;
    const char *source;
    size_t length;
} LibraryRow;

extern const LibraryRow library_rows[];

/* The row of [name], or NULL. */
const ModuleRow *module_find(Slice name);
const LibraryRow *library_find(Slice name);
bool module_exists(Slice name);
/* What the Import or ImportFrom [n] leads to and is not here: an alias of its own, or an attribute of
 * *[module] anywhere in the program. NULL: everything is here. module_lacks.c */
const Node *module_lacking(const Program *program, const Node *n, Slice *module);
void module_set(Machine *m, Dict *dict, const char *name, Value value); /* takes [value] over */

#endif
