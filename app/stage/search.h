/* Search: the next step that has a word in it: a value, a name, a verb, a line of code. */
#ifndef COROLANE_STAGE_SEARCH_H
#define COROLANE_STAGE_SEARCH_H

#include "app/stage/model.h"

/* Steps that one call looks at, at most, so that a long trace does not stop the window. */
enum { SEARCH_MOST = 20000 };

/* Whether [step] shows [wanted]: in its lane's name, its code, its verb and value, or in a name and
 * value that was bound on the way to it. Capitals do not matter in ASCII. */
bool search_matches(Model *model, size_t step, Slice wanted);
/* Goes to the next (or, not [forward], the previous) step that matches, from the start again behind
 * the last one: FOUND_YES. FOUND_NOT: there is none. FOUND_LATER: none among the SEARCH_MOST steps
 * that were looked at; the next call goes on behind them, until the model's `searched` is set to 0. */
Found search_go(Model *model, Slice wanted, bool forward);

#endif
