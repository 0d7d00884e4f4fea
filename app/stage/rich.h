/* Rich text: sentences with `code` in them, broken into lines. */
#ifndef COROLANE_STAGE_RICH_H
#define COROLANE_STAGE_RICH_H

#include "app/stage/draw.h"

typedef struct RichStyle {
    FontId font, code; /* of sentences; of what stands between backticks */
    Paint line, code_line;
    int height; /* of a line, in units */
} RichStyle;

/* Draws [text] in lines of at most [room] units, the middle of the first one half a line below [y],
 * and at most [most] of them: the last one ends in `…` where that is not enough. A word that is longer
 * than a line goes on in the next one. Returns how many there are. With [draws] false it only counts,
 * all of them. */
int rich_text(Draw *draw, int x, int y, int room, int most, const RichStyle *style, Slice text,
              bool draws);

#endif
