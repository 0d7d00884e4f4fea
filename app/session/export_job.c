#include "app/session/export_job.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/session/export_work.h"
#include "engine/base/memory.h"

struct ExportJob {
    pid_t child;
    int pipe; /* what it reports through; -1 when it has ended */
    char *path, *temporary;
    JobReport report;
};

/* In the process of its own. */
static void run_child(ExportWork *work, pid_t parent, const sigset_t *before)
{
    work_guard(work, parent);
    whole_file_release(before);
    work_do(work);
    _exit(0);
}

static bool start_child(ExportJob *job, ExportWork *work, const sigset_t *before)
{
    int ends[2];
    pid_t parent = getpid();
    if (pipe2(ends, O_CLOEXEC) != 0)
        return false;
    job->child = fork();
    if (job->child == 0) {
        close(ends[0]);
        work->pipe = ends[1];
        run_child(work, parent, before);
    }
    close(ends[1]);
    job->pipe = ends[0];
    fcntl(job->pipe, F_SETFL, O_NONBLOCK);
    return job->child > 0;
}

/* In this process the file is only named; the other one writes it. */
static void let_go(ExportJob *job, WholeFile *file, bool started)
{
    if (started && file->temporary) {
        job->temporary = file->temporary;
        file->temporary = NULL;
    }
    whole_file_drop(file);
}

/* Whatever interrupts this process from here on, one of the two removes the file. */
ExportJob *job_start(Session *session, const char *path)
{
    WholeFile file;
    sigset_t before;
    if (!whole_file_open(&file, path, NULL, &before))
        return NULL;
    ExportJob *job = memory_zero(1, sizeof *job);
    job->pipe = -1;
    job->path = memory_copy(path, strlen(path));
    ExportWork work = {.session = session, .path = job->path, .file = &file};
    bool started = start_child(job, &work, &before);
    int reason = errno;
    let_go(job, &file, started);
    whole_file_release(&before);
    if (started)
        return job;
    job_end(job);
    errno = reason;
    return NULL;
}

/* The process has ended; what it said last holds, if that was the end of something. */
static void reap(ExportJob *job)
{
    int status;
    while (waitpid(job->child, &status, 0) < 0 && errno == EINTR)
        ;
    close(job->pipe);
    job->pipe = -1;
    job->child = 0;
    if (job->report.state < JOB_DONE) {
        job->report.state = JOB_FAILED;
        job->report.reason = 0;
    }
}

bool job_listen(ExportJob *job)
{
    JobReport report;
    bool heard = false;
    while (job->pipe >= 0) {
        ssize_t length = read(job->pipe, &report, sizeof report);
        if (length < 0 && errno == EINTR)
            continue;
        if (length < 0 && errno == EAGAIN)
            return heard;
        if (length == (ssize_t)sizeof report)
            job->report = report;
        else
            reap(job);
        heard = true;
    }
    return heard;
}

JobReport job_stop(ExportJob *job)
{
    if (job->child > 0) {
        kill(job->child, SIGKILL);
        waitpid(job->child, NULL, 0); /* then the pipe has all that it will ever have */
        job_listen(job);
    }
    return job->report;
}

JobReport job_report(const ExportJob *job)
{
    return job->report;
}

const char *job_path(const ExportJob *job)
{
    return job->path;
}

void job_end(ExportJob *job)
{
    if (!job)
        return;
    job_stop(job);
    if (job->pipe >= 0)
        close(job->pipe);
    if (job->temporary)
        unlink(job->temporary);
    free(job->temporary);
    free(job->path);
    free(job);
}
