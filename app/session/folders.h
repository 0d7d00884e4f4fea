/* Folders: where files of a person's own go. */
#ifndef COROLANE_SESSION_FOLDERS_H
#define COROLANE_SESSION_FOLDERS_H

#include "engine/base/text.h"

/* Appends the folder that files are written to where nobody has said so: the current one; the
 * person's documents where that one cannot be written, or is only where desktops start programs. */
void folders_usual(Text *out);
/* Appends [typed] as a path: `~` is the person's own folder. */
void folders_expand(Slice typed, Text *out);

#endif
