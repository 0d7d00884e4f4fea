/* time: a clock of the program's own, which only sleep() moves, and what calendars make of it.
 * Local time is UTC. */
#include <math.h>
#include <time.h>

#include "engine/python/module.h"
#include "engine/python/record.h"

#define FUNCTION(name) static Value time_##name(Machine *m, Value self, const Args *args)
#define BILLION 1000000000

enum { START = 1700000000 }; /* what time() is when the program starts */

/* ---- the clock */

/* A float, or an integer of any kind. */
static bool is_seconds(Machine *m, Value v, double *seconds)
{
    if (is_a(m, v, TYPE_float)) {
        *seconds = ((Float *)v)->number;
        if (isnan(*seconds))
            raise_format(m, TYPE_ValueError, "Invalid value NaN (not a number)");
        return !isnan(*seconds);
    }
    Value integer = value_as_int(m, v);
    bool fine = integer && number_as_double(m, integer, seconds);
    drop(m, integer);
    return fine;
}

FUNCTION(sleep)
{
    (void)self;
    double seconds;
    if (!is_seconds(m, args->items[0], &seconds))
        return NULL;
    if (seconds < 0)
        return raise_format(m, TYPE_ValueError, "sleep length must be non-negative");
    m->clock += seconds;
    return VALUE_NONE;
}

FUNCTION(perf_counter)
{
    (void)self, (void)args;
    return float_new(m, m->clock);
}

FUNCTION(perf_counter_ns)
{
    (void)self, (void)args;
    return int_new(m, (int64_t)llround(m->clock * BILLION));
}

FUNCTION(time)
{
    (void)self, (void)args;
    return float_new(m, START + m->clock);
}

FUNCTION(time_ns)
{
    (void)self, (void)args;
    return int_new(m, START * (int64_t)BILLION + (int64_t)llround(m->clock * BILLION));
}

/* ---- the calendar */

static Value struct_of(Machine *m, const struct tm *tm, const char *zone)
{
    Value items[] = {small(tm->tm_year + 1900),    small(tm->tm_mon + 1),  small(tm->tm_mday),
                     small(tm->tm_hour),           small(tm->tm_min),      small(tm->tm_sec),
                     small((tm->tm_wday + 6) % 7), small(tm->tm_yday + 1), small(0)};
    Record *record = record_new(m, TYPE_time_struct_time, items);
    record->hidden[0] = (Value)str_c(m, zone);
    record->hidden[1] = small(0);
    return (Value)record;
}

/* The moment that an optional argument names: seconds since 1970, or the clock's. */
static bool moment_of(Machine *m, const Args *args, struct tm *tm)
{
    double seconds = START + m->clock;
    bool given = args->count && args->items[0] != VALUE_NONE;
    if (given && !is_seconds(m, args->items[0], &seconds))
        return false;
    time_t moment = fabs(seconds) < 1e18 ? (time_t)floor(seconds) : 0;
    if (fabs(seconds) < 1e18 && gmtime_r(&moment, tm))
        return true;
    raise_format(m, TYPE_OverflowError, "timestamp out of range for platform time_t");
    return false;
}

FUNCTION(gmtime)
{
    (void)self;
    struct tm tm;
    return moment_of(m, args, &tm) ? struct_of(m, &tm, "GMT") : NULL;
}

FUNCTION(localtime)
{
    (void)self;
    struct tm tm;
    return moment_of(m, args, &tm) ? struct_of(m, &tm, "UTC") : NULL;
}

/* What a struct_time, or a tuple of nine integers, says. */
static bool read_struct(Machine *m, Value v, const char *function, struct tm *tm)
{
    if (!is_a(m, v, TYPE_tuple)) {
        raise_format(m, TYPE_TypeError, "Tuple or struct_time argument required");
        return false;
    }
    const Tuple *tuple = (Tuple *)v;
    int64_t fields[9] = {0};
    bool fine = tuple->count == 9;
    for (int i = 0; fine && i < 9; i++)
        fine = is_int(m, tuple->items[i]) && int_fits(tuple->items[i], &fields[i]) &&
               fields[i] >= INT32_MIN / 2 && fields[i] <= INT32_MAX / 2;
    if (!fine) {
        raise_format(m, TYPE_TypeError, "%s(): illegal time tuple argument", function);
        return false;
    }
    *tm = (struct tm){
        .tm_year = (int)fields[0] - 1900,
        .tm_mon = (int)fields[1] - 1,
        .tm_mday = (int)fields[2],
        .tm_hour = (int)fields[3],
        .tm_min = (int)fields[4],
        .tm_sec = (int)fields[5],
        .tm_wday = (int)(fields[6] + 1) % 7,
        .tm_yday = (int)fields[7] - 1,
        .tm_isdst = (int)fields[8],
        .tm_zone = "UTC",
    };
    return true;
}

/* Zero in place of the first month or day is forgiven, nothing else. */
static bool is_in_range(Machine *m, struct tm *tm)
{
    tm->tm_mon += tm->tm_mon == -1;
    tm->tm_mday += tm->tm_mday == 0;
    tm->tm_yday += tm->tm_yday == -1;
    const struct {
        int value, low, high;
        const char *what;
    } fields[] = {
        {tm->tm_mon, 0, 11, "month"},         {tm->tm_mday, 1, 31, "day of month"},
        {tm->tm_hour, 0, 23, "hour"},         {tm->tm_min, 0, 59, "minute"},
        {tm->tm_sec, 0, 61, "seconds"},       {tm->tm_wday, 0, 6, "day of week"},
        {tm->tm_yday, 0, 365, "day of year"},
    };
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (fields[i].value < fields[i].low || fields[i].value > fields[i].high) {
            raise_format(m, TYPE_ValueError, "%s out of range", fields[i].what);
            return false;
        }
    return true;
}

