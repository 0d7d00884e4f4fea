#include "app/platform/fonts.h"

#include <SDL_ttf.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <utf8proc.h>

#include "app/stage/strings.h"
#include "engine/base/memory.h"
#include "engine/base/normal.h"

enum { CHAIN = 3, BUCKETS = 4096, MOST_RUNS = 12000, MOST_SIZES = 64 };

/* One face of a chain: a file per weight, and the package that brings it. */
typedef struct FaceFile {
    const char *package;
    const char *folder;
    const char *file[WEIGHT_COUNT];
    int index[WEIGHT_COUNT]; /* in a collection */
    bool optional;
} FaceFile;

static const FaceFile chains[FAMILY_COUNT][CHAIN] = {
    [FAMILY_SANS] =
        {{"fonts-inter",
          "/usr/share/fonts/opentype/inter/",
          {"Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Bold.otf"},
          {0},
          false},
         {"fonts-nanum",
          "/usr/share/fonts/truetype/nanum/",
          {"NanumGothic.ttf", "NanumGothic.ttf", "NanumGothicBold.ttf", "NanumGothicBold.ttf"},
          {0},
          false},
         {"fonts-dejavu-core",
          "/usr/share/fonts/truetype/dejavu/",
          {"DejaVuSans.ttf", "DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSans-Bold.ttf"},
          {0},
          true}},
    [FAMILY_MONO] = {{"fonts-jetbrains-mono",
                      "/usr/share/fonts/truetype/jetbrains-mono/",
                      {"JetBrainsMono-Regular.ttf", "JetBrainsMono-Medium.ttf",
                       "JetBrainsMono-SemiBold.ttf", "JetBrainsMono-Bold.ttf"},
                      {0},
                      false},
                     {"fonts-naver-d2coding",
                      "/usr/share/fonts/truetype/naver-d2coding/",
                      {"D2Coding-Ver1.3.2-20180524-all.ttc", "D2Coding-Ver1.3.2-20180524-all.ttc",
                       "D2Coding-Ver1.3.2-20180524-all.ttc", "D2Coding-Ver1.3.2-20180524-all.ttc"},
                      {0, 0, 1, 1},
                      false},
                     {"fonts-dejavu-core",
                      "/usr/share/fonts/truetype/dejavu/",
                      {"DejaVuSansMono.ttf", "DejaVuSansMono.ttf", "DejaVuSansMono-Bold.ttf",
                       "DejaVuSansMono-Bold.ttf"},
                      {0},
                      true}},
};

/* An opened face at one size. */
typedef struct Sized {
    FontFamily family;
    FontWeight weight;
    int pixels;
    TTF_Font *faces[CHAIN]; /* NULL: not there */
    double advance;         /* FAMILY_MONO: of each character of the first face; else 0 */
} Sized;

typedef struct Run {
    struct Run *next;
    char *bytes;
    size_t length;
    const Sized *sized;
    int width;
    bool drawn;
    FontPiece *pieces;
    int piece_count;
} Run;

struct Fonts {
    Sized sizes[MOST_SIZES];
    int size_count;
    Run *buckets[BUCKETS];
    int run_count;
};

static void face_path(const char *root, const FaceFile *face, FontWeight weight, Text *out)
{
    const char *own = getenv("COROLANE_FONTS");
    text_cut(out, 0);
    if (own && *own) {
        text_printf(out, "%s/%s", own, face->file[weight]);
        if (access(text_c(out), R_OK) == 0)
            return;
        text_cut(out, 0);
    }
    text_printf(out, "%s%s%s", root, face->folder, face->file[weight]);
}

/* The path of the first of its files that is missing; false where none is. */
static bool lacks_file(const char *root, const FaceFile *face, Text *path)
{
    for (int weight = 0; weight < WEIGHT_COUNT; weight++) {
        face_path(root, face, (FontWeight)weight, path);
        if (access(text_c(path), R_OK) != 0)
            return true;
    }
    return false;
}

bool fonts_complete(const char *root, Language lang, Text *problem)
{
    Text first = TEXT_EMPTY, path = TEXT_EMPTY, packages = TEXT_EMPTY;
    for (int i = 0; i < FAMILY_COUNT * CHAIN; i++) {
        const FaceFile *face = &chains[i / CHAIN][i % CHAIN];
        if (face->optional || !lacks_file(root, face, &path))
            continue;
        if (!first.length)
            text_add_slice(&first, text_slice(&path));
        text_printf(&packages, " %s", face->package);
    }
    bool complete = packages.length == 0;
    Field fields[] = {{"file", text_slice(&first)}, {"packages", text_slice(&packages)}};
    if (!complete)
        string_fill(string_of(STRING_NO_FONTS, lang), fields, 2, problem);
    text_free(&first);
    text_free(&path);
    text_free(&packages);
    return complete;
}

