#include "app/stage/ask_kinds.h"

#include <string.h>

#include "app/stage/ask_topic.h"
#include "app/stage/words.h"

/* What is asked about a topic, and two answers that are wrong whatever the program is. */
static const struct {
    StringId asks, wrong[2];
    bool about_by[2]; /* that answer is about the lane that resumes, not the generator */
} topics[TOPIC_COUNT] = {
    [TOPIC_FRESH_SEND] = {STRING_ASK_HAPPENS, {STRING_SAID_GOES_ON, STRING_SAID_CLOSED}, {1, 0}},
    [TOPIC_ITSELF] = {STRING_ASK_HAPPENS, {STRING_SAID_STARTS_OVER, STRING_SAID_CLOSED}, {0, 0}},
    [TOPIC_STOP] = {STRING_ASK_HAPPENS, {STRING_SAID_GOES_ON, STRING_SAID_STAYS}, {0, 0}},
    [TOPIC_IGNORES] = {STRING_ASK_HAPPENS, {STRING_SAID_RUNS_OUT, STRING_SAID_CLOSED}, {0, 0}},
    [TOPIC_CLOSES] = {STRING_ASK_HAPPENS, {STRING_SAID_GOES_ON, STRING_SAID_STAYS}, {1, 0}},
    [TOPIC_BREAKS] = {STRING_ASK_BREAK, {STRING_SAID_RUNS_OUT, STRING_SAID_STARTS_OVER}, {0, 0}},
    [TOPIC_CALLS] = {STRING_ASK_HAPPENS, {STRING_SAID_NEXT_YIELD, STRING_SAID_STAYS}, {0, 0}},
};

static Answer narrated(const Ask *ask)
{
    Answer answer = {.belief = MISCONCEPTION_NONE};
    for (int lang = 0; lang < LANGUAGE_COUNT; lang++)
        words_event(ask->model, ask->step, (Language)lang, &answer.said[lang]);
    return answer;
}

/* A wrong answer, where there is room for it. */
static void offer(Question *question, Answer answer)
{
    if (question->count < QUESTION_MOST)
        question_add(question, answer);
    else
        answer_free(&answer);
}

static bool ask_outcome(const Ask *ask, Question *question)
{
    Topic topic = topic_of(ask);
    if (topic.kind == TOPIC_NONE)
        return false;
    ask_about(ask, question, topics[topic.kind].asks, topic.lane, topic.by);
    if (topic.kind == TOPIC_BREAKS) {
        bool closes = ask->next.kind == EVENT_CLOSE;
        question_add(question, ask_sentence(ask, closes ? STRING_SAID_CLOSED : STRING_SAID_STAYS,
                                            topic.lane, topic.by));
    } else {
        question_add(question, narrated(ask));
    }
    return true;
}

static void fill_outcome(const Ask *ask, Question *question)
{
    Topic topic = topic_of(ask);
    for (int i = 0; i < 2; i++) {
        int lane = topics[topic.kind].about_by[i] ? topic.by : topic.lane;
        offer(question, ask_sentence(ask, topics[topic.kind].wrong[i], lane, topic.by));
    }
}

/* The value that comes to a lane: its own yield's, another lane's, or none any more. */
static bool ask_what_arrives(const Ask *ask, Question *question)
{
    const Event *next = &ask->next;
    if (!ask_is_generator(ask, next->lane))
        return false;
    bool back = next->kind == EVENT_YIELD || next->kind == EVENT_FINISH;
    if (back && (ask_in_close(ask, next) || next->to == NO_LANE))
        return false;
    if (next->kind == EVENT_FINISH && cursor_lane(ask_now(ask), next->to)->delegating)
        return false; /* the value of the yield from comes with its next step */
    if (back)
        ask_about(ask, question, STRING_ASK_REACHES, next->lane, next->to);
    else if (next->kind == EVENT_RECEIVE)
        ask_about(ask, question, STRING_ASK_TAKES, next->lane, NO_LANE);
    else if (next->kind == EVENT_UNDELEGATE)
        ask_about(ask, question, STRING_ASK_RESULT, next->lane, NO_LANE);
    else
        return false;
    if (next->kind == EVENT_FINISH)
        return question_add(question, ask_sentence(ask, STRING_SAID_STOP, next->lane, next->to));
    return question_add(question, ask_value(ask_now(ask), next->value));
}

