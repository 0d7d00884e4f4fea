#include "app/session/edit.h"

#include <stdlib.h>

#include "engine/base/memory.h"

/* The program's text with the bytes of [edit] replaced. */
static Text replaced(const Session *session, Edit edit, Slice text)
{
    const Trace *trace = session->source.trace;
    Slice source = trace_source(trace), line = trace_source_line(trace, edit.line);
    size_t at = (size_t)(line.bytes - source.bytes);
    Text made = TEXT_EMPTY;
    text_add(&made, source.bytes, at + edit.start);
    text_add_slice(&made, text);
    text_add(&made, source.bytes + at + edit.end, source.length - at - edit.end);
    return made;
}

static void push(Session *session, Slice source)
{
    session->undo = memory_grow(session->undo, session->undo_count, &session->undo_capacity,
                                sizeof *session->undo);
    Text *kept = &session->undo[session->undo_count++];
    *kept = TEXT_EMPTY;
    text_add_slice(kept, source);
}

/* Runs [text] in place of what runs, at the same step. */
static bool run(Session *session, Slice text, Diag *diag)
{
    Source source;
    if (!source_open_text(&source, &session->source, text, diag)) {
        source_close(&source);
        return false;
    }
    session_show_again(session, source);
    return true;
}

bool session_edit(Session *session, Edit edit, Slice text, Diag *diag)
{
    if (!session->source.program)
        return false;
    Text before = TEXT_EMPTY, after = replaced(session, edit, text);
    text_add_slice(&before, trace_source(session->source.trace));
    push(session, text_slice(&before));
    session->model.edits = session->undo_count;
    bool done = run(session, text_slice(&after), diag);
    if (!done) {
        text_free(&session->undo[--session->undo_count]);
        session->model.edits = session->undo_count;
    }
    text_free(&before);
    text_free(&after);
    return done;
}

bool session_undo(Session *session)
{
    Diag diag = {0};
    if (!session->undo_count)
        return false;
    Text before = session->undo[--session->undo_count];
    session->model.edits = session->undo_count;
    bool done = run(session, text_slice(&before), &diag);
    text_free(&before);
    diag_free(&diag);
    return done;
}

void session_forget_edits(Session *session)
{
    while (session->undo_count)
        text_free(&session->undo[--session->undo_count]);
    free(session->undo);
    session->undo = NULL;
    session->undo_capacity = 0;
    session->model.edits = 0;
}

static void serve_edit(Session *session)
{
    Model *model = &session->model;
    Diag diag = {0};
    Text typed = TEXT_EMPTY;
    text_add_slice(&typed, text_slice(&model->entry.text));
    bool done = session_edit(session, model->edit, text_slice(&typed), &diag);
    model->typing = done ? TYPING_NONE : TYPING_LITERAL;
    model->found = done ? FOUND_YES : FOUND_NOT;
    text_cut(&model->edit_problem, 0);
    text_add_slice(&model->edit_problem, text_slice(&diag.message));
    text_free(&typed);
    diag_free(&diag);
}

void session_serve_edits(Session *session)
{
    Model *model = &session->model;
    bool edit = model->edit_asked, undo = model->undo_asked;
    model->edit_asked = model->undo_asked = false;
    if (edit)
        serve_edit(session);
    else if (undo)
        session_undo(session);
}
