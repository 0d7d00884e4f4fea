#include <stdio.h>
#include <string.h>

#include "app/cli/commands.h"
#include "app/cli/data.h"
#include "app/cli/load.h"
#include "app/cli/message.h"
#include "engine/export/json_writer.h"
#include "engine/export/row.h"

/* How many steps the lesson's run has; 0 where the program is refused. */
static size_t count_steps(const LessonEntry *entry, const Request *request)
{
    Input input;
    Recording recording = {0};
    size_t count = 0;
    if (input_open(&input, entry->folder, request->language) &&
        recording_make(&recording, &input, request)) {
        Steps *steps = steps_new(recording.trace);
        count = steps_count(steps);
        steps_free(steps);
    }
    recording_free(&recording);
    input_free(&input);
    return count;
}

static void add_json(const LessonEntry *entry, size_t steps, Language language, Text *out)
{
    text_add_c(out, out->length > 0 ? ",\n {" : "[{");
    json_field_c(out, "id", entry->id);
    json_field_c(out, "part", entry->part_title[language]);
    json_field_c(out, "title", entry->title[language]);
    json_field_int(out, "steps", (int64_t)steps);
    text_add_char(out, '}');
}

static void print_row(const LessonEntry *entry, size_t steps, Language language)
{
    size_t width = row_width(slice_of(entry->title[language]));
    printf("%-32s %s%*s %5zu\n", entry->id, entry->title[language],
           width < 44 ? (int)(44 - width) : 0, "", steps);
}

int lessons_command(const Request *request)
{
    bool makes = request->argument_count == 2 && strcmp(request->arguments[0], "new") == 0;
    if (makes)
        return lessons_new(request, request->arguments[1]);
    if (request->argument_count) {
        message_print(request->language, MESSAGE_LESSONS_USAGE);
        return STATUS_REFUSED;
    }
    Text root = TEXT_EMPTY, json = TEXT_EMPTY;
    bool found = data_path("lessons", &root);
    LessonList list = found ? lesson_list(text_c(&root)) : (LessonList){0};
    const char *part = "";
    if (!found)
        message_print(request->language, MESSAGE_NO_LESSONS);
    for (size_t i = 0; i < list.count; i++) {
        const LessonEntry *entry = &list.items[i];
        size_t steps = count_steps(entry, request);
        if (request->json) {
            add_json(entry, steps, request->language, &json);
            continue;
        }
        if (i == 0 || !slice_is(slice_of(entry->part), part))
            printf("%s%s\n", i ? "\n" : "", entry->part_title[request->language]);
        part = entry->part;
        print_row(entry, steps, request->language);
    }
    if (request->json && found)
        printf("%s]\n", json.length > 0 ? text_c(&json) : "[");
    text_free(&root);
    text_free(&json);
    lesson_list_free(&list);
    return found ? STATUS_DONE : STATUS_REFUSED;
}
