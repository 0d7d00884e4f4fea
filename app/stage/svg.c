#include "app/stage/svg.h"

static const char *const families[FAMILY_COUNT] = {[FAMILY_SANS] = "Inter, NanumGothic, sans-serif",
                                                   [FAMILY_MONO] =
                                                       "'JetBrains Mono', D2Coding, monospace"};

static const int weights[WEIGHT_COUNT] = {
    [WEIGHT_REGULAR] = 400, [WEIGHT_MEDIUM] = 500, [WEIGHT_SEMIBOLD] = 600, [WEIGHT_BOLD] = 700};

typedef struct Svg {
    const Draw *draw;
    ThemeId theme;
    Text *out;
    int clips; /* made so far: their ids */
} Svg;

static void add_color(Svg *svg, const char *attribute, Paint paint)
{
    text_printf(svg->out, " %s=\"#%06x\"", attribute, (unsigned)theme_paint(svg->theme, paint));
}

static void add_escaped(Text *out, Slice text)
{
    for (size_t i = 0; i < text.length; i++) {
        char c = text.bytes[i];
        if (c == '<')
            text_add_c(out, "&lt;");
        else if (c == '&')
            text_add_c(out, "&amp;");
        else
            text_add_char(out, c);
    }
}

/* A rectangle whose border of [width] lies inside it, as the canvas draws it. */
static void add_rect(Svg *svg, Rect rect, double radius, const char *fill, int width)
{
    double half = width / 2.0, most = (rect.w < rect.h ? rect.w : rect.h) / 2.0;
    radius = radius > most ? most : radius;
    text_printf(svg->out, "<rect x=\"%g\" y=\"%g\" width=\"%g\" height=\"%g\"", rect.x + half,
                rect.y + half, rect.w - 2 * half, rect.h - 2 * half);
    if (radius > half)
        text_printf(svg->out, " rx=\"%g\"", radius - half);
    if (fill)
        text_printf(svg->out, " fill=\"%s\"", fill);
    if (width)
        text_printf(svg->out, " stroke-width=\"%d\"", width);
}

static void add_filled(Svg *svg, const DrawCommand *command, int radius)
{
    add_rect(svg, command->rect, radius, NULL, command->width);
    add_color(svg, "fill", command->fill);
    if (command->width)
        add_color(svg, "stroke", command->line);
    text_add_c(svg->out, "/>\n");
}

static void add_outline(Svg *svg, const DrawCommand *command)
{
    add_rect(svg, command->rect, command->radius, "none", command->width);
    add_color(svg, "stroke", command->line);
    if (command->style != LINE_SOLID)
        text_add_c(svg->out, " stroke-dasharray=\"4 3\"");
    text_add_c(svg->out, "/>\n");
}

static void add_hatch(Svg *svg, const DrawCommand *command)
{
    int id = svg->clips++;
    text_printf(svg->out,
                "<pattern id=\"p%d\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\""
                " patternTransform=\"rotate(45)\"><path d=\"M0 0V5\"",
                id);
    add_color(svg, "stroke", command->line);
    text_add_c(svg->out, "/></pattern>\n");
    Text fill = TEXT_EMPTY;
    text_printf(&fill, "url(#p%d)", id);
    add_rect(svg, command->rect, command->radius, text_c(&fill), 1);
    add_color(svg, "stroke", command->line);
    text_add_c(svg->out, "/>\n");
    text_free(&fill);
}

static void add_line(Svg *svg, const DrawCommand *command)
{
    Rect rect = command->rect;
    bool across = rect.w > rect.h;
    int thick = across ? rect.h : rect.w;
    double x = across ? rect.x : rect.x + thick / 2.0, y = across ? rect.y + thick / 2.0 : rect.y;
    text_printf(svg->out, "<path d=\"M%g %g%c%d\" fill=\"none\" stroke-width=\"%d\"", x, y,
                across ? 'H' : 'V', across ? rect.x + rect.w : rect.y + rect.h, thick);
    add_color(svg, "stroke", command->line);
    if (command->style == LINE_DASHED)
        text_add_c(svg->out, " stroke-dasharray=\"6 4\"");
    else if (command->style == LINE_DOTTED)
        text_printf(svg->out, " stroke-dasharray=\"%d 4\"", thick);
    text_add_c(svg->out, "/>\n");
}

