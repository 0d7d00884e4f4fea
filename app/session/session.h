/* Session: a model and the source of what it shows. The window and the PNG renderer drive one each;
 * it knows no display. */
#ifndef COROLANE_SESSION_SESSION_H
#define COROLANE_SESSION_SESSION_H

#include "app/session/export_job.h"
#include "app/session/keep.h"
#include "app/session/source.h"
#include "app/session/watch.h"
#include "app/stage/model.h"
#include "app/stage/strings.h"
#include "engine/lesson/lesson.h"

/* What was said of the open file (watch.h). */
typedef struct Watched {
    int misses; /* looks in a row that did not find it, or could not read it */
    StringId says;
    Text told; /* the notice, in English; "" when nothing was said */
} Watched;

struct Session {
    Model model;
    Source source;
    uint64_t max_events;
    bool partial; /* of a damaged trace, open what is sound before the damage */
    Watched watched;
    size_t kept; /* the step to return to when a program that was broken runs again */
    LessonList lessons;
    Lesson *lesson; /* that is open, or NULL */
    LessonMap *map;
    Text *undo; /* the program's text before each change that was made here (edit.h) */
    size_t undo_count, undo_capacity;
    Keep *keep; /* what is kept between runs; NULL: nothing is */
    size_t kept_firsts, kept_farthest; /* of the open lesson, as `keep` has them */
    uint64_t kept_program; /* a hash of the lesson's text as its file has it: other texts do not count */
    Painter painter; /* for exports; without one there are no pictures */
    ExportJob *job;  /* an export that is being written, or NULL */
};

/* An empty session at the menu, with the lessons in [lessons] (a folder; NULL: none). */
void session_init(Session *session, const char *lessons, Language lang, uint64_t max_events);
/* Writes what is to be kept. */
void session_free(Session *session);
/* From now on keeps progress and recent files between runs, in [folder]. */
void session_remember(Session *session, const char *folder);
/* Writes what is new and should not be lost: call after each input. Cheap when there is nothing. */
void session_keep(Session *session);

/* Opens a lesson by its name or folder, or a program or trace by its path, at its first step. False fills
 * [diag] and leaves open what was; [diag] is also filled where a damaged trace is opened in part. */
bool session_open(Session *session, const char *name, Diag *diag);
/* As session_open(); where that fails the model's notice says why, and what to do. */
bool session_open_or_say(Session *session, const char *name);
/* Records one more slice where that is wanted; returns whether there is more to record at once. */
bool session_pull(Session *session);
/* Records until there are [steps] steps or the run is over; 0: until it is over. */
void session_record(Session *session, size_t steps);
/* Call after the source has grown in another way. */
void session_grown(Session *session);
/* Shows [source], which the session owns from here on, in place of what it has, at the same step. */
void session_show_again(Session *session, Source source);
/* Fills the chooser with the folder that it asks for; the first time that of what is open or was
 * opened last, else the current one. */
void session_browse(Session *session);
/* Writes the menu's cards and the lesson's title in the model's language. */
void session_translate(Session *session);

#endif
