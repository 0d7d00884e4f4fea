/* What complex.c and complex_make.c share. */
#ifndef COROLANE_PYTHON_COMPLEX_H
#define COROLANE_PYTHON_COMPLEX_H

#include "engine/python/runtime.h"

typedef struct Pair {
    double real, imaginary;
} Pair;

/* A complex, float or int. False without an exception: it is none of them. */
bool complex_pair(Machine *m, Value v, Pair *pair);
Value complex_make(Machine *m, Type *type, const Args *args);

#endif
