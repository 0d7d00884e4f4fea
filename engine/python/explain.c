#include "engine/python/explain.h"

#include <fnmatch.h>
#include <string.h>

typedef struct Explained {
    const char *message;
    const char *texts[LANGUAGE_COUNT];
} Explained;

#define EXPLAIN(message, en, ko) {message, {[LANGUAGE_EN] = (en), [LANGUAGE_KO] = (ko)}},
static const Explained refused[] = {
#include "engine/python/explain_list.h"
};
#define EXPLAIN(message, en, ko) {message, {[LANGUAGE_EN] = (en), [LANGUAGE_KO] = (ko)}},
static const Explained raised[] = {
#include "engine/python/explain_raised_list.h"
};

static const char *find(const Explained *rows, size_t count, const char *message, Language language)
{
    for (size_t i = 0; i < count; i++)
        if (fnmatch(rows[i].message, message, 0) == 0)
            return rows[i].texts[language];
    return NULL;
}

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
    return find(refused, sizeof refused / sizeof *refused, message_of(diag), language);
}

const char *explain_raised(const char *text, Language language)
{
    return find(raised, sizeof raised / sizeof *raised, text, language);
}
