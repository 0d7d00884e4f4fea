#include "app/session/watch.h"

#include "app/session/edit.h"
#include "app/session/notice.h"
#include "app/session/session.h"

/* Whether what the window says is what was said of this file. */
static bool says_it(const Session *session)
{
    const Text *notice = &session->model.notice[LANGUAGE_EN];
    return session->watched.told.length &&
           slice_equal(text_slice(notice), text_slice(&session->watched.told));
}

/* All is well with the file; returns whether something was said of it before. */
static bool take_back(Session *session)
{
    bool said = says_it(session);
    if (said)
        model_take_notice(&session->model);
    session->watched.misses = 0;
    text_cut(&session->watched.told, 0);
    return said;
}

void session_unwatch(Session *session)
{
    take_back(session);
    text_free(&session->watched.told);
}

/* Says it once: a person who has put it away knows. A file that is being replaced can be away, or
 * damaged, for a moment: so not at the first look. */
static bool tell(Session *session, StringId id, const Diag *diag)
{
    Watched *watched = &session->watched;
    if (++watched->misses < 2 || (watched->told.length && watched->says == id))
        return false;
    notice_say_file(&session->model, id, diag);
    watched->says = id;
    text_cut(&watched->told, 0);
    text_add_slice(&watched->told, text_slice(&session->model.notice[LANGUAGE_EN]));
    return true;
}

static bool tell_gone(Session *session)
{
    Diag diag = {0};
    diag_set(&diag, DIAG_FILE, session->source.path, 0, 0, "%s", "");
    bool told = tell(session, STRING_FILE_GONE, &diag);
    diag_free(&diag);
    return told;
}

static bool read_again(Session *session)
{
    Diag diag = {0};
    const Source *old = &session->source;
    Source source;
    ImportHow how = {.language = session->model.lang, .partial = session->partial};
    bool changed = source_open(&source, old->path, old->lesson, old->all_lanes, session->max_events,
                               how, &diag);
    if (changed) {
        take_back(session);
        session_forget_edits(session);
        session_show_again(session, source);
    } else {
        source_close(&source);
        changed = tell(session, STRING_FILE_UNREADABLE, &diag);
    }
    diag_free(&diag);
    return changed;
}

bool session_watch(Session *session)
{
    if (model_steps(&session->model))
        session->kept = session->model.step;
    switch (source_look(&session->source)) {
    case LOOK_GONE:
        return tell_gone(session);
    case LOOK_WRITTEN:
        return read_again(session);
    default:
        return take_back(session);
    }
}
