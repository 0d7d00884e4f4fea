/* Stand: what the two commands that draw share: fonts, a session, and what is open in it. */
#ifndef COROLANE_CLI_STAND_H
#define COROLANE_CLI_STAND_H

#include "app/cli/request.h"
#include "app/platform/fonts.h"
#include "app/session/session.h"

typedef struct Stand {
    Session session;
    Fonts *fonts;
    bool damaged; /* a trace that was opened in part */
} Stand;

/* Opens what the request names (nothing: the menu), in its size, theme, zoom and language, at its
 * step. False when that cannot be; the message has been printed. Free with stand_free() either way.
 * The session is at the last step recorded where [last] is asked for and the request names none.
 * With [keeps], progress is kept between runs. */
bool stand_open(Stand *stand, const Request *request, bool last, bool keeps);
void stand_free(Stand *stand);

#endif
