/* Messages: what the command line says besides results. */
#ifndef COROLANE_CLI_MESSAGE_H
#define COROLANE_CLI_MESSAGE_H

#include "engine/base/diag.h"
#include "engine/base/language.h"

typedef enum MessageId {
#define MESSAGE(id, en, ko) MESSAGE_##id,
#include "app/cli/message_list.h"
    MESSAGE_COUNT
} MessageId;

const char *message_text(Language language, MessageId id);
/* Prints `corolane: MESSAGE` on standard error; the message is a printf format. */
void message_print(Language language, MessageId id, ...);
/* Says that the program was stopped at a bound, for the engine's [reason]. */
void message_stopped(Language language, const char *reason);
/* Prints what is wrong with a trace, and what opens it all the same, or that it was opened in part.
 */
void message_damage(Language language, const Diag *diag, bool opened);
/* Prints the diag as diag_render() does. */
void message_diag(const Diag *diag, Slice source);

#endif
