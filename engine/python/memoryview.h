/* What buffer.c knows of memoryview. */
#ifndef COROLANE_PYTHON_MEMORYVIEW_H
#define COROLANE_PYTHON_MEMORYVIEW_H

#include "engine/python/buffer.h"

/* A view of another object's bytes: [count] items of a format, [stride] bytes apart. */
typedef struct MemoryView {
    Object head;
    Value source; /* whose bytes they are; NULL once released */
    char *bytes;  /* the first item */
    int64_t count, stride;
    const NumberFormat *format;
    bool readonly;
} MemoryView;

/* False: released, or its items do not lie in a row. */
bool memoryview_buffer(Value view, Buffer *out);

#endif
