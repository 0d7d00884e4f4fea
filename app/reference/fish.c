/* The completion for fish: one `complete` for each command, argument and option of a command. */
#include <ctype.h>
#include <string.h>

#include "app/reference/reference.h"

static void put_quoted(const char *text, FILE *out)
{
    putc('\'', out);
    for (; *text; text++) {
        if (strchr("'\\", *text))
            putc('\\', out);
        putc(*text, out);
    }
    putc('\'', out);
}

static void put_start(const char *command, FILE *out)
{
    fprintf(out, "complete -c corolane -n \"__corolane_at '%s'\"", command);
}

static void write_commands(Language language, FILE *out)
{
    for (const CommandRow *row = command_rows; row->name; row++) {
        if (!*row->name)
            continue;
        put_start("", out);
        fprintf(out, " -f -a %s -d ", row->name);
        put_quoted(row->help[language], out);
        putc('\n', out);
    }
}

static void write_arguments(Language language, FILE *out)
{
    (void)language;
    for (const CommandRow *row = command_rows; row->name; row++) {
        Text words = TEXT_EMPTY;
        row_words(row->arguments, &words);
        put_start(row->name, out);
        fprintf(out, " -f -k -a '(__corolane_arguments %s)'\n", text_c(&words));
        text_free(&words);
    }
}

static void put_value(const char *value, FILE *out)
{
    Text words = TEXT_EMPTY;
    row_words(value, &words);
    if (slice_is(text_slice(&words), "OUT") || slice_is(text_slice(&words), "FILE"))
        fputs(" -r -F", out);
    else if (islower((unsigned char)*text_c(&words)))
        fprintf(out, " -x -a '%s'", text_c(&words));
    else
        fputs(" -x", out);
    text_free(&words);
}

static void put_option(const char *command, const OptionRow *row, Language language, FILE *out)
{
    put_start(command, out);
    fprintf(out, " -l %s", row->name);
    if (row->letter)
        fprintf(out, " -s %c", row->letter);
    if (row->value)
        put_value(row->value, out);
    fputs(" -d ", out);
    put_quoted(row->help[language], out);
    putc('\n', out);
}

static void write_options(Language language, FILE *out)
{
    for (const CommandRow *row = command_rows; row->name; row++)
        for (int i = 0; option_rows[i].name; i++)
            if (row_takes(row, i))
                put_option(row->name, &option_rows[i], language, out);
}

const Part fish_parts[] = {
    {"COMMANDS", write_commands},
    {"ARGUMENTS", write_arguments},
    {"OPTIONS", write_options},
    {0},
};
