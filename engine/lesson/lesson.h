/* Lesson: a folder with a program and what is said while it runs, in every language.
 *
 *     lessons/3-coroutines/part.en.md part.ko.md       the part's title
 *     lessons/3-coroutines/1-send/program.py           marks places with `#: NAME`
 *     lessons/3-coroutines/1-send/lesson.en.md …       title, goal, narration, questions
 *     lessons/3-coroutines/1-send/output.txt           optional: what CPython prints
 *
 * lessons/README.md is the format's reference. Faults are collected, not fatal: whoever opens a
 * lesson gets what there is, and the list of what is wrong with it. */
#ifndef COROLANE_LESSON_LESSON_H
#define COROLANE_LESSON_LESSON_H

#include "engine/base/diag.h"
#include "engine/base/language.h"
#include "engine/trace/steps.h"

/* Most characters of a narration's headline, so that it fits on the screen at any zoom. */
enum { LESSON_HEADLINE_LIMIT = 200, LESSON_MOST_ANSWERS = 8 };

/* Misconceptions are numbered M1 to M14; bit N of a set is MN. */
enum { LESSON_MISCONCEPTIONS = 14 };

typedef struct DiagList {
    Diag *items;
    size_t count, capacity;
} DiagList;

/* The new last entry, empty. */
Diag *diag_list_add(DiagList *list);
void diag_list_free(DiagList *list);

/* `#: NAME` at the end of a line of the program. */
typedef struct Mark {
    char *name;
    int line;
} Mark;

typedef enum MomentWhen {
    MOMENT_START, /* the first step */
    MOMENT_END,   /* the `end` event */
    MOMENT_LINE,  /* a step that runs the marked line */
    MOMENT_EVENT, /* a step that shows `kind` on the marked line */
    MOMENT_TRY,   /* no step: what to change in the program, once it has been seen */
} MomentWhen;

/* What a heading names. */
typedef struct Moment {
    char *heading;  /* its words with single spaces: "ask yield 2"; "? ask yield" for a question,
                     * "! ask yield" for a note */
    bool question;
    bool note;      /* the instructor's: a place to stop, and what to say there */
    MomentWhen when;
    int mark;       /* index of its mark; -1 for start and end */
    EventKind kind; /* MOMENT_EVENT */
    int which;      /* the how-manieth time, from 1; 0: every time that no number claims */
} Moment;

/* What is said at a moment in one language. */
typedef struct Speech {
    int line;       /* of the heading in its file; 0: this language does not have it */
    char *headline; /* the first paragraph; a question's text */
    char *more;     /* the rest; a question's explanation. "" when there is none */
    char *answers[LESSON_MOST_ANSWERS]; /* of a question */
    int answer_count;
    int right;      /* index of the right answer */
} Speech;

typedef struct LessonText {
    char *file;    /* path of lesson.LANG.md */
    char *title;
    char *goal;
    char *summary; /* one line for the menu; the goal where there is none */
    unsigned teaches; /* misconceptions that it meets */
    int teaches_line;
    Speech *speeches; /* one per moment */
} LessonText;

typedef struct Lesson {
    char *id;      /* "3-coroutines/1-send" */
    char *folder;
    char *program_file;
    Text source;
    char *output;  /* the whole of output.txt; NULL without one */
    bool all_lanes; /* `lanes: all` */
    Mark *marks;
    size_t mark_count, mark_capacity;
    Moment *moments;
    size_t moment_count, moment_capacity;
    LessonText texts[LANGUAGE_COUNT];
} Lesson;

/* Opens the lesson in [folder]; its id is the last two parts of the path. NULL only when there is
 * no program. What is wrong is added to [faults]. */
Lesson *lesson_open(const char *folder, DiagList *faults);
void lesson_free(Lesson *lesson);
/* The index of the moment with this heading, or -1. */
int lesson_moment(const Lesson *lesson, const char *heading);

/* What to try in one language, or NULL: its headline invites the change, `more` says what to expect.
 */
const Speech *lesson_try(const Lesson *lesson, Language language);
/* The misconceptions that the lesson meets. */
unsigned lesson_teaches(const Lesson *lesson);

/* lesson_list.c */

typedef struct LessonEntry {
    char *id;
    char *folder;
    char *part;                    /* the part's folder name: "3-coroutines" */
    char *part_title[LANGUAGE_COUNT];
    char *title[LANGUAGE_COUNT];
    char *summary[LANGUAGE_COUNT];
} LessonEntry;

typedef struct LessonList {
    LessonEntry *items;
    size_t count, capacity;
} LessonList;

/* All lessons in [root], sorted by the numbers in front of their names. */
LessonList lesson_list(const char *root);
void lesson_list_free(LessonList *list);
/* The lesson called [name]: its id, or a part of it that only one lesson ends in ("1-send",
 * "send"). NULL when there is none; *[several] says whether that is because more than one fits. */
const LessonEntry *lesson_find(const LessonList *list, const char *name, bool *several);

/* lesson_map.c */

/* Which steps of a trace are moments of the lesson. */
typedef struct LessonMap LessonMap;

/* All three must outlive the map. */
LessonMap *lesson_map_new(const Lesson *lesson, const Trace *trace, const Steps *steps);
void lesson_map_free(LessonMap *map);
/* Takes in what `steps` has grown by. */
void lesson_map_update(LessonMap *map);
/* What the lesson says (asks) at step [index]; NULL where it says nothing. */
const Speech *lesson_narration(const LessonMap *map, size_t index, Language language);
const Speech *lesson_question(const LessonMap *map, size_t index, Language language);
/* The instructor's note at step [index], where the lesson has one. */
const Speech *lesson_note(const LessonMap *map, size_t index, Language language);
/* The first step of moment [moment]; SIZE_MAX when it has not happened. */
size_t lesson_step_of(const LessonMap *map, size_t moment);

#endif
