#include "app/session/stamp.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>

/* File times are no finer than that on a FAT stick; elsewhere they are a few milliseconds. */
static const int64_t tick = 2000000000;

static int64_t nanoseconds(struct timespec time)
{
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

Stamp stamp_of(const char *path)
{
    struct timespec now;
    struct stat info;
    clock_gettime(CLOCK_REALTIME, &now);
    if (stat(path, &info) != 0)
        return (Stamp){.written = -1};
    Stamp stamp = {.written = nanoseconds(info.st_mtim)};
    if (!S_ISREG(info.st_mode)) /* a pipe cannot be read twice, and changes by being read */
        return stamp;
    stamp.changed = nanoseconds(info.st_ctim);
    stamp.inode = info.st_ino;
    stamp.bytes = (uint64_t)info.st_size;
    stamp.young = llabs(nanoseconds(now) - stamp.written) <= tick;
    return stamp;
}

bool stamp_equal(const Stamp *a, const Stamp *b)
{
    return a->written == b->written && a->changed == b->changed && a->inode == b->inode &&
           a->bytes == b->bytes;
}
