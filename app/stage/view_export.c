/* The export dialog, over the whole window. */
#include "app/stage/export_place.h"
#include "app/stage/pictures.h"
#include "app/stage/rich.h"
#include "app/stage/widget.h"

enum { NAME_WIDE = 92, BOX = 16, MOST_SAID = 5, BAR = 8, CHIP_ID = 32, ROW_ID = 64 };

static const RichStyle said_style = {FONT_UI,
                                     FONT_NUMBER,
                                     {COLOR_TEXT_DIM, COLOR_TEXT_DIM, 100},
                                     {COLOR_TEXT_DIM, COLOR_TEXT_DIM, 100},
                                     18};

static Slice word(const View *view, StringId id)
{
    return string_of(id, view->model->lang);
}

static bool has_focus(const View *view, ExportFocus focus)
{
    const Exporting *exporting = &view->model->exporting;
    if (exporting->phase == EXPORT_REPLACING)
        return focus == (exporting->replace ? EXPORT_ON_WRITE : EXPORT_ON_LEAVE);
    return exporting->phase == EXPORT_CHOOSING ? exporting->focus == focus
                                               : focus == EXPORT_ON_LEAVE;
}

static bool is_hot(View *view, size_t number, Rect rect)
{
    uint32_t id = widget_id(WIDGET_EXPORT, number);
    return widget_over(view, id, rect) && view->model->hot == id;
}

/* Presses [focus] where this input does. */
static void take_press(View *view, ExportFocus focus, Rect rect)
{
    if (!widget_pressed(view, widget_id(WIDGET_EXPORT, focus), rect))
        return;
    if (view->model->exporting.phase == EXPORT_CHOOSING)
        exporting_focus(view->model, focus);
    exporting_press(view->model, focus);
}

static void draw_button(View *view, ExportFocus focus, Rect rect, Slice label, bool primary)
{
    take_press(view, focus, rect);
    bool hot = is_hot(view, focus, rect);
    Paint ground = primary ? hot ? paint_mix(COLOR_ACCENT, 82, COLOR_TEXT) : paint_of(COLOR_ACCENT)
                           : paint_of(hot ? COLOR_PICKED : COLOR_CARD);
    draw_round(view->draw, rect, rect.h / 2, ground, 1,
               paint_of(hot || primary ? COLOR_ACCENT : COLOR_EDGE));
    if (has_focus(view, focus))
        draw_outline(view->draw, rect_inset(rect, -3), rect.h / 2 + 3, 2, LINE_SOLID,
                     paint_of(COLOR_ACCENT));
    draw_text_in(view->draw, rect.x + 4, rect.y + rect.h / 2, rect.w - 8, ALIGN_CENTER,
                 FONT_UI_STRONG, paint_of(primary ? COLOR_ON_ACCENT : COLOR_TEXT), label);
}

static void draw_row(View *view, const ExportPlace *place, size_t index)
{
    const Exporting *exporting = &view->model->exporting;
    ExportKind kind = export_kind(index);
    Rect row = export_row(place, index);
    if (widget_pressed(view, widget_id(WIDGET_EXPORT, ROW_ID + index), row))
        exporting_choose(view->model, index);
    bool chosen = exporting->kind == index, hot = is_hot(view, ROW_ID + index, row);
    if (chosen)
        draw_round(view->draw, rect_inset(row, 1), 6, paint_of(COLOR_PICKED),
                   has_focus(view, EXPORT_ON_FORMAT) ? 2 : 1, paint_of(COLOR_ACCENT));
    else if (hot)
        draw_round(view->draw, rect_inset(row, 1), 6, paint_of(COLOR_CARD), 0,
                   paint_of(COLOR_CARD));
    int y = row.y + row.h / 2, x = row.x + 12, wide = row.w - 24;
    int name = NAME_WIDE < wide / 2 ? NAME_WIDE : wide / 2;
    draw_text_in(view->draw, x, y, name - 8, ALIGN_LEFT, FONT_ROW_STRONG, paint_of(COLOR_TEXT),
                 slice_of(kind.name));
    draw_text_in(view->draw, x + name, y, wide - name, ALIGN_LEFT, FONT_UI,
                 paint_of(COLOR_TEXT_DIM), slice_of(kind.help[view->model->lang]));
}

/* The word above the first row of its group. */
static void draw_group(View *view, const ExportPlace *place, size_t first, StringId id)
{
    Rect row = export_row(place, first);
    draw_text_in(view->draw, row.x + 12, row.y - 12, row.w - 24, ALIGN_LEFT, FONT_SMALL_STRONG,
                 paint_of(COLOR_TEXT_FAINT), word(view, id));
}

