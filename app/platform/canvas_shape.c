/* Polygons: icons and arrow heads. Small, so coverage is counted in 4 by 4 samples a pixel. */
#include <stdlib.h>
#include <string.h>

#include "app/platform/canvas.h"

enum { SAMPLES = 4, POINTS = 64, GRID = 24, SIDE = 192 };

typedef struct Polygon {
    float x[POINTS], y[POINTS];
    int count;
} Polygon;

/* Reads one polygon of [shape] scaled to [rect]; returns what follows it. */
static const char *polygon_read(Polygon *polygon, const char *shape, Rect rect)
{
    polygon->count = 0;
    while (*shape && *shape != ';') {
        char *end;
        float x = strtof(shape, &end);
        float y = strtof(end + (*end == ','), &end);
        if (polygon->count < POINTS) {
            polygon->x[polygon->count] = x * rect.w / GRID;
            polygon->y[polygon->count++] = y * rect.h / GRID;
        }
        shape = end;
        while (*shape == ' ')
            shape++;
    }
    return *shape == ';' ? shape + 1 : shape;
}

static bool polygon_has(const Polygon *polygon, float x, float y)
{
    bool inside = false;
    for (int i = 0, j = polygon->count - 1; i < polygon->count; j = i++) {
        if ((polygon->y[i] > y) == (polygon->y[j] > y))
            continue;
        float at = polygon->x[i] + (y - polygon->y[i]) / (polygon->y[j] - polygon->y[i]) *
                                       (polygon->x[j] - polygon->x[i]);
        if (x < at)
            inside = !inside;
    }
    return inside;
}

static void polygon_fill(const Polygon *polygon, uint8_t *mask, int width, int height)
{
    for (int y = 0; y < height; y++)
        for (int x = 0; x < width; x++) {
            int hits = 0;
            for (int i = 0; i < SAMPLES * SAMPLES; i++)
                hits += polygon_has(polygon, x + (i % SAMPLES + 0.5f) / SAMPLES,
                                    y + (i / SAMPLES + 0.5f) / SAMPLES);
            int sum = mask[y * width + x] + hits * 255 / (SAMPLES * SAMPLES);
            mask[y * width + x] = (uint8_t)(sum > 255 ? 255 : sum);
        }
}

void canvas_shape(Canvas *canvas, Rect rect, const char *shape, uint32_t line)
{
    uint8_t mask[SIDE * SIDE];
    if (rect.w <= 0 || rect.h <= 0 || rect.w > SIDE || rect.h > SIDE)
        return;
    memset(mask, 0, (size_t)(rect.w * rect.h));
    Polygon polygon;
    while (*shape) {
        shape = polygon_read(&polygon, shape, rect);
        polygon_fill(&polygon, mask, rect.w, rect.h);
    }
    canvas_mask(canvas, rect.x, rect.y, mask, rect.w, rect.h, rect.w, line);
}
