/* What the fuzzers share. libFuzzer calls the two functions; each fuzzer is one file. */
#ifndef COROLANE_TESTS_FUZZ_FUZZ_H
#define COROLANE_TESTS_FUZZ_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "engine/base/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);
int LLVMFuzzerInitialize(int *count, char ***arguments);

/* Something that must hold, whatever the input is. */
#define MUST(condition)                                                                            \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition);         \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

/* A copy of its own block, so that a read behind its end is seen. The caller frees it. */
static inline char *fuzz_copy(const uint8_t *bytes, size_t size)
{
    char *copy = malloc(size ? size : 1);
    for (size_t i = 0; i < size; i++)
        copy[i] = (char)bytes[i];
    return copy;
}

#endif
