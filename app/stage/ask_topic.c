#include "app/stage/ask_topic.h"

static Topic topic_raised(const Ask *ask)
{
    const Event *next = &ask->next;
    Slice argument;
    if (ask_is_exception(ask, next, "TypeError", "can't send non-None value to a just-started")) {
        int lane = ask_called_lane(ask, ask->line, ".send(", &argument);
        return (Topic){lane == NO_LANE ? TOPIC_NONE : TOPIC_FRESH_SEND, lane, next->lane};
    }
    if (ask_is_exception(ask, next, "ValueError", "generator already executing"))
        return (Topic){TOPIC_ITSELF, next->lane, next->lane};
    if (ask->shown.kind == EVENT_CLOSE && ask_is_exception(ask, next, "GeneratorExit", NULL))
        return (Topic){TOPIC_CLOSES, ask->shown.to, ask->shown.lane};
    if (ask->shown.kind == EVENT_YIELD && ask_in_close(ask, &ask->shown))
        return (Topic){TOPIC_IGNORES, ask->shown.lane, ask->shown.to};
    bool stops = ask->shown.kind == EVENT_RAISED &&
                 ask_is_exception(ask, &ask->shown, "StopIteration", NULL) &&
                 ask_is_exception(ask, next, "RuntimeError", "generator raised StopIteration");
    int by = stops ? cursor_lane(ask_now(ask), next->lane)->resumer : NO_LANE;
    return (Topic){stops ? TOPIC_STOP : TOPIC_NONE, next->lane, by};
}

/* The loop's generator: closed by the break itself, or held by a name and left as it is. */
static Topic topic_break(const Ask *ask)
{
    if (ask->next.kind == EVENT_CLOSE)
        return (Topic){TOPIC_BREAKS, ask->next.to, ask->next.lane};
    int lane = ask_loop_lane(ask, ask_loop_of(ask, ask->line));
    bool held = ask->next.kind == EVENT_LINE && lane != NO_LANE &&
                cursor_lane_state(ask_now(ask), lane) == LANE_SUSPENDED;
    return (Topic){held ? TOPIC_BREAKS : TOPIC_NONE, lane, ask->next.lane};
}

/* A generator that is dropped as it was made; of others the next line tells. */
static Topic topic_call(const Ask *ask)
{
    bool dropped = ask->next.kind == EVENT_CLOSE && ask->next.to == ask->shown.lane && !ask->opens;
    return (Topic){dropped ? TOPIC_CALLS : TOPIC_NONE, ask->shown.lane, ask->next.lane};
}

Topic topic_of(const Ask *ask)
{
    Topic topic = {TOPIC_NONE, NO_LANE, NO_LANE};
    if (ask->next.kind == EVENT_RAISED)
        topic = topic_raised(ask);
    else if (ask->opens && slice_is(ask_statement(ask, ask->line), "break"))
        topic = topic_break(ask);
    else if (ask->shown.kind == EVENT_LANE)
        topic = topic_call(ask);
    if (topic.kind != TOPIC_NONE && !ask_is_generator(ask, topic.lane))
        topic.kind = TOPIC_NONE;
    return topic;
}
