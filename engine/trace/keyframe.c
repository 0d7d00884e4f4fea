/* Keyframes: what a cursor's state was at some places, so that a seek walks only from the nearest
 * one.
 *
 *     log:      ├──────────┼─────────────┼────────────────────┼─────────────…
 *               start      keyframe      keyframe             keyframe
 *
 * They are taken on the first walk over a part of the log, each at least four times its own size
 * after the one before it: together they take a quarter of the log and one keyframe at most,
 * whatever the program holds. What never differs at a place is not in them, but only how much of it
 * there is: the undo stack, the output, what a lane or an object was made with. Lanes that are
 * closed and objects that never changed, most of both in a long run, take a bit each. */
#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"
#include "engine/trace/cursor_state.h"

enum { WORD = 8, WORD_BITS = 64 };
enum { LANE_STATE = (sizeof(Lane) + WORD - 1) / WORD, FRAME_STATE = sizeof(Frame) / WORD };
enum { EVERY = 1 << 16, LOG_PER_STATE = 8 }; /* units; 8 of them are four times a word of state */
enum {
    RESTORE_COST = 1024,
    WORDS_PER_STEP = 8
}; /* in steps of a walk, which take longer than a word */
_Static_assert(sizeof(Frame) % WORD == 0, "a frame is whole words");

/* The words of a keyframe as they are written, and as they are read. */
typedef struct Words {
    uint64_t *words;
    size_t count, capacity;
} Words;

typedef struct Reader {
    const uint64_t *next;
} Reader;

static uint64_t *room(Words *out, size_t count)
{
    if (out->count + count > out->capacity) {
        out->capacity = 2 * (out->count + count);
        out->words = memory_resize(out->words, out->capacity * sizeof *out->words);
    }
    out->count += count;
    return out->words + out->count - count;
}

static void put(Words *out, uint64_t word)
{
    *room(out, 1) = word;
}

static void put_all(Words *out, const void *from, size_t words)
{
    if (words > 0)
        memcpy(room(out, words), from, words * WORD);
}

static uint64_t take(Reader *in)
{
    return *in->next++;
}

static const uint64_t *take_all(Reader *in, size_t words)
{
    in->next += words;
    return in->next - words;
}

static size_t words_for_bits(size_t bits)
{
    return (bits + WORD_BITS - 1) / WORD_BITS;
}

static bool bit(const uint64_t *bits, size_t index)
{
    return bits[index / WORD_BITS] >> index % WORD_BITS & 1;
}

/* All zero; the place in `out`, which may move, is where they begin. */
static size_t put_bits(Words *out, size_t count)
{
    size_t words = words_for_bits(count), at = out->count;
    memset(room(out, words), 0, words * WORD);
    return at;
}

static void set_bit(Words *out, size_t bits, size_t index)
{
    out->words[bits + index / WORD_BITS] |= UINT64_C(1) << index % WORD_BITS;
}

static void put_names(Words *out, const NameCounts *names)
{
    put(out, names->count);
    for (size_t i = 0; i < names->count; i++)
        put(out, (uint64_t)names->items[i].count);
}

static void take_names(Reader *in, NameCounts *names)
{
    size_t count = take(in);
    for (size_t i = 0; i < names->count; i++)
        names->items[i].count = i < count ? (int)take(in) : 0;
}

static void put_globals(Words *out, const Cursor *cursor)
{
    put(out, cursor->global_count);
    put_all(out, cursor->globals, cursor->global_count);
}

static void take_globals(Reader *in, Cursor *cursor)
{
    size_t count = take(in);
    const uint64_t *globals = take_all(in, count);
    for (size_t i = 0; i < cursor->global_count; i++)
        cursor->globals[i] = i < count ? globals[i] : DATUM_UNBOUND;
}

/* As a lane is that has finished: nothing of it will be looked at but what it was made with. */
static void rest(Lane *lane)
{
    lane->closed = true;
    lane->created = lane->waiting = lane->delegating = false;
    lane->resumer = lane->entered = lane->delegate = lane->delegator = NO_LANE;
    lane->delegate_object = DATUM_UNBOUND;
    lane->yield_node = 0;
    lane->frame_count = 0;
    lane->slot_count = 0;
}

static bool rests(const Lane *lane)
{
    return lane->closed && !lane->created && !lane->waiting && !lane->delegating &&
           lane->resumer == NO_LANE && lane->entered == NO_LANE && lane->delegate == NO_LANE &&
           lane->delegator == NO_LANE && lane->delegate_object == DATUM_UNBOUND &&
           lane->yield_node == 0 && lane->frame_count == 0 && lane->slot_count == 0;
}

static void put_lane(Words *out, const Lane *lane)
{
    memcpy(room(out, LANE_STATE), lane, sizeof *lane);
    put_all(out, lane->frames, (size_t)lane->frame_count * FRAME_STATE);
    put_all(out, lane->slots, lane->slot_count);
}

static void take_lane(Reader *in, Lane *lane)
{
    Lane state;
    memcpy(&state, take_all(in, LANE_STATE), sizeof state);
    const void *frames = take_all(in, (size_t)state.frame_count * FRAME_STATE);
    lanes_restore(lane, &state, frames, take_all(in, state.slot_count));
}

