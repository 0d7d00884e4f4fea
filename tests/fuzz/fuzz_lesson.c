/* The lesson reader: any texts are a lesson, with a list of faults. The input is the files of one
 * folder with a line `=====` between them: the program, English, Korean.
 *
 * bounded: -runs=1500 -max_len=3000 -timeout=60 -malloc_limit_mb=512 */
#include <string.h>
#include <unistd.h>

#include "engine/base/file.h"
#include "engine/lesson/lesson.h"
#include "engine/python/machine.h"
#include "tests/fuzz/fuzz.h"

enum { MOST_EVENTS = 300, MOST_MEMORY = 16 << 20, MOST_STACK = 1 << 20 };

static const char *const names[] = {"program.py", "lesson.en.md", "lesson.ko.md"};
static char folder[] = "/tmp/corolane-fuzz-XXXXXX";

static void path_of(int file, char path[64])
{
    snprintf(path, 64, "%s/%s", folder, names[file]);
}

static void remove_folder(void)
{
    char path[64];
    for (int i = 0; i < 3; i++) {
        path_of(i, path);
        unlink(path);
    }
    rmdir(folder);
}

int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    (void)count;
    (void)arguments;
    MUST(mkdtemp(folder));
    atexit(remove_folder);
    return 0;
}

static void write_files(Slice rest)
{
    static const char between[] = "=====\n";
    for (int i = 0; i < 3; i++) {
        char path[64];
        path_of(i, path);
        const char *end = rest.length ? memmem(rest.bytes, rest.length, between, 6) : NULL;
        size_t length = end ? (size_t)(end - rest.bytes) : rest.length;
        FILE *file = fopen(path, "wb");
        MUST(file);
        fwrite(rest.bytes, 1, length, file);
        fclose(file);
        rest = end ? (Slice){end + 6, rest.length - length - 6} : (Slice){rest.bytes, 0};
    }
}

/* Every sentence at every step can be read to its end. */
static size_t read_all(const LessonMap *map, const Steps *steps)
{
    size_t length = 0;
    for (size_t i = 0; i < steps_count(steps); i++)
        for (int k = 0; k < LANGUAGE_COUNT; k++) {
            const Speech *said[] = {lesson_narration(map, i, (Language)k),
                                    lesson_question(map, i, (Language)k),
                                    lesson_note(map, i, (Language)k)};
            for (int s = 0; s < 3; s++)
                if (said[s])
                    length += strlen(said[s]->headline) + strlen(said[s]->more);
        }
    return length;
}

static void map_moments(const Lesson *lesson, const Program *program)
{
    Trace *trace = trace_new("program.py", text_slice(&lesson->source), lesson->id);
    MachineConfig config = {.max_events = MOST_EVENTS, .max_memory = MOST_MEMORY, .max_stack = MOST_STACK,
                            .all_lanes = lesson->all_lanes};
    Machine *machine = machine_new(program, &config, trace);
    machine_run(machine, 0);
    machine_free(machine);
    Steps *steps = steps_new(trace);
    LessonMap *map = lesson_map_new(lesson, trace, steps);
    lesson_map_update(map);
    read_all(map, steps);
    lesson_map_free(map);
    steps_free(steps);
    trace_free(trace);
}

static void look_at(const Lesson *lesson)
{
    Diag diag = {0};
    for (int i = 0; i < LANGUAGE_COUNT; i++)
        lesson_try(lesson, (Language)i);
    Program *program = program_new("program.py", text_c(&lesson->source), lesson->source.length, &diag);
    if (program && machine_accepts(program, &diag))
        map_moments(lesson, program);
    program_free(program);
    diag_free(&diag);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    DiagList faults = {0};
    write_files((Slice){(const char *)bytes, size});
    Lesson *lesson = lesson_open(folder, &faults);
    MUST(lesson);
    look_at(lesson);
    for (size_t i = 0; i < faults.count; i++)
        MUST(faults.items[i].message.length > 0);
    lesson_free(lesson);
    diag_list_free(&faults);
    return 0;
}