static bool ask_what_is_printed(const Ask *ask, Question *question)
{
    Text text = TEXT_EMPTY;
    bool found = ask_printed(ask, &text);
    ask_about(ask, question, STRING_ASK_PRINTED, NO_LANE, NO_LANE);
    if (found)
        question_add(question, answer_code(text_slice(&text)));
    text_free(&text);
    return found;
}

/* The variables of the lane, as they would be printed or shown. */
static void add_variables(const Ask *ask, Question *question)
{
    const Cursor *cursor = ask_now(ask);
    const Lane *lane = cursor_lane(cursor, ask->lane);
    if (lane->frame_count == 0)
        return;
    const Frame *frame = &lane->frames[lane->frame_count - 1];
    const TraceCode *code = trace_code(ask->model->trace, frame->code);
    for (int i = code->slot_count; i-- > 0 && question->count < QUESTION_LEAST;) {
        Datum datum = cursor_slot(cursor, ask->lane, frame, i);
        if (datum == DATUM_UNBOUND || cursor_hides(cursor, code->slots[i], datum) ||
            words_lane_of(cursor, datum) != NO_LANE)
            continue;
        Text text = TEXT_EMPTY;
        if (ask->kind == ASK_PRINT)
            ask_plain(cursor, datum, &text);
        else
            cursor_repr(cursor, datum, WORDS_VALUE, &text);
        offer(question, answer_code(text_slice(&text)));
        text_free(&text);
    }
}

static void fill_value(const Ask *ask, Question *question)
{
    const Event *next = &ask->next;
    bool back = ask->kind == ASK_VALUE && (next->kind == EVENT_YIELD || next->kind == EVENT_FINISH);
    uint32_t record = ask_last_yield(ask, next->lane);
    if (ask->kind == ASK_VALUE && record != NO_RECORD) {
        Event event;
        const Cursor *cursor = ask_record(ask, record, &event);
        offer(question, ask_value(cursor, event.value));
    }
    add_variables(ask, question);
    offer(question, answer_code(slice_of("None")));
    if (back)
        offer(question, ask_sentence(ask, STRING_SAID_STOP, next->lane, next->to));
    else if (ask->kind == ASK_PRINT)
        offer(question, ask_sentence(ask, STRING_SAID_NOTHING, NO_LANE, NO_LANE));
    else if (question->count < QUESTION_LEAST)
        offer(question, ask_sentence(ask, STRING_SAID_NO_VALUE, NO_LANE, NO_LANE));
}

/* Whether the step that is shown leaves it open where control goes on. */
static bool moves(const Ask *ask)
{
    const Event *shown = &ask->shown;
    if (shown->kind == EVENT_LINE) { /* a loop over a generator that has ended */
        int lane = ask_loop_lane(ask, shown->place.line);
        return lane != NO_LANE && cursor_lane_state(ask_now(ask), lane) == LANE_CLOSED;
    }
    if (shown->kind == EVENT_LANE)
        return ask_is_generator(ask, shown->lane);
    if (ask_is_expression(ask, ask->lane)) /* it has no lines of its own */
        return false;
    int flags = event_info[shown->kind].flags;
    if (flags & BACK) /* from an iterator, too */
        return true;
    return flags & INTO && ask_is_generator(ask, shown->to);
}

static bool ask_next_line(const Ask *ask, Question *question)
{
    EventKind kind = ask->next.kind;
    if (!(ask->opens || kind == EVENT_RECEIVE || kind == EVENT_END) || !moves(ask))
        return false;
    ask_about(ask, question, STRING_ASK_LINE, NO_LANE, NO_LANE);
    question->lines = true;
    if (kind == EVENT_END)
        return question_add(question, ask_sentence(ask, STRING_SAID_NO_LINE, NO_LANE, NO_LANE));
    return question_add(question, ask_line(ask, ask->line));
}

