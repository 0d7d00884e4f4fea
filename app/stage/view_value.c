/* The whole of a value, and where it came from: a card over the lanes. */
#include "app/stage/origin.h"
#include "app/stage/rows.h"
#include "app/stage/widget.h"
#include "app/stage/words.h"

enum { HEAD = 62, LINE = 20, MOST_BYTES = 200000, PAD = 14, CLOSE = 22, MOST_LINE = 400 };

/* What is listed: the items of a container one by one, else the value's text in lines. */
typedef struct Listing {
    View *view;
    Rect area;
    const MirrorObject *object; /* of the container; NULL: text */
    Text text;
    size_t lines;
    int label; /* the width before the items' values */
} Listing;

Rect view_value_place(const Model *model, Rect panel)
{
    if (!model->picked.open || model_value(model, model->picked.at) == DATUM_UNBOUND)
        return (Rect){0};
    int wide = panel.w * 55 / 100 > 320 ? panel.w * 55 / 100 : 320;
    wide = wide < panel.w - 16 ? wide : panel.w - 16;
    int high = panel.h * 56 / 100 > 150 ? panel.h * 56 / 100 : 150;
    high = high < panel.h - 12 ? high : panel.h - 12;
    return (Rect){panel.x + panel.w - wide - 8, panel.y + 8, wide, high};
}

static bool is_pairs(const MirrorObject *object)
{
    return object->kind == OBJECT_DICT || object->kind == OBJECT_INSTANCE;
}

static const char *slot_name(const Model *model, ValueSlot at)
{
    if (at.lane == NO_LANE)
        return trace_global(model->trace, (uint32_t)at.slot);
    const Lane *lane = cursor_lane(model->cursor, at.lane);
    if (at.frame == SLOT_ATTRIBUTE)
        return "self";
    return trace_code(model->trace, lane->frames[at.frame].code)->slots[at.slot];
}

/* "numbers · main · 5000 items" */
static void add_title(const Model *model, const MirrorObject *object, Text *out)
{
    ValueSlot at = model->picked.at;
    text_add_c(out, slot_name(model, at));
    text_add_c(out, "  ·  ");
    words_lane_title(model->cursor, at.lane == NO_LANE ? 0 : at.lane, out);
    if (!object)
        return;
    Text count = TEXT_EMPTY;
    text_printf(&count, "%zu", object->item_count / (is_pairs(object) ? 2 : 1));
    Field fields[] = {{"count", text_slice(&count)}};
    text_add_c(out, "  ·  ");
    string_fill(string_of(STRING_ITEMS, model->lang), fields, 1, out);
    text_free(&count);
}

/* The container that [datum] is, if its items can be listed. */
static const MirrorObject *container_of(const Model *model, Datum datum)
{
    const MirrorObject *object =
        datum_is_object(datum) ? cursor_object(model->cursor, datum_number(datum)) : NULL;
    bool listed = object && (object->kind <= OBJECT_DEQUE || object->kind == OBJECT_INSTANCE);
    return listed && object->item_count ? object : NULL;
}

/* The text in lines that fit, each ended by a line feed. */
static void wrap(Draw *draw, Slice text, int room, Text *out)
{
    while (text.length) {
        size_t fit = draw_fit(draw, FONT_ROW, text, room);
        fit = fit ? fit : text.length;
        text_add(out, text.bytes, fit);
        text_add_char(out, '\n');
        text = (Slice){text.bytes + fit, text.length - fit};
    }
}

static void add_item(const Listing *listing, size_t number, Text *label, Text *value)
{
    const Model *model = listing->view->model;
    const MirrorObject *object = listing->object;
    if (!is_pairs(object)) {
        text_printf(label, "%zu", number);
        cursor_repr(model->cursor, object->items[number], MOST_LINE, value);
        return;
    }
    Datum key = object->items[2 * number];
    if (object->kind == OBJECT_INSTANCE && datum_is_atom(key))
        text_add_slice(label, trace_atom_text(model->trace, datum_number(key)));
    else
        cursor_repr(model->cursor, key, WORDS_VALUE, label);
    cursor_repr(model->cursor, object->items[2 * number + 1], MOST_LINE, value);
}

static void draw_item(const Listing *listing, size_t number, int y)
{
    Text label = TEXT_EMPTY, value = TEXT_EMPTY;
    Rect area = listing->area;
    int most = listing->label;
    add_item(listing, number, &label, &value);
    draw_text_in(listing->view->draw, area.x, y, most - 14, ALIGN_RIGHT, FONT_NUMBER,
                 paint_of(COLOR_TEXT_DIM), text_slice(&label));
    draw_text_in(listing->view->draw, area.x + most, y, area.w - most - 8, ALIGN_LEFT, FONT_ROW,
                 paint_of(COLOR_NUMBER), text_slice(&value));
    text_free(&label);
    text_free(&value);
}

/* A third for keys and attributes, what the last number needs for numbers. */
static int label_width(const Listing *listing)
{
    if (is_pairs(listing->object))
        return listing->area.w * 35 / 100;
    Text number = TEXT_EMPTY;
    text_printf(&number, "%zu", listing->lines);
    int width = draw_width(listing->view->draw, FONT_NUMBER, text_slice(&number)) + 18;
    text_free(&number);
    return width;
}

