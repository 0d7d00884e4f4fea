/* ExportServe: does what the export dialog asks for, and tells it how that goes. */
#ifndef COROLANE_SESSION_EXPORT_SERVE_H
#define COROLANE_SESSION_EXPORT_SERVE_H

#include "app/session/session.h"

/* Does what is asked and takes in what has happened; returns whether anything has. Call after each
 * input, and every now and then while session->job is there. */
bool session_serve_export(Session *session);

#endif
