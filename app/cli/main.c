#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "app/cli/commands.h"
#include "app/cli/message.h"

const Command commands[] = {
#define COMMAND(name, arguments, least, most, accepts, function, en, ko) \
    {name, arguments, least, most, accepts, function, {[LANGUAGE_EN] = en, [LANGUAGE_KO] = ko}},
#include "app/cli/command_list.h"
};
const int command_count = sizeof commands / sizeof *commands;

static int run_command(int count, const char **arguments)
{
    Options options;
    if (!options_read(&options, count, arguments))
        return STATUS_REFUSED;
    if (options.version) {
        puts("corolane " COROLANE_VERSION);
        return STATUS_DONE;
    }
    if (options.help) {
        options_help(&options, !options.command || !*options.command->name);
        return STATUS_DONE;
    }
    int status = options.command->run(&options);
    if (fflush(stdout) != 0 || ferror(stdout)) {
        message_print(options.language, MESSAGE_CANNOT_WRITE, "-", strerror(errno));
        return STATUS_REFUSED;
    }
    return status;
}

int main(int count, char **arguments)
{
    signal(SIGPIPE, SIG_IGN); /* a closed pipe is a write error like any other */
    return run_command(count, (const char **)arguments);
}
