/* Modules: what `import` finds. Each module is a row of module_list.h. */
#ifndef COROLANE_PYTHON_MODULE_H
#define COROLANE_PYTHON_MODULE_H

#include "engine/python/runtime.h"

typedef struct ModuleRow {
    const char *name;
    const NativeRow *functions;
    /* Adds what is not a function; may be NULL. False: raised. */
    bool (*fill)(Machine *m, Dict *dict);
} ModuleRow;

extern const ModuleRow module_rows[];

/* The modules that have files of their own. */
extern const NativeRow functools_functions[];
bool functools_fill(Machine *m, Dict *dict);
bool collections_fill(Machine *m, Dict *dict);
bool itertools_fill(Machine *m, Dict *dict);
bool array_fill(Machine *m, Dict *dict);

/* The row of [name], or NULL. */
const ModuleRow *module_find(Slice name);
void module_set(Machine *m, Dict *dict, const char *name, Value value); /* takes [value] over */

#endif
