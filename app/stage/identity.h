/* Identity: objects that more than one name holds, so that two names for one list are seen to be
 * one. Each has a letter, in order of the objects' numbers. */
#ifndef COROLANE_STAGE_IDENTITY_H
#define COROLANE_STAGE_IDENTITY_H

#include "app/stage/model.h"

typedef struct Identities {
    uint32_t *objects; /* ascending */
    size_t count;
} Identities;

/* Of the names that are seen at the model's cursor: globals, slots of all calls of the live lanes,
 * attributes of iterator lanes. Lanes themselves have names of their own and no letter. Free with
 * identities_free(). */
Identities identities_of(const Model *model);
void identities_free(Identities *identities);
/* Appends the letter of [datum]: "A", "B", … "Z", "A1"; nothing where it has none. */
void identities_add(const Identities *identities, Datum datum, Text *out);

#endif
