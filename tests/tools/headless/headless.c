/* Stands in for the commands that draw, in a `corolane` without the window: the libraries of a window
 * take longer to load than most programs of the tests take to run. Weak: a command whose own file is
 * linked is the real one. */
#include "app/cli/commands.h"

#define COMMAND(name, arguments, least, most, accepts, function, en, ko) \
    __attribute__((weak)) int function(const Request *request) \
    { \
        (void)request; \
        return STATUS_REFUSED; \
    }
#include "app/cli/command_list.h"
