/* Output: files that are whole or not there. */
#ifndef COROLANE_PLATFORM_OUTPUT_H
#define COROLANE_PLATFORM_OUTPUT_H

#include <stdio.h>

#include "engine/base/text.h"

/* Opens what [write] fills and, when it returns true, gives it the name [path]; "-" is standard
 * output. A file is written beside it and renamed, so that an interrupted run leaves no half one.
 * On failure returns false and appends one sentence to [problem]. */
bool output_save(const char *path, bool (*write)(const void *what, FILE *file), const void *what,
                 Text *problem);

#endif
