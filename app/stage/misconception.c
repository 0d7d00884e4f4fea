/* What a learner who holds a misconception answers, one function for each: see
 * misconception_list.h. Each tells from the trace what the believer expects to happen. */
#include <string.h>

#include "app/stage/ask_kinds.h"
#include "app/stage/ask_topic.h"
#include "app/stage/words.h"

static bool say(Answer *answer, Answer said)
{
    *answer = said;
    return said.said[0].length > 0;
}

static bool say_line(const Ask *ask, int line, Answer *answer)
{
    return line > 0 && say(answer, ask_line(ask, line));
}

static bool say_yielded(const Ask *ask, uint32_t record, Answer *answer)
{
    Event event;
    if (record == NO_RECORD)
        return false;
    const Cursor *cursor = ask_record(ask, record, &event);
    return say(answer, ask_value(cursor, event.value));
}

/* M1: the call has run the body, or is about to. */
static bool call_runs_body(const Ask *ask, Answer *answer)
{
    int lane = ask->shown.lane;
    if (ask->shown.kind != EVENT_LANE || !ask_is_generator(ask, lane))
        return false;
    if (ask->kind == ASK_LINE)
        return say_line(ask, ask_body_line(ask, lane), answer);
    if (ask->kind == ASK_STATE)
        return say(answer, answer_sentence(STRING_RUNNING, NULL, 0));
    return ask->kind == ASK_OUTCOME &&
           say(answer, ask_sentence(ask, STRING_SAID_FIRST_LINE, lane, NO_LANE));
}

/* M2: the frame is gone after a yield; the next resume starts from the top. */
static bool yield_is_return(const Ask *ask, Answer *answer)
{
    const Event *shown = &ask->shown, *next = &ask->next;
    if (ask->kind == ASK_STATE && shown->kind == EVENT_YIELD)
        return say(answer, answer_sentence(STRING_CLOSED, NULL, 0));
    if (ask->kind == ASK_VALUE && next->kind == EVENT_YIELD)
        return say_yielded(ask, ask_first_yield(ask, next->lane), answer);
    bool resumes = shown->kind == EVENT_NEXT || shown->kind == EVENT_SEND;
    return ask->kind == ASK_LINE && resumes &&
           cursor_lane_state(ask_then(ask), shown->to) != LANE_CREATED &&
           say_line(ask, ask_body_line(ask, shown->to), answer);
}

/* The text that print() shows of what [lane] yielded last. */
static bool say_printed_yield(const Ask *ask, int lane, Answer *answer)
{
    Event event;
    Text text = TEXT_EMPTY;
    uint32_t record = ask_last_yield(ask, lane);
    if (record == NO_RECORD)
        return false;
    const Cursor *cursor = ask_record(ask, record, &event);
    Slice name = ask_target(ask, event.place.line);
    text_add_c(&text, "print(");
    text_add_slice(&text, name);
    text_add_c(&text, ")");
    bool prints = name.length && slice_equal(ask_statement(ask, ask->shown.place.line),
                                             text_slice(&text));
    text_cut(&text, 0);
    if (prints)
        ask_plain(cursor, event.value, &text);
    bool said = say(answer, answer_code(text_slice(&text)));
    text_free(&text);
    return said;
}

/* M3: the yield expression is worth what it handed out. */
static bool yield_keeps_its_value(const Ask *ask, Answer *answer)
{
    if (ask->kind == ASK_VALUE && ask->next.kind == EVENT_RECEIVE)
        return say_yielded(ask, ask_last_yield(ask, ask->next.lane), answer);
    return ask->kind == ASK_PRINT && ask->shown.kind == EVENT_LINE &&
           ask_is_generator(ask, ask->shown.lane) &&
           say_printed_yield(ask, ask->shown.lane, answer);
}

/* M4: the value goes in, whether or not the generator has started. */
static bool first_send_carries(const Ask *ask, Answer *answer)
{
    Topic topic = topic_of(ask);
    return ask->kind == ASK_OUTCOME && topic.kind == TOPIC_FRESH_SEND &&
           say(answer, ask_sentence(ask, STRING_SAID_TAKES, topic.lane, topic.by));
}

/* M5: send() brings a value in and nothing back; so the value that it did bring back, and that was
 * dropped, is still to come. */
