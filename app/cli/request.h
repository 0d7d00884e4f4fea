/* Request: what the command line asks for. */
#ifndef COROLANE_CLI_REQUEST_H
#define COROLANE_CLI_REQUEST_H

#include "app/stage/theme.h"
#include "engine/base/language.h"
#include "engine/base/text.h"

typedef struct Command Command;

typedef struct Request {
    const Command *command;
    const char *const *arguments; /* without the options */
    int argument_count;
    Language language;
    uint64_t max_events; /* 0: no bound */
    const char *format;
    const char *output;  /* "-": standard output; NULL: not given */
    size_t step;         /* from 1; 0: not given */
    int width, height;   /* 0: not given */
    ThemeId theme;
    int zoom;            /* percent; 0: not given */
    const char *dump;    /* NULL: not given */
    bool no_motion, crossings, all_steps, lanes_only, partial, json, help, version;
} Request;

/* The options a command takes besides those that all take, as a set of bits. */
typedef enum OptionBit {
#define OPTION(id, name, letter, value, set, en, ko) OPTION_##id,
#include "app/cli/option_list.h"
    OPTION_COUNT
} OptionBit;

#define OPTION_SET(id) (1u << OPTION_##id)
enum {
    OPTIONS_OF_ALL = OPTION_SET(LANG) | OPTION_SET(MAX_EVENTS) | OPTION_SET(HELP) |
                     OPTION_SET(VERSION),
};

struct Command {
    const char *name;      /* "" for the one that needs no name: the viewer */
    const char *arguments; /* as help shows them */
    int least, most;       /* how many arguments */
    unsigned options;      /* OptionBits */
    int (*run)(const Request *request);
    const char *help[LANGUAGE_COUNT];
};

extern const Command commands[];
extern const int command_count;

/* Reads the command line. False when it is refused; the message has been printed. The arrays of
 * [request] point into [arguments], which is reordered. */
bool request_read(Request *request, int count, const char **arguments);

/* Prints the help of the command, or of all where it was not named. */
void request_help(const Request *request, bool all);

#endif
