#include "app/stage/exporting.h"

#include <string.h>

#include "app/stage/pictures.h"
#include "engine/export/export.h"

static const struct {
    const char *name;
    const char *help[LANGUAGE_COUNT];
} pictures[PICTURE_FORMATS] = {
#define PICTURE(id, name, en, ko) [PICTURE_##id] = {name, {[LANGUAGE_EN] = en, [LANGUAGE_KO] = ko}},
#include "app/stage/picture_list.h"
};

size_t export_kind_count(void)
{
    return export_format_count + PICTURE_FORMATS;
}

ExportKind export_kind(size_t index)
{
    if (index < export_format_count) {
        const ExportFormat *format = &export_formats[index];
        return (ExportKind){format->name, format->extension, format->help, format, 0};
    }
    int picture = (int)(index - export_format_count);
    return (ExportKind){pictures[picture].name, pictures[picture].name, pictures[picture].help,
                        NULL, picture};
}

static bool is_picture(const Exporting *exporting)
{
    return !export_kind(exporting->kind).text;
}

static bool is_film(const Exporting *exporting)
{
    ExportKind kind = export_kind(exporting->kind);
    return !kind.text && kind.picture == PICTURE_GIF;
}

bool exporting_series(const Exporting *exporting)
{
    return is_picture(exporting) && !is_film(exporting) && exporting->steps != EXPORT_THIS_STEP;
}

bool exporting_offers(const Exporting *exporting, ExportFocus focus)
{
    if (focus == EXPORT_ON_STEPS || focus == EXPORT_ON_LANES)
        return is_picture(exporting);
    if (focus == EXPORT_ON_UNTIL)
        return is_film(exporting) || exporting_series(exporting);
    return true;
}

static void unsay(Exporting *exporting)
{
    exporting->bad = false;
    for (int lang = 0; lang < LANGUAGE_COUNT; lang++)
        text_cut(&exporting->said[lang], 0);
}

void exporting_open(Model *model)
{
    Exporting *exporting = &model->exporting;
    if (!model_steps(model))
        return;
    if (model->notice_good) /* of the last one */
        model_take_notice(model);
    model->typing = TYPING_NONE;
    model->help = false;
    exporting->phase = EXPORT_CHOOSING;
    exporting->asked = EXPORT_FILL_IN;
    unsay(exporting);
    exporting_focus(model, EXPORT_ON_FORMAT);
}

void exporting_free(Exporting *exporting)
{
    entry_free(&exporting->name);
    entry_free(&exporting->folder);
    text_free(&exporting->stem);
    for (int lang = 0; lang < LANGUAGE_COUNT; lang++)
        text_free(&exporting->said[lang]);
}

/* Without the extension of any format; a longer one goes first. */
static size_t stem_of(Slice name)
{
    size_t stem = name.length;
    for (size_t i = 0; i < export_kind_count(); i++) {
        const char *extension = export_kind(i).extension;
        size_t length = strlen(extension) + 1;
        if (slice_ends(name, extension) && name.length > length &&
            name.bytes[name.length - length] == '.' && name.length - length < stem)
            stem = name.length - length;
    }
    return stem;
}

/* What a person has made of the stem stays. */
void exporting_propose(Exporting *exporting)
{
    Text name = TEXT_EMPTY;
    Slice typed = text_slice(&exporting->name.text);
    if (typed.length)
        text_add(&name, typed.bytes, stem_of(typed));
    else
        text_add_slice(&name, text_slice(&exporting->stem));
    text_printf(&name, ".%s", export_kind(exporting->kind).extension);
    entry_set(&exporting->name, text_slice(&name));
    text_free(&name);
}

void exporting_choose(Model *model, size_t kind)
{
    Exporting *exporting = &model->exporting;
    exporting->kind = kind;
    if (is_film(exporting) && exporting->steps == EXPORT_THIS_STEP)
        exporting->steps = EXPORT_ALL_STEPS;
    unsay(exporting);
    exporting_propose(exporting);
    exporting_focus(model, EXPORT_ON_FORMAT);
}

void exporting_focus(Model *model, ExportFocus focus)
{
    Exporting *exporting = &model->exporting;
    exporting->focus = focus;
    exporting->moved = true;
    exporting->name.idle = focus != EXPORT_ON_NAME;
    exporting->folder.idle = focus != EXPORT_ON_FOLDER;
}

/* To the next choice in that direction that is of use. */
static void move_focus(Model *model, int by)
{
    Exporting *exporting = &model->exporting;
    int focus = exporting->focus;
    do
        focus = (focus + by + EXPORT_FOCUSES) % EXPORT_FOCUSES;
    while (!exporting_offers(exporting, (ExportFocus)focus));
    exporting_focus(model, (ExportFocus)focus);
    Entry *entry = focus == EXPORT_ON_NAME     ? &exporting->name
                   : focus == EXPORT_ON_FOLDER ? &exporting->folder
                                               : NULL;
    if (entry) {
        entry->caret = entry->text.length;
        entry->chosen = entry->text.length > 0;
    }
}

/* The steps that a picture can be of; a GIF is never of one. */
static void turn_steps(Exporting *exporting, int by)
{
    int first = is_film(exporting) ? EXPORT_ALL_STEPS : EXPORT_THIS_STEP;
    int count = EXPORT_CROSSINGS - first + 1;
    exporting->steps = (ExportSteps)(first + ((int)exporting->steps - first + by + count) % count);
}

static void leave(Model *model)
{
    model->exporting.phase = EXPORT_CLOSED;
}

