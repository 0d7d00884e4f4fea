/* Options: what follows `corolane` and `corolane render` on the command line. */
#ifndef COROLANE_PLATFORM_OPTIONS_H
#define COROLANE_PLATFORM_OPTIONS_H

#include "app/stage/theme.h"
#include "engine/base/language.h"

typedef struct Options {
    const char *name;    /* what to open: a lesson, a program, a trace; NULL: the menu */
    const char *output;  /* -o; NULL: none */
    const char *lessons; /* the lessons' folder; NULL: none */
    const char *dump;    /* each frame's draw list goes to this file; NULL: none */
    Language language;
    ThemeId theme;
    int zoom;          /* percent; 0: fits */
    int width, height;
    bool sized; /* width and height were asked for */ /* pixels */
    long long step;    /* from 1; 0: the last one */
    uint64_t max_events;
} Options;

/* Reads [argv] from argv[1] on. False: it has printed what is wrong with which argument. */
bool options_read(Options *options, int argc, char **argv);

#endif
