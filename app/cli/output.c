#include "app/cli/output.h"

#include <errno.h>
#include <string.h>

#include "app/cli/message.h"

static bool refuse(const Output *output)
{
    message_print(output->language, MESSAGE_CANNOT_WRITE, output->path ? output->path : "-",
                  strerror(errno));
    return false;
}

bool output_open(Output *output, const char *path, Language language)
{
    *output = (Output){.stream = stdout, .language = language};
    if (!path || strcmp(path, "-") == 0)
        return true;
    output->path = path;
    if (!whole_file_open_guarded(&output->file, path, NULL))
        return refuse(output);
    output->stream = output->file.stream;
    return true;
}

bool output_close(Output *output)
{
    if (output->path)
        return whole_file_close(&output->file) || refuse(output);
    return (!ferror(output->stream) && fflush(output->stream) == 0) || refuse(output);
}
