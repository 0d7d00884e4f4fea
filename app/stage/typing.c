#include "app/stage/typing.h"

#include <string.h>

#include "app/stage/literal.h"
#include "app/stage/search.h"

static void finish_search(Model *model, bool forward)
{
    model->found = search_go(model, text_slice(&model->entry.text), forward);
}

/* What is typed has changed: it is searched anew. */
static void start_again(Model *model)
{
    model->found = FOUND_NONE;
    model->searched = 0;
}

static void finish(Model *model)
{
    if (model->typing == TYPING_SEARCH)
        finish_search(model, true);
    else
        model->edit_asked = true;
}

static void key(Model *model, const char *name)
{
    if (strcmp(name, "Escape") == 0)
        model->typing = TYPING_NONE;
    else if (strcmp(name, "Return") == 0 || strcmp(name, "KeypadEnter") == 0)
        finish(model);
    else if (model->typing == TYPING_LITERAL && strcmp(name, "Tab") == 0)
        literal_next(model);
    else if (model->typing == TYPING_SEARCH && strcmp(name, "Shift+Return") == 0)
        finish_search(model, false);
    else if (entry_key(&model->entry, name))
        start_again(model);
}

bool typing_input(Model *model, const Input *input)
{
    if (model->typing == TYPING_NONE)
        return false;
    if (input->kind == INPUT_TEXT) {
        entry_type(&model->entry, slice_of(input->key));
        start_again(model);
        return true;
    }
    /* Zoom, full screen and the like go on working. */
    if (input->kind != INPUT_KEY || strncmp(input->key, "Ctrl+", 5) == 0 ||
        strcmp(input->key, "F5") == 0 || strcmp(input->key, "F11") == 0)
        return false;
    key(model, input->key);
    return true;
}
