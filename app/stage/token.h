/* Token: Python source cut into pieces that have a colour. Knows just enough of the language for
 * that, and works on programs that do not parse. */
#ifndef COROLANE_STAGE_TOKEN_H
#define COROLANE_STAGE_TOKEN_H

#include "app/stage/theme.h"
#include "engine/base/text.h"

typedef enum TokenState { TOKEN_PLAIN, TOKEN_IN_SINGLE, TOKEN_IN_DOUBLE } TokenState;

typedef struct Token {
    size_t start, end; /* byte offsets in the line */
    ColorId color;
} Token;

/* Cuts [line] into at most [room] tokens without the blanks between them and returns how many.
 * [state] says whether a triple-quoted string is open, from line to line. */
int token_line(Slice line, TokenState *state, Token *tokens, int room);
/* The bytes of blanks at the start of [line]. */
size_t token_indent(Slice line);
/* Where the code of [line] ends: before a trailing comment and blanks. */
size_t token_code_end(Slice line);

#endif
