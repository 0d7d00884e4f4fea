#include "app/stage/draw.h"

#include <stdlib.h>

#include <utf8proc.h>

#include "engine/base/memory.h"

const char *const icon_shape[ICON_COUNT] = {
#define ICON(id, shape) [ICON_##id] = shape,
#include "app/stage/icon_list.h"
};

static int divide_down(int value, int by)
{
    int quotient = value / by;
    return value % by < 0 ? quotient - 1 : quotient;
}

int draw_pixel(int units, int zoom)
{
    return divide_down(units * zoom + 50, 100);
}

int draw_units(int pixel, int zoom)
{
    return divide_down(pixel * 100, zoom);
}

void draw_init(Draw *draw, int zoom, DrawMeasure measure, void *context)
{
    *draw = (Draw){.zoom = zoom, .measure = measure, .context = context};
}

void draw_clear(Draw *draw)
{
    draw->count = 0;
    text_cut(&draw->bytes, 0);
}

void draw_free(Draw *draw)
{
    free(draw->commands);
    text_free(&draw->bytes);
    *draw = (Draw){0};
}

static DrawCommand *add(Draw *draw, DrawKind kind, Rect rect)
{
    draw->commands = memory_grow(draw->commands, draw->count, &draw->capacity, sizeof(DrawCommand));
    DrawCommand *command = &draw->commands[draw->count++];
    *command = (DrawCommand){.kind = kind, .rect = rect};
    return command;
}

void draw_rect(Draw *draw, Rect rect, Paint fill)
{
    if (rect.w > 0 && rect.h > 0)
        add(draw, DRAW_RECT, rect)->fill = fill;
}

void draw_round(Draw *draw, Rect rect, int radius, Paint fill, int width, Paint line)
{
    if (rect.w <= 0 || rect.h <= 0)
        return;
    DrawCommand *command = add(draw, DRAW_ROUND, rect);
    command->fill = fill;
    command->line = line;
    command->radius = (uint8_t)radius;
    command->width = (uint8_t)width;
}

void draw_outline(Draw *draw, Rect rect, int radius, int width, LineStyle style, Paint line)
{
    if (rect.w <= 0 || rect.h <= 0)
        return;
    DrawCommand *command = add(draw, DRAW_OUTLINE, rect);
    command->line = line;
    command->radius = (uint8_t)radius;
    command->width = (uint8_t)width;
    command->style = style;
}

void draw_hatch(Draw *draw, Rect rect, int radius, Paint fill, Paint line)
{
    if (rect.w <= 0 || rect.h <= 0)
        return;
    DrawCommand *command = add(draw, DRAW_HATCH, rect);
    command->fill = fill;
    command->line = line;
    command->radius = (uint8_t)radius;
}

static void add_line(Draw *draw, Rect rect, LineStyle style, Paint line)
{
    if (rect.w <= 0 || rect.h <= 0)
        return;
    DrawCommand *command = add(draw, DRAW_LINE, rect);
    command->style = style;
    command->line = line;
}

void draw_across(Draw *draw, int x0, int x1, int y, int width, LineStyle style, Paint line)
{
    add_line(draw, (Rect){x0, y - width / 2, x1 - x0, width}, style, line);
}

void draw_down(Draw *draw, int x, int y0, int y1, int width, LineStyle style, Paint line)
{
    add_line(draw, (Rect){x - width / 2, y0, width, y1 - y0}, style, line);
}

void draw_head(Draw *draw, Rect rect, bool right, Paint line)
{
    DrawCommand *command = add(draw, DRAW_HEAD, rect);
    command->right = right;
    command->line = line;
}

void draw_circle(Draw *draw, Rect rect, Paint fill, int width, Paint line)
{
    DrawCommand *command = add(draw, DRAW_CIRCLE, rect);
    command->fill = fill;
    command->line = line;
    command->width = (uint8_t)width;
}

void draw_icon(Draw *draw, Rect rect, IconId icon, Paint line)
{
    DrawCommand *command = add(draw, DRAW_ICON, rect);
    command->icon = icon;
    command->line = line;
}

void draw_shade(Draw *draw, Rect rect)
{
    add(draw, DRAW_SHADE, rect);
}

void draw_clip(Draw *draw, Rect rect)
{
    add(draw, DRAW_CLIP, rect);
}

void draw_unclip(Draw *draw)
{
    add(draw, DRAW_UNCLIP, (Rect){0});
}

int draw_width(Draw *draw, FontId font, Slice text)
{
    if (!text.length)
        return 0;
    int pixels = draw->measure(draw->context, font, draw->zoom, text.bytes, text.length);
    return (pixels * 100 + draw->zoom - 1) / draw->zoom;
}

