/* What stands above the lanes: a box for each, with its name and state. */
#include "app/stage/lanes_place.h"
#include "app/stage/walk.h"
#include "app/stage/widget.h"
#include "app/stage/words.h"

enum { LOW_BOX = 26, LEAST_BOX = 40, GLYPH = 10 };

/* A lane's box is as wide as its neighbours let it. */
static Rect box_rect(const LanesPlace *place, int lane)
{
    bool pinned = place->strip && lane == 0;
    int left = lanes_gap(place, lane, false) / (lane ? 2 : 1), right = lanes_gap(place, lane, true);
    int half = SIZE_LANE_BOX / 2;
    right = lanes_next(place, lane, true) != NO_LANE ? right / 2 : right;
    half = left - 6 < half ? left - 6 : half;
    half = right - 6 < half ? right - 6 : half;
    half = pinned ? place->strip / 2 - 5 : half;
    int x = lanes_x(place, lane);
    return (Rect){x - half, place->panel.y + (place->low ? 8 : 12), 2 * half,
                  place->low ? LOW_BOX : SIZE_LANE_BOX_HIGH};
}

static void draw_state(LanesPlace *place, int lane, Rect box)
{
    const Model *model = place->model;
    Text state = TEXT_EMPTY;
    words_state(model, lane, true, &state);
    if (draw_width(place->draw, FONT_SMALL, text_slice(&state)) + GLYPH + 5 > box.w - 12) {
        text_cut(&state, 0);
        words_state_word(model, lane, &state);
    }
    int width = draw_width(place->draw, FONT_SMALL, text_slice(&state)), room = box.w - 12;
    bool glyph = width + GLYPH + 5 <= room;
    int x = box.x + box.w / 2 - (width + (glyph ? GLYPH + 5 : 0)) / 2;
    if (glyph)
        draw_icon(place->draw, (Rect){x, box.y + 31 - GLYPH / 2, GLYPH, GLYPH},
                  words_glyph(model, lane), paint_of(theme_lane(lane)));
    x += glyph ? GLYPH + 5 : 0;
    draw_text_in(place->draw, x < box.x + 6 ? box.x + 6 : x, box.y + 31, room, ALIGN_LEFT,
                 FONT_SMALL, paint_of(COLOR_TEXT_DIM), text_slice(&state));
    text_free(&state);
}

/* A click walks the lane's own steps alone, or all again. Returns whether the mouse is there. */
static bool handle_box(LanesPlace *place, int lane, Rect box)
{
    Model *model = place->model;
    uint32_t id = widget_id(WIDGET_LANE, (size_t)lane);
    if (widget_pressed(place->view, id, box))
        walk_only(model, lane);
    if (!widget_over(place->view, id, box) || model->hot != id)
        return false;
    StringId tip = model->only == lane ? STRING_WALK_ALL : STRING_WALK_ONLY;
    widget_tip(place->view, box, string_of(tip, model->lang));
    return true;
}

/* A lane's box: its name, and its state in words. */
static void draw_box(LanesPlace *place, int lane)
{
    const Model *model = place->model;
    Rect view = place->panel, box = box_rect(place, lane);
    if (lane) {
        view.x = lanes_left(place) + 2;
        view.w = place->panel.x + place->panel.w - 2 - view.x;
    }
    box = rect_meet(box, view);
    if (lanes_hidden(place, lane) || box.w < LEAST_BOX)
        return;
    Text name = TEXT_EMPTY;
    words_lane_title(model->cursor, lane, &name);
    bool only = model->only == lane, hot = handle_box(place, lane, box);
    bool closed = cursor_lane_state(model->cursor, lane) == LANE_CLOSED;
    Paint paint = closed ? paint_of(COLOR_TEXT_DIM) : paint_of(theme_lane(lane));
    bool runs = cursor_running(model->cursor) == lane;
    draw_round(place->draw, box, SIZE_RADIUS, paint_of(only || hot ? COLOR_PICKED : COLOR_CARD),
               runs || only ? 2 : 1, paint);
    if (only) /* a mark that is seen without colour */
        draw_rect(place->draw, (Rect){box.x + 10, box.y + box.h + 3, box.w - 20, 3}, paint);
    draw_text_in(place->draw, box.x + 6, box.y + (place->low ? LOW_BOX / 2 : 15), box.w - 12,
                 ALIGN_CENTER, FONT_LANE, paint, text_slice(&name));
    if (!place->low)
        draw_state(place, lane, box);
    text_free(&name);
}

/* A narrow lane has no box: the mouse tells its name and state. */
static void tell_narrow(LanesPlace *place, int lane)
{
    const Model *model = place->model;
    int x = lanes_x(place, lane);
    Rect reach = {x - LANES_NARROW / 2, place->panel.y, LANES_NARROW, place->panel.h};
    uint32_t id = widget_id(WIDGET_LANE, (size_t)lane);
    if (lanes_hidden(place, lane) || !widget_over(place->view, id, reach) || model->hot != id)
        return;
    Text said = TEXT_EMPTY;
    words_lane_title(model->cursor, lane, &said);
    text_add_c(&said, "  ·  ");
    words_state(model, lane, true, &said);
    Rect at = {x - 4, place->panel.y + 8, 8, place->header - 16};
    draw_down(place->draw, x, at.y + at.h / 2, place->area.y, 4, LINE_SOLID,
              paint_of(theme_lane(lane)));
    widget_tip(place->view, at, text_slice(&said));
    text_free(&said);
}

/* How many closed lanes have no column; a click shows them. */
static void draw_folded(LanesPlace *place)
{
    Model *model = place->model;
    if (!place->columns.folded)
        return;
    Text count = TEXT_EMPTY, said = TEXT_EMPTY;
    text_printf(&count, "+%d", place->columns.folded);
    Field fields[] = {{"count", text_slice(&count)}};
    string_fill(string_of(STRING_FOLDED, model->lang), fields, 1, &said);
    Rect at = {place->panel.x + 4, place->panel.y + (place->low ? 8 : 20), place->gutter - 6, 26};
    uint32_t id = widget_id(WIDGET_COMMAND, COMMAND_UNFOLD);
    if (widget_pressed(place->view, id, at))
        command_run(COMMAND_UNFOLD, model);
    bool hot = widget_over(place->view, id, at) && model->hot == id;
    if (hot)
        widget_tip(place->view, at, text_slice(&said));
    draw_round(place->draw, at, 8, paint_of(hot ? COLOR_PICKED : COLOR_CARD), 1,
               paint_of(COLOR_EDGE));
    draw_text_in(place->draw, at.x + 2, at.y + at.h / 2, at.w - 4, ALIGN_CENTER, FONT_NUMBER,
                 paint_of(COLOR_TEXT_DIM), text_slice(&count));
    text_free(&count);
    text_free(&said);
}

static void draw_head_of(LanesPlace *place, int lane)
{
    if (lanes_narrow(place, lane))
        tell_narrow(place, lane);
    else if (lane < cursor_lane_count(place->model->cursor))
        draw_box(place, lane);
}

void lanes_draw_heads(LanesPlace *place)
{
    Rect panel = place->panel;
    int left = place->strip ? lanes_left(place) : panel.x + 1;
    draw_folded(place);
    draw_clip(place->draw, (Rect){left, panel.y + 1, panel.x + panel.w - 1 - left, panel.h - 2});
    for (int i = place->strip ? 1 : 0; i < place->columns.count; i++)
        draw_head_of(place, place->columns.lanes[i]);
    draw_unclip(place->draw);
    if (place->strip)
        draw_box(place, 0);
}
