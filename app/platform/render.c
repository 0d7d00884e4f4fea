/* corolane render: the window's picture as a file, without a window. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/platform/options.h"
#include "app/platform/paint.h"
#include "app/platform/platform.h"
#include "app/platform/output.h"
#include "app/platform/png.h"
#include "app/session/session.h"
#include "app/stage/stage.h"
#include "app/stage/svg.h"
#include "engine/base/memory.h"

enum { REFUSED = 2 };

static int refuse(const char *message)
{
    fprintf(stderr, "corolane: %s\n", message);
    return REFUSED;
}

static bool ends_in(const char *name, const char *ending)
{
    size_t length = strlen(name), tail = strlen(ending);
    return length >= tail && strcmp(name + length - tail, ending) == 0;
}

static bool save_png(const Draw *draw, Fonts *fonts, const Options *options, Text *problem)
{
    uint32_t *pixels = memory_alloc((size_t)options->width * (size_t)options->height * 4);
    Canvas canvas = canvas_on(pixels, options->width, options->height, options->width);
    paint_draw(&canvas, fonts, draw, options->theme);
    bool done = output_save(options->output, png_write, &canvas, problem);
    free(pixels);
    return done;
}

static bool write_text(const void *what, FILE *file)
{
    const Text *text = what;
    return fwrite(text_c(text), 1, text->length, file) == text->length;
}

static bool save_svg(const Draw *draw, const Options *options, Text *problem)
{
    Text text = TEXT_EMPTY;
    svg_write(draw, options->width, options->height, options->theme, &text);
    bool done = output_save(options->output, write_text, &text, problem);
    text_free(&text);
    return done;
}

static int draw_picture(Session *session, Fonts *fonts, const Options *options)
{
    Draw draw;
    Text problem = TEXT_EMPTY;
    draw_init(&draw, 100, fonts_measure, fonts);
    stage_draw(&session->model, &draw);
    bool done = ends_in(options->output, ".svg") ? save_svg(&draw, options, &problem)
                                                 : save_png(&draw, fonts, options, &problem);
    int status = done ? 0 : refuse(text_c(&problem));
    text_free(&problem);
    draw_free(&draw);
    return status;
}

/* Whether there is something to draw at that step; says what is wrong where there is not. */
static bool go_to_step(Session *session, const Options *options)
{
    session_record(session, (size_t)options->step);
    size_t steps = model_steps(&session->model), wanted = (size_t)options->step;
    if (session->source.problem.length) {
        fputs(text_c(&session->source.problem), stderr);
        return false;
    }
    if (wanted > steps) {
        fprintf(stderr, "corolane: --step %zu: there are %zu steps\n", wanted, steps);
        return false;
    }
    model_go(&session->model, wanted ? wanted - 1 : steps);
    return true;
}

static int render(Session *session, Fonts *fonts, const Options *options)
{
    Diag diag = {0};
    Text message = TEXT_EMPTY;
    int status = REFUSED;
    Model *model = &session->model;
    model->width = options->width;
    model->height = options->height;
    model->theme = options->theme;
    model->zoom = options->zoom;
    if (!session_open(session, options->name, &diag)) {
        diag_render(&diag, slice_of(""), &message);
        fputs(text_c(&message), stderr);
    } else if (go_to_step(session, options)) {
        status = draw_picture(session, fonts, options);
    }
    text_free(&message);
    diag_free(&diag);
    return status;
}

int render_main(int argc, char **argv)
{
    Options options;
    if (!options_read(&options, argc, argv))
        return REFUSED;
    if (!options.name)
        return refuse("render: name a lesson, a program or a trace");
    if (!options.output)
        return refuse("render: say where the picture goes: -o OUT.png");
    if (strcmp(options.output, "-") != 0 && !ends_in(options.output, ".png") &&
        !ends_in(options.output, ".svg"))
        return refuse("render: the picture's name must end in .png or .svg");
    Text problem = TEXT_EMPTY;
    Fonts *fonts = fonts_open(&problem);
    int status = fonts ? 0 : refuse(text_c(&problem));
    if (fonts) {
        Session session;
        session_init(&session, options.lessons, options.language, options.max_events);
        status = render(&session, fonts, &options);
        session_free(&session);
    }
    fonts_close(fonts);
    text_free(&problem);
    return status;
}
