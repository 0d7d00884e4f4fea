/* The instructor's note at this step, over the lanes. */
#include "app/stage/rich.h"
#include "app/stage/widget.h"

enum { PAD = 14, HEAD = 26, MOST_LINES = 12, LINE = 20 };

static const RichStyle style = {FONT_SAY_MORE,
                                FONT_SAY_MORE_CODE,
                                {COLOR_TEXT, COLOR_TEXT, 100},
                                {COLOR_NUMBER, COLOR_NUMBER, 100},
                                LINE};

void view_note(View *view, Rect panel)
{
    const Model *model = view->model;
    Text note = TEXT_EMPTY;
    if (!model->note || !model->note(model->narrate_context, model->lang, model->step, &note))
        return;
    int wide = panel.w * 46 / 100 > 260 ? panel.w * 46 / 100 : 260;
    wide = wide < panel.w - 16 ? wide : panel.w - 16;
    int room = wide - 2 * PAD, most = (panel.h - HEAD - 30) / LINE;
    most = most < 1 ? 1 : most > MOST_LINES ? MOST_LINES : most;
    int lines = rich_text(view->draw, 0, 0, room, most, &style, text_slice(&note), false);
    lines = lines < most ? lines : most;
    Rect box = {panel.x + panel.w - wide - 8, panel.y + 8, wide, HEAD + lines * LINE + 10};
    draw_round(view->draw, box, SIZE_RADIUS, paint_of(COLOR_CARD), 2, paint_of(COLOR_NUMBER));
    draw_text_in(view->draw, box.x + PAD, box.y + HEAD / 2 + 1, room, ALIGN_LEFT, FONT_SMALL_STRONG,
                 paint_of(COLOR_NUMBER), string_of(STRING_NOTE, model->lang));
    rich_text(view->draw, box.x + PAD, box.y + HEAD, room, lines, &style, text_slice(&note), true);
    text_free(&note);
}