static void draw_list(View *view, const ExportPlace *place)
{
    for (size_t i = 0; i < export_kind_count(); i++) {
        bool first = i == 0 || !export_kind(i).text != !export_kind(i - 1).text;
        if (first && place->columns)
            draw_group(view, place, i,
                       export_kind(i).text ? STRING_EXPORT_TEXTS : STRING_EXPORT_PICTURES);
        draw_row(view, place, i);
    }
}

/* A label, and what is typed beside it. */
static void draw_field(View *view, const ExportPlace *place, ExportFocus focus, StringId label,
                       Entry *entry)
{
    Rect rect = place->at[focus];
    int side = place->label;
    Rect box = {rect.x + side, rect.y, rect.w - side, rect.h};
    draw_text_in(view->draw, rect.x, rect.y + rect.h / 2, side - 6, ALIGN_LEFT, FONT_UI,
                 paint_of(COLOR_TEXT_DIM), word(view, label));
    if (widget_pressed(view, widget_id(WIDGET_EXPORT, focus), box)) {
        exporting_focus(view->model, focus);
        entry_press(view->draw, entry, box, FONT_ROW, view->model->mouse_x);
    }
    entry_draw(view->draw, entry, box, FONT_ROW, slice_of(""));
}

/* Three choices side by side, of which one holds. */
static void draw_steps(View *view, Rect rect)
{
    static const StringId words[] = {[EXPORT_THIS_STEP] = STRING_EXPORT_THIS_STEP,
                                     [EXPORT_ALL_STEPS] = STRING_EXPORT_ALL_STEPS,
                                     [EXPORT_CROSSINGS] = STRING_EXPORT_CROSSINGS};
    Exporting *exporting = &view->model->exporting;
    bool film = export_kind(exporting->kind).picture == PICTURE_GIF;
    int first = film ? EXPORT_ALL_STEPS : EXPORT_THIS_STEP, count = EXPORT_CROSSINGS - first + 1;
    int each = (rect.w - 6 * (count - 1)) / count;
    each = each < 126 ? each : 126;
    for (int i = 0; i < count; i++) {
        ExportSteps steps = (ExportSteps)(first + i);
        Rect chip = {rect.x + i * (each + 6), rect.y + 1, each, rect.h - 2};
        if (widget_pressed(view, widget_id(WIDGET_EXPORT, CHIP_ID + (size_t)i), chip)) {
            exporting_focus(view->model, EXPORT_ON_STEPS);
            exporting->steps = steps;
        }
        bool holds = exporting->steps == steps, hot = is_hot(view, CHIP_ID + (size_t)i, chip);
        draw_round(view->draw, chip, 6, paint_of(holds || hot ? COLOR_PICKED : COLOR_CARD),
                   holds && has_focus(view, EXPORT_ON_STEPS) ? 2 : 1,
                   paint_of(holds ? COLOR_ACCENT : COLOR_EDGE));
        draw_text_in(view->draw, chip.x + 4, chip.y + chip.h / 2, chip.w - 8, ALIGN_CENTER,
                     holds ? FONT_UI_STRONG : FONT_UI, paint_of(COLOR_TEXT),
                     word(view, words[steps]));
    }
}

/* Something that holds or not. */
static void draw_check(View *view, ExportFocus focus, Rect rect, StringId label, bool holds)
{
    take_press(view, focus, rect);
    bool hot = is_hot(view, focus, rect);
    int y = rect.y + rect.h / 2;
    Rect box = {rect.x + 2, y - BOX / 2, BOX, BOX};
    bool strong = hot || has_focus(view, focus);
    draw_round(view->draw, box, 4, paint_of(holds ? COLOR_ACCENT : COLOR_GROUND), 1,
               paint_of(strong || holds ? COLOR_ACCENT : COLOR_TEXT_DIM));
    if (holds)
        draw_icon(view->draw, rect_inset(box, 2), ICON_CHECK, paint_of(COLOR_ON_ACCENT));
    if (has_focus(view, focus))
        draw_outline(view->draw, rect_inset(box, -3), 6, 2, LINE_SOLID, paint_of(COLOR_ACCENT));
    draw_text_in(view->draw, rect.x + BOX + 12, y, rect.w - BOX - 16, ALIGN_LEFT, FONT_UI,
                 paint_of(COLOR_TEXT), word(view, label));
}

