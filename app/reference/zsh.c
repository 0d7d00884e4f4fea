/* The tables of the completion for zsh: specifications for _describe and _arguments. */
#include <ctype.h>
#include <string.h>

#include "app/reference/reference.h"

/* Writes [text] inside single quotes, with a backslash before each of [special]. */
static void put(const char *text, const char *special, FILE *out)
{
    for (; *text; text++) {
        if (*text == '\'')
            fputs("'\\'", out);
        else if (strchr(special, *text))
            putc('\\', out);
        putc(*text, out);
    }
}

static void write_commands(Language language, FILE *out)
{
    for (const CommandRow *row = command_rows; row->name; row++) {
        if (!*row->name)
            continue;
        fprintf(out, "        '%s:", row->name);
        put(row->help[language], "", out);
        fputs("'\n", out);
    }
}

/* What completes the value: words of its own, files, or nothing but its name. */
static void put_value(const char *value, FILE *out)
{
    Text words = TEXT_EMPTY;
    row_words(value, &words);
    fputs(":", out);
    put(value, ":", out);
    if (slice_is(text_slice(&words), "OUT") || slice_is(text_slice(&words), "FILE"))
        fputs(":_files", out);
    else if (islower((unsigned char)*text_c(&words)))
        fprintf(out, ":(%s)", text_c(&words));
    else
        fputs(": ", out);
    text_free(&words);
}

static void put_option(const OptionRow *row, Language language, FILE *out)
{
    const char *equals = row->value ? "=" : "", *plus = row->value ? "+" : "";
    fputs("            ", out);
    if (row->letter)
        fprintf(out, "'(-%c --%s)'{-%c%s,--%s%s}'[", row->letter, row->name, row->letter, plus,
                row->name, equals);
    else
        fprintf(out, "'--%s%s[", row->name, equals);
    put(row->help[language], "[]", out);
    putc(']', out);
    if (row->value)
        put_value(row->value, out);
    fputs("'\n", out);
}

static void write_options(Language language, FILE *out)
{
    for (const CommandRow *row = command_rows; row->name; row++) {
        fprintf(out, "        ('%s') options=(\n", row->name);
        for (int i = 0; option_rows[i].name; i++)
            if (row_takes(row, i))
                put_option(&option_rows[i], language, out);
        fputs("        ) ;;\n", out);
    }
}

static void write_arguments(Language language, FILE *out)
{
    (void)language;
    for (const CommandRow *row = command_rows; row->name; row++) {
        Text words = TEXT_EMPTY;
        row_words(row->arguments, &words);
        fprintf(out, "        ('%s') kinds=(%s) ;;\n", row->name, text_c(&words));
        text_free(&words);
    }
}

const Part zsh_parts[] = {
    {"COMMANDS", write_commands},
    {"OPTIONS", write_options},
    {"ARGUMENTS", write_arguments},
    {0},
};
