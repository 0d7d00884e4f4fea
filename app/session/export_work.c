#include "app/session/export_work.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <time.h>
#include <unistd.h>

#include "app/session/speaker.h"
#include "engine/base/memory.h"

enum { SLICE = 100000 /* events between two reports */, TELL_MS = 50 };

void work_guard(ExportWork *work, pid_t parent)
{
    signal(SIGTERM, SIG_DFL); /* not ignored: it tells that the parent has gone, */
    signal(SIGPIPE, SIG_IGN); /* a moment after the pipe to it has closed */
    whole_file_guard(work->file);
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (getppid() != parent) /* it went in between */
        raise(SIGTERM);
}

static int64_t now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void tell(ExportWork *work)
{
    work->told = now_ms();
    while (write(work->pipe, &work->report, sizeof work->report) < 0 && errno == EINTR)
        ;
}

/* Often enough for the eye. */
static void progress(void *listener, size_t done, size_t total)
{
    ExportWork *work = listener;
    work->report.done = done;
    work->report.total = total;
    if (now_ms() - work->told >= TELL_MS)
        tell(work);
}

static void finish(ExportWork *work, JobState state, int reason)
{
    work->report.state = state;
    work->report.reason = reason;
    tell(work);
}

/* A run with a bound, to its end. */
static void record(ExportWork *work)
{
    Session *session = work->session;
    Source *source = &session->source;
    work->report.state = JOB_RECORDING;
    while (!source->complete && source->max_events) {
        source_grow(source, SLICE);
        progress(work, trace_count(source->trace), source->max_events);
    }
    session_grown(session);
}

/* The folder of the lesson that the run is of, open or not; NULL where it is of none. */
static const char *lesson_folder(const Session *session)
{
    bool several;
    const char *id = trace_lesson(session->source.trace);
    if (session->lesson)
        return session->lesson->folder;
    const LessonEntry *entry = id ? lesson_find(&session->lessons, id, &several) : NULL;
    return entry ? entry->folder : NULL;
}

static void write_text(ExportWork *work, const ExportFormat *format)
{
    Trace *trace = work->session->source.trace;
    ExportSource source = {.trace = trace, .progress = progress, .listener = work};
    Speaker *speaker = speaker_new(trace, lesson_folder(work->session));
    speaker_tell(speaker, &source);
    format->write(&source, work->file->stream);
    speaker_free(speaker);
    bool fine = whole_file_close(work->file);
    finish(work, fine ? JOB_DONE : JOB_FAILED, errno);
}

/* The lesson screen as it is, without what lies over it. */
static void clear_screen(Model *model)
{
    Exporting *exporting = &model->exporting;
    exporting->phase = EXPORT_CLOSED;
    model->chooser.open = model->help = model->blank = model->spotlight = false;
    model->notes = model->moves = model->motion.on = model->picked.open = false;
    model->typing = TYPING_NONE;
    model->hot = model->hot_object = 0;
    model->mouse_x = model->mouse_y = -1000;
    model->predict.on = model->predict.open = model->predict.told = false;
    model->lanes.follow = model->code.follow = model->variables.follow = true;
    model->lanes_aside.follow = model->output.follow = true;
    model->lanes_only = exporting->lanes_only;
    model->table = model->table && !model->lanes_only;
    model_take_notice(model);
}

static bool write_next(ExportWork *work, void *brush, const PictureOrder *order, const char *path,
                       const char *temporary)
{
    WholeFile file;
    if (!whole_file_open_guarded(&file, path, temporary))
        return false;
    work->session->painter.paint(brush, &work->session->model, order, file.stream);
    return whole_file_close(&file);
}

/* A file for each step, all under the one name while they are unfinished. */
static void write_series(ExportWork *work, void *brush, const PictureOrder *order, size_t count)
{
    Model *model = &work->session->model;
    size_t last = model->step;
    const char *kept = work->file->temporary;
    char *temporary = kept ? memory_copy(kept, strlen(kept)) : NULL;
    bool fine = temporary != NULL;
    int reason = ENOTSUP;
    whole_file_drop(work->file);
    for (size_t step = 0; step <= last && fine; step++) {
        if (!pictures_have(model, order->crossings, last, step))
            continue;
        Text name = TEXT_EMPTY;
        pictures_name(slice_of(work->path), work->report.files + 1, count, &name);
        model_go(model, step);
        fine = write_next(work, brush, order, text_c(&name), temporary);
        reason = errno;
        text_free(&name);
        work->report.files += fine;
        progress(work, work->report.files, count);
    }
    free(temporary);
    finish(work, fine ? JOB_DONE : JOB_FAILED, reason);
}

static void write_pictures(ExportWork *work, PictureFormat format)
{
    Model *model = &work->session->model;
    const Exporting *exporting = &model->exporting;
    bool series = exporting_series(exporting), many = series || format == PICTURE_GIF;
    bool until_here = !many || exporting->until_here;
    PictureOrder order = {.format = format,
                          .progress = series ? NULL : progress,
                          .listener = work,
                          .crossings = many && exporting->steps == EXPORT_CROSSINGS};
    void *brush = work->session->painter.open ? work->session->painter.open() : NULL;
    clear_screen(model);
    model_go(model, until_here ? model->step : SIZE_MAX);
    size_t count = many ? pictures_count(model, order.crossings, model->step) : 1;
    if (count > PICTURE_MOST_STEPS) {
        work->report.total = count;
        finish(work, JOB_TOO_MANY, 0);
    } else if (!brush) {
        finish(work, JOB_FAILED, ENOTSUP);
    } else if (series) {
        write_series(work, brush, &order, count);
    } else {
        work->session->painter.paint(brush, model, &order, work->file->stream);
        bool fine = whole_file_close(work->file);
        finish(work, fine ? JOB_DONE : JOB_FAILED, errno);
    }
}

void work_do(ExportWork *work)
{
    const Exporting *exporting = &work->session->model.exporting;
    ExportKind kind = export_kind(exporting->kind);
    bool many = exporting_offers(exporting, EXPORT_ON_UNTIL);
    if (kind.text || (many && !exporting->until_here))
        record(work);
    work->report = (JobReport){.state = JOB_WRITING};
    tell(work);
    if (kind.text)
        write_text(work, kind.text);
    else
        write_pictures(work, (PictureFormat)kind.picture);
}
