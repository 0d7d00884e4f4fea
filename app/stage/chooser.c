#include "app/stage/chooser.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "app/stage/model.h"
#include "engine/base/memory.h"

enum { PAGE = 10 };

static void ask(Chooser *chooser, Slice folder)
{
    Text wanted = TEXT_EMPTY;
    text_add_slice(&wanted, folder);
    text_free(&chooser->wanted);
    chooser->wanted = wanted;
    chooser->asked = true;
}

void chooser_open(Model *model, ChooserKind kind)
{
    model->typing = TYPING_NONE; /* keys choose now */
    model->help = false;
    Slice from = text_slice(&model->chooser.folder);
    if (kind == CHOOSE_FOLDER)
        from = text_slice(&model->exporting.folder.text);
    else if (model->chooser.kind == CHOOSE_FOLDER) /* where exports go says nothing of programs */
        from = slice_of("");
    model->chooser.open = true;
    model->chooser.kind = kind;
    ask(&model->chooser, from);
}

void chooser_add(Chooser *chooser, const char *name, bool folder)
{
    chooser->items =
        memory_grow(chooser->items, chooser->count, &chooser->capacity, sizeof *chooser->items);
    Slice text = slice_of(name);
    chooser->items[chooser->count++] = (ChooserItem){memory_copy(text.bytes, text.length), folder};
}

void chooser_clear(Chooser *chooser)
{
    for (size_t i = 0; i < chooser->count; i++)
        free(chooser->items[i].name);
    chooser->count = chooser->chosen = 0;
    chooser->scroll = 0;
}

void chooser_free(Chooser *chooser)
{
    chooser_clear(chooser);
    free(chooser->items);
    text_free(&chooser->folder);
    text_free(&chooser->problem);
    text_free(&chooser->wanted);
}

static void go_up(Chooser *chooser)
{
    Slice folder = text_slice(&chooser->folder);
    while (folder.length > 1 && folder.bytes[folder.length - 1] != '/')
        folder.length--;
    if (folder.length > 1)
        folder.length--;
    if (folder.length)
        ask(chooser, folder);
}

void chooser_take(Model *model, size_t index)
{
    Chooser *chooser = &model->chooser;
    if (index >= chooser->count)
        return;
    const ChooserItem *item = &chooser->items[index];
    Text path = TEXT_EMPTY;
    text_add_slice(&path, text_slice(&chooser->folder));
    if (!path.length || path.bytes[path.length - 1] != '/')
        text_add_char(&path, '/');
    text_add_c(&path, item->name);
    if (strcmp(item->name, ".") == 0) {
        entry_set(&model->exporting.folder, text_slice(&chooser->folder));
        chooser->open = false;
    } else if (strcmp(item->name, "..") == 0) {
        go_up(chooser);
    } else if (item->folder) {
        ask(chooser, text_slice(&path));
    } else {
        text_cut(&model->open, 0);
        text_add_slice(&model->open, text_slice(&path));
        chooser->open = false;
    }
    text_free(&path);
}

static void choose(Chooser *chooser, int by)
{
    long last = (long)chooser->count - 1, at = (long)chooser->chosen + by;
    chooser->chosen = (size_t)(last < 0 || at < 0 ? 0 : at > last ? last : at);
}

/* Zoom and full screen work everywhere; what Ctrl does with a letter is for the screen below. */
static bool works_everywhere(const char *key)
{
    bool letter = strlen(key) == strlen("Ctrl+A") && isalpha((unsigned char)key[5]);
    return (strncmp(key, "Ctrl+", 5) == 0 && !letter) || strcmp(key, "F11") == 0 ||
           strcmp(key, "F5") == 0;
}

bool chooser_key(Model *model, const char *key)
{
    static const struct {
        const char *key;
        int by;
    } moves[] = {{"Down", 1},        {"Up", -1},       {"PageDown", 1},     {"PageUp", -1},
                 {"Home", -1000000}, {"End", 1000000}, {"Ctrl+Down", PAGE}, {"Ctrl+Up", -PAGE}};
    Chooser *chooser = &model->chooser;
    if (!chooser->open)
        return false;
    for (size_t i = 0; i < sizeof(moves) / sizeof(*moves); i++)
        if (strcmp(key, moves[i].key) == 0)
            choose(chooser, moves[i].by);
    if (strcmp(key, "Escape") == 0)
        chooser->open = false;
    else if (strcmp(key, "Return") == 0 || strcmp(key, "KeypadEnter") == 0 ||
             strcmp(key, "Space") == 0 || strcmp(key, "Right") == 0)
        chooser_take(model, chooser->chosen);
    else if (strcmp(key, "Backspace") == 0 || strcmp(key, "Left") == 0)
        go_up(chooser);
    else
        return !works_everywhere(key);
    return true;
}
