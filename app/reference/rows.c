#include "app/reference/reference.h"

#include <string.h>

#include "app/cli/request.h"
#include "engine/export/export.h"

const CommandRow command_rows[] = {
#define COMMAND(name, arguments, least, most, accepts, function, en, ko) \
    {name, arguments, (accepts) | OPTIONS_OF_ALL, {[LANGUAGE_EN] = en, [LANGUAGE_KO] = ko}},
#include "app/cli/command_list.h"
    {0}
};

const OptionRow option_rows[] = {
#define OPTION(id, name, letter, value, set, en, ko) \
    {name, letter, value, {[LANGUAGE_EN] = en, [LANGUAGE_KO] = ko}},
#include "app/cli/option_list.h"
    {0}
};

const KeyRow key_rows[] = {
#define COMMAND(id, where, keys, en, ko, fn) {keys, {[LANGUAGE_EN] = en, [LANGUAGE_KO] = ko}},
#include "app/stage/command_list.h"
    {0}
};

bool row_takes(const CommandRow *command, int option)
{
    return command->options & 1u << option;
}

static void add_word(Text *words, Slice word)
{
    if (words->length)
        text_add_char(words, ' ');
    text_add_slice(words, word);
}

void row_words(const char *grammar, Text *words)
{
    if (strcmp(grammar, "FORMAT") == 0) {
        for (size_t i = 0; i < export_format_count; i++)
            add_word(words, slice_of(export_formats[i].name));
        return;
    }
    while (*(grammar += strspn(grammar, "[| ].")) != 0) {
        size_t length = strcspn(grammar, "[| ]");
        add_word(words, (Slice){grammar, length});
        grammar += length;
    }
}
