#include "app/platform/output.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

bool output_save(const char *path, bool (*write)(const void *what, FILE *file), const void *what,
                 Text *problem)
{
    if (strcmp(path, "-") == 0)
        return write(what, stdout) && fflush(stdout) == 0;
    Text part = TEXT_EMPTY;
    text_printf(&part, "%s.part", path);
    FILE *file = fopen(text_c(&part), "wb");
    bool done = file && write(what, file);
    if (file && fclose(file) != 0)
        done = false;
    if (done && rename(text_c(&part), path) != 0)
        done = false;
    if (!done) {
        text_printf(problem, "%s: cannot be written: %s", path, strerror(errno));
        if (file)
            unlink(text_c(&part));
    }
    text_free(&part);
    return done;
}