static void add_bytes(Text *out, Slice text)
{
    size_t start = out->length;
    text_add_slice(out, text);
    for (size_t i = start; i < out->length; i++)
        if ((unsigned char)out->bytes[i] < ' ' || out->bytes[i] == 0x7F)
            out->bytes[i] = ' ';
}

static void add_text(Draw *draw, int x, int y, FontId font, Paint line, size_t start, int width)
{
    DrawCommand *command = add(draw, DRAW_TEXT, (Rect){x, y, width, font_info[font].size});
    command->font = font;
    command->line = line;
    command->text = (uint32_t)start;
    command->length = (uint32_t)(draw->bytes.length - start);
}

int draw_text(Draw *draw, int x, int y, FontId font, Paint line, Slice text)
{
    if (!text.length)
        return 0;
    size_t start = draw->bytes.length;
    add_bytes(&draw->bytes, text);
    Slice run = {draw->bytes.bytes + start, draw->bytes.length - start};
    int width = draw_width(draw, font, run);
    add_text(draw, x, y, font, line, start, width);
    return width;
}

size_t draw_grapheme_end(Slice text, size_t at)
{
    uint32_t before, after;
    utf8proc_int32_t state = 0;
    at += utf8_decode(text.bytes + at, text.length - at, &before);
    while (at < text.length) {
        size_t taken = utf8_decode(text.bytes + at, text.length - at, &after);
        if (utf8proc_grapheme_break_stateful((utf8proc_int32_t)before, (utf8proc_int32_t)after,
                                             &state))
            break;
        at += taken;
        before = after;
    }
    return at;
}

size_t draw_fit(Draw *draw, FontId font, Slice text, int room)
{
    size_t low = 0, high = text.length;
    while (low < high) { /* the prefix [low] fits; one longer than [high] does not */
        size_t middle = low + (high - low + 1) / 2;
        while (middle < text.length && ((unsigned char)text.bytes[middle] & 0xC0) == 0x80)
            middle++;
        if (middle <= high && draw_width(draw, font, (Slice){text.bytes, middle}) <= room) {
            low = middle;
            continue;
        }
        size_t smaller = low + (high - low + 1) / 2 - 1;
        while (smaller > low && ((unsigned char)text.bytes[smaller] & 0xC0) == 0x80)
            smaller--;
        high = smaller;
    }
    size_t whole = 0;
    while (whole < low) {
        size_t end = draw_grapheme_end(text, whole);
        if (end > low)
            break;
        whole = end;
    }
    return whole;
}

int draw_text_in(Draw *draw, int x, int y, int room, Align align, FontId font, Paint line,
                 Slice text)
{
    if (!text.length || room <= 0)
        return 0;
    size_t start = draw->bytes.length;
    add_bytes(&draw->bytes, text);
    Slice run = {draw->bytes.bytes + start, draw->bytes.length - start};
    int width = draw_width(draw, font, run);
    if (width > room) {
        int left = room - draw_width(draw, font, slice_of("…"));
        size_t kept = left > 0 ? draw_fit(draw, font, run, left) : 0;
        while (kept && run.bytes[kept - 1] == ' ')
            kept--;
        text_cut(&draw->bytes, start + kept);
        if (left < 0)
            return 0;
        text_add_c(&draw->bytes, "…");
        run = (Slice){draw->bytes.bytes + start, draw->bytes.length - start};
        width = draw_width(draw, font, run);
        if (width > room) { /* rounding */
            text_cut(&draw->bytes, start);
            return 0;
        }
    }
    int shift = align == ALIGN_LEFT ? 0 : align == ALIGN_RIGHT ? room - width : (room - width) / 2;
    add_text(draw, x + shift, y, font, line, start, width);
    return width;
}

Rect rect_inset(Rect rect, int by)
{
    return (Rect){rect.x + by, rect.y + by, rect.w - 2 * by, rect.h - 2 * by};
}

bool rect_has(Rect rect, int x, int y)
{
    return x >= rect.x && x < rect.x + rect.w && y >= rect.y && y < rect.y + rect.h;
}

Rect rect_meet(Rect left, Rect right)
{
    int x0 = left.x > right.x ? left.x : right.x;
    int y0 = left.y > right.y ? left.y : right.y;
    int x1 = left.x + left.w < right.x + right.w ? left.x + left.w : right.x + right.w;
    int y1 = left.y + left.h < right.y + right.h ? left.y + left.h : right.y + right.h;
    return (Rect){x0, y0, x1 > x0 ? x1 - x0 : 0, y1 > y0 ? y1 - y0 : 0};
}
