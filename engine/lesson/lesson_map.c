#include <stdlib.h>

#include "engine/base/memory.h"
#include "engine/lesson/lesson.h"

enum { NO_MOMENT = -1 };

/* What is said, asked and noted at one step: indices of moments. */
typedef struct StepMoments {
    int narration, question, note;
} StepMoments;

struct LessonMap {
    const Lesson *lesson;
    const Trace *trace;
    const Steps *steps;
    StepMoments *items;
    size_t count, capacity;
    int *seen;          /* per moment: how often its line or event has come */
    size_t *first_step; /* per moment */
};

LessonMap *lesson_map_new(const Lesson *lesson, const Trace *trace, const Steps *steps)
{
    LessonMap *map = memory_zero(1, sizeof *map);
    map->lesson = lesson;
    map->trace = trace;
    map->steps = steps;
    map->seen = memory_zero(lesson->moment_count + 1, sizeof *map->seen);
    map->first_step = memory_alloc((lesson->moment_count + 1) * sizeof *map->first_step);
    for (size_t i = 0; i < lesson->moment_count; i++)
        map->first_step[i] = SIZE_MAX;
    lesson_map_update(map);
    return map;
}

void lesson_map_free(LessonMap *map)
{
    if (!map)
        return;
    free(map->items);
    free(map->seen);
    free(map->first_step);
    free(map);
}

static bool covers(const LessonMap *map, uint32_t record, int line)
{
    TracePlace place = trace_place(map->trace, header_node(trace_header(map->trace, record)));
    return place.line <= line && line <= place.end_line;
}

/* Whether the step is one of those that the moment counts. */
static bool counts(const LessonMap *map, const Moment *moment, size_t index)
{
    Step step = steps_at(map->steps, index);
    uint32_t header = trace_header(map->trace, step.event);
    int line = moment->mark >= 0 ? map->lesson->marks[moment->mark].line : 0;
    switch (moment->when) {
    case MOMENT_TRY: return false;
    case MOMENT_START: return index == 0;
    case MOMENT_END: return header_kind(header) == EVENT_END;
    case MOMENT_LINE: {
        if (step.line == NO_RECORD)
            return false;
        header = trace_header(map->trace, step.line);
        return trace_place(map->trace, header_node(header)).line == line;
    }
    case MOMENT_EVENT:
        return header_kind(header) == moment->kind && covers(map, step.event, line);
    }
    return false;
}

/* How much a moment says of its step: an event more than a line, a number more than every time. */
static int weight(const Moment *moment)
{
    return (moment->when == MOMENT_LINE ? 0 : 2) + (moment->which > 0);
}

static void claim(LessonMap *map, int *slot, size_t moment)
{
    const Moment *moments = map->lesson->moments;
    if (*slot == NO_MOMENT || weight(&moments[moment]) > weight(&moments[*slot]))
        *slot = (int)moment;
}

static void take(LessonMap *map, size_t index)
{
    StepMoments said = {NO_MOMENT, NO_MOMENT, NO_MOMENT};
    for (size_t i = 0; i < map->lesson->moment_count; i++) {
        const Moment *moment = &map->lesson->moments[i];
        if (!counts(map, moment, index))
            continue;
        map->seen[i]++;
        if (moment->which != 0 && moment->which != map->seen[i])
            continue;
        claim(map,
              moment->question ? &said.question : moment->note ? &said.note : &said.narration, i);
        if (map->first_step[i] == SIZE_MAX)
            map->first_step[i] = index;
    }
    map->items = memory_grow(map->items, map->count, &map->capacity, sizeof *map->items);
    map->items[map->count++] = said;
}

void lesson_map_update(LessonMap *map)
{
    size_t count = steps_count(map->steps);
    bool over = trace_ended(map->trace);
    /* The last step may still change while the trace grows. */
    for (; map->count + (over ? 0 : 1) < count;)
        take(map, map->count);
}

static const Speech *speech(const LessonMap *map, int moment, Language language)
{
    if (moment == NO_MOMENT)
        return NULL;
    const Speech *said = &map->lesson->texts[language].speeches[moment];
    return said->line > 0 ? said : NULL;
}

const Speech *lesson_narration(const LessonMap *map, size_t index, Language language)
{
    return index < map->count ? speech(map, map->items[index].narration, language) : NULL;
}

const Speech *lesson_question(const LessonMap *map, size_t index, Language language)
{
    return index < map->count ? speech(map, map->items[index].question, language) : NULL;
}

const Speech *lesson_note(const LessonMap *map, size_t index, Language language)
{
    return index < map->count ? speech(map, map->items[index].note, language) : NULL;
}

size_t lesson_step_of(const LessonMap *map, size_t moment)
{
    return moment < map->lesson->moment_count ? map->first_step[moment] : SIZE_MAX;
}