static Slice line_of(Slice text, size_t number)
{
    size_t start = 0;
    while (number && start < text.length)
        number -= text.bytes[start++] == '\n';
    size_t end = start;
    while (end < text.length && text.bytes[end] != '\n')
        end++;
    return (Slice){text.bytes + start, end - start};
}

static Listing list(View *view, Rect area, Datum datum)
{
    const Model *model = view->model;
    Listing listing = {.view = view, .area = area, .object = container_of(model, datum)};
    if (listing.object) {
        listing.lines = listing.object->item_count / (is_pairs(listing.object) ? 2 : 1);
        listing.label = label_width(&listing);
        return listing;
    }
    Text whole = TEXT_EMPTY;
    cursor_repr(model->cursor, datum, MOST_BYTES, &whole);
    wrap(view->draw, text_slice(&whole), area.w - 8, &listing.text);
    for (size_t i = 0; i < listing.text.length; i++)
        listing.lines += listing.text.bytes[i] == '\n';
    text_free(&whole);
    return listing;
}

static void draw_listing(const Listing *listing, Scroll *scroll)
{
    View *view = listing->view;
    Rect area = listing->area, clip = view->clip;
    size_t lines = listing->lines < 1000000 ? listing->lines : 1000000;
    int content = (int)lines * LINE;
    widget_scroll(view, scroll, area, content, 3 * LINE);
    view->clip = area;
    draw_clip(view->draw, area);
    for (size_t i = (size_t)(scroll->at / LINE); i < lines; i++) {
        int y = area.y + (int)i * LINE + LINE / 2 - scroll->at;
        if (y > area.y + area.h + LINE)
            break;
        if (listing->object)
            draw_item(listing, i, y);
        else
            draw_text_in(view->draw, area.x, y, area.w, ALIGN_LEFT, FONT_ROW,
                         paint_of(COLOR_NUMBER), line_of(text_slice(&listing->text), i));
    }
    draw_unclip(view->draw);
    view->clip = clip;
    widget_scroll_bar(view, scroll, area, content);
}

/* "from step 12: send(10)": a click goes there. */
static void draw_origin(View *view, Rect box)
{
    Model *model = view->model;
    Text number = TEXT_EMPTY, what = TEXT_EMPTY, said = TEXT_EMPTY;
    Rows rows = rows_of(model, model->picked.origin, 1);
    if (rows.count) {
        Slice pill = rows_text(&rows, rows.rows[0].pill);
        text_add_slice(&what, pill.length ? pill : rows_text(&rows, rows.rows[0].text));
    }
    rows_free(&rows);
    text_printf(&number, "%zu", model->picked.origin + 1);
    Field fields[] = {{"step", text_slice(&number)}, {"what", text_slice(&what)}};
    string_fill(string_of(STRING_FROM_STEP, model->lang), fields, 2, &said);
    int width = draw_width(view->draw, FONT_SMALL_STRONG, text_slice(&said)) + 22;
    width = width < box.w - 2 * PAD ? width : box.w - 2 * PAD;
    Rect button = {box.x + PAD, box.y + 34, width, 22};
    uint32_t id = widget_id(WIDGET_ORIGIN, 0);
    bool hot = widget_over(view, id, button) && model->hot == id;
    draw_round(view->draw, button, 11, paint_of(hot ? COLOR_PICKED : COLOR_PANEL), 1,
               paint_of(COLOR_ACCENT));
    draw_text_in(view->draw, button.x + 10, button.y + 11, width - 20, ALIGN_LEFT,
                 FONT_SMALL_STRONG, paint_of(COLOR_ACCENT), text_slice(&said));
    if (widget_pressed(view, id, button)) {
        model->picked.open = false;
        widget_go(view, model->picked.origin);
    }
    text_free(&number);
    text_free(&what);
    text_free(&said);
}

static void draw_close(View *view, Rect box)
{
    Model *model = view->model;
    Rect close = {box.x + box.w - CLOSE - 8, box.y + 8, CLOSE, CLOSE};
    uint32_t id = widget_id(WIDGET_ORIGIN, 1);
    bool hot = widget_over(view, id, close) && model->hot == id;
    if (widget_pressed(view, id, close))
        model->picked.open = false;
    draw_icon(view->draw, rect_inset(close, 4), ICON_CLOSE,
              paint_of(hot ? COLOR_TEXT : COLOR_TEXT_DIM));
}

void view_value(View *view, Rect panel)
{
    Model *model = view->model;
    Rect box = view_value_place(model, panel);
    if (!box.w)
        return;
    if (model->picked.step != model->step) {
        model->picked.step = model->step;
        model->picked.origin = origin_of(model, model->picked.at);
    }
    Text title = TEXT_EMPTY;
    Datum datum = model_value(model, model->picked.at);
    add_title(model, container_of(model, datum), &title);
    draw_round(view->draw, box, SIZE_RADIUS, paint_of(COLOR_CARD), 2, paint_of(COLOR_ACCENT));
    draw_text_in(view->draw, box.x + PAD, box.y + 19, box.w - 2 * PAD - CLOSE, ALIGN_LEFT,
                 FONT_UI_STRONG, paint_of(COLOR_TEXT), text_slice(&title));
    text_free(&title);
    Rect area = {box.x + PAD, box.y + HEAD, box.w - 2 * PAD, box.h - HEAD - 8};
    Listing listing = list(view, area, datum);
    draw_listing(&listing, &model->picked.scroll);
    text_free(&listing.text);
    draw_close(view, box);
    draw_origin(view, box);
}
