/* What observe.c and observe_object.c share: the payload of a record that is being written, an array on
 * the C stack, or from malloc where it is long. */
#ifndef COROLANE_PYTHON_OBSERVE_H
#define COROLANE_PYTHON_OBSERVE_H

#include <stdlib.h>

#include "engine/python/generator.h"
#include "engine/trace/trace_pages.h"

enum { SMALL_PAYLOAD = 64 };

typedef struct Payload {
    uint64_t few[SMALL_PAYLOAD];
    uint64_t *words;
    size_t count, capacity;
} Payload;

static inline void payload_init(Payload *payload)
{
    payload->words = payload->few;
    payload->count = 0;
    payload->capacity = SMALL_PAYLOAD;
}

/* Makes room for [more] words. observe_object.c */
void payload_grow(Payload *payload, size_t more);

/* Where [count] more words go; the caller writes them. */
static inline uint64_t *payload_room(Payload *payload, size_t count)
{
    if (__builtin_expect(payload->capacity - payload->count < count, 0))
        payload_grow(payload, count);
    payload->count += count;
    return payload->words + payload->count - count;
}

static inline void payload_add(Payload *payload, uint64_t word)
{
    *payload_room(payload, 1) = word;
}

static inline void payload_send(Machine *m, Payload *payload, EventKind kind, uint32_t a, uint32_t node)
{
    m->mirrored += payload->count;
    trace_many(m->trace, kind, a, node, payload->words, payload->count);
    if (payload->words != payload->few)
        free(payload->words);
}

/* observe.c: whether the trace may hold so many more words and bytes of text; false: the memory
 * limit is reached. For what is large. */
bool observe_has_room(Machine *m, size_t words, size_t text);
/* observe_object.c: tells the trace what [v], whose number is known, contains. */
void observe_contents(Machine *m, Value v);

#endif
