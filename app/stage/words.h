/* Words: lanes, states, values and steps as text for people. */
#ifndef COROLANE_STAGE_WORDS_H
#define COROLANE_STAGE_WORDS_H

#include "app/stage/model.h"

/* How many bytes of a value are shown where room is short. */
enum { WORDS_VALUE = 48 };

/* Appends the state of [lane] at the model's cursor: "running", "waiting in send()". [full] adds
 * the line or the lane that it concerns. */
void words_state(const Model *model, int lane, bool full, Text *out);
/* The state in one word: "waiting". */
void words_state_word(const Model *model, int lane, Text *out);
/* The state as a glyph. */
IconId words_glyph(const Model *model, int lane);
/* Whether [lane] is there and an iterator object, which has no body of its own. */
bool words_is_iterator(const Cursor *cursor, int lane);
/* Appends the id of a lane at [cursor]; nothing for NO_LANE. */
void words_lane(const Cursor *cursor, int lane, Text *out);
/* Appends the lane's id spaced for reading: "averager #1". */
void words_lane_title(const Cursor *cursor, int lane, Text *out);
/* Appends the verb and value of the crossing [event], the cursor standing before it: "send(10)". */
void words_verb(const Cursor *cursor, const Event *event, Text *out);
/* Appends an exception by its class and message: "ValueError: no". */
void words_exception(const Cursor *cursor, Datum exception, Text *out);
/* A bound's [reason], as the engine says it, in [lang]. */
Slice words_reason(Slice reason, Language lang);
/* Appends why a program ended at the event [end]: "ValueError: no"; nothing where it ran to its
 * last line. */
void words_end(const Cursor *cursor, const Event *end, Language lang, Text *out);
/* The sentence of the step, [big], and what stands under it in smaller print, [small]: the lesson's
 * words where it has some, else those of the event. */
void words_narration(Model *model, Text *big, Text *small);
/* Appends the event's own sentence of [step] in [lang], whatever a lesson says there. */
void words_event(Model *model, size_t step, Language lang, Text *out);
/* Whether [datum] is a lane's object at [cursor]: that lane, else NO_LANE. */
int words_lane_of(const Cursor *cursor, Datum datum);
/* The name of the program without its folders. */
Slice words_program(const Trace *trace);
/* The statement's text without blanks at its ends, trailing comment and block: "while True:". */
Slice words_statement(const Trace *trace, int line);

#endif
