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

static bool is_last(const Pen *pen)
{
    return pen->draws && pen->line + 1 == pen->most;
}

/* Puts as much of a word that is longer than a line as goes into the lines before the last one;
 * returns what is left of it. */
static Slice put_parts(Pen *pen, Slice word, FontId font, Paint line)
{
    while (!is_last(pen) && draw_width(pen->draw, font, word) > pen->room) {
        size_t fit = draw_fit(pen->draw, font, word, pen->room - pen->x);
        if (!fit && pen->x == 0)
            fit = draw_grapheme_end(word, 0);
        put_run(pen, font, line, (Slice){word.bytes, fit});
        word = (Slice){word.bytes + fit, word.length - fit};
        next_line(pen);
    }
    return word;
}

/* [rest]: bytes that follow. The last line keeps room for the `…` that stands for them. */
static void put_word(Pen *pen, Slice word, bool code, size_t rest)
{
    const RichStyle *style = pen->style;
    FontId font = code ? style->code : style->font;
    Paint line = code ? style->code_line : style->line;
    word = put_parts(pen, word, font, line);
    int width = draw_width(pen->draw, font, word);
    bool last = is_last(pen);
    int kept = last && rest ? draw_width(pen->draw, style->font, slice_of("…")) : 0;
    bool fits = pen->x + width + kept <= pen->room;
    if (!fits && last && pen->x > 0) {
        pen->x = pen->end;
        put_run(pen, style->font, style->line, slice_of("…"));
        pen->full = true;
        return;
    }
    if (!fits && pen->x > 0)
        next_line(pen);
    put_run(pen, font, line, word);
    pen->full = !fits && last;
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
