#include "app/stage/stage.h"

#include "app/stage/needs.h"
#include "app/stage/typing.h"
#include "app/stage/widget.h"

enum { OUT_OF_SIGHT = 3 /* so far out no panel's edge is seen, even at its corners */ };

static Layout lesson_layout(View *view, Rect window)
{
    const Model *model = view->model;
    const Needs *needs = needs_of(view, window);
    if (model->lanes_only)
        return (Layout){.window = window, .lanes = rect_inset(window, -OUT_OF_SIGHT)};
    LayoutNeeds asked = {.code_width = needs->code,
                         .code_lines = model->trace ? trace_source_lines(model->trace) : 0,
                         .variables = needs->variables,
                         .narration = needs->narration,
                         .lanes_width = needs->beside};
    return layout_place(window.w, window.h, &asked);
}

static Rect window_rect(const Model *model, int zoom)
{
    return (Rect){0, 0, draw_units(model->width, zoom), draw_units(model->height, zoom)};
}

Layout stage_layout(Model *model, Draw *draw)
{
    const Input none = {.kind = INPUT_NONE};
    draw->zoom = model_zoom(model);
    View view = {.model = model, .draw = draw, .input = &none};
    return lesson_layout(&view, window_rect(model, draw->zoom));
}

/* The lanes, and what lies over them: there the mouse is not for the lanes. */
static void lanes_and_above(View *view, Rect panel)
{
    Model *model = view->model;
    Rect value = view_value_place(model, panel);
    bool shut = view->shut;
    view->shut = shut || rect_has(value, model->mouse_x, model->mouse_y);
    if (model->table)
        view_table(view, panel);
    else
        view_lanes(view, panel);
    view->shut = shut;
    view_value(view, panel);
    if (model->notes && !value.w)
        view_note(view, panel);
    if (model->typing == TYPING_SEARCH)
        view_search(view, panel);
}

static void lesson_panels(View *view, const Layout *layout)
{
    const Model *model = view->model;
    if (layout->bar.w)
        view_bar(view, layout->bar);
    if (layout->code.w)
        view_code(view, layout->code);
    if (layout->output.w)
        view_output(view, layout->output);
    if (layout->variables.w)
        view_variables(view, layout->variables);
    if (model->problem.length)
        view_problem(view, layout->lanes);
    else
        lanes_and_above(view, layout->lanes);
    if (layout->narration.w)
        view_narration(view, layout->narration);
    if (layout->timeline.w)
        view_timeline(view, layout->timeline);
}

/* The panels, and the question over them, which takes the input where it lies. */
static void lesson_screen(View *view, Rect window)
{
    Model *model = view->model;
    const Input none = {.kind = INPUT_NONE}, *input = view->input;
    bool ghosts = model->ghosts, shut = view->shut;
    model->ghosts = ghosts && !model->predict.on; /* nothing later than the step is drawn */
    Layout layout = lesson_layout(view, window);
    Rect question = view_predict_place(view, &layout);
    bool over = question.w && rect_has(question, model->mouse_x, model->mouse_y);
    view->shut = shut || over;
    view->input = over ? &none : input;
    lesson_panels(view, &layout);
    view->shut = shut;
    view->input = input;
    if (question.w)
        view_predict(view, question);
    model->ghosts = ghosts;
}

enum { LIGHT = 130 /* the radius of the spotlight */ };
enum { TIP_WIDE = 420, TIP_LINE = 18, TIP_LINES = 8 };

/* What is said about the hot widget, beside it, in as many lines as it needs. */
static void draw_tip(View *view, Rect window)
{
    Slice lines[TIP_LINES], text = text_slice(&view->tip);
    int count = 0, widest = 0, room = window.w - 28 < TIP_WIDE ? window.w - 28 : TIP_WIDE;
    for (; text.length && count < TIP_LINES; count++) {
        size_t fit = draw_fit(view->draw, FONT_SMALL, text, room);
        size_t length = count + 1 < TIP_LINES && fit ? fit : text.length;
        lines[count] = (Slice){text.bytes, length};
        int width = draw_width(view->draw, FONT_SMALL, lines[count]);
        widest = width > widest ? width : widest;
        text = (Slice){text.bytes + length, text.length - length};
    }
    if (!count)
        return;
    widest = widest > room ? room : widest;
    Rect at = view->tip_at, box = {0, at.y + at.h + 6, widest + 20, count * TIP_LINE + 8};
    if (box.y + box.h > window.h)
        box.y = at.y - box.h - 6;
    box.x = at.x + at.w / 2 - box.w / 2;
    box.x = box.x + box.w > window.w - 4 ? window.w - 4 - box.w : box.x < 4 ? 4 : box.x;
    draw_round(view->draw, box, 6, paint_of(COLOR_CARD), 1, paint_of(COLOR_ACCENT));
    for (int i = 0; i < count; i++)
        draw_text_in(view->draw, box.x + 10, box.y + 4 + i * TIP_LINE + TIP_LINE / 2, widest,
                     ALIGN_LEFT, FONT_SMALL, paint_of(COLOR_TEXT), lines[i]);
}

