/* gc: objects go when their last reference does; what is in a cycle stays until it is collected here,
 * or the program is over. */
#include "engine/python/module.h"

#define FUNCTION(name) static Value gc_##name(Machine *m, Value self, const Args *args)

FUNCTION(collect)
{
    static const char *const names[] = {"generation", NULL};
    (void)self;
    Value given[1];
    int64_t generation = 2;
    if (!args_sort(m, args, "collect", names, 0, 1, given) ||
        (given[0] && !value_index(m, given[0], &generation, NULL)))
        return NULL;
    if (generation < 0 || generation > 2)
        return raise_format(m, TYPE_ValueError, "invalid generation");
    return small((int64_t)collect_garbage(m));
}

FUNCTION(enable)
{
    (void)self, (void)args;
    m->gc_disabled = false;
    return VALUE_NONE;
}

FUNCTION(disable)
{
    (void)self, (void)args;
    m->gc_disabled = true;
    return VALUE_NONE;
}

FUNCTION(isenabled)
{
    (void)self, (void)args;
    return boolean(!m->gc_disabled);
}

static const NativeRow functions[] = {
    {"collect", gc_collect, 0, ANY_COUNT, NATIVE_KEYWORDS},
    {"enable", gc_enable, 0, 0, 0},
    {"disable", gc_disable, 0, 0, 0},
    {"isenabled", gc_isenabled, 0, 0, 0},
    {0},
};

/* Where a collector would put what it cannot free: there is nothing of the kind. */
static bool fill(Machine *m, Dict *dict)
{
    module_set(m, dict, "garbage", (Value)list_new(m, 0));
    return true;
}

const ModuleRow module_gc = {
    .name = "gc",
    .functions = functions,
    .fill = fill,
    .lacks = "DEBUG_COLLECTABLE DEBUG_LEAK DEBUG_SAVEALL DEBUG_STATS DEBUG_UNCOLLECTABLE callbacks "
             "freeze get_count get_debug get_freeze_count get_objects get_referents "
             "get_referrers get_stats get_threshold is_finalized is_tracked set_debug "
             "set_threshold unfreeze",
};
