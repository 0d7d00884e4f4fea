/* None, Ellipsis and NotImplemented. */
#include "engine/python/runtime.h"

static Value repr_none(Machine *m, Value self)
{
    return (Value)str_c(m, self == VALUE_NONE ? "None" : self == VALUE_ELLIPSIS ? "Ellipsis"
                                                                                : "NotImplemented");
}

/* Where Debian's CPython keeps them: the order of a set that has one depends on it. */
static bool hash_none(Machine *m, Value self, int64_t *hash)
{
    (void)m;
    *hash = self == VALUE_NONE ? 611532 : self == VALUE_ELLIPSIS ? 606842 : 606843;
    return true;
}

static bool truth_none(Machine *m, Value self, bool *truth)
{
    (void)m, (void)self;
    *truth = false;
    return true;
}

const TypeSlots none_slots = {.size = sizeof(Object),
                              .repr = repr_none,
                              .hash = hash_none,
                              .truth = truth_none,
                              .flags = SLOTS_NO_SUBCLASS};
const TypeSlots ellipsis_slots = {.size = sizeof(Object),
                                  .repr = repr_none,
                                  .hash = hash_none,
                                  .flags = SLOTS_NO_SUBCLASS};
const TypeSlots not_implemented_slots = {.size = sizeof(Object),
                                         .repr = repr_none,
                                         .hash = hash_none,
                                         .flags = SLOTS_NO_SUBCLASS};
