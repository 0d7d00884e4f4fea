/* The tables of a man page, in the language of man(7). */
#include <string.h>

#include "app/reference/reference.h"
#include "engine/export/export.h"

/* Writes [length] bytes so that troff shows them as they are. */
static void put(const char *bytes, size_t length, FILE *out)
{
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] == '-')
            fputs("\\-", out);
        else if (bytes[i] == '\\')
            fputs("\\e", out);
        else if (strchr(".'", bytes[i]) && i == 0)
            fprintf(out, "\\&%c", bytes[i]);
        else
            putc(bytes[i], out);
    }
}

static void put_c(const char *text, FILE *out)
{
    put(text, strlen(text), out);
}

static void put_option_name(const OptionRow *row, FILE *out)
{
    if (row->letter)
        fprintf(out, "\\fB\\-%c\\fR, ", row->letter);
    fputs("\\fB\\-\\-", out);
    put_c(row->name, out);
    fputs("\\fR", out);
}

/* The options of a command that not every command takes, on a line of their own. */
static void put_own_options(const CommandRow *command, FILE *out)
{
    const char *before = "\n.br\n";
    unsigned of_all = ~0u;
    for (const CommandRow *row = command_rows; row->name; row++)
        of_all &= row->options;
    for (int i = 0; option_rows[i].name; i++) {
        if (!row_takes(command, i) || of_all & 1u << i)
            continue;
        fputs(before, out);
        put_option_name(&option_rows[i], out);
        before = ", ";
    }
}

static void write_commands(Language language, FILE *out)
{
    for (const CommandRow *row = command_rows; row->name; row++) {
        fprintf(out, ".TP\n\\fBcorolane%s%s\\fR ", *row->name ? " " : "", row->name);
        put_c(row->arguments, out);
        putc('\n', out);
        put_c(row->help[language], out);
        put_own_options(row, out);
        putc('\n', out);
    }
}

static void write_options(Language language, FILE *out)
{
    for (const OptionRow *row = option_rows; row->name; row++) {
        fputs(".TP\n", out);
        put_option_name(row, out);
        if (row->value) {
            fputs(" \\fI", out);
            put_c(row->value, out);
            fputs("\\fR", out);
        }
        putc('\n', out);
        put_c(row->help[language], out);
        putc('\n', out);
    }
}

static void write_formats(Language language, FILE *out)
{
    (void)language;
    for (size_t i = 0; i < export_format_count; i++)
        fprintf(out, "%s\\fB%s\\fR", i ? ", " : "", export_formats[i].name);
}

static void write_keys(Language language, FILE *out)
{
    for (const KeyRow *row = key_rows; row->keys; row++) {
        fputs(".TP\n\\fB", out);
        put(row->keys, strcspn(row->keys, " "), out);
        fputs("\\fR\n", out);
        put_c(row->help[language], out);
        putc('\n', out);
    }
}

const Part man_parts[] = {
    {"COMMANDS", write_commands}, {"OPTIONS", write_options},
    {"FORMATS", write_formats},   {"KEYS", write_keys},
    {0},
};
