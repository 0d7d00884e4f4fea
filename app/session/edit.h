/* Edit: changes of the program that are made in the window. The program runs again with each, and
 * its file stays as it is; when the file is saved by somebody else, what is there counts again. */
#ifndef COROLANE_SESSION_EDIT_H
#define COROLANE_SESSION_EDIT_H

#include "app/session/session.h"

/* Replaces the bytes from [start] to [end] of [line] by [text] and runs the program again, keeping
 * the step. False, with the reason in [diag], where it is then no program that runs: nothing has
 * changed. */
bool session_edit(Session *session, Edit edit, Slice text, Diag *diag);
/* Takes the last change back; false where there is none. */
bool session_undo(Session *session);
/* Does what the model asks for (its edit_asked and undo_asked). */
void session_serve_edits(Session *session);
/* Forgets all changes, without running anything. */
void session_forget_edits(Session *session);

#endif
