#include "app/stage/layout.h"

enum {
    LEAST_SIDE = 560, /* narrower: no code beside the lanes */
    LEAST_BAR = 330,  /* lower: no bar at the top */
    LEAST_SAY = 230,  /* lower: no narration */
    LEAST_TIMELINE = 150,
    LOW = 480, /* lower: what is around the lanes comes closer together */
    LOW_BAR = 34,
    LOW_TIMELINE = 42,
    LOW_NARRATION = 42,
    LEAST_VARIABLES = 110,
    LEAST_OUTPUT = 56,
    GOOD_OUTPUT = SIZE_TITLE + 3 * SIZE_OUTPUT_LINE + 4,
    MOST_OUTPUT = 210,
    LEAST_CODE = SIZE_TITLE + 5 * SIZE_CODE_LINE + 6,
    CODE_EDGE = 6,
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

bool layout_is_low(int height)
{
    return height < LOW;
}

/* [room] for code in whole lines, [lines] at most. */
static int code_height(int room, int lines)
{
    int fit = (room - SIZE_TITLE - CODE_EDGE) / SIZE_CODE_LINE;
    return SIZE_TITLE + clamp(fit, 1, lines > 0 ? lines : 1) * SIZE_CODE_LINE + CODE_EDGE;
}

/* The column at the left. Output keeps three lines and variables their cards where that leaves code
 * a third; what code does not need goes to both. */
static void place_side(Layout *layout, Rect side, const LayoutNeeds *needs)
{
    int gap = SIZE_GAP;
    layout->code = side;
    int code = code_height(LEAST_CODE, needs->code_lines);
    if (side.h < code + gap + LEAST_VARIABLES)
        return;
    bool output = side.h >= code + LEAST_OUTPUT + LEAST_VARIABLES + 2 * gap;
    int spare = side.h - code - gap - (output ? gap : 0);
    int variables = clamp(needs->variables, LEAST_VARIABLES, side.h * 36 / 100);
    variables = clamp(variables, LEAST_VARIABLES, spare - (output ? LEAST_OUTPUT : 0));
    int said = output ? clamp(spare - variables, LEAST_OUTPUT, GOOD_OUTPUT) : 0;
    int room = side.h - gap - variables - (output ? said + gap : 0);
    layout->code.h = code_height(room, needs->code_lines);
    int rest = room - layout->code.h;
    if (output) {
        int more = clamp(rest / 2, 0, MOST_OUTPUT - said);
        layout->output = (Rect){side.x, side.y + layout->code.h + gap, side.w, said + more};
        rest -= more;
    }
    variables += rest;
    layout->variables = (Rect){side.x, side.y + side.h - variables, side.w, variables};
}

static int margin_of(int width, int height)
{
    return width < LEAST_SIDE || height < LOW ? SIZE_MARGIN / 2 : SIZE_MARGIN;
}

int layout_narration_width(int width, int height)
{
    return width - 2 * margin_of(width, height);
}

int layout_side_width(int width, int height, const LayoutNeeds *needs)
{
    int room = width - 2 * margin_of(width, height);
    int least = clamp(room * 33 / 100, 250, 560), most = clamp(room * 42 / 100, least, 640);
    int side = clamp(needs->code_width, least, most);
    int floor = clamp(room * 29 / 100, 250, 560);
    int left = clamp(room - SIZE_GAP - needs->lanes_width, floor, most);
    return left < side ? left : side;
}

Layout layout_place(int width, int height, const LayoutNeeds *needs)
{
    Layout layout = {.window = {0, 0, width, height}};
    bool low = layout_is_low(height);
    int margin = margin_of(width, height), gap = low ? SIZE_GAP * 6 / 10 : SIZE_GAP;
    Rect rest = {margin, margin, width - 2 * margin, height - 2 * margin};
    if (height >= LEAST_BAR) {
        layout.bar = (Rect){0, 0, width, low ? LOW_BAR : SIZE_BAR};
        rest.y += layout.bar.h;
        rest.h -= layout.bar.h;
    }
    if (height >= LEAST_TIMELINE)
        layout.timeline = cut_bottom(&rest, low ? LOW_TIMELINE : SIZE_TIMELINE, gap);
    int least = low ? LOW_NARRATION : SIZE_NARRATION;
    int most = clamp(height * (low ? 21 : 30) / 100, least, height);
    if (height >= LEAST_SAY)
        layout.narration = cut_bottom(&rest, clamp(needs->narration, least, most), gap);
    if (width >= LEAST_SIDE) {
        int side = layout_side_width(width, height, needs);
        place_side(&layout, (Rect){rest.x, rest.y, side, rest.h}, needs);
        rest.x += side + gap;
        rest.w -= side + gap;
    }
    layout.lanes = rest;
    return layout;
}
