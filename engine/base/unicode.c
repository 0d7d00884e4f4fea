#include "engine/base/unicode.h"

#include <stdbool.h>
#include <stddef.h>

/* What Unicode 15.0 added, which utf8proc 2.8 has and Python 3.11 has not. */
static const struct {
    uint32_t first, last;
} newer[] = {
    {0x0CF3, 0x0CF3},   {0x0ECE, 0x0ECE},   {0x10EFD, 0x10EFF}, {0x1123F, 0x11241},
    {0x11B00, 0x11B09}, {0x11F00, 0x11F10}, {0x11F12, 0x11F3A}, {0x11F3E, 0x11F59},
    {0x1342F, 0x1342F}, {0x13439, 0x13455}, {0x1B132, 0x1B132}, {0x1B155, 0x1B155},
    {0x1D2C0, 0x1D2D3}, {0x1DF25, 0x1DF2A}, {0x1E030, 0x1E06D}, {0x1E08F, 0x1E08F},
    {0x1E4D0, 0x1E4F9}, {0x1F6DC, 0x1F6DC}, {0x1F774, 0x1F776}, {0x1F77B, 0x1F77F},
    {0x1F7D9, 0x1F7D9}, {0x1FA75, 0x1FA77}, {0x1FA87, 0x1FA88}, {0x1FAAD, 0x1FAAF},
    {0x1FABB, 0x1FABD}, {0x1FABF, 0x1FABF}, {0x1FACE, 0x1FACF}, {0x1FADA, 0x1FADB},
    {0x1FAE8, 0x1FAE8}, {0x1FAF7, 0x1FAF8}, {0x2B739, 0x2B739}, {0x31350, 0x323AF},
};

static bool is_newer(uint32_t codepoint)
{
    for (size_t i = 0; i < sizeof(newer) / sizeof(*newer); i++)
        if (codepoint >= newer[i].first && codepoint <= newer[i].last)
            return true;
    return false;
}

utf8proc_category_t unicode_category(uint32_t codepoint)
{
    if (codepoint >= newer[0].first && is_newer(codepoint))
        return UTF8PROC_CATEGORY_CN;
    return utf8proc_category((utf8proc_int32_t)codepoint);
}
