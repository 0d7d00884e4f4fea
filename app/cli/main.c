#include <errno.h>
#include <jansson.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/cli/commands.h"
#include "app/cli/message.h"
#include "engine/base/memory.h"

const Command commands[] = {
#define COMMAND(name, arguments, least, most, accepts, function, en, ko) \
    {name, arguments, least, most, accepts, function, {[LANGUAGE_EN] = en, [LANGUAGE_KO] = ko}},
#include "app/cli/command_list.h"
};
const int command_count = sizeof commands / sizeof *commands;

static int serve(int count, const char **arguments)
{
    Request request;
    if (!request_read(&request, count, arguments))
        return STATUS_REFUSED;
    if (request.version) {
        puts("corolane " COROLANE_VERSION);
        return STATUS_DONE;
    }
    if (request.help) {
        request_help(&request, !request.command || !*request.command->name);
        return STATUS_DONE;
    }
    int status = request.command->run(&request);
    if (fflush(stdout) != 0 || ferror(stdout)) {
        message_print(request.language, MESSAGE_CANNOT_WRITE, "-", strerror(errno));
        return STATUS_REFUSED;
    }
    return status;
}

int main(int count, char **arguments)
{
    json_set_alloc_funcs(memory_alloc, free); /* or no memory would be taken for a damaged trace */
    signal(SIGPIPE, SIG_IGN);                 /* a closed pipe is a write error like any other, */
    signal(SIGXFSZ, SIG_IGN);                 /* and so is a file that may not grow */
    return serve(count, (const char **)arguments);
}
