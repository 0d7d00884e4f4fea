/* Command: what keys, buttons and menu entries do, from command_list.h. */
#ifndef COROLANE_STAGE_COMMAND_H
#define COROLANE_STAGE_COMMAND_H

#include "app/stage/model.h"

typedef enum CommandId {
#define COMMAND(id, where, keys, en, ko, fn) COMMAND_##id,
#include "app/stage/command_list.h"
    COMMAND_COUNT
} CommandId;

typedef struct CommandInfo {
    int where; /* bits: 1 << Screen */
    const char *keys;
    const char *help[LANGUAGE_COUNT];
    void (*run)(Model *model);
} CommandInfo;

extern const CommandInfo command_info[COMMAND_COUNT];

void command_run(CommandId id, Model *model);
/* Runs the command of [key] ("Right", "Ctrl+=", "N") on the model's screen; false when none has it.
 */
bool command_key(const char *key, Model *model);
/* The key that is shown for a command. */
Slice command_first_key(CommandId id);

#endif
