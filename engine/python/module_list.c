/* The table of the modules that have a part in C. */
#include "engine/python/module.h"

const ModuleRow *const module_rows[] = {
#define MODULE(name) &module_##name,
#include "engine/python/module_list.h"
    NULL,
};
