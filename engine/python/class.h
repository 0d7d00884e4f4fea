/* What type.c, class.c and class_order.c share: how a class of the program is made. */
#ifndef COROLANE_PYTHON_CLASS_H
#define COROLANE_PYTHON_CLASS_H

#include "engine/python/runtime.h"

/* An empty type, which lives as long as the machine. */
Type *type_alloc(Machine *m);
/* [base] remembers [type], for __subclasses__ and for changes that reach it. */
void type_add_subclass(Type *base, Type *type);
/* Fills type->mro from its bases; false: no order is consistent, TypeError raised. */
bool class_order(Machine *m, Type *type);

/* The metaclass of a class with these bases for which [meta] was asked: the most derived one. NULL:
 * there is none, TypeError raised. */
Type *best_metaclass(Machine *m, Type *meta, const Tuple *bases);

#endif
