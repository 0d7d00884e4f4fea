#include "app/stage/needs.h"

#include <stdlib.h>

#include "app/stage/lanes_need.h"
#include "app/stage/lanes_place.h"

enum { LOOK_AT = 300 }; /* steps */

static bool holds(const Needs *needs, const View *view, Rect window, size_t steps)
{
    const Model *model = view->model;
    return needs->gaps && needs->steps == steps && needs->zoom == view->draw->zoom &&
           needs->lanes == model->lane_total && needs->width == window.w &&
           needs->height == window.h && needs->lang == model->lang;
}

/* The highest that what is said and the variables get, going over the steps. */
static void measure_steps(View *view, Rect window, int side, Needs *needs)
{
    Model *model = view->model;
    size_t kept = model->step;
    int said = layout_narration_width(window.w, window.h);
    for (size_t i = 0; i < needs->steps; i++) {
        model->step = i;
        cursor_seek(model->cursor, steps_place(model->steps, i));
        int narration = view_narration_height(view, said);
        int variables = view_variables_height(view, side);
        needs->narration = narration > needs->narration ? narration : needs->narration;
        needs->variables = variables > needs->variables ? variables : needs->variables;
    }
    model->step = kept;
    if (model_steps(model))
        cursor_seek(model->cursor, steps_place(model->steps, kept));
}

const Needs *needs_of(View *view, Rect window)
{
    Model *model = view->model;
    size_t steps = model_steps(model) < LOOK_AT ? model_steps(model) : LOOK_AT;
    if (holds(&model->needs, view, window, steps))
        return &model->needs;
    Needs needs = {.steps = steps,
                   .zoom = view->draw->zoom,
                   .lanes = model->lane_total,
                   .width = window.w,
                   .height = window.h,
                   .lang = model->lang};
    needs.code = model->trace ? view_code_width(view) : 0;
    needs.gaps = lanes_need(model, view->draw, steps);
    needs.beside = lanes_beside(view, needs.gaps);
    LayoutNeeds asked = {.code_width = needs.code, .lanes_width = needs.beside};
    measure_steps(view, window, layout_side_width(window.w, window.h, &asked), &needs);
    free(model->needs.gaps);
    model->needs = needs;
    return &model->needs;
}
