#include "app/session/whole_file.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "engine/base/memory.h"
#include "engine/base/text.h"

/* The file being written, for the handler of an interrupt. */
static char *volatile unfinished;

static void remove_unfinished(int number)
{
    if (unfinished)
        unlink(unfinished);
    signal(number, SIG_DFL);
    raise(number);
}

static const int interrupts[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGXCPU};
enum { INTERRUPTS = sizeof interrupts / sizeof *interrupts };

void whole_file_release(const sigset_t *before)
{
    int reason = errno;
    sigprocmask(SIG_SETMASK, before, NULL);
    errno = reason;
}

/* Where the process ends in the middle, as when there is no memory left. */
static void remove_at_exit(void)
{
    if (unfinished)
        unlink(unfinished);
}

/* What the process ignores, as under nohup, it ignores still. */
static void take(int number)
{
    struct sigaction now;
    if (sigaction(number, NULL, &now) == 0 && now.sa_handler != SIG_IGN)
        signal(number, remove_unfinished);
}

void whole_file_guard(const WholeFile *file)
{
    static bool registered;
    if (!registered)
        registered = atexit(remove_at_exit) == 0;
    unfinished = file->temporary;
    for (int i = 0; i < INTERRUPTS; i++)
        take(interrupts[i]);
}

static void forget(WholeFile *file)
{
    if (unfinished == file->temporary)
        unfinished = NULL;
    free(file->temporary);
    free(file->path);
    *file = (WholeFile){0};
}

/* NULL leaves nothing behind. */
static FILE *stream_of(int number, const char *path)
{
    FILE *stream = fdopen(number, "wb");
    if (stream)
        return stream;
    int reason = errno;
    close(number);
    unlink(path);
    errno = reason;
    return NULL;
}

static FILE *open_new(WholeFile *file)
{
    Text name = TEXT_EMPTY;
    text_printf(&name, "%s.XXXXXX", file->path);
    file->temporary = text_take(&name);
    int number = mkstemp(file->temporary);
    if (number < 0)
        return NULL;
    mode_t mask = umask(0);
    umask(mask);
    fchmod(number, 0666 & ~mask);
    return stream_of(number, file->temporary);
}

static FILE *open_as(WholeFile *file, const char *temporary)
{
    file->temporary = memory_copy(temporary, strlen(temporary));
    int number = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    return number < 0 ? NULL : stream_of(number, temporary);
}

static bool is_ordinary(const char *path)
{
    struct stat status;
    return stat(path, &status) != 0 || S_ISREG(status.st_mode);
}

static bool open_either(WholeFile *file, const char *path, bool ordinary, const char *temporary)
{
    char *whole = realpath(path, NULL); /* a link stays a link */
    if (!whole)
        memory_check();
    *file = (WholeFile){.path = whole ? whole : memory_copy(path, strlen(path))};
    file->stream = !ordinary   ? fopen(path, "wb")
                   : temporary ? open_as(file, temporary)
                               : open_new(file);
    if (file->stream)
        return true;
    int reason = errno;
    forget(file);
    errno = reason;
    return false;
}

/* In what is no ordinary file nothing is to be removed; and a pipe may wait for its reader. */
bool whole_file_open(WholeFile *file, const char *path, const char *temporary, sigset_t *before)
{
    sigset_t stops;
    bool ordinary = is_ordinary(path);
    sigemptyset(&stops);
    for (int i = 0; i < INTERRUPTS && ordinary; i++)
        sigaddset(&stops, interrupts[i]);
    sigprocmask(SIG_BLOCK, &stops, before);
    bool opened = open_either(file, path, ordinary, temporary);
    if (!opened)
        whole_file_release(before);
    return opened;
}

bool whole_file_open_guarded(WholeFile *file, const char *path, const char *temporary)
{
    sigset_t before;
    if (!whole_file_open(file, path, temporary, &before))
        return false;
    whole_file_guard(file);
    whole_file_release(&before);
    return true;
}

/* Ends the stream; false, with the reason in errno, when anything was not written. What failed
 * earlier is tried once more; where nothing is left to try, errno says still why, or it is lost. */
static bool finish(FILE *stream)
{
    bool failed = ferror(stream);
    int earlier = failed && errno ? errno : EIO;
    errno = 0;
    bool fine = fflush(stream) == 0 && !failed;
    int reason = errno ? errno : earlier;
    if (fclose(stream) != 0 && fine) {
        fine = false;
        reason = errno;
    }
    errno = reason;
    return fine;
}

bool whole_file_close(WholeFile *file)
{
    bool fine = finish(file->stream);
    if (file->temporary && fine)
        fine = rename(file->temporary, file->path) == 0;
    int reason = errno;
    if (file->temporary && !fine)
        unlink(file->temporary);
    forget(file);
    errno = reason;
    return fine;
}

void whole_file_drop(WholeFile *file)
{
    if (file->stream)
        fclose(file->stream);
    if (file->temporary)
        unlink(file->temporary);
    forget(file);
}
