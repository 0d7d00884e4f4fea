/* The functions behind the rows of command_list.h. Each returns the status of the process. */
#ifndef COROLANE_CLI_COMMANDS_H
#define COROLANE_CLI_COMMANDS_H

#include "app/cli/request.h"

enum {
    STATUS_DONE = 0,
    STATUS_ERROR = 1,   /* the program ended in an uncaught exception */
    STATUS_REFUSED = 2, /* a bad argument, a missing file, damage */
    STATUS_LIMIT = 3,   /* the program was stopped at a bound */
};

#define COMMAND(name, arguments, least, most, accepts, function, en, ko) \
    int function(const Request *request);
#include "app/cli/command_list.h"

/* Makes the folder of the lesson [name]; lessons_new.c. */
int lessons_new(const Request *request, const char *name);

#endif
