/* Reference: the man pages and the completions of shells, made while building from the rows that
 * the program itself reads its command line by. Nothing that stands in such a row is written twice.
 *
 *     reference FORM LANGUAGE TEMPLATE PAGE
 *
 * FORM is man, bash, zsh or fish. In the template each @NAME@ is replaced by the part of that name,
 * VERSION and DATE by those of the release and NAMES by those of the commands; the rest is copied. */
#ifndef COROLANE_REFERENCE_H
#define COROLANE_REFERENCE_H

#include <stdio.h>

#include "engine/base/language.h"
#include "engine/base/text.h"

typedef struct CommandRow {
    const char *name;      /* "" for the one that needs no name */
    const char *arguments; /* "FILE.py | LESSON" */
    unsigned options;      /* OptionBits, with those that every command takes */
    const char *help[LANGUAGE_COUNT];
} CommandRow;

typedef struct OptionRow {
    const char *name;
    char letter;       /* or 0 */
    const char *value; /* "en|ko", "N", "OUT"; NULL for an option without one */
    const char *help[LANGUAGE_COUNT];
} OptionRow;

typedef struct KeyRow {
    const char *keys; /* separated by blanks; the first is the one to show */
    const char *help[LANGUAGE_COUNT];
} KeyRow;

/* Each ends in a row without a help. */
extern const CommandRow command_rows[];
extern const OptionRow option_rows[];
extern const KeyRow key_rows[];

/* Whether the command takes option number [option] of option_rows. */
bool row_takes(const CommandRow *command, int option);
/* Appends the words of [grammar] with one blank between them: "[LESSON | FILE.py]" gives "LESSON
 * FILE.py", "en|ko" gives "en ko". "FORMAT" gives the names of the export formats. A word in capitals
 * is a kind of value, for the shell's completion to know; any other stands for itself. */
void row_words(const char *grammar, Text *words);

typedef struct Part {
    const char *name;
    void (*write)(Language language, FILE *out);
} Part;

/* The parts that each form has of its own; each ends in a part without a name. */
extern const Part man_parts[], bash_parts[], zsh_parts[], fish_parts[];

#endif
