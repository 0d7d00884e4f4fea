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

/* class_slots.c. The names that the class's __slots__ has, *[names] NULL where it has none; whether one
 * is __dict__; whether they may be slots. False: raised. */
bool slots_names(Machine *m, const Type *type, Tuple **names);
bool slots_name_dict(const Tuple *names);
bool slots_check(Machine *m, const Type *type, const Tuple *names);
/* Places at the end of the instance's struct. */
bool slots_add(Machine *m, Type *type, const Tuple *names);
/* Goes through the slots that are set, in the order of the classes from the base on. */
typedef bool (*SlotVisit)(void *context, const Member *member, Value value);
bool slots_each(Machine *m, Value object, const Type *type, SlotVisit visit, void *context);
/* A slot has changed from [old] to [value], of which one may be NULL. */
void slots_observe(Machine *m, Value object, const Member *member, Value old, Value value);

/* object.__dict__ = dict; NULL: an empty one. attribute.c */
bool attribute_set_dict(Machine *m, Value object, Value dict);

/* The metaclass of a class with these bases for which [meta] was asked: the most derived one. NULL:
 * there is none, TypeError raised. */
Type *best_metaclass(Machine *m, Type *meta, const Tuple *bases);

/* object_type.c: __dir__ of objects and classes. */
Value method_dir(Machine *m, Value self, const Args *args);

#endif
