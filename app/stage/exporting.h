/* Exporting: the dialog in which one says how a run is exported, and where to.
 *
 * The stage writes no files: it asks for what is to be done (`asked`), and the session answers by
 * what it changes here. */
#ifndef COROLANE_STAGE_EXPORTING_H
#define COROLANE_STAGE_EXPORTING_H

#include "app/stage/entry.h"
#include "engine/base/language.h"

typedef struct Model Model;
typedef struct ExportFormat ExportFormat;

typedef enum ExportPhase {
    EXPORT_CLOSED,
    EXPORT_CHOOSING,
    EXPORT_REPLACING, /* whether what is there may be replaced */
    EXPORT_RUNNING,
} ExportPhase;

/* What is asked of the session, which clears it. */
typedef enum ExportAsked {
    EXPORT_NOTHING,
    EXPORT_FILL_IN, /* a name and a folder to begin with */
    EXPORT_WRITE,   /* unless something is there */
    EXPORT_REPLACE,
    EXPORT_STOP,
} ExportAsked;

/* Which steps have a picture. */
typedef enum ExportSteps { EXPORT_THIS_STEP, EXPORT_ALL_STEPS, EXPORT_CROSSINGS } ExportSteps;

/* What keys are for, in the order of Tab. */
typedef enum ExportFocus {
    EXPORT_ON_FORMAT,
    EXPORT_ON_NAME,
    EXPORT_ON_FOLDER,
    EXPORT_ON_BROWSE,
    EXPORT_ON_STEPS,
    EXPORT_ON_UNTIL,
    EXPORT_ON_LANES,
    EXPORT_ON_LEAVE, /* out of it; while it runs or asks, back */
    EXPORT_ON_WRITE,
    EXPORT_FOCUSES
} ExportFocus;

/* A row of the dialog: a text format, or pictures. */
typedef struct ExportKind {
    const char *name, *extension;
    const char *const *help;  /* by language */
    const ExportFormat *text; /* NULL: pictures */
    int picture;              /* a PictureFormat */
} ExportKind;

typedef struct Exporting {
    ExportPhase phase;
    ExportAsked asked;
    size_t kind;
    ExportFocus focus;
    ExportSteps steps;
    bool until_here; /* the steps up to the one that is shown; else all */
    bool lanes_only;
    bool replace; /* EXPORT_REPLACING: Enter says yes */
    Entry name, folder;
    Text stem;                 /* of the names that are proposed */
    Text said[LANGUAGE_COUNT]; /* under the choices: what is asked, or went wrong */
    bool bad;                  /* it is something that went wrong */
    bool part;                 /* the run has no end: what is recorded so far can be exported */
    bool recording;            /* EXPORT_RUNNING: the run is recorded to its end first */
    size_t done, total;        /* of the work, likewise */
    int scroll;                /* units */
    bool moved;                /* something is to be scrolled into view */
} Exporting;

size_t export_kind_count(void);
ExportKind export_kind(size_t index);
/* Whether what is chosen is a numbered series of pictures. */
bool exporting_series(const Exporting *exporting);
/* Whether [focus] is of use for what is chosen. */
bool exporting_offers(const Exporting *exporting, ExportFocus focus);

void exporting_open(Model *model);
void exporting_free(Exporting *exporting);
/* Proposes a name for what is chosen, in place of one that was proposed before. */
void exporting_propose(Exporting *exporting);
void exporting_choose(Model *model, size_t kind);
void exporting_focus(Model *model, ExportFocus focus);
/* Does what [focus] is for: a button is pressed, a choice changes. */
void exporting_press(Model *model, ExportFocus focus);
/* Takes a key, or text where [typed]; false where it is closed, or that is none of its business. */
bool exporting_key(Model *model, const char *key, bool typed);
/* Makes letters text while they are typed here. Call after whatever may have changed that. */
void exporting_settle(Model *model);

#endif
