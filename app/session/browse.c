#include "app/session/browse.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "engine/base/file.h"
#include "engine/base/memory.h"

static bool is_wanted(const Chooser *chooser, const char *name)
{
    static const char *const ends[] = {[CHOOSE_PROGRAM] = ".py", [CHOOSE_TRACE] = ".jsonl"};
    return chooser->kind != CHOOSE_FOLDER && slice_ends(slice_of(name), ends[chooser->kind]);
}

static void add(Chooser *chooser, const char *name)
{
    Text path = TEXT_EMPTY;
    text_printf(&path, "%s/%s", text_c(&chooser->folder), name);
    bool folder = file_is_folder(text_c(&path));
    if (folder || is_wanted(chooser, name))
        chooser_add(chooser, name, folder);
    text_free(&path);
}

/* Folders first, then by name as people read it. */
static int compare(const void *left, const void *right)
{
    const ChooserItem *a = left, *b = right;
    if (a->folder != b->folder)
        return a->folder ? -1 : 1;
    int order = strcasecmp(a->name, b->name);
    return order ? order : strcmp(a->name, b->name);
}

static void list(Chooser *chooser)
{
    DIR *folder = opendir(text_c(&chooser->folder));
    if (chooser->kind == CHOOSE_FOLDER && folder)
        chooser_add(chooser, ".", true);
    if (strcmp(text_c(&chooser->folder), "/") != 0)
        chooser_add(chooser, "..", true);
    if (!folder) {
        memory_check();
        text_add_c(&chooser->problem, strerror(errno));
        return;
    }
    size_t first = chooser->count;
    for (struct dirent *entry; (entry = readdir(folder));)
        if (*entry->d_name != '.')
            add(chooser, entry->d_name);
    closedir(folder);
    if (chooser->count > first)
        qsort(chooser->items + first, chooser->count - first, sizeof *chooser->items, compare);
    bool itself = chooser->kind == CHOOSE_FOLDER;
    chooser->chosen = first < chooser->count && !itself ? first : 0;
}

void browse(Chooser *chooser, const char *start)
{
    char whole[PATH_MAX];
    const char *wanted = chooser->wanted.length ? text_c(&chooser->wanted) : start;
    chooser->asked = false;
    chooser_clear(chooser);
    text_cut(&chooser->folder, 0);
    text_cut(&chooser->problem, 0);
    text_add_c(&chooser->folder, realpath(wanted, whole) ? whole : wanted);
    list(chooser);
}
