/* lesson.LANG.md: the part before the first `## ` heading, then one section per moment. */
#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"
#include "engine/lesson/lesson_parts.h"

/* A section while it is read. */
typedef struct Section {
    int line;
    int moment;    /* -1: before the first heading; -2: its heading is at fault */
    Text headline, more;
    bool more_now; /* the headline is over */
    bool blank;    /* an empty line came just before */
    char *answers[LESSON_MOST_ANSWERS];
    int answer_count;
    int right;
} Section;

typedef struct TextReader {
    Lesson *lesson;
    LessonText *text;
    DiagList *faults;
    Section section;
} TextReader;

static void fault(TextReader *reader, int line, const char *message)
{
    lesson_fault(reader->faults, reader->text->file, line, "%s", message);
}

static void check_section(TextReader *reader)
{
    const Section *section = &reader->section;
    const Moment *moment = &reader->lesson->moments[section->moment];
    size_t length = utf8_count(text_c(&section->headline), section->headline.length);
    if (length == 0)
        fault(reader, section->line, "nothing is said under this heading");
    if (length > LESSON_HEADLINE_LIMIT)
        lesson_fault(reader->faults, reader->text->file, section->line,
                     "the first paragraph has %zu characters, more than %d", length,
                     LESSON_HEADLINE_LIMIT);
    if (moment->question && section->answer_count < 2)
        fault(reader, section->line, "a question needs at least two answers: `- [ ] …`");
    if (moment->question && section->answer_count >= 2 && section->right < 0)
        fault(reader, section->line, "one answer must be the right one: `- [x] …`");
}

static void end_section(TextReader *reader)
{
    Section *section = &reader->section;
    if (section->moment == -1) {
        reader->text->goal = text_take(&section->headline);
    } else if (section->moment >= 0) {
        check_section(reader);
        Speech *speech = &reader->text->speeches[section->moment];
        *speech = (Speech){.line = section->line, .headline = text_take(&section->headline),
                           .more = text_take(&section->more),
                           .answer_count = section->answer_count, .right = section->right};
        memcpy(speech->answers, section->answers, sizeof speech->answers);
        section->answer_count = 0;
    }
    for (int i = 0; i < section->answer_count; i++)
        free(section->answers[i]);
    text_free(&section->headline);
    text_free(&section->more);
    *section = (Section){.moment = -2, .right = -1};
}

/* The moment's index; it is added where no language has had it yet, in every language's array. */
static int add_moment(Lesson *lesson, Moment moment)
{
    int known = lesson_moment(lesson, moment.heading);
    if (known >= 0) {
        free(moment.heading);
        return known;
    }
    lesson->moments = memory_grow(lesson->moments, lesson->moment_count,
                                  &lesson->moment_capacity, sizeof moment);
    lesson->moments[lesson->moment_count] = moment;
    size_t size = (lesson->moment_count + 1) * sizeof(Speech);
    for (int i = 0; i < LANGUAGE_COUNT; i++) {
        lesson->texts[i].speeches = memory_resize(lesson->texts[i].speeches, size);
        lesson->texts[i].speeches[lesson->moment_count] = (Speech){0};
    }
    return (int)lesson->moment_count++;
}

static void start_section(TextReader *reader, Slice heading, int line)
{
    Moment moment;
    end_section(reader);
    reader->section.line = line;
    if (!lesson_read_heading(reader->lesson, heading, reader->text->file, line, &moment,
                             reader->faults))
        return;
    int index = add_moment(reader->lesson, moment);
    if (reader->text->speeches[index].line > 0)
        lesson_fault(reader->faults, reader->text->file, line,
                     "this heading is on line %d already", reader->text->speeches[index].line);
    else
        reader->section.moment = index;
}

