/* Theme: the colours, fonts and sizes of theme_list.h as numbers. */
#ifndef COROLANE_STAGE_THEME_H
#define COROLANE_STAGE_THEME_H

#include <stdbool.h>
#include <stdint.h>

typedef enum ThemeId { THEME_DARK, THEME_LIGHT, THEME_CONTRAST, THEME_COUNT } ThemeId;

typedef enum ColorId {
#define COLOR(id, dark, light, contrast) COLOR_##id,
#include "app/stage/theme_list.h"
    COLOR_COUNT
} ColorId;

typedef enum FontFamily { FAMILY_SANS, FAMILY_MONO, FAMILY_COUNT } FontFamily;
typedef enum FontWeight {
    WEIGHT_REGULAR,
    WEIGHT_MEDIUM,
    WEIGHT_SEMIBOLD,
    WEIGHT_BOLD,
    WEIGHT_COUNT
} FontWeight;

typedef enum FontId {
#define FONT(id, family, weight, size) FONT_##id,
#include "app/stage/theme_list.h"
    FONT_COUNT
} FontId;

typedef struct FontInfo {
    const char *name;
    FontFamily family;
    FontWeight weight;
    int size; /* logical units */
} FontInfo;

enum {
#define SIZE(id, units) SIZE_##id = units,
#include "app/stage/theme_list.h"
};

/* What something is painted with: [percent] of [color] mixed over [over]. Always opaque. */
typedef struct Paint {
    uint8_t color, over, percent;
} Paint;

enum { LANE_COLORS = 8 };

extern const FontInfo font_info[FONT_COUNT];

const char *theme_name(ThemeId theme);
/* False when [name] is none of dark, light, contrast. */
bool theme_named(const char *name, ThemeId *theme);
const char *color_name(ColorId color);
uint32_t theme_color(ThemeId theme, ColorId color); /* 0xRRGGBB */
uint32_t theme_paint(ThemeId theme, Paint paint);   /* 0xRRGGBB */

Paint paint_of(ColorId color);
Paint paint_mix(ColorId color, int percent, ColorId over);
/* The colour of lane number [lane]; colours repeat after LANE_COLORS. */
ColorId theme_lane(int lane);

#endif
