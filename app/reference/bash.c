/* The tables of the completion for bash: branches of a `case`, each of which prints words. */
#include "app/reference/reference.h"

static void write_words(const char *grammar, FILE *out)
{
    Text words = TEXT_EMPTY;
    row_words(grammar, &words);
    fprintf(out, "%s", text_c(&words));
    text_free(&words);
}

static void write_options(Language language, FILE *out)
{
    (void)language;
    for (const CommandRow *row = command_rows; row->name; row++) {
        fprintf(out, "        '%s') echo '", row->name);
        for (int i = 0; option_rows[i].name; i++)
            if (row_takes(row, i))
                fprintf(out, "--%s ", option_rows[i].name);
        fputs("' ;;\n", out);
    }
}

static void write_values(Language language, FILE *out)
{
    (void)language;
    for (const OptionRow *row = option_rows; row->name; row++) {
        if (!row->value)
            continue;
        fprintf(out, "        --%s", row->name);
        if (row->letter)
            fprintf(out, " | -%c", row->letter);
        fputs(") echo '", out);
        write_words(row->value, out);
        fputs("' ;;\n", out);
    }
}

static void write_arguments(Language language, FILE *out)
{
    (void)language;
    for (const CommandRow *row = command_rows; row->name; row++) {
        fprintf(out, "        '%s') echo '", row->name);
        write_words(row->arguments, out);
        fputs("' ;;\n", out);
    }
}

const Part bash_parts[] = {
    {"OPTIONS", write_options},
    {"VALUES", write_values},
    {"ARGUMENTS", write_arguments},
    {0},
};
