/* Record: a tuple whose items also have names: sys.version_info, time.struct_time … */
#ifndef COROLANE_PYTHON_RECORD_H
#define COROLANE_PYTHON_RECORD_H

#include "engine/python/runtime.h"

enum { RECORD_HIDDEN = 2 }; /* named values that are not among the items: tm_zone, tm_gmtoff */

typedef struct Record {
    Tuple tuple;
    Value hidden[RECORD_HIDDEN]; /* or NULL */
} Record;

/* A record of [type] with as many of [items] as it has fields; takes them over. */
Record *record_new(Machine *m, TypeId type, const Value *items);

#endif
