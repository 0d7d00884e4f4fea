#include "engine/base/language.h"

#include <string.h>

static const char *const codes[LANGUAGE_COUNT] = {[LANGUAGE_EN] = "en", [LANGUAGE_KO] = "ko"};

const char *language_code(Language language)
{
    return codes[language];
}

bool language_find(const char *code, Language *language)
{
    for (int i = 0; i < LANGUAGE_COUNT; i++) {
        if (strcmp(codes[i], code) == 0) {
            *language = (Language)i;
            return true;
        }
    }
    return false;
}

Language language_of_locale(const char *locale)
{
    for (int i = 0; locale && i < LANGUAGE_COUNT; i++)
        if (strncmp(locale, codes[i], 2) == 0 && !(locale[2] >= 'a' && locale[2] <= 'z'))
            return (Language)i;
    return LANGUAGE_EN;
}