/* `- [ ] text`, `- [x] text` */
static bool read_answer(TextReader *reader, Slice line, int number)
{
    Section *section = &reader->section;
    bool right = slice_starts(line, "- [x]") || slice_starts(line, "- [X]");
    if (!right && !slice_starts(line, "- [ ]"))
        return false;
    if (section->moment < 0 || !reader->lesson->moments[section->moment].question) {
        fault(reader, number, "answers belong under a heading that begins with ?");
        return true;
    }
    if (section->answer_count == LESSON_MOST_ANSWERS) {
        fault(reader, number, "a question has at most 8 answers");
        return true;
    }
    if (right && section->right >= 0)
        fault(reader, number, "only one answer can be the right one");
    if (right)
        section->right = section->answer_count;
    Slice text = slice_trim((Slice){line.bytes + 5, line.length - 5});
    section->answers[section->answer_count++] = slice_copy(text);
    section->more_now = true;
    return true;
}

static void read_body(TextReader *reader, Slice line, int number)
{
    Section *section = &reader->section;
    if (line.length == 0) {
        section->blank = true;
        section->more_now = section->more_now || section->headline.length > 0;
        return;
    }
    if (!read_answer(reader, line, number)) {
        Text *out = section->more_now ? &section->more : &section->headline;
        if (out->length > 0)
            text_add_char(out, section->blank ? '\n' : ' ');
        text_add_slice(out, line);
    }
    section->blank = false;
}

/* `teaches: M3 M4` */
static void read_teaches(TextReader *reader, Slice rest, int number)
{
    reader->text->teaches_line = number;
    for (Slice word = slice_word(&rest); word.length; word = slice_word(&rest)) {
        int id = word.length > 1 && word.length < 4 && *word.bytes == 'M' ? atoi(word.bytes + 1) : 0;
        if (id >= 1 && id <= LESSON_MISCONCEPTIONS)
            reader->text->teaches |= 1u << id;
        else
            lesson_fault(reader->faults, reader->text->file, number,
                         "there is no misconception %.*s: they are M1 to M%d", (int)word.length,
                         word.bytes, LESSON_MISCONCEPTIONS);
    }
}

/* `summary:`, `teaches:` and `lanes:`, before the first heading. */
static bool read_setting(TextReader *reader, Slice line, int number)
{
    if (reader->section.moment != -1)
        return false;
    if (slice_starts(line, "summary:")) {
        free(reader->text->summary);
        reader->text->summary = slice_copy(slice_trim((Slice){line.bytes + 8, line.length - 8}));
        return true;
    }
    if (slice_starts(line, "teaches:")) {
        read_teaches(reader, (Slice){line.bytes + 8, line.length - 8}, number);
        return true;
    }
    if (!slice_starts(line, "lanes:"))
        return false;
    if (!slice_is(slice_trim((Slice){line.bytes + 6, line.length - 6}), "all"))
        fault(reader, number, "`lanes:` can only be `all`");
    reader->lesson->all_lanes = true;
    return true;
}

static void read_line(TextReader *reader, Slice line, int number)
{
    if (slice_starts(line, "## ")) {
        start_section(reader, (Slice){line.bytes + 3, line.length - 3}, number);
    } else if (slice_starts(line, "# ")) {
        if (reader->text->title)
            fault(reader, number, "a lesson has one title");
        else
            reader->text->title = slice_copy(slice_trim((Slice){line.bytes + 2, line.length - 2}));
    } else if (!read_setting(reader, slice_trim(line), number)) {
        read_body(reader, slice_trim(line), number);
    }
}

void lesson_read_text(Lesson *lesson, Language language, Slice text, DiagList *faults)
{
    TextReader reader = {.lesson = lesson, .text = &lesson->texts[language], .faults = faults,
                         .section = {.moment = -1, .right = -1}};
    LineReader lines = {.rest = text};
    while (next_line(&lines))
        read_line(&reader, lines.line, lines.number);
    end_section(&reader);
    LessonText *read = reader.text;
    if (!read->title)
        fault(&reader, 1, "the title is missing: `# …`");
    if (!read->goal || !*read->goal)
        fault(&reader, 1, "the goal is missing: a paragraph below the title");
    if (!read->summary && read->goal)
        read->summary = slice_copy(slice_of(read->goal));
}
