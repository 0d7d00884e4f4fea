/* What dict_type.c and dict_view.c give each other. */
#ifndef COROLANE_PYTHON_DICT_VIEW_H
#define COROLANE_PYTHON_DICT_VIEW_H

#include "engine/python/runtime.h"

Value dict_view_new(Machine *m, Dict *dict, TypeId type);
/* An iterator of [type] over the entries, and one that goes backwards. */
Value dict_iterate(Machine *m, Dict *dict, TypeId type);
Value dict_iterate_back(Machine *m, Dict *dict, TypeId type);
bool dict_length(Machine *m, Value self, int64_t *length);
bool dict_contains(Machine *m, Value self, Value item, bool *found);

#endif
