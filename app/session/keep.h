/* Keep: what is kept between runs, in one JSON file: how far each lesson was stepped, its first
 * answers, the files that were opened last, and settings.
 *
 *     {"corolane_state": 1,
 *      "lessons": {"3-coroutines/1-send": {"program": "9f…", "step": 14, "steps": 24,
 *                                          "right": [5, 9], "wrong": [7]}},
 *      "recent": ["/home/me/averager.py"],
 *      "settings": {"motion": false, "export_folder": "/home/me/Documents"}}
 *
 * Steps count from 0. The file is written whole, beside its place, and renamed; what another window
 * wrote in between stays. A file that cannot be understood is set aside under another name. */
#ifndef COROLANE_SESSION_KEEP_H
#define COROLANE_SESSION_KEEP_H

#include "app/stage/predict.h"

enum { KEEP_RECENT = 6 };

typedef struct Keep Keep;

typedef enum KeepFault {
    KEEP_FINE,
    KEEP_DAMAGED,    /* set aside; the detail is its new name */
    KEEP_UNREADABLE, /* left alone, and nothing is kept; the detail is why */
    KEEP_UNWRITABLE, /* nothing is kept from here on; the detail is why */
} KeepFault;

typedef struct KeptLesson {
    uint64_t program;    /* a hash of its text: steps of another text mean other things */
    size_t step, steps;  /* the farthest one that was shown; how many there are */
    FirstAnswer *firsts; /* kept_free() */
    size_t first_count;
} KeptLesson;

/* Reads what is kept in [folder], which need not exist yet. */
Keep *keep_open(const char *folder);
/* Without writing anything. */
void keep_close(Keep *keep);
/* What went wrong since it was asked last, and for the first time. */
KeepFault keep_fault(Keep *keep, Text *detail);
const char *keep_path(const Keep *keep);

/* False when nothing is kept about the lesson. */
bool keep_lesson(const Keep *keep, const char *id, KeptLesson *lesson);
void keep_set_lesson(Keep *keep, const char *id, const KeptLesson *lesson);
void kept_free(KeptLesson *lesson);
/* The files that were opened last, the newest first; NULL behind the last one. */
const char *keep_recent(const Keep *keep, size_t index);
void keep_add_recent(Keep *keep, const char *path);

/* A setting by its name; [fallback] where it was never set. */
bool keep_setting(const Keep *keep, const char *name, bool fallback);
void keep_set_setting(Keep *keep, const char *name, bool value);

/* The same for words; NULL where it was never set. */
const char *keep_text(const Keep *keep, const char *name);
void keep_set_text(Keep *keep, const char *name, const char *value);

/* Whether something is to be written; writes it. */
bool keep_dirty(const Keep *keep);
void keep_save(Keep *keep);

#endif
