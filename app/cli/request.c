#include "app/cli/request.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/cli/commands.h"
#include "app/cli/message.h"
#include "engine/export/export.h"

enum { DEFAULT_EVENTS = 1000000, MOST_PIXELS = 16384 };

static bool read_number(const char *text, uint64_t low, uint64_t high, uint64_t *value)
{
    char *end;
    if (*text < '0' || *text > '9')
        return false;
    errno = 0;
    *value = strtoull(text, &end, 10);
    return *end == 0 && errno == 0 && *value >= low && *value <= high;
}

static bool set_language(Request *request, const char *value)
{
    return language_find(value, &request->language);
}

static bool set_max_events(Request *request, const char *value)
{
    return read_number(value, 0, UINT64_MAX, &request->max_events);
}

static bool set_format(Request *request, const char *value)
{
    request->format = value;
    return export_find(value) != NULL;
}

static bool set_output(Request *request, const char *value)
{
    request->output = value;
    return *value != 0;
}

static bool set_step(Request *request, const char *value)
{
    uint64_t step;
    bool fine = read_number(value, 1, SIZE_MAX, &step);
    request->step = fine ? (size_t)step : 0;
    return fine;
}

static bool set_size(Request *request, const char *value)
{
    char rest;
    return sscanf(value, "%5dx%5d%c", &request->width, &request->height, &rest) == 2 &&
           request->width >= 160 && request->width <= MOST_PIXELS && request->height >= 120 &&
           request->height <= MOST_PIXELS;
}

static bool set_theme(Request *request, const char *value)
{
    return theme_named(value, &request->theme);
}

static bool set_zoom(Request *request, const char *value)
{
    uint64_t zoom;
    bool fine = read_number(value, 50, 400, &zoom);
    request->zoom = fine ? (int)zoom : 0;
    return fine;
}

static bool set_dump(Request *request, const char *value)
{
    request->dump = value;
    return *value != 0;
}

static bool set_crossings(Request *request, const char *value)
{
    (void)value;
    return request->crossings = true;
}

static bool set_all_steps(Request *request, const char *value)
{
    (void)value;
    return request->all_steps = true;
}

static bool set_lanes_only(Request *request, const char *value)
{
    (void)value;
    return request->lanes_only = true;
}

static bool set_no_motion(Request *request, const char *value)
{
    (void)value;
    return request->no_motion = true;
}

static bool set_partial(Request *request, const char *value)
{
    (void)value;
    return request->partial = true;
}

static bool set_json(Request *request, const char *value)
{
    (void)value;
    return request->json = true;
}

static bool set_help(Request *request, const char *value)
{
    (void)value;
    return request->help = true;
}

static bool set_version(Request *request, const char *value)
{
    (void)value;
    return request->version = true;
}

