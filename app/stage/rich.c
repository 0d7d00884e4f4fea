#include "app/stage/rich.h"

#include <string.h>

/* Where the next word goes. */
typedef struct Pen {
    Draw *draw;
    const RichStyle *style;
    int left, room, most;
    int x, y, line; /* line from 0 */
    int end;        /* of the last word: x without the blanks after it */
    bool draws, full;
} Pen;

/* A word: letters up to a blank, all of one kind. */
static size_t word_end(Slice text, size_t at)
{
    while (at < text.length && text.bytes[at] != '`' && !strchr(" \n\t", text.bytes[at]))
        at++;
    return at;
}

static void next_line(Pen *pen)
{
    pen->line++;
    pen->x = pen->end = 0;
}

static void put_run(Pen *pen, FontId font, Paint line, Slice run)
{
    if (pen->draws)
        draw_text_in(pen->draw, pen->left + pen->x, pen->y + pen->line * pen->style->height,
                     pen->room - pen->x, ALIGN_LEFT, font, line, run);
}

/* [rest]: bytes that follow. The last line keeps room for the `…` that stands for them. */
static void put_word(Pen *pen, Slice word, bool code, size_t rest)
{
    const RichStyle *style = pen->style;
    FontId font = code ? style->code : style->font;
    int width = draw_width(pen->draw, font, word);
    bool last = pen->draws && pen->line + 1 == pen->most;
    int kept = last && rest ? draw_width(pen->draw, style->font, slice_of("…")) : 0;
    if (pen->x + width + kept > pen->room && (last || pen->x > 0)) {
        if (last) {
            pen->x = pen->end;
            put_run(pen, style->font, style->line, slice_of("…"));
            pen->full = true;
            return;
        }
        next_line(pen);
    }
    put_run(pen, font, code ? style->code_line : style->line, word);
    pen->x += width;
    pen->end = pen->x;
}

int rich_text(Draw *draw, int x, int y, int room, int most, const RichStyle *style, Slice text,
              bool draws)
{
    Pen pen = {.draw = draw,
               .style = style,
               .left = x,
               .room = room,
               .most = most,
               .y = y + style->height / 2,
               .draws = draws};
    bool code = false;
    int blank = draw_width(draw, style->font, slice_of("a b")) -
                draw_width(draw, style->font, slice_of("ab"));
    for (size_t at = 0; at < text.length && !pen.full;) {
        if (text.bytes[at] == '`') {
            code = !code;
            at++;
        } else if (strchr(" \n\t", text.bytes[at])) {
            pen.x += pen.x > 0 ? blank : 0;
            at++;
        } else {
            size_t end = word_end(text, at);
            put_word(&pen, (Slice){text.bytes + at, end - at}, code, text.length - end);
            at = end;
        }
    }
    return text.length ? pen.line + 1 : 0;
}
