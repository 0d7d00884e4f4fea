/* Progress: what a session keeps between runs, and what the model shows of it. Nothing is kept until
 * session_remember() has said where. */
#ifndef COROLANE_SESSION_PROGRESS_H
#define COROLANE_SESSION_PROGRESS_H

#include "app/session/session.h"

/* The lesson that has been opened goes on where it was left: its first answers, how far it got. */
void progress_restore(Session *session);
/* Notes where the open lesson stands; writes nothing. A program that was changed in the window is not
 * the lesson's. */
void progress_note(Session *session);
/* Notes that the file at [path] was opened. */
void progress_opened(Session *session, const char *path);
/* Completes the card of the lesson [id]; adds the cards of recent files. */
void progress_card(Session *session, const char *id, MenuCard *card);
void progress_recent(Session *session);
/* Tells the person, once, in the window and on standard error, what is wrong with the file. */
void progress_tell(Session *session);

#endif