static const struct OptionRow {
    const char *name;
    char letter;
    const char *value;
    bool (*set)(Request *request, const char *value);
    const char *help[LANGUAGE_COUNT];
} rows[OPTION_COUNT] = {
#define OPTION(id, name, letter, value, set, en, ko) \
    [OPTION_##id] = {name, letter, value, set, {[LANGUAGE_EN] = en, [LANGUAGE_KO] = ko}},
#include "app/cli/option_list.h"
};

/* What the value of an option may be, for people. */
static const char *allowed(int option, char *buffer, size_t size)
{
    size_t at = 0;
    if (option != OPTION_FORMAT)
        return rows[option].value;
    for (size_t i = 0; i < export_format_count && at < size; i++)
        at += (size_t)snprintf(buffer + at, size - at, "%s%s", i ? "|" : "",
                               export_formats[i].name);
    return buffer;
}

/* The option that [argument] names; its value behind `=` goes to *[value]. */
static int find_option(const char *argument, const char **value)
{
    bool is_long = argument[1] == '-';
    const char *name = argument + 1 + is_long, *equals = strchr(name, '=');
    size_t length = equals && is_long ? (size_t)(equals - name) : strlen(name);
    *value = equals && is_long ? equals + 1 : NULL;
    for (int i = 0; i < OPTION_COUNT; i++) {
        if (is_long && strlen(rows[i].name) == length && strncmp(rows[i].name, name, length) == 0)
            return i;
        if (!is_long && rows[i].letter == name[0] && length == 1)
            return i;
    }
    return OPTION_COUNT;
}

/* Takes the option at *[at] and its value, which may be the next argument. */
static bool take_option(Request *request, int count, const char **arguments, int *at,
                        unsigned *used)
{
    const char *argument = arguments[*at], *value;
    char buffer[128];
    int option = find_option(argument, &value);
    if (option == OPTION_COUNT) {
        message_print(request->language, MESSAGE_UNKNOWN_OPTION, argument);
        return false;
    }
    *used |= 1u << option;
    if (!rows[option].value && value) {
        message_print(request->language, MESSAGE_EXTRA_VALUE, argument);
        return false;
    }
    if (rows[option].value && !value && *at + 1 < count)
        value = arguments[++*at];
    if (rows[option].value && !value) {
        message_print(request->language, MESSAGE_NO_VALUE, argument,
                      allowed(option, buffer, sizeof buffer));
        return false;
    }
    if (rows[option].set(request, value))
        return true;
    message_print(request->language, MESSAGE_BAD_VALUE, argument, value,
                  allowed(option, buffer, sizeof buffer), rows[option].help[request->language]);
    return false;
}

static const Command *find_command(const char *name)
{
    for (int i = 0; i < command_count; i++)
        if (strcmp(commands[i].name, name) == 0)
            return &commands[i];
    return NULL;
}

/* The language of the messages, also of those about arguments before `--lang`. */
static Language first_language(int count, const char **arguments)
{
    const char *locale = getenv("LC_ALL");
    if (!locale || !*locale)
        locale = getenv("LC_MESSAGES");
    if (!locale || !*locale)
        locale = getenv("LANG");
    Language language = language_of_locale(locale);
    for (int i = 1; i < count; i++) {
        if (strcmp(arguments[i], "--lang") == 0 && i + 1 < count)
            language_find(arguments[i + 1], &language);
        else if (strncmp(arguments[i], "--lang=", 7) == 0)
            language_find(arguments[i] + 7, &language);
    }
    return language;
}

static bool check_arguments(const Request *request, unsigned used)
{
    const Command *command = request->command;
    for (int i = 0; i < OPTION_COUNT; i++) {
        if (used & 1u << i && !((command->options | OPTIONS_OF_ALL) & 1u << i)) {
            char name[32];
            snprintf(name, sizeof name, "--%s", rows[i].name);
            message_print(request->language, MESSAGE_FOREIGN_OPTION, name);
            return false;
        }
    }
    if (request->argument_count < command->least) {
        message_print(request->language, MESSAGE_FEW_ARGUMENTS, command->arguments);
        return false;
    }
    if (request->argument_count > command->most) {
        message_print(request->language, MESSAGE_MANY_ARGUMENTS,
                      request->arguments[command->most]);
        return false;
    }
    return true;
}

bool request_read(Request *request, int count, const char **arguments)
{
    unsigned used = 0;
    int kept = 0;
    *request = (Request){.language = first_language(count, arguments),
                         .max_events = DEFAULT_EVENTS, .arguments = arguments};
    for (int i = 1; i < count; i++) {
        const char *argument = arguments[i];
        if (strcmp(argument, "--") == 0) {
            while (++i < count)
                arguments[kept++] = arguments[i];
        } else if (argument[0] == '-' && argument[1] != 0) {
            if (!take_option(request, count, arguments, &i, &used))
                return false;
        } else {
            arguments[kept++] = argument;
        }
    }
    request->argument_count = kept;
    request->command = kept > 0 ? find_command(arguments[0]) : NULL;
    if (request->command) {
        request->arguments++;
        request->argument_count--;
    } else {
        request->command = find_command("");
    }
    if (request->help || request->version)
        return true;
    if (!request->command) {
        message_print(request->language, MESSAGE_UNKNOWN_COMMAND, kept > 0 ? arguments[0] : "");
        return false;
    }
    return check_arguments(request, used);
}

static void print_usage(Language language, const Command *command)
{
    printf("  corolane%s%s%s%s\n      %s\n", *command->name ? " " : "", command->name,
           *command->arguments ? " " : "", command->arguments, command->help[language]);
}

static void print_options(Language language, unsigned which)
{
    printf("\n%s\n", message_text(language, MESSAGE_OPTIONS));
    for (int i = 0; i < OPTION_COUNT; i++) {
        if (!(which & 1u << i))
            continue;
        printf("  %c%c%s--%s%s%s\n      %s\n", rows[i].letter ? '-' : ' ',
               rows[i].letter ? rows[i].letter : ' ', rows[i].letter ? ", " : "  ", rows[i].name,
               rows[i].value ? " " : "", rows[i].value ? rows[i].value : "",
               rows[i].help[language]);
    }
}

void request_help(const Request *request, bool all)
{
    unsigned which = OPTIONS_OF_ALL;
    printf("%s\n", message_text(request->language, MESSAGE_USAGE));
    for (int i = 0; i < command_count; i++) {
        if (!all && &commands[i] != request->command)
            continue;
        print_usage(request->language, &commands[i]);
        which |= commands[i].options;
    }
    print_options(request->language, which);
    if (!(which & OPTION_SET(FORMAT)))
        return;
    printf("\n%s\n", message_text(request->language, MESSAGE_FORMATS));
    for (size_t i = 0; i < export_format_count; i++)
        printf("  %-10s %s\n", export_formats[i].name,
               export_formats[i].help[request->language]);
}
