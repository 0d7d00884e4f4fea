/* Entry: one line of text that a person types. */
#ifndef COROLANE_STAGE_ENTRY_H
#define COROLANE_STAGE_ENTRY_H

#include "app/stage/draw.h"

typedef struct Entry {
    Text text;
    size_t caret; /* a byte of `text`, between graphemes */
    bool chosen;  /* all of it: what is typed next takes its place */
    bool idle;    /* something else is typed in: no caret is drawn */
} Entry;

/* Starts with a copy of [text], all of it chosen, the caret at its end. */
void entry_set(Entry *entry, Slice text);
void entry_free(Entry *entry);
/* Puts [typed] in at the caret; control characters are left out. */
void entry_type(Entry *entry, Slice typed);
/* Moves or deletes by a key named as in command_list.h; false where the key does neither. */
bool entry_key(Entry *entry, const char *key);
/* Draws it in [box], scrolled so that the caret is seen; [hint] where nothing is typed. */
void entry_draw(Draw *draw, const Entry *entry, Rect box, FontId font, Slice hint);

/* Moves the caret to [x] in an entry that is drawn in [box]. */
void entry_press(Draw *draw, Entry *entry, Rect box, FontId font, int x);

#endif
