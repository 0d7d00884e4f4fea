/* Topic: moments where what happens next is the question, because learners expect something else
 * there. */
#ifndef COROLANE_STAGE_ASK_TOPIC_H
#define COROLANE_STAGE_ASK_TOPIC_H

#include "app/stage/ask.h"

typedef enum TopicKind {
    TOPIC_NONE,
    TOPIC_FRESH_SEND, /* a value is sent into a generator that has not started */
    TOPIC_ITSELF,     /* a generator resumes itself */
    TOPIC_STOP,       /* a generator raises StopIteration */
    TOPIC_IGNORES,    /* a generator yields while it is being closed */
    TOPIC_CLOSES,     /* close() enters a paused generator */
    TOPIC_BREAKS,     /* a loop over a generator is left */
    TOPIC_CALLS,      /* a generator is made, and nobody keeps it */
    TOPIC_COUNT
} TopicKind;

typedef struct Topic {
    TopicKind kind;
    int lane; /* the generator that it is about */
    int by;   /* the lane that resumes, closes or makes it */
} Topic;

Topic topic_of(const Ask *ask);

#endif
