/* Notice: what the person should know, at the foot of the window in either language. */
#ifndef COROLANE_SESSION_NOTICE_H
#define COROLANE_SESSION_NOTICE_H

#include "app/stage/model.h"
#include "engine/base/diag.h"

/* Says [id], in place of what was said before; [good]: it is no fault, and goes with the next step.
 */
void notice_say(Model *model, StringId id, const Field *fields, int count, bool good);
/* Says [id] about the file that [diag] is about, with its reason as {why}. */
void notice_say_file(Model *model, StringId id, const Diag *diag);
/* Says why [diag]'s file was not opened, and what to do. */
void notice_say_unopened(Model *model, const Diag *diag);

#endif
