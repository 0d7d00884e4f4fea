/* Transport buttons, and a track with a tick for each crossing. */
#include "app/stage/widget.h"
#include "app/stage/words.h"

enum { BUTTON = 32, HANDLE = 16, TICK_ROOM = 4 };

static const struct {
    CommandId command;
    IconId icon;
} buttons[] = {{COMMAND_FIRST, ICON_FIRST},
               {COMMAND_CROSSING_BACK, ICON_CROSSING_BACK},
               {COMMAND_BACK, ICON_BACK},
               {COMMAND_FORWARD, ICON_FORWARD},
               {COMMAND_CROSSING_NEXT, ICON_CROSSING_NEXT},
               {COMMAND_LAST, ICON_LAST}};
enum { BUTTONS = sizeof(buttons) / sizeof(*buttons) };

/* Narrow windows keep only the steps back and forward. */
static int place_buttons(View *view, Rect panel)
{
    bool narrow = panel.w < 520;
    int x = panel.x + 14, y = panel.y + (panel.h - BUTTON) / 2;
    for (int i = 0; i < BUTTONS; i++) {
        bool plain = buttons[i].command == COMMAND_BACK || buttons[i].command == COMMAND_FORWARD;
        if (narrow && !plain)
            continue;
        widget_button(view, buttons[i].command, (Rect){x, y, BUTTON, BUTTON}, slice_of(""),
                      buttons[i].icon, buttons[i].command == COMMAND_FORWARD);
        x += BUTTON + 8;
    }
    return x;
}

static int step_x(Rect track, size_t step, size_t steps)
{
    return steps > 1 ? track.x + (int)((uint64_t)track.w * step / (steps - 1)) : track.x;
}

static void handle_track(View *view, Rect track)
{
    Model *model = view->model;
    size_t steps = model_steps(model);
    uint32_t id = widget_id(WIDGET_TRACK, 0);
    Rect reach = {track.x - HANDLE / 2, track.y - 16, track.w + HANDLE, 36};
    if (widget_pressed(view, id, reach))
        model->held = id;
    bool drags = view->input->kind == INPUT_PRESS || view->input->kind == INPUT_MOVE;
    if (model->held != id || !drags || steps < 2)
        return;
    int64_t at = view->input->x - track.x;
    at = at < 0 ? 0 : at > track.w ? track.w : at;
    widget_go(view, (size_t)((at * (int64_t)(steps - 1) + track.w / 2) / track.w));
}

/* At most one tick for each few units, so that a long run stays readable and cheap. */
static void draw_ticks(View *view, Rect track)
{
    const Model *model = view->model;
    size_t steps = model_steps(model);
    int last = track.x - TICK_ROOM;
    bool dense = model->crossing_count > (size_t)(track.w / 8);
    size_t stride = model->crossing_count / (size_t)(track.w > 0 ? track.w : 1) + 1;
    for (size_t i = 0; i < model->crossing_count; i += stride) {
        const Crossing *crossing = &model->crossings[i];
        if (crossing->kind == EVENT_DELEGATE)
            continue;
        size_t step = steps_of_record(model->steps, crossing->record);
        if (model->predict.on && step > model->step)
            break; /* the next tick would tell */
        int x = step_x(track, step, steps);
        if (x < last + TICK_ROOM)
            continue;
        last = x;
        bool exceptional = crossing->kind == EVENT_RAISE || crossing->kind == EVENT_THROW;
        ColorId color = exceptional ? COLOR_ERROR : theme_lane(crossing->from);
        Paint paint = step <= model->step ? paint_of(color) : paint_mix(color, 55, COLOR_PANEL);
        Rect tick = dense ? (Rect){x - 1, track.y - 4, 2, 12} : (Rect){x - 1, track.y - 7, 3, 18};
        draw_round(view->draw, tick, 1, paint, 0, paint);
    }
}

static void draw_track(View *view, Rect track)
{
    const Model *model = view->model;
    int x = step_x(track, model->step, model_steps(model));
    draw_round(view->draw, track, 2, paint_of(COLOR_TRACK), 0, paint_of(COLOR_TRACK));
    draw_round(view->draw, (Rect){track.x, track.y, x - track.x, track.h}, 2,
               paint_of(COLOR_ACCENT), 0, paint_of(COLOR_ACCENT));
    draw_ticks(view, track);
    Rect handle = {x - HANDLE / 2, track.y + track.h / 2 - HANDLE / 2, HANDLE, HANDLE};
    bool hot = model->hot == widget_id(WIDGET_TRACK, 0) || model->held;
    draw_circle(view->draw, hot ? rect_inset(handle, -2) : handle, paint_of(COLOR_TEXT), 3,
                paint_of(theme_lane(model_lane(view->model))));
}

/* Says that the buttons walk one lane alone; returns where the track may start. */
static int draw_only(View *view, Rect panel, int x)
{
    const Model *model = view->model;
    if (model->only == NO_LANE || model->only >= cursor_lane_count(model->cursor))
        return x;
    Text lane = TEXT_EMPTY, said = TEXT_EMPTY;
    words_lane_title(model->cursor, model->only, &lane);
    Field fields[] = {{"lane", text_slice(&lane)}};
    string_fill(string_of(STRING_ONLY_LANE, model->lang), fields, 1, &said);
    int width = draw_width(view->draw, FONT_SMALL_STRONG, text_slice(&said)) + 20;
    if (x + width + 120 < panel.x + panel.w) {
        widget_pill(view, x + width / 2, panel.y + panel.h / 2, width, FONT_SMALL_STRONG,
                    paint_of(theme_lane(model->only)), paint_of(COLOR_CARD), 1, text_slice(&said));
        x += width;
    }
    text_free(&lane);
    text_free(&said);
    return x;
}

void view_timeline(View *view, Rect panel)
{
    const Model *model = view->model;
    size_t steps = model_steps(model);
    widget_panel(view, panel);
    if (!steps)
        return;
    int x = place_buttons(view, panel);
    Text count = TEXT_EMPTY;
    text_printf(&count, "%zu / %zu%s", model->step + 1, steps, model->complete ? "" : "+");
    x = draw_only(view, panel, x);
    int width = draw_width(view->draw, FONT_TOTAL, text_slice(&count));
    int right = panel.x + panel.w - 16;
    draw_text(view->draw, right - width, panel.y + panel.h / 2, FONT_TOTAL, paint_of(COLOR_TEXT),
              text_slice(&count));
    text_free(&count);
    Rect track = {x + 16, panel.y + panel.h / 2 - 2, right - width - 20 - x - 16, 4};
    if (track.w < 40)
        return;
    handle_track(view, track);
    draw_track(view, track);
}
