/* Value: what a Python expression has: an object, or a small immediate that needs no memory.
 *
 *     NULL   no value: a name that is not bound; as a result, "an exception is set"
 *     …00    Object *          counted by references
 *     …01    integer << 2      62 bits, signed; larger integers are objects
 *     …10    constant << 2     None, True, False, Ellipsis, NotImplemented
 *
 * The immediates have the same bits as the trace's Datum (engine/trace/datum.h), on purpose: to
 * record one costs nothing.
 *
 * Ownership, for all of engine/python: arguments are borrowed, results are new references that the
 * caller drops. What differs says so. */
#ifndef COROLANE_PYTHON_VALUE_H
#define COROLANE_PYTHON_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "engine/trace/datum.h"

typedef struct Machine Machine;
typedef struct Type Type;
typedef struct Object Object;
typedef Object *Value;

struct Object {
    uint32_t refs;
    uint32_t datum; /* what the trace calls it; 0 while it has not been recorded */
    Type *type;
};

#define VALUE_NONE ((Value)(uintptr_t)(DATUM_NONE << 2 | 2))
#define VALUE_TRUE ((Value)(uintptr_t)(DATUM_TRUE << 2 | 2))
#define VALUE_FALSE ((Value)(uintptr_t)(DATUM_FALSE << 2 | 2))
#define VALUE_ELLIPSIS ((Value)(uintptr_t)(DATUM_ELLIPSIS << 2 | 2))
#define VALUE_NOT_IMPLEMENTED ((Value)(uintptr_t)(DATUM_NOT_IMPLEMENTED << 2 | 2))

#define SMALL_MAX ((INT64_C(1) << 61) - 1)
#define SMALL_MIN (-(INT64_C(1) << 61))

static inline bool is_small(Value value)
{
    return ((uintptr_t)value & 3) == 1;
}
static inline bool are_small(Value left, Value right)
{
    return ((uintptr_t)left & (uintptr_t)right & 1) != 0;
}
static inline int64_t small_of(Value value)
{
    return (int64_t)(intptr_t)value >> 2;
}
static inline bool small_fits(int64_t integer)
{
    return integer >= SMALL_MIN && integer <= SMALL_MAX;
}
/* [integer] must fit. */
static inline Value small(int64_t integer)
{
    return (Value)((uintptr_t)integer << 2 | 1);
}
static inline Value boolean(bool truth)
{
    return truth ? VALUE_TRUE : VALUE_FALSE;
}
static inline bool is_boolean(Value value)
{
    return value == VALUE_TRUE || value == VALUE_FALSE;
}
/* Whether [value] is an Object: neither NULL nor an immediate. */
static inline bool is_object(Value value)
{
    return value && ((uintptr_t)value & 3) == 0;
}

void object_free(Machine *machine, Object *object);

/* One more reference; returns [value]. NULL is allowed. */
static inline Value keep(Value value)
{
    if (is_object(value))
        value->refs++;
    return value;
}
/* One reference less; the last one frees the object, which may run the program's own code. NULL is
 * allowed. An exception that is set stays set. */
static inline void drop(Machine *machine, Value value)
{
    if (is_object(value) && --value->refs == 0)
        object_free(machine, value);
}

#define KEEP(pointer) (keep((Value)(pointer)), (pointer))

#endif
