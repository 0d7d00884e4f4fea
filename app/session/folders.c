#include "app/session/folders.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "engine/base/file.h"
#include "engine/base/memory.h"

static const char *home(void)
{
    const char *folder = getenv("HOME");
    return folder && *folder == '/' ? folder : NULL;
}

/* [value] of a line such as XDG_DOCUMENTS_DIR="$HOME/Documents". */
static void add_value(Slice value, Text *out)
{
    const char *start = "$HOME";
    if (slice_starts(value, start)) {
        text_add_c(out, home());
        value = (Slice){value.bytes + strlen(start), value.length - strlen(start)};
    }
    text_add_slice(out, value);
}

/* The documents as the desktop has them; false where it does not say, or they are not there. */
static bool find_documents(Text *out)
{
    static const char key[] = "\nXDG_DOCUMENTS_DIR=\"";
    const char *config = getenv("XDG_CONFIG_HOME");
    Text path = TEXT_EMPTY, text = TEXT_EMPTY;
    Diag diag = {0};
    if (config && *config == '/')
        text_printf(&path, "%s/user-dirs.dirs", config);
    else
        text_printf(&path, "%s/.config/user-dirs.dirs", home());
    text_add_c(&text, "\n");
    bool found = file_read(text_c(&path), &text, &diag);
    const char *line = found ? strstr(text_c(&text), key) : NULL;
    const char *value = line ? line + strlen(key) : NULL, *end = value ? strchr(value, '"') : NULL;
    if (end)
        add_value((Slice){value, (size_t)(end - value)}, out);
    text_free(&path);
    text_free(&text);
    diag_free(&diag);
    return out->length && file_is_folder(text_c(out));
}

static bool is_own(const char *folder)
{
    return access(folder, W_OK) == 0 && strcmp(folder, "/") != 0 &&
           !(home() && strcmp(folder, home()) == 0);
}

void folders_usual(Text *out)
{
    char *here = getcwd(NULL, 0);
    size_t start = out->length;
    if (!here)
        memory_check();
    if (here && is_own(here)) {
        text_add_c(out, here);
    } else if (!home() || !find_documents(out)) {
        text_cut(out, start);
        text_add_c(out, home() ? home() : here ? here : "/");
    }
    free(here);
}

void folders_expand(Slice typed, Text *out)
{
    bool own = slice_is(typed, "~") || slice_starts(typed, "~/");
    if (own && home()) {
        text_add_c(out, home());
        typed = (Slice){typed.bytes + 1, typed.length - 1};
    }
    text_add_slice(out, typed);
    while (out->length > 1 && out->bytes[out->length - 1] == '/')
        text_cut(out, out->length - 1);
    if (!out->length)
        text_add_c(out, ".");
}
