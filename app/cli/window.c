/* The commands that need fonts and pixels: what was asked for, handed on to app/platform. */
#ifdef COROLANE_WINDOW
#include "app/platform/platform.h"

#include <stdio.h>

#include "app/cli/commands.h"
#include "app/cli/data.h"

enum { MOST_WORDS = 32, WORD_SIZE = 64 };

typedef struct Words {
    char *items[MOST_WORDS];
    char buffers[MOST_WORDS][WORD_SIZE];
    int count;
} Words;

static void add(Words *words, const char *option, const char *value)
{
    if (!value)
        return;
    words->items[words->count++] = (char *)option;
    words->items[words->count++] = (char *)value;
}

static void add_number(Words *words, const char *option, uint64_t value)
{
    char *text = words->buffers[words->count];
    snprintf(text, WORD_SIZE, "%llu", (unsigned long long)value);
    add(words, option, text);
}

static int hand_on(const Request *request, const char *name, int (*function)(int, char **))
{
    Words words = {.items = {(char *)name}, .count = 1};
    Text lessons = TEXT_EMPTY;
    char size[WORD_SIZE];
    if (data_path("lessons", &lessons))
        add(&words, "--lessons", text_c(&lessons));
    add(&words, "--lang", language_code(request->language));
    add_number(&words, "--max-events", request->max_events);
    add(&words, "--theme", request->theme);
    add(&words, "--output", request->output);
    add(&words, "--dump", request->dump);
    if (request->zoom > 0)
        add_number(&words, "--zoom", (uint64_t)request->zoom);
    if (request->step > 0)
        add_number(&words, "--step", request->step);
    snprintf(size, sizeof size, "%dx%d", request->width, request->height);
    if (request->width > 0)
        add(&words, "--size", size);
    if (request->argument_count > 0)
        add(&words, "--", request->arguments[0]);
    int status = function(words.count, words.items);
    text_free(&lessons);
    return status;
}

int view_command(const Request *request)
{
    return hand_on(request, "corolane", view_main);
}

int render_command(const Request *request)
{
    return hand_on(request, "render", render_main);
}
#else
typedef int no_window; /* a file must not be empty */
#endif
