#include "app/stage/theme.h"

#include <string.h>

static const uint32_t colors[COLOR_COUNT][THEME_COUNT] = {
#define COLOR(id, dark, light, contrast) [COLOR_##id] = {dark, light, contrast},
#include "app/stage/theme_list.h"
};

static const char *const color_names[COLOR_COUNT] = {
#define COLOR(id, dark, light, contrast) [COLOR_##id] = #id,
#include "app/stage/theme_list.h"
};

const FontInfo font_info[FONT_COUNT] = {
#define FONT(id, family, weight, size) [FONT_##id] = {#id, FAMILY_##family, WEIGHT_##weight, size},
#include "app/stage/theme_list.h"
};

static const char *const theme_names[THEME_COUNT] = {
    [THEME_DARK] = "dark", [THEME_LIGHT] = "light", [THEME_CONTRAST] = "contrast"};

const char *theme_name(ThemeId theme)
{
    return theme_names[theme];
}

bool theme_named(const char *name, ThemeId *theme)
{
    for (int i = 0; i < THEME_COUNT; i++)
        if (strcmp(name, theme_names[i]) == 0) {
            *theme = (ThemeId)i;
            return true;
        }
    return false;
}

const char *color_name(ColorId color)
{
    return color_names[color];
}

uint32_t theme_color(ThemeId theme, ColorId color)
{
    return colors[color][theme];
}

static uint32_t mix_channel(uint32_t top, uint32_t bottom, uint32_t percent, int shift)
{
    uint32_t a = top >> shift & 0xFF, b = bottom >> shift & 0xFF;
    return (a * percent + b * (100 - percent) + 50) / 100 << shift;
}

uint32_t theme_paint(ThemeId theme, Paint paint)
{
    uint32_t top = colors[paint.color][theme];
    uint32_t bottom = colors[paint.over][theme];
    uint32_t percent = paint.percent;
    if (theme == THEME_CONTRAST && percent < 40) /* tints that are seen at all */
        percent *= 2;
    return mix_channel(top, bottom, percent, 16) | mix_channel(top, bottom, percent, 8) |
           mix_channel(top, bottom, percent, 0);
}

Paint paint_of(ColorId color)
{
    return (Paint){(uint8_t)color, (uint8_t)color, 100};
}

Paint paint_mix(ColorId color, int percent, ColorId over)
{
    return (Paint){(uint8_t)color, (uint8_t)over, (uint8_t)percent};
}

ColorId theme_lane(int lane)
{
    return (ColorId)(COLOR_LANE_0 + (lane < 0 ? 0 : lane % LANE_COLORS));
}