static const char *const days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

static Value plain_text(Machine *m, const struct tm *tm)
{
    Text text = TEXT_EMPTY;
    text_printf(&text, "%s %s%3d %.2d:%.2d:%.2d %d", days[tm->tm_wday], months[tm->tm_mon],
                tm->tm_mday, tm->tm_hour, tm->tm_min, tm->tm_sec, 1900 + tm->tm_year);
    return (Value)str_from_text(m, &text);
}

FUNCTION(ctime)
{
    (void)self;
    struct tm tm;
    return moment_of(m, args, &tm) ? plain_text(m, &tm) : NULL;
}

/* The time that the argument at [place] holds, or the clock's where there is none. */
static bool time_argument(Machine *m, const Args *args, int place, const char *function,
                          struct tm *tm)
{
    const Args none = {0};
    if (args->count <= place)
        return moment_of(m, &none, tm);
    if (!read_struct(m, args->items[place], function, tm) || !is_in_range(m, tm))
        return false;
    Value zone = is_a(m, args->items[place], TYPE_time_struct_time)
                     ? ((Record *)args->items[place])->hidden[0]
                     : NULL;
    if (zone && is_a(m, zone, TYPE_str))
        tm->tm_zone = ((Str *)zone)->bytes;
    return true;
}

FUNCTION(asctime)
{
    (void)self;
    struct tm tm;
    return time_argument(m, args, 0, "asctime", &tm) ? plain_text(m, &tm) : NULL;
}

FUNCTION(mktime)
{
    (void)self;
    struct tm tm;
    if (!read_struct(m, args->items[0], "mktime", &tm))
        return NULL;
    return float_new(m, (double)timegm(&tm));
}

/* One directive of the format. %s would ask the machine for its time zone. */
static void add_directive(const char *directive, struct tm *tm, Text *out)
{
    char made[128];
    if (directive[1] == 's')
        text_printf(out, "%lld", (long long)timegm(tm));
    else
        text_add(out, made, strftime(made, sizeof made, directive, tm));
}

FUNCTION(strftime)
{
    (void)self;
    struct tm tm;
    if (!is_a(m, args->items[0], TYPE_str))
        return raise_format(m, TYPE_TypeError, "strftime() argument 1 must be str, not %s",
                            type_name(m, args->items[0]));
    if (!time_argument(m, args, 1, "strftime", &tm))
        return NULL;
    Text text = TEXT_EMPTY;
    for (const char *at = ((Str *)args->items[0])->bytes; *at; at++) {
        if (*at != '%' || !at[1]) {
            text_add_char(&text, *at);
            continue;
        }
        bool modified = (at[1] == 'E' || at[1] == 'O' || at[1] == '-' || at[1] == '_') && at[2];
        char directive[] = {'%', at[1], modified ? at[2] : '\0', '\0'};
        add_directive(directive, &tm, &text);
        at += modified ? 2 : 1;
    }
    return (Value)str_from_text(m, &text);
}

/* ---- the module */

static const NativeRow functions[] = {
    {"sleep", time_sleep, 1, 1, 0},
    {"time", time_time, 0, 0, 0},
    {"time_ns", time_time_ns, 0, 0, 0},
    {"perf_counter", time_perf_counter, 0, 0, 0},
    {"perf_counter_ns", time_perf_counter_ns, 0, 0, 0},
    {"monotonic", time_perf_counter, 0, 0, 0},
    {"monotonic_ns", time_perf_counter_ns, 0, 0, 0},
    {"process_time", time_perf_counter, 0, 0, 0},
    {"process_time_ns", time_perf_counter_ns, 0, 0, 0},
    {"thread_time", time_perf_counter, 0, 0, 0},
    {"thread_time_ns", time_perf_counter_ns, 0, 0, 0},
    {"gmtime", time_gmtime, 0, 1, 0},
    {"localtime", time_localtime, 0, 1, 0},
    {"ctime", time_ctime, 0, 1, 0},
    {"asctime", time_asctime, 0, 1, 0},
    {"mktime", time_mktime, 1, 1, 0},
    {"strftime", time_strftime, 1, 2, 0},
    {0},
};

static bool fill(Machine *m, Dict *dict)
{
    Value zone = (Value)str_c(m, "UTC"), zones[] = {zone, zone};
    module_set(m, dict, "struct_time", keep((Value)m->types[TYPE_time_struct_time]));
    module_set(m, dict, "tzname", (Value)tuple_of(m, zones, 2));
    module_set(m, dict, "timezone", small(0));
    module_set(m, dict, "altzone", small(0));
    module_set(m, dict, "daylight", small(0));
    drop(m, zone);
    return true;
}

const ModuleRow module_time = {
    .name = "time",
    .functions = functions,
    .fill = fill,
    .lacks = "CLOCK_BOOTTIME CLOCK_MONOTONIC CLOCK_MONOTONIC_RAW CLOCK_PROCESS_CPUTIME_ID "
             "CLOCK_REALTIME CLOCK_TAI CLOCK_THREAD_CPUTIME_ID clock_getres clock_gettime "
             "clock_gettime_ns clock_settime clock_settime_ns get_clock_info "
             "pthread_getcpuclockid strptime tzset",
};
