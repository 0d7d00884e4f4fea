#include "app/session/export_serve.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "app/session/folders.h"
#include "app/session/notice.h"
#include "engine/base/file.h"
#include "engine/base/memory.h"

static const char folder_setting[] = "export_folder";

/* Says [id] in every language, under the choices. */
static void say(Exporting *exporting, StringId id, bool bad, const Field *fields, int count)
{
    exporting->bad = bad;
    exporting->moved = true;
    for (int lang = 0; lang < LANGUAGE_COUNT; lang++) {
        text_cut(&exporting->said[lang], 0);
        string_fill(string_of(id, (Language)lang), fields, count, &exporting->said[lang]);
    }
}

static StringId why(int reason)
{
    static const struct {
        int reason;
        StringId says;
    } rows[] = {{0, STRING_WHY_CRASHED},        {ENOSPC, STRING_WHY_SPACE},
                {EDQUOT, STRING_WHY_QUOTA},     {EACCES, STRING_WHY_DENIED},
                {EPERM, STRING_WHY_DENIED},     {EROFS, STRING_WHY_READ_ONLY},
                {ENOENT, STRING_WHY_NO_FOLDER}, {ENOTDIR, STRING_WHY_NO_FOLDER},
                {EISDIR, STRING_WHY_IS_FOLDER}, {ENAMETOOLONG, STRING_WHY_LONG_NAME},
                {EFBIG, STRING_WHY_LARGE},      {EIO, STRING_WHY_DEVICE}};
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
        if (rows[i].reason == reason)
            return rows[i].says;
    return STRING_COUNT;
}

static void say_failure(Exporting *exporting, const char *path, int reason)
{
    StringId id = why(reason);
    exporting->phase = EXPORT_CHOOSING;
    exporting->bad = exporting->moved = true;
    for (int lang = 0; lang < LANGUAGE_COUNT; lang++) {
        Slice because =
            id < STRING_COUNT ? string_of(id, (Language)lang) : slice_of(strerror(reason));
        Field fields[] = {{"path", slice_of(path)}, {"why", because}};
        text_cut(&exporting->said[lang], 0);
        string_fill(string_of(STRING_EXPORT_FAILED, (Language)lang), fields, 2,
                    &exporting->said[lang]);
    }
}

/* The lesson's or program's name without what is in front of and behind it. */
static void propose_stem(const Session *session, Text *out)
{
    const char *name = session->lesson        ? session->lesson->id
                       : session->source.path ? session->source.path
                                              : "";
    const char *slash = strrchr(name, '/');
    Slice stem = slice_of(slash ? slash + 1 : name);
    static const char *const ends[] = {".py", ".jsonl", ".corolane"};
    for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
        if (slice_ends(stem, ends[i]) && stem.length > strlen(ends[i]))
            stem.length -= strlen(ends[i]);
    text_cut(out, 0);
    text_add_slice(out, slice_is(stem, "-") || !stem.length ? slice_of("program") : stem);
}

static void fill_in(Session *session)
{
    Exporting *exporting = &session->model.exporting;
    Text folder = TEXT_EMPTY;
    const char *kept = session->keep ? keep_text(session->keep, folder_setting) : NULL;
    propose_stem(session, &exporting->stem);
    entry_set(&exporting->name, slice_of(""));
    exporting_propose(exporting);
    exporting->part = !session->source.complete && !session->source.max_events;
    if (exporting->folder.text.length) /* of the export before */
        return;
    if (kept && file_is_folder(kept))
        text_add_c(&folder, kept);
    else
        folders_usual(&folder);
    entry_set(&exporting->folder, text_slice(&folder));
    text_free(&folder);
}

/* The path that is typed, as far as it can be resolved. */
static void typed_path(const Exporting *exporting, Text *out)
{
    Text folder = TEXT_EMPTY;
    folders_expand(text_slice(&exporting->folder.text), &folder);
    char *whole = realpath(text_c(&folder), NULL);
    if (!whole)
        memory_check();
    text_add_c(out, whole ? whole : text_c(&folder));
    if (out->bytes[out->length - 1] != '/')
        text_add_char(out, '/');
    text_add_slice(out, text_slice(&exporting->name.text));
    free(whole);
    text_free(&folder);
}

/* Whether [name] is that of a numbered picture of [path]'s series. */
static bool is_of_series(const char *name, const char *path)
{
    const char *base = strrchr(path, '/') + 1, *dot = strrchr(base, '.');
    size_t stem = dot ? (size_t)(dot - base) : strlen(base);
    if (strncmp(name, base, stem) != 0 || name[stem] != '-' ||
        !isdigit((unsigned char)name[stem + 1]))
        return false;
    const char *rest = name + stem + 1;
    while (isdigit((unsigned char)*rest))
        rest++;
    return strcmp(rest, dot ? dot : "") == 0;
}

/* Appends the name of what would be replaced; false where nothing would. */
static bool find_there(const Exporting *exporting, const char *path, Text *name)
{
    struct stat status;
    const char *base = strrchr(path, '/') + 1;
    if (!exporting_series(exporting)) {
        text_add_c(name, base);
        return stat(path, &status) == 0 && S_ISREG(status.st_mode);
    }
    Text folder = TEXT_EMPTY;
    text_add(&folder, path, (size_t)(base - path));
    DIR *items = opendir(text_c(&folder));
    if (!items)
        memory_check();
    for (struct dirent *item; items && !name->length && (item = readdir(items));)
        if (is_of_series(item->d_name, path))
            text_add_c(name, item->d_name);
    if (items)
        closedir(items);
    text_free(&folder);
    return name->length > 0;
}

