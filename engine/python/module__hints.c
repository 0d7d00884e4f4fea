/* _hints: the names of the program, which typing.get_type_hints() evaluates annotations with; the rest
 * is in library/_hints.py. */
#include "engine/python/module.h"
#include "engine/python/unit.h"

static Value hints_program_names(Machine *m, Value self, const Args *args)
{
    (void)self, (void)args;
    return (Value)unit_globals(m, m->units[0].program);
}

static const NativeRow functions[] = {{"program_names", hints_program_names, 0, 0, 0}, {0}};

const ModuleRow module__hints = {.name = "_hints", .functions = functions};
