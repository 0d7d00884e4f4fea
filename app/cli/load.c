#include "app/cli/load.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app/cli/commands.h"
#include "app/cli/data.h"
#include "app/cli/message.h"
#include "engine/base/file.h"
#include "engine/base/memory.h"
#include "engine/export/export.h"

static char *copy_of(const char *string)
{
    return memory_copy(string, strlen(string));
}

static char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return copy_of(slash ? slash + 1 : path);
}

/* False where its program is gone since it was found. */
static bool take_from_folder(Input *input, const char *folder)
{
    DiagList faults = {0};
    Lesson *lesson = lesson_open(folder, &faults);
    diag_list_free(&faults);
    if (!lesson)
        return false;
    input->lesson = copy_of(lesson->id);
    input->folder = copy_of(folder);
    input->all_lanes = lesson->all_lanes;
    lesson_free(lesson);
    return true;
}

/* [missing] is what to say where no lesson is called so. */
static bool take_lesson(Input *input, const char *argument, Language language, MessageId missing)
{
    Text root = TEXT_EMPTY;
    LessonList list = {0};
    bool several = false;
    if (data_path("lessons", &root))
        list = lesson_list(text_c(&root));
    const LessonEntry *entry = lesson_find(&list, argument, &several);
    bool taken = entry && take_from_folder(input, entry->folder);
    if (!taken)
        message_print(language, several ? MESSAGE_SEVERAL_LESSONS : missing, argument);
    lesson_list_free(&list);
    text_free(&root);
    return taken;
}

/* A lesson's own folder, given as a path. */
static bool take_folder(Input *input, const char *argument, Language language)
{
    Text program = TEXT_EMPTY;
    text_printf(&program, "%s/program.py", argument);
    bool found = file_exists(text_c(&program));
    text_free(&program);
    if (!found)
        return take_lesson(input, argument, language, MESSAGE_IS_FOLDER);
    if (take_from_folder(input, argument))
        return true;
    message_print(language, MESSAGE_IS_FOLDER, argument);
    return false;
}

bool input_find(Input *input, const char *argument, Language language)
{
    Text path = TEXT_EMPTY;
    *input = (Input){.from_input = strcmp(argument, "-") == 0};
    bool folder = !input->from_input && file_is_folder(argument);
    if (folder && !take_folder(input, argument, language))
        return false;
    if (!folder && !input->from_input && !file_exists(argument) &&
        !take_lesson(input, argument, language, MESSAGE_NOT_FOUND))
        return false;
    if (input->from_input)
        text_add_c(&path, "<stdin>");
    else
        text_printf(&path, input->folder ? "%s/program.py" : "%s",
                    input->folder ? input->folder : argument);
    input->path = text_take(&path);
    input->name = base_name(input->path);
    input->full_path = input->from_input ? NULL : file_from_root(input->path);
    return true;
}

bool input_open(Input *input, const char *argument, Language language)
{
    Diag diag = {0};
    if (!input_find(input, argument, language))
        return false;
    if (!input->from_input && file_is_too_large(input->path)) {
        message_print(language, MESSAGE_TOO_LARGE, input->path, FILE_LARGEST / 1024 / 1024);
        return false;
    }
    bool fine = input->from_input ? file_read_stream(stdin, &input->text)
                                  : file_read(input->path, &input->text, &diag);
    if (!fine && input->from_input)
        diag_set(&diag, DIAG_FILE, input->path, 0, 0, "%s", strerror(errno));
    if (!fine)
        message_diag(&diag, (Slice){"", 0});
    input->is_trace = import_looks_like_trace(input->name, text_slice(&input->text));
    diag_free(&diag);
    return fine;
}

void input_free(Input *input)
{
    free(input->path);
    free(input->name);
    free(input->full_path);
    free(input->lesson);
    free(input->folder);
    text_free(&input->text);
    *input = (Input){0};
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

static void run(Recording *recording, const Input *input, const Request *request,
                const Program *program)
{
    MachineConfig config = {.write = write_errors, .max_events = request->max_events,
                            .lesson = input->lesson, .path = input->full_path,
                            .all_lanes = input->all_lanes,
                            .read_file = input->full_path ? file_read_beside : NULL,
                            .files_place = input->full_path,
                            .read_line = input->from_input ? NULL : load_read_line};
    recording->trace = trace_new(input->name, text_slice(&input->text), input->lesson);
    Machine *machine = machine_new(program, &config, recording->trace);
    double start = processor_seconds();
    MachineStatus status = machine_run(machine, 0);
    recording->seconds = processor_seconds() - start;
    recording->events = machine_events(machine);
    recording->lines = trace_lines(recording->trace);
    if (status == MACHINE_LIMIT)
        message_stopped(request->language, machine_reason(machine));
    recording->end = status == MACHINE_LIMIT   ? END_LIMIT
                     : status == MACHINE_ERROR ? END_ERROR
                                               : END_FINISHED;
    recording->status = (int[]){[END_FINISHED] = STATUS_DONE, [END_ERROR] = STATUS_ERROR,
                                [END_LIMIT] = STATUS_LIMIT}[recording->end];
    machine_free(machine);
}

static bool import(Recording *recording, const Input *input, const Request *request)
{
    Diag diag = {0};
    ImportHow how = {.language = request->language, .partial = request->partial};
    recording->trace = import_json(input->path, text_slice(&input->text), how, &diag);
    if (diag.kind != DIAG_NONE) {
        message_damage(request->language, &diag, recording->trace);
        recording->status = STATUS_LIMIT; /* where a part of it is opened */
    }
    diag_free(&diag);
    return recording->trace != NULL;
}

bool recording_make(Recording *recording, const Input *input, const Request *request)
{
    Diag diag = {0};
    *recording = (Recording){0};
    if (input->is_trace)
        return import(recording, input, request);
    Program *program = program_open(input->name, text_slice(&input->text), &diag);
    if (!program) {
        text_cut(&diag.file, 0); /* the trace has the bare name, people the path they gave */
        text_add_c(&diag.file, input->path);
        message_diag(&diag, text_slice(&input->text));
        diag_free(&diag);
        return false;
    }
    run(recording, input, request, program);
    program_free(program);
    diag_free(&diag);
    return true;
}

void recording_free(Recording *recording)
{
    trace_free(recording->trace);
    *recording = (Recording){0};
}