Fonts *fonts_open(Language lang, Text *problem)
{
    if (!fonts_complete("", lang, problem))
        return NULL;
    if (TTF_Init() != 0) {
        Field field = {"why", slice_of(TTF_GetError())};
        string_fill(string_of(STRING_NO_FONT_LIBRARY, lang), &field, 1, problem);
        return NULL;
    }
    return memory_zero(1, sizeof(Fonts));
}

static void forget_runs(Fonts *fonts)
{
    for (int i = 0; i < BUCKETS; i++) {
        for (Run *run = fonts->buckets[i], *next; run; run = next) {
            next = run->next;
            for (int j = 0; j < run->piece_count; j++)
                free((void *)(uintptr_t)run->pieces[j].mask);
            free(run->pieces);
            free(run->bytes);
            free(run);
        }
        fonts->buckets[i] = NULL;
    }
    fonts->run_count = 0;
}

static void close_sizes(Fonts *fonts)
{
    for (int i = 0; i < fonts->size_count; i++)
        for (int j = 0; j < CHAIN; j++)
            if (fonts->sizes[i].faces[j])
                TTF_CloseFont(fonts->sizes[i].faces[j]);
    fonts->size_count = 0;
}

void fonts_close(Fonts *fonts)
{
    if (!fonts)
        return;
    forget_runs(fonts);
    close_sizes(fonts);
    TTF_Quit();
    free(fonts);
}

static TTF_Font *open_face(const FaceFile *face, FontWeight weight, int pixels)
{
    Text path = TEXT_EMPTY;
    face_path("", face, weight, &path);
    TTF_Font *font = TTF_OpenFontIndex(text_c(&path), pixels, face->index[weight]);
    text_free(&path);
    if (font)
        TTF_SetFontHinting(font, TTF_HINTING_LIGHT_SUBPIXEL);
    return font;
}

static double mono_advance(TTF_Font *font)
{
    enum { MANY = 128 };
    char zeros[MANY + 1];
    int width = 0;
    memset(zeros, '0', MANY);
    zeros[MANY] = '\0';
    TTF_SizeUTF8(font, zeros, &width, NULL);
    return (double)width / MANY;
}

static int font_pixels(FontId font, int zoom)
{
    int pixels = draw_pixel(font_info[font].size, zoom);
    return pixels < 4 ? 4 : pixels;
}

static const Sized *sized_for(Fonts *fonts, FontId font, int zoom)
{
    const FontInfo *info = &font_info[font];
    int pixels = font_pixels(font, zoom);
    for (int i = 0; i < fonts->size_count; i++) {
        Sized *sized = &fonts->sizes[i];
        if (sized->family == info->family && sized->weight == info->weight &&
            sized->pixels == pixels)
            return sized;
    }
    if (fonts->size_count == MOST_SIZES) { /* after many zooms: start over */
        forget_runs(fonts);
        close_sizes(fonts);
    }
    Sized *sized = &fonts->sizes[fonts->size_count++];
    *sized = (Sized){.family = info->family, .weight = info->weight, .pixels = pixels};
    for (int i = 0; i < CHAIN; i++)
        sized->faces[i] = open_face(&chains[info->family][i], info->weight, pixels);
    if (info->family == FAMILY_MONO && sized->faces[0])
        sized->advance = mono_advance(sized->faces[0]);
    return sized;
}

/* The face of the chain that has [codepoint]; the first one where none has. */
static int face_with(const Sized *sized, uint32_t codepoint)
{
    for (int i = 0; i < CHAIN; i++)
        if (sized->faces[i] && TTF_GlyphIsProvided32(sized->faces[i], codepoint))
            return i;
    return 0;
}

static bool is_sign(uint32_t codepoint)
{
    return codepoint < 128 && codepoint && strchr("!#$%&*+-./:;<=>?@\\^|~", (int)codepoint);
}

/* Code fonts join signs into one shape: != looks like the sign of mathematics. A learner has to see
 * what to type, so a run is cut between two signs, and in 0x. */
static bool would_join(const Sized *sized, uint32_t before, uint32_t after)
{
    return sized->family == FAMILY_MONO &&
           ((is_sign(before) && is_sign(after)) || (before == '0' && after == 'x'));
}

/* The end of the stretch from [at] that one face draws; blanks and marks stay with what precedes.
 */
static size_t stretch_end(const Sized *sized, Slice text, size_t at, int *face)
{
    uint32_t before, codepoint;
    at += utf8_decode(text.bytes + at, text.length - at, &before);
    *face = face_with(sized, before);
    while (at < text.length) {
        size_t taken = utf8_decode(text.bytes + at, text.length - at, &codepoint);
        bool stays = codepoint == ' ' || utf8proc_charwidth((utf8proc_int32_t)codepoint) == 0;
        if ((!stays && face_with(sized, codepoint) != *face) ||
            would_join(sized, before, codepoint))
            break;
        before = codepoint;
        at += taken;
    }
    return at;
}

