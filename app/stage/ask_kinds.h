/* The kinds of question (ask_list.h), and the answers that a misconception gives to them. */
#ifndef COROLANE_STAGE_ASK_KINDS_H
#define COROLANE_STAGE_ASK_KINDS_H

#include "app/stage/ask.h"

/* Makes the question of [kind] before [ask]'s step. False, with [question] empty, where there is
 * none, or too few wrong answers. */
bool ask_make(Ask *ask, AskKind kind, Question *question);
/* The answer that somebody who holds [belief] gives; false where the belief says nothing here.
 * misconception.c */
bool misconception_answer(Misconception belief, const Ask *ask, Answer *answer);

#endif
