/* What set_operations.c gives set_type.c. The results are new sets of [set]'s kind, NULL where an
 * exception is set. */
#ifndef COROLANE_PYTHON_SET_OPERATIONS_H
#define COROLANE_PYTHON_SET_OPERATIONS_H

#include "engine/python/runtime.h"

bool is_any_set(Machine *m, Value v);
/* A set, or a frozenset where [kind] is one, of what [iterable] has; NULL: of nothing. */
Set *set_of_kind(Machine *m, const Set *kind, Value iterable);
Set *set_union(Machine *m, Set *set, Value other);
Set *set_intersection(Machine *m, Set *set, Value other);
Set *set_difference(Machine *m, Set *set, Value other);
Set *set_symmetric_difference(Machine *m, Set *set, Value other);
bool set_difference_update(Machine *m, Set *set, Value other);
bool set_symmetric_update(Machine *m, Set *set, Value other);
/* Gives [set] the members of [result] (dropped). False: there is none, an exception is set. */
bool set_replace(Machine *m, Set *set, Set *result);
bool is_set_operator(BinaryOp op);
Set *set_operation(Machine *m, Set *set, Value other, BinaryOp op);
bool set_operation_update(Machine *m, Set *set, Value other, BinaryOp op);

#endif
