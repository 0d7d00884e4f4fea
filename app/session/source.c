#include "app/session/source.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/file.h"
#include "engine/base/memory.h"
#include "engine/python/explain.h"

/* FNV-1a. */
static uint64_t hash_of(Slice text)
{
    uint64_t hash = 0xcbf29ce484222325;
    for (size_t i = 0; i < text.length; i++)
        hash = (hash ^ (unsigned char)text.bytes[i]) * 0x100000001b3;
    return hash;
}

static bool read_path(const char *path, Text *out, Diag *diag)
{
    if (strcmp(path, "-") != 0)
        return file_read(path, out, diag);
    if (file_read_stream(stdin, out))
        return true;
    diag_set(diag, DIAG_FILE, "-", 0, 0, "standard input cannot be read");
    return false;
}

static void set_problem(Source *source, const Diag *diag, Slice text)
{
    text_cut(&source->problem, 0);
    diag_render(diag, text, &source->problem);
    source->problem_line = diag->line;
    for (int lang = 0; lang < LANGUAGE_COUNT; lang++)
        source->problem_means[lang] = explain_diag(diag, (Language)lang);
    source->complete = true;
}

/* A trace that was recorded elsewhere. */
static bool open_trace(Source *source, Slice text, ImportHow how, Diag *diag)
{
    source->trace = import_json(source->path, text, how, diag);
    source->complete = true;
    return source->trace != NULL;
}

/* A trace has the bare name of its program, as the command line's have; people get the path. */
static void open_program(Source *source, Slice text, Diag *diag)
{
    const char *slash = strrchr(source->path, '/'), *name = slash ? slash + 1 : source->path;
    bool file = strcmp(source->path, "-") != 0;
    name = file ? name : "<stdin>";
    source->trace = trace_new(name, text, source->lesson);
    source->program = program_new(name, text.bytes, text.length, diag);
    if (!source->program || !machine_accepts(source->program, diag)) {
        text_cut(&diag->file, 0);
        text_add_c(&diag->file, source->path);
        set_problem(source, diag, text);
        return;
    }
    source->full_path = file ? file_from_root(source->path) : NULL;
    MachineConfig config = {.max_events = source->max_events, .lesson = source->lesson,
                            .path = source->full_path, .all_lanes = source->all_lanes,
                            .read_file = file ? file_read_beside : NULL,
                            .files_place = source->path};
    source->machine = machine_new(source->program, &config, source->trace);
}

static char *copy_of(const char *string)
{
    return string ? memory_copy(string, strlen(string)) : NULL;
}

bool source_open(Source *source, const char *path, const char *lesson, bool all_lanes,
                 uint64_t max_events, ImportHow how, Diag *diag)
{
    *source = (Source){.path = copy_of(path), .lesson = copy_of(lesson), .all_lanes = all_lanes,
                       .max_events = max_events};
    Text text = TEXT_EMPTY;
    source->stamp = stamp_of(path);
    bool read = read_path(path, &text, diag);
    source->hash = hash_of(text_slice(&text));
    if (read && import_looks_like_trace(path, text_slice(&text))) {
        read = open_trace(source, text_slice(&text), how, diag);
    } else if (read) {
        open_program(source, (Slice){text_c(&text), text.length}, diag);
        diag_free(diag); /* it is the source's `problem` */
    }
    text_free(&text);
    return read;
}

bool source_open_text(Source *source, const Source *like, Slice text, Diag *diag)
{
    *source = (Source){.path = copy_of(like->path),
                       .lesson = copy_of(like->lesson),
                       .all_lanes = like->all_lanes,
                       .max_events = like->max_events,
                       .stamp = like->stamp,
                       .hash = like->hash};
    open_program(source, text, diag);
    return source->problem.length == 0;
}

void source_close(Source *source)
{
    machine_free(source->machine);
    trace_free(source->trace);
    program_free(source->program);
    text_free(&source->problem);
    free(source->path);
    free(source->full_path);
    free(source->lesson);
    *source = (Source){0};
}

void source_grow(Source *source, uint64_t events)
{
    if (source->machine && !source->complete)
        source->complete = machine_run(source->machine, events) != MACHINE_READY;
}

static bool holds_the_same(const Source *source)
{
    Text text = TEXT_EMPTY;
    Diag diag = {0};
    bool same = file_read(source->path, &text, &diag) && hash_of(text_slice(&text)) == source->hash;
    text_free(&text);
    diag_free(&diag);
    return same;
}

/* One that was written anew is read again even if it holds the same: what it imports may have changed.
 * Where the time of its write is that of another, its bytes tell. */
SourceLook source_look(Source *source)
{
    if (!source->path || strcmp(source->path, "-") == 0)
        return LOOK_SAME;
    Stamp now = stamp_of(source->path);
    if (now.written < 0)
        return LOOK_GONE;
    if (!source->stamp.young && stamp_equal(&now, &source->stamp))
        return LOOK_SAME;
    if (now.written != source->stamp.written || !holds_the_same(source))
        return LOOK_WRITTEN;
    source->stamp = now;
    return LOOK_SAME;
}