static bool send_only_delivers(const Ask *ask, Answer *answer)
{
    const Event *shown = &ask->shown, *next = &ask->next;
    if (ask->kind == ASK_VALUE && next->kind == EVENT_YIELD) {
        if (model_asked_with(ask->model, ask_now(ask), next->to) == EVENT_SEND)
            return say(answer, ask_sentence(ask, STRING_SAID_NOTHING_REACHES, next->to, NO_LANE));
        uint32_t record = ask_last_yield(ask, next->lane);
        return record != NO_RECORD && ask_was_dropped(ask, record) &&
               say_yielded(ask, record, answer);
    }
    return ask->kind == ASK_PRINT && shown->kind == EVENT_YIELD &&
           model_asked_with(ask->model, ask_then(ask), shown->to) == EVENT_SEND &&
           say(answer, answer_code(slice_of("None")));
}

/* Everything that [lane] ever yielded, as a list. */
static bool say_list(const Ask *ask, int lane, Answer *answer)
{
    enum { MOST = 40 };
    const Model *model = ask->model;
    size_t end = model_crossing_from(model, steps_at(model->steps, ask->step).event);
    Text text = TEXT_EMPTY;
    text_add_c(&text, "[");
    for (size_t i = 0; i < end && text.length < MOST; i++) {
        if (model->crossings[i].from != lane || model->crossings[i].kind != EVENT_YIELD)
            continue;
        Event event;
        const Cursor *cursor = ask_record(ask, model->crossings[i].record, &event);
        text_add_c(&text, text.length > 1 ? ", " : "");
        cursor_repr(cursor, event.value, MOST, &text);
    }
    text_add_c(&text, "]");
    bool said = say(answer, answer_code(text_slice(&text)));
    text_free(&text);
    return said;
}

/* M6: a generator that has ended is ready for another loop. */
static bool loops_twice(const Ask *ask, Answer *answer)
{
    const Event *shown = &ask->shown;
    if (ask->kind == ASK_STATE && shown->kind == EVENT_FINISH)
        return say(answer, answer_sentence(STRING_CREATED_SHORT, NULL, 0));
    if (shown->kind != EVENT_LINE)
        return false;
    if (ask->kind == ASK_LINE)
        return say_line(ask, ask_block_line(ask, shown->place.line), answer);
    int lane = ask->kind == ASK_PRINT ? ask_argument_lane(ask, shown->place.line, "list(")
                                      : NO_LANE;
    return ask_is_generator(ask, lane) &&
           cursor_lane_state(ask_now(ask), lane) == LANE_CLOSED && say_list(ask, lane, answer);
}

/* `[1]` with one more item. */
static bool say_longer_list(const Ask *ask, Datum item, Answer *answer)
{
    Text text = TEXT_EMPTY;
    bool said = ask_printed(ask, &text) && slice_starts(text_slice(&text), "[") &&
                slice_ends(text_slice(&text), "]");
    if (said) {
        text_cut(&text, text.length - 1);
        text_add_c(&text, text.length > 1 ? ", " : "");
        cursor_repr(ask_then(ask), item, WORDS_VALUE, &text);
        text_add_c(&text, "]");
        said = say(answer, answer_code(text_slice(&text)));
    }
    text_free(&text);
    return said;
}

/* M7: what a generator returns comes out of it like what it yields. */
static bool return_is_yielded(const Ask *ask, Answer *answer)
{
    if (ask->kind == ASK_VALUE && ask->next.kind == EVENT_FINISH)
        return say(answer, ask_value(ask_now(ask), ask->next.value));
    return ask->kind == ASK_PRINT && ask->shown.kind == EVENT_FINISH &&
           ask->shown.value != datum_constant(DATUM_NONE) &&
           say_longer_list(ask, ask->shown.value, answer);
}

/* The delegating lane that a crossing comes to first; NO_LANE where it passes through none. */
static int first_through(const Ask *ask)
{
    Event event;
    int lanes[1];
    const Cursor *cursor = ask_then(ask);
    return cursor_event(cursor, &event) && cursor_through(cursor, &event, lanes, 1) ? lanes[0]
                                                                                     : NO_LANE;
}

