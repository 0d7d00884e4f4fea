#include "app/platform/gif_colors.h"

#include <stdlib.h>

#include "engine/base/memory.h"

enum { SLOTS = 1 << 17, NOT_FOUND = 256 };

/* A hash table of colours; a picture of the stage has some thousands, by the edges of its letters.
 */
typedef struct Seen {
    uint32_t color;  /* with USED in its top byte */
    uint16_t number; /* of the chosen colour; NOT_FOUND until it was looked for */
    uint64_t count;
} Seen;

#define USED 0xFF000000u

struct GifColors {
    Seen *slots;
    size_t used;
    uint32_t chosen[GIF_COLORS];
    int count;
};

GifColors *gif_colors_new(void)
{
    GifColors *colors = memory_zero(1, sizeof *colors);
    colors->slots = memory_zero(SLOTS, sizeof *colors->slots);
    return colors;
}

void gif_colors_free(GifColors *colors)
{
    if (!colors)
        return;
    free(colors->slots);
    free(colors);
}

/* Its slot, new where it was not seen; NULL where the table is three quarters full. */
static Seen *slot_of(GifColors *colors, uint32_t color)
{
    uint32_t key = (color & 0xFFFFFF) | USED, at = key * 2654435761u >> 15;
    while (colors->slots[at].color && colors->slots[at].color != key)
        at = (at + 1) % SLOTS;
    Seen *seen = &colors->slots[at];
    if (!seen->color) {
        if (colors->used >= SLOTS / 4 * 3)
            return NULL;
        colors->used++;
        *seen = (Seen){.color = key, .number = NOT_FOUND};
    }
    return seen;
}

void gif_colors_add(GifColors *colors, const Canvas *canvas)
{
    for (int y = 0; y < canvas->height; y++) {
        const uint32_t *row = canvas->pixels + (ptrdiff_t)y * canvas->stride;
        for (int x = 0; x < canvas->width;) {
            int end = x;
            while (end < canvas->width && row[end] == row[x])
                end++;
            Seen *seen = slot_of(colors, row[x]);
            if (seen)
                seen->count += (uint64_t)(end - x);
            x = end;
        }
    }
}

static int by_count(const void *left, const void *right)
{
    const Seen *a = left, *b = right;
    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    return a->color < b->color ? -1 : a->color > b->color;
}

void gif_colors_choose(GifColors *colors)
{
    Seen *sorted = memory_alloc((colors->used + 1) * sizeof *sorted);
    size_t count = 0;
    for (size_t i = 0; i < SLOTS; i++)
        if (colors->slots[i].color)
            sorted[count++] = colors->slots[i];
    qsort(sorted, count, sizeof *sorted, by_count);
    colors->count = 0;
    for (size_t i = 0; i < count && colors->count < GIF_COLORS; i++)
        colors->chosen[colors->count++] = sorted[i].color & 0xFFFFFF;
    free(sorted);
}

uint32_t gif_colors_at(const GifColors *colors, int number)
{
    return number < colors->count ? colors->chosen[number] : 0;
}

static int distance(uint32_t left, uint32_t right)
{
    int sum = 0;
    for (int shift = 0; shift < 24; shift += 8) {
        int part = (int)(left >> shift & 0xFF) - (int)(right >> shift & 0xFF);
        sum += part * part;
    }
    return sum;
}

static uint8_t nearest(const GifColors *colors, uint32_t color)
{
    int best = 0;
    for (int i = 1; i < colors->count; i++)
        if (distance(color, colors->chosen[i]) < distance(color, colors->chosen[best]))
            best = i;
    return (uint8_t)best;
}

uint8_t gif_colors_find(GifColors *colors, uint32_t color)
{
    Seen *seen = slot_of(colors, color);
    if (!seen)
        return nearest(colors, color & 0xFFFFFF);
    if (seen->number == NOT_FOUND)
        seen->number = nearest(colors, color & 0xFFFFFF);
    return (uint8_t)seen->number;
}
