/* Every colour, font and size of the screen.
 *
 * COLOR(id, dark, light, contrast)  0xRRGGBB in each theme
 * PAIR(text, ground, percent, over) a text colour that is read on `percent` of `ground` mixed over
 *                                   `over`: a test checks that each has WCAG AA contrast, 4.5 to 1
 * FONT(id, family, weight, size)    size in logical units, the height of the em
 * SIZE(id, units)                   logical units: pixels at zoom 100 %
 *
 * To add one: a row here; a colour that text is drawn in or on also takes PAIR rows. */
#ifndef COLOR
#define COLOR(id, dark, light, contrast)
#endif
#ifndef PAIR
#define PAIR(text, ground, percent, over)
#endif
#ifndef FONT
#define FONT(id, family, weight, size)
#endif
#ifndef SIZE
#define SIZE(id, units)
#endif

/*    id            dark      light     contrast */
COLOR(GROUND,       0x10141B, 0xF4F6F9, 0x000000)
COLOR(BAR,          0x171D27, 0xFFFFFF, 0x000000)
COLOR(PANEL,        0x171D27, 0xFFFFFF, 0x000000)
COLOR(CARD,         0x1D2531, 0xF0F3F7, 0x0A0A0A)
COLOR(EDGE,         0x2A3443, 0xD5DCE6, 0xFFFFFF)
COLOR(TRACK,        0x2A3443, 0xD5DCE6, 0x8C8C8C)
COLOR(PICKED,       0x22304A, 0xE3EEF8, 0x00264D)
COLOR(TEXT,         0xE6EBF2, 0x16202E, 0xFFFFFF)
COLOR(TEXT_DIM,     0x97A3B5, 0x566375, 0xE4E4E4)
COLOR(TEXT_FAINT,   0x8490A3, 0x637084, 0xC8C8C8)
COLOR(ACCENT,       0x5DB3F0, 0x0A66AA, 0x6FC3FF)
COLOR(ON_ACCENT,    0x10141B, 0xFFFFFF, 0x000000)
COLOR(ERROR,        0xFF7468, 0xC4281C, 0xFF8A80)
COLOR(KEYWORD,      0xC792EA, 0x8226A8, 0xE0B0FF)
COLOR(NUMBER,       0x7FD0BB, 0x0B7261, 0x8CF0D8)
COLOR(STRING,       0xA5D279, 0x4A7013, 0xC6F59C)
COLOR(COMMENT,      0x97A3B5, 0x566375, 0xE4E4E4)
COLOR(BUILTIN,      0x8CC6F5, 0x1B62A5, 0x9AD6FF)
COLOR(LANE_0,       0x5DB3F0, 0x0A66AA, 0x6FC3FF)
COLOR(LANE_1,       0xF2A33C, 0xA05000, 0xFFB84D)
COLOR(LANE_2,       0x3FC79A, 0x00765A, 0x4DF0B8)
COLOR(LANE_3,       0xD68BE8, 0x9232A8, 0xF0A8FF)
COLOR(LANE_4,       0xE8D44D, 0x7A6400, 0xFFF066)
COLOR(LANE_5,       0xF78FB0, 0xB92A64, 0xFFA8C5)
COLOR(LANE_6,       0x8FA6FF, 0x4453C4, 0xA8BAFF)
COLOR(LANE_7,       0xA8D05A, 0x4F7000, 0xC8F576)

PAIR(TEXT, GROUND, 100, GROUND)
PAIR(TEXT, PANEL, 100, PANEL)
PAIR(TEXT, CARD, 100, CARD)
PAIR(TEXT, PICKED, 100, PICKED)
PAIR(TEXT_DIM, GROUND, 100, GROUND)
PAIR(TEXT_DIM, PANEL, 100, PANEL)
PAIR(TEXT_DIM, CARD, 100, CARD)
PAIR(TEXT_DIM, PICKED, 100, PICKED)
PAIR(TEXT_FAINT, GROUND, 100, GROUND)
PAIR(TEXT_FAINT, PANEL, 100, PANEL)
PAIR(ON_ACCENT, ACCENT, 100, ACCENT)
PAIR(ACCENT, PANEL, 100, PANEL)
PAIR(ACCENT, CARD, 100, CARD)
PAIR(ERROR, PANEL, 100, PANEL)
PAIR(ERROR, ERROR, 10, PANEL)
PAIR(KEYWORD, PANEL, 100, PANEL)
PAIR(NUMBER, PANEL, 100, PANEL)
PAIR(NUMBER, CARD, 100, CARD)
PAIR(STRING, PANEL, 100, PANEL)
PAIR(STRING, CARD, 100, CARD)
PAIR(COMMENT, PANEL, 100, PANEL)
PAIR(BUILTIN, PANEL, 100, PANEL)

/*   id             family weight    size */
FONT(BRAND,         SANS,  BOLD,     17)
FONT(UI,            SANS,  REGULAR,  13)
FONT(UI_STRONG,     SANS,  SEMIBOLD, 13)
FONT(SMALL,         SANS,  REGULAR,  12)
FONT(SMALL_STRONG,  SANS,  SEMIBOLD, 12)
FONT(LANE,          SANS,  BOLD,     14)
FONT(SAY,           SANS,  MEDIUM,   17)
FONT(SAY_MORE,      SANS,  REGULAR,  14)
FONT(SAY_CODE,      MONO,  MEDIUM,   16)
FONT(SAY_MORE_CODE, MONO,  REGULAR,  13)
FONT(CODE,          MONO,  REGULAR,  15)
FONT(CODE_STRONG,   MONO,  BOLD,     15)
FONT(ROW,           MONO,  REGULAR,  13)
FONT(ROW_STRONG,    MONO,  MEDIUM,   13)
FONT(PILL,          MONO,  MEDIUM,   13)
FONT(PILL_STRONG,   MONO,  BOLD,     15)
FONT(NUMBER,        MONO,  REGULAR,  12)
FONT(TOTAL,         MONO,  MEDIUM,   15)
FONT(HERO,          SANS,  BOLD,     32)
FONT(HERO_MORE,     SANS,  REGULAR,  15)
FONT(PART,          SANS,  BOLD,     17)
FONT(CARD,          SANS,  SEMIBOLD, 15)

SIZE(MARGIN,        12)
SIZE(GAP,           10)
SIZE(PAD,           12)
SIZE(RADIUS,        8)
SIZE(BAR,           40)
SIZE(TIMELINE,      54)
SIZE(NARRATION,     58)
SIZE(CODE_LINE,     23)
SIZE(TITLE,         28)
SIZE(ROW,           34)
SIZE(LANE_BAR,      14)
SIZE(LANE_GAP,      164)
SIZE(LANE_BOX,      176)
SIZE(LANE_BOX_HIGH, 42)
SIZE(PILL,          22)
SIZE(OUTPUT_LINE,   20)
SIZE(VALUE_LINE,    21)

#undef COLOR
#undef PAIR
#undef FONT
#undef SIZE
