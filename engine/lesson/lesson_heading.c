/* Headings: `[? | !] start | end | NAME [EVENT] [N | *]`, or `try`. */
#include <stdlib.h>
#include <string.h>

#include "engine/lesson/lesson_parts.h"

static int find_mark(const Lesson *lesson, Slice name)
{
    for (size_t i = 0; i < lesson->mark_count; i++)
        if (slice_is(name, lesson->marks[i].name))
            return (int)i;
    return -1;
}

static bool find_event(Slice word, EventKind *kind)
{
    for (int i = 0; i < EVENT_COUNT; i++) {
        if (slice_is(word, event_info[i].name) && event_info[i].flags & STEP && i != EVENT_END) {
            *kind = (EventKind)i;
            return true;
        }
    }
    return false;
}

static bool find_number(Slice word, int *which)
{
    int number = 0;
    if (slice_is(word, "*")) {
        *which = 0;
        return true;
    }
    if (word.length == 0 || word.length > 6 || *word.bytes == '0')
        return false;
    for (size_t i = 0; i < word.length; i++) {
        if (word.bytes[i] < '0' || word.bytes[i] > '9')
            return false;
        number = 10 * number + (word.bytes[i] - '0');
    }
    *which = number;
    return true;
}

static void add_word(Text *heading, Slice word)
{
    if (heading->length > 0)
        text_add_char(heading, ' ');
    text_add_slice(heading, word);
}

bool lesson_read_heading(const Lesson *lesson, Slice heading, const char *file, int line,
                         Moment *moment, DiagList *faults)
{
    Text words = TEXT_EMPTY;
    *moment = (Moment){.mark = -1, .when = MOMENT_LINE, .which = 1};
    Slice rest = heading, word = slice_word(&rest);
    const char *fault = NULL;
    moment->question = slice_is(word, "?");
    moment->note = slice_is(word, "!");
    if (moment->question || moment->note) {
        add_word(&words, word);
        word = slice_word(&rest);
    }
    add_word(&words, word);
    Slice name = word;
    bool plain = !moment->question && !moment->note;
    if (plain && slice_is(name, "try"))
        moment->when = MOMENT_TRY;
    else if (slice_is(name, "start") || slice_is(name, "end"))
        moment->when = slice_is(name, "start") ? MOMENT_START : MOMENT_END;
    else if ((moment->mark = find_mark(lesson, name)) < 0)
        fault = "the program has no mark %.*s";
    word = slice_word(&rest);
    if (!fault && moment->mark >= 0 && find_event(word, &moment->kind)) {
        moment->when = moment->kind == EVENT_LINE ? MOMENT_LINE : MOMENT_EVENT;
        add_word(&words, word);
        word = slice_word(&rest);
    }
    if (!fault && moment->mark >= 0 && find_number(word, &moment->which)) {
        if (moment->which != 1)
            add_word(&words, word);
        word = slice_word(&rest);
    }
    if (!fault && word.length > 0) {
        name = word;
        fault = "%.*s is neither an event nor a number here";
    }
    if (fault) {
        Text message = TEXT_EMPTY;
        text_printf(&message, fault, (int)name.length, name.bytes);
        lesson_fault(faults, file, line, "%s", text_c(&message));
        text_free(&message);
        text_free(&words);
        return false;
    }
    moment->heading = text_take(&words);
    return true;
}
