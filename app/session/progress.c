#include "app/session/progress.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/session/notice.h"
#include "engine/base/file.h"

/* FNV-1a. */
static uint64_t hash_of(Slice text)
{
    uint64_t hash = UINT64_C(14695981039346656037);
    for (size_t i = 0; i < text.length; i++)
        hash = (hash ^ (unsigned char)text.bytes[i]) * UINT64_C(1099511628211);
    return hash;
}

void progress_restore(Session *session)
{
    Model *model = &session->model;
    KeptLesson kept;
    session->kept_firsts = session->kept_farthest = 0;
    if (model->trace && !session->undo_count)
        session->kept_program = hash_of(trace_source(model->trace));
    if (!session->keep || !session->lesson || !model->trace || session->undo_count ||
        !keep_lesson(session->keep, session->lesson->id, &kept))
        return;
    if (kept.program == hash_of(trace_source(model->trace))) {
        for (size_t i = 0; i < kept.first_count; i++)
            predict_note(&model->predict, kept.firsts[i].step, kept.firsts[i].right);
        model->farthest = kept.step > model->farthest ? kept.step : model->farthest;
        session->kept_firsts = model->predict.first_count;
        session->kept_farthest = model->farthest;
    }
    kept_free(&kept);
}

void progress_note(Session *session)
{
    const Model *model = &session->model;
    const Predict *predict = &model->predict;
    bool changed = session->kept_firsts != predict->first_count ||
                   session->kept_farthest != model->farthest;
    if (!session->keep || !session->lesson || !model_steps(model) || !changed ||
        session->kept_program != hash_of(trace_source(model->trace)))
        return;
    size_t steps = model_steps(model) + !model->complete; /* so that it is not done yet */
    KeptLesson kept = {session->kept_program,
                       model->farthest < steps ? model->farthest : steps - 1, steps,
                       predict->firsts, predict->first_count};
    keep_set_lesson(session->keep, session->lesson->id, &kept);
    session->kept_firsts = predict->first_count;
    session->kept_farthest = model->farthest;
}

void progress_opened(Session *session, const char *path)
{
    char *whole = session->keep && strcmp(path, "-") != 0 ? realpath(path, NULL) : NULL;
    if (whole)
        keep_add_recent(session->keep, whole);
    free(whole);
}

void progress_card(Session *session, const char *id, MenuCard *card)
{
    Model *model = &session->model;
    KeptLesson kept;
    if (!session->keep || !keep_lesson(session->keep, id, &kept))
        return;
    size_t steps = kept.steps ? kept.steps : 1;
    card->percent = kept.step + 1 < steps ? (int)((kept.step + 1) * 100 / steps) : 100;
    model->predicted += kept.first_count;
    for (size_t i = 0; i < kept.first_count; i++)
        model->foreseen += kept.firsts[i].right;
    kept_free(&kept);
}

/* The folder of [path], the person's own one as `~`. */
static void add_folder(const char *path, Text *out)
{
    const char *home = getenv("HOME"), *slash = strrchr(path, '/');
    size_t length = home ? strlen(home) : 0, end = slash ? (size_t)(slash - path) : 0;
    bool own = length > 1 && length <= end && strncmp(path, home, length) == 0 &&
               (path[length] == '/' || length == end);
    text_add_c(out, own ? "~" : "");
    text_add(out, path + (own ? length : 0), end - (own ? length : 0));
    if (!out->length)
        text_add_c(out, "/");
}

void progress_recent(Session *session)
{
    Model *model = &session->model;
    Slice part = string_of(STRING_RECENT, model->lang);
    const char *path;
    for (size_t i = 0; session->keep && (path = keep_recent(session->keep, i)); i++) {
        if (!file_exists(path))
            continue;
        const char *slash = strrchr(path, '/');
        Text folder = TEXT_EMPTY;
        add_folder(path, &folder);
        MenuCard *card = model_add_card(model, part.bytes, slash ? slash + 1 : path,
                                        text_c(&folder), path);
        card->recent = true;
        text_free(&folder);
    }
}

void progress_tell(Session *session)
{
    static const StringId says[] = {[KEEP_DAMAGED] = STRING_STATE_DAMAGED,
                                    [KEEP_UNREADABLE] = STRING_STATE_UNREADABLE,
                                    [KEEP_UNWRITABLE] = STRING_STATE_UNWRITABLE};
    Model *model = &session->model;
    Text detail = TEXT_EMPTY;
    KeepFault fault = keep_fault(session->keep, &detail);
    Field fields[] = {{"file", slice_of(keep_path(session->keep))}, {"why", text_slice(&detail)}};
    if (fault != KEEP_FINE) {
        notice_say(model, says[fault], fields, 2, false);
        fprintf(stderr, "corolane: %s\n", text_c(&model->notice[model->lang]));
    }
    text_free(&detail);
}
