#include "app/platform/paint.h"

static Rect pixel_rect(Rect rect, int zoom)
{
    int x = draw_pixel(rect.x, zoom), y = draw_pixel(rect.y, zoom);
    return (Rect){x, y, draw_pixel(rect.x + rect.w, zoom) - x,
                  draw_pixel(rect.y + rect.h, zoom) - y};
}

/* A thickness: never less than one pixel. */
static int pixel_width(int units, int zoom)
{
    int pixels = draw_pixel(units, zoom);
    return units > 0 && pixels < 1 ? 1 : pixels;
}

/* Lines keep their thickness whatever pixel they start on. */
static Rect line_rect(Rect rect, int zoom)
{
    Rect pixels = pixel_rect(rect, zoom);
    if (rect.w > rect.h)
        pixels.h = pixel_width(rect.h, zoom);
    else
        pixels.w = pixel_width(rect.w, zoom);
    return pixels;
}

static void paint_line(Canvas *canvas, const DrawCommand *command, int zoom, uint32_t line)
{
    Rect rect = line_rect(command->rect, zoom);
    int thick = rect.w > rect.h ? rect.h : rect.w;
    int dash = 0, gap = 0;
    if (command->style == LINE_DASHED) {
        dash = pixel_width(6, zoom);
        gap = pixel_width(4, zoom);
    } else if (command->style == LINE_DOTTED) {
        dash = thick;
        gap = pixel_width(4, zoom);
    }
    canvas_line(canvas, rect, dash, gap, line);
}

static void paint_outline(Canvas *canvas, const DrawCommand *command, int zoom, uint32_t line)
{
    bool dashed = command->style != LINE_SOLID;
    canvas_outline(canvas, pixel_rect(command->rect, zoom), draw_pixel(command->radius, zoom),
                   pixel_width(command->width, zoom), dashed ? pixel_width(4, zoom) : 0,
                   dashed ? pixel_width(3, zoom) : 0, line);
}

static void paint_text(Canvas *canvas, Fonts *fonts, const Draw *draw, const DrawCommand *command,
                       uint32_t line)
{
    int count, zoom = draw->zoom;
    const FontPiece *pieces = fonts_run(fonts, command->font, zoom,
                                        draw->bytes.bytes + command->text, command->length, &count);
    int x = draw_pixel(command->rect.x, zoom);
    int baseline = draw_pixel(command->rect.y, zoom) + fonts_baseline(command->font, zoom);
    for (int i = 0; i < count; i++)
        if (pieces[i].mask)
            canvas_mask(canvas, x + pieces[i].x, baseline + pieces[i].y, pieces[i].mask,
                        pieces[i].width, pieces[i].height, pieces[i].width, line);
}

static void paint_command(Canvas *canvas, Fonts *fonts, const Draw *draw,
                          const DrawCommand *command, ThemeId theme)
{
    int zoom = draw->zoom;
    Rect rect = pixel_rect(command->rect, zoom);
    int radius = draw_pixel(command->radius, zoom), width = pixel_width(command->width, zoom);
    uint32_t fill = theme_paint(theme, command->fill), line = theme_paint(theme, command->line);
    switch (command->kind) {
    case DRAW_RECT:
        canvas_rect(canvas, rect, fill);
        break;
    case DRAW_ROUND:
        canvas_round(canvas, rect, radius, fill, width, line);
        break;
    case DRAW_OUTLINE:
        paint_outline(canvas, command, zoom, line);
        break;
    case DRAW_HATCH:
        canvas_hatch(canvas, rect, radius, pixel_width(7, zoom), pixel_width(1, zoom), fill, line);
        break;
    case DRAW_LINE:
        paint_line(canvas, command, zoom, line);
        break;
    case DRAW_HEAD:
        canvas_shape(canvas, rect, command->right ? "0,0 24,12 0,24" : "24,0 24,24 0,12", line);
        break;
    case DRAW_CIRCLE:
        canvas_round(canvas, rect, rect.w, fill, width, line);
        break;
    case DRAW_ICON:
        canvas_shape(canvas, rect, icon_shape[command->icon], line);
        break;
    case DRAW_TEXT:
        paint_text(canvas, fonts, draw, command, line);
        break;
    case DRAW_SHADE:
        canvas_shade(canvas, rect, SHADE_LIGHT);
        break;
    case DRAW_CLIP:
        canvas_clip(canvas, rect);
        break;
    case DRAW_UNCLIP:
        canvas_unclip(canvas);
        break;
    case DRAW_KIND_COUNT:
        break;
    }
}

void paint_draw(Canvas *canvas, Fonts *fonts, const Draw *draw, ThemeId theme)
{
    for (size_t i = 0; i < draw->count; i++)
        paint_command(canvas, fonts, draw, &draw->commands[i], theme);
}
