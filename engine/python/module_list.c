/* The table of the modules, and those that hold nothing. */
#include "engine/python/module.h"

const ModuleRow module___future__ = {.name = "__future__"};

const ModuleRow *const module_rows[] = {
#define MODULE(name) &module_##name,
#include "engine/python/module_list.h"
    NULL,
};