/* Lines nearby, but not the one that goes on in the lane that is resumed: its rest runs, too. */
static void fill_line(const Ask *ask, Question *question)
{
    int stands = cursor_lane_line(ask_then(ask), ask->lane);
    int here = ask->shown.place.line, there = ask->line;
    const int lines[] = {ask_code_line(ask, here, 1), ask_code_line(ask, there, 1),
                         ask_code_line(ask, there, -1), ask_code_line(ask, here, -1)};
    for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++)
        if (lines[i] && lines[i] != stands)
            offer(question, ask_line(ask, lines[i]));
}

static const StringId state_words[] = {
    [LANE_CREATED] = STRING_CREATED_SHORT, [LANE_RUNNING] = STRING_RUNNING,
    [LANE_WAITING] = STRING_WAITING,       [LANE_SUSPENDED] = STRING_SUSPENDED,
    [LANE_DELEGATING] = STRING_DELEGATING, [LANE_CLOSED] = STRING_CLOSED};

static bool ask_state(const Ask *ask, Question *question)
{
    EventKind kind = ask->shown.kind;
    int lane = ask->shown.lane;
    bool turns = kind == EVENT_YIELD || kind == EVENT_FINISH; /* that a lane is created is shown */
    if (!turns || !ask_is_generator(ask, lane))
        return false;
    ask_about(ask, question, STRING_ASK_STATE, lane, NO_LANE);
    cursor_seek(ask->model->walker, steps_place(ask->model->steps, ask->step));
    LaneState state = cursor_lane_state(ask->model->walker, lane);
    if (state == LANE_DELEGATING) /* which Python calls suspended, too */
        return false;
    return question_add(question, answer_sentence(state_words[state], NULL, 0));
}

static void fill_state(const Ask *ask, Question *question)
{
    static const StringId words[] = {STRING_SUSPENDED, STRING_RUNNING, STRING_CLOSED,
                                     STRING_CREATED_SHORT};
    (void)ask;
    for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
        offer(question, answer_sentence(words[i], NULL, 0));
}

static const struct {
    bool needs_belief;
    bool (*ask)(const Ask *ask, Question *question);
    void (*fill)(const Ask *ask, Question *question);
} kinds[ASK_KINDS] = {
#define ASK(id, needs_belief, ask, fill) {needs_belief, ask, fill},
#include "app/stage/ask_list.h"
};

/* Adds what believers answer; returns how many. */
static int add_beliefs(const Ask *ask, Question *question)
{
    int added = 0;
    for (int i = 0; i < MISCONCEPTION_COUNT && question->count < QUESTION_MOST; i++) {
        Answer answer = {0};
        if (!misconception_answer((Misconception)i, ask, &answer))
            continue;
        answer.belief = (Misconception)i;
        added += question_add(question, answer);
    }
    return added;
}

/* What is said to whoever is wrong for no known reason: the sentence of what happens, or happened
 * just before. */
static void explain(const Ask *ask, Question *question)
{
    bool before = ask->kind == ASK_STATE || ask->kind == ASK_PRINT;
    for (int lang = 0; lang < LANGUAGE_COUNT; lang++)
        words_event(ask->model, before ? ask->step - 1 : ask->step, (Language)lang,
                    &question->explained[lang]);
}

bool ask_make(Ask *ask, AskKind kind, Question *question)
{
    question_clear(question);
    ask->kind = kind;
    bool asks = kinds[kind].ask(ask, question);
    int beliefs = asks ? add_beliefs(ask, question) : 0;
    if (asks)
        kinds[kind].fill(ask, question);
    if (!asks || question->count < QUESTION_LEAST || (kinds[kind].needs_belief && !beliefs)) {
        question_clear(question);
        return false;
    }
    question->step = ask->step;
    explain(ask, question);
    question_shuffle(question, (uint64_t)ask->step * 31 + (uint64_t)kind);
    return true;
}
