#include "engine/lesson/lesson.h"

#include <stdlib.h>
#include <string.h>

#include "engine/base/file.h"
#include "engine/base/memory.h"
#include "engine/lesson/lesson_parts.h"

Diag *diag_list_add(DiagList *list)
{
    list->items = memory_grow(list->items, list->count, &list->capacity, sizeof *list->items);
    list->items[list->count] = (Diag){0};
    return &list->items[list->count++];
}

void diag_list_free(DiagList *list)
{
    for (size_t i = 0; i < list->count; i++)
        diag_free(&list->items[i]);
    free(list->items);
    *list = (DiagList){0};
}

static char *join(const char *folder, const char *name)
{
    Text path = TEXT_EMPTY;
    text_printf(&path, "%s/%s", folder, name);
    return text_take(&path);
}

/* The last two parts of the path. */
static char *id_of(const char *folder)
{
    size_t end = strlen(folder), start;
    while (end > 1 && folder[end - 1] == '/')
        end--;
    int slashes = 0;
    for (start = end; start > 0; start--)
        if (folder[start - 1] == '/' && ++slashes == 2)
            break;
    return memory_copy(folder + start, end - start);
}

static void open_text(Lesson *lesson, Language language, DiagList *faults)
{
    Text bytes = TEXT_EMPTY;
    Diag diag = {0};
    char name[32];
    LessonText *text = &lesson->texts[language];
    snprintf(name, sizeof name, "lesson.%s.md", language_code(language));
    text->file = join(lesson->folder, name);
    if (!file_read(text->file, &bytes, &diag))
        lesson_fault(faults, text->file, 0, "%s", text_c(&diag.message));
    else if (utf8_valid(text_c(&bytes), bytes.length) < bytes.length)
        lesson_fault(faults, text->file, 0, "the file is not UTF-8");
    else
        lesson_read_text(lesson, language, text_slice(&bytes), faults);
    diag_free(&diag);
    text_free(&bytes);
}

/* Headings and right answers that differ between languages. */
static void compare_languages(const Lesson *lesson, DiagList *faults)
{
    for (size_t i = 0; i < lesson->moment_count; i++) {
        const Speech *with = NULL;
        for (int k = 0; k < LANGUAGE_COUNT; k++)
            if (!with && lesson->texts[k].speeches[i].line > 0)
                with = &lesson->texts[k].speeches[i];
        for (int k = 0; k < LANGUAGE_COUNT; k++) {
            const LessonText *text = &lesson->texts[k];
            const Speech *speech = &text->speeches[i];
            if (!text->title)
                continue; /* the whole file is at fault */
            if (speech->line == 0)
                lesson_fault(faults, text->file, 0, "the heading `## %s` is missing",
                             lesson->moments[i].heading);
            else if (with && (speech->right != with->right ||
                              speech->answer_count != with->answer_count))
                lesson_fault(faults, text->file, speech->line,
                             "the answers do not match those in the other language");
        }
    }
}

static void compare_teaches(const Lesson *lesson, DiagList *faults)
{
    for (int k = 0; k < LANGUAGE_COUNT; k++) {
        const LessonText *text = &lesson->texts[k];
        if (text->title && text->teaches != lesson_teaches(lesson))
            lesson_fault(faults, text->file, text->teaches_line,
                         "`teaches:` names other misconceptions in another language");
    }
}

Lesson *lesson_open(const char *folder, DiagList *faults)
{
    Diag diag = {0};
    Lesson *lesson = memory_zero(1, sizeof *lesson);
    lesson->folder = memory_copy(folder, strlen(folder));
    lesson->id = id_of(folder);
    lesson->program_file = join(folder, "program.py");
    if (!file_read(lesson->program_file, &lesson->source, &diag)) {
        lesson_fault(faults, lesson->program_file, 0, "%s", text_c(&diag.message));
        diag_free(&diag);
        lesson_free(lesson);
        return NULL;
    }
    lesson_read_marks(lesson, faults);
    for (int i = 0; i < LANGUAGE_COUNT; i++)
        open_text(lesson, (Language)i, faults);
    compare_languages(lesson, faults);
    compare_teaches(lesson, faults);
    char *output = join(folder, "output.txt");
    Text bytes = TEXT_EMPTY;
    if (file_exists(output) && file_read(output, &bytes, &diag))
        lesson->output = text_take(&bytes);
    text_free(&bytes);
    diag_free(&diag);
    free(output);
    return lesson;
}

static void free_text(LessonText *text, size_t moments)
{
    for (size_t i = 0; i < moments && text->speeches; i++) {
        Speech *speech = &text->speeches[i];
        for (int k = 0; k < speech->answer_count; k++)
            free(speech->answers[k]);
        free(speech->headline);
        free(speech->more);
    }
    free(text->speeches);
    free(text->file);
    free(text->title);
    free(text->goal);
    free(text->summary);
}

void lesson_free(Lesson *lesson)
{
    if (!lesson)
        return;
    for (int i = 0; i < LANGUAGE_COUNT; i++)
        free_text(&lesson->texts[i], lesson->moment_count);
    for (size_t i = 0; i < lesson->moment_count; i++)
        free(lesson->moments[i].heading);
    for (size_t i = 0; i < lesson->mark_count; i++)
        free(lesson->marks[i].name);
    free(lesson->moments);
    free(lesson->marks);
    free(lesson->output);
    free(lesson->program_file);
    free(lesson->folder);
    free(lesson->id);
    text_free(&lesson->source);
    free(lesson);
}

int lesson_moment(const Lesson *lesson, const char *heading)
{
    for (size_t i = 0; i < lesson->moment_count; i++)
        if (strcmp(lesson->moments[i].heading, heading) == 0)
            return (int)i;
    return -1;
}

const Speech *lesson_try(const Lesson *lesson, Language language)
{
    int moment = lesson_moment(lesson, "try");
    const Speech *speech = moment >= 0 ? &lesson->texts[language].speeches[moment] : NULL;
    return speech && speech->line > 0 ? speech : NULL;
}

unsigned lesson_teaches(const Lesson *lesson)
{
    unsigned all = 0;
    for (int i = 0; i < LANGUAGE_COUNT; i++)
        all |= lesson->texts[i].teaches;
    return all;
}
