/* Slot wrappers: a built-in type's behaviour as methods that a program can name and call, such as
 * list.__len__ or super().__init__. */
#ifndef COROLANE_PYTHON_SLOT_WRAPPER_H
#define COROLANE_PYTHON_SLOT_WRAPPER_H

#include "engine/python/runtime.h"

/* Adds to [type] the special methods for what [slots] defines itself. */
void slot_wrappers_add(Machine *m, Type *type, const TypeSlots *slots);

#endif
