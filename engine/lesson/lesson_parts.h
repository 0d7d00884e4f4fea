/* Shared by the files of this folder. */
#ifndef COROLANE_LESSON_LESSON_PARTS_H
#define COROLANE_LESSON_LESSON_PARTS_H

#include "engine/lesson/lesson.h"

/* One line of a file, and the walk over all of them. */
typedef struct LineReader {
    Slice rest;
    Slice line; /* without its end */
    int number; /* from 1 */
} LineReader;

bool next_line(LineReader *reader);
Slice slice_trim(Slice text);
char *slice_copy(Slice text);
/* Takes the first word off *[rest]; empty at the end. */
Slice slice_word(Slice *rest);

void lesson_fault(DiagList *faults, const char *file, int line, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* lesson_text.c: reads lesson.LANG.md ([text]) into the lesson; moments that are new are added. */
void lesson_read_text(Lesson *lesson, Language language, Slice text, DiagList *faults);

/* lesson_heading.c: what [heading] (without `## `) names. False adds a fault. */
bool lesson_read_heading(const Lesson *lesson, Slice heading, const char *file, int line,
                         Moment *moment, DiagList *faults);

/* lesson_mark.c: finds the marks of the program. */
void lesson_read_marks(Lesson *lesson, DiagList *faults);

#endif
