/* Strings: what the screen says, in the language of the moment. */
#ifndef COROLANE_STAGE_STRINGS_H
#define COROLANE_STAGE_STRINGS_H

#include "engine/base/language.h"
#include "engine/base/text.h"

typedef enum StringId {
#define STRING(id, en, ko) STRING_##id,
#include "app/stage/strings_list.h"
    STRING_COUNT
} StringId;

Slice string_of(StringId id, Language lang);

/* One {name} of a pattern and what stands for it. */
typedef struct Field {
    const char *name;
    Slice value;
} Field;

/* Appends [pattern] with its {fields} filled in; unknown fields stay as they are. Korean particles
 * written as `을(를)` become the one that the sound before them asks for, where the text tells. */
void string_fill(Slice pattern, const Field *fields, int count, Text *out);

#endif
