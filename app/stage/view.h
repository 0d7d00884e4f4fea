/* View: what each view is given for one pass over the screen, and the views.
 *
 * A pass places the widgets, lets them handle one input, and draws: the same three movements in
 * every view and widget. An input is followed by a pass without one, which is what is shown. */
#ifndef COROLANE_STAGE_VIEW_H
#define COROLANE_STAGE_VIEW_H

#include "app/stage/command.h"
#include "app/stage/layout.h"

typedef enum InputKind {
    INPUT_NONE,
    INPUT_MOVE,
    INPUT_PRESS,
    INPUT_RELEASE,
    INPUT_WHEEL,
    INPUT_KEY,
    INPUT_TEXT,
} InputKind;

typedef struct Input {
    InputKind kind;
    int x, y;        /* the mouse, in logical units */
    int dx, dy;      /* INPUT_WHEEL: notches, down and right positive */
    const char *key; /* INPUT_KEY: as in command_list.h; INPUT_TEXT: what was typed, as UTF-8 */
} Input;

typedef struct View {
    Model *model;
    Draw *draw;
    const Input *input;  /* never NULL */
    Rect clip;           /* the mouse does nothing outside */
    uint32_t hot;        /* the widget found under the mouse in this pass */
    uint32_t hot_object; /* the object under the mouse, if several names hold it; else 0 */
    bool goes; /* a widget asked for step `go`: done when the pass is over, since what is being
                * drawn is of the step before */
    size_t go;
    int answer, answer_line; /* likewise: the answer, from 1, or line that a click answers with */
    bool low;                /* the window is: titles of panels give way */
    bool shut;               /* something lies above: no input for what is below */
    Text tip;                /* what to say about the hot widget */
    Rect tip_at;
} View;

/* The views. Each draws in [panel] and nowhere else. */
void view_bar(View *view, Rect panel);
void view_code(View *view, Rect panel);
/* The width that the widest line of the source asks for. */
int view_code_width(View *view);
void view_output(View *view, Rect panel);
void view_variables(View *view, Rect panel);
/* The height that the cards at this step ask for in a panel of that width. */
int view_variables_height(View *view, int width);
void view_lanes(View *view, Rect panel);
void view_table(View *view, Rect panel);
/* The table's row of the step that is shown, and the part of [panel] where its rows are. */
Rect view_table_row(View *view, Rect panel, Rect *rows);
void view_narration(View *view, Rect panel);
/* The height that what is said now asks for in a panel of that width. */
int view_narration_height(View *view, int width);
void view_timeline(View *view, Rect panel);
void view_problem(View *view, Rect panel);
void view_menu(View *view, Rect window);
/* Where the question lies that is asked over [layout]'s panels; empty where none is. */
Rect view_predict_place(View *view, const Layout *layout);
void view_predict(View *view, Rect panel);
void view_notice(View *view, Rect window);
void view_help(View *view, Rect window);
/* Scrolls the help by a key; false where it is not open or the key does not scroll. */
bool view_help_key(Model *model, const char *key);
void view_chooser(View *view, Rect window);
void view_export(View *view, Rect window);
/* Over the lanes in [panel]. */
void view_search(View *view, Rect panel);
void view_note(View *view, Rect panel);
void view_value(View *view, Rect panel);
/* Where view_value() is in [panel]; empty while no value is picked. */
Rect view_value_place(const Model *model, Rect panel);

#endif
