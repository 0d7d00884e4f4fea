/* Python's regular expressions as PCRE2's. */
#ifndef COROLANE_PYTHON_RE_TRANSLATE_H
#define COROLANE_PYTHON_RE_TRANSLATE_H

#include <string.h>

#include "engine/base/text.h"

/* re's flags, with CPython's numbers. */
enum {
    RE_IGNORECASE = 2,
    RE_LOCALE = 4,
    RE_MULTILINE = 8,
    RE_DOTALL = 16,
    RE_UNICODE = 32,
    RE_VERBOSE = 64,
    RE_ASCII = 256,
};

enum { RE_GROUPS = 1000, RE_DEPTH = 150 };

typedef struct ReGroup {
    Slice name;  /* {NULL, 0}: it has none; points into the pattern */
    int closing; /* the how-manieth group to close; 0: it is still open */
} ReGroup;

typedef struct ReTranslator {
    const char *start, *at, *end;
    bool is_bytes;
    int flags;
    int depth;
    int closed;
    int condition;   /* the largest group that a condition asks for, and where */
    const char *condition_at;
    int group_count; /* the whole match is not one */
    ReGroup groups[RE_GROUPS + 1];
    Text out;
    Text error;           /* "" while all is well */
    const char *error_at; /* NULL: at no place */
} ReTranslator;

/* Translates all of [pattern]. False fills error. Free with re_translator_free(). */
bool re_translate(ReTranslator *t, Slice pattern, bool is_bytes, int flags);
void re_translator_free(ReTranslator *t);

static inline bool re_is_one_of(char c, const char *set)
{
    return c && strchr(set, c);
}

/* re_escape.c, for re_translate.c. Each reads what stands at t->at and adds what it means. */
bool re_fail(ReTranslator *t, const char *at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
bool re_character_set(ReTranslator *t);
bool re_escape(ReTranslator *t, bool *is_place);
int re_find_group(const ReTranslator *t, Slice name);

#endif
