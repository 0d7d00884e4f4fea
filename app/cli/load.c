#include "app/cli/load.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app/cli/commands.h"
#include "app/cli/data.h"
#include "app/cli/message.h"
#include "engine/base/file.h"
#include "engine/export/export.h"

static char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return strdup(slash ? slash + 1 : path);
}

static bool take_lesson(Source *source, const char *argument, Language language)
{
    Text root = TEXT_EMPTY;
    LessonList list = {0};
    bool several = false;
    if (data_path("lessons", &root))
        list = lesson_list(text_c(&root));
    const LessonEntry *entry = lesson_find(&list, argument, &several);
    if (entry) {
        source->lesson = strdup(entry->id);
        source->folder = strdup(entry->folder);
    } else {
        message_print(language, several ? MESSAGE_SEVERAL_LESSONS : MESSAGE_NOT_FOUND, argument);
    }
    lesson_list_free(&list);
    text_free(&root);
    return entry != NULL;
}

/* A lesson's own folder, given as a path. */
static bool take_folder(Source *source, const char *argument, Language language)
{
    Text program = TEXT_EMPTY;
    text_printf(&program, "%s/program.py", argument);
    bool fine = file_exists(text_c(&program));
    text_free(&program);
    if (!fine)
        return take_lesson(source, argument, language);
    DiagList faults = {0};
    Lesson *lesson = lesson_open(argument, &faults);
    source->lesson = strdup(lesson->id);
    source->folder = strdup(argument);
    lesson_free(lesson);
    diag_list_free(&faults);
    return true;
}

bool source_open(Source *source, const char *argument, Language language)
{
    Diag diag = {0};
    Text path = TEXT_EMPTY;
    bool fine = true;
    *source = (Source){.from_input = strcmp(argument, "-") == 0};
    if (source->from_input) {
        text_add_c(&path, "<stdin>");
        fine = file_read_stream(stdin, &source->text);
    } else {
        if (file_is_folder(argument))
            fine = take_folder(source, argument, language);
        else if (!file_exists(argument))
            fine = take_lesson(source, argument, language);
        if (!fine)
            return false;
        text_printf(&path, source->folder ? "%s/program.py" : "%s",
                    source->folder ? source->folder : argument);
        fine = file_read(text_c(&path), &source->text, &diag);
        if (!fine)
            message_diag(&diag, (Slice){"", 0});
    }
    source->path = text_take(&path);
    source->name = base_name(source->path);
    source->is_trace = import_looks_like_trace(text_slice(&source->text));
    size_t length = strlen(source->name);
    if (length > 6 && strcmp(source->name + length - 6, ".jsonl") == 0)
        source->is_trace = true;
    diag_free(&diag);
    return fine;
}

void source_free(Source *source)
{
    free(source->path);
    free(source->name);
    free(source->lesson);
    free(source->folder);
    text_free(&source->text);
    *source = (Source){0};
}

Program *program_open(const char *name, Slice text, Diag *diag)
{
    Program *program = program_new(name, text.bytes ? text.bytes : "", text.length, diag);
    if (program && !machine_accepts(program, diag)) {
        program_free(program);
        return NULL;
    }
    return program;
}

bool load_read_line(void *context, Text *line)
{
    char *buffer = NULL;
    size_t capacity = 0;
    (void)context;
    ssize_t length = getline(&buffer, &capacity, stdin);
    if (length > 0)
        text_add(line, buffer, (size_t)length);
    free(buffer);
    return length > 0;
}

static void write_errors(void *context, int stream, const char *bytes, size_t length)
{
    (void)context;
    if (stream == 2)
        fwrite(bytes, 1, length, stderr);
}

static double processor_seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static void run(Recording *recording, const Source *source, const Options *options,
                const Program *program)
{
    MachineConfig config = {.write = write_errors, .max_events = options->max_events,
                            .lesson = source->lesson,
                            .read_line = source->from_input ? NULL : load_read_line};
    recording->trace = trace_new(source->name, text_slice(&source->text), source->lesson);
    Machine *machine = machine_new(program, &config, recording->trace);
    double start = processor_seconds();
    MachineStatus status = machine_run(machine, 0);
    recording->seconds = processor_seconds() - start;
    recording->events = machine_events(machine);
    recording->lines = machine_lines(machine);
    if (status == MACHINE_LIMIT)
        message_print(options->language, MESSAGE_STOPPED, machine_reason(machine));
    recording->end = status == MACHINE_LIMIT   ? END_LIMIT
                     : status == MACHINE_ERROR ? END_ERROR
                                               : END_FINISHED;
    recording->status = (int[]){[END_FINISHED] = STATUS_DONE, [END_ERROR] = STATUS_ERROR,
                                [END_LIMIT] = STATUS_LIMIT}[recording->end];
    machine_free(machine);
}

static bool import(Recording *recording, const Source *source)
{
    Diag diag = {0};
    recording->trace = import_json(source->path, text_slice(&source->text), &diag);
    if (diag.kind != DIAG_NONE) {
        message_diag(&diag, (Slice){"", 0});
        recording->status = STATUS_REFUSED; /* damaged, even where a part of it can be shown */
    }
    diag_free(&diag);
    return recording->trace != NULL;
}

bool recording_make(Recording *recording, const Source *source, const Options *options)
{
    Diag diag = {0};
    *recording = (Recording){0};
    if (source->is_trace)
        return import(recording, source);
    Program *program = program_open(source->name, text_slice(&source->text), &diag);
    if (!program) {
        message_diag(&diag, text_slice(&source->text));
        diag_free(&diag);
        return false;
    }
    run(recording, source, options, program);
    program_free(program);
    diag_free(&diag);
    return true;
}

void recording_free(Recording *recording)
{
    trace_free(recording->trace);
    *recording = (Recording){0};
}
