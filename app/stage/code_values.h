/* Code values: what the names of the running frame hold, beside the lines that bound them last:
 * `total = 10` beside `total += value`. */
#ifndef COROLANE_STAGE_CODE_VALUES_H
#define COROLANE_STAGE_CODE_VALUES_H

#include "app/stage/model.h"

typedef struct CodeValue {
    int line;
    size_t start, length; /* in CodeValues.words */
    size_t name;          /* bytes of the name and the blank after it */
} CodeValue;

typedef struct CodeValues {
    CodeValue *items;
    size_t count, capacity;
    Text words;
} CodeValues;

/* Of the running lane's top frame at the model's cursor; moves the walker. Bindings further back
 * than some thousand records are left out. Free with code_values_free(). */
CodeValues code_values_of(Model *model);
void code_values_free(CodeValues *values);
/* Appends the words for [line], if it has any: `total = 10`, or [brief] `= 10`. */
void code_values_add(const CodeValues *values, int line, bool brief, Text *out);

#endif
