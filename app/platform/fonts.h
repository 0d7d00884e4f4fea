/* Fonts: text runs as coverage masks, from the fonts of Debian packages.
 *
 * A run is split by code point over a chain of faces (Inter then NanumGothic for sentences,
 * JetBrains Mono then D2Coding for code), because SDL_ttf draws a box for what a face lacks and
 * says nothing. Measuring and drawing go through the same runs, so that what is laid out is what is
 * drawn. */
#ifndef COROLANE_PLATFORM_FONTS_H
#define COROLANE_PLATFORM_FONTS_H

#include "app/stage/draw.h"
#include "engine/base/language.h"

typedef struct Fonts Fonts;

/* Finds the font files; on failure returns NULL and appends to [problem], in [lang], what is
 * missing and which packages bring it. */
Fonts *fonts_open(Language lang, Text *problem);
/* Whether every font file is there, looked for in [root] in place of the root of the system ("");
 * appends to [problem] as fonts_open() does. */
bool fonts_complete(const char *root, Language lang, Text *problem);
void fonts_close(Fonts *fonts);

/* DrawMeasure, with a Fonts as its context. */
int fonts_measure(void *fonts, FontId font, int zoom, const char *bytes, size_t length);

/* One piece of a run as a mask: a part drawn by one face. */
typedef struct FontPiece {
    int x, y; /* from the run's start and its baseline, in pixels */
    int width, height;
    const uint8_t *mask; /* NULL for blanks */
} FontPiece;
/* The pieces of a run, owned by [fonts] and valid until the next call of a font function; *[count]
 * of them. */
const FontPiece *fonts_run(Fonts *fonts, FontId font, int zoom, const char *bytes, size_t length,
                           int *count);
/* How far the baseline is below the middle of the line, in pixels. */
int fonts_baseline(FontId font, int zoom);

#endif
