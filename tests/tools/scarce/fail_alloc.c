/* Preloaded into a program, this lets one of its allocations fail, or all from one on:
 *
 *     LD_PRELOAD=…/libfail_alloc.so FAIL_ALLOC_AT=120 [FAIL_ALLOC_ALL=1] corolane …
 *
 * Counted are malloc, calloc, realloc, aligned memory and mappings without a file, from the start
 * of main() on: what libraries do while they are loaded is not the program's. FAIL_ALLOC_COUNT
 * names a file that how many there were is written to at the end. */
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

/* glibc's own, under the names that it keeps for those who replace the usual ones. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *block, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

static atomic_long counted;
static long fail_at;
static int fail_all, started;

static long number_of(const char *name)
{
    const char *text = getenv(name);
    return text ? atol(text) : 0;
}

__attribute__((constructor)) static void start(void)
{
    fail_at = number_of("FAIL_ALLOC_AT");
    fail_all = number_of("FAIL_ALLOC_ALL") != 0;
    started = 1;
}

__attribute__((destructor)) static void tell(void)
{
    char digits[32];
    const char *path = getenv("FAIL_ALLOC_COUNT");
    int file = path ? open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666) : -1;
    if (file < 0)
        return;
    int length = snprintf(digits, sizeof digits, "%ld\n", atomic_load(&counted));
    if (write(file, digits, (size_t)length) != length)
        _exit(70);
    close(file);
}

static int fails(void)
{
    if (!started)
        return 0;
    long number = atomic_fetch_add(&counted, 1) + 1;
    if (!fail_at || number < fail_at || (number > fail_at && !fail_all))
        return 0;
    errno = ENOMEM;
    return 1;
}

void *malloc(size_t size)
{
    return fails() ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    return fails() ? NULL : __libc_calloc(count, size);
}

void *realloc(void *block, size_t size)
{
    return fails() ? NULL : __libc_realloc(block, size);
}

void *aligned_alloc(size_t alignment, size_t size)
{
    return fails() ? NULL : __libc_memalign(alignment, size);
}

int posix_memalign(void **block, size_t alignment, size_t size)
{
    void *found = fails() ? NULL : __libc_memalign(alignment, size);
    if (found)
        *block = found;
    return found ? 0 : ENOMEM;
}

void *mmap(void *at, size_t length, int protection, int flags, int file, off_t offset)
{
    if (file < 0 && fails())
        return MAP_FAILED;
    return (void *)syscall(SYS_mmap, at, length, protection, flags, file, offset); /* NOLINT */
}
