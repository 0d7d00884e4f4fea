/* Browse: what the chooser shows of a folder. */
#ifndef COROLANE_SESSION_BROWSE_H
#define COROLANE_SESSION_BROWSE_H

#include "app/stage/chooser.h"

/* Fills the chooser with the folder that it wants, or with [start] where it wants none: first the
 * way up (and where a folder is wanted, before it the folder itself), then folders, then the files of
 * its kind, each by name; hidden ones are left out. Where
 * the folder cannot be read it says why, and the way up is there. */
void browse(Chooser *chooser, const char *start);

#endif
