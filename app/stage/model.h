/* Model: what is open and how it is looked at. Views read it; commands and views' input change it.
 *
 * It walks a trace with two cursors: `cursor` stands at the step that is shown, `walker` goes over
 * the places that a view needs to draw (rows, changes) and stands anywhere. */
#ifndef COROLANE_STAGE_MODEL_H
#define COROLANE_STAGE_MODEL_H

#include "app/stage/chooser.h"
#include "app/stage/entry.h"
#include "app/stage/exporting.h"
#include "app/stage/ledger.h"
#include "app/stage/predict.h"
#include "engine/trace/steps.h"

typedef enum Screen { SCREEN_LESSON, SCREEN_MENU } Screen;

/* What is being typed: letters are then no commands. */
typedef enum Typing { TYPING_NONE, TYPING_SEARCH, TYPING_LITERAL, TYPING_EXPORT } Typing;

/* The bytes of a line of the source that are being replaced. */
typedef struct Edit {
    int line;
    size_t start, end;
} Edit;

/* How the last search, or change of a literal, went. */
typedef enum Found { FOUND_NONE, FOUND_YES, FOUND_NOT, FOUND_LATER } Found;

/* A panel that scrolls; it follows the current step until the wheel moves it. */
typedef struct Scroll {
    int at; /* logical units */
    bool follow;
} Scroll;

/* A crossing or the start of a delegation, found once when the trace grows: for the ticks, for
 * "waiting in send" and for the expression where a lane delegates. */
typedef struct Crossing {
    uint32_t record;
    uint32_t node;
    int from;
    EventKind kind;
} Crossing;

/* A name that the last step changed. */
typedef struct Change {
    int lane; /* NO_LANE: a global */
    int frame;
    int slot;
} Change;

/* A move that walk.h can take back. */
typedef struct Move {
    int walk;
    bool forward;
    size_t from, to;
} Move;

/* Where a value is held: by a slot of a lane's frame; by a global where lane is NO_LANE; by an
 * attribute of an iterator lane's object where frame is SLOT_ATTRIBUTE. */
typedef struct ValueSlot {
    int lane, frame, slot;
} ValueSlot;

enum { SLOT_ATTRIBUTE = 63 };

/* A value that was clicked, for the whole of it and for where it came from. */
typedef struct Picked {
    bool open;
    ValueSlot at;
    size_t step, origin; /* the step whose origin was looked for, and the step that made it */
    Scroll scroll;
} Picked;

/* A value that moves along its arrow (motion.h). */
typedef struct Motion {
    bool on, forward;
    size_t step;
    int64_t start; /* ms; -1: not ticked yet */
    int way;       /* of the time, 0 to 1000 */
} Motion;

/* What the panels need over the first steps of a run, worked out once so that nothing moves from
 * step to step (needs.h). The first fields say what it was worked out for. */
typedef struct Needs {
    size_t steps;
    int zoom, lanes, width, height;
    Language lang;
    int code, variables, narration;
    int beside; /* the width of all lanes beside each other */
    int *gaps; /* lanes + 1: before the first lane, between neighbours, after the last */
} Needs;

typedef struct MenuCard {
    char *part; /* "3 Coroutines"; cards of one part follow each other */
    char *title;
    char *goal;
    char *id;    /* what opens it */
    bool recent; /* a file that was open before, not a lesson */
    int percent; /* how far it was stepped, 0 to 100 */
} MenuCard;

/* What the menu's cards are followed by: its buttons, in the order in which keys reach them. */
typedef enum MenuButton { MENU_OPEN_PROGRAM, MENU_OPEN_TRACE, MENU_BUTTONS } MenuButton;

/* The lesson's own words at [step]: appends to [big] and [small]; false where it has none. */
typedef bool (*Narrate)(void *context, Language lang, size_t step, Text *big, Text *small);

/* The instructor's note at [step]: appends it to [out], which may be NULL; false where there is
 * none. */
typedef bool (*Note)(void *context, Language lang, size_t step, Text *out);

struct Model {
    /* What is open. The trace belongs to the caller. */
    const Trace *trace;
    Steps *steps;
    Cursor *cursor, *walker;
    bool complete;    /* nothing more will be recorded */
    size_t step;      /* from 0; meaningful while there are steps */
    Text part, title; /* of the lesson; "" for a program */
    Text problem;     /* what keeps the program from running; "" when nothing */
    int problem_line;
    const char *problem_means[LANGUAGE_COUNT]; /* what it means, in a sentence; or NULL */
    Narrate narrate;
    Note note;
    void *narrate_context;
    Predict predict;
    size_t farthest; /* the last step that was ever shown of it */

    /* How it is looked at. */
    Screen screen;
    Language lang;
    ThemeId theme;
    int width, height; /* of the window, in pixels */
    int zoom;          /* percent; 0: fits the window */
    bool ghosts, help, full_screen;
    bool notes;     /* the instructor's are shown */
    bool blank;     /* nothing is */
    bool spotlight; /* all but what is around the mouse is dark */
    bool table;  /* the ledger in place of the lanes */
    bool lanes_only; /* they fill the picture: for slides */
    Scroll table_scroll;
    bool unfold; /* closed lanes keep their column */
    Scroll code, lanes, lanes_aside, variables, output, menu, help_scroll;
    int only;      /* the lane whose steps alone are walked; NO_LANE: all */
    Move trail[256];
    int trail_count;
    bool moves; /* values move after a step: a setting that is kept */
    bool still; /* but not in this run */
    Motion motion;
    Picked picked;
    uint32_t hot_object; /* under the mouse: names of one object are seen to be one; 0: none */

