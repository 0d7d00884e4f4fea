/* Literal: a number, a text, True, False or None in the program, which can be changed in place.
 *
 * The change is asked of the window (model.h): the program runs again with it, its file stays as it
 * is. */
#ifndef COROLANE_STAGE_LITERAL_H
#define COROLANE_STAGE_LITERAL_H

#include "app/stage/token.h"
#include "app/stage/view.h"

/* Whether [token] of [line] is one, whole on that line. Text with {fields} in it is none. */
bool literal_is(Slice line, const Token *token);
/* Lets a click on the literal, drawn in [rect], start its change; marks it under the mouse. */
void literal_handle(View *view, int line, const Token *token, Rect rect);
/* Draws what is typed over the literal in [rect], no further than [right]. */
void literal_draw_entry(View *view, Rect rect, int right);
/* Starts to change the literal after the one that is being changed, or the first one from the
 * line where control is; from the start again behind the last. */
void literal_next(Model *model);

#endif
