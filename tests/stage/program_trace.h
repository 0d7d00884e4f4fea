/* Traces of programs that are really run, for the tests of the stage. */
#ifndef COROLANE_TESTS_PROGRAM_TRACE_H
#define COROLANE_TESTS_PROGRAM_TRACE_H

#include <glob.h>

#include "app/stage/question.h"
#include "engine/python/machine.h"
#include "tests/stage/stage_support.h"

/* The trace of the program [text]; [lesson] may be NULL. */
static inline Trace *trace_of_text(const char *path, Slice text, const char *lesson)
{
    Diag diag = {0};
    Trace *trace = trace_new(path, text, lesson);
    Program *program = program_new(path, text.bytes, text.length, &diag);
    assert_non_null(program);
    MachineConfig config = {.max_events = 100000};
    Machine *machine = machine_new(program, &config, trace);
    assert_true(machine_run(machine, 100000) != MACHINE_READY);
    machine_free(machine);
    program_free(program);
    diag_free(&diag);
    return trace;
}

static inline Trace *trace_of_file(const char *path, const char *lesson)
{
    Text text = TEXT_EMPTY;
    Diag diag = {0};
    assert_true(file_read(path, &text, &diag));
    Trace *trace = trace_of_text(path, text_slice(&text), lesson);
    text_free(&text);
    diag_free(&diag);
    return trace;
}

/* Of tests/stage/programs/NAME.py. */
static inline Trace *trace_of_program(const char *name)
{
    Text path = TEXT_EMPTY;
    text_printf(&path, "%s/tests/stage/programs/%s.py", SOURCE_DIR, name);
    Trace *trace = trace_of_file(text_c(&path), NULL);
    text_free(&path);
    return trace;
}

/* The trace of the program that meets [belief]. */
static inline Trace *trace_about(Misconception belief)
{
    Text path = TEXT_EMPTY;
    text_printf(&path, "%s/tests/stage/misconceptions/m%d.py", SOURCE_DIR, (int)belief + 1);
    Trace *trace = trace_of_file(text_c(&path), NULL);
    text_free(&path);
    return trace;
}

/* Hands the trace of each file that matches [pattern], a path in the repository, to [check];
 * returns how many there are. */
static inline int for_each_program(const char *pattern, const char *lesson,
                                   void (*check)(Trace *trace))
{
    Text path = TEXT_EMPTY;
    glob_t found;
    text_printf(&path, "%s/%s", SOURCE_DIR, pattern);
    assert_int_equal(glob(text_c(&path), 0, NULL, &found), 0);
    int count = (int)found.gl_pathc;
    for (int i = 0; i < count; i++) {
        Trace *trace = trace_of_file(found.gl_pathv[i], lesson);
        check(trace);
        trace_free(trace);
    }
    globfree(&found);
    text_free(&path);
    return count;
}

#endif
