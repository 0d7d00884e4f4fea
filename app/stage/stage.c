#include "app/stage/stage.h"

#include "app/stage/widget.h"

static void lesson_screen(View *view, Rect window)
{
    Model *model = view->model;
    int lines = model->trace ? trace_source_lines(model->trace) : 0;
    Layout layout = layout_place(window.w, window.h, lines);
    if (layout.bar.w)
        view_bar(view, layout.bar);
    if (layout.code.w)
        view_code(view, layout.code);
    if (layout.output.w)
        view_output(view, layout.output);
    if (layout.variables.w)
        view_variables(view, layout.variables);
    if (model->problem.length)
        view_problem(view, layout.lanes);
    else
        view_lanes(view, layout.lanes);
    if (layout.narration.w)
        view_narration(view, layout.narration);
    if (layout.timeline.w)
        view_timeline(view, layout.timeline);
}

/* What the hot button does and its key, beside it. */
static void draw_tip(View *view, Rect window)
{
    if (!view->tip.length)
        return;
    int width = draw_width(view->draw, FONT_SMALL, text_slice(&view->tip)) + 20, high = 26;
    if (width > window.w - 8)
        return;
    Rect at = view->tip_at;
    int x = at.x + at.w / 2 - width / 2, y = at.y + at.h + 6;
    if (y + high > window.h)
        y = at.y - high - 6;
    x = x + width > window.w - 4 ? window.w - 4 - width : x < 4 ? 4 : x;
    draw_round(view->draw, (Rect){x, y, width, high}, 6, paint_of(COLOR_CARD), 1,
               paint_of(COLOR_ACCENT));
    draw_text(view->draw, x + 10, y + high / 2, FONT_SMALL, paint_of(COLOR_TEXT),
              text_slice(&view->tip));
}

static uint32_t pass(Model *model, Draw *draw, const Input *input)
{
    draw_clear(draw);
    draw->zoom = model_zoom(model);
    Rect window = {0, 0, draw_units(model->width, draw->zoom),
                   draw_units(model->height, draw->zoom)};
    View view = {.model = model, .draw = draw, .input = input, .clip = window};
    const Input none = {.kind = INPUT_NONE};
    bool above = model->help || model->own;
    view.shut = above;
    view.input = above ? &none : input;
    /* One unit more on each side: a size in pixels need not be whole units. */
    draw_rect(draw, rect_inset(window, -1), paint_of(COLOR_GROUND));
    if (model->screen == SCREEN_MENU)
        view_menu(&view, window);
    else
        lesson_screen(&view, window);
    view.shut = false;
    view.input = input;
    if (model->own)
        view_own(&view, window);
    if (model->help)
        view_help(&view, window);
    draw_tip(&view, window);
    text_free(&view.tip);
    return view.hot;
}

void stage_draw(Model *model, Draw *draw)
{
    const Input none = {.kind = INPUT_NONE};
    pass(model, draw, &none);
}

bool stage_input(Model *model, Draw *draw, const Input *input)
{
    if (input->kind == INPUT_KEY)
        return command_key(input->key, model);
    model->mouse_x = input->x;
    model->mouse_y = input->y;
    uint32_t hot = pass(model, draw, input);
    bool changed = input->kind != INPUT_MOVE || hot != model->hot || model->held;
    model->hot = hot;
    if (input->kind == INPUT_RELEASE)
        model->held = 0;
    return changed;
}
