/* What format.c and format_number.c share: a format specification that has been read. */
#ifndef COROLANE_PYTHON_FORMAT_H
#define COROLANE_PYTHON_FORMAT_H

#include "engine/python/runtime.h"

/* [[fill]align][sign][z][#][0][width][grouping][.precision][type] */
typedef struct Spec {
    uint32_t fill;
    char align; /* 0: the type's own */
    char sign;
    bool alternate, no_negative_zero;
    char grouping; /* ',' or '_' or 0 */
    int width, precision; /* -1: none */
    char type; /* 0: none */
} Spec;

/* [body] padded to the width; [lead] (sign, prefix) stays in front of '=' padding. */
Value format_pad(Machine *m, const Spec *spec, Slice lead, Slice body, char default_align);
/* "Unknown format code …" */
Value format_refuse_code(Machine *m, Value v, char code);
/* format_number.c; [v] is what messages speak of. */
Value format_int(Machine *m, Value v, const Spec *spec);
Value format_float(Machine *m, Value v, double number, const Spec *spec);
Value format_complex(Machine *m, Value v, const Spec *spec);

#endif
