/* frame: what a full redraw of the lesson screen costs, at 1920x1080 in the software renderer: the
 * picture is worked out and painted as the window does it, without a display. On the program named
 * on the command line, if any, and on a loop of a million events.
 *
 * Prints JSON: the time from nothing to the first picture, the median and 95th percentile of a
 * redraw at steps all over the run, and of a jump from the end to the start with its redraw. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "app/platform/paint.h"
#include "app/session/session.h"
#include "app/stage/stage.h"
#include "engine/base/memory.h"

enum { WIDTH = 1920, HEIGHT = 1080, FRAMES = 120 };

static const char loop[] = "def numbers(n):\n"
                           "    i = 0\n"
                           "    while i < n:\n"
                           "        yield i\n"
                           "        i += 1\n"
                           "\n"
                           "total = 0\n"
                           "for x in numbers(10**6):\n"
                           "    total += x\n";

static double milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return 1e3 * (double)now.tv_sec + 1e-6 * (double)now.tv_nsec;
}

static int compare(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return a < b ? -1 : a > b;
}

/* One frame; returns its milliseconds. */
static double frame(Model *model, Fonts *fonts, uint32_t *pixels)
{
    Draw draw;
    double start = milliseconds();
    draw_init(&draw, 100, fonts_measure, fonts);
    stage_draw(model, &draw);
    Canvas canvas = canvas_on(pixels, WIDTH, HEIGHT, WIDTH);
    paint_draw(&canvas, fonts, &draw, model->theme);
    draw_free(&draw);
    return milliseconds() - start;
}

static void measure(const char *name, const char *path)
{
    double start = milliseconds(), times[FRAMES], jumps[FRAMES / 4];
    uint32_t *pixels = memory_zero((size_t)WIDTH * HEIGHT, 4);
    Text problem = TEXT_EMPTY;
    Diag diag = {0};
    Session session;
    Fonts *fonts = fonts_open(LANGUAGE_EN, &problem);
    session_init(&session, NULL, LANGUAGE_EN, 1000000);
    if (!fonts || !session_open(&session, path, &diag)) {
        fprintf(stderr, "frame: %s %s\n", text_c(&problem), text_c(&diag.message));
        exit(1);
    }
    Model *model = &session.model;
    model->width = WIDTH;
    model->height = HEIGHT;
    frame(model, fonts, pixels);
    double first = milliseconds() - start;
    session_record(&session, 0);
    size_t steps = model_steps(model);
    frame(model, fonts, pixels); /* the panels' needs, once */
    for (int i = 0; i < FRAMES; i++) {
        model_go(model, steps * (size_t)i / FRAMES);
        frame(model, fonts, pixels);
        times[i] = frame(model, fonts, pixels);
    }
    for (int i = 0; i < FRAMES / 4; i++) {
        model_go(model, SIZE_MAX);
        frame(model, fonts, pixels);
        start = milliseconds();
        model_go(model, 0);
        frame(model, fonts, pixels);
        jumps[i] = milliseconds() - start;
    }
    qsort(times, FRAMES, sizeof *times, compare);
    qsort(jumps, FRAMES / 4, sizeof *jumps, compare);
    printf("{\"program\":\"%s\",\"records\":%zu,\"steps\":%zu,\"lanes\":%d,\"first_picture_ms\":%.1f,"
           "\"frame_ms\":%.2f,\"frame_p95_ms\":%.2f,\"end_to_start_ms\":%.2f}\n",
           name, trace_count(model->trace), steps, model->lane_total, first, times[FRAMES / 2],
           times[FRAMES * 95 / 100], jumps[FRAMES / 8]);
    session_free(&session);
    fonts_close(fonts);
    free(pixels);
}

int main(int argc, char **argv)
{
    char path[] = "/tmp/corolane-frame-XXXXXX.py";
    int file = mkstemps(path, 3);
    FILE *out = file >= 0 ? fdopen(file, "w") : NULL;
    if (!out || fputs(loop, out) < 0 || fclose(out) != 0)
        return 1;
    if (argc > 1)
        measure("given", argv[1]);
    measure("loop of a million events", path);
    remove(path);
    return 0;
}
