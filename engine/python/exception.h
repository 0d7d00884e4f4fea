/* Exceptions: what exception.c and exception_kinds.c give each other and the types. */
#ifndef COROLANE_PYTHON_EXCEPTION_H
#define COROLANE_PYTHON_EXCEPTION_H

#include "engine/python/runtime.h"

Value exception_make(Machine *m, Type *type, const Args *args);
void exception_set_args(Machine *m, Exception *self, const Value *items, size_t count);
Value exception_str(Machine *m, Value self);
/* Drops one that was set, or NULL. CPython has its traceback beside it, which goes last: after what is
 * the exception's context. */
void drop_exception(Machine *m, Value exception);

/* What the exception type [id] has beyond its base: slots of its own, and names for its fields. */
TypeSlots exception_own(TypeId id);
void exception_add_fields(Machine *m, TypeId id);

/* While one that is set waits for a finalizer to run, somebody who handles it too may raise it again.
 * CPython has its traceback beside it; here its entries since it was last caught wait in a Way. */
typedef struct Way {
    TraceEntry *entries;
    List *kept; /* NULL: there is nothing to bring back */
    uint32_t count, settled, settled_kept;
} Way;
Way exception_cut_way(Machine *m, Exception *exception);
void exception_join_way(Machine *m, Exception *exception, const Way *way);

/* Of [exception], which may be NULL. */
static inline Way exception_set_aside(Machine *m, Value exception)
{
    return exception && exception->refs > 1 ? exception_cut_way(m, (Exception *)exception) : (Way){0};
}

static inline void exception_bring_back(Machine *m, Value exception, const Way *way)
{
    if (way->kept)
        exception_join_way(m, (Exception *)exception, way);
}

#endif
