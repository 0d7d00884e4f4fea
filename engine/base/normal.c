#include "engine/base/normal.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "engine/base/memory.h"

typedef struct Points {
    utf8proc_int32_t *items;
    size_t count, capacity;
} Points;

/* Appends what [codepoint] decomposes into. */
static bool add_parts(Points *points, utf8proc_int32_t codepoint, utf8proc_option_t options)
{
    enum { MOST = 32 };
    utf8proc_int32_t parts[MOST];
    int class = UTF8PROC_BOUNDCLASS_START;
    utf8proc_ssize_t count = utf8proc_decompose_char(codepoint, parts, MOST, options, &class);
    if (count < 0 || count > MOST)
        return false;
    for (utf8proc_ssize_t i = 0; i < count; i++) {
        points->items =
            memory_grow(points->items, points->count, &points->capacity, sizeof *points->items);
        points->items[points->count++] = parts[i];
    }
    return true;
}

static int class_of(utf8proc_int32_t codepoint)
{
    return utf8proc_get_property(codepoint)->combining_class;
}

/* The marks at [items] by class, those of one class in their order. */
static void sort_marks(utf8proc_int32_t *items, size_t count)
{
    enum { CLASSES = 256 };
    size_t start[CLASSES + 1] = {0};
    utf8proc_int32_t *sorted = memory_alloc(count * sizeof *items);
    for (size_t i = 0; i < count; i++)
        start[(class_of(items[i]) & 255) + 1]++;
    for (int i = 0; i < CLASSES; i++)
        start[i + 1] += start[i];
    for (size_t i = 0; i < count; i++)
        sorted[start[class_of(items[i]) & 255]++] = items[i];
    memcpy(items, sorted, count * sizeof *items);
    free(sorted);
}

static void order(Points *points)
{
    for (size_t at = 0; at < points->count; at++) {
        size_t start = at;
        while (at < points->count && class_of(points->items[at]))
            at++;
        if (at - start > 1)
            sort_marks(points->items + start, at - start);
    }
}

/* False: [text] is not well formed. */
static bool decompose(Slice text, utf8proc_option_t options, Points *points)
{
    for (size_t at = 0; at < text.length;) {
        utf8proc_int32_t codepoint;
        utf8proc_ssize_t size = utf8proc_iterate((const utf8proc_uint8_t *)text.bytes + at,
                                                 (utf8proc_ssize_t)(text.length - at), &codepoint);
        if (size <= 0 || !add_parts(points, codepoint, options))
            return false;
        at += (size_t)size;
    }
    order(points);
    return true;
}

bool normal_form(Slice text, int options, Text *out)
{
    Points points = {NULL, 0, 0};
    utf8proc_option_t chosen = (utf8proc_option_t)options;
    utf8proc_option_t apart =
        (utf8proc_option_t)((options & ~UTF8PROC_COMPOSE) | UTF8PROC_DECOMPOSE);
    bool fine = decompose(text, apart, &points);
    if (fine && points.count) {
        points.items = memory_resize(points.items, (points.count + 1) * sizeof *points.items);
        utf8proc_ssize_t size =
            utf8proc_reencode(points.items, (utf8proc_ssize_t)points.count, chosen);
        fine = size >= 0;
        text_add(out, (const char *)points.items, fine ? (size_t)size : 0);
    }
    free(points.items);
    return fine;
}
