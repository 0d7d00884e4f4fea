/* Draw list: what a screen looks like, as commands that know no display.
 *
 * Views append commands in logical units; whoever shows them (window, PNG) turns units into pixels
 * with draw_pixel() and colours with the theme. The width of text comes through a callback, so that
 * layout and drawing use the same fonts, and tests use fonts of fixed width. */
#ifndef COROLANE_STAGE_DRAW_H
#define COROLANE_STAGE_DRAW_H

#include "app/stage/theme.h"
#include "engine/base/text.h"

typedef struct Rect {
    int x, y, w, h;
} Rect;

typedef enum LineStyle { LINE_SOLID, LINE_DASHED, LINE_DOTTED } LineStyle;

typedef enum IconId {
#define ICON(id, shape) ICON_##id,
#include "app/stage/icon_list.h"
    ICON_COUNT
} IconId;
extern const char *const icon_shape[ICON_COUNT];

typedef enum DrawKind {
    DRAW_RECT,    /* filled with `fill` */
    DRAW_ROUND,   /* filled, corners of `radius`, border of `width` in `line` when width > 0 */
    DRAW_OUTLINE, /* border only, of `style` */
    DRAW_HATCH,   /* diagonal lines in `line` over `fill`, corners of `radius` */
    DRAW_LINE,    /* along the longer side of rect, of `style` in `line`; rect is its whole area */
    DRAW_HEAD,    /* arrow head filling rect, in `line`, its tip to the left or (`right`) right */
    DRAW_CIRCLE,  /* filled, in rect, with border as DRAW_ROUND */
    DRAW_ICON,    /* in rect, in `line` */
    DRAW_TEXT,    /* from rect.x, its middle at rect.y, in `line`; rect.w is the width, h the em */
    DRAW_SHADE,   /* all but a circle in rect becomes dark */
    DRAW_CLIP,    /* until the matching DRAW_UNCLIP nothing outside rect is drawn */
    DRAW_UNCLIP,
    DRAW_KIND_COUNT
} DrawKind;

typedef struct DrawCommand {
    DrawKind kind;
    Rect rect;
    Paint fill, line;
    uint8_t radius, width; /* logical units */
    LineStyle style;
    bool right;
    FontId font;
    IconId icon;
    uint32_t text, length; /* DRAW_TEXT: bytes in Draw.bytes */
} DrawCommand;

/* The width in pixels of [length] bytes of UTF-8 in [font] at [zoom] percent. */
typedef int (*DrawMeasure)(void *context, FontId font, int zoom, const char *bytes, size_t length);

typedef struct Draw {
    DrawCommand *commands;
    size_t count, capacity;
    Text bytes; /* of all text runs */
    int zoom;   /* percent */
    DrawMeasure measure;
    void *context;
} Draw;

enum { SHADE_LIGHT = 28 };

typedef enum Align { ALIGN_LEFT, ALIGN_CENTER, ALIGN_RIGHT } Align;

/* The pixel of a logical coordinate: the one place where units become pixels. */
int draw_pixel(int units, int zoom);
/* The other way, for the mouse and the size of the window. */
int draw_units(int pixel, int zoom);

void draw_init(Draw *draw, int zoom, DrawMeasure measure, void *context);
void draw_clear(Draw *draw);
void draw_free(Draw *draw);

void draw_rect(Draw *draw, Rect rect, Paint fill);
void draw_round(Draw *draw, Rect rect, int radius, Paint fill, int width, Paint line);
void draw_outline(Draw *draw, Rect rect, int radius, int width, LineStyle style, Paint line);
void draw_hatch(Draw *draw, Rect rect, int radius, Paint fill, Paint line);
/* A line [width] thick with its middle at [y] (at [x]). */
void draw_across(Draw *draw, int x0, int x1, int y, int width, LineStyle style, Paint line);
void draw_down(Draw *draw, int x, int y0, int y1, int width, LineStyle style, Paint line);
void draw_head(Draw *draw, Rect rect, bool right, Paint line);
void draw_circle(Draw *draw, Rect rect, Paint fill, int width, Paint line);
void draw_icon(Draw *draw, Rect rect, IconId icon, Paint line);
/* Darkens all but the circle in [rect]: only the share SHADE_LIGHT percent of each colour stays. */
void draw_shade(Draw *draw, Rect rect);
void draw_clip(Draw *draw, Rect rect);
void draw_unclip(Draw *draw);

/* The width of [text] in logical units, rounded up. */
int draw_width(Draw *draw, FontId font, Slice text);
/* The end of the grapheme of [text] that starts at byte [at]. */
size_t draw_grapheme_end(Slice text, size_t at);
/* The bytes of the longest prefix of [text], in whole graphemes, that is at most [room] wide. */
size_t draw_fit(Draw *draw, FontId font, Slice text, int room);
/* [text] with its middle at [y], from [x]; returns its width. Control characters become blanks. */
int draw_text(Draw *draw, int x, int y, FontId font, Paint line, Slice text);
/* As draw_text() in at most [room] units from [x], aligned in them; text that does not fit ends
 * in `…`. Returns the width. */
int draw_text_in(Draw *draw, int x, int y, int room, Align align, FontId font, Paint line,
                 Slice text);

Rect rect_inset(Rect rect, int by);
bool rect_has(Rect rect, int x, int y);
Rect rect_meet(Rect left, Rect right);

/* One command a line, readable, for tests. */
void draw_dump(const Draw *draw, Text *out);

#endif
