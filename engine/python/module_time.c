/* time: a clock of the program's own, which only sleep() moves. */
#include "engine/python/module.h"

#define FUNCTION(name) static Value name(Machine *m, Value self, const Args *args)

FUNCTION(time_sleep)
{
    (void)self;
    double seconds;
    if (!number_as_double(m, args->items[0], &seconds))
        return NULL;
    if (seconds < 0)
        return raise_format(m, TYPE_ValueError, "sleep length must be non-negative");
    m->clock += seconds;
    return VALUE_NONE;
}

FUNCTION(time_now)
{
    (void)self, (void)args;
    return float_new(m, m->clock);
}

FUNCTION(time_time)
{
    enum { START = 1700000000 };
    (void)self, (void)args;
    return float_new(m, START + m->clock);
}

static const NativeRow time_functions[] = {
    {"sleep", time_sleep, 1, 1, 0},     {"time", time_time, 0, 0, 0},
    {"perf_counter", time_now, 0, 0, 0}, {"monotonic", time_now, 0, 0, 0},
    {"process_time", time_now, 0, 0, 0}, {0},
};

const ModuleRow module_time = {.name = "time", .functions = time_functions};
