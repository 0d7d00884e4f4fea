#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/file.h"
#include "engine/base/memory.h"
#include "engine/lesson/lesson_parts.h"

/* Folders that begin with a number, by that number: `2-next` before `10-close`. */
static int by_number(const struct dirent **left, const struct dirent **right)
{
    long difference = atol((*left)->d_name) - atol((*right)->d_name);
    return difference ? (difference > 0) - (difference < 0)
                      : strcmp((*left)->d_name, (*right)->d_name);
}

static int is_numbered(const struct dirent *entry)
{
    return entry->d_name[0] >= '0' && entry->d_name[0] <= '9';
}

static char *read_heading(const char *file, char **summary)
{
    Text bytes = TEXT_EMPTY;
    Diag diag = {0};
    char *title = NULL;
    if (file_read(file, &bytes, &diag)) {
        LineReader lines = {.rest = text_slice(&bytes)};
        while (next_line(&lines) && !slice_starts(lines.line, "## ")) {
            Slice line = slice_trim(lines.line);
            if (!title && slice_starts(line, "# ")) {
                title = slice_copy(slice_trim((Slice){line.bytes + 2, line.length - 2}));
            } else if (summary && slice_starts(line, "summary:")) {
                free(*summary);
                *summary = slice_copy(slice_trim((Slice){line.bytes + 8, line.length - 8}));
                break;
            } else if (summary && !*summary && line.length > 0 && !slice_starts(line, "lanes:")) {
                *summary = slice_copy(line);
            }
        }
    }
    diag_free(&diag);
    text_free(&bytes);
    return title;
}

/* Never NULL: a lesson without texts is listed by its name. */
static void read_titles(LessonEntry *entry, const char *part_folder)
{
    Text path = TEXT_EMPTY;
    for (int i = 0; i < LANGUAGE_COUNT; i++) {
        const char *code = language_code((Language)i), *name = strchr(entry->id, '/') + 1;
        text_cut(&path, 0);
        text_printf(&path, "%s/part.%s.md", part_folder, code);
        entry->part_title[i] = read_heading(text_c(&path), NULL);
        text_cut(&path, 0);
        text_printf(&path, "%s/lesson.%s.md", entry->folder, code);
        entry->title[i] = read_heading(text_c(&path), &entry->summary[i]);
        if (!entry->part_title[i])
            entry->part_title[i] = slice_copy(slice_of(entry->part));
        if (!entry->title[i])
            entry->title[i] = slice_copy(slice_of(name));
        if (!entry->summary[i])
            entry->summary[i] = slice_copy(slice_of(""));
    }
    text_free(&path);
}

static void add_part(LessonList *list, const char *root, const char *part)
{
    Text folder = TEXT_EMPTY, path = TEXT_EMPTY;
    struct dirent **names = NULL;
    text_printf(&folder, "%s/%s", root, part);
    int count = scandir(text_c(&folder), &names, is_numbered, by_number);
    if (count < 0)
        memory_check();
    for (int i = 0; i < count; i++) {
        text_cut(&path, 0);
        text_printf(&path, "%s/%s/program.py", text_c(&folder), names[i]->d_name);
        if (file_exists(text_c(&path))) {
            Text id = TEXT_EMPTY;
            text_printf(&id, "%s/%s", part, names[i]->d_name);
            text_cut(&path, path.length - strlen("/program.py"));
            list->items = memory_grow(list->items, list->count, &list->capacity,
                                      sizeof *list->items);
            LessonEntry *entry = &list->items[list->count++];
            *entry = (LessonEntry){.id = text_take(&id),
                                   .folder = slice_copy(text_slice(&path)),
                                   .part = slice_copy(slice_of(part))};
            read_titles(entry, text_c(&folder));
        }
        free(names[i]);
    }
    free(names);
    text_free(&folder);
    text_free(&path);
}

LessonList lesson_list(const char *root)
{
    LessonList list = {0};
    struct dirent **parts = NULL;
    int count = scandir(root, &parts, is_numbered, by_number);
    if (count < 0)
        memory_check();
    for (int i = 0; i < count; i++) {
        add_part(&list, root, parts[i]->d_name);
        free(parts[i]);
    }
    free(parts);
    return list;
}

void lesson_list_free(LessonList *list)
{
    for (size_t i = 0; i < list->count; i++) {
        LessonEntry *entry = &list->items[i];
        for (int k = 0; k < LANGUAGE_COUNT; k++) {
            free(entry->part_title[k]);
            free(entry->title[k]);
            free(entry->summary[k]);
        }
        free(entry->id);
        free(entry->folder);
        free(entry->part);
    }
    free(list->items);
    *list = (LessonList){0};
}

/* "3-coroutines/1-send" is called by itself, "1-send" and "send". */
static bool is_called(const LessonEntry *entry, const char *name)
{
    const char *last = strchr(entry->id, '/') + 1, *dash = strchr(last, '-');
    return strcmp(entry->id, name) == 0 || strcmp(last, name) == 0 ||
           (dash && strcmp(dash + 1, name) == 0);
}

const LessonEntry *lesson_find(const LessonList *list, const char *name, bool *several)
{
    const LessonEntry *found = NULL;
    *several = false;
    for (size_t i = 0; i < list->count; i++) {
        if (strcmp(list->items[i].id, name) == 0) {
            *several = false;
            return &list->items[i];
        }
        if (is_called(&list->items[i], name)) {
            *several = found != NULL;
            found = &list->items[i];
        }
    }
    return *several ? NULL : found;
}