static void draw_choices(View *view, const ExportPlace *place)
{
    Exporting *exporting = &view->model->exporting;
    draw_field(view, place, EXPORT_ON_NAME, STRING_EXPORT_NAME, &exporting->name);
    draw_field(view, place, EXPORT_ON_FOLDER, STRING_EXPORT_FOLDER, &exporting->folder);
    draw_button(view, EXPORT_ON_BROWSE, place->at[EXPORT_ON_BROWSE],
                word(view, STRING_EXPORT_BROWSE), false);
    if (exporting_offers(exporting, EXPORT_ON_STEPS))
        draw_steps(view, place->at[EXPORT_ON_STEPS]);
    if (exporting_offers(exporting, EXPORT_ON_LANES))
        draw_check(view, EXPORT_ON_LANES, place->at[EXPORT_ON_LANES], STRING_EXPORT_LANES,
                   exporting->lanes_only);
    if (exporting_offers(exporting, EXPORT_ON_UNTIL))
        draw_check(view, EXPORT_ON_UNTIL, place->at[EXPORT_ON_UNTIL], STRING_EXPORT_UNTIL,
                   exporting->until_here);
}

/* What the pictures of a series will be called. */
static void add_series(const View *view, Text *out)
{
    const Exporting *exporting = &view->model->exporting;
    Text first = TEXT_EMPTY, second = TEXT_EMPTY;
    size_t last = exporting->until_here ? view->model->step : model_steps(view->model) - 1;
    size_t count = pictures_count(view->model, exporting->steps == EXPORT_CROSSINGS, last);
    Slice name = text_slice(&exporting->name.text);
    pictures_name(name, 1, count, &first);
    pictures_name(name, 2, count, &second);
    Field fields[] = {{"first", text_slice(&first)}, {"second", text_slice(&second)}};
    string_fill(word(view, STRING_EXPORT_SERIES), fields, 2, out);
    text_free(&first);
    text_free(&second);
}

/* What is asked or went wrong; else what there is to know before it begins. */
static void what_to_say(const View *view, bool narrow, Text *out)
{
    const Exporting *exporting = &view->model->exporting;
    ExportKind kind = export_kind(exporting->kind);
    bool many = exporting_offers(exporting, EXPORT_ON_UNTIL);
    text_add_slice(out, text_slice(&exporting->said[view->model->lang]));
    if (out->length)
        return;
    if (exporting_series(exporting))
        add_series(view, out);
    else if (narrow)
        text_add_c(out, kind.help[view->model->lang]);
    if (exporting->part && (kind.text || (many && !exporting->until_here))) {
        text_add_c(out, out->length ? "\n" : "");
        text_add_slice(out, word(view, STRING_EXPORT_PART));
    }
}

static void draw_said(View *view, const ExportPlace *place)
{
    Rect area = place->say;
    const Exporting *exporting = &view->model->exporting;
    Text text = TEXT_EMPTY;
    RichStyle style = said_style;
    what_to_say(view, place->narrow, &text);
    bool strong = exporting->phase == EXPORT_REPLACING;
    style.line = paint_of(exporting->bad ? COLOR_ERROR : strong ? COLOR_TEXT : COLOR_TEXT_DIM);
    style.font = strong ? FONT_UI_STRONG : FONT_UI;
    int most = area.h / style.height < MOST_SAID ? area.h / style.height : MOST_SAID;
    int lines = rich_text(view->draw, 0, 0, area.w, most, &style, text_slice(&text), false);
    lines = lines < most ? lines : most;
    int y = exporting->phase == EXPORT_CHOOSING && !exporting->bad
                ? area.y
                : area.y + area.h - lines * style.height; /* next to the buttons */
    if (lines > 0)
        rich_text(view->draw, area.x, y, area.w, lines, &style, text_slice(&text), true);
    text_free(&text);
}

/* What is done while it runs, in place of the choices. */
static void draw_running(View *view, Rect area)
{
    const Exporting *exporting = &view->model->exporting;
    Field fields[] = {{"name", text_slice(&exporting->name.text)}};
    Text text = TEXT_EMPTY;
    string_fill(word(view, exporting->recording ? STRING_EXPORT_RECORDING : STRING_EXPORT_WRITING),
                fields, 1, &text);
    size_t total = exporting->total ? exporting->total : 1;
    int percent = (int)((double)exporting->done * 100 / (double)total);
    percent = percent < 100 ? percent : 100;
    int y = area.y + area.h / 3;
    RichStyle style = said_style;
    style.font = FONT_CARD;
    style.line = paint_of(COLOR_TEXT);
    style.height = 20;
    rich_text(view->draw, area.x, y - 46, area.w, 2, &style, text_slice(&text), true);
    Rect bar = {area.x, y, area.w - 50, BAR};
    draw_round(view->draw, bar, BAR / 2, paint_of(COLOR_TRACK), 0, paint_of(COLOR_TRACK));
    bar.w = bar.w * percent / 100;
    draw_round(view->draw, bar, BAR / 2, paint_of(COLOR_ACCENT), 0, paint_of(COLOR_ACCENT));
    text_cut(&text, 0);
    text_printf(&text, "%d%%", percent);
    draw_text_in(view->draw, area.x + area.w - 46, y + BAR / 2, 46, ALIGN_RIGHT, FONT_UI_STRONG,
                 paint_of(COLOR_TEXT), text_slice(&text));
    text_free(&text);
}

