#include "app/platform/options.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>

enum {
    OPTION_STEP = 256,
    OPTION_SIZE,
    OPTION_THEME,
    OPTION_LANG,
    OPTION_ZOOM,
    OPTION_MAX,
    OPTION_DUMP,
    OPTION_LESSONS
};

static const struct option long_options[] = {{"output", required_argument, NULL, 'o'},
                                             {"step", required_argument, NULL, OPTION_STEP},
                                             {"size", required_argument, NULL, OPTION_SIZE},
                                             {"theme", required_argument, NULL, OPTION_THEME},
                                             {"lang", required_argument, NULL, OPTION_LANG},
                                             {"zoom", required_argument, NULL, OPTION_ZOOM},
                                             {"dump", required_argument, NULL, OPTION_DUMP},
                                             {"lessons", required_argument, NULL, OPTION_LESSONS},
                                             {"max-events", required_argument, NULL, OPTION_MAX},
                                             {NULL, 0, NULL, 0}};

static bool fault(const char *option, const char *value, const char *wanted)
{
    fprintf(stderr, "corolane: --%s: %s: wanted %s\n", option, value, wanted);
    return false;
}

static bool read_number(const char *text, long long low, long long high, long long *number)
{
    char *end;
    errno = 0;
    *number = strtoll(text, &end, 10);
    return !errno && end != text && !*end && *number >= low && *number <= high;
}

static bool read_size(Options *options, const char *text)
{
    char end;
    int count = sscanf(text, "%dx%d%c", &options->width, &options->height, &end);
    options->sized = true;
    if (count == 2 && options->width >= 160 && options->height >= 120 && options->width <= 16384 &&
        options->height <= 16384)
        return true;
    return fault("size", text, "WIDTHxHEIGHT in pixels, from 160x120 to 16384x16384");
}

static bool read_option(Options *options, int option, const char *value)
{
    long long number = 0;
    switch (option) {
    case 'o':
        options->output = value;
        return true;
    case OPTION_DUMP:
        options->dump = value;
        return true;
    case OPTION_LESSONS:
        options->lessons = value;
        return true;
    case OPTION_SIZE:
        return read_size(options, value);
    case OPTION_THEME:
        return theme_named(value, &options->theme) ||
               fault("theme", value, "dark, light or contrast");
    case OPTION_LANG:
        return language_find(value, &options->language) || fault("lang", value, "en or ko");
    case OPTION_STEP:
        return read_number(value, 1, 1000000000, &options->step) ||
               fault("step", value, "a step's number, from 1");
    case OPTION_ZOOM:
        if (!read_number(value, 50, 400, &number))
            return fault("zoom", value, "a percentage from 50 to 400");
        options->zoom = (int)number;
        return true;
    case OPTION_MAX:
        if (!read_number(value, 0, INT64_MAX, &number))
            return fault("max-events", value, "a number of events; 0 is no bound");
        options->max_events = (uint64_t)number;
        return true;
    default:
        return false; /* getopt_long has said why */
    }
}

static Language language_of_environment(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
        const char *value = getenv(names[i]);
        if (value && *value)
            return language_of_locale(value);
    }
    return LANGUAGE_EN;
}

bool options_read(Options *options, int argc, char **argv)
{
    *options = (Options){
        .language = language_of_environment(), .width = 1280, .height = 720, .max_events = 1000000};
    optind = 1;
    int option;
    while ((option = getopt_long(argc, argv, "o:", long_options, NULL)) != -1)
        if (!read_option(options, option, optarg))
            return false;
    if (optind < argc)
        options->name = argv[optind++];
    if (optind < argc) {
        fprintf(stderr, "corolane: %s: only one lesson, program or trace can be opened\n",
                argv[optind]);
        return false;
    }
    return true;
}
