/* Unicode's normal forms. */
#ifndef COROLANE_BASE_NORMAL_H
#define COROLANE_BASE_NORMAL_H

#include "engine/base/text.h"

/* Appends [text] in the form that utf8proc's [options] say: UTF8PROC_STABLE with COMPOSE or
 * DECOMPOSE, and COMPAT. False where it is not well formed. Unlike utf8proc_map() it takes no
 * longer for many combining marks in a row. */
bool normal_form(Slice text, int options, Text *out);

#endif
