/* Logo: two lanes and what crosses between them. The window's icon, and assets/corolane.svg. */
#ifndef COROLANE_STAGE_LOGO_H
#define COROLANE_STAGE_LOGO_H

#include "app/stage/draw.h"

enum { LOGO_SIDE = 64 };

/* Replaces what [draw] holds by the logo, LOGO_SIDE units wide and high. */
void logo_draw(Draw *draw);

#endif
