#include "app/cli/output.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/cli/message.h"
#include "engine/base/text.h"

/* The file being written, for the handler of an interrupt. */
static char *volatile unfinished;

static void remove_unfinished(int number)
{
    if (unfinished)
        unlink(unfinished);
    signal(number, SIG_DFL);
    raise(number);
}

/* Where the process ends in the middle, as when there is no memory left. */
static void remove_at_exit(void)
{
    if (unfinished)
        unlink(unfinished);
}

static bool refuse(Output *output)
{
    message_print(output->language, MESSAGE_CANNOT_WRITE, output->path ? output->path : "-",
                  strerror(errno));
    return false;
}

static void forget(Output *output)
{
    unfinished = NULL;
    free(output->temporary);
    free(output->path);
    output->temporary = output->path = NULL;
}

static FILE *open_temporary(Output *output)
{
    Text name = TEXT_EMPTY;
    text_printf(&name, "%s.XXXXXX", output->path);
    output->temporary = text_take(&name);
    int file = mkstemp(output->temporary);
    if (file < 0)
        return NULL;
    mode_t mask = umask(0);
    umask(mask);
    fchmod(file, 0666 & ~mask);
    unfinished = output->temporary;
    signal(SIGINT, remove_unfinished);
    signal(SIGTERM, remove_unfinished);
    signal(SIGHUP, remove_unfinished);
    atexit(remove_at_exit);
    return fdopen(file, "wb");
}

bool output_open(Output *output, const char *path, Language language)
{
    struct stat status;
    *output = (Output){.stream = stdout, .language = language};
    if (!path || strcmp(path, "-") == 0)
        return true;
    output->path = realpath(path, NULL); /* a link stays a link */
    if (!output->path)
        output->path = strdup(path);
    bool ordinary = stat(path, &status) != 0 || S_ISREG(status.st_mode);
    output->stream = ordinary ? open_temporary(output) : fopen(path, "wb");
    if (output->stream)
        return true;
    refuse(output);
    forget(output);
    return false;
}

bool output_close(Output *output)
{
    bool fine = !ferror(output->stream) && fflush(output->stream) == 0;
    if (!fine)
        refuse(output);
    if (output->path && fclose(output->stream) != 0 && fine)
        fine = refuse(output);
    if (output->temporary && fine && rename(output->temporary, output->path) != 0)
        fine = refuse(output);
    if (output->temporary && !fine)
        unlink(output->temporary);
    forget(output);
    return fine;
}
