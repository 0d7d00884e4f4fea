#include "app/cli/data.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "engine/base/file.h"

enum { FOLDERS_ABOVE = 4 }; /* build/release/corolane in the source tree, with one to spare */

static bool take(const char *folder, const char *between, const char *name, Text *out)
{
    size_t start = out->length;
    text_printf(out, "%s%s/%s", folder, between, name);
    if (file_is_folder(out->bytes + start))
        return true;
    text_cut(out, start);
    return false;
}

bool data_path(const char *name, Text *out)
{
    const char *chosen = getenv("COROLANE_DATA");
    char folder[PATH_MAX];
    if (chosen && *chosen)
        return take(chosen, "", name, out);
    ssize_t length = readlink("/proc/self/exe", folder, sizeof folder - 1);
    folder[length > 0 ? length : 0] = 0;
    for (int level = 0; level < FOLDERS_ABOVE; level++) {
        char *slash = strrchr(folder, '/');
        if (!slash || slash == folder)
            break;
        *slash = 0;
        if (take(folder, "", name, out) || take(folder, "/share/corolane", name, out))
            return true;
    }
    return take(COROLANE_DATA_FOLDER, "", name, out);
}

void data_expected(const char *name, Text *out)
{
    const char *chosen = getenv("COROLANE_DATA");
    text_printf(out, "%s/%s", chosen && *chosen ? chosen : COROLANE_DATA_FOLDER, name);
}

bool data_state(Text *out)
{
    const char *state = getenv("XDG_STATE_HOME"), *home = getenv("HOME");
    if (state && *state == '/')
        text_printf(out, "%s/corolane", state);
    else if (home && *home == '/')
        text_printf(out, "%s/.local/state/corolane", home);
    return out->length > 0;
}
