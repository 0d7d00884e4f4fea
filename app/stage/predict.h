/* Predict: the mode in which a step forward is a question first.
 *
 *     off ──P──> on ──forward──> a question is open ──answer──> the step is shown, with the answer
 *                 ^                     │ Esc                                │ any move
 *                 └─────────────────────┴────────────────────────────────────┘
 *
 * While a question is open the model stands at the step before the one that it asks about, and
 * nothing goes forward. As long as the mode is on, nothing later than the model's step is drawn:
 * neither ghosts nor the ticks of crossings to come. The first answer at each step counts. */
#ifndef COROLANE_STAGE_PREDICT_H
#define COROLANE_STAGE_PREDICT_H

#include "app/stage/question.h"

typedef struct Model Model;

/* The first answer that was given at a step. */
typedef struct FirstAnswer {
    size_t step;
    bool right;
} FirstAnswer;

/* The lesson's own question right before [step]: fills [question]; false where it has none. */
typedef bool (*AskLesson)(void *context, size_t step, Question *question);

typedef struct Predict {
    bool on;
    bool open;      /* a question waits for its answer */
    bool told;      /* `question` was answered, and its answer is shown */
    bool nudged;    /* somebody tried to go on without an answer */
    size_t left;    /* the step whose question was left: it is shown without asking again */
    int chosen;     /* the answer that was given; -1: a line that is none of them */
    Question question;
    FirstAnswer *firsts;
    size_t first_count, first_capacity;
    unsigned teaches;     /* misconceptions that the lesson is about: bit N is MN */
    AskLesson ask_lesson; /* may be NULL */
    void *ask_context;
} Predict;

/* Forgets the question and the answers, not whether the mode is on. */
void predict_reset(Predict *predict);
void predict_free(Predict *predict);

/* Turns the mode on or off. */
void predict_toggle(Model *model);
/* Goes forward to [step], or asks before it is shown where that is worth asking. */
void predict_forward(Model *model, size_t step);
/* Whether the model may go to [step] now; closes what a move closes. For model_go(). */
bool predict_lets(Model *model, size_t step);
/* Answers the open question with number [answer]; with a line of the source. */
void predict_answer(Model *model, int answer);
void predict_answer_line(Model *model, int line);
/* Leaves an open question, or takes an answered one away; false where there is neither. */
bool predict_leave(Model *model);

/* Notes an answer; only the first one at each step counts. */
void predict_note(Predict *predict, size_t step, bool right);
size_t predict_right(const Predict *predict);

/* The question worth asking before [step] is shown: the lesson's own, else one that is derived from
 * the trace. False where there is none. predict_choose.c says which are worth it. */
bool predict_question(Model *model, size_t step, Question *question);

#endif
