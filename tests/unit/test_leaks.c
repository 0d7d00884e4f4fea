/* No run leaks: every program of tests/python is run several times over in one machine, and what lives
 * between two rounds must not grow. A cycle may live until it is collected; so it is, in each round. */
#include <glob.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "engine/base/file.h"
#include "engine/python/machine.h"

enum { ROUNDS = 6, COMPARED = 3, MOST_EVENTS = 60000 };

static const char round_mark[] = "\x1d";

typedef struct Rounds {
    const Machine *machine;
    size_t bytes[ROUNDS], classes[ROUNDS];
    int count;
} Rounds;

/* What may grow, and why. */
static const char *const kept[] = {
    "builtins/eval.py",                   /* the text of each eval(), which tracebacks show */
    "generators/collected_at_the_end.py", /* generators that refuse to be closed, as under CPython */
};

static void take(void *context, int stream, const char *bytes, size_t length)
{
    Rounds *rounds = context;
    (void)stream;
    if (length != 1 || *bytes != *round_mark || rounds->count == ROUNDS)
        return;
    rounds->classes[rounds->count] = machine_classes(rounds->machine);
    rounds->bytes[rounds->count++] = machine_bytes(rounds->machine);
}

/* The program becomes a function's body. That it then does some things differently does not matter
 * here. */
static void wrap(Slice source, Text *out)
{
    text_add_c(out, "import gc as _gc\nfrom builtins import print as _print\ndef _round():\n");
    for (const char *at = source.bytes, *end = at + source.length; at < end;) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        size_t length = (size_t)((stop ? stop : end) - at);
        text_printf(out, " %.*s\n", (int)length, at);
        at += length + 1;
    }
    text_printf(out, " pass\nfor _ in range(%d):\n"
                     " try: _round()\n"
                     " except BaseException: pass\n"
                     " _gc.collect()\n"
                     " _print(end='\\x1d')\n",
                ROUNDS);
}

/* Whether the last rounds all grew, other than by classes. Tables double now and then, which is no
 * leak. */
static bool grows(const Rounds *rounds)
{
    for (int i = ROUNDS - COMPARED; i < ROUNDS; i++)
        if (rounds->bytes[i] <= rounds->bytes[i - 1] ||
            rounds->classes[i] != rounds->classes[i - 1])
            return false;
    return true;
}

static bool may_grow(const char *file)
{
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
        if (slice_ends(slice_of(file), kept[i]))
            return true;
    return false;
}

static bool leaks(const char *file, Slice name, Slice source, int *ran)
{
    Text text = TEXT_EMPTY;
    Diag diag = {0};
    Rounds rounds = {0};
    wrap(source, &text);
    Program *program = program_new("p.py", text_c(&text), text.length, &diag);
    if (program && machine_accepts(program, &diag)) {
        MachineConfig config = {.write = take, .context = &rounds, .max_events = MOST_EVENTS,
                                .untraced = true};
        Machine *machine = machine_new(program, &config, NULL);
        rounds.machine = machine;
        machine_run(machine, 0);
        machine_free(machine);
    }
    program_free(program);
    diag_free(&diag);
    text_free(&text);
    *ran += rounds.count == ROUNDS;
    if (rounds.count < ROUNDS || !grows(&rounds) || may_grow(file))
        return false;
    print_error("%s: %.*s: %zu bytes in a round\n", file, (int)name.length, name.bytes,
                rounds.bytes[ROUNDS - 1] - rounds.bytes[ROUNDS - 2]);
    return true;
}

/* Of the programs of one file: each begins with "### NAME", or the file is one. */
static int leaks_of_file(const char *path, int *ran)
{
    Text text = TEXT_EMPTY;
    Diag diag = {0};
    int found = 0;
    assert_true(file_read(path, &text, &diag));
    const char *at = text_c(&text);
    while (at && *at) {
        bool named = strncmp(at, "### ", 4) == 0;
        const char *line = named ? strchr(at, '\n') : at;
        const char *next = line ? strstr(line, "\n### ") : NULL;
        const char *end = next ? next + 1 : at + strlen(at);
        if (line)
            found += leaks(path,
                           (Slice){named ? at + 4 : "", named ? (size_t)(line - at - 4) : 0},
                           (Slice){line, (size_t)(end - line)}, ran);
        at = next ? end : NULL;
    }
    text_free(&text);
    return found;
}

static void no_program_leaks(void **state)
{
    glob_t files;
    int found = 0, ran = 0, part = 1, parts = 1;
    const char *share = getenv("COROLANE_SHARE"); /* "1/6": of every six files the first */
    (void)state;
    if (share)
        assert_int_equal(sscanf(share, "%d/%d", &part, &parts), 2);
    assert_int_equal(glob(SOURCE_DIR "/tests/python/*/*.py", 0, NULL, &files), 0);
    for (size_t i = (size_t)part - 1; i < files.gl_pathc; i += (size_t)parts)
        found += leaks_of_file(files.gl_pathv[i], &ran);
    globfree(&files);
    print_message("%d programs ran %d times each\n", ran, ROUNDS);
    assert_true(ran > 0);
    assert_int_equal(found, 0);
}

/* With names of files: looks at those alone. */
int main(int count, char **arguments)
{
    int found = 0, ran = 0;
    for (int i = 1; i < count; i++)
        found += leaks_of_file(arguments[i], &ran);
    if (count > 1)
        return found ? 1 : 0;
    const struct CMUnitTest tests[] = {cmocka_unit_test(no_program_leaks)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
