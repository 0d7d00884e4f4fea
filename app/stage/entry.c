#include "app/stage/entry.h"

#include <string.h>

enum { PAD = 8, CARET = 2 };

void entry_set(Entry *entry, Slice text)
{
    text_cut(&entry->text, 0);
    text_add_slice(&entry->text, text);
    entry->caret = text.length;
    entry->chosen = text.length > 0;
}

void entry_free(Entry *entry)
{
    text_free(&entry->text);
    entry->caret = 0;
}

/* Replaces the bytes from [from] to [to] by [with]. */
static void replace(Entry *entry, size_t from, size_t to, Slice with)
{
    Text made = TEXT_EMPTY;
    text_add(&made, text_c(&entry->text), from);
    text_add_slice(&made, with);
    text_add(&made, text_c(&entry->text) + to, entry->text.length - to);
    text_free(&entry->text);
    entry->text = made;
    entry->caret = from + with.length;
    entry->chosen = false;
}

void entry_type(Entry *entry, Slice typed)
{
    Text plain = TEXT_EMPTY;
    for (size_t i = 0; i < typed.length; i++)
        if ((unsigned char)typed.bytes[i] >= ' ' && typed.bytes[i] != 127)
            text_add_char(&plain, typed.bytes[i]);
    size_t from = entry->chosen ? 0 : entry->caret;
    size_t to = entry->chosen ? entry->text.length : entry->caret;
    if (plain.length)
        replace(entry, from, to, text_slice(&plain));
    text_free(&plain);
}

static size_t after(const Entry *entry, size_t at)
{
    return at < entry->text.length ? draw_grapheme_end(text_slice(&entry->text), at) : at;
}

static size_t before(const Entry *entry, size_t at)
{
    size_t last = 0;
    for (size_t next = 0; next < at; next = after(entry, next))
        last = next;
    return last;
}

/* False where [key] does not delete. */
static bool delete_by(Entry *entry, const char *key)
{
    bool back = strcmp(key, "Backspace") == 0;
    if (!back && strcmp(key, "Delete") != 0)
        return false;
    size_t at = entry->caret;
    if (entry->chosen)
        replace(entry, 0, entry->text.length, slice_of(""));
    else if (back)
        replace(entry, before(entry, at), at, slice_of(""));
    else
        replace(entry, at, after(entry, at), slice_of(""));
    return true;
}

bool entry_key(Entry *entry, const char *key)
{
    size_t at = entry->caret;
    if (delete_by(entry, key))
        return true;
    if (strcmp(key, "Ctrl+A") == 0) {
        entry->caret = entry->text.length;
        entry->chosen = entry->caret > 0;
        return true;
    }
    if (strcmp(key, "Left") == 0)
        entry->caret = before(entry, at);
    else if (strcmp(key, "Right") == 0)
        entry->caret = after(entry, at);
    else if (strcmp(key, "Home") == 0)
        entry->caret = 0;
    else if (strcmp(key, "End") == 0)
        entry->caret = entry->text.length;
    else
        return false;
    entry->chosen = false;
    return true;
}

/* How far the text is scrolled to the left so that the caret is seen; [caret]: how far it is in. */
static int scroll_of(Draw *draw, const Entry *entry, int room, FontId font, int *caret)
{
    *caret = draw_width(draw, font, (Slice){text_c(&entry->text), entry->caret});
    return *caret > room - 2 * CARET ? *caret - room + 2 * CARET : 0;
}

static Rect inner_of(Rect box)
{
    return (Rect){box.x + PAD, box.y, box.w - 2 * PAD, box.h};
}

void entry_press(Draw *draw, Entry *entry, Rect box, FontId font, int x)
{
    int caret, scroll = scroll_of(draw, entry, inner_of(box).w, font, &caret);
    int into = x - inner_of(box).x + scroll;
    entry->caret = into > 0 ? draw_fit(draw, font, text_slice(&entry->text), into) : 0;
    entry->chosen = false;
}

void entry_draw(Draw *draw, const Entry *entry, Rect box, FontId font, Slice hint)
{
    Rect inner = inner_of(box);
    int y = box.y + box.h / 2, high = font_info[font].size + 4, caret;
    int scroll = scroll_of(draw, entry, inner.w, font, &caret);
    Slice text = text_slice(&entry->text);
    draw_round(draw, box, 6, paint_of(COLOR_GROUND), entry->idle ? 1 : 2,
               paint_of(entry->idle ? COLOR_EDGE : COLOR_ACCENT));
    draw_clip(draw, inner);
    if (entry->chosen && !entry->idle)
        draw_rect(draw, (Rect){inner.x - scroll, y - high / 2, caret, high},
                  paint_of(COLOR_PICKED));
    if (text.length)
        draw_text(draw, inner.x - scroll, y, font, paint_of(COLOR_TEXT), text);
    else
        draw_text_in(draw, inner.x, y, inner.w, ALIGN_LEFT, font, paint_of(COLOR_TEXT_FAINT), hint);
    if (!entry->idle)
        draw_rect(draw, (Rect){inner.x + caret - scroll, y - high / 2, CARET, high},
                  paint_of(COLOR_ACCENT));
    draw_unclip(draw);
}
