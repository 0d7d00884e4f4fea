#include <ctype.h>
#include <string.h>

#include "app/reference/reference.h"
#include "engine/base/file.h"

static const struct Form {
    const char *name;
    const Part *parts;
} forms[] = {{"man", man_parts}, {"bash", bash_parts}, {"zsh", zsh_parts}, {"fish", fish_parts}};

static const Part *find_form(const char *name)
{
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (strcmp(forms[i].name, name) == 0)
            return forms[i].parts;
    return NULL;
}

/* The length of the place `@NAME@` that [text] begins with; 0 when it begins with none. */
static size_t place_length(const char *text)
{
    size_t length = 1;
    while (isupper((unsigned char)text[length]))
        length++;
    return text[0] == '@' && length > 1 && text[length] == '@' ? length + 1 : 0;
}

static void write_version(Language language, FILE *out)
{
    (void)language;
    fputs(COROLANE_VERSION, out);
}

static void write_date(Language language, FILE *out)
{
    (void)language;
    fputs(RELEASE_DATE, out);
}

static void write_names(Language language, FILE *out)
{
    (void)language;
    for (const CommandRow *row = command_rows; row->name; row++)
        if (*row->name)
            fprintf(out, "%s%s", row->name, row[1].name ? " " : "");
}

static const Part common_parts[] = {
    {"VERSION", write_version}, {"DATE", write_date}, {"NAMES", write_names}, {0},
};

static const Part *find_part(const Part *part, Slice name)
{
    while (part->name && !slice_is(name, part->name))
        part++;
    return part->name ? part : NULL;
}

static bool write_part(const Part *parts, Slice name, Language language)
{
    const Part *part = find_part(parts, name);
    part = part ? part : find_part(common_parts, name);
    if (part) {
        part->write(language, stdout);
        return true;
    }
    fprintf(stderr, "reference: the template asks for %.*s, which this form has not\n",
            (int)name.length, name.bytes);
    return false;
}

static bool fill(const char *text, const Part *parts, Language language)
{
    for (; *text; text++) {
        size_t length = place_length(text);
        if (length == 0)
            putchar(*text);
        else if (!write_part(parts, (Slice){text + 1, length - 2}, language))
            return false;
        else
            text += length - 1;
    }
    return fflush(stdout) == 0 && !ferror(stdout);
}

static bool make(const char *template, const char *page, const Part *parts, Language language)
{
    Text text = TEXT_EMPTY;
    Diag diag = {0};
    bool done = file_read(template, &text, &diag) && freopen(page, "w", stdout) &&
                fill(text_c(&text), parts, language);
    if (!done)
        fprintf(stderr, "reference: %s is not made from %s\n", page, template);
    diag_free(&diag);
    text_free(&text);
    return done;
}

int main(int count, char **arguments)
{
    Language language;
    const Part *parts = count == 5 ? find_form(arguments[1]) : NULL;
    if (!parts || !language_find(arguments[2], &language)) {
        fputs("usage: reference man|bash|zsh|fish en|ko TEMPLATE PAGE\n", stderr);
        return 2;
    }
    return make(arguments[3], arguments[4], parts, language) ? 0 : 2;
}
