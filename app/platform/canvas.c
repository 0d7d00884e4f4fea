#include "app/platform/canvas.h"

#include <math.h>
#include <stdlib.h>

Canvas canvas_on(uint32_t *pixels, int width, int height, int stride)
{
    Canvas canvas = {.pixels = pixels, .width = width, .height = height, .stride = stride};
    canvas.clips[0] = (Rect){0, 0, width, height};
    canvas.clip_count = 1;
    return canvas;
}

static Rect clip_of(const Canvas *canvas)
{
    return canvas->clips[canvas->clip_count - 1];
}

void canvas_clip(Canvas *canvas, Rect rect)
{
    if (canvas->clip_count == CANVAS_CLIPS)
        abort(); /* views nest a handful of clips; unbounded nesting is a mistake of ours */
    canvas->clips[canvas->clip_count] = rect_meet(clip_of(canvas), rect);
    canvas->clip_count++;
}

void canvas_unclip(Canvas *canvas)
{
    if (canvas->clip_count > 1)
        canvas->clip_count--;
}

/* [color] over [below] with coverage 0 to 255. */
static inline uint32_t blend(uint32_t below, uint32_t color, unsigned coverage)
{
    unsigned alpha = coverage + (coverage >> 7); /* 0 to 256 */
    uint32_t red_blue = below & 0xFF00FF, green = below & 0x00FF00;
    red_blue += (((color & 0xFF00FF) - red_blue) * alpha) >> 8;
    green += (((color & 0x00FF00) - green) * alpha) >> 8;
    return (red_blue & 0xFF00FF) | (green & 0x00FF00);
}

static inline void put(uint32_t *pixel, uint32_t color, unsigned coverage)
{
    if (coverage >= 255)
        *pixel = color;
    else if (coverage)
        *pixel = blend(*pixel, color, coverage);
}

static unsigned cover(float inside) /* signed distance in pixels, positive inside */
{
    float part = inside + 0.5f;
    return part <= 0 ? 0 : part >= 1 ? 255 : (unsigned)(part * 255 + 0.5f);
}

void canvas_rect(Canvas *canvas, Rect rect, uint32_t color)
{
    Rect area = rect_meet(rect, clip_of(canvas));
    for (int y = area.y; y < area.y + area.h; y++) {
        uint32_t *row = canvas->pixels + (ptrdiff_t)y * canvas->stride + area.x;
        for (int x = 0; x < area.w; x++)
            row[x] = color;
    }
}

/* How far the middle of pixel (x, y) is inside the rounded rectangle. */
static float round_inside(Rect rect, float radius, int x, int y)
{
    float half_w = rect.w / 2.0f, half_h = rect.h / 2.0f;
    float dx = fabsf(x + 0.5f - rect.x - half_w) - (half_w - radius);
    float dy = fabsf(y + 0.5f - rect.y - half_h) - (half_h - radius);
    if (dx > 0 && dy > 0)
        return radius - sqrtf(dx * dx + dy * dy);
    return radius - (dx > dy ? dx : dy);
}

static float fit_radius(Rect rect, int radius)
{
    int most = rect.w < rect.h ? rect.w : rect.h;
    return radius * 2 > most ? most / 2.0f : (float)radius;
}

/* What a pixel of a rounded shape looks like, from its distance inside. */
typedef struct RoundLook {
    uint32_t fill, line;
    int width, dash, gap;
    bool filled;
    int pitch, hatch; /* 0: none */
} RoundLook;

static unsigned hatch_cover(const RoundLook *look, Rect rect, int x, int y)
{
    int along = (x - rect.x) + (y - rect.y);
    float place = (float)(((along % look->pitch) + look->pitch) % look->pitch);
    float away = fabsf(place - look->pitch / 2.0f) * 0.7071f;
    return cover(look->hatch / 2.0f - away);
}

static bool dashed_away(const RoundLook *look, Rect rect, float radius, int x, int y)
{
    if (!look->dash)
        return false;
    bool side = y + 0.5f > rect.y + radius && y + 0.5f < rect.y + rect.h - radius;
    bool lid = x + 0.5f > rect.x + radius && x + 0.5f < rect.x + rect.w - radius;
    int period = look->dash + look->gap;
    if (side)
        return (y - rect.y) % period >= look->dash;
    return lid && rect.w > 3 * period && (x - rect.x) % period >= look->dash;
}

static void round_pixel(uint32_t *pixel, const RoundLook *look, Rect rect, float radius, int x,
                        int y)
{
    float inside = round_inside(rect, radius, x, y);
    unsigned outer = cover(inside);
    if (!outer)
        return;
    if (look->filled)
        put(pixel, look->fill, outer);
    if (look->pitch)
        put(pixel, look->line, hatch_cover(look, rect, x, y) * outer / 255);
    if (look->width && !dashed_away(look, rect, radius, x, y)) {
        unsigned inner = cover(inside - look->width);
        put(pixel, look->line, outer > inner ? outer - inner : 0);
        if (look->filled && inner && inner < 255 && outer == 255)
            return;
    }
}

