/* Widgets: panels, buttons, pills and scrolling, the same in every view. */
#ifndef COROLANE_STAGE_WIDGET_H
#define COROLANE_STAGE_WIDGET_H

#include "app/stage/view.h"

/* What a widget is known by from pass to pass: a kind and a number. */
typedef enum WidgetKind {
    WIDGET_COMMAND = 1,
    WIDGET_ROW,
    WIDGET_LINE,
    WIDGET_TRACK,
    WIDGET_CARD,
    WIDGET_VALUE,
    WIDGET_LANE,
    WIDGET_ORIGIN,
    WIDGET_LITERAL,
    WIDGET_FILE,
    WIDGET_ANSWER,
    WIDGET_NOTICE,
    WIDGET_EXPORT,
} WidgetKind;
uint32_t widget_id(WidgetKind kind, size_t number);

/* Whether the mouse is on [rect]; makes [id] the hot widget of the pass. */
bool widget_over(View *view, uint32_t id, Rect rect);
/* Whether this input presses [rect]. */
bool widget_pressed(View *view, uint32_t id, Rect rect);

/* Goes to [step] when the pass is over. */
void widget_go(View *view, size_t step);

/* A panel's ground and edge. */
void widget_panel(View *view, Rect panel);
/* A panel's title at its top left; returns what is left below. */
Rect widget_title(View *view, Rect panel, Slice title);

/* Says [text] beside [rect] when the pass is over. */
void widget_tip(View *view, Rect rect, Slice text);

/* A button that runs a command and tells its help and key as a tip. The label is text or, where
 * that is empty, the icon. */
void widget_button(View *view, CommandId id, Rect rect, Slice label, IconId icon, bool primary);
/* The width a text button asks for. */
int widget_button_width(View *view, Slice label);

/* A rounded label with its middle at (x, y), at most [room] wide; returns where it lies. */
Rect widget_pill(View *view, int x, int y, int room, FontId font, Paint line, Paint ground,
                 int border, Slice text);

/* [text] with its middle at [y] in [room] units from [x]: in one line, or in two of [height] where
 * it does not fit. Returns whether all of it is seen. */
bool widget_two_lines(View *view, int x, int y, int room, int height, Align align, FontId font,
                      Paint line, Slice text);

/* Lets the wheel move [scroll] inside [panel] whose content is [content] high, by [step] units a
 * notch, and keeps it within its bounds. */
void widget_scroll(View *view, Scroll *scroll, Rect panel, int content, int step);
/* The bar at the right edge that says where one is. */
void widget_scroll_bar(View *view, const Scroll *scroll, Rect panel, int content);
/* Scrolls so that [from, to) lies within [margin] of the panel's ends, if [scroll] follows. */
void widget_follow(Scroll *scroll, int height, int from, int to, int margin);

#endif