    /* What is typed. */
    Typing typing;
    Entry entry;
    Found found;
    size_t searched;   /* steps that the search has looked at in vain (search.h) */
    bool editable;     /* the program can be changed here and run again */
    Edit edit;         /* TYPING_LITERAL */
    Text edit_problem; /* why what was typed does not do */
    size_t edits;      /* changes that are in force */

    /* The mouse, in logical units, and the widget under it and held by it. */
    int mouse_x, mouse_y;
    uint32_t hot, held;

    /* The menu. */
    MenuCard *cards;
    size_t card_count, card_capacity;
    size_t card;                /* the chosen one; card_count + a MenuButton: that button */
    Text lessons; /* the folder that they are looked for in */
    size_t predicted, foreseen; /* first answers in all lessons; the right ones among them */

    Chooser chooser;
    Exporting exporting;

    /* What the person should know once; "" when nothing. */
    Text notice[LANGUAGE_COUNT];
    bool notice_good;   /* it is no fault, and goes by itself when one steps */
    size_t notice_step; /* the step it was said at */

    int pressed; /* which of a command's keys it was run by, from 0 */

    /* Asked of the window, which clears them. */
    bool quit;
    bool edit_asked, undo_asked; /* replace `edit` by what is typed; take the last change back */
    Text open; /* a lesson id or path to open; "" when none */

    /* Derived from the trace. */
    Crossing *crossings;
    size_t crossing_count, crossing_capacity;
    Ledger ledger;
    size_t scanned, scanned_unit; /* records and payload units the crossings know */
    int scanned_lane;             /* the lane that runs behind them */
    int lane_total;               /* lanes in all of what is recorded */
    Change *changes;
    size_t change_count, change_capacity;
    Needs needs;
};

void model_init(Model *model);
void model_free(Model *model);

/* Opens [trace], which must outlive it, at its first step; NULL closes what is open. */
void model_open(Model *model, const Trace *trace, bool complete);
/* Call after the trace has grown. */
void model_grown(Model *model, bool complete);
/* Whether the step is so near to the end of what is recorded that more should be. */
bool model_wants_more(const Model *model);

size_t model_steps(const Model *model);
/* Goes to [step]; past the end means the last one. */
void model_go(Model *model, size_t step);
/* The line of the source that [step] is on; 0 where there is none. */
int model_line(const Model *model, size_t step);
/* The next step after the current one that is on [line] of the source, from the start again where
 * there is none behind; the current step when no step is. */
size_t model_step_on(const Model *model, int line);
/* The event shown at [step], decoded by the walker, which then stands before it. */
bool model_event(Model *model, size_t step, Event *event);
/* Where the exception was raised that the program ended in, at its last step; line 0 where it did
 * not end so, or is not there yet. */
TracePlace model_fault(Model *model);
/* The value that is held at [at] at the cursor; DATUM_UNBOUND when there is none. */
Datum model_value(const Model *model, ValueSlot at);
/* The lane that the step is about; NO_LANE without steps. */
int model_lane(Model *model);

/* What the person should know, in the language of the moment; empty when nothing. It stays until it
 * is taken away. */
Slice model_notice(const Model *model);
void model_take_notice(Model *model);

/* The zoom in percent that is in force. */
int model_zoom(const Model *model);
/* Whether the last step changed that slot (of a global where [lane] is NO_LANE). */
bool model_changed(const Model *model, int lane, int frame, int slot);
/* The verb ("send") of the last crossing out of [lane] at or before the cursor; NULL when none. */
const char *model_waiting_verb(const Model *model, int lane);
/* The index of the first crossing whose record is at or after [record]. */
size_t model_crossing_from(const Model *model, size_t record);
/* How the lane that [lane] resumed last before [cursor] was entered: EVENT_NEXT, _SEND, _THROW or
 * _CLOSE; EVENT_COUNT where that is too long ago, or never happened. */
EventKind model_asked_with(const Model *model, const Cursor *cursor, int lane);
/* Whether [event], at the walker, brings GeneratorExit or a return to the close() that asked for
 * it.
 */
bool model_closes(const Model *model, const Event *event);
/* The lane other than main that made a crossing last before the cursor; NO_LANE when none has. */
int model_last_lane(const Model *model);
/* The expression where [lane] is paused at the cursor: its yield, or the yield from or await that
 * it delegates in. Line 0 when it is at none. */
TracePlace model_paused_at(const Model *model, int lane);
/* Adds a card to the menu; everything is copied. The returned card can be completed. */
MenuCard *model_add_card(Model *model, const char *part, const char *title, const char *goal,
                         const char *id);
void model_clear_cards(Model *model);

#endif
