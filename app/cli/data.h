/* Data: where the lessons lie, and where progress is kept. */
#ifndef COROLANE_CLI_DATA_H
#define COROLANE_CLI_DATA_H

#include "engine/base/text.h"

/* Appends the path of [name] ("lessons"): in $COROLANE_DATA, else in a folder above the
 * executable (a source tree with its build in it, or PREFIX/share/corolane), else where it was
 * installed. False when it is nowhere. */
bool data_path(const char *name, Text *out);
/* Appends where [name] is expected: the path to tell where data_path() finds none. */
void data_expected(const char *name, Text *out);
/* Appends the folder for what is kept between runs: $XDG_STATE_HOME/corolane, else
 * ~/.local/state/corolane. False where there is neither. */
bool data_state(Text *out);

#endif
