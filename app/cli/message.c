#include "app/cli/message.h"

#include <stdarg.h>
#include <stdio.h>

#include "app/stage/words.h"

static const char *const texts[MESSAGE_COUNT][LANGUAGE_COUNT] = {
#define MESSAGE(id, en, ko) [MESSAGE_##id] = {[LANGUAGE_EN] = en, [LANGUAGE_KO] = ko},
#include "app/cli/message_list.h"
};

const char *message_text(Language language, MessageId id)
{
    return texts[id][language];
}

void message_print(Language language, MessageId id, ...)
{
    va_list arguments;
    fflush(stdout);
    fputs("corolane: ", stderr);
    va_start(arguments, id);
    vfprintf(stderr, texts[id][language], arguments);
    va_end(arguments);
    fputc('\n', stderr);
}

void message_stopped(Language language, const char *reason)
{
    Text text = TEXT_EMPTY;
    text_add_slice(&text, words_reason(slice_of(reason), language));
    message_print(language, MESSAGE_STOPPED, text_c(&text));
    text_free(&text);
}

void message_damage(Language language, const Diag *diag, bool opened)
{
    message_diag(diag, (Slice){"", 0});
    if (opened)
        message_print(language, MESSAGE_PARTIAL, diag->line);
    else if (diag->kind == DIAG_FORMAT && diag->line > 1)
        message_print(language, MESSAGE_TRY_PARTIAL, diag->line);
}

void message_diag(const Diag *diag, Slice source)
{
    Text out = TEXT_EMPTY;
    fflush(stdout);
    diag_render(diag, source, &out);
    fwrite(text_c(&out), 1, out.length, stderr);
    text_free(&out);
}
