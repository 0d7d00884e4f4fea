#include "app/platform/gif.h"

#include <gif_lib.h>
#include <stdlib.h>
#include <string.h>

#include "app/platform/gif_colors.h"
#include "engine/base/memory.h"

struct Gif {
    GifFileType *file;
    GifColors *colors;
    int width, height;
    uint8_t *shown, *next; /* colour numbers of the picture before and of this one */
    bool any;
};

static int write_bytes(GifFileType *file, const GifByteType *bytes, int count)
{
    return (int)fwrite(bytes, 1, (size_t)count, file->UserData);
}

/* For ever: the extension that every viewer knows by this name. */
static bool write_loop(GifFileType *file)
{
    static const GifByteType forever[] = {1, 0, 0};
    return EGifPutExtensionLeader(file, APPLICATION_EXT_FUNC_CODE) == GIF_OK &&
           EGifPutExtensionBlock(file, 11, "NETSCAPE2.0") == GIF_OK &&
           EGifPutExtensionBlock(file, sizeof forever, forever) == GIF_OK &&
           EGifPutExtensionTrailer(file) == GIF_OK;
}

Gif *gif_open(FILE *file, int width, int height, GifColors *colors)
{
    int error;
    Gif *gif = memory_zero(1, sizeof *gif);
    size_t pixels = (size_t)width * (size_t)height;
    *gif = (Gif){.colors = colors, .width = width, .height = height};
    gif->shown = memory_zero(pixels, 1);
    gif->next = memory_zero(pixels, 1);
    gif->file = EGifOpen(file, write_bytes, &error);
    ColorMapObject *map = GifMakeMapObject(256, NULL);
    gif_colors_choose(colors);
    for (int i = 0; map && i < GIF_COLORS; i++) {
        uint32_t color = gif_colors_at(colors, i);
        map->Colors[i] = (GifColorType){(GifByteType)(color >> 16), (GifByteType)(color >> 8),
                                        (GifByteType)color};
    }
    if (gif->file)
        EGifSetGifVersion(gif->file, true);
    bool fine = gif->file && map &&
                EGifPutScreenDesc(gif->file, width, height, 8, 0, map) == GIF_OK &&
                write_loop(gif->file);
    GifFreeMapObject(map);
    if (fine)
        return gif;
    gif_close(gif);
    return NULL;
}

/* The part in which the pictures differ. */
static Rect changed(const Gif *gif)
{
    int left = gif->width, top = gif->height, right = -1, bottom = -1;
    for (int y = 0; y < gif->height; y++) {
        const uint8_t *old = gif->shown + (ptrdiff_t)y * gif->width,
                      *new = gif->next + (old - gif->shown);
        if (memcmp(old, new, (size_t)gif->width) == 0)
            continue;
        top = top < gif->height ? top : y;
        bottom = y;
        for (int x = 0; x < gif->width; x++)
            if (old[x] != new[x]) {
                left = x < left ? x : left;
                right = x > right ? x : right;
            }
    }
    return right < 0 ? (Rect){0, 0, 1, 1} : (Rect){left, top, right - left + 1, bottom - top + 1};
}

static bool write_area(Gif *gif, Rect area)
{
    GifPixelType *line = memory_alloc((size_t)area.w);
    bool fine = EGifPutImageDesc(gif->file, area.x, area.y, area.w, area.h, false, NULL) == GIF_OK;
    for (int y = area.y; fine && y < area.y + area.h; y++) {
        size_t start = (size_t)y * (size_t)gif->width + (size_t)area.x;
        for (int x = 0; x < area.w; x++) {
            uint8_t color = gif->next[start + (size_t)x];
            bool same = gif->any && color == gif->shown[start + (size_t)x];
            line[x] = same ? GIF_COLORS : color;
        }
        fine = EGifPutLine(gif->file, line, area.w) == GIF_OK;
    }
    free(line);
    return fine;
}

bool gif_add(Gif *gif, const Canvas *canvas, int hundredths)
{
    GraphicsControlBlock control = {
        .DisposalMode = DISPOSE_DO_NOT, .DelayTime = hundredths, .TransparentColor = GIF_COLORS};
    GifByteType block[4];
    for (int y = 0; y < gif->height; y++)
        for (int x = 0; x < gif->width; x++)
            gif->next[(size_t)y * (size_t)gif->width + (size_t)x] =
                gif_colors_find(gif->colors, canvas->pixels[(ptrdiff_t)y * canvas->stride + x]);
    Rect area = gif->any ? changed(gif) : (Rect){0, 0, gif->width, gif->height};
    EGifGCBToExtension(&control, block);
    bool fine =
        EGifPutExtension(gif->file, GRAPHICS_EXT_FUNC_CODE, sizeof block, block) == GIF_OK &&
        write_area(gif, area);
    uint8_t *old = gif->shown;
    gif->shown = gif->next;
    gif->next = old;
    gif->any = true;
    return fine;
}

bool gif_close(Gif *gif)
{
    int error;
    bool fine = gif->file && EGifCloseFile(gif->file, &error) == GIF_OK;
    free(gif->shown);
    free(gif->next);
    free(gif);
    return fine;
}
