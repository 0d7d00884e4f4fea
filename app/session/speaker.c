#include "app/session/speaker.h"

#include <stdlib.h>

#include "app/stage/model.h"
#include "app/stage/words.h"
#include "engine/base/memory.h"

struct Speaker {
    const Trace *trace;
    Model model; /* open once something is to be said: most formats ask for nothing */
    bool awake;
    Lesson *lesson; /* NULL: none */
    LessonMap *map;
};

/* At the end of a lesson's run: what to try with the program. */
static void add_try(const Lesson *lesson, Language lang, Text *out)
{
    const Speech *invites = lesson_try(lesson, lang);
    if (!invites)
        return;
    Text what = TEXT_EMPTY;
    text_add_c(&what, invites->headline);
    text_add_c(&what, *invites->more ? " " : "");
    text_add_c(&what, invites->more);
    Field fields[] = {{"what", text_slice(&what)}};
    text_add_c(out, out->length ? "\n" : "");
    string_fill(string_of(STRING_TRY, lang), fields, 1, out);
    text_free(&what);
}

bool speech_add(const Lesson *lesson, const LessonMap *map, size_t step, bool over, Language lang,
                Text *big, Text *small)
{
    const Speech *speech = lesson_narration(map, step, lang);
    if (!speech || !speech->line)
        return false;
    text_add_c(big, speech->headline);
    text_add_c(small, speech->more);
    if (over)
        add_try(lesson, lang, small);
    return true;
}

static bool narrate(void *context, Language lang, size_t step, Text *big, Text *small)
{
    const Speaker *speaker = context;
    bool over = step + 1 == model_steps(&speaker->model);
    return speech_add(speaker->lesson, speaker->map, step, over, lang, big, small);
}

Speaker *speaker_new(const Trace *trace, const char *lesson)
{
    Speaker *speaker = memory_zero(1, sizeof *speaker);
    DiagList faults = {0};
    speaker->trace = trace;
    model_init(&speaker->model);
    speaker->lesson = lesson ? lesson_open(lesson, &faults) : NULL;
    diag_list_free(&faults);
    if (speaker->lesson &&
        !slice_equal(text_slice(&speaker->lesson->source), trace_source(trace))) {
        lesson_free(speaker->lesson);
        speaker->lesson = NULL;
    }
    return speaker;
}

static void wake(Speaker *speaker)
{
    Model *model = &speaker->model;
    speaker->awake = true;
    model_open(model, speaker->trace, true);
    if (!speaker->lesson)
        return;
    speaker->map = lesson_map_new(speaker->lesson, speaker->trace, model->steps);
    model->narrate = narrate;
    model->narrate_context = speaker;
}

void speaker_free(Speaker *speaker)
{
    if (!speaker)
        return;
    lesson_map_free(speaker->map);
    lesson_free(speaker->lesson);
    model_free(&speaker->model);
    free(speaker);
}

static void say(void *context, size_t index, Language lang, Text *big, Text *small)
{
    Speaker *speaker = context;
    if (!speaker->awake)
        wake(speaker);
    speaker->model.lang = lang;
    model_go(&speaker->model, index);
    words_narration(&speaker->model, big, small);
}

void speaker_tell(Speaker *speaker, ExportSource *source)
{
    source->trace = speaker->trace;
    source->say = say;
    source->speaker = speaker;
    for (int lang = 0; speaker->lesson && lang < LANGUAGE_COUNT; lang++) {
        const LessonText *text = &speaker->lesson->texts[lang];
        source->title[lang] = slice_of(text->title ? text->title : "");
        source->goal[lang] = slice_of(text->goal ? text->goal : "");
    }
}
