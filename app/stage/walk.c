#include "app/stage/walk.h"

#include <string.h>

#include "app/stage/motion.h"

/* What is looked for: by the event of a step, from where one stands. */
typedef struct Search {
    Walk walk;
    bool forward;
    int lane; /* that is meant: of `only`, the current one or its resumer */
} Search;

static bool runs_line(const Model *model, size_t step)
{
    return steps_at(model->steps, step).line != NO_RECORD;
}

static bool fits(Model *model, const Search *search, size_t step)
{
    Event event;
    if (search->walk == WALK_LINE)
        return runs_line(model, step);
    if (search->walk == WALK_CROSSING)
        return steps_is_crossing(model->steps, step);
    if (search->walk == WALK_NOTE)
        return model->note && model->note(model->narrate_context, model->lang, step, NULL);
    if (!model_event(model, step, &event))
        return false;
    bool leaves = event_info[event.kind].flags & BACK;
    switch (search->walk) {
    case WALK_YIELD:
        return event.lane == search->lane && leaves;
    case WALK_RESUMER:
        if (search->forward)
            return event.lane == search->lane;
        return leaves && event.to == search->lane;
    default:
        return search->lane == NO_LANE || event.lane == search->lane;
    }
}

/* The lane that runs here: the one that makes a lane, not the one that is made. */
static int lane_here(Model *model)
{
    return model_steps(model) ? cursor_running(model->cursor) : NO_LANE;
}

/* False where there is nothing to look for: nobody waits for main. */
static bool start(Model *model, Walk walk, bool forward, Search *search)
{
    int here = lane_here(model);
    *search = (Search){walk, forward, here};
    if (walk == WALK_STEP)
        search->lane = model->only;
    if (walk == WALK_RESUMER && forward)
        search->lane = here == NO_LANE ? NO_LANE : cursor_lane(model->cursor, here)->resumer;
    return walk == WALK_STEP || search->lane != NO_LANE;
}

static bool find(Model *model, const Search *search, size_t *step)
{
    size_t count = model_steps(model), at = *step;
    while (search->forward ? at + 1 < count : at > 0) {
        at += search->forward ? 1 : (size_t)-1;
        if (fits(model, search, at)) {
            *step = at;
            return true;
        }
    }
    return false;
}

static void remember(Model *model, Walk walk, bool forward, size_t from)
{
    enum { MOST = sizeof(model->trail) / sizeof(*model->trail) };
    if (model->trail_count == MOST) {
        memmove(model->trail, model->trail + 1, (MOST - 1) * sizeof *model->trail);
        model->trail_count--;
    }
    model->trail[model->trail_count++] = (Move){(int)walk, forward, from, model->step};
}

/* Whether the last move was this one the other way round; takes it from the trail. */
static bool undo(Model *model, Walk walk, bool forward, Move *undone)
{
    if (!model->trail_count)
        return false;
    Move last = model->trail[model->trail_count - 1];
    if (last.to != model->step || last.walk != (int)walk || last.forward == forward) {
        if (last.to != model->step)
            model->trail_count = 0;
        return false;
    }
    model->trail_count--;
    *undone = last;
    return true;
}

static void go(Model *model, Walk walk, bool forward)
{
    Search search;
    size_t from = model->step, to = from;
    bool plain = walk == WALK_STEP && model->only == NO_LANE; /* its own inverse, and may ask */
    Move undone;
    bool undoes = undo(model, walk, forward, &undone);
    if (undoes && !plain) {
        model_go(model, undone.from);
        return;
    }
    if (!start(model, walk, forward, &search) || !find(model, &search, &to))
        return;
    if (forward)
        predict_forward(model, to);
    else
        model_go(model, to);
    if (model->step != to) /* a question comes first */
        return;
    if (!undoes)
        remember(model, walk, forward, from);
}

static void move(Model *model, Walk walk, bool forward)
{
    size_t from = model->step;
    if (!model->steps || !model_steps(model))
        return;
    go(model, walk, forward);
    if (forward && model->step > from)
        motion_start(model, model->step, true);
    if (!forward && model->step < from)
        motion_start(model, from, false);
}

void walk_forward(Model *model, Walk walk)
{
    move(model, walk, true);
}

void walk_back(Model *model, Walk walk)
{
    move(model, walk, false);
}

void walk_only(Model *model, int lane)
{
    model->only = model->only == lane ? NO_LANE : lane;
    model->trail_count = 0;
}
