/* What observe.c and observe_object.c share: the payload of a record that is being written, an array on
 * the C stack, or from malloc where it is long. */
#ifndef COROLANE_PYTHON_OBSERVE_H
#define COROLANE_PYTHON_OBSERVE_H

#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"
#include "engine/python/generator.h"

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

static inline void payload_add(Payload *payload, uint64_t word)
{
    if (payload->count == payload->capacity) {
        size_t size = payload->capacity * 2 * sizeof(uint64_t);
        uint64_t *more = payload->words == payload->few ? memory_alloc(size)
                                                        : memory_resize(payload->words, size);
        if (payload->words == payload->few)
            memcpy(more, payload->few, sizeof payload->few);
        payload->words = more;
        payload->capacity *= 2;
    }
    payload->words[payload->count++] = word;
}

static inline void payload_send(Machine *m, Payload *payload, EventKind kind, uint32_t a, uint32_t node)
{
    trace_many(m->trace, kind, a, node, payload->words, payload->count);
    if (payload->words != payload->few)
        free(payload->words);
}

/* The number of the place that is being carried out. */
static inline uint32_t here(const Machine *m)
{
    return current_node(m)->id;
}

/* observe_object.c: tells the trace what [v], whose number is known, contains. */
void observe_contents(Machine *m, Value v);

#endif
