/* Pictures: what the window would show, as a file. */
#include <stdlib.h>

#include "app/platform/paint.h"
#include "app/platform/platform.h"
#include "app/platform/png.h"
#include "app/stage/stage.h"
#include "app/stage/svg.h"
#include "engine/base/memory.h"

static bool write_png(const Model *model, Fonts *fonts, const Draw *draw, FILE *out)
{
    int width = model->width, height = model->height;
    uint32_t *pixels = memory_alloc((size_t)width * (size_t)height * 4);
    Canvas canvas = canvas_on(pixels, width, height, width);
    paint_draw(&canvas, fonts, draw, model->theme);
    bool done = png_write(&canvas, out);
    free(pixels);
    return done;
}

static bool write_svg(const Model *model, const Draw *draw, FILE *out)
{
    Text text = TEXT_EMPTY;
    svg_write(draw, model->width, model->height, model->theme, &text);
    bool done = fwrite(text_c(&text), 1, text.length, out) == text.length;
    text_free(&text);
    return done;
}

bool picture_write(Model *model, Fonts *fonts, PictureFormat format, FILE *out)
{
    Draw draw;
    draw_init(&draw, 100, fonts_measure, fonts);
    stage_draw(model, &draw);
    bool done = format == PICTURE_SVG ? write_svg(model, &draw, out)
                                      : write_png(model, fonts, &draw, out);
    draw_free(&draw);
    return done;
}
