/* Chooser: a folder's programs and traces, to open one; or folders, to export to.
 *
 * The stage reads no folders: it asks for one (`asked`), and the session fills in what is there. */
#ifndef COROLANE_STAGE_CHOOSER_H
#define COROLANE_STAGE_CHOOSER_H

#include "app/stage/draw.h"

typedef struct Model Model;

typedef enum ChooserKind { CHOOSE_PROGRAM, CHOOSE_TRACE, CHOOSE_FOLDER } ChooserKind;

typedef struct ChooserItem {
    char *name;
    bool folder;
} ChooserItem;

typedef struct Chooser {
    bool open;
    ChooserKind kind;
    Text folder; /* whose items these are; "" before the first */
    ChooserItem *items;
    size_t count, capacity, chosen;
    Text problem; /* why the folder cannot be read; "" when it can */
    bool asked;   /* `wanted` is to be listed */
    Text wanted;  /* a folder; "" for the one to start with */
    int scroll;   /* units */
} Chooser;

void chooser_open(Model *model, ChooserKind kind);
/* Adds an item of the folder; [name] is copied. */
void chooser_add(Chooser *chooser, const char *name, bool folder);
void chooser_clear(Chooser *chooser);
void chooser_free(Chooser *chooser);
/* Takes a key while it is open: false where it is closed or the key is not its business. */
bool chooser_key(Model *model, const char *key);
/* Opens the file, or goes into the folder, that is item number [index]; takes the folder itself
 * where that is ".". */
void chooser_take(Model *model, size_t index);

#endif