static uint8_t *mask_of(SDL_Surface *surface)
{
    uint8_t *mask = memory_alloc((size_t)surface->w * (size_t)surface->h + 1);
    for (int y = 0; y < surface->h; y++) {
        const uint32_t *row =
            (const uint32_t *)(const void *)((const char *)surface->pixels + y * surface->pitch);
        for (int x = 0; x < surface->w; x++)
            mask[y * surface->w + x] = (uint8_t)(row[x] >> 24);
    }
    return mask;
}

static void draw_piece(TTF_Font *face, const char *text, FontPiece *piece)
{
    SDL_Surface *surface = TTF_RenderUTF8_Blended(face, text, (SDL_Color){255, 255, 255, 255});
    if (!surface)
        return;
    piece->y = -TTF_FontAscent(face);
    piece->width = surface->w;
    piece->height = surface->h;
    piece->mask = mask_of(surface);
    SDL_FreeSurface(surface);
}

/* Columns of code keep their width; elsewhere SDL_ttf knows. */
static double part_width(const Sized *sized, int face, const char *part)
{
    if (sized->advance > 0 && face == 0)
        return sized->advance * (double)utf8_count(part, strlen(part));
    int width = 0;
    if (sized->faces[face])
        TTF_SizeUTF8(sized->faces[face], part, &width, NULL);
    return width;
}

/* Lays the run out and, when asked, draws it. */
static void run_fill(Run *run, bool drawn)
{
    Slice text = {run->bytes, run->length};
    size_t capacity = 0;
    double x = 0;
    run->piece_count = 0;
    for (size_t at = 0; at < text.length;) {
        int index;
        size_t end = stretch_end(run->sized, text, at, &index);
        TTF_Font *face = run->sized->faces[index];
        char *part = memory_copy(text.bytes + at, end - at);
        if (drawn) {
            run->pieces =
                memory_grow(run->pieces, (size_t)run->piece_count, &capacity, sizeof(FontPiece));
            FontPiece *piece = &run->pieces[run->piece_count++];
            *piece = (FontPiece){.x = (int)lround(x)};
            if (face)
                draw_piece(face, part, piece);
        }
        x += part_width(run->sized, index, part);
        free(part);
        at = end;
    }
    run->width = (int)lround(x);
    run->drawn = drawn;
}

static bool is_ascii(const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)bytes[i] & 0x80)
            return false;
    return true;
}

/* Composed form: fonts have syllables, not the jamo they decompose into. */
static char *composed(const char *bytes, size_t length)
{
    Text out = TEXT_EMPTY;
    if (normal_form((Slice){bytes, length}, UTF8PROC_COMPOSE | UTF8PROC_STABLE, &out) && out.length)
        return text_take(&out);
    text_free(&out);
    return memory_copy(bytes, length);
}

static unsigned run_hash(const Sized *sized, const char *bytes, size_t length)
{
    uint32_t hash =
        2166136261u ^ (uint32_t)(sized->pixels * 31 + sized->family * 7 + sized->weight);
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)bytes[i]) * 16777619u;
    return hash % BUCKETS;
}

static Run *find_run(Fonts *fonts, FontId font, int zoom, const char *bytes, size_t length,
                     bool drawn)
{
    if (fonts->run_count > MOST_RUNS)
        forget_runs(fonts);
    const Sized *sized = sized_for(fonts, font, zoom);
    Run **bucket = &fonts->buckets[run_hash(sized, bytes, length)];
    Run *run = *bucket;
    while (run && !(run->sized == sized && run->length == length &&
                    memcmp(run->bytes, bytes, length) == 0))
        run = run->next;
    if (!run) {
        run = memory_zero(1, sizeof(Run));
        run->bytes = memory_copy(bytes, length);
        run->length = length;
        run->sized = sized;
        run->next = *bucket;
        *bucket = run;
        fonts->run_count++;
        run_fill(run, drawn);
    } else if (drawn && !run->drawn) {
        run_fill(run, true);
    }
    return run;
}

static Run *run_of(Fonts *fonts, FontId font, int zoom, const char *bytes, size_t length,
                   bool drawn)
{
    if (is_ascii(bytes, length))
        return find_run(fonts, font, zoom, bytes, length, drawn);
    char *whole = composed(bytes, length);
    Run *run = find_run(fonts, font, zoom, whole, strlen(whole), drawn);
    free(whole);
    return run;
}

int fonts_measure(void *fonts, FontId font, int zoom, const char *bytes, size_t length)
{
    return run_of(fonts, font, zoom, bytes, length, false)->width;
}

const FontPiece *fonts_run(Fonts *fonts, FontId font, int zoom, const char *bytes, size_t length,
                           int *count)
{
    Run *run = run_of(fonts, font, zoom, bytes, length, true);
    *count = run->piece_count;
    return run->pieces;
}

int fonts_baseline(FontId font, int zoom)
{
    /* Capitals of Inter and JetBrains Mono are 0.73 em high. */
    return (font_pixels(font, zoom) * 73 + 100) / 200;
}
