/* Language: the languages that everything people read is written in. */
#ifndef COROLANE_BASE_LANGUAGE_H
#define COROLANE_BASE_LANGUAGE_H

#include <stdbool.h>

typedef enum Language { LANGUAGE_EN, LANGUAGE_KO, LANGUAGE_COUNT } Language;

/* "en", "ko": as in `--lang` and in file names. */
const char *language_code(Language language);
/* False when [code] is none of ours. */
bool language_find(const char *code, Language *language);
/* The language of a locale's name such as "ko_KR.UTF-8"; English for everything else. NULL is
 * allowed. */
Language language_of_locale(const char *locale);

#endif
