/* check: lessons, programs and traces, every problem of each. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/cli/commands.h"
#include "app/cli/load.h"
#include "app/cli/message.h"
#include "engine/base/file.h"
#include "engine/base/memory.h"
#include "engine/export/export.h"
#include "engine/lesson/lesson_parts.h"
#include "engine/python/explain.h"

typedef struct Checker {
    const Request *request;
    int problems;
} Checker;

static void report(Checker *checker, const Diag *diag, Slice source)
{
    const char *sentence = explain_diag(diag, checker->request->language);
    message_diag(diag, source);
    if (sentence)
        fprintf(stderr, "    %s\n", sentence);
    checker->problems++;
}

static void take_output(void *context, int stream, const char *bytes, size_t length)
{
    if (stream == 1)
        text_add(context, bytes, length);
}

/* The first line in which the run's output differs from output.txt. */
static void compare_output(const Lesson *lesson, const Text *output, DiagList *faults)
{
    LineReader wanted = {.rest = slice_of(lesson->output)}, found = {.rest = text_slice(output)};
    Text file = TEXT_EMPTY;
    text_printf(&file, "%s/output.txt", lesson->folder);
    for (bool more = true; more;) {
        bool is_wanted = next_line(&wanted), is_found = next_line(&found);
        more = is_wanted && is_found && slice_equal(wanted.line, found.line);
        if (more || (!is_wanted && !is_found))
            continue;
        lesson_fault(faults, text_c(&file), is_wanted ? wanted.number : wanted.number + 1,
                     "the program prints %.*s here",
                     is_found ? (int)found.line.length : (int)strlen("nothing"),
                     is_found ? found.line.bytes : "nothing");
    }
    text_free(&file);
}

static void check_moments(const Lesson *lesson, const Trace *trace, DiagList *faults)
{
    Steps *steps = steps_new(trace);
    LessonMap *map = lesson_map_new(lesson, trace, steps);
    for (size_t i = 0; i < lesson->moment_count; i++) {
        if (lesson_step_of(map, i) != SIZE_MAX || lesson->moments[i].when == MOMENT_TRY)
            continue;
        for (int k = 0; k < LANGUAGE_COUNT; k++)
            if (lesson->texts[k].speeches[i].line > 0)
                lesson_fault(faults, lesson->texts[k].file, lesson->texts[k].speeches[i].line,
                             "this moment never happens: %s", lesson->moments[i].heading);
    }
    lesson_map_free(map);
    steps_free(steps);
}

static void check_run(Checker *checker, const Lesson *lesson, const Program *program,
                      DiagList *faults)
{
    Text output = TEXT_EMPTY;
    Trace *trace = trace_new("program.py", text_slice(&lesson->source), lesson->id);
    MachineConfig config = {.write = take_output, .context = &output,
                            .max_events = checker->request->max_events, .lesson = lesson->id,
                            .read_file = file_read_beside,
                            .files_place = lesson->program_file,
                            .all_lanes = lesson->all_lanes};
    Machine *machine = machine_new(program, &config, trace);
    MachineStatus status = machine_run(machine, 0);
    if (status == MACHINE_LIMIT)
        lesson_fault(faults, lesson->program_file, 0, "the program does not end: %s",
                     machine_reason(machine));
    check_moments(lesson, trace, faults);
    if (lesson->output)
        compare_output(lesson, &output, faults);
    machine_free(machine);
    trace_free(trace);
    text_free(&output);
}

/* A lesson asks at least once. */
static void check_questions(const Lesson *lesson, DiagList *faults)
{
    for (size_t i = 0; i < lesson->moment_count; i++)
        if (lesson->moments[i].question)
            return;
    for (int k = 0; k < LANGUAGE_COUNT; k++)
        if (lesson->texts[k].title)
            lesson_fault(faults, lesson->texts[k].file, 1,
                         "the lesson asks nothing: a heading `## ? …` is missing");
}

static void check_lesson(Checker *checker, const char *folder)
{
    DiagList faults = {0};
    Diag diag = {0};
    Lesson *lesson = lesson_open(folder, &faults);
    if (lesson) {
        Slice source = text_slice(&lesson->source);
        check_questions(lesson, &faults);
        Program *program = program_open(lesson->program_file, source, &diag);
        if (program)
            check_run(checker, lesson, program, &faults);
        else
            report(checker, &diag, source);
        program_free(program);
    }
    for (size_t i = 0; i < faults.count; i++)
        report(checker, &faults.items[i], (Slice){"", 0});
    diag_free(&diag);
    diag_list_free(&faults);
    lesson_free(lesson);
}

static void check_file(Checker *checker, const char *path)
{
    Input input;
    Diag diag = {0};
    if (!input_open(&input, path, checker->request->language)) {
        checker->problems++;
    } else if (input.folder) {
        check_lesson(checker, input.folder);
    } else if (input.is_trace) {
        ImportHow how = {.language = checker->request->language};
        trace_free(import_json(path, text_slice(&input.text), how, &diag));
        if (diag.kind != DIAG_NONE)
            report(checker, &diag, (Slice){"", 0});
    } else {
        Program *program = program_open(input.path, text_slice(&input.text), &diag);
        if (!program)
            report(checker, &diag, text_slice(&input.text));
        program_free(program);
    }
    diag_free(&diag);
    input_free(&input);
}

static int is_visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

/* A lesson's folder is checked as a lesson; in any other, what lies in it. */
static void check_folder(Checker *checker, const char *folder)
{
    struct dirent **names = NULL;
    Text path = TEXT_EMPTY;
    text_printf(&path, "%s/program.py", folder);
    if (file_exists(text_c(&path))) {
        check_lesson(checker, folder);
        text_free(&path);
        return;
    }
    int count = scandir(folder, &names, is_visible, alphasort);
    if (count < 0)
        memory_check();
    for (int i = 0; i < count; i++) {
        text_cut(&path, 0);
        text_printf(&path, "%s/%s", folder, names[i]->d_name);
        if (file_is_folder(text_c(&path)))
            check_folder(checker, text_c(&path));
        else if (slice_ends(slice_of(names[i]->d_name), ".py") ||
                 slice_ends(slice_of(names[i]->d_name), ".jsonl"))
            check_file(checker, text_c(&path));
        free(names[i]);
    }
    free(names);
    text_free(&path);
}

int check_command(const Request *request)
{
    Checker checker = {.request = request};
    for (int i = 0; i < request->argument_count; i++) {
        if (file_is_folder(request->arguments[i]))
            check_folder(&checker, request->arguments[i]);
        else
            check_file(&checker, request->arguments[i]);
    }
    MessageId summary = checker.problems ? MESSAGE_PROBLEMS : MESSAGE_ALL_FINE;
    printf(message_text(request->language, summary), checker.problems);
    putchar('\n');
    return checker.problems ? STATUS_REFUSED : STATUS_DONE;
}