void exporting_press(Model *model, ExportFocus focus)
{
    Exporting *exporting = &model->exporting;
    if (focus == EXPORT_ON_STEPS)
        turn_steps(exporting, 1);
    else if (focus == EXPORT_ON_UNTIL)
        exporting->until_here = !exporting->until_here;
    else if (focus == EXPORT_ON_LANES)
        exporting->lanes_only = !exporting->lanes_only;
    else if (focus == EXPORT_ON_BROWSE)
        chooser_open(model, CHOOSE_FOLDER);
    else if (exporting->phase == EXPORT_RUNNING)
        exporting->asked = EXPORT_STOP;
    else if (exporting->phase == EXPORT_REPLACING) {
        exporting->phase = EXPORT_CHOOSING;
        exporting->asked = focus == EXPORT_ON_WRITE ? EXPORT_REPLACE : EXPORT_NOTHING;
        unsay(exporting);
    } else if (focus == EXPORT_ON_LEAVE)
        leave(model);
    else
        exporting->asked = EXPORT_WRITE;
}

/* Zoom and full screen work everywhere; what Ctrl does with a letter is for the screen below. */
static bool works_everywhere(const char *key)
{
    bool letter = strlen(key) == strlen("Ctrl+A") && key[5] >= 'A' && key[5] <= 'Z';
    return (strncmp(key, "Ctrl+", 5) == 0 && !letter) || strcmp(key, "F11") == 0 ||
           strcmp(key, "F5") == 0;
}

static bool is_one_of(const char *key, const char *first, const char *second)
{
    return strcmp(key, first) == 0 || strcmp(key, second) == 0;
}

static int direction(const char *key, const char *back, const char *forward)
{
    return strcmp(key, back) == 0 ? -1 : strcmp(key, forward) == 0;
}

/* Up and down in the list, by a clicker too; false where the key does neither. */
static bool key_on_format(Model *model, const char *key)
{
    size_t last = export_kind_count() - 1, at = model->exporting.kind;
    int by = direction(key, "Up", "Down") + direction(key, "PageUp", "PageDown");
    if (strcmp(key, "Home") == 0)
        at = 0;
    else if (strcmp(key, "End") == 0)
        at = last;
    else if (by)
        at = by < 0 ? (at ? at - 1 : 0) : at < last ? at + 1 : last;
    else
        return false;
    exporting_choose(model, at);
    return true;
}

static bool key_on_focus(Model *model, const char *key)
{
    Exporting *exporting = &model->exporting;
    int aside = direction(key, "Left", "Right");
    ExportFocus focus = exporting->focus;
    if (focus == EXPORT_ON_FORMAT)
        return key_on_format(model, key);
    if (focus == EXPORT_ON_NAME || focus == EXPORT_ON_FOLDER) {
        Entry *entry = focus == EXPORT_ON_NAME ? &exporting->name : &exporting->folder;
        return entry_key(entry, key);
    }
    if (focus == EXPORT_ON_STEPS && aside)
        turn_steps(exporting, aside);
    else if (aside)
        move_focus(model, aside);
    else if (strcmp(key, "Space") == 0)
        exporting_press(model, focus);
    else
        return false;
    return true;
}

static void key_while_choosing(Model *model, const char *key)
{
    ExportFocus focus = model->exporting.focus;
    int down = direction(key, "Up", "Down") + direction(key, "Shift+Tab", "Tab");
    if (is_one_of(key, "Return", "KeypadEnter"))
        exporting_press(
            model, focus == EXPORT_ON_BROWSE || focus == EXPORT_ON_LEAVE ? focus : EXPORT_ON_WRITE);
    else if (strcmp(key, "Escape") == 0)
        leave(model);
    else if (!key_on_focus(model, key) && down)
        move_focus(model, down);
}

static void key_while_replacing(Model *model, const char *key)
{
    Exporting *exporting = &model->exporting;
    if (is_one_of(key, "Return", "KeypadEnter") || strcmp(key, "Space") == 0)
        exporting_press(model, exporting->replace ? EXPORT_ON_WRITE : EXPORT_ON_LEAVE);
    else if (strcmp(key, "Escape") == 0)
        exporting_press(model, EXPORT_ON_LEAVE);
    else if (is_one_of(key, "Left", "Right") || is_one_of(key, "Tab", "Shift+Tab"))
        exporting->replace = !exporting->replace;
}

static bool types(const Model *model)
{
    const Exporting *exporting = &model->exporting;
    return exporting->phase == EXPORT_CHOOSING && !model->chooser.open &&
           (exporting->focus == EXPORT_ON_NAME || exporting->focus == EXPORT_ON_FOLDER);
}

void exporting_settle(Model *model)
{
    if (types(model))
        model->typing = TYPING_EXPORT;
    else if (model->typing == TYPING_EXPORT)
        model->typing = TYPING_NONE;
}

bool exporting_key(Model *model, const char *key, bool typed)
{
    Exporting *exporting = &model->exporting;
    if (exporting->phase == EXPORT_CLOSED || (!typed && works_everywhere(key)))
        return false;
    if (typed && types(model)) {
        Entry *entry = exporting->focus == EXPORT_ON_NAME ? &exporting->name : &exporting->folder;
        entry_type(entry, slice_of(key));
        unsay(exporting);
    } else if (!typed && exporting->phase == EXPORT_CHOOSING)
        key_while_choosing(model, key);
    else if (!typed && exporting->phase == EXPORT_REPLACING)
        key_while_replacing(model, key);
    else if (!typed && strcmp(key, "Escape") == 0)
        exporting_press(model, EXPORT_ON_LEAVE);
    return true;
}