static void put_lanes(Words *out, const Cursor *cursor)
{
    put(out, cursor->lane_count);
    size_t resting = put_bits(out, cursor->lane_count);
    for (size_t i = 0; i < cursor->lane_count; i++) {
        if (rests(&cursor->lanes[i]))
            set_bit(out, resting, i);
        else
            put_lane(out, &cursor->lanes[i]);
    }
}

static void take_lanes(Reader *in, Cursor *cursor)
{
    cursor->lane_count = take(in);
    const uint64_t *resting = take_all(in, words_for_bits(cursor->lane_count));
    for (size_t i = 0; i < cursor->lane_count; i++) {
        if (bit(resting, i))
            rest(&cursor->lanes[i]);
        else
            take_lane(in, &cursor->lanes[i]);
    }
}

/* Bits for the objects that are seen, and the items of those that have changed by then; ends with a
 * 0, which is no object's number. */
static void put_objects(Words *out, const Cursor *cursor)
{
    put(out, cursor->object_count);
    size_t seen = put_bits(out, cursor->object_count);
    for (size_t i = 0; i < cursor->object_count; i++) {
        const MirrorObject *object = &cursor->objects[i];
        if (!object->seen)
            continue;
        set_bit(out, seen, i);
        if (!object->changes)
            continue;
        put(out, i);
        put(out, object->item_count);
        put_all(out, object->items, object->item_count);
    }
    put(out, 0);
}

static void take_objects(Reader *in, Cursor *cursor)
{
    size_t count = take(in);
    const uint64_t *seen = take_all(in, words_for_bits(count));
    size_t stored = take(in);
    for (size_t i = 0; i < cursor->object_count; i++) {
        MirrorObject *object = &cursor->objects[i];
        object->seen = i < count && bit(seen, i);
        if (stored == i && i > 0) {
            size_t items = take(in);
            mirror_restore(object, take_all(in, items), items);
            stored = take(in);
        } else if (object->changes) {
            mirror_begin(cursor, object);
        }
    }
}

static size_t log_units(const Cursor *cursor)
{
    return cursor->place + cursor->position;
}

void keyframe_take(Cursor *cursor)
{
    Keyframes *keyframes = &cursor->keyframes;
    if (keyframes->count > 0 && keyframes->items[keyframes->count - 1].place >= cursor->place)
        return;
    Words out = {NULL, 0, 0};
    const uint64_t counts[] = {cursor->position, cursor->undo_count, cursor->printed_count,
                               (uint64_t)cursor->running};
    put_all(&out, counts, sizeof counts / WORD);
    put_names(&out, &cursor->lane_names);
    put_names(&out, &cursor->object_names);
    put_globals(&out, cursor);
    put_lanes(&out, cursor);
    put_objects(&out, cursor);
    size_t gap = LOG_PER_STATE * out.count;
    keyframes->due = log_units(cursor) + (gap > EVERY ? gap : EVERY);
    keyframes->items = memory_grow(keyframes->items, keyframes->count, &keyframes->capacity,
                                   sizeof *keyframes->items);
    keyframes->items[keyframes->count++] =
        (Keyframe){cursor->place, memory_resize(out.words, out.count * WORD), out.count};
}

static void restore(Cursor *cursor, const Keyframe *keyframe)
{
    Reader in = {keyframe->words};
    cursor->place = keyframe->place;
    cursor->position = take(&in);
    cursor->undo_count = take(&in);
    cursor->printed_count = take(&in);
    cursor->running = (int)take(&in);
    take_names(&in, &cursor->lane_names);
    take_names(&in, &cursor->object_names);
    take_globals(&in, cursor);
    take_lanes(&in, cursor);
    take_objects(&in, cursor);
}

static size_t distance(size_t a, size_t b)
{
    return a > b ? a - b : b - a;
}

/* How many keyframes lie at [place] or before it. */
static size_t keyframes_until(const Keyframes *keyframes, size_t place)
{
    size_t low = 0, high = keyframes->count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (keyframes->items[middle].place <= place)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void keyframe_jump(Cursor *cursor, size_t place)
{
    const Keyframes *keyframes = &cursor->keyframes;
    const Keyframe *nearest = NULL;
    size_t until = keyframes_until(keyframes, place), shortest = distance(cursor->place, place);
    for (size_t i = until > 0 ? until - 1 : 0; i < keyframes->count && i <= until; i++) {
        const Keyframe *keyframe = &keyframes->items[i];
        size_t cost =
            RESTORE_COST + keyframe->count / WORDS_PER_STEP + distance(keyframe->place, place);
        if (cost < shortest) {
            shortest = cost;
            nearest = keyframe;
        }
    }
    if (nearest)
        restore(cursor, nearest);
}

void keyframes_start(Keyframes *keyframes)
{
    keyframes->due = EVERY;
}

void keyframes_free(Keyframes *keyframes)
{
    for (size_t i = 0; i < keyframes->count; i++)
        free(keyframes->items[i].words);
    free(keyframes->items);
}