static void start(Session *session, const char *path)
{
    Exporting *exporting = &session->model.exporting;
    if (file_is_folder(path)) {
        say_failure(exporting, path, EISDIR);
        return;
    }
    session->job = job_start(session, path);
    if (!session->job) {
        say_failure(exporting, path, errno);
        return;
    }
    exporting->phase = EXPORT_RUNNING;
    exporting->done = exporting->total = 0;
    exporting->recording = false;
}

static void serve_write(Session *session, bool replaces)
{
    Exporting *exporting = &session->model.exporting;
    Text path = TEXT_EMPTY, there = TEXT_EMPTY;
    if (!exporting->name.text.length) {
        say(exporting, STRING_EXPORT_NO_NAME, true, NULL, 0);
        return;
    }
    if (!memchr(exporting->name.text.bytes, '.', exporting->name.text.length))
        exporting_propose(exporting); /* puts the extension on */
    typed_path(exporting, &path);
    if (!replaces && find_there(exporting, text_c(&path), &there)) {
        Field fields[] = {{"name", text_slice(&there)}};
        say(exporting, STRING_EXPORT_THERE, false, fields, 1);
        exporting->phase = EXPORT_REPLACING;
        exporting->replace = false;
    } else {
        start(session, text_c(&path));
    }
    text_free(&path);
    text_free(&there);
}

static void say_stopped(Exporting *exporting, size_t files)
{
    Text count = TEXT_EMPTY;
    text_printf(&count, "%zu", files);
    Field fields[] = {{"count", text_slice(&count)}};
    exporting->phase = EXPORT_CHOOSING;
    say(exporting, files ? STRING_EXPORT_STOPPED_SERIES : STRING_EXPORT_STOPPED, false, fields, 1);
    text_free(&count);
}

/* The folder is where the next export goes, too. */
static void keep_folder(Session *session, const char *path)
{
    Text folder = TEXT_EMPTY;
    const char *slash = strrchr(path, '/');
    text_add(&folder, path, slash > path ? (size_t)(slash - path) : 1);
    if (session->keep)
        keep_set_text(session->keep, folder_setting, text_c(&folder));
    text_free(&folder);
}

/* Where it went, in view until the person goes on. */
static void tell_done(Session *session, const JobReport *report, const char *path)
{
    Model *model = &session->model;
    bool series = report->files > 0;
    Text count = TEXT_EMPTY, first = TEXT_EMPTY;
    text_printf(&count, "%zu", report->files);
    if (series)
        pictures_name(slice_of(path), 1, report->files, &first);
    else
        text_add_c(&first, path);
    Field fields[] = {{"path", text_slice(&first)}, {"count", text_slice(&count)}};
    StringId says = series                  ? STRING_EXPORT_DONE_SERIES
                    : model->exporting.part ? STRING_EXPORT_DONE_PART
                                            : STRING_EXPORT_DONE;
    notice_say(model, says, fields, 2, true);
    model->exporting.phase = EXPORT_CLOSED;
    text_free(&count);
    text_free(&first);
}

static void say_many(Exporting *exporting, size_t count)
{
    Text many = TEXT_EMPTY, most = TEXT_EMPTY;
    text_printf(&many, "%zu", count);
    text_printf(&most, "%d", PICTURE_MOST_STEPS);
    Field fields[] = {{"count", text_slice(&many)}, {"most", text_slice(&most)}};
    exporting->phase = EXPORT_CHOOSING;
    say(exporting, STRING_EXPORT_MANY, true, fields, 2);
    text_free(&many);
    text_free(&most);
}

static void take_report(Session *session)
{
    Exporting *exporting = &session->model.exporting;
    const JobReport report = job_report(session->job);
    exporting->recording = report.state == JOB_RECORDING && report.total;
    exporting->done = report.done;
    exporting->total = report.total;
    if (report.state < JOB_DONE)
        return;
    if (report.state == JOB_DONE) {
        tell_done(session, &report, job_path(session->job));
        keep_folder(session, job_path(session->job));
    } else if (report.state == JOB_TOO_MANY) {
        say_many(exporting, report.total);
    } else {
        say_failure(exporting, job_path(session->job), report.reason);
    }
    job_end(session->job);
    session->job = NULL;
}

static void stop(Session *session)
{
    if (!session->job)
        return;
    const JobReport report = job_stop(session->job);
    if (report.state == JOB_DONE) {
        take_report(session);
        return;
    }
    job_end(session->job);
    session->job = NULL;
    say_stopped(&session->model.exporting, report.files);
}

bool session_serve_export(Session *session)
{
    ExportAsked asked = session->model.exporting.asked;
    session->model.exporting.asked = EXPORT_NOTHING;
    if (asked == EXPORT_FILL_IN)
        fill_in(session);
    else if (asked == EXPORT_STOP)
        stop(session);
    else if ((asked == EXPORT_WRITE || asked == EXPORT_REPLACE) && !session->job)
        serve_write(session, asked == EXPORT_REPLACE);
    bool heard = session->job && job_listen(session->job);
    if (heard)
        take_report(session);
    return asked != EXPORT_NOTHING || heard;
}
