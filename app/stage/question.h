/* Question: what Corolane asks before a step is shown, and the answers that are offered. Every text
 * is there in every language, so that the language can change while a question is open. */
#ifndef COROLANE_STAGE_QUESTION_H
#define COROLANE_STAGE_QUESTION_H

#include "app/stage/strings.h"

enum {
    QUESTION_ROOM = 8, /* answers of a question that a lesson asks */
    QUESTION_MOST = 4, /* answers of one that is derived from the trace */
    QUESTION_LEAST = 3,
};

typedef enum Misconception {
#define MISCONCEPTION(id, en, ko, believes) MISCONCEPTION_##id,
#include "app/stage/misconception_list.h"
    MISCONCEPTION_COUNT,
    MISCONCEPTION_NONE = -1
} Misconception;

typedef struct Answer {
    Text said[LANGUAGE_COUNT];
    bool code;            /* a value or a line of the program, not a sentence */
    int line;             /* of the source that it names; 0: none */
    Misconception belief; /* whoever gives it holds that belief */
} Answer;

typedef struct Question {
    size_t step; /* that it asks about */
    bool lesson; /* asked by the lesson, and explained by it */
    bool lines;  /* asks for a line, which can be clicked in the code */
    Text asked[LANGUAGE_COUNT];
    Text explained[LANGUAGE_COUNT]; /* to whoever is wrong without a known belief */
    Answer answers[QUESTION_ROOM];
    int count, right;
} Question;

/* Forgets everything and keeps nothing. */
void question_clear(Question *question);
/* What is asked, in every language. */
void question_ask(Question *question, StringId id, const Field *fields, int count);

Answer answer_code(Slice code);
Answer answer_sentence(StringId id, const Field *fields, int count);
void answer_free(Answer *answer);
/* Takes [answer], the right one first; one that is empty, or that is there already, is dropped.
 * Returns whether it was new. */
bool question_add(Question *question, Answer answer);
/* Puts the answers in an order that [seed] alone decides. */
void question_shuffle(Question *question, uint64_t seed);
/* The answer that names [line] of the source; -1 when there is none. */
int question_line(const Question *question, int line);

/* The sentence that meets a belief. */
Slice misconception_says(Misconception belief, Language lang);
/* "M3". */
const char *misconception_id(Misconception belief);

#endif
