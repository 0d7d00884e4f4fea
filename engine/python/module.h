/* Modules: what `import` finds. Each module is a row of module_list.h. */
#ifndef COROLANE_PYTHON_MODULE_H
#define COROLANE_PYTHON_MODULE_H

#include "engine/python/runtime.h"

typedef struct ModuleRow {
    const char *name;
    const NativeRow *functions;
    /* Adds what is not a function; may be NULL. False: raised. */
    bool (*fill)(Machine *m, Dict *dict);
    const char *origin; /* the module that its functions say they are of; NULL: this one */
} ModuleRow;

#define MODULE(name) extern const ModuleRow module_##name;
#include "engine/python/module_list.h"
extern const ModuleRow *const module_rows[]; /* NULL ends them */

/* The row of [name], or NULL. */
const ModuleRow *module_find(Slice name);
void module_set(Machine *m, Dict *dict, const char *name, Value value); /* takes [value] over */

#endif
