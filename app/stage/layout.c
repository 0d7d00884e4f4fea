#include "app/stage/layout.h"

enum {
    LEAST_SIDE = 560, /* narrower: no code beside the lanes */
    LEAST_BAR = 330,  /* lower: no bar at the top */
    LEAST_SAY = 230,  /* lower: no narration */
    LEAST_TIMELINE = 150,
    LEAST_VARIABLES = 88,
    LEAST_OUTPUT = 56,
    LEAST_CODE = 120,
};

static int clamp(int value, int least, int most)
{
    return value < least ? least : value > most ? most : value;
}

int layout_fit_zoom(int width, int height)
{
    int across = width * 100 / 1280, down = height * 100 / 720;
    int zoom = across < down ? across : down;
    return clamp((zoom + 2) / 5 * 5, 80, 400);
}

/* Cuts [height] and a gap off the bottom of [rest]. */
static Rect cut_bottom(Rect *rest, int height, int gap)
{
    Rect part = {rest->x, rest->y + rest->h - height, rest->w, height};
    rest->h -= height + gap;
    return part;
}

/* The column at the left: code first, output and variables share what its lines leave. */
static void place_side(Layout *layout, Rect side, int code_lines)
{
    int gap = SIZE_GAP;
    int wanted = SIZE_TITLE + code_lines * SIZE_CODE_LINE + 8;
    bool variables = side.h >= LEAST_CODE + gap + LEAST_VARIABLES;
    bool output = side.h >= LEAST_CODE + LEAST_OUTPUT + LEAST_VARIABLES + 2 * gap;
    int lower = 0;
    if (variables) {
        int spare = side.h - wanted - gap - (output ? LEAST_OUTPUT + gap : 0);
        int share = spare < 0 ? 25 : 19; /* long code scrolls anyway */
        int height = clamp(spare, clamp(side.h * share / 100, LEAST_VARIABLES, 180), 260);
        layout->variables = (Rect){side.x, side.y + side.h - height, side.w, height};
        lower += height + gap;
    }
    if (output) {
        int spare = side.h - wanted - lower - gap;
        int height = clamp(spare, LEAST_OUTPUT, 200);
        layout->output = (Rect){side.x, side.y + side.h - lower - height, side.w, height};
        lower += height + gap;
    }
    layout->code = (Rect){side.x, side.y, side.w, side.h - lower};
}

static int margin_of(int width, int height)
{
    return width < LEAST_SIDE || height < LEAST_BAR ? SIZE_MARGIN / 2 : SIZE_MARGIN;
}

int layout_narration_width(int width, int height)
{
    return width - 2 * margin_of(width, height);
}

Layout layout_place(int width, int height, int code_lines, int narration)
{
    Layout layout = {.window = {0, 0, width, height}};
    int margin = margin_of(width, height);
    int gap = SIZE_GAP;
    Rect rest = {margin, margin, width - 2 * margin, height - 2 * margin};
    if (height >= LEAST_BAR) {
        layout.bar = (Rect){0, 0, width, SIZE_BAR};
        rest.y += SIZE_BAR;
        rest.h -= SIZE_BAR;
    }
    if (height >= LEAST_TIMELINE)
        layout.timeline = cut_bottom(&rest, SIZE_TIMELINE, gap);
    int most = height * 30 / 100 > SIZE_NARRATION ? height * 30 / 100 : SIZE_NARRATION;
    if (height >= LEAST_SAY)
        layout.narration = cut_bottom(&rest, clamp(narration, SIZE_NARRATION, most), gap);
    if (width >= LEAST_SIDE) {
        int side = clamp(rest.w * 33 / 100, 250, 560);
        place_side(&layout, (Rect){rest.x, rest.y, side, rest.h}, code_lines);
        rest.x += side + gap;
        rest.w -= side + gap;
    }
    layout.lanes = rest;
    return layout;
}
