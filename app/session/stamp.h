/* Stamp: what tells, mostly without reading it, whether a file is what it was. */
#ifndef COROLANE_SESSION_STAMP_H
#define COROLANE_SESSION_STAMP_H

#include <stdbool.h>
#include <stdint.h>

typedef struct Stamp {
    int64_t written; /* the time of its last write, in nanoseconds; -1: there is no file */
    /* Of ordinary files only: */
    int64_t changed;       /* the same of its inode, which nobody can set */
    uint64_t inode, bytes; /* its number and length */
    bool young;            /* so lately written that the next write may have the same time */
} Stamp;

/* Take it before the file is read: what is written later than that shows. */
Stamp stamp_of(const char *path);
/* False: it may still hold the same. */
bool stamp_equal(const Stamp *a, const Stamp *b);

#endif
