/* Ask: the place in a trace where a question is asked, read for whoever asks it and for whoever
 * answers as a believer would.
 *
 *     step - 1   `shown`: what the person sees when the question comes up
 *     step       `next`: what the question is about
 *
 * Nothing here comes from anywhere but the trace and its source. The model's walker moves; what the
 * functions return of a cursor is valid until the next one of them. */
#ifndef COROLANE_STAGE_ASK_H
#define COROLANE_STAGE_ASK_H

#include "app/stage/model.h"

typedef enum AskKind {
#define ASK(id, needs_belief, ask, fill) ASK_##id,
#include "app/stage/ask_list.h"
    ASK_KINDS
} AskKind;

typedef struct Ask {
    Model *model;
    size_t step;
    AskKind kind;
    Event shown, next; /* without their words */
    int line;          /* that `next` is on */
    int lane;          /* that runs there */
    bool opens;        /* `next` comes with a line that is about to run */
} Ask;

/* False where there is nothing before [step], or it may still change. */
bool ask_open(Ask *ask, Model *model, size_t step);

/* A cursor right before `next`; right before `shown`. */
const Cursor *ask_now(const Ask *ask);
const Cursor *ask_then(const Ask *ask);

/* What runs on line [line], without blanks and comment. */
Slice ask_statement(const Ask *ask, int line);
/* The answer that names [line]; an empty one for a line without code. */
Answer ask_line(const Ask *ask, int line);
/* The answer that shows [datum] at [cursor]. */
Answer ask_value(const Cursor *cursor, Datum datum);
/* A sentence about the lanes [lane] and [to], which may be NO_LANE. */
Answer ask_sentence(const Ask *ask, StringId id, int lane, int to);
/* Asks a question about them. */
void ask_about(const Ask *ask, Question *question, StringId id, int lane, int to);

bool ask_is_generator(const Ask *ask, int lane);
/* Whether it is one of a generator expression. */
bool ask_is_expression(const Ask *ask, int lane);
/* Whether [event] belongs to an exception of that class with [message] (any where it is NULL). */
bool ask_is_exception(const Ask *ask, const Event *event, const char *class_name,
                      const char *message);
/* Whether the lane that `event` goes back to waits in close(). */
bool ask_in_close(const Ask *ask, const Event *event);

/* The last (first) record before `next` where [lane] yields; NO_RECORD when there is none nearby. */
uint32_t ask_last_yield(const Ask *ask, int lane);
uint32_t ask_first_yield(const Ask *ask, int lane);
/* The event at [record]; the walker stands before it. */
const Cursor *ask_record(const Ask *ask, uint32_t record, Event *event);
/* Whether the value that was yielded at [record] was dropped. */
bool ask_was_dropped(const Ask *ask, uint32_t record);
/* Appends what is printed between the two steps, without the end of its last line; false where that
 * is nothing, or more than one line. */
bool ask_printed(const Ask *ask, Text *out);
/* Appends [datum] as print() shows it. */
void ask_plain(const Cursor *cursor, Datum datum, Text *out);

/* ask_source.c: what the source says. */

/* The first line of the body of the function that the generator [lane] runs; 0 where it is not
 * told from the source. */
int ask_body_line(const Ask *ask, int lane);
/* The first line of the block that line [line] opens; 0 when none. */
int ask_block_line(const Ask *ask, int line);
/* The nearest line of code before (after) [line], [down]: 1 or -1; 0 when there is none. */
int ask_code_line(const Ask *ask, int line, int down);
/* The lane that `for … in NAME:` on [line] loops over; NO_LANE where it is none. */
int ask_loop_lane(const Ask *ask, int line);
/* The line of the loop that a `break` on [line] leaves; 0 where it is not told. */
int ask_loop_of(const Ask *ask, int line);
/* The lane named before [call] (".send(") on [line], and what stands between its brackets. */
int ask_called_lane(const Ask *ask, int line, const char *call, Slice *argument);
/* The lane named by the argument of [call] ("list("). */
int ask_argument_lane(const Ask *ask, int line, const char *call);
/* The name that the statement on [line] binds; empty where it does not begin so. */
Slice ask_target(const Ask *ask, int line);

#endif
