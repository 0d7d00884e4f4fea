#include "app/session/notice.h"

#include <errno.h>
#include <string.h>

#include "app/stage/strings.h"
#include "engine/base/file.h"

void notice_say(Model *model, StringId id, const Field *fields, int count, bool good)
{
    for (int lang = 0; lang < LANGUAGE_COUNT; lang++) {
        text_cut(&model->notice[lang], 0);
        string_fill(string_of(id, (Language)lang), fields, count, &model->notice[lang]);
    }
    model->notice_good = good;
    model->notice_step = model->step;
}

/* A file's reasons come in the system's words: the usual ones have words of ours. */
static Slice why(const Diag *diag, Language lang)
{
    static const struct {
        int reason;
        StringId says;
    } rows[] = {{EACCES, STRING_READ_DENIED},
                {EPERM, STRING_READ_DENIED},
                {EISDIR, STRING_READ_FOLDER},
                {EFBIG, STRING_READ_LARGE},
                {EIO, STRING_READ_DEVICE}};
    Slice message = text_slice(&diag->message);
    for (size_t i = 0; diag->kind == DIAG_FILE && i < sizeof(rows) / sizeof(*rows); i++)
        if (slice_is(message, strerror(rows[i].reason)))
            return string_of(rows[i].says, lang);
    return message;
}

void notice_say_file(Model *model, StringId id, const Diag *diag)
{
    Text file = TEXT_EMPTY;
    text_add_slice(&file, text_slice(&diag->file));
    if (diag->line > 0)
        text_printf(&file, ":%d", diag->line);
    for (int lang = 0; lang < LANGUAGE_COUNT; lang++) {
        Field fields[] = {{"file", text_slice(&file)}, {"why", why(diag, (Language)lang)}};
        text_cut(&model->notice[lang], 0);
        string_fill(string_of(id, (Language)lang), fields, 2, &model->notice[lang]);
    }
    model->notice_good = false;
    text_free(&file);
}

void notice_say_unopened(Model *model, const Diag *diag)
{
    bool gone = diag->kind == DIAG_FILE && !file_exists(text_c(&diag->file));
    bool partly = diag->kind == DIAG_FORMAT && diag->line > 1;
    notice_say_file(model, gone ? STRING_FILE_NOT_THERE : STRING_FILE_NOT_OPENED, diag);
    for (int lang = 0; partly && lang < LANGUAGE_COUNT; lang++) {
        text_add_char(&model->notice[lang], ' ');
        text_add_slice(&model->notice[lang], string_of(STRING_TRY_PARTIAL, (Language)lang));
    }
}
