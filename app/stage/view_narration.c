/* The sentence at the step. */
#include "app/stage/rich.h"
#include "app/stage/widget.h"
#include "app/stage/words.h"

enum { EDGE = 5, INDENT = 20, MOST_BIG = 4, MOST_SMALL = 4 };

static const RichStyle big_style = {
    FONT_SAY, FONT_SAY_CODE, {COLOR_TEXT, COLOR_TEXT, 100}, {COLOR_NUMBER, COLOR_NUMBER, 100}, 24};
static const RichStyle small_style = {FONT_SAY_MORE,
                                      FONT_SAY_MORE_CODE,
                                      {COLOR_TEXT_DIM, COLOR_TEXT_DIM, 100},
                                      {COLOR_TEXT, COLOR_TEXT, 100},
                                      20};

static int lines_of(View *view, const RichStyle *style, const Text *text, int room, int most)
{
    int lines = rich_text(view->draw, 0, 0, room, most, style, text_slice(text), false);
    return lines < most ? lines : most;
}

/* The height of what is said, in [room], and its lines. */
static int measure(View *view, const Text *big, const Text *small, int room, int *big_lines,
                   int *small_lines)
{
    *big_lines = lines_of(view, &big_style, big, room, MOST_BIG);
    *small_lines = lines_of(view, &small_style, small, room, MOST_SMALL);
    return *big_lines * big_style.height + *small_lines * small_style.height;
}

int view_narration_height(View *view, int width)
{
    Text big = TEXT_EMPTY, small = TEXT_EMPTY;
    int big_lines, small_lines;
    words_narration(view->model, &big, &small);
    int high = measure(view, &big, &small, width - 2 * INDENT, &big_lines, &small_lines) + 14;
    text_free(&big);
    text_free(&small);
    return high;
}

/* Small print gives way first where the panel is lower than its text. */
static void fit(int room, int *big_lines, int *small_lines)
{
    while (*small_lines && *big_lines * big_style.height + *small_lines * small_style.height > room)
        --*small_lines;
    while (*big_lines > 1 && *big_lines * big_style.height > room)
        --*big_lines;
}

void view_narration(View *view, Rect panel)
{
    Model *model = view->model;
    widget_panel(view, panel);
    if (!model->trace || model->problem.length)
        return;
    Text big = TEXT_EMPTY, small = TEXT_EMPTY;
    int big_lines, small_lines, x = panel.x + INDENT, room = panel.w - 2 * INDENT;
    words_narration(model, &big, &small);
    measure(view, &big, &small, room, &big_lines, &small_lines);
    fit(panel.h - 6, &big_lines, &small_lines);
    draw_rect(view->draw, (Rect){panel.x, panel.y + 4, EDGE, panel.h - 8},
              paint_of(theme_lane(model_lane(model))));
    int high = big_lines * big_style.height + small_lines * small_style.height;
    int y = panel.y + (panel.h - high) / 2;
    rich_text(view->draw, x, y, room, big_lines, &big_style, text_slice(&big), true);
    if (small_lines)
        rich_text(view->draw, x, y + big_lines * big_style.height, room, small_lines, &small_style,
                  text_slice(&small), true);
    text_free(&big);
    text_free(&small);
}
