/* Explain: what a message about a program means, said to somebody who is learning. */
#ifndef COROLANE_PYTHON_EXPLAIN_H
#define COROLANE_PYTHON_EXPLAIN_H

#include "engine/base/diag.h"
#include "engine/base/language.h"

/* One sentence about [diag], which program_new() or machine_accepts() filled in: DIAG_SYNTAX or
 * DIAG_UNSUPPORTED. NULL for any other. */
const char *explain_diag(const Diag *diag, Language language);
/* One sentence about an exception, as `Class: message`; NULL where there is none. */
const char *explain_raised(const char *text, Language language);

#endif