/* What lies over the screen, if it did when the input came: what an input opens has no part in it. */
typedef struct Above {
    bool dialog, chooser, help;
} Above;

/* Each takes the input where nothing lies above it. */
static void draw_above(View *view, Rect window, Above above)
{
    const Input none = {.kind = INPUT_NONE}, *input = view->input;
    view->shut = above.dialog;
    view_notice(view, window);
    view->shut = above.help || above.chooser;
    view->input = view->shut ? &none : input;
    if (above.dialog)
        view_export(view, window);
    view->shut = false;
    view->input = input;
    if (above.chooser)
        view_chooser(view, window);
    if (above.help)
        view_help(view, window);
}

static void draw_screen(View *view, Rect window)
{
    /* One unit more on each side: a size in pixels need not be whole units. */
    draw_rect(view->draw, rect_inset(window, -1), paint_of(COLOR_GROUND));
    if (view->model->screen == SCREEN_MENU)
        view_menu(view, window);
    else
        lesson_screen(view, window);
}

static void draw_light(View *view)
{
    const Model *model = view->model;
    if (model->spotlight && model->screen == SCREEN_LESSON)
        draw_shade(view->draw,
                   (Rect){model->mouse_x - LIGHT, model->mouse_y - LIGHT, 2 * LIGHT, 2 * LIGHT});
}

static uint32_t pass(Model *model, Draw *draw, const Input *input)
{
    draw_clear(draw);
    draw->zoom = model_zoom(model);
    Rect window = window_rect(model, draw->zoom);
    View view = {.model = model, .draw = draw, .input = input, .clip = window};
    const Input none = {.kind = INPUT_NONE};
    const Above above = {model->exporting.phase != EXPORT_CLOSED, model->chooser.open, model->help};
    view.low = layout_is_low(window.h);
    if (model->blank) {
        draw_rect(draw, rect_inset(window, -1), paint_of(COLOR_BLANK));
        return 0;
    }
    view.shut = above.dialog || above.chooser || above.help;
    view.input = view.shut ? &none : input;
    draw_screen(&view, window);
    view.input = input;
    draw_above(&view, window, above);
    draw_light(&view);
    draw_tip(&view, window);
    text_free(&view.tip);
    if (input->kind != INPUT_NONE)
        model->hot_object = view.hot_object;
    if (view.answer)
        predict_answer(model, view.answer - 1);
    else if (view.answer_line)
        predict_answer_line(model, view.answer_line);
    else if (view.goes)
        model_go(model, view.go);
    return view.hot;
}

void stage_draw(Model *model, Draw *draw)
{
    const Input none = {.kind = INPUT_NONE};
    pass(model, draw, &none);
}

/* A key, or text, goes to what lies above first. */
static bool take_key(Model *model, const Input *input)
{
    bool key = input->kind == INPUT_KEY, above = model->help || model->chooser.open;
    if (!above && exporting_key(model, input->key, !key))
        return true;
    if (typing_input(model, input))
        return true;
    if (!key)
        return false;
    if (!model->blank && (view_help_key(model, input->key) || chooser_key(model, input->key)))
        return true;
    return command_key(input->key, model);
}

static bool take_mouse(Model *model, Draw *draw, const Input *input)
{
    model->mouse_x = input->x;
    model->mouse_y = input->y;
    uint32_t hot = pass(model, draw, input);
    bool changed =
        input->kind != INPUT_MOVE || hot != model->hot || model->held || model->spotlight;
    model->hot = hot;
    if (input->kind == INPUT_RELEASE)
        model->held = 0;
    return changed;
}

bool stage_input(Model *model, Draw *draw, const Input *input)
{
    bool key = input->kind == INPUT_KEY || input->kind == INPUT_TEXT;
    bool changed = key ? take_key(model, input) : take_mouse(model, draw, input);
    exporting_settle(model);
    if (model->notice_good && model->step != model->notice_step)
        model_take_notice(model);
    return changed;
}
