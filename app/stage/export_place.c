#include "app/stage/export_place.h"

#include "app/stage/widget.h"

enum {
    WIDE = 880,
    NARROW = 460,
    PAD = 20,
    HEAD = 50,
    LOW_HEAD = 34,
    LEAST_WIDE = 600, /* for two columns */
    LEAST_HIGH = 330,
    GROUP = 26, /* the word above the rows of a group */
    FIELD = 30,
    GAP = 8,
    CHECK = 24,
    TWO_CHECKS = 400, /* so wide that both stand beside each other */
    BUTTON = 30,
    WORDY = 380, /* so wide that the formats' rows say what they are for */
    LABEL = 78,
    LEAST_SAY = 44,
    CHOICES = 3 * FIELD + 2 * CHECK + 3 * GAP,
};

/* With the words above the two groups where there is room. */
static int list_height(bool columns)
{
    return (int)export_kind_count() * EXPORT_ROW + (columns ? 2 * GROUP : 0);
}

static size_t text_count(void)
{
    size_t count = 0;
    while (count < export_kind_count() && export_kind(count).text)
        count++;
    return count;
}

Rect export_row(const ExportPlace *place, size_t index)
{
    int groups = !place->columns ? 0 : index < text_count() ? 1 : 2;
    return (Rect){place->list.x, place->list.y + groups * GROUP + (int)index * EXPORT_ROW,
                  place->list.w, EXPORT_ROW};
}

/* Fields and choices below each other from [y]; returns where they end. */
static int place_choices(ExportPlace *place, View *view, Rect column, int y)
{
    Slice browse = string_of(STRING_EXPORT_BROWSE, view->model->lang);
    int wide = widget_button_width(view, browse), x = column.x, w = column.w;
    wide = wide < w / 3 ? wide : w / 3;
    place->label = LABEL < w / 4 ? LABEL : w / 4;
    place->at[EXPORT_ON_NAME] = (Rect){x, y, w, FIELD};
    y += FIELD + GAP;
    place->at[EXPORT_ON_FOLDER] = (Rect){x, y, w - wide - GAP, FIELD};
    place->at[EXPORT_ON_BROWSE] = (Rect){x + w - wide, y, wide, FIELD};
    y += FIELD + GAP;
    if (!place->columns && !exporting_offers(&view->model->exporting, EXPORT_ON_STEPS))
        return y - GAP; /* beside the formats they keep their place */
    place->at[EXPORT_ON_STEPS] = (Rect){x, y, w, FIELD};
    y += FIELD + GAP;
    bool beside = w >= TWO_CHECKS;
    place->at[EXPORT_ON_LANES] = (Rect){x, y, beside ? w / 2 : w, CHECK};
    place->at[EXPORT_ON_UNTIL] =
        (Rect){beside ? x + w / 2 : x, beside ? y : y + CHECK, beside ? w - w / 2 : w, CHECK};
    return y + (beside ? 1 : 2) * CHECK;
}

static void place_columns(ExportPlace *place, View *view, Rect inner, int foot)
{
    int wide = (inner.w - PAD) * 46 / 100, x = inner.x + wide + PAD;
    Rect form = {x, inner.y, inner.x + inner.w - x, inner.h - foot};
    place->scrolls = (Rect){inner.x, inner.y, wide, inner.h};
    place->content = list_height(true);
    place->narrow = wide < WORDY;
    int y = place_choices(place, view, form, form.y) + GAP;
    place->say = (Rect){form.x, y, form.w, form.y + form.h - y};
}

static void place_column(ExportPlace *place, View *view, Rect inner, int foot)
{
    place->scrolls = (Rect){inner.x, inner.y, inner.w, inner.h - foot};
    int top = inner.y - view->model->exporting.scroll, list = list_height(false);
    int y = place_choices(place, view, inner, top + list + GAP) + GAP;
    place->say = (Rect){inner.x, y, inner.w, LEAST_SAY + 20};
    place->content = y + place->say.h - top;
}

/* Where the buttons are, from the right. */
static void place_buttons(ExportPlace *place, View *view, Rect inner)
{
    Language lang = view->model->lang;
    ExportPhase phase = view->model->exporting.phase;
    bool asks = phase == EXPORT_REPLACING;
    StringId words[] = {asks ? STRING_EXPORT_REPLACE : STRING_EXPORT,
                        asks ? STRING_EXPORT_KEEP : STRING_EXPORT_LEAVE};
    ExportFocus focus[] = {EXPORT_ON_WRITE, EXPORT_ON_LEAVE};
    int x = inner.x + inner.w, y = inner.y + inner.h - BUTTON;
    for (int i = phase == EXPORT_RUNNING; i < 2; i++) {
        int wide = widget_button_width(view, string_of(words[i], lang)) + 14;
        wide = wide < inner.w / 2 - GAP ? wide : inner.w / 2 - GAP;
        x -= wide;
        place->at[focus[i]] = (Rect){x, y, wide, BUTTON};
        x -= GAP + 2;
    }
}

ExportPlace export_place(View *view, Rect window)
{
    ExportPlace place = {.columns = window.w >= LEAST_WIDE && window.h >= LEAST_HIGH};
    int pad = window.w < NARROW ? PAD / 2 : PAD, head = window.h < LEAST_HIGH ? LOW_HEAD : HEAD;
    int wide = place.columns ? WIDE : NARROW, foot = BUTTON + GAP;
    wide = wide < window.w - 24 ? wide : window.w - 24;
    int form = CHOICES + 2 * LEAST_SAY + foot, list = list_height(place.columns);
    int high = head + pad + (!place.columns ? form + list : form > list ? form : list);
    high = high < window.h - 12 ? high : window.h - 12;
    place.box = (Rect){(window.w - wide) / 2, (window.h - high) / 2, wide, high};
    Rect inner = {place.box.x + pad, place.box.y + head, wide - 2 * pad, high - head - pad};
    if (place.columns)
        place_columns(&place, view, inner, foot);
    else
        place_column(&place, view, inner, foot);
    place_buttons(&place, view, inner);
    place.list = place.scrolls;
    place.list.y -= view->model->exporting.scroll;
    place.at[EXPORT_ON_FORMAT] = export_row(&place, view->model->exporting.kind);
    return place;
}