static void draw_title(View *view, const ExportPlace *place)
{
    Rect box = place->box;
    int x = place->scrolls.x, y = (box.y + place->scrolls.y) / 2 + 1;
    int room = box.w - 2 * (x - box.x);
    int wide = draw_text_in(view->draw, x, y, room, ALIGN_LEFT, FONT_PART, paint_of(COLOR_TEXT),
                            word(view, STRING_EXPORT_TITLE));
    int left = room - wide - 20;
    if (left > 120 && view->model->exporting.phase == EXPORT_CHOOSING)
        draw_text_in(view->draw, x + wide + 20, y, left, ALIGN_RIGHT, FONT_SMALL,
                     paint_of(COLOR_TEXT_DIM), word(view, STRING_EXPORT_KEYS));
}

/* Where to scroll to so that what has the keys is seen, or what was said. */
static int scroll_for(View *view, const ExportPlace *place)
{
    const Exporting *exporting = &view->model->exporting;
    Rect area = place->scrolls, at = place->at[exporting->focus];
    bool format = exporting->focus == EXPORT_ON_FORMAT;
    int scroll = exporting->scroll, from = at.y - area.y + scroll - 4, to = from + at.h + 8;
    if (!place->columns && exporting->said[view->model->lang].length)
        return place->content; /* it stands below all choices */
    if (exporting->focus >= EXPORT_ON_LEAVE || (place->columns && !format))
        return scroll;
    if (format && exporting->kind == 0)
        return 0;
    scroll = to - scroll > area.h ? to - area.h : scroll;
    return from < scroll ? from : scroll;
}

static void scroll(View *view, ExportPlace *place, Rect window)
{
    Exporting *exporting = &view->model->exporting;
    Rect area = place->scrolls;
    Scroll scroll = {exporting->moved ? scroll_for(view, place) : exporting->scroll, false};
    exporting->moved = false;
    widget_scroll(view, &scroll, area, place->content, EXPORT_ROW);
    exporting->scroll = scroll.at;
    *place = export_place(view, window);
    area.w += 10;
    if (place->columns || exporting->phase != EXPORT_RUNNING)
        widget_scroll_bar(view, &scroll, area, place->content);
}

static void draw_body(View *view, const ExportPlace *place)
{
    Rect clip = view->clip;
    bool shut = view->shut, running = view->model->exporting.phase == EXPORT_RUNNING;
    view->shut = shut || view->model->exporting.phase != EXPORT_CHOOSING;
    view->clip = place->scrolls;
    draw_clip(view->draw, place->scrolls);
    if (place->columns || !running)
        draw_list(view, place);
    if (place->columns) {
        draw_unclip(view->draw);
        view->clip = clip;
    }
    Rect form = {place->say.x, place->scrolls.y, place->say.w, place->scrolls.h};
    if (running)
        draw_running(view, form);
    else
        draw_choices(view, place);
    if (!running)
        draw_said(view, place);
    if (!place->columns)
        draw_unclip(view->draw);
    view->clip = clip;
    view->shut = shut;
}

void view_export(View *view, Rect window)
{
    const Exporting *exporting = &view->model->exporting;
    bool asks = exporting->phase == EXPORT_REPLACING;
    ExportPlace place = export_place(view, window);
    draw_round(view->draw, place.box, 12, paint_of(COLOR_PANEL), 2, paint_of(COLOR_ACCENT));
    scroll(view, &place, window);
    draw_title(view, &place);
    draw_body(view, &place);
    bool shut = view->shut;
    if (place.at[EXPORT_ON_WRITE].w)
        draw_button(view, EXPORT_ON_WRITE, place.at[EXPORT_ON_WRITE],
                    word(view, asks ? STRING_EXPORT_REPLACE : STRING_EXPORT), true);
    view->shut |= exporting->asked != EXPORT_NOTHING; /* one press is for one button */
    draw_button(view, EXPORT_ON_LEAVE, place.at[EXPORT_ON_LEAVE],
                word(view, asks ? STRING_EXPORT_KEEP : STRING_EXPORT_LEAVE), false);
    view->shut = shut;
}
