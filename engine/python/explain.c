#include "engine/python/explain.h"

#include <fnmatch.h>
#include <string.h>

static const struct {
    const char *message;
    const char *texts[LANGUAGE_COUNT];
} rows[] = {
#define EXPLAIN(message, en, ko) {message, {[LANGUAGE_EN] = (en), [LANGUAGE_KO] = (ko)}},
#include "engine/python/explain_list.h"
};

/* A syntax error's message starts with the exception's name. */
static const char *message_of(const Diag *diag)
{
    const char *message = text_c(&diag->message), *colon = strstr(message, "Error: ");
    return diag->kind == DIAG_SYNTAX && colon ? colon + strlen("Error: ") : message;
}

const char *explain_diag(const Diag *diag, Language language)
{
    if (diag->kind != DIAG_SYNTAX && diag->kind != DIAG_UNSUPPORTED)
        return NULL;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (fnmatch(rows[i].message, message_of(diag), 0) == 0)
            return rows[i].texts[language];
    return NULL;
}
