/* Pictures: what the window would show, as a file. */
#include <stdlib.h>

#include "app/platform/gif.h"
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

/* A run as pictures: walked twice, for their colours and to write them. */
typedef struct Film {
    Model *model;
    Fonts *fonts;
    const PictureOrder *order;
    size_t last, done, total; /* pictures painted, and to be painted */
    Draw draw;
    Canvas canvas;
} Film;

enum { STEP_TIME = 90, CROSSING_TIME = 150, LAST_TIME = 400 /* hundredths of a second */ };

static bool is_shown(const Film *film, size_t step)
{
    return pictures_have(film->model, film->order->crossings, film->last, step);
}

static void paint_step(Film *film, size_t step)
{
    model_go(film->model, step);
    stage_draw(film->model, &film->draw);
    paint_draw(&film->canvas, film->fonts, &film->draw, film->model->theme);
    film->done++;
    if (film->order->progress)
        film->order->progress(film->order->listener, film->done, film->total);
}

static GifColors *colors_of(Film *film)
{
    GifColors *colors = gif_colors_new();
    for (size_t step = 0; step <= film->last; step++)
        if (is_shown(film, step)) {
            paint_step(film, step);
            gif_colors_add(colors, &film->canvas);
        }
    return colors;
}

static bool write_film(Film *film, GifColors *colors, FILE *out)
{
    Gif *gif = gif_open(out, film->canvas.width, film->canvas.height, colors);
    bool fine = gif != NULL;
    for (size_t step = 0; fine && step <= film->last; step++) {
        bool crossing = steps_is_crossing(film->model->steps, step);
        if (!is_shown(film, step))
            continue;
        paint_step(film, step);
        fine = gif_add(gif, &film->canvas,
                       step == film->last ? LAST_TIME
                       : crossing         ? CROSSING_TIME
                                          : STEP_TIME);
    }
    return gif && gif_close(gif) && fine;
}

static bool write_gif(Model *model, Fonts *fonts, const PictureOrder *order, FILE *out)
{
    int width = model->width, height = model->height;
    uint32_t *pixels = memory_alloc((size_t)width * (size_t)height * 4);
    Film film = {.model = model,
                 .fonts = fonts,
                 .order = order,
                 .last = model->step,
                 .total = 2 * pictures_count(model, order->crossings, model->step),
                 .canvas = canvas_on(pixels, width, height, width)};
    draw_init(&film.draw, 100, fonts_measure, fonts);
    GifColors *colors = colors_of(&film);
    bool done = write_film(&film, colors, out);
    model_go(model, film.last);
    gif_colors_free(colors);
    draw_free(&film.draw);
    free(pixels);
    return done;
}

bool picture_write(Model *model, Fonts *fonts, const PictureOrder *order, FILE *out)
{
    if (order->format == PICTURE_GIF)
        return write_gif(model, fonts, order, out);
    Draw draw;
    draw_init(&draw, 100, fonts_measure, fonts);
    stage_draw(model, &draw);
    bool done = order->format == PICTURE_SVG ? write_svg(model, &draw, out)
                                             : write_png(model, fonts, &draw, out);
    draw_free(&draw);
    return done;
}
