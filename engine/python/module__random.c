/* _random: the Mersenne Twister behind the module random, with CPython's ways to seed it.
 * (Matsumoto and Nishimura, MT19937) */
#include <stdlib.h>

#include "engine/base/memory.h"
#include "engine/python/int_digits.h"
#include "engine/python/module.h"

enum { SIZE = 624, SHIFT = 397 };

typedef struct Random {
    Object head;
    uint32_t words[SIZE];
    int at; /* the next word to give; SIZE: new ones have to be made */
} Random;

#define METHOD(name) static Value method_##name(Machine *m, Value self, const Args *args)

static void set_words(Random *random, uint32_t seed)
{
    for (uint32_t i = 0; i < SIZE; i++) {
        random->words[i] = seed;
        seed = 1812433253U * (seed ^ seed >> 30) + i + 1;
    }
    random->at = SIZE;
}

/* Seeds with [count] words, at least one. */
static void seed_words(Random *random, const uint32_t *key, size_t count)
{
    uint32_t *words = random->words;
    set_words(random, 19650218U);
    size_t i = 1, j = 0;
    for (size_t left = count > SIZE ? count : SIZE; left; left--) {
        words[i] =
            (words[i] ^ (words[i - 1] ^ words[i - 1] >> 30) * 1664525U) + key[j] + (uint32_t)j;
        j = j + 1 == count ? 0 : j + 1;
        if (++i == SIZE) {
            words[0] = words[SIZE - 1];
            i = 1;
        }
    }
    for (size_t left = SIZE - 1; left; left--) {
        words[i] = (words[i] ^ (words[i - 1] ^ words[i - 1] >> 30) * 1566083941U) - (uint32_t)i;
        if (++i == SIZE) {
            words[0] = words[SIZE - 1];
            i = 1;
        }
    }
    words[0] = 0x80000000U;
}

static void make_words(Random *random)
{
    uint32_t *words = random->words;
    for (int i = 0; i < SIZE; i++) {
        uint32_t joined = (words[i] & 0x80000000U) | (words[(i + 1) % SIZE] & 0x7fffffffU);
        words[i] = words[(i + SHIFT) % SIZE] ^ joined >> 1 ^ (joined & 1 ? 0x9908b0dfU : 0);
    }
    random->at = 0;
}

static uint32_t next_word(Random *random)
{
    if (random->at >= SIZE)
        make_words(random);
    uint32_t word = random->words[random->at++];
    word ^= word >> 11;
    word ^= word << 7 & 0x9d2c5680U;
    word ^= word << 15 & 0xefc60000U;
    return word ^ word >> 18;
}

/* ---- seeds */

/* The size of the integer [v], in words from the lowest. */
static void seed_int(Random *random, Value v)
{
    mp_int number;
    int_load(v, &number);
    number.sign = MP_ZPOS;
    size_t count = ((size_t)mp_count_bits(&number) + 31) / 32;
    uint32_t *key = memory_zero(count + 1, sizeof(uint32_t));
    for (size_t i = 0; i < count; i++) {
        key[i] = (uint32_t)mp_get_mag_u64(&number);
        int_must(mp_div_2d(&number, 32, &number, NULL));
    }
    seed_words(random, key, count ? count : 1);
    free(key);
    mp_clear(&number);
}

static bool seed_with(Machine *m, Random *random, Value seed)
{
    int64_t hash;
    if (is_int(m, seed)) {
        seed_int(random, seed);
        return true;
    }
    if (!value_hash(m, seed, &hash))
        return false;
    /* As an unsigned number: a negative hash is a large one. */
    uint32_t key[] = {(uint32_t)hash, (uint32_t)((uint64_t)hash >> 32)};
    seed_words(random, key, key[1] ? 2 : 1);
    return true;
}

METHOD(seed)
{
    Value seed = args->count ? args->items[0] : VALUE_NONE;
    /* The same program always gives the same trace, one that asks for no seed too. */
    return seed_with(m, (Random *)self, seed == VALUE_NONE ? small(0) : seed) ? VALUE_NONE : NULL;
}

/* ---- numbers */

METHOD(random)
{
    (void)args;
    uint32_t high = next_word((Random *)self) >> 5, low = next_word((Random *)self) >> 6;
    return float_new(m, (high * 67108864.0 + low) * (1.0 / 9007199254740992.0));
}

METHOD(getrandbits)
{
    int64_t bits;
    bool overflow;
    if (!value_index(m, args->items[0], &bits, &overflow))
        return NULL;
    if (bits < 0)
        return raise_format(m, TYPE_ValueError, "number of bits must be non-negative");
    if (overflow || bits > INT32_MAX || !heap_allows(&m->heap, (size_t)bits))
        return raise_format(m, TYPE_OverflowError, "Python int too large to convert to C int");
    mp_int number, word;
    int_must(mp_init_multi(&number, &word, NULL));
    for (int64_t done = 0; done < bits; done += 32) {
        uint32_t made = next_word((Random *)self);
        mp_set_u32(&word, bits - done < 32 ? made >> (32 - (bits - done)) : made);
        int_must(mp_mul_2d(&word, (int)done, &word));
        int_must(mp_add(&number, &word, &number));
    }
    mp_clear(&word);
    return int_store(m, &number);
}

METHOD(getstate)
{
    (void)args;
    Random *random = (Random *)self;
    Tuple *state = tuple_new(m, SIZE + 1);
    for (int i = 0; i < SIZE; i++)
        state->items[i] = small(random->words[i]);
    state->items[SIZE] = small(random->at);
    return (Value)state;
}

METHOD(setstate)
{
    Random *random = (Random *)self;
    if (!is_a(m, args->items[0], TYPE_tuple))
        return raise_format(m, TYPE_TypeError, "state vector must be a tuple");
    const Tuple *state = (Tuple *)args->items[0];
    if (state->count != SIZE + 1)
        return raise_format(m, TYPE_ValueError, "state vector is the wrong size");
    int64_t words[SIZE + 1];
    for (int i = 0; i <= SIZE; i++)
        if (!value_index(m, state->items[i], &words[i], NULL))
            return NULL;
    if (words[SIZE] < 0 || words[SIZE] > SIZE)
        return raise_format(m, TYPE_ValueError, "invalid state");
    for (int i = 0; i < SIZE; i++)
        random->words[i] = (uint32_t)words[i];
    random->at = (int)words[SIZE];
    return VALUE_NONE;
}

static Value make_random(Machine *m, Type *type, const Args *args)
{
    Random *random = object_alloc(m, type, type->size);
    Value seed = args->count && args->items[0] != VALUE_NONE ? args->items[0] : small(0);
    if (seed_with(m, random, seed))
        return (Value)random;
    drop(m, (Value)random);
    return NULL;
}

static const NativeRow methods[] = {
    {"seed", method_seed, 0, 1, 0},
    {"random", method_random, 0, 0, 0},
    {"getrandbits", method_getrandbits, 1, 1, 0},
    {"getstate", method_getstate, 0, 0, 0},
    {"setstate", method_setstate, 1, 1, 0},
    {0},
};

const TypeSlots random_slots = {
    .size = sizeof(Random),
    .make = make_random,
    .init = init_nothing,
    .methods = methods,
};

static bool fill(Machine *m, Dict *dict)
{
    module_set(m, dict, "Random", keep((Value)m->types[TYPE_random]));
    return true;
}

const ModuleRow module__random = {.name = "_random", .fill = fill};
