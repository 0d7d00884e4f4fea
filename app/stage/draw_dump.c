/* The draw list as text, for golden tests. */
#include "app/stage/draw.h"

static const char *const kind_names[DRAW_KIND_COUNT] = {
    [DRAW_RECT] = "rect",     [DRAW_ROUND] = "round",  [DRAW_OUTLINE] = "outline",
    [DRAW_HATCH] = "hatch",   [DRAW_LINE] = "line",    [DRAW_HEAD] = "head",
    [DRAW_CIRCLE] = "circle", [DRAW_ICON] = "icon",    [DRAW_TEXT] = "text",
    [DRAW_SHADE] = "shade",   [DRAW_CLIP] = "clip",    [DRAW_UNCLIP] = "unclip"};

static const char *const style_names[] = {
    [LINE_SOLID] = "solid", [LINE_DASHED] = "dashed", [LINE_DOTTED] = "dotted"};

static const char *const icon_names[ICON_COUNT] = {
#define ICON(id, shape) [ICON_##id] = #id,
#include "app/stage/icon_list.h"
};

static void dump_paint(Paint paint, Text *out)
{
    if (paint.percent == 100)
        text_printf(out, " %s", color_name((ColorId)paint.color));
    else
        text_printf(out, " %s@%d/%s", color_name((ColorId)paint.color), paint.percent,
                    color_name((ColorId)paint.over));
}

static void dump_border(const DrawCommand *command, Text *out)
{
    if (!command->width)
        return;
    text_printf(out, " border %d", command->width);
    dump_paint(command->line, out);
}

static void dump_command(const Draw *draw, const DrawCommand *command, Text *out)
{
    Rect rect = command->rect;
    text_add_c(out, kind_names[command->kind]);
    if (command->kind != DRAW_UNCLIP)
        text_printf(out, " %d,%d %dx%d", rect.x, rect.y, rect.w, rect.h);
    switch (command->kind) {
    case DRAW_RECT:
        dump_paint(command->fill, out);
        break;
    case DRAW_ROUND:
    case DRAW_CIRCLE:
        dump_paint(command->fill, out);
        dump_border(command, out);
        break;
    case DRAW_OUTLINE:
    case DRAW_LINE:
        text_printf(out, " %s", style_names[command->style]);
        dump_paint(command->line, out);
        break;
    case DRAW_HATCH:
        dump_paint(command->line, out);
        break;
    case DRAW_HEAD:
        text_add_c(out, command->right ? " right" : " left");
        dump_paint(command->line, out);
        break;
    case DRAW_ICON:
        text_printf(out, " %s", icon_names[command->icon]);
        dump_paint(command->line, out);
        break;
    case DRAW_TEXT:
        text_printf(out, " %s", font_info[command->font].name);
        dump_paint(command->line, out);
        text_printf(out, " \"%.*s\"", (int)command->length, draw->bytes.bytes + command->text);
        break;
    case DRAW_SHADE:
    case DRAW_CLIP:
    case DRAW_UNCLIP:
    case DRAW_KIND_COUNT:
        break;
    }
    text_add_char(out, '\n');
}

void draw_dump(const Draw *draw, Text *out)
{
    for (size_t i = 0; i < draw->count; i++)
        dump_command(draw, &draw->commands[i], out);
}