/* M8: yield from only passes values out: what is sent stays outside, and it is worth nothing. */
static bool yield_from_is_a_loop(const Ask *ask, Answer *answer)
{
    if (ask->kind == ASK_VALUE && ask->next.kind == EVENT_UNDELEGATE)
        return say(answer, answer_code(slice_of("None")));
    if (ask->kind != ASK_LINE || !(event_info[ask->shown.kind].flags & INTO))
        return false;
    int lane = first_through(ask);
    return lane != NO_LANE && say_line(ask, cursor_lane_line(ask_then(ask), lane), answer);
}

/* M9: GeneratorExit comes to whoever calls close(). */
static bool close_raises_outside(const Ask *ask, Answer *answer)
{
    const Event *shown = &ask->shown;
    Topic topic = topic_of(ask);
    if (ask->kind == ASK_OUTCOME && topic.kind == TOPIC_CLOSES)
        return say(answer, ask_sentence(ask, STRING_SAID_EXIT_IN, topic.by, NO_LANE));
    return ask->kind == ASK_LINE && shown->kind == EVENT_RAISE && ask_in_close(ask, shown) &&
           say(answer, ask_sentence(ask, STRING_SAID_EXIT_ENDS, shown->to, NO_LANE));
}

/* M10: break does to the generator what it does not. */
static bool break_does_otherwise(const Ask *ask, Answer *answer)
{
    Topic topic = topic_of(ask);
    StringId other = ask->next.kind == EVENT_CLOSE ? STRING_SAID_STAYS : STRING_SAID_CLOSED;
    return ask->kind == ASK_OUTCOME && topic.kind == TOPIC_BREAKS &&
           say(answer, ask_sentence(ask, other, topic.lane, topic.by));
}

/* M11: StopIteration ends the generator, and goes on to the caller. */
static bool stop_iteration_ends(const Ask *ask, Answer *answer)
{
    Topic topic = topic_of(ask);
    return ask->kind == ASK_OUTCOME && topic.kind == TOPIC_STOP &&
           say(answer, ask_sentence(ask, STRING_SAID_ENDS, topic.lane, topic.by));
}

/* M12: the helper's yield pauses the generator that called it, and its resumer goes on. */
static bool helper_suspends(const Ask *ask, Answer *answer)
{
    int lane = ask->shown.lane;
    if (ask->shown.kind != EVENT_LANE || !ask_is_generator(ask, lane) ||
        ask->next.kind == EVENT_DELEGATE)
        return false;
    cursor_seek(ask->model->walker, steps_place(ask->model->steps, ask->step));
    int by = cursor_lane(ask->model->walker, lane)->by;
    if (!ask_is_generator(ask, by))
        return false;
    if (ask->kind == ASK_OUTCOME)
        return say(answer, ask_sentence(ask, STRING_SAID_PAUSES, by, NO_LANE));
    const Cursor *cursor = ask_then(ask);
    int resumer = cursor_lane(cursor, by)->resumer;
    return ask->kind == ASK_LINE && resumer != NO_LANE &&
           say_line(ask, cursor_lane_line(cursor, resumer), answer);
}

/* M13: next() on itself takes a generator on to its next yield. */
static bool resumes_itself(const Ask *ask, Answer *answer)
{
    Topic topic = topic_of(ask);
    return ask->kind == ASK_OUTCOME && topic.kind == TOPIC_ITSELF &&
           say(answer, ask_sentence(ask, STRING_SAID_NEXT_YIELD, topic.lane, NO_LANE));
}

/* M14: close() takes one more value and is content. */
static bool yields_while_closing(const Ask *ask, Answer *answer)
{
    Topic topic = topic_of(ask);
    return ask->kind == ASK_OUTCOME && topic.kind == TOPIC_IGNORES &&
           say(answer, ask_sentence(ask, STRING_SAID_CLOSE_DONE, topic.lane, NO_LANE));
}

bool misconception_answer(Misconception belief, const Ask *ask, Answer *answer)
{
    static bool (*const believes[MISCONCEPTION_COUNT])(const Ask *, Answer *) = {
#define MISCONCEPTION(id, en, ko, fn) fn,
#include "app/stage/misconception_list.h"
    };
    bool said = believes[belief](ask, answer);
    if (!said)
        answer_free(answer);
    return said;
}
