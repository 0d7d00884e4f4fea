#include "engine/base/file.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "engine/base/memory.h"

bool file_read_stream(FILE *stream, Text *out)
{
    char buffer[65536];
    size_t length;
    while ((length = fread(buffer, 1, sizeof buffer, stream)) > 0)
        text_add(out, buffer, length);
    return !ferror(stream);
}

bool file_is_too_large(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > FILE_LARGEST;
}

bool file_read(const char *path, Text *out, Diag *diag)
{
    bool large = file_is_too_large(path);
    if (large)
        errno = EFBIG;
    FILE *stream = large ? NULL : fopen(path, "rb");
    if (!stream)
        memory_check();
    bool fine = stream && file_read_stream(stream, out);
    if (!fine)
        diag_set(diag, DIAG_FILE, path, 0, 0, "%s", strerror(errno));
    if (stream)
        fclose(stream);
    return fine;
}

char *file_from_root(const char *path)
{
    Text text = TEXT_EMPTY;
    char *folder = path[0] == '/' ? NULL : getcwd(NULL, 0);
    if (folder)
        text_printf(&text, "%s/", folder);
    else if (path[0] != '/')
        memory_check();
    text_add_c(&text, path);
    free(folder);
    return text_take(&text);
}

bool file_exists(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0;
}

bool file_is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}