/* Polygons on a grid of 24 by 24, as in icon_list.h. */
static void add_shape(Svg *svg, const DrawCommand *command, const char *shape)
{
    Rect rect = command->rect;
    text_printf(svg->out, "<path transform=\"translate(%d %d) scale(%g %g)\" d=\"M", rect.x, rect.y,
                rect.w / 24.0, rect.h / 24.0);
    for (; *shape; shape++)
        text_add_c(svg->out, *shape == ';' ? "ZM" : (char[]){*shape, '\0'});
    text_add_c(svg->out, "Z\"");
    add_color(svg, "fill", command->line);
    text_add_c(svg->out, "/>\n");
}

static void add_text(Svg *svg, const DrawCommand *command)
{
    const FontInfo *font = &font_info[command->font];
    text_printf(svg->out,
                "<text x=\"%d\" y=\"%g\" font-family=\"%s\" font-size=\"%d\" font-weight=\"%d\""
                " textLength=\"%d\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\"",
                command->rect.x, command->rect.y + font->size * 0.365, families[font->family],
                font->size, weights[font->weight], command->rect.w);
    add_color(svg, "fill", command->line);
    text_add_char(svg->out, '>');
    add_escaped(svg->out, (Slice){svg->draw->bytes.bytes + command->text, command->length});
    text_add_c(svg->out, "</text>\n");
}

static void add_clip(Svg *svg, Rect rect)
{
    int id = svg->clips++;
    text_printf(svg->out, "<clipPath id=\"p%d\">", id);
    add_rect(svg, rect, 0, NULL, 0);
    text_printf(svg->out, "/></clipPath>\n<g clip-path=\"url(#p%d)\">\n", id);
}

/* Everything, with a hole. */
static void add_shade(Svg *svg, Rect rect)
{
    int radius = rect.w / 2;
    text_printf(svg->out,
                "<path fill-rule=\"evenodd\" fill-opacity=\"%g\" d=\"M-9 -9H32767V32767H-9Z"
                "M%d %da%d %d 0 1 0 %d 0a%d %d 0 1 0 -%d 0Z\"/>\n",
                (100 - SHADE_LIGHT) / 100.0, rect.x, rect.y + radius, radius, radius, 2 * radius,
                radius, radius, 2 * radius);
}

static void add_command(Svg *svg, const DrawCommand *command)
{
    switch (command->kind) {
    case DRAW_RECT:
        add_filled(svg, command, 0);
        break;
    case DRAW_ROUND:
        add_filled(svg, command, command->radius);
        break;
    case DRAW_SHADE:
        add_shade(svg, command->rect);
        break;
    case DRAW_CIRCLE:
        add_filled(svg, command, command->rect.w);
        break;
    case DRAW_OUTLINE:
        add_outline(svg, command);
        break;
    case DRAW_HATCH:
        add_filled(svg, command, command->radius);
        add_hatch(svg, command);
        break;
    case DRAW_LINE:
        add_line(svg, command);
        break;
    case DRAW_HEAD:
        add_shape(svg, command, command->right ? "0,0 24,12 0,24" : "24,0 24,24 0,12");
        break;
    case DRAW_ICON:
        add_shape(svg, command, icon_shape[command->icon]);
        break;
    case DRAW_TEXT:
        add_text(svg, command);
        break;
    case DRAW_CLIP:
        add_clip(svg, command->rect);
        break;
    case DRAW_UNCLIP:
        text_add_c(svg->out, "</g>\n");
        break;
    case DRAW_KIND_COUNT:
        break;
    }
}

void svg_write(const Draw *draw, int width, int height, ThemeId theme, Text *out)
{
    Svg svg = {draw, theme, out, 0};
    text_printf(out,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                " viewBox=\"0 0 %g %g\">\n",
                width, height, width * 100.0 / draw->zoom, height * 100.0 / draw->zoom);
    for (size_t i = 0; i < draw->count; i++)
        add_command(&svg, &draw->commands[i]);
    text_add_c(out, "</svg>\n");
}
