/* Watch: what becomes of an open file that changes, goes away or comes back. */
#ifndef COROLANE_SESSION_WATCH_H
#define COROLANE_SESSION_WATCH_H

#include <stdbool.h>

typedef struct Session Session;

/* Looks at the file once: reads it again if it was written, keeping the place; says so where it is
 * gone or cannot be read, and takes that back when it is mended. Returns whether anything is to be
 * drawn. */
bool session_watch(Session *session);
/* The file is no longer of interest: what was said of it is taken back. */
void session_unwatch(Session *session);

#endif