/* Rows away from the corners are runs of one colour between their two edges. */
static void round_shape(Canvas *canvas, Rect rect, int radius, const RoundLook *look)
{
    float fitted = fit_radius(rect, radius);
    Rect area = rect_meet(rect, clip_of(canvas));
    int edge = (int)ceilf(fitted) > look->width ? (int)ceilf(fitted) : look->width;
    for (int y = area.y; y < area.y + area.h; y++) {
        uint32_t *row = canvas->pixels + (ptrdiff_t)y * canvas->stride;
        bool corner = y < rect.y + edge || y >= rect.y + rect.h - edge;
        int plain_from = rect.x + edge, plain_to = rect.x + rect.w - edge;
        for (int x = area.x; x < area.x + area.w; x++) {
            if (!look->pitch && x >= plain_from && x < plain_to && (!corner || look->width == 0)) {
                int stop = plain_to < area.x + area.w ? plain_to : area.x + area.w;
                if (look->filled)
                    for (int i = x; i < stop; i++)
                        row[i] = look->fill;
                x = stop - 1;
                continue;
            }
            round_pixel(row + x, look, rect, fitted, x, y);
        }
    }
}

void canvas_round(Canvas *canvas, Rect rect, int radius, uint32_t fill, int width, uint32_t line)
{
    RoundLook look = {.fill = fill, .line = line, .width = width, .filled = true};
    round_shape(canvas, rect, radius, &look);
}

void canvas_outline(Canvas *canvas, Rect rect, int radius, int width, int dash, int gap,
                    uint32_t line)
{
    RoundLook look = {.line = line, .width = width, .dash = dash, .gap = gap};
    round_shape(canvas, rect, radius, &look);
}

void canvas_hatch(Canvas *canvas, Rect rect, int radius, int pitch, int width, uint32_t fill,
                  uint32_t line)
{
    RoundLook look = {
        .fill = fill, .line = line, .filled = true, .pitch = pitch, .hatch = width, .width = width};
    round_shape(canvas, rect, radius, &look);
}

void canvas_line(Canvas *canvas, Rect rect, int dash, int gap, uint32_t line)
{
    if (!dash) {
        canvas_rect(canvas, rect, line);
        return;
    }
    bool across = rect.w > rect.h;
    int length = across ? rect.w : rect.h, thick = across ? rect.h : rect.w;
    for (int at = 0; at < length; at += dash + gap) {
        int piece = dash < length - at ? dash : length - at;
        Rect part = across ? (Rect){rect.x + at, rect.y, piece, thick}
                           : (Rect){rect.x, rect.y + at, thick, piece};
        if (dash == thick && thick > 2)
            canvas_round(canvas, part, thick, line, 0, 0);
        else
            canvas_rect(canvas, part, line);
    }
}

void canvas_mask(Canvas *canvas, int x, int y, const uint8_t *mask, int width, int height,
                 int stride, uint32_t color)
{
    Rect area = rect_meet((Rect){x, y, width, height}, clip_of(canvas));
    for (int at = area.y; at < area.y + area.h; at++) {
        uint32_t *row = canvas->pixels + (ptrdiff_t)at * canvas->stride + area.x;
        const uint8_t *from = mask + (ptrdiff_t)(at - y) * stride + (area.x - x);
        for (int i = 0; i < area.w; i++)
            put(row + i, color, from[i]);
    }
}

static uint32_t dim(uint32_t color, uint32_t light)
{
    uint32_t red = (color >> 16 & 0xFF) * light >> 8, green = (color >> 8 & 0xFF) * light >> 8;
    return red << 16 | green << 8 | (color & 0xFF) * light >> 8;
}

/* The half width of the circle of [radius] at the distance [y] from its middle. */
static int half_chord(int radius, int y)
{
    int half = 0;
    for (int step = radius; step > 0; step /= 2)
        while (half + step <= radius &&
               (int64_t)(half + step) * (half + step) + (int64_t)y * y <= (int64_t)radius * radius)
            half += step;
    return half;
}

void canvas_shade(Canvas *canvas, Rect rect, int light)
{
    Rect area = clip_of(canvas);
    int radius = rect.w / 2, x = rect.x + radius, y = rect.y + radius;
    uint32_t share = (uint32_t)light * 256 / 100;
    for (int at = area.y; at < area.y + area.h; at++) {
        uint32_t *row = canvas->pixels + (ptrdiff_t)at * canvas->stride;
        bool meets = at >= y - radius && at <= y + radius;
        int half = meets ? half_chord(radius, at - y) : -1;
        for (int i = area.x; i < area.x + area.w; i++)
            if (i < x - half || i > x + half)
                row[i] = dim(row[i], share);
    }
}
