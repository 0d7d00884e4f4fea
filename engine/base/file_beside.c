/* Files that lie beside another one: in its folder or below, and nowhere else, whatever links or
 * dots their names have. */
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "engine/base/file.h"

enum { LARGEST = 64 * 1024 * 1024 };

/* The folder of [path], resolved, with a slash at its end. */
static bool folder_of(const char *path, char folder[PATH_MAX + 1])
{
    char *slash;
    if (!realpath(path, folder) || !(slash = strrchr(folder, '/')))
        return false;
    slash[1] = '\0';
    return true;
}

/* [name], resolved, lies below [folder] or is the folder itself. */
static bool find_below(const char *folder, const char *name, char found[PATH_MAX])
{
    char joined[2 * PATH_MAX];
    size_t length = strlen(folder);
    if (length + strlen(name) >= sizeof joined)
        return false;
    strcpy(joined, name[0] == '/' ? "" : folder);
    strcat(joined, name);
    if (name[0] == '\0' || !realpath(joined, found))
        return false;
    return strncmp(found, folder, length) == 0 ||
           (strlen(found) == length - 1 && strncmp(found, folder, length - 1) == 0);
}

FileKind file_read_beside(void *path, const char *name, Text *out)
{
    char folder[PATH_MAX + 1], found[PATH_MAX];
    struct stat status;
    if (!folder_of(path, folder) || !find_below(folder, name, found) || stat(found, &status) != 0)
        return FILE_NONE;
    if (S_ISDIR(status.st_mode))
        return FILE_FOLDER;
    if (!S_ISREG(status.st_mode) || status.st_size > LARGEST)
        return FILE_NONE;
    Diag diag = {0};
    bool fine = !out || file_read(found, out, &diag);
    diag_free(&diag);
    return fine ? FILE_PLAIN : FILE_NONE;
}
